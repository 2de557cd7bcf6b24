"""Masking: what a report warns of, the report itself never repeats."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from briefcheck.document.plain import plain
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.rules.finding import Sensitive
from briefcheck.text import Text

_MASK = "*"
# Where nothing may be known, not even the length, this stands instead.
_WITHHELD = _MASK * 8
# From this length on, a word is also found when it is spaced, hyphenated or broken over lines. Shorter ones are not:
# "a-b" without its hyphen would black out half of the report.
_LONG = 8
# A rule may have cut its quotation inside a word: so much of a long word's beginning or end gives it away.
_TELLING = 5
_LOOKED_UP = 64
"""The longest beginning or end of a word that is looked up. Longer words are keys and certificates, a few at most."""
_SCRAP = 2
"""How many letters of a word beside whole ones tell nothing of it: "A private key" is no piece of "RSA PRIVATE KEY"."""
_A_DIGIT = pattern(r"[0-9]")
_CUT = pattern(r"…+|\.{3,}", needs="….")


@frozen
class _View:
    """A text as it counts for matching; ``offsets`` say where each character stands as written."""

    text: str
    offsets: tuple[int, ...]


_Cuts = dict[str, set[tuple[int, int]]]


class _Words:
    """The words to mask, with what of each may stay.

    There may be thousands, and alike: the numbers of a list of telephones. So a text is never held against each word;
    its own pieces are looked up.
    """

    def __init__(self, *, cut: bool) -> None:
        """Take whether they are found as well where the end of a quotation cuts them off."""
        self.keep: dict[str, tuple[int, int]] = {}
        self._cut = cut
        self._lengths: dict[str, set[int]] = {}
        """How long the words are that begin so."""
        self._sizes: set[int] = set()
        self._heads: dict[str, set[tuple[int, int]]] = {}
        self._tails: dict[str, set[tuple[int, int]]] = {}
        """What may stay of the words that begin, or end, so."""
        self._plain: set[str] = set()
        """Which of these beginnings and ends are nothing but whole words, of every word they belong to."""
        self._very_long: set[str] = set()

    def add(self, word: str, keep: tuple[int, int], gaps: frozenset[int] = frozenset()) -> None:
        """Take a word; of two wishes what to keep of it the stricter one holds. In front of ``gaps`` a blank was left out."""
        keep = _fair(len(word), keep)
        known = self.keep.get(word)
        if known is not None:
            keep = (min(keep[0], known[0]), min(keep[1], known[1]))
        if known == keep:
            return
        self.keep[word] = keep
        self._lengths.setdefault(word[:_TELLING], set()).add(len(word))
        self._sizes.add(len(word[:_TELLING]))
        if self._cut:
            for length in range(_TELLING, min(len(word), _LOOKED_UP + 1)):
                behind, before = length, len(word) - length
                whole = _ends(word, behind, gaps) or not gaps.isdisjoint(range(behind - _SCRAP, behind))
                self._add_cut(self._heads, self._tails, word[:length], keep, whole=whole)
                whole = _ends(word, before, gaps) or not gaps.isdisjoint(range(before + 1, before + 1 + _SCRAP))
                self._add_cut(self._tails, self._heads, word[-length:], keep, whole=whole)
            if len(word) > _LOOKED_UP + 1:
                self._very_long.add(word)

    def _add_cut(self, cuts: _Cuts, others: _Cuts, piece: str, keep: tuple[int, int], *, whole: bool) -> None:
        """Take a beginning or an end of a word into ``cuts``; ``whole``: no word of a language is cut in two there."""
        if not whole or not piece.isalpha():
            self._plain.discard(piece)
        elif piece not in cuts and piece not in others:
            self._plain.add(piece)
        cuts.setdefault(piece, set()).add(keep)

    def in_(self, text: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
        """Yield the stretches of ``text`` to hide, and what may stay of the word: overlapping occurrences too."""
        for size in self._sizes:
            for start in range(len(text) - size + 1):
                for length in self._lengths.get(text[start : start + size], ()):
                    keep = self.keep.get(text[start : start + length])
                    if keep is not None and start + length <= len(text):
                        yield start + keep[0], start + length - keep[1], keep
        if self._cut:
            begin = 0
            for end, after in [*(found.span() for found in _CUT.finditer(text)), (len(text), len(text))]:
                yield from self._cut_off(text, begin, end)
                if self._is_inside(text[begin:end]):
                    yield begin, end, (0, 0)
                begin = after

    def _is_inside(self, piece: str) -> bool:
        """Tell whether ``piece`` is the middle of a word, cut off at both ends.

        One without a digit is not: a name or an address is made of words that say nothing of it.
        """
        if len(piece) < _TELLING or len(piece) >= self._longest or not _A_DIGIT.search(piece):
            return False
        if piece in self._heads or piece in self._tails:
            return False
        at = bisect_left(self._rests, piece)
        if at < len(self._rests) and self._rests[at].startswith(piece):
            return True
        return any(piece in word[1:-1] for word in self._very_long)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.keep), default=0)

    @cached_property
    def _rests(self) -> list[str]:
        """What of each word stands behind each of its characters, sorted, so that a piece of a word is looked up."""
        words = (word for word in self.keep if len(word) <= _LOOKED_UP + 1)
        return sorted({word[start:] for word in words for start in range(1, len(word) - _TELLING)})

    def _cut_off(self, text: str, begin: int, end: int) -> Iterator[tuple[int, int, tuple[int, int]]]:
        """Yield the stretches where ``text[begin:end]`` ends with a word's beginning or begins with a word's end.

        Where no mark says that something was cut off, whole words without a digit are left: "Kapoor" at the end of a name
        is no piece of kapoor@example.com, nor "margin" one of "margin: 18 %".
        """
        for length in range(_TELLING, min(end - begin, _LOOKED_UP) + 1):
            first, last = text[begin : begin + length], text[end - length : end]
            for keep in () if end == len(text) and last in self._plain else self._heads.get(last, ()):
                if length > keep[0]:
                    yield end - length + keep[0], end, keep
            for keep in () if begin == 0 and first in self._plain else self._tails.get(first, ()):
                if length > keep[1]:
                    yield begin, begin + length - keep[1], keep
        for word in self._very_long:
            keep, most = self.keep[word], len(word) - 1
            head, tail = _overlap(text[begin:end], word, most), _overlap(word, text[begin:end], most)
            if head > keep[0]:
                yield end - head + keep[0], end, keep
            if tail > keep[1]:
                yield begin, begin + tail - keep[1], keep


class Masker:
    """Masks the sensitive words of one document in the texts of its report.

    A word is found in any width and letter case, split by characters that do not show, and, from eight characters
    on, also spaced, hyphenated, or cut off by the end of a quotation. Mask a text before shortening it.
    """

    def __init__(self, sensitives: Iterable[Sensitive]) -> None:
        """Take the sensitive words of every finding of the document, in any order, repetitions welcome."""
        self._long, self._short = _Words(cut=True), _Words(cut=False)
        for sensitive in sensitives:
            view = _close(sensitive.text)
            if len(view.text) >= _LONG:
                self._long.add(view.text, sensitive.keep, _gaps(view))
            elif seen := _seen(sensitive.text).text:
                self._short.add(seen, sensitive.keep)

    @property
    def is_idle(self) -> bool:
        """Whether there is no word to mask."""
        return not self._long.keep and not self._short.keep

    def mask(self, text: str) -> str:
        """Return ``text`` with every sensitive word masked; the rest is left as it is."""
        hidden, withheld = self.covered(text)
        return cover(text, hidden, withheld) if hidden or withheld else text

    def covered(self, text: str) -> tuple[set[int], set[int]]:
        """Return which characters of ``text`` are to be masked, and which not even by their number shown."""
        hidden: set[int] = set()
        withheld: set[int] = set()
        for words, look in ((self._long, _close), (self._short, _seen)):
            view = look(text) if words.keep else _View("", ())
            for first, last, keep in words.in_(view.text):
                span = range(view.offsets[first], view.offsets[last - 1] + 1)
                (withheld if keep == (0, 0) else hidden).update(span)
        return hidden, withheld


class Covered(str):
    """A value with something masked, as words: a message that asks for it as a number (``{value:,}``) is told the words."""

    __slots__ = ()

    def __format__(self, asked: str, /) -> str:
        """Return the words; the form was meant for the value that they stand for."""
        return str(self)


def masked_value(value: object, masker: Masker) -> object:
    """Return what a message quotes, masked; it is by itself, for in a sentence nothing tells where it was cut off.

    A number, a date or a list is looked at as it is written before the message gives it another form: 13,912,345,678.
    """
    if isinstance(value, Text):
        return Text(en=masker.mask(value.en), zh=masker.mask(value.zh))
    written = str(value)
    masked = masker.mask(written)
    return value if masked == written else Covered(masked)


def _seen(text: str) -> _View:
    """Return the characters that show, in plain width and lower case."""
    seen = plain(text)
    lower = "".join(low if len(low := character.lower()) == 1 else character for character in seen.text)
    return _View(lower, seen.offsets or tuple(range(len(lower))))


def _close(text: str) -> _View:
    """Return the characters that show, without spaces, dashes and line ends."""
    seen = _seen(text)
    kept = [index for index, character in enumerate(seen.text) if character not in " -\n"]
    return _View("".join(seen.text[index] for index in kept), tuple(seen.offsets[index] for index in kept))


def _gaps(view: _View) -> frozenset[int]:
    """Return before which characters of ``view`` some were left out."""
    return frozenset(at for at, (left, right) in enumerate(pairwise(view.offsets), 1) if right > left + 1)


def _ends(word: str, at: int, gaps: frozenset[int]) -> bool:
    """Tell whether words of a language end and begin at the place ``at`` in ``word``: a gap, a sign or a digit is there."""
    return at in gaps or not word[at - 1].isalpha() or not word[at].isalpha()


def _fair(length: int, keep: tuple[int, int]) -> tuple[int, int]:
    """Return how much may stay readable: never more than half of a word, nothing of a very short one."""
    start, end = max(0, keep[0]), max(0, keep[1])
    if (start + end) * 2 <= length:
        return start, end
    return (min(start, 1), 0) if length >= 4 else (0, 0)


def _overlap(left: str, right: str, most: int) -> int:
    """Return how many characters, up to ``most``, end ``left`` and begin ``right``; 0 for those that are looked up."""
    for length in range(min(len(left), len(right), most), _LOOKED_UP, -1):
        if left.endswith(right[:length]):
            return length
    return 0


def cover(text: str, hidden: set[int], withheld: set[int], start: int = 0) -> str:
    """Return ``text`` with characters masked; the sets count from the beginning of a text where it stands at ``start``."""
    pieces: list[str] = []
    for index, character in enumerate(text, start):
        if index in withheld:
            if index - 1 not in withheld:
                pieces.append(_WITHHELD)
        else:
            pieces.append(_MASK if index in hidden else character)
    return "".join(pieces)
