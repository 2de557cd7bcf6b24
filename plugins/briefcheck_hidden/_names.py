"""Whether a name in the properties is one of those that may stand there."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck import fold


def is_allowed(name: str, allowed: Iterable[str]) -> bool:
    """Tell whether ``name`` is on the list, letter case, width and outer blanks ignored. ``*`` at an end is anything."""
    folded = fold(name).strip()
    return any(_fits(folded, fold(entry).strip()) for entry in allowed)


def _fits(name: str, entry: str) -> bool:
    if entry.endswith("*"):
        return name.startswith(entry[:-1])
    return name.endswith(entry[1:]) if entry.startswith("*") else name == entry
