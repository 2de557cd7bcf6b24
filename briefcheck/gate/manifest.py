"""The manifest: what the stage holds, file by file, as sorted JSON lines, and as ``SHA256SUMS`` for ``sha256sum -c``.

Its first line tells of the whole: the hash of the manifest before it, and that of ``SHA256SUMS``, so that one signature
covers both.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import unicodedata
from collections.abc import Collection, Sequence
from contextlib import suppress

from briefcheck import __version__
from briefcheck.cleaning.files import write_copy
from briefcheck.errors import UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.state import Published

NAMESPACE = "briefcheck-manifest"
SUMS = "SHA256SUMS"
_PATIENCE = 30
"""Seconds that ssh-keygen may take; it would wait for ever for a password that nobody types."""


@frozen
class Made:
    """A manifest as it was written; ``sha256`` is that of its file, ``lines`` that of its files alone."""

    sha256: str
    lines: str


def sums(files: Sequence[Published]) -> bytes:
    """Return ``SHA256SUMS``: sorted by the bytes of the path."""
    ordered = sorted(files, key=lambda one: one.path.encode())
    return "".join(f"{one.sha256}  {one.path}\n" for one in ordered).encode()


def file_lines(files: Sequence[Published], held: Collection[str]) -> bytes:
    """Return one line a file, sorted; ``held`` are the paths of which the source has a newer version that is held."""
    ordered = sorted(files, key=lambda one: one.path.encode())
    return b"".join(_line(one, held=one.path in held) for one in ordered)


def _line(one: Published, *, held: bool) -> bytes:
    data = {
        "path": unicodedata.normalize("NFC", one.path),
        "name": one.path,
        "size": one.size,
        "sha256": one.sha256,
        "verdict": one.how,
        "rules": one.judged,
        "published": one.at,
        "held": held,
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def written_by(path: str, *, signed: bool) -> tuple[str, ...]:
    """Return the files that a manifest consists of."""
    beside = os.path.join(os.path.dirname(path), SUMS)
    return (path, beside, f"{path}.sig") if signed else (path, beside)


class Manifest:
    """Where the manifest goes, and by whose key it is signed."""

    def __init__(self, path: str, key: str | None = None) -> None:
        """Take the file and the private key of SSH, None for no signature."""
        self._path = path
        self._sums = os.path.join(os.path.dirname(path), SUMS)
        self._key = key

    def rehearse(self) -> None:
        """See that the key can sign, before anything is done. Raises UsageError."""
        if self._key is not None:
            try:
                _sign(self._key, b"briefcheck\n")
            except OSError as error:
                raise UsageError(words.NO_SIGNATURE.fill({"key": self._key, "reason": reason(error)})) from error

    def write(self, files: Sequence[Published], held: Collection[str], run: str, made: str, last: Made | None) -> Made:
        """Write manifest, sums and signature, unless those of the last run say the same; return what stands there.

        Args:
            files: what is in the stage.
            held: paths of which a newer version is held.
            run: the name of the run.
            made: the time.
            last: what the last run wrote.

        Raises:
            GateStopped: it cannot be written or signed.
        """
        lines, total = file_lines(files, held), sums(files)
        digest = hashlib.sha256(lines).hexdigest()
        if last is not None and last.lines == digest and self._stands(last.sha256, total):
            return last
        head = {
            "manifest": 1,
            "tool": f"briefcheck {__version__}",
            "run": run,
            "made": made,
            "files": len(files),
            "sums": hashlib.sha256(total).hexdigest(),
            "previous": last.sha256 if last is not None else None,
        }
        whole = json.dumps(head, ensure_ascii=False, sort_keys=True).encode() + b"\n" + lines
        try:
            signature = _sign(self._key, whole) if self._key is not None else None
            write_copy(self._sums, total, force=True)
            if signature is not None:
                write_copy(f"{self._path}.sig", signature, force=True)
            write_copy(self._path, whole, force=True)
        except OSError as error:
            raise GateStopped(words.NO_MANIFEST.fill({"path": self._path, "reason": reason(error)})) from error
        return Made(hashlib.sha256(whole).hexdigest(), digest)

    def _stands(self, sha256: str, total: bytes) -> bool:
        """Tell whether what was written last is still there."""
        with suppress(OSError), open(self._path, "rb") as manifest, open(self._sums, "rb") as listed:
            same = hashlib.sha256(manifest.read()).hexdigest() == sha256 and listed.read() == total
            return same and (self._key is None or os.path.isfile(f"{self._path}.sig"))
        return False


def _sign(key: str, data: bytes) -> bytes:
    """Return the signature of ``data`` by a key of SSH. Raises OSError with the words of ssh-keygen."""
    command = ["ssh-keygen", "-Y", "sign", "-q", "-n", NAMESPACE, "-f", key]
    environment = {**os.environ, "SSH_ASKPASS_REQUIRE": "never"}
    try:
        done = subprocess.run(  # noqa: S603
            command,
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env=environment,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired as error:
        raise OSError(110, "ssh-keygen does not answer; does the key want a password?") from error
    if done.returncode != 0 or not done.stdout:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OSError(5, said[-1] if said else "ssh-keygen failed")
    return done.stdout
