"""Notes typed in small letters: docs are missing, mara will write them; gonna look at it; will send the invite."""

from __future__ import annotations

import re

from briefcheck.facts.actions.owners import Register
from briefcheck.lazy import pattern

_ACTS = pattern(
    r"(?:^|(?<=[\s,;:(>-]))(?P<who>[a-z][a-z-]+)(?= (?:will|to|is going to|shall|agreed to|volunteered to) [a-z]|['’]ll [a-z])"
)
_NO_NAMES = frozenset(
    [
        "will",
        "may",
        "mark",
        "grant",
        "art",
        "rob",
        "bill",
        "sue",
        "drew",
        "pat",
        "frank",
        "hope",
        "joy",
        "faith",
        "grace",
        "rich",
        "jack",
        "dean",
        "guy",
        "chase",
        "max",
        "miles",
        "page",
        "penny",
        "rose",
        "ruby",
        "sky",
        "summer",
        "wade",
        "ward",
        "young",
    ]
)
"""First names that are words too."""


def spelt_out(sentence: str, register: Register) -> str:
    """Return a sentence, as long or longer, with the capitals of those known and the words that its writer left out."""
    if "onna " in sentence:
        sentence = sentence.replace("Gonna ", "I'm going to ").replace("'m gonna ", "'m going to ")
    if sentence.startswith("will ") and not register.whole.holds(("的", "会")):  # in a paper in English
        sentence = f"W{sentence[1:]}"
    return capitals(sentence, register)


def capitals(sentence: str, register: Register) -> str:
    """Return a sentence, as long, with the capitals of those known who do something in it."""
    if not register.listed or not (" will " in sentence or " to " in sentence or "'ll " in sentence):
        return sentence
    return _ACTS.sub(lambda match: _name(match, register), sentence)


def _name(match: re.Match[str], register: Register) -> str:
    name = match["who"]
    return name.title() if name in register.firsts and name not in _NO_NAMES else name
