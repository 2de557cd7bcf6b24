"""The fields, the sections and their parts of a document type, from YAML. Every error names the place and the mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, cast, get_args

from briefcheck.doctypes.common import Common, fold_alias, without_own, words_of
from briefcheck.doctypes.names import known_as
from briefcheck.doctypes.schema import PARTS, FieldKind, FieldType, SectionKind, SectionType
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
)

FIELD_KINDS: tuple[FieldKind, ...] = get_args(FieldKind)
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

_CALLED = ("use", "id", "name", "also-called", "kind", "required", "none-is-fine")
FIELD_KEYS = (*_CALLED, "satisfied-by", "mentioned-by", "prompt", "source")
"""The keys of a field, column, item or signer; the JSON Schema is generated from these tables too."""
SECTION_KEYS = (
    *_CALLED,
    "at-least",
    "at-most",
    "anywhere",
    "mentioned-by",
    "asked-with",
    *dict.fromkeys(PARTS.values()),
    "prompt",
    "source",
)

COUNTED = ("points", "groups", "table")
"""Kinds of sections that hold things which can be counted."""

_KINDS = {
    "field": Text(en="a field", zh="字段"),
    "section": Text(en="a section", zh="章节"),
    "column": Text(en="a column", zh="列"),
    "item": Text(en="an item", zh="清单项"),
    "signer": Text(en="a signer", zh="签字人"),
}

_Entry = TypeVar("_Entry", FieldType, SectionType)


def read_fields(keys: dict[str, Node], label: Text, common: Common) -> tuple[FieldType, ...]:
    """Return the fields of a document type, of which no two share a name. Raises ConfigError."""
    return _fields(keys, "fields", label, common)


def read_sections(keys: dict[str, Node], label: Text, common: Common) -> tuple[SectionType, ...]:
    """Return the sections of a document type, of which no two share a name. Raises ConfigError."""
    nodes = _items(keys, "sections", label, common)
    sections = tuple(_section(node, common) for node in nodes)
    _unique(zip(sections, nodes, strict=True), "section")
    return sections


def _fields(keys: dict[str, Node], key: str, label: Text, common: Common) -> tuple[FieldType, ...]:
    """Return the fields, columns, items or signers of a list."""
    nodes = _items(keys, key, label, common)
    one = key.removesuffix("s")
    fields = tuple(_field(node, one) for node in nodes)
    _unique(zip(fields, nodes, strict=True), one)
    _known_ids(fields, nodes)
    return fields


def _items(keys: dict[str, Node], key: str, label: Text, common: Common) -> tuple[Node, ...]:
    nodes = as_list(keys[key], key_of(key, label)) if key in keys else ()
    return without_own([common.filled(node, "sections" if key == "sections" else "fields") for node in nodes])


def _field(node: Node, one: str) -> FieldType:
    keys = check_keys(node, _KINDS[one], FIELD_KEYS, required=("id", "name"))
    id_ = read_id(keys["id"], key_of("id", _KINDS[one]))
    label = Text(en=f"{one} '{id_}'", zh=f"{_KINDS[one].zh}“{id_}”")
    kind = as_choice(keys["kind"], key_of("kind", label), FIELD_KINDS) if "kind" in keys else "text"
    name, also_called = read_names(keys, label)
    return FieldType(
        id=id_,
        name=name,
        also_called=also_called,
        kind=cast("FieldKind", kind),
        required=read_flag(keys, "required", label),
        none_is_fine=read_flag(keys, "none-is-fine", label),
        source=read_source_ids(keys.get("source"), label),
        known_as=known_as(name.en, name.zh, *also_called),
        satisfied_by=as_strings(keys["satisfied-by"], key_of("satisfied-by", label)) if "satisfied-by" in keys else (),
        prompt=read_prompt(keys, label),
        mentioned_by=_mentioned(keys, label),
    )


def _section(node: Node, common: Common) -> SectionType:
    keys = check_keys(node, _KINDS["section"], SECTION_KEYS, required=("id", "name"))
    id_ = read_id(keys["id"], key_of("id", _KINDS["section"]))
    label = Text(en=f"section '{id_}'", zh=f"章节“{id_}”")
    kind = as_choice(keys["kind"], key_of("kind", label), SECTION_KINDS) if "kind" in keys else "prose"
    name, also_called = read_names(keys, label)
    return SectionType(
        id=id_,
        name=name,
        also_called=also_called,
        kind=cast("SectionKind", kind),
        required=read_flag(keys, "required", label),
        none_is_fine=read_flag(keys, "none-is-fine", label),
        at_most=_number(keys, "at-most", kind, label),
        source=read_source_ids(keys.get("source"), label),
        known_as=known_as(name.en, name.zh, *also_called),
        prompt=read_prompt(keys, label),
        at_least=_number(keys, "at-least", kind, label),
        parts=_parts(node, keys, kind, label, common),
        anywhere=_anywhere(keys, kind, label),
        mentioned_by=_mentioned(keys, label),
        asked_with=as_strings(keys["asked-with"], key_of("asked-with", label)) if "asked-with" in keys else (),
    )


def _parts(node: Node, keys: dict[str, Node], kind: str, label: Text, common: Common) -> tuple[FieldType, ...]:
    """Return what a section is made of: the columns of a table, or the items of a checklist."""
    own = PARTS.get(kind)
    for key in dict.fromkeys(PARTS.values()):
        if key in keys and key != own:
            raise _needs(keys[key], key, [name for name in PARTS if PARTS[name] == key], kind, label)
    if own is None:
        return ()
    if own not in keys and own != "columns":
        what = Text(
            en=f"{label.en} is of kind '{kind}' and has no '{own}'", zh=f"{label.zh}的 kind 是“{kind}”，却没有“{own}”"
        )
        raise node.error(what, Text(en=f"Add '{own}: …'.", zh=f"请加上“{own}: …”。"))
    return _fields(keys, own, label, common)


def _anywhere(keys: dict[str, Node], kind: str, label: Text) -> bool:
    if "anywhere" in keys and kind not in PARTS:
        raise _needs(keys["anywhere"], "anywhere", list(PARTS), kind, label)
    return read_flag(keys, "anywhere", label)


def _mentioned(keys: dict[str, Node], label: Text) -> tuple[str, ...]:
    return read_aliases(keys["mentioned-by"], key_of("mentioned-by", label)) if "mentioned-by" in keys else ()


def _number(keys: dict[str, Node], key: str, kind: str, label: Text) -> int | None:
    if key not in keys:
        return None
    number = read_positive(keys[key], key_of(key, label))
    if kind not in COUNTED:
        raise _needs(keys[key], key, list(COUNTED), kind, label)
    if key == "at-least" and "at-most" in keys and as_int(keys["at-most"], key_of("at-most", label)) < number:
        what = Text(
            en=f"'at-least' of {label.en} is more than its 'at-most' ({number} and {keys['at-most'].text})",
            zh=f"{label.zh}的“at-least”比“at-most”还大（{number} 和 {keys['at-most'].text}）",
        )
        raise keys[key].error(what, Text(en="Lower it, or raise 'at-most'.", zh="请改小它，或改大“at-most”。"))
    return number


def read_positive(node: Node, label: Text) -> int:
    """Return a whole number from 1. Raises ConfigError."""
    number = as_int(node, label)
    if number >= 1:
        return number
    what = Text(
        en=f"{label.en} must be 1 or more (got '{node.text}')", zh=f"{label.zh}应为 1 或更大（现为“{node.text}”）"
    )
    raise node.error(what, Text(en="Write a number from 1, or leave it out.", zh="请写 1 以上的数，或不写这一项。"))


def _needs(node: Node, key: str, kinds: list[str], kind: str, label: Text) -> ConfigError:
    """Return the error that a key does not fit the kind of the section."""
    known = [f"kind: {name}" for name in kinds]
    what = Text(
        en=f"'{key}' of {label.en} needs {_or(known, 'en')} (its kind is '{kind}')",
        zh=f"{label.zh}的“{key}”只能与{_or(known, 'zh')}同用（现在的 kind 是“{kind}”）",
    )
    mend = Text(en=f"Write {_or(known, 'en')}, or remove '{key}'.", zh=f"请写{_or(known, 'zh')}，或删去“{key}”。")
    return node.error(what, mend)


def _or(words: list[str], language: str) -> str:
    if language == "zh":
        return "或".join(f"“{word}”" for word in words)
    marked = [f"'{word}'" for word in words]
    return " or ".join(filter(None, (", ".join(marked[:-1]), marked[-1])))


def read_flag(keys: dict[str, Node], key: str, label: Text) -> bool:
    """Return a key that is true or false, false where it is left out. Raises ConfigError."""
    return as_bool(keys[key], key_of(key, label)) if key in keys else False


def read_prompt(keys: dict[str, Node], label: Text) -> Text | None:
    """Return the guiding question in both languages, None where it is left out. Raises ConfigError."""
    return as_text(keys["prompt"], key_of("prompt", label)) if "prompt" in keys else None


def read_id(node: Node, label: Text) -> str:
    """Return a name in kebab-case. Raises ConfigError."""
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


def read_names(keys: dict[str, Node], label: Text) -> tuple[Text, tuple[str, ...]]:
    """Return the name and the aliases of a type, field or section. Raises ConfigError."""
    called = keys.get("also-called")
    aliases = () if called is None else read_aliases(called, key_of("also-called", label))
    return as_text(keys["name"], key_of("name", label)), aliases


def read_aliases(node: Node, what: Text) -> tuple[str, ...]:
    """Return names of both languages: ``{en: […], zh: […]}``, or a plain list. Raises ConfigError."""
    if node.kind == "list":
        return as_strings(node, what)
    lists = check_keys(node, what, ("en", "zh"))
    return tuple(alias for key in lists for alias in as_strings(lists[key], key_of(key, what)))


def read_source_ids(node: Node | None, label: Text) -> tuple[str, ...]:
    """Return the ids of the handbook rules (C05), or names of standards. Raises ConfigError."""
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
    ids: dict[str, Node] = {}
    owners: dict[str, tuple[str, Node]] = {}
    for entry, node in pairs:
        if entry.id in ids:
            here, there = as_mapping(node, _KINDS[kind])["id"], _where(ids[entry.id], node)
            raise here.error(
                Text(en=f"duplicate {kind} '{entry.id}'", zh=f"{_KINDS[kind].zh}“{entry.id}”写了两次"),
                Text(
                    en=f"It stands in {there.en} already: give one of the two another id.",
                    zh=f"{there.zh}已经有了，请给其中一个换个 id。",
                ),
            )
        ids[entry.id] = node
        for place in words_of(node):
            key = fold_alias(place.text)
            if key in owners:
                other, first = owners[key]
                raise _bad_alias(place, kind, entry.id, other, first)
            owners[key] = (entry.id, place)


def _where(first: Node, now: Node) -> Text:
    """Return in words where ``first`` stands: its line, and its file where that is another than of ``now``."""
    if first.file != now.file:
        return Text(en=f"{first.file}, line {first.line},", zh=f"{first.file} 第 {first.line} 行")
    return Text(en=f"line {first.line}", zh=f"第 {first.line} 行")


def _bad_alias(place: Node, kind: str, id_: str, other: str, first: Node) -> ConfigError:
    """Return the error that a name stands at ``place`` and ``first``, which is of the entry ``other``."""
    what = Text(
        en=f"bad alias '{place.text}' of {kind} '{id_}'", zh=f"{_KINDS[kind].zh}“{id_}”的名称“{place.text}”重复了"
    )
    there = _where(first, place)
    if other == id_:
        mend = Text(
            en=f"Remove one of them: it stands in {there.en} already.",
            zh=f"{there.zh}已经写过，请删去一处。",
        )
    else:
        mend = Text(
            en=f"Remove one of them: {kind} '{other}' has it in {there.en} already.",
            zh=f"{there.zh}的{_KINDS[kind].zh}“{other}”已经用了它，请删去一处。",
        )
    return place.error(what, mend)


def check_asked_with(
    keys: dict[str, Node], label: Text, common: Common, sections: Sequence[SectionType], fields: Sequence[FieldType]
) -> None:
    """Refuse ``asked-with`` with an id that no field of the type has. Raises ConfigError."""
    if not any(section.asked_with for section in sections):
        return
    ids = {field.id for field in fields}
    for section, node in zip(sections, _items(keys, "sections", label, common), strict=True):
        for other in section.asked_with:
            if other not in ids:
                raise as_mapping(node, _KINDS["section"])["asked-with"].error(
                    Text(
                        en=f"'asked-with' of section '{section.id}' names '{other}', which is no field of the type",
                        zh=f"章节“{section.id}”的“asked-with”写了“{other}”，这个类型没有这样的字段",
                    ),
                    Text(en="Write the 'id' of a field of this file.", zh="请写本文件中一个字段的“id”。"),
                )


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
