"""Whom he, she or 他 at the start of a sentence means: the one whom the sentence before it is about."""

from __future__ import annotations

import re

from briefcheck.facts.actions.owners import Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

SAME = pattern(r"\W*(?:He|She|他|她)")
_PRONOUN = pattern(r"\W*(?:(?:He|She)(?=['’]|\s)|[他她](?!们))")
_NAME = pattern(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
_BEGINS = pattern(r"(?:^|[.。;；!！]\s*|\n)", re.MULTILINE)


def stands_for_somebody(line: str) -> bool:
    """Whether a line begins with a pronoun for one person."""
    return _PRONOUN.match(line) is not None


def spoken_of(text: str, at: int, register: Register) -> str:
    """Return the name that the pronoun at ``text[at]`` stands for: of the nearest sentence before it that begins with one."""
    if not at or not stands_for_somebody(text[at : at + 8]):
        return ""
    starts = [match.end() for match in _BEGINS.finditer(text, 0, at) if match.end() < at]
    for start in reversed(starts):
        name = _name_at(text, start, register)
        if name:
            return name
    return ""


def _name_at(text: str, start: int, register: Register) -> str:
    latin = _NAME.match(text, start)
    if latin is not None:
        for words in (latin[0], latin[0].split()[0]):
            if register.is_person(words) or words.split()[0].casefold() in GIVEN_NAMES:
                return words
        return ""
    return next((text[start : start + len(name)] for name in register.endings if text.startswith(name, start)), "")
