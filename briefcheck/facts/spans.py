"""Runs of days that end before they begin: 3 March to 28 February 2026."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.house import DateOrder
from briefcheck.facts.moments import RUN
from briefcheck.facts.written import Written, find_dates
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_PARTS = frozenset({"body", "header", "footer", "footnote", "endnote", "text-box"})
_MAY_RUN = pattern(
    r"\d[^\n\d]{0,16}(?:-|–|—|~|～|至|到|\bto\b|\buntil\b|\btill\b|\bthrough\b)[^\n\d]{0,12}\d", re.IGNORECASE
)
_LONGEST = 400
"""Characters of a line in which a run of days is looked for; a longer one is prose."""

_ANY_DAY = date(2023, 1, 1)
"""Against which days without a year are read where nothing tells it: only their order counts."""

_MOST = 31
"""Days: without both years, what ends up to a month before it begins is a slip; what ends earlier is in the next year."""

_LEAST = 2
"""Days: 1 April to 31 March is a year."""

_OTHER_YEAR = pattern(
    r"次年|翌年|明年|来年|隔年|跨年|下一?年|每年|年度|财年|学年|next year|following year|annual|year|fiscal|\bFY|season",
    re.IGNORECASE,
)
_MOVED = pattern(
    r"改|提前|提早|调整|调至|变更|推迟|延|挪|原定|\bmov|\bbring|\bbrought|forward|\bchang|resched|postpon|\bshift|\bpush|earlier|instead|"
    r"\bfrom\b.*\bto\b.*\bdue to\b|→|=>|->",
    re.IGNORECASE,
)
"""Words of a line on a day that becomes another: from 15 March to 10 March."""


@frozen
class BackwardSpan:
    """A run of days ``text`` from ``first`` to ``last``, which is before it; ``sure``: both years are written."""

    text: str
    place: Place
    first: date
    last: date
    sure: bool


def find_backward_spans(
    document: Document, near: date | None = None, *, order: DateOrder | None = None, chinese: bool | None = None
) -> tuple[BackwardSpan, ...]:
    """Return the runs of days that end before they begin, in reading order.

    Args:
        document: as read.
        near: the day that dates without a year are close to; None: only their order counts.
        order: how 3/8 is meant in English, if that is known.
        chinese: True where 3/8 is 8 March in every line.
    """
    found: list[BackwardSpan] = []
    for part in document.parts:
        for paragraph in paragraphs(part.blocks) if part.kind in _PARTS else ():
            if paragraph.kind == "code" or not _MAY_RUN.search(paragraph.text):
                continue
            offset = 0
            for line in paragraph.text.split("\n"):
                for first, last, sure in _runs(line, near or _ANY_DAY, order, chinese) if len(line) <= _LONGEST else ():
                    place = paragraph.place_at(offset + first.start)
                    text = line[first.start : last.end]
                    if first.date is not None and last.date is not None:
                        found.append(BackwardSpan(text, place, first.date, last.date, sure))
                offset += len(line) + 1
    return tuple(found)


def _runs(
    line: str, near: date, order: DateOrder | None, chinese: bool | None
) -> Iterator[tuple[Written, Written, bool]]:
    if not _MAY_RUN.search(line) or _MOVED.search(line):
        return
    dates = [entry for entry in find_dates(line, near, order=order, chinese=chinese) if entry.date is not None]
    joined = [_joined(line, first, last) for first, last in pairwise(dates)]
    for at, (first, last) in enumerate(pairwise(dates)):
        alone = joined[at] and not (at and joined[at - 1]) and not (at + 1 < len(joined) and joined[at + 1])
        if not alone or first.other is not None or last.other is not None:
            continue
        run = _backward(first, last, line)
        if run is not None:
            yield run


def _joined(line: str, first: Written, last: Written) -> bool:
    return RUN.fullmatch(line[first.end : last.start].lower()) is not None


def _backward(first: Written, last: Written, line: str) -> tuple[Written, Written, bool] | None:
    """Return a run that ends before it begins with the year that only one end has; None if it is none."""
    begins, ends = first.date, last.date
    if begins is None or ends is None:
        return None
    if first.year_written and last.year_written:
        return (first, last, True) if ends < begins else None
    try:
        if first.year_written:
            ends = ends.replace(year=begins.year)
        else:
            begins = begins.replace(year=ends.year)
    except ValueError:
        return None
    slip = _LEAST <= (begins - ends).days <= _MOST and not _OTHER_YEAR.search(line)
    return (replace(first, date=begins), replace(last, date=ends), False) if slip else None
