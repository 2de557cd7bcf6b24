"""What counts as today, and findings that only seem late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from briefcheck_timing import date_in_future, late_report, short_film_lead, weekday_mismatch

from briefcheck.testing import check_bytes, check_text, word

REPORT = "# Contact report\n\nDate: {day}\nPresent: Ann Lee\n"


def found(text: str, **how: object) -> list[str]:
    return [f"{entry} {entry.confidence}" for entry in check_text(text, type="contact-report", **how)]


def test_today_is_the_day_of_the_run():
    ahead = date.today() + timedelta(days=40)  # noqa: DTZ011  # any day well ahead
    long_ago = "4 June 2024"
    assert found(REPORT.format(day=ahead.isoformat()), rule=date_in_future.check) == ["3 meeting likely"]
    assert found(REPORT.format(day=long_ago), rule=date_in_future.check) == []


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ("2098-06-05T10:00:00Z", []),
        ("2098-01-05T10:00:00Z", ["2 meeting"]),
        ("soon", ["2 meeting"]),
        ("", ["2 meeting"]),
    ],
)
def test_a_file_that_was_saved_later_knows_better_than_the_clock(saved, expected):
    core = {"modified": saved} if saved else {}
    file = word("# Contact report\n\nDate: 4 June 2098\n\nPresent: Ann Lee", core=core)
    reported = check_bytes(file, path="a.docx", rule=date_in_future.check, type="contact-report")
    assert [str(entry) for entry in reported] == expected


def test_a_report_that_is_late_by_a_weekend_only_is_a_note_at_most():
    text = "# Contact report\n\nDate: Friday 7 June 2024\nDate issued: Monday 10 June 2024\nPresent: Ann Lee\n"
    assert found(text, rule=late_report.check) == ["4 late possible"]
    assert found(text.replace("Monday 10", "Wednesday 12"), rule=late_report.check) == ["4 late certain"]
    assert found(text, rule=late_report.check, options={"country": "none", "calendar": "working-days"}) == []


def test_a_meeting_that_ends_before_it_begins_ends_with_its_day():
    text = "# Contact report\n\nDate: 7 June 2024, 16:00-10:00\nDate issued: 8 June 2024, 18:00\nPresent: Ann Lee\n"
    assert found(text, rule=late_report.check) == []


def test_messages_name_both_days_and_what_lies_between():
    [entry] = check_text(
        "# 客户会议报告\n\n会议日期：2024年6月4日 14:00-16:00\n发出日期：2024年6月6日 9:00\n",
        rule=late_report.check,
        type="contact-report",
    )
    assert (
        entry.text.zh
        == "“发出日期”是2024年6月6日09:00，离2024年6月4日16:00的会议已过41小时；报告应在会后24小时内发出。"
    )
    assert entry.text.en == (
        "“发出日期” is 6 June 2024, 09:00, 41 hours after the meeting of 4 June 2024, 16:00; the report is due within 24 hours."
    )


def test_a_year_that_is_guessed_is_less_sure():
    text = "# Contact report\n\nDate: 4 June 2024\nPresent: Ann Lee\n\nThe shoot is on Monday 11 June.\n"
    assert found(text, rule=weekday_mismatch.check) == ["6 mismatch likely"]


def test_a_quoted_line_is_short():
    line = "x " * 40
    [entry] = check_text(f"# Notes\n\n{line}Monday, 4 June 2024\n", rule=weekday_mismatch.check)
    assert entry.text.en == "4 June 2024 is a Tuesday, not a Monday as “4 June 2024 … Monday” says."


def test_the_twin_in_word_says_the_same():
    text = "# Contact report\n\nDate: Wednesday, 4 June 2024\n\nDate issued: 7 June 2024\n\nPresent: Ann Lee"
    file = word(text)
    for rule in (late_report.check, weekday_mismatch.check):
        in_word = check_bytes(file, path="a.docx", rule=rule, type="contact-report")
        in_markdown = check_text(text, rule=rule, type="contact-report")
        assert [entry.text for entry in in_word] == [entry.text for entry in in_markdown] != []


def test_the_last_film_counts():
    text = "# Production schedule\n\nProject: TVC\n\n- Script approved: 3 June 2024\n- On air: 20 June 2024\n- Delivery of the long version: 20 July 2024\n"
    assert check_text(text, rule=short_film_lead.check, type="production-schedule") == []
