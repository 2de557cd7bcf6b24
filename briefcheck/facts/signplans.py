"""Days of a plan that look like places to sign: ``Approval: 8 January`` under Timing is a milestone, and nobody signs there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.document.place import Place
from briefcheck.facts.model import OutlineSection
from briefcheck.lazy import pattern

_TIMING = pattern(
    r"\b(?:timings?|timelines?|schedule|milestones|key dates|deadlines|timetable)\b|时间(?:安排|表|节点|计划)?$|进度|排期|日程|节点",
    re.IGNORECASE,
)
"""Headings of a plan of days."""


def spot(place: Place) -> tuple[object, ...]:
    """Return what lines of a document have in common with what stands on them."""
    return place.part, place.number, place.line, place.table


def plan_lines(outline: Sequence[OutlineSection]) -> frozenset[tuple[object, ...]]:
    """Return the lines of the sections that plan days, and of the labels right behind one: they may look like headings."""
    lines: set[tuple[object, ...]] = set()
    plans = False
    for entry in outline:
        plans = any(map(_TIMING.search, entry.path)) or (plans and entry.inline is not None)
        if plans:
            lines.add(spot(entry.heading.place))
            lines.update(spot(line.place) for line in entry.content())
    return frozenset(lines)
