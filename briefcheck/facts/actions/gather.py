"""Walking a document for candidates: action sections first, then what is marked as an action elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefcheck.document.blocks import Block, Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate, Container
from briefcheck.facts.actions.due import due_label, find_due
from briefcheck.facts.actions.lines import Label, Line, label_at_start, label_inside, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.rows import rows_of
from briefcheck.facts.actions.status import is_other, is_unfilled, says_none
from briefcheck.facts.actions.subject import owner_label
from briefcheck.facts.model import Section
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import find_dates

_PARTS = ("body", "text-box", "footnote", "endnote")
_COLON_END = re.compile(r"[:：]\s*$")


def gather(document: Document, sections: Sequence[Section], register: Register) -> Iterator[Candidate]:
    """Yield every candidate once: those under the action sections, then those marked elsewhere in the document."""
    seen: set[Place] = set()
    for section in sections:
        blocks = section.blocks
        if section.outline.inline is not None:
            inline = section.outline.inline
            blocks = (Paragraph(inline.text, inline.place), *blocks)
        for candidate in _Expected(register).walk(blocks):
            if candidate.place not in seen:
                seen.add(candidate.place)
                yield candidate
        seen.update(entry.place for entry in paragraphs(blocks))
        seen.update(_table_places(blocks))
    for part in document.parts:
        if part.kind in _PARTS:
            yield from _elsewhere(part.blocks, seen, register)


def _table_places(blocks: Sequence[Block]) -> Iterator[Place]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.place


@dataclass(slots=True)
class _Expected:
    """Walks blocks in which actions are expected; keeps what the lines above say for those below."""

    register: Register
    owner: str = ""
    owner_level: int = 0
    due: str = ""
    parent: Paragraph | None = None

    def walk(self, blocks: Sequence[Block]) -> Iterator[Candidate]:
        listed = any(isinstance(block, Table) or block.kind == "list-item" for block in blocks)
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
        if not found and all(len(row.cells) == 1 for row in table.rows):
            for row in table.rows:
                yield from self.walk(row.cells[0].blocks)  # a frame around the text

    def _heading(self, block: Paragraph) -> None:
        self.owner = block.text if self.register.read(block.text, sure=False) else ""
        self.due, self.owner_level, self.parent = "", 0, None

    def _paragraph(self, block: Paragraph, *, listed: bool) -> Iterator[Candidate]:
        level = block.level if block.kind == "list-item" else 0
        if self.owner and level <= self.owner_level and self.owner_level:
            self.owner, self.owner_level = "", 0
        for line in lines_of(block):
            if self._sets_owner(line, level):
                continue
            if self._skips(line):
                continue
            candidate = self._candidate(line, block, level, listed=listed)
            if candidate is not None:
                yield candidate

    def _sets_owner(self, line: Line, level: int) -> bool:
        """Whether the line only names who or by when the lines below it are for: ``客户：``, ``@tom``, ``本周五前：``."""
        words = line.text.strip()
        tags = re.fullmatch(r"(?:@[\w.-]+[\s,、，&]*)+[:：]?", words)
        if not (_COLON_END.search(words) or tags or line.paragraph.bold) or len(words) > 40:
            return False
        if label_at_start(words, self.register.words) is not None:
            return False
        bare = _COLON_END.sub("", words).strip(" *")
        if self.register.read(bare, sure=False) and not is_unfilled(bare, (), self.register.words):
            self.owner, self.owner_level = bare, level
            return True
        if _COLON_END.search(words):
            due = find_due(bare, 0, None, self.register.words)
            self.due = bare if due is not None and len(due.text) >= len(bare) - 6 else ""
            return True
        return False

    def _skips(self, line: Line) -> bool:
        words = line.text
        return says_none(words, self.register.words) or is_unfilled(words, (), self.register.words) or is_other(words)

    def _candidate(self, line: Line, block: Paragraph, level: int, *, listed: bool) -> Candidate | None:
        label = label_at_start(line.text, self.register.words)
        start = line.start + (label.end if label is not None else 0)
        body = Line(line.paragraph, start, line.end)
        if not body.text.strip() or self._skips(body):
            return None
        container: Container = "label" if label is not None else "item" if block.kind == "list-item" else "line"
        candidate = Candidate(block, start, line.end, container, owner_above=self.owner, due_above=self.due)
        candidate = _with_who(candidate, label)
        if block.checked is not None:
            return replace(candidate, container="box")
        if level > 1 and self.parent is not None and not self.owner and not _signs(body.text, self.register):
            return None  # a detail of the action above it
        if container == "item":
            self.parent = block if not _COLON_END.search(line.text) else None
        if container == "line" and listed and not self.owner and not _signs(body.text, self.register):
            return None  # words around the list
        return candidate


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
    from briefcheck.facts.actions.subject import find_owners

    line = narrow(text)
    return find_owners(line, register) is not None or find_due(text, 0, None, register.words) is not None


def _elsewhere(blocks: Sequence[Block], seen: set[Place], register: Register) -> Iterator[Candidate]:
    """Yield what is marked as an action outside of the action sections."""
    for block in blocks:
        if isinstance(block, Table):
            if block.place in seen:
                continue
            rows = list(rows_of(block, register, expected=False))
            yield from rows
            if not rows:
                for row in block.rows:
                    for cell in row.cells:
                        yield from _elsewhere(cell.blocks, seen, register)
        elif block.place not in seen and block.kind not in ("heading", "code"):
            yield from _marked(block, register)


def _marked(block: Paragraph, register: Register) -> Iterator[Candidate]:
    """Yield the lines of a paragraph that bear a label, labelled fields, or a box with an owner or a date."""
    words = register.words
    for line in lines_of(block):
        label = label_at_start(line.text, words)
        folded = narrow(line.text)
        if label is not None and (label.strong or owner_label(words).search(folded)):
            body = line.text[label.end :]
            if body.strip() and not (says_none(body, words) or is_unfilled(body, (), words) or is_other(body)):
                yield _with_who(Candidate(block, line.start + label.end, line.end, "label"), label)
            continue
        inside = label_inside(line.text)
        if inside is not None and line.text[inside.end :].strip():
            yield Candidate(block, line.start, line.end, "label")
        elif owner_label(words).search(folded) and due_label(words).search(folded) and not is_other(line.text):
            if not is_unfilled(line.text, (), words):
                yield Candidate(block, line.start, line.end, "fields")
        elif block.checked is not None and _signs(line.text, register):
            yield Candidate(block, line.start, line.end, "box")
