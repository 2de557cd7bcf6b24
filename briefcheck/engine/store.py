"""What is kept of results between runs: one SQLite file a day in the user's cache folder.

Nothing in it is needed. A file that is damaged is begun anew; one that is locked, full or not to be written is done
without. Results hold for the day they were made on, so a new day begins a new file and the old ones go.
"""

from __future__ import annotations

import marshal
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from briefcheck.engine.ground import FORMAT
from briefcheck.userfolder import cache_folder

if TYPE_CHECKING:
    from collections.abc import Collection
    from sqlite3 import Connection

_MOST_BYTES = 512 * 1024 * 1024
"""What a file may grow to; a hundred thousand documents with findings take some 200 MB."""

_PAGE = 4096
_BUSY = 2.0
"""Seconds to wait for another process that writes."""
_AT_ONCE = 500
"""So many entries are written together."""


class Store:
    """Values by keys, both bytes."""

    def __init__(self, connection: Connection, path: str) -> None:
        """Take an open database; see :func:`open_store`."""
        self._connection: Connection | None = connection
        self._path = path
        self._new: list[tuple[bytes, bytes]] = []
        self._added: dict[bytes, set[str]] = {}
        self._writable = True

    def get(self, key: bytes) -> bytes | None:
        """Return the value of a key, None if there is none or it cannot be read."""
        if self._connection is None:
            return None
        import sqlite3

        try:
            row = self._connection.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return row[0] if row is not None and isinstance(row[0], bytes) else None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value; it is written with others, at the latest by :meth:`close`."""
        self._new.append((key, value))
        if len(self._new) >= _AT_ONCE:
            self.flush()

    def names(self, key: bytes) -> set[str]:
        """Return the names that were added under a key, by whomever."""
        return _names(self.get(key)) | self._added.get(key, set())

    def add(self, key: bytes, names: Collection[str]) -> None:
        """Add names to those of a key; another process that adds some at the same time loses none, nor do we."""
        self._added.setdefault(key, set()).update(names)

    def flush(self) -> None:
        """Write what is to be kept, if that can be done: all of it or nothing."""
        new, self._new = self._new, []
        added, self._added = self._added, {}
        connection = self._connection
        if connection is None or not self._writable or not (new or added):
            return
        import sqlite3

        try:
            with connection:
                connection.execute("BEGIN IMMEDIATE")  # nobody writes between our look at the names and our writing
                new += [(key, marshal.dumps(sorted(self.names(key) | names))) for key, names in added.items()]
                connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", new)
        except sqlite3.OperationalError:  # locked for long, full, read-only: what is there may still be read
            self._writable = False
        except sqlite3.Error as error:
            self._give_up(error)

    def close(self) -> None:
        """Write what is left, and close."""
        self.flush()
        if self._connection is not None:
            import sqlite3

            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _give_up(self, error: Exception) -> None:
        """Do without it; a damaged file is removed, so that the next run begins anew.

        One that is locked or full is left to those who use it; so it is where we gave it up while it was being written.
        """
        import sqlite3

        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
        if not isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError):
            remove(self._path)


def _names(kept: bytes | None) -> set[str]:
    try:
        return set(marshal.loads(kept)) if kept else set()  # noqa: S302  # the user's own file
    except (ValueError, EOFError, TypeError):
        return set()


def open_store(*, create: bool = True) -> Store | None:
    """Return today's store, None where there is none or none can be had; without ``create`` it is not made."""
    path = store_path()
    if not path or not (os.path.exists(path) or create):
        return None
    import sqlite3

    for _ in range(2):
        try:
            return _opened(path)
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            remove(path)
        except OSError:
            return None
    return None


def _opened(path: str) -> Store:
    """Return the store of a file, made if need be. Raises OSError and sqlite3.Error."""
    import sqlite3

    made = not os.path.exists(path)
    if made:
        folder = os.path.dirname(path)
        os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    elif hasattr(os, "getuid") and os.stat(path).st_uid != os.getuid():
        raise PermissionError("somebody else's file")
    connection = sqlite3.connect(path, timeout=_BUSY)
    try:
        if made or not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'kept'").fetchone():
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
            connection.commit()
        connection.execute("PRAGMA synchronous = OFF")  # what is lost with the power is looked up again
        connection.execute(f"PRAGMA max_page_count = {_MOST_BYTES // _PAGE}")
    except sqlite3.Error:
        connection.close()
        raise
    if made:
        _remove_old(path)
    return Store(connection, path)


def store_path(now: float | None = None) -> str:
    """Return where today's results are kept, "" where nothing can be."""
    folder = cache_folder()
    day = time.strftime("%Y%m%d", time.localtime(now))
    return folder and os.path.join(folder, f"results-{FORMAT}-{day}.sqlite")


def remove(path: str) -> None:
    """Remove a store with the files that SQLite keeps beside it."""
    for end in ("", "-wal", "-shm"):
        with suppress(OSError):
            os.remove(path + end)


def kept_stores() -> list[str]:
    """Return the stores of all days and versions, today's too."""
    folder = cache_folder()
    with suppress(OSError):
        names = sorted(os.listdir(folder)) if folder else []
        return [
            os.path.join(folder, name) for name in names if name.startswith("results-") and name.endswith(".sqlite")
        ]
    return []


def _remove_old(path: str) -> None:
    for other in kept_stores():
        if other != path:
            remove(other)
