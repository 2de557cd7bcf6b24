"""Tracked changes of content controls and custom XML, whose marks stand around what was changed (17.13.5.4 and others)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.document.document import Concealed, ConcealedKind
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import holds

_MARKS: Final[dict[str, ConcealedKind]] = {
    "customXmlInsRangeStart": "tracked-insertion",
    "customXmlMoveToRangeStart": "tracked-insertion",
    "customXmlDelRangeStart": "tracked-deletion",
    "customXmlMoveFromRangeStart": "tracked-deletion",
}
_GATE: Final = holds(*(mark.encode() for mark in _MARKS))


def find_changes(opened: Opened) -> Iterator[Concealed]:
    """Yield the tracked changes of content controls: the words in them are marked one by one, and met by the reader."""
    for story in opened.stories(_GATE):
        names = story.names
        for element in story.each(*_MARKS):
            author, date = element.get(names.author) or "", element.get(names.date) or ""
            yield Concealed(_MARKS[names.local[element.tag]], "", story.place(element), author, date)
