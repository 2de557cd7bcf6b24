"""Steps that are tried one after the other on a line: only those are taken whose signs it holds, told by one look at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""All white space, to a pattern; a time that was taken out is one."""

_KEPT = 1024
"""Kinds of lines whose steps are kept: as many as there are sets of signs, of which most hold a few."""


@lru_cache(maxsize=16)
def letters(line: str) -> frozenset[str]:
    """Return the characters of a line, made once for the steps that ask for them one after the other."""
    return frozenset(line)


class Steps(Generic[T]):
    """Steps in their order, each with the characters of which a line that it can apply to holds one."""

    __slots__ = ("_open", "_signs")

    def __init__(self, *steps: tuple[T, str], chinese: tuple[T, ...] = ()) -> None:
        """Take them with their signs, "" for none; ``chinese`` are those that need a character beyond ASCII besides."""
        needed = [(step, frozenset(signs), step in chinese) for step, signs in steps]

        def of(signs: frozenset[str], plain: bool) -> tuple[T, ...]:  # it is kept by it
            return tuple(
                step for step, needs, han in needed if not (han and plain) and not (needs and needs.isdisjoint(signs))
            )

        self._signs = frozenset("".join(signs for _, signs in steps))
        self._open: Callable[[frozenset[str], bool], tuple[T, ...]] = lru_cache(maxsize=_KEPT)(of)

    def of(self, line: str) -> tuple[T, ...]:
        """Return those that can apply to a line, in their order."""
        return self._open(self._signs & letters(line), line.isascii())
