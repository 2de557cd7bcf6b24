"""Whom he, she, 他 or I at the start of a sentence means: the one whom the sentence before it is about, or who speaks."""

from __future__ import annotations

import re

from briefcheck.facts.actions.owners import Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

SAME = pattern(r"\W*(?:[Hh]e|[Ss]he|他|她)")
_PRONOUN = pattern(r"\W*(?:(?:[Hh]e|[Ss]he)(?=['’]|\s)|[他她](?!们))")
_SPEAKER_SAYS = pattern(
    r"\W*(?:I(?=['’]|\s)|(?:Also |Then )?(?:Will|Can|Happy to|Glad to|Going to|Gonna|Need to|Should be able to) |我(?!们|方|司))"
)
_NAME = pattern(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
_SPEAKER = pattern(r"\W*(?P<who>[^\W\d_][^:：,，。.;；]{1,24}?)\s*(?:[(（][^)）]{1,30}[)）]\s*)?[:：]\s", needs=":：")
_BEGINS = pattern(r"(?:^|[.。;；!！]\s*|\n)", re.MULTILINE)


def stands_for_somebody(line: str) -> bool:
    """Whether a line begins with a pronoun for one person, or with what the speaker will do."""
    return _PRONOUN.match(line) is not None or _SPEAKER_SAYS.match(line) is not None


def may_be_either(words: str, before: str, register: Register) -> bool:
    """Whether words begin with he or she where two who are known stand before: Tom to brief Ann; she will reply."""
    if not before.rstrip().endswith((";", ".")) or not words.lstrip().casefold().startswith(
        ("she ", "he ", "she'", "he'")
    ):
        return False
    return len({name[0] for name in _NAME.finditer(before) if register.is_person(name[0])}) > 1


def spoken_of(text: str, at: int, register: Register) -> str:
    """Return the name that he or she at ``text[at]`` stands for: of the nearest sentence before it that begins with one."""
    if not at or _PRONOUN.match(text, at) is None:
        return ""
    starts = [match.end() for match in _BEGINS.finditer(text, 0, at) if match.end() < at]
    for start in reversed(starts):
        name = _name_at(text, start, register)
        if name:
            return name
    return ""


def speaker_of(text: str, at: int, register: Register) -> str:
    """Return the name before the colon of a line, where the sentence at ``text[at]`` says what its speaker will do."""
    said = _SPEAKER.match(text) if at and _SPEAKER_SAYS.match(text, at) is not None else None
    if said is None:
        return ""
    owners = register.read(said["who"], sure=False)
    return said["who"] if owners and all(owner.kind == "person" for owner in owners) else ""


def _name_at(text: str, start: int, register: Register) -> str:
    latin = _NAME.match(text, start)
    if latin is not None:
        for words in (latin[0], latin[0].split()[0]):
            if register.is_person(words) or words.split()[0].casefold() in GIVEN_NAMES:
                return words
        return ""
    return next((text[start : start + len(name)] for name in register.endings if text.startswith(name, start)), "")
