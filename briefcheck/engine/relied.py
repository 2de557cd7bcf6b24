"""What a run relied on: every file it read and every folder it listed, by Python's own audit events.

So a configuration, a register, a style, or a file of words that a foreign plugin keeps for itself is known without
anybody having to tell of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable

from briefcheck.engine.ground import INSTALLED, covered
from briefcheck.userfolder import cache_folder

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

_told: set[str] = set()
"""What lower floors say that they rest on, or have looked for; Python tells nobody of a look that opens nothing."""

_seen: set[str] = set()
_in_order: list[str] = []
_hooked = False


def watch() -> None:
    """Take note from now on of what is read and listed, as long as the process lives."""
    global _hooked  # noqa: PLW0603  # an audit hook belongs to the process, and cannot be taken away
    if not _hooked:
        _hooked = True
        sys.addaudithook(_note)


def noted(after: int = 0) -> list[str]:
    """Return the absolute paths of what was noted, without the first ``after``; each comes once, where it came first."""
    paths = _in_order[after:]
    return [path if path.startswith(os.sep) else os.path.abspath(path) for path in paths]


def number_noted() -> int:
    """Return how many paths were noted so far."""
    return len(_in_order)


def note(paths: Iterable[str]) -> None:
    """Take note of what another process has read."""
    for path in paths:
        _add(path)


def _add(path: str) -> None:
    if path not in _seen:
        _seen.add(path)
        _in_order.append(path)


def relied_on(paths: Iterable[str], documents: Collection[str], code: Collection[str] = ()) -> set[str]:
    """Return those of ``paths`` on which a result rests and that :func:`briefcheck.engine.ground.ground` has not.

    Args:
        paths: what was noted.
        documents: the absolute paths of the documents, which are told by what is in them.
        code: the folders and files of the host and the plugins, where no ground is taken of them: what was read and
            loaded of these counts then too, wherever it is installed.
    """
    places = [place for place in (*(() if code else covered()), *_elsewhere()) if place]
    left_out, ours = _beginnings(places), _beginnings(code)
    above: set[str] = set()
    for path in documents:
        folder = os.path.dirname(path)
        while folder not in above:
            above.add(folder)
            folder = os.path.dirname(folder)
    above |= {*map(os.path.abspath, sys.path), *places}
    return (
        {
            path
            for path in paths
            if path not in documents
            and path not in above
            and (
                f"{path}{os.sep}".startswith(ours) or not (path.startswith(left_out) or path.endswith(".py"))
            )  # modules: see below
        }
        | _modules(left_out, ours)
        | {path for path in _told if path not in documents}
    )


def _beginnings(places: Iterable[str]) -> tuple[str, ...]:
    """Return how the paths of all begin that is in places: a folder's with a separator."""
    return tuple(place if os.path.isfile(place) else os.path.join(place, "") for place in places)


def _elsewhere() -> tuple[str, ...]:
    """Return folders whose files are told otherwise, or tell nothing: Python's, those of distributions, the system's."""
    folders = [os.path.abspath(entry) for entry in sys.path if os.path.basename(entry) in INSTALLED]
    return (*folders, os.path.dirname(os.__file__), cache_folder(), "/dev", "/proc", "/sys")


def _modules(left_out: tuple[str, ...], ours: tuple[str, ...]) -> set[str]:
    """Return the files of loaded modules that no distribution brought, as a helper beside a plugin; and all of ours."""
    files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    return {
        file
        for file in files
        if isinstance(file, str) and os.path.isabs(file) and (file.startswith(ours) or not file.startswith(left_out))
    }


def _note(event: str, given: tuple[object, ...]) -> None:  # pragma: no cover  # nothing traces an audit hook
    if event == "open":
        path, _, flags = given
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        # What Python compiled is told by its source, as a module.
        if isinstance(path, str) and not (isinstance(flags, int) and flags & _WRITES) and not path.endswith(".pyc"):
            _add(path)
    elif event in ("os.listdir", "os.scandir"):
        path = given[0]
        if isinstance(path, str):
            _add(path)
    elif event == "briefcheck.relied":
        _told.add(os.path.abspath(str(given[0])))
