"""Whether the head of a document says a day or a period without a label: in its title, or in a line of its own below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Context, FieldType, Quote, Table, fold, paragraphs, pattern

_OF_THE_PAPER = frozenset({"date", "issue-date"})
"""Ids that document types give to the day of the paper itself; the day of anything else is labelled, or in the title."""
_DAY_LABELS = frozenset({"date", "日期"})
_PERIOD_LABELS = frozenset({"period", "year", "month", "期间", "年度", "月份"})
_IN_WORDS = "'-"
_STOPS = (".", "。", "!", "！", "?", "？")
_BELOW_TITLE = 2
_AT_A_PLACE = pattern(
    r"\b(?:in|at|across) (?:[A-Z]|\w+ (?:city|cities|towns?|stores?|markets?|country|countries|regions?)\b)|在[^,，。]{2,16}|[两三四五六]地|全国|线上"
)
_OF_MEETING = pattern(r"会|meeting|call|week|周", needs=("会", "meeting", "call", "week", "周"))
_HEAD_LINES = 10
_LONGEST = 120

_MONTH = pattern(
    r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月|(?:19|20)\d\d[./-]\d{1,2}(?![./-]?\d)"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d\d\b",
    needs="0123456789",
)
_PERIOD = pattern(
    r"(?:19|20)\d\d\s?(?:年|财年)|\b\d{1,2}[./]\d{1,2}\s?(?:-{1,2}|[–—~至到]{1,2})\s?\d{1,2}[./]\d{1,2}\b|\b(?:fy\s?)?(?:19|20)\d\d\b|[一二三四]季度|第[一二三四1-4]季|\bq[1-4]\b|\d{1,2}\s?月份?|第?\d{1,2}周"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bweek (?:of|ending)\b",
)


def is_dated(context: Context, wanted: FieldType) -> bool:
    """Tell whether the title, or a line at the top, holds what a field asks for: Aged debtors, 25 June 2024."""
    lines = list(head_lines(context))
    if not _PERIOD_LABELS.isdisjoint(wanted.known_as):
        return any(_PERIOD.search(fold(line.text).casefold()) for line in lines)
    if wanted.kind != "date" or _DAY_LABELS.isdisjoint(wanted.known_as):
        return False
    of_paper = wanted.id in _OF_THE_PAPER
    if not of_paper:
        lines = [line for line in lines if line.text.strip() == context.title.strip()]
    places = {(line.place.part, line.place.line) for line in lines}
    said = any((entry.place.part, entry.place.line) in places and entry.exists for entry in context.dates)
    return said or (of_paper and any(_MONTH.search(fold(line.text).casefold()) for line in lines))


def is_said(context: Context, wanted: FieldType) -> bool:
    """Tell whether a line says what a field asks for: 请于7月14日前付至…; of a date, one that holds a date."""
    if not wanted.mentioned_by:
        return False
    words = [fold(word).casefold() for word in wanted.mentioned_by]
    if wanted.kind == "date":
        texts = [f"{entry.line} {entry.row}" for entry in context.dates if entry.exists]
        lines = (line.text for paragraph in paragraphs(context.document.body) for line in paragraph.lines())
        texts += [line for line in lines if _WITHIN.search(line)]
    else:
        texts = [line.text for paragraph in paragraphs(context.document.body) for line in paragraph.lines()]
    return any(holds_word(fold(text).casefold(), word) for text in texts for word in words)


_WITHIN = pattern(
    r"\bwithin \d{1,3} (?:calendar |working |business )?days|\b\d{1,3} days\b|\d{1,3}\s?(?:天|个?工作日|日)[内之]",
    re.IGNORECASE,
    needs="0123456789",
)
"""A day that is told from another one: within 30 days."""


def period_is_said(context: Context, wanted: FieldType) -> bool:
    """Tell whether the title says what another field would and this one may be told from: a weekly report, 11.16—11.20."""
    others = [context.type.field(id_) for id_ in wanted.satisfied_by] if context.type is not None else []
    return any(other is not None and is_dated(context, other) for other in others)


def is_said_with(context: Context, wanted: FieldType) -> bool:
    """Tell whether a sentence that says another field says this one too: Fieldwork was in Leeds from 2 to 6 November."""
    if context.type is None or wanted.kind != "text":
        return False
    words = [word for id_ in wanted.satisfied_by if (other := context.type.field(id_)) for word in other.mentioned_by]
    lines = (
        [line.text for paragraph in paragraphs(context.document.body) for line in paragraph.lines()] if words else []
    )
    texts = [(fold(line).casefold(), line) for line in lines if _AT_A_PLACE.search(line)]
    return any(holds_word(text, fold(word).casefold()) for text, _ in texts for word in words)


def holds_word(text: str, word: str) -> bool:
    """Tell whether a folded text holds a word; a Latin one between word boundaries."""
    if not word.isascii():
        return word in text
    return f" {word} " in f" {''.join(letter if letter.isalnum() or letter in _IN_WORDS else ' ' for letter in text)} "


def head_lines(context: Context, *, all_of_it: bool = False) -> Iterator[Quote]:
    """Yield the lines above the first table, list and section; not those of another date of the type, unless asked for."""
    others = {entry.id for entry in context.type.fields if entry.kind == "date"} if context.type is not None else set()
    taken = (
        set() if all_of_it else {(field.place.part, field.place.line) for field in context.fields if field.id in others}
    )
    left = _HEAD_LINES
    headings = 0
    for block in context.document.body:
        if isinstance(block, Table) or block.kind == "list-item":
            return
        headings += block.kind == "heading"
        for line in block.lines():
            if headings == _BELOW_TITLE and _OF_MEETING.search(line.text.casefold()):
                yield line  # 6月4日例会
            if headings >= _BELOW_TITLE or not left or line.text.rstrip().endswith(_STOPS):
                return  # below the head, or in a letter
            if line.text.strip():
                left -= 1
                if len(line.text) <= _LONGEST and (line.place.part, line.place.line) not in taken:
                    yield line
