"""Text made plain for matching, with the way back to the text as written.

Half width instead of full width, "0" to "9" for the digits of every script, "-" for every dash, " " for every space,
"'" for every apostrophe, and no zero-width character: 138００１３８０００ and 138-0013-8000 with any of the twelve dashes
can then be matched by one plain pattern.
"""

from __future__ import annotations

from itertools import compress

from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

# Zero-width, direction and soft-hyphen characters: they show nothing, and break every pattern they stand in.
_UNSEEN = frozenset(
    [0x00AD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFE0E, 0xFE0F, 0xFEFF]
)
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
# Every character that has another plain form, and some of rare scripts that have none.
_OTHER = pattern(
    r"[\t\xa0\xad\xb2\xb3\xb9\u02bc\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u1c59\u2000-\u2015\u2018\u2019\u202a-\u202f"
    r"\u205f-\u2089\u2212\u2460-\u2490\u24ea-\u24ff\u2776-\u2792\u3000\ua620-\uabf9\ufe0e\ufe0f\ufe58\ufe63\ufeff\uff01-\uff5e"
    r"\U00010000-\U0001fbf9]"
)
_SHORT = 20
"""Characters of a text that is translated in no more time than it takes to look for what changes."""
_KINDS = 16
"""Different characters to be changed, as a page of prose has them; of more than these all are changed in one pass."""


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
    changed = _changed(text)
    if len(changed) == len(text):
        return Plain(changed)
    seen = text.replace("\0", " ")
    for code in _UNSEEN:
        seen = seen.replace(chr(code), "\0")
    return Plain(changed, tuple(compress(range(len(text)), seen.encode("latin-1", "replace"))))


def _changed(text: str) -> str:
    """Return a text with each of its characters in its plain form.

    A text has few characters that change: to replace one after the other takes a tenth of the time of translating all.
    """
    if len(text) <= _SHORT:
        return text.translate(_TABLE)
    at = 0
    for _ in range(_KINDS):
        found = _OTHER.search(text, at)
        if found is None:
            return text
        form = _TABLE[ord(found[0])]
        if form == found[0]:
            break
        at = found.start()  # before it nothing is left to change
        text = text.replace(found[0], form)
    return text.translate(_TABLE)
