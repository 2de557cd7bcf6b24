"""Parsed YAML kept between runs: PyYAML alone costs as much as checking a small document.

An entry holds the whole source beside the tree and is used only if the source is the same to the byte: it cannot be
stale, whatever a clock or a file system says. Nothing here ever fails the run.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from briefcheck.yamlfile.node import Node

_FORMAT = 1
"""Raised when the form of an entry changes."""


def cache_folder() -> Path | None:
    """Return the user's cache folder for briefcheck, None where there is no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")  # noqa: PTH111  # Path.expanduser raises without a home
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111  # as above
    return Path(base, "briefcheck") if Path(base).is_absolute() else None


def recall(path: Path, data: bytes, name: str) -> Node | None:
    """Return the tree of ``data`` kept earlier, its file called ``name``; None if there is none that fits."""
    import json

    try:
        entry = _entry_file(path)
        if entry is None:
            return None
        kept = json.loads(entry.read_bytes())
        if kept[0] != _FORMAT or kept[1].encode() != data:
            return None
        return _unpack(kept[2], name)
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def remember(path: Path, data: bytes, root: Node) -> None:
    """Keep the tree of ``data`` for the next run, written at one stroke."""
    import json

    temporary = None
    try:
        entry = _entry_file(path)
        if entry is None:
            return
        entry.parent.mkdir(parents=True, exist_ok=True)
        temporary = entry.with_name(f"{entry.name}.{os.getpid()}")
        kept = [_FORMAT, data.decode(), _pack(root)]
        temporary.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        temporary.replace(entry)
    except (OSError, ValueError):
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _entry_file(path: Path) -> Path | None:
    from zlib import crc32

    folder = cache_folder()
    return folder and folder / "yaml" / f"{crc32(os.fsencode(path.absolute())):08x}-{path.stem}.json"


def _pack(node: Node) -> list[Any]:
    if node.kind == "mapping":
        return [node.line, node.column, [[_pack(key), _pack(value)] for key, value in node.entries], "m"]
    if node.kind == "list":
        return [node.line, node.column, [_pack(item) for item in node.items], "l"]
    return [node.line, node.column, node.text, "p" if node.plain else "q"]


def _unpack(packed: list[Any], name: str) -> Node:
    line, column, value, kind = packed
    if kind == "m":
        entries = tuple((_unpack(key, name), _unpack(entry, name)) for key, entry in value)
        return Node(name, line, column, "mapping", entries=entries)
    if kind == "l":
        return Node(name, line, column, "list", items=tuple(_unpack(item, name) for item in value))
    return Node(name, line, column, "scalar", value, kind == "p")
