"""The properties of the file that say who made it, where, and for how long; what the pages show of them stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.shown import bound_stores, shown_names
from briefcheck.cleaning.xmlpart import remove
from briefcheck.engine.settle import OWN_PROPERTY
from briefcheck.readers.docx.package import BrokenPartError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CORE: Final = frozenset({"creator", "lastmodifiedby", "revision", "lastprinted"})
_APP: Final = frozenset({"company", "manager", "template", "totaltime", "hlinks"})
_BASE: Final = "hyperlinkbase"
KEPT_CUSTOM: Final = frozenset({OWN_PROPERTY, "type", "_markasfinal"})
"""Custom properties that say nothing about people: by the first ones briefcheck knows the type, the last one is a mark
of Word's that the text is final."""
_PATH: Final = re.compile(r"(?i)\s*(?:file:|[a-z]:[\\/]|\\\\|//)")
_SHAREPOINT: Final = re.compile(
    r"http://schemas\.microsoft\.com/(?:office/2006/metadata/|sharepoint/)|http://schemas\.microsoft\.com/office/infopath/2007/"
)


def take_out_properties(parcel: Parcel) -> int:
    """Take out the personal properties; return how many."""
    shown = shown_names(parcel)
    count = 0
    for _, link in list(parcel.targets("core-properties")):
        count += _without(parcel, link.target, _CORE, shown)
    for _, link in list(parcel.targets("extended-properties", "extendedProperties")):
        count += _without(parcel, link.target, _APP, shown) + _base(parcel, link.target)
    for _, link in list(parcel.targets("custom-properties", "customProperties")):
        count += _custom(parcel, link.target, shown)
    return count + _sharepoint(parcel)


def _without(parcel: Parcel, name: str, words: frozenset[str], shown: frozenset[str]) -> int:
    gone = [it for it in parcel.root(name).iterchildren("*") if _word(it) in words and _word(it) not in shown]
    for element in gone:
        remove(element)
    return sum(1 for element in gone if len(element) or (element.text or "").strip())


def _base(parcel: Parcel, name: str) -> int:
    """Take out the base of all links where it is a folder of somebody's: one on the web makes the links work."""
    gone = [it for it in parcel.root(name).iterchildren("*") if _word(it) == _BASE and _PATH.match(it.text or "")]
    for element in gone:
        remove(element)
    return len(gone)


def _custom(parcel: Parcel, name: str, shown: frozenset[str]) -> int:
    root = parcel.root(name)
    gone = [it for it in root.iterchildren("*") if not _stays((it.get("name") or "").casefold(), shown)]
    for element in gone:
        remove(element)
    if not len(root):
        parcel.drop(name)
    return len(gone)


def _stays(name: str, shown: frozenset[str]) -> bool:
    return name in KEPT_CUSTOM or name in shown


def _word(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].casefold()


def _sharepoint(parcel: Parcel) -> int:
    """Take out the custom XML in which SharePoint and InfoPath keep what they know of the file, if nothing shows it."""
    bound = bound_stores(parcel)
    gone = [target for target, identifier in _stores(parcel) if identifier.casefold() not in bound]
    for target in gone:
        parcel.drop(target)
    return len(gone)


def _stores(parcel: Parcel) -> Iterator[tuple[str, str]]:
    """Yield such custom XML parts with their ids."""
    for target in dict.fromkeys(link.target for _, link in parcel.targets("customXml")):
        try:
            root = parcel.root(target)
        except BrokenPartError:
            continue  # no XML, whatever its name says; it stays
        spaces = [str(it.tag)[1:].partition("}")[0] for it in (root, *root.iterchildren("*"))]
        if not any(map(_SHAREPOINT.match, spaces)):
            continue
        props = [link.target for link in parcel.links(target).values() if link.kind == "customXmlProps"]
        about = parcel.root(props[0]) if props and parcel.has(props[0]) else None
        ids = [] if about is None else [str(it) for key, it in about.attrib.items() if str(key).endswith("itemID")]
        yield target, next(iter(ids), "")
