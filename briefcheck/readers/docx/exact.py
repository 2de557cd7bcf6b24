"""A paragraph read exactly: fields, tracked changes, hidden text, content controls, links, boxes, bold.

The flat walk reads most paragraphs by itself. It hands over those in which it met anything that changes what the
page shows; this module then reads the paragraph from its element alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

from briefcheck.readers.docx.collector import Collector
from briefcheck.readers.docx.fields import Fields, link_of
from briefcheck.readers.docx.names import IMAGE_TAGS, MC, TEXT_PATH, Names, is_on, whole_number
from briefcheck.readers.docx.pictures import drawn_words, picture_of
from briefcheck.readers.docx.readings import (
    Change,
    Control,
    Direct,
    Look,
    Piece,
    Reading,
    chosen_branch,
    control_of,
    run_text,
)
from briefcheck.readers.docx.styles import Style, Styles
from briefcheck.readers.docx.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.package import Relationship


class ExactReader(Collector):
    """Reads paragraphs of one story exactly. Keeps only the fields that are open from one paragraph to the next."""

    __slots__ = ("base_look", "content", "formatted", "links", "preserve", "style", "styles", "table")

    def __init__(
        self, names: Names, styles: Styles, links: dict[str, Relationship], fields: Fields, *, preserve: bool
    ) -> None:
        """Take the names and links of the part, the styles of the document and the fields of the story."""
        super().__init__(names, fields)
        self.styles = styles
        self.links = links
        self.preserve = preserve
        self.content = _content_of(names)
        self.formatted: set[Element] | None = None
        self.style = self.table = Style("", "")
        self.base_look = self.look

    def read(
        self,
        paragraph: Element,
        table_style: Style,
        direct: Direct | None,
        formatted: set[Element] | None,
        *,
        control: Control | None = None,
        deleted: Change | None = None,
    ) -> Reading:
        """Read one paragraph.

        ``table_style`` is that of the table around it, or one that sets nothing. ``direct`` are its own properties and
        ``formatted`` the properties of the runs whose looks count, where the walk knows them; else None.
        """
        reading = self.begin(Reading(direct or Direct()), control=control, deleted=deleted)
        self.formatted = formatted
        if direct is None:
            properties = next(paragraph.iterchildren(self.names.p_pr), None)
            if properties is not None:
                self._properties(properties)
        style = self.styles.paragraph(reading.direct.style)
        if style is not self.style or table_style is not self.table:
            self.style = style
            self.table = table_style
            self.base_look = self._resolve(None, {}, highlight=False)
        if style.hidden:
            reading.mark_hidden = True
        self.look = self.base_look
        self._children(paragraph)
        self.end()
        if direct is None:
            self._end_marks()
        return reading

    def _end_marks(self) -> None:
        """Put the change of the paragraph mark at the end; it is part of a change that goes up to it."""
        pieces = self.reading.pieces
        for mark in [piece for piece in pieces if piece.offset < 0]:
            pieces.remove(mark)
            mark.offset = self.length
            last = pieces[-1] if pieces else None
            if (
                last is None
                or (last.kind, last.author, last.date) != (mark.kind, mark.author, mark.date)
                or last.offset + (len(last.text) if last.kind == "tracked-insertion" else 0) != self.length
            ):
                pieces.append(mark)

    # ------------------------------------------------------------------ properties

    def _properties(self, properties: Element) -> None:
        direct = self.reading.direct
        names = self.names
        for child in properties:
            word = names.local[child.tag]
            if word == "pStyle":
                direct.style = child.get(names.val)
            elif word == "outlineLvl":
                direct.outline = whole_number(child.get(names.val), -1, 0, 9)
            elif word == "numPr":
                self._number(child)
            elif word == "rPr":
                self._mark(child)
            elif word == "pPrChange":
                self.format(child)

    def _number(self, properties: Element) -> None:
        direct = self.reading.direct
        for child in properties:
            word = self.names.local[child.tag]
            value = child.get(self.names.val) or ""
            if word == "numId":
                direct.number = value
            elif word == "ilvl":
                direct.number_level = whole_number(value, -1, 0, 8)

    def _mark(self, properties: Element) -> None:
        """Read the properties of the paragraph mark: deleted, inserted, hidden."""
        reading = self.reading
        for child in properties:
            word = self.names.local[child.tag]
            if word in {"del", "moveFrom"}:
                reading.mark_deleted = True
                reading.pieces.append(Piece("tracked-deletion", -1, "\n", *self.change(child)))
            elif word in {"ins", "moveTo"}:
                reading.pieces.append(Piece("tracked-insertion", -1, "\n", *self.change(child)))
            elif word == "vanish":
                reading.mark_hidden = is_on(child.get(self.names.val))
            elif word == "rPrChange":
                self.format(child)

    def _resolve(self, character: Style | None, direct: dict[str, bool], *, highlight: bool) -> Look:
        """Resolve the toggle properties: direct ones win, those of styles cancel each other out (17.7.3)."""
        table, style, defaults = self.table, self.style, self.styles.defaults
        return Look(
            bold=direct["bold"]
            if "bold" in direct
            else defaults.bold or (table.bold ^ style.bold ^ (character.bold if character else False)),
            hidden=direct["hidden"]
            if "hidden" in direct
            else defaults.hidden or (table.hidden ^ style.hidden ^ (character.hidden if character else False)),
            strike=direct["strike"]
            if "strike" in direct
            else defaults.strike or (table.strike ^ style.strike ^ (character.strike if character else False)),
            highlight=highlight,
        )

    # ------------------------------------------------------------------ content

    def _children(self, element: Element) -> None:
        handlers = self.content
        for child in element:
            handler = handlers.get(child.tag)
            if handler is not None:
                handler(self, child)
            elif len(child):
                self._children(child)  # a smart tag, a drawing, anything newer: what is inside counts

    def run(self, run: Element) -> None:
        """Read a run: its properties, then its content."""
        names = self.names
        formatted = self.formatted
        before, self.look = self.look, self.base_look
        for child in run:
            tag = child.tag
            if tag == names.t:
                text = child.text
                if text and text[0] > " " and text[-1] > " " and "\n" not in text and "\r" not in text:
                    self.add(text)
                else:
                    self.add(run_text(child, preserve=self.preserve))
            elif tag == names.r_pr:
                if formatted is None or child in formatted:
                    self._run_properties(child)
            else:
                handler = self.content.get(tag)
                if handler is not None:
                    handler(self, child)
                elif len(child):
                    self._children(child)
        self.look = before

    def _run_properties(self, properties: Element) -> None:
        names = self.names
        direct: dict[str, bool] = {}
        highlight = False
        character: Style | None = None
        for child in properties:
            word = names.local[child.tag]
            if word in _TOGGLE_WORDS:
                name = _TOGGLE_WORDS[word]
                direct[name] = is_on(child.get(names.val)) or direct.get(name, False)
            elif word == "rStyle":
                character = self.styles.by_id.get(child.get(names.val) or "")
            elif word == "highlight":
                highlight = child.get(names.val) != "none"
            elif word == "rPrChange":
                self.format(child)
        if direct or highlight or character is not None:
            self.look = self._resolve(character, direct, highlight=highlight)

    def insertion(self, element: Element) -> None:
        """Read what was inserted or moved here."""
        before, self.inserted = self.inserted, self.change(element)
        self._children(element)
        self.inserted = before

    def deletion(self, element: Element) -> None:
        """Keep what was deleted or moved away apart."""
        before, self.deleted = self.deleted, self.change(element)
        self._children(element)
        self.deleted = before

    def hyperlink(self, element: Element) -> None:
        """Read a link."""
        names = self.names
        relationship = self.links.get(element.get(names.relationship) or "")
        target = relationship.target if relationship else ""
        anchor = element.get(names.w + "anchor")
        if anchor:
            target += "#" + anchor
        before, self.link = self.link, target or self.link
        self._children(element)
        self.link = before

    def field_character(self, element: Element) -> None:
        """Take the begin, the middle or the end of a field."""
        self.fields.character(element)

    def instruction(self, element: Element) -> None:
        """Take a piece of a field's code."""
        self.fields.instruction(element.text or "")

    def simple_field(self, element: Element) -> None:
        """Read the result of a field in one element."""
        before = self.link
        self.link = link_of(element.get(self.names.w + "instr") or "") or before
        self.simple += 1
        self._children(element)
        self.simple -= 1
        self.link = before

    def control(self, element: Element) -> None:
        """Read a content control."""
        before = self.inside
        self.inside = control_of(element, self.names, before)
        for child in element:
            if self.names.local[child.tag] == "sdtContent":
                self._children(child)
        self.inside = before

    def ruby(self, element: Element) -> None:
        """Read the base text; its pronunciation above is no text."""
        for child in element:
            if self.names.local[child.tag] == "rubyBase":
                self._children(child)

    def alternatives(self, element: Element) -> None:
        """Read the one branch that counts."""
        branch = chosen_branch(element, self.names)
        if branch is not None:
            self._children(branch)

    def picture(self, element: Element) -> None:
        """Read a drawing: what it is described as, then the text boxes in it."""
        described = picture_of(element, self.names)
        if described is not None:
            self.add_picture(described)
        self._children(element)

    def drawn(self, element: Element) -> None:
        """Read the words of WordArt as those of a text box."""
        words = drawn_words(element, self.names)
        if words is not None:
            self.box(words)

    def anchor(self, element: Element) -> None:
        """Note where a note or a comment hangs."""
        kind = "comment" if "comment" in str(element.tag) else self.names.local[element.tag].removesuffix("Reference")
        self.reading.anchors.append((kind, element.get(self.names.id) or "", self.length))

    def symbol(self, element: Element) -> None:
        """Read a character of a symbol font."""
        names = self.names
        self.add(symbol(element.get(names.w + "char") or "", element.get(names.w + "font") or ""))

    def text(self, element: Element) -> None:
        """Read a piece of text."""
        self.add(run_text(element, preserve=self.preserve))

    def deleted_text(self, element: Element) -> None:
        """Keep deleted text apart."""
        if element.text:  # without a w:del around it, too: Word shows it nowhere, but the file holds it
            self.conceal("tracked-deletion", element.text, *(self.deleted or ("", "")))

    def skip(self, element: Element) -> None:
        """Pass over what holds no words of the page."""

    def tab(self, _: Element) -> None:
        """Read a tab."""
        self.add("\t")

    def line_break(self, _: Element) -> None:
        """Read a line, column or page break."""
        self.add("\n")

    def hyphen(self, _: Element) -> None:
        """Read a hyphen that does not break."""
        self.add("-")


_TOGGLE_WORDS: Final = {"b": "bold", "vanish": "hidden", "strike": "strike", "dstrike": "strike"}
_Handler = Callable[[ExactReader, "Element"], None]
_CONTENT: Final[dict[str, _Handler]] = {
    "r": ExactReader.run,
    "t": ExactReader.text,
    "tab": ExactReader.tab,
    "ptab": ExactReader.tab,
    "br": ExactReader.line_break,
    "cr": ExactReader.line_break,
    "noBreakHyphen": ExactReader.hyphen,
    "sym": ExactReader.symbol,
    "ins": ExactReader.insertion,
    "moveTo": ExactReader.insertion,
    "del": ExactReader.deletion,
    "moveFrom": ExactReader.deletion,
    "delText": ExactReader.deleted_text,
    "hyperlink": ExactReader.hyperlink,
    "fldChar": ExactReader.field_character,
    "instrText": ExactReader.instruction,
    "fldSimple": ExactReader.simple_field,
    "sdt": ExactReader.control,
    "ruby": ExactReader.ruby,
    MC + "AlternateContent": ExactReader.alternatives,
    "txbxContent": ExactReader.box,
    TEXT_PATH: ExactReader.drawn,
    **dict.fromkeys(IMAGE_TAGS, ExactReader.picture),
    "commentRangeStart": ExactReader.anchor,
    "commentReference": ExactReader.anchor,
    "footnoteReference": ExactReader.anchor,
    "endnoteReference": ExactReader.anchor,
    "p": ExactReader.skip,
    "pPr": ExactReader.skip,
    "rPr": ExactReader.skip,
    "delInstrText": ExactReader.skip,
}


@cache
def _content_of(names: Names) -> dict[str, _Handler]:
    """Return what reads the elements of one family, by their full names."""
    found = {tag if tag[0] == "{" else names.w + tag: handler for tag, handler in _CONTENT.items()}
    found[names.math_text] = ExactReader.text
    return found
