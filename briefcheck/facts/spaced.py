"""Header fields whose value stands behind a tab or several blanks, with no colon: ``Date    4 June 2024``.

A list in two columns looks the same. So a run of such lines is read as a header only if most of its labels are known,
none comes twice, no value is a label itself (the heads of columns) and every date holds a number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.labels import Labelled, Labels
from briefcheck.lazy import pattern
from briefcheck.tuples import NamedTuple

_GAP = pattern(r"[ \u3000]*\t[ \t\u3000]*|[ \u3000]*(?: {3}|\u3000{2})[ \u3000]*")
"""A tab, or blanks that nobody types between two words; two blanks are often a slip."""

_SIGNS = ("\t", "   ", "\u3000\u3000")

_LONGEST_LINE = 200
"""Characters of the longest line that is looked at."""


class _Line(NamedTuple):
    block: int
    number: int
    entry: Labelled
    value: str


def spaced_fields(
    blocks: Sequence[Block], labels: Labels, dates: Collection[str], *, longest: int
) -> dict[int, dict[int, Labelled]]:
    """Return the labels of a header's lines, by the number of the block and then of the line in it, from 0.

    Args:
        blocks: those of the body.
        labels: the known ones; others are no fields here.
        dates: the ids of fields that hold a date.
        longest: how many paragraphs from the top may belong to the header. It ends at the second section.
    """
    found: dict[int, dict[int, Labelled]] = {}
    for run, in_section in _runs(blocks, labels, longest):
        for line in run if _is_header(run, labels, dates, in_section=in_section) else ():
            if line.entry.id:
                found.setdefault(line.block, {})[line.number] = line.entry
    return found


def _runs(blocks: Sequence[Block], labels: Labels, longest: int) -> Iterator[tuple[list[_Line], bool]]:
    """Yield the runs of lines in two columns, each with whether a section has begun before it."""
    run: list[_Line] = []
    seen = headings = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not block.text.strip():
            continue
        seen += 1
        lines = list(_split(index, block, labels)) if isinstance(block, Paragraph) else [None]
        if seen > longest:
            break
        for line in lines:
            if line is not None:
                run.append(line)
            elif run:
                yield run, headings > 0
                run = []
        if isinstance(block, Paragraph) and block.kind == "heading" and seen > 1:
            headings += 1
            if headings > 1:
                break
    if run:
        yield run, headings > 0


def _split(index: int, paragraph: Paragraph, labels: Labels) -> Iterator[_Line | None]:
    """Yield the lines of a paragraph, None for one that is not in two columns."""
    text = paragraph.text
    if paragraph.kind in {"heading", "code"} or not any(sign in text for sign in _SIGNS):
        yield None
        return
    for number, line in enumerate(text.split("\n")):
        yield _columns(index, number, line, labels)


def _columns(index: int, number: int, line: str, labels: Labels) -> _Line | None:
    end = len(line.rstrip())
    start = len(line) - len(line.lstrip())
    gaps = [gap.span() for gap in _GAP.finditer(line, start, min(end, _LONGEST_LINE))]
    if end > _LONGEST_LINE or len(gaps) != 1:
        return None
    label = line[start : gaps[0][0]]
    if ":" in label or "：" in label:
        return None  # a label of the usual kind
    entry = Labelled(labels.id_of(label) or "", start, gaps[0][0], gaps[0][1], end)
    return _Line(index, number, entry, line[gaps[0][1] : end])


def _is_header(run: Sequence[_Line], labels: Labels, dates: Collection[str], *, in_section: bool) -> bool:
    ids = [line.entry.id for line in run if line.entry.id]
    if not ids or len(ids) != len(set(ids)) or 2 * len(ids) <= len(run):
        return False
    if any(labels.id_of(line.value) is not None for line in run):
        return False
    if any(line.entry.id in dates and not any(map(str.isnumeric, line.value)) for line in run):
        return False
    # below a section's heading it may be a list of who does what; a header there tells its date
    return not in_section or (len(ids) > 1 and any(id_ in dates for id_ in ids))
