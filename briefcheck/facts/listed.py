"""The people that a field lists: who is absent, who gets a copy, who wrote it; and whom a name means."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.document import Document, Part
from briefcheck.facts.called import may_be
from briefcheck.facts.model import Field, Person
from briefcheck.facts.people import find_attendees
from briefcheck.facts.present import AWAY
from briefcheck.lazy import pattern

_BRACKETS = pattern(r"\s*[（(\[【]([^（()）\[\]【】]*)[)）\]】]", needs="（([【")
_EMPTY = Document("", "markdown", (Part("body", ()),))


def people_of(field: Field) -> tuple[Person, ...]:
    """Return the people that a field lists, in its order, whatever the field is for."""
    if not field.value.strip():
        return ()
    # Nora Ellery (on leave) is not among those present, and may be who is asked for here
    value = _BRACKETS.sub(lambda inside: "" if AWAY.fullmatch(inside[1].strip()) else inside[0], field.value)
    return find_attendees(_EMPTY, (Field("attendees", field.label, value, field.place, field.label_place),))


def who_is_meant(words: str, people: Sequence[Person]) -> frozenset[str]:
    """Return the full names of those of ``people`` whom ``words`` may mean.

    Words may be a full or a short name, initials, a handle or an e-mail address: Ann, 王总, TK, tom.fox@…
    """
    name = words.partition("@")[0] if "@" in words[1:] else words
    return may_be(name, people)
