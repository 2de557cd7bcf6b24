"""Days that moved: Slipped to 20 Nov, 延期到11/20 in the column of how a task stands."""

from __future__ import annotations

import re
from datetime import date

from briefcheck.facts.actions.due import read_due
from briefcheck.facts.house import DateOrder
from briefcheck.facts.model import Due
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

_SLIPPED = pattern(
    r"\b(?:slip(?:s|ped)?|moved?|pushed?(?: (?:back|out))?|put back|postponed?|deferred|delayed|extended|rescheduled|revised|carried(?: (?:over|forward))?)\s+(?:to|until|till)\s+"
    r"|\bnow(?: due)?(?: (?:by|on))?\s+(?=\d|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b(?:then|and (?:then|now|again)|again)\s+(?:to|until|till)\s+|(?:延期?|顺延|推迟|延后|改期?|调整|挪|推后?|拖|移)\s*(?:到|至|为|成)\s*",
    re.IGNORECASE,
    needs=(
        "slip",
        "move",
        "push",
        "put back",
        "postpone",
        "defer",
        "delay",
        "extend",
        "resched",
        "revised",
        "carried",
        "now",
        *"延迟改调挪推拖移",
    ),
)
_OTHER = pattern(
    r"(?i)\b(?!(?:the|by|on|end|of|week|w/?[ce]|around|about|early|mid|late|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)[a-z]{2,}|[一-鿿]{3}"
)
"""A place where something was moved to, before a day."""

_END = pattern(r"[,，;；。(（]|\.(?:\s|$)|\s[-–—]\s")


def slipped_to(status: str, meeting: date | None, order: DateOrder | None) -> Due | None:
    """Return the day to which a task moved, as its state says; None where it names none."""
    moves = list(_SLIPPED.finditer(status))
    if not moves:
        return None
    moved = moves[-1]  # Slipped to 8 March, then to 15 March
    words = _END.split(status[moved.end() :], maxsplit=1)[0].strip()
    written = find_dates(narrow(words)) if words else ()
    if written and _OTHER.search(words[: written[0].start]):
        return None  # moved to the archive 15 March
    words = words[: written[0].end] if written else words
    due = read_due(words, meeting, order) if words else None
    return due if due is not None and due.date is not None else None
