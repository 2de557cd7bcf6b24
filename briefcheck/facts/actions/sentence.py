"""The sentences of a line, and its words, made once: a form of commitment is not looked for where the words it is made of are missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefcheck.lazy import pattern

_SENTENCE_END = pattern(
    # it begins with a plain set of characters, which is looked for much faster than a condition
    r"[\s。；;！!](?:(?:(?<=[a-z0-9)\]][.!]\s)|(?<=[A-Z][A-Z]\.\s))(?<!\bMr\.\s)(?<!\bMrs\.\s)(?<!\bMs\.\s)(?<!\bDr\.\s)(?<!\bRev\.\s)(?<!\bSt\.\s)(?<!\bNo\.\s)(?<!\bvs\.\s)(?<!\bFr\.\s)"
    r"\s*(?=[A-Z\[])|(?<=[。；;！!])\s*|(?<=\n)\n*|(?<=\.\s)\s+)"
)
_ENDS_INSIDE = pattern(r"[.!。；;！\n](?:(?<=[。；;！\n])|\s)")
_APART = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_SMALL = _APART.lower()

_BEHIND = r"(?:(?<=[-–—:>*/.;,\]→]\s)|(?<=[dtonh]\s)(?:(?<=and\s)|(?<=that\s)|(?<=so\s)|(?<=but\s)|(?<=then\s)|(?<=which\s)|(?<=agreed\s)))"
_CLAUSE_START = pattern(rf"\s{_BEHIND}")  # white space is looked for much faster than what stands before it
"""Where an English clause can begin behind the first."""

_NAME_START = pattern(rf"\s(?=[A-Z@]|[a-z][A-Z]){_BEHIND}")
"""Where one can that begins with a name: few do."""


def from_starts(form: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """Yield what ``finditer`` does of a long pattern that begins with where a clause begins: it is tried nowhere else."""
    end = 0
    for start in _starts(sentence):
        if start >= end and (match := form.match(sentence, start)) is not None:
            end = match.end()
            yield match


def from_names(form: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """Yield the same of a pattern that begins with a name besides, which has a capital or is a tag."""
    end = 0
    for start in _names(sentence):
        if start >= end and (match := form.match(sentence, start)) is not None:
            end = match.end()
            yield match


@lru_cache(maxsize=8)
def _names(sentence: str) -> tuple[int, ...]:
    return (0, *[space.end() for space in _NAME_START.finditer(sentence)])


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
    """Return the words of a text in Latin letters, in small ones: for a single question."""
    return text.encode("utf-8", "replace").translate(_SMALL).decode().split()


def own_words(text: str) -> frozenset[str]:
    """Return the words of a text in half width in Latin letters, as they are written, each half of I'll for itself."""
    # much faster than a pattern, and every line of a document comes here
    return frozenset(text.encode("utf-8", "replace").translate(_APART).decode().split())


class Kinds:
    """Tells which of several sets of words a sentence holds a word of: one look at its words instead of one for each set."""

    __slots__ = ("_bits",)

    def __init__(self, *sets: frozenset[str]) -> None:
        """Take the sets; the first one is told by the lowest bit."""
        bits: dict[str, int] = defaultdict(int)
        for at, entries in enumerate(sets):
            for word in entries:
                bits[word] |= 1 << at
        self._bits = dict(bits)

    def of(self, words: frozenset[str]) -> int:
        """Return a bit for each set of which one of ``words`` is."""
        kinds = 0
        for bits in map(self._bits.get, words):
            if bits:
                kinds |= bits
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
        for bits in map(self._bits.__getitem__, self._all.findall(text)):
            kinds |= bits
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
