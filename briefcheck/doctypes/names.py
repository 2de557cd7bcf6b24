"""The names of a type's sections and fields, cleaned and ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.facts.outline.words import clean_heading
from briefcheck.frozen import frozen


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


@lru_cache(maxsize=256)
def names_of(type_: DocumentType) -> Names:
    """Return the names of a type. Worked out once for each type."""
    sections = _cleaned(type_.sections)
    alike: dict[tuple[str, int], tuple[str, ...]] = {}
    for word in sections:
        alike[word[0], len(word)] = (*alike.get((word[0], len(word)), ()), word)
    return Names(
        titles=_cleaned((type_,)),
        sections=sections,
        fields=_cleaned(type_.fields),
        actions=frozenset(section.id for section in type_.sections if section.kind == "actions"),
        alike=alike,
    )


def all_names(entry: DocumentType | SectionType | FieldType) -> tuple[str, ...]:
    """Return the names of a type, section or field as its file gives them, the aliases last."""
    return (entry.name.en, entry.name.zh, *entry.also_called)


@lru_cache(maxsize=16)
def section_labels(types: tuple[DocumentType, ...]) -> tuple[str, ...]:
    """Return every name that a section of any of the types has, each once."""
    words = (word for type_ in types for section in type_.sections for word in all_names(section))
    return tuple(dict.fromkeys(words))


def _cleaned(entries: Iterable[DocumentType | SectionType | FieldType]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in entries:
        for word in all_names(entry):
            for candidate in clean_heading(word)[:1]:
                found.setdefault(candidate, entry.id)
    return found
