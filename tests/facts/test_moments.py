"""When a field says that something is: days, runs of days, times."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from support.facts import report

from briefcheck import Field, Place
from briefcheck.facts.moments import read_moment

NEAR = date(2024, 6, 1)


def said(text: str, **how: object) -> str:
    moment = read_moment(text, NEAR, **how)
    if moment is None:
        return "-"
    times = "".join(f" {at:%H:%M}" for at in (moment.begins, moment.ends) if at is not None)
    days = f"{moment.first}" if moment.first == moment.last else f"{moment.first}..{moment.last}"
    return days + times + ("" if moment.year_written else " year?") + ("" if moment.sure else " order?")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024年6月4日（周二）14:00-16:00", "2024-06-04 14:00 16:00"),
        ("4 June 2024, 10am to noon", "2024-06-04 10:00 12:00"),
        ("民國113年6月4日 下午2時", "2024-06-04 14:00"),
        ("113/06/04", "2024-06-04"),
        ("二〇二四年六月四日", "2024-06-04"),
        ("6月6日 9:00", "2024-06-06 09:00 year?"),
        ("6.4", "2024-06-04 year?"),
        ("3/8/2024", "2024-08-03 order?"),
        ("2024年6月4日-5日", "2024-06-04..2024-06-05"),
        ("2024年6月4日（周二）至6月5日（周三）", "2024-06-04..2024-06-05"),
        ("4–6 June 2024", "2024-06-04..2024-06-06"),
        ("4 & 5 June 2024", "2024-06-04..2024-06-05"),
        ("June 3 - 5, 2024", "2024-06-03..2024-06-05"),
        ("20 May to 14 June 2024", "2024-05-20..2024-06-14"),
        ("2024年12月20日至1月5日", "2024-12-20..2025-01-05"),
        ("20 December to 5 January 2025", "2024-12-20..2025-01-05"),
        ("29 February 2024 to 1 March", "2024-02-29..2024-03-01"),
        ("2024年1月1日至2月29日", "2024-01-01..2024-02-29"),
        ("2023年1月1日至2月29日", "2023-01-01..2024-02-29"),
        ("31–4 June 2024", "2024-06-04"),
        ("2024年6月30日至2024年6月3日", "2024-06-30..2024-06-03"),
        ("Tuesday 4 June 2024 14:00 – Wednesday 5 June 2024 09:00", "2024-06-04..2024-06-05 14:00 09:00"),
        ("2024-06-04 (was 2024-06-03)", "-"),
        ("1 June, 2 June and 3 June 2024", "-"),
        ("tbc", "-"),
        ("2024年6月", "-"),
    ],
)
def test_moments_are_read(text, moment):
    assert said(text) == moment


def test_the_order_of_the_house_counts():
    assert said("3/8/2024", order="month-first") == "2024-03-08"
    assert said("3/8/2024", order="day-first") == "2024-08-03"


def test_a_moment_without_times_takes_the_whole_day():
    moment = read_moment("4 June 2024")
    assert moment is not None
    assert (moment.earliest, moment.latest) == (datetime(2024, 6, 4), datetime(2024, 6, 4, 23, 59, 59, 999999))  # noqa: DTZ001  # papers know no time zone


def test_a_field_of_a_document_is_read_near_the_meeting():
    context = report("# Contact report\n\nDate: 4 June 2024\nDate issued: 5 June\n")
    moment = context.moment(context.field("issue-date"))
    assert moment is not None
    assert (moment.first, moment.year_written) == (date(2024, 6, 5), False)
    assert context.moment(None) is None
    assert context.moment(Field("", "Date", "", Place(), Place())) is None
