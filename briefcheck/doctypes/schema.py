"""What a document type is: the dataclasses behind ``rulesets/types/*.yaml``.

``known_as``: the names and aliases as headings and labels are compared with them (see ``clean_heading``). They are worked
out when the file is read; a type made by hand may leave them out.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.frozen import frozen
from briefcheck.text import Text

FieldKind: TypeAlias = Literal["text", "date", "people", "person", "money", "number"]
SectionKind: TypeAlias = Literal["prose", "actions", "decisions", "table", "one-sentence", "points"]


@frozen
class FieldType:
    """A labelled value that a document of the type has. ``also_called`` holds the aliases of both languages.

    ``satisfied_by``: ids of fields any of which, filled in, says the same: 客户方：… 我方：… name the attendees.
    """

    id: str
    name: Text
    also_called: tuple[str, ...] = ()
    kind: FieldKind = "text"
    required: bool = False
    none_is_fine: bool = False
    source: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    satisfied_by: tuple[str, ...] = ()


@frozen
class SectionType:
    """A section that a document of the type has.

    ``none_is_fine``: 无 / none counts as filled. ``at_most``: the most points a section of kind ``points`` may hold.
    """

    id: str
    name: Text
    also_called: tuple[str, ...] = ()
    kind: SectionKind = "prose"
    required: bool = False
    none_is_fine: bool = False
    at_most: int | None = None
    source: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()


@frozen
class DocumentType:
    """A kind of document: how it is called and what it holds. ``file`` is the YAML it came from."""

    id: str
    name: Text
    also_called: tuple[str, ...] = ()
    fields: tuple[FieldType, ...] = ()
    sections: tuple[SectionType, ...] = ()
    source: tuple[str, ...] = ()
    file: str = ""
    known_as: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of what tells types apart; that of everything they hold costs more than what it is for."""
        return hash((self.id, self.file))

    def section(self, id_: str) -> SectionType | None:
        """Return the section type of that id."""
        return next((section for section in self.sections if section.id == id_), None)

    def field(self, id_: str) -> FieldType | None:
        """Return the field type of that id."""
        return next((field for field in self.fields if field.id == id_), None)
