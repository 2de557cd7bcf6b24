"""Days off: weekends, and public holidays where the package ``holidays`` is installed (``briefcheck[holidays]``)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from briefcheck.document.normal import fold
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from holidays import HolidayBase

WEEKEND = Text(en="", zh="")
"""The name of a day off that is no holiday."""

_SUBDIVISIONS = {"GB": "ENG"}
"""Where the holidays of a country differ within it: those of England."""

_ENGLISH = {"CN": "en_US", "HK": "en_HK", "TW": "en_US"}
"""Which English the package speaks of the holidays of countries whose own language is another."""

_YEARS = range(1990, 2101)
"""Years whose holidays are worth knowing; a date of another is a slip, and each year costs time and memory."""

_SWAPPED = Text(en="in exchange for a working weekend", zh="调休放假")
_SWAP_WORDS = ("Day off", "休息日")


def day_off(day: date, country: str) -> Text | None:
    """Return the name of the public holiday that a day is, WEEKEND for one without a name, None for a day of work.

    Args:
        day: a day.
        country: CN, HK, TW, GB or US; "" for none: then only weekends are days off.
    """
    calendar = _calendar(country, day.year)
    weekend = day.weekday() >= 5
    if calendar is None:
        return WEEKEND if weekend else None
    name = calendar.get(day)
    if name:
        return _in_both(name, day, country)
    return WEEKEND if weekend and day not in calendar.weekend_workdays else None


def country_of(language: Language, words: str) -> str:
    """Return whose holidays a document keeps, by its language and the characters of ``words``; "" if that is open."""
    # fold() makes traditional characters simplified: a report from Taipei does not keep the mainland's holidays
    traditional = any("\u4e00" <= char <= "\u9fff" and fold(char) != char for char in words)
    return "CN" if language == "zh" and not traditional else ""


def only_weekends_off(first: date, last: date, country: str) -> bool:
    """Tell whether, of the days after ``first`` up to ``last``, Saturdays and Sundays are off and no others."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return all((day_off(day, country) is not None) == (day.weekday() >= 5) for day in days)


def knows_worked_weekends(day: date, country: str) -> bool:
    """Tell whether it is known which weekends of a day's year are worked.

    China announces them each November for the year to come; without the package they are never known.
    """
    if country != "CN":
        return True
    calendar = _calendar(country, day.year)
    return calendar is not None and any(other.year == day.year for other in calendar.weekend_workdays)


@cache
def _calendar(country: str, year: int, language: str = "") -> HolidayBase | None:
    """Return the holidays of a year, None where they are not known; the package takes 0.1 s to load."""
    if not country or year not in _YEARS:
        return None
    try:
        from holidays import country_holidays
    except ImportError:
        return None
    wanted = language or _ENGLISH.get(country)
    return country_holidays(country, subdiv=_SUBDIVISIONS.get(country), years=year, language=wanted)


def _in_both(name: str, day: date, country: str) -> Text:
    """Return a holiday's name in both languages, in English only where the package has it in no other."""
    if name.startswith(_SWAP_WORDS):
        return _SWAPPED
    calendar = _calendar(country, day.year, "zh_CN") if country in _ENGLISH else None
    chinese = calendar.get(day) if calendar is not None else name
    return Text(en=_plain(name), zh=_plain(chinese or name))


def _plain(name: str) -> str:
    """Return the first of several names of a day, without what the package adds in brackets."""
    return name.partition(";")[0].partition(" (observed)")[0].partition("（补假）")[0].strip()
