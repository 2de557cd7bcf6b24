"""How 3/8 is meant in a document: by its language, its house, its other dates."""

from __future__ import annotations

import contextlib
import re
from datetime import date

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.house import DateOrder, House
from briefcheck.facts.language import detect_language
from briefcheck.facts.weekdays import ENGLISH_DAY, ENGLISH_DAYS, weekday_number
from briefcheck.lazy import pattern
from briefcheck.text import Language

_SLASHED = pattern(
    r"(?<![\w./-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?:19|20)?\d{2})?(?![\w/]|[-.]\d)", needs="/"
)
_AMERICAN = pattern(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,\s*(?:19|20)\d{2}\b",
    re.IGNORECASE,
)
"""March 8, 2024: who writes so writes 3/8 for it."""

_EUROPEAN = pattern(
    r"(?<![\d,/-])\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:19|20)\d{2}\b",
    re.IGNORECASE,
)


_OF_WEEKDAY = pattern(
    rf"\b(?P<day>{ENGLISH_DAY})\b[.,]?\s(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})(?![\d/-])",
    re.IGNORECASE,
    needs=tuple(ENGLISH_DAYS),
)
_YEAR = pattern(
    r"(?<!\d)(?:(20\d\d)[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.](20\d\d)(?!\d)"
    r"|\d{1,2}(?:st|nd|rd|th)?,? (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? )?(20\d\d)(?!\d))",
    re.IGNORECASE,
    needs=("20",),
)
"""The year of a full date; one alone (a client since 2018) tells nothing of the others."""


def date_order(
    document: Document, house: House, language: Language | None = None, near: date | None = None
) -> DateOrder | None:
    """Return the order of day and month in ``document``, None if nothing tells.

    In Chinese the month comes first. In English the house's own order counts, else that of slash dates with a number
    over 12 (3/15), else that of dates in words (March 8, 2024) or beside a day of the week (Friday 3/8); dates of both orders tell nothing. ``language`` is that
    of the document, where it is known already; ``near`` the day of its meeting.
    """
    if (language or detect_language(document)) == "zh":
        return "month-first"
    if house.date_order is not None:
        return house.date_order
    texts = [entry.text for part in document.parts for entry in paragraphs(part.blocks) if entry.kind != "code"]
    return _by_slashes(texts) or _by_words(texts) or _by_weekdays(texts, near)


def _by_slashes(texts: list[str]) -> DateOrder | None:
    day_first = month_first = False
    for match in (found for text in texts if "/" in text for found in _SLASHED.finditer(text)):
        first, second = int(match["first"]), int(match["second"])
        day_first = day_first or (12 < first <= 31 and 1 <= second <= 12)
        month_first = month_first or (12 < second <= 31 and 1 <= first <= 12)
    return _one(month_first=month_first, day_first=day_first)


def _by_words(texts: list[str]) -> DateOrder | None:
    numbered = [text for text in texts if "20" in text or "19" in text]
    return _one(
        month_first=any(_AMERICAN.search(text) for text in numbered),
        day_first=any(_EUROPEAN.search(text) for text in numbered),
    )


def _by_weekdays(texts: list[str], near: date | None) -> DateOrder | None:
    """Return the order in which the dates beside a day of the week fall on it: Thursday 12-2 in a paper of December 2021.

    Only the year of the meeting tells, or the only one in which the paper has full dates: every date falls on a Friday in some year.
    """
    found = [match for text in texts if "/" in text or "-" in text for match in _OF_WEEKDAY.finditer(text)]
    if not found:
        return None
    years = {year for text in texts for year in _years(text)} if near is None else set()
    if near is None and len(years) != 1:
        return None
    near = near or date(years.pop(), 7, 1)
    days = [(weekday_number(match["day"]), int(match["first"]), int(match["second"])) for match in found]
    return _one(
        month_first=all(_is_on(number, near, first, second) for number, first, second in days),
        day_first=all(_is_on(number, near, second, first) for number, first, second in days),
    )


def _years(text: str) -> list[int]:
    return [int(next(filter(None, year.groups()))) for year in _YEAR.finditer(text)] if "20" in text else []


def _is_on(number: int, near: date, month: int, day: int) -> bool:
    """Whether a day, in the year in which it is nearest to one that is known, falls on that day of the week."""
    days = []
    for year in (near.year - 1, near.year, near.year + 1):
        with contextlib.suppress(ValueError):
            days.append(date(year, month, day))
    return bool(days) and min(days, key=lambda at: abs((at - near).days)).weekday() == number


def _one(*, month_first: bool, day_first: bool) -> DateOrder | None:
    if month_first == day_first:
        return None
    return "month-first" if month_first else "day-first"
