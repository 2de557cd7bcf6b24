"""A part as XML that can be written back: declaration, comments, prefixes and blanks stay as they were."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from lxml import etree

from briefcheck.readers.docx.package import parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEAD: Final = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*\?>[ \t\r\n]*")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")


def parse_whole(content: bytes, name: str) -> Element:
    """Return the root element of a part, nothing left out. Raises what :func:`briefcheck.readers.docx.package.parse` does."""
    parse(content, name)  # it refuses what is no XML, too big, or has a document type
    return etree.fromstring(content, _parser())


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, strip_cdata=False, collect_ids=False
    )


def write(root: Element, before: bytes) -> bytes:
    """Return a part that was parsed from ``before`` as bytes, in its own encoding and with its own declaration."""
    tree = root.getroottree()
    encoding = tree.docinfo.encoding or "UTF-8"
    head = _HEAD.match(before)
    if before[:2] in _WIDE or (head is None and encoding.upper() not in {"UTF-8", "ASCII", "US-ASCII"}):
        standalone = bool(tree.docinfo.standalone)
        return _bytes(etree.tostring(tree, encoding=encoding, xml_declaration=True, standalone=standalone))
    return (head[0] if head else b"") + _bytes(etree.tostring(tree, encoding=encoding, xml_declaration=False))


def _bytes(written: str | bytes) -> bytes:
    """Return what lxml wrote; it is a str only for the encoding "unicode"."""
    return written if isinstance(written, bytes) else written.encode()


def mentions(content: bytes, *words: bytes) -> bool:
    """Tell whether a part has one of ``words`` in it, in UTF-16 too: what has not need not be parsed."""
    if content[:2] in _WIDE:
        content = content.replace(b"\0", b"")
    return any(word in content for word in words)


def remove(element: Element) -> None:
    """Take an element out; blanks behind it stay."""
    parent = element.getparent()
    if parent is None:
        return
    _keep_tail(element, parent)
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (element.tail or "")
        element.tail = None
    _keep_tail(element, parent)
    for child in reversed(list(element)):
        parent.insert(at, child)
    parent.remove(element)


def _keep_tail(element: Element, parent: Element) -> None:
    if element.tail and not element.tail.isspace():
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    element.tail = None
