"""A document's text as a report may show it: masked, plain data, with the stretches that findings point at.

Only what the pages show is in it. Deleted and hidden words and comments are left out; where one hangs, its kind is told.
"""

from __future__ import annotations

from typing import TypeAlias

from briefcheck.document.blocks import ParagraphKind, SpanKind
from briefcheck.document.document import ConcealedKind
from briefcheck.document.place import PartKind
from briefcheck.frozen import frozen


@frozen
class ShownPiece:
    """A stretch of a paragraph that looks alike. ``marks`` are the numbers of the marks that cover it."""

    text: str
    looks: tuple[SpanKind, ...] = ()
    marks: tuple[int, ...] = ()


@frozen
class ShownParagraph:
    """A paragraph; the fields are as in :class:`briefcheck.Paragraph`.

    ``marks`` are those of the paragraph as a whole, or of what hangs on it unseen; ``unseen`` are the kinds of what
    hangs on it and is not shown.
    """

    pieces: tuple[ShownPiece, ...]
    kind: ParagraphKind = "paragraph"
    level: int = 0
    number: str = ""
    checked: bool | None = None
    bold: bool = False
    marks: tuple[int, ...] = ()
    unseen: tuple[ConcealedKind, ...] = ()

    @property
    def text(self) -> str:
        """The words, masked."""
        return "".join(piece.text for piece in self.pieces)


@frozen
class ShownCell:
    """A cell of a table, ``columns`` wide and ``rows`` high. What it is merged with has no cell of its own."""

    blocks: tuple[ShownBlock, ...]
    columns: int = 1
    rows: int = 1
    header: bool = False


@frozen
class ShownTable:
    """A table, row by row; ``number`` is its number in its part."""

    rows: tuple[tuple[ShownCell, ...], ...]
    number: int = 1


ShownBlock: TypeAlias = ShownParagraph | ShownTable


@frozen
class ShownPart:
    """A part of a document: the body, a header, a footnote; ``number`` counts those of one kind from 1."""

    kind: PartKind
    blocks: tuple[ShownBlock, ...]
    number: int = 1


@frozen
class ShownText:
    """The text of a document, part by part. A finding names the marks it has in it in ``ReportedFinding.marks``."""

    parts: tuple[ShownPart, ...]
