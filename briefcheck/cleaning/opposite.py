"""Tracked changes turned round: inserted is deleted, deleted inserted, and the old properties are the new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.xmlpart import remove
from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OPPOSITES: Final = {
    "ins": "del",
    "del": "ins",
    "moveFrom": "moveTo",
    "moveTo": "moveFrom",
    "cellIns": "cellDel",
    "cellDel": "cellIns",
    "delText": "t",
    "delInstrText": "instrText",
}
_STAYS: Final = {
    # What the record of the old properties does not hold, since it is not tracked there (17.13.5.29 to .38).
    "pPr": frozenset({"rPr", "sectPr"}),
    "rPr": frozenset({"ins", "del", "moveFrom", "moveTo"}),
    "sectPr": frozenset({"headerReference", "footerReference"}),
    "trPr": frozenset({"ins", "del"}),
    "tcPr": frozenset({"cellIns", "cellDel", "cellMerge"}),
}
_FIRST: Final = frozenset({"headerReference", "footerReference", "ins", "del", "moveFrom", "moveTo"})
"""Of what stays these stand before the other properties, the rest behind them."""
_CHANGES: Final = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tcPrChange", "trPrChange"),
    "tblGridChange",
)


def turn_round(root: Element, names: Names) -> None:
    """Turn every change in ``root`` round, in place. The changes of format are refused at once."""
    w = names.w
    for change in list(root.iter(*(w + word for word in _CHANGES))):
        _restore(change, names)
    for numbers in list(root.iter(w + "numPr")):
        if next(numbers.iterchildren(w + "ins"), None) is not None:
            remove(numbers)
    for merge in root.iter(w + "cellMerge"):
        _swap(merge, w + "vMerge", w + "vMergeOrig")
    for element in list(root.iter(*(w + word for word in _OPPOSITES))):
        element.tag = w + _OPPOSITES[names.local[element.tag]]


def _swap(element: Element, one: str, other: str) -> None:
    """Give each of two attributes the value of the other."""
    values = {one: element.get(other), other: element.get(one)}
    for name, value in values.items():
        if value is not None:
            element.set(name, value)
        elif name in element.attrib:
            del element.attrib[name]


def _restore(change: Element, names: Names) -> None:
    """Put the old properties, which ``change`` holds, in the place of the new ones."""
    properties = change.getparent()
    if properties is None:
        return
    stays = _STAYS.get(names.local[properties.tag], frozenset())
    kept = [child for child in properties if names.local[child.tag] in stays]
    old = next(iter(change), None)
    restored = [] if old is None else list(old)
    for child in list(properties):
        properties.remove(child)
    first = [child for child in kept if names.local[child.tag] in _FIRST]
    properties.extend([*first, *restored, *(child for child in kept if child not in first)])
