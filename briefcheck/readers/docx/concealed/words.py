"""The words of a file that stand in no paragraph of its parts: charts, diagrams, embedded workbooks, building blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.document.place import Place
from briefcheck.errors import UnreadableDocument
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.embedded import CHARTS, FORMULA, place_in, program_of
from briefcheck.readers.docx.concealed.objects import NOT_ALL, is_read_whole, readable
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import holds
from briefcheck.readers.docx.concealed.workbook import sheets_of
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.package import BrokenPartError
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SLIDE: Final = pattern(r"ppt/(?:slides|notesslides)/[^/]+\.xml")
MOST_DOCUMENTS: Final = 20
_CONTROL: Final = holds(b"alias ", b"tag ")
_TOO_MANY: Final = Text(
    en=f"The file holds more than {MOST_DOCUMENTS} embedded documents. Check them one by one.",
    zh=f"文件里嵌入的文档超过 {MOST_DOCUMENTS} 个，请逐个检查。",
)
_ROW_REACH: Final = 80  # characters of the cells left of one that are kept, as in the passages of the text


def chart_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the titles, labels and cached values of charts."""
    for owner, link in opened.targets(*CHARTS):
        root = opened.root(link.target)
        if root is None:
            continue
        place, name = place_in(opened, owner, link), link.target.rpartition("/")[2]
        for text in dict.fromkeys(_pieces(root)):
            yield HeldText("chart", text, place, name=name)


def _paragraphs(root: Element) -> Iterator[str]:
    """Yield the paragraphs of DrawingML that hold a word."""
    for paragraph in root.iter("{*}p"):
        text = "".join(piece.text or "" for piece in paragraph.iter("{*}t")).strip()
        if text:
            yield text


def _pieces(root: Element) -> Iterator[str]:
    """Yield the texts of a chart: paragraphs whole, cached values one by one."""
    yield from _paragraphs(root)
    for value in root.iter("{*}v", "{*}pt"):
        text = (value.text or "").strip()
        if text:
            yield text


def diagram_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of SmartArt."""
    for owner, link in opened.targets("diagramData"):
        root = opened.root(link.target)
        if root is None:
            continue
        place = place_in(opened, owner, link)
        for text in _paragraphs(root):
            yield HeldText("diagram", text, place, name=link.target.rpartition("/")[2])


def drawing_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of SVG pictures; that stand behind the PNG picture a page shows, and need not be its words."""
    seen: set[str] = set()
    for owner, link in opened.targets("image"):
        if not link.target.lower().endswith(".svg") or link.target in seen:
            continue
        seen.add(link.target)
        root = opened.root(link.target)
        for element in () if root is None else root.iter("{*}text", "{*}title", "{*}desc"):
            text = " ".join("".join(map(str, element.itertext())).split())
            if text:
                yield HeldText("diagram", text, place_in(opened, owner, link), name=link.target.rpartition("/")[2])


def control_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the titles and tags of content controls (17.5.2.1, 17.5.2.42): no page shows them."""
    for story in opened.stories(_CONTROL):
        for element in story.each("alias", "tag"):
            text = (element.get(story.names.val) or "").strip()
            if text:
                yield HeldText("custom-xml", text, story.place(element), name=story.names.local[element.tag])


def building_blocks(opened: Opened) -> Iterator[HeldText]:
    """Yield the paragraphs of the building blocks (AutoText) that the file carries along."""
    for _, link in opened.targets("glossaryDocument"):
        root = opened.root(link.target)
        if root is None:
            continue
        names = names_of(str(root.tag))
        for part in root.iter(names.w + "docPart"):
            name = next((it.get(names.val) or "" for it in part.iter(names.w + "name")), "")
            for paragraph in part.iter(names.w + "p"):
                text = "".join(piece.text or "" for piece in paragraph.iter(names.t)).strip()
                if text:
                    yield HeldText("building-block", text, OF_THE_FILE, name=name)


def embedded_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of embedded workbooks, hidden sheets too, of presentations, of Word files and of other objects."""
    charts = {link.target.lower(): (owner, link) for owner, link in opened.targets(*CHARTS)}
    documents = 0
    for owner, link in opened.targets("package", "oleObject", "aFChunk"):
        if FORMULA.search(program_of(opened, owner, link)):
            continue
        file = link.target.rpartition("/")[2]
        place = place_in(opened, *charts.get(owner, (owner, link)))
        if file.lower().endswith((".docx", ".docm")):
            documents += 1
            if documents > MOST_DOCUMENTS:
                opened.miss(link.target, _TOO_MANY)
                return
            yield from _document(opened, link.target, place)
            continue
        if file.lower().endswith((".pptx", ".pptm", ".ppsx")):
            yield from _slides(opened, link.target, place)
            continue
        missed = len(opened.not_read)
        sheets = sheets_of(opened, link.target)
        for sheet in sheets:
            yield from _sheet_words(sheet.cells, place, f"{file} › {sheet.name}")
        if not sheets and len(opened.not_read) == missed:
            yield from _object(opened, link.target, place)


def _object(opened: Opened, name: str, place: Place) -> Iterator[HeldText]:
    """Yield the readable words of an object whose format is not known here, and note what may hold more."""
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
    """Yield the words of an embedded presentation: of its slides, hidden ones too, and of the notes to them."""
    try:
        package = opened.inside(name)
        for part in package.entries:
            if _SLIDE.fullmatch(part):
                for text in _paragraphs(package.parse(part)):
                    yield HeldText(
                        "embedded", text, place, name=f"{name.rpartition('/')[2]} › {part.rpartition('/')[2]}"
                    )
    except (BrokenPartError, UnreadableDocument) as error:
        opened.miss(name, getattr(error, "why", str(error)))


def _document(opened: Opened, name: str, place: Place) -> Iterator[HeldText]:
    from briefcheck.readers.docx.reader import read

    try:
        document = read(opened.content(name), name)
    except UnreadableDocument as error:
        opened.miss(name, getattr(error, "why", str(error)))
        return
    for part in document.parts:
        for paragraph in paragraphs(part.blocks):
            if paragraph.text:
                yield HeldText("embedded", paragraph.text, place, name=name.rpartition("/")[2])
