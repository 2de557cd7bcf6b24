"""Tracked changes: accepted, as Word's "Accept All Changes" does (ISO/IEC 29500-1, 17.13.5), or refused.

To refuse is to accept the opposite: what was inserted counts as deleted, and the old properties as the new ones
(:mod:`briefcheck.cleaning.opposite`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.marks import join_deleted_marks, mend_containers
from briefcheck.cleaning.opposite import turn_round
from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.plan import Changes
from briefcheck.cleaning.xmlpart import remove, unwrap
from briefcheck.readers.docx.names import Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SIGNS: Final = (
    *(b"<w:ins", b"<w:del", b"<w:move", b"<w:cellIns", b"<w:cellDel", b"<w:cellMerge", b"<w:customXml"),
    *(b":ins ", b":ins>", b":ins/", b":del ", b":del>", b":del/", b":move", b":cell", b":delText", b":delInstr"),
    *(b"PrChange", b"GridChange", b"PrExChange", b"numberingChange", b"InsRange", b"DelRange"),
)
FORMATS: Final = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tcPrChange", "trPrChange"),
    *("tblGridChange", "numberingChange"),
)
RANGES: Final = (
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *(f"customXml{what}Range{end}" for what in ("Ins", "Del", "MoveFrom", "MoveTo") for end in ("Start", "End")),
)
MARK_OWNERS: Final = frozenset({"rPr", "trPr", "numPr", "pPr"})
"""Properties in which ``w:ins`` and ``w:del`` are marks and hold nothing."""
_HOISTED: Final = ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
"""One end of a pair that may stand in what was deleted while the other stands outside."""


def settle_changes(parcel: Parcel, how: Changes) -> int:
    """Accept or refuse every tracked change of the file; return how many there were."""
    count = 0
    kinds = ("styles", "numbering")
    for name in dict.fromkeys([*parcel.stories(), *(link.target.lower() for _, link in parcel.targets(*kinds))]):
        root = parcel.edit(name, *_SIGNS)
        if root is None:
            continue
        names = names_of(str(root.tag))
        found = number_of_changes(root, names)
        if not found:
            continue
        count += found
        if how == "refuse":
            turn_round(root, names)
        accept(root, names)
    if count:
        _stop_tracking(parcel)
    return count


def turn_all_round(parcel: Parcel) -> None:
    """Make of every insertion a deletion and the other way round: what the file then shows is what refusing leaves."""
    for name in parcel.stories():
        root = parcel.edit(name, *_SIGNS)
        if root is not None:
            turn_round(root, names_of(str(root.tag)))


def number_of_changes(root: Element, names: Names) -> int:
    """Return how many changes Word would count: every insertion, deletion, move and change of format."""
    w = names.w
    wanted = [w + word for word in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", *FORMATS)]
    stray = [w + word for word in ("delText", "delInstrText", *RANGES)]
    return sum(1 for _ in root.iter(*wanted)) or sum(1 for _ in root.iter(*stray))


def _stop_tracking(parcel: Parcel) -> None:
    """Switch off the tracking of what is typed from now on."""
    for _, link in list(parcel.targets("settings")):
        root = parcel.edit(link.target, b"trackRevisions")
        for element in [] if root is None else list(root.iterchildren("{*}trackRevisions")):
            remove(element)


def accept(root: Element, names: Names) -> None:
    """Accept every change in ``root``."""
    w = names.w
    for element in _all(root, names, *FORMATS, *RANGES):
        remove(element)
    _accept_rows_and_cells(root, names)
    for element in _all(root, names, "del", "moveFrom"):
        if not is_mark(element, names):
            _delete(element, names)
    for element in _all(root, names, "ins", "moveTo"):
        if is_mark(element, names):
            remove(element)
        else:
            unwrap(element)
    for element in _all(root, names, "delText", "delInstrText"):
        remove(element)
    for element in _all(root, names, "hyperlink", "smartTag", "fldSimple"):
        if not len(element):
            remove(element)
    _drop_stray_codes(root, names)
    join_deleted_marks(root, names)
    for element in _all(root, names, "del", "moveFrom"):  # marks that mean nothing where they stand
        remove(element)
    mend_containers(root, w)


def moved_words(parcel: Parcel) -> Counter[str]:
    """Return the words that a tracked move put where they stand now, with how often."""
    found: Counter[str] = Counter()
    for name in parcel.stories():
        root = parcel.edit(name, b"moveTo")
        if root is None:
            continue
        names = names_of(str(root.tag))
        paragraphs: dict[Element | None, list[str]] = {}
        for element in root.iter(names.w + "moveTo"):
            if not is_mark(element, names):
                said = "".join(text.text or "" for text in element.iter(names.w + "t"))
                paragraphs.setdefault(element.getparent(), []).append(said)
        for pieces in paragraphs.values():
            whole = "".join(pieces)  # the reader takes pieces that touch as one
            found.update(" ".join(words.split()) for words in ([whole] if len(pieces) == 1 else [whole, *pieces]))
    return found


def _all(root: Element, names: Names, *words: str) -> Iterator[Element]:
    """Return the elements of these names that are still in the tree, each looked up when its turn comes."""
    found = list(root.iter(*(names.w + word for word in words)))
    return (element for element in found if element.getparent() is not None)


def is_mark(element: Element, names: Names) -> bool:
    """Tell whether a ``w:ins`` or ``w:del`` says what became of its owner and holds nothing itself."""
    parent = element.getparent()
    return parent is not None and names.local[parent.tag] in MARK_OWNERS


def _delete(element: Element, names: Names) -> None:
    """Take out what was deleted. Of a formula's frame only the mark: its parts were deleted one by one."""
    parent = element.getparent()
    if parent is not None and str(parent.tag).endswith("}ctrlPr"):
        unwrap(element)
        return
    if parent is not None:
        at = parent.index(element)
        for kept in list(element.iter(*(names.w + word for word in _HOISTED))):
            parent.insert(at, kept)
            at += 1
    remove(element)


def _drop_stray_codes(root: Element, names: Names) -> None:
    """Take out codes of fields that are in no field any more: other programs show them as words."""
    open_fields = 0
    for element in list(root.iter(names.w + "fldChar", names.w + "instrText")):
        if element.tag == names.w + "instrText":
            if not open_fields:
                remove(element)
            continue
        kind = element.get(names.w + "fldCharType")
        open_fields = max(0, open_fields + (kind == "begin") - (kind == "end"))


def _accept_rows_and_cells(root: Element, names: Names) -> None:
    w = names.w
    for properties in list(root.iter(w + "trPr")):
        row = properties.getparent()
        if row is not None and row.tag == w + "tr" and next(properties.iterchildren(w + "del"), None) is not None:
            remove(row)
    for mark in _all(root, names, "cellDel", "cellIns", "cellMerge"):
        owner = mark.getparent()
        cell = None if owner is None else owner.getparent()
        if mark.tag == w + "cellDel" and cell is not None and cell.tag == w + "tc":
            remove(cell)
            continue
        if mark.tag == w + "cellMerge" and owner is not None:
            _merge(owner, mark.get(w + "vMerge"), names)
        remove(mark)
    for row in list(root.iter(w + "tr")):
        if next(row.iter(w + "tc"), None) is None:
            remove(row)
    for table in list(root.iter(w + "tbl")):
        if next(table.iter(w + "tr"), None) is None:
            remove(table)


def _merge(properties: Element, value: str | None, names: Names) -> None:
    """Merge a cell with the one above as a tracked merge says: "cont" goes on, "rest" begins (17.13.5.3)."""
    w = names.w
    for old in list(properties.iterchildren(w + "vMerge")):
        remove(old)
    if value is None:
        return
    merge = properties.makeelement(w + "vMerge")
    if value == "rest":
        merge.set(names.val, "restart")
    before = [w + word for word in ("cnfStyle", "tcW", "gridSpan", "hMerge")]
    at = sum(1 for child in properties if child.tag in before)
    properties.insert(at, merge)
