"""Checking documents in worker processes: one that crashes, hangs or eats all memory costs itself, and no other.

Each worker takes one document at a time through a pipe. What a worker does not survive is a report like any other, with
the status *unchecked* and the reason; a new worker takes its place. Not ``concurrent.futures``: there, one process that
dies takes down the pool and every document in it.

    with Workers(Spec(config="briefcheck.yaml"), seconds=60) as workers:
        for report in workers.check([Task("a.docx"), Task("b.md", data=b"# Minutes")]):
            ...  # a DocumentReport for each task, in the order of the tasks

Workers load plugins and configurations from the :class:`Spec`, or, where a fork is safe, take along what ``loaded`` says is
loaded already.
"""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from briefcheck.engine import words
from briefcheck.engine.processes import Child, Start, fork, safe_start, spawn, wait_for
from briefcheck.engine.tasks import Spec, Task
from briefcheck.engine.worker import Limits
from briefcheck.errors import BriefcheckError, UsageError
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions

__all__ = ["SECONDS", "Limits", "Spec", "Task", "Workers", "cores", "memory_limit"]

SECONDS = 120.0
"""The time that one document may take. The slowest real file known takes two seconds; a slow machine may be busy."""

_STARTING = 120.0
"""Seconds that a worker may take until it is ready: plugins are imported anew where it is not forked."""

_AHEAD = 500
"""So many documents after the one that is waited for are judged meanwhile; their reports are kept."""

_DOCUMENTS = 2_000
"""After so many documents a worker makes way for a new one: what a library leaks does not add up."""

_TRIES = 3
"""So many workers in a row may end before they are ready; then something is wrong with all of them."""


Outcome: TypeAlias = tuple[Task, Any, Sequence[str]]


class _Worker:
    """A worker and the tasks it has been given, the one it is at first."""

    def __init__(self, child: Child, clock: Callable[[], float]) -> None:
        self.child = child
        self.tasks: deque[tuple[int, Task]] = deque()
        self.ready = False
        self.leaving = False
        self.left = _DOCUMENTS
        self._clock = clock
        self._received = b""
        self.since = clock()

    def give(self, number: int, task: Task) -> None:
        if not self.tasks:
            self.since = self._clock()
        self.tasks.append((number, task))
        self.left -= 1
        self.child.give(task)

    def answers(self, data: bytes) -> Iterator[tuple[str, Any, Sequence[str]]]:
        """Yield the answers that are complete with ``data``."""
        import pickle  # a run of a few documents has no use for it

        self._received += data
        while len(self._received) >= 8:
            end = 8 + int.from_bytes(self._received[:8], "little")
            if len(self._received) < end:
                return
            message, self._received = self._received[8:end], self._received[end:]
            self.since = self._clock()
            yield pickle.loads(message)  # noqa: S301  # from our own worker

    def deadline(self, seconds: float) -> float | None:
        """Return when it will have taken too long, None for never."""
        if not self.ready:
            return self.since + _STARTING
        return self.since + seconds if self.tasks and seconds else None


class Workers:
    """A pool of workers. Use it as a context manager: at its end no worker is left."""

    def __init__(
        self,
        spec: Spec,
        count: int | None = None,
        *,
        seconds: float = SECONDS,
        megabytes: int | None = None,
        loaded: tuple[Extensions, Policies] | None = None,
        start: Start | None = None,
        judge: Callable[[Task], Any] | None = None,
    ) -> None:
        """Start the workers.

        Args:
            spec: what they judge by. Paths in it count from the current folder.
            count: how many; None: one for each core that this process may use.
            seconds: the time that one document may take; 0: as long as it likes.
            megabytes: the memory that one document may take; 0: all; None: what :func:`memory_limit` says. It is held
                to on Linux only.
            loaded: what ``spec.load()`` returned, if it was loaded already; a forked worker then judges by the very same.
            start: how workers are started; None: by fork where that is safe.
            judge: judges a task in place of :func:`briefcheck.engine.check.check_bytes`; for forked workers only.

        Raises:
            PluginError, ConfigError, UsageError: what the spec says cannot be loaded, or no process can be started.
        """
        self._spec = spec
        self.count = max(1, cores() if count is None else count)
        self.limits = Limits(seconds, memory_limit(self.count) if megabytes is None else megabytes)
        self._loaded = loaded or spec.load()
        self._start = start
        extensions, policies = self._loaded
        self._judge = judge or spec.judging(policies, extensions)
        self._clock = time.monotonic
        self._failed = 0
        self._aborted = False
        self._again: deque[tuple[int, Task]] = deque()
        self._workers: list[_Worker] = []
        self._fill_up()

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End every worker; those still at work are not waited for."""
        self.close()

    @property
    def load_anew(self) -> bool:
        """Whether workers load plugins and configurations for themselves, when they are started."""
        return (self._start or safe_start()) != "fork"

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers."""
        return tuple(worker.child.pid for worker in self._workers)

    def check(self, tasks: Iterable[Task]) -> Iterator[DocumentReport]:
        """Yield the report of each task, in the order of the tasks, which are taken as they are needed.

        Raises:
            ConfigError, UsageError, PluginError: the configuration of a document is wrong; nothing more is judged.
        """
        for task, outcome, _ in self.outcomes(tasks):
            yield self.unchecked(task, outcome) if isinstance(outcome, Text) else outcome

    def unchecked(self, task: Task, why: Text) -> DocumentReport:
        """Return the report on a task that a worker did not get to the end of."""
        from briefcheck.engine.check import unchecked

        extensions, policies = self._loaded
        return unchecked(task.path, policies.for_file(task.governed_by or task.path), extensions, why)

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield each task with what its judge returned, or, as a Text, why there is none; and what was read for it.

        See :meth:`check`, and for what was read :mod:`briefcheck.engine.relied`.
        """
        source = enumerate(tasks)
        ready: deque[tuple[int, Task]] = deque()
        done: dict[int, Outcome] = {}
        following, more = 0, True
        while True:
            while more and len(ready) < 3 * self.count and len(done) + len(ready) < _AHEAD:
                entry = next(source, None)
                more = entry is not None
                if entry is not None:
                    ready.append(entry)
            ready.extendleft(reversed(self._again))
            self._again.clear()
            self._hand_out(ready)
            while following in done:
                yield done.pop(following)
                following += 1
            if any(worker.tasks for worker in self._workers):
                self._wait(done)
            elif not ready and not more:
                return
            elif ready:  # workers that are still starting
                self._wait(done)

    def abort(self) -> None:
        """End the work, from another thread: who waits for a report gets a BriefcheckError."""
        self._aborted = True
        for worker in list(self._workers):
            worker.child.kill()

    def close(self) -> None:
        """End every worker."""
        for worker in self._workers:
            if worker.tasks or not worker.ready:
                worker.child.kill()
            worker.child.close()
        for worker in self._workers:
            worker.child.wait()
        self._workers = []

    def _hand_out(self, ready: deque[tuple[int, Task]]) -> None:
        """Give each idle worker a document; and while there are plenty, one more, so that none waits for us."""
        for depth, least in ((1, 1), (2, 2 * self.count + 1)):
            for worker in self._workers:
                if worker.ready and worker.left > 0 and len(worker.tasks) < depth and len(ready) >= least:
                    worker.give(*ready.popleft())

    def _wait(self, done: dict[int, Outcome]) -> None:
        """Wait for what happens next: answers, an end, or a time that is over."""
        deadlines = [at for worker in self._workers if (at := worker.deadline(self.limits.seconds)) is not None]
        left = max(0.0, min(deadlines) - self._clock()) if deadlines else None
        answered = wait_for([worker.child for worker in self._workers], left)
        for worker in [worker for worker in self._workers if worker.child in answered]:
            data = worker.child.take()
            for answer in worker.answers(data):
                self._take(worker, *answer, done)
            if not data:
                self._lose(worker, done)
            elif worker.left <= 0 and not worker.tasks:
                self._retire(worker)
        for worker in list(self._workers):
            deadline = worker.deadline(self.limits.seconds)
            if deadline is not None and self._clock() >= deadline and worker.child not in answered:
                worker.child.kill()
                self._lose(worker, done, _too_long(self.limits) if worker.ready else None)
        self._fill_up()

    def _take(self, worker: _Worker, kind: str, value: Any, also: Sequence[str], done: dict[int, Outcome]) -> None:
        if kind == "ready":
            worker.ready = True
            self._failed = 0
            return
        if kind == "raised":
            raise UsageError(value)
        worker.leaving = kind == "memory"
        number, task = worker.tasks.popleft()
        done[number] = (task, _out_of_memory(self.limits) if kind == "memory" else value, also)

    def _lose(self, worker: _Worker, done: dict[int, Outcome], why: Text | None = None) -> None:
        """Take the end of a worker: what it was at has its reason, what it was still to do goes to another."""
        self._workers.remove(worker)
        worker.child.close()
        code = worker.child.wait()
        if worker.ready and worker.tasks and not worker.leaving:
            number, task = worker.tasks.popleft()
            done[number] = (task, why or _died(code), ())
        elif not worker.ready:
            self._failed += 1
            if self._failed >= _TRIES:
                raise BriefcheckError(words.NO_WORKER.fill({"end": _end(code)}))
        self._again.extend(worker.tasks)

    def _retire(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.child.close()
        worker.child.wait()

    def _fill_up(self) -> None:
        if self._aborted:
            raise BriefcheckError(words.ABORTED)
        while len(self._workers) < self.count:
            try:
                child = self._start_one([worker.child for worker in self._workers])
            except OSError as error:
                if self._workers:  # with fewer it takes longer, and is the same
                    return
                raise BriefcheckError(
                    words.NO_PROCESS.fill({"error": error.strerror or type(error).__name__})
                ) from error
            self._workers.append(_Worker(child, self._clock))

    def _start_one(self, others: Sequence[Child]) -> Child:
        if not self.load_anew:
            return fork(self._judge, self.limits, others)
        return spawn(self._spec, self.limits)


def _too_long(limits: Limits) -> Text:
    return words.TOOK_TOO_LONG.fill({"seconds": f"{limits.seconds:g}"})


def _out_of_memory(limits: Limits) -> Text:
    if not limits.megabytes:
        return words.NO_MEMORY_LEFT
    return words.OUT_OF_MEMORY.fill({"megabytes": limits.megabytes})


def _died(code: int) -> Text:
    if code in (-9, -15):  # SIGKILL, which is also how a system short of memory ends a process; SIGTERM
        return words.WORKER_KILLED.fill({"end": _end(code)})
    return words.WORKER_CRASHED.fill({"end": _end(code)})


def _end(code: int) -> Text:
    """Return how a process ended, in the words of the system."""
    if code < 0:
        import signal

        with suppress(ValueError):
            return Text(en=signal.Signals(-code).name, zh=signal.Signals(-code).name)
    return words.EXIT_CODE.fill({"code": code})


def cores() -> int:
    """Return how many cores this process may use: fewer than the machine has, in a container or under taskset."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(usable, _share()))


def _share(path: str = "/sys/fs/cgroup/cpu.max") -> int:
    """Return how many cores a container's share of time comes to: "150000 100000" is one and a half, so 2."""
    try:
        with open(path, encoding="ascii") as file:
            quota, period = file.read().split()
        return max(1, -(-int(quota) // int(period)))
    except (OSError, ValueError, ZeroDivisionError):  # "max", or no such thing here
        return sys.maxsize


def memory_limit(count: int) -> int:
    """Return the megabytes that a document may take where ``count`` are judged at a time.

    Three quarters of the machine's memory shared out, at most 4096 and at least 512: a file of 300 pages takes 160.
    """
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024 // 1024
    except (AttributeError, ValueError, OSError):  # Windows
        return 2_048
    return max(512, min(4_096, whole * 3 // 4 // count))
