"""Tables as people fill them: several tasks in a cell, days that moved, heads that ask."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word

PEOPLE = ["Ruth Orr", "Ben Carr", "Mia Lowe"]
CHINESE = ["方涛", "陈静", "老陈"]


def told(*rows: str) -> list[str]:
    head, *rest = rows
    lines = "\n".join((head, "|" + "---|" * (head.count("|") - 1), *rest))
    people = PEOPLE if lines.isascii() else CHINESE
    return [f"{action.text} = {brief(action)}" for action in actions(lines, people=people)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Script, 8 March<br>Quote, 12 March", ["Script, 8 March @ 2024-03-08", "Quote, 12 March @ 2024-03-12"]),
        ("Script (8 March)<br>Stills", ["Script (8 March) @ 2024-03-08", "Stills @ -"]),
        ("1. Script, 8 March 2. Quote, 12 March", ["Script, 8 March @ 2024-03-08", "Quote, 12 March @ 2024-03-12"]),
        ("① Script 8 March ② Quote", ["Script 8 March @ 2024-03-08", "Quote @ -"]),
        ("Script for the film<br>by 8 March", ["Script for the film\nby 8 March @ 2024-03-08"]),
        ("Script<br>Last one was sent on 5 February", ["Script\nLast one was sent on 5 February @ -"]),
        ("Book 2. floor room by 8 March", ["Book 2. floor room by 8 March @ 2024-03-08"]),
    ],
)
def test_lines_of_a_cell_with_days_of_their_own_are_tasks(cell, expected):
    found = told("| Who | What |", f"| Ruth | {cell} |", "| Ben | Poster, 9 March |")

    assert found == [*(entry.replace(" @", " = Ruth @") for entry in expected), "Poster, 9 March = Ben @ 2024-03-09"]


def test_lines_of_a_cell_with_days_of_their_own_in_chinese_and_in_word():
    expected = ["方案，3月8日 = 方涛 @ 2024-03-08", "排期，3月12日 = 方涛 @ 2024-03-12"]

    assert told("| 负责人 | 事项 |", "| 方涛 | 方案，3月8日<br>排期，3月12日 |") == expected
    assert told("| 负责人 | 事项 |", "| 方涛 | 1、方案，3月8日；2、排期，3月12日 |") == expected
    page = word("日期：2024年3月1日\n# 待办\n| 负责人 | 事项 |\n| 方涛 | 方案，3月8日{p}排期，3月12日 |\n")
    assert [f"{action.text} = {brief(action)}" for action in report(page).actions] == expected


def test_a_line_of_the_days_cell_for_every_line_of_the_tasks():
    head = "| Action | Owner | Due |"

    assert told(head, "| Script<br>Quote | Ruth | 8 March<br>12 March |") == [
        "Script = Ruth @ 2024-03-08",
        "Quote = Ruth @ 2024-03-12",
    ]
    assert len(told(head, "| Script<br>Quote<br>Stills | Ruth<br>Ben | 8 March<br>9 March<br>12 March |")) == 1


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("| Action | Owner | Original date | New date |", "| Script | Ruth | 6 March | 13 March |", "2024-03-13"),
        ("| Action | Owner | Original date | New date |", "| Script | Ruth | 6 March | - |", "2024-03-06"),
        ("| Action | Owner | Due date | Revised due date |", "| Script | Ruth | 6 March | 13 March |", "2024-03-13"),
        ("| Action | Owner | Was | Now |", "| Script | Ruth | 6 March | 13 March |", "2024-03-13"),
        ("| 事项 | 负责人 | 原定 | 调整后 |", "| 方案 | 方涛 | 3月6日 | 3月13日 |", "2024-03-13"),
        ("| 事项 | 负责人 | 原期限 | 新期限 |", "| 方案 | 方涛 | 3月6日 | |", "2024-03-06"),
        ("| 事项 | 负责人 | 完成时间 | 延期至 |", "| 方案 | 方涛 | 3月6日 | 3月13日 |", "2024-03-13"),
        ("| Action | Owner | Due | New |", "| Script | Ruth | 6 March | 13 copies |", "2024-03-06"),
    ],
)
def test_the_day_that_took_the_place_of_another_holds(head, row, expected):
    assert [entry.rpartition("@ ")[2] for entry in told(head, row)] == [expected]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("Slipped to 20 March", "2024-03-20"),
        ("Late - pushed back to 20 March", "2024-03-20"),
        ("now 20 March, printer full", "2024-03-20"),
        ("Moved to the studio", "2024-03-13"),
        ("Ben started on 5 March", "2024-03-13"),
        ("extended the brief", "2024-03-13"),
    ],
)
def test_a_state_that_says_to_which_day_a_task_moved(state, expected):
    assert told("| Action | Owner | Due | Status |", f"| Script | Ruth | 13 March | {state} |") == [
        f"Script = Ruth @ {expected}"
    ]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("延期到3/20", "2024-03-20"),
        ("推迟至3月20日", "2024-03-20"),
        ("改到影棚拍", "2024-03-13"),
        ("3月5日开始", "2024-03-13"),
    ],
)
def test_a_state_that_says_to_which_day_a_task_moved_in_chinese(state, expected):
    assert told("| 事项 | 负责人 | 期限 | 状态 |", f"| 方案 | 方涛 | 3月13日 | {state} |") == [
        f"方案 = 方涛 @ {expected}"
    ]


def test_task_and_owner_in_one_column_and_the_day_in_another():
    assert told("| Action / Owner | Date |", "| Script / Ruth | 13 March |", "| Quote / Ben | 16 March |") == [
        "Script / Ruth = Ruth @ 2024-03-13",
        "Quote / Ben = Ben @ 2024-03-16",
    ]
    assert told("| 事项/负责人 | 时间 |", "| 方案/老陈 | 3月13日 |") == ["方案/老陈 = 老陈 @ 2024-03-13"]


@pytest.mark.parametrize(
    "head",
    [
        "| What we still need | From whom | Latest |",
        "| Item | Needed from | Latest |",
        "| Still to come | Waiting on | By |",
    ],
)
def test_heads_that_ask_are_no_tasks(head):
    assert told(head, "| Logo | Ruth | Thu |", "| Sales data | Ben | 16 March |") == [
        "Logo = Ruth @ 2024-03-07",
        "Sales data = Ben @ 2024-03-16",
    ]


def test_heads_that_ask_in_chinese():
    assert told("| 还缺什么 | 找谁要 | 最晚 |", "| 门店表 | 陈静 | 周四 |", "| 销量 | 老陈 | 3/13 |") == [
        "门店表 = 陈静 @ 2024-03-07",
        "销量 = 老陈 @ 2024-03-13",
    ]
