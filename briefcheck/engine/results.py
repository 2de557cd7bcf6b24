"""Reports kept between runs, by what is in a document and by all that judged it.

A report that is kept is masked already, as every report is. It is found again only for the same bytes under the same
path, by the same code, configuration and day; whatever kept a document from being judged (time, memory, a crash, a file
that could not be opened) is never kept.
"""

from __future__ import annotations

import io
import marshal
import os
import pickle
import sys
import time
import zlib
from collections.abc import Callable, Collection, Iterable
from typing import Any, Self

from briefcheck.engine.ground import Digest, Stamp, add_relied, ground, is_racy, secret_of_user, stamp_of
from briefcheck.engine.relied import TOLD, has_changed, note, noted, number_noted, relied_on, watch
from briefcheck.engine.settled import is_settled
from briefcheck.engine.store import Store, open_store
from briefcheck.frozen import frozen
from briefcheck.rules.report import DocumentReport

_MODULES = ("briefcheck.rules.report", "briefcheck.rules.waiver", "briefcheck.rules.shown", "briefcheck.text")
"""Where the classes of a report are. Nothing else is made from what is kept, whoever has written it."""


@frozen
class Look:
    """A file as it was read: its bytes, their digest, and its stamp if it was quiet then."""

    data: bytes
    digest: bytes
    stamp: Stamp | None


class Ground:
    """What a run stands on, looked at before anything is loaded; what is loaded from then on is noted."""

    def __init__(self, store: Store, secret: bytes) -> None:
        """Begin to take note."""
        self.began = time.time()
        self.store = store
        self.secret = secret
        self._ground = ground(secret, self.began).value()
        watch()

    @classmethod
    def open(cls) -> Self | None:
        """Return the ground of this run, None where nothing can be kept."""
        secret = secret_of_user()
        store = open_store() if secret else None
        return None if store is None else cls(store, secret)

    def results(
        self, options: Iterable[Any], documents: Collection[str], *, read_anew: Callable[[str], bool]
    ) -> Results | None:
        """Return the reports that are kept, once everything is loaded; None where something changes just now.

        Args:
            options: what the command line says of how to judge; plain values.
            documents: the paths of the documents.
            read_anew: tells whether a file is to be read even if, by its stamp, it has not changed.
        """
        absolute = frozenset(map(os.path.abspath, documents))
        options = (*options, os.getcwd(), *_variables())
        known = self.digest().add("relied", self._ground, *options).value()
        before = self.store.names(known)
        note(f"{TOLD}{path}" for path in before)  # whoever takes an answer of an earlier run rests on it too
        relied = relied_on(noted(), absolute) | before
        digest = add_relied(self.digest().add(self._ground, *options), relied)
        if is_racy(digest.newest, self.began) or has_changed(relied):
            return None
        if relied != before:
            self.store.add(known, relied)
        return Results(self, digest.value(), known, relied, absolute, read_anew=read_anew)

    def digest(self) -> Digest:
        """Return a new digest with the user's secret."""
        return Digest(self.secret)

    def close(self) -> None:
        """Write what is to be kept."""
        self.store.close()


class Results:
    """The reports of earlier runs that still hold; see :meth:`Ground.results`."""

    def __init__(
        self,
        on: Ground,
        setup: bytes,
        known: bytes,
        relied: set[str],
        documents: frozenset[str],
        *,
        read_anew: Callable[[str], bool],
    ) -> None:
        """Take what all reports of this run stand on."""
        self._ground, self._setup, self._known, self._relied = on, setup, known, relied
        self._documents = documents
        self._read_anew = read_anew
        self._noted = number_noted()
        self._modules = 0
        self._is_whole = True
        """Whether the key of the reports holds all that they rest on, as far as this run has seen."""

    def unread(self, path: str) -> DocumentReport | None:
        """Return the report on a file that has not changed since it was read, by its stamp; None if it is to be read."""
        if self._read_anew(path):
            return None
        kept = self._ground.store.get(self._seen(path))
        try:
            if kept is None:
                return None
            *stamp, content = marshal.loads(kept)  # noqa: S302  # the user's own file
            if tuple(stamp) != stamp_of(os.stat(path)):
                return None
        except (OSError, ValueError, EOFError, TypeError):
            return None
        return self._recall(path, content)

    def look(self, path: str) -> Look:
        """Read a file. Raises UnreadableDocument."""
        from briefcheck.engine.check import bytes_of

        before = _stamp(path)
        looked = time.time()
        data = bytes_of(path)
        quiet = before is not None and before == _stamp(path) and not is_racy(max(before[1], before[2]), looked)
        return Look(data, self._ground.digest().add_bytes(data).value(), before if quiet else None)

    def of(self, path: str, look: Look) -> DocumentReport | None:
        """Return the report on a document with this content."""
        found = self._recall(path, look.digest)
        if found is not None:
            self._remember_look(path, look)
        return found

    def keep(self, path: str, look: Look, report: DocumentReport, also: Collection[str] = ()) -> None:
        """Keep the report of this run on a document; ``also`` is what a worker read to judge it.

        None is kept from the first on that rests on more than was known when the run began: a run that began at the same
        time would find it under a key that says nothing of that. The next run knows.
        """
        note(also)
        self._take_late()
        if self._is_whole and is_settled(report):
            packed = zlib.compress(pickle.dumps(report, pickle.HIGHEST_PROTOCOL), 1)
            self._ground.store.put(self._key(path, look.digest), packed)
            self._remember_look(path, look)

    def _take_late(self) -> None:
        """Add to the ground what was read since the last time, besides the documents themselves."""
        new = [path for path in noted(self._noted) if path not in self._documents]
        self._noted = number_noted()
        if not new and len(sys.modules) == self._modules:
            return
        self._modules = len(sys.modules)
        late = relied_on(new, self._documents) - self._relied
        if late:
            self._relied |= late
            self._is_whole = False
            self._ground.store.add(self._known, late)

    def close(self) -> None:
        """Write what is to be kept."""
        self._ground.close()

    def _remember_look(self, path: str, look: Look) -> None:
        if look.stamp is not None:
            self._ground.store.put(self._seen(path), marshal.dumps((*look.stamp, look.digest)))

    def _recall(self, path: str, content: bytes) -> DocumentReport | None:
        kept = self._ground.store.get(self._key(path, content))
        try:
            report = None if kept is None else _Reports(io.BytesIO(zlib.decompress(kept))).load()
        except Exception:  # noqa: BLE001  # a damaged entry may raise anything; the document is judged anew
            return None
        return report if isinstance(report, DocumentReport) else None

    def _key(self, path: str, content: bytes) -> bytes:
        return self._ground.digest().add("report", self._setup, path, os.path.abspath(path), content).value()

    def _seen(self, path: str) -> bytes:
        return self._ground.digest().add("seen", os.path.abspath(path)).value()


class _Reports(pickle.Unpickler):
    """Makes reports and their parts, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module not in _MODULES or name.startswith("_"):
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a report")
        return super().find_class(module, name)


def _variables() -> list[tuple[str, str]]:
    """Return the variables of the environment that bear on judging, with their values."""
    from briefcheck.policy.keys import asked_of_environment

    ours = (name for name in os.environ if name.startswith("BRIEFCHECK_"))
    return [(name, os.environ.get(name, "")) for name in sorted({*ours, *asked_of_environment()})]


def _stamp(path: str) -> Stamp | None:
    try:
        return stamp_of(os.stat(path))
    except OSError:
        return None
