"""The facts, as data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, Protocol, TypeAlias

from briefcheck.document.blocks import Block, Paragraph, paragraphs
from briefcheck.document.place import Place, Quote, Unseen
from briefcheck.frozen import frozen, replace
from briefcheck.text import Text

HeadingForm: TypeAlias = Literal[
    "style", "outline-level", "markdown", "bold", "numbered", "label", "cell", "row", "column"
]
"""How a heading is made: a heading style, an outline level, ``#``, a line all bold, a numbered line, ``label: text``,
a label cell of a form table, a merged row of a table. ``column`` is the head of a column of data, which is no heading:
its table can only stand in for a section that the document has nowhere else, and no path names it."""


@frozen
class Heading:
    """A line that heads what follows. ``text`` as written, ``level`` from 1 (guessed where the form has none)."""

    text: str
    level: int
    form: HeadingForm
    place: Place


@frozen
class OutlineSection:
    """A heading with what stands under it, up to the next heading of the same or a higher level.

    ``inline`` are the words after the label on the heading's own line; ``blocks`` what follows, the contents of
    sub-sections included; ``path`` the headings above it and its own, outermost first.
    """

    heading: Heading
    blocks: tuple[Block, ...]
    path: tuple[str, ...]
    inline: Quote | None = None

    def content(self) -> Iterator[Quote]:
        """Yield the words of the section, line by line, blank lines left out."""
        if self.inline is not None and self.inline.text.strip():
            yield self.inline
        for paragraph in paragraphs(self.blocks):
            for line in paragraph.lines():
                if line.text.strip():
                    yield line


@frozen
class Section:
    """A section that the document type knows, found in the document. ``id`` is the type's name for it."""

    id: str
    outline: OutlineSection

    @property
    def heading(self) -> str:
        """The heading as written."""
        return self.outline.heading.text

    @property
    def place(self) -> Place:
        """Where the heading stands."""
        return self.outline.heading.place

    @property
    def path(self) -> tuple[str, ...]:
        """The headings above it and its own, outermost first."""
        return self.outline.path

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks under the heading."""
        return self.outline.blocks

    def content(self) -> Iterator[Quote]:
        """Yield the words of the section, line by line, blank lines left out."""
        return self.outline.content()

    @property
    def text(self) -> str:
        """The words of the section, a line each."""
        return "\n".join(line.text for line in self.content())


class FieldNames(Protocol):
    """What is needed of a field type to find the field: facts stand on a lower floor than document types."""

    @property
    def id(self) -> str:
        """The type's name for the field."""

    @property
    def name(self) -> Text:
        """The label, in both languages."""

    @property
    def also_called(self) -> tuple[str, ...]:
        """Other labels, of both languages."""

    @property
    def kind(self) -> str:
        """What the value is: text, date, people, person, money or number."""


@frozen
class Field:
    """A labelled value (客户：… / Client: …), in a line, in two paragraphs or in two cells.

    ``id`` is the type's name for it ("" where no type knows it). ``value`` is "" when nothing is filled in; then
    ``place`` is that of the label.
    """

    id: str
    label: str
    value: str
    place: Place
    label_place: Place


@frozen
class Person:
    """Somebody named as present. ``company`` is the company or side beside the name, "" if none."""

    name: str
    company: str
    place: Place
    initials: str = ""


OwnerKind: TypeAlias = Literal["person", "side", "group", "placeholder"]
DueKind: TypeAlias = Literal["date", "relative", "vague", "event", "range", "placeholder", "invalid"]
ActionStatus: TypeAlias = Literal["open", "done", "carried"]


@frozen
class Owner:
    """Who is to do it. ``text`` as written; ``name`` without title, company and marks.

    ``person`` is the full name of the attendee, or of the one in the house's register of people, who is meant; "" when
    nobody of them is. ``lead`` marks who leads where several are named (牵头).
    """

    text: str
    name: str
    kind: OwnerKind
    lead: bool = False
    person: str = ""


@frozen
class Due:
    """By when. ``text`` as written; ``date`` the calendar day where it can be told.

    ``clear`` is False for a date that stands in the words of the task with nothing to tie it to the task as its deadline
    (前, by, due, the end of the line). ``wrong_weekday`` is the weekday written beside the date where it is not the date's.
    """

    text: str
    kind: DueKind
    date: date | None = None
    clear: bool = True
    wrong_weekday: str = ""


@frozen
class Action:
    """A task somebody is to do, with its owners and its due date.

    ``owner_column`` and ``due_column`` are the header words of its table, where it stands in one. ``marked`` is False for
    a commitment in prose, which nothing but its words makes an action. ``owner_at`` and ``due_at`` are the cells that say
    who and by when, or leave it open, where the table has them.
    """

    text: str
    owners: tuple[Owner, ...]
    due: Due | None
    place: Place
    status: ActionStatus = "open"
    owner_column: str = ""
    due_column: str = ""
    marked: bool = True
    owner_at: Quote | None = None
    due_at: Quote | None = None


PassageKind: TypeAlias = Literal[
    "shown",
    "deleted",
    "hidden",
    "comment",
    "property",
    "file-name",
    "code",
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
    "author",
]


_UNSEEN: dict[PassageKind, Unseen] = {
    "deleted": "deleted",
    "hidden": "hidden",
    "comment": "comment",
    "alt-text": "alt-text",
    "field-code": "field-code",
    "document-variable": "document-variable",
    "building-block": "building-block",
    "diagram": "diagram",
    "chart": "chart",
    "embedded": "embedded",
    "custom-xml": "custom-xml",
    "address": "address",
    "object-name": "object-name",
    "form": "form",
    "setting": "setting",
    "author": "author",
}


@frozen
class Passage:
    """A piece of text that rules about words look at, wherever the file holds it.

    From "alt-text" on the kinds are those of :class:`briefcheck.HeldText`: words that stand in no paragraph; "author" is who
    wrote a comment or a tracked change.
    ``header`` and ``row`` are the words of the column's head and of the cells left of it, for text in a table;
    ``heading`` is the nearest heading above. ``paragraph`` is given where the text is a paragraph of the model.
    """

    text: str
    place: Place
    kind: PassageKind
    paragraph: Paragraph | None = None
    header: str = ""
    row: str = ""
    heading: str = ""

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """Return ``text[start:end]`` with its place."""
        if self.paragraph is not None:
            quote = self.paragraph.quote(start, end)
            for it in self.paragraph.spans:
                if it.kind == "image" and it.start <= start < it.end:
                    return replace(quote, unseen="alt-text")
            return quote
        return Quote(self.text[start:end], self.place, _UNSEEN.get(self.kind, ""))
