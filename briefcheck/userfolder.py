"""The folder in which things are kept between runs; nothing in it is needed, it only saves time."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing itself costs more than what is kept here saves
if TYPE_CHECKING:
    from typing import Any


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


def own_bytes(path: str) -> bytes:
    """Return what a file of the cache folder holds, b"" where it is another user's. Raises OSError."""
    with open(path, "rb") as stream:
        ours = not hasattr(os, "getuid") or os.fstat(stream.fileno()).st_uid == os.getuid()
        return stream.read() if ours else b""


def own_descriptor(path: str) -> int:
    """Return a file of the cache folder opened for reading. Raises OSError, also where it is another user's."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    if hasattr(os, "getuid") and os.fstat(descriptor).st_uid != os.getuid():
        os.close(descriptor)
        raise PermissionError(path)
    return descriptor


def keep_value(path: str, value: Any) -> None:
    """Keep a value of what :mod:`marshal` can say, as :func:`keep` does, for the interpreter that wrote it."""
    import marshal
    from zlib import crc32

    data = marshal.dumps(value)
    keep(path, crc32(data).to_bytes(4, "little") + data)


def recall_value(path: str) -> Any:
    """Return what :func:`keep_value` kept; None where there is nothing that is whole, and the user's own."""
    import marshal
    from zlib import crc32

    try:
        data = memoryview(own_bytes(path))
        # What marshal is given must be what it wrote: it does not look at it twice.
        return marshal.loads(data[4:]) if crc32(data[4:]).to_bytes(4, "little") == data[:4] else None  # noqa: S302
    except (OSError, ValueError, EOFError, TypeError):
        return None


def interpreter() -> str:
    """Return what tells this interpreter from others, as part of a file's name: what it keeps is for it alone."""
    return f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
