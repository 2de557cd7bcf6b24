"""A child process at the ends of two pipes: forked where that is safe, started anew elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Literal, TypeAlias

from briefcheck.engine.worker import Limits, leave, packed, send, serve, settle_in

Start: TypeAlias = Literal["fork", "spawn"]

_CODE = "from briefcheck.engine.worker import main; main()"


def safe_start() -> Start:
    """Return how a worker is started here.

    A fork is quick and takes along what is loaded, but must not be made beside other threads, whose locks it would
    take along too; nor on macOS, whose own libraries have threads.
    """
    import _thread

    return "fork" if sys.platform == "linux" and _thread._count() == 0 else "spawn"  # noqa: SLF001  # without importing threading


class Child:
    """A worker process as its supervisor sees it: bytes to it, bytes from it, its end."""

    def __init__(self, pid: int, write: int, read: int, handle: Any = None) -> None:
        """Take the process and the supervisor's ends of the two pipes; ``handle`` is the Popen of one started anew."""
        self.pid, self.write_end, self.read_end, self._handle = pid, write, read, handle
        self._to_send = bytearray()
        self._code: int | None = None
        if sys.platform != "win32":
            os.set_blocking(write, False)

    @property
    def has_more_to_send(self) -> bool:
        """Whether some of what was given has not gone out yet."""
        return bool(self._to_send)

    def give(self, message: object) -> None:
        """Send a message, as far as the pipe takes it now; the rest goes out with :meth:`push`."""
        self._to_send += packed(message)
        self.push()

    def push(self) -> None:
        """Send what the pipe takes. A process that has gone is noticed when its answers end."""
        try:
            while self._to_send:
                with memoryview(self._to_send) as view:
                    sent = os.write(self.write_end, view[: 1 << 16])
                del self._to_send[:sent]
        except BlockingIOError:
            pass
        except OSError:
            self._to_send.clear()

    def take(self) -> bytes:
        """Return what has come; b"" when the process has ended or closed its end."""
        try:
            return os.read(self.read_end, 1 << 20)
        except OSError:
            return b""

    def kill(self) -> None:
        """End the process at once, whatever it does."""
        with suppress(OSError):
            if self._handle is not None:
                self._handle.kill()
            elif self._code is None:
                import signal

                os.kill(self.pid, signal.SIGKILL)

    def close(self) -> None:
        """Close the supervisor's ends: the process ends when it has done what it does."""
        for end in (self.write_end, self.read_end):
            with suppress(OSError):
                os.close(end)
        self.write_end = self.read_end = -1
        if self._handle is not None:
            # They are closed already; the Popen must not close the same numbers again, of other files by then.
            self._handle.stdin = self._handle.stdout = None

    def wait(self) -> int:
        """Return the exit code of the process, the negative number of a signal that ended it."""
        if self._code is None:
            if self._handle is not None:
                self._code = int(self._handle.wait())
            else:
                try:
                    self._code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
                except ChildProcessError:  # somebody else has waited for it
                    self._code = 0
        return self._code


def fork(judge: Callable[[Any], Any], limits: Limits, others: Sequence[Child]) -> Child:
    """Start a worker as a copy of this process, with all that is loaded. Raises OSError.

    ``others`` are its brothers; it must not hold their pipes, or they would not notice that the supervisor has gone.
    """
    down_read, down_write = os.pipe()
    up_read, up_write = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        pid = os.fork()
    except OSError:
        for end in (down_read, down_write, up_read, up_write):
            os.close(end)
        raise
    if pid == 0:  # pragma: no cover  # another process, of which coverage hears nothing
        code = 1
        try:
            for end in (down_write, up_read, *(end for child in others for end in (child.write_end, child.read_end))):
                with suppress(OSError):
                    os.close(end)
            settle_in()
            serve(down_read, up_write, judge, limits)
            code = 0
        finally:
            leave(code)
    os.close(down_read)
    os.close(up_write)
    return Child(pid, down_write, up_read)


def spawn(spec: object, limits: Limits) -> Child:
    """Start a worker as a new Python that loads what ``spec`` says. Raises OSError."""
    from subprocess import PIPE, Popen

    # -P: a module in the current folder must not stand in for one of ours.
    child = Popen([sys.executable, "-P", "-c", _CODE], stdin=PIPE, stdout=PIPE, bufsize=0)  # noqa: S603
    if child.stdin is None or child.stdout is None:
        raise OSError("no pipe to a worker")
    write, read = os.dup(child.stdin.fileno()), os.dup(child.stdout.fileno())
    child.stdin.close()
    child.stdout.close()
    with suppress(OSError):  # one that died at once is noticed when its answers end
        send(write, (list(sys.path), spec, limits))
    return Child(child.pid, write, read, child)


def wait_for(children: Iterable[Child], seconds: float | None) -> list[Child]:
    """Return the children that have answered or ended, sending meanwhile what was given to them; [] after so long."""
    if sys.platform == "win32":
        return _poll_pipes(list(children), seconds)
    import select

    poller = select.poll()
    by_end: dict[int, Child] = {}
    for child in children:
        poller.register(child.read_end, select.POLLIN)
        by_end[child.read_end] = child
        if child.has_more_to_send:
            poller.register(child.write_end, select.POLLOUT)
            by_end[child.write_end] = child
    found = poller.poll(None if seconds is None else max(0, int(seconds * 1000) + 1))
    for end, _ in found:
        if end == by_end[end].write_end:
            by_end[end].push()
    return [by_end[end] for end, _ in found if end == by_end[end].read_end]


def _poll_pipes(children: list[Child], seconds: float | None) -> list[Child]:  # pragma: no cover  # Windows
    """Do the same on Windows, where one cannot wait for several pipes: look at each, again and again."""
    import time

    until = None if seconds is None else time.monotonic() + seconds
    while True:
        ready = [child for child in children if _has_answered(child.read_end)]
        if ready or (until is not None and time.monotonic() >= until):
            return ready
        time.sleep(0.002)


def _has_answered(end: int) -> bool:  # pragma: no cover  # Windows
    """Tell, on Windows, whether a pipe holds something or has no other end any more."""
    import _winapi  # type: ignore[import-not-found,unused-ignore]
    import msvcrt

    try:
        waiting: int = _winapi.PeekNamedPipe(msvcrt.get_osfhandle(end), 0)[0]  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return True
    return waiting > 0
