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
    r"\bend(?: of|-of)?[\s-]+(?:the\s+)?(?:(?P<which>next|this)\s+)?(?P<month>month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:(?P<number>\d{1,2}|十?[一二三四五六七八九]|十)|(?P<han>下个?|本|这个?))?月份?[底末]",
    needs=("end", "底", "末"),
)


def month_end(words: str, meeting: date) -> date | None:
    """Return the last day of the month whose end words name, the next such one from the meeting on; None of other words."""
    match = _END.search(words.casefold())
    if match is None:
        return None
    month = _month(match, meeting)
    if month is None:
        return None
    year = meeting.year + (month < meeting.month)
    return date(year, month, monthrange(year, month)[1])


def _month(match: re.Match[str], meeting: date) -> int | None:
    number = match["number"]
    if number is not None:
        month = int(number) if number.isdecimal() else _HAN[number]
        return month if 1 <= month <= len(_MONTHS) else None
    name = match["month"]
    if name in _MONTHS:
        return _MONTHS.index(name) + 1
    ahead = match["which"] == "next" or (match["han"] or "").startswith("下")
    return meeting.month % len(_MONTHS) + 1 if ahead else meeting.month
