"""The Markdown reader: CommonMark with GFM tables, strikethrough, task lists, and front matter."""

from __future__ import annotations

from briefcheck.document.document import Document


def read_markdown(data: bytes, path: str) -> Document:
    """Read a Markdown file.

    Args:
        data: the bytes of the file, in UTF-8, UTF-16, GB18030, Big5 or Windows-1252.
        path: its path, as the user named it.

    Raises:
        UnreadableDocument: the file is empty, too large, not text, or only stands for another file.
    """
    from briefcheck.readers.markdown.reader import read

    return read(data, path)


__all__ = ["read_markdown"]
