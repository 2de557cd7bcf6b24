"""The walk of a story: one pass over the elements that matter, filtered in C, most paragraphs read on the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefcheck.document.blocks import Block, ParagraphKind, Span
from briefcheck.document.document import Concealed
from briefcheck.document.place import PartKind, Place
from briefcheck.readers.docx.containers import close
from briefcheck.readers.docx.fields import Fields
from briefcheck.readers.docx.frames import STORY, Frame
from briefcheck.readers.docx.handlers import HANDLERS
from briefcheck.readers.docx.names import PARAGRAPH, RUN_STYLE, SPECIAL, STYLE, TEXT, XML_SPACE, Names
from briefcheck.readers.docx.numbering import Numberer
from briefcheck.readers.docx.package import Relationship
from briefcheck.readers.docx.quick import make_paragraph, make_place
from briefcheck.readers.docx.readings import Change, Control, Direct, Reading, bold_stretches, run_text
from briefcheck.readers.docx.source import Box, Source
from briefcheck.readers.docx.styles import Style
from briefcheck.readers.docx.unreadable import MAX_PARAGRAPHS, too_many_paragraphs
from briefcheck.readers.docx.ways import Ways

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.exact import ExactReader

Marks = tuple[tuple[int, int, int], ...]


class Walk:
    """One story being walked: the body, a header, a note, a comment or a text box."""

    # Quicker than a dictionary, which Python shares between objects of at most 30 attributes only.
    __slots__ = (
        "bold",
        "changed",
        "control",
        "exact",
        "fields",
        "formatted",
        "frame",
        "kind",
        "level",
        "lines",
        "links",
        "list",
        "marked",
        "most",
        "names",
        "number",
        "numberer",
        "outline",
        "paragraph",
        "pieces",
        "preserve",
        "root",
        "source",
        "special",
        "stack",
        "story",
        "style",
        "styles",
        "tables",
        "top",
        "unfinished",
        "waiting",
        "ways",
    )

    def __init__(
        self,
        source: Source,
        root: Element,
        names: Names,
        links: dict[str, Relationship],
        kind: PartKind,
        *,
        number: int = 1,
    ) -> None:
        """Take the shared tables, the story's element, and the kind and number that its places carry."""
        self.source = source
        self.root = root
        self.names = names
        self.links = links
        self.kind = kind
        self.number = number
        self.styles = source.styles
        body = next(root.iterchildren(names.body), root)  # nearly every paragraph stands there: no way to look up
        self.story = self.top = self.frame = Frame(STORY, body, None, Style("", ""))
        self.stack = [self.story]
        self.ways = Ways(names, root, self.story)
        self.preserve = root.get(XML_SPACE) == "preserve"
        self.fields = Fields(root, names)
        self.exact: ExactReader | None = None
        self.numberer = Numberer(source.numbering, source.styles)
        self.lines = 0
        self.most = MAX_PARAGRAPHS - source.paragraphs
        self.tables = 0
        self.waiting: list[str] = []
        """Comments whose range begins between paragraphs: they hang on the next one."""
        self.paragraph: Element | None = None
        self.pieces: list[str] = []
        self.bold: list[int] = []
        """Which of the pieces are bold."""
        self.style: str | None = None
        self.list = ""
        self.level = -1
        self.outline = -1
        self.special = False
        """True when the paragraph must be read exactly."""
        self.marked = False
        """True when its own properties have to be read exactly, too: they were changed, or the mark was."""
        self.unfinished = False
        """True when it ends before its last run was met, because another paragraph stands inside it."""
        self.formatted: set[Element] = set()
        """The properties of the runs whose looks count."""
        self.control: Control | None = None
        self.changed: Change | None = None

    def run(self) -> tuple[Block, ...]:
        """Walk the story and return its blocks."""
        codes = self.names.codes
        value = self.names.val
        add = self.pieces.append
        preserve = self.preserve
        handlers = HANDLERS
        special_runs = self.styles.special_runs
        for element in self.elements():
            code = codes[element.tag]
            if code == TEXT:
                text = element.text
                if text:
                    if ((text[0] <= " " or text[-1] <= " ") and element.get(XML_SPACE) != "preserve") or "\n" in text:
                        text = run_text(element, preserve=preserve)
                    add(text)
            elif code == PARAGRAPH:
                self.start(element)
            elif code == STYLE:
                self.style = element.get(value)
            elif code == RUN_STYLE:
                if (element.get(value) or "") in special_runs:
                    handlers[code](self, element)
            elif code == SPECIAL:
                self.special = True
            else:
                handlers[code](self, element)
        self.close_to(self.story)
        self.flush(self.story)
        self.source.paragraphs += self.lines
        return tuple(self.story.blocks)

    def elements(self) -> Iterable[Element]:
        """Return the elements that matter, in order."""
        if len(self.root) <= 2 and self.kind != "body":
            # Of a note or a comment: to prepare the filter would cost more than the few elements it keeps out.
            codes = self.names.codes
            return (element for element in self.root.iter() if element.tag in codes)
        return self.root.iter(*self.names.tags)

    # ------------------------------------------------------------------ where things stand

    def container(self, element: Element) -> Frame | None:
        """Return the frame in which ``element`` stands, with inner frames closed; None in what is read elsewhere."""
        parent = element.getparent()
        for frame in reversed(self.stack):
            if frame.element is parent:
                self.close_to(frame)
                self.control = frame.control
                self.changed = frame.changed
                return frame
        if self.paragraph is not None and any(above is self.paragraph for above in element.iterancestors()):
            self.special = self.unfinished = True
        self.finish()
        way = self.ways.find(parent, self.stack)
        if way.frame is not None:
            self.close_to(way.frame)
            self.control = way.control
            self.changed = way.changed
        return way.frame

    def open(self, kind: int, element: Element, outer: Frame, style: Style) -> Frame:
        """Open a container inside ``outer``."""
        if outer.pending is not None:
            self.flush(outer)
        frame = Frame(kind, element, outer, style)
        frame.control = self.control
        frame.changed = self.changed
        frame.line = self.lines + 1
        frame.first_piece = len(self.source.concealed)
        frame.first_box = len(self.source.boxes)
        self.stack.append(frame)
        self.top = frame
        return frame

    def close_to(self, frame: Frame) -> None:
        """Close the frames inside ``frame``."""
        self.finish()
        while self.top is not frame:
            if self.top.pending is not None:
                self.flush(self.top)
            close(self, self.stack.pop())
            self.top = self.stack[-1]

    def place(self, frame: Frame, line: int, column: int = 1) -> Place:
        """Return the place of a character in paragraph ``line``, which stands in ``frame``."""
        return make_place(self.kind, line, column, self.number, frame.table, frame.row, frame.column)

    # ------------------------------------------------------------------ paragraphs

    def start(self, element: Element) -> None:
        """Begin a paragraph."""
        top = self.top
        frame: Frame | None = top
        if element.getparent() is top.element:
            if self.paragraph is not None:
                self.finish()
            self.control = top.control
            self.changed = top.changed
        else:
            frame = self.container(element)
        self.pieces.clear()
        if frame is None:
            return
        self.frame = frame
        self.paragraph = element
        self.lines += 1
        if self.lines > self.most:
            raise too_many_paragraphs()
        self.style = None
        self.list = ""
        self.level = -1
        self.outline = -1
        self.special = self.unfinished  # the rest of a paragraph around this one must not run into it
        self.marked = self.unfinished = False
        if self.formatted:
            self.formatted.clear()
            self.bold.clear()
        if self.waiting:
            place = self.place(frame, self.lines)
            for identifier in self.waiting:
                self.source.anchors.setdefault(("comment", identifier), place)
            self.waiting.clear()

    def finish(self) -> None:
        """End the open paragraph and add it to its container."""
        element = self.paragraph
        if element is None:
            return
        self.paragraph = None
        frame = self.frame
        styles = self.styles
        style = styles.plain if self.style is None else styles.paragraph(self.style)
        if (
            self.special
            or style.exact
            or frame.style.exact
            or frame.pending
            or self.control
            or self.changed
            or self.fields.stack
        ):
            self.finish_exactly(element, frame)
            return
        text = "".join(self.pieces)
        line = self.lines
        place = make_place(self.kind, line, 1, self.number, frame.table, frame.row, frame.column)
        bold = False
        spans: tuple[Span, ...] = ()
        if style.bold and text and not text.isspace():
            bold = True
            spans = (Span("bold", 0, len(text)),)
        elif self.bold:
            bold, spans = bold_stretches(self.pieces, self.bold)
        if style.plain and not self.list and self.outline < 0:
            frame.blocks.append(make_paragraph(text, place, "paragraph", 0, "", style.name, bold, spans, ()))
        else:
            self.emit(frame, style, text, place, spans, (), bold)

    def emit(  # noqa: PLR0917  # as make_paragraph
        self, frame: Frame, style: Style, text: str, place: Place, spans: tuple[Span, ...], marks: Marks, bold: bool
    ) -> None:
        """Add a paragraph to ``frame``, with its kind and number."""
        level = style.level if self.outline < 0 else (self.outline + 1) % 10
        kind: ParagraphKind = "heading" if level else "quote" if style.quote else "paragraph"
        number = ""
        if (listed := self.list or style.number) and listed != "0":
            index = self.level if self.level >= 0 else style.number_level
            if index < 0:
                index = self.numberer.level_of_style(listed, style.id)
            shown = self.numberer.next(listed, index)
            if shown is not None:
                number = shown
                if not level:
                    kind, level = "list-item", index + 1 if index or self.level >= 0 else style.depth
        frame.blocks.append(make_paragraph(text, place, kind, level, number, style.name, bold, spans, marks))

    def finish_exactly(self, element: Element, frame: Frame) -> None:
        """Read the paragraph from its element alone, and take what it conceals, anchors and holds."""
        direct = Direct(self.style, self.list, self.level, self.outline) if not self.marked else None
        if self.exact is None:  # most headers and notes never need it
            from briefcheck.readers.docx.exact import ExactReader

            self.exact = ExactReader(self.names, self.styles, self.links, self.fields, preserve=self.preserve)
        reading = self.exact.read(
            element,
            frame.style,
            direct,
            None if self.unfinished else self.formatted,
            control=self.control,
            deleted=self.changed,
        )
        line = self.lines
        self.take(reading, frame, line)
        joined = Joined(reading, self.place(frame, line), frame.pending)
        frame.pending = None
        if reading.mark_deleted or (self.changed is not None and not reading.text):
            frame.pending = joined
        elif joined.text or not (reading.mark_hidden and reading.pieces):
            self.emit_joined(joined, frame)

    def emit_joined(self, joined: Joined, frame: Frame) -> None:
        """Add a paragraph that was read exactly."""
        direct = joined.reading.direct
        self.style, self.list, self.level, self.outline = (
            direct.style,
            direct.number,
            direct.number_level,
            direct.outline,
        )
        bold = joined.all_bold and bool(joined.text) and not joined.text.isspace()
        style = self.styles.paragraph(self.style)
        self.emit(frame, style, joined.text, joined.place, tuple(joined.spans), joined.marks, bold)

    def flush(self, frame: Frame) -> None:
        """End a paragraph that waited for another to join: with none to come it stands alone, or is gone if empty."""
        pending, frame.pending = frame.pending, None
        if pending is not None and pending.text:
            self.emit_joined(pending, frame)

    def take(self, reading: Reading, frame: Frame, line: int) -> None:
        """Hand on the concealed pieces, the anchors and the text boxes of a paragraph."""
        source = self.source
        formatted = False
        for piece in reading.pieces:
            if piece.kind == "tracked-format":
                if formatted:
                    continue  # a paragraph has one for every run; people want to know of it once
                formatted = True
                piece.text = reading.text
            column = piece.offset + 1
            source.concealed.append(
                Concealed(piece.kind, piece.text, self.place(frame, line, column), piece.author, piece.date)
            )
        for kind, identifier, offset in reading.anchors:
            source.anchors.setdefault((kind, identifier), self.place(frame, line, offset + 1))
        for content, offset, veil in reading.boxes:
            source.boxes.append(Box(content, self.place(frame, line, offset + 1), self.links, veil))


class Joined:
    """A paragraph with those before it whose marks are deleted.

    Its properties are those of the last, because the mark that stays is what holds them (ISO/IEC 29500-1, 17.13.5.15).
    """

    __slots__ = ("all_bold", "marks", "place", "reading", "spans", "text")

    def __init__(self, reading: Reading, place: Place, before: Joined | None) -> None:
        """Join ``reading``, which stands at ``place``, to what waited ``before`` it."""
        self.reading = reading
        self.place = place
        self.text = reading.text
        self.spans = reading.spans
        self.all_bold = reading.all_bold
        self.marks: Marks = ()
        if before is None or not before.text:
            return
        shift = len(before.text)
        if reading.text:
            self.text = before.text + reading.text
            self.all_bold = before.all_bold and reading.all_bold
            self.marks = (*(before.marks or ((0, before.place.line, 1),)), (shift, place.line, 1))
        else:
            self.text, self.all_bold, self.marks = before.text, before.all_bold, before.marks
        self.place = before.place
        self.spans = [
            *before.spans,
            *(Span(span.kind, span.start + shift, span.end + shift, span.target) for span in reading.spans),
        ]
