"""What cameras and programs write into pictures beside the picture: taken out without coding the picture anew.

JPEG: the segments APP1 (Exif and XMP), APP13 (captions and names, IPTC) and comments (ITU T.81, B.2.4). PNG: the chunks
eXIf, tEXt, zTXt, iTXt and tIME (W3C PNG, 11.3). WebP: the chunks EXIF and XMP (RFC 9649, 2.7). SVG: titles, descriptions,
metadata (SVG 1.1, 5.4 and 21) and remarks, and the names of files that Inkscape keeps.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import remove
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.docx.package import BrokenPartError

_DRAWING: Final = ".svg"
_SVG_TELLS: Final = ("{*}title", "{*}desc", "{*}metadata", etree.Comment, etree.ProcessingInstruction)
_SVG_SIGNS: Final = (b"title", b"desc", b"metadata", b"<!--", b"<?", b"docname", b"export-filename")
_SVG_FILES: Final = ("}docname", "}export-filename")
_NAMED: Final = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_TELLS: Final = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_JPEG_TELLS: Final = frozenset({0xE1, 0xED, 0xFE})
_SCAN: Final = 0xDA
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_ORIENTATION: Final = 0x0112


def take_out_picture_data(parcel: Parcel) -> int:
    """Take out what pictures say beside the picture; return how many pictures said something."""
    images = {link.target.lower() for _, link in parcel.targets("image")}
    count = 0
    for name in parcel.names:
        if name not in images and not name.endswith(_NAMED):
            continue
        try:
            if name.endswith(_DRAWING):
                count += _take_out_of_drawing(parcel, name)
                continue
            before = parcel.picture(name)
        except (BrokenPartError, UnreadableDocument):
            continue  # damaged, or too large to be looked into: what it says of its place is found and listed
        after = stripped(before)
        if after != before:
            parcel.put(name, after)
            count += 1
    return count


def _take_out_of_drawing(parcel: Parcel, name: str) -> bool:
    """Take out of an SVG picture what it does not draw; tell whether there was any. Raises as ``parcel.edit`` does."""
    root = parcel.edit(name, *_SVG_SIGNS)
    if root is None:
        return False
    found = list(root.iter(*_SVG_TELLS))
    for element in found:
        remove(element)
    paths = [(it, key) for it in root.iter("*") for key in it.attrib if str(key).endswith(_SVG_FILES)]
    for element, key in paths:
        del element.attrib[key]
    return bool(found or paths)


def stripped(picture: bytes) -> bytes:
    """Return a picture without what it says beside the picture; unchanged where it is damaged or of another format."""
    try:
        if picture[:2] == b"\xff\xd8":
            return _jpeg(picture)
        if picture.startswith(_PNG):
            return _PNG + b"".join(_png(picture))
        if picture[:4] == b"RIFF" and picture[8:12] == b"WEBP":
            return _webp(picture)
    except (struct.error, ValueError, IndexError):
        return picture
    return picture


def _jpeg(picture: bytes) -> bytes:
    pieces = [picture[:2]]
    turned = b""
    at = 2
    while at < len(picture):
        if picture[at] != 0xFF:
            raise ValueError("no marker where one must be")
        marker = picture[at + 1]
        if marker == 0xFF:  # padding before a marker
            at += 1
            continue
        if marker in _ALONE:
            pieces.append(picture[at : at + 2])
            at += 2
            continue
        if marker in {_SCAN, 0xD9}:
            break
        (length,) = struct.unpack_from(">H", picture, at + 2)
        segment = picture[at : at + 2 + length]
        if length < 2 or len(segment) < 2 + length:
            raise ValueError("a segment that is cut off")
        if marker not in _JPEG_TELLS:
            pieces.append(segment)
        elif marker == 0xE1 and segment[4:10] == b"Exif\0\0":
            turned = turned or _how_turned(segment[10:])
        at += len(segment)
    first = 2 if len(pieces) > 1 and pieces[1][:2] == b"\xff\xe0" else 1  # JFIF must come first
    return b"".join([*pieces[:first], turned, *pieces[first:], picture[at:]])


def _how_turned(block: bytes) -> bytes:
    """Return a segment that says only how a photograph is turned; none for one that stands upright."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None:
        return b""
    try:
        (start,) = struct.unpack_from(order + "L", block, 4)
        (number,) = struct.unpack_from(order + "H", block, start)
        entries = [struct.unpack_from(order + "HHLH", block, start + 2 + 12 * at) for at in range(min(number, 100))]
    except struct.error:
        return b""
    turn = next((value for tag, _, _, value in entries if tag == _ORIENTATION), 1)
    if not 2 <= turn <= 8:
        return b""
    exif = b"Exif\0\0MM\0*" + struct.pack(">LHHHLHHL", 8, 1, _ORIENTATION, 3, 1, turn, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif


def _png(picture: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(picture):
        (length,) = struct.unpack_from(">L", picture, at)
        chunk = picture[at : at + 12 + length]
        kind = chunk[4:8]
        if len(chunk) < 12 + length:
            raise ValueError("a chunk that is cut off")
        if kind not in _PNG_TELLS:
            yield chunk
        at += len(chunk)
        if kind == b"IEND":
            yield picture[at:]
            return


def _webp(picture: bytes) -> bytes:
    pieces: list[bytes] = []
    at = 12
    while at + 8 <= len(picture):
        kind = picture[at : at + 4]
        (length,) = struct.unpack_from("<L", picture, at + 4)
        chunk = picture[at : at + 8 + length + (length & 1)]
        if len(chunk) < 8 + length:
            raise ValueError("a chunk that is cut off")
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]  # the flags for Exif and XMP
        if kind not in {b"EXIF", b"XMP "}:
            pieces.append(chunk)
        at += len(chunk)
    body = b"WEBP" + b"".join(pieces)
    changed = len(body) + 8 < len(picture)
    return b"RIFF" + struct.pack("<L", len(body)) + body if changed else picture
