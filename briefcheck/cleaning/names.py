"""Names of pictures: Word and other programs keep that of the file which was inserted (20.1.2.2.8, 20.2.2.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.readers.docx.concealed.named import has_given_name, is_made

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PICTURE: Final = "{*}pic"
_FRAMES: Final = ("}inline", "}anchor")
_NAMED: Final = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".webp")


def take_out_names(parcel: Parcel) -> int:
    """Give pictures the names that Word would make up; return how many. Names of shapes stay: macros may ask for them."""
    count = 0
    for name in parcel.stories():
        if not parcel.has(name) or not has_given_name(parcel.content(name)):
            continue
        for element in parcel.root(name).iter("{*}docPr", "{*}cNvPr"):
            given = element.get("name") or ""
            if not is_made(given) and _is_of_picture(element, given):
                element.set("name", f"Picture {element.get('id') or 1}")
                count += 1
    return count


def _is_of_picture(element: Element, name: str) -> bool:
    if name.casefold().endswith(_NAMED):
        return True
    parent = element.getparent()
    if parent is None:
        return False
    if str(parent.tag).endswith("}nvPicPr"):
        return True
    return str(parent.tag).endswith(_FRAMES) and next(parent.iter(_PICTURE), None) is not None
