"""What a document type is: the dataclasses behind ``rulesets/types/*.yaml``.

``known_as``: the names and aliases as headings and labels are compared with them (see ``clean_heading``). They are worked
out when the file is read; a type made by hand may leave them out. ``prompt``: the question that guides whoever fills
it in. ``source``: the handbook rules it comes from.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.frozen import frozen
from briefcheck.text import Text
from briefcheck.yamlfile.node import Node

FieldKind: TypeAlias = Literal["text", "date", "people", "person", "money", "number"]
SectionKind: TypeAlias = Literal[
    "prose",
    "actions",
    "decisions",
    "table",
    "one-sentence",
    "points",
    "checklist",
    "groups",
    "signatures",
]

PARTS: dict[str, str] = {
    "table": "columns",
    "actions": "columns",
    "decisions": "columns",
    "checklist": "items",
    "groups": "fields",
    "signatures": "signers",
}
"""What a section of a kind is made of, as the key is called in YAML; the other kinds are made of text."""


@frozen
class FieldType:
    """A labelled value that a document of the type has. ``also_called`` holds the aliases of both languages.

    The parts of a section are told in the same way: the columns of a table, the items of a checklist, the fields of
    each group, the signers. ``satisfied_by``: ids of fields any of which, filled in, says the same: 客户方：… 我方：… name
    the attendees. ``mentioned_by``: words with which any line says it; of a date, a line that holds one.
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
    prompt: Text | None = None
    mentioned_by: tuple[str, ...] = ()


@frozen
class SectionType:
    """A section that a document of the type has.

    ``none_is_fine``: 无 / none counts as filled. ``at_least`` and ``at_most``: how many points, groups or rows it holds.
    ``parts``: the columns, items, fields of each group or signers that it is made of, by its kind (see :data:`PARTS`).
    ``anywhere``: its parts may stand anywhere in the document, without a heading over them.
    ``mentioned_by``: words of a point or a row that stand for the section: 上次会议 in one of the topics of an agenda.
    ``asked_with``: ids of fields without which the section is not missed: no topics of the client's where there is no client.
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
    prompt: Text | None = None
    at_least: int | None = None
    parts: tuple[FieldType, ...] = ()
    anywhere: bool = False
    mentioned_by: tuple[str, ...] = ()
    asked_with: tuple[str, ...] = ()

    def part(self, id_: str) -> FieldType | None:
        """Return the column, item, field or signer of that id."""
        return next((part for part in self.parts if part.id == id_), None)


@frozen
class DocumentType:
    """A kind of document: how it is called and what it holds. ``file`` is the YAML it came from.

    ``version``: of the blank document, raised when the form changes. ``in_order``: its sections come as they are listed.
    ``options``: options of rules for documents of the type, as written: the rule's name and what is set for it.
    ``evidence``: how many of its sections, fields and parts must bear out a title that names it; ``not_with``: headings and
    labels, cleaned, that show a document to be another paper, whatever its title says; ``telling``: names, cleaned, of the
    sections that hardly any other paper has, some of which tell the type without a title; ``replaces``: it is meant to
    stand in place of the type of the same name that comes with briefcheck; ``needed``: of each section and field that is
    demanded, the cleaned names, and those of what stands for it.
    """

    id: str
    name: Text
    also_called: tuple[str, ...] = ()
    fields: tuple[FieldType, ...] = ()
    sections: tuple[SectionType, ...] = ()
    source: tuple[str, ...] = ()
    file: str = ""
    known_as: tuple[str, ...] = ()
    prompt: Text | None = None
    version: int = 1
    in_order: bool = False
    options: tuple[tuple[Node, Node], ...] = ()
    evidence: int = 2
    not_with: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    replaces: bool = False
    needed: tuple[tuple[str, ...], ...] = ()

    def __hash__(self) -> int:
        """Return the hash of what tells types apart; that of everything they hold costs more than what it is for."""
        return hash((self.id, self.file))

    def section(self, id_: str) -> SectionType | None:
        """Return the section type of that id."""
        return next((section for section in self.sections if section.id == id_), None)

    def field(self, id_: str) -> FieldType | None:
        """Return the field type of that id."""
        return next((field for field in self.fields if field.id == id_), None)
