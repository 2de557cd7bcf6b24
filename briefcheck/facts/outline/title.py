"""The title of a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.outline.line import width
from briefcheck.facts.outline.lines import TITLE_STYLES, ends_like_sentence, is_picture

_TOP = 12
"""Paragraphs from the top of the body among which a title is looked for."""

_WIDEST = 80
"""Columns, a Chinese character being two: a longer line is no title."""


def find_title(document: Document) -> str:
    """Return the title on the page, else of the front matter or the properties; "" if there is none.

    In this order: a paragraph of the style Title, the first heading of level 1 (or any heading at the very top), a
    first line that is bold or short, the front matter, a cell that spans the first table, the core property.
    """
    top = _top(document)
    return (
        next((_line(paragraph) for paragraph in top if paragraph.style.casefold() in TITLE_STYLES), "")
        or _first_heading(document, top)
        or _first_line(document)
        or _property(document, "front-matter")
        or _first_cell(document)
        or _property(document, "core")
    )


def title_lines(document: Document) -> Iterator[str]:
    """Yield every line near the top that may name what the document is, the title first, each once."""
    seen = {""}
    lines = (line.text for paragraph in _top(document) for line in paragraph.lines())
    headers = (
        paragraph.text
        for part in document.parts
        if part.kind in {"header", "text-box"} and part.number <= 2
        for paragraph in islice(paragraphs(part.blocks), 3)
    )
    properties = (_property(document, "front-matter"), _property(document, "core"))
    for text in (find_title(document), *lines, *headers, *properties):
        stripped = text.strip()
        if stripped not in seen and width(stripped) <= _WIDEST:
            seen.add(stripped)
            yield stripped


def _top(document: Document) -> list[Paragraph]:
    filled = (entry for entry in paragraphs(document.body) if entry.text.strip() and not is_picture(entry))
    return list(islice(filled, _TOP))


def _first_heading(document: Document, top: list[Paragraph]) -> str:
    for paragraph in paragraphs(document.body):
        if paragraph.kind == "heading" and paragraph.text.strip() and not is_picture(paragraph):
            at_top = bool(top) and paragraph is top[0]
            return _line(paragraph) if paragraph.level == 1 or at_top else ""
    return ""


def _first_line(document: Document) -> str:
    first = next(
        (
            block
            for block in document.body
            if isinstance(block, Table) or (block.text.strip() and not is_picture(block))
        ),
        None,
    )
    if not isinstance(first, Paragraph) or first.kind != "paragraph":
        return ""
    line = _line(first)
    before, colon, after = fold(line).partition(":")
    if ends_like_sentence(line) or (colon and before and after.strip() and not first.bold):
        return ""
    return line if width(line) <= (_WIDEST if first.bold else _WIDEST // 2) else ""


def _first_cell(document: Document) -> str:
    """Return the words of the first row of the first table when they fill one cell."""
    table = next((block for block in document.body if isinstance(block, Table)), None)
    if table is None or not table.rows or len(table.rows[0].cells) != 1:
        return ""
    text = " ".join(table.rows[0].cells[0].text.split())
    return text if width(text) <= _WIDEST else ""


def _property(document: Document, group: str) -> str:
    named = (
        entry for entry in document.properties if entry.group == group and entry.name.casefold() in {"title", "标题"}
    )
    return next((entry.value.strip() for entry in named), "")


def _line(paragraph: Paragraph) -> str:
    return next((line.text.strip() for line in paragraph.lines() if line.text.strip()), "")
