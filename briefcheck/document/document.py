"""A document: one file as read."""

from __future__ import annotations

from typing import Literal, Protocol, TypeAlias

from briefcheck.document.blocks import Block
from briefcheck.document.place import PartKind, Place
from briefcheck.frozen import frozen
from briefcheck.text import Text

ConcealedKind: TypeAlias = Literal[
    "tracked-insertion",
    "tracked-deletion",
    "tracked-format",
    "comment",
    "hidden-text",
    "html-comment",
    "white-text",
    "tiny-text",
    "hidden-picture",
    "cropped-picture",
    "picture-location",
    "thumbnail",
    "watermark",
    "link-field",
    "merge-field",
    "broken-reference",
    "mail-merge",
    "external-link",
    "file-link",
    "attached-template",
    "embedded-file",
    "macro",
    "add-in",
    "document-variable",
    "person",
    "printer",
    "sensitivity-label",
    "ink",
]
"""What is concealed: the first six stand in ``Document.concealed``, the others only in ``Document.held``."""
HeldTextKind: TypeAlias = Literal[
    "alt-text",
    "field-code",
    "document-variable",
    "building-block",
    "diagram",
    "chart",
    "embedded",
    "custom-xml",
    "address",
    "object-name",
    "form",
    "setting",
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
    ``place`` is where it hangs in the shown text, :data:`OF_THE_FILE` for what belongs to the file as a whole.
    ``author`` and ``date`` (ISO 8601) as far as the file says. ``name`` tells things of one kind apart (the name of a
    variable, of an embedded file, of the kind of a link), ``target`` is the address or path it leads to. ``sure`` is
    False where it may yet be seen: white letters that may stand on a picture.
    """

    kind: ConcealedKind
    text: str
    place: Place
    author: str = ""
    date: str = ""
    name: str = ""
    target: str = ""
    sure: bool = True


OF_THE_FILE = Place("properties", line=0)
"""The place of what belongs to the file and to no piece of its text."""


@frozen
class HeldText:
    """Words that a file holds elsewhere than in the paragraphs of its parts: behind a chart, in a picture's description.

    ``place`` is the paragraph they hang on, :data:`OF_THE_FILE` where there is none. ``name`` says what holds them (the
    name of a variable; the file and sheet of a workbook); ``header`` and ``row`` are the words of the column's head and
    of the cells left of them.
    """

    kind: HeldTextKind
    text: str
    place: Place
    name: str = ""
    header: str = ""
    row: str = ""


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


class Depths(Protocol):
    """A second look into a file, for what the way through its text does not meet. It is taken when first asked for."""

    def things(self) -> tuple[Concealed, ...]:
        """Return what the file holds and its pages do not show, beyond ``Document.concealed``."""

    def words(self) -> tuple[HeldText, ...]:
        """Return the words that stand in no paragraph of the document's parts."""

    def not_read(self) -> tuple[NotRead, ...]:
        """Return what could not be read in the looks taken so far."""


@frozen
class Document:
    """One file as read. ``parts[0]`` is the body. ``encoding`` is that of a text file, "" for Word.

    ``concealed`` is what the way through the text met, ``held`` all that the file holds and its pages do not show.
    ``depths`` is the second look that ``held`` and ``held_text`` take; None where a format has no depths.
    """

    path: str
    format: Literal["word", "markdown"]
    parts: tuple[Part, ...]
    properties: tuple[Property, ...] = ()
    concealed: tuple[Concealed, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    encoding: str = ""
    depths: Depths | None = None

    @property
    def held(self) -> tuple[Concealed, ...]:
        """All that the file holds and its pages do not show. The first question costs a second look into the file."""
        return (*self.concealed, *self.depths.things()) if self.depths is not None else self.concealed

    @property
    def held_text(self) -> tuple[HeldText, ...]:
        """The words that stand in no paragraph of ``parts``. The first question costs a second look into the file."""
        return self.depths.words() if self.depths is not None else ()

    @property
    def missed(self) -> tuple[NotRead, ...]:
        """What was not read: in the reading, and in the second looks taken so far."""
        return (*self.not_read, *self.depths.not_read()) if self.depths is not None else self.not_read

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the body."""
        return self.parts[0].blocks

    def property_named(self, *names: str) -> Property | None:
        """Return the first property whose name is one of ``names``, letter case ignored."""
        wanted = {name.casefold() for name in names}
        return next((entry for entry in self.properties if entry.name.casefold() in wanted), None)
