"""Tables of actions with a column for each side: Client | Agency, 客户 | 我方, Agency to do | Client to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Cell, Table, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import signs
from briefcheck.facts.actions.status import is_other, is_unfilled
from briefcheck.facts.actions.words import OTHER_COLUMNS
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import narrow
from briefcheck.facts.none import says_none
from briefcheck.lazy import pattern

_LEAST = 2
_WITH_TOPIC = 3
"""Columns of a table with what it is about and one for each of two sides."""

_LONGEST = 30
_FIRM = pattern(r"[A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,2}|[^\W\d_A-Za-z]{2,6}")
_SUFFIX = pattern(
    r"(?:['’]s)?\s*(?:(?:are |is |still )?(?:to[- ]do|to[- ]dos?|to action|actions?|action items?|next steps?|tasks?|will(?: do)?|does|list)|(?:的|要|需要?|该)?(?:待办|任务|行动|跟进|要做的?|做的?|办的?|事项|负责))?\s*[:：]?$",
    re.IGNORECASE,
)


def side_columns(table: Table, register: Register) -> dict[int, str]:
    """Return whose tasks stand in which grid column of a table with one for each side; empty for any other table."""
    if len(table.rows) < _LEAST:
        return {}
    found: dict[int, str] = {}
    others = 0
    cells = table.rows[0].cells
    beside = len(cells) == _WITH_TOPIC and any(_is_side(cell.text, register) for cell in cells[1:])
    for cell in cells:
        words = cell.text.strip(" *\t\n")
        owner = _side(words, register) or (
            words if beside and cell.column > 1 and _may_be_firm(words, register) else ""
        )
        if owner:
            found[cell.column] = owner
        elif words or cell.column > 1:
            others += 1
            if cell.column > 1 and words:
                return {}
    return found if len(found) >= _LEAST and others < _LEAST else {}


def _is_side(words: str, register: Register) -> bool:
    """Whether a head names a side, and no more: Agency, 我方."""
    owners = register.read(_SUFFIX.sub("", words.strip(" *\t\n")).strip(), sure=False)
    return bool(owners) and all(owner.kind == "side" for owner in owners)


def _may_be_firm(words: str, register: Register) -> bool:
    """Whether a head beside that of a side can be the name of the other one: What | Pellow | Agency."""
    known = register.words
    folded = fold(words).casefold()
    columns = known.task_columns | known.owner_columns | known.due_columns | known.status_columns | OTHER_COLUMNS
    return folded not in columns and _FIRM.fullmatch(words) is not None


def loose_sides(table: Table, register: Register) -> list[Candidate]:
    """Return the tasks of a table with a column for each side that stands where none are expected; [] where few say who or by when."""
    columns = side_columns(table, register)
    if not columns or not all(column > 1 for column in columns):
        return []
    found = list(by_side(table, columns, register))
    said = [entry for entry in found if signs(entry.text, register)]
    return found if len(said) >= _LEAST and 2 * len(said) >= len(found) else []


def _side(words: str, register: Register) -> str:
    """Return the side, or somebody known, that a head names; "" if it names none."""
    if not words or len(words) > _LONGEST:
        return ""
    bare = _SUFFIX.sub("", words).strip()
    owners = register.read(bare, sure=False)
    known = register.is_person if register.listed else _is_name
    named = owners and all(owner.kind in ("side", "group") or known(owner.name) for owner in owners)
    return bare if named else ""


def _is_name(name: str) -> bool:
    """Whether a word is a Chinese name by its form: where nobody is listed, two such heads are people."""
    return is_chinese_name(narrow(name))


def by_side(table: Table, columns: dict[int, str], register: Register) -> Iterator[Candidate]:
    """Yield the tasks of such a table: every line of a cell is one, of the side at its head."""
    heads = {cell.column: cell.text.strip() for cell in table.rows[0].cells}
    for row in table.rows[1:]:
        for cell in row.cells:
            if cell.column in columns and cell.span == 1 and not cell.continues:
                yield from _tasks(cell, columns[cell.column], heads[cell.column], register)


def _tasks(cell: Cell, owner: str, head: str, register: Register) -> Iterator[Candidate]:
    for block in paragraphs(cell.blocks):
        for line in lines_of(block):
            if not (says_none(line.text) or is_other(line.text) or is_unfilled(line.text, (), register.words)):
                yield Candidate(block, line.start, line.end, "row", owner_above=owner, owner_column=head)
