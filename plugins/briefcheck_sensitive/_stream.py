"""The words of a document as one stream, read once for all rules: joined to be surveyed, made plain where a rule looks.

Making text plain costs ten times as much as searching it, and of a hundred passages one holds a number. So the whole is
surveyed as written, which tells the rules that have nothing to look for, and the others where to look.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from weakref import WeakKeyDictionary

from briefcheck import Context, Passage, Plain, pattern, plain
from briefcheck_sensitive._broken import BREAK, Broken, chains
from briefcheck_sensitive._survey import Survey
from briefcheck_sensitive._text import Reading, simplified
from briefcheck_sensitive._words import PASSPORT, PERMIT

# A circled number alone counts the points of a list, and what does not show matters beside a letter or digit only.
_SHAPES = r"\u00b2\u00b3\u00b9\u0660-\u1c59\u2070-\u209c\ua620-\uabf9\uff10-\uff19\uff20-\uff3a\uff41-\uff5a"
_CIRCLED = r"\u20e3\u2460-\u24ff\u2776-\u2793"
_UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff"
_UNUSUAL = pattern(
    rf"[{_SHAPES}{_CIRCLED}{_UNSEEN}](?:(?<=[{_SHAPES}])|(?<=[{_CIRCLED}])(?=[\W_]{{0,2}}[\d{_CIRCLED}])"
    rf"|(?<=[0-9][{_CIRCLED}])|(?<=[0-9A-Za-z][{_UNSEEN}])|(?<=[{_UNSEEN}])(?=[0-9A-Za-z]))"
)
"""Digits and letters of other shapes and scripts, and characters that do not show."""
_BEYOND = pattern(r"[\U00010400-\U0001efff\U0001fbf0-\U0001fbf9]")
"""Those of sixteen bits do not reach; Python keeps a text with one of them in four bytes a character."""
_NUMBER = pattern(r"(?:[0-9][^0-9]{0,2}){5}")
_A_DIGIT = pattern(r"[0-9]")
_FIGURE_LENGTH = 24
_LABEL_LENGTH = 30
"""Characters of a paragraph that may be the label of the next one ("Mobile:"); a sentence says nothing of what follows."""


class Stream:
    """All passages of a document, and the addresses of its links, in reading order."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        """Take the passages as the host gives them."""
        self._passages, self._targets = _with_links(passages)
        self._written = [passage.text for passage in self._passages]
        for index, (_, target) in self._targets.items():
            self._written[index] = target
        self._plain: dict[int, Plain] = {}
        self._texts = self._written
        self.whole = "\n".join(self._texts)
        """Every piece, a line end between two: as written, and made plain where digits or letters have unusual shapes."""
        if _is_unusual(self.whole):
            self._plain = {index: plain(text) for index, text in enumerate(self._written)}
            self._texts = [made.text for made in self._plain.values()]
            self.whole = "\n".join(self._texts)
        whole = simplified(self.whole)
        self._is_traditional = whole is not self.whole and whole != self.whole
        if self._is_traditional:  # the rules know their words in simplified characters, whose places are the same
            self.whole = whole
            self._texts = [*map(simplified, self._texts)]
        self._made: dict[int, Reading] = {}
        self._heads: dict[tuple[object, ...], frozenset[str]] | None = None
        # the names of properties label their values, and stand nowhere else
        names = [simplified(passage.header) for passage in passages if passage.kind == "property"]
        self._survey = Survey("\n".join((self.whole, *names)))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(text) + 1 for text in self._texts)]

    def has(self, words: Iterable[str]) -> bool:
        """Tell whether one of ``words``, which are such of :mod:`._words` or shapes of the survey, stands somewhere."""
        return not self._survey.found.isdisjoint(words)

    def opened_by(self, gate: re.Pattern[str]) -> Iterator[Reading]:
        """Yield the passages in which ``gate`` finds something."""
        indices = set()
        found = gate.search(self.whole)
        while found:
            index = self._index(found.start())
            indices.add(index)
            found = gate.search(self.whole, self._starts[index + 1])
        return self._readings(indices)

    def holding(self, words: Iterable[str], others: Iterable[str] = (), *, links: bool = False) -> Iterator[Reading]:
        """Yield the passages that hold one of ``words``, which are such of :mod:`._words`, or of ``others`` in small letters.

        ``links``: the addresses of links as well.
        """
        return self._readings(self._with(words, others), links=links)

    def about(self, words: Sequence[str]) -> Iterator[Reading]:
        """Yield the passages that hold one of ``words`` or are labelled by one: in their column, their row or the line above."""
        if not self.has(words):
            return
        inside = self._with(words)
        heads: dict[str, bool] = {"": False}
        for index, passage in enumerate(self._passages):
            if index not in self._targets and (
                index in inside
                or (index - 1 in inside and len(self._passages[index - 1].text) <= _LABEL_LENGTH)
                or _holds(passage.header, words, heads)
                or _holds(passage.row, words, heads)
            ):
                yield self._reading(index)

    def figures(self, headed_so: Callable[[str], object]) -> Iterator[Reading]:
        """Yield the short passages with a digit that stand in a column or row with such a head."""
        for index, passage in enumerate(self._passages):
            if (
                (passage.header or passage.row)
                and len(passage.text) <= _FIGURE_LENGTH
                and index not in self._targets
                and (headed_so(simplified(passage.header)) or headed_so(simplified(passage.row)))
                and _A_DIGIT.search(passage.text)
            ):
                yield self._reading(index)

    def heads(self, passage: Passage) -> frozenset[str]:
        """Return the heads of the columns of the table in which a passage stands."""
        if self._heads is None:
            heads: dict[tuple[object, ...], set[str]] = {}
            for each in self._passages:
                if each.header:
                    heads.setdefault(_table(each), set()).add(simplified(each.header))
            self._heads = {table: frozenset(found) for table, found in heads.items()}
        return self._heads.get(_table(passage), frozenset())

    def secrets(self, words: Iterable[str], others: Iterable[str]) -> Iterator[Reading]:
        """Yield the passages and addresses that hold one of these words, or as many letters and digits as a key."""
        keys = (self._index(at) for at in self._survey.keys_begin() if at < len(self.whole))
        return self._readings({*self._with(words, others), *keys}, links=True)

    @cached_property
    def numbers(self) -> tuple[Reading, ...]:
        """The passages that may hold a number that says who somebody is or how to reach them, and links that say they do."""
        shown = self._readings(self._indices(self._rows[0]), links=True)
        return tuple(entry for entry in shown if entry.target is None or _SAYS_WHOSE.match(entry.target[1]))

    @cached_property
    def broken(self) -> tuple[Broken, ...]:
        """The cells of tables in which a digit ends one paragraph and goes on in the next."""
        return tuple(chains(self._passages, self._broken_off()))

    def _broken_off(self) -> Iterator[int]:
        """Yield the passages behind which a digit may go on, rising; a line may end inside of one as well."""
        end = 0
        for found in BREAK.finditer(self.whole):
            at = found.start()
            if at >= end:
                index = self._index(at)
                end = self._starts[index + 1]
                if BREAK.match(self.whole, end - 1):
                    yield index

    def odd(self, gates: Sequence[re.Pattern[str]]) -> Iterator[Reading]:
        """Yield the passages with letters between digits or digits set apart, in which one of ``gates`` finds something."""
        indices = self._indices(self._rows[1])
        return self._readings(index for index in indices if any(gate.search(self._texts[index]) for gate in gates))

    @property
    def holds_key(self) -> bool:
        """Whether as many letters and digits as a key has stand in one piece."""
        return any(at < len(self.whole) for at in self._survey.keys_begin())

    @property
    def holds_odd(self) -> bool:
        """Whether there are letters between digits, digits set apart, or characters that do not show."""
        return bool(self._rows[1]) or any(made.offsets is not None for made in self._plain.values())

    def unseen(self) -> Iterator[Reading]:
        """Yield the passages with characters in them that do not show."""
        return self._readings(index for index, made in self._plain.items() if made.offsets is not None)

    @cached_property
    def _rows(self) -> tuple[list[int], list[int]]:
        return self._survey.rows(short=self.has((*PASSPORT, *PERMIT)))

    def _with(self, words: Iterable[str], others: Iterable[str] = ()) -> set[int]:
        indices: set[int] = set()
        for word in (*self._survey.found.intersection(words), *map(simplified, others)):
            at = self._survey.find(word, 0)
            while 0 <= at < len(self.whole):
                index = self._index(at)
                indices.add(index)
                at = self._survey.find(word, self._starts[index + 1])
        return indices

    def _indices(self, rising: Iterable[int]) -> list[int]:
        """Return the passages that hold these places, which rise; those of the names of properties are in none."""
        indices: list[int] = []
        end = 0
        for at in rising:
            if at >= end:
                if at >= len(self.whole):
                    break
                indices.append(self._index(at))
                end = self._starts[indices[-1] + 1]
        return indices

    def _index(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _readings(self, indices: Iterable[int], *, links: bool = False) -> Iterator[Reading]:
        for index in sorted(indices):
            if links or index not in self._targets:
                yield self._reading(index)

    def _reading(self, index: int) -> Reading:
        if index not in self._made:
            made = self._plain.get(index) or plain(self._written[index])
            if self._is_traditional:
                made = Plain(simplified(made.text), made.offsets)
            self._made[index] = Reading(self._passages[index], made, self._targets.get(index), self._label_above(index))
        return self._made[index]

    def _label_above(self, index: int) -> str:
        """Return the short paragraph right above one that is in no table: "" if there is none, or it has a number of its own."""
        passage = self._passages[index]
        if not index or passage.place.table is not None or passage.paragraph is None:
            return ""
        above = self._passages[index - 1]
        beside = above.place.part == passage.place.part and above.place.table is None
        return above.text if beside and len(above.text) <= _LABEL_LENGTH and not _NUMBER.search(above.text) else ""


def _table(passage: Passage) -> tuple[object, ...]:
    return passage.place.part, passage.place.number, passage.place.table


def _is_unusual(text: str) -> bool:
    if text.isascii():
        return False
    four_bytes = sys.getsizeof(text) > 4 * len(text)
    return bool(_UNUSUAL.search(text) or (four_bytes and _BEYOND.search(text)))


def _with_links(passages: tuple[Passage, ...]) -> tuple[Sequence[Passage], dict[int, tuple[int, str]]]:
    """Return the passages, again behind it one that has a link, and by their places offset and address of these links."""
    found = [
        (index, span)
        for index, passage in enumerate(passages)
        if (paragraph := passage.paragraph) is not None and paragraph.spans
        for span in paragraph.spans
        if span.target and span.target not in passage.text
    ]
    if not found:
        return passages, {}
    pieces = list(passages)
    targets = {}
    for added, (index, span) in enumerate(found, start=1):
        pieces.insert(index + added, passages[index])
        targets[index + added] = (span.start, span.target)
    return pieces, targets


def _holds(label: str, words: Sequence[str], known: dict[str, bool]) -> bool:
    """Tell whether ``label`` holds one of ``words``; ``known`` keeps the answers, for a column has one head."""
    if label not in known:
        lower = simplified(label).lower()
        known[label] = any(word in lower for word in words)
    return known[label]


# Other addresses are full of numbers that are nobody's.
_SAYS_WHOSE = pattern(
    r"(?i)(?:tel|sms|callto):|[^?#]{0,300}[?#](?:[^&]{0,80}&){0,12}[a-z_]{0,8}(?:mobile|phone|tel|cell|shouji|id_?card|id_?no|id_?num|cert_?no|sfz)[a-z_]{0,8}="
)

_STREAMS: WeakKeyDictionary[Context, Stream] = WeakKeyDictionary()


def stream_of(context: Context) -> Stream:
    """Return the stream of a document; it is made once, and goes with its context."""
    stream = _STREAMS.get(context)
    if stream is None:
        stream = _STREAMS[context] = Stream(context.passages)
    return stream
