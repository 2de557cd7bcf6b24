"""The fields of the body: what a comment may begin or end in the result of, and where its mark goes if not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LINK: Final = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_CONTENTS: Final = re.compile(r"\s*(?:TOC|TOA|INDEX)\b", re.IGNORECASE)


class Field:
    """A field from its begin to its end."""

    __slots__ = ("begin", "code", "end")

    def __init__(self, begin: Element) -> None:
        """Take the ``fldChar`` that begins it."""
        self.begin = begin
        self.end = begin
        self.code = ""

    def is_passed(self, names: Names) -> bool:
        """Tell whether a mark may stand in its result: in a link, and in a table of contents, whose lines are many.

        Any other result is made anew when the document is opened, and LibreOffice loses the marks in it, or shows the
        words of the comment.
        """
        if _CONTENTS.match(self.code):
            return True
        return bool(_LINK.match(self.code)) and _paragraph(self.begin, names) is _paragraph(self.end, names)


class FieldMap:
    """Which fields each element of the body stands in, outermost first. Fields that never end are none."""

    def __init__(self, root: Element, names: Names) -> None:
        """Take the root element of the part."""
        self._inside: dict[Element, tuple[Field, ...]] = {}
        ends = self._ends(root, names)
        kind = names.w + "fldChar"
        code = names.w + "instrText"
        open_: list[Field] = []
        for element in root.iter("*") if ends else ():
            if element.tag == kind and element in ends:
                field = Field(element)
                field.end = ends[element]
                open_.append(field)
            if open_:
                self._inside[element] = tuple(open_)
                if element.tag == code:
                    open_[-1].code += element.text or ""
                elif element is open_[-1].end:
                    open_.pop()

    def around(self, element: Element) -> tuple[Field, ...]:
        """Return the fields around an element that was there when the map was made."""
        return self._inside.get(element, ())

    def same(self, new: Element, old: Element) -> None:
        """Say that a new element stands beside an old one, in the same fields."""
        if old in self._inside:
            self._inside[new] = self._inside[old]

    @staticmethod
    def _ends(root: Element, names: Names) -> dict[Element, Element]:
        begun: list[Element] = []
        ends: dict[Element, Element] = {}
        for element in root.iter(names.w + "fldChar"):
            kind = element.get(names.w + "fldCharType")
            if kind == "begin":
                begun.append(element)
            elif kind == "end" and begun:
                ends[begun.pop()] = element
        return ends


def _paragraph(element: Element, names: Names) -> Element | None:
    return next(element.iterancestors(names.w + "p"), None)
