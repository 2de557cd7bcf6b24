"""Those present by their initials in the short words of notes, without any mark beside them: wet proof MO Weds, RL legal by Thurs."""

from __future__ import annotations

from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.steps import BLANKS
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.lazy import pattern

_WHO = r"(?P<who>[A-Z]{2,3}(?:(?:/| ?[&,+] ?)[A-Z]{2,3})*)"
_LAST = pattern(
    rf"(?<!\bto)(?<!\bwith)(?<!\bfor)(?<!\bfrom)(?<!\band)(?<!\bby)(?<!\bof)(?<!\bat)(?<!\bin)(?<!\bask)(?<!\bper)(?<!\bsee)(?<!\bcc)(?<!\bre)(?<!\btell)(?<!\bthe)(?<!\bon)"
    rf"(?<=[^\s:,/&+]) {_WHO}[\s,{TIME}]*(?:COB|EOP|EOD|am|pm)?[\s.]*$"
)
_BEHIND = BLANKS + ",."
_FIRST = pattern(rf"\W*{_WHO} (?:[a-z]+|[^\x00-\xff]+)")
_TOLD = pattern(
    r"\b(?:was|were|is|are|has|had|have|said|thinks?|feels?|likes?|wants?|will|would|to|off|away|out|propos(?:es|ed)|suggests?|prefers?|recommends?|favou?rs|seconds|\w+ed"
    r"|paid|sent|gave|took|went|met|did|got|made|saw|left|spoke|told|brought|chose|built|held|kept|rang|wrote|drew|shot|bought|found|began|came|ran|spent|won|lost|sold|taught|caught|led)\b"
)
"""Words of a report, or of a sentence that other forms read."""

_LONGEST = 80


def last_initials(line: str, register: Register) -> Found | None:
    """Return those present whose initials end a line (its times marked), or stand before the time that ends it."""
    if not register.initials:
        return None
    last = line.rstrip(_BEHIND)[-1:]
    match = _LAST.search(line) if last.isupper() or last == "m" else None  # MO, or MO 3 pm
    return _known(match["who"], match.start("who"), match.end("who"), register) if match is not None else None


def by_initials(sentence: str, register: Register) -> Found | None:
    """Return those present whose initials stand first or last in a short note that says by when, and tells of nothing."""
    if len(sentence) > _LONGEST or _TOLD.search(sentence) or find_due(sentence, 0, None, register.words) is None:
        return None
    first = _FIRST.match(sentence)
    if first is not None:
        return _known(first["who"], first.start("who"), first.end("who"), register)
    return last_initials(without_times(sentence), register)


def _known(words: str, start: int, end: int, register: Register) -> Found | None:
    owners = register.read(words.replace("/", ", ").replace("&", ",").replace("+", ","), sure=False)
    known = bool(owners) and all(owner.name in register.initials for owner in owners)
    return Found(owners, start, end) if known else None
