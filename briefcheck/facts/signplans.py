"""Days of a plan that look like places to sign: ``Approval: 8 January`` under Timing is a milestone, and nobody signs there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.document.place import Place
from briefcheck.facts.model import OutlineSection
from briefcheck.lazy import pattern

_TIMING = pattern(
    r"\b(?:timings?|timelines?|schedule|milestones|key dates|deadlines|timetable)\b|(?:^|[、.．）)\s]|项目|整体|关键|主要)时间$|时间(?:安排|表|节点|计划)$|进度|排期|日程|节点",
    re.IGNORECASE,
)
"""Headings of a plan of days."""
_SIGNING = pattern(r"签|\bsign", re.IGNORECASE)
_BLANK = pattern(r"_{2,}|＿{2,}", needs="_＿")
"""What is left blank is to be filled in, whatever the heading above it says."""


def spot(place: Place) -> tuple[object, ...]:
    """Return what lines of a document have in common with what stands on them."""
    return place.part, place.number, place.line, place.table


def plan_lines(outline: Sequence[OutlineSection]) -> frozenset[tuple[object, ...]]:
    """Return the lines of the sections that plan days, and of the labels right behind one: they may look like headings.

    A blank line ends the run of labels.
    """
    lines: set[tuple[object, ...]] = set()
    plans, last = False, 0
    for entry in outline:
        at = entry.heading.place
        run = plans and entry.inline is not None and at.line == last + 1
        plans = run or any(_TIMING.search(words) and not _SIGNING.search(words) for words in entry.path)
        last = at.line
        if not plans:
            continue
        content = list(entry.content())
        last = max([at.line, *(line.place.line for line in content if line.place.part == at.part)])
        if not any(_BLANK.search(line.text) for line in content if line.place.line == at.line):
            lines.add(spot(at))
        lines.update(spot(line.place) for line in content if not _BLANK.search(line.text))
    return frozenset(lines)
