"""The people that a field lists: who is absent, who gets a copy, who wrote it; and whom a name means."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.document import Document, Part
from briefcheck.facts.called import may_be
from briefcheck.facts.model import Field, Person
from briefcheck.facts.people import find_attendees
from briefcheck.frozen import replace

_EMPTY = Document("", "markdown", (Part("body", ()),))


def people_of(field: Field) -> tuple[Person, ...]:
    """Return the people that a field lists, in its order, whatever the field is for."""
    return find_attendees(_EMPTY, (replace(field, id="attendees"),)) if field.value.strip() else ()


def who_is_meant(words: str, people: Sequence[Person]) -> frozenset[str]:
    """Return the full names of those of ``people`` whom ``words`` may mean.

    Words may be a full or a short name, initials, a handle or an e-mail address: Ann, 王总, TK, tom.fox@…
    """
    name = words.partition("@")[0] if "@" in words[1:] else words
    return may_be(name, people)
