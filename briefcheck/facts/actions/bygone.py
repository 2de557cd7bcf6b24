"""English tasks that are over: Samples sent to Ann on 9 Nov; NDA – signed and returned 9 Nov."""

from __future__ import annotations

import re
from datetime import date

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.narrow import holds
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

_WORDS = (
    *("sent", "signed", "returned", "paid", "booked", "ordered", "delivered", "posted", "shipped", "submitted"),
    *("circulated", "issued", "received", "approved", "completed", "done", "filed", "finished", "emailed", "confirmed"),
    *("collected", "uploaded", "published", "printed", "handed over", "closed", "agreed"),
)
_DID = rf"(?:{'|'.join(_WORDS)})"
_WAS_DONE = pattern(
    rf"\W*(?:(?!(?:to|will|must|should|shall|can|could|may|be|been|gets?|needs?|needed|please|have|until|once|when|if|not)\b)[A-Za-z][\w'’/&.-]*\W+){{1,7}}?(?:(?:was|were|all|now|already)\s+)?{_DID}(?:\s+(?:and|&)\s+{_DID})?"
    r"(?:\s+(?:back\s+|off\s+)?(?:to|by|with)\s+[\w'’ ]{2,30}?)?,?\s+(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:the\s+)?\d[\w /.-]{1,14}\W*(?:\([^()]*\)\W*)?",
    re.IGNORECASE,
    needs=_WORDS,
)


def was_done(line: str, meeting: date | None) -> bool:
    """Whether a line says no more than that something was done, on a day that is not after the meeting."""
    if meeting is None or not holds(line, _WORDS) or _WAS_DONE.fullmatch(line) is None or _asks(line):
        return False
    days = [written.date for written in find_dates(line, meeting)]
    return bool(days) and all(day is not None and day <= meeting for day in days)


def _asks(line: str) -> bool:
    """Whether a line begins with a verb and what it is done to: Chase invoice sent 4 March, while Order confirmed 4 March is done."""
    words = _FIRST.match(line)
    if words is None or words["next"].casefold() in _NOUN_BEFORE or _IS_DONE.search(line):
        return False  # ~~Send the samples~~ done 3 June
    return words["first"].casefold() in PLAN_VERBS_ENGLISH | _MORE


_FIRST = pattern(r"\W*(?:[A-Z][\w .'’&/-]{0,30}\s*[:–—-]\s+)?(?P<first>[A-Za-z]+)\W+(?P<next>[A-Za-z]+)")
_NOUN_BEFORE = frozenset({*_WORDS, "was", "were", "all", "now", "already", "for", "of", "from"})
"""What stands behind a thing, not behind a verb: Order for the samples confirmed."""
_IS_DONE = pattern(r"(?i)\b(?:done|completed|finished|closed)\b", needs=("done", "complet", "finish", "closed"))
_MORE = frozenset(
    {
        "pay",
        "chase",
        "amend",
        "review",
        "use",
        "file",
        "read",
        "reply",
        "check",
        "collect",
        "return",
        "sign",
        "follow",
        "forward",
    }
)
