"""The outline of a document: every heading, how deep it stands, and what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph, Table, paragraphs, tables
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.model import Heading, OutlineSection
from briefcheck.facts.outline.entry import Entry, Frame, Sign, cleaned_labels, frame_of, joined
from briefcheck.facts.outline.running import goes_on, is_counted, is_text, label_of, repeated_labels
from briefcheck.facts.outline.tables import block_entries
from briefcheck.facts.outline.title import with_title
from briefcheck.tuples import NamedTuple

_MOST_BOLD = 0.6
"""Share of bold paragraphs above which bold is how the document is set and no sign of a heading."""

_DEEPEST = 8
"""Levels of nesting that are followed; deeper tables in tables are read as their parent's text."""


def read_outline(document: Document, labels: Sequence[str] | frozenset[str] = ()) -> tuple[OutlineSection, ...]:
    """Return every section of the document's body, in reading order, sub-sections after their parent.

    A line ``label: text``, a plain line and a label cell head a section only where the label, cleaned, is one of
    ``labels`` (a frozen set: cleaned already); headings by style, outline level, hash, bold, number and merged row need no label.
    """
    cleaned = labels if isinstance(labels, frozenset) else cleaned_labels(tuple(labels))
    markdown = document.format == "markdown"
    frame = frame_of(cleaned, markdown=markdown, bold_counts=_bold_counts(document))
    whole = {table.place: table for table in tables(document.body)}
    entries = with_title(list(block_entries(document.body, frame)), document, bold_counts=frame.bold_counts)
    return tuple(_sections(entries, frame, whole, (), 0))


def _bold_counts(document: Document) -> bool:
    """Whether bold sets a line apart in this document."""
    filled = [paragraph for paragraph in paragraphs(document.body) if paragraph.text.strip()]
    return sum(paragraph.bold for paragraph in filled) <= max(3, _MOST_BOLD * len(filled))


class _Open:
    """A heading whose section has not ended. ``last`` is the number of the last heading of its look.

    ``brief``: it is a label in running text, and heads its own line and the list right below it.
    """

    def __init__(self, entry: int, sign: Sign, level: int, place: Place | None, last: int, *, brief: bool) -> None:
        self.entry = entry
        self.sign = sign
        self.level = level
        self.place = place
        self.last = last
        self.inner = 0
        self.brief = brief
        self.ends_early = brief or sign.leaf or sign.labelled


class _Span(NamedTuple):
    """A section by the numbers of its first entry and of the first that is no longer in it."""

    entry: int
    level: int
    above: tuple[int, ...]
    end: int


def _sections(
    entries: Sequence[Entry],
    frame: Frame,
    whole: dict[Place, Table],
    path: tuple[str, ...],
    level: int,
) -> Iterator[OutlineSection]:
    """Yield the sections that the entries make, below ``path``."""
    for span in _spans(entries):
        entry = entries[span.entry]
        assert entry.heading is not None  # noqa: S101  # a span begins at a heading
        of = entry.heading
        heading = Heading(of.text, level + span.level, of.form, of.place)
        own = () if heading.form == "column" else (heading.text,)
        names = (*path, *[_text(entries[index]) for index in span.above], *own)
        if entry.own is None:
            following = [other.block for other in entries[span.entry + 1 : span.end] if other.block is not None]
            yield OutlineSection(heading, joined(following, whole), names, entry.inline)
            continue
        yield OutlineSection(heading, entry.own, names, entry.inline)
        if (
            heading.level < _DEEPEST
            and not any(block is entry.block for block in entry.own)
            and _may_hold_headings(entry.own)
        ):
            yield from _sections(list(block_entries(entry.own, frame)), frame, whole, names, heading.level)


def _text(entry: Entry) -> str:
    return entry.heading.text if entry.heading else ""


def _may_hold_headings(blocks: Sequence[Block]) -> bool:
    return len(blocks) > 1 or any(isinstance(block, Table) or "\n" in block.text for block in blocks)


def _spans(entries: Sequence[Entry]) -> list[_Span]:
    """Tell where the section of every heading ends and how deep it stands."""
    open_: list[_Open] = []
    found: dict[int, _Span] = {}
    again = repeated_labels(entries)

    def close(count: int, end: int) -> None:
        while len(open_) > count:
            done = open_.pop()
            above = tuple(other.entry for other in open_)
            found[done.entry] = _Span(done.entry, done.level, above, end)

    for index, entry in enumerate(entries):
        sign = entry.sign
        if sign is None and entry.closes is None:  # most entries
            if open_ and open_[-1].ends_early and _ends(open_[-1], entries, entry):
                close(len(open_) - 1, index)
            continue
        if entry.closes is not None:
            keep = next((i for i, other in enumerate(open_) if other.place == entry.closes), len(open_))
            close(keep, index)
        keep, brief = (0, False) if sign is None else _in_running_text(open_, _keep(open_, sign), entries, index, again)
        if sign is None or (sign.doubtful and not _follows(open_, keep, sign, entries, index)):
            if open_ and open_[-1].ends_early and _ends(open_[-1], entries, entry):
                close(len(open_) - 1, index)
            continue
        if keep < len(open_) and (holder := _holder(entries, index)) is not None:
            keep = max(keep, sum(other.entry <= holder for other in open_))
        close(keep, index)
        below = open_[-1] if open_ else None
        level = sign.strong + _below_title(open_) if sign.strong else below.level + 1 if below else 1
        place = entry.block.place if sign.kind == "row" and entry.block else None
        open_.append(_Open(index, sign, level, place, sign.number, brief=brief))
    close(0, len(entries))
    return [found[index] for index in sorted(found)]


def _ends(open_: _Open, entries: Sequence[Entry], entry: Entry) -> bool:
    """Whether the section of a label ends because ``entry``, which heads nothing, is no part of it."""
    return _ends_item(entries[open_.entry], entry) or (open_.brief and is_text(entry))


def _ends_item(heading: Entry, entry: Entry) -> bool:
    """Whether a labelled item of a list ends, because the next item of that list begins."""
    item, block = heading.block, entry.block
    if heading.sign is None or not isinstance(item, Paragraph) or not isinstance(block, Paragraph):
        return False
    if not item.kind == block.kind == "list-item" or block.level > item.level:
        return False
    # "2. Action: …" ends at "3. …"; bullets at its own level may be what it says
    return heading.sign.leaf or (heading.sign.labelled and is_counted(item) and is_counted(block))


def _keep(open_: Sequence[_Open], sign: Sign) -> int:
    """Return how many of the open headings stay open above a new one."""
    strong = next((i for i in range(len(open_), 0, -1) if open_[i - 1].sign.strong), 0)
    if sign.strong:
        level = sign.strong + _below_title(open_)
        return next((i for i, other in enumerate(open_) if not other.sign.strong or other.level >= level), len(open_))
    for index in range(strong, len(open_)):
        other = open_[index].sign
        if other.leaf:
            return index
        if other.look == sign.look and not _restarts(open_[index], sign) and not _counts_inside(open_, index, sign):
            return index
        if other.kind == sign.kind == "number" and other.rank > sign.rank:
            return index
        if _sibling(other, sign):
            return index
    return len(open_)


def _holder(entries: Sequence[Entry], index: int) -> int | None:
    """Return the item that an item of a list stands below as a part of it; None if it is a part of none.

    Whatever such an item heads ends with the one it stands in: ``- Tasks: …`` below ``1. Plan`` ends no section around it.
    """
    block = entries[index].block
    if not isinstance(block, Paragraph) or block.kind != "list-item" or block.level <= 1:
        return None
    for at in range(index - 1, -1, -1):
        other = entries[at].block
        if not isinstance(other, Paragraph) or other.kind != "list-item":
            return None
        if other.level < block.level:
            return at
    return None


def _below_title(open_: Sequence[_Open]) -> int:
    """Return how much deeper a marked heading stands than its level says: 1 below a title, whose level is 1."""
    return int(bool(open_) and open_[0].sign.title)


def _is_title(open_: _Open) -> bool:
    """Whether a heading may be the title of the document: ``# Contact report`` is, ``# Discussion`` is not."""
    return open_.sign.title or (open_.sign.strong == 1 and not open_.sign.known)


def _in_running_text(
    open_: Sequence[_Open], keep: int, entries: Sequence[Entry], index: int, again: frozenset[str]
) -> tuple[int, bool]:
    """Return how many headings stay open above an entry, and whether it is but a label in their running text.

    ``行动：…`` in a discussion does not end the discussion, whose text goes on below it. Where label lines are all the
    headings there are, as in a brief of lines, what stands below one belongs to it, unless it comes ``again``.
    """
    sign = entries[index].sign
    if sign is None or sign.kind != "label-text":
        return keep, False
    holder = next((i for i in range(len(open_), 0, -1) if not (open_[i - 1].sign.leaf or _is_title(open_[i - 1]))), 0)
    if not holder:
        return keep, label_of(entries[index]) in again
    if keep < holder and open_[holder - 1].sign.kind != "label" and goes_on(entries, index):
        return holder, True
    return keep, True


def _sibling(other: Sign, sign: Sign) -> bool:
    """Whether two sections that the type knows stand side by side, though their headings look unlike."""
    if not (other.known and sign.known) or other.kind == "row" or sign.kind == "cell":
        return False
    return not (other.kind == sign.kind == "number" and sign.rank > other.rank)


def _restarts(open_: _Open, sign: Sign) -> bool:
    """Whether a number begins anew, so that it counts something inside of the open heading."""
    return sign.kind == "number" and not sign.known and 0 < sign.number <= open_.last


def _counts_inside(open_: Sequence[_Open], index: int, sign: Sign) -> bool:
    """Whether a number goes on in a list below a heading that bears a typed one: below ``2. Roles`` 3. is its third item."""
    if sign.kind != "number" or open_[index].sign.listed == sign.listed:
        return False
    return any(other.sign.look == sign.look and other.sign.listed == sign.listed for other in open_[index + 1 :])


def _follows(open_: Sequence[_Open], keep: int, sign: Sign, entries: Sequence[Entry], index: int) -> bool:
    """Whether a numbered line that may be an item of a list carries on the numbers of the headings before it."""
    if sign.known:
        return _heads_something(entries, index)
    alike = next((other for other in reversed(open_) if other.sign.look == sign.look), None)
    if alike is None:
        # below 四、 a "1、李娜：…" is the first item of a list, and what stands below it are the others
        inside = any(other.sign.kind == "number" and other.sign.rank < sign.rank for other in open_)
        return (
            not (sign.labelled and inside) and not _is_last_of_list(entries, index) and _heads_something(entries, index)
        )
    if _is_set_apart(entries[alike.entry], entries[index]):
        return False
    if (alike.inner and sign.number == alike.inner + 1) or sign.number == 1:
        alike.inner = sign.number
        return False
    if sign.labelled:
        return keep < len(open_) and sign.number == alike.last + 1 and alike.sign.labelled
    item = isinstance(block := entries[index].block, Paragraph) and block.kind == "list-item"
    return keep < len(open_) and sign.number == alike.last + 1 and (not item or _heads_something(entries, index))


def _is_last_of_list(entries: Sequence[Entry], index: int) -> bool:
    """Whether the line above bears the number before this one and headed nothing: both are items, whatever stands below."""
    above = entries[index - 1].sign if index else None
    sign = entries[index].sign
    return (
        above is not None
        and sign is not None
        and above.doubtful
        and not above.known
        and above.look == sign.look
        and above.number == sign.number - 1
    )


def _is_set_apart(heading: Entry, entry: Entry) -> bool:
    """Whether a heading is bold or numbered by Word, and a line with the next number is not: that is an item."""
    one, other = heading.block, entry.block
    if not isinstance(one, Paragraph) or not isinstance(other, Paragraph):
        return False
    return (one.bold and not other.bold) or (bool(one.number) and not other.number)


def _heads_something(entries: Sequence[Entry], index: int) -> bool:
    """Whether something stands below a numbered line before the next number or item of its list."""
    block, following = entries[index].block, entries[index + 1 : index + 2]
    if not isinstance(block, Paragraph) or not following or following[0].block is None:
        return False
    below = following[0].block
    if isinstance(below, Table):
        return block.kind == "list-item"
    if below.kind == block.kind == "list-item":
        return below.level > block.level
    return following[0].sign is None
