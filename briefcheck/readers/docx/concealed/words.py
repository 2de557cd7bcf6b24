"""The words of a file that stand in no paragraph of its parts: charts, diagrams, content controls, building blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.readers.docx.concealed.embedded import CHARTS, place_in
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import holds
from briefcheck.readers.docx.names import MC, Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHART_PAGE: Final = tuple(f"{{*}}{page}{what}" for page in ("odd", "even", "first") for what in ("Header", "Footer"))
_DRAWN: Final = holds(b"<a:t>", b"<a:t ")
_DRAWN_PARAGRAPHS: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}p",
    "{http://purl.oclc.org/ooxml/drawingml/main}p",
)
_BRANCHES: Final = holds(b"AlternateContent")
_CONTROL: Final = holds(b"alias ", b"tag ")
_BESIDE_BLOCKS: Final = frozenset({"header", "footer", "footnotes", "endnotes", "comments", "settings"})
_BLOCK_VALUES: Final = frozenset(
    {
        "description",
        "alias",
        "tag",
        "listEntry",
        "helpText",
        "statusText",
        "default",
        "tblCaption",
        "tblDescription",
        "docVar",
    }
)
_BLOCK_KEYS: Final = ("descr", "title", "alt", "tooltip")
_BLOCK_OWN: Final = ("displayText", "value", "tooltip", "instr", "author")
"""What holds words in a building block beside its paragraphs: elements by their value, attributes by their names."""


def chart_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the titles, labels and cached values of charts."""
    for owner, link in opened.targets(*CHARTS):
        root = opened.root(link.target)
        if root is None:
            continue
        place, name = place_in(opened, owner, link), link.target.rpartition("/")[2]
        for text in dict.fromkeys(_pieces(root)):
            yield HeldText("chart", text, place, name=name)


def drawn_paragraphs(root: Element) -> Iterator[str]:
    """Yield the paragraphs of DrawingML that hold a word."""
    for paragraph in root.iter("{*}p"):
        if text := _text_in(paragraph):
            yield text


def _pieces(root: Element) -> Iterator[str]:
    """Yield the texts of a chart: paragraphs whole, cached values one by one."""
    yield from drawn_paragraphs(root)
    for value in root.iter("{*}v", "{*}pt", *_CHART_PAGE):
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
        described = [it.get(key) or "" for it in root.iter("{*}cNvPr") for key in ("descr", "title")]
        for text in (*drawn_paragraphs(root), *filter(None, described)):
            yield HeldText("diagram", text, place, name=link.target.rpartition("/")[2])


def drawing_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of SVG pictures; that stand behind the PNG picture a page shows, and need not be its words."""
    seen: set[str] = set()
    for owner, link in opened.targets("image"):
        if not link.target.lower().endswith(".svg") or link.target in seen:
            continue
        seen.add(link.target)
        root = opened.root(link.target)
        for element in () if root is None else root.iter("{*}text", "{*}title", "{*}desc", "{*}metadata"):
            text = " ".join("".join(map(str, element.itertext())).split())
            if text:
                yield HeldText("diagram", text, place_in(opened, owner, link), name=link.target.rpartition("/")[2])


def shape_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of shapes that hold them as drawings do, not as text boxes: a canvas, word art (20.1.2.2.40)."""
    for story in opened.word_stories(_DRAWN):
        for paragraph in story.each(*_DRAWN_PARAGRAPHS):
            if text := _text_in(paragraph):
                yield HeldText("diagram", text, story.place(paragraph))


def branch_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of what older programs show instead of a drawing (Part 3, 10.2.1), where it has words of its own."""
    for story in opened.word_stories(_BRANCHES):
        for choice in story.root.iter(MC + "AlternateContent"):
            branches = [branch for branch in choice if branch.tag in {MC + "Choice", MC + "Fallback"}]
            shown = "".join("".join(map(_text_in, branches[:1])).split())
            for branch in branches[1:]:
                for paragraph in list(branch.iter(story.names.w + "p")) or [branch]:
                    text = _text_in(paragraph)
                    if text and "".join(text.split()) not in shown:
                        yield HeldText("diagram", text, story.place(choice))


def _text_in(element: Element) -> str:
    return "".join(piece.text or "" for piece in element.iter("{*}t")).strip()


def control_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the titles and tags of content controls (17.5.2.1, 17.5.2.42): no page shows them."""
    for story in opened.word_stories(_CONTROL):
        for element in story.each("alias", "tag"):
            text = (element.get(story.names.val) or "").strip()
            if text:
                yield HeldText("custom-xml", text, story.place(element), name=story.names.local[element.tag])


def building_blocks(opened: Opened) -> Iterator[HeldText]:
    """Yield the paragraphs of the building blocks (AutoText) that the file carries along, with their headers and notes."""
    for _, link in opened.targets("glossaryDocument"):
        root = opened.root(link.target)
        if root is None:
            continue
        names = names_of(str(root.tag))
        for part in root.iter(names.w + "docPart"):
            name = next((it.get(names.val) or "" for it in part.iter(names.w + "name")), "")
            said = list(_block_words(part, name, names))
            yield from said or [HeldText("building-block", name, OF_THE_FILE)] * bool(name)
        for own in opened.links(link.target).values():
            beside = opened.root(own.target) if own.kind in _BESIDE_BLOCKS and not own.external else None
            if beside is not None:
                yield from _block_words(beside, own.kind, names)


def _block_words(root: Element, name: str, names: Names) -> Iterator[HeldText]:
    deleted = names.w + "delText"
    for paragraph in root.iter(names.w + "p"):
        text = "".join(piece.text or "" for piece in paragraph.iter(names.t, deleted)).strip()
        if text:
            yield HeldText("building-block", text, OF_THE_FILE, name=name)
    for element in root.iter("*"):
        word = str(element.tag).rpartition("}")[2]
        values = [element.get(names.val)] if word in _BLOCK_VALUES else [element.get(key) for key in _BLOCK_KEYS]
        values += [element.get(names.w + key) for key in _BLOCK_OWN] + ([element.text] if word == "instrText" else [])
        values += [it.get(names.val) for it in element.iterchildren(names.w + "name")] if word == "category" else []
        for value in values:
            if value and value.strip():
                yield HeldText("building-block", " ".join(value.split()), OF_THE_FILE, name=name)
