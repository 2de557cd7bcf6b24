"""Times of day as they are written: 14:00, 下午2点半, 2.30 pm, noon."""

from __future__ import annotations

import re
from datetime import time

from briefcheck.document.normal import fold
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_HALF = r"(?P<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|am|pm)?\s*"
_COLON = pattern(
    rf"{_HALF}(?<![\d:.])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])\s*(?P<mark>[ap])?\.?(?:m\b)?",
    needs=":",
)
_CHINESE = pattern(
    rf"{_HALF}(?<![\d.])(?P<hour>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})\s*(?:点|时(?!间|长|候|段|限|差))钟?"
    r"(?:(?P<minute>[0-5]?\d)分?|(?P<part>半|一刻|三刻)|整)?",
    needs="点时",
)
_ENGLISH = pattern(r"(?<![\d:.,])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s*(?P<mark>[ap])\.?m\b", needs="m")
_BARE_START = pattern(
    r"(?<![\d:.,/-])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s*(?:-|–|—|to)\s*(?=\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?m\b)",
    needs="m",
)
"""2 of ``2-4 pm``: the half of the day stands behind the second only."""

_WORDS = pattern(
    r"\b(?:noon|midday|midnight)\b|正午|(?:中午|午夜)(?!\s*\d|\s*[一二两三十])", needs=("noon", "mid", "午")
)

_LATE = ("下午", "傍晚", "晚上", "晚", "pm", "p")
_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {"两": 2}
_PARTS = {"半": 30, "一刻": 15, "三刻": 45}


_NAMED = {"midnight": 0, "午夜": 1439}
_RANGE = pattern(r"\s*(?:-+|–|—+|~|to|until|till|至|到)?\s*")


@frozen
class _Found:
    """A time that ends at ``end``; ``told``: it says which half of the day."""

    end: int
    minutes: int
    told: bool


@frozen
class WrittenTime:
    """A time of day written at ``text[start:end]``."""

    start: int
    end: int
    time: time


def find_times(text: str) -> list[WrittenTime]:
    """Return the times of day written in ``text``, in its order; 24:00 is the last minute of the day.

    Of ``下午2:00-4:00`` and ``2-4 pm`` both are in the afternoon.
    """
    folded = fold(narrow(text))
    found: dict[int, _Found] = {}
    for form in (_COLON, _CHINESE, _ENGLISH, _BARE_START):
        for match in form.finditer(folded):
            start = match.start("hour")
            if any(begin <= start < entry.end for begin, entry in found.items()):
                continue
            minutes = _minutes(match)
            if minutes is not None:
                found[start] = _Found(match.end(), minutes, _says_half(match))
    for match in _WORDS.finditer(folded):
        minutes = _NAMED.get(match[0], 720)
        found[match.start()] = _Found(match.end(), minutes, told=True)
    return _in_order(folded, sorted(found.items()))


def _in_order(text: str, found: list[tuple[int, _Found]]) -> list[WrittenTime]:
    """Return what was found as times; one without a half of the day is in that of its neighbour."""
    times: list[WrittenTime] = []
    before = 0
    for index, (start, entry) in enumerate(found):
        minutes = entry.minutes
        late = minutes + 720
        if not entry.told and minutes < 720:
            told = bool(index) and found[index - 1][1].told
            if (told and before >= 720 and minutes < before <= late) or _runs_into(text, found[index:], late):
                minutes = late
        before = minutes
        last = min(minutes, 1439)
        times.append(WrittenTime(start, entry.end, time(last // 60, last % 60)))
    return times


def _runs_into(text: str, found: list[tuple[int, _Found]], minutes: int) -> bool:
    """Whether the next time is the end of a run that begins at ``minutes``: 2 of ``2-4 pm``."""
    if len(found) < 2:
        return False
    (_, first), (start, second) = found[:2]
    gap = text[first.end : start].rstrip("下午晚上pm ")
    return second.told and minutes <= second.minutes and _RANGE.fullmatch(gap) is not None


def _says_half(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return bool(groups.get("half") or groups.get("mark"))


def _minutes(match: re.Match[str]) -> int | None:
    """Return the minutes since midnight; None where there is no such time."""
    groups = match.groupdict()
    hour = _number(match["hour"])
    minute = _PARTS.get(groups.get("part") or "", 0) or int(groups.get("minute") or 0)
    half = groups.get("half") or groups.get("mark") or ""
    if (half in _LATE and hour < 12) or (half == "中午" and hour < 3):
        hour += 12
    elif half in ("a", "am", "凌晨") and hour == 12:
        hour = 0
    return hour * 60 + minute if hour * 60 + minute <= 1440 else None


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS[text[-1]]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
