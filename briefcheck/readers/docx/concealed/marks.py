"""Marks that programs put on or into a file: sensitivity labels in a part of their own, and ink drawn with a pen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.document.document import OF_THE_FILE, Concealed
from briefcheck.readers.docx.concealed.links import place_of_use
from briefcheck.readers.docx.concealed.opened import Opened

_LABEL: Final = "{http://schemas.microsoft.com/office/2020/mipLabelMetadata}label"
_TRUE: Final = frozenset({"1", "true"})
_INK: Final = b"http://www.w3.org/2003/InkML"
_HEAD: Final = 4096  # bytes in which an XML part names its namespace
INK_KINDS: Final = ("customXml", "ink")
"""Word leads to ink as to custom XML, other programs by a kind of its own."""


def find_labels(opened: Opened) -> Iterator[Concealed]:
    """Yield the sensitivity labels that are on; ``name`` is the id in small letters, for the part holds no name (MS-OFFCRYPTO)."""
    for _, link in opened.targets("classificationlabels"):
        root = opened.root(link.target)
        for label in () if root is None else root.iter(_LABEL):
            on = (label.get("enabled") or "").lower() in _TRUE and (label.get("removed") or "").lower() not in _TRUE
            identity = (label.get("id") or "").strip("{} ").lower()
            if on and identity:
                yield Concealed("sensitivity-label", "", OF_THE_FILE, name=identity)


def find_ink(opened: Opened) -> Iterator[Concealed]:
    """Yield what was drawn or written with a pen: ``name`` is the part's. Its words are strokes, and nobody can search them."""
    seen: set[str] = set()
    for owner, link in opened.targets(*INK_KINDS):
        if link.target.lower() not in seen and is_ink(opened, link.target):
            seen.add(link.target.lower())
            place = place_of_use(opened, owner, link.id)
            yield Concealed("ink", "", place, name=link.target.rpartition("/")[2])


def is_ink(opened: Opened, name: str) -> bool:
    """Tell whether a part is ink."""
    return _INK in opened.content(name)[:_HEAD]
