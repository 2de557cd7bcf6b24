"""A day that has not come yet where only a past one can stand.

只能是过去的日期，却写成了将来。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_timing._examples import ISSUED, MEETING, chinese, english
from briefcheck_timing._when import days_text, issued, label, meeting, said

_LEEWAY = timedelta(days=1)
"""It is tomorrow in the east when it is still today in the west."""

_AHEAD = timedelta(days=31)
"""A paper that is prepared for a meeting may bear the day of it; what is dated further ahead is a slip."""


@record
class Options:
    """Which day is today, and for which documents."""

    today: str = option(
        "",
        Text(
            en="The day that counts as today, as 2024-06-04; empty: the day of the run, or that on which the file was last "
            "saved if it is later.",
            zh="以哪一天为今天，写成 2024-06-04；不填则以检查当天为准，文件保存日期更晚的以保存日期为准。",
        ),
    )
    types: tuple[str, ...] = option(
        ("contact-report", "pre-production-meeting"),
        Text(en="The types of documents that report a meeting.", zh="哪些类型的文件是会议报告。"),
    )

    def __post_init__(self) -> None:
        """Raise ValueError where ``today`` is no day."""
        try:
            date.fromisoformat(self.today or "2024-06-04")
        except ValueError:
            what = Text(
                en=f"today is '{self.today}', not like 2024-06-04", zh=f"today 是“{self.today}”，要写成 2024-06-04"
            )
            raise ValueError(what) from None


@rule(
    name="date-in-future",
    since="0.1.0",
    source="C08, T06",
    messages={
        "meeting": Text(
            en="The report tells of a meeting on {day}, but that is {days} ahead of today ({today}).",
            zh="报告记的是{day}的会议，但今天是{today}，还有{days}才到。",
        ),
        "issued": Text(
            en="“{label}” is {day}, {days} ahead of today ({today}).",
            zh="“{label}”是{day}，但今天是{today}，还有{days}才到。",
        ),
    },
    why=Text(
        en="A paper from the future is worth nothing as a record: the year or the month is a slip of the pen.",
        zh="日期在将来的文件不能作为凭据：多半是年份或月份写错了。",
    ),
    how=Text(
        en="Correct the date. If the meeting is still to come, the paper is an agenda, not a report.",
        zh="请改正日期；会还没开的，这份文件应当是议程，不是报告。",
    ),
    options=Options,
    examples=[
        Bad(
            english("4 June 2025", "5 June 2025"),
            type="contact-report",
            expect=[f"{MEETING} meeting", f"{ISSUED} issued"],
            options={"today": "2024-06-05"},
        ),
        Good(english("4 June 2024", "5 June 2024"), type="contact-report", options={"today": "2024-06-05"}),
        Bad(
            chinese("2024年6月24日"),
            type="contact-report",
            expect=[f"{MEETING} meeting"],
            options={"today": "2024-06-05"},
        ),
        Good(chinese("2024年6月4日"), type="contact-report", options={"today": "2024-06-04"}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report the day of a meeting that was held, and a day of issue, that lie ahead."""
    if context.type is None:
        return
    held = meeting(context) if context.type.id in options.types else None
    sent = issued(context)
    if held is None and sent is None:
        return
    today = _today(context, options)
    for message, found, leeway in (("meeting", held, _LEEWAY), ("issued", sent, _AHEAD)):
        if found is None or not (found[1].sure and found[1].year_written) or found[1].first <= today + leeway:
            continue
        field, moment = found
        data = {"day": said(moment.first), "days": days_text((moment.first - today).days), "today": said(today)}
        if message == "issued":
            data["label"] = Text(label(field), label(field))
        yield Finding(message, at=field, data=data, confidence="likely")


def _today(context: Context, options: Options) -> date:
    """Return today; a file that was saved later than the clock says tells that the clock is wrong."""
    if options.today:
        return date.fromisoformat(options.today)
    today = datetime.now().astimezone().date()
    saved = context.document.property_named("modified")
    try:
        return max(today, date.fromisoformat(saved.value[:10])) if saved is not None else today
    except ValueError:
        return today
