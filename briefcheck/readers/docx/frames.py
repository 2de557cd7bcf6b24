"""The containers that are open while a story is walked: the story itself, tables, rows and cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import Block, Cell, Row

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.readings import Change, Control
    from briefcheck.readers.docx.styles import Style
    from briefcheck.readers.docx.walk import Joined

STORY, TABLE, ROW, CELL = range(4)
WIDEST: Final = 1000  # grid columns; Word allows 63, a hostile file any number


class Frame:
    """An open container. Which attributes count depends on its kind."""

    __slots__ = (
        "above",
        "across",
        "blocks",
        "cells",
        "changed",
        "column",
        "control",
        "deleted",
        "down",
        "element",
        "first_box",
        "first_piece",
        "header",
        "hidden",
        "inserted",
        "kind",
        "line",
        "next_column",
        "pending",
        "row",
        "rows",
        "span",
        "style",
        "table",
    )

    def __init__(self, kind: int, element: Element, outer: Frame | None, style: Style) -> None:
        """Take the kind, the element, the frame around it, and the table style that counts inside."""
        self.kind = kind
        self.element = element
        self.style = style
        self.table: int | None = outer.table if outer else None
        self.row: int | None = outer.row if outer else None
        self.column: int | None = outer.column if outer else None
        self.control: Control | None = None
        self.changed: Change | None = None  # the tracked deletion that everything inside is part of
        self.line = 1
        self.first_piece = 0
        self.first_box = 0
        self.pending: Joined | None = None  # a paragraph whose mark is deleted: the next one goes on with its text
        self.deleted: Change | None = None
        self.inserted: Change | None = None
        self.blocks: list[Block] = []
        if kind == TABLE:
            self.rows: list[Row] = []
            self.above: set[int] = set()  # the grid columns in which a vertical merge goes on from the last row
        elif kind == ROW:
            self.cells: list[Cell] = []
            self.above = set()
            self.next_column = 1
            self.header = False
            self.hidden = False
        elif kind == CELL:
            self.span = 1
            self.down: str | None = None
            self.across = False
