"""Numbers written as Word's number formats write them (ISO/IEC 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

_ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_SIMPLIFIED: Final = ("零一二三四五六七八九", "十", "百", "千", "万")
_FORMAL: Final = ("零壹贰叁肆伍陆柒捌玖", "拾", "佰", "仟", "万")
_FORMAL_TRADITIONAL: Final = ("零壹貳參肆伍陸柒捌玖", "拾", "佰", "仟", "萬")
_DIGITS: Final = "〇一二三四五六七八九"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_UNITS: Final = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
]
_TENS: Final = ["-", "-", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
_ODD_ORDINALS: Final = {
    "One": "First",
    "Two": "Second",
    "Three": "Third",
    "Five": "Fifth",
    "Eight": "Eighth",
    "Nine": "Ninth",
    "Twelve": "Twelfth",
}


def roman(value: int) -> str:
    """Return ``value`` in small Roman numerals; above 32,767 Word has none and decimal digits are returned."""
    if not 0 < value <= 32767:
        return str(value)
    text = ""
    for size, letters in _ROMAN:
        text += letters * (value // size)
        value %= size
    return text


def letter(value: int) -> str:
    """Return a … z, aa, bb … zz, aaa …; Word stops at 780."""
    if not 0 < value <= 780:
        return str(value)
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def chinese(value: int, signs: tuple[str, str, str, str, str] = _SIMPLIFIED, *, short_ten: bool = True) -> str:
    """Return ``value`` (1 to 99,999) in Chinese numerals: 十, 二十一, 一百零三."""
    if not 0 < value <= 99999:
        return str(value)
    digits, *units = signs
    text, gap = "", False
    for power in range(4, -1, -1):
        digit = value // 10**power % 10
        if digit:
            text += ("零" if gap and text else "") + digits[digit] + (units[power - 1] if power else "")
        gap = not digit
    return text[1:] if short_ten and 10 <= value < 20 else text


def _circled(value: int) -> str:
    if 1 <= value <= 20:
        return chr(0x2460 + value - 1)
    if 21 <= value <= 35:
        return chr(0x3251 + value - 21)
    if 36 <= value <= 50:
        return chr(0x32B1 + value - 36)
    return str(value)


def _from(signs: str | range) -> Callable[[int], str]:
    def write(value: int) -> str:
        if not 0 < value <= len(signs):
            return str(value)
        sign = signs[value - 1]
        return sign if isinstance(sign, str) else chr(sign)

    return write


def _ordinal(value: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{'th' if value % 100 in {11, 12, 13} else ending}"


def _words(value: int) -> str:
    if not 0 < value < 100:
        return str(value)
    if value < 20:
        return _UNITS[value]
    tens, units = divmod(value, 10)
    return _TENS[tens] + (f"-{_UNITS[units].lower()}" if units else "")


def _ordinal_words(value: int) -> str:
    if not 0 < value < 100:
        return str(value)
    head, hyphen, tail = _words(value).rpartition("-")
    word = _ODD_ORDINALS.get(tail.capitalize())
    if word is None:
        word = tail[:-1] + "ieth" if tail.endswith("y") else tail + "th"
    return head + hyphen + (word.lower() if head else word)


def _zodiac(value: int) -> str:
    if not 0 < value <= 60:
        return str(value)
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12]


def _digitwise(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "none": lambda _: "",
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: roman(value).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda value: letter(value).upper(),
    "lowerLetter": letter,
    "ordinal": _ordinal,
    "cardinalText": _words,
    "ordinalText": _ordinal_words,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "decimalFullWidth": lambda value: "".join(chr(ord(digit) + 0xFEE0) for digit in str(value)),
    "decimalFullWidth2": lambda value: "".join(chr(ord(digit) + 0xFEE0) for digit in str(value)),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from(range(0x2474, 0x2488)),
    "decimalEnclosedFullstop": _from(range(0x2488, 0x249C)),
    "ideographEnclosedCircle": _from(range(0x3280, 0x328A)),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "koreanCounting": chinese,
    "ideographDigital": _digitwise,
    "japaneseDigitalTenThousand": _digitwise,
    "taiwaneseDigital": _digitwise,
    "koreanDigital2": _digitwise,
    "chineseLegalSimplified": lambda value: chinese(value, _FORMAL, short_ten=False),
    "ideographLegalTraditional": lambda value: chinese(value, _FORMAL_TRADITIONAL, short_ten=False),
    "japaneseLegal": lambda value: chinese(value, _FORMAL_TRADITIONAL, short_ten=False),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "ideographZodiacTraditional": _zodiac,
    "ganada": _from("가나다라마바사아자차카타파하"),
    "chosung": _from("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "aiueo": _from("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
    "aiueoFullWidth": _from(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    ),
    "iroha": _from("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳｲﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼｴﾋﾓｾｽﾝ"),
    "irohaFullWidth": _from(
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
    ),
}


@lru_cache(maxsize=2048)
def numeral(value: int, number_format: str) -> str:
    """Return ``value`` in one of Word's number formats; an unknown format falls back to decimal, as Word does."""
    return _FORMATS.get(number_format, str)(value)
