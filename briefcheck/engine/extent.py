"""How far the words of a finding reach, from the place at which it is reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefcheck.document.blocks import Paragraph
from briefcheck.document.document import Concealed
from briefcheck.document.place import Place, Quote, Unseen
from briefcheck.rules.finding import Located

_WORDS = ("heading", "text", "value", "label", "name")
"""What the things that findings are reported at call their own words."""

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
    rest = paragraph.text[start:]
    return next((length for said in (*sensitive, *_said(at), evidence) if (length := _reach(said, rest))), 0)


def offset_of(place: Place, paragraph: Paragraph) -> int | None:
    """Return the offset in the text of ``paragraph`` at which ``place`` is; None where it is in another one."""
    marks = paragraph.marks or ((0, paragraph.place.line, paragraph.place.column),)
    for at, (start, line, column) in enumerate(marks):
        offset = start + place.column - column
        end = marks[at + 1][0] if at + 1 < len(marks) else len(paragraph.text)
        if line == place.line and start <= offset <= end:
            return offset
    return None


def _said(at: Located | Place) -> Iterator[str]:
    for name in _WORDS:
        said = getattr(at, name, None)
        if isinstance(said, str):
            yield said


def _reach(said: str, rest: str) -> int:
    """Return how far ``said`` reaches in ``rest``, which must begin with it, whatever the blanks; 0 if it does not."""
    at = 0
    wanted = "".join(said.split())
    for character in wanted:
        while at < len(rest) and rest[at].isspace():
            at += 1
        if at >= len(rest) or rest[at] != character:
            return 0
        at += 1
    return at
