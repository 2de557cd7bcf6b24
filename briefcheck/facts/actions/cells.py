"""Several tasks in one cell: numbered lines, a list, or a line for each line of the owner's cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from briefcheck.document.blocks import Cell, paragraphs
from briefcheck.document.place import Quote
from briefcheck.facts.actions.lines import LONGEST, Line, is_marked, lines_of
from briefcheck.frozen import replace

_MOST = 30
"""Lines of a cell that are told apart; more of them are a text."""


_DITTO = frozenset(
    {
        "ditto",
        "do",
        "do.",
        "as above",
        "same",
        "same as above",
        "see above",
        '"',
        "''",
        "“",
        "”",
        "″",
        "〃",
        "々",
        "同上",
        "同前",
        "同",
        "如上",
        "同上一行",
    }
)
"""What says that a cell holds the same as the one above it."""


def says_ditto(words: str) -> bool:
    """Whether a cell says no more than that it is as the one above: ditto, 同上."""
    return words.strip(" \t\n()（）-–—.。").casefold() in _DITTO


def tasks_of(cell: Cell, owner: Cell | None) -> list[tuple[Line, int | None]]:
    """Return the tasks of a cell that holds several, each with the line of the owner's cell that is its own.

    Empty for a cell with one task: lines that nothing tells apart are one task and its details.
    """
    filled = [(entry, line) for entry in paragraphs(cell.blocks) for line in lines_of(entry)]
    if not 1 < len(filled) <= _MOST:
        return []
    owners = len(lines_in(owner)) if owner is not None else 0
    if owners == len(filled):
        return [(line, index) for index, (_, line) in enumerate(filled)]
    listed = [line for entry, line in filled if entry.kind == "list-item" or is_marked(line)]
    if len(listed) > 1 and len(listed) >= len(filled) - 1:
        return [(line, None) for line in listed]  # one line may head the list
    return []


def lines_in(cell: Cell) -> Sequence[str]:
    """Return the lines of a cell, blank ones left out."""
    return [words for line in cell.text.split("\n") if (words := line.strip())]


def words_of(cell: Cell | None, index: int | None = None) -> str:
    """Return the words of a cell; of several lines for several tasks the one of that number."""
    if cell is None:
        return ""
    lines = lines_in(cell) if index is not None else ()
    return (lines[index] if index is not None and index < len(lines) > 1 else cell.text[:LONGEST]).strip()


def where_in(cell: Cell | None, index: int | None = None) -> Quote | None:
    """Return the first words of a cell with their place, of several lines those of that number; "" of a blank cell."""
    if cell is None:
        return None
    lines = (line for entry in paragraphs(cell.blocks) for line in entry.lines() if line.text.strip())
    found = list(islice(lines, (index or 0) + 1))
    if not found:
        first = next(paragraphs(cell.blocks), None)
        return Quote("", cell.place if first is None else first.place)
    line = found[-1]
    blanks = len(line.text) - len(line.text.lstrip())
    return Quote(line.text.strip(), replace(line.place, column=line.place.column + blanks))
