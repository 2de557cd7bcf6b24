"""What a document leads to and does not hold, or holds and nobody can read as words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import NotRead, Part
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.package import (
    BrokenPartError,
    Package,
    Relationship,
    is_empty,
    missing,
    not_what_it_should_be,
)
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OBJECTS: Final = frozenset({"diagramData", "chart", "chartEx", "oleObject", "package"})
"""The kinds of relationship to what holds words of its own, and is not a picture."""

ONLY_PICTURES: Final = NotRead(
    what=Text(en="the pictures", zh="图片"),
    why=Text(
        en="The document holds only pictures, which briefcheck cannot read. Check the document that they were made from.",
        zh="文档里只有图片，briefcheck 无法读取图片。请检查制作这些图片所用的原文档。",
    ),
)


_SETTINGS: Final = Text(en="the settings of the document", zh="文档设置")
_TYPES: Final = "[Content_Types].xml"
_KINDS_OF_PARTS: Final = Text(en="the list of what is in the file", zh="文件内容清单")


def lost_settings(package: Package, links: dict[str, Relationship]) -> NotRead | None:
    """Return what to say where the settings that the document leads to are not there, or empty; None where all is well.

    An attached template, variables and the source of a mail merge would stand in them.
    """
    name = next((link.target for link in links.values() if link.kind == "settings" and not link.external), "")
    entry = package.find(name)
    if not name or (entry is not None and entry.size):
        return None
    return NotRead(_SETTINGS, (missing(name) if entry is None else is_empty(name)).why)


def lost_types(package: Package) -> NotRead | None:
    """Return what to say where the list of the kinds of parts is missing or broken: Word does not open such a file."""
    try:
        if not str(package.parse(_TYPES).tag).endswith("}Types"):
            raise not_what_it_should_be(_TYPES)
    except BrokenPartError as error:
        return NotRead(_KINDS_OF_PARTS, error.why)
    return None


def refers(root: Element) -> bool:
    """Tell whether the body refers to another part: by a relationship's id, or by a note or comment."""
    names = names_of(str(root.tag))
    notes = ("footnoteReference", "endnoteReference", "commentReference")
    if next(root.iter(*(names.w + name for name in notes)), None) is not None:
        return True
    return any(names.relationship in element.attrib for element in root.iter("*"))


def holds_only_pictures(parts: Iterable[Part]) -> bool:
    """Tell whether body and text boxes hold at least one picture and no word outside the pictures' descriptions."""
    pictures = False
    for part in parts:
        if part.kind not in {"body", "text-box"}:
            continue
        for paragraph in paragraphs(part.blocks):
            described = [span for span in paragraph.spans if span.kind == "image"]
            if _has_words(paragraph, sum(span.end - span.start for span in described)):
                return False
            pictures = pictures or bool(described)
    return pictures


def _has_words(paragraph: Paragraph, described: int) -> bool:
    return len(paragraph.text.strip()) > described
