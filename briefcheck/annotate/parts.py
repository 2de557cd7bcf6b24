"""The part with the comments of a Word file: found, or made with its relationship and its type."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from briefcheck.annotate.remarks import Remark
from briefcheck.cleaning.parcel import TYPES, Parcel
from briefcheck.cleaning.xmlpart import parse_whole, write
from briefcheck.readers.docx.names import XML_SPACE, Names, names_of
from briefcheck.readers.docx.package import BrokenPartError, relationships_of
from briefcheck.readers.remarks import AUTHOR, INITIALS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MOST: Final = 2**30
"""Ids from here on, which only a strange file has, are left out: those of ours must stay below 2**31."""
_HEAD: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS: Final = _HEAD + b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


class CommentPart:
    """The comments of one file, to which ours are added."""

    def __init__(self, parcel: Parcel) -> None:
        """Take the file. Raises BrokenPartError where its comments cannot be read."""
        self._parcel = parcel
        links = [link for owner, link in parcel.targets("comments") if owner == parcel.main.lower()]
        self._new = "" if links else _free_name(parcel)
        if links:
            self.root = parcel.root(links[0].target)
        else:
            space = names_of(str(parcel.root(parcel.main).tag)).w[1:-1]
            self.root = parse_whole(b'<w:comments xmlns:w="%s"/>' % space.encode(), self._new)
        self.names: Names = names_of(str(self.root.tag))
        used = list(_ids(self.root, "comment"))
        used += _ids(parcel.root(parcel.main), "commentRangeStart", "commentReference")
        notes = list(_ids(parcel.root(parcel.main), "footnoteReference", "endnoteReference"))
        notes += [it for root in _notes(parcel) for it in _ids(root, "footnote", "endnote")]
        self.mixed = not set(used).isdisjoint(notes)
        """Whether a person's comment has the id of a note."""
        # LibreOffice (7.4) mixes up the words of the notes where a comment has the id of one
        used += notes
        self._next = max((int(it) for it in used if it.isdecimal() and int(it) < _MOST), default=-1) + 1

    def add(self, remark: Remark) -> str:
        """Add a comment and return its id."""
        identifier = str(self._next)
        self._next += 1
        w = self.names.w
        comment = self.root.makeelement(w + "comment")
        comment.set(self.names.id, identifier)
        comment.set(self.names.author, AUTHOR)
        comment.set(w + "initials", INITIALS)
        for at, line in enumerate(remark.lines):
            comment.append(self._paragraph(line, bold=at == 0))
        self.root.append(comment)
        return identifier

    def lead(self, identifiers: Collection[str]) -> None:
        """Put an empty paragraph before the words of the comments of these ids."""
        for comment in self.root.iterchildren(self.names.w + "comment"):
            if comment.get(self.names.id) in identifiers:
                comment.insert(0, comment.makeelement(self.names.w + "p"))

    def _paragraph(self, text: str, *, bold: bool) -> Element:
        w = self.names.w
        paragraph = self.root.makeelement(w + "p")
        run = paragraph.makeelement(self.names.r)
        if bold:
            properties = run.makeelement(self.names.r_pr)
            properties.append(properties.makeelement(w + "b"))
            run.append(properties)
        words = run.makeelement(self.names.t)
        words.set(XML_SPACE, "preserve")
        words.text = "".join(character if _is_xml(character) else "\ufffd" for character in text)
        run.append(words)
        paragraph.append(run)
        return paragraph

    def finish(self) -> None:
        """Put the part into the file if it is new, with what leads to it."""
        if not self._new:
            return
        parcel = self._parcel
        parcel.add(self._new, write(self.root, _HEAD))
        main = parcel.main
        family = names_of(str(parcel.root(main).tag)).relationship[1:].partition("}")[0]
        name = relationships_of(main)
        before = parcel.content(name) if parcel.has(name) else _RELATIONSHIPS
        root = parse_whole(before, name)
        used = {it.get("Id") for it in root}
        number = next(number for number in range(1, len(used) + 2) if f"rId{number}" not in used)
        link = root.makeelement(str(root.tag).removesuffix("s"))
        link.set("Id", f"rId{number}")
        link.set("Type", f"{family}/comments")
        link.set("Target", self._new.rpartition("/")[2])
        root.append(link)
        (parcel.put if parcel.has(name) else parcel.add)(name, write(root, before))
        self._tell_type()

    def _tell_type(self) -> None:
        if not self._parcel.has(TYPES):
            return
        before = self._parcel.content(TYPES)
        root = parse_whole(before, TYPES)
        entry = root.makeelement(str(root.tag).removesuffix("Types") + "Override")
        entry.set("PartName", "/" + self._new)
        entry.set("ContentType", _TYPE)
        root.append(entry)
        self._parcel.put(TYPES, write(root, before))


def _notes(parcel: Parcel) -> Iterator[Element]:
    """Yield the parts with the notes, as far as they can be read."""
    for kind in ("footnotes", "endnotes"):
        for _, link in parcel.targets(kind):
            with suppress(BrokenPartError):
                yield parse_whole(parcel.content(link.target), link.target)


def _ids(root: Element, *words: str) -> Iterator[str]:
    """Yield the ids of the elements of these names in a part."""
    names = names_of(str(root.tag))
    for element in root.iter(*(names.w + word for word in words)):
        yield element.get(names.id) or ""


def _free_name(parcel: Parcel) -> str:
    folder = parcel.main.rpartition("/")[0]
    start = f"{folder}/" if folder else ""
    number = 1
    while parcel.has(name := f"{start}comments{number if number > 1 else ''}.xml"):
        number += 1
    return name


def _is_xml(character: str) -> bool:
    """Tell whether XML can hold a character (XML 1.0, 2.2)."""
    code = ord(character)
    return code in {0x9, 0xA, 0xD} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
