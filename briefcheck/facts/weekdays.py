"""Days of the week as they are written, alone and beside a date."""

from __future__ import annotations

import re

from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

CHINESE_DAYS = {letter: index for index, letter in enumerate("一二三四五六日")} | {"天": 6}
"""Behind 周, 星期 or 礼拜; Monday is 0, as in :meth:`datetime.date.weekday`."""

ENGLISH_DAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
"""By the first three letters."""

ENGLISH_DAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
"""Source of a pattern for the English names, long and short."""

_BEFORE = pattern(
    rf"(?P<day>(?:周|星期|礼拜)[一二三四五六日天]|(?<![^\W\d_])(?:{ENGLISH_DAY}))\.?\s*[,，]?\s*(?:the\s+|on\s+)?[(（]?\s*$",
    re.IGNORECASE,
    needs=("周", "星期", "礼拜", *ENGLISH_DAYS),
)
_BEHIND = pattern(
    rf"\s*[,，]?\s*(?:[(（\[]\s*(?P<bracketed>(?:周|星期|礼拜)?[一二三四五六日天]|{ENGLISH_DAY})\.?\s*[)）\],，]"
    rf"|(?P<zh>(?:周|星期|礼拜)[一二三四五六日天])|\s(?P<en>{ENGLISH_DAY})\b)",
    re.IGNORECASE,
    needs=(*CHINESE_DAYS, *ENGLISH_DAYS),
)
_REACH = 14
"""Characters before and behind a date in which its weekday stands."""


@frozen
class Weekday:
    """A weekday written at ``start:end`` of a line; ``number`` 0 is Monday."""

    start: int
    end: int
    number: int


def weekday_beside(line: str, start: int, end: int) -> Weekday | None:
    """Return the weekday beside the date ``line[start:end]`` (folded): Friday 8 March, 3/8（五）, 周五（3月8日）."""
    behind = _BEHIND.match(line[end : end + _REACH])
    if behind is not None:
        group = next(name for name in ("bracketed", "zh", "en") if behind[name])
        return _weekday(behind, group, end)
    first = max(0, start - _REACH)
    before = _BEFORE.search(line[first:start])
    return _weekday(before, "day", first) if before is not None else None


def _weekday(match: re.Match[str], group: str, offset: int) -> Weekday:
    return Weekday(offset + match.start(group), offset + match.end(group), weekday_number(match[group]))


def weekday_number(word: str) -> int:
    """Return the number of a weekday, 0 for Monday: 周五, 五, Friday, thurs."""
    return CHINESE_DAYS[word[-1]] if word[-1] in CHINESE_DAYS else ENGLISH_DAYS[word[:3].lower()]
