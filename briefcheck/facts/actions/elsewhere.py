"""Actions outside of the action sections: what is marked as one anywhere; in minutes also short lists and commitments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.commitments import Commitments
from briefcheck.facts.actions.decided import is_decided, tells_before
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.earlier import earlier, is_closed, of_tasks
from briefcheck.facts.actions.expected import Expected, heading_due, line_of
from briefcheck.facts.actions.headed import (
    ARROWS,
    behind_arrows,
    behind_head,
    beside_done,
    in_paragraph,
    is_head,
    is_over,
    is_over_boxes,
    is_part,
    is_set,
    owner_of,
)
from briefcheck.facts.actions.headings import Topic, topic_of
from briefcheck.facts.actions.lines import Line, is_code, is_marked, lines_of
from briefcheck.facts.actions.marked import HEAD_ENDS, heads_tasks, marked, may_be_marked
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.pronouns import speaker_of, spoken_of
from briefcheck.facts.actions.rows import rows_of
from briefcheck.facts.actions.runs import deadlines, is_done, stands_beside
from briefcheck.facts.actions.shared_date import only_dates
from briefcheck.facts.actions.signs import is_named
from briefcheck.facts.actions.spoken import asks_somebody
from briefcheck.facts.actions.standup import heads_next, may_say_next, rounds_in, says_next, speaker_above, was_done
from briefcheck.facts.actions.status import is_other, is_status, is_unfilled, status_of
from briefcheck.facts.actions.voices import with_speaker
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_NOT_ACTIONS = pattern(r"agenda|议程|议题|参会|与会|attendees|participants|团队|team", re.IGNORECASE)
"""Headings of tables that have owners and items too: who presents what, who is in the team."""

_BEFORE = pattern(r"上周|上次|上期|上一|previous|last (?:week|meeting|time)", re.IGNORECASE)
"""Headings over what was done since the last meeting."""

_SAID = pattern(r"[:：][ *]*[^\s*]", needs=":：")
"""A label with its value on the same line."""

_GIVEN = pattern(
    r"(?:(?:分配|布置|分派|下达|发布).{0,8}(?:任务|工作|分工)|(?:任务|工作).{0,8}(?:分配|布置|安排|分派|分工)).{0,12}(?:如下)?[:;。]?$|分[工配](?:结果)?(?:如下)?[:;]$",
)
_GIVING = pattern(r"分[配派工]|布置|安排|下达|发布")
_LONGEST_SAYING = 60
"""Characters of the longest line that says that tasks are given out below it."""

_LONGEST_HEAD = 100
"""Characters of the longest line that can head a list."""

_LONGEST_PLAIN = 32
_SILENT: frozenset[Topic] = frozenset({"agenda", "people", "next-meeting", "reference"})
"""Topics under which nobody commits to anything: who presents what, who was present, when the next meeting is."""


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
        due = deadlines(blocks) if self.minutes else {}
        for index, block in enumerate(blocks):
            if index < done:
                continue
            if isinstance(block, Table):
                yield from self._table(block)
                continue
            self._enter(block)
            kind, text = block.kind, block.text
            if kind == "heading" or (kind == "code" and is_code(block)) or not text.strip() or self._is_seen(block):
                continue
            if (
                self.minutes
                and (self.topic == "past" or "\n" in text[:_LONGEST_PLAIN])
                and (before := self._before(block))
            ):
                yield from before
                done = index + 1
                continue
            heads = len(text) <= _LONGEST_HEAD or "\n" in text
            done = self._group_end(blocks, index) if heads and _may_head(block, blocks, index) else index
            if done > index + 1:
                yield from self._judged(self._grouped(blocks, index, done))
                continue
            said = self._round(block, blocks, index) if self.minutes and may_say_next(text) else None
            if said is not None:
                done, found = said
                yield from self._judged(found)
                continue
            done = (
                self._named_end(blocks, index)
                if self.minutes and not text.isascii() and _says_given(text)
                else index + 1
            )
            if done > index + 1:
                yield from self._judged(Expected(self.register, named=True).walk(blocks[index + 1 : done]))
                continue
            done = index + 1
            found = self._single(block, blocks[index + 1 : index + 2])
            found = _dated(found, due[index]) if index in due else found
            if not found and self.minutes and kind == "list-item" and self.topic not in _SILENT:
                found = self._of_list(blocks, index, due.get(index, ""))
            yield from self._judged(with_speaker(found, blocks, index, self.register)) if found else ()

    def _before(self, block: Paragraph) -> list[Candidate]:
        """Return the tasks of the meeting before that a block tells of, under a heading that says so; done ones too."""
        first, below, _ = block.text.partition("\n")
        heads = bool(below) and of_tasks(first) and topic_of(first) == "past"
        if not heads and not (self.topic == "past" and of_tasks(self.heading)):
            return []
        return [] if self._is_marked(block) else earlier(lines_of(block)[heads:], self.register)

    def _is_seen(self, block: Block) -> bool:
        return block.place.line in self.seen_lines and block.place in self.seen

    def _enter(self, block: Paragraph) -> None:
        """Keep under which heading the walk stands."""
        if self.said:  # 出席：王强、李娜 is no heading of what comes below
            self.heading, self.topic, self.said = "", "discussion", False
        topic = self.topics.get(block.place) if block.place.line in self.topic_lines else None
        if topic is not None or block.kind == "heading" or block.bold:
            self.heading, self.plain = block.text, False
            self.point = block.level if block.kind == "list-item" else 0
            self.topic = topic if topic is not None else topic_of(block.text)
            self.due = heading_due(block.text, self.register) if self.topic in ("tasks", "some-tasks") else ""
            self.said = self.topic in _SILENT and block.kind != "heading" and _SAID.search(block.text) is not None
        elif block.kind == "paragraph" and (plain := _plain_heading(block.text.strip())) is not None:
            self.heading, self.topic, self.point, self.due, self.plain = block.text, plain, 0, "", True
            self.said = plain in _SILENT and _SAID.search(block.text) is not None
        elif self.plain and block.kind == "paragraph" and block.text.strip():
            self.topic, self.plain = "discussion", False  # what a line without any form heads is no more than its list
        elif self.topic == "agenda" and block.kind != "list-item" and ends_in_colon(block.text):
            self.topic = "discussion"  # 4.问题反馈：, and what was said of it below

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
        found = self._single(head, ()) if said else []
        return [*found, *Expected(self.register, owner=owner, due=due).walk(blocks[index + 1 : end])]

    def _of_list(self, blocks: Sequence[Block], index: int, due: str) -> list[Candidate]:
        """Return an item that only its list makes an action: one deadline for all, or its marked neighbours."""
        block = blocks[index]
        assert isinstance(block, Paragraph)  # noqa: S101  # walk() asks for paragraphs only
        if due:
            return [replace(candidate, container="prose", due_above=due) for candidate in _items(block)]
        if is_done(block, self.register.words) and stands_beside(blocks, index, self._is_marked):
            return list(_items(block))
        return []

    def _is_marked(self, block: Paragraph) -> bool:
        return may_be_marked(block) and any(marked(block, self.register, lines_of(block)))

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

    def _single(self, block: Paragraph, following: Sequence[Block]) -> list[Candidate]:
        # what was said of a point of the agenda may stand below it
        said = block.kind == "quote" or block.level > (self.point if self.topic == "point" else 1)
        top = self.topic in ("agenda", "point") and not said
        lines = lines_of(block)
        found: list[Candidate] = []
        if self.minutes and len(lines) > 1 and block.kind != "list-item":
            found, lines = in_paragraph(block, lines, self.register)
        found += marked(block, self.register, lines, agenda=self.minutes and top) if may_be_marked(block) else ()
        if self.minutes and lines and (told := self._told(block, lines)):
            found += _unless_taken(told, found)
        before = self.topic == "next-meeting" and tells_before(self.heading, block.text)
        spoken = before or self.topic not in _SILENT or (self.topic == "agenda" and not top)
        if self.minutes and spoken:
            find = self.commitments.find
            said_so: list[Candidate] = []
            for line in lines:
                if parts := find(line.text):
                    said_so += self._said(block, line, parts)
            found += _unless_taken(said_so, found) if said_so else ()
        below = following[0] if found and following else None
        if isinstance(below, Paragraph) and below.level > block.level and is_status(below.text):
            found[-1] = replace(found[-1], status_cell=below.text)
        return found

    def _told(self, block: Paragraph, lines: Sequence[Line]) -> list[Candidate]:
        """Return what lines tell by their form: rounds, arrows, a head on the line itself."""
        text = block.text
        several = len(lines) > 1
        found = rounds_in(lines, self.register) if several else []
        begins = [text[line.start] for line in lines] if several else text[lines[0].start]
        if not ARROWS.isdisjoint(begins) or "→" in text or "⇒" in text or ">" in text or "＞" in text:
            found += behind_arrows(block, lines, self.register)
        if ":" in text or "：" in text:
            found += behind_head(block, lines, self.register)
        return found

    def _said(self, block: Paragraph, line: Line, parts: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
        """Yield the parts of a line by which somebody commits to something."""
        for start, end in parts:
            words = line.text[start:end]
            other = (is_other(words) and not asks_somebody(words, self.register)) or is_decided(self.heading, words)
            if not (other or only_dates(words) or is_unfilled(words, (), self.register.words)):
                who = spoken_of(line.text, start, self.register) or speaker_of(line.text, start, self.register)
                begin, stop = line.start + start, line.start + end
                yield Candidate(block, begin, stop, "prose", owner_above=who, due_above=self.due)

    def _round(self, block: Paragraph, blocks: Sequence[Block], index: int) -> tuple[int, list[Candidate]] | None:
        """Return what somebody does next, who is named above, and the index behind it; None if the block says nothing of it."""
        if was_done(blocks, index):
            return None
        speaker = speaker_above(blocks, index, self.register)
        if not speaker:
            return None
        found = [entry for line in lines_of(block) if (entry := says_next(line, speaker)) is not None]
        if found or not heads_next(block):
            return (index + 1, found) if found else None
        end = index + 1
        while end < len(blocks) and self._belongs(blocks[end], block, blocks[index + 1], labelled=True):
            end += 1
        due = only_time(block.text, self.register.words)
        return end, Expected(self.register, owner=speaker, due=due).walk(blocks[index + 1 : end])

    def _group_end(self, blocks: Sequence[Block], index: int) -> int:
        """Return the index behind the list that a paragraph heads: ``**TODO:**``, ``分配结果为：``; its own if it heads none."""
        head = blocks[index]
        if index + 1 == len(blocks) or not isinstance(head, Paragraph):
            return index
        labelled = heads_tasks(head, self.register)
        if not labelled and not (self.minutes and is_head(head, blocks[index + 1]) and not is_set(blocks, index)):
            return index
        end = index + 1
        in_part = False
        while end < len(blocks):
            block = blocks[end]
            if not self._belongs(block, head, blocks[index + 1], labelled=labelled):
                in_part = self.minutes and not labelled and _stays_in_part(block, in_part=in_part)
                if not in_part:
                    break
            end += 1
        return end if end > index + 1 or not labelled else index

    def _named_end(self, blocks: Sequence[Block], index: int) -> int:
        """Return the index behind the lines, each with its owner, below a line that says that tasks were given out."""
        end = index + 1
        while end < len(blocks):
            block = blocks[end]
            if not isinstance(block, Paragraph) or block.kind == "heading" or not block.text.strip():
                break
            if not all(is_named(line.text, self.register) for line in lines_of(block)):
                break
            end += 1
        return end

    def _belongs(self, block: Block, head: Paragraph, first: Block, *, labelled: bool) -> bool:
        """Whether a block is of the list under a head: an item, deeper than the head if that is an item itself."""
        if isinstance(block, Table):
            return not labelled and block is first
        if block.kind == "list-item":
            if block.checked is not None and is_over_boxes(head, first):
                return True
            least = head.level + 1 if head.kind == "list-item" else first.level if isinstance(first, Paragraph) else 1
            return block.level >= least
        if labelled or head.kind == "list-item" or block.kind != "paragraph" or block.bold:
            return False
        if topic_of(block.text) != "discussion" or is_other(block.text):
            return False
        lines = lines_of(block)
        return bool(lines) and all(is_marked(line) or is_named(line.text, self.register) for line in lines)

    def _table(self, table: Table) -> Iterator[Candidate]:
        heading = self.heading
        if self._is_seen(table) or (_NOT_ACTIONS.search(heading) and self.topic not in ("tasks", "some-tasks")):
            return
        rows = list(rows_of(table, self.register, expected=False))
        rows = rows or list(beside_done(table, self.register) if self.minutes else ())
        if not rows:
            above = self.heading, self.topic, self.point, self.due, self.plain, self.said
            for row in table.rows:
                for cell in row.cells:
                    yield from self.walk(cell.blocks)
            if any(len(row.cells) > 1 for row in table.rows):  # Attendees in a form heads its row, not what comes below
                self.heading, self.topic, self.point, self.due, self.plain, self.said = above
            return
        done = self.register.words.done
        closed = [entry for entry in rows if is_closed(entry, heading, done)]
        if len(closed) < len(rows) or not _BEFORE.search(heading):
            new = [entry for entry in rows if line_of(entry) not in self.lines and entry.place not in self.seen]
            yield from _dated(new, self.due)


def _unless_taken(more: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that share no word with one that is found."""
    return [entry for entry in more if not any(other.start < entry.end and entry.start < other.end for other in found)]


def _dated(found: Sequence[Candidate], due: str) -> list[Candidate]:
    """Return the candidates with what is said above of when, where they have no date from there."""
    return [replace(candidate, due_above=candidate.due_above or due) for candidate in found]


def _may_head(head: Paragraph, blocks: Sequence[Block], index: int) -> bool:
    """Whether a paragraph may head a list: by how it ends or looks, or by what stands below it. Most do not."""
    if head.bold or head.text.rstrip().rstrip(" *\n")[-1:] in HEAD_ENDS:
        return True
    return index + 1 < len(blocks) and is_over(head, blocks[index + 1])


def _items(block: Paragraph) -> Iterator[Candidate]:
    for line in lines_of(block)[:1]:
        yield Candidate(block, line.start, line.end, "item")


def _plain_heading(text: str) -> Topic | None:
    """Return the topic of a line that heads a list by its words alone, where nothing below it can be a task: Agenda, 议题."""
    if not text or len(text) > _LONGEST_PLAIN or "\n" in text or text[-1] in "。；;":
        return None
    topic = topic_of(text)
    return topic if topic in _SILENT or topic == "past" else None


def _stays_in_part(block: Block, *, in_part: bool) -> bool:
    """Whether a block names a part of the tasks of a group (代码部分：), or is a line of the part above it."""
    if not isinstance(block, Paragraph) or block.kind != "paragraph" or block.bold:
        return False
    if is_part(block.text):
        return True
    other = ends_in_colon(block.text) or topic_of(block.text) != "discussion" or is_other(block.text)
    return in_part and bool(block.text.strip()) and not other


def _says_given(text: str) -> bool:
    """Whether a line says that tasks were given out, with who does what below: 会议对任务进行了分配."""
    if len(text) > _LONGEST_SAYING or not _GIVING.search(text):
        return False
    return _GIVEN.search(narrow(text).strip()) is not None
