"""What the items of a list say for each other: one deadline for all of them, or that the list is one of tasks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.status import is_report, status_of
from briefcheck.facts.actions.words import WORDS, Words
from briefcheck.facts.narrow import ends_in_colon, holds, narrow
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

_DEADLINE = pattern(
    r"\W*(?:任务|作业|提交|本周任务|本次任务)?(?:截[止至]|完成|提交)(?:时间|日期)?\s*(?:[:：为是]\s*)?(?P<date>\S.{2,24})|"
    r"\W*(?:task )?(?:deadline|due(?: date| by)?|complete by|finish by)\s*(?:[:：]|\bis\b)\s*(?P<day>\S.{2,24})",
    re.IGNORECASE,
)
_TO_BE_DONE = pattern(
    r"\W*(?:to be |is |are )?(?:complete[d]?|done|finished|prepared|submitted|sent(?: out| round)?|ready|delivered|due|needed|required)\s+(?P<day>(?:by|for|before|on)\s+\S.{2,24}?)\W*",
    re.IGNORECASE,
)
"""An item that says by when the one above it is to be done: To be completed by Thursday."""

_SIGNS = ("截", "完成", "提交", "deadline", "Deadline", "due", "Due", "by", "By")
"""What every item holds that says by when its list is to be done."""

_FIRSTS = pattern(r"[截完提任作本tdcfTDCF\W_]")
"""With what such an item begins: any marks, or one of these letters."""

_BEGINS = frozenset(
    [
        "To ",
        "to ",
        "Due",
        "due",
        "Is ",
        "is ",
        "Are",
        "are",
        "Com",
        "com",
        "Don",
        "don",
        "Fin",
        "fin",
        "Pre",
        "pre",
        "Sub",
        "sub",
        "Sen",
        "sen",
        "Rea",
        "rea",
        "Del",
        "del",
        "Nee",
        "nee",
        "Req",
        "req",
    ]
)
"""How an item begins that says by when the one above it is to be done."""

_TASK_LABEL = pattern(
    r"\W*(?:任务|作业)[^:：]{0,6}[:：]|\W*tasks?\b[^:]{0,6}:", re.IGNORECASE, needs=("任务", "作业", "task")
)
_DONE = ("done", "close", "complete", "finish", "resolve", "已", "✅", "✔")
_TAIL = 24
"""Characters at the end of an item in which it says that it is done."""

_LONGEST = 60
_REACH = 12
"""Items of a list that are looked at on each side of one."""

_LEAST = 2
"""Items beside one that must be marked as actions before the list is one of them."""


def deadlines(blocks: Sequence[Block], entries: Sequence[Paragraph | None]) -> dict[int, str]:
    """Return by when the items of lists are to be done that end in a deadline for all of them, by their indices.

    ``entries`` are the blocks again, without the tables.
    """
    found: dict[int, str] = {}
    items = [(at, block.text) for at, block in enumerate(entries) if block is not None and block.kind == "list-item"]
    for index, text in items if len(items) >= _LEAST else ():
        single = _above(text, blocks, index) if text[:3] in _BEGINS and len(text) <= _LONGEST else None
        if single is not None:
            found.setdefault(*single)
        if not (_FIRSTS.match(text) is not None and len(text) <= _LONGEST and (due := _only_deadline(text))):
            continue  # most items
        before = [at for at in _run(blocks, index) if at < index and at not in found]
        labelled = [at for at in before if _TASK_LABEL.match(_text(blocks[at]))]
        for at in labelled or before:
            above = _text(blocks[at])
            if not ends_in_colon(above) and not is_report(above):
                found[at] = due
    return found


def _above(text: str, blocks: Sequence[Block], index: int) -> tuple[int, str] | None:
    """Return the item right above one that says no more than by when it is to be done, and the words of that."""
    block, before = blocks[index], blocks[index - 1] if index else None
    match = _TO_BE_DONE.fullmatch(narrow(text))
    if match is None or not isinstance(before, Paragraph) or before.kind != "list-item":
        return None
    if isinstance(block, Paragraph) and before.level > block.level:
        return None
    due = find_due(match["day"], 0, None, WORDS)
    return (index - 1, due.text) if due is not None else None


def _only_deadline(text: str) -> str:
    """Return the date of an item that says nothing but by when: ``任务截止日期：2018.8.13``; "" of any other."""
    if not holds(text, _SIGNS):
        return ""
    match = _DEADLINE.fullmatch(narrow(text).strip())
    words = (match["date"] or match["day"]).strip() if match is not None else ""
    dates = find_dates(words)
    return words if len(dates) == 1 and len(words) <= dates[0].end - dates[0].start + 8 else ""


def is_done(text: str, words: Words) -> bool:
    """Whether an item says at its end that it is done."""
    tail = text[-_TAIL:].casefold()
    for sign in _DONE:
        if sign in tail:
            return status_of(text, None, checked=None, struck=False, words=words) == "done"
    return False  # most items


def stands_beside(blocks: Sequence[Block], index: int, marked: Callable[[Paragraph], bool]) -> bool:
    """Whether an item stands in a list whose other items are marked as actions."""
    near = [other for at in _run(blocks, index) if at != index and isinstance(other := blocks[at], Paragraph)]
    return sum(map(marked, near)) >= _LEAST


def _run(blocks: Sequence[Block], index: int) -> Iterator[int]:
    block = blocks[index]
    if not isinstance(block, Paragraph) or block.kind != "list-item":
        return
    for step in (-1, 1):
        at, left = index, _REACH
        while 0 <= at < len(blocks) and left:
            other = blocks[at]
            if not isinstance(other, Paragraph) or other.kind != "list-item" or other.level < block.level:
                break
            if other.level == block.level:
                left -= 1
                if not (step > 0 and at == index):
                    yield at
            at += step


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""
