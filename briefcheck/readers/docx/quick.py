"""Makes the frozen blocks of the model quickly.

A frozen dataclass sets every field through ``object.__setattr__``: some 12,000 instructions for one Place, a third of
all work of the reader beyond parsing. A plain class with the very same slots is filled in a tenth of that and then
becomes the frozen one: Python allows it because the two have one layout. A test holds the two together field by field.
"""

from __future__ import annotations

from typing import cast

from briefcheck.document.blocks import Block, Cell, Paragraph, ParagraphKind, Row, Span
from briefcheck.document.place import PartKind, Place


class _Place:
    __slots__ = ("cell", "column", "line", "number", "paragraph", "part", "row", "table")


class _Paragraph:
    __slots__ = ("bold", "checked", "kind", "level", "marks", "number", "place", "spans", "style", "text")


class _Cell:
    __slots__ = ("blocks", "column", "continues", "place", "span")


class _Row:
    __slots__ = ("cells", "header", "place")


def make_place(
    part: PartKind, line: int, column: int, number: int, table: int | None, row: int | None, cell: int | None
) -> Place:
    """Return a Place in paragraph ``line`` of a Word file."""
    draft = _Place()
    draft.part = part
    draft.line = line
    draft.column = column
    draft.paragraph = line
    draft.number = number
    draft.table = table
    draft.row = row
    draft.cell = cell
    draft.__class__ = Place
    return cast("Place", draft)


def make_paragraph(
    text: str,
    place: Place,
    kind: ParagraphKind,
    level: int,
    number: str,
    style: str,
    bold: bool,
    spans: tuple[Span, ...],
    marks: tuple[tuple[int, int, int], ...],
) -> Paragraph:
    """Return a Paragraph without a box to tick."""
    draft = _Paragraph()
    draft.text = text
    draft.place = place
    draft.kind = kind
    draft.level = level
    draft.number = number
    draft.style = style
    draft.bold = bold
    draft.checked = None
    draft.spans = spans
    draft.marks = marks
    draft.__class__ = Paragraph
    return cast("Paragraph", draft)


def make_cell(blocks: tuple[Block, ...], place: Place, column: int, span: int, continues: bool) -> Cell:
    """Return a Cell."""
    draft = _Cell()
    draft.blocks = blocks
    draft.place = place
    draft.column = column
    draft.span = span
    draft.continues = continues
    draft.__class__ = Cell
    return cast("Cell", draft)


def make_row(cells: tuple[Cell, ...], place: Place, header: bool) -> Row:
    """Return a Row."""
    draft = _Row()
    draft.cells = cells
    draft.place = place
    draft.header = header
    draft.__class__ = Row
    return cast("Row", draft)
