"""Whether two names are one name with a slip of the pen, and not those of two people."""

from __future__ import annotations

from briefcheck import fold, is_given_name, pattern

_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,4}")

_LOOK_ALIKE = tuple(
    frozenset(group)
    for group in [
        "未末",
        "士土",
        "己已巳",
        "人入",
        "干千",
        "大太",
        "晴睛",
        "候侯",
        "扬杨",
        "戊戌戍",
        "冶治",
        "王玉",
        "天夫",
        "午牛",
        "田由甲申",
        "晋普",
        "宁宇",
        "思恩",
        "昊吴",
        "祈析",
        "玫玖",
        "玲珍",
        "茹茄",
        "娜哪",
        "薇微徽",
        "祺棋",
        "琪棋",
        "瑜喻",
        "璇旋",
        "晓哓",
        "楠南",
        "涵函",
        "瑶摇",
        "悦阅",
        "雯文",
        "莹萤",
        "靖清",
        "婧倩",
        "妍研",
        "彬杉",
        "俊竣",
        "佳隹",
        "傅博",
        "蒋将",
    ]
)
"""Characters of names that look alike, so that one is typed, written or read for the other."""

_VARIANTS = tuple(
    frozenset(group.split("/"))
    for group in [
        "ann/anne",
        "sara/sarah",
        "jon/john",
        "steven/stephen/stefan",
        "catherine/katherine/katharine/kathryn",
        "philip/phillip",
        "geoffrey/jeffrey",
        "eric/erik",
        "marc/mark",
        "nicolas/nicholas",
        "lindsay/lindsey",
        "brian/bryan/brian",
        "carl/karl",
        "alan/allan/allen",
        "alison/allison",
        "teresa/theresa",
        "elisabeth/elizabeth",
        "michele/michelle",
        "isabel/isabelle/isobel",
        "clair/claire/clare",
        "deborah/debra",
        "graham/graeme",
        "rachel/rachael",
        "rebecca/rebekah",
        "stuart/stewart",
        "tracy/tracey",
        "vivian/vivien",
        "aaron/aron",
        "adrian/adrien",
        "matthew/mathew",
        "jennifer/jenifer",
        "christina/kristina",
        "christian/kristian",
        "zoe/zoey",
        "sean/shaun/shawn",
    ]
)
"""Spellings of one given name."""

_SHORTEST = 4
"""Letters that a word needs before one of them may be a slip: Tom Fox and Tom Cox are two people."""

_SHORTEST_ALONE = 5
"""The same where the word is all there is of the name."""


def is_slip(one: str, other: str) -> bool:
    """Tell whether two full names, not the same, are those of one person but for one letter or character."""
    if one == other:
        return False
    first, second = fold(one), fold(other)
    if first == second:
        return False
    if _HAN.fullmatch(first) and _HAN.fullmatch(second):
        return _is_chinese_slip(first, second)
    return first.isascii() == second.isascii() and _is_latin_slip(first.split(), second.split())


def is_sure(name: str) -> bool:
    """Tell whether a name is long enough that hardly two people differ in one character of it."""
    return len(name) > 2 if _HAN.fullmatch(name) else True


def _is_chinese_slip(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    long = len(one) > 2
    from briefcheck_circulation._sounds import sound_alike  # names of one character less in common do without

    return sound_alike(a, b, nearly=long) or (long and any(a in group and b in group for group in _LOOK_ALIKE))


def _is_latin_slip(one: list[str], other: list[str]) -> bool:
    if len(one) != len(other):
        return False
    differing = [(a.strip("."), b.strip(".")) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    if any(a in group and b in group for group in _VARIANTS):
        return len(one) > 1
    if is_given_name(a) and is_given_name(b):
        return False  # Maria and Marta
    shortest = _SHORTEST if len(one) > 1 else _SHORTEST_ALONE
    if len(one) > 1 and one[0] != other[0] and _is_other_gender(a, b):
        return False
    return min(len(a), len(b)) >= shortest and a[0] == b[0] and one_letter_apart(a, b)


def _is_other_gender(one: str, other: str) -> bool:
    """Tell whether one given name is the other with an ending: Daniel, Daniela."""
    short, long = sorted((one, other), key=len)
    return long[: len(short)] == short and long[len(short) :] in ("a", "e", "o")


def one_letter_apart(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing or too many, or two beside each other are swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, behind = one[start:], other[start:]
    if len(one) == len(other):
        return rest[1:] == behind[1:] or (rest[:2] == behind[1::-1] and rest[2:] == behind[2:])
    long, short = (rest, behind) if len(rest) > len(behind) else (behind, rest)
    return long[1:] == short
