"""A list of receivables that is not of its day of the month.

应收账汇总的日期不是规定的那一天。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from briefcheck import Bad, Context, Field, Finding, Good, Moment, Text, option, record, rule
from briefcheck_timing._calendar import COUNTRY, country_for, last_working_day
from briefcheck_timing._gate import OF_TYPES
from briefcheck_timing._when import days_text, label, said

_ENGLISH = """# Accounts receivable

Client: Northwind Tea
{label}: {day}

## Receivables

| Invoice no. | Billed | Amount due | Due date |
|---|---|---|---|
| 1041 | 2 May 2024 | 40,000 | 1 June 2024 |
"""
_CHINESE = """# 应收账汇总表

客户：北风茶业
{label}：{day}

## 应收账

| 发票号 | 开票日期 | 应收金额 | 到期日 |
|---|---|---|---|
| 1041 | 2024年5月2日 | 40000 | 2024年6月1日 |
"""


@record
class Options:
    """Which day, and for which documents."""

    day: int = option(25, Text(en="The day of the month.", zh="每月几日。"))
    country: Literal["auto", "none", "CN", "HK", "TW", "GB", "US"] = option("auto", COUNTRY)
    types: tuple[str, ...] = option(
        OF_TYPES["off-day"], Text(en="The types of documents it is for.", zh="哪些类型的文件。")
    )
    fields: tuple[str, ...] = option(
        ("as-of", "as-of-date", "date", "issue-date", "period"),
        Text(
            en="The ids of the fields with its day, the first that is there counts.",
            zh="写明日期的字段 id，以先找到的为准。",
        ),
    )

    def __post_init__(self) -> None:
        """Raise ValueError where no month has such a day."""
        if not 1 <= self.day <= 31:
            raise ValueError(Text(en=f"day is {self.day}", zh=f"day 是 {self.day}"))


@rule(
    name="off-day",
    since="0.1.0",
    source="N03",
    messages={
        "off": Text(
            en="“{label}” is {day}, {apart} {side} {wanted}: receivables are summed up on the {number} of each month.",
            zh="“{label}”是{day}，比{wanted}{side}{apart}：应收账每月{number}日汇总。",
        ),
    },
    why=Text(
        en="Sums of different days cannot be compared, and finance waits for all of them.",
        zh="日期不一的汇总没法比较，财务也要等齐了才能做。",
    ),
    how=Text(
        en="Sum up on the day itself or, if it is a day off, on the last working day before.",
        zh="请按规定的日期汇总；当天休息的，在前一个工作日汇总。",
    ),
    options=Options,
    examples=[
        Bad(_ENGLISH.format(label="Date", day="28 June 2024"), type="receivables", expect=["4 off"]),
        Good(_ENGLISH.format(label="Date", day="25 June 2024"), type="receivables"),
        Good(_ENGLISH.format(label="Date", day="24 May 2024"), type="receivables"),
        Bad(_CHINESE.format(label="日期", day="2024年6月20日"), type="receivables", expect=["4 off"]),
        Good(_CHINESE.format(label="日期", day="2024年6月25日"), type="receivables"),
        Good(_CHINESE.format(label="日期", day="2024年6月30日"), type="receivables", options={"day": 31}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a day that is neither the one that is wanted nor, if that is a day off, the last working day before."""
    found = _day_of(context, options) if context.type is not None and context.type.id in options.types else None
    if found is None:
        return
    field, moment = found
    day = moment.last
    country = country_for(context, options.country)
    wanted = _in_month(day, options.day)
    following = _in_month(
        wanted.replace(day=1) + timedelta(days=31), options.day
    )  # its last working day may be in this month
    spans = [(last_working_day(of_month, country), of_month) for of_month in (wanted, following)]
    if any(first <= day <= last for first, last in spans) or not (moment.sure and moment.year_written):
        return
    before = spans[0][0]
    early = day < before
    nearest = before if early else wanted
    data = {
        "label": label(field),
        "day": said(day),
        "wanted": said(nearest),
        "apart": days_text(abs((day - nearest).days)),
        "side": Text(en="before", zh="早") if early else Text(en="after", zh="晚"),
        "number": Text(en=_ordinal(options.day), zh=str(options.day)),
    }
    yield Finding("off", at=field, data=data)


def _ordinal(number: int) -> str:
    """Return ``25th``, ``1st``, ``22nd``."""
    ending = "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _in_month(day: date, number: int) -> date:
    """Return that day of the month of ``day``, or its last one."""
    from calendar import monthrange  # few papers ask

    return day.replace(day=min(number, monthrange(day.year, day.month)[1]))


def _day_of(context: Context, options: Options) -> tuple[Field, Moment] | None:
    for id_ in options.fields:
        field = context.field(id_)
        moment = context.moment(field)
        if field is not None and moment is not None:
            return field, moment
    return None
