"""The figure that a cell holds: its value, currency, unit and precision.

A cell that says anything beyond one figure is no figure: what is not understood is never computed with.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from briefcheck import NamedTuple, pattern, plain
from briefcheck_figures._numerals import chinese_numeral

Blank: TypeAlias = Literal["empty", "nothing", "open", "words"]
"""No figure: an empty cell; one that says nothing is charged; one whose figure is yet to come; any other words."""
ONE = Decimal(1)
ZERO = Decimal(0)


class Amount(NamedTuple):
    """A figure. ``value`` and ``step``, the worth of its last digit, are in whole units: 3.5万 is 35000 in steps of 1000.

    ``currency`` is an ISO code, "$" or "¥" where the sign is that of several, "" where none is written. ``scale`` is the
    multiplier written beside it (万: 10000). ``counted`` is what is counted (天, days), ``per`` true for a price of one of
    something, ``bracketed`` for (1,200), ``dotted`` where the point may part thousands (12.000).
    """

    value: Decimal
    step: Decimal = ONE
    currency: str = ""
    scale: Decimal = ONE
    percent: bool = False
    counted: str = ""
    per: bool = False
    bracketed: bool = False
    dotted: bool = False


CURRENCIES = {
    "HKD": r"HK\$|HKD|港[币元幣圆]",
    "USD": r"US\$|USD|美[元金]",
    "TWD": r"NT\$|NTD|TWD|新?[台臺][币幣]",
    "SGD": r"S\$|SGD|新加坡元|坡币",
    "AUD": r"A\$|AU\$|AUD|澳元",
    "CAD": r"C\$|CA\$|CAD|加元",
    "MOP": r"MOP\$?|澳门元|葡币",
    "CNY": r"RMB|CNY|CNH|人民[币幣]",
    "JPY": r"JPY|日[元圆]|円",
    "KRW": r"KRW|₩|韩[元圆币]",
    "EUR": r"EUR|€|欧元|歐元|euros?",
    "GBP": r"GBP|£|英镑|英鎊",
    "CHF": r"CHF|瑞[士]?法郎",
    "INR": r"INR|₹|卢比",
    "THB": r"THB|฿|泰[铢銖]",
    "MYR": r"MYR|RM(?=[ \d])|令吉|马币",
    "$": r"\$",
    "¥": r"[¥￥]|yuan",
}
YUAN = "元"
_CURRENCY = "|".join(f"(?:{words})" for words in CURRENCIES.values())
_SIGN = rf"(?:(?:{_CURRENCY})[ .]?){{1,2}}"
_SCALES = {
    "亿": 100_000_000, "億": 100_000_000, "千万": 10_000_000, "千萬": 10_000_000, "百万": 1_000_000, "百萬": 1_000_000,
    "十万": 100_000, "万": 10_000, "萬": 10_000, "w": 10_000, "千": 1000, "仟": 1000, "k": 1000, "thousand": 1000,
    "'000": 1000, "m": 1_000_000, "mn": 1_000_000, "mm": 1_000_000, "mio": 1_000_000, "mil": 1_000_000, "million": 1_000_000,
    "bn": 1_000_000_000, "b": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_SCALE = "|".join(sorted(map(str, _SCALES), key=lambda word: (-len(word), word)))
_COUNTED = (
    r"工作日|人[/·]?[天日次月]|人[时時]|小时|小時|分钟|分鐘|平方米|平米|公里|公斤|自然日|个月|個月|"
    r"[天日人次个個项項套条條支张張份场場时秒月年周週期位台辆輛本篇版式批组組块塊件箱盒瓶米集款稿轮輪页頁晚间間名顿餐趟幅家点處处种類类篇回只枚枝位字格档]|㎡|m2|"
    r"(?:man|person|working|work|shoot)?[- ]?(?:days?|hours?|hrs?|weeks?|months?|years?|nights?)|pcs?\.?|pieces?|units?|people|pax|persons?|"
    r"sets?|versions?|items?|lots?|spots?|mins?|minutes?|secs?|seconds?|each|ea\.?|posts?|videos?|films?|rooms?|trips?|copies|"
    r"insertions?|sites?|pages?|rounds?|sessions?|head(?:s|count)?|times|x|h|d|s|kg|km"
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:[ ']\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_TAIL = r"(?:[整正]|\.-|[\*#†‡]{1,3}|\[\d{1,2}\])?"
_CELL = pattern(
    rf"(?i)(?P<left>\()?(?P<sign>[-+△▲]|负|負|减|minus )? ?(?P<before>{_SIGN})? ?(?P<left2>\()?(?P<sign2>[-+])? ?(?P<number>{_NUMBER})"
    rf"(?: ?(?P<percent>[%‰]|per ?cent|pct)| ?(?P<scale>{_SCALE})(?![a-z]))? ?(?P<after>(?:{_CURRENCY}|[元圆圓块])+)?"
    rf"(?P<counted> ?(?:{_COUNTED})(?![a-z]))?(?P<per> ?(?:/|per |每|a |each) ?[^\d/]{{1,8}})? ?{_TAIL}(?(left2)\))(?(left)\)) ?(?P<cents>[角分])?"
)
_DISCOUNT = pattern(r"(?:打)?(\d(?:\.\d)?|\d{2})折", needs="折")
_FACTORS = pattern(rf"(?i){_NUMBER} ?(?:{_COUNTED})?(?: ?[x*×] ?{_NUMBER} ?(?:{_COUNTED})?)+", needs="x*×X")
_FACTOR = pattern(_NUMBER)
_GROUPED = pattern(r"(\d+(?:\.\d+)?)亿(?:(\d+(?:\.\d+)?)万)?(\d+)?元?|(\d+)[万萬](\d{4}|\d,\d{3})元?", needs="亿万萬")
_NOTE = pattern(
    r"(?i)(?: |\n)*[(\[（][^()（）\d]{1,24}[)\]）]\Z|[ \n]*\(?(?:含税|未税|不含税|净价?|incl?\.?(?:uding)? (?:vat|tax|gst)|excl?\.?(?:uding)? (?:vat|tax|gst)|net|gross)\)?\Z"
)
_MARKS = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩", "") | {"△": "△", "＊": "*"})
_NOTHING = frozenset(
    [
        "-",
        "--",
        "---",
        "/",
        "\\",
        "|",
        "nil",
        "none",
        "zero",
        "无",
        "無",
        "零",
        "included",
        "incl",
        "incl.",
        "inc",
        "inc.",
        "已含",
        "含",
        "包含",
        "已包含",
        "含在内",
        "赠送",
        "贈送",
        "免费",
        "免費",
        "免",
        "赠",
        "free",
        "foc",
        "f.o.c.",
        "waived",
        "¥-",
        "$-",
        "￥-",
    ]
) | {"no charge", "free of charge", "at no cost", "已含在内", "不收费"}
_OPEN = pattern(
    r"(?i)t\.?b\.?[cdan]\.?|n\.?/?a\.?|待定|待[确確][认認]|待[补補]充?|待[报報]价?|待[报報]|另[计計议議报報行]+|未定|实报实销|實報實銷|按实(?:际)?(?:结算|发生)?|"
    r"at cost|on request|poa|p\.o\.a\.|pending|unknown|quote|to follow|to be (?:confirmed|decided|advised|quoted)|不详|未知|[?？]+|x+|\.{3,}|…+|_+|暂无|暂估"
)


@lru_cache(maxsize=4096)
def read_cell(text: str) -> Amount | Blank:
    """Return the figure that a cell holds, or which kind of no figure it is."""
    words = " ".join(plain(text.translate(_MARKS)).text.split())
    if not words:
        return "empty"
    if words.casefold() in _NOTHING:
        return "nothing"
    if _OPEN.fullmatch(words):
        return "open"
    return _read(words) or _read(_NOTE.sub("", words)) or _numeral(words) or "words"


def _read(words: str) -> Amount | None:
    match = _CELL.fullmatch(words)
    if match is None or (match["cents"] and not match["after"]):
        return _folded(words)
    if match["cents"]:
        return None
    number = match["number"]
    scale = Decimal(_SCALES.get((match["scale"] or "").lower(), 1))
    value, step = _number(number)
    bracketed = bool(match["left"] or match["left2"])
    negative = bracketed or (match["sign"] or match["sign2"] or "+") != "+"
    counted = (match["counted"] or "").strip()
    return Amount(
        value=(-value if negative else value) * scale * (Decimal("0.1") if match["percent"] == "‰" else 1),
        step=step * scale,
        currency=currency_of((match["before"] or "") + " " + (match["after"] or "")),
        scale=scale,
        percent=match["percent"] is not None,
        counted=counted,
        per=match["per"] is not None,
        bracketed=bracketed,
        dotted="." in number
        and "," not in number
        and len(number.split(".")[-1]) == 3
        and number[0] != "0"
        and len(number) <= 7,
    )


def _folded(words: str) -> Amount | None:
    """Return what 8折, 2人×3天 and 1亿2000万 come to."""
    discount = _DISCOUNT.fullmatch(words)
    if discount:
        tenths = Decimal(discount[1])
        return Amount(tenths * 10 if tenths < 10 else tenths, percent=True)
    if _FACTORS.fullmatch(words):
        value, step = ONE, ONE
        for factor in _FACTOR.findall(words):
            number, least = _number(factor)
            value, step = value * number, min(step, least)
        return Amount(value, step, counted="×")
    grouped = _GROUPED.fullmatch(words.replace(" ", ""))
    if grouped:
        parts = zip(grouped.groups(default="0"), (10**8, 10**4, 1, 10**4, 1), strict=True)
        return Amount(sum((Decimal(number.replace(",", "")) * scale for number, scale in parts), ZERO), currency="")
    return None


def _numeral(words: str) -> Amount | None:
    value = chinese_numeral(words) if len(words) > 1 else None
    return Amount(value, Decimal("0.01") if value != int(value) else ONE) if value is not None else None


def _number(text: str) -> tuple[Decimal, Decimal]:
    """Return a number as written and the worth of its last digit."""
    bare = text.replace(" ", "").replace("'", "")
    if "," in bare and "." in bare and bare.rindex(",") > bare.rindex("."):
        bare = bare.replace(".", "").replace(",", ".")
    bare = bare.replace(",", "")
    value = Decimal(bare)
    exponent = value.as_tuple().exponent
    return value, Decimal((0, (1,), exponent if isinstance(exponent, int) else 0))


@lru_cache(maxsize=1024)
def currency_of(text: str) -> str:
    """Return the currency that some words name: an ISO code, "$", "¥" or ""."""
    for code, found in _PATTERNS.items():
        if found.search(text):
            return code
    return "CNY" if YUAN in text or "圆" in text else ""


def _bounded(words: str) -> str:
    return rf"(?i)(?<![A-Za-z])(?:{words})(?![A-Za-z])"


_PATTERNS = {code: pattern(_bounded(words)) for code, words in CURRENCIES.items()}

_HEAD_SCALE = pattern(
    r"(?i)(千万|百万|十万|亿|億|万|萬|千)(?=元|圆|圓|人民币|港[币元]|美[元金]|[)）】\]]|$)|(?:'|’)000s?|[(\[ /](thousands?|millions?|k|m|mn|bn)[)\] ]|\bin (thousands?|millions?)\b"
)


def scale_of(head: str) -> Decimal:
    """Return the multiplier that the head of a column or a line over a table sets: 金额（万元）, Budget (k), RMB'000."""
    match = _HEAD_SCALE.search(plain(head).text + " ")
    if match is None:
        return ONE
    word = (match[1] or match[2] or match[3] or "'000").lower()
    return Decimal(_SCALES.get(word) or _SCALES[word.rstrip("s")])


def compatible(first: str, second: str) -> bool:
    """Tell whether two currencies may be one: "$" is the sign of several, "¥" of two, and "" may be any."""
    if not first or not second or first == second:
        return True
    pair = {first, second}
    dollars = {"$", "USD", "HKD", "TWD", "SGD", "AUD", "CAD", "MOP"}
    return ("$" in pair and pair <= dollars) or ("¥" in pair and pair <= {"¥", "CNY", "JPY"})
