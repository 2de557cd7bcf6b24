"""English lines that give several people a task each: Tom will send the deck and Ann the budget; layouts (Ann, 17/11), copy (Tom)."""

from __future__ import annotations

import re

from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.tail import inside
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_NAME = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?"
_GAPPED = pattern(
    rf"(?:^|(?<=[.;:] ))(?P<first>{_NAME})(?: will| to| shall| is to|['’]ll) [a-z]+ [^.;:]{{2,60}}?(?P<and>,? and )(?P<second>{_NAME}) (?P<what>(?:the|an?|his|her|our|their|some|two|three|four)\b[^.;:]{{2,80}})",
    needs=" and ",
)
"""The verb is said once: Tom will send the deck and Ann the budget."""

_BRACKET = pattern(r"\((?P<inside>[^()]{2,40})\)", needs="(")
_AFTER_BRACKET = pattern(r"\s*(?:[,;.]\s*(?:and |then )?|and |then )(?=[A-Za-z])")
_FIELDS = pattern(r" *[,;] *(?:and |then )?")
_NAMED_FIELD = pattern(rf"(?P<who>{_NAME}) (?P<what>[^,;:]{{2,40}}?){TIME}+\W*")
_ACTS = pattern(
    r"\b(?:sent|gave|made|told|met|was|were|is|are|has|had|will|to|off|away|out|holidays?|hols|leave|vacation|sick|birthday|flights?|\w{2,}ed|\w{2,}ing)\b"
)
"""A verb, which such notes do without, and where somebody is, which is no task."""

_PRONOUN = pattern(
    r"(?P<and>,? and (?:then )?)(?:she|he|they) (?P<way>(?:is |are )?to|will|shall) [a-z]",
    needs=(" she ", " he ", " they "),
)
_TOLD = pattern(
    r"\b(?:brief|ask|tell|invite|remind|instruct|get|chase|hand (?:it|this) to|pass (?:it|this) to) (?:[A-Z])"
)
"""Whom one speaks to, behind which *and she to …* means that person."""

_PERSON = pattern(_NAME)
_DAY = r"(?:tomorrow|today|tonight|(?:on |by )?(?:mon|tues|wednes|thurs|fri)day|next week|this week)"
_TWO_DAYS = pattern(
    rf"\b(?:{_DAY})(?P<and>,? and |, (?:then |and )?)(?=(?:the|an?|his|her|our|their)\b [^.;:]{{2,50}}? (?:on|by|before|tomorrow|next)\b)",
    re.IGNORECASE,
    needs=(" and ", ", "),
)


@frozen
class Share:
    """What is one person's of a line, at ``start:end``; ``owner`` and ``due`` are what only the words around it say."""

    start: int
    end: int
    owner: str = ""
    due: str = ""


def several_shares(line: str, start: int, end: int, register: Register) -> list[Share]:
    """Return the tasks of a stretch of an English line, each of somebody's own or for a day of its own; [] where it is one."""
    words = line[start:end]
    for step in (_by_gap, _by_brackets, _by_fields, _by_pronoun, _by_day):
        shares = step(words, register)
        if shares:
            return [Share(start + share.start, start + share.end, share.owner, share.due) for share in shares]
    return []


def _known(name: str, register: Register) -> bool:
    return register.is_person(name) or name.casefold().split(maxsplit=1)[0] in GIVEN_NAMES


def _time(words: str) -> str:
    """Return the last time of some words as they say it; "" without one."""
    view = without_times(words).rstrip(" .")
    if not view.endswith(TIME):
        return ""
    return words[len(view.rstrip(TIME + " ")) : len(view)].strip()


def _by_gap(words: str, register: Register) -> list[Share]:
    match = _GAPPED.search(words) if " and " in words else None
    if match is None or not (_known(match["first"], register) and _known(match["second"], register)):
        return []
    first = words[: match.start("and")]
    return [
        Share(0, match.start("and"), due="" if _time(first) else _time(match["what"])),
        Share(match.start("what"), len(words), owner=match["second"]),
    ]


def _by_brackets(words: str, register: Register) -> list[Share]:
    marks = list(_BRACKET.finditer(words)) if words.count("(") > 1 else []
    if len(marks) < 2 or words[marks[-1].end() :].strip(" .;"):
        return []
    view = without_times(words)
    for mark in marks:
        owners = inside(view[mark.start("inside") : mark.end("inside")], register)
        if not owners or not all(_known(owner.name, register) for owner in owners if owner.kind == "person"):
            return []
    shares, begin = [], 0
    for mark in marks[:-1]:
        cut = _AFTER_BRACKET.match(words, mark.end())
        if cut is None:
            return []
        shares.append(Share(begin, mark.end()))
        begin = cut.end()
    return [*shares, Share(begin, len(words))]


def _by_fields(words: str, register: Register) -> list[Share]:
    """Break Ann shops 20/11, Tom posters 24/11: a name, what it is, and a day each."""
    if "," not in words and ";" not in words:
        return []
    view = without_times(words)
    starts = [0, *(mark.end() for mark in _FIELDS.finditer(view))]
    ends = [*(mark.start() for mark in _FIELDS.finditer(view)), len(words)]
    fields = [_NAMED_FIELD.fullmatch(view, begin, stop) for begin, stop in zip(starts, ends, strict=True)]
    if (
        len(fields) < 2
        or _ACTS.search(words) is not None
        or not all(field is not None and _known(field["who"], register) for field in fields)
    ):
        return []
    return [Share(field.start("what"), field.end(), owner=field["who"]) for field in fields if field is not None]


def _by_pronoun(words: str, register: Register) -> list[Share]:
    """Break Tom to brief Ann and she to write it up; of Ann will meet Tom and she will …, nobody knows who is meant."""
    match = _PRONOUN.search(words) if " to " in words or " will " in words else None
    if match is None:
        return []
    named = [name[0] for name in _PERSON.finditer(words, 0, match.start()) if _known(name[0], register)]
    if not named or not words.startswith(named[0]):
        return []
    told = len(named) == 2 and match["way"].endswith("to") and _TOLD.search(words, 0, match.start()) is not None
    if len(named) > 1 and not told:
        return []
    return [Share(0, match.start()), Share(match.end("and"), len(words), owner=named[-1])]


def _by_day(words: str, register: Register) -> list[Share]:
    """Break Ann will be sending the timings tomorrow and the layouts on 16 November."""
    match = _TWO_DAYS.search(words)
    named = _PERSON.match(words) if match is not None else None
    if match is None or named is None or not _known(named[0], register):
        return []
    return [Share(0, match.start("and")), Share(match.end("and"), len(words), owner=named[0])]
