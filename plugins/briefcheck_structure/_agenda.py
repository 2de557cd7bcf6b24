"""The topics of an agenda: the lines of its list, or the rows of its table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Block, Context, Paragraph, Place, SectionType, Table, fold, pattern, record
from briefcheck_structure._tables import is_total, tables_of
from briefcheck_structure._words import spot

_POINT = pattern(r"\s*(?:\(?\d{1,2}[.、)）]|[①-⑳]|\d{1,2}[:：]\d{2})")
"""How a point begins that no list of Word's or Markdown's holds."""
_LABELS_OF_A_HEAD = 2
_FEWEST = 3
"""Points that a list without a heading needs before it is taken for that of the topics."""


@record
class Topic:
    """A topic of an agenda.

    ``whole`` is the line or row that it stands in; ``timed`` says that a column of its table is for the time,
    ``blank`` that its cell there is blank in a row that says something else besides: ``empty-cell`` names it.
    """

    text: str
    whole: str
    place: Place
    timed: bool = False
    blank: bool = False


def is_timed(text: str) -> bool:
    """Tell whether a text holds a time of day or a length of time."""
    return _TIME.search(fold(text)) is not None


_TIME = pattern(
    r"\d+ ?(?:分钟|分|小时|min|mins|minutes?|h|hrs?|hours?|m|')(?![a-z])|\d{1,2}[:.h时点]\d{2}|\d{1,2} ?(?:[ap]\.?m\b|点|时)|[一二三四五六七八九十半两]+ ?(?:分钟|小时|刻钟|个小时|点)"
    r"|\b(?:half an hour|an hour|quarter of an hour)\b",
    re.IGNORECASE,
)


def topics_of(context: Context, sections: tuple[str, ...]) -> Iterator[Topic]:
    """Yield the topics of the sections of these ids, sub-topics and remarks left out."""
    for wanted in context.type.sections if context.type is not None else ():
        if wanted.id not in sections:
            continue
        rows = list(_in_tables(context, wanted))
        yield from rows
        headed = [section for section in context.sections if section.id == wanted.id]
        for section in headed if not rows else ():
            yield from _below_head(list(_in_lists(section.blocks)), _labelled(context))
        if not rows and not headed and wanted.anywhere:
            yield from _without_heading(context)


def _without_heading(context: Context) -> Iterator[Topic]:
    """Yield the points of the longest list that stands under no section of the type: the topics, with no heading over them.

    Where there is no list, the headings that have times are the topics: 一、创意方向展示（40分钟）.
    """
    headed = [
        section for section in context.sections if section.outline.inline is None
    ]  # 会议目的：… ends with its line
    elsewhere = {spot(line.place) for section in headed for line in section.content()}
    lists: list[list[Topic]] = [[]]
    for block in context.document.body:
        if isinstance(block, Table) or block.kind == "heading" or spot(block.place) in elsewhere:
            lists.append([])
            continue
        points = [line for line in block.lines() if line.text.strip()]
        marked = block.kind == "list-item" or (bool(points) and all(_POINT.match(line.text) for line in points))
        if marked:
            lists[-1].extend(Topic(line.text.strip(), line.text, line.place) for line in points)
        elif points:
            lists.append([])
    labelled = _labelled(context)
    longest = max((_below_head(points, labelled) for points in lists), key=len)
    if len(longest) >= _FEWEST:
        yield from longest
        return
    own = {spot(section.place) for section in headed if not is_timed(section.heading)}
    headings = [entry.heading for entry in context.outline if entry.heading.form not in ("column", "cell", "row")]
    timed = [
        heading for heading in headings if is_timed(heading.text) and heading.text.strip() != context.title.strip()
    ]
    if len(timed) >= _FEWEST:
        yield from (
            Topic(heading.text.strip(), heading.text, heading.place)
            for heading in headings[headings.index(timed[0]) :]
            if spot(heading.place) not in own
        )


def _labelled(context: Context) -> set[tuple[object, ...]]:
    """Return the spots of the lines that are fields of the type, or sections with their words on the same line."""
    sections = {spot(section.place) for section in context.sections if section.outline.inline is not None}
    return sections | {spot(field.label_place) for field in context.fields if field.id}


def _below_head(points: list[Topic], labelled: set[tuple[object, ...]]) -> list[Topic]:
    """Return the points without those of the head of the paper, written as a list too: - 日期：…, - 地点：…."""
    known = [spot(point.place) in labelled for point in points]
    ends = [at for at in range(1, len(points) + 1) if known[at - 1] and 2 * sum(known[:at]) >= at]
    start = ends[-1] if sum(known) >= _LABELS_OF_A_HEAD and ends else 0
    return [point for point, is_label in zip(points[start:], known[start:], strict=True) if not is_label]


def _in_tables(context: Context, wanted: SectionType) -> Iterator[Topic]:
    for found in tables_of(context, wanted):
        column = found.columns.get("topic")
        timed = "duration" in found.columns
        for row in found.below:
            cell = row.cell_at(column) if column is not None else None
            if cell is not None and cell.text.strip() and not cell.continues and not is_total(row):
                whole = " | ".join(other.text.strip() for other in row.cells)
                if timed and (time := row.cell_at(found.columns["duration"])) is not None:
                    whole = time.text
                place = cell.blocks[0].place if cell.blocks else row.place
                filled = sum(bool(other.text.strip()) for other in row.cells)
                blank = timed and not whole.strip() and filled > 1
                yield Topic(cell.text.strip(), whole.strip(), place, timed, blank)


def _in_lists(blocks: tuple[Block, ...]) -> Iterator[Topic]:
    items = [
        block for block in blocks if isinstance(block, Paragraph) and block.kind == "list-item" and block.text.strip()
    ]
    top = min((item.level for item in items), default=1)
    if items:
        yield from (Topic(item.text.strip(), item.text, item.place) for item in items if item.level == top)
        return
    if any(isinstance(block, Table) for block in blocks):
        return
    for block in blocks:
        if isinstance(block, Paragraph) and block.kind == "heading" and block.text.strip():
            yield Topic(block.text.strip(), block.text, block.place)
