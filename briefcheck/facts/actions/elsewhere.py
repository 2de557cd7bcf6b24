"""Actions outside of the action sections: what is marked as one anywhere; in minutes also short lists and commitments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate, dated, unless_taken
from briefcheck.facts.actions.columns import names_actions
from briefcheck.facts.actions.commitments import Commitments
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.due.spelt import ways
from briefcheck.facts.actions.earlier import earlier, is_closed, of_tasks
from briefcheck.facts.actions.expected import Expected, line_of
from briefcheck.facts.actions.groups import belongs, group_end, named_end
from briefcheck.facts.actions.headed import behind_arrows, behind_head, in_paragraph, of_columns, owner_of
from briefcheck.facts.actions.headingdue import heading_due
from briefcheck.facts.actions.headings import Topic, topic_of
from briefcheck.facts.actions.lines import LONGEST, NUMBER_FIRSTS, Line, is_code, lines_of
from briefcheck.facts.actions.looks import (
    ARROW,
    COLON,
    FORMED,
    GIVES,
    HEADS,
    INSIDE,
    LATIN,
    MARKED,
    PLAIN,
    SAYS_NEXT,
    SEVERAL,
    TOGETHER,
    TOLD,
    Looks,
)
from briefcheck.facts.actions.marked import Marks
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.pronouns import speaker_of, spoken_of
from briefcheck.facts.actions.rows import rows_of
from briefcheck.facts.actions.runs import deadlines, is_done, stands_beside
from briefcheck.facts.actions.shared_date import only_dates
from briefcheck.facts.actions.spoken import asks_somebody
from briefcheck.facts.actions.standup import heads_next, rounds_in, says_next, speaker_above, was_done
from briefcheck.facts.actions.status import is_other, is_status, is_unfilled, status_of
from briefcheck.facts.actions.subheads import only_heads
from briefcheck.facts.actions.voices import with_speaker
from briefcheck.facts.narrow import HAN_LETTER, ends_in_colon
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_NOT_ACTIONS = pattern(r"agenda|议程|议题|参会|与会|attendees|participants|团队|team", re.IGNORECASE)
"""Headings of tables that have owners and items too: who presents what, who is in the team."""

_TALK = pattern(r"^[A-Z][^:：]{20,}\b(?:will|to|should) [a-z][^:：]*[.!]$", needs="wts")
"""A sentence of the talk."""

_BEFORE = pattern(r"上周|上次|上期|上一|previous|last (?:week|meeting|time)", re.IGNORECASE)
"""Headings over what was done since the last meeting."""

_SAID = pattern(r"[:：][ *]*[^\s*]", needs=":：")
"""A label with its value on the same line."""

_LONGEST_PLAIN = 32
_SILENT: frozenset[Topic] = frozenset({"agenda", "people", "next-meeting", "reference"})
"""Topics under which nobody commits to anything: who presents what, who was present, when the next meeting is."""

_ENDING: frozenset[Topic] = frozenset({"agenda", "people"})
"""Those that end with the talk below them, whatever heads it."""

_OF_AGENDA: frozenset[Topic] = frozenset({"agenda", "point"})


def _may_name_day(text: str) -> bool:
    """Whether a line without a Chinese letter can name a day."""
    return any(map(str.isdigit, text)) or ways(text) > 0


class Elsewhere:
    """Walks the blocks that belong to no action section."""

    def __init__(
        self,
        document: Document,
        register: Register,
        seen: set[Place],
        lines: set[tuple[Place, int]],
        topics: Mapping[Place, Topic],
        *,
        minutes: bool,
    ) -> None:
        """Take what was read already, and whether the document tells of a meeting."""
        self.document = document
        self.register = register
        self.marks = Marks(register)
        self.looks = Looks(register.whole, minutes=minutes)
        self.seen = seen
        self.lines = lines
        self.minutes = minutes
        self.topics = topics
        self.topic_lines = {place.line for place in topics}
        self.seen_lines = {place.line for place in seen}
        """Lines where headings stand, and where something was read: a line is asked for faster than a place."""
        self.heading = ""
        self.topic: Topic = "discussion"
        self.point = 0
        self.plain = False
        self.due = ""
        self.said = False

    @cached_property
    def commitments(self) -> Commitments:
        """What somebody commits to in this document."""
        return Commitments(self.register, self.document)

    def walk(self, blocks: Sequence[Block]) -> Iterator[Candidate]:
        """Yield the candidates of ``blocks``, in reading order."""
        done = 0
        entries = [block if isinstance(block, Paragraph) else None for block in blocks]
        due = deadlines(blocks, entries) if self.minutes else {}
        for index, (block, below) in enumerate(pairwise((*entries, None))):
            if index < done:
                continue
            if block is None:
                yield from self._table(blocks[index])
                continue
            bare = block.text.strip()
            if self._passes(block, bare):
                continue
            before = self._before(block) if self.topic == "past" or "\n" in block.text[:_LONGEST_PLAIN] else None
            if before:
                yield from before
                continue
            look = self.looks.of(block, bare, below)
            together = self._together(block, blocks, index, look) if look & TOGETHER else None
            if together is not None:
                done, found = together
            else:
                found = self._single(block, bare, look, below)
                if index in due:
                    found = dated(found, due[index])
                if not found and (block.kind == "list-item" or block.text[0] in NUMBER_FIRSTS):
                    found = self._of_list(block, blocks, index, look, due.get(index, ""))
                found = with_speaker(found, blocks, index, self.register, self.heading) if found else found
            if found and not (block.bold and only_heads(block, below, found, self.topics, self.register)):
                yield from self._judged(found)

    def _together(
        self, block: Paragraph, blocks: Sequence[Block], index: int, look: int
    ) -> tuple[int, Sequence[Candidate]] | None:
        """Return what a block and those below it say together, and the index behind them; None for most blocks."""
        end = group_end(blocks, index, self.register, minutes=self.minutes) if look & HEADS else index
        if end > index + 1:
            return end, self._grouped(blocks, index, end)
        said = self._round(block, blocks, index) if look & SAYS_NEXT else None
        if said is not None:
            return said
        end = named_end(blocks, index, self.register) if look & GIVES else index
        if end > index + 1:
            return end, Expected(self.register, named=True).walk(blocks[index + 1 : end])
        return None

    def _before(self, block: Paragraph) -> list[Candidate]:
        """Return the tasks of the meeting before that a block tells of, under a heading that says so; done ones too."""
        first, below, _ = block.text.partition("\n")
        heads = bool(below) and topic_of(first) == "past" and of_tasks(first)
        if not self.minutes or (not heads and not (self.topic == "past" and of_tasks(self.heading))):
            return []
        tasks = earlier(lines_of(block)[heads:], self.register)
        return [] if tasks and self._is_marked(block) else tasks

    def _is_seen(self, block: Block) -> bool:
        return block.place.line in self.seen_lines and block.place in self.seen

    def _passes(self, block: Paragraph, bare: str) -> bool:
        """Keep under which heading the walk stands; return whether nothing of a block is read: blanks, a heading, code."""
        kind, line = block.kind, block.place.line
        if (
            (kind != "list-item" and (len(bare) <= _LONGEST_PLAIN or self.plain or self.topic in _ENDING))
            or block.bold
            or kind == "heading"
            or self.said
            or line in self.topic_lines
        ):
            self._enter(block, bare)
        if not bare or kind == "heading" or (line in self.seen_lines and block.place in self.seen):
            return True
        return kind == "code" and is_code(block)

    def _enter(self, block: Paragraph, bare: str) -> None:
        """Keep under which heading the walk stands."""
        if self.said:  # 出席：王强、李娜 is no heading of what comes below
            self.heading, self.topic, self.said = "", "discussion", False
        text, kind = block.text, block.kind
        topic = self.topics.get(block.place) if block.place.line in self.topic_lines else None
        if topic is not None or kind == "heading" or block.bold:
            self.heading, self.plain = text, False
            self.point = block.level if kind == "list-item" else 0
            self.topic = topic if topic is not None else topic_of(text)
            self.due = heading_due(text, self.register) if self.topic in ("tasks", "some-tasks") else ""
            self.said = self.topic in _SILENT and kind != "heading" and _SAID.search(text) is not None
        elif kind == "list-item":
            return
        elif kind == "paragraph" and len(bare) <= _LONGEST_PLAIN and (plain := _plain_heading(bare)) is not None:
            self.heading, self.topic, self.point, self.due, self.plain = text, plain, 0, "", True
            self.said = plain in _SILENT and _SAID.search(text) is not None
        elif self.plain and kind == "paragraph" and bare:
            self.topic, self.plain = "discussion", False  # what a line without any form heads is no more than its list
        elif self.topic == "agenda" and ends_in_colon(bare):
            self.topic = "discussion"  # 4.问题反馈：, and what was said of it below
        elif self.topic == "people" and _TALK.search(bare) is not None:
            self.topic = "discussion"  # a paragraph below the list of those present

    def _grouped(self, blocks: Sequence[Block], index: int, end: int) -> list[Candidate]:
        """Return the actions of the list up to ``end`` that a paragraph heads."""
        head = blocks[index]
        assert isinstance(head, Paragraph)  # noqa: S101  # walk() asks for paragraphs only
        said, _, last = head.text.strip().rpartition("\n")
        owner = owner_of(last, self.register) if self.minutes else ""
        if not owner and heads_next(head):
            owner = speaker_above(blocks, index, self.register)
        due = heading_due(last, self.register)
        if not owner and not said and ends_in_colon(head.text):
            return Expected(self.register, due=due).walk(blocks[index:end])
        found = self._single(head, head.text.strip(), self.looks.of(head, said, None), None) if said else []
        return [*found, *Expected(self.register, owner=owner, due=due).walk(blocks[index + 1 : end])]

    def _of_list(self, block: Paragraph, blocks: Sequence[Block], index: int, look: int, due: str) -> list[Candidate]:
        """Return an item that only its list makes an action: one deadline for all, or its marked neighbours."""
        if not self.minutes or self.topic in _SILENT:
            return []
        if due:
            return [replace(candidate, container="prose", due_above=due) for candidate in _items(block)]
        if (
            block.kind == "list-item"
            and is_done(block.text, self.register.words)
            and stands_beside(blocks, index, self._is_marked)
        ):
            return list(_items(block))
        if look & LATIN or HAN_LETTER.search(block.text) is None:
            if block.kind != "list-item" or not self.register.listed or not _may_name_day(block.text):
                return []
            from briefcheck.facts.actions.jotted import jotted_down  # Chinese papers do without

            return list(jotted_down(block, self.register))
        from briefcheck.facts.actions.demands import demands  # English papers do without

        boxes = block.checked is False and self.topic != "point"
        return [] if self.topic == "past" else list(demands(blocks, index, self.register, self.heading, boxes=boxes))

    def _is_marked(self, block: Paragraph) -> bool:
        look = self.looks.of(block, block.text.strip(), None)
        return look & MARKED > 0 and bool(self.marks.find(block, lines_of(block), inside=look & INSIDE > 0))

    def _judged(self, found: Sequence[Candidate]) -> Iterator[Candidate]:
        """Yield the candidates; under a heading that looks back what is done is no action of this document."""
        for candidate in found:
            done = (
                self.topic == "past"
                and status_of(
                    candidate.text, candidate.status_cell, checked=None, struck=False, words=self.register.words
                )
                == "done"
            )
            if not done and line_of(candidate) not in self.lines:
                yield candidate

    def _single(self, block: Paragraph, bare: str, look: int, below: Block | None) -> list[Candidate]:
        """Return what a block says by its own words: in lines that are marked, by their form, in prose."""
        found: list[Candidate] = []
        lines: Sequence[Line] | None = None
        top = self.topic in _OF_AGENDA and not self._is_below(block)
        if look & FORMED:
            plain = look & PLAIN and not look & SEVERAL and len(bare) <= LONGEST
            lines = [Line(block, 0, len(bare))] if plain else lines_of(block)
            if self.minutes and len(lines) > 1 and (block.kind != "list-item" or ends_in_colon(lines[0].text)):
                found, lines = in_paragraph(block, lines, self.register)
            if look & MARKED:
                found += self.marks.find(block, lines, inside=look & INSIDE > 0, agenda=self.minutes and top)
        if self.minutes:
            if lines and look & TOLD:
                told = self._told(block, lines, look)
                found += unless_taken(told, found) if told else ()
            if self.topic not in _SILENT or (self.topic == "agenda" and not top) or self._tells_before(block):
                said = self._said_in(block, bare, look, lines)
                found += unless_taken(said, found) if said else ()
            if self.topic == "next-meeting" and not found:
                from briefcheck.facts.actions.decided import work_before  # few papers have such a heading

                return list(work_before(self.heading, block))
        return _with_state(found, block, below) if found else found

    def _said_in(self, block: Paragraph, bare: str, look: int, lines: Sequence[Line] | None) -> list[Candidate]:
        """Return what somebody commits to in the lines of a block; ``lines`` are None where nothing needed them yet."""
        find = self.commitments.find
        if lines is None and look & PLAIN and len(bare) <= LONGEST:  # most paragraphs
            return list(self._said(block, Line(block, 0, len(bare)), parts)) if (parts := find(bare)) else []
        return [
            entry
            for line in (lines_of(block) if lines is None else lines)
            if (parts := find(line.text))
            for entry in self._said(block, line, parts)
        ]

    def _is_below(self, block: Paragraph) -> bool:
        """Whether what a block says was said of a point of the agenda that it stands below."""
        return block.kind == "quote" or block.level > (self.point if self.topic == "point" else 1)

    def _tells_before(self, block: Paragraph) -> bool:
        from briefcheck.facts.actions.decided import tells_before

        return self.topic == "next-meeting" and tells_before(self.heading, block.text)

    def _told(self, block: Paragraph, lines: Sequence[Line], look: int) -> list[Candidate]:
        """Return what lines tell by their form: rounds, arrows, a head on the line itself."""
        found = rounds_in(lines, self.register) if len(lines) > 1 else []
        if look & ARROW:
            found += behind_arrows(block, lines, self.register)
        if look & COLON:
            found += behind_head(block, lines, self.register)
        return found

    def _said(self, block: Paragraph, line: Line, parts: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
        """Yield the parts of a line by which somebody commits to something."""
        for start, end in parts:
            from briefcheck.facts.actions.decided import is_decided  # most lines have no such parts

            words = line.text[start:end]
            other = (is_other(words) and not asks_somebody(words, self.register)) or is_decided(self.heading, words)
            if not (other or only_dates(words) or is_unfilled(words, (), self.register.words)):
                who = spoken_of(line.text, start, self.register) or speaker_of(line.text, start, self.register)
                at = line.start
                yield Candidate(block, at + start, at + end, "prose", owner_above=who, due_above=self.due)

    def _round(self, block: Paragraph, blocks: Sequence[Block], index: int) -> tuple[int, list[Candidate]] | None:
        """Return what somebody does next, who is named above, and the index behind it; None if the block says nothing of it."""
        speaker = "" if was_done(blocks, index) else speaker_above(blocks, index, self.register)
        if not speaker:
            return None
        found = [entry for line in lines_of(block) if (entry := says_next(line, speaker)) is not None]
        if found:
            return index + 1, found
        if not heads_next(block):
            return None
        end = index + 1
        while end < len(blocks) and belongs(blocks[end], block, blocks[index + 1], self.register, labelled=True):
            end += 1
        due = only_time(block.text, self.register.words)
        return end, Expected(self.register, owner=speaker, due=due).walk(blocks[index + 1 : end])

    def _table(self, table: Block) -> Iterator[Candidate]:
        assert isinstance(table, Table)  # noqa: S101  # walk() asks for nothing else
        heading = self.heading
        silent = _NOT_ACTIONS.search(heading) is not None and self.topic not in ("tasks", "some-tasks")
        if self._is_seen(table) or (silent and not names_actions(table)):
            return
        rows = list(rows_of(table, self.register, expected=False))
        rows = rows or of_columns(table, self.register) if self.minutes else rows
        if not rows:
            above = self.heading, self.topic, self.point, self.due, self.plain, self.said
            for row in table.rows:
                for cell in row.cells:
                    yield from self.walk(cell.blocks)
            if any(len(row.cells) > 1 for row in table.rows):  # Attendees in a form heads its row, not what comes below
                self.heading, self.topic, self.point, self.due, self.plain, self.said = above
            return
        closed = [entry for entry in rows if is_closed(entry, heading, self.register.words.done)]
        if len(closed) < len(rows) or not _BEFORE.search(heading):
            new = [entry for entry in rows if line_of(entry) not in self.lines and entry.place not in self.seen]
            yield from dated(new, self.due)


def _with_state(found: list[Candidate], block: Paragraph, below: Block | None) -> list[Candidate]:
    """Return the candidates of a block; the last one with its state, where nothing else stands on the line below it."""
    if isinstance(below, Paragraph) and below.level > block.level and is_status(below.text):
        found[-1] = replace(found[-1], status_cell=below.text)
    return found


def _items(block: Paragraph) -> Iterator[Candidate]:
    for line in lines_of(block)[:1]:
        yield Candidate(block, line.start, line.end, "item")


def _plain_heading(text: str) -> Topic | None:
    """Return the topic of a line that heads a list by its words alone, where nothing below it can be a task: Agenda, 议题."""
    if not text or "\n" in text or text[-1] in "。；;":
        return None
    topic = topic_of(text)
    return topic if topic in _SILENT or topic == "past" else None
