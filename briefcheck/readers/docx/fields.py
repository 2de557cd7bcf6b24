"""Fields: their codes stay out of the text, their results are text (ISO/IEC 29500-1, 17.16)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HYPERLINK: Final = pattern(
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

    __slots__ = ("_kinds", "_story", "_tag", "_type", "in_code", "link", "stack")

    def __init__(self, story: Element, names: Names) -> None:
        """Take the element of the story: a begin without an end, or the reverse, is left out of account."""
        self._story = story
        self._type = names.w + "fldCharType"
        self._tag = names.w + "fldChar"
        self._kinds: dict[Element, str] | None = None
        self.stack: list[_Field] = []
        self.in_code = False
        self.link = ""

    def character(self, element: Element) -> None:
        """Take a ``fldChar``: begin, separate or end."""
        if self._kinds is None:
            self._kinds = self._paired()
        kind = self._kinds.get(element)
        if kind == "begin":
            self.stack.append(_Field())
            self.in_code = True
            return
        if kind == "end" and self.stack:
            self.stack.pop()
        elif kind == "separate" and self.stack:
            field = self.stack[-1]
            field.code = False
            field.link = link_of(field.instruction)
        else:
            return
        self.in_code = False
        self.link = ""
        for field in self.stack:
            self.in_code = self.in_code or field.code
            self.link = field.link or self.link  # the innermost one that has any

    def instruction(self, text: str) -> None:
        """Take a piece of a field's code."""
        if self.stack:
            self.stack[-1].instruction += text

    def _paired(self) -> dict[Element, str]:
        """Return what each ``fldChar`` is, without the begins that never end and the ends that never began.

        Else one of them would swallow the document.
        """
        kinds: dict[Element, str] = {}
        begun: list[list[Element]] = []
        for element in self._story.iter(self._tag):
            kind = element.get(self._type) or ""
            if kind == "begin":
                begun.append([element])
            elif not begun:
                continue
            elif kind == "end":
                begun.pop()
            else:
                begun[-1].append(element)
            kinds[element] = kind
        for element in (one for loose in begun for one in loose):
            del kinds[element]
        return kinds
