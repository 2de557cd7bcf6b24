"""Words in the settings of a file: what its lists are numbered with, names of styles and properties, a mail merge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.scan import spots
from briefcheck.readers.docx.names import names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.opened import Opened

_LEVEL: Final = pattern(rb"lvlText\s[^>]{0,200}?\bval=[\"']([^\"']{0,1000})")
_STYLE: Final = pattern(
    rb"customStyle=[\"'](?:1|true|on)[\"'][^>]{0,300}>\s{0,40}<\w{0,9}:?name\s[^>]{0,200}?\bval=[\"']([^\"']{0,500})"
)
_MERGED: Final = ("connectString", "query", "mailSubject", "addressFieldName", "udl", "table", "mappedName", "name")
_ONLY_SIGNS: Final = pattern(r"(?:%\d|[\W_])*")
_TWINS: Final = (" Char", " 字符", " 字元", " Zchn", " Car", " Caractère")
"""The style of characters that Word makes for one of paragraphs has its name with this behind it."""
_SHORT: Final = 5  # characters, as in "第%1章" and "(%1)"


def setting_words(opened: Opened) -> Iterator[HeldText]:
    """Yield these words, each once."""
    seen: set[str] = set()
    for name, text in _texts(opened):
        words = "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
        if words and words not in seen:
            seen.add(words)
            yield HeldText("setting", words, OF_THE_FILE, name=name)


def _texts(opened: Opened) -> Iterator[tuple[str, str]]:
    yield from _numbering(opened)
    yield from _styles(opened)
    yield from _merge(opened)
    for _, link in opened.targets("custom-properties", "customProperties"):
        root = opened.root(link.target)
        yield from (("property", it.get("name") or "") for it in (() if root is None else root.iterchildren("*")))


def _roots(opened: Opened, kind: str, word: bytes) -> Iterator[Element]:
    for _, link in opened.targets(kind):
        root = opened.root(link.target) if word in opened.content(link.target) else None
        if root is not None:
            yield root


def _numbering(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield what stands beside the numbers of lists: a page shows it, and no paragraph holds it (17.9.11)."""
    for _, link in opened.targets("numbering"):
        for found in spots(opened.content(link.target), b"lvlText", _LEVEL):
            text = _written(found[1])
            if len(text) > _SHORT and not _ONLY_SIGNS.fullmatch(text):
                yield "numbering", text


def _styles(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the names of the styles that somebody made (17.7.4.9), together: they come along from the file they were made for."""
    for _, link in opened.targets("styles"):
        found = spots(opened.content(link.target), b"customStyle", _STYLE)
        given = (name for name in (_written(style[1]) for style in found) if not name.endswith(_TWINS))
        yield "style", "\n".join(given)


def _written(content: bytes) -> str:
    """Return the value of an attribute; to parse these parts once more would take longer than all that is done here."""
    value = content.decode("utf-8", "replace")
    if "&" not in value:  # hardly any has one, and the table of characters is dear
        return value
    from html import unescape

    return unescape(value)


def _merge(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield what a mail merge says of its source and its letters (17.14), and the names of the variables."""
    for root in _roots(opened, "settings", b"mailMerge"):
        names = names_of(str(root.tag))
        for merge in root.iter(names.w + "mailMerge"):
            for element in merge.iter(*(names.w + word for word in _MERGED)):
                yield "mail merge", element.get(names.val) or ""
    for root in _roots(opened, "settings", b"docVar "):
        names = names_of(str(root.tag))
        for element in root.iter(names.w + "docVar"):
            yield "variable", element.get(names.w + "name") or ""
