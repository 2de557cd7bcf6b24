"""Whether a section that needs no heading stands in the document all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefcheck import Context, Paragraph, SectionType, fold, tables
from briefcheck_structure._agenda import topics_of
from briefcheck_structure._dated import holds_word
from briefcheck_structure._groups import groups_of
from briefcheck_structure._items import items_of
from briefcheck_structure._tables import tables_of

_ENOUGH = 2


def stands_anywhere(context: Context, wanted: SectionType) -> bool:
    """Tell whether a section of a kind that is known by its parts is there, though no heading names it."""
    if not wanted.anywhere:
        return False
    finders: dict[str, Any] = {"table": tables_of, "checklist": items_of, "groups": groups_of}
    if wanted.kind == "table" and wanted.part("topic") is not None and any(topics_of(context, (wanted.id,))):
        return True
    if wanted.kind in finders:
        found = list(finders[wanted.kind](context, wanted))
        return len(found) >= (_ENOUGH if wanted.kind == "checklist" else 1)
    return wanted.kind == "signatures" and bool(
        context.signatures
    )  # who has no place is for circulation/missing-signer


def is_mentioned(context: Context, wanted: SectionType) -> bool:
    """Tell whether a point, or a row of a table, says what the section is for: 回顾上次会议 as one of the topics."""
    texts = [fold(text).casefold() for text in _points(context)]
    words = [fold(word).casefold() for word in wanted.mentioned_by]
    return any(holds_word(text, word) for word in words for text in texts)


def _points(context: Context) -> Iterator[str]:
    """Yield the points of lists, typed ones and headings too, and the rows of tables."""
    for block in context.document.body:
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")
    for table in tables(context.document.body):
        for row in table.rows:
            yield " ".join(cell.text for cell in row.cells)
