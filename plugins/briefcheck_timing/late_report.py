"""A report that went out later than a day after the meeting.

会议报告在会后二十四小时以后才发出。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from briefcheck import Bad, Confidence, Context, Finding, Good, Moment, Text, option, record, rule
from briefcheck_timing._calendar import COUNTRY, country_for, hours_between, office_hours
from briefcheck_timing._examples import ISSUED, chinese, english
from briefcheck_timing._gate import OF_TYPES
from briefcheck_timing._when import days_text, hours_text, issued, label, meeting, said

_LONGEST_MEETING = timedelta(hours=4)
"""How long a meeting lasts at most if only its beginning is written."""


@record
class Options:
    """How long, by which calendar, and for which documents."""

    hours: int = option(24, Text(en="Hours after the end of the meeting.", zh="会议结束后多少小时以内。"))
    calendar: Literal["every-day", "working-days", "working-hours"] = option(
        "every-day",
        Text(
            en="“every-day”: all hours count, as the handbook has it; where only a weekend or a holiday makes the report "
            "late, that is a note at most. “working-days”: days off do not count. “working-hours”: only those of the office.",
            zh="“every-day”：所有钟点都算，手册即如此；只是因为隔了周末或节假日才超时的，最多提示一下。“working-days”：休息日不算。"
            "“working-hours”：只算上班的钟点。",
        ),
    )
    office_hours: str = option(
        "9:00-18:00", Text(en="When the office is open, for “working-hours”.", zh="上班时间，用于“working-hours”。")
    )
    country: Literal["auto", "none", "CN", "HK", "TW", "GB", "US"] = option("auto", COUNTRY)
    types: tuple[str, ...] = option(
        OF_TYPES["late-report"],
        Text(en="The types of documents that report a meeting.", zh="哪些类型的文件是会议报告。"),
    )

    def __post_init__(self) -> None:
        """Raise ValueError where the office hours are none."""
        office_hours(self.office_hours)


@rule(
    name="late-report",
    since="0.1.0",
    source="C03, C02, T04",
    messages={
        "late": Text(
            en="“{label}” is {issued}, {late} after the meeting of {meeting}; the report is due within {limit}.",
            zh="“{label}”是{issued}，离{meeting}的会议已过{late}；报告应在会后{limit}内发出。",
        ),
    },
    why=Text(
        en="After a day people remember different meetings, and those who were absent have acted without knowing.",
        zh="过了一天，各人记得的就不一样了，没到会的人也已经在不知情的情况下做事了。",
    ),
    how=Text(
        en="Send it at once. If the date is a slip of the pen, correct it; if it was only changed later, call it “Last updated”.",
        zh="请马上发出。日期写错了的请改正；只是后来修改过的，请写成“更新日期”。",
    ),
    options=Options,
    examples=[
        Bad(english("4 June 2024", "7 June 2024"), type="contact-report", expect=[f"{ISSUED} late"]),
        Good(english("4 June 2024", "5 June 2024"), type="contact-report"),
        Bad(
            chinese("2024年6月4日 14:00-16:00", "2024年6月5日 18:30"),
            type="contact-report",
            expect=[f"{ISSUED} late"],
        ),
        Good(chinese("2024年6月4日 14:00-16:00", "2024年6月5日 15:30"), type="contact-report"),
        Good(
            english("Friday 7 June 2024", "Mon 10 June 2024"),
            type="contact-report",
            options={"calendar": "working-days"},
        ),
        Good(chinese("2024年6月4日", "2024年6月6日"), type="contact-report", options={"hours": 48}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a date of issue that lies too long after the end of the meeting, whatever time of day is not written."""
    if context.type is None or context.type.id not in options.types:
        return
    held, sent = meeting(context), issued(context)
    if held is None or sent is None or not (held[1].sure and sent[1].sure):
        return
    field, moment = sent
    over, begun = _end(held[1]), moment.earliest
    office, country = office_hours(options.office_hours), country_for(context, options.country)
    if hours_between(over, begun, options.calendar, office, country) <= options.hours:
        return
    confidence: Confidence = "certain" if held[1].year_written and held[1].begins is None else "likely"
    if options.calendar == "every-day" and hours_between(over, begun, "working-days", office, country) <= options.hours:
        confidence = "possible"
    timed = held[1].begins is not None and moment.begins is not None
    days = (moment.first - held[1].last).days
    data = {
        "label": label(field),
        "issued": said(moment.first, moment.begins),
        "meeting": said(held[1].last, held[1].ends or held[1].begins),
        "late": hours_text((begun - over).total_seconds() / 3600) if timed and days < 4 else days_text(days),
        "limit": hours_text(options.hours),
    }
    yield Finding("late", at=field, data=data, confidence=confidence)


def _end(moment: Moment) -> datetime:
    """Return the latest moment at which the meeting can have ended."""
    if moment.begins is None or (
        moment.ends is not None and moment.first == moment.last and moment.ends <= moment.begins
    ):
        return datetime.combine(moment.last, datetime.max.time())
    if moment.ends is not None:
        return moment.latest
    return datetime.combine(moment.last, moment.begins) + _LONGEST_MEETING
