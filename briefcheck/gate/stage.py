"""The stage: the folder that people mirror. A file appears in it whole, at one stroke, or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress

from briefcheck.errors import reason
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.names import of_sync_tool

_PREFIX = ".briefcheck-"
"""How temporary files begin where they must lie in the stage itself."""

_CHUNK = 1 << 20


class NotPublishedError(OSError):
    """A file could not be put into the stage, or taken out of it; the stage is as it was."""


class Stage:
    """The stage, and beside it the folder in which its files are made."""

    def __init__(self, root: str, work: str) -> None:
        """Take the stage, and the gate's own folder beside it."""
        self.root = root
        self._work = work
        self._temporary = os.path.join(work, "tmp")
        self._made = 0
        mask = os.umask(0o077)
        os.umask(mask)
        self._mode = 0o444 & ~mask

    def prepare(self) -> None:
        """Make what is missing, take away what a kill left, see that files can be written. Raises GateStopped."""
        try:
            os.makedirs(self.root, exist_ok=True)
            os.makedirs(self._temporary, exist_ok=True)
            if os.stat(self._temporary).st_dev != os.stat(self.root).st_dev:
                self._temporary = self.root  # os.replace() works within one file system only
            self._sweep()
            probe = self._write(b"", self._name())
            os.unlink(probe)
        except OSError as error:
            raise GateStopped(words.STAGE_NOT_WRITTEN.fill({"path": self.root, "reason": reason(error)})) from error

    def _sweep(self) -> None:
        for name in os.listdir(self._temporary):
            if name.startswith(_PREFIX):
                os.unlink(os.path.join(self._temporary, name))

    def _name(self) -> str:
        self._made += 1
        return os.path.join(self._temporary, f"{_PREFIX}{os.getpid()}-{self._made}.tmp")

    def _write(self, data: bytes, temporary: str) -> str:
        """Write a temporary file that only its owner may read until it is in its place."""
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with open(descriptor, "wb", buffering=0) as file:
                view = memoryview(data)
                while view:
                    view = view[file.write(view) :]
                if sys.platform != "win32":  # there a file that may only be read cannot be replaced
                    os.fchmod(descriptor, self._mode)
                os.fsync(descriptor)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
        return temporary

    def put(self, path: str, data: bytes) -> str:
        """Put a file into the stage and return its token. Raises NotPublishedError: the stage is as it was."""
        target = self._inside(path)
        folder = os.path.dirname(target)
        temporary = ""
        try:
            self._make_folders(path)
            temporary = self._write(data, self._name())
            os.replace(temporary, target)
        except OSError as error:
            with suppress(OSError):
                os.unlink(temporary)
            raise NotPublishedError(error.errno, error.strerror) from error
        sync_folder(folder)
        return self.token(path)

    def _make_folders(self, path: str) -> None:
        """Make the folders of a path; each must be a true one: a link would lead what is published out of the stage."""
        at = self.root
        for folder in path.split("/")[:-1]:
            at = os.path.join(at, folder)
            with suppress(FileExistsError):
                os.mkdir(at)
                sync_folder(os.path.dirname(at))
            if not stat.S_ISDIR(os.lstat(at).st_mode):
                raise NotADirectoryError(20, "it is in the way of a folder")

    def remove(self, path: str) -> None:
        """Take a file out of the stage, and the folders that this leaves empty. Raises NotPublishedError."""
        target = self._inside(path)
        try:
            with suppress(FileNotFoundError):
                os.unlink(target)
        except OSError as error:
            raise NotPublishedError(error.errno, error.strerror) from error
        folder = os.path.dirname(target)
        with suppress(OSError):
            sync_folder(folder)
            while folder != self.root:
                os.rmdir(folder)
                folder = os.path.dirname(folder)

    def token(self, path: str) -> str:
        """Return what changes whenever the file does: size, times in ns, inode. "" where there is no plain file."""
        try:
            facts = os.lstat(self._inside(path))
        except OSError:
            return ""
        if not stat.S_ISREG(facts.st_mode):
            return ""
        return f"{facts.st_size}-{facts.st_mtime_ns}-{facts.st_ctime_ns}-{facts.st_ino}"

    def sha256(self, path: str) -> str:
        """Return the hash of what is in the stage at a path, "" where no plain file is."""
        if not self.token(path):
            return ""
        try:
            descriptor = self._open(path)
        except FileNotFoundError:
            return ""
        with open(descriptor, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def is_hollow(self, path: str) -> bool:
        """Tell whether there is a folder in the stage at a path, and nothing in it but what sync tools keep there."""
        at = self._inside(path)
        if os.path.islink(at) or not os.path.isdir(at):
            return False
        return all(of_sync_tool(name) for _, _, names in os.walk(at) for name in names)

    def read(self, path: str) -> bytes:
        """Return what is in the stage at a path. Raises OSError."""
        with open(self._open(path), "rb") as file:
            return file.read()

    def _open(self, path: str) -> int:
        return os.open(self._inside(path), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))

    def files(self) -> Iterator[str]:
        """Yield the path of everything in the stage that is no folder, but for what sync tools keep there.

        Raises GateStopped where the stage cannot be listed.
        """

        def fail(error: OSError) -> None:
            raise GateStopped(words.STAGE_NOT_LISTED.fill({"path": self.root, "reason": reason(error)})) from error

        for current, folders, names in os.walk(self.root, onerror=fail):
            inner = os.path.relpath(current, self.root).replace(os.sep, "/")
            before = "" if inner == "." else f"{inner}/"
            links = [name for name in folders if os.path.islink(os.path.join(current, name))]
            folders[:] = [name for name in sorted(folders) if name not in links and not of_sync_tool(name)]
            yield from (f"{before}{name}" for name in sorted([*names, *links]) if not of_sync_tool(name))

    def place_aside(self, run: str) -> str:
        """Return the folder beside the stage that takes what is moved out of it in a run."""
        return os.path.join(self._work, "found", run)

    def set_aside(self, path: str, run: str) -> str:
        """Move what somebody put into the stage out of it and return where to. Raises NotPublishedError."""
        source = self._inside(path)
        target = os.path.join(self.place_aside(run), *path.split("/"))
        try:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.move(source, target)
        except OSError as error:
            raise NotPublishedError(error.errno, error.strerror) from error
        self.remove(path)  # the folders that this leaves empty
        return target

    def _inside(self, path: str) -> str:
        return os.path.join(self.root, *path.split("/"))


def sync_folder(folder: str) -> None:
    """Have the disk hold the names in a folder. Windows has no such call, some network shares refuse it."""
    if sys.platform == "win32":  # pragma: no cover
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class DryStage(Stage):
    """The stage of a dry run: looked at, never changed."""

    def prepare(self) -> None:
        """Change nothing."""

    def put(self, path: str, data: bytes) -> str:  # noqa: ARG002  # as its parent
        """Put nothing there."""
        return ""

    def remove(self, path: str) -> None:
        """Take nothing away."""

    def set_aside(self, path: str, run: str) -> str:  # noqa: ARG002  # as its parent
        """Move nothing."""
        return ""

    def files(self) -> Iterator[str]:
        """Yield what is there; a stage that is still to be made holds nothing."""
        return super().files() if os.path.isdir(self.root) else iter(())
