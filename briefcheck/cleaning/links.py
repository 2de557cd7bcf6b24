"""Paths on somebody's disk or server: links that lead there, second sources of pictures, and pictures named after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel, references
from briefcheck.cleaning.xmlpart import remove, unwrap
from briefcheck.readers.docx.concealed.links import leads_to_file
from briefcheck.readers.docx.fields import link_of
from briefcheck.readers.docx.names import VML, Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DESCRIPTION: Final = re.compile(r"(?i)\s*(?:file:/{2,3}|[a-z]:[\\/](?![/\\])|\\\\(?=[\w.$-]+\\)).+", re.DOTALL)
_DESCRIBED: Final = ("descr", "title", "alt")
_SIGN: Final = re.compile(rb"=[\"'](?:[A-Za-z]:[\\/]|\\\\|file:)|HYPERLINK", re.IGNORECASE)
_CLICKS: Final = ("{*}hlinkClick", "{*}hlinkHover", "{*}hlinkMouseOver")
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"


def take_out_paths(parcel: Parcel) -> int:
    """Take out the paths; return how many. The words of a link stay, and what a linked picture shows."""
    count = 0
    for name in parcel.stories():
        paths = {it.id for it in parcel.links(name).values() if it.external and leads_to_file(it.target.lstrip())}
        if not paths and not _SIGN.search(parcel.content(name)):
            continue
        root = parcel.root(name)
        names = names_of(str(root.tag))
        count += _unlink(root, paths, names) + _unlink_fields(root, names) + _rename(root)
        parcel.content(name)  # the relationships that nothing refers to any more go with the edits
        count += _cut_unused(parcel, name, paths)
    return count


def _unlink(root: Element, paths: set[str], names: Names) -> int:
    if not paths:
        return 0
    count = 0
    key = names.relationship
    for element in list(root.iter(names.w + "hyperlink", *_CLICKS)):
        if element.get(key) in paths:
            if element.tag == names.w + "hyperlink":
                unwrap(element)
            else:
                remove(element)
            count += 1
    prefix = key.removesuffix("id")
    for element in root.iter("{*}blip", VML + "imagedata"):
        own, second = ("id", "href") if element.tag == VML + "imagedata" else ("embed", "link")
        if element.get(prefix + second) in paths and element.get(prefix + own) not in {None, *paths}:
            del element.attrib[prefix + second]
            count += 1
    return count


def _unlink_fields(root: Element, names: Names) -> int:
    """Leave of a field that links to a path what it shows (17.16.5.25)."""
    count = 0
    for simple in list(root.iter(names.w + "fldSimple")):
        if leads_to_file(link_of(simple.get(names.w + "instr") or "").lstrip()):
            unwrap(simple)
            count += 1
    for field in _fields(root, names):
        code = "".join(piece.text or "" for piece in field if piece.tag != names.w + "fldChar")
        if leads_to_file(link_of(code).lstrip()):
            for piece in field:
                remove(piece)
            count += 1
    return count


def _fields(root: Element, names: Names) -> list[list[Element]]:
    """Return of each field written as runs that has an end its signs and the pieces of its own code, those of fields in it left out."""
    begun: list[list[Element]] = []
    ended: list[list[Element]] = []
    for element in root.iter(names.w + "fldChar", names.w + "instrText"):
        kind = element.get(names.w + "fldCharType") or ""
        if kind == "begin":
            begun.append([])
        if begun:
            begun[-1].append(element)
        if kind == "end" and begun:
            ended.append(begun.pop())
    return ended


def _rename(root: Element) -> int:
    """Leave of a description that is a whole path only the name of the file."""
    count = 0
    for element in root.iter("{*}docPr", "{*}cNvPr", VML + "*"):
        for name in (*_DESCRIBED, _OFFICE + "title"):
            text = element.get(name) or ""
            if _DESCRIPTION.fullmatch(text):
                element.set(name, re.split(r"[\\/]", text.strip())[-1])
                count += 1
    return count


def _cut_unused(parcel: Parcel, name: str, paths: set[str]) -> int:
    """Cut the links to paths that no element of the part ever referred to."""
    used = references(parcel.root(name))
    unused = [identifier for identifier in paths if identifier in parcel.links(name) and identifier not in used]
    for identifier in unused:
        parcel.cut(name, identifier)
    return len(unused)
