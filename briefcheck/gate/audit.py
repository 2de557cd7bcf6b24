"""The audit log: lines of JSON, each with the hash of the one before; nothing is ever changed in it, only added."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import closing
from types import TracebackType
from typing import Any, Self

from briefcheck.errors import UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.lock import Lock
from briefcheck.gate.state import State
from briefcheck.text import Text

FIRST = "0" * 64
"""What the first line names as the one before."""

TORN = "torn-line"
"""The event after a line that a kill or a full disk cut off: the cut line stays, and this one names its hash."""

_BLOCK = 1 << 16

_BEGINNING = b'{"n": 1, "time": "'
"""How the first line begins."""


@frozen
class Head:
    """Where a log ended: the number and hash of its last line, and the size of the file in bytes."""

    number: int
    sha256: str
    size: int


class Audit:
    """An audit log open for one run."""

    def __init__(self, path: str, run: str, clock: Any, remembered: Head | None = None) -> None:
        """Take the file, the run's name, what tells the time (``.stamp()``), and where the log ended last time."""
        self._path = path
        self._run = run
        self._clock = clock
        self._remembered = remembered
        self._lock = Lock(path + ".lock", words.AUDIT_LOCKED, path)
        self._descriptor = -1
        self.head = Head(0, FIRST, 0)
        self.notes: list[Text] = []
        """What people should know of the log as it was found."""

    def __enter__(self) -> Self:
        """Open the log and look at its end. Raises GateStopped where it cannot be written or another gate has it."""
        self._lock.__enter__()
        try:
            self._descriptor = os.open(
                self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600
            )
            self._begin()
        except OSError as error:
            self._leave()
            raise GateStopped(words.NO_AUDIT.fill({"path": self._path, "reason": reason(error)})) from error
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self._leave()

    def _leave(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
        self._lock.__exit__(None, None, None)

    def _begin(self) -> None:
        size = os.fstat(self._descriptor).st_size
        whole = self._still_there(size)
        last = _last_line(self._descriptor, size)
        if last:
            number = _number(last)
            self.head = Head(number or 0, _hash(last), size)
            if not last.endswith(b"\n") or number is None:
                self._after_torn(last, size)
        if not whole and self._remembered is not None:
            self.notes.append(words.AUDIT_REPLACED.fill({"path": self._path}))
            self.write("log-replaced", expected=self._remembered.sha256, lines=self._remembered.number)

    def _still_there(self, size: int) -> bool:
        """Tell whether the line that was the last is where it was: what is added behind it is no matter."""
        head = self._remembered
        if head is None or not head.number:
            return True
        return size >= head.size and _hash(_last_line(self._descriptor, head.size)) == head.sha256

    def _after_torn(self, last: bytes, size: int) -> None:
        """Go on after a cut line: end it, and say so in the next. Lines before it still tell the number."""
        before = _last_line(self._descriptor, size - len(last))
        number = (_number(before) or 0) + 1
        if not last.endswith(b"\n"):
            self._append(b"\n")
        self.head = Head(number, _hash(last), size)
        self.notes.append(words.AUDIT_TORN.fill({"path": self._path, "line": number}))
        self.write(TORN, cut=number)

    def write(self, event: str, **data: object) -> None:
        """Add a line. Raises GateStopped where that fails: what is not on record is not done."""
        line = {"n": self.head.number + 1, "time": self._clock.stamp(), "run": self._run, "event": event, **data}
        line["previous"] = self.head.sha256
        raw = json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
        try:
            self._append(raw)
        except OSError as error:
            raise GateStopped(words.NO_AUDIT.fill({"path": self._path, "reason": reason(error)})) from error
        self.head = Head(self.head.number + 1, _hash(raw), os.fstat(self._descriptor).st_size)

    def _append(self, raw: bytes) -> None:
        while raw:
            raw = raw[os.write(self._descriptor, raw) :]

    def flush(self) -> None:
        """Have the disk hold what was written."""
        os.fsync(self._descriptor)


class NoAudit:
    """Stands in where no log was asked for."""

    def __init__(self) -> None:
        """Begin."""
        self.head: Head | None = None
        self.notes: list[Text] = []

    def __enter__(self) -> Self:
        """Do nothing."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Do nothing."""

    def write(self, event: str, **data: object) -> None:
        """Write nothing."""

    def flush(self) -> None:
        """Do nothing."""


def is_log(path: str) -> bool:
    """Tell whether a log may go on in a file: it is not there yet, empty, or begins as a log does, maybe cut off."""
    try:
        with open(path, "rb") as file:
            first = file.readline(_BLOCK)
    except OSError:
        return True  # not there; or the log itself says what is wrong with it
    line = _parsed(first)
    if line is not None:
        return {"n", "event", "previous"} <= line.keys()
    return not first.endswith(b"\n") and first.startswith(_BEGINNING[: len(first)])


def remembered(state: str) -> Head:
    """Return where the log ended in the last run, as a state remembers it. Raises UsageError, GateStopped."""
    with closing(State(state, read_only=True)) as opened:
        kept = (opened.meta("audit") or "").split(" ", 3)
    if len(kept) != 4:
        raise UsageError(words.NO_HEAD.fill({"path": state}))
    return Head(int(kept[0]), kept[1], int(kept[2]))


def verify(path: str, head: Head | None = None) -> tuple[int, list[Text]]:
    """Return how many lines a log has, and what is wrong with its chain; nothing, if it is unbroken up to its last line.

    That lines are missing behind it shows only with ``head``, where the log ended as somebody else remembers it.
    Raises GateStopped where it cannot be read.
    """
    try:
        with open(path, "rb") as file:
            return _verified(file, head)
    except OSError as error:
        raise GateStopped(words.NO_AUDIT.fill({"path": path, "reason": reason(error)})) from error


def _verified(lines: Any, head: Head | None) -> tuple[int, list[Text]]:
    previous, number, torn, broken = FIRST, 0, 0, list[Text]()
    whole_log = head is None
    for number, raw in enumerate(lines, 1):  # the last one is the count
        line = _parsed(raw)
        whole = raw.endswith(b"\n") and line is not None
        if line is not None:
            if line.get("previous") != previous:
                broken.append(words.CHAIN_BROKEN.fill({"line": number}))
            if torn and line.get("event") != TORN:
                broken.append(words.CHAIN_GARBLED.fill({"line": torn}))
            if line.get("n") != number:
                broken.append(words.CHAIN_NUMBER.fill({"line": number, "told": line.get("n")}))
            if line.get("event") == "log-replaced":
                broken.append(words.CHAIN_REPLACED.fill({"line": number}))
        torn = 0 if whole else number
        previous = _hash(raw)
        whole_log = whole_log or (head is not None and (number, previous) == (head.number, head.sha256))
    if not number:
        broken.append(words.CHAIN_EMPTY)
    if head is not None and not whole_log:
        broken.append(words.CHAIN_CUT.fill({"line": head.number}))
    if torn:
        broken.append(words.CHAIN_TORN_END.fill({"line": torn}))
    return number, broken


def _hash(raw: bytes) -> str:
    """Return the hash of a line without its end: a cut line has none and gets one later."""
    return hashlib.sha256(raw.rstrip(b"\n")).hexdigest()


def _parsed(raw: bytes) -> dict[str, Any] | None:
    try:
        line = json.loads(raw)
    except ValueError:
        return None
    return line if isinstance(line, dict) else None


def _number(raw: bytes) -> int | None:
    line = _parsed(raw)
    number = line.get("n") if line is not None else None
    return number if isinstance(number, int) else None


def _last_line(descriptor: int, size: int) -> bytes:
    """Return the last line of the first ``size`` bytes of a file, with its end if it has one; b"" if there is none."""
    found = b""
    for start in _backwards(size):
        os.lseek(descriptor, start, os.SEEK_SET)
        found = os.read(descriptor, min(_BLOCK, size - start - len(found))) + found
        at = found.rstrip(b"\n").rfind(b"\n")
        if at >= 0:
            return found[at + 1 :]
    return found


def _backwards(size: int) -> Iterator[int]:
    while size > 0:
        size = max(0, size - _BLOCK)
        yield size
