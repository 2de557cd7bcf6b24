"""The entry points of installed distributions, read once.

What a kept answer stands on, and the search for plugins, each look at every distribution there is, one shortly after the
other: what the first has read, the second takes.
"""

from __future__ import annotations

import os

_read_ahead: dict[str, bytes] = {}


def read_ahead(distribution: str) -> bytes:
    """Return what :func:`entry_points_of` does, and remember it for the next who asks. Raises OSError."""
    _read_ahead.pop(distribution, None)
    data = _read_ahead[distribution] = entry_points_of(distribution)
    return data


def entry_points_of(distribution: str) -> bytes:
    """Return the ``entry_points.txt`` of a distribution, given its folder of metadata; b"" for none. Raises OSError."""
    if distribution in _read_ahead:
        return _read_ahead.pop(distribution)
    try:
        # One of these for every distribution there is; open() takes four times as long.
        descriptor = os.open(f"{distribution}/entry_points.txt", os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError):
        return b""
    try:
        return os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)
