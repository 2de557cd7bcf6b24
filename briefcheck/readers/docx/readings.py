"""What an exact reading of a paragraph yields, and the small questions it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import Span
from briefcheck.document.document import ConcealedKind
from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import XML_SPACE, Names, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LINE_ENDS: Final = pattern(r"[\r\n]+")
_XML_SPACES: Final = " \t\r\n"

Change = tuple[str, str]
"""Author and date of a tracked change."""


Control = tuple[bool, str]
"""A content control that says something of what is in it: whether that is its own prompt, and its tag, "" for none."""


Veil = tuple[ConcealedKind, str, str]
"""Why a whole text box is not shown, with the author and date of the change: "" where it is hidden."""


class Piece:
    """Something concealed at ``offset`` of the text."""

    __slots__ = ("author", "date", "kind", "offset", "text")

    def __init__(self, kind: ConcealedKind, offset: int, text: str, author: str = "", date: str = "") -> None:
        """Take kind, offset and text, and the author and date of a change."""
        self.kind = kind
        self.offset = offset
        self.text = text
        self.author = author
        self.date = date


class Reading:
    """What a paragraph was read as."""

    __slots__ = ("all_bold", "anchors", "boxes", "direct", "mark_deleted", "mark_hidden", "pieces", "spans", "text")

    def __init__(self, direct: Direct) -> None:
        """Begin with the paragraph's own properties and nothing read."""
        self.text = ""
        self.spans: list[Span] = []
        self.pieces: list[Piece] = []
        self.anchors: list[tuple[str, str, int]] = []
        self.boxes: list[tuple[Element, int, Veil | None]] = []
        self.mark_deleted = False
        self.mark_hidden = False
        self.all_bold = True
        """All bold so far: false once a visible character that is not bold was met."""
        self.direct = direct


class Direct:
    """The paragraph's own properties, as far as the text needs them; None, "" or -1 where it has none."""

    __slots__ = ("number", "number_level", "outline", "style")

    def __init__(self, style: str | None = None, number: str = "", number_level: int = -1, outline: int = -1) -> None:
        """Take the id of the style, the list, the level in it from 0, and the outline level from 0."""
        self.style = style
        self.number = number
        self.number_level = number_level
        self.outline = outline


class Look:
    """How a run looks: what counts for the text."""

    __slots__ = ("bold", "hidden", "highlight", "plain", "strike")

    def __init__(self, *, bold: bool, hidden: bool, strike: bool, highlight: bool = False) -> None:
        """Take what the run is, everything resolved."""
        self.bold = bold
        self.hidden = hidden
        self.strike = strike
        self.highlight = highlight
        self.plain = not (bold or strike or highlight)


def run_text(element: Element, *, preserve: bool) -> str:
    """Return the text of a ``w:t`` as Word shows it: outer blanks only where the file asks to keep them, one line."""
    text = element.text
    if not text:
        return ""
    if text[0] in _XML_SPACES or text[-1] in _XML_SPACES:
        space = element.get(XML_SPACE)
        if space != "preserve" and (space is not None or not preserve):
            text = text.strip(_XML_SPACES)
    return _LINE_ENDS.sub(" ", text) if "\n" in text or "\r" in text else text


def control_of(control: Element, names: Names, outer: Control | None) -> Control | None:
    """Return what a content control says: that nobody has filled it in, or its tag, else that of the one around it."""
    placeholder, tag = outer or (False, "")
    for child in control:
        if names.local[child.tag] == "sdtPr":
            for entry in child:
                word = names.local[entry.tag]
                if word == "showingPlcHdr":
                    placeholder = placeholder or is_on(entry.get(names.val))
                elif word == "tag":
                    tag = entry.get(names.val) or tag
    return (placeholder, tag) if placeholder or tag else None


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


def bold_stretches(pieces: list[str], bold: list[int]) -> tuple[bool, tuple[Span, ...]]:
    """Return whether every visible character is bold, and the bold stretches; ``bold`` are indices of ``pieces``."""
    all_bold = True
    seen = False
    spans: list[Span] = []
    marked = set(bold)
    start = 0
    for at, piece in enumerate(pieces):
        end = start + len(piece)
        if at in marked and piece:
            seen = seen or not piece.isspace()
            if spans and spans[-1].end == start:
                spans[-1] = Span("bold", spans[-1].start, end)
            else:
                spans.append(Span("bold", start, end))
        elif piece and not piece.isspace():
            all_bold = False
        start = end
    return all_bold and seen, tuple(spans)
