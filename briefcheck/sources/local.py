"""A folder of this machine, or a share that the system has mounted, as a source."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import Self

from briefcheck.errors import UnreadableDocument, reason
from briefcheck.sources import words
from briefcheck.sources.source import ChangedError, Content, Entry, GoneError, Refused, SourceError
from briefcheck.text import Text

ATTEMPTS = 3
"""How often a file that changes while it is read is read anew."""

_PLAIN = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
# O_NONBLOCK: a named pipe put in a file's place shall not hold the run up.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_HAS_FOLDERS = os.open in os.supports_dir_fd


def token_of(facts: os.stat_result) -> str:
    """Return what tells one version of a local file from the next: size, both times in ns, and the inode."""
    return f"{facts.st_size}-{facts.st_mtime_ns}-{facts.st_ctime_ns}-{facts.st_ino}"


class LocalSource:
    """A folder."""

    def __init__(self, folder: str, most: int) -> None:
        """Take the folder and the largest file that is read, in bytes."""
        self._folder = os.path.abspath(folder)
        self._most = most
        self.name = folder

    def walk(self) -> Iterator[Entry | Refused]:
        """Yield every file below the folder. Raises SourceError where the folder itself cannot be listed."""
        try:
            yield from self._below("")
        except OSError as error:
            raise SourceError(words.NO_ROOT.fill({"name": self.name, "reason": reason(error)})) from error

    def _below(self, inner: str) -> Iterator[Entry | Refused]:
        folders: list[str] = []
        with os.scandir(os.path.join(self._folder, inner)) as entries:
            found = sorted(entries, key=lambda one: one.name)
        for entry in found:
            path = f"{inner}/{entry.name}" if inner else entry.name
            try:
                if entry.is_symlink() or getattr(entry, "is_junction", bool)():
                    yield Refused(path, "link", words.LINK)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif entry.is_file(follow_symlinks=False):
                    # Windows gives no inode in the listing; os.stat does, and is what read() compares with.
                    facts = os.stat(entry.path, follow_symlinks=False)
                    yield Entry(path, facts.st_size, token_of(facts))
                else:
                    yield Refused(path, "special", words.SPECIAL)
            except FileNotFoundError:
                continue  # taken away since the listing
        for path in folders:
            try:
                yield from self._below(path)
            except FileNotFoundError:
                continue
            except OSError as error:
                yield Refused(path, "folder", words.NOT_LISTED.fill({"reason": reason(error)}))

    def read(self, path: str, token: str = "") -> Content:  # noqa: ARG002  # the file itself is asked, before and after
        """Return what a file holds; see :class:`~briefcheck.sources.source.Source`."""
        try:
            for _ in range(ATTEMPTS):
                content = self._once(path)
                if content is not None:
                    return content
        except FileNotFoundError:
            raise GoneError(words.GONE) from None
        except OSError as error:
            raise UnreadableDocument(words.CANNOT_OPEN.fill({"reason": reason(error)})) from error
        raise ChangedError(words.CHANGED)

    def _once(self, path: str) -> Content | None:
        """Read a file from beginning to end; None if it was changed meanwhile."""
        descriptor = self._opened(path)
        with open(descriptor, "rb", buffering=0) as file:
            before = os.fstat(descriptor)
            if not stat.S_ISREG(before.st_mode):
                raise UnreadableDocument(words.SPECIAL)
            if before.st_size > self._most:
                raise UnreadableDocument(too_large(before.st_size, self._most))
            data = file.read(before.st_size + 1)  # one more than there is: whether it grows
            while 0 < len(data) < before.st_size and (part := file.read(before.st_size + 1 - len(data))):
                data += part  # the system gives at most 2 GB at once, and a share what it has
            after = os.fstat(descriptor)
        same = token_of(before) == token_of(after) and len(data) == after.st_size
        return Content(data, token_of(after)) if same else None

    def _opened(self, path: str) -> int:
        """Return a descriptor of a file, no link on the way to it: a folder may be swapped for one after the listing."""
        *folders, name = path.split("/")
        if not _HAS_FOLDERS:
            whole = os.path.join(self._folder, *folders, name)
            if os.path.islink(whole):
                raise UnreadableDocument(words.LINK)
            return os.open(whole, _PLAIN)
        at = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for folder in folders:
                inner = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | os.O_NOFOLLOW, dir_fd=at)
                os.close(at)
                at = inner
            return os.open(name, _PLAIN | _NO_LINK, dir_fd=at)
        except OSError as error:
            import errno

            if error.errno in {errno.ELOOP, errno.EMLINK}:
                raise UnreadableDocument(words.LINK) from error
            raise
        finally:
            with suppress(OSError):
                os.close(at)

    def close(self) -> None:
        """Nothing is kept open."""

    def __enter__(self) -> Self:
        """Return the source itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


def too_large(size: int, most: int) -> Text:
    """Return what is said of a file of ``size`` bytes where at most ``most`` are read."""
    return words.TOO_LARGE.fill({"size": size // 1024 // 1024, "limit": most // 1024 // 1024})
