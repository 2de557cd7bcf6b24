"""The words of a document as one stream, read once for all rules: joined for the gates, made plain where one opens.

Making text plain costs ten times as much as searching it, and of a hundred passages one holds a number. So a gate, a
cheap pattern or a few words, looks through the whole stream as written, and only the passages it opens are made plain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from weakref import WeakKeyDictionary

from briefcheck import Context, Passage, pattern, plain
from briefcheck_sensitive._text import Reading

_DIGITS = pattern(r"[\d①-⑨](?:[\W_]{0,2}[\d①-⑨]){5}")  # six digits in any script, with next to nothing between them
_A_DIGIT = pattern(r"[\d①-⑨]")
_FIGURE_LENGTH = 24
_LABEL_LENGTH = 30
"""Characters of a paragraph that may be the label of the next one ("Mobile:"); a sentence says nothing of what follows."""


class _Joined:
    """Some of the pieces in one text, a line end between two; ``indices`` are their places among all of them."""

    def __init__(self, texts: Sequence[str], indices: Sequence[int]) -> None:
        self.text = "\n".join(texts)
        self.starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self.indices = indices

    def opened_by(self, gate: re.Pattern[str]) -> Iterator[int]:
        """Yield the places of the pieces in which ``gate`` finds something."""
        found = gate.search(self.text)
        while found:
            at = bisect_right(self.starts, found.start()) - 1
            yield self.indices[at]
            found = gate.search(self.text, self.starts[at + 1])


class Stream:
    """All passages of a document, and the addresses of its links, in reading order."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        """Take the passages as the host gives them."""
        self._pieces: list[tuple[Passage, tuple[int, str] | None]] = []
        for passage in passages:
            self._pieces.append((passage, None))
            if passage.paragraph is not None:
                for span in passage.paragraph.spans:
                    if span.target and span.target not in passage.text:
                        self._pieces.append((passage, (span.start, span.target)))
        self._texts = [target[1] if target else passage.text for passage, target in self._pieces]
        self._all = _Joined(self._texts, range(len(self._texts)))
        self.whole = self._all.text
        """Every piece as written, a line end between two."""
        self._starts = self._all.starts
        self._made: dict[int, Reading] = {}
        self._held: dict[tuple[str, ...], set[int]] = {}

    @cached_property
    def _with_digits(self) -> _Joined:
        """The pieces that hold a digit, in any script: a quarter of an ordinary text."""
        search = _A_DIGIT.search
        indices = [index for index, text in enumerate(self._texts) if search(text)]
        return _Joined([self._texts[index] for index in indices], indices)

    @cached_property
    def lower(self) -> str:
        """``whole`` in small letters, character for character."""
        lower = self.whole.lower()
        if len(lower) == len(self.whole):
            return lower
        return "".join(small if len(small := character.lower()) == 1 else character for character in self.whole)

    def opened_by(self, *gates: re.Pattern[str], links: bool = False, digits: bool = True) -> Iterator[Reading]:
        """Yield the passages in which one of ``gates`` finds something; with ``links`` the addresses as well.

        ``digits``: only where there is a digit.
        """
        joined = self._with_digits if digits else self._all
        found = (
            joined.opened_by(gates[0])
            if len(gates) == 1
            else sorted({i for gate in gates for i in joined.opened_by(gate)})
        )
        for index in found:
            if links or self._pieces[index][1] is None:
                yield self._reading(index)

    def holding(self, words: Sequence[str], *, links: bool = False) -> Iterator[Reading]:
        """Yield the passages that hold one of ``words``, which are in small letters."""
        for index in sorted(self._with(words)):
            if links or self._pieces[index][1] is None:
                yield self._reading(index)

    def about(self, words: Sequence[str]) -> Iterator[Reading]:
        """Yield the passages that hold one of ``words`` or are labelled by one: in their column, their row or the line above."""
        inside = self._with(words)
        if not inside:
            return
        tables = {_table(self._pieces[index][0]) for index in inside}
        for index, (passage, target) in enumerate(self._pieces):
            if target is None and (
                index in inside
                or (index - 1 in inside and len(self._pieces[index - 1][0].text) <= _LABEL_LENGTH)
                or (
                    (passage.header or passage.row)
                    and _table(passage) in tables
                    and (_holds(passage.header, words) or _holds(passage.row, words))
                )
            ):
                yield self._reading(index)

    def figures(self, headed_so: Callable[[str], object]) -> Iterator[Reading]:
        """Yield the short passages with a digit that stand in a column or row with such a head."""
        for index in self._with_digits.indices:
            passage, target = self._pieces[index]
            headed = target is None and (passage.header or passage.row) and len(passage.text) <= _FIGURE_LENGTH
            if headed and (headed_so(passage.header) or headed_so(passage.row)):
                yield self._reading(index)

    def present(self, words: Sequence[str]) -> list[str]:
        """Return those of ``words``, in small letters, that stand somewhere in the document."""
        latin = self._latin
        return [word for word in words if (word.encode() in latin if word.isascii() else word in self.lower)]

    @cached_property
    def _latin(self) -> bytes:
        """``lower`` without all that is no Latin letter: a third of the time where many words are looked for."""
        return self.lower.encode("ascii", "ignore")

    def _with(self, words: Sequence[str]) -> set[int]:
        key = tuple(words)
        if key not in self._held:
            self._held[key] = self._find(self.present(key))
        return self._held[key]

    def _find(self, words: Sequence[str]) -> set[int]:
        indices: set[int] = set()
        for word in words:
            at = self.lower.find(word)
            while at >= 0:
                index = self._index(at)
                indices.add(index)
                at = self.lower.find(word, self._starts[index + 1])
        return indices

    @cached_property
    def numbers(self) -> tuple[Reading, ...]:
        """The passages that may hold a number of six digits or more, and the telephone links."""
        shown = self.opened_by(_DIGITS, links=True)
        return tuple(entry for entry in shown if entry.target is None or entry.target[1].lower().startswith(_DIALLED))

    def _index(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _reading(self, index: int) -> Reading:
        if index not in self._made:
            passage, target = self._pieces[index]
            made = plain(target[1] if target else passage.text)
            self._made[index] = Reading(passage, made, target, self._label_above(index))
        return self._made[index]

    def _label_above(self, index: int) -> str:
        """Return the short paragraph right above one that is in no table: "" if there is none."""
        passage = self._pieces[index][0]
        if not index or passage.place.table is not None or passage.paragraph is None:
            return ""
        above = self._pieces[index - 1][0]
        beside = above.place.part == passage.place.part and above.place.table is None
        return above.text if beside and len(above.text) <= _LABEL_LENGTH else ""


def _table(passage: Passage) -> tuple[str, int, int | None]:
    """Return which table a passage is in; those of an embedded file are all as one."""
    place = passage.place
    return place.part, place.number, place.table


def _holds(label: str, words: Sequence[str]) -> bool:
    lower = label.lower()
    return any(word in lower for word in words)


_DIALLED = ("tel:", "sms:", "callto:")

_STREAMS: WeakKeyDictionary[Context, Stream] = WeakKeyDictionary()


def stream_of(context: Context) -> Stream:
    """Return the stream of a document; it is made once, and goes with its context."""
    if context not in _STREAMS:
        _STREAMS[context] = Stream(context.passages)
    return _STREAMS[context]
