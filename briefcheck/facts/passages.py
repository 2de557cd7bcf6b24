"""Every piece of text that a file holds, shown or not, for the rules that look at words."""

from __future__ import annotations

import os
from collections.abc import Iterator

from briefcheck.document.blocks import Block, Paragraph, Row, Table
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


class _Reader:
    """Walks one part; keeps the nearest heading."""

    def __init__(self) -> None:
        self.heading = ""

    def walk(self, blocks: tuple[Block, ...], header: str = "", row: str = "") -> Iterator[Passage]:
        for block in blocks:
            if isinstance(block, Table):
                yield from self._table(block)
                continue
            if not block.text:
                continue
            yield self._passage(block, header, row)
            if block.kind == "heading":
                self.heading = block.text

    def _passage(self, paragraph: Paragraph, header: str, row: str) -> Passage:
        return Passage(
            text=paragraph.text,
            place=paragraph.place,
            kind="code" if paragraph.kind == "code" else "shown",
            paragraph=paragraph,
            header=header,
            row=row,
            heading=self.heading,
        )

    def _table(self, table: Table) -> Iterator[Passage]:
        head: Row | None = None
        for index, row in enumerate(table.rows):
            left = ""
            for cell in row.cells:
                over = head.cell_at(cell.column) if head is not None else None
                yield from self.walk(cell.blocks, header=over.text if over is not None else "", row=left)
                words = cell.text
                if words:
                    left = f"{left} {words}"[-_ROW_REACH:] if left else words[-_ROW_REACH:]
            # the first row heads the columns below it whether or not the file marks it, as Word files seldom do
            if index == 0 or row.header:
                head = row


def find_passages(document: Document) -> tuple[Passage, ...]:
    """Return every piece of text of the file: its parts, what it holds elsewhere, the properties and the file name.

    No text comes twice: a comment that the reader gives both as a part and as concealed is taken from the part.
    """
    passages: list[Passage] = []
    commented: set[str] = set()
    for part in document.parts:
        reader = _Reader()
        if part.kind == "comment":
            for passage in reader.walk(part.blocks):
                commented.add(passage.text)
                passages.append(
                    Passage(passage.text, passage.place, "comment", passage.paragraph, heading=passage.heading)
                )
        else:
            passages.extend(reader.walk(part.blocks))
    passages.extend(_concealed(document.concealed, commented))
    passages.extend(_held(document.held_text, passages))
    passages.extend(
        Passage(entry.value, entry.place, "property", header=entry.name) for entry in document.properties if entry.value
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
        if entry.kind == "alt-text" and " ".join(entry.text.split()) in shown.get(_spot(entry.place), ""):
            continue
        yield Passage(entry.text, entry.place, entry.kind, header=entry.header, row=entry.row, heading=entry.name)


def _spot(place: Place) -> tuple[str, int, int]:
    return place.part, place.number, place.line
