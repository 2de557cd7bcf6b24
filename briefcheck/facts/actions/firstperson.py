"""What an English speaker says of herself: I'll send it round, We will write to them by Friday."""

from __future__ import annotations

import re

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.sentence import words
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.takenback import NOT, declines
from briefcheck.lazy import pattern

_ADVERB = r"(?:(?:also|then|now|please|still|first|therefore|just|all|jointly|both|each) )*"
_VERB = r"(?P<verb>[a-z][a-z-]+)\b"
_FIRST_PERSON = pattern(
    rf"(?:^|[\s\"“(])(?P<who>I|We)(?:\s*[’']ll|\s+will|\s+shall|\s+can|\s+(?:am|are) going to|\s*[’'](?:m|re) going to|\s+plan to|\s+need to|\s+have to|\s+must|(?:\s+am|['’]m|['’]d\s+be|\s+would\s+be)\s+happy\s+to|\s+also volunteer (?:to|for)|\s+volunteer (?:to|for)|\s+(?:also )?volunteer)"
    rf"\s+{_ADVERB}{_VERB}",
    needs=("I", "We"),
)
_VOLUNTEER = pattern(
    r"(?:^|\s)I (?:also |can |could |will |am happy to )?volunteer (?:for|to)\b", re.IGNORECASE, needs="i"
)
_NOW = frozenset(
    {
        *(
            "start",
            "begin",
            "take",
            "talk",
            "speak",
            "present",
            "show",
            "demo",
            "try",
            "read",
            "go",
            "use",
            "put",
            "give",
        ),
        *("run", "tell", "close", "drop", "walk", "discuss", "move", "lock", "continue", "type", "view"),
    }
)
"""What somebody who speaks is as often going to do at once: I'll start with the figures."""

_MINE = words("do decide think")
"""What is a task beside a plan where somebody says it of herself."""

_TAKES = pattern(
    r" (?:a (?:look|go|stab|crack|pass|swing)|(?:this|that|it|them|those|these|on|over|care)\b|an action|the (?:action|lead|docs?|first|second|rest|other)\b|[a-z]+ (?:one|item|part|task)s?\b)"
)
"""Behind take and have, what is a task: I'll take that one, I'm going to have a go."""

_AHEAD = pattern(
    r"\b(?:today|tonight|tomorrow|this (?:week|afternoon|evening|month)|next (?:week|month)|(?:on|by|before) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_IF_SO = pattern(
    r"\b(?:if|unless|whether|might|maybe|perhaps|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|could|would like)\b",
    re.IGNORECASE,
)
"""What takes it back from another clause too."""

_TOGETHER = words("meet discuss talk speak continue review see consider work go start begin present take show")
"""What we do at the next meeting."""


_OF_ANOTHER = pattern(
    r"(?:^|[,;:–-] |\b(?:so|and|but|that) )(?:he|she|He|She)(?:['’](?:ll|s going to)| will| is going to) (?:also |now |then )?(?P<verb>[a-z][a-z-]+)\b",
    needs=("he", "she"),
)
_ITS_OWN = pattern(
    r"^\W*To (?:also )?(?:send|email|e-mail|contact|ask|chase|ring|phone|write|order|circulate|upload|invite|remind|arrange|organi[sz]e|follow up|find out|book|look into|investigate)"
    r" (?!.*(?:,|\b(?:you|your|please|click|contact|visit (?:the|our|www)|go to|call (?:the|us|on))\b))\S",
    needs="To ",
)
"""To send an email about it: what the meeting leaves to whoever is meant."""


def says_of_another(sentence: str) -> bool:
    """Whether he or she, named before, will do something: … so she's going to wire it."""
    return any(
        match["verb"] in PLAN_VERBS_ENGLISH
        and match["verb"] not in _TOGETHER
        and not NOT.search(sentence[: match.end()])
        for match in _OF_ANOTHER.finditer(sentence)
    )


def is_infinitive(sentence: str) -> bool:
    """Whether a note is nothing but what is to be done: To send an email to the client."""
    return _ITS_OWN.match(sentence) is not None


def says_of_self(sentence: str) -> bool:
    """Whether a speaker says what she will do; of what we will do by when, or whom we will turn to."""
    volunteered = _VOLUNTEER.search(sentence) if "volunteer" in sentence.casefold() else None
    if volunteered is not None:
        return not (NOT.search(sentence[: volunteered.end()]) or declines(sentence))
    return any(_is_task(match) for match in _FIRST_PERSON.finditer(sentence))


def _is_task(match: re.Match[str]) -> bool:
    verb, sentence = match["verb"], match.string
    alone = match["who"] == "I"
    takes = alone and verb in ("take", "have") and _TAKES.match(sentence, match.end()) is not None
    if not takes and (verb in _NOW or not (verb in PLAN_VERBS_ENGLISH or (alone and verb in _MINE))):
        return False
    # "we will" is as often talk of what might be: by when tells them apart
    sure = alone or is_tied(sentence) or (verb not in _TOGETHER and _AHEAD.search(sentence, match.end()) is not None)
    clause = max(0, *(sentence.rfind(mark, 0, match.start("who")) for mark in (", ", "; ", " but ", " - ", " – ")))
    doubted = (
        _IF_SO.search(sentence, 0, match.end()) is not None or NOT.search(sentence, clause, match.end()) is not None
    )
    return sure and not (doubted or declines(sentence))
