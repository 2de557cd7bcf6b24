"""Blocks of HTML in a Markdown file: what they show is read as paragraphs and tables, comments are kept apart.

The standard library's parser raises on some broken declarations and reads others differently from version to version,
so the few signs a block is made of are told apart here.
"""

from __future__ import annotations

import re
from html import unescape

from briefcheck.document.blocks import Block, ParagraphKind, Span
from briefcheck.document.place import Place
from briefcheck.lazy import pattern
from briefcheck.readers.markdown.html_tables import CELL_TAGS, DEEPEST, TABLE_TAGS, OpenTable
from briefcheck.readers.markdown.inline import TAG_SPANS, Words, add_picture, attribute, comment_text, to_paragraph
from briefcheck.readers.markdown.source import Content
from briefcheck.readers.markdown.tags import BLOCK_TAGS, TAGS

_SIGN = pattern(
    r"""
    (?P<comment><!--.*?(?:-->|\Z))
  | (?P<unseen><(script|style|template|iframe|svg)\b.*?(?:</\3\s*>|\Z))
  | </?(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*|/)?>
  | (?P<declaration><[!?][^<>]*>)
  | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
  | (?P<end>\n)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


_TABLE = pattern(r"<(/?)table\b", re.IGNORECASE)


def open_tables(text: str) -> int:
    """Return how many tables a text begins and does not end; below 0 if it ends more than it begins."""
    return sum(-1 if match[1] else 1 for match in _TABLE.finditer(text))


def read_html(content: Content, tables: int) -> tuple[list[Block], list[tuple[str, int, int]], int]:
    """Return the paragraphs and tables a block of HTML shows, its comments with line and column, and ``tables``.

    ``tables`` is how many tables the document has had so far. Where one is not closed its cells are paragraphs:
    Markdown has come in between, and what stands in which cell cannot be told from this block.
    """
    reader = _Reader(content, tables, tabular=open_tables(content.text) == 0)
    done = 0
    for match in _SIGN.finditer(content.text):
        reader.add(done, match.start())
        reader.sign(match)
        done = match.end()
    reader.add(done, len(content.text))
    reader.finish()
    return reader.blocks, reader.comments, reader.tables


class _Reader:
    """Collects words up to the next tag that begins or ends a block."""

    def __init__(self, content: Content, tables: int, *, tabular: bool) -> None:
        """Take the block's content, which places every character, and whether its tables are to be read as such."""
        self.content = content
        self.tables = tables
        self.tabular = tabular
        self.open: list[OpenTable] = []
        self.blocks: list[Block] = []
        self.comments: list[tuple[str, int, int]] = []
        self.words = Words()
        self.kind: ParagraphKind = "paragraph"
        self.level = 0

    def add(self, start: int, end: int) -> None:
        """Add words that stand in the content as they are; blanks at the beginning of a line are not shown."""
        text = self.content.text[start:end]
        if self._begins():
            text = text.lstrip()
            start = end - len(text)
        if text:
            self.words.add(text, self.content.between(start, end), start)

    def sign(self, match: re.Match[str]) -> None:
        """Read a tag, a comment, an entity or a line end."""
        if match["comment"]:
            self.comments.append((comment_text(match[0]), *self.content.at(match.start())))
        elif match["tag"]:
            self._tag(match)
        elif match["entity"]:
            line, column = self.content.at(match.start())
            text = unescape(match[0])
            self.words.add(text, [(offset, line, column) for offset in range(len(text))])
        elif match["end"] and not self._begins():
            self.words.spans.append(Span("soft-break", self.words.length, self.words.length + 1))
            self._break(match.start())

    def flush(self) -> None:
        """End the paragraph."""
        self.words.trim()
        if self.words.length:
            self.words.spans.sort(key=lambda span: (span.start, -span.end))
            table = self.open[-1] if self.open else None
            place = table.place if table is not None and table.in_cell else Place()
            into = self.blocks if table is None else table.into
            into.append(to_paragraph(self.words, place, kind=self.kind, level=self.level))
        self.words = Words()

    def finish(self) -> None:
        """End whatever is open."""
        self.flush()
        while self.open:
            self._end_table()

    def _tag(self, match: re.Match[str]) -> None:
        """Begin or end a block or something set apart."""
        tag, written, closes = match["tag"].lower(), match[0], match[0].startswith("</")
        if tag in BLOCK_TAGS:
            self._begin("p" if closes else tag)
            if tag in TABLE_TAGS and self.tabular:
                self._in_table(tag, match, closes=closes)
        elif tag == "br":
            self._break(match.start())
        elif tag == "img":
            add_picture(written, match.start(), self.content, self.words)
        elif tag in TAG_SPANS and closes:
            self.words.close("<" + tag)
        elif tag in TAG_SPANS:
            self.words.open("<" + tag, TAG_SPANS[tag], attribute(written, "href"))
        elif tag not in TAGS:
            self.add(match.start(), match.end())

    def _in_table(self, tag: str, match: re.Match[str], *, closes: bool) -> None:
        """Begin or end a table, or a part of the innermost one."""
        if tag == "table" and not closes:
            if len(self.open) < DEEPEST:
                self.open.append(OpenTable(self.open[-1].into if self.open else self.blocks))
        elif not self.open:
            return
        elif tag == "table":
            self._end_table()
        elif closes:
            self.open[-1].end(tag)
        else:
            if tag in CELL_TAGS and not self.open[-1].number:
                self.tables += 1
                self.open[-1].number = self.tables
            spans = (_number(attribute(match[0], "colspan")), _number(attribute(match[0], "rowspan")))
            self.open[-1].begin(tag, self.content.at(match.end()), spans)

    def _end_table(self) -> None:
        finished = self.open[-1].finished()
        self.open.pop()
        if finished is not None:
            (self.open[-1].into if self.open else self.blocks).append(finished)

    def _begin(self, tag: str) -> None:
        """End the paragraph and say what the next one is."""
        self.flush()
        self.kind, self.level = "paragraph", 0
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.kind, self.level = "heading", int(tag[1])
        elif tag == "li":
            self.kind, self.level = "list-item", 1
        elif tag == "blockquote":
            self.kind = "quote"

    def _begins(self) -> bool:
        """Tell whether a line of the page begins here."""
        return not self.words.length or self.words.pieces[-1].endswith("\n")

    def _break(self, at: int) -> None:
        """Add a line end."""
        self.words.add("\n", [(0, *self.content.at(at))])


def _number(written: str) -> int:
    """Return a whole number as written in an attribute; 1 for anything else."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 1
