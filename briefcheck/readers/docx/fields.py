"""Fields: their codes stay out of the text, their results are text (ISO/IEC 29500-1, 17.16)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HYPERLINK: Final = pattern(r"\s*HYPERLINK\b", re.IGNORECASE)
_ARGUMENT: Final = pattern(r'"([^"]*)"|(\\[a-z](?![^\s"]))|([^\s"]\S*)', re.IGNORECASE)
WITH_ARGUMENT: Final = frozenset({"\\l", "\\o", "\\t"})
"""Switches of a HYPERLINK field behind which words stand: a place in the file, a tip, a window (17.16.5.25)."""


def link_of(instruction: str) -> str:
    """Return the address of a HYPERLINK field, "" for any other field."""
    begun = _HYPERLINK.match(instruction)
    if begun is None:
        return ""
    address = anchor = switch = ""
    for found in _ARGUMENT.finditer(instruction, begun.end()):
        if found[2]:
            switch = found[2].lower()
            continue
        said = found[1] if found[1] is not None else found[3]
        if switch == "\\l":
            anchor = anchor or said
        elif switch not in WITH_ARGUMENT and (found[1] is not None or said[0] != "\\"):
            address = address or said
        switch = ""
    return address + (f"#{anchor}" if anchor else "")


class _Field:
    __slots__ = ("code", "instruction", "link")

    def __init__(self) -> None:
        self.code = True
        self.instruction = ""
        self.link = ""


class Fields:
    """The fields open at a point of a story. A field may begin in one paragraph and end many paragraphs on."""

    __slots__ = ("_begun", "_kinds", "_story", "_sure", "_tag", "_type", "in_code", "link", "stack")

    def __init__(self, story: Element, names: Names) -> None:
        """Take the element of the story: a begin without an end, or the reverse, is left out of account."""
        self._story = story
        self._type = names.w + "fldCharType"
        self._tag = names.w + "fldChar"
        self._kinds: dict[Element, str] = {}
        self._begun: list[list[Element]] = []
        """The fields that have begun so far and not ended: what stands in each of them."""
        self._sure = False
        """True when the story was looked through to its end, so that it is known which of them never end."""
        self.stack: list[_Field] = []
        self.in_code = False
        self.link = ""

    def character(self, element: Element) -> None:
        """Take a ``fldChar``: begin, separate or end."""
        if not self._sure and (self._begun or element not in self._kinds):
            self._look_ahead()
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

    def meet(self, element: Element) -> None:
        """Take note of the next ``fldChar`` of the story. One that ends a field which never began is nothing.

        Where all fields that began have ended, what follows changes nothing, and the story need not be looked through.
        """
        if self._sure:
            return
        kind = element.get(self._type) or ""
        begun = self._begun
        if kind == "begin":
            begun.append([element])
        elif not begun:
            kind = ""
        elif kind == "end":
            begun.pop()
        else:
            begun[-1].append(element)
        self._kinds[element] = kind

    def _look_ahead(self) -> None:
        """Learn what each ``fldChar`` is, the begins that never end left out: else one would swallow the document."""
        self._kinds.clear()
        self._begun.clear()
        for element in self._story.iter(self._tag):
            self.meet(element)
        for loose in self._begun:
            for element in loose:
                del self._kinds[element]
        self._sure = True
