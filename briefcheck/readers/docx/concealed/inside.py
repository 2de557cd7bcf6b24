"""The words of files embedded in the file: workbooks, hidden sheets too, presentations, Word files, and other objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document, HeldText
from briefcheck.document.place import Place
from briefcheck.errors import UnreadableDocument
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.embedded import CHARTS, FORMULA, loose_files, place_in, program_of
from briefcheck.readers.docx.concealed.loose import words_in
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.words import drawn_paragraphs
from briefcheck.readers.docx.package import BrokenPartError, Relationship
from briefcheck.text import Text

MOST_DOCUMENTS: Final = 20
DEEPEST: Final = 3
"""Word files in Word files; a file that holds itself is met by this."""
_WORD: Final = (".docx", ".docm", ".dotx", ".dotm")
_SHOWS: Final = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx")
_DRAWN: Final = pattern(
    r"ppt/(?:slides|notesslides|slidelayouts|slidemasters|notesmasters|handoutmasters|charts|diagrams)/[^/]+\.xml"
)
_SAID: Final = pattern(
    r"ppt/(?:comments|threadedcomments)/[^/]+\.xml|ppt/(?:commentauthors|authors)\.xml|docprops/(?:core|app|custom)\.xml"
)
_DESCRIBED: Final = ("descr", "title")
_CONCEALED: Final = frozenset({"tracked-deletion", "hidden-text"})
_TOO_MANY: Final = Text(
    en=f"The file holds more than {MOST_DOCUMENTS} embedded documents. Check them one by one.",
    zh=f"文件里嵌入的文档超过 {MOST_DOCUMENTS} 个，请逐个检查。",
)
_TOO_DEEP: Final = Text(
    en="Documents are embedded in one another too deeply. Check the inner ones by themselves.",
    zh="文档嵌套得太深，请把里层的文档单独检查。",
)
_ROW_REACH: Final = 80  # characters of the cells left of one that are kept, as in the passages of the text


def embedded_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of all embedded files; formulas are what the page shows."""
    charts = {link.target.lower(): (owner, link) for owner, link in opened.targets(*CHARTS)}
    loose = [("", Relationship("", "package", name, external=False)) for name in loose_files(opened)]
    for owner, link in (*opened.targets("package", "oleObject", "aFChunk"), *loose):
        if FORMULA.search(program_of(opened, owner, link)):
            continue
        file = link.target.rpartition("/")[2]
        place = place_in(opened, *charts.get(owner, (owner, link)))
        if file.lower().endswith(_WORD):
            opened.documents.append(file)
            if len(opened.documents) > MOST_DOCUMENTS:
                opened.miss(link.target, _TOO_MANY)
                return
            yield from _document(opened, link.target, place)
        elif link.kind == "aFChunk" and (lines := _page(opened, link.target)) is not None:
            yield from (HeldText("embedded", text, place, name=file) for text in dict.fromkeys(lines))
        elif file.lower().endswith(_SHOWS):
            yield from _slides(opened, link.target, place)
        else:
            yield from _workbook_or_object(opened, link.target, place)


def _page(opened: Opened, name: str) -> Iterable[str] | None:
    """Return the lines of a page on the web or a plain text; None where it is none."""
    from briefcheck.readers.docx.concealed.pages import PAGES, lines_of

    file = name.rpartition("/")[2]
    return lines_of(file, opened.content(name)) if file.lower().endswith(PAGES) else None


def _workbook_or_object(opened: Opened, name: str, place: Place) -> Iterator[HeldText]:
    from briefcheck.readers.docx.concealed.workbook import beside_cells, sheets_of

    file = name.rpartition("/")[2]
    missed = len(opened.not_read)
    sheets = sheets_of(opened, name)
    for sheet in sheets:
        yield from _sheet_words(sheet.cells, place, f"{file} › {sheet.name}")
    if sheets:
        shown = {text for sheet in sheets for text in sheet.cells.values()}
        for text in beside_cells(opened, name):
            if text not in shown:
                shown.add(text)
                yield HeldText("embedded", text, place, name=file)
    elif len(opened.not_read) == missed:
        yield from _object(opened, name, place)


def _object(opened: Opened, name: str, place: Place) -> Iterator[HeldText]:
    """Yield the readable words of an object whose format is not known here, and note what may hold more."""
    from briefcheck.readers.docx.concealed.objects import NOT_ALL, is_read_whole, readable

    content = opened.content(name)
    if not is_read_whole(content):
        opened.miss(name, NOT_ALL)
    for text in readable(content):
        yield HeldText("embedded", text, place, name=name.rpartition("/")[2])


def _sheet_words(cells: dict[tuple[int, int], str], place: Place, name: str) -> Iterator[HeldText]:
    header: dict[int, str] = {}
    left: dict[int, str] = {}
    top = min((row for row, _ in cells), default=0)
    for (row, column), text in sorted(cells.items()):
        if row == top:
            header[column] = text
        above = header.get(column, "") if row != top else ""
        yield HeldText("embedded", text, place, name=name, header=above, row=left.get(row, ""))
        left[row] = f"{left.get(row, '')} {text}".strip()[-_ROW_REACH:]


def _slides(opened: Opened, name: str, place: Place) -> Iterator[HeldText]:
    """Yield the words of an embedded presentation: of its slides, hidden ones too, of the notes and comments to them."""
    file = name.rpartition("/")[2]
    try:
        package = opened.inside(name)
        for part in package.entries:
            if _DRAWN.fullmatch(part):
                root = package.parse(part)
                described = [it.get(key) or "" for it in root.iter("{*}cNvPr") for key in _DESCRIBED]
                texts = [*drawn_paragraphs(root), *filter(None, described)]
            else:
                texts = [text for _, _, text in words_in(package.parse(part))] if _SAID.fullmatch(part) else []
            for text in dict.fromkeys(texts):
                yield HeldText("embedded", text, place, name=f"{file} › {part.rpartition('/')[2]}")
    except (BrokenPartError, UnreadableDocument) as error:
        opened.miss(name, getattr(error, "why", str(error)))


def _document(opened: Opened, name: str, place: Place) -> Iterator[HeldText]:
    """Yield the words of an embedded Word file, those that its pages do not show with them."""
    from briefcheck.readers.docx.concealed.inspection import Inspection
    from briefcheck.readers.docx.reader import read

    if opened.depth >= DEEPEST:
        opened.miss(name, _TOO_DEEP)
        return
    try:
        document = read(opened.content(name), name)
    except UnreadableDocument as error:
        opened.miss(name, getattr(error, "why", str(error)))
        return
    if isinstance(document.depths, Inspection):
        document.depths.is_inside(opened)
    file = name.rpartition("/")[2]
    for text in _all_words(document):
        yield HeldText("embedded", text, place, name=file)
    for piece in document.missed:
        opened.not_read.append(piece)


def _all_words(document: Document) -> Iterator[str]:
    for part in document.parts:
        for paragraph in paragraphs(part.blocks):
            if paragraph.text:
                yield paragraph.text
    for entry in document.concealed:
        if entry.kind in _CONCEALED and entry.text:
            yield entry.text
    for held in document.held_text:
        yield held.text
    for entry_of in document.properties:
        if entry_of.value:
            yield entry_of.value
