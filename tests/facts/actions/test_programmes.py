"""Tables of who is on, and when: no lists of actions. And those of jobs with their next steps, which are."""

from __future__ import annotations

import pytest
from support.facts import actions, brief, report


def table(*rows: str) -> str:
    head, *rest = rows
    return "\n".join((head, "|" + "---|" * (head.count("|") - 1), *rest))


@pytest.mark.parametrize("head", ["| Time | What | Who |", "| 时间 | 事项 | 负责人 |"])
@pytest.mark.parametrize(
    ("time", "until"), [("10:05", "10:20"), ("9am", "2.30 pm"), ("上午9点", "9:30-10:00"), ("10 min", "20分钟")]
)
def test_a_running_order_is_no_list_of_actions(head, time, until):
    rows = table(head, f"| {time} | Welcome | Ann Lee |", f"| {until} | Show the film | Tom Fox |")
    assert not [action for action in report(f"# Launch\n\n{rows}\n").actions if action.marked]


@pytest.mark.parametrize("time", ["11.27", "27 Nov 10:00", "周五", "10:05 on Friday"])
def test_a_column_of_times_with_a_day_among_them_is_that_of_the_due_dates(time):
    rows = table("| 时间 | 事项 | 负责人 |", "| 10:05 | 交稿 | 方涛 |", f"| {time} | 报价 | 李安 |")
    assert [action.text for action in report(f"# Launch\n\n{rows}\n").actions] == ["交稿", "报价"]


def test_times_beside_a_deadline_are_those_of_actions():
    rows = table("| Time | What | Who | Deadline |", "| 10:05 | Send the film | Tom Fox | 5 March |")
    assert [action.text for action in report(f"# Launch\n\n{rows}\n").actions] == ["Send the film"]


def test_of_a_job_with_its_state_and_next_step_the_step_is_the_task():
    rows = table(
        "| 工作 | 进展 | 下一步 | 负责人 | 时间 |",
        "| 海报 | 初稿完成 | 按客户意见修改 | 方涛 | 3月5日 |",
        "| 影片 | 暂停 | 无 | 李安 | |",
    )
    assert [(action.text, brief(action)) for action in actions(rows)] == [("按客户意见修改", "方涛 @ 2024-03-05")]
