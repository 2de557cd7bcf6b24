"""What the outline is read from: a flat run of entries, each a block and, where it is one, the heading it makes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefcheck.document.blocks import Block, Paragraph, Row, Span, Table
from briefcheck.document.place import Place, Quote
from briefcheck.facts.model import Heading, HeadingForm
from briefcheck.facts.outline.words import clean_heading
from briefcheck.frozen import frozen, replace
from briefcheck.tuples import NamedTuple


@frozen
class Sign:
    """How a heading looks, by which headings of one rank are told.

    ``strong`` is the level of a heading that the file itself marks, 0 for all others. ``kind`` and ``rank`` make two
    headings look alike; ``number`` is the value of a numbered one. ``known``: its words are a label of a section.
    ``leaf``: it heads only what stands beside it. ``doubtful``: it is a heading only if the numbers before it say so.
    ``labelled``: its text stands behind it on the line. ``title``: it names the document, and everything stands below it.
    ``listed``: it is an item of a list.
    """

    kind: str
    rank: float = 0
    number: int = 0
    strong: int = 0
    known: bool = False
    leaf: bool = False
    doubtful: bool = False
    labelled: bool = False
    title: bool = False
    listed: bool = False

    @property
    def look(self) -> tuple[str, float]:
        """What two headings of one rank have in common."""
        return self.kind, self.rank


class Entry(NamedTuple):
    """A block as the sections above it hold it. ``own`` is the whole content of a heading that stands beside it.

    ``closes`` ends every section that began in the table of this number.
    """

    block: Block | None = None
    heading: Heading | None = None
    sign: Sign | None = None
    inline: Quote | None = None
    own: tuple[Block, ...] | None = None
    closes: Place | None = None


class Reading(NamedTuple):
    """What a line says by itself, wherever it stands: the heading that it is, if it is one, and the words behind it.

    ``begin`` and ``after`` are where the heading and the words begin in it. Without a ``sign`` it heads nothing.
    """

    text: str = ""
    form: HeadingForm = "label"
    begin: int = 0
    sign: Sign | None = None
    inline: str = ""
    after: int = 0


@frozen
class Frame:
    """What the reading of one document knows: the cleaned labels, the format, whether bold sets a line apart.

    ``seen`` holds short lines that were read before, in other documents too: what an agency writes repeats itself.
    """

    labels: frozenset[str]
    markdown: bool
    bold_counts: bool
    seen: dict[tuple[object, ...], Reading]


@lru_cache(maxsize=32)
def frame_of(labels: frozenset[str], *, markdown: bool, bold_counts: bool) -> Frame:
    """Return the frame for documents of one kind."""
    return Frame(labels, markdown, bold_counts, {})


@lru_cache(maxsize=64)
def cleaned_labels(labels: tuple[str, ...]) -> frozenset[str]:
    """Return every label as :func:`clean_heading` gives it, whole."""
    return frozenset(candidates[0] for label in labels if (candidates := clean_heading(label)))


def heading_of(text: str, form: HeadingForm, place: Place) -> Heading:
    """Return a heading whose level is told later, by where it stands among the others."""
    return Heading(" ".join(text.split()), 0, form, place)


def piece(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return ``text[start:end]`` of a paragraph as a paragraph, its places and spans kept."""
    if start == 0 and end >= len(paragraph.text):
        return paragraph
    spans = tuple(
        Span(span.kind, max(span.start, start) - start, min(span.end, end) - start, span.target)
        for span in paragraph.spans_near(start, end)
        if span.start < end and span.end > start
    )
    first = paragraph.place_at(start)
    kept = paragraph.marks[bisect_right(paragraph.marks, start, key=_at) : bisect_left(paragraph.marks, end, key=_at)]
    marks = tuple((at - start, line, column) for at, line, column in kept)
    return replace(
        paragraph,
        text=paragraph.text[start:end],
        place=first,
        number=paragraph.number if start == 0 else "",
        spans=spans,
        marks=((0, first.line, first.column), *marks) if paragraph.marks else (),
    )


def _at(mark: tuple[int, int, int]) -> int:
    return mark[0]


def part_of(table: Table, rows: Iterable[Row]) -> Table:
    """Return some rows of a table as a table; the table itself when they are all of it."""
    chosen = tuple(rows)
    return table if len(chosen) == len(table.rows) else replace(table, rows=chosen)


def joined(blocks: Sequence[Block], whole: dict[Place, Table]) -> tuple[Block, ...]:
    """Put neighbouring parts of one table together again, each row once."""
    if not whole:
        return tuple(blocks)
    found: list[Block] = []
    rows: dict[int, Row] = {}
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Table) and isinstance(last, Table) and block.place == last.place:
            rows.update((id(row), row) for row in block.rows)
            found[-1] = last if len(rows) == len(last.rows) else replace(last, rows=tuple(rows.values()))
        else:
            rows = {id(row): row for row in block.rows} if isinstance(block, Table) else {}
            found.append(block)
    return tuple(_original(block, whole) for block in found)


def _original(block: Block, whole: dict[Place, Table]) -> Block:
    """Return the table itself where a part of it has all of its rows."""
    table = whole.get(block.place) if isinstance(block, Table) else None
    return table if table is not None and isinstance(block, Table) and len(table.rows) == len(block.rows) else block
