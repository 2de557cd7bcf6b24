"""A paragraph read exactly: fields, tracked changes, hidden text, content controls, links, boxes, bold.

The flat walk reads most paragraphs by itself. It hands over those in which it met anything that changes what the
page shows; this module then reads the paragraph from its element alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import Span, SpanKind
from briefcheck.document.document import ConcealedKind
from briefcheck.readers.docx.fields import Fields, link_of
from briefcheck.readers.docx.names import MC, XML_SPACE, Names, is_on
from briefcheck.readers.docx.styles import Style, Styles
from briefcheck.readers.docx.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.package import Relationship

_LINE_ENDS: Final = re.compile(r"[\r\n]+")
_XML_SPACES: Final = " \t\r\n"

Change = tuple[str, str]
"""Author and date of a tracked change."""


class Piece:
    """Something concealed at ``offset`` of the text."""

    __slots__ = ("author", "date", "kind", "offset", "text")

    def __init__(self, kind: ConcealedKind, offset: int, text: str, author: str = "", date: str = "") -> None:
        self.kind = kind
        self.offset = offset
        self.text = text
        self.author = author
        self.date = date


class Reading:
    """What a paragraph was read as."""

    __slots__ = ("anchors", "boxes", "direct", "mark_deleted", "mark_hidden", "pieces", "plain", "spans", "text")

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[Span] = []
        self.pieces: list[Piece] = []
        self.anchors: list[tuple[str, str, int]] = []
        self.boxes: list[tuple[Element, int]] = []
        self.mark_deleted = False
        self.mark_hidden = False
        self.plain = True
        """False once a visible character that is not bold was met."""
        self.direct = Direct()


class Direct:
    """The paragraph's own properties, as far as the text needs them; None or "" where it has none."""

    __slots__ = ("number", "number_level", "outline", "style")

    def __init__(self) -> None:
        self.style: str | None = None
        self.number = ""
        self.number_level = -1
        self.outline = -1


class _Look:
    """How a run looks: what counts for the text."""

    __slots__ = ("bold", "hidden", "highlight", "strike")

    def __init__(self, *, bold: bool, hidden: bool, strike: bool, highlight: bool = False) -> None:
        self.bold = bold
        self.hidden = hidden
        self.strike = strike
        self.highlight = highlight


def run_text(element: Element, *, preserve: bool) -> str:
    """Return the text of a ``w:t`` as Word shows it: outer blanks only where the file asks to keep them, one line."""
    text = element.text or ""
    space = element.get(XML_SPACE)
    if space != "preserve" and (space is not None or not preserve):
        text = text.strip(_XML_SPACES)
    return _LINE_ENDS.sub(" ", text) if "\n" in text or "\r" in text else text


class ExactReader:
    """Reads paragraphs of one story exactly. Keeps only the fields that are open from one paragraph to the next."""

    def __init__(
        self, names: Names, styles: Styles, links: dict[str, Relationship], fields: Fields, *, preserve: bool
    ) -> None:
        """Take the names and links of the part, the styles of the document and the fields of the story."""
        self.names = names
        self.styles = styles
        self.links = links
        self.preserve = preserve
        self.fields = fields
        self.reading = Reading()
        self.parts: list[str] = []
        self.length = 0
        self.inserted: Change | None = None
        self.deleted: Change | None = None
        self.link = ""
        self.placeholder = False
        self.simple = 0
        self.style = styles.plain
        self.table = styles.defaults
        self.look = self.base_look = _Look(bold=False, hidden=False, strike=False)
        self.open: dict[tuple[SpanKind, str], int] = {}

    def read(
        self, paragraph: Element, table_style: Style, *, placeholder: bool = False, deleted: Change | None = None
    ) -> Reading:
        """Read one paragraph. ``table_style`` is that of the table around it, or one that sets nothing."""
        self.reading = reading = Reading()
        self.parts = []
        self.length = 0
        self.placeholder = placeholder
        self.deleted = deleted
        self.inserted = None
        self.table = table_style
        self.open = {}
        properties = next(paragraph.iterchildren(self.names.p_pr), None)
        if properties is not None:
            self._properties(properties)
        self.style = self.styles.paragraph(reading.direct.style)
        if self.style.hidden:
            reading.mark_hidden = True
        self.base_look = self._resolve(None, {}, highlight=False)
        self.look = self.base_look
        self._children(paragraph)
        reading.text = "".join(self.parts)
        reading.plain = reading.plain and not reading.text.isspace() and bool(reading.text)
        return reading

    # ------------------------------------------------------------------ properties

    def _properties(self, properties: Element) -> None:
        direct = self.reading.direct
        names = self.names
        for child in properties:
            word = names.local[child.tag]
            if word == "pStyle":
                direct.style = child.get(names.val)
            elif word == "outlineLvl":
                direct.outline = int(child.get(names.val) or "9") if (child.get(names.val) or "9").isdecimal() else -1
            elif word == "numPr":
                self._number(child)
            elif word == "rPr":
                self._mark(child)
            elif word == "pPrChange":
                self._format(child)

    def _number(self, properties: Element) -> None:
        direct = self.reading.direct
        for child in properties:
            word = self.names.local[child.tag]
            value = child.get(self.names.val) or ""
            if word == "numId":
                direct.number = value
            elif word == "ilvl" and value.isdecimal():
                direct.number_level = min(int(value), 8)

    def _mark(self, properties: Element) -> None:
        """Read the properties of the paragraph mark: deleted, inserted, hidden."""
        reading = self.reading
        for child in properties:
            word = self.names.local[child.tag]
            if word in {"del", "moveFrom"}:
                reading.mark_deleted = True
                reading.pieces.append(Piece("tracked-deletion", -1, "\n", *self._change(child)))
            elif word in {"ins", "moveTo"}:
                reading.pieces.append(Piece("tracked-insertion", -1, "\n", *self._change(child)))
            elif word == "vanish":
                reading.mark_hidden = is_on(child.get(self.names.val))
            elif word == "rPrChange":
                self._format(child)

    def _change(self, element: Element) -> Change:
        return element.get(self.names.author) or "", element.get(self.names.date) or ""

    def _format(self, element: Element) -> None:
        self.reading.pieces.append(Piece("tracked-format", -1, "", *self._change(element)))

    def _resolve(self, character: Style | None, direct: dict[str, bool], *, highlight: bool) -> _Look:
        """Resolve the toggle properties: direct ones win, those of styles cancel each other out (17.7.3)."""
        table, style, defaults = self.table, self.style, self.styles.defaults
        return _Look(
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
        local = self.names.local
        for child in element:
            handler = _CONTENT.get(local[child.tag])
            if handler is not None:
                handler(self, child)
            elif len(child):
                self._children(child)  # a smart tag, a drawing, anything newer: what is inside counts

    def _run(self, run: Element) -> None:
        names = self.names
        local = names.local
        before, self.look = self.look, self.base_look
        for child in run:
            word = local[child.tag]
            if word == "t":
                self._add(run_text(child, preserve=self.preserve))
            elif word == "rPr":
                self._run_properties(child)
            else:
                handler = _CONTENT.get(word)
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
                self._format(child)
        if direct or highlight or character is not None:
            self.look = self._resolve(character, direct, highlight=highlight)

    def _add(self, text: str) -> None:
        if not text or self.fields.in_code:
            return
        if self.deleted is not None:
            self._conceal("tracked-deletion", text, *self.deleted)
            return
        look = self.look
        if look.hidden:
            self._conceal("hidden-text", text)
            return
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        reading = self.reading
        if look.bold:
            self._span("bold", start)
        elif not text.isspace():
            reading.plain = False
        if look.strike:
            self._span("strike", start)
        if look.highlight:
            self._span("highlight", start)
        if self.inserted is not None:
            self._span("inserted", start)
            self._conceal("tracked-insertion", text, *self.inserted, start=start)
        if self.placeholder:
            self._span("placeholder", start)
        link = self.link or self.fields.link
        if link:
            self._span("link", start, link)
        elif self.simple or self.fields.in_result:
            self._span("field", start)

    def _span(self, kind: SpanKind, start: int, target: str = "") -> None:
        """Set the text from ``start`` to the end apart; runs that touch become one span."""
        spans = self.reading.spans
        at = self.open.get((kind, target))
        if at is not None and spans[at].end == start:
            spans[at] = Span(kind, spans[at].start, self.length, target)
        else:
            self.open[kind, target] = len(spans)
            spans.append(Span(kind, start, self.length, target))

    def _conceal(
        self, kind: ConcealedKind, text: str, author: str = "", date: str = "", *, start: int | None = None
    ) -> None:
        pieces = self.reading.pieces
        offset = self.length if start is None else start
        last = next((piece for piece in reversed(pieces) if piece.offset >= 0), None)
        if last is not None and (last.kind, last.author, last.date) == (kind, author, date):
            touches = last.offset + len(last.text) == offset if kind == "tracked-insertion" else last.offset == offset
            if touches:
                last.text += text
                return
        pieces.append(Piece(kind, offset, text, author, date))

    def _insertion(self, element: Element) -> None:
        before, self.inserted = self.inserted, self._change(element)
        self._children(element)
        self.inserted = before

    def _deletion(self, element: Element) -> None:
        before, self.deleted = self.deleted, self._change(element)
        self._children(element)
        self.deleted = before

    def _hyperlink(self, element: Element) -> None:
        names = self.names
        relationship = self.links.get(element.get(names.relationship) or "")
        target = relationship.target if relationship else ""
        anchor = element.get(names.w + "anchor")
        if anchor:
            target += "#" + anchor
        before, self.link = self.link, target or self.link
        self._children(element)
        self.link = before

    def _field_character(self, element: Element) -> None:
        self.fields.character(element)

    def _instruction(self, element: Element) -> None:
        self.fields.instruction(element.text or "")

    def _simple_field(self, element: Element) -> None:
        before = self.link
        self.link = link_of(element.get(self.names.w + "instr") or "") or before
        self.simple += 1
        self._children(element)
        self.simple -= 1
        self.link = before

    def _control(self, element: Element) -> None:
        before = self.placeholder
        self.placeholder = before or is_placeholder(element, self.names)
        for child in element:
            if self.names.local[child.tag] == "sdtContent":
                self._children(child)
        self.placeholder = before

    def _ruby(self, element: Element) -> None:
        for child in element:
            if self.names.local[child.tag] == "rubyBase":
                self._children(child)

    def _alternatives(self, element: Element) -> None:
        branch = chosen_branch(element, self.names)
        if branch is not None:
            self._children(branch)

    def _box(self, element: Element) -> None:
        if self.deleted is None and not self.look.hidden:
            self.reading.boxes.append((element, self.length))

    def _anchor(self, element: Element) -> None:
        kind = "comment" if "comment" in str(element.tag) else self.names.local[element.tag].removesuffix("Reference")
        self.reading.anchors.append((kind, element.get(self.names.id) or "", self.length))

    def _symbol(self, element: Element) -> None:
        names = self.names
        self._add(symbol(element.get(names.w + "char") or "", element.get(names.w + "font") or ""))

    def _text(self, element: Element) -> None:
        self._add(run_text(element, preserve=self.preserve))

    def _deleted_text(self, element: Element) -> None:
        # Without a w:del around it Word shows nothing either.
        if self.deleted is not None and element.text:
            self._conceal("tracked-deletion", element.text, *self.deleted)

    def _skip(self, element: Element) -> None:
        """Pass over what holds no words of the page."""

    def _tab(self, _: Element) -> None:
        self._add("\t")

    def _break(self, _: Element) -> None:
        self._add("\n")

    def _hyphen(self, _: Element) -> None:
        self._add("-")


def is_placeholder(control: Element, names: Names) -> bool:
    """Tell whether a content control still shows its own prompt: nobody has filled it in."""
    for child in control:
        if names.local[child.tag] == "sdtPr":
            for entry in child:
                if names.local[entry.tag] == "showingPlcHdr":
                    return is_on(entry.get(names.val))
    return False


def chosen_branch(alternatives: Element, names: Names) -> Element | None:
    """Return the branch of an AlternateContent that holds words: the first, in the order of the file.

    Both branches of a text box hold the same words, so the first is taken; the Choice of an emoji holds none that we
    understand, its Fallback does.
    """
    for branch in alternatives:
        if (
            next(branch.iter(names.w + "t", names.w + "txbxContent", names.w + "sym", names.math_text), None)
            is not None
        ):
            return branch
    return next(iter(alternatives), None)


_TOGGLE_WORDS: Final = {"b": "bold", "vanish": "hidden", "strike": "strike", "dstrike": "strike"}
_CONTENT: Final[dict[str, Callable[[ExactReader, Element], None]]] = {
    "r": ExactReader._run,
    "t": ExactReader._text,
    "tab": ExactReader._tab,
    "ptab": ExactReader._tab,
    "br": ExactReader._break,
    "cr": ExactReader._break,
    "noBreakHyphen": ExactReader._hyphen,
    "sym": ExactReader._symbol,
    "ins": ExactReader._insertion,
    "moveTo": ExactReader._insertion,
    "del": ExactReader._deletion,
    "moveFrom": ExactReader._deletion,
    "delText": ExactReader._deleted_text,
    "hyperlink": ExactReader._hyperlink,
    "fldChar": ExactReader._field_character,
    "instrText": ExactReader._instruction,
    "fldSimple": ExactReader._simple_field,
    "sdt": ExactReader._control,
    "ruby": ExactReader._ruby,
    MC + "AlternateContent": ExactReader._alternatives,
    "txbxContent": ExactReader._box,
    "commentRangeStart": ExactReader._anchor,
    "commentReference": ExactReader._anchor,
    "footnoteReference": ExactReader._anchor,
    "endnoteReference": ExactReader._anchor,
    "p": ExactReader._skip,
    "pPr": ExactReader._skip,
    "rPr": ExactReader._skip,
    "delInstrText": ExactReader._skip,
}
