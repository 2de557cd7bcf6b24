"""Document types kept between runs, read, checked and with their names cleaned.

To read three types anew costs as much as starting Python twice, and thirty would cost ten times that. What is kept
is used only if the file is the same to the byte and the code that made it is the same.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from briefcheck.doctypes import names, schema
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.document import normal
from briefcheck.facts.outline import words
from briefcheck.text import Text
from briefcheck.yamlfile.cache import recall_made, remember_made


def recall_type(path: str, data: bytes, name: str) -> DocumentType | None:
    """Return the type that ``data`` was read as earlier, its file called ``name``; None if it is not known."""
    form = _form()
    kept = recall_made(path, data, form) if form else None
    try:
        return None if kept is None else _unpack(kept, name)
    except (TypeError, ValueError):
        return None


def remember_type(path: str, data: bytes, type_: DocumentType) -> None:
    """Keep the type that ``data`` was read as for the next run."""
    form = _form()
    if form:
        remember_made(path, data, form, _pack(type_))


@cache
def _form() -> str:
    """Return what tells this code from other code: size and time of the modules that make a type what it is.

    "" where they are no files, as in a zip: then nothing is kept.
    """
    folder = os.path.dirname(__file__)
    files = (
        os.path.join(folder, "load.py"),
        __file__,
        names.__file__,
        schema.__file__,
        normal.__file__,
        words.__file__,
    )
    try:
        stamps = [os.stat(file) for file in files]
    except OSError:
        return ""
    return "type " + " ".join(f"{stamp.st_size}:{stamp.st_mtime_ns}" for stamp in stamps)


def _pack(type_: DocumentType) -> list[Any]:
    """Return a type as JSON: the values of its fields in their order, without its file."""
    sections = [
        [*_called(entry), entry.kind, entry.required, entry.none_is_fine, entry.at_most, entry.source, entry.known_as]
        for entry in type_.sections
    ]
    fields = [
        [
            *_called(entry),
            entry.kind,
            entry.required,
            entry.none_is_fine,
            entry.source,
            entry.known_as,
            entry.satisfied_by,
        ]
        for entry in type_.fields
    ]
    return [*_called(type_), fields, sections, type_.source, type_.known_as]


def _called(entry: DocumentType | FieldType | SectionType) -> list[Any]:
    return [entry.id, entry.name.en, entry.name.zh, entry.also_called]


def _unpack(kept: Any, file: str) -> DocumentType:
    id_, en, zh, also_called, fields, sections, source, known_as = kept
    return DocumentType(
        id_,
        Text(en, zh),
        tuple(also_called),
        tuple([_field(values) for values in fields]),
        tuple([_section(values) for values in sections]),
        tuple(source),
        file,
        tuple(known_as),
    )


def _field(values: Any) -> FieldType:
    id_, en, zh, also_called, kind, required, none_is_fine, source, known_as, satisfied_by = values
    return FieldType(
        id_,
        Text(en, zh),
        tuple(also_called),
        kind,
        required,
        none_is_fine,
        tuple(source),
        tuple(known_as),
        tuple(satisfied_by),
    )


def _section(values: Any) -> SectionType:
    id_, en, zh, also_called, kind, required, none_is_fine, at_most, source, known_as = values
    return SectionType(
        id_, Text(en, zh), tuple(also_called), kind, required, none_is_fine, at_most, tuple(source), tuple(known_as)
    )
