"""One date for a whole table: 所有成员于5月5日前完成, below or above a table of tasks that has no dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.document.document import Document
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.words import Words
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_ALL = pattern(
    r"^\W*(?:所有|全部|全体|以上|上述|各位?|本表)(?:成员|人员|同学|同事|任务|事项|工作|人|组|部门|行动项?|项|内容)"
    r"|^\W*(?:all|every|each|everything|everyone|the above|these)\b(?:\s\w+){0,3}?\s?(?:actions?|tasks?|items?|members?|work|above|team|of)?\b",
    re.IGNORECASE,
    needs=("所有", "全", "以上", "上述", "各", "本表", "all", "every", "each", "above", "these"),
)
_BEFORE, _AFTER = 3, 12
"""Blocks before and behind a table among which the sentence is looked for."""


def with_shared_dates(found: Sequence[Candidate], document: Document, words: Words) -> Iterator[Candidate]:
    """Yield the candidates; rows of a table without dates bear the one that a sentence near it gives to all."""
    dates = dict(_dates(document.body, words)) if any(map(_is_bare, found)) else {}
    if not dates:
        yield from found
        return
    for entry in found:
        due = dates.get(entry.paragraph.place.table or 0, "") if _is_bare(entry) else ""
        yield replace(entry, due_above=due) if due else entry


def _is_bare(entry: Candidate) -> bool:
    return entry.container == "row" and not entry.due_cell and not entry.due_above


def _dates(blocks: Sequence[Block], words: Words) -> Iterator[tuple[int, str]]:
    for index, block in enumerate(blocks):
        if not isinstance(block, Table):
            continue
        near = (*reversed(blocks[max(0, index - _BEFORE) : index]), *blocks[index + 1 : index + 1 + _AFTER])
        due = next((due for other in near if isinstance(other, Paragraph) and (due := _date(other, words))), "")
        if due:
            yield block.number, due


def _date(paragraph: Paragraph, words: Words) -> str:
    """Return the date that a line of a paragraph gives to all: "" if none does."""
    for line in lines_of(paragraph):
        if _ALL.match(line.text) and is_tied(line.text):
            due = find_due(line.text, 0, None, words)
            return due.text if due is not None else ""
    return ""


def shared_due(line: str, words: Words) -> str:
    """Return by when all is to be done, of a line that says nothing else: 以上均于3月11日前完成, All by Friday; "" of others."""
    begins = _ALL_OF_IT.match(line) if len(line) <= _LONGEST else None
    return only_time(line[begins.end() :].strip(" .。)）"), words, bare=True) if begins is not None else ""


def due_of_those(line: str, words: Words) -> str:
    """Return by when a sentence over a list says that all below it is to be done: The following are due by 20 March:; "" of others."""
    if len(line) > 2 * _LONGEST + _LONGEST or _THOSE.search(line) is None:
        return ""
    tie = _BY_DAY.search(line) or _BY.search(line)
    if tie is None or _AGREED.search(line, 0, tie.start()):
        return ""
    due = find_due(line[tie.start() :], 0, None, words)
    if due is None or due.kind == "placeholder" or (due.kind != "event" and _OF_EVENT.match(line, tie.start())):
        return ""
    if "next week" in line and due.text.endswith("day") and due.text.isalpha():
        return f"{due.text} next week"  # Work for next week (by Wednesday)
    return due.text


_OF_EVENT = pattern(
    r"(?i)(?:for|before|ahead of|prior to|in time for|until)\s+(?:the|our|their|a|an)\s+(?!(?:end|close|start|beginning|next|following|coming)\b|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\w"
)
"""The day of something else: Actions for the shoot on 20 March."""
_AGREED = pattern(
    r"(?i)\b(?:agreed|discussed|raised|taken|made|from|given|recorded|closed|completed|done|open(?:ed)?)\b"
)
"""Words of what was, not of what is to be done by a day: Actions agreed before 4 March."""


_THOSE = pattern(
    r"\b(?:the )?(?:following|below|these|all|actions?|tasks?|items?|points|to-?dos|things|jobs|next steps)\b",
    re.IGNORECASE,
    needs=(
        "following",
        "below",
        "these",
        "all",
        "action",
        "task",
        "item",
        "point",
        "to-do",
        "todo",
        "thing",
        "job",
        "step",
    ),
)
"""What a sentence over a list calls what stands below it."""

_BY = pattern(
    r"\b(?:by|before|until|prior to|ahead of|in time for|due(?: on| by)?|within|no later than|for|in the next|over the next)\b (?!(?:the )?(?:following|these|below|all|client|team|agency)\b)",
    re.IGNORECASE,
)
_BY_DAY = pattern(
    r"\b(?:by|before|until|due(?: on| by)?|no later than)\s+(?:the |on )?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    re.IGNORECASE,
)
"""The same right before a day: that one counts, wherever it stands."""

ALL_BEGINS = frozenset("以上前下这所全均都（(*AaBbEeTt")
"""Letters with which such a line can begin."""

_LONGEST = 48
_ALL_OF_IT = pattern(
    r"[（(*\s]*(?:(?:以上|上述|以下|下列|前述|下面|上面|这)(?:[这那几两三四五六七八九十些]{0,2}[件项条个点])?(?:各项|所有|全部|内容|任务|事项|工作|行动项?|待办|的|请|须|需|应|要|均|都|皆|统一|于|在)*|(?:全部|所有)(?:任务|事项|工作|行动项?|待办)(?:请|须|需|应|要|均|都|皆|统一|于|在)*|(?:均|都|皆)[需须应请于在]*"
    r"|(?i:(?:all|both|everything|the above|all of the above|these)(?: (?:of (?:the above|these)|above|below|actions?|items?|tasks?))?(?: (?:are|is|to be|should be|must be))?(?: (?:done|due|completed?|finished|delivered))?\b))",
    needs=(
        "以上",
        "上述",
        "以下",
        "下列",
        "前述",
        "下面",
        "上面",
        "这",
        "全部",
        "所有",
        "均",
        "都",
        "皆",
        "ll",
        "oth",
        "very",
        "above",
        "these",
        "These",
    ),
)
"""How a line begins that gives one date to all above it, or below."""


def only_dates(line: str) -> bool:
    """Whether a line only says by when all of it is to be done, with no task of its own: All actions are due by 8 March."""
    return _ALL.match(line) is not None and _ONLY.search(line) is not None


_ONLY = pattern(
    r"\b(?:are|is|to be)\s+(?:all\s+)?(?:due|completed?|done|finished)\b|[:：]\s*$|(?:任务|事项|工作|行动项?|内容)[^，。]{0,4}(?:截止|请?于|在)[^，。]{2,20}(?:前|内)?(?:完成)?[。.]?\s*$",
    re.IGNORECASE,
    needs=("due", "complete", "done", "finished", ":", "：", "截止", "于", "在"),
)
