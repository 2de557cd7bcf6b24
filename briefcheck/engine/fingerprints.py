"""Fingerprints: by what a finding is known again after the document was edited elsewhere.

A fingerprint is made of the rule, the headings above, and the words in question with those of their paragraph; never of a
line. It is keyed (HMAC-SHA-256): without the house's own key, sensitive words do not enter at all, only what is left of
them when they are masked; with it they do, and nobody finds them by trying.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.document.place import PartKind, Place
from briefcheck.facts.outline.words import clean_heading
from briefcheck.policy.digest import keyed, plain_digest

if TYPE_CHECKING:
    from briefcheck.engine.locate import Locator
    from briefcheck.rules.context import Context
    from briefcheck.rules.finding import Finding

_FORM = "1"
"""Raised when fingerprints are made in another way: those of before are not known again then."""
DIGITS = 16
"""Hexadecimal digits: among a million findings two are alike by chance once in a hundred thousand times."""

_Position = tuple[PartKind, int, int, int]


class Fingerprints:
    """Makes the fingerprints of one document's findings, which are to be asked for in reading order."""

    def __init__(self, context: Context, locator: Locator, mask: Callable[[str], str], key: bytes) -> None:
        """Take the document, what finds sections, what masks, and the key of the house, empty for none."""
        self._context = context
        self._locator = locator
        self._key = key
        self._allowed: Callable[[str], str] = mask if not key else str
        self._known: dict[int, str] = {}
        self._normals: dict[str, str] = {}
        self._sections: dict[tuple[str, ...], str] = {}
        self._seen: dict[tuple[str, ...], int] = {}

    @cached_property
    def _title(self) -> str:
        return self._context.title.strip()

    @cached_property
    def _paragraphs(self) -> list[tuple[_Position, str]]:
        """The paragraphs that hold words, in the order of their places; a document without findings needs none."""
        return _paragraphs(self._context.document)

    def of(self, rule: str, finding: Finding) -> str:
        """Return the fingerprint of the next finding; of equal ones each has its own number, in reading order."""
        place = finding.place
        parts = (_FORM, rule, self._section(place), self._words(finding), self._paragraph(place))
        self._seen[parts] = number = self._seen.get(parts, 0) + 1
        return keyed(self._key, "\0".join((*parts, str(number))))[:DIGITS]

    def sketch(self) -> tuple[str, ...]:
        """Return by what the document is known when it bears another name: the least of its paragraphs' fingerprints."""
        headings = {entry.heading.text for entry in self._context.outline}  # those of its template, as are short labels
        texts = [self._normal(text) for _, text in self._paragraphs if text not in headings]
        telling = [text for text in texts if len(text) >= _TELLING] or texts
        made = {keyed(self._key, f"{_FORM}\0text\0{text}") for text in telling}
        return tuple(digits[:8] for digits in sorted(made)[:_SKETCHED])

    def _words(self, finding: Finding) -> str:
        """Return the words in question: as the rule quotes them, else the first it names in its message."""
        if finding.evidence:
            return self._normal(finding.evidence)
        first = next(iter(finding.data.values()), "")
        return self._normal(str(getattr(first, "en", first)))

    def _section(self, place: Place | None) -> str:
        path = self._locator.section(place) if place is not None else ()
        if path not in self._sections:  # the title is no section: it often bears the day, or the number of the version
            headings = path[1:] if path and path[0].strip() == self._title else path
            self._sections[path] = "\1".join(map(self._heading, headings))
        return self._sections[path]

    def _heading(self, text: str) -> str:
        """Return a heading without its number, which changes when another section comes before it."""
        return next(iter(clean_heading(self._allowed(text))), "") or self._normal(text)

    def _paragraph(self, place: Place | None) -> str:
        """Return the words of the paragraph at ``place``; of the nearest one before it in its part where none is there."""
        if place is None or place.part in {"properties", "file-name"}:
            return ""
        index = bisect_right(self._paragraphs, _position(place), key=_first) - 1
        if index < 0 or self._paragraphs[index][0][:2] != (place.part, place.number):
            return ""
        if index not in self._known:  # a paragraph may be long and have thousands of findings
            self._known[index] = plain_digest(self._normal(self._paragraphs[index][1]))
        return self._known[index]

    def _normal(self, text: str) -> str:
        """Return the letters and digits of a text in one width and letter case; its marks where it has nothing else."""
        normal = self._normals.get(text)
        if normal is None:  # what several rules find is often the same words; masking them takes time
            folded = fold(self._allowed(text))
            normal = self._normals[text] = "".join(filter(str.isalnum, folded)) or "".join(folded.split())
        return normal


_SKETCHED = 12
_TELLING = 6
"""Letters and digits of a paragraph that tells one document of a template from another."""


def _paragraphs(document: Document) -> list[tuple[_Position, str]]:
    found = [
        (_position(paragraph.place), paragraph.text)
        for part in document.parts
        for paragraph in paragraphs(part.blocks)
        if paragraph.text.strip()
    ]
    return sorted(found, key=_first)


def _first(entry: tuple[_Position, Any]) -> _Position:
    return entry[0]


def _position(place: Place) -> _Position:
    return (place.part, place.number, place.line, place.column)
