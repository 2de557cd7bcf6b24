"""Blocks that are looked through at once: one search of a whole document tells which of them a pattern is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from briefcheck_wording._block import Block
from briefcheck_wording._regex import EDGE, Budget, Regex

_FEW = 4
"""Blocks that are looked through one by one in less time than it takes to join them."""

_SIGNS = frozenset("\\.^$*+?{}[]()|\n\0")
"""What stands for more than itself in a pattern, or between two lines."""


def _folded(text: str) -> str:
    """Return ``text`` in one letter case; to the engine an I is an ı as well as an i, and an İ an i."""
    return text.casefold().replace("ı", "i").replace("i\u0307", "i")


class Joined:
    """The blocks that a rule looks at, and their texts as one."""

    def __init__(self, blocks: Iterable[Block], written: str | None = None) -> None:
        """Take the blocks, in reading order, and a text that holds all their words, if there is one: it is had for less."""
        self._given = blocks
        self._written = written

    def __iter__(self) -> Iterator[Block]:
        """Yield the blocks."""
        return iter(self.blocks)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks; they are made when they are first asked for."""
        return tuple(self._given)

    @cached_property
    def text(self) -> str:
        """The texts, an :data:`EDGE` between them."""
        return EDGE.join(block.text.replace(EDGE, " ") for block in self.blocks)

    @property
    def written(self) -> str:
        """A text in which all words of the blocks stand, each on one line."""
        return self.text if self._written is None else self._written

    @cached_property
    def folded(self) -> str:
        """The same in one letter case."""
        return _folded(self.written)

    @cached_property
    def cjk(self) -> bool:
        """Whether there is Chinese in one of them."""
        return any(block.cjk for block in self.blocks)

    @cached_property
    def starts(self) -> list[int]:
        """Where each block begins in :attr:`text`."""
        starts: list[int] = []
        at = 0
        for block in self.blocks:
            starts.append(at)
            at += len(block.text) + len(EDGE)
        return starts


class Words:
    """Words of which a pattern needs one, if it is made of nothing but plain words: most documents hold none of them."""

    def __init__(self, patterns: Iterable[str], *, ignorecase: bool) -> None:
        """Take the alternatives of the pattern, and whether their letter case does not matter."""
        words = [_folded(pattern) if ignorecase else pattern for pattern in patterns]
        self._words = () if any(not _SIGNS.isdisjoint(word) for word in words) else tuple(words)
        self._ignorecase = ignorecase

    def may_be_in(self, blocks: Iterable[Block]) -> bool:
        """Return whether one of the words stands in the blocks, or nothing can be said of it."""
        if not self._words or not isinstance(blocks, Joined):
            return True
        text = blocks.folded if self._ignorecase else blocks.written
        return any(word in text for word in self._words)


def holding(blocks: Iterable[Block], budget: Budget, *patterns: Regex) -> Iterable[Block]:
    """Return those of the blocks in which one of the patterns may be found, in order. Raises TooSlowError."""
    if (
        not isinstance(blocks, Joined)
        or len(blocks.blocks) <= _FEW
        or not all(regex.keeps_to_blocks for regex in patterns)
    ):
        return blocks
    numbers: set[int] = set()
    for regex in patterns:
        for found in regex.finditer(blocks.text, budget, cjk=blocks.cjk):
            numbers.add(bisect_right(blocks.starts, found.start()) - 1)
    return [blocks.blocks[number] for number in sorted(numbers)]
