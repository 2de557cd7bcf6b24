"""Git LFS: the few lines that stand in a file's place, and where git-lfs keeps the file itself."""

from __future__ import annotations

import os
from hashlib import sha256

from briefcheck.lazy import pattern

BEGINNING = b"version https://git-lfs.github.com/spec/"
_LONGEST = 1024
"""Bytes of the longest pointer, by the specification of git-lfs."""
_ID = pattern(r"^oid sha256:([0-9a-f]{64})$", 8)  # 8: re.MULTILINE, without importing re


def is_pointer(data: bytes) -> bool:
    """Tell whether bytes are a pointer rather than the file."""
    return data.startswith(BEGINNING) and len(data) <= _LONGEST


def resolve(pointer: bytes, common: str, storage: str | None, most: int) -> bytes | None:
    """Return the file that a pointer stands for; None where this machine does not have it, whole and unchanged.

    Args:
        pointer: the pointer.
        common: the git folder with the objects.
        storage: git's setting ``lfs.storage``.
        most: the largest file that is read, in bytes.
    """
    found = _ID.search(pointer.decode("utf-8", "replace"))
    if found is None:
        return None
    id_ = found[1]
    folder = os.path.join(common, storage or "lfs", "objects")
    path = os.path.join(folder, id_[:2], id_[2:4], id_)
    try:
        if os.path.getsize(path) > most:
            return None
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    return data if sha256(data).hexdigest() == id_ else None
