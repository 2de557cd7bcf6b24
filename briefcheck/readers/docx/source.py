"""What all stories of one document share while it is read, and what they leave for the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.document.document import Concealed, NotRead
from briefcheck.document.place import Place
from briefcheck.readers.docx.numbering import Definitions
from briefcheck.readers.docx.package import Relationship
from briefcheck.readers.docx.readings import Veil
from briefcheck.readers.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Box:
    """A text box that was met and is read later: its content, where it hangs, and the links of its part."""

    __slots__ = ("anchor", "content", "links", "veil")

    def __init__(self, content: Element, anchor: Place, links: dict[str, Relationship], veil: Veil | None) -> None:
        """Take the content, the anchor, the links, and why the box is not shown: None where it is."""
        self.content = content
        self.anchor = anchor
        self.links = links
        self.veil = veil


class Source:
    """The tables every story needs and the lists every story adds to."""

    def __init__(self, styles: Styles, numbering: Definitions) -> None:
        """Take the styles and the lists of the document."""
        self.styles = styles
        self.numbering = numbering
        self.concealed: list[Concealed] = []
        self.not_read: list[NotRead] = []
        self.boxes: list[Box] = []
        self.anchors: dict[tuple[str, str], Place] = {}
        """Where notes and comments hang: ("comment" | "footnote" | "endnote", id) to place, in reading order."""
        self.paragraphs = 0
        """How many paragraphs the stories read so far hold."""
        self.page_parts: list[str] = []
        """Relationship ids of the headers and footers, in the order of the sections."""
