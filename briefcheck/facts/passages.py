"""Every piece of text that a file holds, shown or not, for the rules that look at words."""

from __future__ import annotations

import os
from collections.abc import Iterator

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table
from briefcheck.document.document import Concealed, Document, HeldText
from briefcheck.document.place import Place
from briefcheck.facts.model import Passage, PassageKind

_CONCEALED_KIND: dict[str, PassageKind] = {
    "tracked-deletion": "deleted",
    "hidden-text": "hidden",
    "comment": "comment",
    "html-comment": "comment",
}
"""What is concealed and stands in no paragraph. A tracked insertion does stand in one, a format change has no words."""


_ROW_REACH = 80
"""Characters of the row left of a cell that are kept: the label stands there, and a row may have thousands of cells."""
_BOXES = 8
"""So many cells in a row with one digit or letter each are the boxes of a form for a number; fewer hold no identifier."""
_NO_LABELS = ("", "")
_BESIDE = frozenset({"alt-text", "form"})
"""What Word repeats beside words of the paragraph it hangs on: a description, the chosen entry of a list."""


def _gather(
    passages: list[Passage],
    blocks: tuple[Block, ...],
    heading: str,
    labels: tuple[str, str],
    kind: PassageKind | None,
) -> str:
    """Append the passages of ``blocks``, which stand below ``heading``; return the heading below which the next ones do.

    ``labels``: what stands over and left of them in a table; ``kind``: of them all, None: as each is.
    """
    header, row = labels
    for block in blocks:
        if isinstance(block, Paragraph):
            text = block.text
            if text:
                of = kind or ("code" if block.kind == "code" else "shown")
                passages.append(Passage(text, block.place, of, block, header, row, heading))
                if block.kind == "heading":
                    heading = text
        else:
            heading = _gather_table(passages, block, heading, kind)
    return heading


def _gather_table(passages: list[Passage], table: Table, heading: str, kind: PassageKind | None) -> str:
    head: Row | None = None
    for index, row in enumerate(table.rows):
        left = ""
        for cell in row.cells:
            blocks = cell.blocks
            if blocks:
                over = head.cell_at(cell.column) if head is not None else None
                heading = _gather(passages, blocks, heading, (over.text if over is not None else "", left), kind)
                words = cell.text
                if words:
                    left = f"{left} {words}"[-_ROW_REACH:] if left else words[-_ROW_REACH:]
        if len(row.cells) >= _BOXES:
            passages.extend(_boxed(row, heading, kind))
        # the first row heads the columns below it whether or not the file marks it, as Word files seldom do
        if index == 0 or row.header:
            head = row
    return heading


def _boxed(row: Row, heading: str, kind: PassageKind | None) -> Iterator[Passage]:
    """Yield what stands in the boxes of a form, a character a cell, as one word: nobody reads it otherwise."""
    label = ""
    boxes: list[Cell] = []
    for cell in (*row.cells, None):
        text = cell.text.strip() if cell is not None and not cell.continues else ""
        if cell is not None and len(text) == 1 and text.isalnum():
            boxes.append(cell)
            continue
        if len(boxes) >= _BOXES:
            yield Passage(
                "".join(box.text.strip() for box in boxes), boxes[0].place, kind or "shown", row=label, heading=heading
            )
        boxes = []
        label = text or label


def find_passages(document: Document) -> tuple[Passage, ...]:
    """Return every piece of text of the file: its parts, what it holds elsewhere, the properties and the file name.

    No text comes twice: a comment that the reader gives both as a part and as concealed is taken from the part.
    """
    passages: list[Passage] = []
    commented: set[str] = set()
    for part in document.parts:
        if part.kind == "comment":
            first = len(passages)
            _gather(passages, part.blocks, "", _NO_LABELS, "comment")
            commented.update(passage.text for passage in passages[first:])
        else:
            _gather(passages, part.blocks, "", _NO_LABELS, None)
    passages.extend(_concealed(document.concealed, commented))
    passages.extend(_held(document.held_text, passages))
    passages.extend(_names(document.held_text))
    passages.extend(_authors(document.concealed))
    passages.extend(
        Passage(entry.value, entry.place, "property", None, entry.name) for entry in document.properties if entry.value
    )
    name = os.path.basename(document.path)
    if name:
        passages.append(Passage(name, Place(part="file-name"), "file-name"))
    return tuple(passages)


def _concealed(entries: tuple[Concealed, ...], commented: set[str]) -> Iterator[Passage]:
    for entry in entries:
        kind = _CONCEALED_KIND.get(entry.kind)
        if kind is None or not entry.text:
            continue
        if kind == "comment" and all(line in commented for line in entry.text.split("\n") if line):
            continue
        yield Passage(entry.text, entry.place, kind)


def _held(entries: tuple[HeldText, ...], before: list[Passage]) -> Iterator[Passage]:
    """Yield what stands in no paragraph; the description of a picture that its paragraph has already is left out."""
    if not entries:
        return
    shown = {_spot(passage.place): " ".join(passage.text.split()) for passage in before}
    for entry in entries:
        if entry.kind in _BESIDE and " ".join(entry.text.split()) in shown.get(_spot(entry.place), ""):
            continue
        yield Passage(entry.text, entry.place, entry.kind, header=entry.header, row=entry.row, heading=entry.name)


def _names(entries: tuple[HeldText, ...]) -> Iterator[Passage]:
    """Yield the names of building blocks, each once: people give them."""
    named = [(entry.name, entry.place) for entry in entries if entry.kind == "building-block" and entry.name]
    for name, place in dict.fromkeys(named):
        yield Passage(name, place, "building-block")


def _authors(entries: tuple[Concealed, ...]) -> Iterator[Passage]:
    """Yield who wrote comments and tracked changes, each once, where they first did."""
    named: dict[str, Place] = {}
    for entry in entries:
        if entry.author.strip():
            named.setdefault(entry.author.strip(), entry.place)
    for name, place in named.items():
        yield Passage(name, place, "author")


def _spot(place: Place) -> tuple[str, int, int]:
    return place.part, place.number, place.line
