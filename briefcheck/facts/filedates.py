"""The day in the name of a file, and which of two readings of a date is meant."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date

from briefcheck.facts.written import FIRST_YEAR, Written, find_dates
from briefcheck.lazy import pattern

_FOLDER = 62
"""Days that a date in a file name may lie away from the month its folder is named after; else one of them is wrong."""

_MONTH_FOLDER = pattern(r"(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])(?!\d)", needs=("20",))
_SHORT_IN_NAME = pattern(r"(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)", needs="0123456789")


def nearer(written: Written, near: date | None) -> date | None:
    """Return the day; where day and month cannot be told apart, the reading that is nearer to ``near``."""
    if written.date is None or written.other is None or near is None:
        return written.date
    return min((written.date, written.other), key=lambda day: abs((day - near).days))


def day_in_name(path: str) -> date | None:
    """Return the date in the file name: 2024-10-12, 20241012, 241012, 03-12-2020 where only one order is possible."""
    days = set(_days_in_name(path))
    return days.pop() if len(days) == 1 else None


def _days_in_name(path: str) -> Iterator[date]:
    spaced = os.path.splitext(os.path.basename(path))[0].replace("_", " ")
    found = [written for written in find_dates(spaced, _of_folder(path), chinese=False) if written.year_written]
    if found:
        folder = _of_folder(path)
        for written in found:
            meant = nearer(written, folder)
            if folder is None and written.other is not None:
                continue  # 03-11-2020
            if meant is not None and (folder is None or abs((meant - folder).days) <= _FOLDER):
                yield meant
        return
    for match in _SHORT_IN_NAME.finditer(spaced):
        year, month, day = (int(group) for group in match.groups())
        try:
            found_day = date(2000 + year, month, day)
        except ValueError:
            continue
        if found_day.year >= FIRST_YEAR:
            yield found_day


def _of_folder(path: str) -> date | None:
    """Return the first day of the month that a folder is named after (202011, 2020-11): it tells 03-11 from 11-03."""
    for folder in reversed(os.path.dirname(os.path.normpath(path)).split(os.sep)):
        month = _MONTH_FOLDER.search(folder)
        if month is not None:
            return date(int(month[1]), int(month[2]), 1)
    return None
