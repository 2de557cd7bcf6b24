"""Reading the lines that stand where actions are expected; what the lines above say for those below is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefcheck.document.blocks import Block, Paragraph, Table
from briefcheck.document.place import Place
from briefcheck.facts.actions.asides import is_aside, tasks_somebody
from briefcheck.facts.actions.candidate import Candidate, Container
from briefcheck.facts.actions.closing import is_farewell, is_thanks
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.due.heads import only_time, time_of_group
from briefcheck.facts.actions.givenover import is_nobodys
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.leadins import lead_in, with_who
from briefcheck.facts.actions.lines import (
    Label,
    Line,
    goes_on_below,
    is_boxed,
    is_code,
    is_marked,
    is_typed,
    label_at_start,
    label_of,
    lines_of,
)
from briefcheck.facts.actions.orders import is_order
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.parts import is_over_items, names_among, part_at
from briefcheck.facts.actions.rows import rows_of
from briefcheck.facts.actions.shared_date import ALL_BEGINS, due_of_those, only_dates, shared_due
from briefcheck.facts.actions.signed import is_signature
from briefcheck.facts.actions.signs import addresses, commits, is_named, is_tied, signs
from briefcheck.facts.actions.spaced import spaced_tables
from briefcheck.facts.actions.spoken import asks_somebody
from briefcheck.facts.actions.status import is_other, is_report, is_state, is_status, is_unfilled
from briefcheck.facts.actions.words import PLAIN_WORDS
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.facts.none import says_none
from briefcheck.facts.written import find_dates
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_NAME_AND_DATE = pattern(
    r"(?P<who>[^\d（()）:：，,。;；]{1,20}?)\s*[（(](?P<date>[^（()）]{2,16})[)）]\s*[:：]?", needs="（("
)
_TAGS = pattern(r"(?:@[\w.-]+[\s,、，&]*)+[:：]?", needs="@")
_COLON_END = pattern(r"[:：]\s*$", needs=":：")
_OCCASION = pattern(
    r"\b(?:on|at|for|in|by|before|after|until) (?:the )?(?:next|following|this|coming) \w+", re.IGNORECASE, needs=" "
)
_LONGEST_HEADING = 60
_LONGEST_HEAD = 40
"""Characters of the longest line that only says for whom or by when the lines below it are."""

_NAMES = pattern(r"[^\W\d_a-z][\w.'’-]*(?:(?:\s*[,，、/&;；和与及]\s*|\s+(?:and\s+)?)[^\W\d_a-z][\w.'’-]*){0,6}")
"""Words that can be names of people, each with a capital or a Chinese letter first."""

_ASIDE = frozenset({"past", "agenda", "people", "next-meeting", "reference"})
"""Topics of a heading below which nothing is expected, wherever it stands."""


class Expected:
    """Walks blocks in which actions are expected."""

    def __init__(
        self, register: Register, due: str = "", *, owner: str = "", named: bool = False, orders: bool = False
    ) -> None:
        """Take who is known, by when all of it is to be done, and by whom.

        ``named``: only lines that name an owner or a deadline are actions; ``orders``: and items that begin with a verb of a plan.
        """
        self.register = register
        self.named, self.orders = named, orders
        self.owner = owner
        self.owner_level = 0
        self.due = self.whole_due = due
        self.owner_due = False
        self.parent: Paragraph | None = None
        self.aside = 0
        self.signed = self.names_below = self.names_above = self.silent = False
        self.parts_of_owners: set[str] = set()
        self.found: list[Candidate] = []

    def walk(self, blocks: Sequence[Block]) -> list[Candidate]:
        """Return the candidates of ``blocks``, after those of an earlier call."""
        blocks = spaced_tables(blocks, self.register.words)
        listed = any(isinstance(block, Table) or block.kind == "list-item" for block in blocks) or is_typed(blocks)
        self.names_below, self.names_above = names_among(blocks, self._are_people)
        done = 0
        for index, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
            if index < done:
                continue
            if isinstance(block, Paragraph) and block.kind == "heading":
                self._heading(block)
            elif self.aside:
                continue
            elif isinstance(block, Table):
                self._table(block)
            elif (
                self._is_silent(block, following)
                or is_code(block)
                or (is_over_list(block, following) and self._sets_head(block))
            ):
                continue
            elif is_over_items(block, following) and (end := self._over_items(block, blocks, index)):
                done = end
            else:
                self._paragraph(block, lines_of(block), listed=listed)
        return self.found

    def _over_items(self, block: Paragraph, blocks: Sequence[Block], index: int) -> int:
        """Return the index behind what an item over others says for them, or they for the one above it; 0 if neither does."""
        if block.text[-1:] in ":：":
            from briefcheck.facts.actions.colonitems import read_below  # few lists have such an item

            return read_below(self, blocks, index)
        part = part_at(blocks, index, self.register)
        if part is None:
            return 0
        self.owner, self.owner_level, self.owner_due, self.parent = part, block.level, False, None
        return index + 1

    def _is_silent(self, block: Paragraph, following: Block | None) -> bool:
        """Whether a paragraph heads a list of something else, or an item is of such a list: Agenda for next time:, 开发规范：."""
        if block.kind != "list-item":
            text = block.text
            heads = ("genda" in text or "规范" in text) and is_over_list(block, following)
            short = heads and len(text) <= _LONGEST_HEADING
            self.silent = short and (text.rstrip(":： ").endswith("规范") or topic_of(text) == "agenda")
        return self.silent

    def read(self, block: Paragraph, lines: Sequence[Line]) -> list[Candidate]:
        """Return the candidates of some lines of a paragraph, after those of an earlier call."""
        self._paragraph(block, lines, listed=any(map(is_marked, lines)))
        return self.found

    def _table(self, table: Table) -> None:
        due = "" if self.due.startswith("后续") else self.due  # which says no more than that these are tasks
        found = list(rows_of(table, self.register, expected=True))
        found = [
            replace(entry, due_above=entry.due_above or due) if entry.due_cell is None else entry for entry in found
        ]
        self.found += [entry for entry in found if entry.owner_cell or entry.due_cell] if self.named else found
        if not found and all(len(row.cells) == 1 for row in table.rows):
            for row in table.rows:
                self.walk(row.cells[0].blocks)  # a frame around the text

    def _heading(self, block: Paragraph) -> None:
        if self.aside and block.level > self.aside:
            return
        self.aside = block.level if topic_of(block.text) in _ASIDE else 0
        due, owners = time_of_group(block.text, self.register.words), self.register.read(block.text, sure=False)
        group = due and not all(map(self.register.is_surely, owners))  # Medium-term (by Friday) is nobody
        self.owner = block.text if owners and not group else ""
        self.due, self.owner_level, self.parent, self.signed = due or self.whole_due, 0, None, False

    def _paragraph(self, block: Paragraph, lines: Sequence[Line], *, listed: bool) -> None:
        level = block.level if block.kind == "list-item" else 0
        rest = block.kind == "list-item" and not block.number  # of an item that began with its owner
        if self.owner and level <= self.owner_level and self.owner_level and not rest:
            self.owner, self.owner_level = "", 0
            self.due = "" if self.owner_due else self.due
        for line in lines:
            if is_farewell(line.text):
                self.signed = bool(self.found)
            if self.signed and block.kind != "list-item" and not is_marked(line):
                continue  # a name, a company, a day: who greets
            if self._is_state(line, level) or self._is_owner_below(line, level):
                continue
            if is_signature(line.text, item=block.kind == "list-item" or is_marked(line)):
                continue
            if self._dates_all(line, level) or self._sets_owner(line, level) or self._skips(line):
                continue
            candidate = self._candidate(line, block, level, listed=listed)
            if candidate is not None:
                self.found.append(candidate)

    def _is_state(self, line: Line, level: int) -> bool:
        """Whether a line only says how the action above it stands: ``- DONE`` below its item."""
        if not self.found or self.parent is None or not is_status(line.text):
            return False
        if level <= self.parent.level and self.parent is not line.paragraph:
            return False
        self.found[-1] = replace(self.found[-1], status_cell=line.text)
        return True

    def _is_owner_below(self, line: Line, level: int) -> bool:
        """Whether an item only names who is to do the task of the item above it."""
        if not self.found or self.parent is None or (level <= max(1, self.parent.level) and not self.names_below):
            return False
        last = self.found[-1]
        if last.paragraph is not self.parent or not self._are_people(line.text):
            return False
        before = f"{last.owner_cell}, " if last.owner_cell else ""
        self.found[-1] = replace(last, owner_cell=before + line.text.strip())
        return True

    def _are_people(self, words: str) -> bool:
        """Whether words are nothing but names of people, surely."""
        if len(words) > _LONGEST_HEAD or not _NAMES.fullmatch(words.strip(" *")):
            return False
        owners = self.register.read(words.strip(" *"), sure=False)
        # 名单周五前报韩雪 only ends in a name
        named = 2 * sum(len(owner.name) for owner in owners) >= len(words.strip(" *"))
        return (
            named
            and all(owner.kind == "person" and self.register.is_surely(owner) for owner in owners)
            and bool(owners)
        )

    def _sets_head(self, block: Paragraph) -> bool:
        """Whether a line right over a list only names who, or by when, its items are for, colon or none: ``Agency``."""
        words = block.text.strip(" *\t:：")
        if len(words) > _LONGEST_HEAD or "\n" in words:
            return False
        due = only_time(words, self.register.words, bare=True) or time_of_group(words, self.register.words)
        if due:
            self.due, self.owner, self.parent = due, "", None
            return True
        if words in PLAIN_WORDS or narrow(words) in PLAIN_WORDS:
            self.owner, self.owner_level, self.owner_due, self.parent = "", 0, False, None
            return True  # 设计, and below it its tasks: the part of the work, as often as those who do it
        who, when = lead_in(words, self.register)
        owners = self.register.read(words, sure=False)
        if not who and (not owners or not all(self.register.is_surely(owner) for owner in owners)):
            return False
        self.owner, self.owner_level, self.owner_due, self.parent = who or words, 0, bool(when), None
        self.due = when or self.due
        return True

    def _dates_all(self, line: Line, level: int) -> bool:
        """Whether the line only says by when all of the tasks are to be done, above it or below."""
        words = line.text.strip()
        shared = shared_due(words, self.register.words) if words[:1] in ALL_BEGINS else ""
        if not shared and level == 0 and words[-1:] in ":：":
            shared = due_of_those(words, self.register.words)
        if not shared or (level and not goes_on_below(line)):
            return False
        if self.found and "下" not in words[:2] and "below" not in words and words[-1:] not in ":：":
            self.found = [entry if entry.due_above else replace(entry, due_above=shared) for entry in self.found]
        else:
            self.due = shared
        self.parent = None
        return True

    def _sets_owner(self, line: Line, level: int) -> bool:
        """Whether the line only names who or by when the lines below it are for: ``客户：``, ``@tom``, ``本周五前：``."""
        words = line.text.strip()
        if self._sets_both(words, level):
            self.parent = None
            return True
        tags = self._are_tags(words)
        names = level > 0 and self._are_people(words)
        over = bool(level and self.found and only_time(words, self.register.words)) and goes_on_below(line)
        if not (ends_in_colon(words) or tags or names or over or line.paragraph.bold) or len(words) > _LONGEST_HEAD:
            return False
        label = label_at_start(words, self.register.words)
        if label is not None:
            return self._sets_due(words[label.end :], labelled=True)
        bare = _COLON_END.sub("", words).strip(" *")
        due = time_of_group(bare, self.register.words)
        if due or is_nobodys(bare):
            self.due, self.parent = due or self.due, None
            self.owner = self.owner if due else ""
            return True
        who, when = lead_in(bare, self.register) if ends_in_colon(words) else ("", "")
        if who or (self.register.read(bare, sure=False) and not is_unfilled(bare, (), self.register.words)):
            kept = self._instead(bare, line.paragraph) if not who and (self.owner or bare[-1:] == "s") else None
            # Dominic right below an item is the next line of its paragraph, and heads the items below
            level = 0 if goes_on_below(line) or self.names_above else level
            self.owner_level = level if kept is None else self.owner_level
            self.owner, self.owner_due, self.parent = (who or bare) if kept is None else kept, bool(when), None
            self.due = when or self.due
            return True
        return ends_in_colon(words) and self._sets_due(bare)

    def _instead(self, words: str, block: Paragraph) -> str | None:
        """Return whose what stands below words is that are nobody's name; None where they are one."""
        from briefcheck.facts.actions.belowname import owner_below  # few papers ask

        return owner_below(words, block, self.owner, self.found, parts=self.parts_of_owners, register=self.register)

    def _are_tags(self, words: str) -> bool:
        """Whether words are nothing but tags; 李娜更新清单 behind an @ is one with its task."""
        whole = words[:1] == "@" and _TAGS.fullmatch(words) is not None
        return whole and self.register.end_of_tags(words, 0, len(words)) == len(words)

    def _sets_both(self, words: str, level: int) -> bool:
        """Whether the line is nothing but a name and a date: ``李娜（3月8日）`` over what she is to do."""
        match = _NAME_AND_DATE.fullmatch(narrow(words)) if words.endswith((")", "）", ":", "：")) else None
        dates = find_dates(match["date"]) if match is not None else []
        if match is None or not dates or len(match["date"]) > dates[0].end - dates[0].start + 6:
            return False
        who = match["who"]
        tagged = "@" in who and not self._are_tags(who)  # @李娜 发报价（3月8日） is a task
        owners = self.register.read(who.replace("@", " ") if tagged else who, sure=False)
        if not owners or not all(self.register.is_surely(owner) for owner in owners):
            return False
        self.owner, self.due, self.owner_level, self.owner_due = who, match["date"], level, True
        return True

    def _sets_due(self, words: str, *, labelled: bool = False) -> bool:
        """Whether the line heads those below it, with nothing to do in itself: ``TODO:``, ``本周五前：``."""
        bare = _COLON_END.sub("", words).strip(" *")
        due = find_due(bare, 0, None, self.register.words)
        occasion = labelled and _OCCASION.search(bare) is not None
        if bare and not occasion and (due is None or len(due.text) < len(bare) - 6):
            return False
        self.due = bare or self.due
        self.parent = None
        return True

    def _skips(self, line: Line) -> bool:
        words = line.text
        none = says_none(words) or is_unfilled(words, (), self.register.words)
        return none or (is_other(words) and not asks_somebody(words, self.register)) or only_dates(words)

    def _candidate(self, line: Line, block: Paragraph, level: int, *, listed: bool) -> Candidate | None:
        label = label_of(line.text, self.register)
        start = line.start + (label.end if label is not None else 0)
        body = Line(line.paragraph, start, line.end)
        if not body.text.strip() or (label is not None and self._skips(body)):
            return None  # the whole line was looked at before
        if ends_in_colon(line.text):
            if label is not None or self.parent is None or level <= max(1, self.parent.level):
                self.parent = None  # it heads the items below
            return None
        container: Container = "label" if label is not None else "item" if block.kind == "list-item" else "line"
        candidate = Candidate(block, start, line.end, container, owner_above=self.owner, due_above=self.due)
        if block.checked is not None or (self.named and is_boxed(line)):
            self.parent = block
            return replace(candidate, container="box")
        if self._is_none(line, body, candidate, level, label=label, listed=listed):
            return None
        if container != "line" and (self.parent is None or level <= max(1, self.parent.level)):
            self.parent = block
        return with_who(candidate, label)

    def _is_none(
        self, line: Line, body: Line, candidate: Candidate, level: int, *, label: Label | None, listed: bool
    ) -> bool:
        """Whether a line is no action by what stands around it, or names nobody where somebody must be named."""
        words = body.text
        boxed = is_boxed(line)
        if not boxed and self._is_beside(words, candidate.container, level, listed=listed, typed=is_marked(line)):
            return True
        if candidate.container in ("item", "line") and _is_heading(words):
            self.parent = None
            return True
        strong = label is not None and label.strong
        if candidate.container == "line" and self.found and self.register.is_person(words.strip()):
            return True  # 韩晓, below the tasks: who wrote it
        goes_on = not strong and self.parent is candidate.paragraph and goes_on_below(line)
        if goes_on and not signs(words, self.register) and (candidate.paragraph.number or not self.owner):
            return True
        if not self.named or label is not None or self.owner:
            return False
        return not (is_named(words, self.register) or (self.orders and is_order(words)))

    def _is_beside(self, words: str, container: Container, level: int, *, listed: bool, typed: bool) -> bool:
        """Whether a line is no task of its own: a detail of the one above, words around a list, a report of the past."""
        detail = self.parent is not None and level > max(1, self.parent.level)
        around = container == "line" and listed and not typed
        if container in ("line", "item") and is_thanks(words) and not addresses(words, self.register):
            return True
        if (detail or around) and not self.owner and not signs(words, self.register):
            return True
        if container not in ("line", "item"):
            return False
        if is_aside(words, self.register):
            return True
        told = (is_state(words) or is_report(words)) and not is_tied(words)
        return told and not tasks_somebody(words) and not commits(narrow(words), self.register)


def is_over_list(block: Block, following: Block | None) -> bool:
    """Whether a paragraph stands right over a list."""
    return (
        isinstance(block, Paragraph)
        and block.kind == "paragraph"
        and isinstance(following, Paragraph)
        and following.kind == "list-item"
    )


def _is_heading(words: str) -> bool:
    """Whether an item only names what stands below it: Decisions needed, Next actions (team)."""
    return len(words) <= _LONGEST_HEADING and topic_of(words) in ("tasks", "agenda")


def line_of(candidate: Candidate) -> tuple[Place, int]:
    """Return the line on which a candidate stands: its paragraph, and where the line begins in it."""
    return candidate.paragraph.place, candidate.paragraph.text.rfind("\n", 0, candidate.start) + 1
