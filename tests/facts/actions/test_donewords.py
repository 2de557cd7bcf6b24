"""Done or dropped, as people write it beside a task: in the cell of the date or of the state, and at the end of a line."""

from __future__ import annotations

import pytest
from support.facts import actions, report, word

DONE = ["sent", "sent 28/2", "Sent Tues", "gone", "not needed", "no longer needed", "booked", "✓", "cancelled"]
OPEN = ["5 March", "asap", "waiting", "to be sent", "sent by Friday", "TBC", "on hold"]
DONE_ZH = ["已订", "已发", "已寄 2/28", "不用了", "寄了", "OK了", "不做了", "搞定", "✓"]
OPEN_ZH = ["3月5日", "尽快", "已延期", "已开始", "待定", "已催"]


@pytest.mark.parametrize("column", ["Due", "Status"])
@pytest.mark.parametrize(("cells", "expected"), [(DONE, {"done"}), (OPEN, {"open", "carried"})])
def test_a_cell_says_that_it_is_done(column, cells, expected):
    rows = "\n".join(f"| Book the studio | Ben | {cell} |" for cell in cells)
    found = actions(f"| Action | Owner | {column} |\n|---|---|---|\n{rows}")

    assert [action.status in expected for action in found] == [True] * len(cells)


@pytest.mark.parametrize("column", ["完成时间", "状态"])
@pytest.mark.parametrize(("cells", "expected"), [(DONE_ZH, {"done"}), (OPEN_ZH, {"open", "carried"})])
def test_a_cell_says_that_it_is_done_in_chinese(column, cells, expected):
    rows = "\n".join(f"| 订影棚 | 陈静 | {cell} |" for cell in cells)
    found = actions(f"| 事项 | 负责人 | {column} |\n|---|---|---|\n{rows}")

    assert [action.status in expected for action in found] == [True] * len(cells)


def test_a_cell_of_word_says_that_it_is_done():
    page = (
        "日期：2024年3月1日\n# 待办\n| 事项 | 负责人 | 完成时间 |\n| 订影棚 | 陈静 | 已订 |\n| 打样 | 方涛 | 3月5日 |\n"
    )

    assert [(action.status, action.due is None) for action in report(word(page)).actions] == [
        ("done", True),
        ("open", False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "电台报价（已发）",
        "样品（寄了）",
        "报价 ✓",
        "海报 OK了",
        "打样，周三寄了",
        "样品寄出（陈静 2/28 已寄）",
        "海报（不做了）",
    ],
)
def test_the_end_of_a_line_says_that_it_is_done(line):
    assert [action.status for action in actions(f"- {line}")] == ["done"]


@pytest.mark.parametrize(
    "line",
    [
        "陈静催款（发票已寄）",
        "陈静更新排期（客户已确认）",
        "陈静更新排期（已确认）",
        "陈静把合同签了",
        "陈静确认海报是否已发",
    ],
)
def test_what_others_did_does_not_make_a_task_done(line):
    assert "done" not in [action.status for action in actions(f"- {line}")]
