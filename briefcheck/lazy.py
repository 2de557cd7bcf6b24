"""Regular expressions that are compiled when first needed.

Compiling costs 0.2 to 4 ms a pattern, and a document uses few of all the patterns there are: with ``re.compile`` at the
top of the modules, half the time of checking one file went into patterns that never ran.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast, overload

from briefcheck.compiled import Held, compile_pattern, held

_LOOKING = ("search", "match", "fullmatch", "finditer")
_METHODS = (*_LOOKING, "findall", "sub", "subn", "split")
_WITHOUT_MATCH: dict[str, Callable[..., object]] = {
    "search": lambda *_, **__: None,
    "match": lambda *_, **__: None,
    "fullmatch": lambda *_, **__: None,
    "finditer": lambda *_, **__: iter(()),
    "findall": lambda *_, **__: [],
    "sub": lambda _, text, **__: text,
    "subn": lambda _, text, **__: (text, 0),
    "split": lambda text, **__: [text],
}
"""What the methods of a pattern return where it does not match."""

HAN = ("",)
"""As ``needs`` of a pattern: a character beyond ASCII."""


class _Lazy:
    """Stands for a compiled pattern; the first use of any of its methods compiles it."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._compile(), name)

    def _compile(self) -> re.Pattern[Any]:
        compiled: re.Pattern[Any] = compile_pattern(self._source, self._flags)
        for method in _METHODS:  # from now on nothing stands before them
            setattr(self, method, getattr(compiled, method))
        words = held(self._source, self._flags)
        if words:  # but what every match holds, where a text is searched from end to end
            words = self._first(words)
            self.search = _looking_for(words, compiled.search, None)
            self.finditer = _looking_for(words, compiled.finditer, iter(()))
        return compiled

    def _first(self, words: Held) -> Held:
        """Return the sets of words in the order in which they are looked for."""
        return words


def _looking_for(words: Held, found: Callable[..., Any], nothing: Iterator[object] | None) -> Callable[..., Any]:
    """Return a method that is called for texts only that hold one word of each set, and else gives ``nothing``."""
    first = words[0]
    plain = tuple(word for word in first if word.isascii())
    second = words[1] if len(words) > 1 else ("",)
    cased = any(word != word.upper() for word in (*first, *second))
    if not plain and not cased:
        return _looking_for_han(first, second, found, nothing)
    near = _by_letters(first)

    def call(text: str, *at: int) -> Any:
        if at and len(text) > _LONG:
            return found(text, *at)
        folded = text.casefold() if cased else text
        for word in plain if text.isascii() else near(folded) if near is not None else first:
            if word in folded:
                break
        else:
            return nothing
        for word in second:
            if word in folded:
                return found(text, *at)
        return nothing

    return call


def _looking_for_han(
    first: tuple[str, ...], second: tuple[str, ...], found: Callable[..., Any], nothing: Iterator[object] | None
) -> Callable[..., Any]:
    """Return the same for words that are Chinese: they have no case, and no English text holds one."""
    near = _by_letters(first)

    def call(text: str, *at: int) -> Any:
        if at and len(text) > _LONG:
            return found(text, *at)
        if text.isascii():
            return nothing
        for word in near(text) if near is not None else first:
            if word in text:
                break
        else:
            return nothing
        for word in second:
            if word in text:
                return found(text, *at)
        return nothing

    return call


_LONG = 2000
"""Characters from which on a piece of a text is searched at once: to look through all of it for each takes time in the square."""
_MANY = 60
"""Words from which on it is quicker to ask first which of their letters a text holds."""


def _by_letters(words: tuple[str, ...]) -> Callable[[str], Iterable[str]] | None:
    """Return what tells those of ``words`` whose first letter stands in a text; None where they are few."""
    if len(words) < _MANY or "" in words:
        return None
    beginning: dict[str, list[str]] = {}
    for word in words:
        beginning.setdefault(word[0], []).append(word)
    letters = frozenset(beginning)
    if len(letters) < len(words) // 2:
        return None
    return lambda text: [word for letter in letters.intersection(text) for word in beginning[letter]]


class _Needing(_Lazy):
    """Is not even compiled by a text without any of the signs that every match holds."""

    def __init__(self, source: str, flags: int, needs: tuple[str, ...]) -> None:
        super().__init__(source, flags)
        self._needs = needs
        self._ignores_case = bool(flags) and bool(flags & re.IGNORECASE)

    def _first(self, words: Held) -> Held:
        """Return the few signs that were given for a pattern before the many words of which its matches hold one."""
        few = self._needs is not HAN and 2 * len(self._needs) <= len(words[0])
        return (tuple(map(str.casefold, self._needs)), words[0]) if few else words

    def _may_match(self, text: str) -> bool:
        if self._needs is HAN:
            return not text.isascii()
        if self._ignores_case:
            text = text.casefold()
        for sign in self._needs:  # noqa: SIM110  # takes half the time of ``any``
            if sign in text:
                return True
        return False


def _gated(method: str) -> Callable[..., Any]:
    """Return the method of a pattern as it is before the first text that may match."""
    without = _WITHOUT_MATCH[method]
    at = 1 if method in {"sub", "subn"} else 0  # where the text stands among the arguments

    def call(self: _Needing, *args: Any, **keywords: Any) -> Any:
        if self._may_match(args[at]):
            return getattr(self._compile(), method)(*args, **keywords)
        return without(*args, **keywords)

    def looking(self: _Needing, text: str, *at: int) -> Any:
        may_match = bool(at and len(text) > _LONG) or self._may_match(text)
        return getattr(self._compile(), method)(text, *at) if may_match else without(text)

    return looking if method in _LOOKING else call


for _method in _METHODS:
    setattr(_Needing, _method, _gated(_method))


def longest_first(word: str) -> tuple[int, str]:
    """Key to sort the words of a pattern by, so that no shorter one hides a longer; the same order in every run."""
    return -len(word), word


@overload
def pattern(source: str, flags: int = 0, *, needs: str | tuple[str, ...] = ()) -> re.Pattern[str]: ...
@overload
def pattern(source: bytes, flags: int = 0) -> re.Pattern[bytes]: ...


def pattern(source: str | bytes, flags: int = 0, *, needs: str | tuple[str, ...] = ()) -> re.Pattern[Any]:
    """Return the pattern, compiled when first needed. It raises :class:`re.error` then, not here.

    What is compiled is kept for the next run, so the source must be the same in every run, and hold no words that the
    user keeps from others: for names of clients ``re.compile`` is right.

    Args:
        source: the regular expression.
        flags: of the module ``re``.
        needs: words, one of which stands in every match (a string: characters, one of which does), small ones where
            case is ignored; :data:`HAN`: a character beyond ASCII does. A text without them costs no compiling. Not
            for patterns of bytes.
    """
    if not needs or isinstance(source, bytes):
        return cast("re.Pattern[Any]", _Lazy(source, flags))
    return cast("re.Pattern[str]", _Needing(source, flags, needs if needs is HAN else tuple(needs)))
