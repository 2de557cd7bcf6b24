"""When a field says that something is: a day or a run of days, and the times of day beside it."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from briefcheck.facts.clock import find_times
from briefcheck.facts.house import DateOrder
from briefcheck.facts.written import Written, find_dates, terse_date
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_WEEKDAY = r"(?:\s|[()（）,，.]|(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*"
_TO = r"(?:-+|–|—+|~|～|至|到|\bto\b|\buntil\b|\btill\b|\bthrough\b)"
RUN = pattern(rf"{_WEEKDAY}{_TO}{_WEEKDAY}", re.IGNORECASE)
"""Between the first and the last day of a run: ``6月4日（周二）至6月5日``, ``4 June – Wednesday 5 June``."""

_DAY_BEHIND = pattern(
    rf"{_WEEKDAY}{_TO}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[日号號]|(?![\d:.月/]))(?:,?\s*(?P<year>20\d\d)(?!\d))?",
    re.IGNORECASE,
)
_DAY_BEFORE = pattern(
    rf"(?<![\d:./])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:{_TO}|&|\band\b)\s*$", re.IGNORECASE, needs="0123456789"
)
"""The other end of a run within one month: 4日-5日, 4–6 June, June 3 - 5, 2024."""


@frozen
class Moment:
    """Days ``first`` to ``last``, the same for a single one; ``begins`` and ``ends`` are times of day, as far as written.

    ``sure`` is False where nothing tells the day from the month (3/8/2024 in English).
    """

    first: date
    last: date
    begins: time | None = None
    ends: time | None = None
    year_written: bool = True
    sure: bool = True

    @property
    def earliest(self) -> datetime:
        """The first moment at which it can have begun."""
        return datetime.combine(self.first, self.begins or time.min)

    @property
    def latest(self) -> datetime:
        """The last moment at which it can have ended."""
        return datetime.combine(self.last, self.ends or time.max)


def read_moment(
    text: str, near: date | None = None, *, order: DateOrder | None = None, chinese: bool | None = None
) -> Moment | None:
    """Return when ``text`` says that something is; None if it names no day, or several that are no run of days.

    Args:
        text: the value of a field.
        near: the day that a date without a year is close to; None: such a date says nothing.
        order: how 3/8 is meant in English, if that is known.
        chinese: as for :func:`find_dates`.
    """
    found = [entry for entry in find_dates(text, near, chinese=chinese, order=order) if entry.date is not None]
    if not found:
        whole = terse_date(text, near)
        found = [whole] if whole is not None and whole.date is not None else []
    if not found or len(found) > 2:
        return None
    spans = [(entry.start, entry.end) for entry in found]
    times = find_times(_without(text, spans))
    rest = _without(text, [(entry.start, entry.end) for entry in times])
    days = [entry.date for entry in found if entry.date is not None]
    if len(days) == 2 and days[0] != days[1] and not RUN.fullmatch(rest[found[0].end : found[1].start]):
        return None
    first, last, year_written = days[0], days[-1], found[0].year_written
    if len(days) == 2:
        first, last = _one_year(found[0], found[1], first, last)
        year_written = year_written or found[1].year_written
    if len(days) == 1:
        first, last, year_written = _run(rest, found[0], first)
    return Moment(
        first,
        last,
        times[0].time if times else None,
        times[-1].time if len(times) > 1 else None,
        year_written=year_written,
        sure=all(entry.other is None for entry in found),
    )


def _one_year(opening: Written, closing: Written, first: date, last: date) -> tuple[date, date]:
    """Return both ends of a run with the year that only one of them has: 2024年12月20日至1月5日, 20 May to 14 June 2024."""
    try:
        if opening.year_written and not closing.year_written:
            last = last.replace(year=first.year)
            return first, last if last >= first else last.replace(year=first.year + 1)
        if closing.year_written and not opening.year_written:
            first = first.replace(year=last.year)
            return first if first <= last else first.replace(year=last.year - 1), last
    except ValueError:
        pass
    return first, last


def _run(text: str, found: Written, day: date) -> tuple[date, date, bool]:
    """Return the first and the last day of a run within a month, and whether its year is written."""
    behind = _DAY_BEHIND.match(text, found.end)
    before = _DAY_BEFORE.search(text[: found.start])
    try:
        if behind is not None:
            year = int(behind["year"]) if behind["year"] and not found.year_written else day.year
            ends = day.replace(year=year, day=int(behind["day"]))
            return day.replace(year=year), ends, found.year_written or behind["year"] is not None
        if before is not None:
            return day.replace(day=int(before["day"])), day, found.year_written
    except ValueError:
        pass
    return day, day, found.year_written


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)
