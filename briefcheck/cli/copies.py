"""Where copies go: never over the file itself, over one another, or over what is there already."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Protocol

from briefcheck.errors import UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.text import Text


class Sayings(Protocol):
    """What a command says of copies that cannot be; a module with these texts will do."""

    ONE_COPY: Text
    ITSELF: Text
    EXISTS: Text
    TWICE: Text
    NO_FOLDER: Text
    OTHER_SUFFIX: Text
    NOT_WRITTEN: Text


@frozen
class Job:
    """One file and where its copy goes: "" for none, itself for in place."""

    path: str
    copy: str


def named(given: Sequence[str]) -> list[str]:
    """Return the files that a call names, each once; patterns are expanded, which Windows does not do."""
    from glob import glob

    paths: list[str] = []
    for path in given:
        paths += [path] if os.path.lexists(path) or not any(mark in path for mark in "*?[") else sorted(glob(path))
    return list(dict.fromkeys(paths))


def copies(paths: Sequence[str], output: str | None, into: str | None, said: Sayings, *, force: bool) -> list[Job]:
    """Return the files with their copies: in ``output``, the copy of one, or in the folder ``into``, which is made.

    Only the folder that the call names is made: a wrong path to it is a slip of the pen.

    Raises UsageError: nothing is written unless the whole call makes sense.
    """
    folder = into if into is not None else os.path.dirname(output or "") or "."
    is_new = into is not None and not os.path.lexists(folder)
    above = os.path.dirname(os.path.normpath(folder)) or "." if is_new else folder
    if not os.path.isdir(above):
        raise UsageError(said.NO_FOLDER.fill({"path": above}))
    if output is not None and len(paths) > 1:
        raise UsageError(said.ONE_COPY)
    jobs: list[Job] = []
    names: set[str] = set()
    for path in paths:
        name = os.path.basename(path)
        copy = output if output is not None else os.path.join(folder, name)
        suffix = os.path.splitext(path)[1].lower()
        if os.path.splitext(copy)[1].lower() != suffix:
            raise UsageError(said.OTHER_SUFFIX.fill({"suffix": suffix, "path": copy}))
        if os.path.realpath(copy) in set(map(os.path.realpath, paths)):
            raise UsageError(said.ITSELF.fill({"path": copy}))
        if name.casefold() in names:
            raise UsageError(said.TWICE.fill({"name": name}))
        if os.path.lexists(copy) and not force:
            raise UsageError(said.EXISTS.fill({"path": copy}))
        names.add(name.casefold())
        jobs.append(Job(path, copy))
    if is_new:
        try:
            os.mkdir(folder)
        except OSError as error:
            raise UsageError(said.NOT_WRITTEN.fill({"reason": reason(error)})) from error
    return jobs
