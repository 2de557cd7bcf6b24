"""From a place in the model to a location a person can find."""

from __future__ import annotations

from typing import Protocol

from briefcheck.document.place import Place
from briefcheck.engine import words
from briefcheck.rules.context import Context
from briefcheck.rules.report import Location
from briefcheck.text import Text


class Mask(Protocol):
    """Anything that masks a text."""

    def mask(self, text: str) -> str:
        """Return the text masked."""


class Locator:
    """Finds the locations of one document."""

    def __init__(self, context: Context) -> None:
        """Take the document with its facts."""
        self._context = context

    def location(self, place: Place | None, mask: Mask) -> Location:
        """Return the location of ``place``; None is the document as a whole."""
        if place is None:
            return Location(words.WHOLE_DOCUMENT)
        where = Text(en=f"line {place.line}", zh=f"第 {place.line} 行")
        return Location(
            where, place.part, place.line, place.column, place.paragraph, place.table, place.row, place.cell, ()
        )
