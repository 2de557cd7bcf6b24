"""Takes out of a story's XML what the reader passes over in any case: fonts, sizes, colours, indents, borders.

In Word's files every run carries its looks, and the same few looks hundreds of times. To parse and free them takes a
third of the time of reading; to find them again by their bytes takes a tenth of that.
"""

from __future__ import annotations

import re
from typing import Final

from briefcheck.lazy import pattern

SMALLEST: Final = 2**14
"""Bytes: of a smaller part there is less to gain than it takes to get the patterns ready."""
LARGEST: Final = 8 * 2**20
"""Bytes: a larger part is left as it is. It would be cut into too many pieces, and its elements have to be counted."""

RUN: Final = (
    "rFonts|bCs|i|iCs|caps|smallCaps|outline|shadow|emboss|imprint|noProof|snapToGrid|webHidden|color|spacing|w|kern|"
    "position|sz|szCs|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout"
)
PARAGRAPH: Final = (
    "keepNext|keepLines|pageBreakBefore|widowControl|suppressLineNumbers|shd|suppressAutoHyphens|kinsoku|wordWrap|"
    "overflowPunct|topLinePunct|autoSpaceDE|autoSpaceDN|bidi|adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|"
    "mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|divId|cnfStyle"
)
CELL: Final = "tcW|shd|noWrap|textDirection|tcFitText|vAlign|hideMark|cnfStyle"

_EMPTY: Final = r'(?: w:[A-Za-z]+="[^"<>]*+")*+ ?/>'
_SIDES: Final = rf"(?:<w:(?:top|left|start|bottom|right|end|insideH|insideV|between|bar|tl2br|tr2bl){_EMPTY})*+"


def _unread(names: str, more: str = "") -> re.Pattern[bytes]:
    return pattern(f"<w:(?:{names}){_EMPTY}{more}".encode())


# The elements that hold the looks, each with what nobody reads in it (ISO/IEC 29500-1, 17.3.2, 17.3.1 and 17.4).
_LOOKS: Final = (
    (b"w:rPr>", _unread(RUN)),
    (
        b"w:pPr>",
        _unread(
            PARAGRAPH,
            rf"|<w:tabs>(?:<w:tab{_EMPTY})*+</w:tabs>|<w:pBdr>{_SIDES}</w:pBdr>|<w:rPr></w:rPr>",
        ),
    ),
    (b"w:tcPr>", _unread(CELL, rf"|<w:tcBorders>{_SIDES}</w:tcBorders>|<w:tcMar>{_SIDES}</w:tcMar>")),
)
_PLAIN: Final = pattern(
    rb"""(?:\xef\xbb\xbf)?(?:<\?xml version=["']1\.0["'](?: encoding=["'](?i:utf-8)["'])?(?: standalone=["']\w+["'])?\s*\?>)?\s*<\w"""
)
# Nothing but empty elements, and elements that hold such: no text, so that each "<" begins a tag.
_LEAF: Final = r"<[\w:]+(?:/| [^<>]*+(?<=/))>"
_TAGS: Final = pattern(rf"(?:{_LEAF}|<([\w:]+)(?: [^<>]*+(?<!/))?>(?:{_LEAF})*+</\1>)*+</".encode())
_REMARKS: Final = (b"!", b"?")  # a remark, a CDATA section, an instruction: what stands in these is no element
_FEW: Final = 500  # signs looked at one by one
_SMALLER: Final = ord("<")


class _Kept(dict[bytes, bytes]):
    """From the looks of a run to what is read of them; the first of its kind stays whole, for the parser to judge."""

    __slots__ = ("once", "unread")

    def __init__(self, unread: re.Pattern[bytes]) -> None:
        super().__init__()
        self.unread = unread
        self.once: set[bytes] = set()

    def __missing__(self, looks: bytes) -> bytes:
        if looks not in self.once:
            self.once.add(looks)
            return looks
        self[looks] = less = self.unread.sub(b"", looks) if _TAGS.fullmatch(looks) else looks
        return less


def without_looks(content: bytes) -> bytes:
    """Return a part without the looks that nobody reads, wherever the same have stood in it before.

    It is well-formed if and only if the whole was. An element that is taken out has neither content nor any name beyond
    the prefix ``w``, and what stands between a ``w:rPr>`` and a ``</w:rPr>`` has stood so before: a broken one is found
    where it stood first. Nothing is taken out where "<" may be something else than the beginning of a tag.
    """
    if not SMALLEST <= len(content) <= LARGEST:
        return content
    start = _PLAIN.match(content)
    if start is None or any(_follows(sign, content, start.end()) for sign in _REMARKS):
        return content
    for mark, unread in _LOOKS:
        pieces = content.split(mark)
        pieces[1::2] = map(_Kept(unread).__getitem__, pieces[1::2])  # every other one stands inside
        content = mark.join(pieces)
    return content


def _follows(sign: bytes, content: bytes, start: int) -> bool:
    """Tell whether ``sign`` stands after a "<" anywhere from ``start``. One letter is found much sooner than two."""
    at = content.find(sign, start)
    for _ in range(_FEW):
        if at < 0:
            return False
        if content[at - 1] == _SMALLER:
            return True
        at = content.find(sign, at + 1)
    return at >= 0 and content.find(b"<" + sign, at - 1) >= 0
