"""Lists with a task and a name on each line, parted by a stroke: the side on which all the names stand says who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.narrow import holds, narrow
from briefcheck.frozen import replace
from briefcheck.lazy import HAN, pattern

_SIDES = pattern(
    r"(?P<left>[^,，。;；:：]{2,40}?)\s*(?P<mark>[-—–]{1,3}|[:：])\s*(?P<right>[^-—–,，。;；:：]{2,24})[。.]?",
    needs=HAN,
)
_STROKES = ("-", "—", "–", ":", "：")
_PARTED = (*_STROKES, " ", "\t", "\u3000")
_FIRST = pattern(
    r"(?P<who>[^\W\d_A-Za-z]{2,4}(?:(?:\s*[、/&]\s*|\s+)[^\W\d_A-Za-z]{2,4}){0,3}?)\s+(?P<task>\S.+)", needs=HAN
)
_SHORT = pattern(r"[^\W\d_A-Za-z]{2,4}(?:\s*(?:[、/&]|和|与)\s*[^\W\d_A-Za-z]{2,4}){0,3}", needs=HAN)
_LEAST = 2
"""Lines of a list before its sides tell anything."""


def with_sides(found: Sequence[Candidate], register: Register) -> list[Candidate]:
    """Return the candidates; in a list such as 甘特图-何嘉欣, 风险计划-倪浩原 the owner is on the side where names stand in all of it."""
    told = list(found)
    for run in _runs(found) if len(found) >= _LEAST else ():
        leading = [_leading(found[index].line, register) for index in run]
        if all(leading):
            for index, names in zip(run, leading, strict=True):
                told[index] = replace(told[index], owner_cell=names)
            continue
        sides = [match for index in run if (match := _sides(found[index])) is not None]
        side = _side_of_names(sides, register) if len(sides) == len(run) else ""
        for index, match in zip(run, sides, strict=True) if side else ():
            told[index] = replace(told[index], owner_cell=match[side])
    return told


def names_somebody(text: str, register: Register) -> bool:
    """Whether a line is something, a stroke, and somebody's name, or the name first: 人员分工-吴坤, 吴坤 人员分工."""
    line = narrow(text).strip()
    match = _SIDES.fullmatch(line) if holds(text, _STROKES) else None
    if match is None:
        return _leading(line, register) != ""
    return _are_people(match["right"], register) or _are_people(match["left"], register)


def _runs(found: Sequence[Candidate]) -> Iterator[list[int]]:
    """Yield the indices of candidates on neighbouring lines or blocks that nothing names an owner for yet."""
    run: list[int] = []
    for index, entry in enumerate(found):
        if entry.container in ("row", "fields", "prose") or entry.owner_cell or not holds(entry.text, _PARTED):
            if len(run) >= _LEAST:
                yield run
            run = []
            continue
        run.append(index)
    if len(run) >= _LEAST:
        yield run


def _leading(line: str, register: Register) -> str:
    """Return the names that a line begins with, and a blank parts from its task: 王磊 登录页, 赵亮 孙琪 测试; "" if none do."""
    match = _FIRST.fullmatch(line.strip())
    names: list[str] = []
    while match is not None and _are_people(match["who"], register):
        names.append(match["who"])
        match = _FIRST.fullmatch(match["task"])
    return "、".join(names)


def _sides(entry: Candidate) -> re.Match[str] | None:
    return _SIDES.fullmatch(entry.line.strip())


def _side_of_names(sides: Sequence[re.Match[str]], register: Register) -> str:
    """Return the side on which nothing but names stands, most of them surely; "" where both do, or neither."""
    if len({match["mark"][0] for match in sides}) > 1:
        return ""
    names = {side: _all_names([match[side] for match in sides], register) for side in ("left", "right")}
    if names["left"] == names["right"]:
        return ""
    return "left" if names["left"] else "right"


def _all_names(words: Sequence[str], register: Register) -> bool:
    sure = sum(_are_people(entry, register) for entry in words)
    return 3 * sure >= 2 * len(words) and all(_SHORT.fullmatch(entry) for entry in words)


def _are_people(words: str, register: Register) -> bool:
    owners = register.read(words, sure=False)
    return bool(owners) and all(owner.kind == "person" and register.is_surely(owner) for owner in owners)
