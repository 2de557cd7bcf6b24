"""Lines without their times: what is left of a line when its dates, weekdays and 尽快 are taken out names who acts."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcheck.facts.actions.due.relative import DAY_TIMES, TODAY_TIMES, WITHIN_TIMES
from briefcheck.facts.actions.due.spelt import EVENT, MONTH_PART, TODAY, VAGUE_HAN, VAGUE_WORDS, WEEKDAY, WITHIN, ways
from briefcheck.facts.actions.due.vague import EVENT_TIMES, PART_TIMES, VAGUE_ENGLISH_TIMES, VAGUE_TIMES
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

TIME = "\x1f"
"""Stands for each letter of a time that was taken out. It is white space to patterns, and yet can be told from it."""

_MAY = pattern(
    r"[\d前内后快早近期周月底旬日天今明晚待定]|day|week|month|fortnight|eop|\bpre-|\bpost-|\bback\b|asap|soon|short|eod|cob|eow|tomorrow|tonight|before|after|once|next|until|end of|tbc|tbd|later|immediate|receipt|prior|\bq[1-4]\b"
    r"|mon|tue|wed|thu|fri|\bmid\b|\b(?:early|late)\b|\beom\b",
    re.IGNORECASE,
)
_TIE = r"(?:by|before|until|till|due(?: date)?|on or before|on|at|no later than|not later than|from|deadline|target|eta|ddl|w/e|w/c|week ending|week commencing|截止日期|截止时间|截止到?|最晚[于在]?|最迟[于在]?|不晚于|不迟于|务必[于在]?|于|在|请?于)"
_AROUND_BEFORE = pattern(
    rf"(?:(?<![^\W\d_]){_TIE}|(?<=[^\x00-\x7f])(?:最晚[于在]?|最迟[于在]?|务必[于在]?|不晚于|不迟于|于))[\s:：]*(?:the\s+|noon\s+|midday\s+|\d{{1,2}}(?::\d\d)?\s*[ap]m\s+|end of\s+|close of business\s+|cob\s+|eod\s+|on\s+)*$",
    re.IGNORECASE,
)
_AROUND_BEHIND = pattern(
    r"(?:\s*[（(](?:周|星期|礼拜)?[一二三四五六日天][)）]|\s*(?:周|星期|礼拜)[一二三四五六日天]|\s*\d{1,2}[:：.点时]\d{0,2}\s*(?:[ap]m|分|半)?|\s*\d{1,2}\s*[ap]m\b|\s*[一二两三四五六七八九十]{1,3}点(?:半|整|钟|[一三]刻)?|[上下]午|中午|早上|晚上?|凌晨|下班|\s*(?:at the latest|latest|deadline|noon|lunch(?:time)?|am|pm|eod|cob|eop)\b)*\s*"
    r"(?:之前|以前|前(?!期|面|后|台|端|往|提(?:是|下|条|为))|截止|为止|起|之内|内)?",
    re.IGNORECASE,
)
_FORMS = (
    (WEEKDAY, DAY_TIMES),
    (WITHIN, WITHIN_TIMES),
    (TODAY, TODAY_TIMES),
    (EVENT, EVENT_TIMES),
    (MONTH_PART, PART_TIMES),
    (VAGUE_HAN, VAGUE_TIMES),
    (VAGUE_WORDS, VAGUE_ENGLISH_TIMES),
)
"""Forms by the way of saying when that each is of."""


@lru_cache(maxsize=2048)
def without_times(line: str) -> str:
    """Return a folded line with its dates and other times, and 前 or by beside them, blanked by :data:`TIME`."""
    if not _MAY.search(line):
        return line
    spans = [(written.start, written.end) for written in find_dates(line)]
    open_ways = ways(line)
    for way, forms in _FORMS if open_ways else ():
        if open_ways & way:
            spans += [match.span() for form in forms for match in form.finditer(line) if match.end() > match.start()]
    if not spans:
        return line
    letters = list(line)
    for start, end in spans:
        before = _AROUND_BEFORE.search(line[max(0, start - 40) : start])
        begin = start - (len(before[0]) if before is not None else 0)
        behind = _AROUND_BEHIND.match(line, end)
        stop = behind.end() if behind is not None else end
        letters[begin:stop] = TIME * (stop - begin)
    return "".join(letters)
