"""A day of the week that does not fit the date beside it.

日期和旁边写的星期对不上。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefcheck import (
    Bad,
    Confidence,
    Context,
    Finding,
    Good,
    Text,
    WrittenDate,
    day_text,
    rule,
    weekday_text,
)
from briefcheck_timing._due import is_due_date
from briefcheck_timing._examples import MEETING, MORE, chinese, english
from briefcheck_timing._years import not_of_another_year

_LONGEST = 60
"""Characters of a line that is quoted whole."""


@rule(
    name="weekday-mismatch",
    since="0.1.0",
    source="G08, C11, T06",
    messages={
        "mismatch": Text(
            en="{day} is a {right}, not a {wrong} as “{words}” says.",
            zh="{day}是{right}，文中“{words}”写的是{wrong}。",
        ),
    },
    why=Text(
        en="One of the two is wrong: half of the readers go by the date, the other half by the day of the week.",
        zh="日期和星期总有一个是错的：有人看日期，有人看星期，就会有人来错。",
    ),
    how=Text(
        en="Look in a calendar which of the two is meant, and correct the other.",
        zh="查一下日历，确定是哪一天，把另一个改过来。",
    ),
    examples=[
        Bad(english("Wednesday, 4 June 2024"), type="contact-report", expect=[f"{MEETING} mismatch"]),
        Good(english("Tuesday, 4 June 2024"), type="contact-report"),
        Bad(
            chinese("2024年6月4日", more="下次会议：6月18日（周三）14:00"),
            type="contact-report",
            expect=[f"{MORE} mismatch"],
        ),
        Good(chinese("2024年6月4日（周二）", more="下次会议：6月18日（周二）14:00"), type="contact-report"),
        Bad(
            "# Timetable\n\n| Date | Day | Stage |\n|---|---|---|\n| 4 June 2024 | Monday | Script |\n",
            expect=["5 mismatch"],
        ),
        Good("# Timetable\n\n| Date | Day | Stage |\n|---|---|---|\n| 4 June 2024 | Tuesday | Script |\n"),
        Bad("# 拍攝通告\n\n民國113年6月4日（三）開拍，地點：陽明山。\n", expect=["3 mismatch"]),
        Good("# 拍攝通告\n\n民國113年6月4日（二）開拍，地點：陽明山。\n"),
        Good("# 媒介排期\n\n2024年6月4日，周五前交片；周一至周五（6月3日起）播出。\n"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every date whose day of the week is another; those of due dates are reported with their actions."""
    beside = [entry for entry in context.weekdays if entry.date is not None]
    if all(entry.fits for entry in beside):
        return
    due = [it for it in context.actions if it.status != "done" and it.due is not None and it.due.wrong_weekday]
    for entry in not_of_another_year(beside):
        if entry.date is None or entry.fits or is_due_date(entry, due):
            continue
        confidence: Confidence = "certain" if entry.year_written else "likely"
        data = {
            "day": day_text(entry.date),
            "right": weekday_text(entry.date),
            "wrong": weekday_text(_day_called(entry)),
            "words": _words(entry),
        }
        yield Finding("mismatch", at=entry.place, data=data, confidence=confidence if entry.sure else "possible")


def _words(entry: WrittenDate) -> str:
    """Return the words of the paper: its line, or the date and the day of the week where the line is long."""
    line = " ".join(entry.line.split())
    if len(line) <= _LONGEST and entry.weekday in line:
        return line
    return f"{entry.text} … {entry.weekday}"


def _day_called(entry: WrittenDate) -> date:
    """Return a day of the week that is written."""
    return date(2024, 1, 1 + entry.weekday_number)
