"""The lines of a Markdown file, and where the words that markdown-it hands out stand in them.

markdown-it names the lines of a block and no columns. But what it hands out of a line is always the line's end: indent,
quote signs and list markers are taken off its front, white space off its end. So the column follows from the lengths.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

Mark: TypeAlias = tuple[int, int, int]
"""An offset in a text, and the line and column (from 1) of the character there; good until the next mark."""

DEEPEST = 60
"""How deep quotes and lists may nest. markdown-it leaves out what is deeper without a word; we say so."""

_BLANK = " \t\v\f"
_CLOSING_HASHES = pattern(r"[ \t]+#+[ \t]*$")
_MARKERS = pattern(r"(?:[>\s]|[-*+]|\d{1,9}[.)])*")


@frozen
class Content:
    """Words of a block as markdown-it hands them out, markup still in them, with the marks that place them."""

    text: str
    marks: tuple[Mark, ...]

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at ``offset``."""
        start, line, column = self.marks[max(0, bisect_right(self.marks, offset, key=_offset) - 1)]
        return line, column + offset - start

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that place ``text[start:end]``, the first at ``start`` itself."""
        first = bisect_right(self.marks, start, key=_offset)
        last = bisect_right(self.marks, end - 1, key=_offset)
        return [(start, *self.at(start)), *self.marks[first:last]]

    def cut(self, start: int, end: int | None = None) -> Content:
        """Return ``text[start:end]`` as content of its own."""
        end = len(self.text) if end is None else end
        return Content(
            self.text[start:end],
            tuple((offset - start, line, column) for offset, line, column in self.between(start, end)),
        )


def place_lines(text: str, lines: Sequence[str], first: int, *, heading: bool = False) -> Content:
    """Place words whose lines are the ends of consecutive source lines.

    Args:
        text: the words, one line of them for each source line.
        lines: all lines of the file.
        first: the index of the first of them.
        heading: the words are those of a ``#`` heading, whose closing ``##`` is no part of them.
    """
    marks: list[Mark] = []
    offset = 0
    words = text.split("\n")
    # markdown-it also takes away lines at the beginning that hold nothing but an ideographic space or the like.
    while first + 1 < len(lines) and words[0].strip() not in lines[first]:
        first += 1
    for index, line in enumerate(words, start=first):
        source = lines[index] if index < len(lines) else ""
        body = line.lstrip(_BLANK)
        lead = len(line) - len(body)
        column = _column(body, source, heading=heading)
        if lead and source[max(0, column - lead) : column] != line[:lead]:
            # A tab that was only partly indent comes out as spaces: nothing of the source is quoted there.
            marks.append((offset, index + 1, max(0, column - lead) + 1))
            marks.append((offset + lead, index + 1, column + 1))
        else:
            marks.append((offset, index + 1, column - lead + 1))
        offset += len(line) + 1
    return Content(text, tuple(marks))


def place_cells(line: str, number: int, cells: Sequence[str]) -> list[Content]:
    r"""Place the cells of a table row: ``line`` is the source line, ``number`` its number from 1.

    ``cells`` are the words of each cell with ``\|`` already read as ``|``, as markdown-it hands them out; it fills
    short rows up with empty cells and drops cells too many.
    """
    pieces = _split_row(line, number)
    if pieces and not pieces[-1].text.strip():
        pieces.pop()
    # What stands before the first cell is nothing, blanks, or the quote signs and list marker the row stands behind.
    first = cells[0] if cells else ""
    if len(pieces) > 1 and not _ends_with(pieces[0], first, pieces[1]):
        pieces.pop(0)
    elif pieces:
        body = pieces[0].text.rstrip()
        pieces[0] = pieces[0].cut(len(body) - len(first)) if body.endswith(first) else pieces[0]
    placed = []
    end = (number, len(line.rstrip()) + 1)
    for index, cell in enumerate(cells):
        if index >= len(pieces):
            placed.append(Content(cell, ((0, *end),)))
            continue
        piece = pieces[index]
        lead = max(0, piece.text.find(cell)) if cell else min(1, len(piece.text))
        placed.append(Content(cell, piece.cut(lead).marks))
    return placed


def _ends_with(piece: Content, first: str, following: Content) -> bool:
    """Tell whether ``piece`` is the first cell, rather than what stands before the row's first pipe."""
    body = piece.text.strip()
    if not first:
        return False
    return body.endswith(first) and not (following.text.strip() == first and _MARKERS.fullmatch(body))


def _split_row(line: str, number: int) -> list[Content]:
    r"""Split a row at its pipes, not at those written ``\|``."""
    pieces: list[Content] = []
    if "\\" not in line:  # nearly every row
        start = 1
        for words in line.split("|"):
            pieces.append(Content(words, ((0, number, start),)))
            start += len(words) + 1
        return pieces
    text: list[str] = []
    marks: list[Mark] = [(0, number, 1)]
    length = 0
    escaped = False
    for index, char in enumerate(line):
        if char == "|" and not escaped:
            pieces.append(Content("".join(text), tuple(marks)))
            text, marks, length = [], [(0, number, index + 2)], 0
        elif char == "|":
            text[-1] = char
            marks.append((length, number, index + 2))
        else:
            text.append(char)
            length += 1
        escaped = char == "\\"
    pieces.append(Content("".join(text), tuple(marks)))
    return pieces


def _column(body: str, source: str, *, heading: bool) -> int:
    """Return the index in ``source`` at which ``body``, its end, begins."""
    if heading:
        source = _CLOSING_HASHES.sub("", source)
    if not source.endswith(body):
        source, body = source.rstrip(), body.rstrip()
    return len(source) - len(body) if source.endswith(body) else max(0, source.rfind(body))


def _offset(mark: Mark) -> int:
    """Return the offset of a mark, to search by."""
    return mark[0]
