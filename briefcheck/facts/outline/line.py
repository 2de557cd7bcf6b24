"""One line of a paragraph, with what its look says."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from briefcheck.document.blocks import Paragraph
from briefcheck.document.place import Quote
from briefcheck.facts.model import HeadingForm
from briefcheck.facts.outline.entry import Entry, Sign, heading_of, piece
from briefcheck.facts.outline.words import Numbering, read_numbering
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern


@frozen
class Line:
    """``paragraph.text[start:end]``."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The line as written."""
        return self.paragraph.text[self.start : self.end]

    @property
    def begin(self) -> int:
        """Where the words begin."""
        return self.end - len(self.text.lstrip())

    @property
    def in_list(self) -> bool:
        """Whether the line is an item of a list."""
        return self.paragraph.kind == "list-item"

    @property
    def number(self) -> Numbering | None:
        """The automatic or typed number; a bullet is none."""
        automatic = self.paragraph.number.strip()
        if self.start == 0 and automatic:
            return read_numbering(automatic + " x") or read_numbering(automatic + "、x")
        number = read_numbering(self.text)
        return number if number and self.text[number.end :].strip() else None

    def is_bold(self, start: int | None = None, end: int | None = None) -> bool:
        """Whether every letter of ``paragraph.text[start:end]``, by default of the line, is bold."""
        if self.paragraph.bold:
            return True
        text = self.paragraph.text
        letters = [i for i in range(start or self.begin, self.end if end is None else end) if text[i].isalnum()]
        bold = [span for span in self.paragraph.spans_near(self.start, self.end) if span.kind == "bold"]
        return bool(bold and letters) and all(any(span.start <= i < span.end for span in bold) for i in letters)

    def sign(self, *, known: bool, bold: bool) -> Sign:
        """Return how the line looks as a heading."""
        number = self.number
        if number is None:
            return Sign("bold" if bold else "plain", known=known)
        listed = self.in_list
        depth = max(0, self.paragraph.level - 1) if listed else 0
        return Sign("number", rank=number.rank + depth * 10, number=number.number, known=known, listed=listed)

    def entry(self, form: HeadingForm, sign: Sign, begin: int | None = None) -> Entry:
        """Return the line as a heading whose words begin at ``begin``, by default where the line's do."""
        first = self.begin if begin is None else begin
        text = self.paragraph.text[first : self.end].rstrip()
        heading = heading_of(text, form, self.paragraph.place_at(first))
        return Entry(piece(self.paragraph, self.start, self.end), heading, sign)

    def quote(self, start: int) -> Quote | None:
        """Return the words from ``start`` to the end of the line; None if there are but marks."""
        text = self.paragraph.text[start : self.end]
        if not text.strip(" \t\n*_-–—　"):
            return None
        start += len(text) - len(text.lstrip())
        return self.paragraph.quote(start, start + len(text.strip()))


def width(text: str) -> int:
    """Return how wide the text is, Chinese characters counted double."""
    if text.isascii():
        return len(text)
    return _width(text)


_WIDE = pattern(r"[\u3001-\u303e\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]+")
_OTHERS = pattern(r"[^\x00-\x7f\u3001-\u303e\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]")
"""Characters whose width is to be looked up: neither ASCII nor wide as all of their kind are."""


@lru_cache(maxsize=1024)
def _width(text: str) -> int:
    wide = sum(map(len, _WIDE.findall(text)))
    return (
        len(text) + wide + sum(unicodedata.east_asian_width(character) in "WF" for character in _OTHERS.findall(text))
    )
