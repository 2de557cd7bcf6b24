"""What a document holds as a whole: a form whose signs stand nowhere in it is asked of none of its lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.actions.sentence import own_words
from briefcheck.facts.narrow import holds, narrow


class Whole:
    """All the words of a document, in half width and simplified letters, asked once where its lines would be asked one by one.

    What it answers is necessary, never enough: that no line can be of a form, never that one is.
    """

    def __init__(self, text: str, body: int = 0, written: str = "") -> None:
        """Take the words, in half width, the first ``body`` characters those of the body, and as they are ``written``."""
        self.text = text
        self._written = written
        self._body = body
        self._held: dict[tuple[str, ...], bool] = {}

    @property
    def body(self) -> str:
        """The words of the body."""
        return self.text[: self._body]

    @cached_property
    def lines(self) -> Mapping[str, str]:
        """Each line of a document that is not all ASCII in half width: what was done for all of it is not done again."""
        return dict(zip(self._written.split("\n"), self.text.split("\n"), strict=False)) if self._written else {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words in Latin letters, each half of I'll for itself."""
        return own_words(self.text)

    @cached_property
    def small(self) -> str:
        """All the words in small letters."""
        return self.text.casefold()

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every character."""
        return frozenset(self.text)

    def holds(self, signs: tuple[str, ...]) -> bool:
        """Whether one of ``signs`` stands in the document; looked for once."""
        known = self._held.get(signs)
        if known is None:
            known = self._held[signs] = holds(self.text, signs)
        return known

    def among(self, signs: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of ``signs`` (in half width) that stand in the document."""
        return tuple([sign for sign in signs if sign in self.text])

    def among_small(self, signs: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of ``signs``, in small letters, that stand in the document in whatever ones."""
        return tuple([sign for sign in signs if sign in self.small])

    def has_word(self, words: frozenset[str]) -> bool:
        """Whether one of ``words``, in Latin letters, is a word of the document."""
        return not self.words.isdisjoint(words)


class Anything(Whole):
    """A document of which nothing is known: it may hold all there is. For single lines."""

    def __init__(self) -> None:
        """Take no words."""
        super().__init__("")

    def holds(self, signs: tuple[str, ...]) -> bool:  # noqa: ARG002  # whatever is asked
        """Return that it may."""
        return True

    def among(self, signs: tuple[str, ...]) -> tuple[str, ...]:
        """Return all of them."""
        return signs

    among_small = among

    def has_word(self, words: frozenset[str]) -> bool:  # noqa: ARG002  # whatever is asked
        """Return that it may."""
        return True


def whole(document: Document) -> Whole:
    """Return what a document holds."""
    body = "\n".join([entry.text for entry in paragraphs(document.body)])
    others = [entry.text for part in document.parts[1:] for entry in paragraphs(part.blocks)]
    written = "\n".join((body, *others)) if others else body
    return Whole(written, len(body)) if written.isascii() else Whole(narrow(written), len(body), written)
