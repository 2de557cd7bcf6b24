"""The names of people that a document holds: on its lists, as owners, in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefcheck import Context, Person, Place, fold, paragraphs, pattern
from briefcheck_circulation._spelling import is_slip

_FIELDS = (
    "absent",
    "distribution",
    "to",
    "cc",
    "from",
    "recorder",
    "author",
    "chair",
    "guests",
    "approvers",
    "contact",
)
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,4}")
_FULL = pattern(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){1,3}")
_MOST = 60
"""Names of a document that are compared with one another; a list of more is a directory, not of those at a meeting."""


@dataclass(frozen=True)
class Named:
    """A name and where it stands. ``list``: what tells one list from another; "" for a name by itself."""

    name: str
    place: Place
    list: str = ""


def listed(context: Context) -> list[Named]:
    """Return the names on the lists of a document and those of the owners of its actions, each once a list."""
    found = [Named(person.name, person.place, "present") for person in context.attendees if _is_name(person)]
    for id_ in _FIELDS:
        found.extend(Named(person.name, person.place, id_) for person in context.people(id_) if _is_name(person))
    found.extend(
        Named(owner.name, action.place)
        for action in context.actions
        for owner in action.owners
        if owner.kind == "person" and owner.person in ("", owner.name)
    )
    unique = {(entry.name, entry.list): entry for entry in reversed(found)}
    kept = [entry for entry in found if unique.get((entry.name, entry.list)) is entry]
    return kept if len(kept) <= _MOST else []


def _is_name(person: Person) -> bool:
    return _HAN.fullmatch(person.name) is not None or (
        _FULL.fullmatch(person.name) is not None and len(person.name) > 4
    )


def in_text(context: Context, people: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield the names in the text that are one of the listed ones with a slip of the pen, with that one."""
    known = {fold(entry.name): entry for entry in people}
    sources = sorted(source for name in known for source in _sources(name))
    if not sources:
        return
    looked_for = _compiled("|".join(sources))
    for part in context.document.parts:
        for block in paragraphs(part.blocks):
            if block.kind == "code" or part.kind == "comment":
                continue
            folded = fold(block.text)
            for match in looked_for.finditer(folded):
                words = match[0]
                meant = next((entry for name, entry in known.items() if is_slip(words, name)), None)
                if meant is not None and words not in known and words[:2] not in known:
                    start, end = match.span()
                    yield Named(block.text[start:end], block.place_at(start)), meant


def _sources(name: str) -> Iterator[str]:
    """Yield the sources of patterns for what may be a slip of a full name: any character in the place of one of its own."""
    if _HAN.fullmatch(name):
        if len(name) > 2:
            for at in range(len(name)):
                yield f"{name[:at]}(?!{name[at]})[一-鿿]{name[at + 1 :]}"
        return
    words = name.split()
    if len(words) == 2 and name.isascii():
        first, last = (re.escape(word) for word in words)
        yield rf"\b{first} (?!{last}\b)[a-z]{{4,}}\b"
        yield rf"\b(?!{first}\b)[a-z]{{3,}} {last}\b"


@lru_cache(maxsize=8)
def _compiled(source: str) -> re.Pattern[str]:
    """Return the pattern; names of people are not kept from run to run, so it is not one of :func:`pattern`."""
    return re.compile(source)
