"""The stories of a document, in the order of its parts: body, headers, footers, notes, text boxes, comments."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import Block, paragraphs
from briefcheck.document.document import OF_THE_FILE, Concealed, NotRead, Part
from briefcheck.document.place import PartKind, Place
from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import Names, names_of
from briefcheck.readers.docx.numbering import Definitions
from briefcheck.readers.docx.package import BrokenPartError, Package, Relationship, not_what_it_should_be, parse
from briefcheck.readers.docx.source import Box, Source
from briefcheck.readers.docx.styles import Styles
from briefcheck.readers.docx.walk import Walk
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.readings import Veil

_WHAT: Final = {
    "header": Text(en="a header", zh="页眉"),
    "footer": Text(en="a footer", zh="页脚"),
    "footnote": Text(en="the footnotes", zh="脚注"),
    "endnote": Text(en="the endnotes", zh="尾注"),
    "comment": Text(en="the comments", zh="批注"),
}
# An element that can hold a word, whatever its prefix. Not for UTF-16, which has zeros in between.
_WORDS: Final = pattern(rb"[<:](?:t|delText|sym|comment)[\s>/]")
_ROOTS: Final = {
    "header": "hdr",
    "footer": "ftr",
    "footnote": "footnotes",
    "endnote": "endnotes",
    "comment": "comments",
}
# The end of such a part in UTF-8: what is not cut off there need not be parsed to learn that it holds no words.
_ENDS: Final = {
    kind: pattern(rb"</(?:[\w.-]+:)?%s\s*>\s*\Z" % root.encode()) for kind, root in _ROOTS.items() if root.endswith("s")
}
_NOTES: Final[tuple[tuple[str, PartKind], ...]] = (("footnotes", "footnote"), ("endnotes", "endnote"))


class Stories:
    """Reads all stories of one document."""

    def __init__(self, package: Package, styles: Styles, numbering: Definitions) -> None:
        """Take the package and the tables of the document."""
        self.package = package
        self.source = Source(styles, numbering)
        self.parts: list[Part] = []

    def read_all(self, root: Element, links: dict[str, Relationship]) -> None:
        """Read the body from ``root``, then every other story that ``links`` lead to."""
        names = names_of(str(root.tag))
        self.parts.append(Part("body", Walk(self.source, root, names, links, "body").run()))
        self._headers_and_footers(links)
        for kind, one in _NOTES:
            self._notes(links, kind, one)
        comments = list(self._comments(links))
        self._boxes()
        self.parts.extend(comments)

    def _open(
        self, target: str, kind: str, *, words_only: bool = False
    ) -> tuple[Element, dict[str, Relationship]] | None:
        """Return a part and its links; None when it holds no word, or is missing or damaged, which is then said."""
        try:
            content = self.package.read(target)
            if words_only and _ENDS[kind].search(content[-100:]) and _WORDS.search(content) is None:
                return None  # half of all files have a part of notes with nothing but its separators
            root = parse(content, target)
            if names_of(str(root.tag)).local[root.tag] != _ROOTS[kind]:
                raise not_what_it_should_be(target)
            return root, self.package.relationships(target)
        except BrokenPartError as error:
            self.source.not_read.append(NotRead(_WHAT[kind], error.why))
            return None

    def _headers_and_footers(self, links: dict[str, Relationship]) -> None:
        kinds: tuple[PartKind, ...] = ("header", "footer")
        for kind in kinds:
            shown = [links[key] for key in self.source.page_parts if key in links]
            rest = [link for link in links.values() if link.kind == kind]
            targets = dict.fromkeys(link.target for link in [*shown, *rest] if link.kind == kind and not link.external)
            number = 0
            for target in targets:
                opened = self._open(target, kind)
                if opened is None:
                    continue
                number += 1
                root, own = opened
                walk = Walk(self.source, root, names_of(str(root.tag)), own, kind, number=number)
                self.parts.append(Part(kind, walk.run(), number))

    def _entries(
        self, links: dict[str, Relationship], plural: str, one: str
    ) -> Iterator[tuple[Element, str, Names, dict[str, Relationship]]]:
        """Yield the notes or comments of the part that ``plural`` names: the element, its id, names and links."""
        target = next((link.target for link in links.values() if link.kind == plural and not link.external), "")
        if not target:
            return
        opened = self._open(target, one, words_only=True)
        if opened is None:
            return
        root, own = opened
        names = names_of(str(root.tag))
        order = {key: at for at, (kind, key) in enumerate(self.source.anchors) if kind == one}
        entries = [element for element in root if names.local[element.tag] == one]
        last = len(self.source.anchors)
        for element in sorted(entries, key=lambda entry: order.get(entry.get(names.id) or "", last)):
            yield element, element.get(names.id) or "", names, own

    def _notes(self, links: dict[str, Relationship], plural: str, kind: PartKind) -> None:
        number = 0
        for element, identifier, names, own in self._entries(links, plural, kind):
            if element.get(names.type) not in {None, "normal"}:
                continue  # the line between text and notes, and what stands there on the next page
            number += 1
            blocks = Walk(self.source, element, names, own, kind, number=number).run()
            self.parts.append(Part(kind, blocks, number, self.source.anchors.get((kind, identifier))))

    def _comments(self, links: dict[str, Relationship]) -> Iterator[Part]:
        number = 0
        for element, identifier, names, own in self._entries(links, "comments", "comment"):
            anchor = self.source.anchors.get(("comment", identifier))
            author, date = element.get(names.author) or "", element.get(names.date) or ""
            from briefcheck.readers.docx.remarks import is_remark  # most papers have no comments
            from briefcheck.readers.remarks import AUTHOR

            if is_remark(element, names):  # ours: they are in the file, but what they say is no word of it
                self.source.concealed.append(Concealed("comment", "", anchor or OF_THE_FILE, author, date, AUTHOR))
                continue
            number += 1
            blocks = Walk(self.source, element, names, own, "comment", number=number).run()
            yield Part("comment", blocks, number, anchor)
            text = "\n".join(paragraph.text for paragraph in paragraphs(blocks))
            place = anchor or Place("comment", number=number)
            self.source.concealed.append(Concealed("comment", text, place, author, date))

    def _boxes(self) -> None:
        number = 0
        waiting: deque[Box] = deque()
        while True:
            waiting.extend(self.source.boxes)
            self.source.boxes.clear()
            if not waiting:
                return
            box = waiting.popleft()
            number += box.veil is None
            root = box.content
            walk = Walk(self.source, root, names_of(str(root.tag)), box.links, "text-box", number=max(1, number))
            if box.veil is None:
                self.parts.append(Part("text-box", walk.run(), number, box.anchor))
            else:
                self._conceal_box(box, walk.run(), box.veil)

    def _conceal_box(self, box: Box, blocks: tuple[Block, ...], veil: Veil) -> None:
        """Keep the words of a text box that is not shown, and conceal the boxes in it for the same reason."""
        kind, author, date = veil
        text = "\n".join(paragraph.text for paragraph in paragraphs(blocks))
        if text.strip():
            self.source.concealed.append(Concealed(kind, text, box.anchor, author, date))
        for inner in self.source.boxes:
            inner.veil = inner.veil or veil
