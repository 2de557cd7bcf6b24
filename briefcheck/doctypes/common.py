"""Fields and sections that several types have: ``_common.yaml`` beside them, and ``use: id`` in a type.

What a type writes beside ``use`` goes before what stands in ``_common.yaml``; ``also-called+`` adds to its aliases. A name
that the type gives to another entry of its own is no alias of the common one there.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from briefcheck.frozen import frozen
from briefcheck.text import Text
from briefcheck.yamlfile import (
    Node,
    as_list,
    as_string,
    check_keys,
    did_you_mean,
    is_there,
    key_of,
    parse_yaml,
    read_source,
)

COMMON_FILE = "_common.yaml"
COMMON_KEYS = ("fields", "sections")

_FILE = Text(en="a file of common fields and sections", zh="公用字段和章节的文件")
_ONE = {"fields": Text(en="a common field", zh="公用字段"), "sections": Text(en="a common section", zh="公用章节")}


@frozen
class Source:
    """A file of common fields and sections, read and not yet parsed. ``name`` is how it is called in errors."""

    path: str
    name: str
    data: bytes


def common_beside(folder: str, name: str) -> tuple[Source, ...]:
    """Return the file of common fields and sections of a folder called ``name``; none if it has none."""
    path = os.path.join(folder, COMMON_FILE)
    shown = os.path.join(name, COMMON_FILE) if name else COMMON_FILE
    return (Source(path, shown, read_source(path, shown)),) if is_there(path) and os.path.isfile(path) else ()


class Common:
    """The common fields and sections that a type may use; of two with one id the first file's."""

    def __init__(self, sources: Sequence[Source] = ()) -> None:
        """Take the files, the nearest first. Raises ConfigError."""
        self._known: dict[str, dict[str, Node]] = {key: {} for key in COMMON_KEYS}
        for source in sources:
            keys = check_keys(parse_yaml(source.data, source.name), _FILE, COMMON_KEYS)
            for key, node in keys.items():
                self._add(key, node)

    def _add(self, key: str, node: Node) -> None:
        own: dict[str, Node] = {}
        for entry in as_list(node, key_of(key, _FILE)):
            id_ = entry.get("id")
            if id_ is None:
                check_keys(entry, _ONE[key], [name.text for name, _ in entry.entries], required=("id",))
                continue
            if id_.text in own:
                what = Text(en=f"duplicate {_ONE[key].en[2:]} '{id_.text}'", zh=f"{_ONE[key].zh}“{id_.text}”写了两次")
                line = own[id_.text].line
                mend = Text(
                    en=f"It stands in line {line} already: give one of the two another id.",
                    zh=f"第 {line} 行已经有了，请给其中一个换个 id。",
                )
                raise id_.error(what, mend)
            own[id_.text] = entry
        self._known[key] = {**own, **self._known[key]}

    def filled(self, node: Node, key: str) -> Node:
        """Return the entry of a list ``key`` with what it uses put in; as it is where it uses nothing.

        Raises:
            ConfigError: there is no common field or section of that id.
        """
        use = node.get("use")
        if use is None:
            return node
        id_ = as_string(use, key_of("use", _ONE[key]))
        found = self._known[key].get(id_)
        if found is None:
            near = did_you_mean(id_, self._known[key])
            what = Text(en=f"there is no {_ONE[key].en[2:]} '{id_}'", zh=f"没有“{id_}”这个{_ONE[key].zh}")
            where = Text(en=f"They stand in {COMMON_FILE}.", zh=f"它们写在 {COMMON_FILE} 里。")
            raise use.error(what, Text(en=near.en + where.en, zh=near.zh + where.zh))
        return node._replace(entries=_merged(found, node))


def _merged(found: Node, node: Node) -> tuple[tuple[Node, Node], ...]:
    """Return the entries of ``found`` with those of ``node`` over them."""
    entries = list(found.entries)
    for name, value in node.entries:
        if name.text == "also-called+":
            _put(entries, name._replace(text="also-called"), value, added=True)
        elif name.text != "use":
            _put(entries, name, value, added=False)
    return tuple(entries)


def _put(entries: list[tuple[Node, Node]], name: Node, value: Node, *, added: bool) -> None:
    """Put a value in the place of that of the same name, or add what it lists to it."""
    for index, (known, before) in enumerate(entries):
        if known.text == name.text:
            if added and value.kind != "scalar":
                value = _joined(before, value)
            entries[index] = (name, value)
            return
    entries.append((name, value))


def _joined(before: Node, after: Node) -> Node:
    """Return two lists, or two mappings of lists by language, as one list."""
    items = tuple(item for node in (before, after) for part in _lists(node) for item in part.items)
    return after._replace(kind="list", items=items, entries=())


def _lists(node: Node) -> tuple[Node, ...]:
    return (node,) if node.kind == "list" else tuple(value for _, value in node.entries)


def without_own(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the entries of a list without the aliases from elsewhere that the list's own file gives to one of them."""
    own = {fold_alias(word.text) for node in nodes for word in words_of(node) if word.file == node.file}
    return tuple(_without(node, own) for node in nodes)


def _without(node: Node, own: set[str]) -> Node:
    def kept(value: Node) -> Node:
        items = tuple(item for item in value.items if item.file == node.file or fold_alias(item.text) not in own)
        entries = tuple((key, kept(entry)) for key, entry in value.entries)
        return value._replace(items=items, entries=entries)

    changed = ((key, kept(value) if key.text == "also-called" else value) for key, value in node.entries)
    return node._replace(entries=tuple(changed))


def fold_alias(text: str) -> str:
    """Return an alias as it is compared here: case and spaces do not tell two apart."""
    return text.casefold().replace(" ", "")


def words_of(node: Node) -> tuple[Node, ...]:
    """Return the nodes of an entry's names and aliases; a name alike in both languages counts once."""
    name, called = node.get("name"), node.get("also-called")
    names = {fold_alias(value.text): value for _, value in name.entries} if name is not None else {}
    lists = () if called is None else _lists(called)
    return (*names.values(), *(item for part in lists for item in part.items))
