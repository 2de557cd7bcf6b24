"""Files and programs inside the file: embedded documents and objects, macros, controls, add-ins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, Concealed
from briefcheck.document.place import Place
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.opened import Opened

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.package import Relationship

CHARTS: Final = ("chart", "chartEx")
# Formulas are embedded objects too, and what they hold is what they show.
FORMULA: Final = pattern(r"(?i)equation|mathtype")
_PROGRAMS: Final = {"vbaProject": "VBA", "attachedToolbars": "toolbar", "keyMapCustomizations": "keys"}
_DOCUMENTS: Final = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"%PDF-",
    b"{\\rtf",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x1f\x8b",
)
"""How office documents of now and of before 2007, PDF and RTF begin, and packed files, which are not looked into."""
_LONGEST_SIGN: Final = max(map(len, _DOCUMENTS))
_RIBBON: Final = "extensibility"
_ADD_IN: Final = "webextension"
_EXTENSION: Final = "{http://schemas.microsoft.com/office/webextensions/webextension/2010/11}"


def find_embedded(opened: Opened) -> Iterator[Concealed]:
    """Yield the embedded files. ``name`` is the part's, ``text`` the program's or, of a chart's workbook, what is too much.

    The workbook behind a chart is reported only where it holds more than the chart shows.
    """
    charts = {link.target.lower(): (owner, link) for owner, link in opened.targets(*CHARTS)}
    for owner, link in opened.targets("package", "oleObject", "aFChunk"):
        name = link.target.rpartition("/")[2]
        if owner in charts:
            from briefcheck.readers.docx.concealed.workbook import beyond_chart  # few files have charts

            more = beyond_chart(opened, owner, link.target)
            if more:
                place = place_in(opened, *charts[owner])
                yield Concealed("embedded-file", more, place, name=name, target="chart")
            continue
        program = program_of(opened, owner, link)
        if not FORMULA.search(program):
            yield Concealed("embedded-file", program, place_in(opened, owner, link), name=name, target=link.kind)

    for name in loose_files(opened):
        yield Concealed("embedded-file", "", OF_THE_FILE, name=name.rpartition("/")[2], target="package")


def loose_files(opened: Opened) -> Iterator[str]:
    """Yield the names of the parts that are documents of their own, and to which nothing in the file leads."""
    reached = {link.target.strip("/").lower() for _, link in opened.all_links if not link.external}
    for key in opened.package.entries:
        loose = key not in reached and key != opened.main.lower() and not key.endswith((".rels", "/", ".xml"))
        if loose and opened.head(key, _LONGEST_SIGN).startswith(_DOCUMENTS):
            yield key


def place_in(opened: Opened, owner: str, link: Relationship) -> Place:
    """Return the place where a story refers to something, that of the file where none does."""
    from briefcheck.readers.docx.concealed.links import place_of_use

    return place_of_use(opened, owner, link.id)


def program_of(opened: Opened, owner: str, link: Relationship) -> str:
    """Return the name of the program that made an object ("Excel.Sheet.12"), "" where the file does not say."""
    story = opened.story_of(owner)
    element = story.uses.get(link.id) if story is not None else None
    return "" if element is None else element.get("ProgID") or ""


def find_macros(opened: Opened) -> Iterator[Concealed]:
    """Yield programs and what starts them: ``name`` is VBA, ActiveX, ribbon, toolbar or keys."""
    for owner, link in opened.targets(*_PROGRAMS, "control", _RIBBON):
        if link.kind == "control":
            yield Concealed("macro", _control(opened.root(link.target)), place_in(opened, owner, link), name="ActiveX")
        elif link.kind in _PROGRAMS:
            if _PROGRAMS[link.kind] != "keys":  # which keys do what, without a program, hides nothing
                yield Concealed("macro", "", OF_THE_FILE, name=_PROGRAMS[link.kind])
        else:
            yield Concealed("macro", "", OF_THE_FILE, name="ribbon")


def _control(root: Element | None) -> str:
    if root is None:
        return ""
    return next((str(value) for name, value in root.attrib.items() if str(name).endswith("}classid")), "")


def find_add_ins(opened: Opened) -> Iterator[Concealed]:
    """Yield the add-ins that open with the document; ``name`` is the id in the store."""
    for _, link in opened.targets(_ADD_IN):
        root = opened.root(link.target)
        reference = None if root is None else next(root.iter(_EXTENSION + "reference"), None)
        identifier = "" if reference is None else reference.get("id") or ""
        store = "" if reference is None else reference.get("store") or ""
        yield Concealed("add-in", store, OF_THE_FILE, name=identifier)


def find_printers(opened: Opened) -> Iterator[Concealed]:
    """Yield the printers whose settings were kept; ``text`` is the name of the device, at most 32 characters."""
    for _, link in opened.targets("printerSettings"):
        device = opened.head(link.target, 64).decode("utf-16-le", "ignore").partition("\0")[0].strip()
        if device.isprintable() and len(device) > 2:
            yield Concealed("printer", device, OF_THE_FILE, name=device)
