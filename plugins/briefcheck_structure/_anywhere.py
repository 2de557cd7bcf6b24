"""Whether a section that needs no heading stands in the document all the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefcheck import Context, Paragraph, SectionType, fold, pattern, tables
from briefcheck_structure._agenda import topics_of
from briefcheck_structure._dated import holds_word
from briefcheck_structure._groups import groups_of
from briefcheck_structure._items import items_of
from briefcheck_structure._tables import tables_of

_ENOUGH = 2
_ROW = pattern(
    r"\b(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|regular|routine|stand-?up|catch-?up|follow-?up|status meeting|"
    r"progress meeting|wip|(?:meeting|no\.?|#|number) ?(?:[2-9]|[1-9]\d+)\b(?![:.]\d)|(?:second|third|fourth|fifth|sixth|next) meeting|"
    r"[2-9](?:nd|rd|th) meeting|last (?:meeting|time)|previous meeting)"
    r"|例会|周会|月会|季会|双周|每[周月季]|[周月季]度会|定期|进度会|跟进会|碰头会|晨会|第 ?(?:[二三四五六七八九十]|[2-9]|[1-9]\d+)[一二三四五六七八九十]* ?[次期回届]|上[次周月期]会"
)
"""Words of a paper that is one of a row: weekly, No. 5, 例会, 第5次."""
_TOP = 12
"""Paragraphs from the top in which they stand."""


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


def is_one_of_a_row(context: Context) -> bool:
    """Tell whether the title or the head of the paper says that it is one of a row: weekly, No. 5, 例会, 第5次."""
    top = [block.text for block in context.document.body if isinstance(block, Paragraph) and block.text.strip()][:_TOP]
    texts = (context.title, *top, *(field.value for field in context.fields))
    return any(_ROW.search(fold(text)) for text in texts)


def _points(context: Context) -> Iterator[str]:
    """Yield the points of lists, typed ones and headings too, and the rows of tables."""
    for block in context.document.body:
        if isinstance(block, Paragraph):
            yield from block.text.split("\n")
    for table in tables(context.document.body):
        for row in table.rows:
            yield " ".join(cell.text for cell in row.cells)
