"""Parsed YAML kept between runs: PyYAML alone costs as much as checking a small document.

An entry holds the whole source beside the tree and is used only if the source is the same to the byte: it cannot be
stale, whatever a clock or a file system says. Nothing here ever fails the run.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

from briefcheck.userfolder import cache_folder, keep
from briefcheck.yamlfile.node import Node

# This floor may not import the package itself, which is there all the same.
_FORMAT = f"4 {sys.modules['briefcheck'].__version__}"
"""The form of an entry, raised when it changes, and the version that made it."""

_TREE = "tree"

_MOST = 1000
"""The most files kept: some thirty of each installation, and one of each configuration."""


def recall(path: str, data: bytes, name: str) -> Node | None:
    """Return the tree of ``data`` kept earlier, its file called ``name``; None if there is none that fits."""
    packed = recall_made(path, data, _TREE)
    try:
        return None if packed is None else unpack_node(packed, name)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def remember(path: str, data: bytes, root: Node) -> None:
    """Keep the tree of ``data`` for the next run."""
    remember_made(path, data, _TREE, pack_node(root))


def recall_made(path: str, data: bytes, form: str) -> Any:
    """Return what was made of ``data`` and kept in that form earlier, as JSON; None if there is nothing that fits."""
    import json

    try:
        entry = _entry_file(path)
        if not entry:
            return None
        with open(entry, "rb") as stream:
            kept = json.loads(stream.read())
        return kept[3] if kept[0] == _FORMAT and kept[1] == form and kept[2].encode() == data else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def remember_made(path: str, data: bytes, form: str, made: Any) -> None:
    """Keep what was made of ``data`` for the next run, written at one stroke.

    Args:
        path: the YAML file.
        data: what it holds.
        form: what was made of it, and by which code; another form of the same file takes its place.
        made: something that JSON can say.
    """
    import json

    try:
        entry = _entry_file(path)
        packed = json.dumps([_FORMAT, form, data.decode(), made], ensure_ascii=False, separators=(",", ":"))
        if entry:
            keep(entry, packed.encode())
            _prune(os.path.dirname(entry))
    except (OSError, ValueError):
        return


def forget(path: str) -> None:
    """Remove what was kept of a file."""
    entry = _entry_file(path)
    with suppress(OSError):
        if entry:
            os.remove(entry)


def _prune(folder: str) -> None:
    """Remove the older half of the files when there are too many: written once each, so this is hardly ever reached."""
    files = [entry for entry in os.scandir(folder) if entry.name.endswith(".json")]
    if len(files) > _MOST:
        for entry in sorted(files, key=lambda one: one.stat().st_mtime)[: len(files) // 2]:
            os.remove(entry.path)


def _entry_file(path: str) -> str:
    from zlib import crc32

    folder = cache_folder()
    # Two paths of one number would take turns: slower, never wrong.
    number = crc32(os.fsencode(os.path.abspath(path)))
    return folder and os.path.join(folder, "yaml", f"{number:08x}.json")


def pack_node(node: Node) -> list[Any]:
    """Return a node as JSON: line, column, what it holds, and M, L or whether it is plain."""
    if node.kind == "mapping":
        return [node.line, node.column, [[pack_node(key), pack_node(value)] for key, value in node.entries], "M"]
    if node.kind == "list":
        return [node.line, node.column, [pack_node(item) for item in node.items], "L"]
    return [node.line, node.column, node.text, node.plain]


def unpack_node(packed: list[Any], name: str) -> Node:
    """Return the node that :func:`pack_node` packed, its file called ``name``."""
    line, column, value, kind = packed
    if kind == "M":
        entries = tuple([(unpack_node(key, name), unpack_node(entry, name)) for key, entry in value])
        return Node(name, line, column, "mapping", entries=entries)
    if kind == "L":
        return Node(name, line, column, "list", items=tuple([unpack_node(item, name) for item in value]))
    # There are thousands of these at every start; tuple.__new__ takes half the time of Node().
    return tuple.__new__(Node, (name, line, column, "scalar", value, kind, (), ()))
