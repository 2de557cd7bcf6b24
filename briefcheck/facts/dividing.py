"""Rows of tables that name a side over the rows below them, and are no label that lacks its value: Agency, 客户."""

from __future__ import annotations

from briefcheck.document.blocks import Row
from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import SIDES

_LEAST_CELLS = 3


def divides_sides(row: Row, below: Row | None) -> bool:
    """Whether a row is one merged cell that only names a side, over a row of three cells or more."""
    if len(row.cells) != 1 or row.cells[0].span < _LEAST_CELLS or below is None:
        return False
    words = fold(row.cells[0].text).strip().casefold()
    return words in SIDES and sum(bool(cell.text.strip()) for cell in below.cells) >= _LEAST_CELLS
