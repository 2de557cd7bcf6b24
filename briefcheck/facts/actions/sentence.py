"""The sentences of a line, and its words, made once: a form of commitment is not looked for where the words it is made of are missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from briefcheck.lazy import pattern

_SENTENCE_END = pattern(
    # it begins with a plain set of characters, which is looked for much faster than a condition
    r"[\s。；;！!](?:(?:(?<=[a-z0-9)\]][.!]\s)|(?<=[A-Z][A-Z]\.\s))(?<!\bMr\.\s)(?<!\bMrs\.\s)(?<!\bMs\.\s)(?<!\bDr\.\s)(?<!\bRev\.\s)(?<!\bSt\.\s)(?<!\bNo\.\s)(?<!\bvs\.\s)(?<!\bFr\.\s)"
    r"\s*(?=[A-Z\[])|(?<=[。；;！!])\s*|(?<=\n)\n*|(?<=\.\s)\s+)"
)
_ENDS_INSIDE = pattern(r"[.!。；;！\n](?:(?<=[。；;！\n])|\s)")
_APART = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_SMALL = _APART.lower()
_LAST = frozenset({"the", "team", "group", "de", "van", "von", "member", "members"})
"""Words in small letters that a name can end in."""


_CLAUSE_START = pattern(
    # white space is looked for much faster than what stands before it
    r"\s(?:(?<=[-–—:>*/.;,\]→]\s)|(?<=[dtonh]\s)(?:(?<=and\s)|(?<=that\s)|(?<=so\s)|(?<=but\s)|(?<=then\s)|(?<=which\s)|(?<=agreed\s)))"
)
"""Where an English clause can begin behind the first."""


def from_starts(form: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """Yield what ``finditer`` does of a long pattern that begins with where a clause begins: it is tried nowhere else."""
    end = 0
    for start in _starts(sentence):
        if start >= end and (match := form.match(sentence, start)) is not None:
            end = match.end()
            yield match


@lru_cache(maxsize=8)
def _starts(sentence: str) -> tuple[int, ...]:
    """Return where a clause can begin; each form asks for the same sentence, one after the other."""
    return (0, *[space.end() for space in _CLAUSE_START.finditer(sentence)])


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def cased(entries: frozenset[str]) -> frozenset[str]:
    """Return words in small letters with a capital first, and all in capitals, too: as they may be written."""
    return entries.union(map(str.title, entries), map(str.upper, entries))


def small_words(text: str) -> list[str]:
    """Return the words of a text in Latin letters, in small ones: for a single question, where :class:`Held` is for many."""
    return text.encode(errors="replace").translate(_SMALL).decode().split()


class Held:
    """What a line in half width holds.

    ``words`` are those in Latin letters, each half of I'll for itself; ``small`` the same in small letters. ``said`` are
    those that may stand right behind a name: before them is a capital, a digit or a mark.
    """

    __slots__ = ("_said", "_small", "_text", "words")

    def __init__(self, text: str) -> None:
        """Take the line."""
        # much faster than a pattern, and every line of a document comes here
        self.words = frozenset(text.encode(errors="replace").translate(_APART).decode().split())
        self._text = text
        self._said: frozenset[str] | None = None
        self._small: frozenset[str] | None = None

    @property
    def small(self) -> frozenset[str]:
        """The words in small letters."""
        if self._small is None:
            self._small = frozenset(map(str.lower, self.words))
        return self._small

    @property
    def said(self) -> frozenset[str]:
        """The words that may stand right behind a name."""
        if self._said is None:
            behind = [word for before, word in pairwise(self._text.split()) if not before.islower() or before in _LAST]
            self._said = self.words if ")" in self._text else frozenset(behind)
        return self._said


class Kinds:
    """Tells which of several sets of words a sentence holds a word of: one look at its words instead of one for each set."""

    __slots__ = ("_bits", "_words")

    def __init__(self, *sets: frozenset[str]) -> None:
        """Take the sets; the first one is told by the lowest bit."""
        bits: dict[str, int] = defaultdict(int)
        for at, entries in enumerate(sets):
            for word in entries:
                bits[word] |= 1 << at
        self._bits = dict(bits)
        self._words = frozenset(bits)

    def of(self, words: frozenset[str]) -> int:
        """Return a bit for each set of which one of ``words`` is."""
        kinds = 0
        for word in words & self._words:
            kinds |= self._bits[word]
        return kinds


class Letters:
    """Tells the same of the letters of a text: of several sets of letters, and which of some ways they open.

    The engine picks out those letters that are in any set at all; to make a set of all of them takes twice the time.
    """

    __slots__ = ("_all", "_bits")

    def __init__(self, *sets: frozenset[str]) -> None:
        """Take the sets; the first one is told by the lowest bit."""
        bits: dict[str, int] = defaultdict(int)
        for at, entries in enumerate(sets):
            for letter in entries:
                bits[letter] |= 1 << at
        self._bits = dict(bits)
        self._all = pattern(f"[{re.escape(''.join(sorted(bits)))}]")

    def of(self, text: str) -> int:
        """Return a bit for each set of which a letter stands in a text."""
        kinds = 0
        bits = self._bits
        for letter in self._all.findall(text):
            kinds |= bits[letter]
        return kinds


def sentences(line: str) -> Sequence[tuple[int, int]]:
    """Return the sentences of a line, as stretches."""
    may_end = "." in line or "!" in line or ";" in line or "。" in line or "\n" in line
    if not may_end or not _ENDS_INSIDE.search(line):
        return ((0, len(line)),)
    found = []
    start = 0
    for match in _SENTENCE_END.finditer(line):
        end = match.start()
        if line[start:end].strip():
            found.append((start, end))
        start = match.end()
    if line[start:].strip():
        found.append((start, len(line)))
    return found
