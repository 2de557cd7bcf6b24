"""Keyed digests, without the 4 ms that loading OpenSSL takes."""

from __future__ import annotations

import sys
from functools import lru_cache

try:  # hashlib loads OpenSSL, which takes 4 ms; the interpreter's own SHA-256 is the same
    if sys.version_info >= (3, 12):
        from _sha2 import sha256 as _sha256  # type: ignore[import-not-found,unused-ignore]  # not public
    else:
        from _sha256 import sha256 as _sha256  # type: ignore[import-not-found,unused-ignore]  # not public
except ImportError:
    from hashlib import sha256 as _sha256

_BLOCK = 64
"""Bytes of a block of SHA-256."""


def keyed(key: bytes, message: str) -> str:
    """Return the HMAC-SHA-256 (RFC 2104) of a text in hexadecimal digits."""
    inner, outer = _pads(key)
    digest: str = _sha256(outer + _sha256(inner + message.encode("utf-8", "surrogatepass")).digest()).hexdigest()
    return digest


@lru_cache(maxsize=4)
def _pads(key: bytes) -> tuple[bytes, bytes]:
    if len(key) > _BLOCK:
        key = _sha256(key).digest()
    padded = key.ljust(_BLOCK, b"\0")
    return bytes(byte ^ 0x36 for byte in padded), bytes(byte ^ 0x5C for byte in padded)


def key_id(key: bytes) -> str:
    """Return by what a key is known in a baseline; it does not tell the key. "" for none."""
    return keyed(key, "briefcheck key")[:8] if key else ""


def plain_digest(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal digits. It gives a short text away: only ever a part of a keyed one."""
    digest: str = _sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest
