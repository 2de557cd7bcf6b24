"""Several English tasks on a line, each with somebody known: Copy: Maya, 24/11. Artwork: Ben, 27/11."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck.facts.actions.mentioned import acts_now, field_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import owner_at_start
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

_ENDS = pattern(
    r"(?:(?<=[\w)\]])(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bvs)(?<!\bNo)[.;]\s+|(?<=\w)\s*;\s*)(?=\S)"
)
_TIMED = pattern(r"\W*(?:By|On|Before|For) [^:]{2,24}:\s*", needs=":")


def each_of_several(line: str, start: int, end: int, register: Register) -> list[tuple[int, int]]:
    """Return the stretches of ``line[start:end]`` that name somebody of their own; the whole where no second one does."""
    begin = start
    found: list[tuple[int, int]] = []
    for cut, behind, stop in _cuts(line, start, end):
        if _has_doer(line[begin:cut], register) and _begins_own(line[behind:stop], register):
            found.append((begin, cut))
            begin = behind
    return [*found, (begin, end)]


def _cuts(line: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where a stretch ends, where the next one begins, and where that one ends."""
    marks = list(_ENDS.finditer(line, start, end))
    for at, mark in enumerate(marks):
        yield mark.start(), mark.end(), marks[at + 1].start() if at + 1 < len(marks) else end


def _has_doer(words: str, register: Register) -> bool:
    timed = _TIMED.match(words)
    bare = words[timed.end() :] if timed is not None else words
    return owner_at_start(bare, register) is not None or _begins_own(bare, register)


def _begins_own(words: str, register: Register) -> bool:
    if acts_now(words, register) is not None or field_of(words, register) is not None:
        return True
    found = owner_at_start(words, register)
    return found is not None and all(
        register.is_person(owner.name) or owner.name.casefold().split(maxsplit=1)[0] in GIVEN_NAMES
        for owner in found.owners
    )
