"""An agenda that went out too shortly before the meeting.

会议议程发出得太晚。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_timing._calendar import COUNTRY, country_for, days_between
from briefcheck_timing._gate import OF_TYPES
from briefcheck_timing._when import days_text, issued, label, meeting, said

_ENGLISH = """# Agenda

Meeting date: {meeting}
Date sent: {sent}
Attendees: Ann Lee, Tom Fox

## Purpose

Choose the pack design.

## Agenda items

1. Pack design (Ann Lee, 20 min)
2. Media plan (Tom Fox, 20 min)
"""
_CHINESE = """# 会议议程

会议日期：{meeting}
发出日期：{sent}
与会人员：李安、方涛

## 会议目的

选定包装设计。

## 议程

1. 包装设计（李安，20分钟）
2. 媒介计划（方涛，20分钟）
"""


@record
class Options:
    """How long before, by which calendar, and for which documents."""

    days: int = option(
        1,
        Text(
            en="Days between the day it is sent and the day of the meeting, at least. The handbook's own number is lost.",
            zh="发出之日距会议之日至少几天。手册里的数字已经缺失，请按自己公司的规定填。",
        ),
    )
    working_days: bool = option(False, Text(en="Count working days only.", zh="只算工作日。"))
    country: Literal["auto", "none", "CN", "HK", "TW", "GB", "US"] = option("auto", COUNTRY)
    types: tuple[str, ...] = option(
        OF_TYPES["late-agenda"], Text(en="The types of documents it is for.", zh="哪些类型的文件。")
    )


@rule(
    name="late-agenda",
    since="0.1.0",
    source="A05, A23",
    messages={
        "late": Text(
            en="“{label}” is {sent}, {early} before the meeting of {meeting}; it should be at least {wanted}.",
            zh="“{label}”是{sent}，离{meeting}的会议只有{early}；至少要提前{wanted}。",
        ),
        "same-day": Text(
            en="“{label}” is {sent}, the very day of the meeting; it should be at least {wanted} before.",
            zh="“{label}”是{sent}，就是开会当天；至少要提前{wanted}。",
        ),
    },
    why=Text(
        en="Who gets the agenda at the last moment comes without figures, without papers, or not at all.",
        zh="临开会才拿到议程，与会的人来不及准备数字和材料，甚至来不了。",
    ),
    how=Text(
        en="Send it earlier, or move the meeting. If the agenda had gone out before, write that day.",
        zh="早一点发出，或者把会议往后挪；其实早就发过的，请写当时的日期。",
    ),
    options=Options,
    examples=[
        Bad(_ENGLISH.format(meeting="4 June 2024", sent="4 June 2024"), type="agenda", expect=["4 same-day"]),
        Good(_ENGLISH.format(meeting="4 June 2024", sent="3 June 2024"), type="agenda"),
        Bad(
            _CHINESE.format(meeting="2024年6月4日", sent="2024年6月3日"),
            type="agenda",
            expect=["4 late"],
            options={"days": 3},
        ),
        Good(_CHINESE.format(meeting="2024年6月4日", sent="2024年5月31日"), type="agenda", options={"days": 3}),
        Bad(
            _CHINESE.format(meeting="2024年6月4日", sent="2024年5月31日"),
            type="agenda",
            expect=["4 late"],
            options={"days": 3, "working-days": True},
        ),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a day of sending that lies too close to the meeting; one after it is another rule's."""
    if context.type is None or context.type.id not in options.types:
        return
    held, sent = meeting(context), issued(context)
    if held is None or sent is None or not (held[1].sure and sent[1].sure):
        return
    field, moment = sent
    country = country_for(context, options.country)
    days = days_between(moment.first, held[1].first, country, working=options.working_days)
    if not 0 <= days < options.days:
        return
    data = {
        "label": label(field),
        "sent": said(moment.first, moment.begins),
        "meeting": said(held[1].first, held[1].begins),
        "early": days_text(days),
        "wanted": days_text(options.days),
    }
    yield Finding(
        "same-day" if moment.first == held[1].first else "late",
        at=field,
        data=data,
        confidence="certain" if held[1].year_written else "likely",
    )
