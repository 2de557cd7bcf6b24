"""Every piece of text that a file holds, shown or not, for the rules that look at words."""

from __future__ import annotations

import os
from collections.abc import Iterator

from briefcheck.document.blocks import Block, Paragraph, Row, Table
from briefcheck.document.document import Concealed, Document, HeldText, HeldTextKind
from briefcheck.document.place import Place
from briefcheck.facts.model import Passage, PassageKind

_CONCEALED_KIND: dict[str, PassageKind] = {
    "tracked-deletion": "deleted",
    "hidden-text": "hidden",
    "comment": "comment",
    "html-comment": "comment",
}
"""What is concealed and stands in no paragraph. A tracked insertion does stand in one, a format change has no words."""


_NAMED_KIND: dict[str, HeldTextKind] = {
    "embedded-file": "embedded",
    "attached-template": "custom-xml",
    "external-link": "custom-xml",
    "mail-merge": "custom-xml",
}
"""What a file holds whose name, or the address it leads to, is written nowhere in the text. Links to click are spans."""

_ROW_REACH = 80
"""Characters of the row left of a cell that are kept: the label stands there, and a row may have thousands of cells."""
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
        # the first row heads the columns below it whether or not the file marks it, as Word files seldom do
        if index == 0 or row.header:
            head = row
    return heading


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
    passages.extend(_names(document))
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


def _names(document: Document) -> Iterator[Passage]:
    """Yield the names of building blocks and of embedded files, and the addresses the file leads to of itself."""
    named: list[tuple[str, Place, HeldTextKind]] = [
        (it.name, it.place, it.kind) for it in document.held_text if it.kind == "building-block"
    ]
    for entry in document.held:
        kind = _NAMED_KIND.get(entry.kind)
        if kind is not None:
            named.append((entry.name if kind == "embedded" else entry.target, entry.place, kind))
    for text, place, kind in dict.fromkeys(named):
        if text:
            yield Passage(text, place, kind)


def _spot(place: Place) -> tuple[str, int, int]:
    return place.part, place.number, place.line
