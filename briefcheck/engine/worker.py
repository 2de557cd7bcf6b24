"""One worker process: it takes documents from a pipe, one at a time, judges each, and sends back the report.

What goes wrong with one document (a crash, no end, no memory) is for the supervisor to see: see
:mod:`briefcheck.engine.workers`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from briefcheck.frozen import frozen

if TYPE_CHECKING:
    from briefcheck.engine.tasks import Task
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport

_ORPHANED = 30
"""Seconds beyond its time after which a worker ends by itself: its supervisor, killed, no longer would."""


@frozen
class Limits:
    """What one document may take: ``seconds`` of the clock, ``megabytes`` of memory; 0 is no limit."""

    seconds: float
    megabytes: int


Judge = Any
"""A function from a :class:`Task` to its :class:`DocumentReport`; it raises nothing but BriefcheckError."""


def judge_with(policies: Policies, extensions: Extensions, *, text: bool = False) -> Callable[[Task], DocumentReport]:
    """Return the function that judges tasks as :func:`briefcheck.engine.check.check_paths` does, one after the other."""
    from briefcheck.engine.check import check_bytes, check_bytes_as, check_file

    def judge(task: Task) -> DocumentReport:
        policy = policies.for_file(task.governed_by or task.path)
        if task.data is None:
            return check_file(task.path, policy, extensions, text=text)
        if task.governed_by:
            return check_bytes_as(task.data, task.path, task.governed_by, policy, extensions, text=text)
        return check_bytes(task.data, task.path, policy, extensions, text=text)

    return judge


def serve(read: int, write: int, judge: Callable[[Task], Any], limits: Limits) -> None:
    """Judge what comes in at one end of a pipe until it is closed; the answers go out at the other.

    An answer is ``("ready", None, ())`` once, then for each task ``("done", report, paths)`` with the files that were
    read besides, ``("memory", None, ())``, after which the worker ends, or ``("raised", Text, ())``.
    """
    from briefcheck.engine import relied
    from briefcheck.errors import BriefcheckError

    _limit_memory(limits.megabytes)
    send(write, ("ready", None, ()))
    import pickle

    while True:
        message = receive(read)
        if message is None:
            return
        before = relied.number_noted()
        _set_alarm(limits.seconds + _ORPHANED if limits.seconds else 0)
        try:
            report = judge(pickle.loads(message))  # noqa: S301  # from the supervisor
            kind = "memory" if _ran_out(report) else "done"
        except BriefcheckError as error:
            kind, report = "raised", error.text
        except MemoryError:
            kind = "memory"
        _set_alarm(0)
        also = tuple(relied.noted(before)) if kind == "done" else ()
        send(write, (kind, None if kind == "memory" else report, also))
        if kind == "memory":  # what it has taken it may not be able to give back
            return


def _ran_out(report: Any) -> bool:
    """Tell whether memory was the reason why something was not checked: a rule or a reader may have taken it all."""
    pieces = getattr(report, "not_checked", ())
    return any(piece.frames.endswith("MemoryError") for piece in pieces)


def send(pipe: int, message: object) -> None:
    """Write a message: its length in eight bytes, then the message pickled. Raises OSError where nobody reads."""
    data = packed(message)
    view = memoryview(data)
    while view:
        view = view[os.write(pipe, view[: 1 << 20]) :]


def packed(message: object) -> bytes:
    """Return a message as it goes through a pipe."""
    import pickle  # a run of a few documents has no use for it

    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return len(data).to_bytes(8, "little") + data


def receive(pipe: int) -> bytes | None:
    """Return the next message, still pickled; None when the pipe was closed."""
    head = _exactly(pipe, 8)
    return None if head is None else _exactly(pipe, int.from_bytes(head, "little"))


def _exactly(pipe: int, size: int) -> bytes | None:
    pieces: list[bytes] = []
    while size:
        piece = os.read(pipe, min(size, 1 << 20))
        if not piece:
            return None
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _limit_memory(megabytes: int) -> None:  # pragma: no cover  # in a process of its own
    """Hold this process to so much more memory than it has now.

    Linux alone keeps such a limit and tells what a process has; elsewhere there is none.
    """
    if not megabytes or sys.platform != "linux":
        return
    import resource

    with suppress(OSError, ValueError), open("/proc/self/statm", encoding="ascii") as file:
        taken = int(file.read().split()[0]) * resource.getpagesize()
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = taken + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def _set_alarm(seconds: float) -> None:
    """Have the system end this process after so many seconds; 0: no longer."""
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds)


def settle_in() -> None:  # pragma: no cover  # in a process of its own
    """Make this process a worker: Ctrl-C is the supervisor's, and what a plugin prints goes to stderr, not into a report."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    sys.stdout = sys.stderr
    with suppress(OSError):
        os.dup2(2, 1)
    gc.freeze()  # what the supervisor has loaded stays shared with it


def leave(code: int) -> None:  # pragma: no cover  # in a process of its own
    """End this process at once, without what its parent had still to write, and keep what it compiled."""
    with suppress(Exception):
        compiled = sys.modules.get("briefcheck.compiled")
        if compiled is not None and code == 0:
            compiled.keep_compiled()
        sys.stderr.flush()
    os._exit(code)


def main() -> None:  # pragma: no cover  # in a process of its own
    """Serve as a process that was started anew: the first message says where modules are found, and the rest."""
    import pickle

    read, write = os.dup(0), os.dup(1)
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    settle_in()
    first = receive(read)
    if first is None:
        leave(0)
        return
    sys.path[:], spec, limits = pickle.loads(first)  # noqa: S301  # from the supervisor
    code = 0
    try:
        begin(read, write, spec, limits)
    except OSError:
        code = 1  # the supervisor has gone
    leave(code)


def begin(read: int, write: int, spec: Any, limits: Limits) -> None:  # pragma: no cover  # in a process of its own
    """Load what ``spec`` says and serve; what is wrong with it is the first answer."""
    from briefcheck.engine.relied import watch
    from briefcheck.errors import BriefcheckError

    watch()
    try:
        extensions, policies = spec.load()
    except BriefcheckError as error:
        send(write, ("raised", error.text, ()))
        return
    serve(read, write, spec.judging(policies, extensions), limits)
