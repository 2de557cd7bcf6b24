"""The ways of reading that the benchmarks compare. Each takes the bytes of a Word file."""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

LEFT_OUT = ("word/theme/", "word/settings", "word/fontTable", "word/webSettings", "word/glossary/")


def ours(data: bytes) -> object:
    """Our reader, with the tables of equal style and numbering parts kept from one file to the next."""
    from briefcheck.readers.docx import read_docx

    return read_docx(data, "bench.docx")


def ours_cold(data: bytes) -> object:
    """Our reader, as if no other file had been read before."""
    from briefcheck.readers.docx.tables import forget

    forget()
    return ours(data)


def floor(data: bytes) -> object:
    """Inflate and parse the main part alone: the strictest floor."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    return etree.fromstring(archive.read("word/document.xml"))


def floor_same_parts(data: bytes) -> object:
    """Inflate and parse every part our reader reads."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    return [
        etree.fromstring(archive.read(name))
        for name in archive.namelist()
        if name.endswith((".xml", ".rels")) and not name.startswith(LEFT_OUT) and name != "[Content_Types].xml"
    ]


def floor_kept_tables(data: bytes) -> object:
    """Inflate and parse every part our reader reads, without styles and numbering: our reader has those already."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    return [
        etree.fromstring(archive.read(name))
        for name in archive.namelist()
        if name.endswith((".xml", ".rels"))
        and not name.startswith((*LEFT_OUT, "word/styles", "word/numbering"))
        and name != "[Content_Types].xml"
    ]


def python_docx(data: bytes) -> object:
    """python-docx as its documentation shows it: every paragraph's text and style name, tables by row and cell."""
    import docx
    from docx.table import Table

    found: list[tuple[str, str]] = []

    def take(container: object) -> None:
        for item in container.iter_inner_content():  # type: ignore[attr-defined]
            if isinstance(item, Table):
                for row in item.rows:
                    for cell in row.cells:
                        take(cell)
            else:
                found.append((item.text, item.style.name))

    take(docx.Document(io.BytesIO(data)))
    return found


def docx2python(data: bytes) -> object:
    """docx2python: the text of all parts."""
    import docx2python

    with tempfile.TemporaryDirectory() as folder, docx2python.docx2python(io.BytesIO(data), folder) as content:
        return content.text


READERS: dict[str, Callable[[bytes], object]] = {
    reader.__name__: reader
    for reader in (ours, ours_cold, floor, floor_same_parts, floor_kept_tables, python_docx, docx2python)
}


def main() -> None:
    """Read FILE with READER once and then TIMES more: what valgrind counts."""
    reader, file, times = READERS[sys.argv[1]], Path(sys.argv[2]), int(sys.argv[3])
    data = file.read_bytes()
    for _ in range(1 + times):
        reader(data)


if __name__ == "__main__":
    main()
