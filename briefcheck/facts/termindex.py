"""Finds many words in a text at once: a register of five hundred clients has some thousand ways of writing their names.

A search for each takes as many times as long as one. Here the engine skips to where the first three characters of some
word may stand, and from there on the beginnings of the text are looked up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

_LATIN = "0-9a-z"
_START = re.Match.start


class TermIndex:
    """The places of ``words`` in a text; ``apart``: one that begins with a letter or digit of ASCII is no end of a longer word.

    Words and text are compared as they are: both are folded before. A word of one character is none.
    """

    __slots__ = ("_heads", "_lengths", "_words")

    def __init__(self, words: Collection[str], *, apart: bool) -> None:
        """Take the words."""
        self._words = frozenset(word for word in words if len(word) > 1)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}
        latin = {word for word in self._words if word[0].isascii()}
        self._heads = (self._latin(latin, apart=apart), self._other(self._words - latin))

    @staticmethod
    def _latin(words: Collection[str], *, apart: bool) -> re.Pattern[str] | None:
        """Return the pattern of where a word may begin, an alternative for each first character."""
        by_first: dict[str, dict[str, set[str]]] = {}
        for word in words:
            by_first.setdefault(word[0], {}).setdefault(word[1], set()).add(word[2:3])
        if not words:
            return None
        before = rf"(?<![{_LATIN}].)" if apart else ""
        heads = (
            f"{re.escape(first)}{_within(first, before)}(?={'|'.join(_then(*pair) for pair in second.items())})"
            for first, second in by_first.items()
        )
        return re.compile("|".join(heads), re.DOTALL)

    @staticmethod
    def _other(words: Collection[str]) -> re.Pattern[str] | None:
        """Return the pattern of where a word may begin; Chinese ones have too many first characters to be told apart."""
        if not words:
            return None
        first, second = ({word[at] for word in words} for at in range(2))
        return re.compile(f"[{_of(first)}](?=[{_of(second)}])")

    def find(self, text: str, counts: Callable[[int, int], bool] | None = None) -> Iterator[tuple[int, int]]:
        """Yield where the words stand, in order; of those that begin at one place the longest, and none inside of another.

        Args:
            text: as the words are folded.
            counts: whether a stretch, from its first character to behind its last one, is the word it looks like. One that
                is not hides no other: "Orchid Teas" is no Orchid Tea, but it is of Orchid.
        """
        done = 0
        for start in self._starts(text):
            if start >= done:
                for length in self._lengths.get(text[start : start + 2], ()):
                    word = text[start : start + length]
                    if word in self._words and (counts is None or counts(start, start + len(word))):
                        done = start + len(word)
                        yield start, done
                        break

    def is_in(self, text: str) -> bool:
        """Tell whether one of the words stands in a text."""
        return next(self.find(text), None) is not None

    def _starts(self, text: str) -> Iterator[int]:
        latin, other = self._heads
        if other is None or text.isascii():
            return map(_START, latin.finditer(text)) if latin is not None else iter(())
        if latin is None:
            return map(_START, other.finditer(text))
        from heapq import merge

        return merge(map(_START, latin.finditer(text)), map(_START, other.finditer(text)))


def _within(first: str, before: str) -> str:
    """Return what keeps a word that begins with ``first`` apart from a longer one; a sign is apart by itself."""
    return before if first.isalnum() else ""


def _then(second: str, thirds: Collection[str]) -> str:
    """Return the pattern of a second character and those behind it; a word of two characters has none."""
    return re.escape(second) if "" in thirds else f"{re.escape(second)}[{_of(thirds)}]"


def _of(characters: Collection[str]) -> str:
    return "".join(map(re.escape, sorted(characters)))
