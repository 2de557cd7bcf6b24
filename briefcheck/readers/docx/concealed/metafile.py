"""The words that an enhanced metafile draws (MS-EMF 2.3.5.8): the picture of the first page holds them as text."""

from __future__ import annotations

import struct
from typing import Final

_EXT_TEXT_OUT: Final = 84  # EMR_EXTTEXTOUTW
_SMALL_TEXT_OUT: Final = 108
_END: Final = 14
_MOST: Final = 20_000  # characters; a page holds some 3,000


def words_of(metafile: bytes) -> str:
    """Return the words that an EMF file draws, in the order in which it draws them; "" for any other file."""
    if metafile[40:44] != b" EMF":
        return ""
    pieces: list[str] = []
    at = length = 0
    while at + 8 <= len(metafile) and length < _MOST:
        kind, size = struct.unpack_from("<LL", metafile, at)
        if size < 8 or kind == _END:
            break
        text = _text(metafile[at : at + size], kind)
        if text:
            pieces.append(text)
            length += len(text)
        at += size
    return "".join(pieces)


def _text(record: bytes, kind: int) -> str:
    try:
        if kind == _EXT_TEXT_OUT:
            count, offset = struct.unpack_from("<LL", record, 44)
            return record[offset : offset + 2 * count].decode("utf-16-le", "replace")
        if kind == _SMALL_TEXT_OUT:
            count, options = struct.unpack_from("<LL", record, 16)
            start = 36 if options & 0x100 else 52
            if options & 0x200:
                return record[start : start + count].decode("latin-1")
            return record[start : start + 2 * count].decode("utf-16-le", "replace")
    except struct.error:
        return ""
    return ""
