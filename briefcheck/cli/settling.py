"""When a file that is being saved has come to rest, and which folders tell nobody that something was saved."""

from __future__ import annotations

import os
from collections.abc import Callable

from briefcheck.frozen import frozen

_PATIENCE = 5
"""So many times the settle time a Word file may take to become whole; then it is checked, and reported, as it is."""

_WORD = (".docx", ".docm", ".dotx", ".dotm")

_NETWORK = frozenset(
    {
        *("cifs", "smb3", "smbfs", "nfs", "nfs4", "davfs", "9p", "afs", "ceph", "glusterfs", "virtiofs", "vboxsf"),
        *("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.vmhgfs-fuse", "drvfs"),
    }
)
"""File systems on which the system learns of local changes only."""

Stamp = tuple[int, int]


@frozen
class _Waiting:
    first: float
    since: float
    stamp: Stamp


class Settling:
    """Files that have changed, until each has been left alone for some seconds and is whole."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        """Take the seconds, and what tells the time."""
        self._seconds = seconds
        self._clock = clock
        self._waiting: dict[str, _Waiting] = {}
        self._gone: dict[str, float] = {}

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is waited for."""
        return not self._waiting and not self._gone

    def removed(self, path: str) -> None:
        """Take note that a file has gone whose absence matters: it comes to rest too, unless it is there again by then."""
        now = self._clock()
        known = self._gone.get(path)
        self._gone[path] = known if known is not None else now

    def touched(self, path: str) -> None:
        """Take note that something happened to a file; one that has gone is forgotten."""
        stamp = _stamp(path)
        if stamp is None:
            self._waiting.pop(path, None)
            return
        now = self._clock()
        known = self._waiting.get(path)
        self._waiting[path] = _Waiting(known.first if known else now, now, stamp)

    def settled(self) -> list[str]:
        """Return the files that have come to rest, sorted, each once."""
        now = self._clock()
        done = []
        for path, waiting in sorted(self._waiting.items()):
            stamp = _stamp(path)
            if stamp is None:
                del self._waiting[path]
            elif stamp != waiting.stamp:  # a slow copy, of which the system told late
                self._waiting[path] = _Waiting(waiting.first, now, stamp)
            elif now - waiting.since >= self._seconds and (
                _is_whole(path) or now - waiting.first >= _PATIENCE * self._seconds
            ):
                done.append(path)
                del self._waiting[path]
        for path, since in list(self._gone.items()):
            if now - since >= self._seconds:
                done += [path] if _stamp(path) is None else []
                del self._gone[path]
        return sorted(done)


def _stamp(path: str) -> Stamp | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return None if os.path.isdir(path) else (status.st_size, status.st_mtime_ns)


def _is_whole(path: str) -> bool:
    """Tell whether a Word file has its end already, on which the list of its parts stands; other files have no such."""
    if os.path.splitext(path)[1].lower() not in _WORD:
        return True
    from zipfile import is_zipfile

    return is_zipfile(path)


def is_on_network(path: str, mounts: str = "/proc/mounts") -> bool:
    """Tell whether a path is on a network mount, as far as the system says."""
    real = os.path.realpath(path)
    if real.startswith("\\\\"):
        return True
    try:
        with open(mounts, encoding="utf-8", errors="surrogateescape") as file:
            lines = [line.split() for line in file]
    except OSError:  # not Linux
        return False
    kind, longest = "", -1
    for fields in lines:
        if len(fields) < 3:
            continue
        place = fields[1].replace("\\040", " ")
        inside = real == place or real.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= longest:
            kind, longest = fields[2], len(place)
    return kind in _NETWORK
