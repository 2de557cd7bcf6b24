"""Lists below the names of those who are to do them, under whatever heading: 客户方： 1. 提供白皮书，11月16日前; Tom / - Deck, 13 Nov.

Such lists hold what was said as often as what is to be done: an item counts only where it has a day of its own, and tells of nothing past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.clauses import is_told
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.status import is_other, is_report, is_state
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_LEAST = 2
"""Such heads in a document: one alone heads what somebody said."""

_LONGEST_HEAD = 20
_GROUPS = ("团队", "小组", "部", "组", " team")
_STRIPPED = " \t*#:：【】"
_PAST = pattern(
    r"\b(?:sent|gave|made|told|paid|brought|took|went|met|said|had|was|were|did|has|have|is|are|thinks?|likes?|wants?|\w{3,}ed)\b|已|了(?!解)|[说认觉]",
    re.IGNORECASE,
)
_DATED_LAST = pattern(rf"\w.*[,，;；:：(（–—\s-]\s*{TIME}[{TIME}\s.)）。]*$", needs=TIME)
_DATED_HAN = pattern(rf"[^\x00-\xff].*{TIME}(?![{TIME}]*的)", needs=TIME)


def side_lists(blocks: Sequence[Block], register: Register) -> Iterator[Candidate]:
    """Yield the dated items below two or more lines that name a side, a group or somebody known, and nothing else."""
    over: list[tuple[int, Paragraph]] = []
    head: Paragraph | None = None
    for at, block in enumerate(blocks):  # asked of every block: no more than what it is
        if block.__class__ is Table:
            head = None
        elif block.kind != "list-item":  # type: ignore[union-attr]  # no table
            head = block  # type: ignore[assignment]
        elif head is not None:
            over.append((at, head))
            head = None
    if len(over) < _LEAST:
        return
    named = [
        (at, name) for at, head in over if len(text := head.text) <= _LONGEST_HEAD and (name := _named(text, register))
    ]
    for at, name in named if len(named) >= _LEAST else ():
        yield from _items(blocks, at, name)


def _named(text: str, register: Register) -> str:
    """Return the words of a line that only names whose the list below it is; "" of any other line."""
    words = text.strip(_STRIPPED)
    if "、" in words:
        return ""  # 五、活动部 is a part of the paper
    known = words.casefold() in register.words.sides or words.endswith(_GROUPS) or register.is_person(words)
    return words if known else ""


def _items(blocks: Sequence[Block], at: int, name: str) -> Iterator[Candidate]:
    for block in blocks[at:]:
        if not isinstance(block, Paragraph) or block.kind != "list-item":
            return
        for line in lines_of(block)[:1]:
            text = line.text
            if is_other(text) or is_report(text) or is_state(text) or _PAST.search(text) or is_told(narrow(text)):
                continue
            view = without_times(narrow(text))
            if TIME in view and (is_tied(text) or _DATED_LAST.search(view) or _DATED_HAN.search(view)):
                yield Candidate(block, line.start, line.end, "item", owner_above=name)
