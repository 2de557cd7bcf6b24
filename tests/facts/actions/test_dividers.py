"""Rows that divide a table of actions, merged or alone in their row: the columns go on below them."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report, word


def told(document: object) -> list[str]:
    return [f"{action.text} = {brief(action)}" for action in report(document).actions]  # type: ignore[arg-type]


EN = "Date: 1 March 2024\n# Actions\n| Action | Who | When |\n"
ZH = "日期：2024年3月1日\n# 待办\n| 事项 | 负责人 | 完成时间 |\n"


@pytest.mark.parametrize(
    ("first", "second"), [("Agency", "Client"), ("Packs", "After sign-off"), ("1. PACKS", "Social")]
)
def test_rows_below_a_merged_row_are_read(first, second):
    page = f"{EN}| {first} | > | > |\n| Quote | Ben | 5/3 |\n| {second} | > | > |\n| Legal | Rob | 6 March |\n"

    assert told(word(page)) == ["Quote = Ben @ 2024-03-05", "Legal = Rob @ 2024-03-06"]


@pytest.mark.parametrize(("first", "second"), [("我方", "客户"), ("包装", "费用"), ("一、包装", "二、费用")])
def test_rows_below_a_merged_row_are_read_in_chinese(first, second):
    page = f"{ZH}| {first} | > | > |\n| 打样 | 陈静 | 3月5日 |\n| {second} | > | > |\n| 开票 | 方涛 | 3月6日 |\n"

    assert told(word(page)) == ["打样 = 陈静 @ 2024-03-05", "开票 = 方涛 @ 2024-03-06"]


def test_a_number_stands_before_the_merged_cells():
    page = "# Actions\n| No. | Action | Who | When |\n| 1 | Packs | > | > |\n| 1.1 | Quote | Ben | 5 March 2024 |\n"

    assert told(word(page)) == ["Quote = Ben @ 2024-03-05"]


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        (
            "| Action | Who | When |",
            "| Client | | |\n| Send the logo | | |\n| Legal | Rob | 6 March |",
            "Send the logo = Client @ -",
        ),
        ("| 事项 | 负责人 | 期限 |", "| 客户 | | |\n| 给标志 | | |\n| 法务 | 方涛 | 3月6日 |", "给标志 = 客户 @ -"),
        (
            "| Action | Who | When |",
            "| By 8 March | | |\n| Send the logo | Tom | |\n",
            "Send the logo = Tom @ 2024-03-08",
        ),
    ],
)
def test_a_side_or_a_time_alone_in_a_row_holds_for_those_below(head, rows, expected):
    lines = f"{head}\n|---|---|---|\n{rows}"

    assert next(f"{action.text} = {brief(action)}" for action in actions(lines)) == expected


def test_a_bold_row_with_nothing_beside_it_is_a_heading():
    lines = "| Action | Who | When |\n|---|---|---|\n| **Packs** | | |\n| Quote | Ben | 5 March |"

    assert [action.text for action in actions(lines)] == ["Quote"]


def test_a_task_nobody_owns_is_no_heading():
    lines = "| Action | Who | When |\n|---|---|---|\n| Book the studio | | |\n| Quote | Ben | 5 March |"

    assert [brief(action) for action in actions(lines)] == ["- @ -", "Ben @ 2024-03-05"]


@pytest.mark.parametrize("row", ["| Attendees | > | > |", "| Signed by | > | > |"])
def test_what_begins_something_else_in_a_form_ends_the_columns(row):
    page = f"{EN}| Quote | Ben | 5 March |\n{row}\n| Ann Lee | Tom | 6 March |\n"

    assert told(word(page)) == ["Quote = Ben @ 2024-03-05"]


def test_rows_that_do_not_fit_the_columns_end_them():
    page = f"{EN}| Quote | Ben | 5 March |\n| Budget | > | > |\n| Media | 200 | 300 |\n"

    assert told(word(page)) == ["Quote = Ben @ 2024-03-05"]


def test_a_title_and_dividers_within_one_table_of_word():
    page = (
        "Date: 1 March 2024\n| NEXT STEPS | > | > |\n| What | Who | By |\n| Quote | Ben | 5 March |\n"
        "| Client | > | > |\n| Legal | Rob | 6 March |\n"
    )

    assert told(word(page)) == ["Quote = Ben @ 2024-03-05", "Legal = Rob @ 2024-03-06"]


def test_a_title_and_dividers_within_one_table_of_word_in_chinese():
    page = (
        "日期：2024年3月1日\n| 下一步行动 | > | > |\n| 事项 | 负责人 | 时间 |\n| 打样 | 陈静 | 3月5日 |\n"
        "| 客户 | > | > |\n| 开票 | 方涛 | 3月6日 |\n"
    )

    assert told(word(page)) == ["打样 = 陈静 @ 2024-03-05", "开票 = 方涛 @ 2024-03-06"]
