"""What happens when a table, a row or a cell ends: it is added to what is around it, or left out and kept as concealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.document.blocks import Block, Cell, Paragraph, Table
from briefcheck.document.document import Concealed
from briefcheck.readers.docx.frames import CELL, ROW, TABLE, Frame
from briefcheck.readers.docx.quick import make_cell, make_row

if TYPE_CHECKING:
    from briefcheck.readers.docx.readings import Veil
    from briefcheck.readers.docx.walk import Walk


def close(walk: Walk, frame: Frame) -> None:
    """End ``frame``, which was the innermost one open."""
    outer = walk.stack[-1]
    if frame.kind == CELL:
        _close_cell(walk, frame, outer)
    elif frame.kind == ROW:
        _close_row(walk, frame, outer)
    elif frame.kind == TABLE and frame.rows:
        place = walk.place(frame, frame.line)
        outer.blocks.append(Table(tuple(frame.rows), place, frame.table or 1))
    if frame.kind != CELL and frame.blocks:
        outer.blocks.extend(frame.blocks)  # paragraphs outside every cell: against the standard, but nothing is lost


def _close_cell(walk: Walk, frame: Frame, row: Frame) -> None:
    first = frame.blocks[0] if frame.blocks else None
    place = (
        first.place
        if isinstance(first, Paragraph) and first.place.line == frame.line
        else walk.place(frame, frame.line)
    )
    column = frame.column or 1
    cell = make_cell(tuple(frame.blocks), place, column, frame.span, continues=False)
    if frame.deleted is not None:
        _veil_boxes(walk, frame, ("tracked-deletion", *frame.deleted))
        _conceal(walk, "tracked-deletion", cell.text, frame)
        return
    if frame.inserted is not None:
        _conceal(walk, "tracked-insertion", cell.text, frame)
    if frame.across and row.cells:
        last = row.cells[-1]
        span = last.span + frame.span
        row.cells[-1] = Cell(last.blocks + _with_words(frame.blocks), last.place, last.column, span, last.continues)
        row.next_column = last.column + span
        return
    table = walk.stack[-2]
    if frame.down == "continue" and column in table.above:
        # Word shows only the cell in which the merge began.
        _veil_boxes(walk, frame, ("hidden-text", "", ""))
        if cell.text.strip():
            walk.source.concealed.append(Concealed("hidden-text", cell.text, place))
        cell = Cell((), place, column, frame.span, continues=True)
    if frame.down == "restart" or cell.continues:
        row.above.add(column)
    row.cells.append(cell)
    row.next_column = column + frame.span


def _close_row(walk: Walk, frame: Frame, table: Frame) -> None:
    text = "\t".join(cell.text for cell in frame.cells) if frame.deleted or frame.inserted or frame.hidden else ""
    if frame.deleted is not None:
        _veil_boxes(walk, frame, ("tracked-deletion", *frame.deleted))
        _conceal(walk, "tracked-deletion", text, frame)
        return
    if frame.hidden:
        _veil_boxes(walk, frame, ("hidden-text", "", ""))
        if text.strip():
            walk.source.concealed.append(Concealed("hidden-text", text, walk.place(frame, frame.line)))
        return
    if frame.inserted is not None:
        _conceal(walk, "tracked-insertion", text, frame)
    if frame.changed is not None and not any(cell.text for cell in frame.cells):
        return
    table.above = frame.above
    table.rows.append(make_row(tuple(frame.cells), walk.place(frame, frame.line), frame.header))


def _veil_boxes(walk: Walk, frame: Frame, veil: Veil) -> None:
    """Conceal the text boxes that hang in ``frame``, which is not shown."""
    for box in walk.source.boxes[frame.first_box :]:
        box.veil = box.veil or veil


def _conceal(walk: Walk, kind: str, text: str, frame: Frame) -> None:
    """Note a deleted or inserted row or cell, unless its runs were marked, and noted, one by one."""
    change = frame.deleted if kind == "tracked-deletion" else frame.inserted
    noted = any(entry.kind == kind for entry in walk.source.concealed[frame.first_piece :])
    if change is None or (noted and (kind == "tracked-insertion" or not text.strip())):
        return
    place = walk.place(frame, frame.line)
    if kind == "tracked-deletion":
        walk.source.concealed.append(Concealed("tracked-deletion", text, place, *change))
    else:
        walk.source.concealed.append(Concealed("tracked-insertion", text, place, *change))


def _with_words(blocks: list[Block]) -> tuple[Block, ...]:
    """Return ``blocks`` when they hold any word: the empty paragraph of a merged cell is no content."""
    if any(isinstance(block, Table) or block.text.strip() for block in blocks):
        return tuple(blocks)
    return ()
