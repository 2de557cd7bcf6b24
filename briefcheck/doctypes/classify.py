"""Which type a document is."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.schema import DocumentType
from briefcheck.document.document import Document
from briefcheck.facts.model import OutlineSection
from briefcheck.facts.outline import find_title, read_outline


def declared_type(document: Document) -> str | None:
    """Return the type id the document itself states, if it does."""
    entry = document.property_named("briefcheck-type", "type")
    return entry.value.strip() if entry else None


def recognise(
    document: Document, outline: Sequence[OutlineSection] | None, types: Sequence[DocumentType]
) -> DocumentType | None:
    """Return the type whose name the title bears and whose sections fit, None if there is none."""
    title = find_title(document).casefold()
    outline = read_outline(document) if outline is None else outline
    for type_ in types:
        words = (type_.name.en, type_.name.zh, *type_.also_called)
        if any(word.casefold() in title for word in words) and len(find_sections(outline, type_)) > 1:
            return type_
    return None
