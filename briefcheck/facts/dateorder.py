"""How 3/8 is meant in a document: by its language, its house, its other dates."""

from __future__ import annotations

import re

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.house import DateOrder, House
from briefcheck.facts.language import detect_language
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


def date_order(document: Document, house: House, language: Language | None = None) -> DateOrder | None:
    """Return the order of day and month in ``document``, None if nothing tells.

    In Chinese the month comes first. In English the house's own order counts, else that of slash dates with a number
    over 12 (3/15), else that of dates in words (March 8, 2024); dates of both orders tell nothing. ``language`` is that
    of the document, where it is known already.
    """
    if (language or detect_language(document)) == "zh":
        return "month-first"
    if house.date_order is not None:
        return house.date_order
    texts = [entry.text for part in document.parts for entry in paragraphs(part.blocks) if entry.kind != "code"]
    return _by_slashes(texts) or _by_words(texts)


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


def _one(*, month_first: bool, day_first: bool) -> DateOrder | None:
    if month_first == day_first:
        return None
    return "month-first" if month_first else "day-first"
