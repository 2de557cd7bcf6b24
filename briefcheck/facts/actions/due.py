"""By when: finding the due date of a line, and telling dates from relative, vague and missing ones."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import (
    DUE_PLACEHOLDERS,
    RELATIVE,
    RELATIVE_ENGLISH,
    VAGUE,
    VAGUE_ENGLISH,
    Words,
)
from briefcheck.facts.model import Due
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import Written, find_dates, terse_date
from briefcheck.lazy import HAN, pattern

_TIE_BEFORE = pattern(
    r"(?:\b(?:by|before|until|till|due|target|deadline|no later than|not later than|w/e|week ending|w/c|week commencing|eta|on or before)\b"
    r"|截止[到至]?|不晚于|最晚|最迟|务必于|务必在)"
    r"[\s:：]*(?:the\s+|on\s+|close of business\s+|cob\s+|end of\s+|noon\s+)*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?)?[（(]?$",
    re.IGNORECASE,
    needs=(
        "by",
        "before",
        "till",
        "until",
        "due",
        "target",
        "deadline",
        "later than",
        "w/e",
        "week",
        "w/c",
        "eta",
        "截止",
        "不晚于",
        "最晚",
        "最迟",
        "务必",
    ),
)
_TIE_AFTER = pattern(
    r"\s*(?:[（(][^）)]{1,8}[)）])?\s*(?:\d{1,2}[:.：点时]\d{0,2}\s*(?:am|pm|分)?|[上下中]午|下班|晚上?|凌晨|中午)*\s*(?:之?前|以前|截止|为止|内|完成|交|到期)",
    needs=HAN,
)
_WEEK = pattern(r"\b(?:w/c|week commencing)\s*$", re.IGNORECASE, needs=("w/c", "week"))
_EVENT_NOUN = pattern(
    r"(?:meeting|call|session|workshop|conference|event|launch|会议|例会|评审会|发布会|活动|周年|提案稿)(?:\s+\w+){0,4}\s*(?:\bon\b|\bin\b|,|于|在)?\s*$",
    re.IGNORECASE,
    needs=("meeting", "call", "session", "workshop", "conference", "event", "launch", "会", "活动", "周年", "提案稿"),
)
_DATE_THEN_NOUN = pattern(
    r"\s*(?:的|meeting|call|session|event|例会|会议)",
    re.IGNORECASE,
    needs=("的", "meeting", "call", "session", "event", "会"),
)
_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_CHINESE_WEEKDAYS = {letter: index for index, letter in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH_WEEKDAY = pattern(
    r"\b(?P<next>next\s+|this\s+)?(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|nes|r)?\b",
    re.IGNORECASE,
    needs=tuple(_WEEKDAYS),
)
_CHINESE_WEEKDAY = pattern(
    r"(?P<next>下下|下|本|这)?(?:个)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?:之?前|以前)?",
    needs=("周", "星期", "礼拜"),
)
_WITHIN = pattern(
    r"(?:\bwithin|\bin)\s+(?:the\s+)?(?:next\s+)?(?:\d+|two|three|a|couple of|few|a few|a couple of)\s*(?:working\s+|business\s+)?(?:days?|weeks?|months?|hours?)\b"
    r"|(?:[一两二三四五六七八九十\d]+)\s*(?:个)?(?:工作日|天|日|周|星期|月|小时)(?:之?内|以内|之后|后|前)",
    re.IGNORECASE,
    needs=("day", "week", "month", "hour", "天", "日", "周", "星期", "月", "小时"),
)
_EVENT = pattern(
    r"\b(?:before|by|after|on receipt of|once|until)\s+(?:the\s+)?(?:next\s+)?(?:meeting|call|launch|shoot|pitch|presentation|ppm|release|approval|approved)\b"
    r"|(?:下次|下周|本次|下个)?(?:会议?|例会|周会)(?:之?前|以前|上)|下次(?:会议|例会|评审)?|"
    r"[A-Za-z0-9.]{0,8}(?:PPM|上线|发布|拍摄|提案|开拍|开机|节|春节|活动|交付|投放)(?:之?前|前)(?:[一两二三四五\d]+天)?|收到[^，,。；;]{1,10}后",
    re.IGNORECASE,
    needs=(
        "meeting",
        "call",
        "launch",
        "shoot",
        "pitch",
        "presentation",
        "ppm",
        "release",
        "approv",
        "前",
        "上",
        "下次",
        "后",
    ),
)
_MONTH_PART = pattern(
    r"\d{1,2}月(?:份)?(?:初|中旬?|底|末|上旬|下旬)|\b(?:early|mid|late|end of)[\s-]+(?:[A-Z][a-z]+)|\bQ[1-4]\b",
    needs=("月", "early", "mid", "late", "end of", "Q1", "Q2", "Q3", "Q4"),
)
_BEFORE = pattern(r"(?P<event>(?:[^\W_]|\.){2,14}?)(?:之前|以前|前)(?=[，,、\s]|完成|提交|给|确认|$)", needs="前")
_VAGUE = pattern("|".join(sorted(VAGUE, key=len, reverse=True)), needs=VAGUE)
_VAGUE_ENGLISH = pattern(
    r"\b(?:" + "|".join(sorted(map(re.escape, VAGUE_ENGLISH), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
    needs=tuple(VAGUE_ENGLISH),
)
_SLOT = pattern(r"[?？]+|_{2,}|[xX]{2,}|\{\{.*\}\}|<.*>|\[.*\]|【.*】", needs="?？_xX{<[【")
_DATE_SLOT = pattern(r"[x_\s]+年?[x_\s]+月[x_\s]+日?|年\s*月\s*日?", needs="月")
_TERSE_TAIL = pattern(r"(?:→|->|—|[-–]\s|[，,（(]|\s{2,})\s*(?P<date>\d{1,2}\.\d{1,2})\s*[)）。.]?\s*$", needs=".")
_TODAY = pattern(
    "|".join(RELATIVE) + r"|\b(?:" + "|".join(RELATIVE_ENGLISH) + r")\b",
    re.IGNORECASE,
    needs=(*RELATIVE, *RELATIVE_ENGLISH),
)
_UNDECIDED = pattern(
    r"(?:时间|日期|[-–—,，(（]\s*)(?P<word>待定|待确认|TBC|TBD)\s*[)）。.]?\s*$",
    re.IGNORECASE,
    needs=("待定", "待确认", "tbc", "tbd"),
)


def read_due(text: str, meeting: date | None) -> Due | None:
    """Return the due date that ``text`` is: the words of a due cell or behind ``截止日期：``; None when it is blank."""
    words = text.strip(" \t\u3000,，、;；.。*")
    if not words.strip("-—–/\\"):
        return Due(words, "placeholder") if words else None
    folded = narrow(words)
    if folded.casefold() in DUE_PLACEHOLDERS or _SLOT.fullmatch(folded):
        return Due(words, "placeholder")
    whole = terse_date(words, meeting)
    if whole is not None:
        return _dated(words, whole)
    dates = find_dates(words, meeting)
    if dates:
        # of a stretch (Oct 2–3, 10.1 to 10.5) the last day is the deadline
        last = dates[-1]
        return Due(words, "invalid" if not last.exists else "date", last.date)
    for step in (_weekday, _today, _month_part, _event, _within, _vague):
        found = step(folded, meeting)
        if found is not None:
            return Due(words, found[2].kind, found[2].date)
    return Due(words, "vague")


def is_placeholder(text: str, words: Words) -> bool:
    """Whether the words of a due cell only hold the place of a date: due_date, yyyy-mm-dd, TBC, XX月XX日."""
    folded = fold(text).strip().casefold()
    return folded in words.placeholders or _DATE_SLOT.fullmatch(folded) is not None


def find_due(line: str, after: int, meeting: date | None, words: Words) -> Due | None:
    """Return by when the task of a line is to be done; None when the line does not say.

    Args:
        line: as written.
        after: the offset behind the owner at the start of the line, 0 without one.
        meeting: the day of the meeting, against which dates without a year and relative ones are read.
        words: the vocabulary.
    """
    folded = narrow(line)
    labelled = due_label(words).search(folded)
    if labelled is not None:
        stop = _label_value_end(folded, labelled.end(), words)
        value = line[labelled.end() : stop].strip(" \t-—–|/;；,，")
        if value:
            return Due(value, "placeholder") if is_placeholder(value, words) else read_due(value, meeting)
    dated = _calendar(line, folded, after, meeting)
    if dated is not None:
        return dated
    for step in (_weekday, _today, _within, _month_part, _event, _vague, _placeholder):
        found = step(folded, meeting)
        if found is not None:
            start, end, due = found
            return Due(line[start:end], due.kind, due.date)
    return None


def has_deadline(line: str) -> bool:
    """Whether a date of the line is tied to a word like 前 or by, and so lies ahead."""
    folded = narrow(line)
    return any(_tied(folded, written) for written in find_dates(line))


@lru_cache(maxsize=8)
def due_label(words: Words) -> re.Pattern[str]:
    """Return the pattern of ``截止日期：`` and ``Due:`` inside a line."""
    labels = "|".join(sorted(map(re.escape, words.due_labels), key=len, reverse=True))
    return pattern(rf"(?<![^\W\d_])(?:{labels})\s*[:：]\s*", re.IGNORECASE, needs=":：")


def _label_value_end(line: str, start: int, words: Words) -> int:
    from briefcheck.facts.actions.subject import any_label

    following = any_label(words).search(line, start)
    stop = following.start() if following is not None else len(line)
    cut = pattern(r"\s[-–—|]\s|[|｜。；;]|\s@").search(line, start, stop)
    return cut.start() if cut is not None else stop


def _calendar(line: str, folded: str, after: int, meeting: date | None) -> Due | None:
    """Return the calendar date that is the deadline: one tied to a word like 前 or by, else the likeliest loose one."""
    dates = find_dates(line, meeting)
    for written in dates:
        if _tied(folded, written):
            due = _dated(_with_time(line, written), written)
            # a week is no day: w/c 11 March says when it begins
            return Due(due.text, "range", due.date) if _WEEK.search(folded[: written.start]) else due
    later = folded.find("届时")
    if later > 0:
        dates = [written for written in dates if written.end <= later][-1:]
        return _dated(_with_time(line, dates[0]), dates[0]) if dates else None
    loose = [written for written in dates if not _of_event(folded, written)]
    at_edge = [written for written in loose if _at_edge(folded, written, after)]
    for written in (*reversed(at_edge), *reversed(loose)):
        return _dated(_with_time(line, written), written)
    return None if dates else _terse_tail(line, meeting)


def _tied(folded: str, written: Written) -> bool:
    return bool(_TIE_BEFORE.search(folded[: written.start]) or _TIE_AFTER.match(folded, written.end))


def _of_event(folded: str, written: Written) -> bool:
    """Whether the date belongs to a thing in the task: the Dec 12 meeting, 10月28日的提案稿, a meeting on 7 May."""
    if _DATE_THEN_NOUN.match(folded, written.end):
        return True
    return _EVENT_NOUN.search(folded[: written.start].rstrip(" （(")) is not None


def _at_edge(folded: str, written: Written, after: int) -> bool:
    """Whether the date stands where deadlines stand: last in the line, first in it, or right behind the owner."""
    rest = folded[written.end :].strip(" .。）)】]*;；")
    before = folded[: written.start].strip(" （([【*")
    return not rest or not before or written.start - after <= 2


def _with_time(line: str, written: Written) -> str:
    tail = pattern(r"\s*(?:[（(](?:周|星期)?.[)）])?\s*(?:\d{1,2}[:：]\d{2})?\s*(?:之前|以前|前|下班前)?").match(
        line, written.end
    )
    return line[written.start : tail.end() if tail is not None else written.end].strip()


def _terse_tail(line: str, meeting: date | None) -> Due | None:
    """Return a date like 3.12 at the end of a line behind a separator: ``→ 3.12``, ``（李娜，3.12）``."""
    tail = _TERSE_TAIL.search(line)
    if tail is None:
        return None
    written = terse_date(tail["date"], meeting)
    return None if written is None else Due(tail["date"], "date", written.date)


def _dated(text: str, written: Written) -> Due:
    return Due(text, "date" if written.exists else "invalid", written.date)


def _weekday(folded: str, meeting: date | None) -> tuple[int, int, Due] | None:
    match = _CHINESE_WEEKDAY.search(folded)
    if match is not None:
        day = _CHINESE_WEEKDAYS[match["day"]]
        weeks = {"下": 1, "下下": 2, "本": 0, "这": 0}.get(match["next"])
        return match.start(), match.end(), Due("", "relative", _on_weekday(meeting, day, weeks))
    english = _ENGLISH_WEEKDAY.search(folded)
    if english is None or not (english["day"][0].isupper() or _TIE_BEFORE.search(folded[: english.start()])):
        return None
    # "next Friday" is this week's to some and next week's to others: it stays without a day
    unclear = (english["next"] or "").strip().casefold() == "next"
    resolved = None if unclear else _on_weekday(meeting, _WEEKDAYS[english["day"].lower()], None)
    return english.start(), english.end(), Due("", "relative", resolved)


def _on_weekday(meeting: date | None, weekday: int, weeks: int | None) -> date | None:
    """Return the day: in the week ``weeks`` from the meeting's (Monday first), or the next such day after it."""
    if meeting is None:
        return None
    if weeks is None:
        return meeting + timedelta(days=(weekday - meeting.weekday() - 1) % 7 + 1)
    return meeting + timedelta(days=weekday - meeting.weekday() + 7 * weeks)


def _today(folded: str, meeting: date | None) -> tuple[int, int, Due] | None:
    days = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2} | RELATIVE_ENGLISH
    match = _TODAY.search(folded)
    if match is None:
        return None
    day = None if meeting is None else meeting + timedelta(days=days[match[0].casefold()])
    return match.start(), match.end(), Due("", "relative", day)


def _within(folded: str, _: date | None) -> tuple[int, int, Due] | None:
    match = _WITHIN.search(folded)
    return None if match is None else (match.start(), match.end(), Due("", "relative"))


def _event(folded: str, _: date | None) -> tuple[int, int, Due] | None:
    match = _EVENT.search(folded) or _BEFORE.search(folded)
    return None if match is None else (match.start(), match.end(), Due("", "event"))


def _month_part(folded: str, _: date | None) -> tuple[int, int, Due] | None:
    match = _MONTH_PART.search(folded)
    return None if match is None else (match.start(), match.end(), Due("", "vague"))


def _vague(folded: str, _: date | None) -> tuple[int, int, Due] | None:
    match = _VAGUE.search(folded) or _VAGUE_ENGLISH.search(folded)
    return None if match is None else (match.start(), match.end(), Due("", "vague"))


def _placeholder(folded: str, _: date | None) -> tuple[int, int, Due] | None:
    match = _UNDECIDED.search(folded)
    return None if match is None else (match.start("word"), match.end("word"), Due("", "placeholder"))
