"""The directory at the end of a zip file (APPNOTE.TXT 4.3.12, 4.3.16).

Read here for the plain case, which every office program writes: half a millisecond less for a file than the standard
library's ``zipfile``, and 15 ms less at the start. What is not plain (Zip64) is left to ``zipfile``.
"""

from __future__ import annotations

import struct
from typing import Final

_END: Final = struct.Struct("<4s4H2LH")
_ENTRY: Final = struct.Struct("<4s6H3L5H2L")
_END_START: Final = b"PK\x05\x06"
_ENTRY_START: Final = b"PK\x01\x02"
_ZIP64_LOCATOR: Final = b"PK\x06\x07"
_LONGEST_COMMENT: Final = 65535
_UTF_8: Final = 0x800
_IN_ZIP64: Final = 0xFFFFFFFF


class Entry:
    """One file in the zip."""

    __slots__ = ("crc", "flags", "method", "name", "offset", "packed_size", "size")

    def __init__(self, name: str, flags: int, method: int, crc: int, packed_size: int, size: int, offset: int) -> None:  # noqa: PLR0917
        """Take the name, the general purpose flags, the method, the checksum, both sizes, and where the file begins."""
        self.name = name
        self.flags = flags
        self.method = method
        self.crc = crc
        self.packed_size = packed_size
        self.size = size
        self.offset = offset


def read_directory(data: bytes) -> list[Entry]:
    """Return the entries of a zip file. Raises ValueError when it has no directory, or a damaged one."""
    at = data.rfind(_END_START, max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if at < 0 or at + _END.size > len(data):
        raise ValueError("no directory")
    *_, size, offset, _ = _END.unpack_from(data, at)
    if data[max(0, at - 20) : at].startswith(_ZIP64_LOCATOR):
        return _with_zipfile(data)
    start = at - size
    before = start - offset  # what a mail gateway or a self-extractor put before the zip
    if start < 0 or before < 0:
        raise ValueError("a directory that begins before the file")
    entries: list[Entry] = []
    while start < at:
        if start + _ENTRY.size > at:
            raise ValueError("a directory that is cut off")
        found = _ENTRY.unpack_from(data, start)
        sign, _, _, flags, method, _, _, crc, packed, full, name_size, extra, comment, _, _, _, begin = found
        if sign != _ENTRY_START:
            raise ValueError("a directory that is damaged")
        if _IN_ZIP64 in {packed, full, begin}:
            return _with_zipfile(data)
        start += _ENTRY.size
        raw = data[start : start + name_size].partition(b"\0")[0]
        name = raw.decode("ascii" if raw.isascii() else "utf-8" if flags & _UTF_8 else "cp437")
        entries.append(Entry(name, flags, method, crc, packed, full, begin + before))
        start += name_size + extra + comment
    return entries


def _with_zipfile(data: bytes) -> list[Entry]:
    import io
    import zipfile

    try:
        infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, OverflowError) as error:
        raise ValueError(str(error)) from error
    return [
        Entry(it.filename, it.flag_bits, it.compress_type, it.CRC, it.compress_size, it.file_size, it.header_offset)
        for it in infos
    ]
