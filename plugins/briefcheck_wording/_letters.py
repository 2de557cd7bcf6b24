"""Long lists of words are tried by their first letters: what begins with another letter need not be tried at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

_T = TypeVar("_T")
_LETTER = re.compile(r"[A-Za-z](?![?*{])")
_GROUP = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\([^()]*\)")
_FLAGS = re.compile(r"\(\?[a-zA-Z-]+\)")
_MANY = 12
"""Words of which on it takes longer to try each than to ask for its letter first."""


def by_letter(
    items: Sequence[_T], source: Callable[[_T], str], put: Callable[[_T], str], *, ignorecase: bool
) -> tuple[str, list[_T]]:
    """Return alternatives as one pattern, and the items in the order in which they stand there.

    Of two that match at one place, the one that stood first is found first, as before.

    Args:
        items: the alternatives, in order.
        source: returns the pattern of one.
        put: returns it as it is put into the whole.
        ignorecase: whether its letter case does not matter.
    """
    if any(_FLAGS.search(source(item)) for item in items):  # a flag holds for what follows it
        return "|".join(map(put, items)), list(items)
    pieces: list[str] = []
    order: list[_T] = []
    for plain, run in groupby(items, lambda item: bool(_first(source(item)))):
        members = list(run)
        if not plain or len(members) < _MANY:
            pieces.extend(map(put, members))
            order.extend(members)
            continue
        for letter, group in _groups(members, source, ignorecase=ignorecase):
            pieces.append(f"(?={letter})(?:{'|'.join(map(put, group))})")
            order.extend(group)
    return "|".join(pieces), order


def _groups(members: Sequence[_T], source: Callable[[_T], str], *, ignorecase: bool) -> Iterator[tuple[str, list[_T]]]:
    found: dict[str, list[_T]] = {}
    for member in members:
        letter = _first(source(member))
        found.setdefault(letter.lower() if ignorecase else letter, []).append(member)
    yield from found.items()


def _first(pattern: str) -> str:
    """Return the letter with which everything that a pattern matches begins; "" if there is none."""
    if not _LETTER.match(pattern):
        return ""
    if "|" in pattern:
        bare, before = pattern, ""
        while bare != before:
            bare, before = _GROUP.sub("", bare), bare
        if "|" in bare:
            return ""
    return pattern[0]
