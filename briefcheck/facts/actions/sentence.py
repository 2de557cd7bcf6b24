"""A sentence with its words, made once: a form of commitment is not looked for where the words it is made of are missing."""

from __future__ import annotations

from itertools import pairwise

_APART = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_LAST = frozenset({"the", "team", "group", "de", "van", "von", "member", "members"})
"""Words in small letters that a name can end in."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


class Sentence:
    """An English sentence in half width.

    ``words`` are its words in Latin letters, each half of I'll; ``said`` those that may stand right behind a name, which
    is what has a capital, a digit or a mark of its own before it.
    """

    __slots__ = ("said", "text", "words")

    def __init__(self, text: str) -> None:
        """Take the sentence."""
        self.text = text
        # much faster than a pattern, and every line of a document comes here
        self.words = frozenset(text.encode(errors="replace").translate(_APART).decode().split())
        self.said = (
            self.words
            if ")" in text
            else {word for before, word in pairwise(text.split()) if not before.islower() or before in _LAST}
        )
