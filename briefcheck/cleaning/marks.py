"""Paragraph marks: a deleted one joins its paragraph to the next, and a container must not be left without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.xmlpart import remove
from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WRAPPERS: Final = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_PASSED: Final = frozenset(
    {
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr"),
        *("commentRangeStart", "commentRangeEnd", "sdtPr", "sdtEndPr", "customXmlPr"),
    }
)
_HOLDERS: Final = ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment")
"""What must hold a paragraph; a cell must end with one (17.4.65)."""
_NO_WORDS: Final = _PASSED | {"pPr"}


def join_deleted_marks(root: Element, names: Names) -> None:
    """Join every paragraph whose mark was deleted to the next one, whose properties both then have (17.13.5.15)."""
    w = names.w
    marks = [mark for mark in root.iter(w + "del", w + "moveFrom") if _is_of_paragraph(mark, names)]
    for mark in marks:
        paragraph = next(mark.iterancestors(w + "p"), None)
        remove(mark)
        if paragraph is None or paragraph.getparent() is None:
            continue
        following = _next_block(paragraph, names)
        if following is not None and following.tag == w + "p":
            _join(paragraph, following, names)
        elif is_empty(paragraph, names) and _may_go(paragraph, names):
            take_out(paragraph, names)


def _is_of_paragraph(mark: Element, names: Names) -> bool:
    properties = mark.getparent()
    owner = None if properties is None else properties.getparent()
    return properties is not None and owner is not None and (properties.tag, owner.tag) == (names.r_pr, names.p_pr)


def _next_block(paragraph: Element, names: Names) -> Element | None:
    """Return the paragraph or table that comes next in the same container, through content controls; None at its end."""
    here: Element | None = paragraph
    while here is not None:
        for following in here.itersiblings():
            found = _first_block(following, names)
            if found is not None:
                return found
        here = here.getparent()
        if here is not None and names.local[here.tag] not in _WRAPPERS:
            return None
    return None


def _first_block(element: Element, names: Names) -> Element | None:
    word = names.local[element.tag]
    if word in {"p", "tbl", "sectPr", "altChunk"}:
        return element
    for child in element if word in _WRAPPERS else ():
        found = _first_block(child, names)
        if found is not None:
            return found
    return None


def _join(paragraph: Element, following: Element, names: Names) -> None:
    """Put what a paragraph holds, and the bookmarks between the two, before what the next one holds."""
    pieces = [child for child in paragraph if child.tag != names.p_pr]
    if following.getparent() is paragraph.getparent():
        for between in paragraph.itersiblings():
            if between is following:
                break
            pieces.append(between)
    at = 1 if len(following) and following[0].tag == names.p_pr else 0
    for piece in reversed(pieces):
        following.insert(at, piece)
    take_out(paragraph, names)


def take_out(block: Element, names: Names) -> None:
    """Take a block out, and a content control around it that it leaves empty."""
    around = block.getparent()
    remove(block)
    while around is not None and names.local[around.tag] in _WRAPPERS:
        if any(names.local[child.tag] not in _PASSED for child in around):
            return
        empty, around = around, around.getparent()
        remove(empty)


def is_empty(paragraph: Element, names: Names) -> bool:
    """Tell whether a paragraph holds nothing but its properties and ends of ranges."""
    return all(names.local[child.tag] in _NO_WORDS for child in paragraph)


def _may_go(paragraph: Element, names: Names) -> bool:
    """Tell whether what holds a paragraph still has the one it must have without it."""
    holder = paragraph.getparent()
    while holder is not None and names.local[holder.tag] in _WRAPPERS:
        holder = holder.getparent()
    if holder is None or names.local[holder.tag] == "body":
        return True
    others = [child for child in holder.iterchildren(names.w + "p") if child is not paragraph]
    ends = names.local[holder.tag] != "tc" or holder[-1] is not paragraph
    return bool(others) and ends


def mend_containers(root: Element, w: str) -> None:
    """Give every container that must hold a paragraph, and has none left, an empty one."""
    for holder in [root, *root.iter(*(w + word for word in _HOLDERS))]:
        word = str(holder.tag).removeprefix(w)
        if word not in _HOLDERS:
            continue
        last = next((child for child in reversed(holder) if child.tag in {w + "p", w + "tbl", w + "sdt"}), None)
        if last is None or (word == "tc" and last.tag == w + "tbl"):
            holder.append(holder.makeelement(w + "p"))
