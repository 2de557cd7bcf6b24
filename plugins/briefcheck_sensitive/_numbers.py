"""Where identity numbers and cards stand in a text. An identity number may pass for a card, never the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefcheck import pattern
from briefcheck_sensitive._checksums import is_old_resident_id, is_resident_id

_ELEVEN_DIGITS = pattern(r"\d(?:[\W_]{0,2}\d){10}")  # in any script, with next to nothing between them

# A look-ahead, for a candidate may begin inside a longer one that fails ("2024-05-01 1101…").
_NEW = pattern(r"(?<![0-9A-Za-z])(?=([0-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx])(?![0-9A-Za-z]))")
_OLD = pattern(r"(?<![0-9A-Za-z])[0-9]{15}(?![0-9A-Za-z])")
# How people break the number: area, birthday, the rest; or in fours.
_USUAL_GROUPS = frozenset([(18,), (6, 8, 4), (6, 4, 2, 2, 4), (6, 4, 4, 4), (4, 4, 4, 4, 2), (3, 3, 4, 4, 4), (17, 1)])


class Number(NamedTuple):
    """A number at ``text[start:end]``; ``value`` without separators.

    ``sure`` when form and check digit suffice; otherwise the words around must say what it is.
    """

    start: int
    end: int
    value: str
    sure: bool


def may_hold_one(text: str) -> bool:
    """Tell whether a text as written has eleven digits in a row, as the shortest of the numbers has."""
    return bool(_ELEVEN_DIGITS.search(text))


def resident_ids(text: str) -> Iterator[Number]:
    """Yield the resident identity numbers of a plain text, those of 15 digits unsure."""
    done = 0
    for found in _NEW.finditer(text):
        start, end = found.span(1)
        value = re.sub(r"[ -]", "", found[1]).upper()
        if start >= done and is_resident_id(value):
            groups = tuple(len(group) for group in re.split(r"[ -]", found[1]))
            yield Number(start, end, value, sure=groups in _USUAL_GROUPS)
            done = end
    for found in _OLD.finditer(text):
        if is_old_resident_id(found[0]):
            yield Number(*found.span(), found[0], sure=False)
