"""Rows that divide a table of actions: Agency, Client, Packs, Next week, merged over its columns or alone in their row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.document.blocks import Cell, Row, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.actions.columns import Columns
from briefcheck.facts.actions.contents import text_at
from briefcheck.facts.actions.due import find_due, is_placeholder
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.owners import Register
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_LONGEST = 60
"""Characters of the longest heading inside of a table."""

_NUMBER = pattern(r"[\W\d_]*(?:[\d.]+|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4}|[A-Za-z])?[\W_]*")
"""A cell that only numbers its row, or holds nothing."""

_NUMBERING = pattern(r"^\W*(?:\d{1,2}(?:\.\d{1,2})?|[一二三四五六七八九十]{1,3}|[A-Za-z])[.)、）:：]\s*")
_SIGNS = pattern(r"signature|signed|sign-?off by|approved by|签字|签名|签章|盖章", re.IGNORECASE)
_OTHERS = frozenset({"people", "agenda", "past", "reference", "next-meeting"})
"""Topics of a row that begins something else in a form."""


@frozen
class Over:
    """What a dividing row says for the rows below it: who, and by when."""

    owner: str = ""
    due: str = ""


def divides(row: Row, columns: Columns, register: Register) -> bool:
    """Whether a row below the head is no task but a heading inside of the table."""
    own, said = row.cell_at(columns.task), columns.said
    if not said or own is None or own.continues:
        return False
    beside = [cell for column in said if (cell := row.cell_at(column)) is not None and cell is not own]
    if len(beside) == len(said):
        return _stands_alone(row, own, beside, register)
    return not any(cell.text.strip() for cell in beside) and not any(
        cell.column > own.column and cell.text.strip() for cell in row.cells
    )


def _stands_alone(row: Row, own: Cell, beside: Sequence[Cell], register: Register) -> bool:
    """Whether the only words of a row name a side, somebody who is known, or a time; or they alone are bold."""
    if any(cell.continues or cell.text.strip() for cell in beside):
        return False  # most rows
    if any(cell is not own and not _NUMBER.fullmatch(cell.text) for cell in row.cells):
        return False
    words = own.text.strip()
    if not words or len(words) > _LONGEST:
        return False
    bold = all(entry.bold for entry in paragraphs(own.blocks) if entry.text.strip())
    return bold or over(words, register) != Over()


def over(words: str, register: Register) -> Over:
    """Return whom, and which time, the words of a dividing row name for the rows below."""
    bare = _NUMBERING.sub("", words.strip(" \t*")).strip(" *:：")
    if len(bare) > _LONGEST:
        return Over()
    time = only_time(bare, register.words, bare=True)
    if time:
        return Over(due=time)
    owners = register.read(bare, sure=False)
    named = bool(owners) and all(
        owner.kind in ("side", "group") or register.is_person(owner.name) for owner in owners if owner.kind
    )
    return Over(owner=bare) if named else Over()


def goes_on(words: str, below: Sequence[Row], columns: Columns, register: Register) -> bool:
    """Whether the columns go on under a dividing row: a row below it, before the next one, names an owner or a day."""
    if len(words) > _LONGEST or topic_of(words) in _OTHERS or _SIGNS.search(words):
        return False
    for row in below:
        own = row.cell_at(columns.task)
        if own is None or divides(row, columns, register):
            return row is below[0] and own is not None  # one heading over another
        who, when = text_at(row, columns.owner), text_at(row, columns.due)
        if own.text.strip() and (who or when):
            return (not who or _names(who, register)) and (not when or _says_when(when, register))
    return False


def _names(words: str, register: Register) -> bool:
    heads = register.words.owner_columns
    return bool(register.read(words, sure=False)) and fold(words).strip().casefold() not in heads


def _says_when(words: str, register: Register) -> bool:
    due = find_due(words, 0, None, register.words)
    return due is not None or is_placeholder(words, register.words)
