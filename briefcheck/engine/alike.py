"""Files whose names look alike in a report because what differs in them is covered: numbered, so that people tell them apart."""

from __future__ import annotations

import os
from collections.abc import Sequence


def told_apart(shown: Sequence[str], real: Sequence[str]) -> list[str]:
    """Return the paths as shown; those that look alike get a number before the suffix, in the order of the real ones.

    Args:
        shown: masked paths.
        real: the paths they stand for, in the same order.
    """
    if len(set(shown)) == len(shown):
        return list(shown)
    alike: dict[str, set[str]] = {}
    for path, name in zip(shown, real, strict=True):
        alike.setdefault(path, set()).add(name)
    numbers = {
        (path, name): number
        for path, names in alike.items()
        if len(names) > 1
        for number, name in enumerate(sorted(names), 1)
    }
    return [_with_number(path, numbers.get((path, name), 0)) for path, name in zip(shown, real, strict=True)]


def _with_number(path: str, number: int) -> str:
    """Return a path with a number behind the name of the file; 0 for none."""
    if not number:
        return path
    stem, suffix = os.path.splitext(path)
    return f"{stem} #{number}{suffix}"
