"""The day in the name of a file, and which of two readings of a date is meant."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.names import is_chinese_name, is_latin_name
from briefcheck.facts.written import FIRST_YEAR, Written, find_dates
from briefcheck.lazy import pattern

_FOLDER = 62
"""Days that a date in a file name may lie away from the month its folder is named after; else one of them is wrong."""

_MONTH_FOLDER = pattern(r"(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])(?!\d)", needs=("20",))
_FOOT = 3
"""Blocks at the end among which the day of writing is looked for."""

_LONGEST_AT_FOOT = 40
_TOP = 12
"""Lines from the top in which a full date tells the year."""

_ONE_YEAR = 200
"""Days that the full dates of a document may lie apart, to tell the year of one that has none."""

_MORE = pattern(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:周|星期|礼拜)[一二三四五六日天]", re.IGNORECASE)
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


def day_at_foot(document: Document) -> date | None:
    """Return the full date that one of the last lines is, below who wrote it: 苏苏 / 2026年11月20日, Bea / Friday 13 November 2026."""
    texts = [
        entry.text for entry in document.body[-_FOOT:] if isinstance(entry, Paragraph) and entry.kind == "paragraph"
    ]
    lines = [line.strip() for text in texts for line in text.split("\n") if line.strip()]
    for who, line in pairwise(lines):
        if len(line) > _LONGEST_AT_FOOT or not _is_name(who.strip(" *-–—.,，。")):
            continue
        found = find_dates(line)
        whole = len(found) == 1 and found[0].year_written and found[0].other is None
        if whole and not _MORE.sub("", line[: found[0].start] + line[found[0].end :]).strip(" ,.，。()（）"):
            return found[0].date
    return None


def day_at_top(document: Document) -> date | None:
    """Return the first full date at the top, of whatever it is: "Date issued: 5 March 2026" tells the year of "3 March"."""
    for paragraph, _ in zip(paragraphs(document.body), range(_TOP), strict=False):
        full = [entry for entry in find_dates(paragraph.text[:400]) if entry.year_written and entry.date is not None]
        if full:
            return full[0].date
    return None


def day_saved(document: Document) -> date | None:
    """Return the day a Word file was last saved, by which 06/02/19 and 3月3日 are read; never a meeting date by itself.

    Not the day it was made, which is the template's, years ago; a file not saved since then tells nothing.
    """
    saved, made = document.property_named("modified"), document.property_named("created")
    if saved is None or saved.group != "core" or (made is not None and made.value == saved.value):
        return None
    return next((written.date for written in find_dates(saved.value[:10]) if written.date is not None), None)


def day_of_its_year(document: Document) -> date | None:
    """Return the first full date of a document, wherever it stands, if they are all of about one year: it tells that of "10 Nov"."""
    texts = [entry.text for entry in paragraphs(document.body) if "20" in entry.text]
    days = [
        written.date
        for text in texts
        for written in find_dates(text)
        if written.year_written and written.other is None and written.date is not None
    ]
    return days[0] if days and (max(days) - min(days)).days <= _ONE_YEAR else None


def _is_name(words: str) -> bool:
    """Whether words are no more than the name of a person."""
    first, _, rest = words.casefold().partition(" ")
    given = first in GIVEN_NAMES and (not rest or is_latin_name(words))
    return given or is_chinese_name(words) or (len(words) == 2 and not words.isascii() and len(set(words)) == 1)


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
