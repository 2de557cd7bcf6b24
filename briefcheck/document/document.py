"""A document: one file as read."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.document.blocks import Block
from briefcheck.document.place import PartKind, Place
from briefcheck.frozen import frozen
from briefcheck.text import Text

ConcealedKind: TypeAlias = Literal[
    "tracked-insertion", "tracked-deletion", "tracked-format", "comment", "hidden-text", "html-comment"
]
PropertyGroup: TypeAlias = Literal["front-matter", "core", "app", "custom"]


@frozen
class Part:
    """A part of a document: the body, a header, one footnote, one text box, one comment.

    ``number`` counts the parts of one kind from 1; ``anchor`` is the place in another part that a note, a comment
    or a text box hangs on, where it has one.
    """

    kind: PartKind
    blocks: tuple[Block, ...]
    number: int = 1
    anchor: Place | None = None


@frozen
class Concealed:
    """Something a file holds that its pages do not show, or that its pages show only in review.

    ``text`` are the words (for a tracked insertion the inserted ones, which also stand in the paragraph);
    ``place`` is where it hangs in the shown text. ``author`` and ``date`` (ISO 8601) as far as the file says.
    """

    kind: ConcealedKind
    text: str
    place: Place
    author: str = ""
    date: str = ""


@frozen
class Property:
    """A property of the file: a key of the front matter, or a core, app or custom property of a Word file."""

    name: str
    value: str
    place: Place
    group: PropertyGroup


@frozen
class NotRead:
    """A piece of a readable document that was not read, and why. It makes the document *not checked*."""

    what: Text
    why: Text


@frozen
class Document:
    """One file as read. ``parts[0]`` is the body. ``encoding`` is that of a text file, "" for Word."""

    path: str
    format: Literal["word", "markdown"]
    parts: tuple[Part, ...]
    properties: tuple[Property, ...] = ()
    concealed: tuple[Concealed, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    encoding: str = ""

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the body."""
        return self.parts[0].blocks

    def property_named(self, *names: str) -> Property | None:
        """Return the first property whose name is one of ``names``, letter case ignored."""
        wanted = {name.casefold() for name in names}
        return next((entry for entry in self.properties if entry.name.casefold() in wanted), None)
