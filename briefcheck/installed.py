"""What is installed: the shipped rulesets, and entry points, read without importing importlib.metadata.

That module costs four times a bare start of Python, for a few text files. What it would find in folders on the path
is found here the same way; where it would look elsewhere (a zip on the path, a finder of somebody's own), it is asked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from sys import audit

from briefcheck.distributions import entry_points_of
from briefcheck.errors import PluginError, reason
from briefcheck.text import Text
from briefcheck.tuples import NamedTuple


def shipped_rulesets() -> str:
    """Return the folder of rulesets: inside the installed package, or beside it in a checkout."""
    package = os.path.dirname(__file__)
    inside = os.path.join(package, "rulesets")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rulesets")


class EntryPoint(NamedTuple):
    """An entry point and the distribution it came with."""

    name: str
    value: str
    package: str
    version: str


def find_entry_points(group: str) -> list[EntryPoint]:
    """Return the entry points of ``group``, in the order of the path; of one distribution found twice, the first.

    Raises:
        PluginError: an ``entry_points.txt`` cannot be read, so that plugins might be missing.
    """
    if _needs_importlib():
        return _ask_importlib(group)
    found: list[EntryPoint] = []
    seen: set[str] = set()
    for folder, name in _metadata_folders():
        key = _distribution(name)
        if key in seen:
            continue
        seen.add(key)
        text = _entry_points(folder, name, group)
        # A quick look first: most distributions have no entry point of ours.
        pairs = list(_section(text, group)) if f"[{group}]" in text else []
        if pairs:
            audit("briefcheck.relied", f"{folder}/{name}/entry_points.txt")  # see briefcheck.engine.relied
            package, version = _name_and_version(folder, name)
            found += [EntryPoint(entry, value, package, version) for entry, value in pairs]
    return found


def _needs_importlib() -> bool:
    if any(entry and os.path.isfile(entry) for entry in sys.path):
        return True
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_distributions")]
    return any(getattr(finder, "__module__", "") != "_frozen_importlib_external" for finder in finders)


def _ask_importlib(group: str) -> list[EntryPoint]:
    from importlib.metadata import entry_points

    found: list[EntryPoint] = []
    for entry in entry_points(group=group):
        package, version = (entry.dist.name, entry.dist.version) if entry.dist else ("unknown", "unknown")
        found.append(EntryPoint(entry.name, entry.value, package, version))
    return found


def _metadata_folders() -> Iterator[tuple[str, str]]:
    for entry in dict.fromkeys(sys.path):
        folder = entry or "."
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        # Sorted: of two versions left of one distribution, the same one always wins.
        for name in sorted([name for name in names if name.endswith((".dist-info", ".egg-info"))]):
            yield folder, name


def _distribution(name: str) -> str:
    """Return the normalised name of the distribution: ``Briefcheck.Acme-1.0.dist-info`` -> ``briefcheck-acme``."""
    return name.rpartition(".")[0].partition("-")[0].replace("_", "-").replace(".", "-").lower()


def _read(folder: str, name: str, file: str) -> str:
    try:
        with open(f"{folder}/{name}/{file}", encoding="utf-8") as stream:
            return stream.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _entry_points(folder: str, name: str, group: str) -> str:
    try:
        data = entry_points_of(f"{folder}/{name}")
        return data.decode() if f"[{group}]".encode() in data else ""
    except (OSError, UnicodeDecodeError) as error:
        package, version = _name_and_version(folder, name)
        path = f"{folder}/{name}/entry_points.txt"
        why = reason(error) if isinstance(error, OSError) else Text(en="it is not UTF-8", zh="不是 UTF-8 编码")
        what = Text(
            en=f"cannot read {path}: {why.en}; install the package again",
            zh=f"读不了 {path}：{why.zh}；请重新安装这个软件包",
        )
        raise PluginError("?", package, version, what) from error


def _section(text: str, group: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of the lines under ``[group]``; entry_points.txt is a plain INI file."""
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.partition("[")[0].strip()


def _name_and_version(folder: str, name: str) -> tuple[str, str]:
    """Return what METADATA (or PKG-INFO) says, its head only: e-mail headers up to the first blank line."""
    head = _read(folder, name, "METADATA") or _read(folder, name, "PKG-INFO")
    told: dict[str, str] = {}
    for line in head.partition("\n\n")[0].splitlines():
        key, _, value = line.partition(":")
        told.setdefault(key.strip().lower(), value.strip())
    return told.get("name") or _distribution(name), told.get("version") or "unknown"
