"""Tables in whose cells tasks stand whole: below days, in a column Action beside topics, labelled row by row, merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from briefcheck.document.blocks import Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.cells import where_in, words_of
from briefcheck.facts.actions.columns import is_no_action
from briefcheck.facts.actions.contents import MOST, is_name, share, text_at
from briefcheck.facts.actions.dividers import Over, over
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.lines import Line, label_at_start, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_named, signs
from briefcheck.facts.actions.status import is_other, is_unfilled
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.actions.words import OTHER_COLUMNS, Words
from briefcheck.facts.narrow import narrow
from briefcheck.facts.none import says_none
from briefcheck.facts.weekdays import weekday_number
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

NOTHING = Over()
_LEAST = 2
_LONGEST_HEAD = 40
_LONGEST_LINE = 160
_ACTIONS = frozenset(
    {"action", "actions", "action point", "action points", "action item", "action items", "actions agreed"}
    | {"agreed action", "agreed actions", "action agreed", "next step", "next steps", "follow up", "follow-up", "to do"}
    | {
        "follow-ups",
        "what happens next",
        "行动",
        "行动项",
        "待办",
        "待办事项",
        "下一步",
        "下一步行动",
        "后续行动",
        "后续",
        "会后行动",
        "跟进事项",
    }
)
"""Heads of a column of tasks beside one of what was talked of."""

_WEEKDAY = pattern(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:周|星期|礼拜)[一二三四五六日天]")
_SENTENCE = pattern(r"(?<=[a-z\d)]\w[.!])\s+(?=[A-Z])|(?<=[。；;！])")
_BETWEEN = 3
"""Characters that stand between two names at most."""

_LETTERS = pattern(r"[^\W\d_]{2}")
_WEEK = pattern(r"\b(?:week|w/?[ce]|wc|wk)\b|周|当周|起|止")


def laid_out(table: Table, register: Register) -> list[Candidate]:
    """Return the tasks of a table with a label before each cell, or with a day over each column."""
    return list(_by_label(table, register.words)) or list(_by_day(table, register))


def free_cells(table: Table, register: Register) -> Iterator[Candidate]:
    """Yield the tasks of a table where actions are expected that is none of rows with columns of who and by when."""
    if _action_column(table, register) is not None:
        yield from in_column(table, register)
    else:
        yield from _by_side(table, register)


def in_column(table: Table, register: Register, *, sure: bool = True) -> Iterator[Candidate]:
    """Yield the tasks of a column Action: each line of its cells; if not ``sure``, those only that say who or by when."""
    column = _action_column(table, register)
    for row in table.rows[1:] if column is not None else ():
        cell = row.cell_at(column or 0)
        if cell is not None and not cell.continues and not is_no_action(cell.text):
            yield from _tasks(cell, register, sure=sure)


def _tasks(cell: Cell, register: Register, *, sure: bool, said: Over = NOTHING) -> Iterator[Candidate]:
    for block in paragraphs(cell.blocks):
        lines = lines_of(block)
        if len(lines) > 1 and any(_is_part(line.text, register) for line in lines):
            lines = [Line(block, lines[0].start, lines[-1].end)]  # Ruth / this week
        for line in lines:
            entry = _task(line, register, said)
            if entry is not None and (sure or is_named(entry.text, register)):
                yield entry


def _is_part(words: str, register: Register) -> bool:
    """Whether a line only names somebody or a time."""
    owners = register.read(words, sure=False)
    named = bool(owners) and len(words) <= sum(len(owner.name) + _BETWEEN for owner in owners)
    return named or bool(only_time(words, register.words, bare=True))


def _task(line: Line, register: Register, said: Over) -> Candidate | None:
    words = line.text
    if says_none(words) or is_other(words) or is_no_action(words) or is_unfilled(words, (), register.words):
        return None
    label = label_at_start(words, register.words)
    start = line.start + (label.end if label is not None and label.end < len(words) else 0)
    return Candidate(line.paragraph, start, line.end, "item", owner_above=said.owner, due_above=said.due)


@lru_cache(maxsize=8)
def _labels(words: Words) -> Mapping[str, str]:
    return {
        **dict.fromkeys(words.status_columns, "status"),
        **dict.fromkeys(words.due_columns, "due"),
        **dict.fromkeys(words.task_columns, "task"),
        **dict.fromkeys(words.owner_columns, "owner"),
    }


def _by_label(table: Table, words: Words) -> Iterator[Candidate]:
    """Yield the tasks of a table with a label before each of its cells: Action, Who and When below each other."""
    known = _labels(words)
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row.cells)]
    if len(rows) < _LEAST or any(len(row.cells) != _LEAST for row in rows):
        return
    kinds = [known.get(fold(row.cells[0].text).strip(" :：*").casefold(), "") for row in rows]
    if kinds[0] != "task" or "owner" not in kinds or not all(kinds):
        return
    starts = [index for index, kind in enumerate(kinds) if kind == "task"]
    for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True):
        card = {kind: row.cells[1] for kind, row in zip(kinds[start:stop], rows[start:stop], strict=True)}
        yield from _card(card)


def _card(card: Mapping[str, Cell]) -> Iterator[Candidate]:
    owner, due = card.get("owner"), card.get("due")
    line = next((line for block in paragraphs(card["task"].blocks) for line in lines_of(block)), None)
    if line is None or says_none(line.text):
        return
    yield Candidate(
        line.paragraph,
        line.start,
        line.end,
        "row",
        owner_cell=words_of(owner) if owner is not None else None,
        due_cell=words_of(due) if due is not None else None,
        status_cell=words_of(card["status"]) if "status" in card else None,
        owner_at=where_in(owner),
        due_at=where_in(due),
    )


def _by_day(table: Table, register: Register) -> Iterator[Candidate]:
    """Yield the tasks of a plan with a day over each column: Mon, Tue and Wed; 13 Nov and 16 Nov."""
    if len(table.rows) < _LEAST:
        return
    head = table.rows[0]
    corner = text_at(head, 1)
    last = head.cells[-1].text.strip(" *:：")
    days = {cell.column: _day(cell.text, corner, last, register.words) for cell in head.cells if cell.text.strip()}
    found = {
        column: day
        for column, day in days.items()
        if day is not None and (column > 1 or not _WEEK.search(corner.casefold()))
    }
    if len(found) < _LEAST or any(column > 1 and column not in found for column in days):
        return
    for row in table.rows[1:]:
        who = text_at(row, 1) if 1 not in found else ""
        named = who if who and register.read(who, sure=False) else ""
        for cell in row.cells:
            if cell.column in found and cell.span == 1 and not cell.continues:
                yield from _tasks(cell, register, sure=bool(named), said=Over(named, found[cell.column]))


def _day(head: str, corner: str, last: str, words: Words) -> str | None:
    """Return the day that the head of a column is, "" where it cannot be told; None of another head.

    A weekday in a week that the first head names has its date.
    """
    bare = " ".join(head.split()).strip(" *:：")
    if not bare or len(bare) > _LONGEST_HEAD or not only_time(bare, words, bare=True):
        return None
    week = find_dates(corner) if _WEEKDAY.fullmatch(bare.casefold()) else ()
    if not week or not _WEEK.search(corner.casefold()):
        return bare
    ends = weekday_number(last) if _ENDING.search(corner) and _WEEKDAY.fullmatch(last.casefold()) else 0
    if _ENDING.search(corner) and ends < _FRIDAY:
        return ""  # the week's last day has no column
    days = {_day_of_week(corner, weekday_number(bare) - ends, year) for year in _YEARS}
    if len(days) > 1:
        return ""  # in a leap year another one
    month, day = days.pop()
    return f"{bare} {day} {date(_YEARS[0], month, day):%B}" if bare.isascii() else f"{bare} {month}月{day}日"


def _day_of_week(corner: str, number: int, year: int) -> tuple[int, int]:
    """Return month and day so many days from the one that a head names, of a range from its first: w/c 11 March, 11-15 March."""
    written = find_dates(_RANGE.sub(r"\1 ", corner), date(year, 1, 1))[0].date
    day = (written or date(year, 1, 1)) + timedelta(days=number)
    return day.month, day.day


_FRIDAY = 4
_YEARS = (2023, 2024)
"""A year with 28 February as its last and one with 29: the corner of a plan names no year, as a rule."""
_RANGE = pattern(r"(\d{1,2})\s*(?:-|–|—|to|~)\s*\d{1,2}\b")
_ENDING = pattern(r"(?i)\bend(?:s|ing)\b|\bw/e\b|止")
"""Of a week that is named by its last day."""


def _action_column(table: Table, register: Register) -> int | None:
    """Return the column Action of a table beside those of what was talked of; None for a table without one."""
    if len(table.rows) < _LEAST:
        return None
    heads = [(cell.column, fold(cell.text).strip(" :：*").casefold()) for cell in table.rows[0].cells]
    words = register.words
    own = [column for column, text in heads if text in _ACTIONS]
    others = [text for column, text in heads if text and column not in own]
    if len(own) != 1 or not others or any(text in words.owner_columns | words.due_columns for text in others):
        return None
    if all(text in OTHER_COLUMNS - {"notes", "comments", "comment", "remarks"} for text in others):
        return None
    texts = [text for row in table.rows[1:] if (text := text_at(row, own[0])) and not is_no_action(text)]
    told = share(texts, lambda text: signs(text, register))
    names = share(texts, lambda text: is_name(text, register))
    return own[0] if told >= 1 - MOST and names < MOST else None


def _by_side(table: Table, register: Register) -> Iterator[Candidate]:
    """Yield the tasks of cells that say themselves who and by when, below rows that name a side."""
    said = NOTHING
    for row in table.rows[_is_head(table.rows[0], register) :]:
        only = _only(row)
        here = over(only, register) if only else NOTHING
        if here != NOTHING:
            said = here
            continue
        for cell in row.cells:
            if not cell.continues:
                yield from _free(cell, register, said)


def _is_head(row: Row, register: Register) -> bool:
    """Whether every cell of a row is a known head of a column."""
    words = register.words
    known = words.task_columns | words.owner_columns | words.due_columns | words.status_columns | OTHER_COLUMNS
    return all(fold(cell.text).strip(" :：*").casefold() in known for cell in row.cells if cell.text.strip())


def _only(row: Row) -> str:
    """Return the words of a row that is one cell, merged or alone; "" of any other."""
    texts = {cell.text.strip() for cell in row.cells if cell.text.strip()}
    return texts.pop() if len(texts) == 1 else ""


def _free(cell: Cell, register: Register, said: Over) -> Iterator[Candidate]:
    for block in paragraphs(cell.blocks):
        for line in _sentences(block):
            if len(line.text) <= _LONGEST_LINE and _says_itself(line, register, said):
                entry = _task(line, register, said)
                if entry is not None:
                    yield entry


def _sentences(block: Paragraph) -> Iterator[Line]:
    for line in lines_of(block):
        start = 0
        for end in [*(match.start() for match in _SENTENCE.finditer(line.text)), len(line.text)]:
            words = line.text[start:end]
            if words.strip():
                begin = line.start + start + len(words) - len(words.lstrip())
                yield Line(block, begin, line.start + end)
            start = end


def _says_itself(line: Line, register: Register, said: Over) -> bool:
    """Whether a line says who, or by when, and something else; below a side who or when is enough."""
    label = label_at_start(line.text, register.words)
    if label is not None and label.strong:
        return True
    if said.owner and signs(line.text, register):
        return not _is_part(line.text, register)
    if not is_named(line.text, register):
        return False
    words = narrow(line.text)
    found = find_owners(words, register)
    for owner in found.owners if found is not None else ():
        words = words.replace(narrow(owner.name), " ", 1)
    return _LETTERS.search(words) is not None
