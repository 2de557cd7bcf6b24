"""Dates without a year whose year was guessed wrong."""

from __future__ import annotations

import re

from briefcheck import WrittenDate, pattern

_OTHER_YEAR = pattern(r"去年|明年|前年|上年|来年|\blast year|\bnext year|\bprevious year", re.IGNORECASE)


def not_of_another_year(entries: list[WrittenDate]) -> list[WrittenDate]:
    """Return the dates without those whose year was guessed wrong: two or more that all fit the year before or after."""
    kept = [entry for entry in entries if entry.year_written or not _OTHER_YEAR.search(entry.line)]
    guessed = [entry for entry in kept if not entry.year_written and entry.date is not None]
    if len(guessed) > 1 and not any(entry.fits for entry in guessed):
        for shift in (-1, 1):
            if all(_fits(entry, shift) for entry in guessed):
                return [entry for entry in kept if entry.year_written]
    return kept


def _fits(entry: WrittenDate, shift: int) -> bool:
    day = entry.date
    if day is None or (day.month, day.day) == (2, 29):
        return False
    return day.replace(year=day.year + shift).weekday() == entry.weekday_number
