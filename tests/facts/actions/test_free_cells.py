"""Tables in whose cells tasks stand whole: below days, in a column Action, labelled row by row, below sides."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word

PEOPLE = ["Ruth Orr", "Ben Carr", "Mia Lowe"]
CHINESE = ["方涛", "陈静", "老陈"]


def told(*rows: str) -> list[str]:
    head, *rest = rows
    lines = "\n".join((head, "|" + "---|" * (head.count("|") - 1), *rest))
    people = CHINESE if any("一" <= letter <= "鿿" for letter in lines) else PEOPLE
    return [f"{action.text} = {brief(action)}" for action in actions(lines, people=people)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("| | 8 March | 12 March |", "| Ruth | script | |", "| Ben | | hall |"), ["2024-03-08", "2024-03-12"]),
        (("| Week of 4 March | Mon | Tue |", "| Ruth | script | |", "| Ben | | hall |"), ["2024-03-04", "2024-03-05"]),
        (("| 8 March | 12 March |", "| Ruth: script | Ben: hall |"), ["2024-03-08", "2024-03-12"]),
    ],
)
def test_days_over_the_columns(rows, expected):
    found = told(*rows)

    assert [entry.rpartition("= ")[2] for entry in found] == [
        f"{who} @ {day}" for who, day in zip(("Ruth", "Ben"), expected, strict=True)
    ]


def test_days_over_the_columns_in_chinese():
    assert told("| 3月4日当周 | 周一 | 周三 |", "| 方涛 | 方案 | 订影棚 |") == [
        "方案 = 方涛 @ 2024-03-04",
        "订影棚 = 方涛 @ 2024-03-06",
    ]


def test_a_column_of_actions_beside_topics():
    rows = (
        "| Film | too long | Ruth to cut by 8 March |",
        "| Poster | fine | - |",
        "| Hall | small | Ben<br>this week |",
    )

    assert told("| Item | Comments | Action |", *rows) == [
        "Ruth to cut by 8 March = Ruth @ 2024-03-08",
        "Ben\nthis week = Ben @ this week",
    ]
    assert told("| Discussion point | Action |", "| Film | Ruth – cut, 8/3 |", "| Hall | Ben – 12 March |")[1] == (
        "Ben – 12 March = Ben @ 2024-03-12"
    )
    assert told("| 议题 | 讨论 | 行动 |", "| 片子 | 太长 | 方涛剪短，3月8日 |", "| 海报 | 可以 | 无 |") == [
        "方涛剪短，3月8日 = 方涛 @ 2024-03-08"
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("| Action Item | Description |", "| 139.5 | what was done on the call |"),
        ("| Topic | Notes |", "| Film | too long, nobody liked it |", "| Poster | fine |"),
    ],
)
def test_cells_that_give_out_nothing(rows):
    assert told(*rows) == []


def test_labels_before_the_cells():
    rows = (
        "| Action | Script |",
        "| Who | Ruth |",
        "| When | 8 March |",
        "| Action | Hall |",
        "| Who | Ben |",
        "| When | 12 March |",
    )

    assert told(*rows) == ["Script = Ruth @ 2024-03-08", "Hall = Ben @ 2024-03-12"]
    assert told("| 行动 | 改方案 |", "| 负责人 | 方涛 |", "| 期限 | 3月8日 |") == ["改方案 = 方涛 @ 2024-03-08"]


def test_sentences_and_tasks_in_the_cells_of_a_form():
    rows = (
        "| Film | Too long. Ruth to cut it by 8 March. Ben to see it on 12 March. |",
        "| Actions | Action: Mia to print 20, 9 March |",
    )

    assert told("| Topic | Notes |", *rows) == [
        "Ruth to cut it by 8 March. = Ruth @ 2024-03-08",
        "Ben to see it on 12 March. = Ben @ 2024-03-12",
        "Mia to print 20, 9 March = Mia @ 2024-03-09",
    ]


def test_cells_below_rows_that_name_a_side_in_word():
    page = word(
        "Date: 1 March 2024\nPresent: Ruth Orr, Ben Carr\n# Next steps\n| Client | |\n| Hall – Ben – 8 March | Stills – Ben |\n| Agency | |\n| Script – Ruth – 12 March | |\n"
    )

    assert [f"{action.text} = {brief(action)}" for action in report(page).actions] == [
        "Hall – Ben – 8 March = Ben @ 2024-03-08",
        "Stills – Ben = Ben @ -",
        "Script – Ruth – 12 March = Ruth @ 2024-03-12",
    ]


def test_a_column_of_owners_for_each_side():
    rows = ("| Script | Ruth | Ben | 8 March |", "| Hall | - | Mia | 12 March |")

    assert told("| Deliverable | Agency lead | Client lead | Date |", *rows) == [
        "Script = Ruth @ 2024-03-08",
        "Hall = Mia @ 2024-03-12",
    ]


def test_a_remark_that_says_who_and_when():
    rows = ("| 方案 | 方涛周五前给 |", "| 合同 | 老陈，3/8 |", "| 排期 | 和方涛确认过 |")

    assert told("| 事项 | 备注 |", *rows) == ["方案 = 方涛 @ 2024-03-08", "合同 = 老陈 @ 2024-03-08", "排期 = - @ -"]


def test_rows_that_are_no_tasks_any_more():
    rows = ("| Script | Ruth | 8 March | n/a now |", "| Totals | | | |")
    lines = "\n".join(("| Action | Owner | Due | Status |", "|---|---|---|---|", *rows))

    assert [(action.text, action.status) for action in actions(lines)] == [("Script", "done")]


@pytest.mark.parametrize("head", ["| | Action | |", "| Name | Does what | Until |"])
def test_a_head_over_columns_that_their_cells_tell(head):
    assert told(head, "| Ruth | script | 8/3 |", "| Ben | hall | 12/3 |") == [
        "script = Ruth @ 2024-03-08",
        "hall = Ben @ 2024-03-12",
    ]


def test_heads_of_names_and_parts_are_no_tasks():
    assert told("| 组员 | 分工 |", "| 方涛 | 改方案 |", "| 陈静 | 订影棚 |") == [
        "改方案 = 方涛 @ -",
        "订影棚 = 陈静 @ -",
    ]
    assert told("| 角色 | 姓名 | 负责内容 |", "| 组长 | 方涛 | 改方案 |", "| 助手 | 陈静 | 订影棚 |") == [
        "改方案 = 方涛 @ -",
        "订影棚 = 陈静 @ -",
    ]
