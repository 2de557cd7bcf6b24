"""What every match of a pattern holds: a text without it need not be searched.

Python's engine tries a pattern that begins with no fixed letter at each place of a text, which takes microseconds, and of
the many patterns that a line is searched for nearly none is there. Looking for a word takes a thirtieth of that. The idea
is that of RE2's filter (Cox, Regular Expression Matching with a Trigram Index, 2012), in small.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import Any

_MOST = 100
"""Words of which one must be there, at most: beyond that looking for them takes as long as searching."""

_MOST_SETS = 2
"""Sets that are looked at, the most telling ones."""

_MARKS = frozenset("@#[](){}<>|/:;=?!$%&*+~^_\"'`")
"""Single ASCII characters that tell something by themselves; letters, digits and white space stand everywhere."""

Words = frozenset[str]
_NOTHING = frozenset([""])
_ASCII = 127


class _Seen:
    """What is known of a piece of a pattern: all that it can be (``exact``), else sets of words it holds one of each."""

    __slots__ = ("exact", "sets")

    def __init__(self, exact: Words | None, sets: list[Words]) -> None:
        self.exact = exact
        self.sets = sets

    def all_sets(self) -> list[Words]:
        """Return the sets of words, one of each of which stands in every match."""
        return self.sets if self.exact is None else [self.exact, *self.sets]


def held_by(parsed: Any, flags: int) -> tuple[tuple[str, ...], ...]:
    """Return sets of folded words: every match of a pattern, folded, holds one of each set; none where nothing is known.

    Args:
        parsed: the pattern as ``re`` parses it.
        flags: of the module ``re``.
    """
    items = list(parsed)
    if items and ((str(items[0][0]) == "LITERAL" and not flags & re.IGNORECASE) or _begins_rarely(items[0])):
        return ()  # the engine looks for it as fast
    sets = [_shortest(words) for words in _sequence(items).all_sets()]
    telling = sorted({words for words in sets if _tells(words)}, key=_rank)[:_MOST_SETS]
    return tuple(tuple(sorted(words)) for words in sorted(telling, key=lambda words: (len(words), sorted(words))))


def _begins_rarely(item: Any) -> bool:
    """Whether each match of a pattern begins with one of some letters beyond ASCII, or marks: the engine skips to those."""
    kind, value = str(item[0]), item[1]
    if kind == "SUBPATTERN":
        inner = list(value[3])
        return not value[1] and bool(inner) and _begins_rarely(inner[0])
    if kind == "BRANCH":
        return all(branch and str(branch[0][0]) == "LITERAL" and _begins_rarely(branch[0]) for branch in value[1])
    if kind == "IN":
        return all(_begins_rarely(entry) for entry in value)
    if kind == "RANGE":  # of letters: to look for each of them takes longer than to search
        return int(value[0]) > _ASCII
    return kind == "LITERAL" and (value > _ASCII or chr(value) in _MARKS)


def _rank(words: Words) -> tuple[bool, int, list[str]]:
    """Key to sort sets by, the most telling first: of whole words, then few of them."""
    return min(map(len, words)) < 3 and all(word.isascii() for word in words), len(words), sorted(words)


def _tells(words: Words) -> bool:
    return 0 < len(words) <= _MOST and all(len(word) > 1 or word > "\x7f" or word in _MARKS for word in words)


def _shortest(words: Words) -> Words:
    """Return the words without those that hold another of them."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _sequence(items: list[Any]) -> _Seen:
    """Return what is known of pieces one after the other."""
    run: Words = _NOTHING
    sets: list[Words] = []
    whole = True
    for item in items:
        seen = _item(item)
        if seen.exact is not None and len(run) * len(seen.exact) <= _MOST:
            run = frozenset(map("".join, product(run, seen.exact)))
            continue
        whole = False
        sets += [run, *seen.sets]
        run = _NOTHING if seen.exact is None else seen.exact
    return _Seen(run, []) if whole else _Seen(None, [*sets, run])


def _item(item: Any) -> _Seen:
    kind, value = str(item[0]), item[1]
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return _Seen(_NOTHING, [])
    read = _READ.get(kind)
    return read(value) if read is not None else _Seen(None, [])


def _literal(value: int) -> _Seen:
    return _Seen(frozenset([chr(value).casefold()]), [])


def _charset(value: Any) -> _Seen:
    letters: set[str] = set()
    for kind, what in value:
        if str(kind) == "LITERAL":
            letters.add(chr(what).casefold())
        elif str(kind) == "RANGE" and what[1] - what[0] <= _MOST:
            letters.update(chr(code).casefold() for code in range(what[0], what[1] + 1))
        else:
            return _Seen(None, [])
    return _Seen(frozenset(letters), []) if len(letters) <= _MOST else _Seen(None, [])


def _branches(value: Any) -> _Seen:
    branches = [_sequence(list(branch)) for branch in value[1]]
    exact = [branch.exact for branch in branches if branch.exact is not None]
    if len(exact) == len(branches):
        whole = frozenset[str]().union(*exact)
        return _Seen(whole, []) if len(whole) <= _MOST else _Seen(None, [])
    best = [
        min((words for entry in branch.all_sets() if _tells(words := _shortest(entry))), key=_rank, default=None)
        for branch in branches
    ]
    known = [words for words in best if words is not None]
    return _Seen(None, [frozenset[str]().union(*known)] if len(known) == len(branches) else [])


def _repeated(value: Any) -> _Seen:
    least, most, seen = value[0], value[1], _sequence(list(value[2]))
    if seen.exact is not None and int(most) == 1:
        return _Seen(seen.exact if least else seen.exact | _NOTHING, [])
    return _Seen(None, seen.all_sets() if least else [])


_READ: dict[str, Callable[[Any], _Seen]] = {
    "LITERAL": _literal,
    "IN": _charset,
    "BRANCH": _branches,
    "SUBPATTERN": lambda value: _sequence(list(value[3])),
    "ATOMIC_GROUP": lambda value: _sequence(list(value)),
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
}
"""The kinds of piece, by the names that ``re`` gives them."""
