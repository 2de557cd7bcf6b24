"""What a comment hangs on: some words of the body, something that hangs there itself, or a whole paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.annotate.line import Line


@frozen
class Target:
    """The words from offset ``start`` of the first of ``lines`` to offset ``end`` of the last.

    ``hung`` are elements that take no room, from the first to the last, instead of words. ``exact`` says that it is what
    the finding is about, and not only something near it.
    """

    lines: tuple[Line, ...]
    start: int
    end: int
    hung: tuple[Element, ...] = ()
    exact: bool = True

    @property
    def words(self) -> str:
        """The words as the page shows them."""
        if self.hung:
            return ""
        if len(self.lines) == 1:
            return self.lines[0].text[self.start : self.end]
        middle = "".join(line.text for line in self.lines[1:-1])
        return self.lines[0].text[self.start :] + middle + self.lines[-1].text[: self.end]
