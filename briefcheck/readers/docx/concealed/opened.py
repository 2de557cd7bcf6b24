"""A Word file that was read, opened once more: its parts, where they lead, and the way back to places of the model."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import NotRead, Part
from briefcheck.document.place import PartKind, Place
from briefcheck.errors import UnreadableDocument
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.scan import spots
from briefcheck.readers.docx.package import MAX_TOTAL_BYTES, BrokenPartError, Package, Relationship
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.story import Story

_RELATIONSHIPS: Final = pattern(r"(?:(.*)/)?_rels/([^/]*)\.rels")
_PAGE_PART: Final = pattern(rb"erReference\b[^>]{0,500}?[\s:]id=[\"']([^\"']+)")
_NOTE: Final = pattern(rb"\w+Reference\b[^>]{0,500}?[\s:]id=[\"']([^\"']+)")
_PAGES: Final[tuple[PartKind, ...]] = ("header", "footer")
_NOTES: Final[tuple[PartKind, ...]] = ("footnote", "endnote")
_DATA: Final = "customxml"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_PART: Final = Text(en="the part {name} of the file", zh="文件中的部件 {name}")


class Opened:
    """The package of a document. What cannot be read is noted in ``not_read``; nothing here raises."""

    def __init__(
        self,
        package: Package,
        parts: tuple[Part, ...],
        links: Mapping[str, dict[str, Relationship]] = MappingProxyType({}),
    ) -> None:
        """Take the package, which could be read before, the parts of its document, and the links known."""
        self.package = package
        package.left = MAX_TOTAL_BYTES  # the second look may read as much as the first
        self._links = {name.lower(): known for name, known in links.items()}
        self.parts = parts
        self.not_read: list[NotRead] = []
        self.depth = 0
        """In how many other files this one is embedded."""
        self.documents: list[str] = []
        """The embedded Word files met so far, in all of them."""
        self._inside: list[tuple[int, Package]] = []
        self._contents: dict[str, bytes] = {}
        self._roots: dict[str, Element | None] = {}

    @cached_property
    def main(self) -> str:
        """The name of the main part."""
        found = (link.target for link in self.links("").values() if link.kind == "officeDocument" and not link.external)
        return next((target for target in found if self.package.find(target)), "word/document.xml")

    def miss(self, name: str, why: Text | str) -> None:
        """Note that a part was not read."""
        reason = why if isinstance(why, Text) else Text(why, why)
        self.not_read.append(NotRead(_PART.fill({"name": name}), reason))

    def content(self, name: str) -> bytes:
        """Return the bytes of a part, in UTF-8 where it is XML in UTF-16; none where it is missing or damaged."""
        key = name.lower()
        if key not in self._contents:
            self._contents[key] = self._read(name)
        return self._contents[key]

    def _read(self, name: str) -> bytes:
        if self.package.find(name) is None:
            return b""
        try:
            content = self.package.read(name)
        except (BrokenPartError, UnreadableDocument) as error:
            self.miss(name, getattr(error, "why", str(error)))
            return b""
        if content[:2] in _UTF_16:
            return content.decode("utf-16", "replace").replace("UTF-16", "UTF-8", 1).encode()
        return content

    def root(self, name: str) -> Element | None:
        """Return the root element of a part; None where it is missing or damaged."""
        from briefcheck.readers.docx.package import parse

        key = name.lower()
        if key not in self._roots:
            self._roots[key] = None
            content = self.content(name)
            if content:
                try:
                    self._roots[key] = parse(content, name)
                except (BrokenPartError, UnreadableDocument) as error:
                    self.miss(name, getattr(error, "why", str(error)))
        return self._roots[key]

    def inside(self, name: str) -> Package:
        """Return the package that a part is: all of them together may hold as much as the file itself.

        Raises BrokenPartError and UnreadableDocument.
        """
        used = sum(left - package.left for left, package in self._inside)
        package = Package(self.content(name))
        package.left = MAX_TOTAL_BYTES - used
        self._inside.append((package.left, package))
        return package

    def head(self, name: str, size: int) -> bytes:
        """Return the first ``size`` bytes of a part: of a picture nothing else is needed. None where it is damaged."""
        entry = self.package.find(name)
        if entry is None:
            return b""
        try:
            packed = self.package.packed(entry)
            if entry.method == 0:
                return packed[:size]
            return zlib.decompressobj(-15).decompress(packed, size)
        except (UnreadableDocument, zlib.error) as error:
            self.miss(name, getattr(error, "why", str(error)))
            return b""

    def links(self, name: str) -> dict[str, Relationship]:
        """Return the relationships of a part ("": of the package) by id."""
        key = name.lower()
        if key not in self._links:
            self._links[key] = {}
            try:
                self._links[key] = self.package.relationships(name)
            except (BrokenPartError, UnreadableDocument) as error:
                self.miss(name or "_rels/.rels", getattr(error, "why", str(error)))
        return self._links[key]

    @cached_property
    def all_links(self) -> tuple[tuple[str, Relationship], ...]:
        """Every relationship of the file, each with the name of the part that has it."""
        found: list[tuple[str, Relationship]] = []
        for name in self.package.entries:
            match = _RELATIONSHIPS.fullmatch(name)
            if match is not None and match[1] != _DATA:  # from there the only way leads to the part's own properties
                owner = f"{match[1]}/{match[2]}" if match[1] else match[2]
                found.extend((owner, link) for link in self.links(owner).values())
        return tuple(found)

    def targets(self, *kinds: str) -> Iterator[tuple[str, Relationship]]:
        """Yield the relationships of these kinds that lead to a part of the file, each with the part that has it."""
        for owner, link in self.all_links:
            if link.kind in kinds and not link.external and self.package.find(link.target) is not None:
                yield owner, link

    @cached_property
    def settings(self) -> str:
        """The name of the part with the settings; "" where there is none."""
        own = self.main.lower()  # building blocks have settings of their own
        return next((link.target for owner, link in self.targets("settings") if owner == own), "")

    # ------------------------------------------------------------------ stories

    def stories(self, gate: Callable[[bytes], object]) -> Iterator[Story]:
        """Yield the stories whose part ``gate`` lets through: body, headers, footers, notes."""
        for kind, number, name in self._pages:
            if gate(self.content(name)):
                story = self._story(kind, number, name)
                if story is not None:
                    yield story
        for kind in _NOTES:
            yield from self._notes(kind, gate)

    def word_stories(self, gate: Callable[[bytes], object]) -> Iterator[Story]:
        """Yield the stories, and the comments, which are looked at for words only."""
        yield from self.stories(gate)
        yield from self._notes("comment", gate)

    def story_of(self, name: str) -> Story | None:
        """Return the story of the body, a header or a footer by the name of its part."""
        for kind, number, page in self._pages:
            if page.lower() == name.lower():
                return self._story(kind, number, page)
        return None

    @cached_property
    def _pages(self) -> tuple[tuple[PartKind, int, str], ...]:
        """Body, headers and footers with their numbers and part names, numbered as the reader does."""
        links = self.links(self.main)
        found: list[tuple[PartKind, int, str]] = [("body", 1, self.main)]
        references = spots(self.content(self.main), b"erReference", _PAGE_PART)
        order = [reference[1].decode(errors="replace") for reference in references]
        for kind in _PAGES:
            shown = [links[key] for key in order if key in links]
            all_links = [*shown, *links.values()]
            names = dict.fromkeys(link.target for link in all_links if link.kind == kind and not link.external)
            there = [name for name in names if self.package.find(name)]
            found.extend((kind, number, name) for number, name in enumerate(there, 1))
        return tuple(found)

    def _story(self, kind: PartKind, number: int, name: str) -> Story | None:
        key = (kind, number)
        if key not in self._stories:
            from briefcheck.readers.docx.concealed.story import Story

            root = self.root(name)
            self._stories[key] = None if root is None else Story(kind, number, name, root, self._places)
        return self._stories[key]

    @cached_property
    def _stories(self) -> dict[tuple[PartKind, int], Story | None]:
        return {}

    def _notes(self, kind: PartKind, gate: Callable[[bytes], object]) -> Iterator[Story]:
        name = next((link.target for owner, link in self.targets(f"{kind}s") if owner == self.main.lower()), "")
        if not name or not gate(self.content(name)):
            return
        root = self.root(name)
        if root is None:
            return
        references = spots(self.content(self.main), f"{kind}Reference".encode(), _NOTE)
        referred = dict.fromkeys(reference[1].decode(errors="replace") for reference in references)
        order = {identifier: at for at, identifier in enumerate(referred)}
        notes = [note for note in root.iterchildren("{*}" + kind) if _attribute(note, "type") in {"", "normal"}]
        from briefcheck.readers.docx.concealed.story import Story

        notes.sort(key=lambda note: order.get(_attribute(note, "id"), len(order)))
        for number, note in enumerate(notes, 1):
            yield Story(kind, number, name, note, self._places)

    @cached_property
    def _places(self) -> dict[tuple[PartKind, int, int], Place]:
        """The place of every paragraph of the model, by part, number and line."""
        return {
            (part.kind, part.number, paragraph.place.line): paragraph.place
            for part in self.parts
            for paragraph in paragraphs(part.blocks)
        }


def _attribute(element: Element, name: str) -> str:
    """Return the attribute ``w:name`` in either family of namespaces."""
    return element.get(str(element.tag).rpartition("}")[0] + "}" + name) or ""
