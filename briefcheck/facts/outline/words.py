"""The words of a heading without their trimmings.

Real headings come as ``一、背景：``, ``**3. Target Audience2**``, ``【目标】``, ``🎯 Topics - 议题`` (domain.md 2.3): here they are
brought to the words by which a document type knows them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefcheck.document.normal import fold
from briefcheck.frozen import frozen
from briefcheck.lazy import HAN, pattern

_LONGEST = 200
"""Characters: a longer text is no heading, and is not looked at as one."""

_HAN = r"[^\W\x00-\xff]"
_NOT_HAN = r"[\W\x00-\xff]"
"""A letter beyond Latin, which in our documents is a Chinese one. A range such as 一-鿿 takes 2 ms to compile, each time."""

_CHINESE_NUMBER = f"{_HAN}{{1,4}}"  # whether it is numerals is looked at afterwards: a set of them is slow to compile

# One pattern a style of numbering, most specific first; the rank says how deep the style usually stands.
_NUMBERINGS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, pattern(rf"第(?P<n>\d{{1,2}}|{_CHINESE_NUMBER})(?:部分|章|节|篇|项)[\s、.:：—-]*", needs="第")),
    (
        0,
        pattern(
            r"(?:part|section|chapter|item|step)\s+(?P<n>\d{1,2}|[ivx]{1,5})\s*(?:[.:：)—–-]\s*|\s(?=\w))",
            re.IGNORECASE,
            needs=("part", "section", "chapter", "item", "step"),
        ),
    ),
    (1, pattern(rf"(?P<n>{_CHINESE_NUMBER})\s*[、.,，:：]\s*", needs=HAN)),
    (1, pattern(rf"(?P<n>{_CHINESE_NUMBER})\s+(?={_HAN})", needs=HAN)),
    (1, pattern(r"(?P<n>[ivx]{1,5})[.、:]\s*(?=\S)", re.IGNORECASE, needs=".、:")),
    (2, pattern(rf"\(\s*(?P<n>{_CHINESE_NUMBER})\s*\)\s*[、.:：]?\s*", needs=HAN)),
    (4, pattern(r"\d{1,2}(?:\.\d{1,2}){0,3}\.(?P<n>\d{1,2})(?:[.、:：)]\s*|\s+|(?=[^\W\d]))(?!\d)", needs=".")),
    (3, pattern(r"(?P<n>\d{1,2})\s*(?:[.、:：](?!\d)|[.、](?=\d{4}))\s*", needs=".、:：")),
    (6, pattern(r"(?P<n>\d{1,2})\s*\)\s*[、.:：]?\s*", needs=")")),
    (7, pattern(r"\(\s*(?P<n>\d{1,2})\s*\)\s*[、.:：]?\s*", needs="(")),
    (8, pattern(r"(?P<n>[①-⑳])\s*[、.:：]?\s*", needs=HAN)),
    (9, pattern(r"\(?(?P<n>[A-Za-z])[.)、]\s*(?=[^\W\d])(?!\w\.)", needs=".)、")),
    (3, pattern(r"(?P<n>[1-9]\d?)\s+(?=[^\W\d])", needs="123456789")),
    (3, pattern(rf"(?P<n>[1-9]\d?)(?={_HAN})(?![年月日号个位人天周点分时期季家份次届岁元万大条种类])", needs=HAN)),
)
_BULLET = pattern(r"^(?:[-*+•·●○■□◆◇▶►➢✓✔❖§–—]\s*|#{1,6})+", needs="-*+•·●○■□◆◇▶►➢✓✔❖§–—#")
_EDGES = pattern(r"^[\W_]+|(?:[^\w#]|_)+$")
_BRACKETS = pattern(r"[【】\[\]「」『』《》〈〉{}“”\"‘*`]", needs='【】[]「」『』《》〈〉{}“”"‘*`')
_PARENTHESES = str.maketrans("()", "  ")
_PARENTHESIS = pattern(r"\s*\(([^()]*)\)?\s*", needs="(")
_MARKUP = pattern(r"<[^<>]{1,80}>|\]\([^()]*\)", needs=("<", "]("))
_SPACED_HAN = pattern(rf"(?<={_HAN})\s+(?={_HAN})", needs=HAN)
_PAGE_DIGITS = pattern(r"(?:(?<=[^\W\d_])|\s*(?:\.{3,}|…+|·{3,})\s*|\t)\d{1,3}$", needs="0123456789")
_ARTICLE = pattern(r"^(?:the|our|your|an?|this)\s+(?=\w)")
_LATIN_WORD = pattern(r"[a-z']+")
_TAIL = pattern(rf"^(?P<latin>{_NOT_HAN}*[a-z]{_NOT_HAN}*)(?P<han>{_HAN}[^a-z]*)$", needs=HAN)
_HEAD = pattern(rf"^(?P<han>{_HAN}[^a-z]*)(?P<latin>[a-z]{_NOT_HAN}*)$", needs=HAN)
_JOINT = pattern(
    r"\s*(?:&|\+|/|、|,|，|；|;|\band\b|以及|和|与|及)\s*",
    needs=("&", "+", "/", "、", ",", "，", "；", ";", "and", "及", "和", "与"),
)
_MARKS = ' *_-–—·•|【】[]()<>!.。:;★#"'
_LONGEST_MARKING = 60
_MARKED = (
    r"(?:(?:商业|公司|高度|内部)?(?:绝密|机密|秘密|保密)|(?:公司)?内部(?:资料|文件|文档|材料|专用|使用|参考|传阅)"
    r"|(?:仅供|仅限|限)(?:公司|团队)?内部(?:人员)?(?:使用|参考|传阅|讨论|阅读)?"
    r"|(?:严禁|不得|请勿|切勿|禁止)(?:对外)?(?:外传|外泄|泄露|转发|传播|扩散)|请?注意保密|请?严格保密)(?:文件|资料|文档|级)?"
    r"|(?:(?:strictly|highly|private|proprietary|company|agency|client|and|&) )*confidential(?: (?:document|draft))?"
    r"|(?:commercial(?:ly)? )?in confidence|(?:top )?secret|(?:for |company )?internal (?:use )?only|for internal use"
    r"|not for (?:external |public |onward )?(?:distribution|circulation|release)"
    r"|do not (?:forward|distribute|circulate|share|copy)"
)
_MARKING = pattern(
    rf"(?:{_MARKED})(?:[ ,;.、!·|/:*&+。—–-]+(?:{_MARKED})){{0,3}}",
    needs=(
        "密",
        "内部",
        "外传",
        "外泄",
        "泄露",
        "转发",
        "传播",
        "扩散",
        "confiden",
        "secret",
        "internal",
        "not for",
        "do not",
    ),
)
_AFTER_LETTER = frozenset(".)、")
_AFTER_ROMAN = frozenset(".、:")
_UNDECIDED = frozenset({"待定", "待确认", "待补充", "待讨论", "pending", "tbc", "tbd", "tba", "to be confirmed"})
_ARTICLES = frozenset({"the", "our", "your", "a", "an", "this"})
_NUMBERED_WORDS = ("part", "section", "chapter", "item", "step")
_NUMBERED_REACH = 8
"""Characters of the longest of these words, and of the blank behind it."""


@frozen
class Numbering:
    """A typed number before a heading: how deep its style stands, its value, and where the words begin."""

    rank: float
    number: int
    end: int


def read_numbering(text: str) -> Numbering | None:
    """Return the number that ``text`` begins with (一、 （一） 1. 1.1 ① Part 2 …), None if there is none."""
    body = text.lstrip()
    first = fold(body[:1])  # folding is character for character
    if not first or not (first.isnumeric() or first in "(第" or _is_latin_number(first, body)):
        return None
    if body.strip().isdecimal():  # a figure by itself, as in a column of a sheet
        return None
    folded = fold(text)
    start = len(text) - len(body)
    for rank, numbering in _NUMBERINGS:
        match = numbering.match(folded, start)
        if match and (match["n"].isascii() or match["n"].isnumeric()):
            depth = match[0].rstrip(" .、:：").count(".") - 1 if rank == 4 else 0
            return Numbering(rank + max(0, depth) / 10, _value(match["n"]), match.end())
    return None


def _is_latin_number(first: str, text: str) -> bool:
    """Whether a text begins with a letter, a Roman numeral with its mark, or a word such as "part"; ``first``: folded."""
    if not "a" <= first <= "z":
        return False
    folded = fold(text[:_NUMBERED_REACH])
    if folded[1:2] in _AFTER_LETTER:
        return True
    if folded.startswith(_NUMBERED_WORDS):
        word = next(word for word in _NUMBERED_WORDS if folded.startswith(word))
        return folded[len(word) : len(word) + 1].isspace()
    after = folded[:6].lstrip("ivx")
    return after[:1] in _AFTER_ROMAN and len(folded[:6]) - len(after) >= 2


def _value(digits: str) -> int:
    """Return the value of a numeral: 12, 十二, ②, iv or c; 0 where it cannot be told."""
    if digits.isdecimal():
        return int(digits)
    if len(digits) == 1 and "①" <= digits <= "⑳":
        return ord(digits) - ord("①") + 1
    if len(digits) == 1 and digits.isascii() and digits.casefold() not in "ivx":
        return ord(digits.casefold()) - ord("a") + 1
    if digits.isascii():
        values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in digits.casefold()]
        return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    tens, ten, ones = digits.rpartition("十")
    unit = "〇一二三四五六七八九"
    if not ten:
        return max(0, unit.find(digits))
    return (max(1, unit.find(tens)) if tens else 1) * 10 + (max(0, unit.find(ones)) if ones else 0)


@lru_cache(maxsize=8192)
def clean_heading(text: str) -> tuple[str, ...]:
    """Return the words by which a heading may be known: the whole, then its Chinese and its Latin part.

    Numbering, marks, brackets, emoji, a colon or question mark at the end, and the page number of a table of contents
    are gone; width, letter case, traditional and simplified Chinese, and English plural are one. Cleaning what was
    cleaned changes nothing. No candidate is empty; nothing but marks, or a text too long for a heading, has none.
    """
    if len(text) > _LONGEST:
        return ()
    folded = _MARKUP.sub(" ", fold(text)).casefold()
    if plain := _plain(folded):
        return (plain,)
    folded = folded.replace("’", "'").replace("(s)", "s")
    outside = _strip(_PARENTHESIS.sub(" ", folded))
    whole = outside or _strip(folded.translate(_PARENTHESES))
    if not whole:
        return ()
    found = [whole, *_by_language(whole)]
    for inner in _PARENTHESIS.findall(folded) if outside else ():
        other = _strip(inner)
        if other and other.isascii() != whole.isascii():
            found.append(other)
    return tuple(dict.fromkeys(found))


def _plain(folded: str) -> str:
    """Return a heading of nothing but words, as nearly all names are, without plurals; "" if it is any other."""
    if not folded.isascii():
        return folded if folded.isalnum() and min(folded) > "\xff" and folded[0] != "第" else ""
    words = folded.split(" ")
    if not all(map(str.isalpha, words)) or words[0] in _ARTICLES or words[0] in _NUMBERED_WORDS:
        return ""
    return " ".join(map(_singular_word, words)) if "s" in folded else folded


@lru_cache(maxsize=1024)
def is_marking(text: str) -> bool:
    """Return whether a line says how secret the document is (内部资料, INTERNAL USE ONLY): that heads nothing."""
    if len(text) > _LONGEST:
        return False
    folded = " ".join(fold(text).split()).strip(_MARKS)
    return len(folded) <= _LONGEST_MARKING and _MARKING.fullmatch(folded) is not None


def split_heading(text: str) -> tuple[str, ...]:
    """Return the parts of a cleaned heading that names two things (行动项与决策, "background & objective")."""
    parts = tuple(part.strip() for part in _JOINT.split(text))
    return parts if len(parts) > 1 and all(parts) else ()


def is_undecided(text: str) -> bool:
    """Return whether a text only says that something is open: 待定 names a section, and is as often all that one says."""
    return any(candidate in _UNDECIDED for candidate in clean_heading(text)[:1])


def known_in(text: str, words: frozenset[str]) -> bool:
    """Whether a heading, or every part of it, is one of the cleaned ``words``."""
    if len(text) > _LONGEST:
        return False
    candidates, joined = _ways(text)
    return not words.isdisjoint(candidates) or any(words.issuperset(parts) for parts in joined)


@lru_cache(maxsize=8192)
def _ways(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the words by which a heading may be known, and the parts of those that name two things."""
    candidates = clean_heading(text)
    return candidates, tuple(parts for candidate in candidates if (parts := split_heading(candidate)))


def _strip(text: str) -> str:
    """Take the trimmings off until nothing more comes off."""
    while True:
        before = text
        text = _BULLET.sub("", _MARKUP.sub(" ", text).strip())
        text = _BRACKETS.sub(" ", text)
        text = _EDGES.sub("", text)
        text = _SPACED_HAN.sub("", " ".join(_PAGE_DIGITS.sub("", text).split()))
        number = read_numbering(text)
        if number is not None and number.end < len(text):
            text = text[number.end :]
        text = _singular(_ARTICLE.sub("", text))
        if text == before:
            return text


def _singular(text: str) -> str:
    """Take the plural s and the possessive 's off every English word."""
    if "s" not in text:
        return text
    return _LATIN_WORD.sub(lambda match: _singular_word(match[0]), text)


def _singular_word(word: str) -> str:
    word = word.removesuffix("'s").rstrip("'") or word
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "siu" else word


def _by_language(text: str) -> list[str]:
    """Return the Chinese and the Latin part of a bilingual heading ("topic 议题", "会议主持人 host")."""
    match = _TAIL.match(text) or _HEAD.match(text)
    if match is None:
        return []
    latin, han = _strip(match["latin"]), _strip(match["han"])
    # "TV 脚本", "AI工具": a short word qualifies the Chinese, it does not translate it; as a term (KPI 目标) it may stand.
    parts = [han, latin] if len(latin) > 3 else [latin] if len(latin) == 3 else []
    return [part for part in parts if len(part) > 1]
