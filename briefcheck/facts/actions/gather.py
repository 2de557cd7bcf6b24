"""Walking a document for candidates: action sections first, then what is marked as an action elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph, Table, paragraphs, tables
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate, Container
from briefcheck.facts.actions.closing import is_farewell, is_thanks
from briefcheck.facts.actions.due import due_label, find_due, has_deadline
from briefcheck.facts.actions.lines import Label, Line, is_marked, label_at_start, label_inside, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.rows import heads_actions, rows_of
from briefcheck.facts.actions.status import is_other, is_report, is_unfilled
from briefcheck.facts.actions.subject import find_owners, owner_at_start, owner_label
from briefcheck.facts.actions.words import Words
from briefcheck.facts.model import Section
from briefcheck.facts.narrow import narrow
from briefcheck.facts.none import says_none
from briefcheck.facts.written import find_dates
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_PARTS = ("body", "text-box", "footnote", "endnote")
_NOT_ACTIONS = pattern(r"agenda|议程|议题|参会|与会|attendees|participants|团队|team", re.IGNORECASE)
"""Headings of tables that have owners and items too: who presents what, who is in the team."""

_SPAN_WORD = pattern(r"week|month|quarter|周|月|季度|\d", re.IGNORECASE)
_BEFORE = pattern(r"上周|上次|上期|上一|previous|last (?:week|meeting|time)", re.IGNORECASE)
"""Headings over what was done since the last meeting."""

_STRONG_OWNER = pattern(
    r"(?<=[\s;；,，。])(?:责任人|负责人|执行人|跟进人|owner|assignee)\s*[:：]?\s*[^\s:：]", re.IGNORECASE
)
_NAME_AND_DATE = pattern(
    r"(?P<who>[^\d（()）:：，,。;；]{1,20}?)\s*[（(](?P<date>[^（()）]{2,16})[)）]\s*[:：]?", needs="（("
)
_COLON_END = pattern(r"[:：]\s*$")


def gather(document: Document, sections: Sequence[Section], register: Register) -> Iterator[Candidate]:
    """Yield every candidate once: those under the action sections, then those marked elsewhere in the document."""
    seen: set[Place] = set()
    for section in sections:
        if _is_one_line(section, register.words) or _is_column(section, document, register):
            continue
        blocks = section.blocks
        if section.outline.inline is not None:
            inline = section.outline.inline
            blocks = (Paragraph(inline.text, inline.place), *blocks)
        for candidate in _Expected(register, due=_heading_due(section.heading, register)).walk(blocks):
            if candidate.place not in seen:
                seen.add(candidate.place)
                yield candidate
        seen.add(section.place)
        seen.update(entry.place for entry in paragraphs(blocks))
        seen.update(_table_places(blocks))
    for part in document.parts:
        if part.kind in _PARTS:
            yield from _elsewhere(part.blocks, seen, register)


def _is_one_line(section: Section, words: Words) -> bool:
    """Whether a section is only a line such as ``ACTION: …``: what follows on the line is the action, not what is below."""
    inline = section.outline.inline
    if section.outline.heading.form != "label" or inline is None or not inline.text.strip():
        return False
    return fold(section.heading).strip(" :*") in words.strong_labels


def _is_column(section: Section, document: Document, register: Register) -> bool:
    """Whether what was taken for a heading is the head of a column: 任务 | 责任人 | 期限."""
    place = section.place
    if section.outline.heading.form not in {"cell", "column"} or place.table is None:
        return False
    blocks = next(
        (part.blocks for part in document.parts if part.kind == place.part and part.number == place.number), ()
    )
    return any(
        table.number == place.table
        and any(row.place.row == place.row and heads_actions(table, row, register) for row in table.rows)
        for table in tables(blocks)
    )


def _heading_due(heading: str, register: Register) -> str:
    """Return by when a heading says its tasks are to be done: Tasks for the current week, 下周工作计划."""
    due = find_due(heading, 0, None, register.words)
    return due.text if due is not None and _SPAN_WORD.search(due.text) else ""


def _table_places(blocks: Sequence[Block]) -> Iterator[Place]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.place


class _Expected:
    """Walks blocks in which actions are expected; keeps what the lines above say for those below."""

    def __init__(self, register: Register, due: str = "") -> None:
        self.register = register
        self.owner = ""
        self.owner_level = 0
        self.due = due
        self.owner_due = False
        self.parent: Paragraph | None = None
        self.found = False
        self.signed = False

    def walk(self, blocks: Sequence[Block]) -> Iterator[Candidate]:
        listed = any(isinstance(block, Table) or block.kind == "list-item" for block in blocks) or _is_typed(blocks)
        for block in blocks:
            if isinstance(block, Table):
                yield from self._table(block)
            elif block.kind == "heading":
                self._heading(block)
            elif block.kind != "code":
                yield from self._paragraph(block, listed=listed)

    def _table(self, table: Table) -> Iterator[Candidate]:
        found = list(rows_of(table, self.register, expected=True))
        yield from found
        self.found = self.found or bool(found)
        if not found and all(len(row.cells) == 1 for row in table.rows):
            for row in table.rows:
                yield from self.walk(row.cells[0].blocks)  # a frame around the text

    def _heading(self, block: Paragraph) -> None:
        self.owner = block.text if self.register.read(block.text, sure=False) else ""
        self.due, self.owner_level, self.parent, self.signed = "", 0, None, False

    def _paragraph(self, block: Paragraph, *, listed: bool) -> Iterator[Candidate]:
        level = block.level if block.kind == "list-item" else 0
        if self.owner and level <= self.owner_level and self.owner_level:
            self.owner, self.owner_level = "", 0
            self.due = "" if self.owner_due else self.due
        for line in lines_of(block):
            if is_farewell(line.text):
                self.signed = self.found
            if self.signed and block.kind != "list-item" and not is_marked(line):
                continue  # a name, a company, a day: who greets
            if self._sets_owner(line, level):
                self.parent = None
                continue
            if self._skips(line):
                continue
            candidate = self._candidate(line, block, level, listed=listed)
            if candidate is not None:
                self.found = True
                yield candidate

    def _sets_owner(self, line: Line, level: int) -> bool:
        """Whether the line only names who or by when the lines below it are for: ``客户：``, ``@tom``, ``本周五前：``."""
        words = line.text.strip()
        if self._sets_both(words, level):
            return True
        tags = re.fullmatch(r"(?:@[\w.-]+[\s,、，&]*)+[:：]?", words)
        if not (_COLON_END.search(words) or tags or line.paragraph.bold) or len(words) > 40:
            return False
        label = label_at_start(words, self.register.words)
        if label is not None:
            return self._sets_due(words[label.end :])
        bare = _COLON_END.sub("", words).strip(" *")
        if self.register.read(bare, sure=False) and not is_unfilled(bare, (), self.register.words):
            self.owner, self.owner_level, self.owner_due = bare, level, False
            return True
        return bool(_COLON_END.search(words)) and self._sets_due(bare)

    def _sets_both(self, words: str, level: int) -> bool:
        """Whether the line is nothing but a name and a date: ``李娜（3月8日）`` over what she is to do."""
        match = _NAME_AND_DATE.fullmatch(narrow(words))
        dates = find_dates(match["date"]) if match is not None else []
        if match is None or not dates or len(match["date"]) > dates[0].end - dates[0].start + 6:
            return False
        who = match["who"]
        owners = self.register.read(who, sure=False)
        if not owners or not all(self.register.is_surely(owner) for owner in owners):
            return False
        self.owner, self.due, self.owner_level, self.owner_due = who, match["date"], level, True
        return True

    def _sets_due(self, words: str) -> bool:
        """Whether the line heads those below it, with nothing to do in itself: ``TODO:``, ``本周五前：``."""
        bare = _COLON_END.sub("", words).strip(" *")
        due = find_due(bare, 0, None, self.register.words)
        if bare and (due is None or len(due.text) < len(bare) - 6):
            return False
        self.due = bare or self.due
        self.parent = None
        return True

    def _skips(self, line: Line) -> bool:
        words = line.text
        return says_none(words) or is_unfilled(words, (), self.register.words) or is_other(words)

    def _candidate(self, line: Line, block: Paragraph, level: int, *, listed: bool) -> Candidate | None:
        label = label_at_start(line.text, self.register.words)
        start = line.start + (label.end if label is not None else 0)
        body = Line(line.paragraph, start, line.end)
        if not body.text.strip() or self._skips(body):
            return None
        if _COLON_END.search(line.text):
            self.parent = None  # it heads the items below
            return None
        container: Container = "label" if label is not None else "item" if block.kind == "list-item" else "line"
        candidate = Candidate(block, start, line.end, container, owner_above=self.owner, due_above=self.due)
        if block.checked is not None:
            return replace(candidate, container="box")
        if self._is_beside(body.text, container, level, listed=listed, typed=is_marked(line)):
            return None
        if container == "item":
            self.parent = block
        return _with_who(candidate, label)

    def _is_beside(self, words: str, container: Container, level: int, *, listed: bool, typed: bool) -> bool:
        """Whether a line is no task of its own: a detail of the one above, words around a list, a report of the past."""
        detail = level > 1 and self.parent is not None
        around = container == "line" and listed and not typed
        if container in ("line", "item") and is_thanks(words) and not _signs(words, self.register):
            return True
        if (detail or around) and not self.owner and not _signs(words, self.register):
            return True
        return container in ("line", "item") and is_report(words) and not has_deadline(words)


def _is_typed(blocks: Sequence[Block]) -> bool:
    """Whether most of the lines have a number or a mark typed before them: the others stand around the list."""
    lines = [
        line
        for block in blocks
        if isinstance(block, Paragraph) and block.kind == "paragraph"
        for line in lines_of(block)
    ]
    return sum(map(is_marked, lines)) * 2 >= len(lines) > 0


def _with_who(candidate: Candidate, label: Label | None) -> Candidate:
    """Return the candidate with who, and by when, its label names: ``To do (Tom, 12/3):``."""
    if label is None or not label.who:
        return candidate
    dates = find_dates(label.who)
    owner = label.who[: dates[0].start].strip(" ,，、") if dates else label.who
    due = label.who[dates[0].start : dates[0].end] if dates else None
    return replace(candidate, owner_cell=owner or None, due_cell=due)


def _signs(text: str, register: Register) -> bool:
    """Whether a line says who or by when."""
    line = narrow(text)
    return find_owners(line, register) is not None or find_due(text, 0, None, register.words) is not None


def _elsewhere(blocks: Sequence[Block], seen: set[Place], register: Register) -> Iterator[Candidate]:
    """Yield what is marked as an action outside of the action sections."""
    heading = ""
    group: list[Paragraph] = []
    for block in (*blocks, None):
        if group and not _belongs(block, group[0]):
            yield from _Expected(register).walk(group)
            group = []
        if block is None:
            break
        if group and isinstance(block, Paragraph):
            group.append(block)
            continue
        if isinstance(block, Table):
            if block.place not in seen and not _NOT_ACTIONS.search(heading):
                yield from _table_elsewhere(block, heading, seen, register)
        elif block.kind == "heading" or block.bold:
            heading = block.text
        if isinstance(block, Paragraph) and block.place not in seen and block.kind not in ("heading", "code"):
            if _heads_tasks(block, register):
                group = [block]
            else:
                yield from _marked(block, register)


def _heads_tasks(block: Paragraph, register: Register) -> bool:
    """Whether a paragraph is nothing but a label, with the tasks in a list below it: ``**TODO:**``."""
    label = label_at_start(block.text, register.words)
    return label is not None and label.strong and not block.text[label.end :].strip(" *:：\n")


def _belongs(block: Block | None, head: Paragraph) -> bool:
    """Whether a block is of the list under a label: an item, deeper than the label if that is an item itself."""
    if not isinstance(block, Paragraph) or block.kind != "list-item":
        return False
    return head.kind != "list-item" or block.level > head.level


def _table_elsewhere(table: Table, heading: str, seen: set[Place], register: Register) -> Iterator[Candidate]:
    rows = list(rows_of(table, register, expected=False))
    done = [entry for entry in rows if entry.status_cell and fold(entry.status_cell).casefold() in register.words.done]
    if not rows:
        for row in table.rows:
            for cell in row.cells:
                yield from _elsewhere(cell.blocks, seen, register)
    elif len(done) < len(rows) or not _BEFORE.search(heading):
        yield from rows


def _names_owner(line: str, register: Register) -> bool:
    """Whether what follows a label inside a line names somebody: AI: Kate is a task, AI: 60 years of it is not."""
    return bool(register.read(line, sure=False)) or owner_at_start(line, register) is not None


def _has_fields(line: str, words: Words) -> bool:
    """Whether a line names an owner and a date by labels, or says a task and then its owner: 写文档；owner：张三."""
    if owner_label(words).search(line) is None:
        return False
    if due_label(words).search(line) is not None:
        return True
    named = _STRONG_OWNER.search(line)
    return named is not None and named.start() >= 6 and not re.search(r"[:：]", line[: named.start()].rstrip("：:… "))


def _marked(block: Paragraph, register: Register) -> Iterator[Candidate]:
    """Yield the lines of a paragraph that bear a label, labelled fields, or a box with an owner or a date."""
    words = register.words
    for line in lines_of(block):
        label = label_at_start(line.text, words)
        folded = narrow(line.text)
        named = label is not None and not label.strong and _names_owner(folded[label.end :], register)
        if label is not None and (label.strong or owner_label(words).search(folded) or (named and label.capital)):
            body = line.text[label.end :]
            if body.strip() and not (says_none(body) or is_unfilled(body, (), words) or is_other(body)):
                yield _with_who(Candidate(block, line.start + label.end, line.end, "label"), label)
            continue
        inside = label_inside(line.text)
        if inside is not None and _names_owner(folded[inside.end :], register):
            yield Candidate(block, line.start, line.end, "label")
        elif _has_fields(folded, words) and not is_other(line.text) and not is_unfilled(line.text, (), words):
            yield Candidate(block, line.start, line.end, "fields")
        elif block.checked is not None:
            box = Candidate(block, line.start, line.end, "box")
            if _signs(box.line, register):
                yield box
