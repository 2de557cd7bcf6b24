"""Names with other words around them: Tom → Anna, Tom w/ Anna, 小安那边, 钱总秘书小刘; and the side beside its own people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from briefcheck.document.normal import fold
from briefcheck.facts.model import Owner
from briefcheck.facts.names import is_chinese_name
from briefcheck.lazy import pattern

_LONGEST = 60
_MAY = pattern(
    r"[→⇒>+＋或?？@ ]|助|秘书|司机|带队|[那这]边",
)
"""What stands in all that is read here."""

_ARROW = pattern(r"(?P<first>[^→⇒>]{1,20}?)\s*(?:→|⇒|-+>|=+>)\s*(?P<last>[^→⇒>]{1,20})", needs="→⇒>")
_BESIDE = pattern(
    r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)(?:\s+(?:w/|with|cc:?|via|for|c/o|helped by|supported by|on behalf of|tbc|tba|\(tbc\))(?=\W|$)|\s*@\s).*",
)
"""Behind who does it, who helps, hears of it or gets it: Tom w/ Anna, Tom cc Anna, Tom @ agency."""

_PLACE = pattern(r"(?P<who>[^\W\d_A-Za-z]{2,4})(?:带队|那边|这边|那里|这里)", needs="队边里")
_AIDE = pattern(r"(?P<boss>[^\W\d_]{2,4}?)的?(?:助理|秘书|特助|助手|司机)(?P<who>[^\W\d_]{2,3})", needs="助秘司")
AIDES = ("助理", "秘书", "特助", "助手", "司机")
"""Behind the name of somebody, who works for that person: 钱总助理."""

_PLUS = pattern(r"\s*[+＋]\s*|(?<=\w)或者?(?=\w)", needs="+＋或")
_FIRST = pattern(r"[A-Z][a-z][\w'’-]*(?: [A-Z][\w'’-]*)?")


def plain(text: str, is_person: Callable[[str], bool]) -> str:
    """Return the words that name the owners of a text; itself where nothing else stands around the names."""
    words = text.strip()
    if len(words) > _LONGEST or _MAY.search(words) is None:
        return text  # most of what is read
    bare = words.rstrip("?？ ")
    words = bare if bare != words and is_person(bare) else words
    handed = _ARROW.fullmatch(words) if "→" in words or "⇒" in words or ">" in words else None
    if handed is not None and is_person(handed["first"]) and is_person(handed["last"]):
        return handed["last"]
    for form in (_BESIDE,) if words.isascii() else (_BESIDE, _PLACE):
        found = form.fullmatch(words)
        if found is not None and is_person(found["who"]):
            return found["who"]
    aide = None if words.isascii() else _AIDE.fullmatch(words)
    if aide is not None and is_person(aide["boss"]) and (is_person(aide["who"]) or is_chinese_name(aide["who"])):
        return aide["who"]
    return _several(words, is_person)


def _several(words: str, is_person: Callable[[str], bool]) -> str:
    """Return several names in a row as a list: Vivi+大鹏, 小安或老白, 小安 老白."""
    parts = _PLUS.split(words)
    if len(parts) > 1 and any(map(is_person, parts)):
        named = all(is_person(part) or is_chinese_name(part) or _FIRST.fullmatch(part) for part in parts)
        return "、".join(parts) if named else words
    spaced = [] if words.isascii() else words.split()
    return "、".join(spaced) if len(spaced) > 1 and all(map(is_person, spaced)) else words


def without_side(owners: Sequence[Owner], companies: Mapping[str, str]) -> tuple[Owner, ...]:
    """Return the owners without the side that one of the people among them is of: agency/Tom, 鹿鸣/孙倩."""
    told = {companies.get(owner.person or owner.name, "") for owner in owners if owner.kind == "person"} - {""}
    if len(owners) < 2 or not told:
        return tuple(owners)
    return tuple(owner for owner in owners if owner.kind != "side" or fold(owner.name).casefold() not in told)


def aide_end(line: str, end: int, end_of_name: Callable[[str, int], int]) -> int:
    """Return the end of a name behind which the person's aide stands, with or without the aide's name."""
    start = next((end + len(word) for word in AIDES if line.startswith(word, end)), end)
    return max(start, end_of_name(line, start)) if start > end else end


def is_aide(words: str, is_person: Callable[[str], bool]) -> bool:
    """Whether words name the aide of somebody who is known: 钱总助理."""
    return words.endswith(AIDES) and is_person(re.sub("的$", "", words[:-2]))
