"""Watermarks: the large words behind the text of every page, which Word keeps as a shape in the headers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Concealed
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import holds
from briefcheck.readers.docx.names import TEXT_PATH, VML

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SIGNS: Final = holds(b"textpath", b"atermark", b"aterMark", b"ATERMARK", "水印".encode())
_NAMED: Final = pattern(r"(?i)watermark|水印")


def find_watermarks(opened: Opened) -> Iterator[Concealed]:
    """Yield the watermarks that are words: those Word makes, and drawn shapes in headers that are named so."""
    for story in opened.stories(_SIGNS):
        if story.kind not in {"header", "footer", "body"}:
            continue
        for element in story.each(TEXT_PATH, "{*}docPr"):
            if element.tag == TEXT_PATH:
                text = (element.get("string") or "").strip()
                shape = next(element.iterancestors(VML + "shape"), None)
                named = shape is not None and bool(_NAMED.search(shape.get("id") or ""))
                made = text and (named or story.kind != "body")
            else:
                text = _words(element, story.names.t)
                made = text and bool(_NAMED.search((element.get("name") or "") + (element.get("descr") or "")))
            if made:
                yield Concealed("watermark", text, story.place(element))


def _words(properties: Element, tag: str) -> str:
    drawing = properties.getparent()
    return "" if drawing is None else "".join(piece.text or "" for piece in drawing.iter(tag)).strip()
