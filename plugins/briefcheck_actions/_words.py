"""How an action is quoted in a message."""

from __future__ import annotations


def shortened(text: str, most: int = 60) -> str:
    """Return the words on one line, cut to ``most`` characters at a word or a Chinese letter."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most]
    space = cut.rfind(" ")
    return (cut[:space] if space > most // 2 else cut).rstrip("，,、;；:： ") + "…"


def is_dash(text: str) -> bool:
    """Tell whether only a dash or a stroke was written."""
    return bool(text.strip()) and not text.strip(" \t\n-—–/\\|")
