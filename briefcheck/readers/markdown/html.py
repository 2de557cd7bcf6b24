"""Blocks of HTML in a Markdown file: what they show is read as paragraphs, comments are kept apart.

The standard library's parser raises on some broken declarations and reads others differently from version to version,
so the few signs a block is made of are told apart here.
"""

from __future__ import annotations

import re
from html import unescape

from briefcheck.document.blocks import Block, ParagraphKind, Span
from briefcheck.lazy import pattern
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


def read_html(content: Content) -> tuple[list[Block], list[tuple[str, int, int]]]:
    """Return the paragraphs a block of HTML shows, and its comments with line and column."""
    reader = _Reader(content)
    done = 0
    for match in _SIGN.finditer(content.text):
        reader.add(done, match.start())
        reader.sign(match)
        done = match.end()
    reader.add(done, len(content.text))
    reader.flush()
    return reader.blocks, reader.comments


class _Reader:
    """Collects words up to the next tag that begins or ends a block."""

    def __init__(self, content: Content) -> None:
        """Take the block's content, which places every character."""
        self.content = content
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
            self.blocks.append(to_paragraph(self.words, kind=self.kind, level=self.level))
        self.words = Words()

    def _tag(self, match: re.Match[str]) -> None:
        """Begin or end a block or something set apart."""
        tag, written, closes = match["tag"].lower(), match[0], match[0].startswith("</")
        if tag in BLOCK_TAGS:
            self._begin("p" if closes else tag)
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
