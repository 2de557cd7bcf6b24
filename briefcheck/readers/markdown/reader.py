"""From bytes to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefcheck.document.document import Concealed, Document, NotRead, Part
from briefcheck.document.place import Place
from briefcheck.readers.decoding import decode
from briefcheck.readers.markdown.blocks import Walk
from briefcheck.readers.markdown.front_matter import read_front_matter
from briefcheck.readers.markdown.inline import INLINE_SIGNS, MOST_OPEN
from briefcheck.readers.markdown.plain import plain_block
from briefcheck.readers.markdown.source import DEEPEST
from briefcheck.readers.remarks import AUTHOR, is_html_remark
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.readers.markdown.parser import Others


def read(data: bytes, path: str) -> Document:
    """Read a Markdown file; see :func:`briefcheck.readers.markdown.read_markdown`."""
    text, encoding = decode(data, path)
    # CommonMark: a line ends at \n, \r\n or \r and nothing else; NUL is not for readers.
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.replace("\0", "\ufffd").split("\n")
    front = read_front_matter(lines)
    env: dict[str, Any] = {}
    walk = Walk(lines, env, bare=not any(sign in text for sign in INLINE_SIGNS))
    tokens, deep = _tokens(lines, front.lines, env)
    walk.read(tokens)
    not_read = list(front.not_read)
    if deep:
        not_read.append(_TOO_DEEP)
    if walk.tangled:
        not_read.append(_TANGLED)
    return Document(
        path,
        "markdown",
        (Part("body", tuple(walk.blocks)),),
        properties=front.properties,
        concealed=tuple(
            sorted([*map(_without_remark, walk.concealed), *_hidden_definitions(env, lines)], key=_by_place)
        ),
        not_read=tuple(not_read),
        encoding=encoding,
    )


def _tokens(lines: list[str], start: int, env: dict[str, Any]) -> tuple[list[Any], bool]:
    """Return the blocks from the line ``start`` on, and whether they nest too deep to be read whole.

    Plain blocks stand among the tokens that markdown-it makes of the others.
    """
    tokens: list[Any] = []
    others: Others | None = None
    at, count = start, len(lines)
    while at < count:
        line = lines[at]
        if not line or not line.strip(" \t"):
            at += 1
            continue
        plain = plain_block(lines, at)
        if plain is not None:
            tokens.append(plain[0])
            at = plain[1]
            continue
        if others is None:
            from briefcheck.readers.markdown.parser import Others

            others = Others("\n".join([""] * start + lines[start:]), env, tokens)
        at = others.parse(at)
    return tokens, others is not None and any(token.level >= DEEPEST - 1 for token in tokens)


_TOO_DEEP = NotRead(
    Text(en="Lists or quotations nested very deep", zh="嵌套过深的列表或引用"),
    Text(
        en=f"More than {DEEPEST // 2} levels stand in each other; what is deeper was not read.",
        zh=f"嵌套超过 {DEEPEST // 2} 层，更深的内容没有读取。",
    ),
)

_TANGLED = NotRead(
    Text(en="Links and emphasis among very many square brackets", zh="大量方括号中的链接与强调"),
    Text(
        en=f"More than {MOST_OPEN} square brackets stand open in one paragraph; it was read as plain words.",
        zh=f"同一段落中有超过 {MOST_OPEN} 个未闭合的方括号，该段落仅按纯文字读取。",
    ),
)


def _hidden_definitions(env: dict[str, Any], lines: list[str]) -> list[Concealed]:
    """Return the comments written as a link definition that leads nowhere: ``[//]: # (words)``."""
    return [
        Concealed("html-comment", entry["title"], Place(line=entry["map"][0] + 1))
        for entry in [*env.get("references", {}).values(), *env.get("duplicate_refs", [])]
        if entry["href"] in ("#", "") and entry["title"] and entry["map"][0] < len(lines)
    ]


def _without_remark(entry: Concealed) -> Concealed:
    """Return a comment of ours without its words, which are no words of the file."""
    return Concealed(entry.kind, "", entry.place, AUTHOR, name=AUTHOR) if is_html_remark(entry.text) else entry


def _by_place(entry: Concealed) -> tuple[int, int]:
    return entry.place.line, entry.place.column
