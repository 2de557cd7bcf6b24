"""Vale's regular expressions, which are .NET's with Go's habits, as Python's.

Two engines take them: ``re`` for our own rules, whose patterns are known to behave, and the module ``regex`` for styles
that users bring: it looks behind at any width, and it can be stopped.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

from briefcheck import pattern

SECONDS = 5.0
"""How long one rule of a style may look for its patterns in one document."""

_CJK = "\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_LETTER = r"[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_WORD = rf"[\w{_CJK}]"
BOUNDARY = rf"(?:(?!(?<={_LETTER}){_LETTER})(?!(?<!{_WORD})(?!{_WORD})))"
r"""``\b`` in a text with Chinese: anywhere but between two letters, and between two characters that are of no word.

So words of letters end where Chinese begins, and a Chinese word may begin anywhere. Said by what it is not, it is found in
a tenth of the time.
"""

EDGE = "\0"
"""What stands between blocks where several are looked through at once. No text holds it, and no pattern gets past it."""
_BEGIN, _END = f"(?<![^{EDGE}])", f"(?![^{EDGE}])"
_LINE_BEGIN, _LINE_END = f"(?<![^{EDGE}\n])", f"(?![^{EDGE}\n])"

_PLAIN_CASE = "(?-f)"
"""Without full case folding, which .NET does not know: ß is not ss, and compiling takes a quarter of the time."""
_IS_CJK = pattern(f"[{_CJK}]")
_QUANTITY = pattern(r"\{\d+(?:,\d*)?\}")
_POSIX = pattern(r"\[:\^?[a-z]+:\]")
_FLAGS = pattern(r"\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?[:)]")
_PAST_EDGES = pattern(r"\(\?[a-zA-Z]*[sx]|\\(?:[GNRXC0]|x00|u0000|x\{0*\}|p\{\^)")
"""What may get past an edge: a dot that is any character, comments, and what there is of other engines."""
_ALL_BUT = pattern(r"\\[WSDP]|\[:\^")
"""In a class: all characters but some, the edge among them."""


def has_cjk(text: str) -> bool:
    """Tell whether a text holds a Chinese or Japanese character, or a sign of theirs."""
    return _IS_CJK.search(text) is not None


class TooSlowError(Exception):
    """A pattern has used up the time of its rule."""


class BadPatternError(Exception):
    """A pattern that the engine refuses; the message says why."""


class Budget:
    """The time that is left to one rule in one document."""

    def __init__(self, seconds: float | None) -> None:
        """Take how long the rule may look; None: as long as it likes."""
        self._end = None if seconds is None else time.monotonic() + seconds

    def left(self) -> float | None:
        """Return the seconds that are left. Raises TooSlowError when there are none."""
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise TooSlowError
        return left


class Regex:
    """A pattern in Vale's flavour. It is compiled when first needed, apart for texts with and without Chinese."""

    def __init__(self, source: str, *, ignorecase: bool = False, multiline: bool = False, foreign: bool = True) -> None:
        """Take the pattern as written; ``foreign``: a user's, which runs on the module ``regex``."""
        self.source = source
        self._ignorecase = ignorecase
        self._multiline = multiline
        self._foreign = foreign
        self._has_boundary = "\\b" in source or "\\B" in source
        self._made: dict[bool, Any] = {}

    @property
    def keeps_to_blocks(self) -> bool:
        """Whether what it finds in blocks that are joined by :data:`EDGE` is what it finds in each of them."""
        return self._foreign and _PAST_EDGES.search(self.source) is None

    def check(self) -> None:
        """Compile the pattern. Raises BadPatternError."""
        self._compiled(cjk=False)

    def finditer(self, text: str, budget: Budget, *, cjk: bool | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches in ``text``. Raises TooSlowError.

        Args:
            text: the text.
            budget: the time that is left.
            cjk: whether there is Chinese in it; None: look.
        """
        compiled = self._compiled(cjk=has_cjk(text) if cjk is None else cjk)
        left = budget.left()
        if left is None or not self._foreign:
            yield from compiled.finditer(text)
            return
        try:
            yield from compiled.finditer(text, timeout=left)
        except TimeoutError:
            raise TooSlowError from None

    def search(self, text: str, budget: Budget) -> re.Match[str] | None:
        """Return the first match in ``text``. Raises TooSlowError."""
        return next(self.finditer(text, budget), None)

    def _compiled(self, *, cjk: bool) -> Any:
        cjk = cjk and self._foreign and self._has_boundary
        if cjk not in self._made:
            self._made[cjk] = self._compile(cjk=cjk)
        return self._made[cjk]

    def _compile(self, *, cjk: bool) -> Any:
        flags = (re.IGNORECASE if self._ignorecase else 0) | (re.MULTILINE if self._multiline else 0)
        if not self._foreign:  # with ASCII a word ends where Chinese begins, at no cost
            return pattern(self.source, flags | re.ASCII)
        source = translate(self.source, cjk=cjk, multiline=self._multiline)
        import regex

        try:
            return regex.compile(f"{_PLAIN_CASE}{source}", int(flags) | regex.V1)
        except regex.error as error:
            said, at = getattr(error, "msg", str(error)), getattr(error, "pos", None)
            raise BadPatternError(f"{said}{self._where(source, at)}") from error
        except (ValueError, OverflowError, RecursionError) as error:
            raise BadPatternError(str(error)) from error

    def _where(self, translated: str, at: int | None) -> str:
        """Return the words for a place in the translation, if it is that place of what was written too."""
        begun = -1 if at is None else at - len(_PLAIN_CASE)
        return f" at position {begun}" if begun >= 0 and translated[:begun] == self.source[:begun] else ""


def translate(source: str, *, cjk: bool = False, multiline: bool = False) -> str:
    r"""Return a pattern of .NET with RE2's habits as one of ``regex`` (version 1) or ``re``.

    Args:
        source: as written.
        cjk: whether ``\b`` must work beside Chinese.
        multiline: whether ``$`` is the end of a line; else it is the very end of the text, not before a last line end.
    """
    if "(?" in source and re.search(r"\(\?[a-zA-Z]*m", source):
        multiline = True
    plain = {"^": _LINE_BEGIN, "$": _LINE_END} if multiline else {"^": _BEGIN, "$": _END}
    if not _PAST_EDGES.search(source):
        plain["."] = f"[^\n{EDGE}]"
    made: list[str] = []
    at = 0
    while at < len(source):
        piece, at = _piece(source, at, plain, cjk=cjk)
        made.append(piece)
    return "".join(made)


def _piece(source: str, at: int, plain: Mapping[str, str], *, cjk: bool) -> tuple[str, int]:
    """Return what stands at a place as the engine takes it, and where the next piece begins; ``plain``: of single signs."""
    character = source[at]
    if character == "\\":
        return _escape(source, at, cjk=cjk)
    if character == "[":
        return _class(source, at)
    if character == "(" and source.startswith("(?", at):
        return _group(source, at)
    quantity = _QUANTITY.match(source, at) if character == "{" else None
    if quantity:
        return quantity[0], quantity.end()
    return plain.get(character, f"\\{character}" if character in "{}" else character), at + 1


def _group(source: str, at: int) -> tuple[str, int]:
    """Return how a group with a question mark begins."""
    named = re.compile(r"\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')").match(source, at)
    if named:
        return f"(?P<{named[1] or named[2]}>", named.end()
    flags = _FLAGS.match(source, at)
    if flags:
        return flags[0], flags.end()
    return "(?", at + 2


_SIMPLE = {
    "A": _BEGIN,
    "z": _END,
    "Z": rf"(?=\n?{_END})",
    "e": r"\x1b",
    "h": r"[ \t]",
    "<": "<",
    ">": ">",
    **{name: rf"[^\{name.lower()}{EDGE}]" for name in "WSD"},
}


def _escape(source: str, at: int, *, cjk: bool) -> tuple[str, int]:
    """Return what an escape outside a class is."""
    following = source[at + 1 : at + 2]
    if not following:
        raise BadPatternError("a backslash at the end")
    if following == "b" and cjk:
        return BOUNDARY, at + 2
    if following == "B" and cjk:
        return f"(?!{BOUNDARY})", at + 2
    if following in _SIMPLE:
        return _SIMPLE[following], at + 2
    if following == "Q":
        end = source.find(r"\E", at)
        end = len(source) if end < 0 else end
        return re.escape(source[at + 2 : end]), min(end + 2, len(source))
    name = re.compile(r"\\k(?:<([^>]+)>|'([^']+)')").match(source, at)
    if name:
        word = name[1] or name[2]
        return (f"\\{word}" if word.isdigit() else f"(?P={word})"), name.end()
    piece, end = _character(source, at)
    return (f"[^\\p{piece[2:]}{EDGE}]" if following == "P" else piece), end


def _character(source: str, at: int) -> tuple[str, int]:
    """Return an escape that means the same inside a class and outside."""
    long = re.compile(r"\\x\{([0-9A-Fa-f]+)\}").match(source, at)
    if long:
        return re.escape(chr(int(long[1], 16))), long.end()
    property_ = re.compile(r"\\([pP])(?:\{[^}]*\}|[A-Za-z])").match(source, at)
    if property_:
        return property_[0], property_.end()
    return source[at : at + 2], at + 2


def _class(source: str, at: int) -> tuple[str, int]:
    """Return a class in brackets; version 1 of ``regex`` reads more into them than .NET does."""
    start = at
    at += 1
    negated = source.startswith("^", at)
    made = [f"[^{EDGE}" if negated else "["]
    at += negated
    first = True
    while at < len(source):
        character = source[at]
        if character == "]" and not first:
            edge = f"--[{EDGE}]" if not negated and _ALL_BUT.search(source, start, at) else ""
            return "".join([*made, edge, "]"]), at + 1
        posix = _POSIX.match(source, at) if character == "[" else None
        if posix:
            piece, at = posix[0], posix.end()
        elif character == "\\":
            piece, at = _in_class(source, at)
        elif character == "-" and source.startswith("-[", at) and not first:
            inner, at = _class(source, at + 1)
            piece = f"--{inner}"
        else:
            piece, at = (f"\\{character}" if character in "[]&|~" else character), at + 1
        made.append(piece)
        first = False
    raise BadPatternError(f"a '[' that is not closed at position {start}")


def _in_class(source: str, at: int) -> tuple[str, int]:
    following = source[at + 1 : at + 2]
    if following == "h":
        return r" \t", at + 2
    if following == "e":
        return r"\x1b", at + 2
    return _character(source, at)
