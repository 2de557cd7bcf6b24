"""Writing a copy: whole or not at all, and never over a file by accident."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress


def write_copy(path: str, data: bytes, *, like: str | None = None, force: bool) -> None:
    """Write a file by way of a temporary one beside it, so that nobody ever sees half of it.

    Args:
        path: the file to be made.
        data: what is in it.
        like: the file whose permissions it gets; None: those of any new file.
        force: replace what stands there.

    Raises:
        FileExistsError: it stands there, and ``force`` is not given.
        OSError: it cannot be written.
    """
    folder = os.path.dirname(path) or "."
    reserved = False
    if not force:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))  # nobody else can make it from now on
        reserved = True
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".briefcheck-", suffix=".tmp", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _usual_mode() if like is None else os.stat(like).st_mode & 0o777)
        os.replace(temporary, path)
    except BaseException:
        for left in (temporary, path if reserved else ""):
            if left:
                with suppress(OSError):
                    os.unlink(left)
        raise


def _usual_mode() -> int:
    """Return the permissions that a new file gets; a temporary one is for its owner alone."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def replace_unchanged(path: str, before: bytes, data: bytes) -> bool:
    """Put ``data`` in the place of a file that still holds ``before``; False where somebody changed it meanwhile.

    A link is followed: what it leads to is replaced. Raises OSError when it cannot be read or written.
    """
    real = os.path.realpath(path)
    with open(real, "rb") as file:
        if file.read() != before:
            return False
    write_copy(real, data, like=real, force=True)
    return True
