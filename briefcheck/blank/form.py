"""The form of a document type: what its blank document holds, whatever it is written as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from briefcheck.doctypes.prompts import ACTION_COLUMNS, SIGNATURE_COLUMNS, FormLanguage, in_form, prompt_of
from briefcheck.doctypes.schema import DocumentType, FieldKind, FieldType, SectionType
from briefcheck.frozen import frozen
from briefcheck.text import Text

ROWS = 3
"""Rows of a table to be filled in: the first shows what belongs there, a few more invite to go on."""

_SIGNER = Text(en="On behalf of", zh="代表")


@frozen
class Slot:
    """A place to be filled in. ``tag`` is the id of its section, ``field:`` and the id for a field of the head.

    ``prompt`` is "" for what is left to the pen; ``name`` is what the place is called.
    """

    tag: str
    name: str
    prompt: str
    kind: FieldKind = "text"
    entry: str = ""


@frozen
class Labelled:
    """A label and the place for its value."""

    label: str
    slot: Slot


@frozen
class Prose:
    """Text; ``points`` for a list."""

    slot: Slot
    points: bool = False


@frozen
class Grid:
    """A table: the heads of its columns, and rows of words that stay and of places to be filled in."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Slot | str, ...], ...]
    blank_rows: int = 0


@frozen
class Boxes:
    """Things to be ticked."""

    tag: str
    items: tuple[str, ...]


@frozen
class Groups:
    """The same labelled values several times over, each time under a head."""

    groups: tuple[tuple[str, tuple[Labelled, ...]], ...]


Body: TypeAlias = Prose | Grid | Boxes | Groups


@frozen
class FormSection:
    """A heading and what stands under it."""

    id: str
    heading: str
    body: Body


@frozen
class Form:
    """A blank document. ``version`` is that of the form."""

    type_id: str
    version: int
    language: FormLanguage
    title: str
    fields: tuple[Labelled, ...]
    sections: tuple[FormSection, ...]


def form_of(type_: DocumentType, language: FormLanguage) -> Form:
    """Return the form of a type: all that is required of a document, and what the handbook asks for besides."""
    return Form(
        type_id=type_.id,
        version=type_.version,
        language=language,
        title=in_form(type_.name, language),
        fields=tuple(
            Labelled(in_form(field.name, language), _slot(f"field:{field.id}", field, language))
            for field in sorted(_fields(type_), key=_is_long)
        ),
        sections=tuple(
            FormSection(section.id, in_form(section.name, language), _body(section, language))
            for section in type_.sections
            if _belongs(section)
        ),
    )


def _belongs(entry: FieldType | SectionType) -> bool:
    return entry.required or bool(entry.source)


_APPROVERS = "approvers"
_WHOSE = frozenset({"client", "brand", "project"})
"""Fields that head every form that knows them: whose document it is."""


def _fields(type_: DocumentType) -> Iterator[FieldType]:
    """Yield the fields of the head; of those that say the same, the one that is asked for.

    Who approves it stands where it is signed, if the form has such a place.
    """
    instead = {id_ for field in type_.fields if field.required for id_ in field.satisfied_by}
    if any(section.kind == "signatures" and _belongs(section) for section in type_.sections):
        instead.add(_APPROVERS)
    return (
        field
        for field in type_.fields
        if (_belongs(field) or field.id in _WHOSE) and (field.required or field.id not in instead)
    )


def _is_long(field: FieldType) -> bool:
    """Tell whether the value takes a line of its own; such fields come last."""
    return field.kind == "people"


def _slot(tag: str, entry: FieldType | SectionType, language: FormLanguage) -> Slot:
    kind = entry.kind if isinstance(entry, FieldType) else "text"
    return Slot(tag, in_form(entry.name, language), prompt_of(entry, language), kind, entry.id)


def _body(section: SectionType, language: FormLanguage) -> Body:
    if section.kind == "checklist" and section.parts:
        return Boxes(section.id, tuple(in_form(item.name, language) for item in section.parts))
    if section.kind == "groups" and section.parts:
        return _groups(section, language)
    if section.kind == "signatures":
        return _signatures(section, language)
    columns = section.parts or (ACTION_COLUMNS if section.kind == "actions" else ())
    if columns:
        return _grid(section, columns, language)
    return Prose(_slot(section.id, section, language), points=section.kind in {"points", "decisions"})


def _grid(section: SectionType, columns: Sequence[FieldType], language: FormLanguage) -> Grid:
    heads = tuple(in_form(column.name, language) for column in columns)
    row = tuple(_slot(section.id, column, language) for column in columns)
    rows = max(section.at_least or 1, 1)
    return Grid(heads, (row,) * rows, max(ROWS - rows, 0))


def _signatures(section: SectionType, language: FormLanguage) -> Grid:
    signers = section.parts or (FieldType(section.id, section.name),)
    heads = tuple(in_form(text, language) for text in (_SIGNER, *(column.name for column in SIGNATURE_COLUMNS)))
    return Grid(
        heads,
        tuple(
            (
                in_form(signer.name, language),
                *(
                    _slot(section.id, column, language)
                    if column.prompt
                    else Slot(section.id, in_form(column.name, language), "", entry=column.id)
                    for column in SIGNATURE_COLUMNS
                ),
            )
            for signer in signers
        ),
    )


def _groups(section: SectionType, language: FormLanguage) -> Groups:
    labelled = tuple(
        Labelled(in_form(part.name, language), _slot(section.id, part, language)) for part in section.parts
    )
    number = max(section.at_least or 2, 1)
    name = in_form(section.name, language)
    return Groups(tuple((f"{name} {index}", labelled) for index in range(1, number + 1)))


def slots(form: Form) -> Iterator[Slot]:
    """Yield every place with a prompt, in the order in which a reader meets them."""
    for field in form.fields:
        yield field.slot
    for section in form.sections:
        yield from _slots_of(section.body)


def _slots_of(body: Body) -> Iterator[Slot]:
    if isinstance(body, Prose):
        yield body.slot
    elif isinstance(body, Grid):
        yield from (cell for row in body.rows for cell in row if isinstance(cell, Slot) and cell.prompt)
    elif isinstance(body, Groups):
        yield from (labelled.slot for _, group in body.groups for labelled in group)
