"""The moments that a document names, and how they are said in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import chain

from briefcheck import Context, Field, Moment, Text, day_text, fold, pattern

MEETING = "meeting-date"
ISSUED = ("issue-date", "date")
"""Ids that document types give to the day on which a paper was issued."""

_UPDATE = pattern(r"更新|修改|修订|updated?|revised|revision|modified|amended|下载|打印|print")
"""Labels of a later date than that of issue."""


_ISSUED_LABEL = pattern(
    r"(?:(?:date|day|time)\s+)?(?:issued|sent|circulated)(?:\s+(?:on|out))?|issue date|sending date|report date|date of (?:issue|report)|"
    r"(?:发出|发送|印发|整理|撰写|填写|报告|纪要)(?:日期|时间)|发出|发送于",
    re.IGNORECASE,
)
"""Labels that say when a paper was issued, where the type of the document has no such field."""


_BY_WHOM = pattern(
    r"(?:issued|prepared|written|minutes|recorded|circulated|sent) by|(?:整理|记录|撰写|纪要|制表|拟稿)人?",
    re.IGNORECASE,
)
"""Labels of who wrote the paper, behind whose name people put the day: Issued by: Ann Lee, 9 May 2024."""


_AND = pattern(r"[&＆、;；+]|\band\b|[和及与]", re.IGNORECASE)
"""Between the days of several meetings."""


def dated(context: Context, ids: Sequence[str]) -> Iterator[tuple[Field, Moment]]:
    """Yield the fields of these ids that name a day, in the order of ``ids``, with what they name."""
    for id_ in ids:
        for field in context.fields:
            moment = context.moment(field) if field.id == id_ and field.value else None
            if moment is not None:
                yield field, moment


def issued(context: Context) -> tuple[Field, Moment] | None:
    """Return the field that says when the paper was issued; a day on which it was changed does not count."""
    fields = chain(dated(context, ISSUED), _by_label(context))
    return next(((field, moment) for field, moment in fields if not _UPDATE.search(field.label.lower())), None)


def _by_label(context: Context) -> Iterator[tuple[Field, Moment]]:
    for field in context.fields:
        words = fold(field.label).strip(" :*")
        if field.value and ((not field.id and _ISSUED_LABEL.fullmatch(words)) or _BY_WHOM.fullmatch(words)):
            moment = context.moment(field)
            if moment is not None:
                yield field, moment


def meeting(context: Context) -> tuple[Field, Moment] | None:
    """Return the field that says when the meeting is."""
    return next(dated(context, (MEETING,)), None)


def meetings(context: Context) -> list[Moment]:
    """Return the moments of the meetings where one field names several days: 2 & 9 June is none alone."""
    field = next((field for field in context.fields if field.id == MEETING and field.value), None)
    if field is None:
        return []
    pieces = [piece for piece in _AND.split(field.value) if piece.strip()]
    named = [context.moment(Field(field.id, field.label, piece, field.place, field.place)) for piece in pieces]
    moments = [moment for moment in named if moment is not None]
    return moments if len(moments) == len(pieces) > 1 else []


def said(day: date, at: time | None = None) -> Text:
    """Return a day, with the time of day if there is one, as people write it."""
    text = day_text(day)
    if at is None:
        return text
    clock = f"{at:%H:%M}"
    return Text(en=f"{text.en}, {clock}", zh=f"{text.zh}{clock}")


def days_text(number: int) -> Text:
    """Return ``3 days`` / ``3天``."""
    return Text(en=f"{number} day" if number == 1 else f"{number} days", zh=f"{number}天")


def hours_text(number: float) -> Text:
    """Return ``31 hours`` / ``31小时``, rounded."""
    whole = round(number)
    return Text(en=f"{whole} hour" if whole == 1 else f"{whole} hours", zh=f"{whole}小时")


def label(field: Field) -> str:
    """Return the label of a field as a message quotes it."""
    return " ".join(field.label.split()).strip(" :：*")
