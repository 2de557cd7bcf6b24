"""Deadlines that are told from the day of the meeting: 周五前, by Friday, tomorrow, within 2 working days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeAlias

from briefcheck.facts.actions.due.ties import TIE_BEFORE
from briefcheck.facts.actions.words import RELATIVE, RELATIVE_ENGLISH
from briefcheck.facts.model import Due
from briefcheck.facts.weekdays import ENGLISH_DAY, ENGLISH_DAYS, weekday_number
from briefcheck.lazy import pattern

Step: TypeAlias = "tuple[int, int, Due] | None"
"""What a step found: where it stands in the line, and the due date without its words."""

_CHINESE_WEEKDAY = pattern(
    r"(?P<which>下下|下|本|这|每|上)?(?:个)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?!般|律|定|致|次|样)"
    r"(?P<last>\s*(?:至|到|-|~|/|、|或)\s*(?:周|星期|礼拜)?[一二三四五六日天])?(?:\s*(?:上午|中午|下午|晚上?|下班))?(?:之?前|以前|内)?",
    needs=("周", "星期", "礼拜"),
)
_ENGLISH_WEEKDAY = pattern(
    rf"\b(?P<which>next|this|coming|(?:every|each)(?:\s+(?:first|second|third|fourth|last|other))?|last)?\s*\b(?P<day>{ENGLISH_DAY})\b(?P<last>\s*(?:[-–/]|to|or)\s*(?:{ENGLISH_DAY})\b)?(?P<later>,?\s+(?:(?:of\s+)?next\s+week|week\b|fortnight\b))?",
    re.IGNORECASE,
    needs=tuple(ENGLISH_DAYS),
)
LONG_WEEKDAY = pattern(
    r"\b(?:(?:[Nn]ext|[Tt]his|[Cc]oming|[Ee]very)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\b(?!'s)(?:,?\s+(?:(?:of\s+)?next\s+week|(?:am|pm|noon|lunch(?:time)?)\b))?",
    needs=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)
"""The English weekdays that are no names of people."""

_NUMBERED_WEEK = pattern(
    r"(?:\bweek\s*\d{1,2},?\s*(?:on\s*)?|第\s*[\d一二三四五六七八九十]{1,3}\s*(?:个)?(?:教学)?周的?\s*)$", re.IGNORECASE
)
_OF_NUMBERED_WEEK = pattern(r",?\s+(?:of|in)\s+week\s*\d{1,2}\b|\s*[(（]\s*week\s*\d{1,2}\s*[)）]", re.IGNORECASE)
"""The week of a plan, which no calendar tells: week 9 Friday, 第9周周五."""
_FEAST = pattern(
    r"\b(?:Black Friday|Good Friday|(?:Cyber|Easter|Bank Holiday) Monday|(?:Shrove|Pancake) Tuesday)\b",
    needs=("Black", "Good", "Cyber", "Easter", "Bank", "Shrove", "Pancake"),
)
"""Feasts that are called by a day of the week."""

_WEEK_FROM = pattern(r"\b(?:an?|one)\s+(week|fortnight)\s+(?:from\s+)?$", re.IGNORECASE, needs=("week", "fortnight"))
"""Before today and tomorrow: a week today."""

_WEEK_ON = pattern(r"\b(week|fortnight)\s+(?:on|from)\s*$", re.IGNORECASE, needs=("week", "fortnight"))
_WEEKS = {"week": 1, "fortnight": 2}
_RECURRING = pattern(
    r"\b(?:every|each)\s+week\b|每个?(?:周|星期|礼拜)(?![一二三四五六日天])",
    re.IGNORECASE,
    needs=("every", "each", "每"),
)
_OBJECT_BEHIND = pattern(r"\s*(?:'s\b|的|meeting|call|session|event|deck|review|例会|会议)", re.IGNORECASE)
_SINCE = pattern(r"\b(?:from|since)\s*$", re.IGNORECASE, needs=("from", "since"))
"""Before a day that is past: the six no-shows from Friday."""

_AT = pattern(
    r"\b(?:at|in|for|before|by)\s+(?:the\s*)?$|\b(?:at|in|for|before|by)$|\b(?:bring|present|show|share|report)\b[^.;]*\bto\s*$",
    re.IGNORECASE,
)
_ITS_MEETING = pattern(
    r"['’]s\s+(?:[\w-]+\s+)?(?:meeting|call|huddle|stand-?up|sync|session|wip|check-?in|catch-?up|workshop)\b",
    re.IGNORECASE,
    needs="'’",
)
_DATE_BEHIND = pattern(
    r",?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[./]\d)|,?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d",
    re.IGNORECASE,
)
_TIED_BEHIND = pattern(r"[^，,。；;\s]{0,8}?(?:之前|以前|前)", needs="前")
_NUMBERS = {
    word: value
    for value, words in enumerate(
        (
            "",
            "一 a an one",
            "二 两 兩 two couple",
            "三 three",
            "四 four",
            "五 five",
            "六 six",
            "七 seven",
            "八 eight",
            "九 nine",
            "十 ten",
        )
    )
    for word in words.split()
} | {"半": 0, "十二": 12, "十五": 15, "twelve": 12}
_HAN_NUMBER = r"(?P<number>\d{1,3}|十[二五]?|[一二两三四五六七八九半])"
_HAN_UNIT = r"(?:个)?(?P<unit>工作日|自然日|天|日|周|星期|礼拜|月|小时|钟头)"
_WITHIN_CHINESE = pattern(
    rf"(?P<then>(?:散会|会)后)?(?:最近|未来|接下来)?{_HAN_NUMBER}\s*{_HAN_UNIT}(?:时间)?(?:之内|以内|内|之后|以后|后|(?(then)|(?!)))",
    needs=("内", "后"),
)
_WITHIN_ENGLISH = pattern(
    r"\b(?:within|in|inside|over|after|no later than)\s+(?:the\s+)?(?:next\s+|coming\s+)?(?:a\s+)?"
    r"(?P<number>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple)(?:\s+of)?[\s-]*"
    r"(?P<work>working\s+|business\s+|calendar\s+)?(?P<unit>day|week|fortnight|month|hour|hr)s?\b'?(?:\s+time\b)?",
    re.IGNORECASE,
    needs=("day", "week", "fortnight", "month", "hour", "hr"),
)
_NEXT_FORTNIGHT = pattern(
    r"\b(?:within|in|over|during) (?:the next|the coming|a|the) fortnight\b", re.IGNORECASE, needs="fortnight"
)
_FROM_NOW = pattern(
    r"\b(?P<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?P<work>working\s+|business\s+)?(?P<unit>day|week|month|hour)s?\s+from\s+(?:now|today)\b",
    re.IGNORECASE,
    needs=("from now", "from today"),
)
_WHOLE = pattern(
    rf"{_HAN_NUMBER}\s*{_HAN_UNIT.replace('|月|', '|(?<=个)月|')}|(?P<en>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?P<work>working\s+|business\s+)?(?P<enunit>day|week|month|hour)s?",
    re.IGNORECASE,
)
"""A cell that says how long: 4个月; 4月 is April."""

_TRIGGER = pattern(r"(?P<what>[^，,。；;：:（()）\s]{1,16}?(?:之后|以后|后|起))的?\s*$", needs="后起")
_THIS_MEETING = pattern(
    r"(?:会后|会议(?:结束)?(?:之|以)?后|即日起|今[天日]起|本次会议(?:之|以)?后|散会后)$", needs="后起"
)
_TRIGGER_BEHIND = pattern(
    r"\s*(?:of|after|from|following|upon|once)\s+(?!(?:today|now|this meeting|the meeting|this call|the call)\b)(?:[\w'-]+\s*){1,5}",
    re.IGNORECASE,
    needs=("of", "after", "from", "following", "upon", "once"),
)
_TRIGGER_BEFORE = pattern(
    r"\b(?:upon|after|once|on receipt of|on receiving|following|when|from)\s+(?!(?:today|now|this meeting|the meeting)\b)[^,.;]{2,40}[,\s]*$",
    re.IGNORECASE,
    needs=("upon", "after", "once", "on rec", "following", "when", "from"),
)
_TODAY = pattern(
    r"大后天|(?:"
    + "|".join(RELATIVE)
    + r"|即日(?!起)|今晚|明早|明晚|明晨|次日|隔天|当天|当日)(?:上午|中午|下午|晚上?|下班)?(?:之?前|以前|内)?|下班(?:之?前|以前)"
    r"|\b(?:(?:the\s+)?day after tomorrow|"
    + "|".join(RELATIVE_ENGLISH)
    + r"|this (?:morning|afternoon|evening)|eod|cob|eob|eop|cop|end of (?:the )?(?:day|play|business)|close of (?:business|play)|end of today)\b",
    re.IGNORECASE,
    needs=(
        *RELATIVE,
        *RELATIVE_ENGLISH,
        *"今明次隔当即",
        "下班",
        "this ",
        "eod",
        "cob",
        "eob",
        "eop",
        "cop",
        "end of",
        "close of",
    ),
)
_DAY_OF = pattern(r"[^\W_A-Za-z]{2,6}(?<![在于请就要先的需由并但和与])\Z")
"""Something on whose day another is to be done."""
_HANDED = pattern(r"\s*(?:就|再|统一)?(?:发|交|给|提交|反馈|回复|出稿)", needs="发交给提反回出")
_DAYS = {"大后天": 3, "后天": 2, "明": 1, "次日": 1, "隔天": 1, "今": 0, "当": 0}
DAY_TIMES = (LONG_WEEKDAY, _CHINESE_WEEKDAY)
"""Days of the week; of the English ones those that are no names of people."""

WITHIN_TIMES = (_WITHIN_CHINESE, _WITHIN_ENGLISH, _FROM_NOW)
TODAY_TIMES = (_TODAY,)

_TODAY_ACTS = pattern(r"\s*(?:$|[，,。；;）)\d]|发|交|提|给|出|完|更|回|反|确|整|把|就|先|上|下|中午|晚)")
"""今天讨论了 tells of the meeting; 今天发出 is a deadline."""


def weekday(folded: str, meeting: date | None) -> Step:
    """Find a day of the week; "next Friday" is this week's to some and next week's to others, and stays without a day."""
    for match in _CHINESE_WEEKDAY.finditer(folded):
        if match["which"] == "上" or (
            _OBJECT_BEHIND.match(folded, match.end()) and not _TIED_BEHIND.match(folded, match.end())
        ):
            continue
        if match["which"] == "每":
            return match.start(), match.end(), Due("", "vague")
        weeks = {"下": 1, "下下": 2, "本": 0, "这": 0}.get(match["which"])
        day = None if _is_elsewhen(folded, match) else on_weekday(meeting, weekday_number(match["day"]), weeks)
        if match["last"]:
            day = None if day is None else day + timedelta(days=(weekday_number(match["last"][-1]) - day.weekday()) % 7)
        return match.start(), match.end(), Due("", "range" if match["last"] else "relative", day)
    feast = _FEAST.search(folded)
    return _english_weekday(folded, meeting) if feast is None else (*feast.span(), Due("", "event"))


def _english_weekday(folded: str, meeting: date | None) -> Step:
    for match in sorted(
        _ENGLISH_WEEKDAY.finditer(folded), key=lambda found: not TIE_BEFORE.search(folded[: found.start()])
    ):
        tied = TIE_BEFORE.search(folded[: match.start()]) is not None
        which = (match["which"] or "").casefold()
        if which == "last" or not (match["day"][0].isupper() or tied) or _SINCE.search(folded[: match.start()]):
            continue
        if _OBJECT_BEHIND.match(folded, match.end()) and not (tied or _at_meeting(folded, match)):
            continue  # Friday's deck
        if _DATE_BEHIND.match(folded, match.end()):
            continue  # the Saturday 15 June shoot: what day it is, its date says
        if which.startswith(("every", "each")) or _RECURRING.search(folded):
            return match.start(), match.end(), Due("", "vague")
        number = weekday_number(match["day"])
        if _is_elsewhen(folded, match):
            day = None
        elif weeks := _weeks_on(folded, match):
            day = on_weekday(meeting, number, None)
            day = day + timedelta(weeks=weeks) if day is not None else None
        elif match["later"]:
            day = on_weekday(meeting, number, 1)
        else:
            day = None if which == "next" else on_weekday(meeting, number, None)
        if match["last"] and day is not None:
            day += timedelta(days=(weekday_number(match["last"].split()[-1].strip("-–/")) - day.weekday()) % 7)
        return match.start(), match.end(), Due("", "range" if match["last"] else "relative", day)
    return None


def _weeks_on(folded: str, match: re.Match[str]) -> int:
    """Return how many weeks behind the next such day is meant: Tuesday week, a week on Tuesday, Tuesday fortnight."""
    behind = (match["later"] or "").strip(" ,").casefold()
    before = _WEEK_ON.search(folded[: match.start()])
    return _WEEKS.get(before[1].casefold() if before is not None else behind, 0)


def _is_elsewhen(folded: str, match: re.Match[str]) -> bool:
    """Tell whether a day of the week belongs to a week of a plan, and is not the next such day."""
    return bool(_NUMBERED_WEEK.search(folded[: match.start()]) or _OF_NUMBERED_WEEK.match(folded, match.end()))


def _at_meeting(folded: str, day: re.Match[str]) -> bool:
    """Whether something is to be ready at a meeting of that day: show it at Monday's huddle, share it in tomorrow's call."""
    return _AT.search(folded[: day.start()]) is not None and _ITS_MEETING.match(folded, day.end()) is not None


def on_weekday(meeting: date | None, number: int, weeks: int | None) -> date | None:
    """Return the day: in the week ``weeks`` from the meeting's (Monday first), or the next such day after it."""
    if meeting is None:
        return None
    if weeks is None:
        return meeting + timedelta(days=(number - meeting.weekday() - 1) % 7 + 1)
    return meeting + timedelta(days=number - meeting.weekday() + 7 * weeks)


def today(folded: str, meeting: date | None) -> Step:
    """Find 明天, tomorrow, EOD."""
    for match in sorted(_TODAY.finditer(folded), key=lambda found: _last_first(found, folded)):
        word = match[0].casefold()
        if _OBJECT_BEHIND.match(folded, match.end()) and not _at_meeting(folded, match):
            continue
        if word[0] == "当" and "会" in folded[max(0, match.start() - 3) : match.start()]:
            continue
        day_of = _DAY_OF.search(folded, 0, match.start()) if word[0] == "当" else None
        if day_of is not None:  # 拍摄当天
            return day_of.start(), match.end(), Due("", "event")
        if (
            word[0] in "今当"
            and not word.endswith(("前", "内", "晚", "下班"))
            and not _TODAY_ACTS.match(folded, match.end())
        ):
            continue
        days = next((value for begin, value in _DAYS.items() if word.startswith(begin)), RELATIVE_ENGLISH.get(word, 0))
        days = 2 if "day after" in word else days
        week = _WEEK_FROM.search(folded, 0, match.start()) if word in ("today", "tomorrow") else None
        days += 0 if week is None else 7 * _WEEKS[week[1].casefold()]
        start = match.start() if week is None else week.start()
        return start, match.end(), Due("", "relative", None if meeting is None else meeting + timedelta(days=days))
    return None


def _last_first(found: re.Match[str], folded: str) -> tuple[bool, bool]:
    """Return a key by which a time comes first at which something is handed over: 今晚再想三句，明早发群里."""
    return _HANDED.match(folded, found.end()) is None, "tomorrow" not in found[0].casefold()


def within(folded: str, meeting: date | None) -> Step:
    """Find a time from now on: 两天内, in 3 days. Told from something else that must happen first, it is an event's."""
    fortnight = _NEXT_FORTNIGHT.search(folded)
    if fortnight is not None:
        return *fortnight.span(), Due("", "relative", _later(meeting, "two", "week", False))
    for match in _matches(folded):
        start, end = match.span()
        behind = _TRIGGER_BEHIND.match(folded, end)
        if behind is not None:
            return start, end + len(behind[0].rstrip()), Due("", "event")
        trigger = _TRIGGER.search(folded[:start])
        if trigger is not None and not _THIS_MEETING.search(trigger["what"]):
            return trigger.start(), end, Due("", "event")
        before = _TRIGGER_BEFORE.search(folded[:start])
        if before is not None:
            return before.start(), end, Due("", "event")
        return start, end, Due("", "relative", _later(meeting, match["number"], match["unit"], _is_work(match)))
    return None


def _matches(folded: str) -> Iterator[re.Match[str]]:
    for form in (_WITHIN_CHINESE, _WITHIN_ENGLISH, _FROM_NOW):
        yield from form.finditer(folded)


def _is_work(match: re.Match[str]) -> bool:
    work = match.groupdict().get("work") or match["unit"] or ""
    return work.strip().casefold() in ("working", "business", "工作日")


def a_time(folded: str, meeting: date | None) -> Step:
    """Read words that are nothing but a time, as a due cell holds: 2天, 3 days."""
    match = _WHOLE.fullmatch(folded.strip())
    if match is None:
        return None
    number, unit = match["number"] or match["en"], match["unit"] or match["enunit"]
    if unit == "日":  # 26日 is a day of the month
        return None
    work = (match["work"] or unit).strip().casefold() in ("working", "business", "工作日")
    return 0, len(folded), Due("", "relative", _later(meeting, number, unit, work))


def _later(meeting: date | None, number: str, unit: str, work: bool) -> date | None:
    """Return the day that lies so much after the meeting; working days leave out Saturdays and Sundays only."""
    if meeting is None:
        return None
    count = int(number) if number.isdecimal() else _NUMBERS[number.casefold()]
    unit = unit.casefold()
    if work:
        day = meeting
        while count > 0:
            day += timedelta(days=1)
            count -= day.weekday() < 5
        return day
    if unit in ("月", "month"):
        months = meeting.month - 1 + count
        year, month = meeting.year + months // 12, months % 12 + 1
        from calendar import monthrange  # few papers count months

        return date(year, month, min(meeting.day, monthrange(year, month)[1]))
    if unit in ("小时", "钟头", "hour", "hr"):
        return meeting + timedelta(days=count // 24)
    return meeting + timedelta(
        days=count * (14 if unit == "fortnight" else 7 if unit in ("周", "星期", "礼拜", "week") else 1)
    )
