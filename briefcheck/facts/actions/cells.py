"""Several tasks in one cell: numbered lines, a list, or a line for each line of the owner's cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from briefcheck.document.blocks import Cell, paragraphs
from briefcheck.document.place import Quote
from briefcheck.facts.actions.lines import LONGEST, Line, is_marked, lines_of
from briefcheck.facts.written import find_dates
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_MOST = 30
"""Lines of a cell that are told apart; more of them are a text."""

_LONGEST_TASK = 60
"""Characters of the longest of several lines of a cell that a day among them shows to be tasks."""

_NUMBER = pattern(r"(?:(?<=[\s;；,，。.])|^)[(（]?(?P<number>\d)[.)、）](?!\d)\s*|(?P<round>[①-⑨])\s*")
"""A number within a line: 1、方案，11月13日；2、排期."""

_EDGES = " \t;；,，。"
_SECOND = 2
_FEWEST = 3
"""One more than the numbers of two tasks."""


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


def tasks_of(cell: Cell, owner: Cell | None, due: Cell | None = None) -> list[tuple[Line, int | None]]:
    """Return the tasks of a cell that holds several, each with the line of the owner's cell that is its own.

    Empty for a cell with one task: lines that nothing tells apart are one task and its details.
    """
    filled = [(entry, line) for entry in paragraphs(cell.blocks) for line in lines_of(entry)]
    if len(filled) == 1:
        return [(line, None) for line in _numbered(filled[0][1])]
    if not 1 < len(filled) <= _MOST:
        return []
    owners, days = (len(lines_in(beside)) if beside is not None else 0 for beside in (owner, due))
    if owners == len(filled) or (days == len(filled) and owners <= 1):
        return [(line, index) for index, (_, line) in enumerate(filled)]
    listed = [line for entry, line in filled if entry.kind == "list-item" or is_marked(line)]
    if len(listed) > 1 and len(listed) >= len(filled) - 1:
        return [(line, None) for line in listed]  # one line may head the list
    lines = [line for _, line in filled]
    return [(line, None) for line in lines] if _are_dated(lines, due) else []


def _are_dated(lines: Sequence[Line], due: Cell | None) -> bool:
    """Whether lines are a task each: the first has its own day, and none of them goes on with what is above it."""
    if due is not None and due.text.strip():
        return False
    if any(len(line.text) > _LONGEST_TASK or not _begins(line.text) for line in lines):
        return False
    dated = [bool(found) and found[0].start > 0 for line in lines if (found := find_dates(line.text)) is not None]
    return dated[0] and (any(dated[1:]) or all(len(line.text) <= _LONGEST_TASK // 2 for line in lines))


def _begins(words: str) -> bool:
    return words[0].isalpha() and not words[0].islower()


def _numbered(line: Line) -> list[Line]:
    """Return the tasks of one line that numbers part: Deck, 13 Nov 2. Timing plan, 16 Nov, behind its own 1."""
    text = line.text
    if not any(map(text.__contains__, "2②")):
        return []
    found = list(_NUMBER.finditer(text))
    numbers = [int(match["number"] or "①②③④⑤⑥⑦⑧⑨".index(match["round"]) + 1) for match in found]
    first = 1 if numbers[:1] == [1] and found[0].start() == 0 else _SECOND if is_marked(line) else 0
    if not first or numbers != list(range(first, first + len(numbers))) or len(numbers) + first < _FEWEST:
        return []
    starts = [*([0] if first == _SECOND else []), *(match.end() for match in found)]
    ends = [*(match.start() for match in found[first == 1 :]), len(text)]
    begin = line.start
    stretches = [(start, start + len(text[start:end].rstrip(_EDGES))) for start, end in zip(starts, ends, strict=True)]
    return [Line(line.paragraph, begin + start, begin + end) for start, end in stretches if end > start]


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
