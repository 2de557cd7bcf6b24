"""The name in an entry of a list of owners, without the brackets and words that say what somebody's part is."""

from __future__ import annotations

import re

from briefcheck.lazy import HAN, pattern

BRACKETS = pattern(r"\s*[（(【\[](?P<inside>[^（()）【】\[\]]*)[)）】\]]?\s*", needs="（(【[")
OPENING = frozenset("（(【[")
_LEAD = pattern(
    r"\s*(?:牵头|主导|主责|为主|[(（]\s*(?:lead|牵头|主导|主责|主)\s*[)）]|\blead)$",
    re.IGNORECASE,
    needs=("lead", "牵头", "主导", "主责", "为主"),
)
_SUFFIX = pattern(r"(?:负责|跟进|来做|解决|处理|配合|协助|支持|参与|等|[两三四五六]人)$", needs=HAN)
_LEAD_ENDS = frozenset("头导责主)）dD")
_SUFFIX_ENDS = frozenset("责进做决理合助持与等人")
ACTS = frozenset("跟盯做办写改发弄管查催画报问订约去来出跑看")
"""What may stand right behind somebody who is known: 苏苏跟."""

_PART_ENDS = _LEAD_ENDS | _SUFFIX_ENDS
_STOPS = frozenset(". ")
_INITIAL_END = pattern(r"\b[A-Z]\.$", needs=".")


def bare_name(entry: str) -> tuple[str, bool, list[str]]:
    """Return the name, whether it is told to lead, and what stands in brackets: of 李娜（媒介）牵头 李娜, so, and 媒介."""
    bracketed = not OPENING.isdisjoint(entry)
    inside = [match["inside"].strip() for match in BRACKETS.finditer(entry)] if bracketed else []
    bare = entry.strip()
    lead = False
    if bracketed or bare[-1:] in _PART_ENDS:
        bare = _without(_LEAD, _LEAD_ENDS, bare)
        lead = bare != entry.strip()
        bare = _without(_SUFFIX, _SUFFIX_ENDS, (BRACKETS.sub(" ", bare) if bracketed else bare).strip())
        bare = _without(_LEAD, _LEAD_ENDS, bare)
    bare = bare.strip(" \t。@*:：-–—").lstrip(".")
    return (without_stop(bare, ". ") if bare[-1:] in _STOPS else bare), lead, inside


def _without(form: re.Pattern[str], ends: frozenset[str], words: str) -> str:
    """Return words without what a pattern finds at their end; ``ends`` are the letters that can be its last."""
    return form.sub("", words) if words[-1:] in ends else words


def without_stop(words: str, marks: str) -> str:
    """Return words without the marks they end in; the stop behind an initial is of the name: Rita G."""
    return words if not words.endswith(tuple(marks)) or _INITIAL_END.search(words) else words.rstrip(marks)
