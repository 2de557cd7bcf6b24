"""A passage made plain, the words around a place in it, and where a number really begins and ends."""

from __future__ import annotations

import re

from briefcheck import NamedTuple, Passage, Plain, fold, pattern, plain

_BETWEEN = " :=#(\"'*_|-"  # what stands between a label and its number
_REACH = 40  # characters either side of a number whose words say what it is
_NO_WORD = "0123456789 .,:;()/-"
_WORD = "".join(map(chr, range(33, 127)))  # what an address in a text is made of
_LONGEST_LABEL = 200  # characters of a heading or of a column's head that are looked at
_SIGN_BEFORE = pattern(r"[¥$€£][ ]?\Z|(?<![0-9])[0-9]{1,3},\Z|[0-9][.-]\Z")
_LIST_NUMBER_BEFORE = pattern(r"(?:\A|[\s(])[1-9][0-9]?[.]\Z")
_TELEPHONE_PARAMETER = pattern(r"(?i)[?&#](?:user_?)?(?:mobile|phone|tel|cell|shouji)[a-z_]{0,8}=(?:\+?86-?)?\Z")
_UNIT_AFTER = pattern(r"[.-][0-9]|,[0-9]{3}(?![0-9])|[ ]?(?:%|元|万|亿|千|次|人|份|件|字|RMB|CNY|USD|HKD|EUR|px|bytes)")


def simplified(text: str) -> str:
    """Return a text with every traditional character as its simplified one, its length and letter case kept."""
    if text.isascii():
        return text
    try:
        text.encode("gb2312")  # which holds next to no traditional one
    except UnicodeEncodeError:
        letters = "".join(letter for letter in set(text) if letter >= _HAN_FIRST)
        simple = {ord(old): new for old, new in zip(letters, fold(letters), strict=True) if old != new and old < _WIDE}
        return text.translate(simple) if simple else text
    return text


_HAN_FIRST, _WIDE = "\u3400", "\ufb00"
"""Between these stand the Chinese characters; behind them letters of full width."""


def label(words: str) -> re.Pattern[str]:
    """Return the pattern of labels that end what stands before a number."""
    return pattern(f"(?i)(?:{words})\\Z")


class Reading(NamedTuple):
    """A passage made plain. ``target`` is the address of a link, where that is looked at instead of the words.

    ``above`` is the short paragraph right above, which may be its label.
    """

    passage: Passage
    plain: Plain
    target: tuple[int, str] | None = None
    above: str = ""

    @property
    def text(self) -> str:
        """The plain text, which patterns are matched against."""
        return self.plain.text

    @property
    def source(self) -> str:
        """The whole text as written."""
        return self.target[1] if self.target is not None else self.passage.text

    @property
    def around(self) -> list[str]:
        """What the table, the headings and the line above say of the text, made plain."""
        passage = self.passage
        words = (passage.header, passage.row, passage.heading, self.above)
        return [simplified(plain(text[:_LONGEST_LABEL]).text) for text in words if text]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]`` begins and ends in the words as written."""
        return self.plain.written(start, end)

    def near(self, words: re.Pattern[str], start: int, end: int) -> bool:
        """Tell whether the pattern ``words`` is found close by: around, in the row, the column's head, the heading."""
        before, after = self.text[max(0, start - _REACH) : start], self.text[end : end + _REACH]
        if (before.strip(_NO_WORD) and words.search(before)) or (after.strip(_NO_WORD) and words.search(after)):
            return True
        return any(words.search(piece) for piece in self.around if piece.strip(_NO_WORD))

    def is_silent(self, start: int, end: int) -> bool:
        """Tell whether there are no words around, so that nothing is labelled or near: a list of nothing but numbers."""
        passage = self.passage
        if passage.header or passage.row or passage.heading or self.above:
            return False
        return not self.text[max(0, start - _REACH) : end + _REACH].strip(_NO_WORD)

    def labelled(self, label: re.Pattern[str], start: int) -> bool:
        """Tell whether ``label``, which :func:`label` made, ends what stands right before, or the column's or row's head.

        For a number that begins its paragraph the short paragraph above counts too.
        """
        before = self.text[max(0, start - _REACH) : start]
        if before.strip(_NO_WORD) and label.search(before.rstrip(_BETWEEN)):
            return True
        passage = self.passage
        if not passage.header and not passage.row and not self.above:
            return False
        around = (passage.header, passage.row, "" if before.strip() else self.above)
        return any(
            label.search(simplified(plain(text[-_REACH:]).text).rstrip(_BETWEEN))
            for text in around
            if text.strip(_NO_WORD)
        )


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the digits are a number of their own: no amount, no decimal, no piece of an address or a code."""
    before = text[max(0, start - 5) : start]
    if _SIGN_BEFORE.search(before) and not _LIST_NUMBER_BEFORE.search(before):
        return False
    if _UNIT_AFTER.match(text, end):
        return False
    return not in_link(text, start) or bool(_TELEPHONE_PARAMETER.search(text, max(0, start - 24), start))


def in_link(text: str, start: int) -> bool:
    """Tell whether what stands at ``start`` is a piece of an address on the web."""
    before = text[max(0, start - 200) : start]
    if ":" not in before and "." not in before:
        return False
    word = before[len(before.rstrip(_WORD)) :].lower()
    return "://" in word or "www." in word
