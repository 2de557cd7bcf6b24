"""Days that stand behind certain words: by when a plan is wanted, when a script is approved, when a film is on air."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefcheck import Context, Place, WrittenDate, pattern, record
from briefcheck_timing._when import dated

_DUE = ("due-date", "plan-due-date", "plan-due", "response-date", "deadline")
"""Ids that document types give to the day by which the work is wanted."""

_PLAN_DUE = pattern(
    r"plan (?:due|wanted|required|needed|deadline)|(?:media )?(?:plan|proposal|response|presentation)\b.{0,20}\b(?:due|required|wanted|by|date)\b|"
    r"(?:媒介|媒体|投放)?(?:计划|方案|提案|排期)[^，。；,;]{0,6}(?:提交|交付|完成|截止|日期|时间)|提案(?:日期|时间)|交稿(?:日期|时间)",
    re.IGNORECASE,
)


@record
class Day:
    """A day and where it stands; ``words`` are those that say what happens on it."""

    day: date
    at: Place
    words: str


def wanted_by(context: Context) -> Day | None:
    """Return the day by which the work is wanted: from its field, else from the first line that says so."""
    for field, moment in dated(context, _DUE):
        return Day(moment.last, field.place, field.label) if moment.sure else None
    found = (
        Day(entry.date, entry.place, words)
        for entry, words in said_of(context)
        if entry.date and _PLAN_DUE.search(words)
    )
    return next(found, None)


def said_of(context: Context) -> Iterator[tuple[WrittenDate, str]]:
    """Yield every date that can be told, with the words of its row, or of its line, on what happens then."""
    for entry in context.dates:
        if entry.date is not None:
            yield entry, entry.row or entry.line.replace(entry.text, " ")
