"""Who is to do it where nobody says so in plain words: loose commitments, speakers, arrows, columns, rounds."""

from __future__ import annotations

import pytest
from support.facts import brief, report

EN = "# Contact report\n\nDate: Friday 7 June 2024\nPresent: Ann Lee, Tom Fox (TF), Rita Moss (Cedar Foods)\n\n## Discussion\n\n"
ZH = "# 客户会议报告\n\n会议日期：2024年6月7日\n与会人员：李安、方涛、韩雪、Iris\n\n## 讨论内容\n\n"


def briefs(page: str) -> list[str]:
    return [brief(action) for action in report(page).actions]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ann chasing.", ["Ann @ -"]),
        ("Tom emailing it tonight.", ["Tom @ 2024-06-07"]),
        ("Tom has until Friday to object.", ["Tom @ 2024-06-14"]),
        ("Still waiting on Rita for the brand guidelines.", ["Rita @ -"]),
        ("Over to Rita for sign-off.", ["Rita @ -"]),
        ("Leave it with me, said Ann.", ["Ann @ -"]),
        ("Rita will have her team pull the numbers.", ["Rita @ -"]),
        ("The invoice needs paying (Tom).", ["Tom @ -"]),
        ("Names to Ann by 14 June.", ["- @ 2024-06-14"]),
        ("Ann apologised and said she would have it reissued by 14 June.", ["Ann @ 2024-06-14"]),
        ("Tom was not impressed and asked Ann to write to the printer.", ["Ann @ -"]),
        ("Tom saw no problem but would check with the printer.", ["Tom @ -"]),
        ("Cedar will have the counts with us by 14 June.", ["Cedar @ 2024-06-14"]),
        ("Two quotes came in. A third is needed. Action: TF by 14 June", ["TF @ 2024-06-14"]),
        ("Art: the truck is far away. → Tom gets a quote, next week", ["Tom @ next week"]),
        ("Tom presenting the layouts.", []),
        ("Is Tom chasing the printer?", []),
        ("Somebody chasing the printer would help.", []),
        ("Tom was not sure if Ann would check.", []),
        ("Written by: Ann Lee, 7 June 2024", []),
    ],
)
def test_loose_english_commitments(line, found):
    assert briefs(f"{EN}{line}\n") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("李安说她公司有现成的，她去要一个。", ["李安 @ -"]),
        ("李安说她去跟印厂沟通。", ["李安 @ -"]),
        ("首页这块交给方涛。", ["方涛 @ -"]),
        ("海报需要再改一版，韩雪。", ["韩雪 @ -"]),
        ("报价单太旧，Iris 重做一份。", ["Iris @ -"]),
        ("电脑 Iris 帮忙先灌好。", ["Iris @ -"]),
        ("集群不够 → 方涛帮看一下", ["方涛 @ -"]),
        ("让方涛盯着后期。", ["方涛 @ -"]),
        ("方涛晚些时候把链接发出来。", ["方涛 @ -"]),
        ("李安提到竞品下周要开发布会。", []),
        ("大家觉得不错，李安。", []),
        ("方涛下周在公司。", []),
    ],
)
def test_loose_chinese_commitments(line, found):
    assert briefs(f"{ZH}{line}\n") == found


def test_a_note_below_a_name_is_of_its_speaker():
    page = "# Meeting notes 7 June 2024\n\nPresent: Ann Lee, Tom Fox, Rita Moss\n\n"
    alone = "- [name=Tom]\n    - TODO: review the callback\n- **Ann:**\n    - Will work on the page\n"
    said = "- Rita: the survey is out\n    - thanks to all. I will do another sweep\n    - TODO write a post\n"
    assert briefs(page + alone) == ["Tom @ -", "Ann @ -"]
    assert briefs(page + said) == ["Rita @ -", "- @ -"]


def test_tasks_behind_arrows_under_a_head_in_capitals():
    assert briefs(f"{EN}WHO'S DOING WHAT\nAnn → call the six by 14 June\nTom → sharps pickup\n") == [
        "Ann @ 2024-06-14",
        "Tom @ -",
    ]


def test_by_is_the_day_beside_who():
    page = EN.replace("Discussion", "Next steps")
    assert briefs(f"{page}| Who | What | By |\n|---|---|---|\n| Ann | send the deck | 14 June |\n") == [
        "Ann @ 2024-06-14"
    ]
    assert briefs(f"{page}| What | By |\n|---|---|\n| send the deck | Ann |\n") == ["Ann @ -"]


def test_a_status_may_say_by_when():
    page = f"{ZH}| 事项 | 落实单位 | 情况 |\n|---|---|---|\n| 资料报监理 | 总包 | 未完成，6月11日补报 |\n"
    assert briefs(page) == ["总包 @ 2024-06-11"]


def test_the_date_of_a_heading_holds_below_the_names_under_it():
    page = "# Festival meeting\n\n7 June 2024\n\n## Who does what until 30 June\n\n### Ann\n\n* contract\n\n### Tom\n\n* rough cut by 25 June\n"
    assert [brief(action).split(" @ ")[1] for action in report(page).actions] == ["2024-06-30", "2024-06-25"]


def test_one_date_for_these_few():
    page = f"{ZH.replace('讨论内容', '下一步行动')}以下几件都要在6月15日前弄完：\n\n- 定价表\n- 贴标签\n"
    assert briefs(page) == ["- @ 2024-06-15", "- @ 2024-06-15"]


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("参加单位及人员：\n\n- 建设单位：邢主任\n- 机电分包：汤工\n\n一、开工\n", ["邢主任", "汤工"]),
        ("到会: @lihuan @tiger-wu @anders\n", ["lihuan", "tiger-wu", "anders"]),
        ("| Name | Initials | Company |\n|---|---|---|\n| Gareth Pugh | GP | Stone |\n", ["Gareth Pugh"]),
        ("| Name | Initials |\n|---|---|\n| Gareth Pugh | GP |\n| 6.1 | Minutes agreed. |\n", ["Gareth Pugh"]),
        ("闻老师、祁峰、卢思源、小胖；线上：无\n\n讲了数据。\n", ["闻老师", "祁峰", "卢思源", "小胖"]),
        (
            "**韩冬**\n\n- 昨：上线\n\n**娜娜**\n\n- 今：回刷\n\n**老K**（远程）\n\n- 今：开会\n",
            ["韩冬", "娜娜", "老K"],
        ),
        ("**Ann**\nT: fix\n\n**Bo**\nT: fix\n", []),
        ("**方案**\n\n- 昨：上线\n\n**背景**\n\n- 今：回刷\n\n**目标**\n\n- 今：开会\n", []),
    ],
)
def test_those_present_are_known_without_a_plain_list(page, names):
    listed = [person.name for person in report(f"# 例会\n\n{page}").attendees]
    assert listed == names


def test_a_day_round_is_told_by_its_letters():
    page = "# Daily scrum 7 June 2024\n\nPresent: Ann Lee, Tom Fox, Rita Moss\n\n**Ann**\nY: closed it\nT: will pick up 820\nB: none\n"
    assert briefs(page) == ["Ann @ -"]


def test_items_with_letters_are_single_actions():
    page = EN.replace("Discussion", "Next steps")
    assert briefs(f"{page}a. Approval of route 2 – Rita – by 14 June\nb. Pack shots, layered – Tom – 20 June\n") == [
        "Rita @ 2024-06-14",
        "Tom @ 2024-06-20",
    ]


def test_what_comes_first_makes_no_report_of_a_task():
    page = EN.replace("Discussion", "Next steps")
    assert briefs(f"{page}* send the trailer to cinemas once Ann has signed\n* Client approved layout B\n")[
        0
    ].startswith("-")
    assert len(briefs(f"{page}* send the trailer to cinemas once Ann has signed\n* Client approved layout B\n")) == 1
