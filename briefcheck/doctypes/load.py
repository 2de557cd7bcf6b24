"""rulesets/types/*.yaml -> :class:`DocumentType`. Every error names the place and the mend."""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefcheck.doctypes.common import COMMON_FILE, Common, Source, common_beside
from briefcheck.doctypes.entries import (
    read_aliases,
    read_fields,
    read_flag,
    read_id,
    read_names,
    read_positive,
    read_prompt,
    read_sections,
    read_source_ids,
)
from briefcheck.doctypes.kept import recall_type, recall_types, remember_type, remember_types
from briefcheck.doctypes.names import known_as
from briefcheck.doctypes.schema import DocumentType, SectionType
from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.yamlfile import (
    Node,
    as_list,
    as_mapping,
    as_string,
    check_keys,
    did_you_mean,
    every_item,
    key_of,
    load_yaml,
    parse_yaml,
    quoted,
    read_source,
)

TYPE_KEYS = (
    "type",
    "version",
    "name",
    "also-called",
    "prompt",
    "recognised-by",
    "source",
    "in-order",
    "options",
    "fields",
    "sections",
)
"""The keys of a document type; the JSON Schema is generated from these tables too."""
RECOGNISED_KEYS = ("at-least", "not-with", "telling")

_NO_COMMON: tuple[Source, ...] = ()


def load_types(
    folder: str | os.PathLike[str], name: str = "", common: Sequence[Source] = _NO_COMMON
) -> tuple[DocumentType, ...]:
    """Return the document types of a folder's ``*.yaml``, sorted by file name; none if there is no such folder.

    Args:
        folder: the folder.
        name: how the folder is called in errors; as ``folder`` if left out.
        common: files of common fields and sections, beside the folder's own ``_common.yaml``.

    Raises:
        ConfigError: a file is wrong, or two define one type.
    """
    folder = os.fspath(folder)
    place = name or folder
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    used = (*common_beside(folder, place), *common)
    files = [file for file in names if file.endswith((".yaml", ".yml")) and file != COMMON_FILE]
    sources = [
        Source(path, shown, read_source(path, shown))
        for path, shown in ((os.path.join(folder, file), os.path.join(place, file)) for file in files)
    ]
    kept = recall_types(folder, sources, used)
    if kept is not None:
        return kept
    types: dict[str, DocumentType] = {}
    for source in sources:
        loaded = read_type(parse_yaml(source.data, source.name), used)
        if loaded.id in types:
            raise twice(source.path, loaded, types[loaded.id])
        types[loaded.id] = loaded
    remember_types(folder, sources, used, tuple(types.values()))
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


def load_type(path: str | os.PathLike[str], name: str = "", common: Sequence[Source] = _NO_COMMON) -> DocumentType:
    """Return the document type of one YAML file.

    Args:
        path: the file.
        name: how the file is called in errors; as ``path`` if left out.
        common: files of common fields and sections, beside the ``_common.yaml`` of its folder.

    Raises:
        ConfigError: with the place, what is wrong and the mend.
    """
    path = os.fspath(path)
    name = name or path
    return _load(path, name, (*common_beside(os.path.dirname(path), os.path.dirname(name)), *common))


def _load(path: str, name: str, common: Sequence[Source]) -> DocumentType:
    data = read_source(path, name)
    kept = recall_type(path, data, name, common)
    if kept is not None:
        return kept
    type_ = read_type(parse_yaml(data, name), common)
    remember_type(path, data, type_, common)
    return type_


def read_type(root: Node, common: Sequence[Source] = _NO_COMMON) -> DocumentType:
    """Return the document type that a tree describes. Raises ConfigError."""
    keys = check_keys(root, Text(en="a document type", zh="文档类型"), TYPE_KEYS, required=("type", "name"))
    id_ = read_id(keys["type"], quoted("type"))
    label = Text(en=f"document type '{id_}'", zh=f"文档类型“{id_}”")
    shared = Common(common)
    name, also_called = read_names(keys, label)
    sections = read_sections(keys, label, shared)
    return DocumentType(
        id=id_,
        name=name,
        also_called=also_called,
        fields=read_fields(keys, label, shared),
        sections=sections,
        source=read_source_ids(keys.get("source"), label),
        file=root.file,
        known_as=known_as(name.en, name.zh, *also_called),
        prompt=read_prompt(keys, label),
        version=read_positive(keys["version"], key_of("version", label)) if "version" in keys else 1,
        in_order=read_flag(keys, "in-order", label),
        options=_options(keys, label),
        evidence=_evidence(keys, label),
        not_with=_not_with(keys, label),
        telling=_telling(keys, sections, label),
    )


def _recognised_by(keys: dict[str, Node], label: Text) -> dict[str, Node]:
    node = keys.get("recognised-by")
    return {} if node is None else check_keys(node, key_of("recognised-by", label), RECOGNISED_KEYS)


def _evidence(keys: dict[str, Node], label: Text) -> int:
    node = _recognised_by(keys, label).get("at-least")
    return 2 if node is None else read_positive(node, key_of("at-least", key_of("recognised-by", label)))


def _telling(keys: dict[str, Node], sections: Sequence[SectionType], label: Text) -> tuple[str, ...]:
    """Return the cleaned names of the sections that ``telling`` lists by their ids."""
    node = _recognised_by(keys, label).get("telling")
    if node is None:
        return ()
    what = key_of("telling", key_of("recognised-by", label))
    known = {section.id: section.known_as for section in sections}
    for item in as_list(node, what):
        if as_string(item, every_item(what)) not in known:
            near = did_you_mean(item.text, known)
            says = Text(
                en=f"{what.en} names '{item.text}', which is no section of the type",
                zh=f"{what.zh}写了“{item.text}”，这个类型没有这一节",
            )
            write = Text(en="Write the 'id' of a section of this file.", zh="请写本文件中某一节的“id”。")
            raise item.error(says, Text(en=near.en + write.en, zh=near.zh + write.zh))
    return tuple(name for item in node.items for name in known[item.text])


def _not_with(keys: dict[str, Node], label: Text) -> tuple[str, ...]:
    node = _recognised_by(keys, label).get("not-with")
    if node is None:
        return ()
    return known_as(*read_aliases(node, key_of("not-with", key_of("recognised-by", label))))


def _options(keys: dict[str, Node], label: Text) -> tuple[tuple[Node, Node], ...]:
    """Return the options of rules as written: which rules there are is known only later."""
    if "options" not in keys:
        return ()
    rules = as_mapping(keys["options"], key_of("options", label))
    for rule, node in rules.items():
        as_mapping(node, key_of(rule, label))
    return keys["options"].entries
