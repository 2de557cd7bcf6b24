"""A whole run: what is known from earlier is not judged again, many documents are judged in worker processes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefcheck.engine.check import check_bytes, check_file, unchecked
from briefcheck.engine.discover import Candidate
from briefcheck.engine.settled import is_settled
from briefcheck.errors import UnreadableDocument
from briefcheck.frozen import frozen
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.engine.results import Look, Results
    from briefcheck.engine.tasks import Spec, Task
    from briefcheck.engine.workers import Workers
    from briefcheck.policy.model import FilePolicy
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions

MANY = 40
"""From so many documents on, workers are started: with fewer, starting them takes about as long as they save."""


@frozen
class How:
    """How a run goes. ``jobs``: so many workers, 0 for none, None for as many as there are cores where that pays.

    ``seconds`` and ``megabytes`` are what one document may take, None for what is usual. ``results`` are those of earlier
    runs, None to judge everything; ``text`` is as in :func:`briefcheck.engine.check.check_document`.
    """

    jobs: int | None = None
    seconds: float | None = None
    megabytes: int | None = None
    results: Results | None = None
    text: bool = False


class Run:
    """The reports of a run, in the order of the candidates. Workers are started at once, before anything has threads."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        spec: Spec,
        loaded: tuple[Extensions, Policies],
        how: How,
    ) -> None:
        """Look what is known, and start workers if there is much to judge.

        Raises:
            ConfigError, UsageError: a configuration is wrong.
            BriefcheckError: no worker can be started.
        """
        self._extensions, self._policies = loaded
        self._how = how
        self._work = [(candidate, self._policies.for_file(candidate.path)) for candidate in candidates]
        self._known: dict[int, DocumentReport] = {}
        self.settled = True
        """Whether another run over the same files would come to the same: no failure was the reason for anything."""
        results = how.results
        if results is not None:
            for number, (candidate, _) in enumerate(self._work):
                report = None if candidate.refusal is not None else results.unread(candidate.path)
                if report is not None:
                    self._known[number] = report
        self._workers = start_workers(len(self._work) - len(self._known), spec, loaded, how)

    @property
    def alone(self) -> bool:
        """Whether this process judges every document itself, and now."""
        return self._workers is None and self._how.results is None

    def reports(self) -> Iterator[DocumentReport]:
        """Yield the report of each candidate, in their order."""
        try:
            outcomes = self._judged()
            for number in range(len(self._work)):
                while number not in self._known:
                    at, report = next(outcomes)
                    self._known[at] = report
                report = self._known.pop(number)
                yield report
        finally:
            if self._workers is not None:
                self._workers.close()
            if self._how.results is not None:
                self._how.results.close()

    def _judged(self) -> Iterator[tuple[int, DocumentReport]]:
        """Yield what was not known, with its number."""
        from briefcheck.engine.tasks import Task

        looks: dict[str, Look] = {}
        found: list[tuple[int, DocumentReport]] = []
        numbers: list[int] = []

        def tasks() -> Iterator[Task]:
            for number, (candidate, policy) in enumerate(self._work):
                if number in self._known:
                    continue
                report, look = self._looked(candidate, policy)
                if report is not None:
                    found.append((number, report))
                    continue
                numbers.append(number)
                if look is not None:
                    looks[candidate.path] = look
                yield Task(candidate.path, None if look is None else look.data)

        for place, (task, report, also) in enumerate(self._each(tasks())):
            yield from found
            found.clear()
            look = looks.pop(task.path, None)
            if look is not None and self._how.results is not None and also is not None:
                self._how.results.keep(task.path, look, report, also)
            yield numbers[place], report
        yield from found

    def _looked(self, candidate: Candidate, policy: FilePolicy) -> tuple[DocumentReport | None, Look | None]:
        """Return the report on a candidate that need not be judged, else what was read of it, if anything."""
        results = self._how.results
        if candidate.refusal is not None:
            return unchecked(candidate.path, policy, self._extensions, candidate.refusal), None
        if results is None:
            return None, None
        try:
            look = results.look(candidate.path)
        except UnreadableDocument as error:
            report = unchecked(candidate.path, policy, self._extensions, error.why, error.__cause__)
            self.settled = self.settled and is_settled(report)
            return report, None
        return results.of(candidate.path, look), look

    def _each(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, DocumentReport, Collection[str] | None]]:
        """Yield each task with its report and what a worker read besides; None where it did not come to the end."""
        if self._workers is None:
            for task in tasks:
                report = _judge_here(task, self._policies, self._extensions, text=self._how.text)
                self.settled = self.settled and is_settled(report)
                yield task, report, ()
            return
        for task, outcome, also in self._workers.outcomes(tasks):
            if isinstance(outcome, Text):
                self.settled = False
                yield task, self._workers.unchecked(task, outcome), None
            else:
                self.settled = self.settled and is_settled(outcome)
                yield task, outcome, also


def _judge_here(task: Task, policies: Policies, extensions: Extensions, *, text: bool) -> DocumentReport:
    policy = policies.for_file(task.path)
    if task.data is None:
        return check_file(task.path, policy, extensions, text=text)
    return check_bytes(task.data, task.path, policy, extensions, text=text)


def _workers_for(documents: int, how: How) -> int:
    """Return how many workers to start for so many documents: a limit that was asked for takes one at least."""
    if not documents or how.jobs == 0:
        return 0
    if how.jobs is not None:
        return min(how.jobs, documents)
    asked = how.seconds is not None or how.megabytes is not None
    if documents < MANY:
        return int(asked)
    from briefcheck.engine.workers import cores

    count = min(cores(), documents)
    return count if count > 1 or asked else 0


def start_workers(documents: int, spec: Spec, loaded: tuple[Extensions, Policies], how: How) -> Workers | None:
    """Start workers for so many documents, None where they are to be judged in this process.

    Raises:
        BriefcheckError: no worker can be started.
    """
    count = _workers_for(documents, how)
    if not count:
        return None
    from briefcheck.engine.workers import SECONDS, Workers

    seconds = SECONDS if how.seconds is None else how.seconds
    return Workers(spec, count, seconds=seconds, megabytes=how.megabytes, loaded=loaded)
