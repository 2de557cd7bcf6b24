"""Words masked as they stand: by itself the 670 that was inserted in 138[670]95518 is no number of anybody."""

from __future__ import annotations

from briefcheck.document.blocks import Paragraph
from briefcheck.document.place import Place
from briefcheck.engine.locate import Locator
from briefcheck.engine.masking import Masker, cover
from briefcheck.rules.finding import Located

_Covered = tuple[set[int], set[int]]


class Standing:
    """Gives the words of one document, at their places, what masks them with what stands around them."""

    def __init__(self, masker: Masker, locator: Locator) -> None:
        """Take what masks words by themselves, and what knows the paragraphs."""
        self._masker = masker
        self._locator = locator
        self._covered: dict[int, tuple[Paragraph, _Covered]] = {}

    def masker(self, words: str, at: Located | Place | None) -> Masker:
        """Return what masks ``words``, of which the paragraph at that place may have more; else the masker of all words."""
        place = at if at is None or isinstance(at, Place) else at.place
        if place is None or not words or self._masker.is_idle:
            return self._masker
        stands = self._locator.standing(words, place)
        if stands is None:
            return self._masker
        paragraph, start = stands
        if len(words) == len(paragraph.text):
            return self._masker
        known = self._covered.get(id(paragraph))
        if known is None:  # once: thousands of findings may be of one paragraph
            known = self._covered[id(paragraph)] = (paragraph, self._masker.covered(paragraph.text))
        hidden, withheld = known[1]
        return _Within(self._masker, hidden, withheld, start) if hidden or withheld else self._masker


class _Within(Masker):
    """Masks words that begin at ``start`` of a paragraph, in which more is covered."""

    def __init__(self, masker: Masker, hidden: set[int], withheld: set[int], start: int) -> None:
        super().__init__(())
        self._own, self._hidden, self._withheld, self._start = masker, hidden, withheld, start

    def covered(self, text: str) -> _Covered:
        hidden, withheld = self._own.covered(text)
        here = range(len(text))
        hidden |= {at for at in here if at + self._start in self._hidden}
        withheld |= {at for at in here if at + self._start in self._withheld}
        return hidden, withheld

    def mask(self, text: str) -> str:
        return cover(text, *self.covered(text))
