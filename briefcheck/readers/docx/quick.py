"""Makes the frozen blocks of the model quickly.

A frozen dataclass sets every field through ``object.__setattr__``: some 12,000 instructions for one Place, a third of
all work of the reader beyond parsing. A plain class with the very same slots is filled in a tenth of that and then
becomes the frozen one: Python allows it because the two have one layout. A test holds the two together field by field.
"""

from __future__ import annotations

from briefcheck.document.blocks import Block, Cell, Paragraph, ParagraphKind, Row, Span
from briefcheck.document.document import Property, PropertyGroup
from briefcheck.document.place import PartKind, Place


class _Place:
    __slots__ = ("cell", "column", "line", "number", "paragraph", "part", "row", "table")
    part: PartKind
    line: int
    column: int
    paragraph: int | None
    number: int
    table: int | None
    row: int | None
    cell: int | None


class _Paragraph:
    __slots__ = ("bold", "checked", "kind", "level", "marks", "number", "place", "spans", "style", "text")
    text: str
    place: Place
    kind: ParagraphKind
    level: int
    number: str
    style: str
    bold: bool
    checked: bool | None
    spans: tuple[Span, ...]
    marks: tuple[tuple[int, int, int], ...]


class _Cell:
    __slots__ = ("blocks", "column", "continues", "place", "span")
    blocks: tuple[Block, ...]
    place: Place
    column: int
    span: int
    continues: bool


class _Row:
    __slots__ = ("cells", "header", "place")
    cells: tuple[Cell, ...]
    place: Place
    header: bool


class _Property:
    __slots__ = ("group", "name", "place", "value")
    name: str
    value: str
    place: Place
    group: PropertyGroup


def make_place(  # noqa: PLR0917  # names would cost a tenth of the call
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
    draft.__class__ = Place  # type: ignore[assignment]  # one layout, see above
    return draft  # type: ignore[return-value]


def make_paragraph(  # noqa: PLR0917  # as make_place
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
    draft.__class__ = Paragraph  # type: ignore[assignment]  # one layout, see above
    return draft  # type: ignore[return-value]


def make_cell(blocks: tuple[Block, ...], place: Place, column: int, span: int, continues: bool) -> Cell:
    """Return a Cell."""
    draft = _Cell()
    draft.blocks = blocks
    draft.place = place
    draft.column = column
    draft.span = span
    draft.continues = continues
    draft.__class__ = Cell  # type: ignore[assignment]  # one layout, see above
    return draft  # type: ignore[return-value]


def make_row(cells: tuple[Cell, ...], place: Place, header: bool) -> Row:
    """Return a Row."""
    draft = _Row()
    draft.cells = cells
    draft.place = place
    draft.header = header
    draft.__class__ = Row  # type: ignore[assignment]  # one layout, see above
    return draft  # type: ignore[return-value]


def make_property(name: str, value: str, place: Place, group: PropertyGroup) -> Property:
    """Return a Property."""
    draft = _Property()
    draft.name = name
    draft.value = value
    draft.place = place
    draft.group = group
    draft.__class__ = Property  # type: ignore[assignment]  # one layout, see above
    return draft  # type: ignore[return-value]
