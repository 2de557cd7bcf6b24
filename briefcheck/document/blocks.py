"""Blocks: what a part is made of, in reading order. A block is a paragraph or a table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final, Literal, TypeAlias

from briefcheck.document.place import Place, Quote
from briefcheck.frozen import frozen

SpanKind: TypeAlias = Literal[
    "bold",
    "italic",
    "strike",
    "code",
    "link",
    "image",
    "inserted",
    "placeholder",
    "control",
    "field",
    "highlight",
    "soft-break",
]
ParagraphKind: TypeAlias = Literal["heading", "paragraph", "list-item", "quote", "code"]


@frozen
class Span:
    """A stretch of a paragraph's text, ``text[start:end]``, that is set apart.

    ``placeholder`` is the prompt of a content control nobody filled in; ``control`` what stands in a content control
    with a tag, prompt or not; ``soft-break`` a line end inside a Markdown paragraph, which is only the writer's
    wrapping; ``inserted`` a tracked insertion; ``target`` a link's address, or the tag.
    """

    kind: SpanKind
    start: int
    end: int
    target: str = ""


_NEAR = 400
"""Spans before a stretch of text that are looked at for one that reaches into it. A long page has about a hundred."""


def _start(span: Span) -> int:
    return span.start


def _moved(place: Place, line: int, column: int) -> Place:
    """Return a place in the same paragraph; ``replace`` takes thrice the time, and a long text may have many findings."""
    return Place(place.part, line, column, place.paragraph, place.number, place.table, place.row, place.cell)


@frozen
class Paragraph:
    r"""A heading, paragraph, list item, quotation or code block.

    ``text`` is what the page shows, runs joined, tracked changes accepted, hidden text left out; a line break is
    "\n", a tab "\t". ``level`` is 1 to 9 for a heading, the depth from 1 for a list item. ``number`` is the
    automatic number or bullet as text ("一、", "1.1", "•"; in Markdown the marker as typed). ``style`` is the name
    of the Word style. ``bold`` is true when every visible character is bold. ``checked`` is the state of a task-list
    box. ``marks`` map offsets to the source where they do not follow from ``place`` alone: (offset, line, column),
    ascending, each good until the next.
    """

    text: str
    place: Place
    kind: ParagraphKind = "paragraph"
    level: int = 0
    number: str = ""
    style: str = ""
    bold: bool = False
    checked: bool | None = None
    spans: tuple[Span, ...] = ()
    marks: tuple[tuple[int, int, int], ...] = ()

    def spans_near(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans that can reach into ``text[start:end]``, and perhaps others.

        Of a paragraph with very many spans those that begin long before are left out: reading it line by line must take
        time in its length, not in its square. The readers give spans in the order in which they begin.
        """
        if len(self.spans) <= _NEAR:
            return self.spans
        first = bisect_left(self.spans, start, key=_start)
        return self.spans[max(0, first - _NEAR) : bisect_right(self.spans, end, key=_start)]

    def place_at(self, offset: int) -> Place:
        """Return the place of the character at ``offset`` of the text."""
        if not self.marks:
            return _moved(self.place, self.place.line, self.place.column + offset) if offset else self.place
        start, line, column = self.marks[max(0, bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1)]
        return _moved(self.place, line, column + offset - start)

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """Return ``text[start:end]`` with its place."""
        return Quote(self.text[start:end], self.place_at(start))

    def lines(self) -> Iterator[Quote]:
        r"""Yield each line of the text (broken at "\n" only) with its place; empty ones too."""
        start = 0
        for line in self.text.split("\n"):
            yield Quote(line, self.place_at(start))
            start += len(line) + 1


@frozen
class Cell:
    """A cell of a table, at grid ``column`` from 1, ``span`` columns wide.

    ``continues`` is true for a cell that is merged into the one above it; it holds no words of its own.
    """

    blocks: tuple[Block, ...]
    place: Place
    column: int
    span: int = 1
    continues: bool = False

    @property
    def text(self) -> str:
        r"""The words of the cell, its paragraphs joined by "\n", nested tables included."""
        if len(self.blocks) == 1 and isinstance(only := self.blocks[0], Paragraph):
            return only.text  # most cells, and every fact reads them
        return "\n".join(paragraph.text for paragraph in paragraphs(self.blocks))


_COLUMN: Final = attrgetter("column")


@frozen
class Row:
    """A row of a table; ``header`` when the file itself marks it as a header row."""

    cells: tuple[Cell, ...]
    place: Place
    header: bool = False

    def cell_at(self, column: int) -> Cell | None:
        """Return the cell that covers grid ``column`` (from 1), if there is one; cells stand in the order of their columns."""
        at = bisect_right(self.cells, column, key=_COLUMN) - 1
        cell = self.cells[at] if at >= 0 else None
        return cell if cell is not None and column < cell.column + cell.span else None


@frozen
class Table:
    """A table. ``number`` is its number in its part, from 1, nested tables counted where they begin."""

    rows: tuple[Row, ...]
    place: Place
    number: int = 1


Block: TypeAlias = Paragraph | Table


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph of ``blocks`` in reading order, those in tables and nested tables included."""
    found: list[Paragraph] = []  # handing them up one by one takes thrice the time, and every fact asks for them
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            for inside in [within for row in block.rows for cell in row.cells for within in cell.blocks]:
                if isinstance(inside, Paragraph):  # nearly all
                    found.append(inside)
                else:
                    found += paragraphs((inside,))
    return iter(found)


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield every table of ``blocks`` in reading order, each before the tables nested in it."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row.cells:
                    yield from tables(cell.blocks)
