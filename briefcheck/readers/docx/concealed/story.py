"""One story of a Word file as XML, with the way from an element to the paragraph of the model that it stands in."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.document.place import PartKind, Place
from briefcheck.readers.docx.names import MC, Names, names_of
from briefcheck.readers.docx.quick import make_place
from briefcheck.readers.docx.readings import chosen_branch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element


class Story:
    """The body, a header, a footer or a note."""

    def __init__(
        self,
        kind: PartKind,
        number: int,
        name: str,
        root: Element,
        places: Mapping[tuple[PartKind, int, int], Place],
    ) -> None:
        """Take kind, number and part name, the element that holds it all, and the places of the model's paragraphs."""
        self.kind = kind
        self.number = number
        self.name = name
        self.root = root
        self.names: Names = names_of(str(root.tag))
        self._places = places
        self._apart: dict[Element, bool] = {root: False}

    def place(self, element: Element) -> Place:
        """Return the place of the paragraph that ``element`` stands in; of one in a text box, where the box hangs.

        What stands in no paragraph is at the first one of its table or control, else at the one before it.
        """
        tag = self.names.w + "p"
        for above in [element, *element.iterancestors()]:
            if above.tag == tag:
                line = self._lines.get(above)
                if line is not None:
                    return self._at(line)
            elif above is self.root:
                break
        return self._at(self._line_near(element, tag))

    def _line_near(self, element: Element, tag: str) -> int:
        for above in [element, *element.iterancestors()]:
            inside = (self._lines[it] for it in above.iter(tag) if it in self._lines)
            before = (self._lines[it] for it in above.itersiblings(tag, preceding=True) if it in self._lines)
            line = next(inside, 0) or next(before, 0)
            if line or above is self.root:
                return line or 1
        return 1

    def _at(self, line: int) -> Place:
        known = self._places.get((self.kind, self.number, line))
        return known or make_place(self.kind, line, 1, self.number, None, None, None)

    @cached_property
    def _lines(self) -> dict[Element, int]:
        """Every paragraph of the story itself with its number, counted as the reader counts."""
        found: dict[Element, int] = {}
        for paragraph in self.root.iter(self.names.w + "p"):
            if not self.is_apart(paragraph.getparent()):
                found[paragraph] = len(found) + 1
        return found

    @cached_property
    def uses(self) -> dict[str, Element]:
        """The first element that refers to each relationship, by the id of the relationship."""
        prefix = self.names.relationship.removesuffix("id")
        names = [prefix + name for name in ("id", "embed", "link", "pict", "href")]
        found: dict[str, Element] = {}
        for element in self.root.iter("*"):
            for name in names:
                identifier = element.get(name)
                if identifier:
                    found.setdefault(identifier, element)
        return found

    def is_apart(self, element: Element | None) -> bool:
        """Tell whether what stands in ``element`` is no text of the story: in a text box, or a branch not taken."""
        climbed: list[Element] = []
        here = element
        while here is not None and here not in self._apart:
            climbed.append(here)
            here = here.getparent()
        apart = self._apart[here] if here is not None else False
        for step in reversed(climbed):
            apart = apart or self._parts_off(step)
            self._apart[step] = apart
        return apart

    def _parts_off(self, element: Element) -> bool:
        tag = element.tag
        if tag == self.names.w + "txbxContent":
            return True
        if tag in {MC + "Choice", MC + "Fallback"}:
            parent = element.getparent()
            return parent is not None and chosen_branch(parent, self.names) is not element
        return False

    def each(self, *tags: str) -> Iterable[Element]:
        """Return the elements of these names, every thing once: of two branches that draw the same only the first.

        Text boxes are gone into. A name is a local one in the Word namespace, or a whole one.
        """
        wanted = [tag if tag.startswith("{") else self.names.w + tag for tag in tags]
        elements = self.root.iter(*wanted)
        return (it for it in elements if not self._in_second_branch(it)) if self._branches else elements

    @cached_property
    def _branches(self) -> bool:
        return next(self.root.iter(MC + "AlternateContent"), None) is not None

    def _in_second_branch(self, element: Element) -> bool:
        branches = element.iterancestors(MC + "Fallback", MC + "Choice")
        return any(branch.getprevious() is not None for branch in branches)
