"""Embedded workbooks (SpreadsheetML, ISO/IEC 29500-1, 18): their cells as words, and what a chart does not show of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.errors import UnreadableDocument
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.loose import words_in
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.package import BrokenPartError, Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_REFERENCE: Final = pattern(r"\$?([A-Z]{1,3})\$?(\d+)")
_FORMULA: Final = pattern(
    r"(?:'((?:[^']|''){1,255})'|([^'!,()]{1,255}))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)"
)
_LONGEST_FORMULA: Final = 8192  # characters, Excel's own limit
_MOST_AREAS: Final = 200
_PLUMBING: Final = pattern(
    r"xl/(?:styles|calcchain|metadata|theme/.*|printersettings/.*)\.xml|content_types|\.rels\Z|externallinks/_rels"
)
_SHEETS: Final = ("}worksheet", "}dialogsheet", "}macrosheet")
_CELLS: Final = frozenset(
    {"c", "v", "row", "col", "f", "t", "dimension", "sheetView", "selection", "pane", "sheetFormatPr"}
)
_SHORTENED: Final = pattern(r"[1-9](?:\.[0-9]{1,20})?[Ee]\+?(?:[1-9]|1[0-9]|20)")
"""A whole number as programs of Java write it: 1.3912345678E10."""
_MOST_CELLS: Final = 100_000  # of one workbook: a rate card has a thousand


class Sheet:
    """One sheet of a workbook: its name, whether it is hidden, and its cells by (row, column), from 1."""

    __slots__ = ("cells", "hidden", "name")

    def __init__(self, name: str, *, hidden: bool) -> None:
        """Take name and state."""
        self.name = name
        self.hidden = hidden
        self.cells: dict[tuple[int, int], str] = {}


def sheets_of(opened: Opened, name: str) -> list[Sheet]:
    """Return the sheets of the workbook in the part ``name``; none where it is no workbook; what is damaged is noted."""
    if opened.content(name)[:2] != b"PK":
        return []
    try:
        package = opened.inside(name)
        links = package.relationships("")
        main = next((it.target for it in links.values() if it.kind == "officeDocument"), "")
        if (
            package.find(main) is None
            or not main.endswith(".xml")
            or not str(package.parse(main).tag).endswith("}workbook")
        ):
            return []
        return list(_sheets(package, main))
    except (BrokenPartError, UnreadableDocument) as error:
        opened.miss(name, getattr(error, "why", str(error)))
        return []


def _sheets(package: Package, main: str) -> Iterator[Sheet]:
    links = package.relationships(main)
    strings = _strings(package, next((it.target for it in links.values() if it.kind == "sharedStrings"), ""))
    left = _MOST_CELLS
    for element in package.parse(main).iter("{*}sheet"):
        key = next((value for name, value in element.attrib.items() if str(name).endswith("}id")), "")
        link = links.get(str(key))
        if link is None or link.external or package.find(link.target) is None:
            continue
        sheet = Sheet(element.get("name") or "", hidden=(element.get("state") or "visible") != "visible")
        for cell in package.parse(link.target).iter("{*}c"):
            match = _REFERENCE.fullmatch(cell.get("r") or "")
            text = _value(cell, strings)
            if match is not None and text and left:
                sheet.cells[int(match[2]), _column(match[1])] = text
                left -= 1
        yield sheet


def beside_cells(opened: Opened, name: str) -> Iterator[str]:
    """Yield the words of a workbook that stand in no cell: names, comments, headers, formulas, links, what pivots keep."""
    left = _MOST_CELLS
    try:
        package = opened.inside(name)
        for part in package.entries:
            if not part.endswith((".xml", ".vml")) or _PLUMBING.search(part):
                continue
            for text in _beside(part, package.parse(part)):
                yield text
                left -= 1
                if not left:
                    return
    except (BrokenPartError, UnreadableDocument) as error:
        opened.miss(name, getattr(error, "why", str(error)))


def _beside(part: str, root: Element) -> Iterator[str]:
    if part.endswith("sharedstrings.xml"):
        yield from filter(None, map(_joined, root.iter("{*}si")))
        return
    sheet = str(root.tag).endswith(_SHEETS)
    for element, key, text in words_in(root):
        if sheet and not key and element in _CELLS and not (element == "f" and '"' in text):
            continue  # a value, or a formula without words of its own
        if not (sheet and element in _CELLS and key):
            yield text


def _strings(package: Package, name: str) -> list[str]:
    if package.find(name) is None:
        return []
    return [_joined(entry) for entry in package.parse(name).iter("{*}si")]


def _value(cell: Element, strings: list[str]) -> str:
    kind = cell.get("t") or "n"
    if kind == "inlineStr":
        return _joined(cell)
    value = next((child.text or "" for child in cell.iterchildren("{*}v")), "").strip()
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return _in_full(value) if kind == "n" and _SHORTENED.fullmatch(value) else value


def _in_full(number: str) -> str:
    from decimal import Decimal

    return f"{Decimal(number):f}"


def _joined(element: Element) -> str:
    return "".join(piece.text or "" for piece in element.iter("{*}t")).strip()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def beyond_chart(opened: Opened, chart: str, workbook: str) -> str:
    """Return what a chart's workbook holds and the chart does not show: the names of sheets, else some cells; "" if nothing."""
    sheets = sheets_of(opened, workbook)
    root = opened.root(chart)
    if not sheets or root is None:
        return ""
    shown = _shown(root)
    more: list[str] = []
    for sheet in sheets:
        unseen = [text for place, text in sheet.cells.items() if not _covers(shown.get(sheet.name, []), place)]
        if unseen and sheet.name not in shown:
            more.append(sheet.name)
        elif sum(any(map(str.isalnum, text)) for text in unseen) > 3:  # a title above the figures, or a note
            more.append(f"{sheet.name} ({len(unseen)})")
    return ", ".join(more)


Area = tuple[int, int, int, int]


def _shown(root: Element) -> dict[str, list[Area]]:
    """Return the areas that the formulas of a chart refer to, by sheet."""
    found: dict[str, list[Area]] = {}
    for element in root.iter("{*}f"):
        for quoted, bare, reference in _FORMULA.findall((element.text or "")[:_LONGEST_FORMULA]):
            corners = _REFERENCE.findall(reference)
            first, last = corners[0], corners[-1]
            area = (int(first[1]), _column(first[0]), int(last[1]), _column(last[0]))
            found.setdefault((quoted.replace("''", "'") or bare).rpartition("]")[2], []).append(area)
    return {name: _few(areas) for name, areas in found.items()}


def _few(areas: list[Area]) -> list[Area]:
    """Return the areas, each once; of very many only the one around them all: each cell is compared with each."""
    several = list(dict.fromkeys(areas))
    if len(several) <= _MOST_AREAS:
        return several
    tops, lefts, bottoms, rights = zip(*several, strict=True)
    return [(min(tops), min(lefts), max(bottoms), max(rights))]


def _covers(areas: list[Area], place: tuple[int, int]) -> bool:
    row, column = place
    return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in areas)
