"""A paragraph of the body with the elements that hold its words, and how runs are parted at an offset of its text."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from briefcheck.frozen import frozen
from briefcheck.readers.docx.names import XML_SPACE, Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PASSED: Final = ("hyperlink", "ins", "moveTo", "bdo", "dir")
"""What a comment may begin and end in: LibreOffice loses the words in a smart tag or custom XML, or the comment."""


@frozen
class Hung:
    """What hangs on a paragraph at ``offset`` of its text and takes no room: a note, a comment, a box, hidden words."""

    kind: str
    id: str
    offset: int
    element: Element


class Piece:
    """A piece of text that comes from one element. ``text`` is as the page shows it."""

    __slots__ = ("element", "start", "text")

    def __init__(self, start: int, text: str, element: Element) -> None:
        """Take the offset at which it begins, the text and the element."""
        self.start = start
        self.text = text
        self.element = element

    @property
    def end(self) -> int:
        """The offset at which it ends."""
        return self.start + len(self.text)


class Line:
    """A paragraph: its element, the pieces of its text in order, and what hangs on it."""

    def __init__(self, number: int, element: Element, pieces: list[Piece], hung: list[Hung]) -> None:
        """Take the number of the paragraph in the body and what the trace met."""
        self.number = number
        self.element = element
        self.pieces = pieces
        self.hung = hung

    @property
    def text(self) -> str:
        """The text as the page shows it."""
        return "".join(piece.text for piece in self.pieces)

    def part_at(self, offset: int, names: Names) -> tuple[Element, Element] | None:
        """Part the run at ``offset``, so that a mark can stand there; what cannot be parted stays whole.

        Return the element that was made, and the one whose words it took, if a text was cut in two.
        """
        at = next((at for at, piece in enumerate(self.pieces) if piece.start <= offset < piece.end), None)
        if at is None:
            return None
        piece = self.pieces[at]
        run = node_of(piece.element, names)
        if run.tag != names.r or piece.element.getparent() is not run:
            return None
        if offset == piece.start:
            part_run(run, piece.element, names)
            return None
        if piece.element.tag != names.t:
            return None
        head = _part_text(piece.element, piece.text, offset - piece.start)
        self.pieces[at : at + 1] = [
            Piece(piece.start, piece.text[: offset - piece.start], head),
            Piece(offset, piece.text[offset - piece.start :], piece.element),
        ]
        part_run(run, piece.element, names)
        return head, piece.element


def node_of(element: Element, names: Names) -> Element:
    """Return the innermost element around ``element``, or itself, beside which a mark of a comment may stand.

    It is a run of the paragraph, or the whole of what must not be opened: a content control, a field, a formula.
    """
    passed = {names.w + word for word in _PASSED}
    return next((it for it in reversed(_above(element, names)) if it.tag not in passed), element)


def top_of(node: Element, names: Names) -> Element:
    """Return the child of the paragraph in which ``node`` stands, or itself."""
    return _above(node, names)[-1]


def _above(element: Element, names: Names) -> list[Element]:
    """Return the element and those around it, up to the child of the body's paragraph: one in a text box is not."""
    above = [element, *element.iterancestors()]
    outermost = max((at for at, it in enumerate(above) if it.tag == names.w + "p"), default=len(above))
    return above[:outermost]


def part_run(run: Element, at: Element, names: Names) -> None:
    """Part a run before its child ``at``: what stands before goes into a new run in front, with the same properties."""
    before = [child for child in run if child.tag != names.r_pr]
    before = before[: before.index(at)]
    if not before:
        return
    head = run.makeelement(run.tag, _attributes(run))
    properties = next(run.iterchildren(names.r_pr), None)
    if properties is not None:
        head.append(deepcopy(properties))
        head[-1].tail = None
    head.extend(before)
    run.addprevious(head)


def _part_text(element: Element, shown: str, at: int) -> Element:
    """Part a ``w:t`` at ``at`` of what it shows; return the first of the two, which is new."""
    head = element.makeelement(element.tag, _attributes(element))
    for it, text in ((head, shown[:at]), (element, shown[at:])):
        it.text = text
        it.set(XML_SPACE, "preserve")  # a blank at the seam was one inside
    element.addprevious(head)
    return head


def _attributes(element: Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}
