"""Document types kept between runs, read, checked and with their names cleaned.

To read three types anew costs as much as starting Python twice, and thirty would cost ten times that. What is kept
is used only if the file is the same to the byte and the code that made it is the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any
from zlib import crc32

from briefcheck.doctypes import names, schema
from briefcheck.doctypes.common import Source
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.document import normal
from briefcheck.facts.outline import words
from briefcheck.text import Text
from briefcheck.userfolder import cache_folder, interpreter, keep_value, recall_value
from briefcheck.yamlfile import cache as cache_
from briefcheck.yamlfile.cache import pack_node, recall_made, remember_made, unpack_node


def recall_type(path: str, data: bytes, name: str, common: Sequence[Source] = ()) -> DocumentType | None:
    """Return the type that ``data`` was read as earlier, its file called ``name``; None if it is not known."""
    form = _form_with(common)
    kept = recall_made(path, data, form) if form else None
    try:
        return None if kept is None else _unpack(kept, name)
    except (TypeError, ValueError):
        return None


def remember_type(path: str, data: bytes, type_: DocumentType, common: Sequence[Source] = ()) -> None:
    """Keep the type that ``data`` was read as for the next run."""
    form = _form_with(common)
    if form:
        remember_made(path, data, form, _pack(type_))


def recall_types(folder: str, sources: Sequence[Source], common: Sequence[Source]) -> tuple[DocumentType, ...] | None:
    """Return the types that the files of a folder were read as earlier; None if they are not known.

    Each is unpacked when it is first asked for more than its names.
    """
    try:
        form, files, heads, rests = recall_value(_folder_file(folder))
        if form != _form() or files != _files(sources, common):
            return None
        return tuple(
            [KeptType.of(head, rest, source.name) for head, rest, source in zip(heads, rests, sources, strict=True)]
        )
    except (ValueError, TypeError):
        return None


def remember_types(
    folder: str, sources: Sequence[Source], common: Sequence[Source], types: Sequence[DocumentType]
) -> None:
    """Keep the types of a folder for the next run."""
    import marshal

    path, form = _folder_file(folder), _form()
    if path and form:
        packed = [_pack(type_) for type_ in types]
        heads = [tuple([plain(values[index]) for index in _HEAD]) for values in packed]
        rests = [marshal.dumps(plain(values)) for values in packed]
        keep_value(path, (form, _files(sources, common), heads, rests))


def _files(sources: Sequence[Source], common: Sequence[Source]) -> list[tuple[str, bytes]]:
    """Return what tells the files from others: their names and all that is in them."""
    return [(source.path, source.data) for source in (*sources, *common)]


def _folder_file(folder: str) -> str:
    place = cache_folder()
    number = crc32(os.fsencode(os.path.abspath(folder)))
    return place and os.path.join(place, f"types-{interpreter()}-{number:08x}.marshal")


def plain(value: Any) -> Any:
    """Return a packed type with tuples for lists, which take less room and time."""
    return tuple([plain(item) for item in value]) if isinstance(value, (list, tuple)) else value


class KeptType(DocumentType):
    """A type of which only the names are unpacked yet: a run needs all that is in them of one or two of thirty."""

    __slots__ = ("_rest",)

    @classmethod
    def of(cls, head: Any, rest: bytes, file: str) -> KeptType:
        """Return the type with these names, whose packed whole is ``rest``."""
        made = object.__new__(cls)
        id_, en, zh, also_called, known_as, options, evidence, not_with, telling, needed = head
        values = (
            *(id_, Text(en, zh), also_called, known_as, evidence, not_with, telling, needed, file),
            tuple([(unpack_node(key, file), unpack_node(value, file)) for key, value in options]),
        )
        for name, value in zip(_KNOWN, values, strict=True):
            getattr(DocumentType, name).__set__(made, value)
        cls._rest.__set__(made, rest)  # type: ignore[attr-defined]  # a slot
        return made

    def __getattr__(self, name: str) -> Any:
        """Unpack the type: Python asks here for a field that is still empty."""
        import marshal

        if name not in DocumentType.__match_args__:
            raise AttributeError(name)
        whole = _unpack(marshal.loads(self._rest), self.file)  # noqa: S302  # type: ignore[attr-defined]  # see above
        for field in DocumentType.__match_args__:
            if field not in _KNOWN:
                getattr(DocumentType, field).__set__(self, getattr(whole, field))
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        """Compare all that is in the types, however they came to be."""
        names = DocumentType.__match_args__
        return isinstance(other, DocumentType) and all(getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = DocumentType.__hash__


_HEAD = (0, 1, 2, 3, 7, 11, 12, 13, 14, 16)
"""Where what :data:`_KNOWN` names stands in a packed type."""

_KNOWN = ("id", "name", "also_called", "known_as", "evidence", "not_with", "telling", "needed", "file", "options")


def _form_with(common: Sequence[Source]) -> str:
    """Return :func:`_form` with what tells the common fields and sections from others."""
    form = _form()
    return form and " ".join((form, *(f"{len(source.data)}:{crc32(source.data)}" for source in common)))


@cache
def _form() -> str:
    """Return what tells this code from other code: size and time of the modules that make a type what it is.

    "" where they are no files, as in a zip: then nothing is kept.
    """
    folder = os.path.dirname(__file__)
    files = (
        *(os.path.join(folder, name) for name in ("typefile.py", "entries.py", "common.py")),
        __file__,
        names.__file__,
        schema.__file__,
        normal.__file__,
        words.__file__,
        cache_.__file__,
    )
    for file in files:  # a kept type rests on the code that made it, loaded or not: see briefcheck.engine.relied
        sys.audit("briefcheck.relied", file)
    try:
        stamps = [os.stat(file) for file in files]
    except OSError:
        return ""
    return "type " + " ".join(f"{stamp.st_size}:{stamp.st_mtime_ns}" for stamp in stamps)


def _pack(type_: DocumentType) -> list[Any]:
    """Return a type as JSON: the values of its fields in their order, without its file."""
    return [
        *_called(type_),
        [_packed_field(entry) for entry in type_.fields],
        [_packed_section(entry) for entry in type_.sections],
        type_.source,
        type_.known_as,
        _texts(type_.prompt),
        type_.version,
        type_.in_order,
        [[pack_node(key), pack_node(value)] for key, value in type_.options],
        type_.evidence,
        type_.not_with,
        type_.telling,
        type_.replaces,
        type_.needed,
    ]


def _called(entry: DocumentType | FieldType | SectionType) -> list[Any]:
    return [entry.id, entry.name.en, entry.name.zh, entry.also_called]


def _texts(prompt: Text | None) -> list[str] | None:
    return None if prompt is None else [prompt.en, prompt.zh]


def _packed_field(entry: FieldType) -> list[Any]:
    return [
        *_called(entry),
        entry.kind,
        entry.required,
        entry.none_is_fine,
        entry.source,
        entry.known_as,
        entry.satisfied_by,
        _texts(entry.prompt),
        entry.mentioned_by,
    ]


def _packed_section(entry: SectionType) -> list[Any]:
    return [
        *_called(entry),
        entry.kind,
        entry.required,
        entry.none_is_fine,
        entry.at_most,
        entry.source,
        entry.known_as,
        _texts(entry.prompt),
        entry.at_least,
        [_packed_field(part) for part in entry.parts],
        entry.anywhere,
        entry.mentioned_by,
        entry.asked_with,
    ]


def _unpack(kept: Any, file: str) -> DocumentType:
    (
        *(id_, en, zh, also_called, fields, sections, source, known_as, prompt, version, in_order, options),
        evidence,
        not_with,
        telling,
        replaces,
        needed,
    ) = kept
    return DocumentType(
        id_,
        Text(en, zh),
        tuple(also_called),
        tuple([_field(values) for values in fields]),
        tuple([_section(values) for values in sections]),
        tuple(source),
        file,
        tuple(known_as),
        prompt and Text(*prompt),
        version,
        in_order,
        tuple([(unpack_node(key, file), unpack_node(value, file)) for key, value in options]),
        evidence,
        tuple(not_with),
        tuple(telling),
        replaces,
        tuple([tuple(part) for part in needed]),
    )


def _field(values: Any) -> FieldType:
    id_, en, zh, also_called, kind, required, none_is_fine, source, known_as, satisfied_by, prompt, mentioned = values
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
        prompt and Text(*prompt),
        tuple(mentioned),
    )


def _section(values: Any) -> SectionType:
    (
        *(id_, en, zh, also_called, kind, required, none_is_fine, at_most, source, known_as, prompt),
        at_least,
        parts,
        anywhere,
        mentioned_by,
        asked_with,
    ) = values
    return SectionType(
        id_,
        Text(en, zh),
        tuple(also_called),
        kind,
        required,
        none_is_fine,
        at_most,
        tuple(source),
        tuple(known_as),
        prompt and Text(*prompt),
        at_least,
        tuple([_field(part) for part in parts]),
        anywhere,
        tuple(mentioned_by),
        tuple(asked_with),
    )
