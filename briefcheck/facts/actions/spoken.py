"""English commitments in plain speech: Tom, could you …; Wes pulls the numbers tomorrow; Letters: Paul, this week."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefcheck.facts.actions.clauses import DATE
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import from_names, words
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_PRESENT = pattern(r"(?:^|(?<=[;:,→>] ))(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?) (?P<verb>[a-z]+s)\b")
_AHEAD = pattern(
    r"\b(?:today|tonight|tomorrow|this (?:week|afternoon|evening|month)|next (?:week|month|sprint|time)|(?:by|before|on) (?:the )?[A-Z\d]|(?:Mon|Tues|Wednes|Thurs|Fri)day|asap)\b",
)
AHEAD_WORDS = words("today tonight tomorrow this next by before on Monday Tuesday Wednesday Thursday Friday asap")
"""Words one of which stands in every such time."""

PRESENT_WORDS = frozenset(
    form
    for verb in PLAN_VERBS_ENGLISH
    for form in (f"{verb}s", f"{verb}es", f"{verb[:-1]}ies" if verb[-1] == "y" else "")
)
"""The verbs of a plan, in the present that tells of somebody."""

_WHO_LAST = pattern(
    r"[^:]{3,60}:\s+(?P<who>[A-Z][\w.'’-]*(?:(?:,? and | & |/| )[A-Z][\w.'’-]*){0,2})[,\s]+(?P<when>(?:by |this |next |before |on |w/e |\d|[A-Z]).{2,24})",
    needs=":",
)
_PLEASE = pattern(
    r"\b(?:please|pls|plz)\b(?! (?:note|see|find|refer|let|do not|don't|feel|contact))",
    re.IGNORECASE,
    needs=("please", "pls", "plz"),
)
_ADDRESSED = pattern(
    r"(?P<who>[A-Z][\w.'’-]*(?:(?:,? and | & |/|, )[A-Z][\w.'’-]*){0,2})[,:–-]* (?:please )?(?:could|can|would|will|if) you (?:please |also |maybe )?(?P<verb>[a-z]+)\b",
    needs=("ou ",),
)
_PLEASED = pattern(
    r"(?P<who>[A-Z][\w.'’-]*(?:(?:,? and | & |/|, | )[\w.'’-]+){0,3}), please (?:also |kindly )?(?P<verb>[a-z]+)\b",
    needs=", please",
)
_REQUEST = pattern(
    r"(?:Please )?(?:[Cc]ould|[Cc]an|[Ww]ould|[Ww]ill) (?P<who>(?:[Tt]he )?[A-Za-z][\w.'’-]*(?:(?: and | & |/| )[A-Z][\w.'’-]*){0,3}) "
    r"(?:please |also |kindly )?(?P<verb>[a-z]+) [^?]+\?$",
    needs="?",
)
_KINDLY = pattern(r"(?:请|麻烦|烦请)\s*", needs="请麻烦")
_ABLE = pattern(
    rf"(?:{DATE})?(?:之?前)?(?:能否|可否|能不能|可不可以|是否可以|可以|能|方便).{{2,}}|.{{2,}}(?:可以|行|好)吗\??$",
    needs=HAN,
)
_AND = pattern(r"\s*(?:,|/|&|\band\b)\s*")


def says_otherwise(sentence: str, register: Register, *, ahead: bool) -> bool:
    """Whether a sentence asks by a please and a day, ends in who and when, or tells a plan in the present.

    ``ahead``: it holds one of :data:`AHEAD_WORDS`.
    """
    if ("lease" in sentence or "pl" in sentence) and _PLEASE.search(sentence) is not None and is_tied(sentence):
        return True
    if ":" in sentence and _ends_in_who(sentence, register):
        return True
    return ahead and _acts_then(sentence, register)


def is_asked(sentence: str, are_people: Callable[[str], bool]) -> bool:
    """Whether somebody is spoken to, or asked for by a day: ``Wen, could you rerun it``, ``Could Ann send it by Friday?``."""
    match = _PLEASED.match(sentence) or (_ADDRESSED.match(sentence) if "ou " in sentence else None)
    if match is None and sentence.endswith("?") and is_tied(sentence):
        match = _REQUEST.match(sentence)
    return match is not None and match["verb"] in PLAN_VERBS_ENGLISH and are_people(match["who"])


def asks_somebody(line: str, register: Register) -> bool:
    """Whether a question asks somebody to do something: ``Could Ann send it by Friday?``, ``李娜能否周五前提交？``."""
    text = narrow(line).strip()
    if not text.endswith(("?", "吗")):
        return False
    if not text.isascii():
        begins = _KINDLY.match(text)
        start = begins.end() if begins is not None else 0
        end = register.name_at(text, start)
        asked = _ABLE.match(text, end) if end > start else None
        return asked is not None and register.is_person(text[start:end])
    match = _ADDRESSED.match(text) or _REQUEST.match(text)
    if match is None or match["verb"] not in PLAN_VERBS_ENGLISH:
        return False
    owners = register.read(match["who"], sure=False)
    return bool(owners) and all(
        register.is_surely(owner) or owner.name.casefold().split()[0] in GIVEN_NAMES for owner in owners
    )


def _acts_then(sentence: str, register: Register) -> bool:
    """``Wes pulls the numbers tomorrow``: somebody who is known, a plan in the present, and a time ahead."""
    for match in from_names(_PRESENT, sentence):
        if match["verb"] in PRESENT_WORDS and register.is_person(match["who"]) and _AHEAD.search(sentence, match.end()):
            return True
    return False


def _ends_in_who(sentence: str, register: Register) -> bool:
    """``Thank-you letters: Paul, this week``: a topic, somebody who is known, and by when."""
    match = _WHO_LAST.fullmatch(sentence)
    return (
        match is not None
        and all(register.is_person(name) for name in _AND.split(match["who"]) if name)
        and find_due(match["when"], 0, None, register.words) is not None
    )
