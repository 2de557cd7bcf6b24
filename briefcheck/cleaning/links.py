"""Paths on somebody's disk or server: links that lead there, second sources of pictures, and pictures named after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel, references
from briefcheck.cleaning.xmlpart import remove, unwrap
from briefcheck.readers.docx.concealed.fields import has_code
from briefcheck.readers.docx.concealed.links import leads_to_file
from briefcheck.readers.docx.fields import link_of
from briefcheck.readers.docx.names import VML, Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DESCRIPTION: Final = re.compile(r"(?i)\s*(?:file:/{2,3}|[a-z]:[\\/](?![/\\])|\\\\(?=[\w.$-]+\\)).+", re.DOTALL)
_DESCRIBED: Final = ("descr", "title", "alt")
_SIGN: Final = re.compile(rb"=[\"'](?:[A-Za-z]:[\\/]|\\\\|file:)|HYPERLINK", re.IGNORECASE)
_CLICKED: Final = re.compile(rb"HYPERLINK", re.IGNORECASE)
_DEEPEST: Final = 20
"""Fields in the code of fields; Word allows as many."""
_SHOWN: Final = (
    *("t", "delText", "tab", "br", "cr", "sym", "ptab", "noBreakHyphen", "softHyphen", "drawing", "pict", "object"),
    "fldSimple",
)
"""What the result of a field in the code of another would put into the text."""
_CLICKS: Final = ("{*}hlinkClick", "{*}hlinkHover", "{*}hlinkMouseOver")
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"


def take_out_paths(parcel: Parcel) -> int:
    """Take out the paths; return how many. The words of a link stay, and what a linked picture shows."""
    count = 0
    for name in parcel.stories():
        paths = {it.id for it in parcel.links(name).values() if it.external and leads_to_file(it.target.lstrip())}
        content = parcel.content(name)
        if not paths and not _SIGN.search(content) and not has_code(content, _CLICKED):
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
        code = "".join(piece.text or "" for piece in field.own if piece.tag != names.w + "fldChar")
        if leads_to_file(link_of(code).lstrip()):
            for piece in (*field.own, *field.inside):
                remove(piece)
            count += 1
    return count


class _Field:
    """A field written as runs: its signs and the pieces of its code, and all that stands in its code of other fields."""

    def __init__(self) -> None:
        self.own: list[Element] = []
        self.inside: list[Element] = []
        self.in_code = True


def _fields(root: Element, names: Names) -> list[_Field]:
    """Return each field written as runs that has an end."""
    begun: list[_Field] = []
    ended: list[_Field] = []
    for element in root.iter(*(names.w + word for word in ("fldChar", "instrText", *_SHOWN))):
        kind = element.get(names.w + "fldCharType") or ""
        if not begun and kind != "begin":
            continue
        if kind == "begin":
            begun.append(_Field())
        own = element.tag in {names.w + "fldChar", names.w + "instrText"}
        for field in begun[-_DEEPEST : len(begun) - own]:
            if field.in_code:
                field.inside.append(element)
        if own:
            begun[-1].own.append(element)
            begun[-1].in_code = begun[-1].in_code and kind not in {"separate", "end"}
        if kind == "end":
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
