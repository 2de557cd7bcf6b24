"""English notes that begin with what is to be done: Review the brief by Friday; @ann send the deck; Make a record (Mark)."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.narrow import holds
from briefcheck.lazy import pattern

_SPEAKER = pattern(r"(?P<who>[A-Z][\w.'’-]*(?:(?:,? and |, | & |/| )[A-Z][\w.'’-]*){0,4})\s*:\s+", needs=":")
_IMPERATIVE = pattern(r"^(?:please\s+)?(?P<verb>[A-Za-z][a-z-]+)\s+\S", re.IGNORECASE)
_TAIL = pattern(
    r"(?P<body>.{6,}?)\s*(?:[-–—]+\s*|[(\[])(?P<who>[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@[\w.-]+|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?(?:\s*(?:,|/|&|and)\s*[A-Z][\w'’-]*)*)[)\]]?\s*$"
)
_ORDER = pattern(
    r"(?P<verb>[A-Z][a-z-]+) (?!of\b|from\b|by\b|is\b|are\b|was\b|were\b|has\b|on\b|in\b|and [a-z]+s\b|(?:meeting|items?|points?|plans?|results?|issues?|list|status)\b)\w"
)
_HANDLE_TAIL = pattern(r"(?P<body>.{8,}?)(?<!\w)\s*(?:@[\w.-]+[\s,、，&/]*(?:and\s+)?)+[.。]?\s*$", needs="@")
_TIMED = ("by ", "By ", "before ", "Before ", "until ", "later than", "due ", "Due ")
_DIGIT = pattern(r"\d")
_HEAD_TAG = pattern(
    r"(?:@[\w.-]+[\s,&]*(?:and\s+)?)+[:,–-]?\s*(?:(?:to|please|will|can you|could you|pls) )*(?P<verb>[A-Za-z-]+)\s"
)
_TAILED = pattern(r"@|\([A-Z][^()]{1,30}\)$|[-–—] ?[A-Z][\w.' &,-]*$")
_BEFORE_NAME = frozenset({"from", "by", "with", "to", "and", "cc", "via", "thanks", "of", "see", "for", "also", "or"})
"""Words before a tag that is no owner: a pull request from @tom."""


def orders(sentence: str, are_people: Callable[[str], bool]) -> bool:
    """Whether a sentence with a verb of a plan says what to do, and by when, or in a tag or at the end who does it.

    ``are_people``: whether words name persons, or a group.
    """
    if sentence[0] in "@[" and _tagged_first(sentence):
        return True
    first = _IMPERATIVE.match(sentence)
    plan = first is not None and first["verb"].casefold() in PLAN_VERBS_ENGLISH
    if (plan or ":" in sentence) and _imperative(sentence, are_people, first=plan):
        return True
    ends = sentence[-1] == ")" or "@" in sentence or "-" in sentence or "–" in sentence or "—" in sentence
    return ends and _tail(sentence, are_people)


def _imperative(sentence: str, are_people: Callable[[str], bool], *, first: bool) -> bool:
    """``Review the brief by Friday``: a verb of a plan first, or behind who speaks, and a deadline."""
    if not _is_timed(sentence):
        return False
    speaker = _SPEAKER.match(sentence) if ":" in sentence else None
    said = speaker is not None and _orders(sentence[speaker.end() :])
    if not (said or first):
        return False
    if speaker is not None and said != first and are_people(speaker["who"]) != said:
        return False  # what somebody says counts, where it is somebody who speaks, and else the words before it
    return is_tied(sentence)


def _tagged_first(sentence: str) -> bool:
    """``@ann please send the deck``: a tag, then a verb of a plan."""
    match = _HEAD_TAG.match(sentence)
    return match is not None and (match["verb"] in PLAN_VERBS_ENGLISH or is_tied(sentence))


def _tail(sentence: str, are_people: Callable[[str], bool]) -> bool:
    """``Make a record of attendance (Mark)``: a verb of a plan first, who does it last; or tags at the end."""
    if not _TAILED.search(sentence):
        return False
    tagged = _HANDLE_TAIL.fullmatch(sentence) if "@" in sentence else None
    if tagged is not None:
        body = tagged["body"].split()
        first = body[0].casefold().strip(",:;.()")
        return body[-1].casefold() not in _BEFORE_NAME and first in PLAN_VERBS_ENGLISH
    match = _TAIL.fullmatch(sentence)
    if match is None:
        return False
    tag = "@" in match["who"]
    body = match["body"].split()
    if not body or body[0].casefold().strip(",:;.") not in PLAN_VERBS_ENGLISH:
        return tag and len(PLAN_VERBS_ENGLISH.intersection(word.strip(",:;.") for word in body)) >= 2
    return tag or are_people(match["who"])


def _orders(words: str) -> bool:
    """Whether words begin with a verb of a plan."""
    match = _IMPERATIVE.match(words)
    return match is not None and match["verb"].casefold() in PLAN_VERBS_ENGLISH


def is_order(words: str) -> bool:
    """Whether an item begins with a verb of a plan that is no noun there: Validate the personas, no Review of workflows."""
    match = _ORDER.match(words)
    return match is not None and match["verb"].casefold() in PLAN_VERBS_ENGLISH


def _is_timed(sentence: str) -> bool:
    """Whether a sentence can say by when."""
    return holds(sentence, _TIMED) or _DIGIT.search(sentence) is not None
