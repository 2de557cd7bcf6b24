"""Looking for words in the bytes of a part before it is parsed: most parts hold nothing of what is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


def spots(content: bytes, word: bytes, pattern: re.Pattern[bytes]) -> Iterator[re.Match[bytes]]:
    """Yield the matches of ``pattern`` that begin with ``word``.

    To find a word in bytes takes a tenth of the time in which the module ``re`` finds its first letter.
    """
    at = content.find(word)
    while at >= 0:
        match = pattern.match(content, at)
        if match is not None:
            yield match
        at = content.find(word, at + len(word))


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
