"""Looking for words in the bytes of a part before it is parsed: most parts hold nothing of what is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

_BEFORE: Final = frozenset({b"<", b":", b" ", b"\n", b"\t"})
_TAG: Final = 4000
"""Bytes that a tag may have for a pattern to be held against it: a word in a text is no tag, and need not end."""


def spots(content: bytes, word: bytes, pattern: re.Pattern[bytes], *, tag: bool = False) -> Iterator[re.Match[bytes]]:
    """Yield the matches of ``pattern`` that begin with ``word``; with ``tag`` only where a tag is.

    To find a word in bytes takes a tenth of the time in which the module ``re`` finds its first letter.
    """
    at = content.find(word)
    while at >= 0:
        end = _tag_end(content, at) if tag else len(content)
        match = pattern.match(content, at, end) if end >= 0 else None
        if match is not None:
            yield match
        at = content.find(word, at + len(word))


def _tag_end(content: bytes, at: int) -> int:
    """Return where the tag ends that has a name or attribute at ``at``; -1 where it is none."""
    return content.find(b">", at, at + _TAG) if content[at - 1 : at] in _BEFORE else -1


def has(content: bytes, word: bytes, pattern: re.Pattern[bytes]) -> bool:
    """Tell whether ``pattern`` matches somewhere where ``word`` stands."""
    return next(spots(content, word, pattern), None) is not None


def holds(*words: bytes, then: re.Pattern[bytes] | None = None) -> Callable[[bytes], bool]:
    """Return a gate: it lets a part through that has one of ``words`` and, if given, ``then`` beginning with one."""

    def gate(content: bytes) -> bool:
        if then is None:
            return any(word in content for word in words)
        return any(has(content, word, then) for word in words)

    return gate
