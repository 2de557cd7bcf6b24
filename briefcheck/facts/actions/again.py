"""Whether a line only says again what a row of a table of actions says, or gives a task of its own that begins like it."""

from __future__ import annotations

import re

from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_NUMBER = pattern(r"\d+")
_FILLER = pattern(
    r"[\W_]+|\b(?:by|before|until|on|due|owner|to|the|and|done|complete[d]?|open)\b|之?前|以前|负责人?|责任人|截止|完成|已|由|于|@",
    re.IGNORECASE,
)
"""What says who and by when and nothing else."""


def says_again(candidate: Candidate, row: Candidate, register: Register) -> bool:
    """Whether a line that begins with the task of a row is that task: no other owner, no other day.

    A line that is marked as an action says nothing more either: Send invoice, and Send invoice 2 to Rita, are two.

    Args:
        candidate: the line.
        row: the row.
        register: who is known.
    """
    line = narrow(candidate.text)
    owners = {owner.person or owner.name for owner in register.read(row.owner_cell or "", sure=True)}
    told = find_owners(line, register)
    named = {owner.person or owner.name for owner in told.owners} if told is not None else set()
    if owners and named and owners.isdisjoint(named):
        return False
    view = without_times(line)
    days = {int(number[0]) for at in _times(line, view) for number in _NUMBER.finditer(at)}
    due = {int(number[0]) for number in _NUMBER.finditer(row.due_cell or "")}
    if not (days <= due or due <= days):
        return False
    if not candidate.marked:
        return True
    rest = view.replace(TIME, " ")
    for words in (narrow(row.text), row.owner_cell or "", *(owner.name for owner in (told.owners if told else ()))):
        rest = re.sub(re.escape(words.strip()), " ", rest, flags=re.IGNORECASE) if words.strip() else rest
    return not _FILLER.sub("", rest)


def _times(line: str, view: str) -> list[str]:
    """Return the stretches of a line that its times are."""
    return [line[found.start() : found.end()] for found in re.finditer(f"{TIME}+", view)]
