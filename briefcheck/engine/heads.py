"""What a cell is called: by the head of its column in a table of data, by its label in a form."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.blocks import Cell, Paragraph, Table
from briefcheck.frozen import frozen

_LONGEST = 40
"""Characters of the longest cell that can be a head or a label."""


@frozen
class Label:
    """A label in a cell of a form: the words, and the row and grid column of the cell, from 1."""

    text: str
    row: int
    cell: int


def names_of(table: Table, row: int, cell: int, labels: Sequence[Label]) -> tuple[str, str]:
    """Return the words at the head of a cell's column, or those of the label beside it; at least one is "".

    A form has no heads of columns, but for the labels that stand on top of the one row of their values.
    """
    rows = {label.row for label in labels if not _is_head(table, label, labels)}
    marked = _marked(table, rows)
    if marked is not None and marked < row - 1:
        return _at(table, marked, cell), ""
    beside = [label for label in labels if label.row == row and row in rows and label.cell <= cell]
    if beside:
        return "", max(beside, key=lambda label: label.cell).text
    over = [
        label.text
        for label in labels
        if (label.row, label.cell) == (row - 1, cell) and not _has_value_beside(table, label, labels)
    ]
    if over:
        return over[0], ""
    # an estimate signed in its last rows has columns all the same
    guessed = None if marked is not None or any(label <= row for label in rows) else _guessed(table)
    column = _at(table, guessed, cell) if guessed is not None and guessed < row - 1 else ""
    return column, "" if column else _first(table, row, cell)


def _at(table: Table, row: int, cell: int) -> str:
    found = table.rows[row].cell_at(cell)
    return found.text.strip() if found is not None and found.span == 1 else ""


def _first(table: Table, row: int, cell: int) -> str:
    """Return the words of the row's first cell that has any, for a cell right of it; a number tells nothing (4 | Cast)."""
    cells = table.rows[row - 1].cells if row <= len(table.rows) else ()
    left = [words for it in cells if it.column < cell and (words := it.text.strip())]
    return next((words for words in left if any(map(str.isalpha, words)) or not _is_number(words)), "")


def _is_number(words: str) -> bool:
    """Tell whether a cell only counts the rows: 7), 12."""
    return len(words.strip("()（）.、 ")) <= _LONGEST_NUMBER


_LONGEST_NUMBER = 3


def _has_value_beside(table: Table, label: Label, labels: Sequence[Label]) -> bool:
    """Tell whether the words of a label stand right of it, so that what is below it is something else."""
    others = {other.cell for other in labels if other.row == label.row}
    right = [it for it in table.rows[label.row - 1].cells if it.column > label.cell and not it.continues]
    return bool(right) and right[0].column not in others and bool(right[0].text.strip())


def _marked(table: Table, labelled: set[int]) -> int | None:
    """Return the index of the row that the file marks as the head.

    ``labelled`` are the rows, from 1, with labels of a form: a Markdown table has a marked row, head or not.
    """
    found = (index for index, row in enumerate(table.rows) if row.header and len(row.cells) > 1)
    first = next(found, None)
    return None if first is None or first + 1 in labelled else first


def _is_head(table: Table, label: Label, labels: Sequence[Label]) -> bool:
    """Tell whether a label is a column's head by its place: alone in the first row, with more than one cell beside it.

    In an agenda the column of topics bears the very name of the section; a form has a label for each value.
    """
    alone = sum(other.row == 1 for other in labels) == 1
    return label.row == 1 and alone and label.cell == 1 and len(table.rows[0].cells) > 2 and len(table.rows) > 1


def _guessed(table: Table) -> int | None:
    """Return the index of the first row if it looks like a head: short cells over two rows, or bold ones over one.

    Of two columns a table is a form more often than a list; its first row heads nothing.
    """
    for index, row in enumerate(table.rows[:2]):
        if len(row.cells) > 2:
            below = table.rows[index + 1 :]
            bold = all(map(_is_bold, row.cells)) and not any(_is_bold(cell) for under in below for cell in under.cells)
            return index if (len(below) > 1 or (below and bold)) and all(map(_is_short, row.cells)) else None
    return None


def _is_short(cell: Cell) -> bool:
    text = cell.text.strip()
    return 0 < len(text) <= _LONGEST and ":" not in text.replace("：", ":")


def _is_bold(cell: Cell) -> bool:
    return any(isinstance(block, Paragraph) and block.bold for block in cell.blocks)
