"""Text made alike for matching, character for character, so that every offset stays what it was."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from briefcheck.lazy import pattern

# ASCII in full width (U+FF01 to U+FF5E) and the ideographic space.
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_WIDE = pattern("[\uff01-\uff5e\u3000]")
_OF_OTHER_WIDTH = pattern("[\uff01-\uff5e\u3000\u2010\u2011]")
"""The same, and the hyphens of Word."""


def fold(text: str) -> str:
    """Return ``text`` in half width, simplified characters and small letters; its length is the same."""
    if text.isascii():
        return text.lower()
    return _fold(text) if len(text) <= _LONGEST_KEPT else _fold.__wrapped__(text)


_LONGEST_KEPT = 500
"""Characters of the longest text whose folded form is kept: outline, fields and actions each ask for that of every line."""


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    text = _narrow(text) if len(text) <= _LONGEST_KEPT else _narrow.__wrapped__(text)
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := char.casefold()) == 1 else char for char in text)


def narrow(text: str) -> str:
    """Return ``text`` in half width and simplified characters, with plain quotes and dashes but in Chinese; its length is the same."""
    if text.isascii():
        return text
    return _narrow(text) if len(text) <= _LONGEST_KEPT else _narrow.__wrapped__(text)


@lru_cache(maxsize=1024)
def _narrow(text: str) -> str:
    """Return the same; a line is asked for by every step that reads it."""
    if _HAN.search(text) is None:
        text = text.translate(_TYPED)
    text = simplify(text)
    if _OF_OTHER_WIDTH.search(text) is None:
        return text
    for wide, half in _MARKS:  # to replace a few marks takes a fraction of the time of putting each letter anew
        text = text.replace(wide, half)
    for wide in set(_WIDE.findall(text)):
        text = text.replace(wide, chr(_WIDTH[ord(wide)]))
    return text


_MARKS = (("，", ","), ("：", ":"), ("（", "("), ("）", ")"), ("；", ";"), ("\u2010", "-"), ("\u2011", "-"))
"""Those of nearly every Chinese text, most of which hold no other letters in full width; and the hyphens of Word, which
keep the parts of a date together."""


_TYPED = {
    ord(mark): plain for marks, plain in (("‘’", "'"), ("“”", '"'), ("–—‐‑", "-"), ("\xa0", " ")) for mark in marks
}
"""What Word puts in place of what was typed: don’t, “green”, 2–3. In Chinese these are marks of their own: “绿色”, ——."""


def simplify(text: str) -> str:
    """Return ``text`` with every traditional character as its simplified one; its length is the same."""
    if text.isascii():
        return text
    # this is quicker than a pattern or a loop
    if not ("後" in text or "於" in text or "夥" in text or "麽" in text or "徵" in text):
        try:
            text.encode("gb2312")
        except UnicodeEncodeError:
            pass  # for a picture, most often
        else:
            return text
    han = "".join(_HAN.findall(text))
    foreign = {char for char in _TRADITIONAL_OF_GB2312 if char in han}
    try:
        han.encode("gb2312")
    except UnicodeEncodeError:
        foreign |= set(han).difference(han.encode("gb2312", "ignore").decode("gb2312"))
    simple = {ord(char): _simplified(char) for char in foreign if _may_be_traditional(char)}
    return text.translate(simple) if simple else text


_TRADITIONAL_OF_GB2312 = frozenset("後於夥麽徵")
"""GB 2312 holds sixteen characters that have a simplified form; these are not words of their own in simplified text."""

_HAN = pattern("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
"""Chinese characters: no other is a traditional one."""


@cache
def _may_be_traditional(char: str) -> bool:
    """Tell whether a character is Chinese and not one of GB 2312, which holds the simplified ones."""
    if char in _TRADITIONAL_OF_GB2312:
        return True
    if not ("\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff"):
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


@cache
def _simplified(char: str) -> str:
    """Return the simplified form of one character; itself where that is not one character."""
    simple = _converter()(char)
    return simple if len(simple) == 1 else char


@cache
def _converter() -> Callable[[str], str]:
    """Return the converter. Importing it costs as much as checking a small file, so only texts that need it do."""
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
