"""The Word reader: package, styles, numbering, a flat walk of each part, and an exact reading where a paragraph needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.document.document import Document


def read_docx(data: bytes, path: str) -> Document:
    """Read a Word file (docx, docm, dotx, dotm) from its bytes; ``path`` is only named, never opened.

    Raises :class:`briefcheck.UnreadableDocument`, with a sentence for people, when it cannot be read; nothing else.
    """
    from briefcheck.readers.docx.reader import read

    return read(data, path)
