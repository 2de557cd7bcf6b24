"""The words of one block: markup read, every character placed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from briefcheck.document.blocks import Paragraph, ParagraphKind, Span, SpanKind
from briefcheck.document.place import Place
from briefcheck.frozen import replace
from briefcheck.lazy import pattern
from briefcheck.readers.markdown.source import Content, Mark
from briefcheck.readers.markdown.tags import TAGS

INLINE_SIGNS = "\\`*_~[<&"
"""The characters with which inline markup can begin, but for a line end."""

MARKUP = pattern(r"[\\`*_~\[<&\n]")
"""These, and the line end; words without any of them are taken as they are."""

MOST_OPEN = 100
"""Square brackets that may stand open at once. A link with a picture in it has two."""

_BRACKET = pattern(r"[\[\]]")
_SET_APART: Mapping[str, SpanKind] = {"strong": "bold", "em": "italic", "s": "strike", "link": "link"}
_TAG = pattern(r"</?([A-Za-z][A-Za-z0-9]*)")
TAG_SPANS: Mapping[str, SpanKind] = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "code": "code",
    "kbd": "code",
    "mark": "highlight",
    "a": "link",
}
_ATTRIBUTE = pattern(r"""\b(href|src|alt|colspan|rowspan)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


class Words:
    """Words being read: the text so far, what is set apart in it, where it stands, and the comments met."""

    def __init__(self) -> None:
        """Begin with none."""
        self.pieces: list[str] = []
        self.length = 0
        self.spans: list[Span] = []
        self.marks: list[Mark] = []
        self.comments: list[tuple[str, int, int]] = []
        self.tangled = False
        """Whether the markup was left as it is typed, since nobody could have meant it."""
        self._open: list[tuple[str, SpanKind, int, str]] = []

    @property
    def text(self) -> str:
        """The words so far."""
        return "".join(self.pieces)

    def add(self, text: str, marks: list[Mark], start: int = 0) -> None:
        """Add words; ``marks`` place them, with offsets from ``start`` on."""
        for offset, line, column in marks:
            self.mark(self.length + offset - start, line, column)
        self.pieces.append(text)
        self.length += len(text)

    def mark(self, offset: int, line: int, column: int) -> None:
        """Place the character at ``offset``, if it does not follow from the mark before."""
        if self.marks:
            start, last_line, last_column = self.marks[-1]
            if last_line == line and last_column + offset - start == column:
                return
        self.marks.append((offset, line, column))

    def open(self, name: str, kind: SpanKind, target: str = "") -> None:
        """Begin a stretch that is set apart; ``name`` is what will end it."""
        self._open.append((name, kind, self.length, target))

    def close(self, name: str) -> None:
        """End the latest stretch begun as ``name``, if there is one."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                _, kind, start, target = self._open.pop(index)
                self.spans.append(Span(kind, start, self.length, target))
                return

    def is_bold(self) -> bool:
        """Tell whether every visible character is bold."""
        text = self.text
        bold = sorted((span.start, span.end) for span in self.spans if span.kind == "bold")
        if not bold:
            return False
        end = 0
        for start, stop in bold:
            if text[end:start].strip():
                return False
            end = max(end, stop)
        return bool(text.strip()) and not text[end:].strip()

    def trim(self) -> None:
        """Take blanks off the end, as a page does; a comment or a closing tag may have stood behind them."""
        text = self.text
        kept = text.rstrip()
        if len(kept) == len(text):
            return
        length = len(kept)
        self.pieces, self.length = [kept], length
        self.spans = [replace(span, end=min(span.end, length)) for span in self.spans if span.start < length]
        self.marks = [mark for mark in self.marks if mark[0] < length] or self.marks[:1]


def read_inline(content: Content, env: Mapping[str, Any]) -> Words:
    """Read the inline markup of ``content``; ``env`` holds the link definitions of the document."""
    words = Words()
    if MARKUP.search(content.text) is None:
        words.add(content.text, list(content.marks))
        return words
    if _is_too_tangled(content.text):
        words.add(content.text, list(content.marks))
        words.tangled = True
        return words
    from briefcheck.readers.markdown.parser import parser

    tokens: list[Any] = []
    md = parser()
    md.inline.parse(content.text, md, dict(env), tokens)
    _read_tokens(tokens, content, words)
    words.trim()
    words.spans.sort(key=lambda span: (span.start, -span.end))
    return words


def _is_too_tangled(text: str) -> bool:
    """Whether so many brackets stand open at once that markdown-it would look for their ends for minutes."""
    if text.count("[") <= MOST_OPEN:
        return False
    opened = 0
    for bracket in _BRACKET.finditer(text):
        opened = max(0, opened + (1 if bracket[0] == "[" else -1))
        if opened > MOST_OPEN:
            return True
    return False


def to_paragraph(
    words: Words,
    place: Place | None = None,
    *,
    kind: ParagraphKind = "paragraph",
    level: int = 0,
    number: str = "",
    checked: bool | None = None,
) -> Paragraph:
    """Make a paragraph of the words read; ``place`` says where in a table it stands."""
    place = place or Place()
    _, line, column = words.marks[0] if words.marks else (0, place.line, place.column)
    marks = tuple(words.marks) if len(words.marks) > 1 else ()
    return Paragraph(
        words.text,
        Place(line=line, column=column, table=place.table, row=place.row, cell=place.cell),
        kind,
        level,
        number,
        bold=words.is_bold(),
        checked=checked,
        spans=tuple(words.spans),
        marks=marks,
    )


def _read_tokens(tokens: list[Any], content: Content, words: Words) -> None:
    """Add what the inline tokens of ``content`` say to ``words``."""
    automatic = False
    for token in tokens:
        at = token.meta.get("at", 0)
        kind, _, end = token.type.rpartition("_")
        if token.type in _READ:
            if not automatic:
                _READ[token.type](token, at, content, words)
        elif end == "open":
            words.open(kind, _SET_APART[kind], str(token.attrs.get("href", "")))
            if token.info == "auto":  # <https://…>: its words begin behind the sign
                automatic = True
                _add(content.text[at + 1 : content.text.index(">", at)], at + 1, content, words)
        else:
            words.close(kind)
            automatic = False


def _add_text(token: Any, at: int, content: Content, words: Words) -> None:
    """Add plain words."""
    _add(token.content, at, content, words)


def _add_special(token: Any, at: int, content: Content, words: Words) -> None:
    """Add what an escape or an entity stands for; each of its characters is placed at its beginning."""
    line, column = content.at(at)
    words.add(token.content, [(offset, line, column) for offset in range(len(token.content))])


def _add_break(token: Any, at: int, content: Content, words: Words) -> None:
    """Add a line end: the writer's wrapping, or one the page shows."""
    if token.type == "softbreak":
        words.spans.append(Span("soft-break", words.length, words.length + 1))
    words.add("\n", [(0, *content.at(at))])


def _add(text: str, at: int, content: Content, words: Words) -> None:
    """Add words that stand in the content as they are."""
    if text:
        words.add(text, content.between(at, at + len(text)), at)


def _add_code(token: Any, at: int, content: Content, words: Words) -> None:
    """Add a code span. One blank inside either end of it is left out by markdown-it."""
    start = at + len(token.markup)
    text = token.content
    if content.text[start : start + len(text)].replace("\n", " ") != text:
        start += 1
    words.open("code", "code")
    _add(text, start, content, words)
    words.close("code")


def _add_image(token: Any, at: int, content: Content, words: Words) -> None:
    """Add an image: its description is its text."""
    words.open("image", "image", str(token.attrs.get("src", "")))
    inner = content.cut(at + 2, at + 2 + len(token.content))
    _read_tokens(token.children or [], inner, words)
    words.close("image")


def _add_html(token: Any, at: int, content: Content, words: Words) -> None:
    """Read a tag between words: a line break, something set apart, a comment, or nothing that a page shows."""
    text = token.content
    if text.startswith("<!--"):
        words.comments.append((comment_text(text), *content.at(at)))
        return
    match = _TAG.match(text)
    name = match[1].lower() if match else ""
    if match and name not in TAGS:
        _add(text, at, content, words)
    elif name == "br":
        words.add("\n", [(0, *content.at(at))])
    elif name == "img":
        add_picture(text, at, content, words)
    elif name in TAG_SPANS:
        if text.startswith("</"):
            words.close("<" + name)
        else:
            words.open("<" + name, TAG_SPANS[name], attribute(text, "href"))


_READ: Mapping[str, Callable[[Any, int, Content, Words], None]] = {
    "text": _add_text,
    "text_special": _add_special,
    "code_inline": _add_code,
    "softbreak": _add_break,
    "hardbreak": _add_break,
    "image": _add_image,
    "html_inline": _add_html,
}


def add_picture(tag: str, at: int, content: Content, words: Words) -> None:
    """Add an HTML image: its description is its text."""
    words.open("image", "image", attribute(tag, "src"))
    for match in _ATTRIBUTE.finditer(tag):
        group = next((index for index in (2, 3, 4) if match[index]), 0)
        if match[1].lower() == "alt" and group:
            _add(match[group], at + match.start(group), content, words)
    words.close("image")


def attribute(tag: str, name: str) -> str:
    """Return the value of an attribute of an HTML tag; "" if it has none."""
    found = (match for match in _ATTRIBUTE.finditer(tag) if match[1].lower() == name)
    return next((match[2] or match[3] or match[4] or "" for match in found), "")


def comment_text(comment: str) -> str:
    """Return the words of an HTML comment."""
    return comment.removeprefix("<!--").removesuffix("-->").strip()
