"""The last day of the month at whose end something is due: by the end of next month, end March, 3月底."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from briefcheck.lazy import pattern

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN = {
    word: value
    for value, word in enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 1)
}
_END = pattern(
    r"\bend(?: of|-of)?[\s-]+(?:the\s+)?(?:(?P<which>next|this)\s+)?(?P<month>month|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b"
    r"|(?:(?P<number>\d{1,2}|十?[一二三四五六七八九]|十)|(?P<han>下个?|本|这个?))?月份?[底末]",
    needs=("end", "底", "末"),
)
_YEAR = pattern(r"\W{0,3}(20\d\d)\b")
_YEAR_BEFORE = pattern(r"(20\d\d|今|明|后)年(?:的|度)?\Z")
_OTHER_MONTH = ("上", "上个", "每", "每个")
_AFTER_NEXT = (" after next", "s after")
_FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_YEARS_AHEAD = {"今": 0, "明": 1, "后": 2}


def month_end(words: str, begin: int, end: int, meeting: date) -> date | None:
    """Return the last day of the month whose end ``words[begin:end]`` name, the next such one from the meeting on.

    A year beside it counts. None where it is no single month (上月底 is over, end of market tests) or no such words.
    """
    folded = words.casefold()
    match = _END.search(folded, begin, end)
    if match is None or folded.startswith(_AFTER_NEXT, match.end()):
        return None
    if folded[:begin].endswith(_OTHER_MONTH) or (match["han"] or "")[:1] == folded[begin - 1 : begin] == "下":
        return None
    month = _month(match, meeting)
    if month is None:
        return None
    year = meeting.year + (month < meeting.month)
    behind, before = _YEAR.match(folded, match.end()), _YEAR_BEFORE.search(folded, 0, match.start())
    if behind is not None:
        year = int(behind[1])
    elif before is not None:
        year = int(before[1]) if before[1].isdecimal() else meeting.year + _YEARS_AHEAD[before[1]]
    return date(year, month, monthrange(year, month)[1])


def _month(match: re.Match[str], meeting: date) -> int | None:
    number = match["number"]
    if number is not None:
        month = int(number) if number.isdecimal() else _HAN[number]
        return month if 1 <= month <= len(_MONTHS) else None
    name = match["month"]
    if name is not None and name != "month":
        full = name.removesuffix("ember") if name == "sept" else name
        whole = any(entry == full or full in (entry[:3], entry[:4]) for entry in _FULL)
        return _MONTHS.index(full[:3]) + 1 if whole else None
    ahead = match["which"] == "next" or (match["han"] or "").startswith("下")
    return meeting.month % len(_MONTHS) + 1 if ahead else meeting.month
