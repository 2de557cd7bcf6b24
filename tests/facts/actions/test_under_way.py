"""Work under way in mails, weekly papers and handovers: what names somebody and a day below such headings, and what does not."""

from __future__ import annotations

import pytest
from support.facts import brief, markdown

from briefcheck import Context

ZH = "各位好：\n\n以下是北风项目本周进展（2026.11.16-11.20）。\n\n{}\n\n小林\n2026年11月20日\n"
EN = "From: Ann Lee\nTo: Rita Wong\nDate: Friday 13 November 2026\nSubject: Where we are\n\nHi Rita,\n\n{}\n\nAnn\n"


def briefs(words: str) -> list[str]:
    text = (EN if not any("一" <= letter <= "鿿" for letter in words) else ZH).format(words)
    return [brief(action) for action in Context(markdown(text), None).actions]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (
            "【进行中】\n1、直播脚本，小周，预计下周二出一稿\n2、首图——老丁——11.24",
            ["小周 @ 2026-11-24", "老丁 @ 2026-11-24"],
        ),
        ("进行中：\n\n- 详情页改版，设计小马在做，周四给\n- 主视觉已定稿", ["小马 @ 2026-11-26"]),
        ("## 下周计划\n\n- 周一 小周和客户过脚本\n- 周三 出片", ["小周 @ 2026-11-23"]),
        ("【下周计划】\n周二 阿Ken去影棚看场地\n周三 出片", ["阿Ken @ 2026-11-24"]),
        (
            "【待客户配合】\n1、确认名单（请章总周一中午前回）\n2、尾款30%，12月5日前",
            ["章总 @ 2026-11-23", "客户 @ 2026-12-05"],
        ),
        ("## 需客户确认\n\n- 包装文案，11月25日前", ["客户 @ 2026-11-25"]),
        ("**待完成**\n\n- 小周11月25日前交排期", ["小周 @ 2026-11-25"]),
        ("Still to do\n\n- Tin artwork – Oscar – goes to the printer on Tues", ["Oscar @ 2026-11-17"]),
        ("In progress\n\n1. Photo list – Ann – 20 Nov\n2. Scripts are with legal", ["Ann @ 2026-11-20"]),
        ("## Next week\n\n- Rita to approve the banners by Wed 18 Nov", ["Rita @ 2026-11-18"]),
        ("**Outstanding**\n\n- Rita: comments by 18 Nov", ["Rita @ 2026-11-18"]),
        ("Still to do\n\n- Subtitles – us, 20 Nov", ["us @ 2026-11-20"]),
    ],
)
def test_items_of_work_under_way_that_name_somebody_and_a_day_are_actions(words: str, read: list[str]):
    assert briefs(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "【已完成】\n1、脚本，小周，11月18日\n2、报价单客户已盖章",
        "【风险】\n1、档期11月25日前不定会被抢走，小周担心",
        "【进行中】\n1、脚本修改\n2、详情页改版",
        "进行中：\n\n- 脚本修改\n\n小周说11月25日的会不开了。",
        "Done this week\n\n- Radio scripts – Ann – 10 Nov",
        "In progress\n\n- Scripts\n- Banners, second round",
        "Parked\n\n- The cinema idea – Ann – 20 Nov",
        "The work in progress of Ann ends on 20 Nov.",
    ],
)
def test_what_is_done_or_names_nobody_is_none(words: str):
    assert briefs(words) == []


HANDOVER = "# Handover: Ann on leave 16–20 November 2026\n\nFrom Ann to Tom, 12 November 2026\n\n{}\n"
JIAOJIE = "# 交接说明（小林11月16-20日休假）\n\n小林 → 老白，2026年11月12日\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("- Northwind: the deck is done, Hugh has it. He comes back to you by Wed 18 Nov.", ["Hugh @ 2026-11-18"]),
        ("- Invoices: Deb does them on 20 Nov, you only need to sign.", ["Deb @ 2026-11-20"]),
        ("- Film: Tom will chase the printer by 18 Nov.", ["Tom @ 2026-11-18"]),
        ("- 北风：方案已给，钱总周三11月18日前回复你", ["钱总 @ 2026-11-18"]),
        ("- 开票：财务小徐20号开，你签字就行", ["小徐 @ 2026-11-20"]),
        ("- If Rufus rings, say Ann is back on 23 Nov.", []),
        ("- Nothing to do on Northwind.", []),
        ("- Deb is away on 20 Nov.", []),
        ("- 如果何姐来电话，说我23号回来", []),
        ("- 小徐20号休假", []),
    ],
)
def test_a_handover_says_who_does_what_by_when(words: str, read: list[str]):
    page = HANDOVER if not any("一" <= letter <= "鿿" for letter in words) else JIAOJIE
    assert [brief(action) for action in Context(markdown(page.format(words)), None).actions] == read


def test_a_line_that_ends_like_an_open_one_is_not_joined_with_the_next_number():
    assert briefs("【进行中】\n1、详情页改版，设计小马在做，周四给\n2、首图——老丁——11.24") == [
        "小马 @ 2026-11-26",
        "老丁 @ 2026-11-24",
    ]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Subtitles – Ann – 20 Nov", ["Ann @ 2026-11-20"]),
        ("Subtitles (Ann, 20 Nov)", ["Ann @ 2026-11-20"]),
        ("Invoice – Rita – 20 Nov", ["Rita @ 2026-11-20"]),
        ("Photo list – Ann – 20 Nov", ["Ann @ 2026-11-20"]),
        ("Subtitles – Studio – 20 Nov", []),
        ("Northwind – Legal – 20 Nov", []),
    ],
)
def test_a_task_of_one_word_is_one_too(line: str, read: list[str]):
    assert briefs(f"## Still to do\n\n- {line}") == read
