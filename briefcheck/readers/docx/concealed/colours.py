"""Colours of letters and grounds as WordprocessingML writes them (ISO/IEC 29500-1, 17.3.2.6, 17.3.5, 17.18.40)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.names import Names

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

WHITE: Final[Colour] = (255, 255, 255)
BLACK: Final[Colour] = (0, 0, 0)
_HEX: Final = lazy.pattern(r"#?([0-9A-Fa-f]{6})")
_THEME: Final[dict[str, Colour]] = {
    # What every theme of Word has; the accents differ from theme to theme and are not known here.
    "background1": WHITE,
    "light1": WHITE,
    "bg1": WHITE,
    "lt1": WHITE,
    "text1": BLACK,
    "dark1": BLACK,
    "tx1": BLACK,
    "dk1": BLACK,
}
_NAMED: Final[dict[str, Colour]] = {
    "black": BLACK,
    "blue": (0, 0, 255),
    "cyan": (0, 255, 255),
    "green": (0, 255, 0),
    "magenta": (255, 0, 255),
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "white": WHITE,
    "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128),
    "darkGreen": (0, 128, 0),
    "darkMagenta": (128, 0, 128),
    "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128),
    "lightGray": (192, 192, 192),
}
_ALIKE: Final = 16  # of 255: F2F2F2 on white is still not to be read


def colour_of(text: str | None, theme: str | None = None) -> Colour | None:
    """Return a colour as written: six hexadecimal digits, else a name of the theme; None for automatic or unknown."""
    match = _HEX.fullmatch(text or "")
    if match is not None:
        value = int(match[1], 16)
        return value >> 16, value >> 8 & 255, value & 255
    return _NAMED.get(text or "") or _THEME.get(theme or "")


def ground_of(shading: Element, names: Names) -> Colour | None:
    """Return the ground that a ``w:shd`` paints; None for none or an unknown one."""
    pattern = shading.get(names.val) or "clear"
    fill = colour_of(shading.get(names.w + "fill"), shading.get(names.w + "themeFill"))
    front = colour_of(shading.get(names.w + "color"), shading.get(names.w + "themeColor"))
    if pattern == "solid":
        return front or BLACK
    share = re.fullmatch(r"pct(\d{1,2})", pattern)
    if share is None:
        return fill
    red, green, blue = (
        (one * int(share[1]) + other * (100 - int(share[1]))) // 100
        for one, other in zip(front or BLACK, fill or WHITE, strict=True)
    )
    return red, green, blue


def paints(shading: Element, names: Names) -> bool:
    """Tell whether a ``w:shd`` paints any ground at all, known or not."""
    if ground_of(shading, names) is not None:
        return True
    return shading.get(names.w + "themeFill") is not None


def alike(one: Colour, other: Colour) -> bool:
    """Tell whether letters of one colour cannot be read on a ground of the other."""
    return all(abs(left - right) <= _ALIKE for left, right in zip(one, other, strict=True))
