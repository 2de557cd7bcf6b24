"""A store over the network as a source: every file listed, each read whole and of one version, no secret shown."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Self, TypeVar

from briefcheck.errors import UnreadableDocument, UsageError
from briefcheck.sources import words
from briefcheck.sources.local import too_large
from briefcheck.sources.source import ChangedError, Content, Entry, GoneError, Refused, SourceError
from briefcheck.sources.stores import Info, Store, connect, root_of
from briefcheck.sources.urls import parse, said_of

T = TypeVar("T")

ATTEMPTS = 3
"""How often a request is made that fails, and a file read that changes meanwhile."""
_PAUSE = 0.3
"""Seconds before the second attempt; twice as long before each further one."""

_FINAL = (FileNotFoundError, PermissionError, NotADirectoryError, IsADirectoryError, UsageError, UnreadableDocument)
"""What is so the second time, too."""


class RemoteSource:
    """A store. Each thread that reads has a connection of its own, where one cannot serve all."""

    def __init__(self, url: str, most: int, pause: Callable[[float], None] = time.sleep) -> None:
        """Take the URL and the largest file that is read, in bytes. Raises UsageError; nothing is connected yet."""
        self._address = parse(url)
        self._root = root_of(self._address)
        self._most = most
        self._pause = pause
        self._threads = threading.local()
        self._lock = threading.Lock()
        self._stores: list[Store] = []
        self._shared: Store | None = None
        self.name = self._address.name

    def walk(self) -> Iterator[Entry | Refused]:
        """Yield every file; see :class:`~briefcheck.sources.source.Source`."""
        folders = [self._root]
        while folders:
            folder = folders.pop()
            try:
                found = self._tried(lambda store, folder=folder: list(store.list(folder)))  # type: ignore[misc]
            except UsageError:
                raise
            except Exception as error:  # noqa: BLE001  # whatever a library raises: nothing is left out in silence
                why = said_of(error, self._address.password)
                if folder == self._root:
                    raise SourceError(words.NO_STORE.fill({"name": self.name, "reason": why})) from None
                yield Refused(self._inner(folder), "folder", words.NOT_LISTED.fill({"reason": why}))
                continue
            for info in sorted(found, key=lambda one: one.path):
                if info.kind != "directory":
                    yield self._told(info)
                elif not self._store().is_flat and info.path.rstrip("/") not in {folder.rstrip("/"), ""}:
                    folders.append(info.path)

    def _told(self, info: Info) -> Entry | Refused:
        path = self._inner(info.path)
        if info.kind == "link":
            return Refused(path, "link", words.LINK)
        if info.kind != "file":
            return Refused(path, "special", words.SPECIAL)
        if any(part in {"", ".", ".."} or "\0" in part for part in path.split("/")):
            return Refused(path, "name", words.BAD_NAME)
        return Entry(path, info.size, info.token)

    def read(self, path: str, token: str = "") -> Content:
        """Return what a file holds; see :class:`~briefcheck.sources.source.Source`."""
        whole = f"{self._root.rstrip('/')}/{path}" if self._root else path
        try:
            for _ in range(ATTEMPTS):
                content = self._tried(lambda store, known=token: self._once(store, whole, known))  # type: ignore[misc]
                if isinstance(content, Content):
                    return content
                token = content  # the version that is there now
        except (UnreadableDocument, UsageError):
            raise
        except FileNotFoundError:
            raise GoneError(words.GONE) from None
        except Exception as error:  # noqa: BLE001  # whatever a library raises is a reason, not a crash
            reason = said_of(error, self._address.password)
            raise UnreadableDocument(words.CANNOT_OPEN.fill({"reason": reason})) from None
        raise ChangedError(words.CHANGED)

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            for store in self._stores:
                with suppress(Exception):
                    store.close()
            self._stores.clear()
            self._shared = None
            self._threads = threading.local()

    def __enter__(self) -> Self:
        """Return the source itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _once(self, store: Store, path: str, token: str) -> Content | str:
        """Read a file; return the token of the version that is there where it may be of two."""
        before = token or self._small_enough(store.info(path)).token
        data, own = store.get(path, self._most)
        if len(data) > self._most:
            raise UnreadableDocument(too_large(len(data), self._most))
        if own and own == before:  # the store itself said which version it gave
            return Content(data, own)
        after = self._small_enough(store.info(path))
        same = after.token == before and after.size == len(data)
        return Content(data, after.token) if same else after.token

    def _small_enough(self, info: Info) -> Info:
        if info.size > self._most:
            raise UnreadableDocument(too_large(info.size, self._most))
        return info

    def _tried(self, ask: Callable[[Store], T]) -> T:
        """Ask a store, again on a new connection where that fails. Raises what it raised at last."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return ask(self._store())
            except _FINAL:
                raise
            except Exception:
                if attempt == ATTEMPTS:
                    raise
                self._drop()
                self._pause(_PAUSE * 2 ** (attempt - 1))
        raise AssertionError  # pragma: no cover  # the last attempt returns or raises

    def _store(self) -> Store:
        """Return this thread's connection. One after the other is made: servers refuse many at a time."""
        store: Store | None = self._shared or getattr(self._threads, "store", None)
        if store is None:
            with self._lock:
                store = self._shared or connect(self._address)
                if store is not self._shared:
                    self._stores.append(store)
                if store.is_shared:
                    self._shared = store
            self._threads.store = store
        return store

    def _drop(self) -> None:
        """Let go of this thread's connection: the next request makes a new one."""
        store: Store | None = getattr(self._threads, "store", None)
        with self._lock, suppress(Exception):
            self._threads.store = None
            self._shared = None
            self._stores.remove(store)  # type: ignore[arg-type]  # nothing to close where there was none
            store.close()  # type: ignore[union-attr]

    def _inner(self, path: str) -> str:
        """Return a store's path as one that counts from the root."""
        root = self._root.strip("/")
        path = path.removeprefix("/") if self._address.scheme != "s3" else path
        return path[len(root) + 1 :] if root and path.startswith(root + "/") else path
