"""Whether a section that needs no heading stands in the document all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefcheck import Context, SectionType, fold, paragraphs
from briefcheck_structure._groups import groups_of
from briefcheck_structure._items import items_of
from briefcheck_structure._tables import part_named, tables_of
from briefcheck_structure._words import is_signed_by_hand

_ENOUGH = 2
_LONGEST_LABEL = 30


def stands_anywhere(context: Context, wanted: SectionType) -> bool:
    """Tell whether a section of a kind that is known by its parts is there, though no heading names it."""
    if not wanted.anywhere:
        return False
    finders: dict[str, Any] = {"table": tables_of, "checklist": items_of, "groups": groups_of}
    if wanted.kind in finders:
        found = list(finders[wanted.kind](context, wanted))
        return len(found) >= (_ENOUGH if wanted.kind == "checklist" else 1)
    labels = {part.id for label in _labels(context) if (part := part_named(label, wanted.parts)) is not None}
    signed = any(is_signed_by_hand(label) for label in _labels(context))
    return wanted.kind == "signatures" and signed and len(labels) >= min(_ENOUGH, len(wanted.parts))


def _labels(context: Context) -> Iterator[str]:
    """Yield what stands before a colon, and what stands alone in a cell."""
    for paragraph in paragraphs(context.document.body):
        for line in paragraph.lines():
            label, colon, _ = fold(line.text).partition(":")
            if len(label) <= _LONGEST_LABEL and (colon or paragraph.place.table is not None):
                yield label
