"""The objects of a git repository, asked for by git's own plumbing: what a revision holds, never what lies on the disk."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO

from briefcheck.errors import UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.sources import words

_SETTINGS = (
    # core.fsmonitor may name a program to run: looking at a repository shall not run anything.
    *("-c", "core.fsmonitor=false"),
    # refs/replace shows other objects than those that are pushed, and stays at home.
    "--no-replace-objects",
    "--literal-pathspecs",
)


@frozen
class Blob:
    """A file of a revision: its path from the top of the repository, and the names of the object that it is."""

    path: str
    mode: str
    id: str

    @property
    def is_file(self) -> bool:
        """Whether it is an ordinary file: no symbolic link and no submodule."""
        return self.mode.startswith("100")


class Repository:
    """A git repository, or the one that a hook runs for."""

    def __init__(self, folder: str = ".") -> None:
        """Find the repository of a folder. Raises UsageError where there is none, or no git."""
        self._folder = folder
        common = self._asked("rev-parse", "--git-common-dir")
        if common is None:
            raise UsageError(words.NO_REPOSITORY.fill({"folder": os.path.abspath(folder)}))
        self.common = os.path.abspath(os.path.join(folder, common))
        """The folder with the objects, which several work trees may share."""
        top = self._asked("rev-parse", "--show-toplevel")
        self.top = os.path.abspath(top) if top else self.common
        """The top of the work tree; of a repository without one, its own folder."""
        self._prefix = (self._asked("rev-parse", "--show-prefix") or "").rstrip("/")

    def setting(self, name: str) -> str | None:
        """Return a setting of git's configuration, None where there is none."""
        return self._asked("config", "--get", name)

    def tree(self, revision: str) -> str | None:
        """Return the id of the tree of a revision; None where there is no such revision, or it has none."""
        return self._asked("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{tree}")

    def commit(self, revision: str) -> str | None:
        """Return the id of the commit that a revision is; None where there is none."""
        return self._asked("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")

    def merge_base(self, one: str, other: str) -> str | None:
        """Return the commit at which two histories part; None where they have nothing in common."""
        return self._asked("merge-base", one, other)

    def oldest_new(self, commit: str, remote: str | None) -> str:
        """Return the oldest of the commits that lead to ``commit`` and that no remote (or not this one) has, "" for none.

        Raises:
            UsageError: git cannot tell.
        """
        new = self._asked("rev-list", "--topo-order", "--reverse", commit, "--not", on_remote(remote))
        if new is None:
            raise UsageError(words.GIT_FAILED.fill({"command": "rev-list"}))
        return new.partition("\n")[0]

    def files(self, tree: str, paths: Sequence[str] = ()) -> Iterator[Blob]:
        """Yield what a tree holds, links and submodules too; with ``paths``, only what is below them."""
        for record in self._records("ls-tree", "-r", "-z", "--full-tree", tree):
            head, _, path = record.partition(b"\t")
            mode, _, id_ = head.decode("ascii").split(" ")
            blob = Blob(os.fsdecode(path), mode, id_)
            if self._is_below(blob.path, paths):
                yield blob

    def changed(self, old: str, new: str, paths: Sequence[str] = ()) -> Iterator[Blob]:
        """Yield what one tree holds other than another, or not at all in it: added, changed, renamed, of another kind."""
        records = self._records("diff-tree", "-r", "-z", "--raw", "--no-renames", "--full-index", old, new)
        for head, path in zip(records, records, strict=True):
            _, mode, _, id_, kind = head.decode("ascii").split(" ")
            blob = Blob(os.fsdecode(path), mode, id_)
            if kind != "D" and self._is_below(blob.path, paths):
                yield blob

    def brought(self, new: str, known: Sequence[str], paths: Sequence[str] = ()) -> Iterator[tuple[str, Blob]]:
        """Yield each file that a commit leading to ``new`` and to none of ``known`` adds or changes, oldest commit first.

        Args:
            new: the id of a commit.
            known: what ``git rev-list --not`` takes: ids of commits, ``--remotes``.
            paths: if there are any, only what is below them.

        Raises:
            UsageError: git cannot tell.
        """
        listed = ("rev-list", "--topo-order", "--reverse", new, "--not", *known)
        with TemporaryFile() as commits:
            commits.writelines(commit + b"\n" for commit in self._records(*listed, end=b"\n"))
            commits.seek(0)
            # -m: against each parent, or what a merge brings of its own would not be told; --root: of the first commit too.
            options = (
                "--stdin",
                "-r",
                "-m",
                "--root",
                "-z",
                "--raw",
                "--no-renames",
                "--full-index",
                "--diff-filter=d",
            )
            commit = ""
            records = self._records("diff-tree", *options, given=commits)
            for record in records:
                if not record.startswith(b":"):
                    commit = record.decode("ascii")
                    continue
                _, mode, _, id_, _ = record.decode("ascii").split(" ")
                blob = Blob(os.fsdecode(next(records)), mode, id_)
                if self._is_below(blob.path, paths):
                    yield commit, blob

    def new_objects(self, new: str, known: Sequence[str]) -> Iterator[str]:
        """Yield the ids of the objects that ``new`` holds and what ``known`` stands for does not; see :meth:`brought`."""
        for line in self._records("rev-list", "--objects", "--missing=allow-any", new, "--not", *known, end=b"\n"):
            yield line.partition(b" ")[0].decode("ascii")

    def all_is_on(self, remote: str | None) -> bool:
        """Tell whether every commit of a branch or tag here is known to be on the remote (None: on any)."""
        head = ("HEAD",) if self.commit("HEAD") else ()
        return self._asked("rev-list", "-1", "--branches", "--tags", *head, "--not", on_remote(remote)) == ""

    @contextmanager
    def objects(self, most: int) -> Iterator[Objects]:
        """Give something to read objects with, as long as the block lasts; of larger ones than ``most`` only the size."""
        with self._process("cat-file", "--batch") as process:
            yield Objects(process, most)

    def below_top(self, path: str) -> str | None:
        """Return a path of the work tree as one that counts from its top, "" for the top; None if it is not in it."""
        real, top = os.path.realpath(path), os.path.realpath(self.top)
        if real == top:
            return ""
        return os.path.relpath(real, top).replace(os.sep, "/") if real.startswith(top.rstrip(os.sep) + os.sep) else None

    def _is_below(self, path: str, folders: Sequence[str]) -> bool:
        inner = [self._inner(folder) for folder in folders]
        return not inner or any(not folder or path == folder or path.startswith(folder + "/") for folder in inner)

    def _inner(self, path: str) -> str:
        """Return a path given from the current folder as one that counts from the top."""
        inner = os.path.normpath(f"{self._prefix}/{path}".lstrip("/")).replace(os.sep, "/")
        return "" if inner == "." else inner

    def _asked(self, *command: str) -> str | None:
        """Return what a git command prints, None where it fails. Raises UsageError where git is not installed."""
        try:
            done = subprocess.run(  # noqa: S603
                self._command(command), cwd=self._folder, capture_output=True, stdin=subprocess.DEVNULL, check=False
            )
        except OSError as error:
            raise UsageError(words.NO_GIT.fill({"reason": reason(error)})) from error
        return os.fsdecode(done.stdout).strip("\n") if done.returncode == 0 else None

    def _records(
        self, *command: str, given: IO[bytes] | int = subprocess.DEVNULL, end: bytes = b"\0"
    ) -> Iterator[bytes]:
        """Yield what a git command lists, each ending in ``end``. Raises UsageError where it fails."""
        with self._process(*command, given=given) as process:
            if process.stdout is None:  # pragma: no cover  # there is a pipe
                return
            left = b""
            while part := process.stdout.read(1 << 16):
                *records, left = (left + part).split(end)
                yield from records
            if process.wait() != 0:
                raise UsageError(words.GIT_FAILED.fill({"command": command[0]}))

    @contextmanager
    def _process(self, *command: str, given: IO[bytes] | int = subprocess.PIPE) -> Iterator[subprocess.Popen[bytes]]:
        with subprocess.Popen(  # noqa: S603
            self._command(command),
            cwd=self._folder,
            stdin=given,
            stdout=subprocess.PIPE,
            # A partial clone would fetch what is missing: nothing here goes to the network.
            env={**os.environ, "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"},
        ) as process:
            try:
                yield process
            finally:
                process.terminate()

    @staticmethod
    def _command(command: Sequence[str]) -> list[str]:
        return ["git", *_SETTINGS, *command]


class Objects:
    """Reads objects by their ids, one after the other, from one ``git cat-file``."""

    def __init__(self, process: subprocess.Popen[bytes], most: int) -> None:
        """Take the process, and the size in bytes from which on an object is not kept in memory."""
        self._process = process
        self._most = most

    def read(self, id_: str) -> tuple[bytes | None, int]:
        """Return an object's bytes, None if it is larger than is read, and its size; (None, -1) if it is not here."""
        put, out = self._process.stdin, self._process.stdout
        if put is None or out is None:  # pragma: no cover  # there are pipes
            return None, -1
        put.write(id_.encode("ascii") + b"\n")
        put.flush()
        head = out.readline().split(b" ")
        if len(head) != 3:
            return None, -1
        size = int(head[2])
        data = _exactly(out, size, keep=size <= self._most)
        out.read(1)
        return data, size


def _exactly(stream: IO[bytes], size: int, *, keep: bool) -> bytes | None:
    if keep:
        return stream.read(size)
    while size > 0:
        size -= len(stream.read(min(size, 1 << 20))) or size
    return None


def on_remote(remote: str | None) -> str:
    """Return what ``git rev-list`` takes for all that a remote (None: any) is known to have."""
    return "--remotes" + (f"={remote}" if remote else "")


def no_revision(revision: str) -> UsageError:
    """Return the error for a revision that is not there."""
    return UsageError(words.NO_REVISION.fill({"revision": revision}))
