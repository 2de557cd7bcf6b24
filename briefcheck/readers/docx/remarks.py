"""briefcheck's own comments in an annotated Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.readers.docx.names import Names
from briefcheck.readers.remarks import AUTHOR, SIGN

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def is_remark(comment: Element, names: Names) -> bool:
    """Tell whether a ``w:comment`` is one that briefcheck wrote, and no person's."""
    if comment.get(names.author) != AUTHOR:
        return False
    lines = ("".join(text.text or "" for text in line.iter(names.t)) for line in comment.iter(names.w + "p"))
    return any(line.startswith(SIGN) for line in lines)
