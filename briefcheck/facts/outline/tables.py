"""Headings in tables: label cells of a form, heads of columns, merged rows, and tables that only hold the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.model import HeadingForm
from briefcheck.facts.outline.entry import Entry, Frame, Sign, heading_of, part_of
from briefcheck.facts.outline.line import width
from briefcheck.facts.outline.lines import paragraph_entries
from briefcheck.facts.outline.words import is_marking, is_undecided, known_in
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_OWNER_HEAD = pattern(
    r"负责|责任人|执行人|经办|跟进人|承办|who\b|owner|responsib|assign|in charge|\bby\b|action by", re.IGNORECASE
)
_NO_TOPIC_HEAD = pattern(r"截止|期限|时间|日期|状态|备注|due|deadline|date|when|status|note|remark", re.IGNORECASE)
_PROSE = 40
"""Columns: a wider cell holds what somebody wrote, a narrower one may be a datum."""
_SENTENCE = pattern(r"[。；;]|[！!]\s*$|(?<=\w)\.\s*$", needs="。；;！!.")
_TOTAL = pattern(r"合计|总计|总价|总额|总金额|总费用|应付金额|total|amount due|balance due", re.IGNORECASE)
_FIGURE = pattern(r"(?=.*\d|[-–—/]).{1,40}", re.DOTALL)
_NUMBER_CELL = pattern(r"[\d一二三四五六七八九十.、()（）#\s]*")


def block_entries(blocks: Sequence[Block], frame: Frame) -> Iterator[Entry]:
    """Yield blocks in reading order as entries."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from paragraph_entries(block, frame)
        else:
            yield from table_entries(block, frame)


def table_entries(table: Table, frame: Frame) -> Iterator[Entry]:
    """Yield the rows of a table as entries, whatever the table is used for."""
    columns = max((cell.column + cell.span - 1 for row in table.rows for cell in row.cells), default=1)
    form = _is_form(table, columns, frame)
    merged = [index for index, row in enumerate(table.rows) if columns == 1 or _spans(row, columns)]
    index, headed = 0, False
    while index < len(table.rows):
        if merged and merged[0] == index:
            merged.pop(0)
            entries = _page(table, table.rows[index], columns, frame, headed=headed)
            headed = any(entry.sign is not None and entry.sign.kind == "row" for entry in entries)
            yield from entries
            index += 1
            continue
        headed = False
        end = merged[0] if merged else len(table.rows)
        entries = _heads(table, index, end, frame)
        if entries:
            yield from entries
            index = end
            continue
        end = _merged_end(table, index)
        yield from _labels(table, index, end, frame, form=form) or [Entry(part_of(table, table.rows[index:end]))]
        index = end
    if columns > 1:
        yield Entry(closes=table.place)


def _page(table: Table, row: Row, columns: int, frame: Frame, *, headed: bool) -> list[Entry]:
    """Read a row of one cell: a heading for the rows below it, or part of the page.

    ``headed``: the row above is a heading, so that a plain line is what it heads.
    """
    cell = next((cell for cell in row.cells if not cell.continues), None)
    if cell is None:
        return [Entry(part_of(table, [row]))]
    text = cell.text.strip()
    lines = [paragraph for paragraph in paragraphs(cell.blocks) if paragraph.text.strip()]
    if columns > 1 and len(lines) == 1 and _is_label(text) and not is_marking(text):
        known = known_in(text, frame.labels)
        plain = not (known or _all_bold(cell) or fold(text).endswith(":"))
        content = not known and row is table.rows[-1]
        inline = next(iter(paragraph_entries(lines[0], frame))).inline
        if not (content or (headed and plain) or inline):
            heading = heading_of(text, "row", lines[0].place_at(_lead(lines[0])))
            return [Entry(part_of(table, [row]), heading, Sign("row", known=known))]
    return list(block_entries(cell.blocks, frame))


def _heads(table: Table, index: int, end: int, frame: Frame) -> list[Entry]:
    """Read a row of heads whose values stand below: labels over the one row of a form, or the heads of columns.

    A column of several rows is no section and names none: "Next steps › Action" would be wrong. But minutes that are
    nothing but a table of tasks, or of topics with their decisions, have these sections all the same, and whoever
    asks for them must not be told that they are missing: such heads are given with the form ``column``.
    """
    filled = [cell for cell in table.rows[index].cells if cell.text.strip()]
    if index + 1 == end or len(filled) < 2 or not all(_is_label(cell.text.rstrip(" .")) for cell in filled):
        return []
    known = [cell for cell in filled if known_in(cell.text, frame.labels)]
    if not known:
        return []
    below = table.rows[index + 1 : end]
    whole = part_of(table, table.rows[index:end])
    if len(filled) > 2 and any(_OWNER_HEAD.search(fold(cell.text)) for cell in filled):
        topics = [
            cell for cell in known if not (_OWNER_HEAD.search(fold(cell.text)) or _NO_TOPIC_HEAD.search(cell.text))
        ]
        first = index == 0 or len(table.rows[index - 1].cells) == 1
        return [
            _beside(whole, cell, (whole,), frame, number=i, form="column") for i, cell in enumerate(topics[:2]) if first
        ]
    if len(known) < 2 or any(_known_first(other, frame) for other in below):
        return []
    if len(below) > 1 and (len(known) < len(filled) or not any(width(cell.text) > _PROSE for cell in below[0].cells)):
        return []  # a list of short entries: its heads are columns of data
    form: HeadingForm = "column" if len(below) > 1 else "cell"
    return [
        _beside(whole, cell, _column(below, cell), frame, number=number, form=form) for number, cell in enumerate(known)
    ]


def _labels(table: Table, start: int, end: int, frame: Frame, *, form: bool) -> list[Entry]:
    """Read label cells with their values to the right; rows ``start`` to ``end`` share the first cell."""
    rows = table.rows[start:end]
    cells = [cell for cell in rows[0].cells if not cell.continues]
    while len(cells) > 2 and _NUMBER_CELL.fullmatch(cells[0].text):
        cells = cells[1:]
    if len(cells) < 2:
        return []
    here = part_of(table, rows)
    first = cells[0]
    if start and len(rows) == 1 and _is_total(cells) and known_in(first.text, frame.labels):
        return [_beside(here, first, _rest(table, rows, first), frame)]
    if len(rows) > 1 or len(cells) not in {2, 4}:
        if known_in(first.text, frame.labels) and _is_label(first.text) and (form or len(rows) > 1):
            return [_beside(here, first, _rest(table, rows, first), frame)]
        return []
    found: list[Entry] = []
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        if _is_label(value.text) and known_in(value.text, frame.labels) and not is_undecided(value.text):
            continue  # two names side by side are the heads of columns
        if _is_label(label.text) and (known_in(label.text, frame.labels) or (form and _looks_like_label(label, value))):
            found.append(_beside(here, label, value.blocks, frame, number=len(found)))
    return found


def _is_total(cells: Sequence[Cell]) -> bool:
    """Whether a row is the total of the columns above: the word, then figures, the cells that are not added left empty."""
    values = [cell.text.strip() for cell in cells[1:]]
    filled = [value for value in values if value]
    return bool(filled) and bool(_TOTAL.search(cells[0].text)) and all(_FIGURE.fullmatch(value) for value in filled)


def _beside(
    here: Table, label: Cell, own: tuple[Block, ...], frame: Frame, *, number: int = 0, form: HeadingForm = "cell"
) -> Entry:
    """Return the entry of a label cell; ``own`` is what the label heads."""
    paragraph = next(paragraph for paragraph in paragraphs(label.blocks) if paragraph.text.strip())
    sign = Sign("cell", number=number, known=known_in(label.text, frame.labels), leaf=True)
    heading = heading_of(label.text, form, paragraph.place_at(_lead(paragraph)))
    return Entry(here, heading, sign, own=own)


def _rest(table: Table, rows: Sequence[Row], label: Cell) -> tuple[Block, ...]:
    """Return what stands right of a label cell: the words of a single value, else a table without the labels."""
    after = label.column + label.span
    trimmed = [replace(row, cells=tuple(cell for cell in row.cells if cell.column >= after)) for row in rows]
    if all(sum(bool(cell.text.strip()) for cell in row.cells) <= 1 for row in trimmed):
        return tuple(block for row in trimmed for cell in row.cells for block in cell.blocks)
    return (replace(table, rows=tuple(trimmed)),)


def _column(rows: Sequence[Row], head: Cell) -> tuple[Block, ...]:
    """Return the blocks that stand below a column's head."""
    cells = (cell for row in rows for cell in row.cells)
    return tuple(
        block
        for cell in cells
        if head.column <= cell.column < head.column + head.span and not cell.continues
        for block in cell.blocks
    )


def _merged_end(table: Table, start: int) -> int:
    """Return the end of the rows whose first cell is merged with that of row ``start``."""
    end = start + 1
    while end < len(table.rows) and table.rows[end].cells and table.rows[end].cells[0].continues:
        end += 1
    return end


def _is_form(table: Table, columns: int, frame: Frame) -> bool:
    """Whether the cells of the first column are labels: known ones, or set apart by bold or a colon."""
    rows = [row for row in table.rows if len(row.cells) > 1 and not _spans(row, columns)]
    known = sum(_known_first(row, frame) for row in rows)
    if known >= 2:
        return True
    if columns not in {2, 4} or not rows:
        return False
    return sum(_looks_like_label(row.cells[0], row.cells[1]) for row in rows) * 2 > len(rows)


def _known_first(row: Row, frame: Frame) -> bool:
    return bool(row.cells) and _is_label(row.cells[0].text) and known_in(row.cells[0].text, frame.labels)


def _looks_like_label(label: Cell, value: Cell) -> bool:
    """Whether the look of two cells says label and value: a colon, or bold beside text that is not bold."""
    if not _is_label(label.text):
        return False
    return fold(label.text).rstrip().endswith(":") or (_all_bold(label) and not _all_bold(value))


def _all_bold(cell: Cell) -> bool:
    filled = [paragraph for paragraph in paragraphs(cell.blocks) if paragraph.text.strip()]
    return bool(filled) and all(
        paragraph.bold
        or sum(s.end - s.start for s in paragraph.spans if s.kind == "bold") >= len(paragraph.text.strip())
        for paragraph in filled
    )


def _spans(row: Row, columns: int) -> bool:
    """Whether the row is one cell merged over all columns."""
    cells = [cell for cell in row.cells if not cell.continues]
    return (
        len(row.cells) == 1 and len(cells) == 1 and (cells[0].span >= columns or cells[0].column == 1 < cells[0].span)
    )


def _is_label(text: str) -> bool:
    """Whether a cell is short enough to be a label, and no sentence."""
    stripped = text.strip()
    return bool(stripped) and width(stripped) <= 60 and stripped.count("\n") < 4 and not _SENTENCE.search(stripped)


def _lead(paragraph: Paragraph) -> int:
    return len(paragraph.text) - len(paragraph.text.lstrip())
