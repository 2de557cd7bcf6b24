"""briefcheck's own comments in an annotated copy: how they are known again, by whoever reads the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

AUTHOR: Final = "briefcheck"
INITIALS: Final = "bc"
SIGN: Final = "briefcheck · "
"""How the last line of each begins: an author's name alone anybody can take. Word and LibreOffice keep both."""


def is_remark(comment: Element, names: Names) -> bool:
    """Tell whether a ``w:comment`` is one that briefcheck wrote, and no person's."""
    if comment.get(names.author) != AUTHOR:
        return False
    lines = ("".join(text.text or "" for text in line.iter(names.t)) for line in comment.iter(names.w + "p"))
    return any(line.startswith(SIGN) for line in lines)
