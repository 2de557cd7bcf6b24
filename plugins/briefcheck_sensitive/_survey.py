r"""What stands in a text at all: found in a few passes over the whole of it, so that a rule without a cause costs nothing.

A page of 4,000 characters is read in 3.5 ms, and one pass of a good pattern over it takes 0.03 ms. So there is one pass
for all that is told by a Chinese character, one over the Latin words, and one over a copy in which every digit is "0" and
every letter "a", where a row of digits is found as fast as a word. They find a little more than the rules look for, never
less.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import pattern
from briefcheck_sensitive._words import ALL, HAN, NUMERALS, PROVINCES, ROADS

NUMERALS_IN_A_ROW, PLATE, ROAD = "eight numerals in a row", "the beginning of a plate", "a road and a number"
"""Found beside the words."""
# Every alternative begins with a letter of its own: then the engine skips from one such letter to the next. The numerals
# and plates are apart, since one of each is enough.
_HAN = pattern("|".join(HAN))
_NUMERALS = pattern(rf"[{NUMERALS}](?:[\W_]{{0,2}}[{NUMERALS}0-9]){{7}}")
_PLATE = pattern(rf"[{PROVINCES}][\W_]{{0,2}}[A-Za-z][\W_]{{0,2}}[0-9A-Za-z]")
_ROAD = pattern(rf"[{''.join(ROADS)}][东南西北中A-Za-z]?(?:[一二三四五六七八九]段)?[\W_]{{0,2}}[0-9]")
_CHAINED = {
    "绝密": ("密码", "密碼", "密钥"),
    "机密": ("密码", "密碼", "密钥"),
    "秘密": ("密码", "密碼", "密钥"),
    "保密": ("密码", "密碼", "密钥"),
}
"""Words that may begin in the last character of another one, which hides them: 保密码."""
_TOKENS = frozenset(word.encode() for word in ALL if word.isascii() and word.isalpha())
_JOINTS = str.maketrans("_-", "  ")
_PHRASES: dict[bytes, list[str]] = {}
"""Those of more than one word, by the last of them."""
for _phrase in sorted(word for word in ALL if word.isascii() and not word.isalpha()):
    _PHRASES.setdefault(_phrase.rstrip("-").translate(_JOINTS).split(" ")[-1].encode(), []).append(_phrase)
_TOKENS_AND_LAST = _TOKENS.union(_PHRASES)

_LETTERS = bytes((*range(65, 91), *range(97, 123)))
_DIGITS = bytes(range(48, 58))


def _table(default: int | None, *classes: tuple[bytes, bytes]) -> bytes:
    """Return the table for ``bytes.translate`` that makes each of some characters one; ``default`` None: the others stay."""
    table = bytearray(range(256)) if default is None else bytearray([default]) * 256
    for characters, form in classes:
        for code in characters:
            table[code] = form[0]
    return bytes(table)


_AS_WORDS = bytes(code | 32 if code in _LETTERS else 32 for code in range(256))
_AS_CLASSES = _table(32, (_LETTERS, b"a"), (b"OoQlI|", b"o"), (_DIGITS, b"0"), (b"\n:;=%&#@+", b"\n"))
_AS_KEYS = _table(32, (_LETTERS + _DIGITS + b"_-", b"x"))
_KEY = b"x" * 15
"""The shortest key is made of as many letters and digits: ``eyJ`` and twelve more."""
_ROW = pattern(rb"0(?:(?: {0,3}0){5,}+| {0,2}o {0,2}o? {0,2}0)")
_DATE = pattern(rb"(?:19|20)[0-9]{2}[-./][01]?[0-9][-./][0-3]?[0-9]")
_NINE = pattern(r"[0-9](?:[\W_]{0,3}[0-9]){8}")
_HALF = 8
_SHORTEST = 6
_CARD_OVER_LINES = pattern(r"[0-9]{4}[ .-][0-9]{4} ?\n ?[0-9]{4}[ .-][0-9]{4}(?![0-9])")
_SIX = pattern(r"[0-9](?:[\W_]{0,3}[0-9]){5}")


class Survey:
    """What a text holds that may concern a rule; digits and letters in it are such of ASCII."""

    def __init__(self, text: str) -> None:
        """Look through ``text``."""
        self._text = text
        self._bytes = text.encode("ascii", "replace")  # a byte for every character, "?" for those beyond ASCII
        self._lower = self._bytes.lower()
        self.found = frozenset((*self._latin(), *self._han()))
        """Which of the words of :mod:`._words` stand in it, and which of the shapes above."""

    def _latin(self) -> Iterator[str]:
        words = self._lower.translate(_AS_WORDS).split()
        for token in _TOKENS_AND_LAST.intersection(words):
            if token in _TOKENS:
                yield token.decode()
            yield from (phrase for phrase in _PHRASES.get(token, ()) if phrase.encode() in self._lower)

    def _han(self) -> Iterator[str]:
        if self._text.isascii():
            return
        for shape, name in ((_ROAD, ROAD), (_NUMERALS, NUMERALS_IN_A_ROW), (_PLATE, PLATE)):
            if shape.search(self._text):  # one is enough: lists of addresses have thousands
                yield name
        for found in set(_HAN.findall(self._text)):
            yield found
            yield from (word for word in _CHAINED.get(found, ()) if word in self._text)

    def find(self, word: str, start: int) -> int:
        """Return where ``word``, in small letters, stands next; -1 if it does not."""
        return self._lower.find(word.encode(), start) if word.isascii() else self._text.find(word, start)

    def keys_begin(self) -> Iterator[int]:
        """Yield where letters and digits stand in one piece as long as a key."""
        runs = self._bytes.translate(_AS_KEYS)
        at = runs.find(_KEY)
        while at >= 0:
            end = runs.find(b" ", at) % (len(runs) + 1)
            run = self._bytes[at:end].replace(b"_", b"").replace(b"-", b"")
            if run and not (run.isalpha() and run.islower()):  # nor is a blank to be filled in, or words in an address
                yield at
            at = runs.find(_KEY, end)

    def rows(self, *, short: bool) -> tuple[list[int], list[int]]:
        """Return where numbers begin, and where such that are not written as numbers are.

        A number has nine digits, or six beside a letter; ``short``: six in any case. Of a line the first of each will do.
        """
        numbers: list[int] = []
        odd: list[int] = []
        line_end = -1
        is_known = is_known_odd = False
        classes = self._bytes.translate(_AS_CLASSES)
        for row in _ROW.finditer(classes):
            start, end = row.span()
            if start >= line_end:
                line_end = self._end_of_line(start)
                is_known = is_known_odd = False
            elif is_known and is_known_odd:
                continue
            if b"o" in row[0]:  # two digits and what stands between them: no number by itself
                if not is_known_odd:
                    odd.append(start)
                    is_known_odd = True
                continue
            digits = row[0].count(b"0")
            beside = classes[max(0, start - 3) : start].rpartition(b"\n")[2]
            beside += classes[end : end + 3].partition(b"\n")[0]
            if not is_known_odd and (b"o" in beside or (digits > _HALF and end - start > digits)):
                odd.append(start)
                is_known_odd = True
            if not is_known and self._is_number(start, end, digits, letters=short or b"a" in beside or b"o" in beside):
                numbers.append(start)
                is_known = True
        return numbers, odd

    def _is_number(self, start: int, end: int, digits: int, *, letters: bool) -> bool:
        """Tell whether a row of so many digits may be a number that says who somebody is; ``letters`` stand beside it."""
        if end - start == digits:
            in_one_piece = digits > _HALF or (letters and digits >= _SHORTEST)
            return in_one_piece or (digits == _HALF and bool(_CARD_OVER_LINES.match(self._text, start)))
        if digits >= _SHORTEST:
            digits -= sum(len(date) - 2 for date in _DATE.findall(self._bytes, start, end))
        return bool(
            (digits > _HALF and _NINE.search(self._text, start, end))
            or (letters and digits >= _SHORTEST and _SIX.search(self._text, start, end))
            or (digits == _HALF and _CARD_OVER_LINES.match(self._text, start))
        )

    def _end_of_line(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return end if end >= 0 else len(self._bytes)
