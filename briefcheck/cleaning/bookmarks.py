"""Names in the text that no page shows: bookmarks to which nothing in the file leads, and the data of smart tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import remove, unwrap
from briefcheck.readers.docx.concealed.named import MARKED, is_given_mark
from briefcheck.readers.docx.names import names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORD: Final = re.compile(r"\w+")
_LEADING: Final = ("instrText", "delInstrText", "fldSimple", "hyperlink", "ffData")
_ATTRIBUTES: Final = ("instr", "anchor", "docLocation")
_PROGRAMS: Final = ("vbaProject", "attachedToolbars")


def take_out_bookmarks(parcel: Parcel) -> int:
    """Take out the bookmarks that somebody named and no field, link or form field leads to; return how many.

    A macro may lead to any: where there is one all stay.
    """
    if any(True for _ in parcel.targets(*_PROGRAMS)):
        return 0
    marked = [name for name in parcel.stories() if parcel.has(name) and _has_given_mark(parcel.content(name))]
    if not marked:
        return 0
    asked = _asked_for(parcel)
    return sum(_take_out(parcel.root(name), asked) for name in marked)


def _has_given_mark(content: bytes) -> bool:
    return MARKED(content.replace(b"\0", b""))  # in UTF-16 too


def _asked_for(parcel: Parcel) -> set[str]:
    """Return the words, folded, of everything that may lead to a bookmark: fields, anchors, the names of form fields."""
    found = [link.target for _, link in parcel.all_links() if "#" in link.target]
    for name in parcel.stories():
        root = parcel.edit(name, *(word.encode() for word in _LEADING))
        codes: list[str] = []
        for element in () if root is None else root.iter(*("{*}" + word for word in _LEADING)):
            w = str(element.tag).rpartition("}")[0] + "}"
            codes.append(element.text or "")
            found += [element.get(w + word) or "" for word in _ATTRIBUTES]
            found += [it.get(w + "val") or "" for it in element.iterchildren(w + "name")]
        found += ["".join(codes), *codes]  # a code may be cut into pieces, and two stand one after the other
    return {word.casefold() for text in found for word in _WORD.findall(text)}


def _take_out(root: Element, asked: set[str]) -> int:
    names = names_of(str(root.tag))
    gone: list[Element] = []
    kept: set[str | None] = set()
    for mark in root.iter(names.w + "bookmarkStart"):
        name = (mark.get(names.w + "name") or "").strip()
        if is_given_mark(name) and not asked.issuperset(word.casefold() for word in _WORD.findall(name)):
            gone.append(mark)
        else:
            kept.add(mark.get(names.id))
    ends = {mark.get(names.id) for mark in gone} - kept
    for element in [*gone, *(end for end in root.iter(names.w + "bookmarkEnd") if end.get(names.id) in ends)]:
        remove(element)
    return len(gone)


def take_out_smart_tags(parcel: Parcel) -> int:
    """Take out the smart tags, with what a program noted down in them; their words stay (17.5.1.9)."""
    count = 0
    for name in parcel.stories():
        root = parcel.edit(name, b"smartTag")
        for element in [] if root is None else list(root.iter("{*}smartTag")):
            for properties in list(element.iterchildren("{*}smartTagPr")):
                remove(properties)
            unwrap(element)
            count += 1
    return count
