"""Draws the picture that stands in two of the Word samples: a rough key visual, a bottle before hills and a low sun."""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator

WIDTH, HEIGHT = 720, 270
_SUPER = 2
"""Samples of each pixel in both directions, so that edges are smooth."""

_SKY, _SUN, _CREAM = (250, 226, 196), (240, 140, 84), (253, 248, 238)
_HILLS = (
    ((146, 172, 138), 0.58, 0.09, 2.1, 0.4),
    ((92, 132, 104), 0.70, 0.07, 3.3, 1.9),
    ((58, 96, 78), 0.83, 0.04, 5.0, 0.2),
)
"""Colour, height of the ridge from the top, how far it swings, how many swings, where they begin."""


def sketch() -> bytes:
    """Return the picture as PNG, the same every time."""
    rows = b"".join(b"\0" + bytes(_row(y)) for y in range(HEIGHT))
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _row(y: int) -> Iterator[int]:
    steps = [(step + 0.5) / _SUPER for step in range(_SUPER)]
    for x in range(WIDTH):
        colours = [_colour((x + right) / WIDTH, (y + down) / HEIGHT) for down in steps for right in steps]
        yield from (sum(channel) // len(colours) for channel in zip(*colours, strict=True))


def _colour(x: float, y: float) -> tuple[int, int, int]:
    """Return the colour at a place, both from 0 to 1: the bottle before the hills before the sun before the sky."""
    wide = x * WIDTH / HEIGHT
    bottle = _bottle(abs(wide - 1.95), y)
    if bottle is not None:
        return bottle
    for colour, ridge, swing, swings, begin in reversed(_HILLS):
        if y > ridge + swing * math.sin(swings * math.tau * x / 2 + begin):
            return colour
    return _SUN if math.hypot(wide - 0.8, y - 0.42) < 0.23 else _SKY


def _bottle(beside: float, y: float) -> tuple[int, int, int] | None:
    """Return the colour of the bottle ``beside`` its middle line, None outside it."""
    if 0.08 < y < 0.14 and beside < 0.055:
        return _SUN
    shoulder = 0.045 + 0.085 * min(max((y - 0.24) / 0.14, 0), 1) ** 0.6
    if not 0.14 <= y < 0.92 or beside > shoulder:
        return None
    if 0.52 < y < 0.76:
        return _SUN if math.hypot(beside, y - 0.64) < 0.05 else _CREAM
    return (176, 104, 52)
