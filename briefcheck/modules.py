"""Modules of packages found in half the time, and modules of Python's own that wait until something of them is needed.

Python looks for a module anew in every way there is: each finder, each suffix, a time of the folder, a time of the file.
That is 0.1 ms for each of the three hundred modules of a run, as much as reading what is in them. In a package that is one
plain folder there is but one place to look, and what Python itself compiled stands beside it under a name that is known. It
is taken under the very conditions that Python has: made by this interpreter, from a source of this time and size.
Whatever is not so plain (an extension, no compiled file, a package in several folders) is left to Python.
"""

from __future__ import annotations

import os
import sys
from _thread import RLock
from importlib import import_module
from importlib._bootstrap_external import MAGIC_NUMBER, cache_from_source  # importlib.util brings contextlib along
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec, PathFinder, SourceFileLoader
from marshal import loads
from types import ModuleType

TYPE_CHECKING = False  # see briefcheck/__init__.py

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType
    from typing import Any

_BY_TIME = b"\0\0\0\0"
"""What stands behind the magic number of a compiled file that is told from a stale one by the time of its source."""

_HEAD = MAGIC_NUMBER + _BY_TIME
_BITS = 0xFFFFFFFF
_IN_C = tuple(EXTENSION_SUFFIXES)


looked_at: dict[str, os.stat_result] = {}
"""The sources of the modules that were loaded by :class:`Finder`, as they were when their compiled files were read."""


class _Loader(SourceFileLoader):
    """Loads the compiled file that stands where it should; else as Python does."""

    compiled = ""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module with all that Python would put into it, after asking for each: an error costs more than a name."""
        module = ModuleType(spec.name)
        members = vars(module)
        members["__package__"], members["__loader__"], members["__spec__"] = spec.parent, self, spec
        members["__file__"], members["__cached__"] = spec.origin, spec.cached
        if spec.submodule_search_locations is not None:
            members["__path__"] = spec.submodule_search_locations
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of the module."""
        try:
            descriptor = os.open(self.compiled, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            try:
                data = os.read(descriptor, os.fstat(descriptor).st_size)
            finally:
                os.close(descriptor)
            source = os.stat(self.path)
            stamp = (int(source.st_mtime) & _BITS).to_bytes(4, "little") + (source.st_size & _BITS).to_bytes(
                4, "little"
            )
            if data.startswith(_HEAD + stamp):
                looked_at[self.path] = source
                code: CodeType = loads(memoryview(data)[16:])  # noqa: S302  # as Python does
                return code
        except (OSError, ValueError, EOFError, TypeError):
            pass
        return super().get_code(fullname)


if TYPE_CHECKING:
    # The plain modules of a folder, what may be folders in it, what stands before and behind a module in the name of its
    # compiled file.
    _Folder = tuple[frozenset[str], frozenset[str], str, str]


class Finder:
    """A finder of ``sys.meta_path`` for modules of packages that are one plain folder."""

    def __init__(self) -> None:
        """Know no folder yet."""
        self._folders: dict[str, _Folder] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where the module is, None where Python is to look itself."""
        if type(path) is not list or len(path) != 1 or target is not None:
            return None
        plain, folders, before, after = self._known(path[0])
        module = name.rpartition(".")[2]
        place, inside = path[0], None
        if module in folders:
            place = f"{place}{os.sep}{module}"
            plain, _, before, after = self._known(place)
            module, inside = "__init__", [place]
        if module not in plain:
            return None
        source = f"{place}{os.sep}{module}.py"
        loader = _Loader(name, source)
        loader.compiled = f"{before}{module}{after}"
        spec = ModuleSpec(name, loader, origin=source)
        spec.submodule_search_locations = inside
        spec.has_location = True
        spec.cached = loader.compiled
        return spec

    def _known(self, folder: str) -> _Folder:
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = _look_into(folder)
        return known

    def invalidate_caches(self) -> None:
        """Forget the folders: see :func:`importlib.invalidate_caches`."""
        self._folders.clear()


def _look_into(folder: str) -> _Folder:
    """Return what is in a folder."""
    try:
        names = frozenset(os.listdir(folder))
        before, _, after = cache_from_source(os.path.join(folder, "\0.py")).rpartition("\0")
    except (OSError, NotImplementedError, ValueError):
        return frozenset(), frozenset(), "", ""
    modules = {name[:-3] for name in names if name.endswith(".py")}
    in_c = {name.partition(".")[0] for name in names if name.endswith(_IN_C)}
    folders = frozenset([name for name in names if "." not in name])
    return frozenset(modules - in_c), folders, before, after  # a package goes before a module in C, and that before


def find_quickly() -> None:
    """Let modules be found so from now on; for a command, whose packages do not change while it runs."""
    if not any(isinstance(finder, Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, Finder())


_WAITING = {"inspect": ("getfullargspec",), "copy": (), "locale": ()}
"""What :mod:`dataclasses`, lxml and :mod:`calendar` import for things that a run does not do: with all they import, 13 ms.

With each stand the functions that lxml takes from it as it is imported, and does not call."""

_ALL_IN_C = {"datetime": "_datetime"}
"""Modules of which Python 3.11 first makes all in Python, and then takes what is written in C in its place: 1 ms."""

_loading = RLock()


class _Waiting(ModuleType):
    """A module that is loaded when something in it is asked for, into itself: who has imported it has the module."""

    def __getattr__(self, name: str) -> Any:
        if name != "__path__":  # asked of every module that something is imported from; none of these is a package
            _load(self)
        return self.__getattribute__(name)


def _load(module: ModuleType) -> None:
    """Load a module that waits, once."""
    with _loading:
        spec = vars(module)["__spec__"]
        if spec.loader_state is None:
            spec.loader_state = "begun"  # what it imports may ask for something that is not there yet
            spec.loader.exec_module(module)
            module.__class__ = ModuleType


def _loading_first(module: ModuleType, name: str) -> Callable[..., Any]:
    """Return what calls a function of a module that waits."""

    def call(*values: Any, **named: Any) -> Any:
        _load(module)
        return vars(module)[name](*values, **named)

    return call


def let_wait() -> None:
    """Let modules that others import, and of which a run needs nothing, wait; for a command, as :func:`find_quickly`."""
    for name, functions in _WAITING.items():
        module = _waiting(name)
        if module is not None:
            vars(module).update({function: _loading_first(module, function) for function in functions})
    for name, in_c in _ALL_IN_C.items():
        try:
            made = vars(import_module(in_c))
        except ImportError:  # an interpreter that has it in Python only
            continue
        module = _waiting(name)
        if module is not None:
            vars(module).update({member: value for member, value in made.items() if not member.startswith("__")})


def _waiting(name: str) -> ModuleType | None:
    """Return a module that waits from now on; None where it is loaded, or not to be found."""
    spec = None if name in sys.modules else PathFinder.find_spec(name)
    if spec is None or spec.loader is None:
        return None
    module = sys.modules[name] = _Waiting(name)
    module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
    return module
