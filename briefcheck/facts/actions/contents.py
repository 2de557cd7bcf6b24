"""Columns told by what their cells hold, whatever their heads say: names under Whose court, days under Needed for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefcheck.document.blocks import Row
from briefcheck.facts.actions.due import find_due, is_placeholder
from briefcheck.facts.actions.lines import LONGEST
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.parted import parted
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

MOST = 0.6
"""Share of the cells that must be names for the column to be one of names."""

_NEARLY_ALL = 0.75
"""The same where nothing else tells, the head of the column least of all."""

_INITIALS = pattern(r"[A-Z]{2,3}")
_LONGEST_TIME = 32
_NOT_WHO = pattern(
    r"\b(?:raised|requested|reported|logged|approv\w*|review\w*|sign\w*|check\w*|consult\w*|inform\w*|support\w*|help\w*|contacts?|cc|from|attend\w*|present|client|company|team|role|copy)\b"
    r"|提出|发起|申请|审核|审批|批准|验收|确认人|抄送|知会|配合|协助|协办|支持|联系|参会|出席|公司|角色|部门|岗位|记录|汇报|检查",
    re.IGNORECASE,
)
"""Heads of names that are none of those who do it."""

_NOT_WHEN = pattern(
    r"\b(?:raised|created|opened|logged|reported|start\w*|begin\w*|began|from|last|latest|updated?|received|paid|invoiced?|issued?|booked|joined|done|closed|completed on|sent)\b"
    r"|提出|登记|创建|开始|起始|发起|更新|录入|立项|收到|付款|开票|发生|上次|实际|已",
    re.IGNORECASE,
)
"""Heads of days that are none by which it is to be done."""


def text_at(row: Row, column: int | None) -> str:
    """Return the words of a row at a column, their beginning."""
    cell = row.cell_at(column) if column is not None else None
    return cell.text[:LONGEST].strip() if cell is not None else ""


def share(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    """Return the share of texts of which a test is true, 0 of none."""
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def is_name(text: str, register: Register) -> bool:
    """Whether a cell holds names only, or initials: not Hook, which could be a name too."""
    owners = register.read(text, sure=False)
    return bool(owners) and all(register.is_surely(owner) or _INITIALS.fullmatch(owner.name) for owner in owners)


def says_who(text: str, register: Register) -> bool:
    """Whether a cell names who is to do it, and perhaps by when: Ben, RL / DH, Lucy – Weds, TBC."""
    who, _ = parted(text, register)
    owners = register.read(who, sure=False)
    if not owners:
        return bool(text) and is_placeholder(text, register.words)
    return all(
        register.is_surely(owner)
        or owner.kind == "placeholder"
        or _INITIALS.fullmatch(owner.name)
        or owner.name.casefold().partition(" ")[0] in GIVEN_NAMES
        for owner in owners
    )


def says_when(text: str, register: Register) -> bool:
    """Whether a cell says by when, or that nobody knows yet."""
    if len(text) > _LONGEST_TIME:
        return False
    return is_placeholder(text, register.words) or find_due(text, 0, None, register.words) is not None


def column_of_names(heads: Sequence[tuple[int, str]], below: Sequence[Row], register: Register) -> int | None:
    """Return the column of those who are to do it among columns whose heads nobody knows, None where none is one."""
    asked = [column for column, text in heads if not _NOT_WHO.search(text)]
    return _best(asked, below, lambda text: says_who(text, register), lambda text: says_when(text, register))


def column_of_days(heads: Sequence[tuple[int, str]], below: Sequence[Row], register: Register) -> int | None:
    """Return the column of the days by which it is to be done among such columns, None where none is one."""
    asked = [column for column, text in heads if not _NOT_WHEN.search(text)]
    return _best(asked, below, lambda text: says_when(text, register), lambda text: is_name(text, register))


def _best(
    asked: Sequence[int], below: Sequence[Row], test: Callable[[str], bool], other: Callable[[str], bool]
) -> int | None:
    """Return the first column nearly all of whose cells pass a test, and not all of them another."""
    for column in asked:
        texts = [text for row in below if (text := text_at(row, column))]
        if share(texts, test) >= _NEARLY_ALL and share(texts, other) < 1:
            return column
    return None
