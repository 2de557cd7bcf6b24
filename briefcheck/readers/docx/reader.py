"""Reads a Word file: the package, its tables, its stories, its properties."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Document, NotRead
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.docx import unreadable as reasons
from briefcheck.readers.docx.concealed.inspection import Inspection
from briefcheck.readers.docx.missing import (
    OBJECTS,
    ONLY_PICTURES,
    holds_only_pictures,
    lost_settings,
    lost_types,
    refers,
)
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.numbering import Definitions
from briefcheck.readers.docx.package import BrokenPartError, Package, Relationship, missing, parse, relationships_of
from briefcheck.readers.docx.properties import read_properties
from briefcheck.readers.docx.stories import Stories
from briefcheck.readers.docx.styles import Styles
from briefcheck.readers.docx.tables import numbering_of, styles_of
from briefcheck.readers.docx.unread import without_looks
from briefcheck.readers.docx.unreadable import refuse_what_is_no_zip, unreadable
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN_KIND: Final = "officeDocument"
_TYPES: Final = "[Content_Types].xml"
_FALLBACK: Final = "word/document.xml"
_LINKED: Final = Text(en="the headers, footers, notes and comments", zh="页眉、页脚、脚注、尾注和批注")
_STYLES: Final = Text(en="the styles", zh="样式")
_LISTS: Final = Text(en="the lists", zh="编号列表")


def read(data: bytes, path: str) -> Document:
    """Read a Word file from its bytes. Raises UnreadableDocument, and nothing else.

    The garbage collector waits meanwhile: it would look through a model without cycles again and again as it grows, which
    takes a twentieth of the time. Where several threads read, one may switch it on for the others; that does no harm.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _read(data, path)
    finally:
        if collecting:
            gc.enable()


def _read(data: bytes, path: str) -> Document:
    refuse_what_is_no_zip(data, path)
    package = Package(data)
    try:
        relationships = package.relationships("")
        name, root = _main(package, relationships)
        links = package.relationships(name)
        linked = package.find(relationships_of(name)) is not None
    except BrokenPartError as error:
        raise UnreadableDocument(error.why) from error
    missed = [lost for lost in (lost_types(package), lost_settings(package, links)) if lost is not None]
    try:
        styles = styles_of(package, links)
    except BrokenPartError as error:
        styles = Styles()
        missed.append(NotRead(_STYLES, error.why))
    try:
        numbering = numbering_of(package, links)
    except BrokenPartError as error:
        numbering = Definitions()
        missed.append(NotRead(_LISTS, error.why))
    stories = Stories(package, styles, numbering)
    stories.read_all(root, links)
    if not linked and refers(root):
        missed.append(NotRead(_LINKED, missing(relationships_of(name)).why))
    if holds_only_pictures(stories.parts) and not any(link.kind in OBJECTS for link in links.values()):
        missed.append(ONLY_PICTURES)
    source = stories.source
    properties = read_properties(package, relationships, source.not_read)
    parts = tuple(stories.parts)
    return Document(
        path,
        "word",
        parts,
        properties,
        tuple(source.concealed),
        tuple(dict.fromkeys([*missed, *source.not_read])),
        depths=Inspection(package, parts, {"": relationships, name: links}),
    )


def _main(package: Package, relationships: dict[str, Relationship]) -> tuple[str, Element]:
    """Return the name and the root element of the main part. Raises UnreadableDocument when it is no Word document."""
    targets = [entry.target for entry in relationships.values() if entry.kind == _MAIN_KIND and not entry.external]
    name = next((target for target in targets if package.find(target)), "")
    if not name:
        if not package.find(_FALLBACK):
            raise unreadable(_what_else(package))
        name = _FALLBACK
    root = parse(without_looks(package.read(name)), name)
    tag = str(root.tag)
    if not tag.endswith("}document") or "wordprocessingml" not in tag:
        raise unreadable(_what_else(package))
    if next(root.iterchildren(names_of(tag).body), None) is None:
        raise BrokenPartError(
            Text(
                reasons.DAMAGED.en.format(what=f"{name} has no body"),
                reasons.DAMAGED.zh.format(what=f"{name} 没有正文"),
            )
        )
    return name, root


def _what_else(package: Package) -> Text:
    """Return what a zip file is that is no Word document."""
    names = package.entries
    if any(name.startswith("xl/") for name in names):
        return reasons.EXCEL
    if any(name.startswith("ppt/") for name in names):
        return reasons.POWERPOINT
    if "mimetype" in names:
        return reasons.ODT
    if _TYPES.lower() in names:
        return reasons.NOT_WORD
    return reasons.ZIP
