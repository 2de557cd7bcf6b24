"""Days that no calendar has: what looks like one and is meant as a date, and bare ones such as 31/11."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.normal import fold
from briefcheck.lazy import pattern

LATE = pattern(r"(?<!\d)(?:29|3\d)(?!\d)|二十九|三十|廿九", needs=("29", "3", "九", "十"))
"""What every day that does not exist holds: each month has 28."""

_CHINESE = pattern(r"(?P<month>\d{1,2})\s*月\D{0,3}(?P<day>\d{1,2})", needs="月")
_HOUSE = pattern(r"[楼线院门店厅馆棚车栋室台文路街机库]")
"""Behind 31号, which is a number then: 11月31号楼交付."""

_MONTH = pattern(r"feb|apr|jun|sep|nov|jan|mar|may|jul|aug|oct|dec")
_NUMBERS = pattern(r"\d+", needs="0123456789")
_VERSION = pattern(
    r"(?:(?:\bv|version|ver\.?|\bnos?\.?|\bnumbers?|\bnr\.?|\bref(?:erence)?\.?|版本|编号|号码|单号|票号|型号)[:：]?|[#№第])\s*$",
    re.IGNORECASE,
)
"""Before a number that is a name: version 2026.2.30, invoice no. 2026/02/31."""
_PART_BEFORE = pattern(r"[_a-z]$", re.IGNORECASE)
_PART_BEHIND = pattern(r"_|(?!t\d)[a-z]|\.(?:docx?|pdf|md|xlsx?|pptx?|csv|txt|png|jpe?g|mp4|mov|zip)\b", re.IGNORECASE)
"""Where a number goes on in letters it is part of a name: plan_2026.02.30_v2, but 2026-02-30T10:00."""
_COUNTED = pattern(
    r"\s+(?:(?:new|more|other|extra|different|additional|further)\b"
    r"|(?!(?:is|was|has|does|as|this|its|us|works|suits|falls|means|needs|marks|ends|starts|begins|sees|brings|comes)\b)"
    r"[a-z]+s\b|people\b|staff\b|of\s+(?:the|our|their|them|us)\b|per\s?cent\b)"
)
"""Behind June 31, where that is a month and how many: in June 31 new members joined."""
_IN_MONTH = pattern(r"\b(?:in|during|since|for|this|last|next)\s+$", re.IGNORECASE)
_MONTH_FIRST = pattern(r"[a-z]+\.?\s+\d{1,2}")
_BARE = pattern(r"(?<![\w./-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\w/%]|[-.]\d)", needs="/")
_SAYS_WHEN = r"日期|时间|截止|期限|交期|\bdates?\b|\bdue\b|\bdeadline\b|\bday\b|\bwhen\b"
_LABEL = pattern(_SAYS_WHEN, re.IGNORECASE)
_BEFORE = pattern(
    rf"(?:(?:{_SAYS_WHEN})[^\d:：]{{0,12}}[:：]|\b(?:on|by|before|until|due|from)\b|截止[到至]?)\s*$", re.IGNORECASE
)
_BEHIND = pattern(r"\s*(?:$|[)）\],，;；.。(（])")
_MOST_DAYS = 31
_SLIP = 39
"""The highest number that a slip of the pen makes of a day in Chinese: 3月35日."""


def is_meant_as_date(text: str, line: str) -> bool:
    """Tell whether ``text`` of a line, which reads like a date that no calendar has, is one: no version, no house number."""
    folded = fold(text).lower()
    chinese = _CHINESE.search(folded)
    behind = line[line.find(text) + len(text) :]
    if "月" in folded:
        possible = chinese is None or (1 <= int(chinese["month"]) <= 12 and int(chinese["day"]) <= _SLIP)
        return possible and not (folded[-1] in "号號" and _HOUSE.match(behind))
    numbers = _NUMBERS.findall(folded)
    before = line[: line.find(text)]
    if _MONTH.search(folded):
        possible = any(len(number) < 3 and int(number) <= _MOST_DAYS for number in numbers)
        return possible and not (_MONTH_FIRST.fullmatch(folded.strip(" .,")) and _counts(before, behind))
    named = _VERSION.search(before) or _PART_BEFORE.search(before) or _PART_BEHIND.match(behind)
    return _is_numeric(folded, numbers) and not named


def _counts(before: str, behind: str) -> bool:
    """Tell whether a number behind a month is that of the things named behind it, and no day."""
    return bool(_COUNTED.match(behind) or (_IN_MONTH.search(before) and behind.lstrip()[:1].islower()))


def _is_numeric(folded: str, numbers: list[str]) -> bool:
    """Tell whether numbers with marks between them are those of a day, a month and, as a rule, a year."""
    if len(numbers) == 2:
        return "/" in folded and _fit(*numbers)
    if len(numbers) != 3:
        return False
    if len(numbers[0]) == 4:
        return _fit(*numbers[1:])
    return (len(numbers[2]) == 4 or "/" in folded) and _fit(*numbers[:2])


def _fit(first: str, second: str) -> bool:
    """Tell whether one can be a month and the other a day, but for that month."""
    low, high = sorted((int(first), int(second)))
    return 1 <= low <= 12 and high <= _MOST_DAYS


def bare_no_days(line: str, label: str) -> Iterator[tuple[int, int]]:
    """Yield where days without a year stand that do not exist (31/11), behind words that say when.

    Args:
        line: as written.
        label: the words of the cell beside it and of the head of its column, "" outside tables; 4/31 may be a score.
    """
    for match in _BARE.finditer(line):
        whole = not line[: match.start()].strip() and _BEHIND.match(line, match.end())
        labelled = whole and _LABEL.search(label)
        said = _BEFORE.search(line[: match.start()]) and _BEHIND.match(line, match.end())
        if (labelled or said) and _is_no_day(int(match["first"]), int(match["second"])):
            yield match.span()


def _is_no_day(first: int, second: int) -> bool:
    low, high = sorted((first, second))
    return 1 <= low <= 12 and high <= _MOST_DAYS and high > (29 if low == 2 else 30 if low in {4, 6, 9, 11} else 31)
