"""How dates are written: the patterns, and their reading as calendar days.

Each form is one small pattern with a function that reads it. What a date *means* (a meeting, a deadline) is decided
elsewhere; here it is only found and read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from briefcheck.document.normal import fold
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

FIRST_YEAR = 1980
LAST_YEAR = 2099
"""Years outside of these are no dates of a business document (order numbers, amounts, versions)."""

_ROC = 1911
"""Year 0 of the calendar of the Republic of China, as in 民國113年 = 2024."""

_PAST = 60
"""Days: a date without a year is taken to lie ahead, unless it is as near in the past as this: 20 December, read in January."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}

_MONTH_NAME = "(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_ENGLISH_YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d{2}|'\d{2})(?![\d:]))?"
_ENGLISH_END = r"(?![\w%])"
_MONTH_WORDS = pattern("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_CHINESE = "〇○零一二三四五六七八九十"


@frozen
class Written:
    """A date as written at ``text[start:end]``.

    ``date`` is None when the day does not exist (3月35日), when the year cannot be told, or when day and month can
    be told apart in no way (06/02/19); ``exists`` is False in the first case only.
    """

    start: int
    end: int
    date: date | None
    exists: bool = True
    year_written: bool = True


@frozen
class _Numbers:
    """What a pattern found: ``year`` None where none is written; ``month`` None for a day alone."""

    year: int | None
    month: int | None
    day: int


_Read: TypeAlias = "Callable[[re.Match[str]], list[_Numbers]]"


def _number(text: str) -> int:
    """Return the value of Arabic digits or of a Chinese numeral up to 99: 12, 十二, 二十, 三十一, 二〇二四."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[letter]) for letter in text))


def _year(text: str) -> int:
    """Return the year for two, three (ROC) or four written digits."""
    value = int(text.lstrip("'"))
    digits = len(text.lstrip("'"))
    if digits == 3:
        return value + _ROC
    return value + 2000 if digits == 2 else value


def _year_first(match: re.Match[str]) -> list[_Numbers]:
    return [_Numbers(_year(match["year"]), int(match["month"]), int(match["day"]))]


def _chinese(match: re.Match[str]) -> list[_Numbers]:
    year = None
    if match["year"] is not None:
        year = _number(match["year"])
        if match["roc"] or year < 200:  # 113年 without 民國 is still the year 113 of the ROC: nobody means the year 113
            year += _ROC if match["roc"] or year > 99 else 2000
    return [_Numbers(year, _number(match["month"]), _number(match["day"]))]


def _english(match: re.Match[str]) -> list[_Numbers]:
    year = _year(match["year"]) if match["year"] else None
    return [_Numbers(year, _MONTHS[match["name"].lower()], int(match["day"]))]


def _year_last(match: re.Match[str]) -> list[_Numbers]:
    return _either_order(int(match["first"]), int(match["second"]), _year(match["year"]))


def _no_year(match: re.Match[str]) -> list[_Numbers]:
    return _either_order(int(match["first"]), int(match["second"]), None)


def _day_only(match: re.Match[str]) -> list[_Numbers]:
    return [_Numbers(None, None, int(match["day"]))]


def _either_order(first: int, second: int, year: int | None) -> list[_Numbers]:
    """Return month/day and day/month, as far as each can be; month/day first, which is the only Chinese order."""
    orders = [_Numbers(year, first, second), _Numbers(year, second, first)]
    possible = [numbers for numbers in orders if numbers.month is not None and 1 <= numbers.month <= 12]
    return possible if first != second else possible[:1]


_FORMS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (
        pattern(
            rf"(?P<roc>民[國国]\s*)?(?:(?<!\d)(?P<year>\d{{2,4}}|[{_CHINESE}]{{4}})\s*年\s*)?"
            rf"(?<![\d.])(?P<month>\d{{1,2}}|[{_CHINESE}]{{1,2}})\s*月\s*(?:份\s*)?"
            rf"(?P<day>\d{{1,2}}|[{_CHINESE}]{{1,3}})(?:\s*[日号號]|(?=\s*(?:前|之前|以前|$|[）)，,。；;])))",
            needs="月",
        ),
        _chinese,
    ),
    (
        pattern(
            r"(?<![\d.\-/])(?P<year>(?:19|20)\d{2})\s?(?P<mark>[-/.－])\s?"
            r"(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<day>\d{1,2})(?!\d|[-/.]\d)",
            needs="-/.－",
        ),
        _year_first,
    ),
    (pattern(r"(?<!\d)(?P<year>20\d{2})(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", needs=("20",)), _year_first),
    (
        pattern(
            rf"(?<![A-Za-z0-9_.:/])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*{_MONTH_NAME}\b\.?-?{_ENGLISH_YEAR}",
        ),
        _english,
    ),
    (
        pattern(
            rf"\b{_MONTH_NAME}\b\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d){_ENGLISH_YEAR}{_ENGLISH_END}",
        ),
        _english,
    ),
    (
        pattern(
            r"(?<![A-Za-z0-9_./-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
            r"(?P<year>(?:19|20)\d{2}|\d{2})(?![A-Za-z0-9_/]|[-.]\d)",
            needs="/.-",
        ),
        _year_last,
    ),
    (
        pattern(
            r"(?<![A-Za-z0-9_./-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![A-Za-z0-9_/%]|[-.]\d|\s*[版页頁])",
            needs="/",
        ),
        _no_year,
    ),
    (pattern(r"(?<![\w.:])(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)", needs=("st", "nd", "rd", "th")), _day_only),
    (pattern(r"(?<![\w.:月])(?P<day>\d{1,2})\s?[号號](?=前|之前|以前|$|[）)，,。；;\s])", needs="号號"), _day_only),
)
"""Earlier forms win over later ones where both would match."""

_TERSE = (pattern(r"(?P<first>\d{1,2})[.-](?P<second>\d{1,2})", needs=".-"), _no_year)
"""3.12 and 1-18: a date only where the whole cell, bracket or tail is nothing else (24.09 may be a version)."""


def find_dates(text: str, near: date | None = None, *, chinese: bool | None = None) -> list[Written]:
    """Return the dates written in ``text``, in the order of the text.

    Args:
        text: as written; full-width digits and traditional characters may stand in it.
        near: the day that dates without a year are close to, as a rule the meeting's; None: they stay without a day.
        chinese: True when 3/8 can only mean 8 March; None: when a Han letter stands in ``text``.
    """
    folded = fold(text)
    if not any(character.isdecimal() for character in folded) and "月" not in folded:
        return []
    han = any("一" <= character <= "鿿" for character in folded) if chinese is None else chinese
    english = _MONTH_WORDS.search(folded.lower()) is not None
    found: list[Written] = []
    for form, read in _FORMS:
        if read is _english and not english:
            continue
        for match in form.finditer(folded):
            # those found do not overlap, so only the last that begins before this one's end can reach into it
            at = bisect_left(found, match.end(), key=_start)
            if not at or found[at - 1].end <= match.start():
                written = _written(match, read(match), near, han=han)
                if written is not None:
                    found.insert(at, written)
    return found


def _start(written: Written) -> int:
    return written.start


def terse_date(text: str, near: date | None) -> Written | None:
    """Return the date that ``text`` is, all of it, the terse forms 3.12 and 1-18 included."""
    folded = fold(text).strip()
    start = len(text) - len(text.lstrip())
    match = _TERSE[0].fullmatch(folded)
    if match is not None:
        if int(match["first"]) > 12:
            return None  # 24.09 is a version sooner than a day
        written = _written(match, _no_year(match), near, han=True)
        if written is None or written.date is None:
            return None
        return Written(start, start + len(folded), written.date, year_written=False)
    whole = [written for written in find_dates(text, near) if written.end - written.start >= len(folded)]
    return whole[0] if whole else None


def _written(match: re.Match[str], readings: list[_Numbers], near: date | None, *, han: bool) -> Written | None:
    """Turn what a pattern found into a date; None when it is no date at all (1/3 of 0/45)."""
    if not readings or any(n.year is not None and not FIRST_YEAR <= n.year <= LAST_YEAR for n in readings):
        return None
    year_written = readings[0].year is not None
    days = [day for numbers in readings for day in _days(numbers, near)]
    if not days:
        if year_written or near is not None:
            # a slash with nonsense around it is a ratio; a day of a named month that does not exist is a mistake
            slashed = match.re.groupindex.get("first") is not None
            return None if slashed and not year_written else Written(match.start(), match.end(), None, exists=False)
        return Written(match.start(), match.end(), None, year_written=False)
    if len(set(days)) > 1 and han:
        days = days[:1]
    if len(set(days)) > 1:
        days = _nearest(days, near)
    return Written(match.start(), match.end(), days[0] if days else None, year_written=year_written)


def _nearest(days: list[date], near: date | None) -> list[date]:
    """Return the day that lies soonest after ``near``; none when there is nothing to tell by."""
    if near is None:
        return []
    return [min(days, key=lambda day: (day < near, abs((day - near).days)))]


def _days(numbers: _Numbers, near: date | None) -> Iterator[date]:
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
        later = [day for year, month in months for day in _day(year, month, numbers.day) if day >= near]
        yield from later[:1]


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
