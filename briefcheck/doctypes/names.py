"""The names of a type's sections and fields, cleaned and ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.facts.outline.words import clean_heading
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_ASKED = pattern(
    r"(?P<asks>who|what|why|when|where|how(?: much)?) (?P<verb>are|is|do|does|should|must|can|will) "
    r"(?P<subject>we|you|they|it|this)(?P<rest> .+)?",
    needs=("who", "what", "why", "when", "where", "how"),
)


_SHORT_TITLE = 3


@frozen
class Names:
    """Cleaned name -> id, for the type itself (its own id), its sections and its fields."""

    titles: Mapping[str, str]
    sections: Mapping[str, str]
    fields: Mapping[str, str]
    actions: frozenset[str]
    """The ids of the sections of kind ``actions``."""
    alike: Mapping[tuple[str, int], tuple[str, ...]]
    """First character and length -> the cleaned section names that have them, for the search of misspelt ones."""
    endings: tuple[str, ...]
    """The names of the type with which the title of a document may end: a shorter one ends other words too."""
    known: dict[str, tuple[str, ...]]
    """The ids of the sections that headings name, as far as they were asked for: documents of a type have the same ones."""


@lru_cache(maxsize=256)
def names_of(type_: DocumentType) -> Names:
    """Return the names of a type. Worked out once for each type."""
    sections = _cleaned(type_.sections)
    alike: dict[tuple[str, int], tuple[str, ...]] = {}
    for word in sections:
        alike[word[0], len(word)] = (*alike.get((word[0], len(word)), ()), word)
    titles = _cleaned((type_,))
    return Names(
        titles=titles,
        sections=sections,
        fields=_cleaned(type_.fields),
        actions=frozenset(section.id for section in type_.sections if section.kind == "actions"),
        alike=alike,
        endings=tuple(title for title in titles if len(title) > _SHORT_TITLE),
        known={},
    )


def all_names(entry: DocumentType | SectionType | FieldType) -> tuple[str, ...]:
    """Return the names of a type, section or field as its file gives them, the aliases last."""
    return (entry.name.en, entry.name.zh, *entry.also_called)


@lru_cache(maxsize=16)
def section_labels(types: tuple[DocumentType, ...]) -> frozenset[str]:
    """Return every cleaned name that a section of any of the types has."""
    return frozenset().union(*(names_of(type_).sections for type_ in types))


def known_as(*names: str) -> tuple[str, ...]:
    """Return names as headings are compared with them, each once; a question in its affirmative form too."""
    cleaned = [candidate for name in names for candidate in clean_heading(name)[:1]]
    return tuple(dict.fromkeys(form for name in cleaned for form in (name, *_affirmative(name))))


def _affirmative(question: str) -> tuple[str, ...]:
    """Return "who we are talking to" for "who are we talking to", "what we want" for "what do we want"."""
    match = _ASKED.fullmatch(question)
    if match is None:
        return ()
    verb = "" if match["verb"] in {"do", "does"} else f" {match['verb']}"
    return (f"{match['asks']} {match['subject']}{verb}{match['rest'] or ''}",)


def _cleaned(entries: Iterable[DocumentType | SectionType | FieldType]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for name in entry.known_as or known_as(*all_names(entry)):
            found.setdefault(name, entry.id)
    return found
