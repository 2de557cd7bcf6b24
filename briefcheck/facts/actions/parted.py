"""Cells that hold both who and by when: Sam, first thing Monday; Lucy – Weds 25 Nov; 宋明，周一一早; RL asap."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcheck.facts.actions.due import find_due, is_placeholder
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.actions.words import Words
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_BETWEEN = pattern(r"\s*[|｜\n,，;；、()（）]\s*|\s+[-–—/]+\s+|(?<![\dwW])\s*/\s*")
_STROKES = " \t\u3000,，、:：-–—/()（）"
_LONGEST = 32
"""Characters of the longest part of a cell that is a time."""

_TIMES = pattern(
    r"\d|mon|tue|wed|thu|fri|day|week|month|asap|eod|cob|eop|eow|tomorrow|tmrw|tonight|noon|t\.?b\.?[cda]\b|soon|before|after|next|end|\bq[1-4]\b"
    r"|[周月日号天早晚前后内底]|尽快|待定",
)
_BESIDE = pattern(
    r"\b(?:by|on|at|in|the|for|from|until|due|first thing|latest|early|late|mid|am|pm|noon|midday|lunch(?:time)?|end|of|play|day|eod|cob|morning|afternoon|evening|please|"
    r"mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|w/[ce])(?:day)?\b|[周星期礼拜][一二三四五六日天]|一早|早上|上午|中午|下午|晚上?|下班|之?前|以前|之?内|最晚|最迟|截止|左右|于|在|底",
    re.IGNORECASE,
)
"""What may stand beside the words that were read as a time."""


def parted(cell: str, register: Register) -> tuple[str, str]:
    """Return who, and by when, of an owner's cell; "" for what it does not say."""
    words = cell.strip()
    if not words or len(words) > 3 * _LONGEST or not _TIMES.search(words.casefold()):
        return words, ""  # most cells
    who: list[str] = []
    when: list[str] = []
    for part in filter(None, map(str.strip, _BETWEEN.split(words))):
        (when if _is_time(part, register) else who).append(part)
    if when:
        return "、".join(who), " ".join(when)
    return _spaced(words, register)


def _spaced(words: str, register: Register) -> tuple[str, str]:
    """Return the same of words with nothing but a blank between the two: MO 25/11, Ben Weds."""
    parts = words.split()
    for at in range(1, min(len(parts), 4)):
        who, when = " ".join(parts[:at]), " ".join(parts[at:])
        if _is_time(when, register) and not _is_time(who, register) and register.read(who, sure=False):
            return who, when
    view = without_times(narrow(words))
    at = view.find(TIME)
    named = at > 0 and not view[at:].strip(TIME + _STROKES) and register.read(words[:at], sure=False)
    return (words[:at].strip(_STROKES), words[at:].strip(_STROKES)) if named else (words, "")


def _is_time(words: str, register: Register) -> bool:
    """Whether words are a time, or hold the place of one."""
    return not register.is_person(words) and _says_when(words, register.words)


@lru_cache(maxsize=1024)
def _says_when(part: str, words: Words) -> bool:
    if len(part) > _LONGEST:
        return False
    due = find_due(part, 0, None, words)
    if due is None:
        return is_placeholder(part, words)
    rest = narrow(part).replace(narrow(due.text), " ", 1)
    return not any(map(str.isalnum, _BESIDE.sub("", rest)))


_UNSURE = pattern(r"\s*[?？]+$")
_NOBODY = frozenset(
    {"who", "whom", "who does it", "whose", "which of us", "谁", "谁来", "谁做", "谁负责", "哪位", "由谁"}
)
_MORE = pattern(r"\s*\+\s*\d{1,2}\b")
_HANDED_ON = pattern(
    r"(?:原来?|之前|原先)[^,，、;；→]{1,8}?[,，、;；→]?\s*(?:现在?|改为?|换成?|改成|转给?|→)(?P<now>[^,，、;；]{1,8})"
)
_SPACE = pattern(r"[ \u3000]+")


def cleared(cell: str) -> str:
    """Return an owner's cell without what is no name: Ben?, Maya + 1, 原马琳，现老陈, 老陈 马琳; "" where it asks who."""
    words = cell.strip()
    if words.endswith(("?", "？")):
        words = _UNSURE.sub("", words)
        if words.casefold() in _NOBODY:
            return ""
    words = _MORE.sub("", words) if "+" in words else words
    if words.isascii():
        return words
    handed = _HANDED_ON.fullmatch(words)
    words = handed["now"].strip() if handed is not None else words
    names = _SPACE.split(words)
    return "、".join(names) if len(names) > 1 and all(map(is_chinese_name, names)) else words
