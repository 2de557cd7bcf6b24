"""One YAML file of a document type -> :class:`DocumentType`. Every error names the place and the mend."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.doctypes.common import Common, Source
from briefcheck.doctypes.entries import (
    check_asked_with,
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
from briefcheck.doctypes.names import known_as
from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
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
    quoted,
)

TYPE_KEYS = (
    "type",
    "replaces",
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


def read_type(root: Node, common: Sequence[Source] = _NO_COMMON) -> DocumentType:
    """Return the document type that a tree describes. Raises ConfigError."""
    keys = check_keys(root, Text(en="a document type", zh="文档类型"), TYPE_KEYS, required=("type", "name"))
    id_ = read_id(keys["type"], quoted("type"))
    label = Text(en=f"document type '{id_}'", zh=f"文档类型“{id_}”")
    shared = Common(common)
    name, also_called = read_names(keys, label)
    sections = read_sections(keys, label, shared)
    fields = read_fields(keys, label, shared)
    check_asked_with(keys, label, shared, sections, fields)
    return DocumentType(
        id=id_,
        name=name,
        also_called=also_called,
        fields=fields,
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
        replaces=read_flag(keys, "replaces", label),
        needed=_needed(sections, fields),
    )


def _needed(sections: Sequence[SectionType], fields: Sequence[FieldType]) -> tuple[tuple[str, ...], ...]:
    """Return the cleaned names of each part that is demanded, with those of the fields that stand for it."""
    names = {field.id: field.known_as for field in fields}
    return (
        *(section.known_as for section in sections if section.required and not section.asked_with),
        *(
            tuple(name for id_ in (field.id, *field.satisfied_by) for name in names.get(id_, ()))
            for field in fields
            if field.required
        ),
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
