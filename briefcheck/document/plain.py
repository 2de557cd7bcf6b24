"""Text made plain for matching, with the way back to the text as written.

Half width instead of full width, "0" to "9" for the digits of every script, "-" for every dash, " " for every space,
"'" for every apostrophe, and no zero-width character: 138００１３８０００ and 138-0013-8000 with any of the twelve dashes
can then be matched by one plain pattern.
"""

from __future__ import annotations

from itertools import compress
from operator import not_

from briefcheck.frozen import frozen

# Zero-width, direction and soft-hyphen characters: they show nothing, and break every pattern they stand in.
_UNSEEN = frozenset(
    [0x00AD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFE0E, 0xFE0F, 0xFEFF]
)
_UNSEEN_CHARACTERS = frozenset(map(chr, _UNSEEN))
_DASHES = frozenset([*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D])
_APOSTROPHES = frozenset([0x2018, 0x2019, 0x02BC, 0xFF07])
_SPACES = frozenset([0x09, 0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])
_FORMS = ((_UNSEEN, ""), (_DASHES, "-"), (_APOSTROPHES, "'"), (_SPACES, " "))


class _Table(dict[int, str]):
    """Maps a code point to its plain form; filled as characters are met, for there are 1.1 million of them."""

    def __missing__(self, code: int) -> str:
        value = self[code] = _plain_character(code)
        return value


def _plain_character(code: int) -> str:
    import unicodedata

    for same, form in _FORMS:
        if code in same:
            return form
    digit = unicodedata.digit(chr(code), None)  # ٣, ３, 𝟛, ③ and ³ alike
    if digit is not None:
        return str(digit)
    return chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else chr(code)


_TABLE = _Table()


@frozen
class Plain:
    """A text made plain. ``offsets[i]`` is where character ``i`` stands as written; None when nothing moved."""

    text: str
    offsets: tuple[int, ...] | None = None

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]``, not empty, begins and ends in the text as written."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def plain(text: str) -> Plain:
    """Make ``text`` plain: width, digits, dashes and spaces one to one, zero-width characters taken out."""
    if text.isascii():
        return Plain(text.replace("\t", " "))
    changed = text.translate(_TABLE)
    if len(changed) == len(text):
        return Plain(changed)
    if not changed:
        return Plain("", ())
    seen = map(not_, map(_UNSEEN_CHARACTERS.__contains__, text))
    return Plain(changed, tuple(compress(range(len(text)), seen)))
