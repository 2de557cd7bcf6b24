"""How far the words of a finding reach, from the place at which it is reported."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from briefcheck.document.blocks import Paragraph
from briefcheck.document.document import Concealed
from briefcheck.document.place import Place, Quote, Unseen
from briefcheck.rules.finding import Located

_WORDS = ("heading", "text", "value", "label", "name")
"""What the things that findings are reported at call their own words."""

_BEFORE = 2
"""Marks whose text a place may stand in: its own, and the one before, where that reaches farther than its source."""

_UNSEEN: dict[str, Unseen] = {"tracked-deletion": "deleted", "hidden-text": "hidden", "comment": "comment"}


def unseen_of(at: Located | Place) -> Unseen:
    """Return how the page does not show the words in question, "" where it does."""
    if isinstance(at, Quote):
        return at.unseen
    return _UNSEEN.get(at.kind, "") if isinstance(at, Concealed) else ""


def length_of(at: Located | Place, sensitive: Iterable[str], evidence: str, paragraph: Paragraph) -> int:
    """Return how many characters of ``paragraph``, from the place on, are the words in question; 0 for not known.

    They are the sensitive words, else what ``at`` itself says, else the evidence: whichever the paragraph has there.
    """
    place = at if isinstance(at, Place) else at.place
    start = offset_of(place, paragraph)
    if start is None:
        return 0
    text = paragraph.text
    return next((length for said in (*sensitive, *_said(at), evidence) if (length := _reach(said, text, start))), 0)


def offset_of(place: Place, paragraph: Paragraph) -> int | None:
    """Return the offset in the text of ``paragraph`` at which ``place`` is; None where it is in another one."""
    marks = paragraph.marks or ((0, paragraph.place.line, paragraph.place.column),)
    # The paragraph of a file of one has a mark for every line: each finding looks at those about its own.
    last = bisect_right(marks, (place.line, place.column), key=_source)
    for at in range(max(0, last - _BEFORE), last):
        start, line, column = marks[at]
        offset = start + place.column - column
        end = marks[at + 1][0] if at + 1 < len(marks) else len(paragraph.text)
        if line == place.line and start <= offset <= end:
            return offset
    return None


def _source(mark: tuple[int, int, int]) -> tuple[int, int]:
    return mark[1:]


def _said(at: Located | Place) -> Iterator[str]:
    for name in _WORDS:
        said = getattr(at, name, None)
        if isinstance(said, str):
            yield said


def _reach(said: str, text: str, start: int) -> int:
    """Return how far ``said`` reaches in ``text`` from ``start`` on, which must begin with it, whatever the blanks; or 0."""
    at = start
    for character in said:
        if character.isspace():
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text) or text[at] != character:
            return 0
        at += 1
    return at - start
