"""The folder in which things are kept between runs; nothing in it is needed, it only saves time."""

from __future__ import annotations

import os
import sys


def cache_folder() -> str:
    """Return the user's cache folder for briefcheck, "" where there is no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "briefcheck") if os.path.isabs(base) else ""


def keep(path: str, data: bytes) -> None:
    """Write a file of the cache folder at one stroke, for the user alone to read; what cannot be written is not.

    Args:
        path: of the file, in the cache folder or a folder in it.
        data: what it is to hold.
    """
    temporary = f"{path}.{os.getpid()}"
    try:
        # A configuration may hold what others on the machine shall not read.
        folder = os.path.dirname(path)
        os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as stream:
            stream.write(data)
        os.replace(temporary, path)
    except OSError:
        try:  # noqa: SIM105  # contextlib costs more than what is kept here saves
            os.remove(temporary)
        except OSError:
            pass
