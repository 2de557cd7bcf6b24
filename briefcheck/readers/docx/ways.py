"""The way from a paragraph or a table up to the container it stands in, through whatever is wrapped around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.readers.docx.frames import Frame
from briefcheck.readers.docx.names import MC, Names
from briefcheck.readers.docx.readings import Change, Control, chosen_branch, control_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Way:
    """Where a wrapper leads: the frame, or None for what is read elsewhere or not at all, and what the wrapper says."""

    __slots__ = ("changed", "control", "frame")

    def __init__(self, frame: Frame | None, control: Control | None, changed: Change | None) -> None:
        """Take the frame and what holds for everything inside the wrapper."""
        self.frame = frame
        self.control = control
        self.changed = changed


NOWHERE = Way(None, None, None)


class Ways:
    """The wrappers met in one story: content controls, custom XML, alternatives, text boxes, block-level changes."""

    def __init__(self, names: Names, root: Element, story: Frame) -> None:
        """Take the names of the part, its root element, and the frame of the story: what has no other goes there."""
        self.names = names
        self.known: dict[Element, Way] = {root: Way(story, None, None)}

    def find(self, start: Element | None, stack: list[Frame]) -> Way:
        """Return where what stands in ``start`` belongs. ``stack`` are the open frames."""
        climbed: list[Element] = []
        way: Way | None = None
        here = start
        while here is not None and way is None:
            way = self.known.get(here)
            if way is None:
                frame = next((frame for frame in reversed(stack) if frame.element is here), None)
                if frame is None:
                    climbed.append(here)
                    here = here.getparent()
                else:
                    way = Way(frame, frame.control, frame.changed)
        way = way or NOWHERE
        for element in reversed(climbed):
            way = self._through(element, way)
            self.known[element] = way
        return way

    def _through(self, wrapper: Element, outer: Way) -> Way:
        names = self.names
        word = names.local[wrapper.tag]
        if outer.frame is None or word in {"txbxContent", "tbl"}:  # a table not open stands in a text box
            return NOWHERE
        if word == "sdt" and (control := control_of(wrapper, names, outer.control)):
            return Way(outer.frame, control, outer.changed)
        if word in {"del", "moveFrom"}:
            change = wrapper.get(names.author) or "", wrapper.get(names.date) or ""
            return Way(outer.frame, outer.control, change)
        if word in {MC + "Choice", MC + "Fallback"}:
            parent = wrapper.getparent()
            if parent is not None and chosen_branch(parent, names) is not wrapper:
                return NOWHERE
        return outer
