"""English tasks that are over: Samples sent to Ann on 9 Nov; NDA – signed and returned 9 Nov."""

from __future__ import annotations

import re
from datetime import date

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
    if meeting is None or not holds(line, _WORDS) or _WAS_DONE.fullmatch(line) is None:
        return False
    days = [written.date for written in find_dates(line, meeting)]
    return bool(days) and all(day is not None and day <= meeting for day in days)
