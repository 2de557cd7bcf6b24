"""Hours and days that count, and options that are refused."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from briefcheck_timing._calendar import days_between, hours_between, last_working_day, office_hours

from briefcheck.errors import ConfigError
from briefcheck.plugins import load_extensions
from briefcheck.policy.options import options_from

OFFICE = (time(9), time(18))
RULES = load_extensions().names


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "calendar", "country", "hours"),
    [
        ("2024-06-04T16:00", "2024-06-05T16:00", "every-day", "", 24),
        ("2024-06-05T16:00", "2024-06-04T16:00", "every-day", "", 0),
        ("2024-06-05T16:00", "2024-06-04T16:00", "working-days", "", 0),
        ("2024-06-07T16:00", "2024-06-10T10:00", "working-days", "", 18),
        ("2024-06-07T16:00", "2024-06-11T10:00", "working-days", "CN", 18),
        ("2024-06-07T16:00", "2024-06-10T10:00", "working-hours", "", 3),
        ("2024-06-07T19:00", "2024-06-08T10:00", "working-hours", "", 0),
        ("2020-06-07T16:00", "2024-06-07T16:00", "working-days", "", 35064),
    ],
)
def test_hours(first, last, calendar, country, hours):
    assert round(hours_between(at(first), at(last), calendar, OFFICE, country)) == hours


@pytest.mark.parametrize(
    ("first", "last", "working", "days"),
    [
        ("2024-06-07", "2024-06-10", False, 3),
        ("2024-06-07", "2024-06-10", True, 1),
        ("2024-06-10", "2024-06-07", True, -3),
    ],
)
def test_days(first, last, working, days):
    assert days_between(date.fromisoformat(first), date.fromisoformat(last), "", working=working) == days


def test_last_working_day():
    assert last_working_day(date(2024, 2, 25), "") == date(2024, 2, 23)
    assert last_working_day(date(2024, 10, 7), "CN") == date(2024, 9, 30)


def test_office_hours():
    assert office_hours("8:30 – 17") == (time(8, 30), time(17))


@pytest.mark.parametrize(
    ("rule", "options", "said"),
    [
        ("timing/late-report", {"office-hours": "nine to five"}, "office-hours 'nine to five' is not like 9:00-18:00"),
        ("timing/late-report", {"office-hours": "18-9"}, "office-hours '18-9' is not like 9:00-18:00"),
        ("timing/late-report", {"office-hours": "9-25"}, "office-hours '9-25' is not like 9:00-18:00"),
        ("timing/date-in-future", {"today": "4 June"}, "today is '4 June', not like 2024-06-04"),
        ("timing/off-day", {"day": 32}, "day is 32"),
    ],
)
def test_options_that_make_no_sense_are_refused(rule, options, said):
    with pytest.raises(ConfigError) as caught:
        options_from(RULES[rule], options)
    assert said in str(caught.value)
