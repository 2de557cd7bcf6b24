"""What a source holds, sorted by what becomes of it: documents, other files, what is left out, what is refused."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from briefcheck.engine.discover import ALMOST_DOCUMENTS
from briefcheck.frozen import frozen
from briefcheck.gate import words
from briefcheck.gate.names import is_temporary, left_out, twin_key
from briefcheck.gate.state import State
from briefcheck.policy.chain import is_configuration
from briefcheck.sources.source import Entry, Refused, Source
from briefcheck.text import Text


@frozen
class Finds:
    """What a walk came upon beside the files that stand in the state.

    ``locks`` are the paths of lock files; ``refused`` why something cannot be read, by path; ``unlisted`` folders that
    could not be looked into; ``left_out`` how many files were passed over, by why.
    """

    locks: frozenset[str]
    refused: Mapping[str, Text]
    unlisted: Mapping[str, Text]
    left_out: Mapping[Text, int]


def find(source: Source, state: State, suffixes: Collection[str]) -> Finds:
    """Walk over the source and note in the state what it holds.

    Args:
        source: the source.
        state: takes the paths.
        suffixes: what the readers take, in lower case with the dot.

    Raises:
        SourceError: the source does not answer.
    """
    walk = _Walk(source, suffixes)
    state.find(walk.rows())
    return Finds(frozenset(walk.locks), walk.refused, walk.unlisted, walk.left_out)


class _Walk:
    def __init__(self, source: Source, suffixes: Collection[str]) -> None:
        self._source = source
        self._suffixes = suffixes
        self._folders: set[str] = set()
        self.locks: set[str] = set()
        self.refused: dict[str, Text] = {}
        self.unlisted: dict[str, Text] = {}
        self.left_out: Counter[Text] = Counter()

    def rows(self) -> Iterator[tuple[str, str, str, str, int]]:
        """Yield path, key, kind, token and size of every file, and a row for every folder with files in it."""
        for entry in self._source.walk():
            path = entry.path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            kind = self._kind(entry, path)
            if kind is None:
                continue
            yield from self._above(path)
            size, token = (entry.size, entry.token) if isinstance(entry, Entry) else (0, "")
            yield path, twin_key(path), kind, token, size

    def _kind(self, entry: Entry | Refused, path: str) -> str | None:
        name = path.rsplit("/", 1)[-1]
        why = left_out(path)
        if why is None and is_configuration(path):
            why = words.CONFIGURATION
        if why is not None:
            if is_temporary(name) and (name.startswith("~$") or name.endswith("#")):
                self.locks.add(path)
            self.left_out[why] += 1
            return None
        if isinstance(entry, Refused):
            if entry.kind == "folder":
                if left_out(f"{path}/x") is None:
                    self.unlisted[path] = entry.why
                return None
            self.refused[path] = entry.why
            return "refused"
        if path != entry.path:
            self.refused[path] = words.NOT_UTF8
            return "refused"
        suffix = os.path.splitext(name)[1].lower()
        return "document" if suffix in self._suffixes else "almost" if suffix in ALMOST_DOCUMENTS else "other"

    def _above(self, path: str) -> Iterator[tuple[str, str, str, str, int]]:
        """Yield a row for each folder on the way to a path, the first time."""
        at = path.rfind("/")
        while at > 0 and path[:at] not in self._folders:
            folder = path[:at]
            self._folders.add(folder)
            yield folder, twin_key(folder), "folder", "", 0
            at = path.rfind("/", 0, at)
