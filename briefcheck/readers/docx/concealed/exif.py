"""Where a photograph was taken: the GPS block of Exif (CIPA DC-008, 4.6.6) in a JPEG, PNG, TIFF or WebP file."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 256 * 1024
"""Bytes of a picture that are looked at: a camera writes Exif at the beginning, in at most 64 KiB."""

_GPS: Final = 0x8825
_LATITUDE: Final = 2
_LONGITUDE: Final = 4
_MOST: Final = 1000  # entries of one directory; cameras write some fifty


def location(picture: bytes) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees, without sign; None where the picture says none, or nothing sensible."""
    for block in blocks(picture):
        try:
            found = _gps(block)
        except (struct.error, IndexError, ZeroDivisionError):
            continue
        if found is not None and found != (0, 0) and found[0] <= 90 and found[1] <= 180:
            return found
    return None


def blocks(picture: bytes) -> Iterator[bytes]:
    """Yield what may be an Exif block: it begins with the mark of a TIFF file."""
    if picture[:4] in {b"II*\x00", b"MM\x00*"}:
        yield picture
    at = picture.find(b"Exif\x00\x00")
    if at >= 0:
        yield picture[at + 6 :]
    for mark in (b"eXIf", b"EXIF"):  # the chunks of PNG, and of WebP with four bytes of length
        at = picture.find(mark)
        if at >= 0:
            yield picture[at + 4 :]
            yield picture[at + 8 :]


def _gps(block: bytes) -> tuple[float, float] | None:
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(block[:4])
    if order is None:
        return None
    (start,) = struct.unpack_from(order + "L", block, 4)
    pointer = entries(block, order, start).get(_GPS)
    if pointer is None:
        return None
    found = entries(block, order, pointer[2])
    degrees = [_degrees(block, order, found[tag][2]) for tag in (_LATITUDE, _LONGITUDE) if tag in found]
    return (degrees[0], degrees[1]) if len(degrees) == 2 else None


def entries(block: bytes, order: str, start: int) -> dict[int, tuple[int, int, int]]:
    """Return the entries of a directory: tag to type, count and value or offset."""
    (count,) = struct.unpack_from(order + "H", block, start)
    found: dict[int, tuple[int, int, int]] = {}
    for number in range(min(count, _MOST)):
        tag, kind, values, value = struct.unpack_from(order + "HHLL", block, start + 2 + 12 * number)
        found[tag] = (kind, values, value)
    return found


def _degrees(block: bytes, order: str, at: int) -> float:
    """Return three rationals, degrees, minutes and seconds, as degrees."""
    parts = struct.unpack_from(order + "6L", block, at)
    values = [parts[index] / parts[index + 1] if parts[index + 1] else 0.0 for index in (0, 2, 4)]
    return float(values[0] + values[1] / 60 + values[2] / 3600)
