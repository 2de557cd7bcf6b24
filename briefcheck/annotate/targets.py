"""From the location of a finding to what its comment hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.annotate.target import Target
from briefcheck.annotate.words import PARTS
from briefcheck.document.document import Document, Part
from briefcheck.document.place import Place
from briefcheck.readers.docx.names import Names
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.annotate.line import Hung, Line
    from briefcheck.rules.report import Location

_HANGING: Final = frozenset({"footnote", "endnote", "text-box", "comment"})
_DEEPEST: Final = 4
"""A text box in a note in a box: so far the way to the body is followed."""


class Targets:
    """Finds targets in one file."""

    def __init__(self, document: Document, lines: dict[int, Line], names: Names) -> None:
        """Take the document as read and the paragraphs of its body as traced; there is at least one."""
        self._document = document
        self._lines = lines
        self._names = names
        self.first = self._first()
        """The first paragraph with words: for what is about the document as a whole."""

    def _first(self) -> Target:
        worded = (at for at, line in sorted(self._lines.items()) if line.text.strip())
        return self._paragraph(next(worded, min(self._lines)), 0)

    def of(self, location: Location) -> tuple[Target, Text | None]:
        """Return what the comment hangs on, and the name of the place where it is about something else than that."""
        where = Text(en=location.where.en[:1].upper() + location.where.en[1:], zh=location.where.zh)
        if location.line is None:
            return self.first, where
        place = Place(location.part, location.line, location.column or 1, number=location.number)
        found = self._at(place, location)
        if location.part in PARTS:
            return found or self.first, PARTS[location.part].fill({"number": location.number})
        if found is None:
            return self.first, where
        return found, None if found.exact else where

    def _at(self, place: Place, location: Location | None, depth: int = 0) -> Target | None:
        if place.part == "body":
            return self._in_body(place.line, place.column - 1, location) if place.line in self._lines else None
        if place.part not in _HANGING or depth > _DEEPEST:
            return None
        alike = [it for it in self._document.parts if it.kind == place.part and it.anchor is not None]
        one = next((it for it in alike if it.number == place.number), None)
        if one is None or one.anchor is None:
            return None
        at = one.anchor
        if at.part != "body":
            return self._at(at, None, depth + 1)
        rank = [it for it in alike if it.anchor == at].index(one)
        return self._hanging(one, at.line, at.column - 1, rank)

    def _hanging(self, part: Part, line: int, offset: int, rank: int) -> Target:
        """Return the reference of a note, the run with a text box, or the words that a person's comment is about."""
        hung = [it for it in self._lines[line].hung if it.kind == part.kind and it.offset == offset]
        if not hung:
            return self._paragraph(line, offset)
        one = hung[min(rank, len(hung) - 1)]
        if part.kind == "comment":
            return self._commented(line, one)
        return Target((self._lines[line],), offset, offset, (one.element,))

    def _in_body(self, number: int, offset: int, location: Location | None) -> Target:
        if location is not None and location.unseen:
            return self._unseen(number, offset, location.unseen)
        if location is None or not location.length:
            return self._paragraph(number, offset)
        lines = [self._lines[number]]
        left = offset + location.length - len(lines[0].text)
        following = (self._lines[at] for at in sorted(self._lines) if at > number)
        while left > 0:  # the mark of the paragraph was deleted: its words go on in the next one
            further = next(following, None)
            if further is None:
                return self._paragraph(number, offset)
            lines.append(further)
            left -= len(further.text)
        return Target(tuple(lines), offset, len(lines[-1].text) + left)

    def _unseen(self, number: int, offset: int, kind: str) -> Target:
        """Return what hangs at ``offset`` and is not shown; the paragraph where it stands in none of its own."""
        line = self._lines[number]
        hung = [it for it in line.hung if it.kind == kind and it.offset == offset]
        if not hung:
            return self._paragraph(number, offset, exact=False)
        if kind == "comment":
            return self._commented(number, hung[0])
        return Target((line,), offset, offset, (hung[0].element, hung[-1].element))

    def _paragraph(self, number: int, offset: int, *, exact: bool = True) -> Target:
        """Return the line of a paragraph, up to its line breaks, in which ``offset`` is; all of it where that is blank."""
        line = self._lines[number]
        text = line.text
        start = text.rfind("\n", 0, offset) + 1
        end = text.find("\n", offset)
        end = len(text) if end < 0 else end
        if not text[start:end].strip():
            start, end = 0, len(text)
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        return Target((line,), start, start + len(words.strip()), exact=exact)

    def _commented(self, number: int, hung: Hung) -> Target:
        line = self._lines[number]
        if not str(hung.element.tag).endswith("}commentRangeStart"):
            return self._paragraph(number, hung.offset)
        pieces = {piece.element: piece.end for piece in line.pieces}
        end = hung.offset
        for element in line.element.iter("*"):
            if element.tag == self._names.w + "commentRangeEnd" and element.get(self._names.id) == hung.id:
                break
            end = max(end, pieces.get(element, 0))
        else:
            end = len(line.text)
        return Target((line,), hung.offset, end) if line.text[hung.offset : end].strip() else self._paragraph(number, 0)
