"""Runs of days that end before they begin."""

from __future__ import annotations

from datetime import date

import pytest
from support.facts import markdown, word

from briefcheck.facts.spans import BackwardSpan, find_backward_spans

NEAR = date(2026, 6, 4)


def spans(line: str, near: date | None = NEAR) -> list[BackwardSpan]:
    return list(find_backward_spans(markdown(line), near))


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("3 March to 28 February 2026", date(2026, 3, 3), date(2026, 2, 28)),
        ("2027.03.15-2027.02.28", date(2027, 3, 15), date(2027, 2, 28)),
        ("2027/3/15-2027/2/28", date(2027, 3, 15), date(2027, 2, 28)),
        ("2026年10月8日—9月30日", date(2026, 10, 8), date(2026, 9, 30)),
        ("民國115年10月8日至9月30日", date(2026, 10, 8), date(2026, 9, 30)),
        ("排期 10月8日（周四）至9月30日", date(2026, 10, 8), date(2026, 9, 30)),
        ("Monday 8 June 2026 – Friday 5 June 2026", date(2026, 6, 8), date(2026, 6, 5)),
        ("on air 2028-06-01 until 2027-06-30", date(2028, 6, 1), date(2027, 6, 30)),
    ],
)
def test_a_run_that_ends_before_it_begins(line, first, last):
    (span,) = spans(line)
    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize(
    "line",
    [
        "12月20日至1月5日",
        "20 December 2026 to 5 January 2027",
        "1 April to 31 March 2027",
        "6 April 2026 - 5 April",
        "9月1日—7月10日",
        "每年10月8日至9月30日",
        "学年：10月8日至9月30日",
        "moved from 15 March to 10 March 2026",
        "由2026年3月15日提前至2026年3月10日",
        "3/4-2/4",
        "15 March 2026, 10 March 2026",
        "15 March - 10 March - 5 March 2026",
        "28 February 2026 to 3 March 2026",
        "29 February 2028 to 28 February",
        "version 2.3.1-2.2.9, call 020 7946 0958-0950",
        "```\n2026-03-15 to 2026-03-10\n```",
        "x" * 400 + " 2026-03-15 to 2026-03-10",
    ],
)
def test_a_run_that_may_be_right_or_is_none(line):
    assert spans(line) == []


def test_without_a_day_nearby_only_the_order_counts():
    (span,) = spans("10月8日至9月30日", None)
    assert not span.sure
    assert span.text == "10月8日至9月30日"


def test_both_years_make_it_sure_and_it_is_found_in_the_cell_of_a_word_file():
    document = word("| Flight | A 2027.03.15-2027.02.28 |\n| Note | x |")
    (span,) = find_backward_spans(document)
    assert span.sure
    assert (span.place.row, span.place.cell, span.place.column) == (1, 2, 3)


def test_29_february_of_no_leap_year_is_left_to_others():
    assert spans("1 March 2027 to 29 February") == []
