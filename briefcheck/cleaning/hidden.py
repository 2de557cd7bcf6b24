"""Hidden text: runs, rows, cells swallowed by a merge and pictures that no page shows. Taken out only where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.marks import is_empty, mend_containers, take_out
from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import remove
from briefcheck.readers.docx.frames import WIDEST
from briefcheck.readers.docx.names import Names, is_on, names_of, whole_number
from briefcheck.readers.docx.styles import Style, Styles, toggles
from briefcheck.readers.docx.tables import styles_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STAYS: Final = frozenset({"rPr", "fldChar", "instrText", "delInstrText", "footnoteReference", "endnoteReference"})
"""Of a hidden run: how it looks, and what holds a field or a note together. An entry of an index is such a field."""


def take_out_hidden(parcel: Parcel) -> int:
    """Take out what is hidden; return how many pieces."""
    styles = styles_of(parcel.package, parcel.links(parcel.main))
    count = 0
    for name in parcel.stories():
        root = parcel.root(name)
        names = names_of(str(root.tag))
        found = _rows(root, names) + _pictures(root) + _runs(root, names, styles) + _merged(root, names)
        if found:
            mend_containers(root, names.w)
        count += found
    return count


def _rows(root: Element, names: Names) -> int:
    count = 0
    for row in list(root.iter(names.w + "tr")):
        marks = [mark for it in row.iterchildren(names.w + "trPr") for mark in it.iterchildren(names.w + "hidden")]
        if any(is_on(mark.get(names.val)) for mark in marks):
            remove(row)
            count += 1
    for table in list(root.iter(names.w + "tbl")):
        if next(table.iter(names.w + "tr"), None) is None:
            remove(table)
    return count


def _pictures(root: Element) -> int:
    hidden = [it for it in root.iter("{*}docPr") if it.get("hidden") in {"1", "true", "on"}]
    for element in hidden:
        drawing = next((it for it in element.iterancestors() if str(it.tag).endswith("}drawing")), None)
        if drawing is not None:
            remove(drawing)
    return len(hidden)


def _merged(root: Element, names: Names) -> int:
    """Empty the cells that go on a merge from above: Word shows only the one in which it began."""
    count = 0
    above: dict[Element, set[int]] = {}
    for row in root.iter(names.w + "tr"):
        table = row.getparent()
        if table is None:
            continue
        begun: set[int] = set()
        for column, cell, merge in _cells(row, names):
            if merge == "continue" and column in above.get(table, set()) and _empty_cell(cell, names):
                count += 1
            if merge == "restart" or (merge == "continue" and column in above.get(table, set())):
                begun.add(column)
        above[table] = begun
    return count


def _cells(row: Element, names: Names) -> Iterator[tuple[int, Element, str]]:
    """Yield the cells of a row with their grid columns, and what they say of a merge with the one above."""
    column = 1
    for before in row.iterfind(f"{names.w}trPr/{names.w}gridBefore"):
        column += whole_number(before.get(names.val), 0, 0, WIDEST)
    for cell in row.iterchildren(names.w + "tc"):
        merge = ""
        span = 1
        for properties in cell.iterchildren(names.w + "tcPr"):
            for it in properties.iterchildren(names.w + "vMerge"):
                merge = it.get(names.val) or "continue"
            for it in properties.iterchildren(names.w + "gridSpan"):
                span = whole_number(it.get(names.val), 1, 1, WIDEST)
        yield column, cell, merge
        column += span


def _empty_cell(cell: Element, names: Names) -> bool:
    words = "".join(piece.text or "" for piece in cell.iter(names.t)).strip()
    if not words:
        return False
    for child in list(cell):
        if child.tag != names.w + "tcPr":
            remove(child)
    return True


def _runs(root: Element, names: Names, styles: Styles) -> int:
    count = 0
    touched: dict[Element, None] = {}
    base: dict[Element, tuple[Style, Style]] = {}
    for run in list(root.iter(names.r)):
        paragraph = next(run.iterancestors(names.w + "p"), None)
        if paragraph is None:
            continue
        if paragraph not in base:
            base[paragraph] = _styles_of(paragraph, names, styles)
        if not _is_hidden(run, names, styles, base[paragraph]):
            continue
        gone = [child for child in run if names.local[child.tag] not in _STAYS]
        for child in gone:
            remove(child)
        if all(child.tag == names.r_pr for child in run):
            remove(run)
        if gone:
            count += 1
            touched[paragraph] = None
    for paragraph in touched:
        _drop_if_hidden(paragraph, names, base[paragraph][0])
    return count


def _styles_of(paragraph: Element, names: Names, styles: Styles) -> tuple[Style, Style]:
    """Return the style of a paragraph and that of the table around it."""
    identifier = next((it.get(names.val) for it in paragraph.iterfind(f"{names.p_pr}/{names.w}pStyle")), None)
    table = next(paragraph.iterancestors(names.w + "tbl", names.w + "txbxContent"), None)
    if table is None or table.tag != names.w + "tbl":
        return styles.paragraph(identifier), Style("", "")
    named = next((it.get(names.val) for it in table.iterfind(f"{names.w}tblPr/{names.w}tblStyle")), None)
    return styles.paragraph(identifier), styles.by_id.get(named or "", styles.table_default)


def _is_hidden(run: Element, names: Names, styles: Styles, around: tuple[Style, Style]) -> bool:
    """Tell whether a run is hidden: its own word counts first, those of styles cancel each other out (17.7.3)."""
    paragraph, table = around
    character: Style | None = None
    for properties in run.iterchildren(names.r_pr):
        direct = toggles(properties, names)
        if "hidden" in direct:
            return direct["hidden"]
        for named in properties.iterchildren(names.w + "rStyle"):
            character = styles.by_id.get(named.get(names.val) or "")
    styled = table.hidden ^ paragraph.hidden ^ (character.hidden if character else False)
    return styles.defaults.hidden or styled


def _drop_if_hidden(paragraph: Element, names: Names, style: Style) -> None:
    """Take out a paragraph of which nothing but its hidden mark is left, where another stands beside it."""
    marks = [toggles(it, names) for it in paragraph.iterfind(f"{names.p_pr}/{names.r_pr}")]
    hidden = any(it.get("hidden", False) for it in marks) or style.hidden
    holds_section = next(paragraph.iterfind(f"{names.p_pr}/{names.w}sectPr"), None) is not None
    if hidden and not holds_section and is_empty(paragraph, names):
        take_out(paragraph, names)
