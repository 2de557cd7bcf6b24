"""The title of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.model import HeadingForm
from briefcheck.facts.outline.entry import Entry, Sign, heading_of
from briefcheck.facts.outline.line import width
from briefcheck.facts.outline.lines import TITLE_STYLES, ends_like_sentence, is_picture
from briefcheck.facts.outline.words import is_marking
from briefcheck.lazy import pattern

_NAME_OF_PAPER = pattern(r"(?:纪要|纪录|记录|报告|简报|策略|方案|minutes|report|notes|brief|summary|recap|memo)\s*$")
"""Ends of titles that are also names of a section: 会议纪要 over a whole report, or over what was said."""

_TOP = 12
"""Paragraphs from the top of the body among which a title is looked for."""

_SHORTEST = 2
"""Characters of the shortest title."""

_WIDEST = 80
"""Columns, a Chinese character being two: a longer line is no title."""


def find_title(document: Document) -> str:
    """Return the title on the page, else of the front matter or the properties; "" if there is none.

    In this order: a paragraph of the style Title, the first heading of level 1 (or any heading at the very top), a
    first line that is bold or short, the front matter, a cell that spans the first table, the core property. A
    first line goes before headings of level 1 if there are several: those are the sections.
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


def with_title(entries: Sequence[Entry], document: Document, *, bold_counts: bool) -> list[Entry]:
    """Return the entries with the line that is the document's title as the heading of all others.

    A title of the style Title, or a first line that is bold and no heading by itself, looks like the headings below
    it, if it looks like a heading at all; yet it is above them, as ``#`` is above ``##``.
    """
    found = list(entries)
    for index, entry in enumerate(found):
        block = entry.block
        if block is None or (isinstance(block, Paragraph) and not _has_words(block)):
            continue
        counts = bold_counts or entry.heading is not None
        if isinstance(block, Paragraph) and counts and _is_title(block, entry, document):
            form: HeadingForm = "style" if block.style.casefold() in TITLE_STYLES else "bold"
            start = len(block.text) - len(block.text.lstrip())
            heading = heading_of(block.text, form, block.place_at(start))
            found[index] = Entry(block, heading, Sign("title", strong=1, title=True))
        break
    return found


def _is_title(block: Paragraph, entry: Entry, document: Document) -> bool:
    """Whether the first words of a document are its title, and no heading of a section."""
    if block.style.casefold() in TITLE_STYLES:
        return entry.heading is not None
    if (
        block.kind != "paragraph"
        or not block.bold
        or entry.inline is not None
        or block.text.rstrip().endswith((":", "："))
    ):
        return False
    section = entry.sign is not None and (entry.sign.kind == "number" or entry.sign.known)
    if section and not _NAME_OF_PAPER.search(fold(block.text)):
        return False
    return " ".join(block.text.split()) == " ".join(find_title(document).split())


def _has_words(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return bool(text.strip()) and not is_picture(paragraph) and not is_marking(text)


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
    return list(islice((entry for entry in paragraphs(document.body) if _has_words(entry)), _TOP))


def _first_heading(document: Document, top: list[Paragraph]) -> str:
    headings = (entry for entry in paragraphs(document.body) if entry.kind == "heading" and _has_words(entry))
    first = next(headings, None)
    if first is None:
        return ""
    if top and first is top[0]:
        return _line(first)
    if first.level > 1 or (top and _first_line(document) and any(one.level == 1 for one in headings)):
        return ""
    return _line(first)


def _first_line(document: Document) -> str:
    filled = (block for block in document.body if isinstance(block, Table) or _has_words(block))
    first, second = next(filled, None), next(filled, None)
    if not isinstance(first, Paragraph) or first.kind != "paragraph":
        return ""
    line = _line(first)
    if isinstance(second, Paragraph) and _is_somebody(line) and _NAME_OF_PAPER.search(fold(_line(second))):
        line, first = _line(second), second  # the author above the title
    before, colon, after = fold(line).partition(":")
    if ends_like_sentence(line) or (colon and before and after.strip() and not first.bold):
        return ""
    if len(line) < _SHORTEST or (line[0] in "【[" and line[-1] in "】]"):
        return ""  # a letter of a text box; the label of a block
    return line if width(line) <= (_WIDEST if first.bold else _WIDEST // 2) else ""


def _is_somebody(line: str) -> bool:
    """Whether a line reads like a name, and not like the paper's own: two or three words with capitals."""
    words = line.split()
    named = _NAME_OF_PAPER.search(fold(line)) is None
    return named and 2 <= len(words) <= 3 and all(word.istitle() and word.isascii() for word in words)


def _first_cell(document: Document) -> str:
    """Return the words of the first row of the first table when they fill one cell."""
    table = next((block for block in document.body if isinstance(block, Table)), None)
    if table is None or not table.rows or len(table.rows[0].cells) != 1:
        return ""
    text = " ".join(table.rows[0].cells[0].text.split())
    return text if width(text) <= _WIDEST and not is_marking(text) else ""


def _property(document: Document, group: str) -> str:
    named = (
        entry for entry in document.properties if entry.group == group and entry.name.casefold() in {"title", "标题"}
    )
    return next((entry.value.strip() for entry in named), "")


def _line(paragraph: Paragraph) -> str:
    return next((line.text.strip() for line in paragraph.lines() if line.text.strip()), "")
