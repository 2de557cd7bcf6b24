"""Writing a zip file anew: what did not change keeps its packed bytes, its name and its place in the order (APPNOTE 4.3)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Mapping
from typing import Final

from briefcheck.readers.docx.directory import Entry
from briefcheck.readers.docx.package import Package

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
_DEFLATED: Final = 8
_UTF_8: Final = 0x800
_KEPT_FLAGS: Final = _UTF_8 | 0x6  # the encoding of the name, and how hard it was packed; no data descriptor
_DAY: Final = (1 << 5) | 1  # 1 January 1980, as Word writes it


def rewrite(
    package: Package, changed: Mapping[str, bytes], dropped: Collection[str], added: Mapping[str, bytes]
) -> bytes:
    """Return the package as a zip file, with the content of ``changed`` parts replaced and ``dropped`` parts left out.

    Both are keyed by name in small letters, as ``package.entries`` is. ``added`` parts, by their names, come last.
    Times are not kept: they tell when it was saved. Raises UnreadableDocument where a part begins nowhere.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    written = [(entry, changed.get(key)) for key, entry in package.entries.items() if key not in dropped]
    written += [(Entry(name, _UTF_8, _DEFLATED, 0, 0, 0, 0), content) for name, content in added.items()]
    for entry, content in written:
        packed = package.packed(entry) if content is None else _pack(content)
        header, central = _headers(entry, content, packed, offset)
        pieces += [header, packed]
        directory.append(central)
        offset += len(header) + len(packed)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), size, offset, 0)
    return b"".join([*pieces, *directory, end])


def _headers(entry: Entry, content: bytes | None, packed: bytes, offset: int) -> tuple[bytes, bytes]:
    name = entry.name.encode("utf-8" if entry.flags & _UTF_8 else "cp437")
    flags, method, crc, size = entry.flags & _KEPT_FLAGS, entry.method, entry.crc, entry.size
    if content is not None:
        flags, method, crc, size = flags & _UTF_8, _DEFLATED, zlib.crc32(content), len(content)
    common = (_VERSION, flags, method, 0, _DAY, crc, len(packed), size, len(name))
    local = _LOCAL.pack(b"PK\x03\x04", *common, 0)
    return local + name, _CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, 0, 0, 0, 0, 0, offset) + name


def _pack(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()
