"""Words that people or programs wrote into pictures: title, author, description in Exif, XMP, the texts of PNG and JPEG."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.exif import LONGEST, blocks, entries
from briefcheck.readers.docx.concealed.links import place_of_use

if TYPE_CHECKING:
    from briefcheck.readers.docx.concealed.opened import Opened

_PICTURES: Final = (".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp")
_LATIN: Final = (0x010E, 0x013B, 0x8298)  # ImageDescription, Artist, Copyright
_WIDE: Final = (
    0x9C9B,
    0x9C9C,
    0x9C9D,
    0x9C9E,
    0x9C9F,
)  # title, comment, author, keywords, subject, as Windows writes them
_XMP: Final = (b"<x:xmpmeta", b"</x:xmpmeta>")
_SAID: Final = pattern(
    rb"<(dc:(?:title|description|creator|rights|subject)|photoshop:(?:Headline|Credit|Source|Instructions|CaptionWriter)"
    rb"|xmpRights:(?:Owner|UsageTerms)|Iptc4xmpCore:\w{1,40})[^>]{0,300}>"
)
_SAYING: Final = 8000  # bytes of one element
_TAG: Final = pattern(rb"<[^>]{0,1000}>")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_COMMENT: Final = 0xFE
_NO_LENGTH: Final = frozenset([*range(0xD0, 0xDB), 0x01, 0xFF])
"""Marks that no length follows, and that of the picture itself."""
_BY_PROGRAMS: Final = (
    b"CREATOR:",
    b"File written by",
    b"Created with",
    b"Compressed",
    b"LEAD Technologies",
    b"Intel(R)",
)
_NO_WORDS: Final = ("XML:com.adobe.xmp", "Software", "Raw profile", "date:", "exif:", "icc:", "png:", "Creation Time")


def picture_words(opened: Opened) -> Iterator[HeldText]:
    """Yield these words of every picture."""
    seen: set[str] = set()
    for owner, link in opened.targets("image"):
        name = link.target.lower()
        if name in seen or not name.endswith(_PICTURES):
            continue
        seen.add(name)
        found = dict.fromkeys(_words(opened.head(link.target, LONGEST)))
        place = place_of_use(opened, owner, link.id) if found else OF_THE_FILE
        for text in found:
            yield HeldText("custom-xml", text, place, name=link.target.rpartition("/")[2])


def _words(picture: bytes) -> Iterator[str]:
    for text in (*_exif(picture), *_xmp(picture), *_chunks(picture), *_comments(picture)):
        words = " ".join(text.replace("\0", " ").split())
        if any(map(str.isalnum, words)):
            yield words


def _exif(picture: bytes) -> Iterator[str]:
    for block in blocks(picture):
        order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(block[:4])
        try:
            found = entries(block, order, *struct.unpack_from(order + "L", block, 4)) if order else {}
        except struct.error:
            continue
        for tag in (*_LATIN, *_WIDE):
            if tag in found:
                _, count, at = found[tag]
                content = block[at : at + count] if count > 4 else b""
                yield content.decode("utf-16-le" if tag in _WIDE else "utf-8", "replace")


def _xmp(picture: bytes) -> Iterator[str]:
    start = picture.find(_XMP[0])
    packet = picture[start : picture.find(_XMP[1], start)] if start >= 0 else b""
    for said in _SAID.finditer(packet):
        end = packet.find(b"</" + said[1] + b">", said.end(), said.end() + _SAYING)
        if end >= 0:
            yield _TAG.sub(b" ", packet[said.end() : end]).decode("utf-8", "replace")


def _chunks(picture: bytes) -> Iterator[str]:
    """Yield the texts of a PNG picture (ISO/IEC 15948, 11.3.4) with their keywords, those of programs left out."""
    at = len(_PNG) if picture.startswith(_PNG) else len(picture)
    while at + 8 <= len(picture):
        length, kind = struct.unpack_from(">L4s", picture, at)
        content = picture[at + 8 : at + 8 + length]
        at += 12 + length
        key, _, text = content.partition(b"\0")
        keyword = key.decode("latin-1")
        if kind not in {b"tEXt", b"zTXt", b"iTXt"} or keyword.startswith(_NO_WORDS):
            continue
        if kind == b"tEXt":
            yield text.decode("latin-1")
        elif kind == b"zTXt":
            yield _unpacked(text[1:]).decode("latin-1")
        else:
            body = text[2:].partition(b"\0")[2].partition(b"\0")[2]
            yield (_unpacked(body) if text[:1] == b"\1" else body).decode("utf-8", "replace")


def _comments(picture: bytes) -> Iterator[str]:
    """Yield the comments of a JPEG picture (ITU T.81, B.2.4.5), those of programs left out."""
    at = 2 if picture.startswith(_JPEG) else len(picture)
    while at + 4 <= len(picture) and picture[at] == 0xFF and picture[at + 1] not in _NO_LENGTH:
        (length,) = struct.unpack_from(">H", picture, at + 2)
        if picture[at + 1] == _COMMENT and not (text := picture[at + 4 : at + 2 + length]).startswith(_BY_PROGRAMS):
            yield text.decode("utf-8", "replace")
        at += 2 + max(length, 2)


def _unpacked(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, LONGEST)
    except zlib.error:
        return b""
