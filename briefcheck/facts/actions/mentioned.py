"""Who does it where only a name of its own says so: Costs. Ben. Thursday.; Insurance certificate - Ben - before the shoot."""

from __future__ import annotations

import re

from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.terse import terse
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.model import Owner
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_BETWEEN = pattern(rf"\s+[-–—]+\s+|\s*[;|/→]\s*|[.,:]\s+|[{TIME}]+|\s*[(\[)\]]\s*|\.$")
_OFF = pattern(r"\b(?:off|needed from|wanted from) (?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)(?=\W|$)", needs=" ")
_PRESENT = pattern(r"\W*(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?) (?:also |then |now )?[a-z]+s\b")
_ACTS = pattern(r" (?:to|will|shall|must|is|are|has|have|needs?|should)\b|\s*:")
_LEADS = pattern(
    r"\b(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)(?: (?:leads|leading|to lead|in the lead|will lead)\b| \(lead\))",
    needs="lead",
)


def mentioned(line: str, register: Register) -> Found | None:
    """Return the one known who is a field of a line (folded) of its own, or on it in terse words; None where none is, or two are."""
    found = terse(line, register)
    if found is not None or not register.known:
        return found
    return _alone(line, register) or _behind(line, register) or acts_now(line, register)


def acts_now(line: str, register: Register) -> Found | None:
    """Return who is known and begins a clause that tells a plan in the present: Ben collates them."""
    match = _PRESENT.match(line)
    known = match is not None and register.is_person(match["who"])
    return Found(register.read(match["who"], sure=False), 0, match.end("who")) if match is not None and known else None


def is_topic(line: str, found: Found) -> bool:
    """Whether the group that a line begins with is what the task is about, where somebody stands above: legal, by Thursday."""
    groups = line.isascii() and all(owner.kind == "group" for owner in found.owners)
    return groups and found.start == 0 and _ACTS.match(line, found.end) is None


def field_of(line: str, register: Register) -> tuple[int, int] | None:
    """Return where the one field of a line stands that is the name of somebody known; None where none does, or two do."""
    view = without_times(line)
    found = []
    start = 0
    for mark in (*_BETWEEN.finditer(view), None):
        end = mark.start() if mark is not None else len(view)
        words = view[start:end].strip()
        if words[:1].isupper() and register.is_person(words):
            found.append((start, end))
        start = mark.end() if mark is not None else end
    return found[0] if len(found) == 1 else None


def leading(line: str, owners: tuple[Owner, ...]) -> tuple[Owner, ...]:
    """Return the one of several owners who leads, where the line says so: Ann and Ben: props, Ann leads."""
    match = _LEADS.search(line) if len(owners) > 1 else None
    if match is None:
        return owners
    first = match["who"].casefold()
    lead = tuple(replace(owner, lead=True) for owner in owners if owner.name.casefold().startswith(first))
    return lead or owners


def _alone(line: str, register: Register) -> Found | None:
    at = field_of(line, register)
    return None if at is None else Found(register.read(line[at[0] : at[1]], sure=False), *at)


def _behind(line: str, register: Register) -> Found | None:
    match: re.Match[str] | None = _OFF.search(line)
    if match is None or not register.is_person(match["who"]):
        return None
    return Found(register.read(match["who"], sure=False), match.start(), match.end())
