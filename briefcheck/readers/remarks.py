"""How briefcheck's own comments in an annotated copy are known again: they are no words of the document."""

from __future__ import annotations

from typing import Final

AUTHOR: Final = "briefcheck"
INITIALS: Final = "bc"
SIGN: Final = "briefcheck · "
"""How the last line of each begins: an author's name alone anybody can take. Word and LibreOffice keep both."""

HEAD: Final = "briefcheck: "
"""How each begins in Markdown. People's ``<!-- briefcheck: allow … -->`` begin so, too, and have no such last line."""


def is_html_remark(text: str) -> bool:
    """Tell whether what stands between ``<!--`` and ``-->`` was written by briefcheck, and by no person."""
    return text.lstrip().startswith(HEAD) and text.rpartition("\n")[2].lstrip().startswith(SIGN)
