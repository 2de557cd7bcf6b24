"""Fields: their codes stay out of the text, their results are text (ISO/IEC 29500-1, 17.16)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HYPERLINK: Final = re.compile(
    r'\s*HYPERLINK\b\s*(?:"([^"]*)"|([^\s\\"]\S*))?(?:.*?\\l\s+"([^"]*)")?', re.IGNORECASE | re.DOTALL
)


def link_of(instruction: str) -> str:
    """Return the address of a HYPERLINK field, "" for any other field."""
    match = _HYPERLINK.match(instruction)
    if match is None:
        return ""
    return (match[1] or match[2] or "") + (f"#{match[3]}" if match[3] else "")


class _Field:
    __slots__ = ("code", "instruction", "link")

    def __init__(self) -> None:
        self.code = True
        self.instruction = ""
        self.link = ""


class Fields:
    """The fields open at a point of a story. A field may begin in one paragraph and end many paragraphs on."""

    __slots__ = ("_loose", "_story", "_tag", "_type", "in_code", "link", "stack")

    def __init__(self, story: Element, names: Names) -> None:
        """Take the element of the story: a begin without an end, or the reverse, is left out of account."""
        self._story = story
        self._type = names.w + "fldCharType"
        self._tag = names.w + "fldChar"
        self._loose: set[Element] | None = None
        self.stack: list[_Field] = []
        self.in_code = False
        self.link = ""

    def character(self, element: Element) -> None:
        """Take a ``fldChar``: begin, separate or end."""
        if self._loose is None:
            self._loose = self._find_loose()
        if element in self._loose:
            return
        kind = element.get(self._type)
        if kind == "begin":
            self.stack.append(_Field())
        elif kind == "separate" and self.stack:
            field = self.stack[-1]
            field.code = False
            field.link = link_of(field.instruction)
        elif kind == "end" and self.stack:
            self.stack.pop()
        self.in_code = False
        self.link = ""
        for field in self.stack:
            self.in_code = self.in_code or field.code
            self.link = field.link or self.link  # the innermost one that has any

    def instruction(self, text: str) -> None:
        """Take a piece of a field's code."""
        if self.stack:
            self.stack[-1].instruction += text

    def _find_loose(self) -> set[Element]:
        """Return the begins that never end and the ends that never began: else one would swallow the document."""
        begun: list[list[Element]] = []
        loose: set[Element] = set()
        for element in self._story.iter(self._tag):
            kind = element.get(self._type)
            if kind == "begin":
                begun.append([element])
            elif not begun:
                loose.add(element)
            elif kind == "end":
                begun.pop()
            else:
                begun[-1].append(element)
        loose.update(element for entry in begun for element in entry)
        return loose
