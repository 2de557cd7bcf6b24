"""Every number of a document that says who somebody is or how to reach or pay them, found once for all rules.

A number is one thing only. One resident identity number in ten passes for a card by its check digit, some pass for a
company's code, and a card holds what looks like a mobile number: where two overlap, the one that stands first in the
list below is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from weakref import WeakKeyDictionary

from briefcheck import Context, NamedTuple, Place, pattern
from briefcheck_sensitive._accounts import british_accounts, cards, company_codes, ibans
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._identities import hong_kong_ids, insurance_numbers, social_security_numbers, taiwan_ids
from briefcheck_sensitive._passports import passports, travel_permits
from briefcheck_sensitive._residents import resident_ids
from briefcheck_sensitive._stream import Stream, stream_of
from briefcheck_sensitive._telephones import landlines, mobiles
from briefcheck_sensitive._text import Reading
from briefcheck_sensitive._words import PASSPORT, PERMIT

_ELEVEN = pattern(r"[0-9](?:[ .()-]{0,2}+[0-9]){10}")
_TEN = pattern(r"[0-9](?:[ .()-]{0,2}+[0-9]){9}")
_ELEVEN_OR_MORE = pattern(r"[0-9](?:[ \n._/()-]{0,2}+[0-9]){10}")
_LETTERS = pattern(r"[A-Z][ .-]?[0-9]")
_NINE = pattern(r"[0-9](?:[ .-]?+[0-9]){8}")
_EIGHT = pattern(r"[0-9]{4} ?[0-9]{4}(?![0-9A-Za-z])")
_SEVEN = pattern(r"[0-9](?:[ .-]?+[0-9]){6}")


class _Finder(NamedTuple):
    """Finds the numbers of one rule. ``gate`` must match a passage; one of ``words`` must stand in the document.

    ``broken``: over the ends of the paragraphs of a cell too. Only a long number tells by itself that two pieces belong
    together, and of a card that takes words as well.
    """

    rule: str
    find: Callable[[Reading], Iterator[Hit]]
    gate: re.Pattern[str]
    words: tuple[str, ...] = ()
    broken: bool = False


_FINDERS = (
    _Finder("resident-id", resident_ids, _ELEVEN_OR_MORE, broken=True),
    _Finder("iban", ibans, _LETTERS, broken=True),
    _Finder("company-code", company_codes, _SEVEN),
    _Finder("bank-card", cards, _ELEVEN_OR_MORE, broken=True),
    _Finder("british-account", british_accounts, _EIGHT),
    _Finder("mobile-number", mobiles, _TEN),
    _Finder("landline-number", landlines, _ELEVEN),
    _Finder("travel-permit", travel_permits, _SEVEN, PERMIT),
    _Finder("passport", passports, _SEVEN, PASSPORT),
    _Finder("taiwan-id", taiwan_ids, _LETTERS),
    _Finder("hong-kong-id", hong_kong_ids, _LETTERS),
    _Finder("social-security-number", social_security_numbers, _NINE),
    _Finder("national-insurance-number", insurance_numbers, _LETTERS),
)


_PLACES = {finder.rule: place for place, finder in enumerate(_FINDERS)}


class _Numbers:
    """The numbers of one document, sought as far as they are asked for."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._readings = stream.numbers
        texts = [*(reading.text for reading in self._readings), *(whole.reading.text for whole in stream.broken)]
        self._taken = [bytearray(len(text)) for text in texts]
        self._sought: dict[str, list[tuple[int, Hit]]] = {}
        self._found: dict[str, list[Hit]] = {}
        self._let_in: dict[re.Pattern[str], list[int]] = {}

    def of(self, rule: str) -> list[Hit]:
        """Return the numbers of one rule that no rule before it in the list has taken."""
        if rule not in self._found:
            place = _PLACES[rule]
            if self._seek(_FINDERS[place]):
                for finder in _FINDERS[:place]:  # each has its word before this one, if it has found any
                    self.of(finder.rule)
            self._found[rule] = list(self._take(rule))
        return self._found[rule]

    def _take(self, rule: str) -> Iterator[Hit]:
        for index, hit in self._sought[rule]:
            taken = self._taken[index]
            if taken.find(1, hit.start, hit.end) < 0:
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                yield hit

    def _seek(self, finder: _Finder) -> list[tuple[int, Hit]]:
        if finder.rule not in self._sought:
            asked = not finder.words or self._stream.has(finder.words)
            self._sought[finder.rule] = [
                (index, hit)
                for index in (self._behind(finder.gate) if asked else ())
                for hit in finder.find(self._readings[index])
            ]
            if finder.broken:
                self._sought[finder.rule] += self._over_breaks(finder)
        return self._sought[finder.rule]

    def _behind(self, gate: re.Pattern[str]) -> list[int]:
        """Return which passages a gate lets in; several finders have the same one."""
        if gate not in self._let_in:
            self._let_in[gate] = [index for index, it in enumerate(self._readings) if gate.search(it.text)]
        return self._let_in[gate]

    def _over_breaks(self, finder: _Finder) -> Iterator[tuple[int, Hit]]:
        found: set[tuple[Place, str]] = set()  # a cell is read in two ways
        for index, whole in enumerate(self._stream.broken, len(self._readings)):
            if finder.gate.search(whole.reading.text):
                hits = (hit for hit in finder.find(whole.reading) if whole.is_broken(hit))
                for hit in hits:
                    known = (whole.reading.passage.place, hit.value)
                    if hit.confidence == "certain" and known not in found:
                        found.add(known)
                        yield index, hit._replace(pieces=tuple(whole.pieces(hit)))


_FOUND: WeakKeyDictionary[Context, _Numbers] = WeakKeyDictionary()


def numbers(context: Context, rule: str) -> list[Hit]:
    """Return the numbers of one rule, in reading order."""
    found = _FOUND.get(context)
    if found is None:
        found = _FOUND[context] = _Numbers(stream_of(context))
    return found.of(rule)
