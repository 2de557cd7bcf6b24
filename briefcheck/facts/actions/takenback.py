"""What takes an English commitment back: a condition anywhere before it, a not or a perhaps in the same clause."""

from __future__ import annotations

import re

from briefcheck.lazy import pattern

NOT = pattern(
    r"\b(?:if|unless|whether|would like|wish\w*|(?-i:hop(?:e|es|ing)|^Hop(?:e|es|ing))|might|maybe|perhaps|possibl[ey]|could|should we|asked (?:if|about)|(?<!will )suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|"
    r"not|never|n't|no longer|likely|probably|e\.g\.|for example|in general|always|every time|usually|remains?|assume)\b|n't\b|[?？]\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_IF = pattern(
    r"\b(?:if|unless|whether|might|maybe|perhaps|asked (?:if|about)|(?<!will )suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|assume)\b",
    re.IGNORECASE,
)
_NO_PROMISE = pattern(
    r"\b(?:made|makes?|making|gave|gives?|giving|with) no (?:firm )?(?:promises?|commitments?|guarantees?)\b(?! (?:of|on|about|as to|for)\b)"
    r"|\b(?:could|would|can|will|did)(?: not|n['’]t) (?:promise|commit|guarantee)(?: (?:to )?(?:it|that|anything|a date))?\s*[.;]?$|\bno promises\b\s*[.;]?$",
    re.IGNORECASE,
    needs=("promise", "commit", "guarantee"),
)
"""Behind a commitment, what makes it none: she would speak to her MD, but made no promise."""

_DECLINES = pattern(
    r"\b(?:too much on (?:my|our) plate|(?:no|not enough|lack the) (?:time|bandwidth|capacity) (?:to|for)|(?:need|needs|want) (?:someone|somebody)(?: else)? to)\b"
    r"|\b(?:do|does|did)(?: not|n['’]t) have (?:the |enough )?(?:time|bandwidth|capacity)\b",
    re.IGNORECASE,
    needs=("plate", "time", "bandwidth", "capacity", "some"),
)
"""What turns an offer down in the same breath: I'm happy to help, but need someone to do the work."""

_WILLING = pattern(r" and (?:will|(?:has |have )?(?:offered|agreed|volunteered|promised|undertook)) ", needs=" and ")
"""What somebody who suggested something commits to after all."""

GOES = pattern(r" (?:through|over|back to|away and|and [a-z]|to see|round)\b")
"""Behind go, what is a task: DW to go through it."""

_SECOND = pattern(
    r" (?:and|but) (?:also )?(?=\w+ed\b|will\b|would\b|says\b|said\b)|, (?:and|but|so) (?=[A-Z])",
    needs=(" and ", " but ", ", so "),
)
"""Where a second clause begins: suggested a second one and will mock it up, was not impressed and asked Ann to write."""


def is_taken_back(sentence: str, match: re.Match[str]) -> bool:
    """Whether words before a commitment, who makes it being ``match["who"]``, take it back."""
    if _NO_PROMISE.search(sentence, match.end()) is not None:
        return True
    clause = max(0, *(sentence.rfind(mark, 0, match.start("who")) for mark in (", ", "; ", ". ")))
    dash = max(0, *(sentence.rfind(mark, 0, match.start("who")) for mark in (" – ", " — ", " - ", "; ", " (", ". ")))
    clause = max(clause, dash)
    return _IF.search(sentence, dash, match.end()) is not None or NOT.search(sentence[clause : match.end()]) is not None


def declines(sentence: str) -> bool:
    """Whether somebody who speaks says that another one must do it."""
    return _DECLINES.search(sentence) is not None


def is_doubted(sentence: str, end: int) -> bool:
    """Whether the clause that commits somebody by ``sentence[:end]`` takes it back, or the one before makes it a condition."""
    if _NO_PROMISE.search(sentence, end) is not None:
        return True
    begins = [match.start() for match in _SECOND.finditer(sentence, 0, end)]
    start = begins[-1] if begins else 0
    willing = _WILLING.search(sentence, start, end) is not None or _IF.search(sentence, 0, start) is None
    return NOT.search(sentence, start if willing else 0, end) is not None
