"""One gate per stage: a lock that the system holds, so that it goes with the process whatever becomes of that."""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from briefcheck.errors import reason
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.text import Text

_FAR = 1 << 30
"""Where Windows locks a byte: a locked one cannot be read, and what stands in the file is to be."""


class Lock:
    """Holds a lock file while it is entered. The file stays: to take it away would let two hold one name each."""

    def __init__(self, path: str, busy: Text, named: str) -> None:
        """Take the file, what is said when another process holds it (with ``named`` as ``name``, and ``holder``)."""
        self._path = path
        self._busy = busy
        self._named = named
        self._descriptor = -1

    def __enter__(self) -> Self:
        """Take the lock at once. Raises GateStopped where another process has it, or there can be no lock."""
        try:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        except OSError as error:
            raise GateStopped(words.NO_LOCK.fill({"path": self._path, "reason": reason(error)})) from error
        try:
            _take(self._descriptor)
        except OSError as error:
            holder = _holder(self._path)
            self._close()
            raise GateStopped(self._busy.fill({"name": self._named, "holder": holder})) from error
        told = {
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        with suppress(OSError):  # a full disk: the lock itself is held all the same
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, json.dumps(told).encode() + b"\n")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it go."""
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
        self._close()

    def _close(self) -> None:
        os.close(self._descriptor)  # and with it the lock
        self._descriptor = -1


def _take(descriptor: int) -> None:
    """Lock an open file for this process, or raise OSError at once."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover  # Windows
        import msvcrt

        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        # Not flock(): a worker process would inherit that one, and keep it when this process is killed.
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(path: str) -> Text:
    """Return who holds the lock, as far as the file tells."""
    with suppress(OSError, ValueError, KeyError, TypeError), open(path, encoding="utf-8") as file:
        told = json.load(file)
        return words.HOLDER.fill({"pid": int(told["pid"]), "host": str(told["host"]), "since": str(told["since"])})
    return words.SOMEBODY
