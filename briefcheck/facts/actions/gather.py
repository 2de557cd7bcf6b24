"""Walking a document for candidates: action sections first, then what is marked as an action, or committed to, elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from briefcheck.document.blocks import Block, Paragraph, Table, paragraphs, tables
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.cards import cards
from briefcheck.facts.actions.columns import heads_actions
from briefcheck.facts.actions.elsewhere import Elsewhere
from briefcheck.facts.actions.expected import Expected, line_of
from briefcheck.facts.actions.headed import is_set, owner_of
from briefcheck.facts.actions.headingdue import heading_due
from briefcheck.facts.actions.headings import heads_open, topic_of, topics_of
from briefcheck.facts.actions.lines import is_marked, label_at_start, lines_of
from briefcheck.facts.actions.minutes import is_minutes
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.shared_date import with_shared_dates
from briefcheck.facts.actions.sidelists import side_lists
from briefcheck.facts.actions.signs import is_named, signs
from briefcheck.facts.actions.standup import speaker_above
from briefcheck.facts.actions.subheads import with_subheads
from briefcheck.facts.actions.tags import with_tasks_above
from briefcheck.facts.actions.voices import of_item
from briefcheck.facts.actions.words import Words
from briefcheck.facts.model import OutlineSection, Section
from briefcheck.facts.narrow import HAN_LETTER
from briefcheck.lazy import pattern

_PARTS = ("body", "text-box", "footnote", "endnote")

_DRAWN = frozenset({"tasks", "some-tasks"})
_PLURAL = pattern(r"\W*(?:to-?dos|tasks|actions|next steps|follow-?ups)\W*", re.IGNORECASE)
_DISCUSSED = pattern(r"discussion|discussed|讨论", re.IGNORECASE)
_PARTS_OF_ITEM = pattern(r"[;；]", needs=";；")
_POINT = pattern(
    r"\W*(?:议题|議題|议程|議程|议案|議案|案由|提案)\s*[一二三四五六七八九十\d]{1,2}\s*[:：、.．]", needs="议議案"
)
_BETWEEN = pattern(r"[\W_]+")
_LONGEST_TOPIC = 120
_LEAST_SAME = 4
"""Letters from which a task that begins like a row of the table of actions is the same one."""


def gather(
    document: Document,
    sections: Sequence[Section],
    register: Register,
    outline: Sequence[OutlineSection] = (),
    *,
    of_meeting: bool = False,
) -> Iterator[Candidate]:
    """Yield every candidate once: those under the action sections, then those elsewhere in the document.

    Args:
        document: as read.
        sections: where the document's type expects actions.
        register: who is known.
        outline: every section; those of minutes whose headings give out tasks are action sections too.
        of_meeting: whether the document's type says that it tells of a meeting.
    """
    minutes = of_meeting or is_minutes(document, attended=register.listed)
    told = list(cards(document.body, register.words)) if minutes else []
    taken = {_where(line.paragraph.place_at(line.start)) for _, lines in told for line in lines}
    found = [candidate for candidate, _ in told]
    found += [
        candidate
        for candidate in _gather(document, sections, register, outline, minutes=minutes)
        if not taken or _where(candidate.place) not in taken
    ]
    told_above = with_tasks_above(found, document, register)
    if HAN_LETTER.search(register.whole.text) is not None:
        from briefcheck.facts.actions.twosided import with_sides  # English papers do without

        told_above = with_sides(told_above, register)
    yield from with_shared_dates(list(_once(_apart(told_above), register)), document, register.words)


def _apart(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those whose words another one on their line holds: both a label and its field were read."""
    lines: dict[tuple[str, int, int], list[Candidate]] = {}
    kept: list[Candidate] = []
    for entry in found:
        if entry.container != "row":
            others = lines.setdefault(_where(entry.paragraph.place_at(entry.start)), [])
            if others and _is_told(entry, others, kept):
                continue
            others.append(entry)
        kept.append(entry)
    return kept


def _is_told(entry: Candidate, others: list[Candidate], kept: list[Candidate]) -> bool:
    """Whether another one on its line holds the words of a candidate; the others whose words it holds are left out."""
    words = entry.text.strip(" .。")
    if any(words in other.text for other in others):
        return True
    for shorter in [other for other in others if other.text.strip(" .。") in entry.text]:
        others.remove(shorter)
        kept.remove(shorter)
    return False


def _where(place: Place) -> tuple[str, int, int]:
    return place.part, place.number, place.line


def _once(found: Sequence[Candidate], register: Register) -> Iterator[Candidate]:
    """Yield the candidates without those lines of the talk that a row of a table of actions says again."""
    rows = [
        (words, entry)
        for entry in found
        if entry.container == "row" and len(words := _plain(entry.text)) >= _LEAST_SAME
    ]
    begins = tuple({words for words, _ in rows})
    for candidate in found:
        if not begins or candidate.container in ("row", "label", "fields"):
            yield candidate
            continue
        words = _plain(candidate.text)
        if words.startswith(begins):
            from briefcheck.facts.actions.again import says_again  # few papers say a row again

            if any(words.startswith(task) and says_again(candidate, row, register) for task, row in rows):
                continue
        if not (candidate.container == "prose" and _ends_in_task(candidate, words, rows)):
            yield candidate


def _ends_in_task(candidate: Candidate, words: str, rows: Sequence[tuple[str, Candidate]]) -> bool:
    """Whether a sentence ends in the task of a row, and names its owner: 由陈晓11月24日前提供音乐小样."""
    return any(
        words.endswith(task) and (owner := (row.owner_cell or "").strip()) and owner in candidate.text
        for task, row in rows
    )


def _plain(text: str) -> str:
    return _BETWEEN.sub("", fold(text).casefold())


def _gather(
    document: Document,
    sections: Sequence[Section],
    register: Register,
    outline: Sequence[OutlineSection],
    *,
    minutes: bool,
) -> Iterator[Candidate]:
    gathered = _Gathered(document, register)
    headed = any(section.outline.heading.form != "label" for section in sections)
    for section in sections:
        if not (headed and _is_talk(section.outline, register)):
            entry = section.outline
            form = entry.heading.form
            bold = form == "bold" or (form == "label" and document.format != "markdown" and entry.inline is None)
            yield from gathered.whole(gathered.with_parts(entry, outline) if bold else entry)
    topics = topics_of(outline) if minutes else []
    drawn = [(topic, entry) for topic, entry in zip(topics, outline, strict=False) if topic in _DRAWN]
    for topic, entry in drawn:
        if topic == "tasks":
            bold = entry.heading.form == "bold" and entry.heading.place not in gathered.seen
            yield from gathered.whole(gathered.with_parts(entry, outline) if bold else entry)
    for topic, entry in drawn:
        if topic == "some-tasks":
            yield from gathered.some(entry)
    yield from gathered.below_names() if minutes else gathered.below_heads()
    of_places = {entry.heading.place: topic for topic, entry in zip(topics, outline, strict=False)}
    elsewhere = Elsewhere(document, register, gathered.seen, gathered.lines, of_places, minutes=minutes)
    for part in document.parts:
        if part.kind in _PARTS:
            yield from elsewhere.walk(part.blocks)


class _Gathered:
    """Reads sections, each line once. ``seen`` are the places, ``lines`` the single lines, that need no second look."""

    def __init__(self, document: Document, register: Register) -> None:
        self.document = document
        self.register = register
        self.seen: set[Place] = set()
        self.lines: set[tuple[Place, int]] = set()
        self._order: dict[Place, int] = {}

    def whole(self, section: OutlineSection) -> Iterator[Candidate]:
        """Yield the actions of a section in which every line is one."""
        if section.heading.place in self.seen or _is_one_line(section, self.register.words):
            return
        if _is_column(section, self.document, self.register):
            return
        blocks = _reach(section, self.register)
        index = self._index(section)
        if _is_whole_talk(blocks) or (index is not None and is_set(self.document.body, index)):
            return
        due = heading_due(section.heading.text, self.register)
        owner = self._speaker(index) if index is not None else ""
        owner = owner or _named_in(section.heading.text, self.register) or owner_of(section.heading.text, self.register)
        yield from self._new(Expected(self.register, due=due, owner=owner).walk(blocks))
        self.seen.add(section.heading.place)
        self.seen.update(entry.place for entry in paragraphs(blocks))
        if section.heading.form != "row":  # which stands in its table: rows below the next such row are not read yet
            self.seen.update(_table_places(blocks))

    def _index(self, section: OutlineSection) -> int | None:
        """Return which block of the body is the label of a section; None for headings of another form, and elsewhere."""
        if section.heading.form != "label" or section.heading.place.part != "body":
            return None
        return self._lines.get(section.heading.place.line)

    def with_parts(self, section: OutlineSection, outline: Sequence[OutlineSection]) -> OutlineSection:
        """Return a section with the parts of it whose headings look like its own."""
        if not self._order:
            self._order = {entry.heading.place: index for index, entry in enumerate(outline)}
        behind = islice(outline, self._order.get(section.heading.place, len(outline)) + 1, None)
        return with_subheads(section, behind, self.document.body, self._lines, self.register)

    @cached_property
    def _lines(self) -> dict[int, int]:
        """Where the blocks of the body are, by their lines: a file of many meetings has as many labels."""
        return {block.place.line: index for index, block in reversed(list(enumerate(self.document.body)))}

    def _speaker(self, index: int) -> str:
        """Return who speaks where a label such as 下一步： stands below a name."""
        body = self.document.body
        return speaker_above(body, index, self.register) or of_item(body, index, self.register)

    def some(self, section: OutlineSection) -> Iterator[Candidate]:
        """Yield the lines of a section, up to its first heading, that name an owner or a deadline."""
        if section.heading.place in self.seen or _is_column(section, self.document, self.register):
            return
        blocks = []
        for block in _reach(section, self.register):
            if isinstance(block, Paragraph) and block.kind == "heading":
                break
            if block.place not in self.seen:
                blocks.append(block)
        due = heading_due(section.heading.text, self.register)
        orders = heads_open(section.heading.text)
        for candidate in self._new(Expected(self.register, due=due, named=True, orders=orders).walk(blocks)):
            self.lines.add(line_of(candidate))
            yield candidate

    def below_names(self) -> Iterator[Candidate]:
        """Yield what minutes give a day below the names of those who do it, under whatever heading."""
        for candidate in self._new(list(side_lists(self.document.body, self.register))):
            self.lines.add(line_of(candidate))
            yield candidate

    def below_heads(self) -> Iterator[Candidate]:
        """Yield what a paper that tells of no meeting gives out below the headings of its actions."""
        from briefcheck.facts.actions.anywhere import below_heads  # minutes do without

        for part in self.document.parts:
            if part.kind in _PARTS:
                for candidate in self._new(list(below_heads(part.blocks, self.register))):
                    self.lines.add(line_of(candidate))
                    yield candidate

    def _new(self, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
        for candidate in candidates:
            if candidate.place not in self.seen:
                self.seen.add(candidate.place)
                yield candidate


def _named_in(heading: str, register: Register) -> str:
    """Return who stands in the bracket of a label: ACTION (PI)."""
    bare = heading.strip(" :：*").lstrip("0123456789. ")
    label = label_at_start(f"{bare}: ", register.words) if bare.endswith((")", "）")) else None
    return label.who if label is not None and register.read(label.who, sure=False) else ""


def _reach(section: OutlineSection, register: Register) -> tuple[Block, ...]:
    """Return the blocks of a section: of a label in running text with a list below it no more than that list."""
    blocks = section.blocks
    inline = section.inline
    first = blocks[0] if blocks else None
    labelled = section.heading.form == "label"
    if labelled:
        blocks = blocks[: next((at for at, block in enumerate(blocks) if _begins_point(block)), len(blocks))]
    if labelled and isinstance(first, Paragraph) and (first.kind == "list-item" or _is_typed(first)):
        blocks = blocks[: _list_end(blocks, first, register)]
    return blocks if inline is None else (Paragraph(inline.text, inline.place), *blocks)


def _list_end(blocks: Sequence[Block], first: Paragraph, register: Register) -> int:
    """Return the index behind the list that begins with ``first``; a line that names an owner or a deadline is of it."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or not block.text.strip():
            continue
        if block.kind == "list-item":
            ends = first.kind != "list-item" or block.level < first.level
        else:
            ends = not _is_typed(block) and not is_named(block.text, register)
        if ends:
            return index
    return len(blocks)


def _begins_point(block: Block) -> bool:
    """Whether a block begins with the next point of the agenda: 议题2：渠道招商."""
    return isinstance(block, Paragraph) and _POINT.match(block.text) is not None


def _is_typed(block: Paragraph) -> bool:
    """Whether every line of a paragraph has a number or a mark typed before it."""
    lines = lines_of(block)
    return bool(lines) and all(map(is_marked, lines))


def _is_one_line(section: OutlineSection, words: Words) -> bool:
    """Whether a section is only a line such as ``ACTION: …``: what follows on the line is the action, not what is below."""
    inline = section.inline
    if section.heading.form != "label" or inline is None or not inline.text.strip():
        return False
    label = label_at_start(f"{section.heading.text.rstrip(' :：*')}: ", words)
    return label is not None and label.strong


def _is_talk(section: OutlineSection, register: Register) -> bool:
    """Whether a label in the discussion only says what was talked of: To-dos: …, where another section holds the actions."""
    inline = section.inline
    if (
        section.heading.form != "label"
        or inline is None
        or section.blocks
        or not _PLURAL.fullmatch(section.heading.text)
    ):
        return False
    discussed = any(_DISCUSSED.search(heading) for heading in section.path[:-1])
    return discussed and not signs(inline.text, register)


def _is_whole_talk(blocks: Sequence[Block]) -> bool:
    """Whether the meeting's whole agenda stands under the heading: an item of it is Agenda items, or Decisions needed."""
    return any(
        isinstance(block, Paragraph)
        and block.kind in ("list-item", "heading")
        and block.level <= 1
        and any(topic_of(part) == "agenda" for part in _PARTS_OF_ITEM.split(block.text[:_LONGEST_TOPIC]))
        for block in blocks
    )


def _is_column(section: OutlineSection, document: Document, register: Register) -> bool:
    """Whether what was taken for a heading is the head of a column: 任务 | 责任人 | 期限."""
    place = section.heading.place
    if section.heading.form not in {"cell", "column"} or place.table is None:
        return False
    blocks = next(
        (part.blocks for part in document.parts if part.kind == place.part and part.number == place.number), ()
    )
    return any(
        table.number == place.table
        and any(row.place.row == place.row and heads_actions(table, row, register) for row in table.rows)
        for table in tables(blocks)
    )


def _table_places(blocks: Sequence[Block]) -> Iterator[Place]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.place
