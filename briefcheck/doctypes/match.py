"""Which section of a document is which of its type's."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.doctypes.schema import DocumentType
from briefcheck.facts.model import OutlineSection, Section
from briefcheck.facts.outline import clean_heading


def find_sections(outline: Sequence[OutlineSection], type_: DocumentType) -> tuple[Section, ...]:
    """Return the sections the type knows, in reading order."""
    names = {
        candidate: section.id
        for section in type_.sections
        for word in (section.name.en, section.name.zh, *section.also_called)
        for candidate in clean_heading(word)
    }
    return tuple(
        Section(names[candidate], entry)
        for entry in outline
        for candidate in clean_heading(entry.heading.text)
        if candidate in names
    )
