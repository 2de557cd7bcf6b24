"""Finding dates in a text, and reading them as calendar days.

The forms are those of :mod:`briefcheck.facts.dateforms`. What a date *means* (a meeting, a deadline) is decided elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from briefcheck.document.normal import fold
from briefcheck.facts.dateforms import FORMS, MONTH_WORDS, SIGNS, TERSE, Numbers, Read, is_english
from briefcheck.facts.house import DateOrder
from briefcheck.facts.narrow import holds
from briefcheck.facts.weekdays import Weekday, weekday_beside
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

FIRST_YEAR = 1980
LAST_YEAR = 2099
"""Years outside of these are no dates of a business document (order numbers, amounts, versions)."""

_FIRST_YEAR, _LAST_YEAR = 20, 39
"""Years in two digits that stand first in a date: 26.11.13."""

_PAST = 60
"""Days: a date without a year is taken to lie ahead, unless it is as near in the past as this: 20 December, read in January."""

_HOURS = 4
"""Friday 5-7 is a stretch of hours, as long as this at most."""

_WEEKS_PAST, _WEEKS_AHEAD = 14, 60
"""Days: further off a date beside a day of the week (Fri 5-7) falls on it by chance."""

_AHEAD = 62
"""Days: 4/3, read on 1 April, is 3 April sooner than 4 March; 12/2, read in March, is February's: December is far."""

_ROC_DATE = pattern(r"1[0-3]\d[./-]\d{1,2}[./-]\d{1,2}", needs="1")
"""A cell that is a day of the calendar of the Republic of China: 113.03.07."""

_DAY_CELL = pattern(
    r"(?:本月|当月|这个?月)的?(?P<this>\d{1,2})|(?:下个?月|次月)的?(?P<next>\d{1,2})"
    r"|(?P<day>\d{1,2})日(?:[上中下]午|晚上?|下班)?(?:之?前|以前)?",
    needs="月日",
)
"""A cell that is a day of the month: 26日, 本月30."""

_MAY_BE = pattern(r"[\d月号號]")
"""Every date holds one of them: 三月五日, 五号; so it is asked of a text as written."""

_HAN = pattern(r"[一-鿿]")
_LEAP_YEAR = 2024
"""Any leap year: what is no day in it is no day in any year."""

_TIED = (
    pattern(
        r"(?:\b(?:by|before|due|until|till)\s+|截止[到至]?\s*|[于在]\s*)$",
        needs=("by", "before", "due", "until", "till", *"止到至于在"),
    ),
    pattern(r"\s*(?:之?前|以前|截止)", needs="前止"),
)
"""Before and behind a slash that makes it a date, even one that does not exist: by 31/2, 2/30前."""


_Day: TypeAlias = date
"""Inside of a class with a field named date, the type has this name."""


@frozen
class Written:
    """A date as written at ``text[start:end]``.

    ``date`` is None when the day does not exist (3月35日) or the year cannot be told; ``exists`` is False in the first
    case only. ``wrong_weekday`` is the weekday beside it, as written, where it is not the date's. ``other`` is the day
    it may be as well, where nothing tells the day from the month: 3/8 is 3 August or 8 March.
    """

    start: int
    end: int
    date: date | None
    exists: bool = True
    year_written: bool = True
    wrong_weekday: str = ""
    other: _Day | None = None


@frozen
class _Line:
    """A folded text with all that its dates are read against."""

    text: str
    folded: str
    near: date | None
    order: DateOrder | None
    han: bool = False


def may_hold_date(text: str) -> bool:
    """Whether a date can stand in ``text``; in most it cannot."""
    return _MAY_BE.search(text) is not None


def may_hold_dates(texts: Sequence[str]) -> list[int]:
    """Return the indices of those texts in which a date can stand."""
    search = _MAY_BE.search
    return [at for at, text in enumerate(texts) if search(text) is not None]


def find_dates(
    text: str, near: date | None = None, *, chinese: bool | None = None, order: DateOrder | None = None
) -> list[Written]:
    """Return the dates written in ``text``, in the order of the text.

    Args:
        text: as written; full-width digits and traditional characters may stand in it.
        near: the day that dates without a year are close to, as a rule the meeting's; None: they stay without a day.
        chinese: True when 3/8 can only mean 8 March; None: when a Han letter stands in ``text``.
        order: how 3/8 is meant in English; None: day first, unless that day is past and the other one is near.
    """
    if _MAY_BE.search(text) is None:
        return []  # most lines
    folded = fold(text)
    forms = _matches(folded)
    if not forms:
        return []
    han = not folded.isascii() and _HAN.search(folded) is not None if chinese is None else chinese
    line = _Line(text, folded, near, "month-first" if han else order, han)
    found: list[Written] = []
    for match, readings in forms:
        # those found do not overlap, so only the last that begins before this one's end can reach into it
        at = bisect_left(found, match.end(), key=_start)
        if not at or found[at - 1].end <= match.start():
            written = _written(match, readings, line)
            if written is not None:
                found.insert(at, written)
    return found


@lru_cache(maxsize=32)
def _matches(folded: str) -> tuple[tuple[re.Match[str], list[Numbers]], ...]:
    """Return what each form finds in a text, with its numbers; several steps ask for the dates of a line one after the other."""
    english = MONTH_WORDS.search(folded) is not None
    return tuple(
        (match, read(match))
        for form, read, signs in _open(_LETTERS.intersection(folded), english=english)
        if not signs or holds(folded, signs)
        for match in form.finditer(folded)
    )


_LETTERS = frozenset(sign[0] for signs in SIGNS for sign in signs)
"""How the signs begin, one of which each form holds."""


@lru_cache(maxsize=4096)
def _open(letters: frozenset[str], *, english: bool) -> tuple[tuple[re.Pattern[str], Read, tuple[str, ...]], ...]:
    """Return the forms that a text with these of the letters can hold, with the signs one of which it must hold then."""
    return tuple(
        (form, read, near if any(len(sign) > 1 for sign in near) else ())
        for (form, read), signs in zip(FORMS, SIGNS, strict=True)
        if (near := tuple(sign for sign in signs if sign[0] in letters)) or (english and read is is_english)
    )


def _start(written: Written) -> int:
    return written.start


def terse_date(text: str, near: date | None, *, order: DateOrder | None = "month-first") -> Written | None:
    """Return the date that ``text`` is, all of it, the terse forms 3.12 and 1-18 included."""
    folded = fold(text).strip()
    start = len(text) - len(text.lstrip())
    match = TERSE[0].fullmatch(folded)
    if match is not None:
        if order != "day-first" and int(match["first"]) > 12 and "." in folded:
            return None  # 24.09 is a version sooner than a day
        written = _written(match, TERSE[1](match), _Line(folded, folded, near, order))
        if written is None or written.date is None:
            return None
        return Written(start, start + len(folded), written.date, year_written=False)
    cell = _DAY_CELL.fullmatch(folded)
    if cell is not None:
        kind = cell.lastgroup or ""
        numbers = Numbers(None, None, int(cell[kind]), later={"this": 0, "next": 1}.get(kind))
        return _written(cell, [numbers], _Line(folded, folded, near, order))
    roc = _ROC_DATE.fullmatch(folded)
    if roc is not None:
        folded = f"民国{folded}"
        start -= 2
        whole = [
            replace(found, start=max(0, found.start + start), end=found.end + start) for found in find_dates(folded)
        ]
        return whole[0] if whole else None
    whole = [written for written in find_dates(text, near, order=order) if written.end - written.start >= len(folded)]
    return whole[0] if whole else None


def _written(match: re.Match[str], readings: list[Numbers], line: _Line) -> Written | None:
    """Turn what a pattern found into a date; None when it is no date at all (1/3 of 0/45)."""
    start, end = match.span()
    slashed = match.re.groupindex.get("second") is not None
    if not readings and slashed and match.re.groupindex.get("year") is None and _is_tied(line.folded, start, end):
        return Written(start, end, None, exists=False, year_written=False)
    readings = _year_first(match, line) or readings
    readings = _of_weekday(match, readings, line) if "told" in match.re.groupindex else readings
    if not readings or any(n.year is not None and not FIRST_YEAR <= n.year <= LAST_YEAR for n in readings):
        return None
    year_written = readings[0].year is not None
    days = [day for numbers in readings for day in _days(numbers, line.near)]
    if days:
        beside = weekday_beside(line.folded, start, end)
        day, other = _told(days, line, beside, match["mark"] if year_written and slashed else "")
        wrong = "" if beside is None or beside.number == day.weekday() else line.text[beside.start : beside.end]
        return Written(start, end, day, year_written=year_written, wrong_weekday=wrong, other=other)
    if any(_is_day(numbers) for numbers in readings) and not year_written and line.near is None:
        return Written(start, end, None, year_written=False)
    # a slash with nonsense around it is a ratio, and Fri 4, where no 4th is a Friday, four of something; a day of a named
    # month that does not exist is a mistake
    ratio = slashed and not year_written and not _is_tied(line.folded, start, end)
    if ratio or readings[0].weekday is not None:
        return None
    return Written(start, end, None, exists=False, year_written=year_written)


def _of_weekday(match: re.Match[str], readings: list[Numbers], line: _Line) -> list[Numbers]:
    """Return the readings of Thursday 12-2 that fall on a Thursday soon; Friday 5-7 are hours. All where no day is known to tell."""
    if line.near is None:
        return readings
    if 0 < int(match["second"]) - int(match["first"]) <= _HOURS:
        return []
    beside = weekday_beside(line.folded, *match.span())
    return [
        numbers
        for numbers in readings
        if beside is not None and any(_falls_on(beside.number, day, line.near) for day in _days(numbers, line.near))
    ]


def _falls_on(number: int, day: date, near: date) -> bool:
    """Whether a day is such a day of the week, and so near that it is not one by chance."""
    return day.weekday() == number and -_WEEKS_PAST <= (day - near).days <= _WEEKS_AHEAD


def _year_first(match: re.Match[str], line: _Line) -> list[Numbers]:
    """Return the reading of 26.11.13 as 13 November 2026, where it means that: in Chinese, or beside other days of 2026."""
    groups = match.groupdict()
    year, first = groups.get("year") or "", groups.get("first") or ""
    if len(year) != 2 or not _FIRST_YEAR <= int(first or 0) <= _LAST_YEAR:
        return []
    begins, ends = (line.near is not None and abs(2000 + int(two) - line.near.year) <= 1 for two in (first, year))
    fits = (begins or not ends) if line.han else (begins and not ends)
    numbers = Numbers(2000 + int(first), int(match["second"]), int(year))
    return [numbers] if fits and _is_day(numbers) else []


def _is_tied(folded: str, start: int, end: int) -> bool:
    return bool(_TIED[0].search(folded[:start]) or _TIED[1].match(folded, end))


def _told(days: list[date], line: _Line, beside: Weekday | None, mark: str) -> tuple[date, date | None]:
    """Return which reading of 3/8 is meant, and the other one if nothing tells; ``days`` has month/day first."""
    if len(set(days)) == 1:
        return days[0], None
    fitting = [day for day in days if beside is not None and day.weekday() == beside.number]
    if len(fitting) == 1:
        return fitting[0], None
    month_first, day_first = days
    if line.han and mark in ("-", "."):
        return day_first, None  # 24-02-2021 is no Chinese form, and not the American one
    if line.order is not None:
        return (month_first if line.order == "month-first" else day_first), None
    past = line.near is not None and day_first < line.near <= month_first and (month_first - line.near).days <= _AHEAD
    return (month_first, day_first) if past else (day_first, month_first)


def _days(numbers: Numbers, near: date | None) -> Iterator[date]:
    """Yield the day of ``numbers``, with month and year taken from ``near`` where none is written."""
    if numbers.year is not None and numbers.month is not None:
        yield from _day(numbers.year, numbers.month, numbers.day)
    elif near is not None and numbers.month is not None:
        candidates = [
            day for year in (near.year - 1, near.year, near.year + 1) for day in _day(year, numbers.month, numbers.day)
        ]
        close = [day for day in candidates if (day - near).days >= -_PAST]
        yield from close[:1] or candidates[:1]
    elif near is not None:
        following = (near.year + near.month // 12, near.month % 12 + 1)
        months = ((near.year, near.month), following)
        if numbers.later is not None:
            yield from _day(*months[numbers.later], numbers.day)
            return
        later = [day for year, month in months for day in _day(year, month, numbers.day) if day >= near]
        yield from [day for day in later if numbers.weekday in (None, day.weekday())][:1]


def _is_day(numbers: Numbers) -> bool:
    """Whether there is such a day in some year."""
    return any(True for _ in _day(_LEAP_YEAR, numbers.month or 1, numbers.day))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
