"""Chinese lines that give several tasks to somebody, or to several people, and work that changes hands."""

from __future__ import annotations

import pytest
from support.facts import brief, report

PAGE = (
    "# 会议纪要\n\n日期：2026年11月19日（周四）\n参会：罗经理、方总（客户）；老陈、韩晓、马琳（我司）\n\n## {}\n\n{}\n"
)


def briefs(words: str, heading: str = "待办") -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(PAGE.format(heading, words)).actions]


def test_what_stands_below_a_request_is_for_whom_it_asks():
    assert briefs("请罗经理周五前提供：\n\n- 标志原稿\n- 产品图") == [
        "标志原稿 = 罗经理 @ 2026-11-20",
        "产品图 = 罗经理 @ 2026-11-20",
    ]
    assert briefs("罗经理需在周五前提供以下资料：1）标志；2）产品图；3）法务意见") == [
        "标志； = 罗经理 @ 2026-11-20",
        "产品图； = 罗经理 @ 2026-11-20",
        "法务意见 = 罗经理 @ 2026-11-20",
    ]


def test_a_line_that_asks_nobody_known_heads_no_tasks_of_theirs():
    assert briefs("需要提供：\n\n- 标志原稿") == ["标志原稿 = - @ -"]


def test_what_nobody_has_taken_is_not_of_the_one_above():
    assert briefs("**老陈**\n\n- 报价\n\n**还没人**\n\n- 采购单") == ["报价 = 老陈 @ -", "采购单 = - @ -"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("老陈周三前发修改报价、马琳出打样", ["老陈周三前发修改报价 = 老陈 @ 2026-11-25", "马琳出打样 = 马琳 @ -"]),
        (
            "内部宣传原来老陈负责，现在换成马琳，周五前出初稿",
            ["内部宣传原来老陈负责，现在换成马琳，周五前出初稿 = 马琳 @ 2026-11-20"],
        ),
        ("标题：再改一版（老陈，周一）", ["标题：再改一版（老陈，周一） = 老陈 @ 2026-11-23"]),
        ("审查表还没人填", ["审查表还没人填 = - @ -"]),
        ("罗经理：好，我也问下财务", ["罗经理：好，我也问下财务 = 罗经理 @ -"]),
    ],
)
def test_plain_sentences_of_several_people(line: str, found: list[str]):
    assert briefs(f"{line}。", "讨论内容") == found


def test_one_date_before_two_people_is_of_both():
    assert briefs("- 周五前：老陈报价、马琳选角") == [
        "周五前：老陈报价 = 老陈 @ 2026-11-20",
        "马琳选角 = 马琳 @ 2026-11-20",
    ]


def test_names_of_a_list_and_those_who_help_are_no_tasks_of_their_own():
    assert briefs("- 老陈、马琳、韩晓整理清单") == ["老陈、马琳、韩晓整理清单 = 老陈, 马琳, 韩晓 @ -"]
    assert len(briefs("- 老陈做首页、马琳配合")) == 1


@pytest.mark.parametrize(
    "line", ["客户这边暂时没有", "同上次", "见邮件", "以上如无异议，按此执行。", "下次碰面 12月3日"]
)
def test_lines_that_ask_nobody(line: str):
    assert briefs(f"- {line}") == []


def test_tasks_of_the_week_on_one_line():
    assert briefs("- **下周**：下周一将首页优化到八成；先设计两种包装。马琳周三出视频") == [
        "下周：下周一将首页优化到八成 = - @ 2026-11-23",
        "先设计两种包装 = - @ -",
        "马琳周三出视频 = 马琳 @ 2026-11-25",
    ]


def test_what_somebody_does_before_the_next_meeting_stands_under_its_heading():
    words = "- 马琳将在群里同步这次的结果\n- 下次会议时间待定，由老陈主持\n- 主题：选角"
    assert briefs(words, "下次会议") == ["马琳将在群里同步这次的结果 = 马琳 @ -"]


def test_who_gets_something_or_what_is_due_is_no_owner():
    assert briefs("- 周四10点前报价给罗经理，老陈") == ["周四10点前报价给罗经理，老陈 = 老陈 @ 2026-11-26"]
    assert briefs("- 提案 11/26 老陈") == ["提案 11/26 老陈 = 老陈 @ 2026-11-26"]
