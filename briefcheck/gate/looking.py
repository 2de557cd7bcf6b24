"""Looking at each document of the source: is it at rest, what does it hold, what is the verdict on those very bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING

from briefcheck.engine.words import SAVE_AS_DOCX
from briefcheck.errors import UnreadableDocument
from briefcheck.frozen import frozen
from briefcheck.gate import standing, words
from briefcheck.gate.clock import Clock
from briefcheck.gate.desk import Desk
from briefcheck.gate.finding import Finds
from briefcheck.gate.judging import Judges
from briefcheck.gate.names import owner_files, unfit, why_twin
from briefcheck.gate.pages import reason_of
from briefcheck.gate.settings import Settings
from briefcheck.gate.state import Looked, Published
from briefcheck.sources.source import ChangedError, Content, GoneError, Source
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.rules.report import DocumentReport

_BATCH_BYTES = 64 * 1024 * 1024
"""So many bytes are read before they are judged: what is judged stays in memory until it is published."""
_BATCH_FILES = 200


class StoppedByUser(Exception):  # noqa: N818  # it says what happened
    """Ctrl-C or SIGTERM: what has been done is whole, the rest is left for the next run."""


@frozen
class _Read:
    """A document as read. ``judged`` names all that the verdict depends on beside the bytes."""

    path: str
    content: Content
    sha256: str
    judged: str


class Looker:
    """Goes over the files that the walk found, one after the other."""

    def __init__(
        self,
        *,
        settings: Settings,
        source: Source,
        finds: Finds,
        judges: Judges,
        desk: Desk,
        clock: Clock,
        stopped: Callable[[], bool],
    ) -> None:
        """Take what it works with; ``stopped`` tells whether somebody wants an end."""
        self._settings = settings
        self._source = source
        self._finds = finds
        self._judges = judges
        self._desk = desk
        self._state = desk.state
        self._clock = clock
        self._stopped = stopped
        self._twins: Mapping[str, str] = self._state.twins()
        self._since = clock.now()
        """When the walk was over: what is now as it was then has been at rest for so long."""

    def refused(self) -> None:
        """Hold what cannot be read at all: links, pipes, names that no program could ask for; name unlisted folders."""
        for path, why in self._finds.refused.items():
            self._go_on()
            self._desk.hold(path, "link", self._shown(path), why)
        for path, why in self._finds.unlisted.items():
            self._desk.result.tell("unjudged", f"{path}/", why)

    def others(self) -> None:
        """Do with files of other kinds as ``--other`` says."""
        for kind in ("almost", "other"):
            for path, token, _ in self._state.found(kind):
                self._go_on()
                if self._judges.rest_on(path):  # a register of clients is not for the client
                    self._desk.result.passed_over += 1
                    self._desk.let_go(path)
                elif self._settings.other == "skip":
                    self._desk.result.skipped += 1
                    self._desk.let_go(path)
                elif kind == "almost":
                    suffix = os.path.splitext(path)[1].lower()
                    self._desk.hold(path, "unjudged", self._shown(path), SAVE_AS_DOCX.fill({"suffix": suffix}))
                elif self._settings.other == "hold":
                    self._desk.hold(path, "other", self._shown(path), words.OTHER_KIND)
                elif not self._held_by_name(path) and not self._is_open(path):
                    self._pass_unchecked(path, token)

    def documents(self) -> None:
        """Judge every document; those that have just changed come last, when they have had time to come to rest."""
        at_rest: list[tuple[str, str]] = []
        fresh: list[tuple[str, str]] = []
        for path, token, _ in self._state.found("document"):
            known = self._state.looked(path)
            rested = self._settings.settle <= 0 or (known is not None and known.token == token != "")
            (at_rest if rested else fresh).append((path, token))
        self._all(at_rest)
        if fresh:
            self._wait(self._since + self._settings.settle)
            self._all(fresh)
        standing.judge(self._desk, self._judges, self._go_on)

    # ------------------------------------------------------------------ one after the other

    def _all(self, files: list[tuple[str, str]]) -> None:
        batch: list[_Read] = []
        for path, token in files:
            self._go_on()
            read = None if self._held_by_name(path) or self._is_open(path) else self._read(path, token)
            if read is None or self._is_known(read):
                continue
            batch.append(read)
            if len(batch) >= _BATCH_FILES or sum(len(one.content.data) for one in batch) >= _BATCH_BYTES:
                self._judge(batch)
                batch = []
        self._judge(batch)

    def _judge(self, batch: list[_Read]) -> None:
        if not batch:
            return
        reports = self._judges.check([(one.path, one.content.data) for one in batch])
        with closing(reports):  # type: ignore[type-var]  # a generator
            for one, report in zip(batch, reports, strict=True):
                self._go_on()
                self._verdict(one, report)

    def _verdict(self, one: _Read, report: DocumentReport) -> None:
        path, data = one.path, one.content.data
        if report.status == "unchecked":
            self._desk.hold(path, "unjudged", report.path, reason_of(report), report=report, data=data)
            return
        untyped = report.status == "passed" and report.type is None and self._settings.require_type
        passed = report.status == "passed" and not untyped
        if passed:
            untyped_note = words.PASSED_UNTYPED if report.prose else words.PASSED_NO_PROSE
            note = untyped_note if report.type is None else None
            result = self._desk.result
            before = result.counts["published"]
            self._desk.publish(self._published(one), data, report.path, note)
            if result.counts["published"] > before:
                result.untyped += report.type is None
                result.warned += any(it.severity == "warning" and not it.waived for it in report.findings)
        else:
            kind, why = ("untyped", words.UNTYPED) if untyped else ("failed", reason_of(report))
            self._desk.hold(path, kind, report.path, why, report=report, data=data)
        self._state.has_looked(path, Looked(one.content.token, one.sha256, one.judged, passed))

    def _is_known(self, one: _Read) -> bool:
        """Do as the last verdict says, if it was on the same bytes by the same rules; False where there is none."""
        known = self._state.looked(one.path)
        if known is None or (known.sha256, known.judged) != (one.sha256, one.judged):
            return False
        if known.passed:
            self._desk.publish(self._published(one), one.content.data)
        else:
            row = self._state.held_at(one.path)
            if row is None or row.sha256 != one.sha256 or not self._desk.has_page(row):
                return False
            self._desk.still_held(one.path, row)
        if known.token != one.content.token:
            self._state.has_looked(one.path, Looked(one.content.token, one.sha256, one.judged, known.passed))
        return True

    def _published(self, one: _Read) -> Published:
        return Published(one.path, one.sha256, len(one.content.data), "passed", self._judges.rules)

    def _read(self, path: str, token: str) -> _Read | None:
        """Return what a file holds; None where that is no document to judge, which has been told then."""
        judged = self._judges.judged(path)
        if self._settings.trust_times and self._trusted(path, token, judged):
            return None
        content = self._content(path, token)
        if content is None:
            return None
        if not content.data:
            self._desk.hold(path, "empty", self._shown(path), words.EMPTY, data=b"")
            return None
        return _Read(path, content, hashlib.sha256(content.data).hexdigest(), judged)

    def _trusted(self, path: str, token: str, judged: str) -> bool:
        """Tell whether a file need not be read: its token is as before, it passed, and the stage has it."""
        known, there = self._state.looked(path), self._state.published_at(path)
        if known is None or there is None or not known.passed or not token:
            return False
        if (known.token, known.judged, known.sha256) != (token, judged, there.sha256):
            return False
        self._desk.publish(Published(path, there.sha256, there.size, "passed", self._judges.rules), b"")
        return True

    def _content(self, path: str, token: str) -> Content | None:
        try:
            content = self._source.read(path, token)
        except GoneError:
            return None  # the next run sees that it is gone; what is published stays until then
        except ChangedError:
            self._busy(path, words.BEING_SAVED)
            return None
        except UnreadableDocument as error:
            self._desk.hold(path, "unjudged", self._shown(path), error.why)
            return None
        if content.token != token and self._settings.settle > 0:
            self._busy(path, words.BEING_SAVED)
            return None
        return content

    def _pass_unchecked(self, path: str, token: str) -> None:
        if not self._at_rest(path, token):
            self._wait(self._since + self._settings.settle)
        content = self._content(path, token)
        if content is None:
            return
        sha256 = hashlib.sha256(content.data).hexdigest()
        one = Published(path, sha256, len(content.data), "unchecked", self._judges.rules)
        self._desk.publish(one, content.data)
        self._state.has_looked(path, Looked(content.token, sha256, "", passed=True))

    def _at_rest(self, path: str, token: str) -> bool:
        known = self._state.looked(path)
        return known is not None and known.token == token

    # ------------------------------------------------------------------ what the name and its neighbours tell

    def _held_by_name(self, path: str) -> bool:
        twin = self._twins.get(path)
        why = why_twin(path, twin, self._shown(twin)) if twin is not None else None
        kind = "twin" if why is not None else "name"
        why = why or unfit(path, self._settings.longest_path)
        if why is None:
            return False
        self._desk.hold(path, kind, self._shown(path), why)
        return True

    def _is_open(self, path: str) -> bool:
        folder, slash, name = path.rpartition("/")
        lock = next(
            (f"{folder}{slash}{one}" for one in owner_files(name) if f"{folder}{slash}{one}" in self._finds.locks), ""
        )
        if lock:
            self._busy(path, words.OPEN.fill({"lock": self._shown(lock)}))
        return bool(lock)

    def _busy(self, path: str, why: Text) -> None:
        self._desk.busy(path, self._shown(path), why)

    def _shown(self, path: str) -> str:
        return self._judges.shown(path)

    # ------------------------------------------------------------------ time

    def _wait(self, until: float) -> None:
        while (left := until - self._clock.now()) > 0:
            self._go_on()
            self._clock.sleep(min(left, 0.2))

    def _go_on(self) -> None:
        if self._stopped():
            raise StoppedByUser
