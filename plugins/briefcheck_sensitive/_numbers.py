"""Every number of a document that says who somebody is or how to reach or pay them, found once for all rules.

A number is one thing only. One resident identity number in ten passes for a card by its check digit, some pass for a
company's code, and a card holds what looks like a mobile number: where two overlap, the one that stands first in the
list below is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from briefcheck import Context, pattern
from briefcheck_sensitive._accounts import cards, company_codes, ibans
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._identities import hong_kong_ids, insurance_numbers, social_security_numbers, taiwan_ids
from briefcheck_sensitive._passports import passports, travel_permits
from briefcheck_sensitive._residents import resident_ids
from briefcheck_sensitive._stream import Stream, stream_of
from briefcheck_sensitive._telephones import landlines, mobiles
from briefcheck_sensitive._text import Reading
from briefcheck_sensitive._words import PASSPORT, PERMIT

_ELEVEN = pattern(r"[0-9](?:[ .()-]{0,2}[0-9]){10}")
_LETTERS = pattern(r"[A-Z][ .-]?[0-9]")
_NINE = pattern(r"[0-9](?:[ .-]?[0-9]){8}")
_SEVEN = pattern(r"[0-9](?:[ .-]?[0-9]){6}")


class _Finder(NamedTuple):
    """Finds the numbers of one rule. ``gate`` must match a passage; one of ``words`` must stand in the document."""

    rule: str
    find: Callable[[Reading], Iterator[Hit]]
    gate: re.Pattern[str]
    words: tuple[str, ...] = ()


_FINDERS = (
    _Finder("resident-id", resident_ids, _ELEVEN),
    _Finder("iban", ibans, _LETTERS),
    _Finder("company-code", company_codes, _SEVEN),
    _Finder("bank-card", cards, _ELEVEN),
    _Finder("mobile-number", mobiles, _ELEVEN),
    _Finder("landline-number", landlines, _ELEVEN),
    _Finder("travel-permit", travel_permits, _SEVEN, PERMIT),
    _Finder("passport", passports, _SEVEN, PASSPORT),
    _Finder("taiwan-id", taiwan_ids, _LETTERS),
    _Finder("hong-kong-id", hong_kong_ids, _LETTERS),
    _Finder("social-security-number", social_security_numbers, _NINE),
    _Finder("national-insurance-number", insurance_numbers, _LETTERS),
)


class _Numbers:
    """The numbers of one document, sought rule by rule in the order of the finders, as far as they are asked for."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._readings = [(reading, bytearray(len(reading.text))) for reading in stream.numbers]
        self._left = iter(_FINDERS)
        self._found: dict[str, list[Hit]] = {}

    def of(self, rule: str) -> list[Hit]:
        """Return the numbers of one rule that no earlier one has taken."""
        while rule not in self._found:
            finder = next(self._left)
            self._found[finder.rule] = list(self._find(finder)) if self._readings else []
        return self._found[rule]

    def _find(self, finder: _Finder) -> Iterator[Hit]:
        if finder.words and not self._stream.has(finder.words):
            return
        for reading, taken in self._readings:
            for hit in finder.find(reading) if finder.gate.search(reading.text) else ():
                if taken.find(1, hit.start, hit.end) < 0:
                    taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                    yield hit


_FOUND: WeakKeyDictionary[Context, _Numbers] = WeakKeyDictionary()


def numbers(context: Context, rule: str) -> list[Hit]:
    """Return the numbers of one rule, in reading order."""
    found = _FOUND.get(context)
    if found is None:
        found = _FOUND[context] = _Numbers(stream_of(context))
    return found.of(rule)
