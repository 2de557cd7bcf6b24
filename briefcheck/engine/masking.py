"""Masking: what a report warns of, the report itself never repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefcheck.document.plain import plain
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.rules.finding import Sensitive

_MASK = "*"
# Where nothing may be known, not even the length, this stands instead.
_WITHHELD = _MASK * 8
# From this length on, a word is also found when it is spaced, hyphenated or broken over lines. Shorter ones are not:
# "a-b" without its hyphen would black out half of the report.
_LONG = 8
# A rule may have cut its quotation inside a word: so much of a long word's beginning or end gives it away.
_TELLING = 5
_CUT = pattern(r"…+|\.{3,}", needs="….")


@frozen
class _View:
    """A text as it counts for matching; ``offsets`` say where each character stands as written."""

    text: str
    offsets: tuple[int, ...]


class _Words:
    """The words to mask, with what of each may stay; found by their ends, for there may be thousands of them."""

    def __init__(self) -> None:
        self.keep: dict[str, tuple[int, int]] = {}
        self._by_end: dict[str, set[str]] = {}
        self._sizes: set[int] = set()

    def add(self, word: str, keep: tuple[int, int]) -> None:
        """Take a word; of two wishes what to keep of it the stricter one holds."""
        keep = _fair(len(word), keep)
        known = self.keep.get(word, keep)
        self.keep[word] = (min(keep[0], known[0]), min(keep[1], known[1]))
        for end in (word[:_TELLING], word[-_TELLING:]):
            self._by_end.setdefault(end, set()).add(word)
            self._sizes.add(len(end))

    def perhaps_in(self, text: str) -> set[str]:
        """Return the words of which the beginning or the end stands in ``text``."""
        found: set[str] = set()
        for size in self._sizes:
            for start in range(len(text) - size + 1):
                found.update(self._by_end.get(text[start : start + size], ()))
        return found


class Masker:
    """Masks the sensitive words of one document in the texts of its report.

    A word is found in any width and letter case, split by characters that do not show, and, from eight characters
    on, also spaced, hyphenated, or cut off by the end of a quotation. Mask a text before shortening it.
    """

    def __init__(self, sensitives: Iterable[Sensitive]) -> None:
        """Take the sensitive words of every finding of the document, in any order, repetitions welcome."""
        self._long, self._short = _Words(), _Words()
        for sensitive in sensitives:
            close = _close(sensitive.text).text
            if len(close) >= _LONG:
                self._long.add(close, sensitive.keep)
            elif seen := _seen(sensitive.text).text:
                self._short.add(seen, sensitive.keep)

    def mask(self, text: str) -> str:
        """Return ``text`` with every sensitive word masked; the rest is left as it is."""
        hidden: set[int] = set()
        withheld: set[int] = set()
        for words, look, cut in ((self._long, _close, True), (self._short, _seen, False)):
            view = look(text) if words.keep else _View("", ())
            for word in words.perhaps_in(view.text):
                keep = words.keep[word]
                for first, last in _to_hide(word, keep, view.text, cut=cut):
                    span = range(view.offsets[first], view.offsets[last - 1] + 1)
                    (withheld if keep == (0, 0) else hidden).update(span)
        return _cover(text, hidden, withheld) if hidden or withheld else text


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


def _fair(length: int, keep: tuple[int, int]) -> tuple[int, int]:
    """Return how much may stay readable: never more than half of a word, nothing of a very short one."""
    start, end = max(0, keep[0]), max(0, keep[1])
    if (start + end) * 2 <= length:
        return start, end
    return (min(start, 1), 0) if length >= 4 else (0, 0)


def _to_hide(word: str, keep: tuple[int, int], text: str, *, cut: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` to hide: the word less what is kept, overlapping occurrences too."""
    start = text.find(word)
    while start >= 0:
        yield start + keep[0], start + len(word) - keep[1]
        start = text.find(word, start + 1)
    if not cut:
        return
    begin = 0
    for end, after in [*((found.start(), found.end()) for found in _CUT.finditer(text)), (len(text), len(text))]:
        head = _overlap(text[begin:end], word, len(word) - 1)
        if head > keep[0]:
            yield end - head + keep[0], end
        tail = _overlap(word, text[begin:end], len(word) - 1)
        if tail > keep[1]:
            yield begin, begin + tail - keep[1]
        begin = after


def _overlap(left: str, right: str, most: int) -> int:
    """Return how many characters, up to ``most``, end ``left`` and begin ``right``; 0 if too few to tell."""
    for length in range(min(len(left), len(right), most), _TELLING - 1, -1):
        if left.endswith(right[:length]):
            return length
    return 0


def _cover(text: str, hidden: set[int], withheld: set[int]) -> str:
    pieces: list[str] = []
    for index, character in enumerate(text):
        if index in withheld:
            if index - 1 not in withheld:
                pieces.append(_WITHHELD)
        else:
            pieces.append(_MASK if index in hidden else character)
    return "".join(pieces)
