"""Bytes of a YAML file -> a tree with places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefcheck.errors import ConfigError
from briefcheck.yamlfile.cache import recall, remember
from briefcheck.yamlfile.node import Node

if TYPE_CHECKING:
    import yaml

_MOST_BYTES = 1_000_000
"""The largest file: nobody writes a bigger configuration by hand."""

_MOST_VALUES = 100_000
"""The most values after aliases are followed; an alias bomb grows past any number."""

_DEEPEST = 50
"""The deepest nesting; a configuration has six levels."""

_STANDARD = "tag:yaml.org,2002:"
_TAGS = {
    _STANDARD + name for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value")
}


def load_yaml(path: str, name: str = "") -> Node:
    """Return the tree of a YAML file that holds a mapping.

    Args:
        path: the file.
        name: how the file is called in errors; as ``path`` if left out.

    Raises:
        ConfigError: with the place, when it cannot be read, is not UTF-8, empty, not YAML or not a mapping.
    """
    return tree_of(path, read_source(path, name or path), name or path)


def read_source(path: str, name: str) -> bytes:
    """Return what a YAML file holds. Raises ConfigError as :func:`load_yaml`."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except FileNotFoundError:
        raise ConfigError(name, 1, 1, "there is no such file", "Check the name, or create the file.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ConfigError(name, 1, 1, f"cannot be read ({reason})", "Check that it is a file you may read.") from None


def tree_of(path: str, data: bytes, name: str) -> Node:
    """Return the tree of what a YAML file holds, as kept from an earlier run. Raises ConfigError as :func:`load_yaml`."""
    root = recall(path, data, name)
    if root is None:
        root = parse_yaml(data, name)
        remember(path, data, root)
    return root


def parse_yaml(data: bytes, name: str) -> Node:
    """Return the tree of YAML that holds a mapping. Raises ConfigError as :func:`load_yaml`."""
    if len(data) > _MOST_BYTES:
        raise ConfigError(name, 1, 1, f"is larger than {_MOST_BYTES:,} bytes", "Move long lists to files of their own.")
    text = _decode(data, name)
    root = _compose(text, name)
    if root is None:
        raise ConfigError(name, 1, 1, "the file is empty", "Write at least one 'key: value', or remove the file.")
    tree = _Walk(name).node(root)
    if tree.kind != "mapping":
        mend = "Write lines of the form 'key: value'."
        if "：" in tree.text:
            mend = "The colon is full width (：): write ': ' as YAML knows it."
        raise tree.error(f"the file must hold a mapping (got {tree.shown})", mend)
    return tree


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace").removeprefix("\ufeff")) + 1
        mend = "Save it as UTF-8 (in Windows Notepad: Save as, Encoding UTF-8)."
        raise ConfigError(name, line, column, "the file is not UTF-8", mend) from None


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
            mend = "Close every [ and { that was opened."
            raise ConfigError(name, line, column, f"is nested more than {_DEEPEST} levels deep", mend)


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
            mend = "An alias (*name) cannot stand inside what it names; write the value out."
            raise ConfigError(self.name, line, column, "an alias refers to itself", mend)
        if self.count > _MOST_VALUES:
            mend = "Write the values out in place of aliases of aliases."
            raise ConfigError(self.name, line, column, f"aliases grow to more than {_MOST_VALUES:,} values", mend)
        if source.tag not in _TAGS:
            what = f"the tag '{source.tag.replace(_STANDARD, '!!')}' is not allowed"
            raise ConfigError(
                self.name, line, column, what, "Remove it, or put the text in quotes if it starts with '!'."
            )
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
                raise key.error(f"a key must be text (got {key.shown})", "Write 'key: value'.")
            if key.text in seen:
                first = seen[key.text].line
                mend = f"It stands in line {first} already: keep one of the two."
                raise key.error(f"duplicate key '{key.text}'", mend)
            seen[key.text] = key
            entries.append((key, self.node(value_source)))
        return tuple(entries)
