"""Characters of symbol fonts that people use as check marks and bullets, as the characters that Unicode has for them."""

from __future__ import annotations

from typing import Final

_WINGDINGS: Final = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐"}
_SYMBOL: Final = {0xB7: "•", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xA5: "∞", 0xB9: "≠", 0xDE: "⇒"}
_FONTS: Final = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(code: str, font: str) -> str:
    """Return the text of a ``w:sym``: ``code`` in hexadecimal digits, of ``font``; "" when the code is none."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    # Symbol fonts are mapped into the private use area at F000 (ISO/IEC 29500-1, 17.3.3.30).
    known = _FONTS.get(font.casefold(), {}).get(value - 0xF000 if 0xF000 <= value <= 0xF0FF else value)
    if known is not None:
        return known
    return chr(value) if 0 < value < 0x110000 and not 0xD800 <= value < 0xE000 else ""
