"""Where the words of a line begin, behind a time and words of agreement."""

from __future__ import annotations

import re

from briefcheck.facts.actions.times import TIME
from briefcheck.lazy import pattern

_AGREED = pattern(
    r"(?:it (?:was|is|has been) )?(?:agreed|decided|noted|resolved|left|arranged|settled|confirmed)(?: that)?:?\s+|(?:and|then|so|also|on)\s+",
    re.IGNORECASE,
)
_AGREED_BEGINS = (
    "it ",
    "agreed",
    "decided",
    "noted",
    "resolved",
    "left",
    "arranged",
    "settled",
    "and",
    "then",
    "so",
    "also",
    "on",
)
_TIME_IN_BRACKETS = pattern(rf"[\[【（(][{TIME}\s]+[\])】）]\s*", needs=TIME)
_AGREED_FIRST = frozenset(letter for word in _AGREED_BEGINS for letter in (word[0], word[0].upper()))
_OPENING = frozenset("[【（(")
_ARROWS = frozenset("→⇒➔➜►")
_BLANKS = frozenset(f" \t{TIME}")
SKIPPED = f" \t{TIME},，:：、。;；-–—|*"


def after_opening(line: str) -> int:
    """Return the offset behind a time at the start, behind "It was agreed that" and "By 12 March,"."""
    first = line[:1]
    bracketed = _TIME_IN_BRACKETS.match(line) if first in _OPENING else None
    if bracketed is not None:
        return bracketed.end()  # [3/8] 李娜 …
    start = 0
    if first in _BLANKS:
        start = len(line) - len(line.lstrip(SKIPPED if line[:60].lstrip(" ").startswith(TIME) else " \t"))
        first = line[start : start + 1]
    if first in _ARROWS:
        start += len(line[start:]) - len(line[start:].lstrip("→⇒➔➜► "))
        first = line[start : start + 1]
    begins = first in _AGREED_FIRST and line[start : start + 8].casefold().startswith(_AGREED_BEGINS)
    agreed = _AGREED.match(line, start) if begins else None
    if agreed is None:
        return start
    rest = line[agreed.end() :]
    return agreed.end() + len(rest) - len(rest.lstrip(SKIPPED))
