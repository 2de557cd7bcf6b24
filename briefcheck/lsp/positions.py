"""From lines and columns in code points to positions as an editor counts them."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Encoding: TypeAlias = Literal["utf-8", "utf-16", "utf-32"]
"""What a character of a position is; an editor that says nothing counts in UTF-16 (LSP 3.17, Position)."""

_LINE_END = re.compile(r"\r\n|\n|\r")
"""The line ends of LSP, and of Markdown; ``str.splitlines`` knows others."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without their ends."""
    return _LINE_END.split(text)


def units(text: str, encoding: Encoding) -> int:
    """Return how long a text is, as an editor counts."""
    if encoding == "utf-32":
        return len(text)
    return len(text.encode("utf-8", "surrogatepass")) if encoding == "utf-8" else len(text) + _beyond(text)


def code_points(line: str, count: int, encoding: Encoding) -> int:
    """Return how many characters of a line an editor's count comes to; at most all of them."""
    used = 0
    for index, character in enumerate(line):
        if used >= count:
            return index
        used += units(character, encoding)
    return len(line)


def _beyond(text: str) -> int:
    """Return how many characters take two units of UTF-16."""
    return 0 if text.isascii() else sum(character > "\uffff" for character in text)
