"""A package being changed: parts edited, relationships cut, parts dropped, and what hangs on them with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.archive import rewrite
from briefcheck.cleaning.xmlpart import mentions, parse_whole, remove, write
from briefcheck.readers.docx.package import MAX_TOTAL_BYTES, Package, Relationship, relationships_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TYPES: Final = "[content_types].xml"
_RELS: Final = re.compile(r"(?:(.*)/)?_rels/([^/]*)\.rels")
_RELATIONSHIP_SPACES: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_RELATED: Final = "{urn:schemas-microsoft-com:office:office}relid"
_STORIES: Final = ("header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument")


class Parcel:
    """The parts of one file. Names are taken in any letter case; what is asked for is as it stands after the edits."""

    def __init__(self, data: bytes) -> None:
        """Open the package. Raises UnreadableDocument."""
        self.package = Package(data)
        self.changed: dict[str, bytes] = {}
        self.added: dict[str, bytes] = {}
        self.dropped: set[str] = set()
        self._read: dict[str, bytes] = {}
        self._roots: dict[str, Element] = {}
        self._before: dict[str, frozenset[str]] = {}
        self._links: dict[str, dict[str, Relationship]] = {}
        self._cut: dict[str, set[str]] = {}
        self.anew = False
        """Whether the file is to be written anew although no part changes."""
        self.main = self._main()
        self.lost = self._unreachable()
        """The parts to which nothing leads, before any edit."""

    def _main(self) -> str:
        found = (link.target for link in self.links("").values() if link.kind == "officeDocument" and not link.external)
        return next((target for target in found if self.package.find(target)), "word/document.xml")

    # ------------------------------------------------------------------ parts

    def has(self, name: str) -> bool:
        """Tell whether there is such a part, still."""
        key = _key(name)
        return key in self.package.entries and key not in self.dropped

    @property
    def names(self) -> list[str]:
        """The names of all parts that are still there, in small letters."""
        return [key for key in self.package.entries if key not in self.dropped]

    def content(self, name: str) -> bytes:
        """Return the bytes of a part, the edits so far in them. Raises BrokenPartError, UnreadableDocument."""
        key = _key(name)
        self._settle(key)
        return self.changed[key] if key in self.changed else self._original(key)

    def picture(self, name: str) -> bytes:
        """Return the bytes of a part that is not kept in memory. Raises BrokenPartError, UnreadableDocument."""
        self.package.left = MAX_TOTAL_BYTES  # pictures may be more together than texts may
        return self.package.read(name)

    def _original(self, key: str) -> bytes:
        """Return the bytes of a part as they were; read once, for all reading together is limited."""
        if key not in self._read:
            self._read[key] = self.package.read(key)
        return self._read[key]

    def put(self, name: str, content: bytes) -> None:
        """Give a part other bytes."""
        self.changed[_key(name)] = content

    def add(self, name: str, content: bytes) -> None:
        """Put a part in that was not there. What leads to it, and its type, are for the caller to write."""
        self.added[name] = content

    def root(self, name: str) -> Element:
        """Return the root element of a part, to be edited. Raises BrokenPartError, UnreadableDocument."""
        key = _key(name)
        if key not in self._roots:
            root = parse_whole(self.content(name), name)
            self._before.setdefault(key, references(root))
            self._roots[key] = root
        return self._roots[key]

    def edit(self, name: str, *signs: bytes) -> Element | None:
        """Return the root element of a part to be edited if it is there and has one of ``signs`` in it."""
        return self.root(name) if self.has(name) and mentions(self.content(name), *signs) else None

    def _settle(self, key: str) -> None:
        """Write the edited tree of a part, and cut the relationships that it no longer refers to."""
        root = self._roots.pop(key, None)
        if root is None:
            return
        before = self.changed.get(key) or self._original(key)
        after = write(root, before)
        if after != write(parse_whole(before, key), before):
            self.changed[key] = after
            for identifier in self._before[key] - references(root):
                self.cut(key, identifier)

    def drop(self, name: str) -> None:
        """Take a part out, with its relationships. What leads to it is cut at the end."""
        key = _key(name)
        self._roots.pop(key, None)
        self.dropped.add(key)
        self.dropped.add(relationships_of(key))

    # ------------------------------------------------------------------ relationships

    def links(self, name: str) -> dict[str, Relationship]:
        """Return the relationships of a part ("": of the package) by id. Raises BrokenPartError, UnreadableDocument."""
        key = _key(name)
        if key not in self._links:
            self._links[key] = self.package.relationships(key)
        gone = self._cut.get(key, set())
        return {identifier: link for identifier, link in self._links[key].items() if identifier not in gone}

    def cut(self, name: str, identifier: str) -> None:
        """Take a relationship out of a part; a part to which nothing else leads goes with it."""
        if identifier in self.links(name):
            self._cut.setdefault(_key(name), set()).add(identifier)

    def all_links(self) -> Iterator[tuple[str, Relationship]]:
        """Yield every relationship that is still there, with the name of the part that has it."""
        for key in self.names:
            match = _RELS.fullmatch(key)
            if match is not None:
                owner = f"{match[1]}/{match[2]}" if match[1] else match[2]
                for link in self.links(owner).values():
                    yield owner, link

    def targets(self, *kinds: str) -> Iterator[tuple[str, Relationship]]:
        """Yield the relationships of these kinds that lead to a part that is there, with the part that has them."""
        for owner, link in self.all_links():
            if link.kind in kinds and not link.external and self.has(link.target):
                yield owner, link

    def stories(self) -> list[str]:
        """Return the names of the parts that hold paragraphs: body, headers, footers, notes, comments, building blocks."""
        found = [self.main, *(link.target for _, link in self.targets(*_STORIES))]
        return list(dict.fromkeys(map(_key, found)))

    # ------------------------------------------------------------------ the end

    def finish(self) -> bytes:
        """Return the file with all edits in it: nothing leads to a part that is gone, and no part is left behind.

        Raises BrokenPartError and UnreadableDocument.
        """
        for key in list(self._roots):
            self._settle(key)
        for owner, link in list(self.all_links()):
            if not link.external and _key(link.target) in self.dropped:
                self.cut(owner, link.id)
        self.dropped |= self._unreachable() - self.lost
        for owner, identifiers in self._cut.items():
            if _key(relationships_of(owner)) not in self.dropped:
                self._write_links(owner, identifiers)
        if self.dropped:
            self._write_types()
        if not self.changed and not self.dropped and not self.added and not self.anew:
            return self.package.data
        return rewrite(self.package, self.changed, self.dropped, self.added)

    def _write_links(self, owner: str, identifiers: set[str]) -> None:
        name = relationships_of(owner)
        before = self.content(name)
        root = parse_whole(before, name)
        for element in list(root.iterchildren("{*}Relationship")):
            if element.get("Id") in identifiers:
                remove(element)
        self.put(name, write(root, before))

    def _write_types(self) -> None:
        """Take the types of dropped parts out of the list of types."""
        if not self.has(TYPES):
            return
        before = self.content(TYPES)
        root = parse_whole(before, TYPES)
        gone = [it for it in root.iterchildren("{*}Override") if _key(it.get("PartName") or "") in self.dropped]
        for element in gone:
            remove(element)
        if gone:
            self.put(TYPES, write(root, before))

    def _unreachable(self) -> set[str]:
        """Return the parts to which no relationship leads, their own relationships with them."""
        reached = {TYPES, self.main.lower(), "_rels/.rels"}
        waiting = ["", self.main]
        while waiting:
            owner = _key(waiting.pop())
            reached |= {owner, relationships_of(owner)}
            for link in self.links(owner).values() if self.has(relationships_of(owner)) else ():
                target = _key(link.target)
                if not link.external and target not in reached and self.has(target):
                    reached.add(target)
                    waiting.append(target)
        return {key for key in self.names if key not in reached}


def _key(name: str) -> str:
    return name.strip("/").lower()


def references(root: Element) -> frozenset[str]:
    """Return the ids of the relationships that a part refers to."""
    return frozenset(
        str(value)
        for element in root.iter("*")
        for name, value in element.attrib.items()
        if str(name).startswith(_RELATIONSHIP_SPACES) or name == _RELATED
    )
