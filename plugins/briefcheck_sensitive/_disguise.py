"""Numbers written so that no program should find them: with characters that do not show, letters or words for digits.

A page shows 139 1357 2468 whether or not a zero-width space stands in it; nobody types one there by accident: in 172,720
paragraphs of real Word files there was none. Letters and Chinese numerals for digits count only where what they spell is a
number that the other rules know.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Confidence, pattern
from briefcheck_sensitive._checksums import is_issued_card, is_resident_id
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading

_NO_WIDTH = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_UNSEEN_NUMBER = pattern(rf"[\d][\d ./{_NO_WIDTH}-]*[{_NO_WIDTH}][\d ./{_NO_WIDTH}-]*\d")

_SPELLINGS = (
    "0OoQ〇○零",
    "1lI|i一壹幺",
    "2二贰貳两兩",
    "3三叁參参",
    "4四肆",
    "5五伍",
    "6六陆陸",
    "7七柒",
    "8八捌",
    "9九玖",
)
_DIGITS = {character: spelling[0] for spelling in _SPELLINGS for character in spelling}
_ONE = "[" + "".join(_DIGITS) + "]"
_AS_DIGITS = str.maketrans({**dict.fromkeys(".·•*_,/-\u20e3", " "), **_DIGITS})
_BETWEEN = r"[ .·•*_,/\u20e3-]{0,2}"
NUMERAL_GATE = pattern(
    r"[零〇○一二三四五六七八九壹贰叁参肆伍陆柒捌玖两幺貳參陸](?:[\W_]{0,2}[零〇○一二三四五六七八九壹贰叁参肆伍陆柒捌玖两幺貳參陸0-9]){7}"
)
"""Finds, in text as written, eight Chinese numerals in a row."""
DIGIT_GATES = (
    pattern(r"\d[\W_]{0,2}[OoQlI|][\W_]{0,2}[OoQlI|]?\d"),
    pattern(r"\d[ .·•*_,/\u20e3\ufe0f-]{1,3}(?:\d[ .·•*_,/\u20e3\ufe0f-]{1,3}){7}"),
    pattern(r"(?<!\d)1[3-9]\d[·•*_/]{1,2}\d{4}[·•*_/]{1,2}\d{4}(?!\d)"),
)
"""They find, in text as written, a letter between two digits, eight digits set apart, or groups that odd signs part."""
_SPELLED = pattern(rf"(?<![0-9A-Za-z]){_ONE}(?:{_BETWEEN}{_ONE}){{10,17}}[ .-]{{0,2}}[Xx]?(?![0-9A-Za-z])")
_MOBILE = pattern(r"1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])[0-9]{8}")
_WORDS = pattern(
    r"(?i)电话|電話|手机|手機|联系|联络|聯絡|致电|微信|威信|薇信|扣扣|加我|私聊|身份证|身份證|卡号|账号|(?<![a-z])(?:tel|mobiles?|phones?|call|contact|whatsapp|id|card|account|[vV])(?![a-z])"
)


def unseen(reading: Reading) -> Iterator[Hit]:
    """Yield numbers of six digits or more with characters in them that do not show."""
    for found in _UNSEEN_NUMBER.finditer(reading.source):
        digits = "".join(filter(str.isdecimal, found[0]))
        if len(digits) >= 6 and reading.plain.offsets is not None:
            offsets = reading.plain.offsets
            start, end = offsets.index(found.start()), offsets.index(found.end() - 1) + 1
            yield Hit(reading, start, end, digits, "certain", "zero-width")


def spelled(reading: Reading) -> Iterator[Hit]:
    """Yield what spells a mobile number, an identity number or a card, but is not written as one."""
    digits = reading.text.translate(
        _AS_DIGITS
    )  # as long as the text: to translate each number takes five times as long
    for found in _SPELLED.finditer(reading.text):
        written = found[0]
        value = digits[found.start() : found.end()].replace(" ", "").upper()
        if not _known(value) or _is_plain(written):
            continue
        near = reading.near(_WORDS, *found.span())
        sure: Confidence = "likely" if near or len(value) > 11 else "possible"
        yield Hit(reading, *found.span(), value, sure, "spelled")


def _is_plain(written: str) -> bool:
    """Tell whether a number is written as numbers are: digits, in groups of three or more, with one sign between two."""
    groups = written.rstrip("Xx -.").replace(".", " ").replace("-", " ").split(" ")
    return all(group.isdecimal() for group in groups) and (len(groups) < 6 or min(map(len, groups)) > 1)


def _known(value: str) -> bool:
    if len(set(value)) < 3:  # a line, a blank to be filled in
        return False
    if len(value) == 11:
        return bool(_MOBILE.fullmatch(value)) and len(set(value)) > 3
    if len(value) == 18 and is_resident_id(value):
        return True
    return value.isdigit() and len(value) in range(15, 20) and is_issued_card(value)
