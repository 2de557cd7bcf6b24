"""Tables of HTML in a Markdown file, put together tag by tag."""

from __future__ import annotations

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table
from briefcheck.document.place import Place
from briefcheck.frozen import replace

CELL_TAGS = frozenset({"td", "th"})
TABLE_TAGS = frozenset({"table", "thead", "tbody", "tfoot", "tr", *CELL_TAGS})

DEEPEST = 20
"""How deep tables may stand in each other; what is deeper is read as paragraphs."""

_WIDEST = 1_000
"""Columns or rows that one cell may cover; the limit of HTML for columns."""

_MOST_CONTINUED = 10_000
"""Places of a table covered from above. Real ones have a few dozen; a hostile one must not grow to its square."""


class _OpenRow:
    """A row whose end has not come yet. ``waiting`` are the columns that cells from above cover in it, in order."""

    def __init__(self, waiting: list[int], *, head: bool) -> None:
        self.cells: list[Cell] = []
        self.waiting = waiting
        self.head = head
        self.heads = True
        """Whether all of its cells are ``<th>`` so far."""

    @property
    def behind(self) -> int:
        """The column behind its last cell."""
        return self.cells[-1].column + self.cells[-1].span if self.cells else 1


class OpenTable:
    """A table whose end has not come yet: its rows, and the row and the cell that are open."""

    def __init__(self, around: list[Block]) -> None:
        """Take the blocks that the table stands among."""
        self.rows: list[Row] = []
        self.number = 0
        """The table's number; 0 until it has a cell."""
        self.place = Place()
        """Where the open cell begins."""
        self._around = around
        self._row: _OpenRow | None = None
        self._blocks: list[Block] | None = None
        self._span = 1
        self._in_head = False
        self._covered: dict[int, tuple[int, int]] = {}
        """By the column: how many more rows a cell from above covers, and how wide it is."""
        self._continued = 0

    @property
    def into(self) -> list[Block]:
        """Where words go: into the open cell; those between cells, a caption say, before the table."""
        return self._around if self._blocks is None else self._blocks

    @property
    def in_cell(self) -> bool:
        """Whether a cell is open."""
        return self._blocks is not None

    def begin(self, tag: str, place: tuple[int, int], spans: tuple[int, int] = (1, 1)) -> None:
        """Begin a section, a row or a cell; what is still open of the kind ends, as in HTML.

        Args:
            tag: its name.
            place: line and column of what stands behind the tag.
            spans: the columns and the rows that a cell covers.
        """
        if tag not in CELL_TAGS:
            self.end("tr")
            self._in_head = tag == "thead" or (self._in_head and tag == "tr")
            return
        self.end(tag)
        row = self._row = self._row or _OpenRow(sorted(self._covered), head=self._in_head)
        row.heads = row.heads and tag == "th"
        while row.waiting and row.waiting[0] <= row.behind:
            self._continue(row, row.waiting.pop(0), place)
        self._span, down = (min(max(1, span), _WIDEST) for span in spans)
        self._blocks = []
        self.place = Place(line=place[0], column=place[1], table=self.number, row=len(self.rows) + 1, cell=row.behind)
        if down > 1 and row.behind not in self._covered:
            self._covered[row.behind] = (down, self._span)

    def end(self, tag: str) -> None:
        """End the open cell, and the row unless it is only a cell that ends."""
        if tag == "thead":
            self._in_head = False
        row = self._row
        if row is None:
            return
        if self._blocks is not None:
            blocks = tuple(self._blocks) or (Paragraph("", self.place),)
            row.cells.append(Cell(blocks, self.place, row.behind, self._span))
            self._blocks = None
        if tag not in CELL_TAGS:
            self._end_row(row)

    def finished(self) -> Table | None:
        """Return the table; None if it held no cell."""
        self.end("table")
        return Table(tuple(self.rows), self.rows[0].place, self.number) if self.rows else None

    def _end_row(self, row: _OpenRow) -> None:
        start = next(cell.place for cell in row.cells if not cell.continues)
        for column in row.waiting:
            self._continue(row, column, (start.line, start.column))
        self.rows.append(Row(tuple(row.cells), replace(start, cell=None), row.head or row.heads))
        covered = self._covered if self._continued < _MOST_CONTINUED else {}
        self._covered = {column: (left - 1, span) for column, (left, span) in covered.items() if left > 1}
        self._row = None

    def _continue(self, row: _OpenRow, column: int, place: tuple[int, int]) -> None:
        """Add what a cell from above covers, unless a wide cell of this row lies over it."""
        self._continued += 1
        if column >= row.behind:
            where = Place(line=place[0], column=place[1], table=self.number, row=len(self.rows) + 1, cell=column)
            row.cells.append(Cell((), where, column, self._covered[column][1], continues=True))
