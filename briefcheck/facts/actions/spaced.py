"""Columns that are made with tabs or spaces, where no table is: they are read as the table that they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table
from briefcheck.facts.actions.columns import columns_of
from briefcheck.facts.actions.words import Words
from briefcheck.facts.narrow import holds
from briefcheck.lazy import pattern

_GAPS = ("\t", "  ", "\u3000\u3000", " \u3000")
"""One of them stands between two columns."""

_FIELD = pattern(r"[^\s\u3000]+(?:[ \u3000][^\s\u3000]+)*")
_WIDE = 0x2E7F
"""Letters from here on are two columns wide."""

_NEAR = 3
"""Columns by which a field may begin before its head."""

_LEAST = 2


class _Line:
    """A line in columns: where each field begins in its paragraph, and on the page."""

    def __init__(self, block: Paragraph, start: int, text: str) -> None:
        self.block = block
        self.start = start
        self.fields = [(match.start(), match[0]) for match in _FIELD.finditer(text)]
        between = [text[begin:end] for begin, end in pairwise([0, *(start for start, _ in self.fields)])]
        self.at = list(accumulate(map(_width, between)))
        self.tabbed = list(accumulate(part.count("\t") for part in between)) if "\t" in text.strip() else []

    def row(self, columns: Sequence[int]) -> Row:
        """Return the line as a row, its fields at ``columns``."""
        cells = []
        for (start, words), column in zip(self.fields, columns, strict=True):
            place = self.block.place_at(self.start + start)
            cells.append(Cell((Paragraph(words, place),), place, column))
        return Row(tuple(cells), self.block.place_at(self.start))


def spaced_tables(blocks: Sequence[Block], words: Words) -> list[Block]:
    """Return the blocks, with a table in place of the lines below a head of columns that tabs or spaces keep apart."""
    found: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        table, end = _table(blocks, index, words) if _may_head(block) else (None, index)
        found.append(block if table is None else table)
        index = index + 1 if table is None else end
    return found


def _may_head(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and block.kind == "paragraph"
        and holds(block.text.strip().partition("\n")[0], _GAPS)
    )


def _table(blocks: Sequence[Block], index: int, words: Words) -> tuple[Table | None, int]:
    """Return the table whose head is the first line of a paragraph, and the index to go on at; None if it is none."""
    head, *below = _lines(blocks[index])
    order = list(range(1, len(head.fields) + 1))
    columns = columns_of(head.row(order), words, expected=True)
    if columns is None or columns.owner is None:
        return None, index + 1
    rows = [head.row(order)]
    end = index + 1
    while True:
        for line in below:
            found = _columns(line, head)
            if not found:  # what is no row may be the head of another one: go on with its paragraph
                return None, max(index + 1, end - 1)
            rows.append(line.row(found))
        if end == len(blocks) or not _may_head(blocks[end]):
            break
        below = _lines(blocks[end])
        end += 1
    return (Table(tuple(rows), head.block.place), end) if len(rows) > 1 else (None, end)


def _lines(block: Block) -> list[_Line]:
    assert isinstance(block, Paragraph)  # noqa: S101  # _may_head() says so
    return [_Line(block, match.start(), match[0]) for match in re.finditer(r"[^\n]*\S[^\n]*", block.text)]


def _columns(line: _Line, head: _Line) -> list[int]:
    """Return the columns in which the fields of a line stand; none where it is no row below the head."""
    count = len(head.fields)
    if not _LEAST <= len(line.fields) <= count:
        return []
    if line.tabbed and head.tabbed == list(range(count)):
        found = [at + 1 for at in line.tabbed]
    elif len(line.fields) == count:
        return list(range(1, count + 1))
    else:
        found = [sum(begin <= at + _NEAR for begin in head.at) for at in line.at]
    distinct = len(set(found)) == len(found) and found[0] > 0 and found[-1] <= count
    return found if distinct else []


def _width(text: str) -> int:
    return sum(2 if ord(letter) > _WIDE else 1 for letter in text)
