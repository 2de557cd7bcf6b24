"""Running shards: a shard whose result is there is done; else its documents are judged and the result is written."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from hashlib import sha256
from types import TracebackType
from typing import Self

from briefcheck.engine.check import MAX_BYTES, bytes_of
from briefcheck.engine.pieces import Checker, Piece
from briefcheck.engine.run import How, start_workers
from briefcheck.engine.workers import cores
from briefcheck.errors import UnreadableDocument, UsageError, reason
from briefcheck.frozen import replace
from briefcheck.shards import words
from briefcheck.shards.making import governing_path
from briefcheck.shards.plan import PLAN_FILE, Plan, Planned, Shard, read_plan, read_shard, write_plan
from briefcheck.shards.results import Form, Head, Row, find_result, head_of, write_result
from briefcheck.shards.rules import answers, rules_digest, spec_of
from briefcheck.sources.opened import open_source
from briefcheck.sources.reading import read_all
from briefcheck.sources.source import Entry, Source
from briefcheck.sources.urls import is_url
from briefcheck.text import Text

STALE = 900.0
"""Seconds after which a claim that nobody renewed is nobody's: the machine has gone."""

_RENEW = 60.0
"""Seconds after which a claim is renewed."""


class Runner:
    """Runs shards of one plan, one after the other, with the same workers. A context manager."""

    def __init__(
        self,
        folder: str,
        out: str,
        *,
        form: Form = "jsonl",
        source: str | None = None,
        config: str | None = None,
        how: How | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Read the plan and load what is to be judged by.

        Args:
            folder: of the plan.
            out: where results go.
            form: of the results.
            source: where the documents are found from here, if not where they were planned.
            config: where the configuration is found from here, if not where it was.
            how: limits and workers.
            clock: seconds since the epoch.

        Raises:
            UsageError: there is no plan, ``out`` is of another plan, or the login of a store is missing.
            ConfigError, PluginError: what is judged by is wrong.
        """
        self.plan = read_plan(folder)
        self._folder = folder
        self.out = out
        self._form = form
        if self.plan.is_masked and source is None:
            raise UsageError(words.MASKED_ROOT)
        self._root = source or self.plan.root
        if not is_url(self._root):
            self._root = os.path.abspath(self._root)
        options = self.plan.options
        self._options = replace(options, config=os.path.abspath(config)) if config else options
        self._how = how or How()
        self._clock = clock
        self._spec = spec_of(self._options)
        self._loaded = self._spec.load()
        self._known_rules: set[int] = set()
        self._stack = ExitStack()
        self._checker: Checker | None = None
        self._source: Source | None = None
        self._renewed = 0.0
        _take_over(self.plan, out)

    def __enter__(self) -> Self:
        """Return the runner."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers and close the source."""
        self.close()

    def close(self) -> None:
        """End the workers and close the source."""
        self._stack.close()

    def is_done(self, shard: Shard) -> Head | None:
        """Return the head of a shard's result, if it is there and answers this plan."""
        return find_result(self.out, shard.name, answers(self.plan, shard))

    def run(self, shard: Shard) -> Head:
        """Judge the documents of a shard and write the result.

        Raises:
            UsageError: the shard is not the one planned, this machine judges by other rules, or nothing can be written.
            SourceError: the store does not answer.
        """
        documents = read_shard(self._folder, shard)
        self._same_rules(documents)
        checker = self._judge(len(documents))
        hashes: list[str] = []
        rows: list[Row] = []
        for report in checker.check(self._pieces(documents, hashes)):
            rows.append(Row(hashes[len(rows)], report))
            self._renew(shard)
        head = head_of(shard.name, answers(self.plan, shard), rows)
        try:
            write_result(self.out, head, rows, self._form)
        except OSError as error:
            raise UsageError(words.NOT_WRITTEN.fill({"path": self.out, "reason": reason(error)})) from error
        return head

    def unclaimed(self, shards: Sequence[Shard]) -> Iterator[Shard]:
        """Yield the shards that are not done and that nobody else is at; each is claimed until the next is asked for."""
        for shard in shards:
            if self.is_done(shard) is None and self._claim(shard):
                try:
                    if self.is_done(shard) is None:  # it may have been done while we were looking
                        yield shard
                finally:
                    with suppress(OSError):
                        os.remove(self._claim_of(shard))

    def _judge(self, documents: int) -> Checker:
        if self._checker is None:
            extensions, policies = self._loaded
            # A worker even for few documents: one that crashes must cost itself, not the shard.
            how = self._how if self._how.jobs is not None else replace(self._how, jobs=cores())
            workers = start_workers(documents, self._spec, self._loaded, how)
            if workers is not None:
                self._stack.enter_context(workers)
            self._checker = Checker(policies, extensions, workers)
        return self._checker

    def _same_rules(self, documents: Sequence[Planned]) -> None:
        """Refuse to judge by other rules than the plan was made for: results would not belong together."""
        for planned in documents:
            number = planned.governed_by
            if number not in self._known_rules:
                path = governing_path(self._root, self._options, planned.inner)
                if rules_digest(self._loaded[0], self._options, path) != self.plan.rules[number]:
                    raise UsageError(words.OTHER_RULES)
                self._known_rules.add(number)

    def _pieces(self, documents: Sequence[Planned], hashes: list[str]) -> Iterator[Piece]:
        """Read the documents; the hashes of their bytes are put down, in their order."""
        contents = self._contents([planned for planned in documents if planned.refusal is None])
        for planned in documents:
            governed_by = governing_path(self._root, self._options, planned.inner)
            content = next(contents) if planned.refusal is None else planned.refusal
            if isinstance(content, bytes):
                hashes.append(sha256(content).hexdigest())
                yield Piece(planned.path, governed_by, content)
            else:
                hashes.append("")
                yield Piece(planned.path, governed_by, b"", content)

    def _contents(self, documents: Sequence[Planned]) -> Iterator[bytes | Text]:
        if not is_url(self._root):
            for planned in documents:
                try:
                    yield bytes_of(os.path.join(self._root, *planned.inner.split("/")))
                except UnreadableDocument as error:
                    yield error.why
            return
        if self._source is None:
            self._source = self._stack.enter_context(open_source(self._root, MAX_BYTES))
        entries = [Entry(planned.inner, planned.size, planned.token) for planned in documents]
        for _, content in read_all(self._source, entries):
            yield content.why if isinstance(content, UnreadableDocument) else content.data

    def _claim_of(self, shard: Shard) -> str:
        return os.path.join(self.out, f".claim-{shard.name}")

    def _claim(self, shard: Shard) -> bool:
        """Claim a shard for this process; two that claim it all the same do it twice and come to the same."""
        path = self._claim_of(shard)
        for _ in range(2):
            try:
                with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "w", encoding="utf-8") as file:
                    file.write(f"{socket.gethostname()} {os.getpid()}\n")
                self._renewed = self._clock()
            except FileExistsError:
                if not self._give_up_stale(path):
                    return False
            except OSError as error:
                raise UsageError(words.NOT_WRITTEN.fill({"path": self.out, "reason": reason(error)})) from error
            else:
                return True
        return False

    def _give_up_stale(self, path: str) -> bool:
        """Put away a claim that nobody renews; of several who try, one does it."""
        try:
            if self._clock() - os.stat(path).st_mtime < STALE:
                return False
            gone = f"{path}-{socket.gethostname()}-{os.getpid()}"
            os.rename(path, gone)
            os.remove(gone)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True

    def _renew(self, shard: Shard) -> None:
        if self._clock() - self._renewed > _RENEW:
            self._renewed = self._clock()
            with suppress(OSError):
                os.utime(self._claim_of(shard))


def _take_over(plan: Plan, out: str) -> None:
    """Put the plan beside the results, so that they can be read without it. Raises UsageError."""
    try:
        os.makedirs(out, exist_ok=True)
        if not os.path.exists(os.path.join(out, PLAN_FILE)):
            write_plan(out, plan)
    except OSError as error:
        raise UsageError(words.NOT_WRITTEN.fill({"path": out, "reason": reason(error)})) from error
    if read_plan(out).digest != plan.digest:
        raise UsageError(words.OTHER_OUT.fill({"path": out}))
