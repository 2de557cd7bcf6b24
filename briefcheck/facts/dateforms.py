"""The forms in which dates are written: a small pattern each, with the function that reads its numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from briefcheck.facts.weekdays import ENGLISH_DAY, ENGLISH_DAYS, weekday_number
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_ROC = 1911
"""Year 0 of the calendar of the Republic of China, as in 民國113年 = 2024."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}

_MONTH_NAME = "(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_ENGLISH_YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d{2}|'\d{2}|(?<=-)\d{2}(?!\d))(?!\d|:\d))?"
_ENGLISH_END = r"(?![\w%])"
_CHINESE = "〇○零一二三四五六七八九十"
_DAY_ENDS = r"前|之前|以前|$|[）)，,。；;]|\s*[-–—~至到]\s*(?:\d{1,2}月)?\d{1,2}\s*[日号]|、\d{1,2}\s*[日号]"
_DAY_TIED = r"之?前|以前|截止|为止|上午|中午|下午|晚|早|下班|[(（]?(?:周|星期|礼拜)[一二三四五六日天]|交|提交|给|发|出|完成|到期|确认|反馈|回|开会|开出|汇报|寄|报价(?!单|表|方案|中)|提案(?!稿|会议室)|验收(?!单)|开票|开(?=$|[,，。；;])|进[场厂组](?!口)|打样(?!稿)|拜访|面谈|拿|到(?=[场货位岗])|(?<![订去按给]\d[号號])(?<![订去按给]\d\d[号號])(?:能|就|我(?![方司])|去(?!过)|带|送|开始|签|付款(?!单))(?![^,，。;；]{0,8}的)"
"""What follows 5号 where it is a day: 5号楼, 3号会议室 and 2号方案 are none, nor is 5号带窗的会议室."""

_DAYS_OF_WEEK = "一二三四五六日天"
_DAY_ALONE = r"$|[）)，,。；;、\s]|[-–—~至到]\s*\d"

_DAY_VERBS = (
    r"[上中下]午|晚(?!会)|下班|截止|交(?!流)|提交|给|发(?!酵|展)|出(?!差|现|游|发|口|入)|完成|到期|确认|反馈|回复"
)
"""What follows 26日 where it is a day."""

_MORE_DAY_VERBS = r"[要得需来去]|到(?!场)|拍(?!摄[地点方现]|板)|寄|送(?!审)|改(?!稿|版)|定(?!妆|位)|取(?!景)|拿|付|打款|签|开|上线|投放|[^\w\s]"
"""The same behind a day of the week or 最晚, which leave less doubt; 2号方案 and 3号机位 are none there either."""

_DAY_SET_OFF = (
    r"(?:(?<=[\s,，(（](?:1[1236789]|2[1-9]|31)日)|(?<=[\s,，(（]\d\d-(?:1[1236789]|2[1-9]|31)日))(?=$|[）)，,。；;])"
)
"""24日 that a comma, bracket or blank sets off is a day; 3, 7, 10, 14, 15, 20 and 30 日 are how long things take."""

_NOT_A_NOUN = (
    r"(?!\w|\s+(?!(?:and|at|for|if|to|so|or|latest|noon|am|pm|eod|cob|with|by|then|but|in|on|of|this|next|please|the"
    r"|\d)\b)[a-z])"
)
"""Behind 10th where it is a day: the 2nd draft is none."""

MONTH_WORDS = pattern("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
"""Every English date holds one of them (folded)."""


@frozen
class Numbers:
    """What a pattern found: ``year`` None where none is written; ``month`` None for a day alone.

    ``later`` months are to be added to that of the meeting: 1 for 下月5日. ``weekday`` is the one that the day must be: 4 of
    Fri 4, where nothing else tells the 4th from four of something.
    """

    year: int | None
    month: int | None
    day: int
    later: int | None = None
    weekday: int | None = None


Read: TypeAlias = "Callable[[re.Match[str]], list[Numbers]]"


def _number(text: str) -> int:
    """Return the value of Arabic digits or of a Chinese numeral up to 199: 12, 十二, 二十, 三十一, 二〇二四, 一百一十三."""
    if text.isdecimal():
        return int(text)
    hundreds, _, rest = text.rpartition("百")
    if hundreds:
        return _DIGITS[hundreds] * 100 + (_number(rest.lstrip("零〇○")) if rest.strip("零〇○") else 0)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[letter]) for letter in text))


def _year(text: str) -> int:
    """Return the year for two, three (ROC) or four written digits."""
    value = int(text.lstrip("'"))
    digits = len(text.lstrip("'"))
    if digits == 3:
        return value + _ROC
    return value + 2000 if digits == 2 else value


def _year_first(match: re.Match[str]) -> list[Numbers]:
    return [Numbers(_year(match["year"]), int(match["month"]), int(match["day"]))]


def _chinese(match: re.Match[str]) -> list[Numbers]:
    year = None
    if match["year"] is not None:
        year = _number(match["year"])
        if match["roc"] or year < 200:  # 113年 without 民國 is still the year 113 of the ROC: nobody means the year 113
            year += _ROC if match["roc"] or year > 99 else 2000
    elif match["behind"] or match["after"]:  # 3月30日（2026）
        year = int(match["behind"] or match["after"])
    return [Numbers(year, _number(match["month"]), _number(match["day"]))]


def _roc(match: re.Match[str]) -> list[Numbers]:
    return [Numbers(int(match["year"]) + _ROC, int(match["month"]), int(match["day"]))]


def _english(match: re.Match[str]) -> list[Numbers]:
    year = _year(match["year"]) if match["year"] else None
    return [Numbers(year, _MONTHS[match["name"].lower()], int(match["day"]))]


def _year_last(match: re.Match[str]) -> list[Numbers]:
    return _either_order(int(match["first"]), int(match["second"]), _year(match["year"]))


def _no_year(match: re.Match[str]) -> list[Numbers]:
    return _either_order(int(match["first"]), int(match["second"]), None)


def _day_only(match: re.Match[str]) -> list[Numbers]:
    return [Numbers(None, None, _number(match["day"]))]


def _day_of_month(match: re.Match[str]) -> list[Numbers]:
    return [Numbers(None, None, _number(match["day"]), later=1 if match["which"][0] in "下次" else 0)]


def _day_of_weekday(match: re.Match[str]) -> list[Numbers]:
    return [Numbers(None, None, _number(match["day"]), weekday=weekday_number(match["weekday"]))]


def _of_weekday(match: re.Match[str]) -> list[Numbers]:
    """Return month and day of Wednesday 12-1; Friday 5-7 is as often a stretch of hours: only the day of the week tells."""
    return _either_order(int(match["first"]), int(match["second"]), None)


def _dotted(match: re.Match[str]) -> list[Numbers]:
    return [Numbers(None, int(match["first"]), int(match["second"]))] if 1 <= int(match["first"]) <= 12 else []


def _either_order(first: int, second: int, year: int | None) -> list[Numbers]:
    """Return month/day and day/month, as far as each can be; month/day first, which is the only Chinese order."""
    orders = [Numbers(year, first, second), Numbers(year, second, first)]
    possible = [numbers for numbers in orders if numbers.month is not None and 1 <= numbers.month <= 12]
    return possible if first != second else possible[:1]


FORMS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (
        pattern(
            rf"(?P<roc>民[國国]\s*)?(?:(?<!\d)(?P<year>\d{{2,4}}|[{_CHINESE}]{{4}}|[{_CHINESE}百]{{3,5}})\s*年\s*)?"
            rf"(?<![\d.])(?P<month>\d{{1,2}}|[{_CHINESE}]{{1,2}})\s*月\s*(?:份\s*)?"
            rf"(?P<day>\d{{1,2}}|[{_CHINESE}]{{1,3}})(?:\s*[日号號]|(?=\s*(?:{_DAY_ENDS})))"
            r"(?:\s*[(（]\s*(?P<behind>20\d\d)\s*年?\s*[)）]|\s+(?P<after>20\d\d)\s*年)?",
            needs="月",
        ),
        _chinese,
    ),
    (
        pattern(
            r"(?:民[國国]\s*(?P<roc>)|(?<![\d./-]))(?P<year>1[0-3]\d)(?P<mark>/|(?(roc)[.-]|/))(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d/])",
            needs="/民",
        ),
        _roc,
    ),
    (
        pattern(
            r"(?:(?<![\d.\-/])|(?<=[./]\d-)|(?<=[./]\d\d-))(?P<year>(?:19|20)\d{2})\s?(?P<mark>[-/.－])\s?"
            r"(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<day>\d{1,2})(?!\d|[/.]\d|-(?!20\d\d[./])\d)",
            needs="-/.－",
        ),
        _year_first,
    ),
    (pattern(r"(?<!\d)(?P<year>20\d{2})(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", needs=("20",)), _year_first),
    (
        pattern(
            rf"(?<!\d)(?P<year>20\d{{2}})(?:[,\s]+|[-/.]){_MONTH_NAME}\b\.?[\s/-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|[\w%])"
        ),
        _english,
    ),
    (
        pattern(
            rf"(?<![A-Za-z0-9_.:])(?<!\d/)(?:(?:[1-9]|[12]\d|3[01])/)?(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?(?:[\s-]*|/){_MONTH_NAME}\b\.?-?{_ENGLISH_YEAR}",
        ),
        _english,
    ),
    (
        pattern(
            rf"\b{_MONTH_NAME}\b\.?\s*(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d){_ENGLISH_YEAR}{_ENGLISH_END}",
        ),
        _english,
    ),
    (
        pattern(
            r"(?<![A-Za-z0-9_./-])(?P<first>\d{1,2})\s?(?P<mark>[/.-])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?"
            r"(?P<year>(?:19|20)\d{2}|(?<!\s)\d{2})(?![A-Za-z0-9_/]|[-.]\d)",
            needs="/.-",
        ),
        _year_last,
    ),
    (
        pattern(
            r"(?:(?<![A-Za-z0-9_./-])|(?<=\d/\d-)|(?<=\d/\d\d-)|(?<=[一-鿿]-))(?P<first>\d{1,2})/(?P<second>\d{1,2})"
            r"(?![A-Za-z0-9_/%]|[-.]\d(?!\d?/\d)|\s*[版页頁])",
            needs="/",
        ),
        _no_year,
    ),
    (
        pattern(
            r"(?:(?<=day\s)|(?<=day,\s)|(?<=\b(?:mon|tue|wed|thu|fri|sat|sun)\s)|(?<=\b(?:mon|tue|wed|thu|fri|sat|sun),\s))"
            r"(?P<told>)(?P<first>\d{1,2})-(?P<second>\d{1,2})(?![\w/-]|\.\d|\s*(?:[ap]m\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|of\b))",
            needs=tuple(ENGLISH_DAYS),
        ),
        _of_weekday,
    ),
    (
        pattern(
            r"(?<![A-Za-z0-9_./-])(?P<first>\d{1,2})\.(?P<second>\d{1,2})(?=\s*[日号](?![\w.])|\s*(?:日|号)?\s*(?:之前|以前|前)(?![^\W\d_]{0,2}版)"
            r"|\s*(?:上午|下午|中午|晚上|下班)|\s*[(（](?:周|星期|礼拜)?[一二三四五六日天][)）])(?:\s*[日号])?",
            needs=".",
        ),
        _dotted,
    ),
    (
        pattern(
            rf"(?P<which>本月|当月|这个?月|下个?月|次月)的?\s*(?P<day>\d{{1,2}}|[{_CHINESE}]{{1,3}})\s*[日号號]",
            needs="月",
        ),
        _day_of_month,
    ),
    (pattern(rf"(?<![\w.:])(?P<day>\d{{1,2}})(?:st|nd|rd|th){_NOT_A_NOUN}", needs=("st", "nd", "rd", "th")), _day_only),
    (
        pattern(
            rf"(?<![A-Za-z0-9_.:第月{_CHINESE}])(?P<day>\d{{1,2}}|[{_CHINESE}]{{1,3}})\s?[号號]"
            rf"(?:(?={_DAY_TIED})|(?<![^\W\d_]\d[号號])(?<![^\W\d_]\d\d[号號])(?={_DAY_ALONE}))",
            needs="号號",
        ),
        _day_only,
    ),
    (
        pattern(
            r"(?:(?<![\d.A-Za-z_:/第月年近过每前后共整满至到~–—-])|(?<=[\s,，(（]\d\d-)|(?<=——))"
            r"(?P<lasts>(?<=[期需要约仅只花])|(?<=[期需要约仅只花]\s)|(?<=[历耗用需]时)|(?<=[历耗用需]时\s))?+(?P<day>\d{1,2})\s?日"
            rf"(?:(?(lasts)(?!)|(?:(?=\s?(?:{_DAY_VERBS}))|{_DAY_SET_OFF}))"
            r"|(?:(?<=[1-3]\d日)|(?<=[\s，,。；;：:（(于在请需]\d日)|(?<=^\d日))(?=之?前|以前))",
            needs="日",
        ),
        _day_only,
    ),
    (
        pattern(
            rf"(?:(?<=[周期拜][{_DAYS_OF_WEEK}])|(?<=[周期拜][{_DAYS_OF_WEEK}][(（])|(?<=最晚)|(?<=最迟)|(?<=晚于)|(?<=迟于))[于在]?"
            rf"\s?(?P<day>\d{{1,2}})\s?[日号號](?={_DAY_TIED}|{_DAY_ALONE}|{_DAY_VERBS}|{_MORE_DAY_VERBS})",
            needs=("周", "星期", "礼拜", "最晚", "最迟", "晚于", "迟于"),
        ),
        _day_only,
    ),
    (
        pattern(
            rf"\b(?P<weekday>{ENGLISH_DAY})\.?,?\s+(?:the\s+)?(?P<day>\d{{1,2}})"
            r"(?=\s*(?:$|[),;\]–—]|\.(?!\d)|-\s|\((?!\d)|(?:at the latest|latest|noon|eod|cob|eop)\b))",
            needs=tuple(ENGLISH_DAYS),
        ),
        _day_of_weekday,
    ),
)
"""Earlier forms win over later ones where both would match; all are matched against folded text."""

SIGNS: tuple[tuple[str, ...], ...] = (
    ("月",),
    ("/", "民"),
    ("-", "/", ".", "－"),
    ("20",),
    *((),) * 3,
    ("/", ".", "-"),
    ("/",),
    ("-",),
    tuple("日号前午晚班一二三四五六天"),
    ("本月", "当月", "这月", "个月", "下月", "次月"),
    ("st", "nd", "rd", "th"),
    ("号", "號"),
    ("日",),
    ("周", "星期", "礼拜", "最晚", "最迟", "晚于", "迟于"),
    tuple(ENGLISH_DAYS),
)
"""For each form what one of stands in every date of it (folded); none for the English ones, which have MONTH_WORDS."""

TERSE = (pattern(r"(?P<first>\d{1,2})[.-](?P<second>\d{1,2})", needs=".-"), _no_year)
"""3.12 and 1-18: a date only where the whole cell, bracket or tail is nothing else (24.09 may be a version)."""

is_english = _english
"""The reader of the forms with an English month."""
