"""The configuration of a revision, laid out in a folder of its own.

What is pushed is judged by what is pushed: a briefcheck.yaml in the work tree that nobody else has must not let a
document through. So every configuration of the revision, and every file of the revision that it names, is written to
a temporary folder, at the path that the repository has, and the policies are read from there.

Registers of people and clients, and their key, are often kept out of the repository on purpose: those that the revision
names and does not hold are taken from where they lie. They say who and what is meant, never which rules run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from shutil import rmtree
from tempfile import mkdtemp
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefcheck.errors import ConfigError, UsageError
from briefcheck.policy.allowances import BASELINE_FILE, WAIVERS_FILE
from briefcheck.policy.chain import is_configuration
from briefcheck.sources import words
from briefcheck.text import Text
from briefcheck.yamlfile import Node, parse_yaml

if TYPE_CHECKING:
    from briefcheck.sources.git import Blob, Objects, Repository

MOST_BYTES = 5_000_000
"""The largest file that belongs to a configuration: a register of clients, a baseline."""

_FOLDERS = ("types", "styles", "vocabularies")
"""Keys that name folders, of which all files are wanted."""
_PRIVATE = ("people", "clients", "clients-key")
"""Keys that name files which may be kept out of the repository."""


class RevisionFolder:
    """The configuration of one revision as files. A context manager: at its end the folder is removed."""

    def __init__(self, repository: Repository, tree: str, name: str, objects: Objects) -> None:
        """Write out the configuration of ``tree``; ``name`` is how people call the revision."""
        self._repository = repository
        self._objects = objects
        self._name = name
        self._blobs: dict[str, Blob] = {blob.path: blob for blob in repository.files(tree) if blob.is_file}
        self._folder = os.path.realpath(mkdtemp(prefix="briefcheck-"))
        inner = os.path.splitdrive(os.path.abspath(repository.top))[1].lstrip("\\/")
        self.top = os.path.join(self._folder, inner)
        """The place of the top of the repository: paths that lead out of it still lead to the same file."""
        os.makedirs(self.top, exist_ok=True)
        self._written: set[str] = set()
        for path in self._blobs:
            if _is_ours(path):
                self._write(path)
        if any(os.path.basename(path) in {WAIVERS_FILE, BASELINE_FILE} for path in self._written):
            self._show_what_is_there()

    def path(self, inner: str) -> str:
        """Return where a file of the revision would lie: what its configuration is looked for by."""
        return os.path.join(self.top, *inner.split("/"))

    def inner(self, path: str) -> str:
        """Return the path in the repository of what :meth:`path` says."""
        return os.path.relpath(path, self.top).replace(os.sep, "/")

    def given(self, path: str) -> str:
        """Return a configuration or ruleset that the command line names, as this revision has it.

        Raises:
            UsageError: it belongs into the repository, and the revision does not have it.
        """
        inner = self._repository.below_top(path)
        if inner is None:
            return path
        if inner not in self._blobs:
            raise UsageError(words.NOT_IN_REVISION.fill({"path": path, "revision": self._name}))
        self._write(inner)
        return self.path(inner)

    def told(self, error: ConfigError) -> ConfigError:
        """Return an error of a configuration with its file named as git names it, ``REVISION:PATH``."""
        before, after = self.top.rstrip(os.sep) + os.sep, f"{self._name}:"
        what, mend = (Text(*(side.replace(before, after).replace(self.top, after) for side in (said.en, said.zh)))
                      for said in (error.what, error.mend))  # fmt: skip
        return ConfigError(error.file.replace(before, after), error.line, error.column, what, mend)

    def __enter__(self) -> Self:
        """Return the folder."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove it."""
        rmtree(self._folder, ignore_errors=True)

    def _show_what_is_there(self) -> None:
        """Put an empty file in the place of every other: waivers and baselines ask whether a document is still there."""
        for path in self._blobs:
            if path not in self._written:
                target = self.path(path)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb"):
                    pass

    def _write(self, path: str) -> None:
        """Write a file of the revision, and what it names if it is a configuration."""
        if path in self._written:
            return
        self._written.add(path)
        data, _ = self._objects.read(self._blobs[path].id)
        if data is None or len(data) > MOST_BYTES:
            return  # whoever wants it says that it is not there
        target = self.path(path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(data)
        if path.endswith((".yaml", ".yml")):
            with suppress(ConfigError):  # it is told when it is read
                for key, value in parse_yaml(data, path).entries:
                    for name in _plain(value):
                        self._bring(key.text, name, os.path.dirname(path))

    def _bring(self, key: str, name: str, folder: str) -> None:
        """Write what a configuration in ``folder`` names under ``key``, if it is a file or a folder of files."""
        if not name or len(name) > 1000 or os.path.isabs(name) or name.startswith("~") or "\0" in name:
            return
        wanted = os.path.normpath(os.path.join(folder, name)).replace(os.sep, "/")
        if wanted in self._blobs:
            self._write(wanted)
        elif key in _FOLDERS:
            for path in list(self._blobs):
                if path.startswith(wanted + "/"):
                    self._write(path)
        elif key in _PRIVATE:
            there = os.path.join(self._repository.top, *wanted.split("/"))
            target = os.path.normpath(os.path.join(self.top, *wanted.split("/")))
            # So many .. that it would land beside the temporary folder: it is said to be missing.
            if os.path.isfile(there) and target.startswith(self._folder + os.sep):
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with suppress(OSError):  # where links need a privilege, the register is said to be missing
                    os.symlink(there, target)  # no copy: it names people and clients


def _is_ours(path: str) -> bool:
    """Tell whether a file is read because of its name, nobody naming it: a configuration, also under a wrong name."""
    return is_configuration(path) or os.path.basename(path).casefold().startswith(("briefcheck", ".briefcheck"))


def _plain(node: Node) -> Iterator[str]:
    """Yield every plain value below a node."""
    if node.kind == "scalar":
        yield node.text
    for item in node.items:
        yield from _plain(item)
    for _, value in node.entries:
        yield from _plain(value)
