"""Bytes of a YAML file -> a tree with places."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from briefcheck.errors import ConfigError, reason
from briefcheck.text import Text
from briefcheck.yamlfile.cache import forget, recall, remember
from briefcheck.yamlfile.node import Node

if TYPE_CHECKING:
    import yaml

_MOST_BYTES = 1_000_000
"""The largest file: nobody writes a bigger configuration by hand."""

_MOST_VALUES = 100_000
"""The most values after aliases are followed; an alias bomb grows past any number."""

_DEEPEST = 50
"""The deepest nesting; a configuration has six levels."""

_ALIAS_OF_ITSELF = (
    Text(en="an alias refers to itself", zh="别名引用了自己"),
    Text(
        en="An alias (*name) cannot stand inside what it names; write the value out.",
        zh="别名（*名称）不能写在它所指的内容里面，请直接写出内容。",
    ),
)
_ALIASES_GROW = (
    Text(en=f"aliases grow to more than {_MOST_VALUES:,} values", zh=f"别名展开后超过 {_MOST_VALUES:,} 个值"),
    Text(en="Write the values out in place of aliases of aliases.", zh="请直接写出内容，不要用别名套别名。"),
)
_NO_TAG = Text(
    en="Remove it, or put the text in quotes if it starts with '!'.", zh="请删去；如果文字本身以“!”开头，请加引号。"
)

_STANDARD = "tag:yaml.org,2002:"
_TAGS = {
    _STANDARD + name for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value")
}


EVERYTHING = ("",)
"""As ``private``: the whole file is."""


def load_yaml(path: str, name: str = "", *, private: Collection[str] = ()) -> Node:
    """Return the tree of a YAML file that holds a mapping.

    Args:
        path: the file.
        name: how the file is called in errors; as ``path`` if left out.
        private: keys that name people or clients: a file with one of them is never kept between runs;
            :data:`EVERYTHING` for a file that is nothing else.

    Raises:
        ConfigError: with the place, when it cannot be read, is not UTF-8, empty, not YAML or not a mapping.
    """
    return tree_of(path, read_source(path, name or path), name or path, private=private)


def is_there(path: str | os.PathLike[str]) -> bool:
    """Tell whether there is anything at ``path``; whoever keeps answers hears that it was asked for.

    So does who reads a file by other means than Python's own, which tell of what they open; :func:`os.path.exists` does not.
    """
    sys.audit("briefcheck.relied", path)  # see briefcheck.engine.relied
    return os.path.lexists(path)


def read_source(path: str, name: str) -> bytes:
    """Return what a YAML file holds. Raises ConfigError as :func:`load_yaml`."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except FileNotFoundError:
        what = Text(en="there is no such file", zh="没有这个文件")
        mend = Text(en="Check the name, or create the file.", zh="请检查文件名，或新建这个文件。")
        raise ConfigError(name, 1, 1, what, mend) from None
    except OSError as error:
        why = reason(error)
        what = Text(en=f"cannot be read ({why.en})", zh=f"读不了（{why.zh}）")
        mend = Text(en="Check that it is a file you may read.", zh="请确认它是文件，而且你有权读取。")
        raise ConfigError(name, 1, 1, what, mend) from None


def tree_of(path: str, data: bytes, name: str, *, private: Collection[str] = ()) -> Node:
    """Return the tree of what a YAML file holds, as kept from an earlier run. Raises ConfigError as :func:`load_yaml`."""
    root = None if private is EVERYTHING else recall(path, data, name)
    if root is not None:
        return root
    root = parse_yaml(data, name)
    if private is EVERYTHING or any(root.get(key) is not None for key in private):
        forget(path)  # it may have been kept before it held them
    else:
        remember(path, data, root)
    return root


def parse_yaml(data: bytes, name: str) -> Node:
    """Return the tree of YAML that holds a mapping. Raises ConfigError as :func:`load_yaml`."""
    if len(data) > _MOST_BYTES:
        what = Text(en=f"is larger than {_MOST_BYTES:,} bytes", zh=f"超过 {_MOST_BYTES:,} 字节")
        mend = Text(en="Move long lists to files of their own.", zh="请把长列表移到单独的文件里。")
        raise ConfigError(name, 1, 1, what, mend)
    text = _decode(data, name)
    root = _compose(text, name)
    if root is None:
        what = Text(en="the file is empty", zh="文件是空的")
        mend = Text(
            en="Write at least one 'key: value', or remove the file.", zh="至少写一行“名称: 值”，或删去这个文件。"
        )
        raise ConfigError(name, 1, 1, what, mend)
    tree = _Walk(name).node(root)
    if tree.kind != "mapping":
        mend = Text(en="Write lines of the form 'key: value'.", zh="请按“名称: 值”的格式一行行写。")
        if "：" in tree.text:
            mend = Text(
                en="The colon is full width (：): write ': ' as YAML knows it.",
                zh="冒号是全角的（：），YAML 只认半角冒号加空格“: ”。",
            )
        got = tree.shown
        what = Text(en=f"the file must hold a mapping (got {got.en})", zh=f"文件内容应为一组“名称: 值”（现为{got.zh}）")
        raise tree.error(what, mend)
    return tree


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace").removeprefix("\ufeff")) + 1
        mend = Text(
            en="Save it as UTF-8 (in Windows Notepad: Save as, Encoding UTF-8).",
            zh="请存为 UTF-8（Windows 记事本：另存为，编码选 UTF-8）。",
        )
        raise ConfigError(
            name, line, column, Text(en="the file is not UTF-8", zh="文件不是 UTF-8 编码"), mend
        ) from None


def _compose(text: str, name: str) -> yaml.Node | None:
    import yaml

    from briefcheck.yamlfile.mistakes import explain

    loader_type: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_depths(yaml.parse(text, Loader=loader_type), name)
        root: yaml.Node | None = loader_type(text).get_single_node()
    except yaml.YAMLError as error:
        raise explain(error, text, name) from None
    return root


def _refuse_depths(events: Iterable[yaml.Event], name: str) -> None:
    """Refuse what is nested too deeply, before it is composed: PyYAML's C code would run out of stack and crash."""
    import yaml

    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            mark = event.start_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            what = Text(en=f"is nested more than {_DEEPEST} levels deep", zh=f"嵌套超过 {_DEEPEST} 层")
            mend = Text(en="Close every [ and { that was opened.", zh="每个 [ 和 { 都要有对应的 ] 和 }。")
            raise ConfigError(name, line, column, what, mend)


class _Walk:
    """Turns PyYAML's nodes into ours. Holds what must be known on the way: aliases being followed, and the count."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.open: set[int] = set()
        self.count = 0

    def node(self, source: yaml.Node) -> Node:
        line, column = source.start_mark.line + 1, source.start_mark.column + 1
        self.count += 1
        if id(source) in self.open:
            raise ConfigError(self.name, line, column, *_ALIAS_OF_ITSELF)
        if self.count > _MOST_VALUES:
            raise ConfigError(self.name, line, column, *_ALIASES_GROW)
        if source.tag not in _TAGS:
            tag = source.tag.replace(_STANDARD, "!!")
            what = Text(en=f"the tag '{tag}' is not allowed", zh=f"不能用标签“{tag}”")
            raise ConfigError(self.name, line, column, what, _NO_TAG)
        self.open.add(id(source))
        try:
            return self._inner(source, line, column)
        finally:
            self.open.discard(id(source))

    def _inner(self, source: yaml.Node, line: int, column: int) -> Node:
        import yaml

        if isinstance(source, yaml.MappingNode):
            return Node(self.name, line, column, "mapping", entries=self._entries(source.value))
        if isinstance(source, yaml.SequenceNode):
            return Node(self.name, line, column, "list", items=tuple(self.node(item) for item in source.value))
        plain = getattr(source, "style", None) in {None, ""}
        return Node(self.name, line, column, "scalar", source.value, plain)

    def _entries(self, pairs: list[tuple[yaml.Node, yaml.Node]]) -> tuple[tuple[Node, Node], ...]:
        entries: list[tuple[Node, Node]] = []
        seen: dict[str, Node] = {}
        for key_source, value_source in pairs:
            key = self.node(key_source)
            if key.kind != "scalar":
                got = key.shown
                what = Text(en=f"a key must be text (got {got.en})", zh=f"冒号前的名称应为文字（现为{got.zh}）")
                raise key.error(what, Text(en="Write 'key: value'.", zh="请写成“名称: 值”。"))
            if key.text in seen:
                first = seen[key.text].line
                mend = Text(
                    en=f"It stands in line {first} already: keep one of the two.",
                    zh=f"第 {first} 行已经写过，两处请只留一处。",
                )
                raise key.error(Text(en=f"duplicate key '{key.text}'", zh=f"“{key.text}”写了两次"), mend)
            seen[key.text] = key
            entries.append((key, self.node(value_source)))
        return tuple(entries)
