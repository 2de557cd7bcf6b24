"""Labels inside a line: ``责任人：``, ``--owner``, ``截止日期：``, ``Due:``."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcheck.facts.actions.steps import BLANKS
from briefcheck.facts.actions.whole import Whole
from briefcheck.facts.actions.words import Words
from briefcheck.facts.narrow import holds
from briefcheck.lazy import longest_first, pattern

_OTHERS = frozenset(
    {
        "what",
        "task",
        "状态",
        "status",
        "备注",
        "时间",
        "日期",
        "date",
        "timing",
        "任务",
        "内容",
        "事项",
        "配合人",
        "协助人",
        "优先级",
        "priority",
    }
)
"""Labels of other things that end the value before them."""

_DASHED = "完成时间|完成日期|截止日期|截止时间|截止|期限|时限|交付时间|交付日期"
"""Labels of a date that a dash may follow as well: 完成时间——3月9号."""
_DATED = ("完成时间", "完成日期", "截止日期", "截止时间")
_BEFORE_DIGIT = rf"(?:{'|'.join(_DATED)})(?=\s?[\d\x1f])"
"""Labels that the date itself may follow: 责任人：李娜，完成时间2022年9月."""


@lru_cache(maxsize=8)
def owner_label(words: Words) -> re.Pattern[str]:
    """Return the pattern of ``责任人：`` and ``--owner`` inside a line."""
    labels = "|".join(sorted(map(re.escape, words.owner_labels), key=longest_first))
    return pattern(
        rf"(?<![^\W\d_])(?<!\b[Nn]o )(?:(?:{labels})\s*[:：]\s*|(?<=[-;；—–])\s*(?:owner|责任人|负责人)\s+|(?<=\s)责任人\s+"
        r"|(?:责任人|负责人|执行人|跟进人|承办人|牵头人)\s*(?:[—–]{1,2}|-(?!-))\s*(?=\S)|owner\s+[-–—]\s+(?=\S))",
        re.IGNORECASE,
        needs=(*words.owner_labels, "owner", "责任人", "负责人"),
    )


_BARE = ("责任人", "负责人", "执行人", "跟进人", "承办人", "牵头人")
"""Labels of an owner that need no colon, beside ``owner``."""


def find_owner_label(line: str, words: Words) -> re.Match[str] | None:
    """Return the label of an owner in a line; the pattern is long, and most lines hold neither a colon behind one nor ``owner``."""
    return owner_label(words).search(line) if may_name_owner(line, words) else None


def may_name_owner(text: str, words: Words) -> bool:
    """Whether a text can hold such a label."""
    folded = text.casefold()
    if "owner" in folded or ("人" in folded and holds(folded, _BARE)):
        return True
    line = folded.replace("：", ":")
    at = line.find(":")
    if at < 0:
        return False  # most texts
    labels, last = _owner_labels(words.owner_labels)
    while at >= 0:
        end = at
        while end and line[end - 1].isspace():
            end -= 1
        if line[end - 1 : end] in last and line.endswith(labels, 0, end):
            return True
        at = line.find(":", at + 1)
    return False


_BLANK_COLONS = tuple(f"{blank}:" for blank in BLANKS)


def owner_signs(whole: Whole, words: Words) -> tuple[str, ...]:
    """Return signs that a document holds, in half width and small letters: with none of them a line has no such label."""
    return whole.among_small(_owner_signs(words.owner_labels, "" if whole.holds(_BLANK_COLONS) else ":"))


@lru_cache(maxsize=8)
def _owner_signs(owner_labels: frozenset[str], mark: str) -> tuple[str, ...]:
    return (*[label + mark for label in owner_labels], "owner", *_BARE)


@lru_cache(maxsize=8)
def _owner_labels(owner_labels: frozenset[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the labels, and the letters they end in."""
    labels = tuple(owner_labels)
    return labels, frozenset(label[-1] for label in labels if label)


@lru_cache(maxsize=8)
def due_label(words: Words) -> re.Pattern[str]:
    """Return the pattern of ``截止日期：`` and ``Due:`` inside a line."""
    labels = "|".join(sorted(map(re.escape, words.due_labels), key=longest_first))
    return pattern(
        rf"(?<![^\W\d_])(?:(?:{labels})\s*[:：]|(?:{_DASHED})\s*[-—–]{{1,2}}|{_BEFORE_DIGIT})\s*",
        re.IGNORECASE,
        needs=(*":：-—–", *_DATED),
    )


@lru_cache(maxsize=8)
def any_label(words: Words) -> re.Pattern[str]:
    """Return the pattern of every label that may follow another one on a line."""
    labels = "|".join(sorted(map(re.escape, words.owner_labels | words.due_labels | _OTHERS), key=longest_first))
    return pattern(
        rf"(?<![^\W\d_])(?:(?:{labels})\s*[:：]|(?:{_DASHED})\s*[-—–]{{1,2}}|{_BEFORE_DIGIT})",
        re.IGNORECASE,
        needs=(*":：-—–", *_DATED),
    )
