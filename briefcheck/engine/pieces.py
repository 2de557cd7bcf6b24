"""Checking what was read elsewhere than from a file here: from a store, or from git. In order, whatever is refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefcheck.engine.check import check_bytes_as, unchecked
from briefcheck.frozen import frozen
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.engine.tasks import Task
    from briefcheck.engine.workers import Workers
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport


@frozen
class Piece:
    """A document that was read, or, with ``refusal``, one that could not be, and why.

    ``path`` names it to people; the configuration that holds for it is that of the path ``governed_by``.
    """

    path: str
    governed_by: str
    data: bytes = b""
    refusal: Text | None = None


class Checker:
    """Judges pieces by one set of policies, in this process or, with ``workers``, in theirs."""

    def __init__(
        self, policies: Policies, extensions: Extensions, workers: Workers | None = None, *, text: bool = False
    ) -> None:
        """Take what to judge by; ``text`` as in :func:`briefcheck.engine.check.check_document`, without workers."""
        self.policies = policies
        self.extensions = extensions
        self._workers = workers
        self._text = text

    def check(self, pieces: Iterable[Piece]) -> Iterator[DocumentReport]:
        """Yield a report for each piece, in the order of the pieces, which are taken as they are needed."""
        if self._workers is None:
            yield from map(self._here, pieces)
        else:
            yield from self._there(pieces, self._workers)

    def refused(self, path: str, governed_by: str, why: Text) -> DocumentReport:
        """Return the report on a document that could not be read."""
        return unchecked(path, self.policies.for_file(governed_by), self.extensions, why)

    def _here(self, piece: Piece) -> DocumentReport:
        if piece.refusal is not None:
            return self.refused(piece.path, piece.governed_by, piece.refusal)
        policy = self.policies.for_file(piece.governed_by)
        return check_bytes_as(piece.data, piece.path, piece.governed_by, policy, self.extensions, text=self._text)

    def _there(self, pieces: Iterable[Piece], workers: Workers) -> Iterator[DocumentReport]:
        """Hand the pieces to the workers; what was refused comes out between them, where it stood."""
        order: deque[DocumentReport | None] = deque()

        def tasks() -> Iterator[Task]:
            from briefcheck.engine.tasks import Task

            for piece in pieces:
                if piece.refusal is not None:
                    order.append(self._here(piece))
                else:
                    order.append(None)
                    yield Task(piece.path, piece.data, piece.governed_by)

        for report in workers.check(tasks()):
            while (refused := order.popleft()) is not None:
                yield refused
            yield report
        while order:
            last = order.popleft()
            if last is not None:
                yield last
