"""On what ground a result stands: the code, what is installed, the day, and the files that were read; as digests.

A kept result is used only where all of this is as it was. Code is told by the size, times and number of every file of
the host and of the plugins, not by a version: somebody who works on a plugin changes it without one. Digests are keyed
with a secret of the user's: without it nobody can tell from them what a register or a document holds.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from stat import S_ISDIR

from briefcheck.distributions import read_ahead
from briefcheck.userfolder import cache_folder

TYPE_CHECKING = False  # see briefcheck/__init__.py

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from typing import Any

FORMAT = 1
"""Of what is kept; another number, and everything that was kept is forgotten."""

GRANULARITY = 2.0
"""Seconds within which a file may change twice and look the same; FAT counts in steps of two."""

SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
"""The folders that are not looked into for documents, besides the hidden ones."""

_CONFIGURATIONS = frozenset(
    {
        *("briefcheck.yaml", "briefcheck.yml", ".briefcheck.yaml", ".briefcheck.yml"),
        *("briefcheck-waivers.yaml", "briefcheck-baseline.json"),
    }
)

_ENDS = tuple("lLnN")
"""How the names of configurations end, in whatever case: most of what is in a folder need not be looked at closer."""

_plugins: dict[str, None] = {}

_NONE: Mapping[str, os.stat_result] = {}

Stamp = tuple[int, int, int, int]
"""Size, time of the last change, time of the last change of anything about it (both ns), number of the file."""


def stamp_of(status: os.stat_result) -> Stamp:
    """Return what tells a file from what it was before."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


class Digest:
    """A keyed digest of plain values, one after the other; ``newest`` is the latest time (ns) of any stamp in it."""

    def __init__(self, secret: bytes) -> None:
        """Take the user's secret."""
        from _blake2 import blake2b  # hashlib brings OpenSSL along, at a quarter of a start of Python

        self._hash = blake2b(digest_size=20, key=secret)
        self.newest = 0

    def add(self, *values: Any) -> Digest:
        """Add values that marshal knows."""
        self._hash.update(
            marshal.dumps(values, 2)
        )  # version 2: the same bytes for equal values, whoever else holds them
        return self

    def add_bytes(self, data: bytes | memoryview) -> Digest:
        """Add the content of a file, with its length."""
        self._hash.update(len(data).to_bytes(8, "little"))
        self._hash.update(data)
        return self

    def add_file(self, path: str) -> Digest:
        """Add the stamp of a file, or that there is none."""
        try:
            stamp = stamp_of(os.stat(path))
        except OSError:
            return self.add(path, None)
        self.newest = max(self.newest, stamp[1], stamp[2])
        return self.add(path, stamp)

    def add_tree(self, folder: str, skipped: Collection[str] = SKIPPED_FOLDERS, *, hidden: bool = False) -> Digest:
        """Add the names and stamps of all files below a folder, in an order that is always the same.

        Folders that are hidden are left out unless ``hidden``, and those that are ``skipped``.
        """
        waiting = [folder]
        while waiting:
            place = waiting.pop()
            files, folders, newest = _listed(place)
            self.newest = max(self.newest, newest)
            folders = [name for name in folders if name not in skipped and (hidden or not name.startswith("."))]
            self.add(place, files, folders)
            waiting += [os.path.join(place, name) for name in folders]
        return self

    def value(self) -> bytes:
        """Return the digest of what was added so far."""
        return self._hash.digest()


def _listed(place: str) -> tuple[Any, list[str], int]:
    """Return the files of a folder with their stamps, its folders, both sorted, and the latest time; None: no listing.

    The latest time is that of the folder itself too: what was taken out of it has none.
    """
    files: list[tuple[str, int, int, int, int]] = []
    folders: list[str] = []
    try:
        status = os.stat(place)
        newest = max(status.st_mtime_ns, status.st_ctime_ns)
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                    continue
                status = entry.stat(follow_symlinks=False)
                changed, touched = status.st_mtime_ns, status.st_ctime_ns
                if touched > newest or changed > newest:
                    newest = max(touched, changed, newest)
                files.append((entry.name, status.st_size, changed, touched, status.st_ino))
                if entry.is_symlink():
                    files.append(_behind(entry))
    except OSError:
        return None, [], 0
    files.sort()
    folders.sort()
    return files, folders, newest


def _behind(link: os.DirEntry[str]) -> tuple[str, int, int, int, int]:
    """Return the stamp of what a link leads to."""
    try:
        return (link.name, *stamp_of(os.stat(link.path)))
    except OSError:
        return (link.name, -1, 0, 0, 0)


def secret_of_user() -> bytes:
    """Return the user's secret, made when it is first wanted; b"" where none can be kept."""
    folder = cache_folder()
    if not folder:
        return b""
    path = os.path.join(folder, "secret")
    try:
        return _read_secret(path)
    except OSError:
        pass
    try:
        os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(os.urandom(32))
    except FileExistsError:
        pass  # another process was quicker, or the file is no good
    except OSError:
        return b""
    try:
        return _read_secret(path)
    except OSError:
        return b""


def _read_secret(path: str) -> bytes:
    with open(path, "rb") as file:
        ours = not hasattr(os, "getuid") or os.fstat(file.fileno()).st_uid == os.getuid()
        secret = file.read(64)
    return secret if ours and len(secret) == 32 else b""


def ground(secret: bytes, now: float | None = None) -> Digest:
    """Return the digest of all that results stand on but for configurations and documents.

    That is: this Python and machine, the day here and at Greenwich, since some rules ask for it, where modules are found,
    what is installed there, and the code and rulesets of the host and of every plugin.
    """
    now = time.time() if now is None else now
    digest = Digest(secret).add(FORMAT, sys.version, sys.platform, sys.executable, list(sys.path), list(sys.flags))
    digest.add(days(now))
    modules = []
    for folder in dict.fromkeys(sys.path):
        found, plugins = _installed_in(folder or ".")
        digest.add(folder, found)
        modules += plugins
    for folder in own_folders():
        digest.add_tree(folder, ("__pycache__",), hidden=True)
    for module in sorted(set(modules)):
        _add_module(digest, module)
    return digest


def days(now: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the day here and at Greenwich."""
    return time.localtime(now)[:3], time.gmtime(now)[:3]


def surroundings(secret: bytes, now: float) -> Digest:
    """Return the digest of what :func:`ground` holds besides code: this Python, machine and day, and what is installed."""
    digest = Digest(secret).add(FORMAT, sys.version, sys.platform, sys.executable, list(sys.path), list(sys.flags))
    digest.add(days(now))
    for folder in dict.fromkeys(sys.path):
        digest.add(folder, _distributions_in(folder or "."))
    return digest


def _distributions_in(folder: str) -> list[tuple[str, int, int]]:
    """Return the distributions in a folder of the path, with times.

    Where installers put them, that is the time of the folder: they never change one in place. Elsewhere, as beside a
    plugin that is worked on, it is those of each and of what it registers.
    """
    try:
        inside = os.listdir(folder)
    except OSError:  # a zip, or nothing
        return [("", _time_of(folder), -1)]
    names = sorted(name for name in inside if name.endswith(_DISTRIBUTIONS))
    if os.path.basename(folder) in INSTALLED:
        return [("", _time_of(folder), -1), *((name, -1, -1) for name in names)]
    if not folder.startswith(_PYTHON):  # a module that is not there yet may be asked for all the same
        names += sorted(name for name in inside if _may_be_imported(name))
    return [
        (name, _time_of(f"{folder}/{name}"), _time_of(f"{folder}/{name}/entry_points.txt"))
        if name.endswith(_DISTRIBUTIONS)
        else (name, -1, -1)
        for name in names
    ]


def _may_be_imported(name: str) -> bool:
    """Tell whether a file or a folder may be a module, by its name."""
    return name.endswith(_MODULES) or (name.isidentifier() and name != "__pycache__")


_MODULES = (".py", ".pyc", ".so", ".pyd")

_PYTHON = os.path.dirname(os.__file__)
"""Where Python's own modules are."""


_DISTRIBUTIONS = (".dist-info", ".egg-info", ".pth", ".egg-link")

INSTALLED = ("site-packages", "dist-packages")
"""Folders that distributions are installed in: what is in them changes with their names and times."""


def covered() -> tuple[str, ...]:
    """Return the folders and files of code that the last :func:`ground` holds."""
    return (*own_folders(), *_plugins)


def own_folders() -> tuple[str, ...]:
    """Return the folders of the host and of the shipped rulesets."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    beside = os.path.join(os.path.dirname(package), "rulesets")
    return (package,) if os.path.isdir(os.path.join(package, "rulesets")) else (package, beside)


def _installed_in(folder: str) -> tuple[list[tuple[str, int]], list[str]]:
    """Return the distributions in a folder of the path, with times, and the modules that are our plugins."""
    found: list[tuple[str, int]] = []
    modules: list[str] = []
    try:
        names = os.listdir(folder)
    except OSError:  # a zip, or nothing
        try:
            return [("", os.stat(folder).st_mtime_ns)], []
        except OSError:
            return [], []
    for name in names:
        if name.endswith((".dist-info", ".egg-info")):
            place = f"{folder}/{name}"
            found.append((name, _time_of(place)))
            modules += _plugins_of(place)
        elif name.endswith((".pth", ".egg-link")):
            found.append((name, _time_of(os.path.join(folder, name))))
    found.sort()
    return found, modules


def _time_of(path: str) -> int:
    """Return when something was changed, in ns; -1 for a link to nowhere, or what has gone since it was listed."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return -1


def _plugins_of(place: str) -> Iterator[str]:
    """Yield the top modules that a distribution registers as plugins."""
    try:
        data = read_ahead(place)
    except OSError:  # for the search for plugins to tell of
        return
    _, found, section = data.partition(b"[briefcheck]")
    if found:
        for line in section.partition(b"\n[")[0].decode("utf-8", "replace").splitlines():
            module = line.partition("=")[2].strip().partition(":")[0].partition(".")[0].strip()
            if module:
                yield module


def _add_module(digest: Digest, module: str) -> None:
    """Add the code of a module, or of all the package, without importing it."""
    spec = None
    for finder in sys.meta_path:
        spec = finder.find_spec(module, None)
        if spec is not None:
            break
    if spec is None:
        digest.add(module, None)
        return
    digest.add(module)
    if spec.origin is not None:
        _plugins[spec.origin] = None
        digest.add_file(spec.origin)
    for folder in spec.submodule_search_locations or ():
        _plugins[folder] = None
        digest.add_tree(folder, ("__pycache__",), hidden=True)


def add_relied(
    digest: Digest, paths: Iterable[str], code: Sequence[str] = (), looked_at: Mapping[str, os.stat_result] = _NONE
) -> Digest:
    """Add what was read or listed besides documents: files by their stamps, folders by those of all in them.

    A folder in one of ``code`` counts by the names in it alone: what was read there is among the ``paths`` itself. What was
    ``looked_at`` when it was read is taken as it was then.
    """
    inside = tuple(os.path.join(place, "") for place in code)
    rows: list[tuple[str, Any]] = []
    for path in sorted(paths):
        try:
            status = looked_at[path] if path in looked_at else os.stat(path)
        except OSError:
            rows.append((path, os.path.lexists(path)))  # a link to nowhere is something
            continue
        what: Any = stamp_of(status)
        newest = max(status.st_mtime_ns, status.st_ctime_ns)
        if S_ISDIR(status.st_mode):
            if os.path.join(path, "").startswith(inside):
                what = sorted(name for name in os.listdir(path) if name != "__pycache__")
            else:
                *what, newest = _listed(path)  # later than the folder: what is in it, or what came since
        digest.newest = max(digest.newest, newest)
        rows.append((path, what))
    return digest.add(rows)


def add_configurations_above(digest: Digest, folders: Iterable[str]) -> Digest:
    """Add which configurations, rightly named or not, stand in folders and above them."""
    seen: set[str] = set()
    for given in folders:
        folder = given
        while folder not in seen:
            seen.add(folder)
            parent = os.path.dirname(folder)
            if parent == folder:
                break
            folder = parent
    for folder in sorted(seen):
        try:
            found = [name for name in os.listdir(folder) if name.endswith(_ENDS)]
            names = sorted(name for name in found if name.casefold() in _CONFIGURATIONS)
        except OSError:
            names = [name for name in _CONFIGURATIONS if os.path.lexists(os.path.join(folder, name))]
        digest.add(folder, names)
        for name in names:
            digest.add_file(os.path.join(folder, name))
    return digest


def is_racy(newest: int, looked: float) -> bool:
    """Tell whether a file changed so shortly before it was looked at that it may change again and look the same."""
    return newest > (looked - GRANULARITY) * 1e9
