"""rulesets/types/*.yaml -> :class:`DocumentType`. Every error names the place and the mend."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TypeVar, cast, get_args

from briefcheck.doctypes.kept import recall_type, remember_type
from briefcheck.doctypes.names import known_as
from briefcheck.doctypes.schema import DocumentType, FieldKind, FieldType, SectionKind, SectionType
from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.yamlfile import (
    Node,
    as_bool,
    as_choice,
    as_int,
    as_list,
    as_mapping,
    as_string,
    as_strings,
    as_text,
    check_keys,
    load_yaml,
    parse_yaml,
    read_source,
)

FIELD_KINDS: tuple[FieldKind, ...] = get_args(FieldKind)
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

TYPE_KEYS = ("type", "name", "also-called", "source", "fields", "sections")
"""The keys of a document type; the JSON Schema is generated from these tables too."""
FIELD_KEYS = ("id", "name", "also-called", "kind", "required", "none-is-fine", "satisfied-by", "source")
SECTION_KEYS = ("id", "name", "also-called", "kind", "required", "none-is-fine", "at-most", "source")

_Entry = TypeVar("_Entry", FieldType, SectionType)


def load_types(folder: str | os.PathLike[str], name: str = "") -> tuple[DocumentType, ...]:
    """Return the document types of a folder's ``*.yaml``, sorted by file name; none if there is no such folder.

    Args:
        folder: the folder.
        name: how the folder is called in errors; as ``folder`` if left out.

    Raises:
        ConfigError: a file is wrong, or two define one type.
    """
    folder = os.fspath(folder)
    place = name or folder
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    types: dict[str, DocumentType] = {}
    for file in names:
        if not file.endswith((".yaml", ".yml")):
            continue
        path = os.path.join(folder, file)
        loaded = load_type(path, os.path.join(place, file))
        if loaded.id in types:
            raise twice(path, loaded, types[loaded.id])
        types[loaded.id] = loaded
    return tuple(types.values())


def twice(path: str, second: DocumentType, first: DocumentType) -> ConfigError:
    """Return the error that a second file defines a type."""
    place = load_yaml(path, second.file).get("type") or Node(second.file, 1, 1, "scalar")
    mend = "Give one of the two another name, or remove one."
    return place.error(f"the document type '{second.id}' is already defined in {first.file}", mend)


def load_type(path: str | os.PathLike[str], name: str = "") -> DocumentType:
    """Return the document type of one YAML file.

    Args:
        path: the file.
        name: how the file is called in errors; as ``path`` if left out.

    Raises:
        ConfigError: with the place, what is wrong and the mend.
    """
    path = os.fspath(path)
    name = name or path
    data = read_source(path, name)
    kept = recall_type(path, data, name)
    if kept is not None:
        return kept
    type_ = read_type(parse_yaml(data, name))
    remember_type(path, data, type_)
    return type_


def read_type(root: Node) -> DocumentType:
    """Return the document type that a tree describes. Raises ConfigError."""
    keys = check_keys(root, "a document type", TYPE_KEYS, required=("type", "name"))
    id_ = _id(keys["type"], "'type'")
    label = f"document type '{id_}'"
    fields = tuple(_field(node) for node in _items(keys, "fields", label))
    sections = tuple(_section(node) for node in _items(keys, "sections", label))
    _unique(zip(fields, _items(keys, "fields", label), strict=True), "field")
    _known_ids(fields, _items(keys, "fields", label))
    _unique(zip(sections, _items(keys, "sections", label), strict=True), "section")
    name, also_called = _called(keys, label)
    return DocumentType(
        id=id_,
        name=name,
        also_called=also_called,
        fields=fields,
        sections=sections,
        source=_source(keys.get("source"), label),
        file=root.file,
        known_as=known_as(name.en, name.zh, *also_called),
    )


def _items(keys: dict[str, Node], key: str, label: str) -> tuple[Node, ...]:
    return as_list(keys[key], f"'{key}' of {label}") if key in keys else ()


def _field(node: Node) -> FieldType:
    keys = check_keys(node, "a field", FIELD_KEYS, required=("id", "name"))
    id_ = _id(keys["id"], "'id' of a field")
    label = f"field '{id_}'"
    kind = as_choice(keys["kind"], f"'kind' of {label}", FIELD_KINDS) if "kind" in keys else "text"
    name, also_called = _called(keys, label)
    return FieldType(
        id=id_,
        name=name,
        also_called=also_called,
        kind=cast("FieldKind", kind),
        required=_flag(keys, "required", label),
        none_is_fine=_flag(keys, "none-is-fine", label),
        source=_source(keys.get("source"), label),
        known_as=known_as(name.en, name.zh, *also_called),
        satisfied_by=as_strings(keys["satisfied-by"], f"'satisfied-by' of {label}") if "satisfied-by" in keys else (),
    )


def _section(node: Node) -> SectionType:
    keys = check_keys(node, "a section", SECTION_KEYS, required=("id", "name"))
    id_ = _id(keys["id"], "'id' of a section")
    label = f"section '{id_}'"
    kind = as_choice(keys["kind"], f"'kind' of {label}", SECTION_KINDS) if "kind" in keys else "prose"
    name, also_called = _called(keys, label)
    return SectionType(
        id=id_,
        name=name,
        also_called=also_called,
        kind=cast("SectionKind", kind),
        required=_flag(keys, "required", label),
        none_is_fine=_flag(keys, "none-is-fine", label),
        at_most=_at_most(keys.get("at-most"), kind, label),
        source=_source(keys.get("source"), label),
        known_as=known_as(name.en, name.zh, *also_called),
    )


def _at_most(node: Node | None, kind: str, label: str) -> int | None:
    if node is None:
        return None
    most = as_int(node, f"'at-most' of {label}")
    if most < 1:
        raise node.error(
            f"'at-most' of {label} must be 1 or more (got '{node.text}')", "Write the most points it may hold."
        )
    if kind != "points":
        what = f"'at-most' of {label} needs 'kind: points' (its kind is '{kind}')"
        raise node.error(what, "Write 'kind: points', or remove 'at-most'.")
    return most


def _flag(keys: dict[str, Node], key: str, label: str) -> bool:
    return as_bool(keys[key], f"'{key}' of {label}") if key in keys else False


def _id(node: Node, label: str) -> str:
    text = as_string(node, label)
    words = text.split("-")
    if text[:1].isalpha() and all(word.isascii() and word.isalnum() and word == word.lower() for word in words):
        return text
    mend = "Small letters and digits, words joined by '-': meeting-date."
    raise node.error(f"{label} must be kebab-case (got '{text}')", mend)


def _called(keys: dict[str, Node], label: str) -> tuple[Text, tuple[str, ...]]:
    """Return the name and the aliases of a type, field or section."""
    return as_text(keys["name"], f"'name' of {label}"), _aliases(keys.get("also-called"), label)


def _aliases(node: Node | None, label: str) -> tuple[str, ...]:
    """Return the aliases of both languages: ``{en: […], zh: […]}``, or a plain list."""
    if node is None:
        return ()
    what = f"'also-called' of {label}"
    if node.kind == "list":
        return as_strings(node, what)
    lists = check_keys(node, what, ("en", "zh"))
    return tuple(alias for key in lists for alias in as_strings(lists[key], f"'{key}' of {what}"))


def _source(node: Node | None, label: str) -> tuple[str, ...]:
    """Return the ids of the handbook rules (C05), or names of standards."""
    if node is None:
        return ()
    nodes = node.items if node.kind == "list" else (node,)
    return tuple(_source_id(item, label) for item in nodes)


def _source_id(node: Node, label: str) -> str:
    text = as_string(node, f"'source' of {label}")
    if text[:1].isupper() and text.isascii() and " " not in text:
        return text
    mend = "A capital letter and two digits, as in the handbook: C05; a standard without spaces: GB11643."
    raise node.error(f"'source' of {label} must be a rule id (got '{text}')", mend)


def _unique(pairs: Iterable[tuple[_Entry, Node]], kind: str) -> None:
    """Refuse an id that stands twice, and a name or alias that stands in two entries or twice in one."""
    ids: dict[str, int] = {}
    owners: dict[str, tuple[str, Node]] = {}
    for entry, node in pairs:
        if entry.id in ids:
            place = as_mapping(node, kind)["id"]
            raise place.error(
                f"duplicate {kind} '{entry.id}'",
                f"It stands in line {ids[entry.id]} already: give one of the two another id.",
            )
        ids[entry.id] = node.line
        for place in _words(node):
            key = fold_alias(place.text)
            if key in owners:
                other, first = owners[key]
                where = f"{kind} '{other}' has it" if other != entry.id else "it stands"
                mend = f"Remove one of them: {where} in line {first.line} already."
                raise place.error(f"bad alias '{place.text}' of {kind} '{entry.id}'", mend)
            owners[key] = (entry.id, place)


def _known_ids(fields: tuple[FieldType, ...], nodes: Iterable[Node]) -> None:
    """Refuse ``satisfied-by`` with an id that no other field of the type has."""
    ids = {field.id for field in fields}
    for field, node in zip(fields, nodes, strict=True):
        for other in field.satisfied_by:
            if other not in ids - {field.id}:
                raise as_mapping(node, "a field")["satisfied-by"].error(
                    f"'satisfied-by' of field '{field.id}' names '{other}', which is no other field of the type",
                    "Write the 'id' of another field of this file.",
                )


def fold_alias(text: str) -> str:
    """Return an alias as it is compared here: case and spaces do not tell two apart."""
    return text.casefold().replace(" ", "")


def _words(node: Node) -> Iterable[Node]:
    """Return the nodes of an entry's names and aliases; a name alike in both languages counts once."""
    keys = as_mapping(node, "")
    names = {fold_alias(value.text): value for _, value in keys["name"].entries}
    yield from names.values()
    called = keys.get("also-called")
    if called is not None:
        yield from called.items or (item for _, value in called.entries for item in value.items)
