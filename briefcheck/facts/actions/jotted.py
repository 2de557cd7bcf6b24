"""Items of call notes with neither a verb nor a label: who was there, what, and by which day. Tom/Ann - deck - 12/11; @Ann shops by 20 Nov."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.mentioned import field_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import sentences
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_LONGEST = 90
_LONGEST_ITEM = 120
"""The same with the marks of the item."""

_TELLS = pattern(
    r"(?<![\w-])(?:was|were|is|am|has|have|had|said|says|thinks?|thought|likes?|knows?|asked|asks|sent|went|told|gave|made|met|came|got|did|does|can|could|would|may|might|not|if|in|from|since|until|away|off|"
    r"back|out|via|propos(?:es|ed)|suggests?|prefers?|wants?|recommends?|favou?rs|seconds|starts?|began|begins?|birthday|anniversary|born|payday|flights?|flies|lands|holidays?|hols|leave|vacation|maternity|paternity|sick|[a-z]{2,}(?<!ne)(?<!fe)ed)(?!\w)|n['’]t\b",
    re.IGNORECASE,
)
_FIRST = pattern(r"(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?) [a-z][^:]*")
_DAYS = frozenset(("date", "relative", "range"))


def jotted_down(block: Paragraph, register: Register) -> Iterator[Candidate]:
    """Yield an item of notes of one line that is such a task."""
    if not register.listed or len(block.text) > _LONGEST_ITEM:
        return  # most items
    lines = lines_of(block)
    if len(lines) != 1:
        return
    line, said = lines[0], narrow(lines[0].text)
    for start, end in sentences(said):  # Petra wants more. Mina to cost it for Friday: hers is the second alone
        who = _whose(said[start:end], register)
        if who is not None:
            yield Candidate(block, line.start + start, line.start + end, "prose", owner_above=who)


def _whose(line: str, register: Register) -> str | None:
    """Return whose task an item of notes is that names somebody present and a day, with no other sign; None of other items.

    "" where the usual ways of reading a line tell who.
    """
    if (
        not register.listed
        or len(line) > _LONGEST
        or line[-1:] in "?:"
        or not line.replace("–", "-").replace("—", "-").isascii()
        or _TELLS.search(line) is not None
    ):
        return None
    due = find_due(line, 0, None, register.words)
    if due is None or not due.clear or due.kind not in _DAYS:
        return None
    found = find_owners(line, register)
    if found is not None and found.owners:
        known = all(owner.kind == "person" and register.is_person(owner.name) for owner in found.owners)
        return "" if known and found.end - found.start < len(line) else None
    if field_of(line, register) is not None:
        return ""
    first = _FIRST.match(line)
    last = without_times(line).rstrip(" .").endswith(TIME)
    return first["who"] if first is not None and last and register.is_person(first["who"]) else None
