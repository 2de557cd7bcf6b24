"""Running shards on a Dask cluster: one task a shard, a few in flight, a lost worker's shards run again elsewhere.

The plan, the results and the documents have to be reachable under the same paths from every worker.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefcheck.engine.run import How
from briefcheck.errors import BriefcheckError, UsageError
from briefcheck.frozen import frozen
from briefcheck.shards import words
from briefcheck.shards.results import Form
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.shards.running import Runner

PER_THREAD = 2
"""Tasks in flight for each thread of the cluster: one at work, one that waits, so that none is idle."""

TRIES = 5
"""How often a shard is handed out anew when its workers died."""


@frozen
class Job:
    """What each task needs to know."""

    folder: str
    out: str
    form: Form
    source: str | None = None
    config: str | None = None
    seconds: float | None = None
    megabytes: int | None = None


def run_there(job: Job, name: str) -> dict[str, int] | tuple[str, str]:
    """Run a shard on a worker of the cluster; return only its counts, or why it cannot be run, in both languages."""
    try:
        runner = _runner(job)
        shard = next(shard for shard in runner.plan.shards if shard.name == name)
        head = runner.is_done(shard) or runner.run(shard)
        return dict(head.statuses)
    except BriefcheckError as error:
        _forget()
        return error.text.en, error.text.zh


_kept = threading.local()
"""The runner of each thread of a worker: loading rules takes longer than many a document."""


def _runner(job: Job) -> Runner:
    """Return the runner of this thread for a job, as long as its plan is the same. Raises BriefcheckError."""
    from briefcheck.shards.plan import read_plan
    from briefcheck.shards.running import Runner

    key = (job, read_plan(job.folder).digest)
    if getattr(_kept, "key", None) != key:
        _forget()
        # One process beside the worker: a document that crashes or hangs must not take the worker along.
        how = How(jobs=1, seconds=job.seconds, megabytes=job.megabytes)
        _kept.runner = Runner(job.folder, job.out, form=job.form, source=job.source, config=job.config, how=how)
        _kept.key = key
    runner: Runner = _kept.runner
    return runner


def _forget() -> None:
    runner = getattr(_kept, "runner", None)
    _kept.key = _kept.runner = None
    if runner is not None:
        runner.close()


def run_on_dask(address: str, job: Job, names: Sequence[str]) -> Iterator[tuple[str, dict[str, int] | Text]]:
    """Yield each shard as it is done, with its counts, or why it could not be done.

    Raises:
        UsageError: distributed is not installed, or no scheduler answers.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise UsageError(words.NEEDS_DASK) from error
    try:
        client = distributed.Client(address.removeprefix("dask://"), timeout=30)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError(words.NO_SCHEDULER.fill({"address": address, "reason": type(error).__name__})) from error
    with client:
        waiting = deque((name, 1) for name in names)
        running: dict[Any, tuple[str, int]] = {}
        results = distributed.as_completed()

        def fill() -> None:
            most = max(1, PER_THREAD * sum(client.nthreads().values()))
            while waiting and len(running) < most:
                name, attempt = waiting.popleft()
                future = client.submit(run_there, job, name, key=f"briefcheck-{name}-{attempt}", pure=False)
                running[future.key] = (name, attempt)
                results.add(future)

        fill()
        while running:
            future = next(results)
            name, attempt = running.pop(future.key)
            outcome = _outcome(future)
            if outcome is None and attempt < TRIES:
                waiting.append((name, attempt + 1))
            else:
                yield name, words.LOST.fill({"tries": attempt}) if outcome is None else outcome
            future.release()
            fill()


def _outcome(future: Any) -> dict[str, int] | Text | None:
    """Return the counts of a shard, why it failed, or None where its workers died."""
    if future.status == "finished":
        found: dict[str, int] | tuple[str, str] = future.result()
        return found if isinstance(found, dict) else Text(*found)
    error = future.exception()
    if type(error).__name__ in {"KilledWorker", "CancelledError", "FutureCancelledError"}:
        return None
    said = type(error).__name__
    return Text(said, said)
