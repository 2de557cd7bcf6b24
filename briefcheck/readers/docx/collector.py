"""What an exact reading collects: the text with its spans, what is concealed in it, and the boxes that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefcheck.document.blocks import Span, SpanKind
from briefcheck.document.document import ConcealedKind
from briefcheck.readers.docx.fields import Fields
from briefcheck.readers.docx.names import Names
from briefcheck.readers.docx.readings import Change, Control, Direct, Look, Piece, Reading, Veil

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_Stretch = list[Any]
"""The fields of a span that may still grow."""


class Collector:
    """Takes the words of one paragraph at a time, as they stand at this point: deleted, hidden, bold, in a link."""

    __slots__ = (
        "deleted",
        "fields",
        "inserted",
        "inside",
        "last",
        "length",
        "link",
        "look",
        "names",
        "open",
        "parts",
        "reading",
        "simple",
        "spans",
        "worded",
    )

    def __init__(self, names: Names, fields: Fields) -> None:
        """Take the names of the part and the fields of the story."""
        self.names = names
        self.fields = fields
        self.reading = Reading(Direct())
        self.parts: list[str] = []
        self.length = 0
        self.inserted: Change | None = None
        self.deleted: Change | None = None
        self.link = ""
        self.inside: Control | None = None
        self.simple = 0
        self.look = Look(bold=False, hidden=False, strike=False)
        self.spans: list[_Stretch] = []
        self.open: dict[tuple[SpanKind, str], _Stretch] = {}
        """The last stretch of each kind and target."""
        self.last: Piece | None = None
        """The last concealed words of the paragraph; a change of format or of the paragraph mark is none."""
        self.worded = False
        """True once the paragraph holds a visible character outside its pictures."""

    def begin(self, reading: Reading, *, control: Control | None, deleted: Change | None) -> Reading:
        """Begin a paragraph, and return its reading."""
        self.reading = reading
        self.parts = []
        self.length = 0
        self.inside = control
        self.deleted = deleted
        self.inserted = None
        self.spans = []
        self.open = {}
        self.last = None
        self.worded = False
        return reading

    def end(self) -> None:
        """End the paragraph: join its text."""
        self.reading.text = "".join(self.parts)
        self.reading.spans = [Span(*stretch) for stretch in self.spans]
        if not self.worded and self.reading.text.strip():
            self.reading.all_bold = False  # the description of a picture makes no bold line

    def change(self, element: Element) -> Change:
        """Return author and date of a tracked change."""
        return element.get(self.names.author) or "", element.get(self.names.date) or ""

    def format(self, element: Element) -> None:
        """Note a change of format."""
        self.reading.pieces.append(Piece("tracked-format", 0, "", *self.change(element)))

    def add(self, text: str) -> None:
        """Add text, or keep it apart where it is not shown."""
        if not text or ((self.fields.in_code or self.deleted or self.look.hidden) and self._kept_apart(text)):
            return
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        if not self.look.plain:
            self._dress(text, start)
        elif (self.reading.all_bold or not self.worded) and not text.isspace():
            self.reading.all_bold = False
            self.worded = True
        if self.inside is not None:
            self._note_control(*self.inside, start)
        if link := self.link or self.fields.link:
            self._span("link", start, link)
        elif self.simple or self.fields.stack:
            self._span("field", start)
        if self.inserted:
            self._note_inserted(text, start)

    def add_picture(self, described: str) -> None:
        """Add a picture with its description as its text, as in Markdown; without one it takes no room."""
        if self._kept_apart(described):
            return
        start = self.length
        self.parts.append(described)
        self.length += len(described)
        self._span("image", start)
        if described:
            self._note_inserted(described, start)

    def _kept_apart(self, text: str) -> bool:
        """Tell whether what comes here is not shown; deleted and hidden words are kept as concealed."""
        if self.fields.in_code:
            return True
        if self.deleted is not None:
            self.conceal("tracked-deletion", text, *self.deleted)
            return True
        if self.look.hidden:
            self.conceal("hidden-text", text)
            return True
        return False

    def _note_control(self, placeholder: bool, tag: str, start: int) -> None:
        if placeholder:
            self._span("placeholder", start)
        if tag:
            self._span("control", start, tag)

    def _note_inserted(self, text: str, start: int) -> None:
        if self.inserted is not None:
            self._span("inserted", start)
            self.conceal("tracked-insertion", text, *self.inserted, start=start)

    def _dress(self, text: str, start: int) -> None:
        """Set the text just added apart as it looks."""
        look = self.look
        if look.bold:
            self._span("bold", start)
            self.worded = self.worded or not text.isspace()
        elif not text.isspace():
            self.reading.all_bold = False
            self.worded = True
        if look.strike:
            self._span("strike", start)
        if look.highlight:
            self._span("highlight", start)

    def _span(self, kind: SpanKind, start: int, target: str = "") -> None:
        """Set the text from ``start`` to the end apart; runs that touch become one span."""
        last = self.open.get((kind, target))
        if last is not None and last[2] == start:
            last[2] = self.length
        else:
            self.open[kind, target] = last = [kind, start, self.length, target]
            self.spans.append(last)

    def conceal(
        self, kind: ConcealedKind, text: str, author: str = "", date: str = "", *, start: int | None = None
    ) -> None:
        """Note words that are concealed; those that touch and are of one change become one piece."""
        if not text:
            return
        offset = self.length if start is None else start
        last = self.last
        if last is not None and (last.kind, last.author, last.date) == (kind, author, date):
            touches = last.offset + len(last.text) == offset if kind == "tracked-insertion" else last.offset == offset
            if touches:
                last.text += text
                return
        self.last = Piece(kind, offset, text, author, date)
        self.reading.pieces.append(self.last)

    def box(self, element: Element) -> None:
        """Leave a text box for later: it is a story of its own, shown or concealed as the place it hangs on."""
        veil: Veil | None = None
        if self.deleted is not None:
            veil = ("tracked-deletion", *self.deleted)
        elif self.look.hidden:
            veil = ("hidden-text", "", "")
        self.reading.boxes.append((element, self.length, veil))
