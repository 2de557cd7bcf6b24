"""briefcheck's own comments, which ``briefcheck annotate`` wrote: people's comments stay, and answers to ours with them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import remove
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.remarks import is_remark
from briefcheck.readers.remarks import AUTHOR

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ANCHORS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")


def take_out_remarks(parcel: Parcel) -> int:
    """Take out every comment of ours, and the part they stood in if it is empty then; return how many there were."""
    count = strip_remarks(parcel)
    if count:
        drop_empty_part(parcel)
    return count


def drop_empty_part(parcel: Parcel) -> None:
    """Take the part for comments out if there are none in it."""
    for _, link in list(parcel.targets("comments")):
        if next(parcel.root(link.target).iterchildren("{*}comment"), None) is None:
            parcel.drop(link.target)


def strip_remarks(parcel: Parcel) -> int:
    """Take out every comment of ours and leave the part they stood in; return how many there were."""
    count = 0
    for owner, link in list(parcel.targets("comments")):
        root = parcel.edit(link.target, AUTHOR.encode())
        if root is None:
            continue
        names = names_of(str(root.tag))
        ours = [it for it in root.iterchildren(names.w + "comment") if is_remark(it, names)]
        if not ours:
            continue
        count += len(ours)
        paragraphs = {_named(it, "paraId") for comment in ours for it in comment.iter(names.w + "p")} - {""}
        identifiers = {comment.get(names.id) or "" for comment in ours}
        for comment in ours:
            _lift(comment)
        _take_out_anchors(parcel.root(owner), identifiers)
        _forget(parcel, paragraphs)
    return count


def _take_out_anchors(root: Element, identifiers: Collection[str]) -> None:
    names = names_of(str(root.tag))
    for anchor in list(root.iter(*(names.w + word for word in _ANCHORS))):
        if anchor.get(names.id) not in identifiers:
            continue
        run = anchor.getparent()
        _lift(anchor)
        if run is not None and run.tag == names.r and all(child.tag == names.r_pr for child in run):
            _lift(run)


def _lift(element: Element) -> None:
    """Take an element out; blanks behind it, which were there before it, stay."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


def _forget(parcel: Parcel, paragraphs: Collection[str]) -> None:
    """Take our comments out of the parts in which Word, once it saves the copy, keeps threads, ids and authors."""
    for entry in _entries(parcel, "commentsExtended"):
        if _named(entry, "paraId") in paragraphs:
            remove(entry)
            continue
        for name in [str(key) for key in entry.attrib if str(key).endswith("}paraIdParent")]:
            if entry.get(name) in paragraphs:  # an answer to ours stands alone from now on
                del entry.attrib[name]
    identified = [it for it in _entries(parcel, "commentsIds") if _named(it, "paraId") in paragraphs]
    durable = {_named(entry, "durableId") for entry in identified}
    gone = [*identified, *(it for it in _entries(parcel, "commentsExtensible") if _named(it, "durableId") in durable)]
    for entry in [*gone, *(it for it in _entries(parcel, "people") if _named(it, "author") == AUTHOR)]:
        remove(entry)


def _entries(parcel: Parcel, kind: str) -> list[Element]:
    return [entry for _, link in list(parcel.targets(kind)) for entry in parcel.root(link.target).iterchildren("*")]


def _named(element: Element, word: str) -> str:
    """Return an attribute by its name without the namespace, which changes with the versions of Word."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == word), "")
