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
    key_of,
    load_yaml,
    parse_yaml,
    quoted,
    read_source,
)

FIELD_KINDS: tuple[FieldKind, ...] = get_args(FieldKind)
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

TYPE_KEYS = ("type", "name", "also-called", "source", "fields", "sections")
"""The keys of a document type; the JSON Schema is generated from these tables too."""
FIELD_KEYS = ("id", "name", "also-called", "kind", "required", "none-is-fine", "satisfied-by", "source")
SECTION_KEYS = ("id", "name", "also-called", "kind", "required", "none-is-fine", "at-most", "source")

_KINDS = {"field": Text(en="a field", zh="字段"), "section": Text(en="a section", zh="章节")}

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
    what = Text(
        en=f"the document type '{second.id}' is already defined in {first.file}",
        zh=f"文档类型“{second.id}”已经在 {first.file} 里定义过",
    )
    mend = Text(en="Give one of the two another name, or remove one.", zh="请给其中一个改名，或删去一个。")
    return place.error(what, mend)


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
    keys = check_keys(root, Text(en="a document type", zh="文档类型"), TYPE_KEYS, required=("type", "name"))
    id_ = _id(keys["type"], quoted("type"))
    label = Text(en=f"document type '{id_}'", zh=f"文档类型“{id_}”")
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


def _items(keys: dict[str, Node], key: str, label: Text) -> tuple[Node, ...]:
    return as_list(keys[key], key_of(key, label)) if key in keys else ()


def _field(node: Node) -> FieldType:
    keys = check_keys(node, _KINDS["field"], FIELD_KEYS, required=("id", "name"))
    id_ = _id(keys["id"], key_of("id", _KINDS["field"]))
    label = Text(en=f"field '{id_}'", zh=f"字段“{id_}”")
    kind = as_choice(keys["kind"], key_of("kind", label), FIELD_KINDS) if "kind" in keys else "text"
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
        satisfied_by=as_strings(keys["satisfied-by"], key_of("satisfied-by", label)) if "satisfied-by" in keys else (),
    )


def _section(node: Node) -> SectionType:
    keys = check_keys(node, _KINDS["section"], SECTION_KEYS, required=("id", "name"))
    id_ = _id(keys["id"], key_of("id", _KINDS["section"]))
    label = Text(en=f"section '{id_}'", zh=f"章节“{id_}”")
    kind = as_choice(keys["kind"], key_of("kind", label), SECTION_KINDS) if "kind" in keys else "prose"
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


def _at_most(node: Node | None, kind: str, label: Text) -> int | None:
    if node is None:
        return None
    most = as_int(node, key_of("at-most", label))
    if most < 1:
        what = Text(
            en=f"'at-most' of {label.en} must be 1 or more (got '{node.text}')",
            zh=f"{label.zh}的“at-most”应为 1 或更大（现为“{node.text}”）",
        )
        raise node.error(what, Text(en="Write the most points it may hold.", zh="请写最多可以有几条要点。"))
    if kind != "points":
        what = Text(
            en=f"'at-most' of {label.en} needs 'kind: points' (its kind is '{kind}')",
            zh=f"{label.zh}的“at-most”只能与“kind: points”同用（现在的 kind 是“{kind}”）",
        )
        mend = Text(en="Write 'kind: points', or remove 'at-most'.", zh="请写“kind: points”，或删去“at-most”。")
        raise node.error(what, mend)
    return most


def _flag(keys: dict[str, Node], key: str, label: Text) -> bool:
    return as_bool(keys[key], key_of(key, label)) if key in keys else False


def _id(node: Node, label: Text) -> str:
    text = as_string(node, label)
    words = text.split("-")
    if text[:1].isalpha() and all(word.isascii() and word.isalnum() and word == word.lower() for word in words):
        return text
    what = Text(
        en=f"{label.en} must be kebab-case (got '{text}')", zh=f"{label.zh}应为小写英文、用“-”连接（现为“{text}”）"
    )
    mend = Text(
        en="Small letters and digits, words joined by '-': meeting-date.",
        zh="只用小写字母和数字，词与词之间用“-”：meeting-date。",
    )
    raise node.error(what, mend)


def _called(keys: dict[str, Node], label: Text) -> tuple[Text, tuple[str, ...]]:
    """Return the name and the aliases of a type, field or section."""
    return as_text(keys["name"], key_of("name", label)), _aliases(keys.get("also-called"), label)


def _aliases(node: Node | None, label: Text) -> tuple[str, ...]:
    """Return the aliases of both languages: ``{en: […], zh: […]}``, or a plain list."""
    if node is None:
        return ()
    what = key_of("also-called", label)
    if node.kind == "list":
        return as_strings(node, what)
    lists = check_keys(node, what, ("en", "zh"))
    return tuple(alias for key in lists for alias in as_strings(lists[key], key_of(key, what)))


def _source(node: Node | None, label: Text) -> tuple[str, ...]:
    """Return the ids of the handbook rules (C05), or names of standards."""
    if node is None:
        return ()
    nodes = node.items if node.kind == "list" else (node,)
    return tuple(_source_id(item, label) for item in nodes)


def _source_id(node: Node, label: Text) -> str:
    text = as_string(node, key_of("source", label))
    if text[:1].isupper() and text.isascii() and " " not in text:
        return text
    what = Text(
        en=f"'source' of {label.en} must be a rule id (got '{text}')",
        zh=f"{label.zh}的“source”应为规则编号（现为“{text}”）",
    )
    mend = Text(
        en="A capital letter and two digits, as in the handbook: C05; a standard without spaces: GB11643.",
        zh="写手册里的编号，一个大写字母加两位数字：C05；标准名不带空格：GB11643。",
    )
    raise node.error(what, mend)


def _unique(pairs: Iterable[tuple[_Entry, Node]], kind: str) -> None:
    """Refuse an id that stands twice, and a name or alias that stands in two entries or twice in one."""
    ids: dict[str, int] = {}
    owners: dict[str, tuple[str, Node]] = {}
    for entry, node in pairs:
        if entry.id in ids:
            place = as_mapping(node, _KINDS[kind])["id"]
            raise place.error(
                Text(en=f"duplicate {kind} '{entry.id}'", zh=f"{_KINDS[kind].zh}“{entry.id}”写了两次"),
                Text(
                    en=f"It stands in line {ids[entry.id]} already: give one of the two another id.",
                    zh=f"第 {ids[entry.id]} 行已经有了，请给其中一个换个 id。",
                ),
            )
        ids[entry.id] = node.line
        for place in _words(node):
            key = fold_alias(place.text)
            if key in owners:
                other, first = owners[key]
                raise _bad_alias(place, kind, entry.id, other, first)
            owners[key] = (entry.id, place)


def _bad_alias(place: Node, kind: str, id_: str, other: str, first: Node) -> ConfigError:
    """Return the error that a name stands at ``place`` and ``first``, which is of the entry ``other``."""
    what = Text(
        en=f"bad alias '{place.text}' of {kind} '{id_}'", zh=f"{_KINDS[kind].zh}“{id_}”的名称“{place.text}”重复了"
    )
    if other == id_:
        mend = Text(
            en=f"Remove one of them: it stands in line {first.line} already.",
            zh=f"第 {first.line} 行已经写过，请删去一处。",
        )
    else:
        mend = Text(
            en=f"Remove one of them: {kind} '{other}' has it in line {first.line} already.",
            zh=f"第 {first.line} 行的{_KINDS[kind].zh}“{other}”已经用了它，请删去一处。",
        )
    return place.error(what, mend)


def _known_ids(fields: tuple[FieldType, ...], nodes: Iterable[Node]) -> None:
    """Refuse ``satisfied-by`` with an id that no other field of the type has."""
    ids = {field.id for field in fields}
    for field, node in zip(fields, nodes, strict=True):
        for other in field.satisfied_by:
            if other not in ids - {field.id}:
                raise as_mapping(node, _KINDS["field"])["satisfied-by"].error(
                    Text(
                        en=f"'satisfied-by' of field '{field.id}' names '{other}', which is no other field of the type",
                        zh=f"字段“{field.id}”的“satisfied-by”写了“{other}”，这个类型没有这样的其他字段",
                    ),
                    Text(en="Write the 'id' of another field of this file.", zh="请写本文件中另一个字段的“id”。"),
                )


def fold_alias(text: str) -> str:
    """Return an alias as it is compared here: case and spaces do not tell two apart."""
    return text.casefold().replace(" ", "")


def _words(node: Node) -> Iterable[Node]:
    """Return the nodes of an entry's names and aliases; a name alike in both languages counts once."""
    keys = as_mapping(node, _KINDS["field"])
    names = {fold_alias(value.text): value for _, value in keys["name"].entries}
    yield from names.values()
    called = keys.get("also-called")
    if called is not None:
        yield from called.items or (item for _, value in called.entries for item in value.items)
