"""Lines that say nothing but by when what stands below them is to be done: By Friday:, Before launch, 4月20日前."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcheck.facts.actions.due.find import find_due
from briefcheck.facts.actions.due.ties import is_directly_tied
from briefcheck.facts.actions.words import Words
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

_LONGEST = 32
"""Characters of the longest such line."""

_FILLING = pattern(
    r"[\W_]|(?<=['’])s\b|(?:周|星期|礼拜)[一二三四五六日天]|会议|例会|日期|时间|期限|时限|以下|均|都|统一|全部|于|在|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|需要?|要求?|请|须|应|务必|各自|大家|全部|争取|[弄搞做办干][完好定成]|完成|提交|交付|的|任务|工作|计划|安排|事项|待办|行动项?|重点|目标|截止|之?前|以前|之?内|\b(?:to|be|done|do|for|by|on|all|the|"
    r"before|until|no later than|week (?:of|commencing|beginning)|w/c|w/e|eod|cob|noon|lunchtime|close of (?:play|business)|meeting|(?<=.)call|date|are|is|should|must|delivered|"
    r"complete[d]?|(?<=.)finish|deadline|due|actions?|tasks?|items?|needed|required|wanted|latest|at|work|plan|plans|jobs?|list)\b",
    re.IGNORECASE,
)
"""Words beside the time that say nothing else. A line that begins with "call" or "finish" says what to do: Call by Friday."""

_TIED = pattern(
    r"前|内|明[天日早]|\b(?:by|before|until|within|no later than|due|for|tomorrow)\b|w/e|w/c", re.IGNORECASE
)
_SPEAKS_OF_TIME = pattern(
    r"[前内后周月日号天]|近期|尽快|马上|立即|今晚|明早|\b(?:by|before|until|after|within|due|for|this|next|asap|today|tomorrow|immediate\w*|urgent\w*|w/c|w/e|end of|once|in|on)\b",
    re.IGNORECASE,
)
_MARKS = " \t*#:：-–—_、.。"
_NUMBERING = pattern(r"^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.)、）]\s*)")
_NO_TIME = frozenset({"后续", "後續", "之后", "之後"})
"""What only says in a heading that something is ahead: 后续计划."""

_SPAN = pattern(
    r"(?:(?:in|over|within|for|during) )?(?:the )?(?:next|coming) (?:\d{1,2}(?: ?[-–/] ?\d{1,2})?|few|couple of|two|three|four|six|\w+ (?:or|to) \w+) (?:working |business )?(?:days|weeks|months)",
    re.IGNORECASE,
    needs=("days", "weeks", "months"),
)
"""A stretch of days that only heads: Next 1-2 weeks."""

_GROUP = pattern(
    r"[#\W]*[A-Za-z][\w/&'’-]*(?: [\w/&'’-]+){0,4}?\s*(?:[(（](?P<inside>[^()（）]{4,32})[)）]|(?:\s[-–—]|:)\s+(?P<behind>[^:()]{4,32}))\W*",
    needs=("(", "（", "-", "–", "—", ":"),
)
"""A name for a group of tasks, and their time: Short-term (next two weeks), Quick wins – by Friday."""

_SOON = frozenset({"immediately", "immediate", "now", "urgent", "right away", "马上", "立即", "立刻"})


@lru_cache(maxsize=1024)
def only_time(line: str, words: Words, *, bare: bool = False) -> str:
    """Return the time of a line that says no more than by when; "" of any other line.

    A bare day ("Tuesday 3 March") is none: it is as often the day of what was said. It is one if ``bare``: right over a
    list of tasks.
    """
    text = _NUMBERING.sub("", line.strip(_MARKS)).strip(_MARKS)
    if not text or len(text) > _LONGEST or not (bare or _SPEAKS_OF_TIME.search(text)):
        return ""
    folded = narrow(text)
    if folded.casefold() in _SOON or _SPAN.fullmatch(folded):
        return text
    due = find_due(text, 0, None, words)
    if due is None or due.kind == "placeholder" or (due.text in _NO_TIME and due.text != text):
        return ""
    at = text.find(due.text)
    if at < 0 or _FILLING.sub("", text[:at]) or _FILLING.sub("", text[at + len(due.text) :]):
        return ""
    dates = find_dates(text)
    if dates:
        return text if bare or any(is_directly_tied(folded, entry.start, entry.end) for entry in dates) else ""
    return text if bare or due.kind != "relative" or _TIED.search(folded) else ""


def time_of_group(line: str, words: Words) -> str:
    """Return the time of a line that heads tasks, behind the name of their group too: Immediate (By Friday's meeting); "" without."""
    whole = only_time(line, words)
    group = _GROUP.fullmatch(line) if not whole else None
    return whole if group is None else only_time(group["inside"] or group["behind"], words)
