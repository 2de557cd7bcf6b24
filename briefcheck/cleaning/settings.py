"""What the settings keep: variables, the template's path, the source of a mail merge (17.15.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.shown import shown_names
from briefcheck.cleaning.xmlpart import remove

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MERGE: Final = ("mailMergeSource", "mailMergeHeaderSource", "recipientData", "mailMergeRecipientData")


def take_out_variables(parcel: Parcel) -> int:
    """Take out the document variables that no field shows; return how many."""
    count = 0
    for root in _settings(parcel, b"docVar"):
        shown = shown_names(parcel)
        for element in list(root.iter("{*}docVar")):
            name = next((str(it) for key, it in element.attrib.items() if str(key).endswith("}name")), "")
            if name.casefold() not in shown:
                remove(element)
                count += 1
        for element in list(root.iterchildren("{*}docVars")):
            if not len(element):
                remove(element)
    return count


def take_out_template(parcel: Parcel) -> int:
    """Take out the path of the template that the document was made from."""
    return _take_out(parcel, "attachedTemplate", "attachedTemplate")


def take_out_merge(parcel: Parcel) -> int:
    """Take out the source of a mail merge and the list of its recipients; the fields in the text stay."""
    return _take_out(parcel, "mailMerge", *_MERGE)


def _take_out(parcel: Parcel, word: str, *kinds: str) -> int:
    """Take the element ``word`` out of the settings, with every relationship of these kinds, from wherever it leads."""
    count = 0
    for root in _settings(parcel, word.encode()):
        for element in list(root.iterchildren("{*}" + word)):
            remove(element)
            count += 1
    loose = [(owner, link) for owner, link in parcel.all_links() if link.kind in kinds]
    for owner, link in loose:
        parcel.cut(owner, link.id)
    return count or min(len(loose), 1)


def _settings(parcel: Parcel, sign: bytes) -> list[Element]:
    """Return the roots of the settings, of the document and of its building blocks, that have ``sign`` in them."""
    found = [parcel.edit(link.target, sign) for _, link in list(parcel.targets("settings"))]
    return [root for root in found if root is not None]
