"""The register as a table for people: by day, what is overdue first. rich measures Chinese and colours the terminal."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, zip_longest
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Row

from briefcheck.frozen import frozen
from briefcheck.report.lines import Line, Style
from briefcheck.report.register import words
from briefcheck.report.register.model import Entry, Register
from briefcheck.report.register.totals import nothing, total
from briefcheck.report.terminal import wrap
from briefcheck.text import Language, Text

_WIDEST = 140
"""Columns: a wider table has lines too long to read."""
_NARROWEST = 60
_DAY = 15
"""Columns of ``2026-03-06 周五``."""
_OWNER = (10, 18)
"""Columns of the owners, at least and at most."""
_GAP = 2
_LONGEST = 240
"""Characters of an action that are shown; the document holds the rest."""
_LONGEST_HEADING = 40


@frozen
class _Group:
    order: int
    name: Text
    style: Style = ""


_OVERDUE = _Group(0, words.OVERDUE, "error")
_TODAY = _Group(1, words.TODAY, "warning")
_THIS_WEEK = _Group(2, words.THIS_WEEK)
_NEXT_WEEK = _Group(3, words.NEXT_WEEK)
_LATER = _Group(4, words.LATER)
_NO_DAY = _Group(5, words.NO_DAY, "warning")
_DONE = _Group(6, words.DONE, "passed")


@frozen
class _Widths:
    owner: int
    action: int


def table_rows(register: Register, language: Language, width: int) -> Iterator[Row]:
    """Yield the rows of the table, each at most ``width`` columns wide."""
    width = min(max(width, _NARROWEST), _WIDEST)
    if not register.entries:
        yield from wrap(Line(((nothing(register).in_(language), ""),)), width)
        return
    widths = _widths(register.entries, language, width)
    yield from wrap(Line(((total(register).in_(language), ""),)), width)
    yield Row()
    heads = [Line(((head.in_(language), "faint"),)) for head in (words.DUE, words.OWNER, words.ACTION)]
    yield from _beside(heads[0], [heads[1]], [heads[2]], widths)

    def group_of(entry: Entry) -> _Group:
        return _group(entry, register.today)

    named = _file_names(register.entries)
    for group, members in groupby(sorted(register.entries, key=lambda entry: group_of(entry).order), group_of):
        entries = list(members)
        said = words.GROUP.fill({"name": group.name, "number": len(entries)}).in_(language)
        yield Row()
        yield from wrap(Line(((said, group.style or "path"),)), width)
        for entry in entries:
            yield from _entry_rows(entry, group, named, widths, language)


def table_text(register: Register, language: Language, width: int) -> str:
    """Return the table as plain text."""
    return "".join(f"{row.plain.rstrip()}\n" for row in table_rows(register, language, width))


def print_table(register: Register, language: Language, stream: TextIO) -> None:
    """Print the table on a terminal, in colour."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    for row in table_rows(register, language, console.width):
        row.rstrip()
        console.print(row, soft_wrap=True)


def _group(entry: Entry, today: date) -> _Group:
    if entry.status == "done":
        return _DONE
    if entry.due is None:
        return _NO_DAY
    if entry.due <= today:
        return _TODAY if entry.due == today else _OVERDUE
    sunday = today + timedelta(days=6 - today.weekday())
    if entry.due <= sunday:
        return _THIS_WEEK
    return _NEXT_WEEK if entry.due <= sunday + timedelta(days=7) else _LATER


def _widths(entries: Sequence[Entry], language: Language, width: int) -> _Widths:
    """Return the widths of the columns: the owners get what the longest name needs, the action the rest."""
    longest = max(cell_len(name) for entry in entries for name in _owner_names(entry, language))
    owner = min(max(longest, _OWNER[0]), _OWNER[1] if width >= 100 else _OWNER[0] + 2)
    return _Widths(owner, width - _DAY - owner - 2 * _GAP)


def _file_names(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Return what to call each file by its path: the bare name, or the path where another file has the same name."""
    paths = {entry.source.path for entry in entries}
    files = Counter(os.path.basename(path) for path in paths)
    return {path: name if files[name := os.path.basename(path)] == 1 else path for path in paths}


def _entry_rows(
    entry: Entry, group: _Group, named: Mapping[str, str], widths: _Widths, language: Language
) -> Iterator[Row]:
    style: Style = "warning" if not entry.owned else ""
    owner = [Line(((name, style),)) for name in _owner_names(entry, language)]
    action = [
        Line(((_shortened(entry.text, _LONGEST), ""),)),
        Line(((_source(entry, named[entry.source.path], language), "faint"),)),
    ]
    yield from _beside(_day(entry, group, language), owner, action, widths)


def _beside(day: Line, owner: Sequence[Line], action: Sequence[Line], widths: _Widths) -> Iterator[Row]:
    """Yield the rows of three cells side by side."""
    columns = (
        (_cell([day], _DAY), _DAY),
        (_cell(owner, widths.owner), widths.owner),
        (_cell(action, widths.action), 0),
    )
    for cells in zip_longest(*(rows for rows, _ in columns)):
        row = Row()
        for cell, (_, width) in zip(cells, columns, strict=True):
            row.append_text(cell or Row())
            row.append(" " * (width + _GAP - (cell.cell_len if cell else 0) if width else 0))
        yield row


def _cell(lines: Sequence[Line], width: int) -> list[Row]:
    return [row for line in lines for row in wrap(line, width)]


def _day(entry: Entry, group: _Group, language: Language) -> Line:
    if entry.due is not None:
        said = f"{entry.due.isoformat()} {words.WEEKDAYS[entry.due.weekday()].in_(language)}"
        return Line(((said, group.style if group in (_OVERDUE, _TODAY) else ""),))
    if entry.due_text:
        return Line(((words.UNCLEAR.in_(language).format(text=entry.due_text), "warning"),))
    return Line(((words.NO_DATE.in_(language), "warning"),))


def _owner_names(entry: Entry, language: Language) -> list[str]:
    """Return a line for each owner, one for nobody."""
    names = list(dict.fromkeys(owner.shown for owner in entry.owners))
    return names or [words.NOBODY.in_(language)]


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _source(entry: Entry, file: str, language: Language) -> str:
    """Return where an action comes from: client, file and section. The very row is found by its words."""
    status = [words.STATUS[entry.status].in_(language)] if entry.status == "carried" else []
    client = [entry.source.client] if entry.source.client else []
    heading = entry.section.rstrip(":： ") if entry.section != entry.source.title else ""
    section = [_shortened(heading, _LONGEST_HEADING)] if heading else []
    return " · ".join([*status, *client, words.STEP.join([file, *section])])
