"""Lines on a terminal: in colour, wrapped at its width. Imported only where there is a terminal: rich costs 60 ms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from briefcheck.report.lines import Line, Style

_STYLES: dict[Style, str] = {
    "": "",
    "path": "bold",
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
    "passed": "green",
    "faint": "dim",
}
_WIDEST = 120
"""Columns: longer lines are hard to read however wide the window is."""

_NOT_FIRST = frozenset("，。、；：？！）》」』】”’…,.;:?!)]}%›")
"""Marks that must not begin a line (GB/T 15834-2011, 5.1)."""
_NOT_LAST = frozenset("（《「『【“‘([{")
"""Marks that must not end a line (the same)."""


def print_wrapped(lines: Sequence[Line], stream: TextIO) -> None:
    """Print ``lines``; rich honours NO_COLOR and knows old Windows consoles."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    width = min(console.width, _WIDEST)
    for line in lines:
        for row in wrap(line, width):
            console.print(row, soft_wrap=True)


def wrap(line: Line, width: int) -> Iterator[Text]:
    """Yield the rows that ``line`` takes on a terminal of ``width`` columns, each at most so wide."""
    text = Text.assemble(*((words, _STYLES[style]) for words, style in line.pieces))
    indent, start = line.indent, 0
    while True:
        end = _row_end(text.plain, start, max(width - indent, 10))
        row = Text(" " * indent)
        row.append_text(text[start:end])
        row.rstrip()
        yield row
        start = end + len(text.plain[end:]) - len(text.plain[end:].lstrip(" "))
        indent = line.indent + line.hang
        if start >= len(text.plain):
            return


def _row_end(text: str, start: int, room: int) -> int:
    """Return where the row that begins at ``start`` ends: at the last place to break that fits."""
    used, best = 0, start
    for index in range(start, len(text)):
        if _may_break(text, index) and index > start:
            best = index
        used += cell_len(text[index])
        if used > room and text[index] != " ":
            return best if best > start else max(index, start + 1)
    return len(text)


def _may_break(text: str, index: int) -> bool:
    """Return whether a row may end before ``text[index]``: after a space, and beside a wide character."""
    if index == 0 or text[index] in _NOT_FIRST or text[index - 1] in _NOT_LAST:
        return False
    before, after = text[index - 1], text[index]
    if before == " ":
        return True
    return after != " " and (cell_len(before) == 2 or cell_len(after) == 2)
