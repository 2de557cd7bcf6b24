"""Numbers written in words: 壹万贰仟叁佰元整, twelve thousand three hundred and fifty-six and 78/100."""

from __future__ import annotations

from decimal import Decimal

from briefcheck import fold, pattern

_DIGITS = {character: value for value, characters in enumerate(
    ("零〇", "壹一弌", "贰二两貳贰弍", "叁三参參叄", "肆四", "伍五", "陆六陸", "柒七", "捌八", "玖九")
) for character in characters}  # fmt: skip
_TENS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_WHOLE = pattern(
    r"(?:人民币|港币|港元|美元|美金|新台币|rmb|cny|hkd|usd)?:? ?(?P<whole>[零〇一二两三四五六七八九壹贰叁参肆伍陆柒捌玖十拾百佰千仟万亿]+)"
    r"(?P<unit>元|圆|块|港元|港币|美元)?(?:零?(?P<jiao>[一二三四五六七八九壹贰叁参肆伍陆柒捌玖零])角)?(?:零?(?P<fen>[一二三四五六七八九壹贰叁参肆伍陆柒捌玖零])分)?[整正]?"
)


def chinese_numeral(text: str) -> Decimal | None:
    """Return the value of a number in Chinese characters, with yuan, jiao and fen; None if it is none or malformed."""
    match = _WHOLE.fullmatch(fold(text).replace(" ", ""))
    if match is None or ((match["jiao"] or match["fen"]) and not match["unit"]):
        return None
    whole = _whole(match["whole"])
    if whole is None:
        return None
    jiao, fen = (_DIGITS[match[part]] if match[part] else 0 for part in ("jiao", "fen"))
    return Decimal(whole) + Decimal(jiao * 10 + fen) / 100


def _whole(text: str) -> int | None:  # noqa: PLR0911  # each return is a way in which a number is malformed
    if len(text) > 1 and not any(character in _TENS or character in _MYRIADS for character in text):
        return None  # 二〇二四 is a year
    total = section = digit = 0
    last = 10**5
    for character in text:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _TENS:
            unit = _TENS[character]
            if unit >= last or (not digit and unit != 10):
                return None
            section += (digit or 1) * unit
            digit, last = 0, unit
        else:
            if not section and not digit and not total:
                return None
            section += digit
            total = (total + section) * 10**8 if character == "亿" else total + section * _MYRIADS[character]
            section = digit = 0
            last = 10**5
    if digit and last == 10**5 and text[-2:-1] in _MYRIADS:
        return None  # 三万五 may be 35000
    if digit and len(text) > 1 and text[-2] in "百佰千仟":
        return None  # 三百五 may be 350
    return total + section + digit


_ONES = {word: value for value, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
)} | {word: 10 * value for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)} | {
    "fourty": 40, "ninty": 90
}  # fmt: skip
_GROUPS = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_ENGLISH_WORD = "|".join(sorted((*_ONES, *_GROUPS, "hundred"), key=lambda word: (-len(word), word)))
_MONEY = r"(?:(?:us|u\.s\.|hong kong|singapore|australian|canadian|new taiwan)\s+)?(?:dollars?|yuan|renminbi|rmb|pounds?(?: sterling)?|euros?|hkd|usd|cny|gbp|eur)"
ENGLISH = pattern(
    rf"(?i)(?<![a-z-])(?P<words>(?:{_ENGLISH_WORD})(?:(?:[\s,-]+|\s+and\s+)(?:{_ENGLISH_WORD}))*)(?![a-z-])(?P<money>\s+{_MONEY}(?![a-z]))?"
    rf"(?:,?\s*(?:and|&)?\s*(?:(?P<over>\d{{1,2}})\s*/\s*100|(?P<cents>(?:{_ENGLISH_WORD})(?:[\s-]+(?:{_ENGLISH_WORD}))*|\d{{1,2}})\s+(?:cents?|pence))(?:\s+{_MONEY}(?![a-z]))?)?"
    rf"(?P<only>\s*(?:only|exactly)(?![a-z]))?"
)
"""An amount in English words. It is one of money where a currency, cents, "only" or a label says so."""


def english_numeral(words: str) -> int | None:
    """Return the value of a whole number in English words; None if it is malformed."""
    total = section = 0
    least = 10**12
    for word in words.lower().replace("-", " ").replace(",", " ").split():
        if word == "and":
            continue
        if word in _ONES:
            if section % 100 and not (section % 100 >= 20 and section % 10 == 0 and _ONES[word] < 10):
                return None
            section += _ONES[word]
        elif word == "hundred":
            if not 0 < section < 100:
                return None
            section *= 100
        elif _GROUPS[word] >= least or not section:
            return None
        else:
            least = _GROUPS[word]
            total += section * least
            section = 0
    return total + section
