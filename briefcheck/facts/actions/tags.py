"""Lines that say who and by when of what stands above them: 责任人：白石  完成时间：11月20日, ACTION: Niamh, Fri 27 Nov."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import due_label
from briefcheck.facts.actions.fieldlabels import any_label, find_owner_label, may_name_owner
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.lines import Line, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import sentences
from briefcheck.facts.actions.status import is_other
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.actions.words import PLAIN_WORDS
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.facts.written import find_dates
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_Where: TypeAlias = "tuple[str, int, int, int | None, int | None, int | None]"
_Above: TypeAlias = "dict[_Where, list[tuple[int, Line | None]]]"
"""By where a line is: its column, and the line above it."""

_LONGEST = 60
"""Characters of the longest line that says no more than who and by when."""

_LONGEST_OWNER = 24
_STROKES = " \t\u3000,，;；|｜/、。.*()（）-–—"
_DAYS = pattern(r"(?:by|on|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:(?:nes|rs|ur|s)?day)?\b\.?", re.IGNORECASE)
_NAMES = pattern(r"[^\W\d_a-z][\w.'’-]*(?:(?:\s*[,，、/&;；和与及]\s*|\s+(?:and\s+)?)[^\W\d_a-z][\w.'’-]*){0,5}")
_TASK = pattern(
    r"[\s,，.。;；–—-]+(?:[A-Z][a-z]+ (?!am\b|pm\b)[a-z]{2,}|(?=[\u4e00-\u9fff]{3})[^\s前内]{3,}(?![前内]))"
)
_WHEN = pattern(r"(?<=[\s,，;；])(?:时间|時間|日期)\s*[:：]", needs=("时间", "時間", "日期"))
"""What stands before the day on a line of nothing but labels; elsewhere it says when something was."""

_MORE = pattern(r"[。！？；;|｜]|[.!?]\s")
"""What stands between the value of a label and more words."""


def with_tasks_above(found: Sequence[Candidate], document: Document, register: Register) -> list[Candidate]:
    """Return the candidates; of those that say no more than who and by when the words above them are the task."""
    tags = {index: tag for index, entry in enumerate(found) if (tag := _tag(entry, register)) is not None}
    if not tags:
        return list(found)  # most documents
    above = _above(document)
    told: list[Candidate] = list(found)
    gone: set[int] = set()
    for index, (owner, due) in tags.items():
        task = _task_above(found[index], above, register)
        if task is None:
            continue
        first = next((at for at, entry in enumerate(told) if at not in tags and _overlap(entry, task)), None)
        if first is None:
            told[index] = replace(task, owner_cell=owner, due_cell=due or None)
        elif not (told[first].owner_cell or told[first].due_cell):
            told[first] = replace(told[first], owner_cell=owner, due_cell=due or None)
            gone.add(index)
        elif (told[first].owner_cell, told[first].due_cell) == (owner, due or None):
            gone.add(index)  # read twice: in its section, and in the paragraph of which that is a part
    return [entry for index, entry in enumerate(told) if index not in gone]


def _overlap(entry: Candidate, other: Candidate) -> bool:
    """Whether two candidates share words, though the paragraph of one was made anew."""
    place, beside = entry.place, other.place
    begin, first = place.column, beside.column
    near = begin < first + len(other.text) and first < begin + len(entry.text)
    return near and _where(place) == _where(beside)


def _where(place: Place) -> _Where:
    return place.part, place.number, place.line, place.table, place.row, place.cell


def _tag(entry: Candidate, register: Register) -> tuple[str, str] | None:
    """Return who and by when of a candidate that says no more; None of any other."""
    text = entry.text
    if "时间" in text or "時間" in text or "日期" in text:
        text = _WHEN.sub(_blank, text)
    if entry.container in ("row", "prose") or entry.owner_cell or len(text) > _LONGEST:
        return None
    if may_name_owner(text, register.words):
        return _fields(text, register)
    return _names(text, register) if entry.container == "label" else None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _fields(text: str, register: Register) -> tuple[str, str] | None:
    """Return the values of a line of nothing but the labels of an owner and a date."""
    line = narrow(text)
    words = register.words
    labels = list(any_label(words).finditer(line))
    first = find_owner_label(line, words)
    if first is None or not labels or line[: min(first.start(), labels[0].start())].strip(_STROKES):
        return None
    owner = due = ""
    for label, end in zip(labels, [*(label.start() for label in labels[1:]), len(line)], strict=True):
        value = text[label.end() : end].strip(_STROKES)
        if _MORE.search(value):
            return None
        if label.start() == first.start():
            dates = find_dates(value)
            owner = (value[: dates[0].start] if dates else value).strip(_STROKES)
            due = value[dates[0].start :] if dates else due
        elif due_label(words).match(line, label.start()):
            due = value
        else:
            return None  # 任务：… has its task
    if _says_more(due):
        return None
    if due and not owner:
        return "", due  # 责任人： 时间：5月30日
    named = len(owner) <= _LONGEST_OWNER and register.read(owner, sure=True)
    return (owner, due) if owner and named else None


def _says_more(due: str) -> bool:
    """Whether words stand behind a date that say something else: 20 Nov Update the timing plan, 11月25日 并发给客户."""
    dates = find_dates(due)
    return bool(dates) and _TASK.match(due, dates[-1].end) is not None


def _names(text: str, register: Register) -> tuple[str, str] | None:
    """Return the names and the date of words behind a label that hold nothing else: Niamh, Fri 27 Nov."""
    line = narrow(text)
    view = without_times(line)
    who = _DAYS.sub("", view.replace(TIME, " ")).strip(_STROKES)
    if not who or who in PLAIN_WORDS or not text.strip().startswith(who) or not _NAMES.fullmatch(who):
        return None
    owners = register.read(who, sure=False)
    known = bool(owners) and all(
        register.is_surely(owner) or owner.name.casefold().partition(" ")[0] in GIVEN_NAMES for owner in owners
    )
    if not known or 2 * sum(len(owner.name) for owner in owners) < len(who):
        return None
    return who, text.strip()[len(who) :].strip(_STROKES)


def _task_above(entry: Candidate, above: _Above, register: Register) -> Candidate | None:
    """Return the task that stands above, with nothing said of it yet; None where nothing does that can be one."""
    place = entry.place
    higher = [line for column, line in above.get(_where(place), ()) if column <= place.column]
    line = higher[-1] if higher else None
    if line is None or ends_in_colon(line.text) or is_other(line.text):
        return None
    if line.paragraph.kind == "heading" and topic_of(line.text) == "tasks":
        return None
    whole = Candidate(line.paragraph, line.start, line.end, "fields")
    if _tag(replace(whole, container="label"), register) is not None:
        return None
    if entry.container == "label" and line.text.isascii():
        start, end = sentences(line.text)[-1]
        return replace(whole, start=line.start + start, end=line.start + end)
    return whole


def _above(document: Document) -> _Above:
    """Return the line right above each other one, of the document's parts and of its cells; the title is above none."""
    found: _Above = {}
    stack: list[Sequence[Block]] = [part.blocks for part in document.parts]
    while stack:
        last: Line | None = None
        for block in stack.pop():
            if not isinstance(block, Paragraph):
                stack += [cell.blocks for row in block.rows for cell in row.cells]
                last = None
                continue
            for line in lines_of(block):
                place = block.place_at(line.start)
                found.setdefault(_where(place), []).append((place.column, last))
                last = None if block.kind == "heading" and block.level == 1 else line
    return found
