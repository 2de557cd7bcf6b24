"""Days that stand in a task and are not the day by which it is to be done, and those of a month, a week or a move."""

from __future__ import annotations

import pytest
from support.facts import report

EN = "# Contact report\n\nDate: 6 March 2024\nPresent: Tom Fox, Ann Lee\n\n## Next steps\n\n"
ZH = "# 会议纪要\n\n会议日期：2024年3月6日\n参会人员：王强、李娜\n\n## 下一步行动\n\n"


def days(page: str) -> list[tuple[str, str]]:
    found = report(page).actions
    return [(action.text, str(action.due.date) if action.due and action.due.date else "") for action in found]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Pay invoice issued 1 March", "open"),
        ("Tom: chase invoice sent 4 March", "open"),
        ("Review the contract signed on 1 March", "open"),
        ("Samples sent to Ann on 4 March", "done"),
        ("Order for the samples confirmed 4 March", "done"),
    ],
)
def test_what_was_done_to_the_thing_does_not_close_the_task(line, status):
    assert [action.status for action in report(f"{EN}- {line}\n").actions] == [status]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tom: deck by the end of March 2025", "2025-03-31"),
        ("Tom: deck by end of March", "2024-03-31"),
        ("Tom: deck by the end of February", "2025-02-28"),
        ("Tom: deck by end Sept", "2024-09-30"),
        ("Tom: deck by the end of next month", "2024-04-30"),
        ("Tom: deck by the end of the month after next", ""),
        ("Tom: report at the end of market tests", ""),
    ],
)
def test_the_end_of_a_month_is_that_of_its_year(words, day):
    assert days(f"{EN}- {words}\n") == [(words, day)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("王强2025年3月底前交稿", "2025-03-31"),
        ("王强明年3月底前交稿", "2025-03-31"),
        ("王强下月底前交稿", "2024-04-30"),
        ("王强下下月底前交稿", ""),
        ("王强上月底前交稿", ""),
    ],
)
def test_the_end_of_a_chinese_month_is_that_of_its_year(words, day):
    assert days(f"{ZH}- {words}\n") == [(words, day)]


def test_a_day_that_moved_twice_is_the_last_one_and_stands_in_its_own_cell():
    table = "| Action | Owner | Due | Status |\n|---|---|---|---|\n| Deck | Tom | 1 March | Slipped to 8 March, then to 15 March |\n"
    (action,) = report(EN + table).actions
    assert (action.due.text, action.due_at) == ("15 March", None)
    table = "| 任务 | 负责人 | 期限 | 状态 |\n|---|---|---|---|\n| 改稿 | 王强 | 3月1日 | 延期到3/8，再延到3/15 |\n"
    assert days(ZH + table) == [("改稿", "2024-03-15")]


def test_the_day_before_the_month_is_that_of_the_paper_in_the_column_of_states_too():
    table = "| 任务 | 负责人 | 期限 | 状态 |\n|---|---|---|---|\n| 改稿 | 王强 | 3月1日 | 延期到3/8 |\n"
    assert days(ZH + table) == [("改稿", "2024-03-08")]


@pytest.mark.parametrize(
    ("over", "day"),
    [
        ("The following are due by 20 March:", "2024-03-20"),
        ("All of these before 20 March:", "2024-03-20"),
        ("Actions for the shoot on 20 March:", ""),
        ("Points for our meeting on 20 March:", ""),
        ("The following actions were agreed before the shoot on 20 March:", ""),
        ("Actions from the call before 4 March:", ""),
    ],
)
def test_the_day_of_an_event_over_a_list_is_not_that_of_its_tasks(over, day):
    assert [found for _, found in days(f"{EN}{over}\n\n- Tom: deck\n- Ann: plan\n")] == [day, day]


@pytest.mark.parametrize("corner", ["w/c 11 March", "Week 11-15 March", "week ending 15 March", "w/e 15 March"])
def test_a_plan_by_days_counts_from_the_first_day_of_its_week_or_back_from_its_last(corner):
    table = f"| {corner} | Mon | Tue | Wed | Thu | Fri |\n|---|---|---|---|---|---|\n| Tom | send deck | | | | sign off |\n| Ann | | write copy | | | |\n"
    assert days(EN + table) == [("send deck", "2024-03-11"), ("sign off", "2024-03-15"), ("write copy", "2024-03-12")]


def test_a_day_not_before_which_is_not_surely_a_deadline():
    (action,) = report(f"{ZH}- 王强不早于3月12日交稿\n").actions
    assert not action.due.clear


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("催印厂3月4日寄出的样张，李娜，3/12", "2024-03-12"),
        ("李娜核对3月1日签的合同", ""),
        ("李娜3月12日寄出的样张要附清单", "2024-03-12"),
        ("李娜3月12日交稿", "2024-03-12"),
    ],
)
def test_the_day_on_which_a_thing_was_sent_is_no_deadline(line, day):
    assert days(f"{ZH}- {line}\n") == [(line, day)]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Chase the invoice sent to the client on 4 March", ""),
        ("Ann to check the copy approved on Friday 1 March by 12 March", "2024-03-12"),
        ("Ann: have the contract signed on 12 March", "2024-03-12"),
    ],
)
def test_the_day_on_which_an_english_thing_was_sent_is_no_deadline(line, day):
    assert days(f"{EN}- {line}\n") == [(line, day)]
