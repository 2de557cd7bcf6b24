"""Who is asked for something: please could everyone add …, decision needed from the client.

As the steps of :mod:`briefcheck.facts.actions.head`, they take the line without its times and the offset at which to begin.
"""

from __future__ import annotations

import re

from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

_ASKED_OF = pattern(
    r"(?:please\s+)?(?:could|can|would|will)\s+(?!you\b|we\b|i\b)(?P<who>(?:the\s+|each\s+|all\s+)?\S+(?:\s+(?:and|&)\s+\S+)?)\s+(?:please\s+)?(?=[a-z])",
    re.IGNORECASE,
    needs=("could", "can", "would", "will"),
)
_NEEDED_FROM = pattern(
    r"(?:^\W*[Ww]e(?:['’]ll| will| still)? need\b[^,.;:]{2,60}?|\b(?:needed|required|requested|awaited|awaiting\b[^,.;:]{1,30}|outstanding|wanted|due|to come))\s+from\s+(?P<who>(?:the\s+)?[A-Za-z][\w.'’-]*(?:\s+[A-Za-z][\w.'’-]*){0,2})",
    re.IGNORECASE,
    needs=("from",),
)


def asked_of(line: str, start: int, register: Register) -> Found | None:
    """Return who is asked: ``Please could everyone add …``."""
    match = _ASKED_OF.match(line, start)
    return None if match is None else Found(register.read(match["who"], sure=False), start, match.end("who"))


def needed_from(line: str, start: int, register: Register) -> Found | None:
    """Return who something is needed from: Decision needed from client on budget."""
    match = _NEEDED_FROM.search(line, start)
    if match is None:
        return None
    words = match["who"]
    while words:
        owners = register.read(words, sure=False)
        if owners and all(register.is_surely(owner) or owner.name.casefold() in GIVEN_NAMES for owner in owners):
            return Found(owners, match.start("who"), match.start("who") + len(words))
        words = words.rpartition(" ")[0]
    return None


def needed_of_us(line: str, start: int, register: Register) -> Found | None:
    """Return who something is needed from, where "we" only stands for those who wait: We need the hours from Carla."""
    return needed_from(line, start, register) if line[start : start + 2].casefold() == "we" else None
