"""Hours and days that count: every one, those of working days, or those of the office."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

from briefcheck import Context, Text, country_of, day_off, pattern

Calendar: TypeAlias = Literal["every-day", "working-days", "working-hours"]
Country: TypeAlias = Literal["auto", "none", "CN", "HK", "TW", "GB", "US"]

COUNTRY = Text(
    en="Whose public holidays count, as for actions/due-on-day-off: “auto” (China's in documents in simplified Chinese, "
    "in others weekends only), “none” (weekends only), CN, HK, TW, GB or US. Holidays are known if the package holidays "
    "is installed.",
    zh="以哪里的节假日为准，和 actions/due-on-day-off 一样：“auto”（简体中文文档按中国大陆，其他只看周末）、“none”（只看周末）、"
    "CN、HK、TW、GB、US。要认得节假日，须安装 holidays。",
)

_LONGEST = 400
"""Days that are counted one by one; what is further apart is late by any calendar."""

_OFFICE = pattern(r"(?P<opens>\d{1,2}(?::\d\d)?)\s*[-–]\s*(?P<closes>\d{1,2}(?::\d\d)?)")


def office_hours(text: str) -> tuple[time, time]:
    """Return when the office opens and closes, from ``9:00-18:00``. Raises ValueError."""
    match = _OFFICE.fullmatch(text.strip())
    if match is not None:
        hours = [entry.partition(":") for entry in (match["opens"], match["closes"])]
        try:
            opens, closes = (time(int(hour), int(minute or 0)) for hour, _, minute in hours)
        except ValueError:
            opens = closes = time()
        if opens < closes:
            return opens, closes
    raise ValueError(
        Text(en=f"office-hours '{text}' is not like 9:00-18:00", zh=f"office-hours“{text}”要写成 9:00-18:00")
    )


def country_for(context: Context, country: Country) -> str:
    """Return the country whose holidays count; "" for none."""
    if country == "auto":
        return country_of(context.language, context.title)
    return "" if country == "none" else country


def hours_between(
    first: datetime, last: datetime, calendar: Calendar, office: tuple[time, time], country: str
) -> float:
    """Return how many hours that count lie between two moments; 0 if the second is not after the first."""
    if calendar == "every-day" or (last - first).days > _LONGEST:
        return max(0.0, (last - first).total_seconds() / 3600)
    opens, closes = office if calendar == "working-hours" else (time.min, time.max)
    total = 0.0
    day = first.date()
    while day <= last.date():
        if day_off(day, country) is None:
            begins = max(first, datetime.combine(day, opens))
            ends = min(last, datetime.combine(day, closes))
            total += max(0.0, (ends - begins).total_seconds() / 3600)
        day += timedelta(days=1)
    return total


def days_between(first: date, last: date, country: str, *, working: bool) -> int:
    """Return how many days, or working days, lie after ``first`` up to ``last``; less than 0 if ``last`` is before ``first``."""
    days = (last - first).days
    if not working or not 0 < days <= _LONGEST:
        return days
    return sum(day_off(first + timedelta(days=number), country) is None for number in range(1, days + 1))


def last_working_day(day: date, country: str) -> date:
    """Return ``day``, or the last working day before it if it is a day off."""
    while day_off(day, country) is not None:
        day -= timedelta(days=1)
    return day
