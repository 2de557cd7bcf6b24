"""A date that no calendar has: 31 November.

日历上没有的日期，例如11月31日。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, pattern, rule
from briefcheck_timing._due import is_due_date
from briefcheck_timing._examples import ISSUED, MEETING, chinese, english

_LEAP_DAY = pattern(r"29.*feb|feb.*29|2\s*月\s*29|二月二十九")
"""29 February of a year that is not written may be that of a leap year."""


@rule(
    name="impossible-date",
    since="0.1.0",
    source="G08, C11, T06",
    messages={
        "no-such-day": Text(en="There is no such day as “{day}”.", zh="写的是“{day}”，日历上没有这一天。"),
    },
    why=Text(
        en="Each reader takes another day for it, the last of the month or the first of the next, and somebody is late.",
        zh="这样的日期只能猜：有人当作月底，有人当作下月初，总有人会耽误。",
    ),
    how=Text(
        en="Look in a calendar which day is meant, and write that.",
        zh="查一下日历，确定是哪一天，再改过来。",
    ),
    examples=[
        Bad(english("4 June 2024", "31 June 2024"), type="contact-report", expect=[f"{ISSUED} no-such-day"]),
        Good(english("4 June 2024", "30 June 2024"), type="contact-report"),
        Bad(chinese("2024年2月30日"), type="contact-report", expect=[f"{MEETING} no-such-day"]),
        Good(chinese("2024年2月29日"), type="contact-report"),
        Bad("# Job card\n\n| Copy due | 25/11/2026 | Artwork due | 31/11/2026 |\n", expect=["3 no-such-day"]),
        Bad("# 作业时间表\n\n| 工作 | 日期 |\n|---|---|\n| 拍摄 | 9/31 |\n", expect=["5 no-such-day"]),
        Good("# 作业时间表\n\n| 工作 | 版本 |\n|---|---|\n| 已拍 | 9/31 |\n| 脚本 | 2.30 |\n"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every date that no calendar has; those of due dates are reported with their actions."""
    found = context.impossible_dates
    due = [it for it in context.actions if it.due is not None and it.due.kind == "invalid"] if found else []
    for entry in found:
        if is_due_date(entry, due):
            continue
        guessed = not entry.year_written and _LEAP_DAY.search(entry.text.lower())
        dotted = "." in entry.text and not any(map(str.isalpha, entry.text))
        confidence: Confidence = "likely" if guessed or dotted else "certain"
        yield Finding("no-such-day", at=entry.place, data={"day": entry.text.strip(" .,")}, confidence=confidence)
