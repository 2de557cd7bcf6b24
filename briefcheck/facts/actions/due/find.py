"""By when: finding the due date of a line, and reading the words of a due cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from briefcheck.document.normal import fold
from briefcheck.facts.actions.due.calendar import DAY_BEFORE, Calendar, begins, calendar_due, dated, stretch_at
from briefcheck.facts.actions.due.relative import Step, a_time, today, weekday, within
from briefcheck.facts.actions.due.spelt import (
    AT_ALL,
    EVENT,
    MONTH_PART,
    TODAY,
    UNDECIDED,
    VAGUE_HAN,
    VAGUE_WORDS,
    WEEKDAY,
    WITHIN,
    ways,
)
from briefcheck.facts.actions.due.ties import TIE_BEFORE, WEEK, WEEK_BEHIND, is_directly_tied, is_tied
from briefcheck.facts.actions.due.vague import event, month_part, undecided, vague, vague_english
from briefcheck.facts.actions.fieldlabels import any_label, due_label
from briefcheck.facts.actions.words import DUE_PLACEHOLDERS, Words
from briefcheck.facts.house import DateOrder
from briefcheck.facts.model import Due
from briefcheck.facts.narrow import narrow
from briefcheck.facts.weekdays import ENGLISH_DAY, weekday_number
from briefcheck.facts.written import find_dates, terse_date
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_SLOT = pattern(r"[?？]+|_{2,}|[xX]{2,}|\{\{.*\}\}|<.*>|\[.*\]|【.*】", needs="?？_xX{<[【")
_DATE_SLOT = pattern(r"[x_\s]+年?[x_\s]+月[x_\s]+日?|年\s*月\s*日?", needs="月")
_TERSE = pattern(
    r"(?:(?:ddl|deadline|due|by|截止[到至于]?|最晚|最迟)[\s:]*)?(?P<date>\d{1,2}\.\d{1,2})\s*(?:之?前|以前|截止|交|提交|交付|给|发|完成|定稿)?",
    re.IGNORECASE,
    needs=".",
)
"""A cell that is a terse date with what ties it: DDL 11.13, 11.13交."""

_VALUE_END = pattern(r"\s[-–—|]\s|[|｜。；;]|\s@")

_NO_DAY = pattern(r"(?:0?[1-9]|[123]\d)/(?:0?[1-9]|[123]\d)(?![\d/.%]).{0,10}", needs="/")
"""A day and a month, where the calendar has no such day: 11/31, 30/2 EOD. Of words with a real date that is asked first."""

_DAY_BEFORE_IT = pattern(
    rf"\bthe (?P<day>day|week|{ENGLISH_DAY}) before\b(?!\s+(?:the|our|their|we|you|it|that|this|[A-Z0-9]))",
    re.IGNORECASE,
    needs=" before",
)
"""Told from the date of another one: files by 23 November, Tom to upload them the Friday before."""

_AFTER = pattern(r"\W*(?P<event>[^，,。；;：:]{2,14}(?:之后|以后|后))[\s请由让需]*", needs="后")
"""All that stands before the owner: 合同盖章后请刘姐开票."""

_STEPS: tuple[Callable[[str, date | None], Step], ...] = (
    *(within, weekday, today, month_part, event),
    *(vague, vague_english),
)
_WAYS = (
    *zip((WITHIN, WEEKDAY, TODAY, MONTH_PART, EVENT, VAGUE_HAN, VAGUE_WORDS), _STEPS, strict=True),
    (UNDECIDED, undecided),
)
"""The steps by the way of saying when that each looks for."""

_MAY_DATE = pattern(r"[\d月号]")
"""What stands in every date, the terse ones too."""


@lru_cache(maxsize=32)
def read_due(text: str, meeting: date | None, order: DateOrder | None = None) -> Due | None:
    """Return the due date that ``text`` is: the words of a due cell or behind ``截止日期：``; None when it is blank."""
    words = text.strip(" \t\u3000,，、;；.。*")
    if not words.strip("-—–/\\"):
        return Due(words, "placeholder") if words else None
    folded = narrow(words)
    if folded.casefold() in DUE_PLACEHOLDERS or _SLOT.fullmatch(folded):
        return Due(words, "placeholder")
    calendar = _of_calendar(words, meeting, order)
    if calendar is not None:
        return calendar
    if _NO_DAY.fullmatch(folded):
        return Due(words, "invalid")
    found = next((found for step in (a_time, *_STEPS) if (found := step(folded, meeting)) is not None), None)
    return replace(found[2], text=words) if found is not None else Due(words, "vague")


def _of_calendar(words: str, meeting: date | None, order: DateOrder | None) -> Due | None:
    whole = terse_date(words, meeting, order=order)
    if whole is not None:
        return dated(words, whole)
    dates = find_dates(words, meeting, order=order)
    folded = narrow(words)
    if not dates:
        terse = _TERSE.fullmatch(folded)
        found = terse_date(terse["date"], meeting, order=order or "month-first") if terse is not None else None
        return None if found is None else dated(words, found)
    stretch = stretch_at(folded, dates[0], dates)
    if stretch is not None:
        return Due(words, "range", stretch.last.date, wrong_weekday=stretch.last.wrong_weekday)
    if len(dates) == 1 and dates[0].exists and DAY_BEFORE.search(folded[: dates[0].start]):
        return Due(words, "range", dates[0].date)
    # of several dates (Oct 2, Oct 3) the last is the deadline; not of 13 Nov – Tom away from 14 Nov
    dates = [written for written in dates if not begins(folded, written)] or dates
    due = dated(words, dates[-1], clear=not begins(folded, dates[-1]))
    is_week = due.kind == "date" and (
        WEEK.search(folded[: dates[-1].start]) or WEEK_BEHIND.match(folded, dates[-1].end)
    )
    return replace(due, kind="range", date=None) if is_week else due


def is_placeholder(text: str, words: Words) -> bool:
    """Whether the words of a due cell only hold the place of a date: due_date, yyyy-mm-dd, TBC, XX月XX日."""
    folded = fold(text).strip().casefold()
    return folded in words.placeholders or _DATE_SLOT.fullmatch(folded) is not None


@lru_cache(maxsize=128)
def find_due(
    line: str, after: int, meeting: date | None, words: Words, *, begin: int = 0, order: DateOrder | None = None
) -> Due | None:
    """Return by when the task of a line is to be done; None when the line does not say.

    A line is asked as the heading of a section, as the head of a list, as a task and as one of a meeting of several days.

    Args:
        line: as written.
        after: the offset behind the words that name the owner, 0 without one.
        meeting: the day of the meeting, against which dates without a year and relative ones are read.
        words: the vocabulary.
        begin: the offset at which the words that name the owner begin.
        order: how 3/8 is meant, as far as known.
    """
    folded = narrow(line)
    may_label = ":" in folded or "-" in folded or "—" in folded or "–" in folded
    labelled = due_label(words).search(folded) if may_label else None
    if labelled is not None:
        stop = _label_value_end(folded, labelled.end(), words)
        value = line[labelled.end() : stop].strip(" \t-—–|/;；,，")
        if value:
            return Due(value, "placeholder") if is_placeholder(value, words) else read_due(value, meeting, order)
    if _MAY_DATE.search(folded) is not None:
        calendar = calendar_due(line, (begin, after), Calendar(meeting, order))
        if calendar is not None:
            return _told_behind(line, calendar, meeting) or calendar
    first = folded.find(" then ") if " then " in folded else -1
    if (
        first > after
        and (sooner := find_due(line[:first], after, meeting, words, begin=begin, order=order)) is not None
    ):
        return sooner  # finish it immediately, then begin the next once it is merged
    open_ways = ways(folded)
    for way, step in _WAYS if open_ways & AT_ALL else ():
        found = step(folded, meeting) if open_ways & way else None
        if found is not None:
            start, end, due = found
            return replace(due, text=line[start:end].strip())
    then = _AFTER.fullmatch(folded[:begin]) if begin else None
    return Due(line[then.start("event") : then.end("event")], "event") if then is not None else None


def _told_behind(line: str, calendar: Due, meeting: date | None) -> Due | None:
    """Return the day of the week behind the date of an event: for the 14 March pitch, by Monday."""
    at = line.find(calendar.text)
    end = at + len(calendar.text)
    folded = narrow(line)
    sooner = _DAY_BEFORE_IT.search(folded, end) if at >= 0 else None
    if sooner is not None:
        return Due(line[sooner.start() : sooner.end()], "relative", _before(calendar.date, sooner["day"].casefold()))
    found = weekday(folded[end:], meeting) if at >= 0 and not is_directly_tied(folded, at, end) else None
    if found is None or not TIE_BEFORE.search(folded[: end + found[0]]):
        return None
    return replace(found[2], text=line[end + found[0] : end + found[1]].strip())


def _before(day: date | None, words: str) -> date | None:
    """Return the weekday before a day, the day before it, or the one a week before."""
    if day is None or words in ("day", "week"):
        return None if day is None else day - timedelta(days=1 if words == "day" else 7)
    number = weekday_number(words)
    return None if number is None else day - timedelta(days=(day.weekday() - number - 1) % 7 + 1)


def has_deadline(line: str) -> bool:
    """Whether a date of the line is tied to a word like 前 or by, and so lies ahead."""
    folded = narrow(line)
    return any(is_tied(folded, written.start, written.end) for written in find_dates(line))


def _label_value_end(line: str, start: int, words: Words) -> int:
    following = any_label(words).search(line, start)
    stop = following.start() if following is not None else len(line)
    cut = _VALUE_END.search(line, start, stop)
    return cut.start() if cut is not None else stop
