"""Blocks of HTML in a Markdown file: what they show is read as paragraphs, comments are kept apart."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from briefcheck.document.blocks import Block, ParagraphKind, Span, SpanKind
from briefcheck.readers.markdown.inline import TAG_SPANS, Words, add_picture, attribute, comment_text, to_paragraph
from briefcheck.readers.markdown.source import Content
from briefcheck.readers.markdown.tags import BLOCK_TAGS, TAGS

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NOT_BLANK = re.compile(r"[^\n]")
_UNSEEN = frozenset({"script", "style", "template", "iframe"})


def read_html(content: Content) -> tuple[list[Block], list[tuple[str, int, int]]]:
    """Return the paragraphs a block of HTML shows, and its comments with line and column."""
    comments = [(comment_text(match[0]), *content.at(match.start())) for match in _COMMENT.finditer(content.text)]
    reader = _Reader(content)
    # Comments are blanked out, not cut out: every offset stays what it was.
    reader.feed(_COMMENT.sub(lambda match: _NOT_BLANK.sub(" ", match[0]), content.text))
    reader.close()
    reader.flush()
    return reader.blocks, comments


class _Reader(HTMLParser):
    """Collects words up to the next tag that begins or ends a block."""

    def __init__(self, content: Content) -> None:
        """Take the block's content, which places every character."""
        super().__init__(convert_charrefs=False)
        self.content = content
        self.blocks: list[Block] = []
        self.words = Words()
        self.kind: ParagraphKind = "paragraph"
        self.level = 0
        self.unseen = 0
        self.starts = [0]
        for line in content.text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    @property
    def at(self) -> int:
        """The offset in the content of what is being handled."""
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block or something set apart."""
        del attrs  # the tag as written is read instead: an attribute's offset is not told
        written = self.get_starttag_text() or ""
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in BLOCK_TAGS:
            self._begin(tag)
        elif tag == "br":
            self._break(soft=False)
        elif tag == "img":
            add_picture(written, self.at, self.content, self.words)
        elif tag in TAG_SPANS:
            kind: SpanKind = TAG_SPANS[tag]
            self.words.open("<" + tag, kind, attribute(written, "href"))
        elif tag not in TAGS:
            self._add(written, self.at)

    def handle_endtag(self, tag: str) -> None:
        """End a block or something set apart."""
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in BLOCK_TAGS:
            self._begin("p")
        elif tag in TAG_SPANS:
            self.words.close("<" + tag)
        elif tag not in TAGS:
            end = self.content.text.find(">", self.at) + 1
            self._add(self.content.text[self.at : end], self.at)

    def handle_data(self, data: str) -> None:
        """Add words; blanks around a line end are only the writer's."""
        at = self.at
        for index, line in enumerate(data.split("\n")):
            if index:
                self._break(soft=True)
            body = line if self.words.length and not self.words.text.endswith("\n") else line.lstrip()
            self._add(body, at + len(line) - len(body))
            at += len(line) + 1

    def handle_entityref(self, name: str) -> None:
        """Add what ``&name;`` stands for."""
        self._special(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Add what ``&#…;`` stands for."""
        self._special(f"&#{name};")

    def flush(self) -> None:
        """End the paragraph."""
        self.words.trim()
        if self.words.length:
            self.words.spans.sort(key=lambda span: (span.start, -span.end))
            self.blocks.append(to_paragraph(self.words, kind=self.kind, level=self.level))
        self.words = Words()

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

    def _break(self, *, soft: bool) -> None:
        """Add a line end; a soft one only between words."""
        if self.unseen or (soft and (not self.words.length or self.words.text.endswith("\n"))):
            return
        if soft:
            self.words.spans.append(Span("soft-break", self.words.length, self.words.length + 1))
        self.words.add("\n", [(0, *self.content.at(self.at))])

    def _special(self, written: str) -> None:
        """Add a character written as an entity."""
        if not self.unseen:
            text = unescape(written)
            line, column = self.content.at(self.at)
            self.words.add(text, [(offset, line, column) for offset in range(len(text))])

    def _add(self, text: str, at: int) -> None:
        """Add words that stand in the content as they are."""
        if text and not self.unseen:
            self.words.add(text, self.content.between(at, at + len(text)), at)
