"""Parsed YAML kept between runs: PyYAML alone costs as much as checking a small document.

An entry holds the whole source beside the tree and is used only if the source is the same to the byte: it cannot be
stale, whatever a clock or a file system says. Nothing here ever fails the run.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any
from zlib import crc32

from briefcheck.userfolder import cache_folder, interpreter, keep_value, recall_value
from briefcheck.yamlfile.node import Node

# This floor may not import the package itself, which is there all the same.
_FORMAT = f"6 {sys.modules['briefcheck'].__version__}"
"""The form of an entry, raised when it changes, and the version that made it."""

_TREE = "tree"

_new = tuple.__new__

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
    """Return what was made of ``data`` and kept in that form earlier; None if there is nothing that fits."""
    entry = _entry_file(path)
    kept = recall_value(entry) if entry else None
    if isinstance(kept, tuple) and len(kept) == 4 and kept[:3] == (_FORMAT, form, data):
        return kept[3]
    return None


def remember_made(path: str, data: bytes, form: str, made: Any) -> None:
    """Keep what was made of ``data`` for the next run, written at one stroke.

    Args:
        path: the YAML file.
        data: what it holds.
        form: what was made of it, and by which code; another form of the same file takes its place.
        made: plain values: text, numbers, lists and tuples of such.
    """
    entry = _entry_file(path)
    if entry:
        keep_value(entry, (_FORMAT, form, data, made))
        with suppress(OSError):
            _prune(os.path.dirname(entry))


def forget(path: str) -> None:
    """Remove what was kept of a file."""
    entry = _entry_file(path)
    with suppress(OSError):
        if entry:
            os.remove(entry)


def _prune(folder: str) -> None:
    """Remove the older half of the files when there are too many: written once each, so this is hardly ever reached."""
    files = [entry for entry in os.scandir(folder) if entry.is_file()]
    if len(files) > _MOST:
        for entry in sorted(files, key=lambda one: one.stat().st_mtime)[: len(files) // 2]:
            os.remove(entry.path)


def _entry_file(path: str) -> str:
    folder = cache_folder()
    # Two paths of one number would take turns: slower, never wrong.
    number = crc32(os.fsencode(os.path.abspath(path)))
    return folder and os.path.join(folder, "yaml", f"{number:08x}-{interpreter()}.marshal")


def pack_node(node: Node) -> tuple[Any, ...]:
    """Return a node as plain values, in the order of its fields."""
    items = tuple([pack_node(item) for item in node.items])
    entries = tuple([(pack_node(key), pack_node(value)) for key, value in node.entries])
    return (*node[:6], items, entries)


def unpack_node(packed: Any, name: str) -> Node:
    """Return the node that :func:`pack_node` packed, its file called ``name``."""
    return _made(packed if packed[0] == name else _renamed(packed, name))


def _made(packed: Any) -> Node:
    """Make the nodes. There are thousands at every start: tuple.__new__ takes half the time of Node(), a call as much."""
    if packed[3] == "scalar":
        return _new(Node, packed)
    items = [_made(item) for item in packed[6]]
    entries = [
        (_new(Node, key), _new(Node, value) if value[3] == "scalar" else _made(value)) for key, value in packed[7]
    ]
    return _new(Node, (*packed[:6], tuple(items), tuple(entries)))


def _renamed(packed: Any, name: str) -> tuple[Any, ...]:
    items = tuple([_renamed(item, name) for item in packed[6]])
    entries = tuple([(_renamed(key, name), _renamed(value, name)) for key, value in packed[7]])
    return (name, *packed[1:6], items, entries)
