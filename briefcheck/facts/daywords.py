"""How a day is said in a message."""

from __future__ import annotations

from datetime import date

from briefcheck.text import Text

_MONTHS = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_WEEKDAYS = (
    Text(en="Monday", zh="星期一"),
    Text(en="Tuesday", zh="星期二"),
    Text(en="Wednesday", zh="星期三"),
    Text(en="Thursday", zh="星期四"),
    Text(en="Friday", zh="星期五"),
    Text(en="Saturday", zh="星期六"),
    Text(en="Sunday", zh="星期日"),
)


def day_text(day: date, beside: date | None = None) -> Text:
    """Return a day as people write it; without its year if ``beside`` is a day of the same year."""
    english, chinese = f"{day.day} {_MONTHS[day.month - 1]}", f"{day.month}月{day.day}日"
    if beside is not None and beside.year == day.year:
        return Text(en=english, zh=chinese)
    return Text(en=f"{english} {day.year}", zh=f"{day.year}年{chinese}")


def weekday_text(day: date) -> Text:
    """Return the name of its day of the week."""
    return _WEEKDAYS[day.weekday()]
