"""What the gate remembers between runs, in SQLite: what it published, and how each file of the source was judged.

The order of writing is what makes a kill harmless: what is about to be published is written down first, and on the next
start the stage itself is asked whether it came to that.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Literal, TypeAlias, cast

from briefcheck.errors import UsageError
from briefcheck.frozen import frozen
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.text import Text

How: TypeAlias = Literal["passed", "unchecked", "adopted", "failed", "unjudged"]
"""What is known of a file of the stage.

It was judged and passed; it is of another kind and ``--other pass`` was chosen; or it was there when ``--adopt`` was, and
has not been judged yet. It passed once and is to leave the stage, which it could not yet: it fails by what holds today, or
could not be judged by that.
"""

FAILING: frozenset[How] = frozenset({"failed", "unjudged"})

VERSION = "1"
_WAIT = 10.0
"""Seconds that another process may hold the state before this one gives up."""

_TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS published (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, how TEXT NOT NULL,
    judged TEXT NOT NULL, at TEXT NOT NULL, token TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS published_key ON published (key);
CREATE TABLE IF NOT EXISTS pending (
    path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, size INTEGER NOT NULL, how TEXT NOT NULL, judged TEXT NOT NULL
    ) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS looked (
    path TEXT PRIMARY KEY, token TEXT NOT NULL, sha256 TEXT NOT NULL, judged TEXT NOT NULL, passed INTEGER NOT NULL
    ) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stood (
    path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, judged TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS held (
    path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, kind TEXT NOT NULL, shown TEXT NOT NULL, en TEXT NOT NULL,
    zh TEXT NOT NULL, page TEXT NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE found (path TEXT PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, token TEXT NOT NULL,
    size INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX temp.found_key ON found (key);
CREATE TEMP VIEW files AS SELECT path, key, kind FROM found WHERE kind IN ('document', 'almost', 'other', 'refused');
CREATE TEMP VIEW stage AS SELECT path, sha256, size, how, judged, at, token FROM published;
"""


@frozen
class Published:
    """A file of the stage. ``judged`` names the rules that passed it last, ``token`` is of the file in the stage."""

    path: str
    sha256: str
    size: int
    how: How
    judged: str
    at: str = ""
    token: str = ""


@frozen
class Looked:
    """How a file of the source was last judged; ``judged`` names the rules and the day."""

    token: str
    sha256: str
    judged: str
    passed: bool


@frozen
class HeldRow:
    """A file that is held, as people are told of it: its path masked, why, and the page about it in the held folder."""

    sha256: str
    kind: str
    shown: str
    why: Text
    page: str


class State:
    """The state of one stage, open."""

    def __init__(self, path: str, *, read_only: bool = False) -> None:
        """Open or make it; ``read_only``: work on a copy in memory and change nothing. Raises GateStopped, UsageError."""
        self.path = path
        with self._told():
            if read_only:
                self._db = _copied(path)
            else:
                self._db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
            self._see_that_it_is_ours()
            if not read_only:
                _for_owner_alone(path)
                if str(self._db.execute("PRAGMA journal_mode = WAL").fetchone()[0]).lower() != "wal":
                    raise sqlite3.OperationalError("no write-ahead log here")
                self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)
            self._db.execute("BEGIN IMMEDIATE")  # whether anybody else is writing shows here, before anything is done
            self._db.execute("COMMIT")
        version = self.meta("version")
        if version not in {None, VERSION}:
            self.close()
            raise GateStopped(words.STATE_VERSION.fill({"path": path, "version": version}))
        self.set_meta("version", VERSION)

    def _see_that_it_is_ours(self) -> None:
        names = {name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if names and not {"meta", "published", "looked"} <= names:
            self.close()
            raise UsageError(words.STATE_NOT_OURS.fill({"path": self.path}))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise GateStopped(words.NO_STATE.fill({"path": self.path, "reason": _reason(error)})) from error

    def _do(self, sql: str, *values: object) -> list[tuple[str, ...]]:
        with self._told():
            return self._db.execute(sql, values).fetchall()

    def close(self) -> None:
        """Close it."""
        with suppress(sqlite3.Error):
            self._db.close()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Have what is written inside stand together or not at all."""
        self._do("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            raise
        self._do("COMMIT")

    # ------------------------------------------------------------------ single values

    def meta(self, name: str) -> str | None:
        """Return a single value."""
        found = self._do("SELECT value FROM meta WHERE name = ?", name)
        return found[0][0] if found else None

    def set_meta(self, name: str, value: str) -> None:
        """Keep a single value."""
        self._do("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value)

    def secret(self) -> bytes:
        """Return what keys the hashes of masked names: of this state alone, made when it is first wanted."""
        known = self.meta("secret")
        if known is None:
            known = os.urandom(32).hex()
            self.set_meta("secret", known)
        return bytes.fromhex(known)

    # ------------------------------------------------------------------ what the source holds now

    def find(self, entries: Iterable[tuple[str, str, str, str, int]]) -> None:
        """Note what the walk finds, afresh: path, key, kind, token, size."""
        with self.at_once(), self._told():
            self._db.execute("DELETE FROM found")
            self._db.executemany("INSERT OR IGNORE INTO found VALUES (?, ?, ?, ?, ?)", entries)

    def found(self, kind: str) -> list[tuple[str, str, int]]:
        """Return path, token and size of everything of a kind, by path."""
        rows = self._do("SELECT path, token, size FROM found WHERE kind = ? ORDER BY path", kind)
        return [(path, token, int(size)) for path, token, size in rows]

    def number_found(self) -> int:
        """Return how many files the source holds, those left out not counted."""
        return int(self._do("SELECT count(*) FROM files")[0][0])

    def is_found(self, path: str) -> bool:
        """Tell whether the source has a file at a path."""
        return bool(self._do("SELECT 1 FROM files WHERE path = ?", path))

    def twins(self) -> dict[str, str]:
        """Return every file whose path another file or folder has too but for letter case or composition, with that one."""
        rows = self._do(
            "SELECT one.path, other.path FROM files AS one JOIN found AS other"
            " ON one.key = other.key AND one.path <> other.path ORDER BY 1, 2"
        )
        return {row[0]: row[1] for row in reversed(rows)}

    def gone(self, unlisted: Iterable[str]) -> list[Published]:
        """Return what is published and no longer found, but for what lies in folders that could not be listed."""
        kept = tuple(f"{folder}/" for folder in unlisted)
        rows = self._do("SELECT * FROM stage WHERE path NOT IN (SELECT path FROM files) ORDER BY path")
        return [one for one in map(_published, rows) if not one.path.startswith(kept)]

    # ------------------------------------------------------------------ what the stage holds

    def published(self) -> list[Published]:
        """Return everything that is in the stage, by path."""
        return [_published(row) for row in self._do("SELECT * FROM stage ORDER BY path")]

    def published_at(self, path: str) -> Published | None:
        """Return what is in the stage at a path."""
        rows = self._do("SELECT * FROM stage WHERE path = ?", path)
        return _published(rows[0]) if rows else None

    def number_published(self) -> int:
        """Return how many files the stage holds."""
        return int(self._do("SELECT count(*) FROM published")[0][0])

    def will_publish(self, one: Published) -> None:
        """Write down what is about to be put into the stage."""
        self._do(
            "INSERT OR REPLACE INTO pending VALUES (?, ?, ?, ?, ?)", one.path, one.sha256, one.size, one.how, one.judged
        )

    def has_published(self, one: Published, key: str) -> None:
        """Write down that it is there."""
        with self.at_once():
            values = (one.path, key, one.sha256, one.size, one.how, one.judged, one.at, one.token)
            self._do("INSERT OR REPLACE INTO published VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *values)
            self._do("DELETE FROM pending WHERE path = ?", one.path)

    def not_published(self, path: str) -> None:
        """Write down that what was about to be put there was not."""
        self._do("DELETE FROM pending WHERE path = ?", path)

    def pending(self) -> list[Published]:
        """Return what a run that was killed was about to publish."""
        rows = self._do("SELECT path, sha256, size, how, judged, '', '' FROM pending ORDER BY path")
        return [_published(row) for row in rows]

    def forget(self, path: str) -> None:
        """Write down that nothing is in the stage at a path."""
        self._do("DELETE FROM published WHERE path = ?", path)

    # ------------------------------------------------------------------ how files were judged

    def looked(self, path: str) -> Looked | None:
        """Return how a file of the source was last judged."""
        rows = self._do("SELECT token, sha256, judged, passed FROM looked WHERE path = ?", path)
        return Looked(rows[0][0], rows[0][1], rows[0][2], bool(rows[0][3])) if rows else None

    def has_looked(self, path: str, looked: Looked) -> None:
        """Keep how a file of the source was judged."""
        values = (path, looked.token, looked.sha256, looked.judged, int(looked.passed))
        self._do("INSERT OR REPLACE INTO looked VALUES (?, ?, ?, ?, ?)", *values)

    def has_passed(self, path: str, sha256: str, judged: str) -> bool:
        """Tell whether these bytes passed by what ``judged`` names, in the source or in the stage."""
        known = self.looked(path)
        if known is not None and known.passed and (known.sha256, known.judged) == (sha256, judged):
            return True
        return self._do("SELECT sha256, judged FROM stood WHERE path = ?", path) == [(sha256, judged)]

    def has_stood(self, path: str, sha256: str, judged: str) -> None:
        """Keep that what is in the stage at a path, of which the source has another version, passes."""
        self._do("INSERT OR REPLACE INTO stood VALUES (?, ?, ?)", path, sha256, judged)

    def forget_gone(self) -> None:
        """Forget how files were judged that are no longer in the source, or in the stage."""
        self._do("DELETE FROM looked WHERE path NOT IN (SELECT path FROM files)")
        self._do("DELETE FROM stood WHERE path NOT IN (SELECT path FROM published)")

    # ------------------------------------------------------------------ what is held

    def held(self) -> dict[str, HeldRow]:
        """Return everything that is held, by path."""
        rows = self._do("SELECT path, sha256, kind, shown, en, zh, page FROM held ORDER BY path")
        return {row[0]: HeldRow(row[1], row[2], row[3], Text(en=row[4], zh=row[5]), row[6]) for row in rows}

    def held_at(self, path: str) -> HeldRow | None:
        """Return why a path is held, None if it is not."""
        rows = self._do("SELECT sha256, kind, shown, en, zh, page FROM held WHERE path = ?", path)
        return (
            HeldRow(rows[0][0], rows[0][1], rows[0][2], Text(en=rows[0][3], zh=rows[0][4]), rows[0][5])
            if rows
            else None
        )

    def hold(self, path: str, row: HeldRow) -> None:
        """Keep why a path is held."""
        values = (path, row.sha256, row.kind, row.shown, row.why.en, row.why.zh, row.page)
        self._do("INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?, ?, ?, ?)", *values)

    def release(self, path: str) -> None:
        """Forget that a path is held."""
        self._do("DELETE FROM held WHERE path = ?", path)


def _published(row: tuple[str, ...]) -> Published:
    return Published(row[0], row[1], int(row[2]), cast("How", row[3]), row[4], row[5], row[6])


def _copied(path: str) -> sqlite3.Connection:
    """Return a copy in memory of a state, an empty one where there is none."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    if os.path.exists(path):
        with closing(sqlite3.connect(path, timeout=_WAIT)) as there:
            there.backup(memory)
    return memory


def _for_owner_alone(path: str) -> None:
    """Have nobody else read the state: it holds the names of files that are held for what is in their names."""
    with suppress(OSError):
        os.chmod(path, 0o600)


def _reason(error: sqlite3.Error) -> Text:
    en = str(error)
    for said, zh in words.STATE_REASONS.items():
        if said in en:
            return Text(en=en, zh=zh)
    return Text(en=en, zh=en)
