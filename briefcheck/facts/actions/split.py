"""One line, several actions: 乙方3月4日前提交分镜，甲方3月6日前书面反馈."""

from __future__ import annotations

from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import owner_at_start
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_BOUNDARY = pattern(
    r"\s*(?:[;；]|[。.](?=\s|[^\W\d_a-z])|[,，](?:\s*(?:and|并且|同时))?|\s(?:and|&)(?=\s)|\s{2,}|[)）]\s+)\s*"
)
_NUMBER = pattern(r"\s*(?:[①-⑳]|(?<![\d./-])\d[.)、）](?!\d))\s*")


def split_line(text: str, register: Register) -> list[tuple[int, int, str]]:
    """Return the single actions of a line as (start, end, owner above).

    A line is broken where the next stretch begins with an owner of its own and the first one did too, and at
    numbers inside of it (我方：①… ②…), whose owner is the one before the first number.
    """
    line = narrow(text)
    pieces: list[tuple[int, int, str]] = []
    for start, end in _by_owner(line, register):
        pieces.extend(_by_number(line, start, end))
    return pieces


def _by_owner(line: str, register: Register) -> list[tuple[int, int]]:
    first = owner_at_start(line, register)
    cuts: list[tuple[int, int]] = []
    if first is not None:
        for boundary in _BOUNDARY.finditer(line, first.end):
            following = owner_at_start(line[boundary.end() :], register)
            if following is not None and following.end > 0:
                inner = boundary.start() + (1 if boundary[0].lstrip()[:1] in (")", "）") else 0)
                cuts.append((inner, boundary.end()))
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if line[start:end].strip()]


def _by_number(line: str, start: int, end: int) -> list[tuple[int, int, str]]:
    numbers = list(_NUMBER.finditer(line, start, end))
    if len(numbers) < 2:
        return [(start, end, "")]
    above = line[start : numbers[0].start()].strip(" :：")
    stops = [*(match.start() for match in numbers[1:]), end]
    return [
        (match.end(), stop, above)
        for match, stop in zip(numbers, stops, strict=True)
        if line[match.end() : stop].strip()
    ]
