"""Which of the rules have anything to look at, by what the survey of the whole text found."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context
from briefcheck_sensitive._stream import stream_of
from briefcheck_sensitive._survey import NUMERALS_IN_A_ROW, PLATE, ROAD
from briefcheck_sensitive._words import ADDRESS, COMMERCIAL, MARKING, MESSENGER, PLATE_WORDS, SECRET, SECRET_HEADS

NUMBERS = (
    "bank-card",
    "company-code",
    "hong-kong-id",
    "iban",
    "landline-number",
    "mobile-number",
    "national-insurance-number",
    "passport",
    "resident-id",
    "social-security-number",
    "taiwan-id",
    "travel-permit",
)
"""Those that go through the numbers of a document."""

_BY_WORDS = {
    "home-address": (ROAD, *ADDRESS),
    "licence-plate": (PLATE, *PLATE_WORDS),
    "messenger-id": MESSENGER,
    "commercial-terms": COMMERCIAL,
    "confidential-marking": MARKING,
    "state-secret-marking": MARKING,
}
"""Those that look only where one of their words stands."""


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves."""
    yield "banned-term"
    yield "missing-marking"
    if context.house.clients:
        yield "other-client"
    stream = stream_of(context)
    if stream.numbers or stream.broken:
        yield from NUMBERS
    if stream.has((NUMERALS_IN_A_ROW,)) or stream.holds_odd:
        yield "disguised-number"
    if "@" in stream.whole:
        yield "email-address"
    if stream.holds_key or stream.has((*SECRET, *SECRET_HEADS)) or ("@" in stream.whole and "://" in stream.whole):
        yield "secret"
    yield from (name for name, words in _BY_WORDS.items() if stream.has(words))
