"""Letters that nobody can read: in the colour of the ground they stand on, or too small."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Concealed, ConcealedKind
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.colours import WHITE, Colour, alike, colour_of, ground_of, paints
from briefcheck.readers.docx.concealed.looks import Look, StyleLooks
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import has, spots
from briefcheck.readers.docx.names import VML, Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.story import Story

TINY: Final = 8  # half points: four points, half of what a footnote has
# The attributes of what colours, sizes and paints, as every office program names them: "w:", else all is looked at.
_PREFIX: Final = b"<w:"
_PAGE: Final = b"<w:background "
_COLOUR: Final = b"<w:color "
_SIZE: Final = b"<w:sz "
_FILL: Final = b"w:fill="
_HIGHLIGHT: Final = b"<w:highlight "
_TAG: Final = pattern(rb"<w:\w+ ([^>]{0,300})")
_FILLED: Final = pattern(rb"w:fill=[\"'](?!auto|[Ff]{6})\w")
_LIGHT: Final = pattern(rb"[\"'](?:(?:[EeFf][0-9A-Fa-f]){3}|background1|light1)[\"']")
_SMALL: Final = pattern(rb"[\"'][0-8][\"']")
_FLOATING: Final = "{*}anchor"  # DrawingML has two families of namespaces, too


def find_letters(opened: Opened) -> Iterator[Concealed]:
    """Yield the stretches of white and of tiny letters."""
    links = opened.links(opened.main).values()
    styles = next((link.target for link in links if link.kind == "styles" and not link.external), "")
    given = _may_be_unreadable(opened.content(styles), in_styles=True) if styles else False
    looks: StyleLooks | None = None
    page: Colour | None = None
    for story in opened.stories(lambda content: given or _may_be_unreadable(content)):
        if looks is None:
            looks = StyleLooks(opened.root(styles) if styles else None)
            page = _page_colour(opened)
        yield from _Reader(story, looks, page or WHITE).find()


def _may_be_unreadable(content: bytes, *, in_styles: bool = False) -> bool:
    """Tell whether a part sets light colours or tiny sizes, or paints grounds that letters could vanish on."""
    if _PREFIX not in content or _PAGE in content:
        return bool(content)
    for word, form in ((_COLOUR, _LIGHT), (_SIZE, _SMALL)):
        if any(form.search(tag) for tag in {match[1] for match in spots(content, word, _TAG)}):
            return True
    return not in_styles and (_HIGHLIGHT in content or has(content, _FILL, _FILLED))


def _page_colour(opened: Opened) -> Colour | None:
    """Return the colour of the pages, where the file asks to show it (17.2.1, 17.15.1.25)."""
    if b"displayBackgroundShape" not in opened.content(opened.settings):
        return None
    root = opened.root(opened.main)
    if root is None:
        return None
    names = names_of(str(root.tag))
    background = next(root.iterchildren(names.w + "background"), None)
    return None if background is None else colour_of(background.get(names.w + "color"))


class _Reader:
    """Reads the runs of one story."""

    def __init__(self, story: Story, looks: StyleLooks, page: Colour) -> None:
        self.story = story
        self.names: Names = story.names
        self.looks = looks
        self.page = page
        self.floating = next(story.root.iter(_FLOATING), None) is not None or any(
            "absolute" in (shape.get("style") or "") for shape in story.root.iter(VML + "*")
        )
        self._behind: dict[Element, Colour | None] = {}

    def find(self) -> Iterator[Concealed]:
        """Yield what cannot be read, the runs of one paragraph that touch joined."""
        kind: ConcealedKind | None = None
        paragraph: Element | None = None
        base = Look()
        pieces: list[str] = []
        names = self.names
        for run in self.story.each("r"):
            if run.getparent() is not paragraph:
                around = next(run.iterancestors(names.w + "p"), None)
                if around is not paragraph:
                    yield from self._joined(kind, pieces, paragraph)
                    paragraph, kind, pieces = around, None, []
                    base = Look() if around is None else self._base(around)
            plain = not len(run) or run[0].tag != names.r_pr
            if kind is None and plain and base.plain:
                continue
            text = "".join(piece.text or "" for piece in run.iterchildren(names.t))
            if text.strip():
                found = self._kind(run, base)
                if found != kind:
                    yield from self._joined(kind, pieces, paragraph)
                    kind, pieces = found, []
            if kind is not None:
                pieces.append(text)
        yield from self._joined(kind, pieces, paragraph)

    def _joined(self, kind: ConcealedKind | None, pieces: list[str], paragraph: Element | None) -> Iterator[Concealed]:
        text = "".join(pieces).strip()
        if kind is not None and paragraph is not None and any(character.isalnum() for character in text):
            sure = kind == "tiny-text" or not self.floating
            yield Concealed(kind, text, self.story.place(paragraph), sure=sure)

    def _base(self, paragraph: Element) -> Look:
        """Return the look that a paragraph's style and its own shading give its runs."""
        style, own = self.looks.default_paragraph, Look()
        for properties in paragraph.iterchildren(self.names.p_pr):
            own.take(properties, self.names)
            for named in properties.iterchildren(self.names.w + "pStyle"):
                style = named.get(self.names.val) or style
        look = own.over(self.looks[style]).over(self.looks.defaults)
        look.plain = look.colour is None and (look.size is None or look.size > TINY)
        return look

    def _kind(self, run: Element, base: Look) -> ConcealedKind | None:
        own = Look()
        for properties in run.iterchildren(self.names.r_pr):
            own.take(properties, self.names)
            for named in properties.iterchildren(self.names.w + "rStyle"):
                own = own.over(self.looks[named.get(self.names.val) or ""])
        look = own.over(base)
        if look.hidden:
            return None  # it is found as hidden text
        if look.size is not None and look.size <= TINY:
            return "tiny-text"
        if look.colour is None:
            return None
        ground = look.ground if look.ground is not None else self._ground(run)
        return "white-text" if ground is not None and alike(look.colour, ground) else None

    # ------------------------------------------------------------------ what is behind the letters

    def _ground(self, run: Element) -> Colour | None:
        """Return the ground that cell, table, text box or page give; None where it is not known."""
        tags = (self.names.w + "tc", self.names.w + "txbxContent")
        around = next(run.iterancestors(*tags), None)
        if around is None:
            return self.page
        if around not in self._behind:
            self._behind[around] = self._box(around) if around.tag == tags[1] else self._cell(around)
        return self._behind[around]

    def _cell(self, cell: Element) -> Colour | None:
        names = self.names
        for properties in cell.iterchildren(names.w + "tcPr"):
            for shading in properties.iterchildren(names.w + "shd"):
                if paints(shading, names):
                    return ground_of(shading, names)
        table = next(cell.iterancestors(names.w + "tbl"), None)
        row = cell.getparent()
        if table is None or row is None:
            return self._ground(cell)
        exceptions = row.iterchildren(names.w + "tblPrEx")  # of this row from what holds for the table
        for properties in (*exceptions, *table.iterchildren(names.w + "tblPr")):
            for shading in properties.iterchildren(names.w + "shd"):
                if paints(shading, names):
                    return ground_of(shading, names)
            for named in properties.iterchildren(names.w + "tblStyle"):
                if self.looks.paints(named.get(names.val) or ""):
                    return None  # which of its cells depends on row, column and the switches of the table
        return self._ground(table)

    def _box(self, content: Element) -> Colour | None:
        """Return the ground of a text box: None unless it is filled with one plain colour."""
        for above in content.iterancestors():
            word = str(above.tag).rpartition("}")[2]
            if word == "wsp":
                fills = (
                    fill
                    for shape in above.iterchildren("{*}spPr")
                    for solid in shape.iterchildren("{*}solidFill")
                    for fill in solid
                )
                fill = next(fills, None)
                return None if fill is None or len(fill) else colour_of(fill.get("val"), fill.get("val"))
            if above.tag in {VML + "shape", VML + "rect", VML + "roundrect", VML + "oval"}:
                if above.get("filled") in {"f", "false"}:
                    return None
                return colour_of((above.get("fillcolor") or "").partition(" ")[0])
        return None
