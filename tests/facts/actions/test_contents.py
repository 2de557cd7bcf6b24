"""Columns whose heads say little, and cells that hold both who and by when."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word


def told(head: str, *rows: str) -> list[str]:
    lines = "\n".join((head, "|" + "---|" * (head.count("|") - 1), *rows))
    return [f"{action.text} = {brief(action)}" for action in actions(lines)]


@pytest.mark.parametrize(
    "head",
    [
        "| What's next | Who | Needed for |",
        "| What's next | Whose court | Needed for |",
        "| Action | Who | Wanted |",
        "| Thing | Person on the hook | Before |",
        "| Stuff to do | Who | Shop needs it |",
        "| Action | On it | Due |",
    ],
)
def test_names_and_days_tell_their_columns(head):
    rows = (
        "| Re-cut script A | Ben | Fri 8/3 |",
        "| Book the studio | RL | 5 March |",
        "| Press list | Tom & Ann | tbc |",
    )

    assert told(head, *rows) == [
        "Re-cut script A = Ben @ 2024-03-08",
        "Book the studio = RL @ 2024-03-05",
        "Press list = Tom, Ann @ tbc",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "| 干什么 | 谁来弄 | 啥时候要 |",
        "| 要做的 | 谁做 | 什么时候要 |",
        "| 干什么 | 谁来盯 | 什么时候 |",
        "| 这摊子 | 谁上 | 卡点 |",
    ],
)
def test_names_and_days_tell_their_columns_in_chinese(head):
    assert told(head, "| 改脚本 | 陈静 | 3月8日 |", "| 订影棚 | 方涛 | 周二 |") == [
        "改脚本 = 陈静 @ 2024-03-08",
        "订影棚 = 方涛 @ 2024-03-05",
    ]


def test_names_and_days_tell_their_columns_in_word():
    page = "Date: 1 March 2024\n# Next steps\n| Stuff | Whose go | Shop needs it |\n| Re-cut | Ben | 8 March |\n"

    assert [f"{action.text} = {brief(action)}" for action in report(word(page)).actions] == [
        "Re-cut = Ben @ 2024-03-08"
    ]


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("| Action | Owner | Raised on |", "| Book it | Ben | 1 March |", "Book it = Ben @ -"),
        ("| Action | Raised by | Due |", "| Book it | Ben | 5 March |", "Book it = - @ 2024-03-05"),
        ("| 事项 | 负责人 | 提出日期 |", "| 订影棚 | 方涛 | 3月1日 |", "订影棚 = 方涛 @ -"),
        ("| 事项 | 提出人 | 期限 |", "| 订影棚 | 方涛 | 3月5日 |", "订影棚 = - @ 2024-03-05"),
    ],
)
def test_who_raised_it_and_when_is_neither(head, row, expected):
    assert told(head, row) == [expected]


def test_a_table_of_other_things_is_none():
    assert told("| Size | Price |", "| Large | 300 |") == []
    assert told("| Guest | Table |", "| Book | 3 |") == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sam, first thing Monday", "Sam @ first thing Monday"),
        ("Lucy – Tues 5 March", "Lucy @ 2024-03-05"),
        ("Katherine (she will ring)", "Katherine @ -"),
        ("Sam, Lucy", "Sam, Lucy @ -"),
        ("Tom / TBC", "Tom @ TBC"),
        ("Tom", "Tom @ -"),
    ],
)
def test_owner_and_date_in_one_cell(cell, expected):
    (action,) = actions(f"| Action | Person responsible / date |\n|---|---|\n| Book the studio | {cell} |")

    assert brief(action).replace("2024-03-04", "first thing Monday") == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("宋明，周一一早", "宋明 @ 2024-03-04"),
        ("宋明 3月5日", "宋明 @ 2024-03-05"),
        ("宋明3月5日前", "宋明 @ 2024-03-05"),
        ("宋明、李娜", "宋明, 李娜 @ -"),
    ],
)
def test_owner_and_date_in_one_cell_in_chinese(cell, expected):
    (action,) = actions(f"| 事项 | 负责 / 时间 |\n|---|---|\n| 订影棚 | {cell} |")

    assert brief(action) == expected


@pytest.mark.parametrize(
    ("cell", "expected"), [("MO 5/3", "MO @ 2024-03-05"), ("RL asap", "RL @ asap"), ("Ben", "Ben @ -")]
)
def test_a_column_by_may_hold_the_date_too(cell, expected):
    (action,) = actions(f"| Action | By |\n|---|---|\n| Book the studio | {cell} |")

    assert brief(action) == expected


def test_a_row_without_an_owner_counts_in_a_table_with_owner_and_date_wherever_it_stands():
    page = (
        "# 会议纪要\n\n日期：2024年3月1日\n\n## 包装\n\n| 序号 | 事项 | 负责人 | 完成时间 | 备注 |\n|---|---|---|---|---|\n"
        "| 1 | 打样 | 陈静 | 3月5日 | |\n| 2 | 发票抬头 | | | 谁确认？ |\n"
    )

    assert [f"{action.text} = {brief(action)}" for action in report(page).actions] == [
        "打样 = 陈静 @ 2024-03-05",
        "发票抬头 = - @ -",
    ]
