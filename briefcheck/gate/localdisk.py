"""Whether a path lies on a disk of this machine: SQLite's locks cannot be trusted on a network share."""

from __future__ import annotations

import os
import re

_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|9p|ceph|glusterfs|lustre|davfs\d?|webdav|drvfs|vboxsf|vmhgfs"
    r"|fuse\.(?:sshfs|rclone|davfs\d?|s3fs|goofys|gvfsd-fuse|glusterfs|ceph|vmhgfs-fuse|portal)"
)
_MOUNTS = "/proc/self/mounts"


def network_kind(path: str, mounts: str = _MOUNTS) -> str:
    """Return the kind of network file system that a path lies on, "" for a disk of this machine or where none can tell.

    Args:
        path: a file or folder; it need not be there.
        mounts: the list of mounts, as Linux gives it.
    """
    if os.path.abspath(path).startswith("\\\\"):  # pragma: no cover  # \\server\share
        return "smb"
    try:
        with open(mounts, encoding="utf-8", errors="surrogateescape") as file:
            lines = [line.split(" ") for line in file]
    except OSError:
        return ""
    real, longest, kind = os.path.realpath(path), "", ""
    for fields in lines:
        where = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[1])
        if (real == where or real.startswith(where.rstrip("/") + "/")) and len(where) >= len(longest):
            longest, kind = where, fields[2]
    return kind if _NETWORK.fullmatch(kind) else ""
