"""Columns of tables that plan: an agenda, which gives out no tasks, and a plan whose steps have a first and a last day."""

from __future__ import annotations

from typing import TypeAlias

from briefcheck.facts.actions.words import DISCUSSION_COLUMNS, WEAK_DUE_COLUMNS, Words

Head: TypeAlias = tuple[int, str, frozenset[str]]
"""The head of a column: where it stands, its words, and the ways to read them."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


_STARTS = _names("from|start|starts|begin|begins|start date|开始|开始日期|开始时间|起|起始|起始日期")
_ENDS = _names("to|until|end|ends|finish|end date|finish date|完成|结束|结束日期|结束时间|止|截止")
_TOPICS = _names("topic|topics|agenda item|agenda|subject|item|议题|议程|议题内容|环节|内容|主题")
_SLOTS = _names("time|times|time slot|timing|duration|mins|minutes|length|时间|时长|用时|时段|时间段|分钟")


def pick(heads: list[Head], wanted: frozenset[str]) -> Head | None:
    """Return the first head that can be read as one of ``wanted``."""
    for head in heads:  # every row of every table comes here: a plain loop takes half the calls
        if head[2] & wanted:
            return head
    return None


def last_day(heads: list[Head]) -> Head | None:
    """Return the column of the last day where a plan has one for the first beside it: From | To, 开始 | 完成."""
    return pick(heads, _ENDS) if pick(heads, _STARTS) else None


def heads_topics(heads: list[Head], words: Words) -> bool:
    """Whether a row heads an agenda: 时间 | 议题 | 汇报人 says who speaks, and when, not who does what by which day."""
    if not (pick(heads, _TOPICS) and pick(heads, _SLOTS)):
        return False
    rest = (words.task_columns - DISCUSSION_COLUMNS - _TOPICS) | (words.due_columns - WEAK_DUE_COLUMNS - _SLOTS)
    return pick(heads, rest) is None
