"""Days and tasks beside those that are read: a year at a month's end, no meeting day, other months, other brackets."""

from __future__ import annotations

from datetime import date

import pytest
from support.facts import brief, report

from briefcheck.document.place import Place
from briefcheck.facts.actions.brackets import batch_cuts
from briefcheck.facts.actions.bygone import was_done
from briefcheck.facts.actions.due.monthend import month_end
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.smallnames import capitals
from briefcheck.facts.model import Person

ZH = "# 会议纪要\n\n会议日期：{}\n参会人员：李娜、王强、陈涛、周敏\n\n## 下一步行动\n\n{}\n"
EN = "# Contact report\n\nDate: {}\nPresent: Rita Wong, Tom Fox, Ann Lee, Bill Dunn\n\n## {}\n\n{}\n"


def listed(words: str, heading: str = "Next steps") -> list[str]:
    page = EN.format("6 March 2024", heading, words) if words.isascii() else ZH.format("2024年3月6日", words)
    return [brief(action) for action in report(page).actions]


@pytest.mark.parametrize(
    ("words", "meeting", "day"),
    [
        ("the end of next month", date(2024, 12, 5), date(2025, 1, 31)),
        ("the end of the month", date(2024, 12, 5), date(2024, 12, 31)),
        ("the end of February", date(2023, 11, 5), date(2024, 2, 29)),
        ("the end of March 2025", date(2024, 3, 6), date(2025, 3, 31)),
        ("end of market tests", date(2024, 3, 6), None),
        ("the end of the month after next", date(2024, 3, 6), None),
        ("明年3月底", date(2024, 3, 6), date(2025, 3, 31)),
        ("下月底", date(2024, 12, 6), date(2025, 1, 31)),
    ],
)
def test_the_end_of_a_month(words: str, meeting: date, day: date | None) -> None:
    assert month_end(words, 0, len(words), meeting) == day


@pytest.mark.parametrize(
    ("words", "meeting", "done"),
    [
        ("Samples sent to Ann on 4 March", date(2024, 3, 6), True),
        ("Samples sent to Ann on 9 March", date(2024, 3, 6), False),
        ("Samples sent to Ann on 9 March", None, False),
        ("Samples sent to Ann on 9 March 2024", None, False),
        ("Chase invoice sent to client 4 March", date(2024, 3, 6), False),
    ],
)
def test_what_was_done_by_the_meeting(words: str, meeting: date | None, done: bool) -> None:
    assert was_done(words, meeting) is done


def test_batches_without_a_day_stay_with_the_last_one() -> None:
    line = "素材分三批交：首批3月12日，二批3月14日，尾批另定"
    assert [mark.end() for mark in batch_cuts(line, 0, len(line))] == [line.index("二批")]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (
            "- Tom will send the deck by 11 March and Ann the budget by 12 March",
            ["Tom @ 2024-03-11", "Ann @ 2024-03-12"],
        ),
        ("- Tom will send the deck and Ann the budget by 12 March", ["Tom @ 2024-03-12", "Ann @ 2024-03-12"]),
        ("- Tom: deck by the end of March 2025", ["Tom @ 2025-03-31"]),
        ("- 王强明年3月底前交稿", ["王强 @ 2025-03-31"]),
        ("- 王强整理上月底的稿件", ["王强 @ 月底"]),
        ("- 王强下下月底前交稿", ["王强 @ 下月底前"]),
        ("- Tom: deck (11 March), plan (13 March)", ["Tom @ 2024-03-11", "Tom @ 2024-03-13"]),
        ("- Tom: deck 11 March, which is when they meet", ["Tom @ 2024-03-11"]),
        ("- 版式（王强，3月12日），文案（含英文），海报（李娜，3月13日）", None),
    ],
)
def test_lines_with_several_days(words: str, read: list[str] | None) -> None:
    if read is None:
        assert len(listed(words)) == 1  # not each bracket names somebody
    else:
        assert listed(words) == read


def test_notes_that_ask_are_no_tasks() -> None:
    assert listed("- Ann deck 12 March?", "Discussion") == []


def test_a_word_in_small_letters_that_is_a_name_too_is_nobody() -> None:
    assert listed("- the bill will go out by 12 March") == ["- @ 2024-03-12"]


def test_a_plan_below_a_leap_years_week_has_no_made_up_day() -> None:
    head = "| Week of 26 Feb | Mon | Tue | Wed | Thu | Fri |\n|" + "---|" * 6
    page = EN.format("22 February 2024", "Next steps", f"{head}\n| Tom | deck sent | | | plan sent | costs sent |")
    days = [action.due.date for action in report(page).actions if action.due is not None]
    assert not {date(2024, 3, 2), date(2024, 3, 3)} & set(days)


def test_a_state_with_a_stroke_is_read_in_its_languages_order() -> None:
    row = "| 事项 | 责任人 | 完成时间 | 状态 |\n|" + "---|" * 4 + "\n| 改稿 | 王强 | 3月1日 | 延期到3/8 |"
    assert listed(row) == ["王强 @ 2024-03-08"]


def test_first_names_that_are_words_are_nobody_in_small_letters() -> None:
    register = Register([Person(name, "", Place()) for name in ("Bill Dunn", "Ann Lee")])
    assert capitals("bill will go out", register) == "bill will go out"
    assert capitals("ann will go out", register) == "Ann will go out"


@pytest.mark.parametrize("words", ["- Tom to be in on Fri 5-7", "- Tom to call Ann Tue 3-12"])
def test_hours_beside_a_weekday_are_no_month(words: str) -> None:
    days = [action.due.date for action in report(EN.format("6 March 2024", "Next steps", words)).actions if action.due]
    assert not {date(2024, 7, 5), date(2024, 12, 3)} & set(days)
