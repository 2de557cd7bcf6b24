"""What a run relied on: every file it read and every folder it listed, by Python's own audit events.

So a configuration, a register, a style, or a file of words that a foreign plugin keeps for itself is known without
anybody having to tell of it. Each is looked at as it is noted: what is another file at the end, or none, was not the
ground of the run, and nothing may be kept of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable
from types import FrameType

from briefcheck.engine.ground import INSTALLED, covered, stamp_of
from briefcheck.userfolder import cache_folder

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

TOLD = "?"
"""Stands before a path that was asked for and not opened, wherever it is."""

_PYTHON = ("<frozen ", os.path.join(os.path.dirname(os.__file__), ""))
_BROUGHT = tuple(os.path.join("", name, "") for name in INSTALLED)
_HOST = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")
_OURS = (_HOST, "<frozen importlib", os.path.join(_PYTHON[1], "importlib", ""))
"""Where the code is that lists folders to find what is told otherwise: documents, configurations, modules."""

_told: set[str] = set()
"""What lower floors say that they rest on, or have looked for; Python tells nobody of a look that opens nothing."""

_states: dict[str, int] = {}
"""What told each from other files when it was first noted in this run."""

_seen: set[str] = set()
_in_order: list[str] = []
_hooked = False


def watch() -> None:
    """Take note from now on of what is read and listed, as long as the process lives; a run begins."""
    global _hooked  # noqa: PLW0603  # an audit hook belongs to the process, and cannot be taken away
    _states.clear()
    if not _hooked:
        _hooked = True
        sys.addaudithook(_note)


def noted(after: int = 0) -> list[str]:
    """Return what was noted, without the first ``after``; each comes once, where it came first.

    It is for :func:`relied_on` and :func:`note`: absolute paths, a separator behind that of a folder which was listed, and
    before what was only asked for a sign.
    """
    return _in_order[after:]


def number_noted() -> int:
    """Return how many paths were noted so far."""
    return len(_in_order)


def note(paths: Iterable[str]) -> None:
    """Take note of what another process has :func:`noted`."""
    for path in paths:
        if path.startswith(TOLD):
            _told.add(path[1:])
        _add(path)


def has_changed(paths: Iterable[str]) -> bool:
    """Tell whether any of ``paths`` is not what it was when this run noted it: it may have gone by either."""
    for path in paths:
        was = _states.get(path, _states.get(TOLD + path))
        if was is not None and was != _state(path):
            return True
    return False


def _add(path: str) -> None:
    if path and path not in _states:
        _states[path] = _state(path.removeprefix(TOLD))
        if path not in _seen:
            _seen.add(path)
            _in_order.append(path)


def _state(path: str) -> int:
    """Return a number that tells a file from what it was before: a tuple would take five times the room."""
    try:
        return hash(stamp_of(os.stat(path)))
    except (OSError, ValueError):  # none that can be: a name with a zero in it
        return int(os.path.lexists(path))


def relied_on(paths: Collection[str], documents: Collection[str], code: Collection[str] = ()) -> set[str]:
    """Return those of ``paths`` on which a result rests and that :func:`briefcheck.engine.ground.ground` has not.

    Args:
        paths: what was :func:`noted`.
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
    above |= {*map(os.path.abspath, sys.path), *places}  # but what others listed of them: it has a separator behind it
    told = _told | {path[1:] for path in paths if path.startswith(TOLD)}
    return (
        {
            path
            for path in paths
            if path not in documents
            and path not in above
            and not path.startswith(TOLD)
            and (
                f"{path}{os.sep}".startswith(ours) or not (path.startswith(left_out) or path.endswith(".py"))
            )  # modules: see below
        }
        | _modules(left_out, ours)
        | {path for path in told if path not in documents}
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
        # What Python compiled is told by its source, as a module.
        if not (isinstance(flags, int) and flags & _WRITES) and not (isinstance(path, str) and path.endswith(".pyc")):
            _add(_absolute(path))
    elif event in ("os.listdir", "os.scandir"):
        path = _absolute(given[0] or ".")  # None, which stands for the current folder, comes as it is
        _add(path if _is_ours(sys._getframe(1)) else os.path.join(path, ""))  # noqa: SLF001  # there is no other way
    elif event == "sqlite3.connect":  # which opens it in C
        _add(_absolute(given[0]))
    elif event == "briefcheck.relied":
        path = _absolute(given[0])
        _told.add(path)
        _add(TOLD + path)


def _absolute(path: object) -> str:
    """Return a path as the current folder makes it now, "" for a number, or where there is no such folder any more."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        return ""
    try:
        name = os.fsdecode(path)
        return name if name.startswith(os.sep) else os.path.abspath(name)
    except (OSError, ValueError):
        return ""


def _is_ours(frame: FrameType | None) -> bool:
    """Tell whether the host or Python itself lists a folder, and not a plugin, by Python's own helpers or without."""
    while frame is not None:
        # Where a module is says the import; its code says where it was compiled, which is elsewhere for some installers.
        name = frame.f_globals.get("__file__") or frame.f_code.co_filename
        if name.startswith(_OURS):
            return True
        if not name.startswith(_PYTHON) or any(place in name for place in _BROUGHT):
            return False
        frame = frame.f_back
    return True
