"""Files that are there whole or not at all, whatever happens to the machine that writes them."""

from __future__ import annotations

import os
from contextlib import suppress
from tempfile import mkstemp

TEMPORARY = ".tmp-"
"""How a file begins that is being written, or was when its writer was killed."""


def write_whole(path: str, data: bytes) -> None:
    """Write a file beside its place and move it there when it is on the disk. Raises OSError."""
    handle, temporary = mkstemp(prefix=TEMPORARY, dir=os.path.dirname(path))
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)  # mkstemp gives it to the writer alone; results are shared
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.remove(temporary)
        raise
