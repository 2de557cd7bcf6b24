"""What stands in a zip file beside its parts: before, between and behind them, in comments and extra fields (APPNOTE 4.3, 4.5)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefcheck.readers.docx.package import Package

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_EXTRA: Final = struct.Struct("<2H")
_LOCAL_START: Final = b"PK\x03\x04"
_CENTRAL_START: Final = b"PK\x01\x02"
_END_START: Final = b"PK\x05\x06"
_DESCRIPTOR: Final = b"PK\x07\x08"
_ZIP64: Final = b"PK\x06"
_BEHIND: Final = 0x8
"""The flag of an entry whose checksum and sizes stand behind its data."""
_OF_PROGRAMS: Final = frozenset({0x0001, 0x000A, 0x000D, 0x5455, 0x5855, 0x7855, 0x7875, 0x7075, 0xA220, 0xCAFE})
"""Extra fields with large sizes, times, owners by number, the name in Unicode, room to grow, and the sign of Java."""
_MOST: Final = 200
"""Entries of an earlier version that are looked into."""
_LONGEST: Final = 1 << 20


def rest(package: Package) -> Iterator[bytes]:
    """Yield these bytes, piece by piece; padding is none."""
    return (piece for piece in _pieces(package) if piece.strip(b"\0 \r\n"))


def _pieces(package: Package) -> Iterator[bytes]:
    data = package.data
    end = 0
    for entry in sorted(package.entries.values(), key=lambda it: it.offset):
        if entry.offset > end:
            yield data[end : entry.offset]
        if not data.startswith(_LOCAL_START, entry.offset) or entry.offset + _LOCAL.size > len(data):
            return
        *_, name, extra = _LOCAL.unpack_from(data, entry.offset)
        begin = entry.offset + _LOCAL.size + name + extra
        yield from _extras(data[begin - extra : begin])
        end = max(end, begin + entry.packed_size)
        if entry.flags & _BEHIND:
            end += 16 if data.startswith(_DESCRIPTOR, end) else 12
    at = data.rfind(_END_START)
    size = int.from_bytes(data[at + 12 : at + 16], "little")
    if at - size < end or data.startswith(_ZIP64, at - 20):
        return
    yield data[end : at - size]
    yield from _directory(data, at - size, at)


def _directory(data: bytes, at: int, end: int) -> Iterator[bytes]:
    while at + _CENTRAL.size <= end and data.startswith(_CENTRAL_START, at):
        name, extra, comment = _CENTRAL.unpack_from(data, at)[10:13]
        at += _CENTRAL.size + name
        yield from _extras(data[at : at + extra])
        yield data[at + extra : at + extra + comment]
        at += extra + comment
    yield data[at:end]


def _extras(fields: bytes) -> Iterator[bytes]:
    at = 0
    while at + _EXTRA.size <= len(fields):
        kind, size = _EXTRA.unpack_from(fields, at)
        at += _EXTRA.size
        if kind not in _OF_PROGRAMS:
            yield fields[at : at + size]
        at += size


def unpacked(piece: bytes) -> Iterator[bytes]:
    """Yield what a piece holds in clear, and the contents of the parts in it, which an earlier version of the file left."""
    at = piece.find(_LOCAL_START)
    yield piece[:at] if at >= 0 else piece
    for _ in range(_MOST):
        if at < 0 or at + _LOCAL.size > len(piece):
            return
        _, _, _, method, _, _, _, packed, _, name, extra = _LOCAL.unpack_from(piece, at)
        begin = at + _LOCAL.size + name + extra
        at = piece.find(_LOCAL_START, at + 1)
        content = piece[begin : begin + packed if packed else at if at >= 0 else len(piece)]
        yield _inflated(content) if method else content


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(-15).decompress(content, _LONGEST)
    except zlib.error:
        return b""
