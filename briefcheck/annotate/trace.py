"""Where the words of the body stand in its XML: the reader once more, writing down the element of each piece."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from briefcheck.annotate.line import Hung, Line, Piece
from briefcheck.readers.docx.exact import ExactReader
from briefcheck.readers.docx.frames import Frame
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.numbering import Definitions
from briefcheck.readers.docx.package import BrokenPartError, Package
from briefcheck.readers.docx.readings import Reading
from briefcheck.readers.docx.source import Source
from briefcheck.readers.docx.styles import Styles
from briefcheck.readers.docx.tables import numbering_of, styles_of
from briefcheck.readers.docx.walk import Walk

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.document.document import ConcealedKind

_UNSEEN: Final = {"tracked-deletion": "deleted", "hidden-text": "hidden"}
_Handler = Callable[[ExactReader, "Element"], None]


def trace(package: Package, main: str, root: Element) -> dict[int, Line]:
    """Return the paragraphs of the body by their number in a :class:`briefcheck.Place`.

    ``root`` is the root element of the main part, in which the elements stand; ``main`` is the name of the part.
    """
    links = package.relationships(main)
    try:
        styles = styles_of(package, links)
    except BrokenPartError:
        styles = Styles()
    try:
        numbering = numbering_of(package, links)
    except BrokenPartError:
        numbering = Definitions()
    walk = _Walk(Source(styles, numbering), root, names_of(str(root.tag)), links, "body")
    walk.run()
    return walk.found


class _Walk(Walk):
    """Walks the body and has every paragraph read exactly, for only then its elements are met one by one."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]  # what Walk takes
        self.tracer = _Reader(self.names, self.styles, self.links, self.fields, preserve=self.preserve)
        self.exact = self.tracer
        self.elements_of: dict[int, Element] = {}
        self.found: dict[int, Line] = {}

    def start(self, element: Element) -> None:
        super().start(element)
        if self.paragraph is element:
            self.special = True
            self.elements_of[self.lines] = element

    def take(self, reading: Reading, frame: Frame, line: int) -> None:
        super().take(reading, frame, line)
        self.found[line] = Line(line, self.elements_of[line], self.tracer.pieces, self.tracer.hung)


class _Reader(ExactReader):
    """Reads paragraphs exactly and notes the element of each piece of text, and of what hangs on it."""

    def __init__(self, *given: object, preserve: bool) -> None:
        super().__init__(*given, preserve=preserve)  # type: ignore[arg-type]  # what ExactReader takes
        self.content = {tag: _noting(handler) for tag, handler in self.content.items()}
        self.here: Element | None = None
        self.pieces: list[Piece] = []
        self.hung: list[Hung] = []

    def begin(self, reading: Reading, **given: object) -> Reading:
        self.pieces = []
        self.hung = []
        return super().begin(reading, **given)  # type: ignore[arg-type]  # the same

    def run(self, run: Element) -> None:
        """Read a run; as the reader does, but each text by its handler, which notes it."""
        before, self.look = self.look, self.base_look
        for child in run:
            if child.tag == self.names.r_pr:
                if self.formatted is None or child in self.formatted:
                    self._run_properties(child)
            elif (handler := self.content.get(child.tag)) is not None:
                handler(self, child)
            elif len(child):
                self._children(child)
        self.look = before

    def add(self, text: str) -> None:
        start = self.length
        super().add(text)
        self._note(start)

    def add_picture(self, described: str) -> None:
        start = self.length
        super().add_picture(described)
        self._note(start)

    def _note(self, start: int) -> None:
        if self.length > start and self.here is not None:
            self.pieces.append(Piece(start, self.parts[-1], self.here))

    def conceal(
        self, kind: ConcealedKind, text: str, author: str = "", date: str = "", *, start: int | None = None
    ) -> None:
        super().conceal(kind, text, author, date, start=start)
        if kind in _UNSEEN and self.here is not None:
            self.hung.append(Hung(_UNSEEN[kind], "", self.length, self.here))

    def anchor(self, element: Element) -> None:
        """Note where a note or a comment hangs."""
        super().anchor(element)
        kind, identifier, offset = self.reading.anchors[-1]
        self.hung.append(Hung(kind, identifier, offset, element))

    def box(self, element: Element) -> None:
        super().box(element)
        at = element if element.getparent() is not None else self.here  # the words of WordArt stand in no element
        if at is not None:
            self.hung.append(Hung("text-box", "", self.length, at))


def _noting(handler: _Handler) -> _Handler:
    """Return the handler of the same name of our reader, which first takes down the element that it is given."""
    ours: _Handler = getattr(_Reader, handler.__name__)

    def note(reader: ExactReader, element: Element) -> None:
        if isinstance(reader, _Reader):
            reader.here = element
        ours(reader, element)

    return note
