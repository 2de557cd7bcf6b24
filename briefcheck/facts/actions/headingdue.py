"""By when a heading says that the tasks below it are to be done: Tasks for this week, 下周工作计划."""

from __future__ import annotations

import re

from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.due.heads import only_time, time_of_group
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_OF_TASKS = pattern(
    r"(?:之?前)?的?[^\W\d_]{0,2}(?:任务|工作|计划|安排|事项|待办|行动|重点|目标|分工|完成|[:：）)])(?!量|书|会)"
)
"""Behind the time of a heading that is that of its tasks: 本周任务, not 本周第二个任务的讨论."""
_NEXT_MEETING = pattern(
    r"\W*(?:\d+\W+)?下[次回](?:会议?|开会|例会|碰头|见面)?的?(?:日期|时间)?(?:定[于在]|[为是在于:])?\s*", needs="下"
)
_TALKED = pattern(
    r"讨论|商讨|商量|确定|明确|安排|分配|布置|落实|制定|会议|的",
    needs=("讨", "商", "定", "明", "安", "分", "布", "落", "会", "的"),
)
"""What may stand before the time in such a heading: 讨论本周任务和分工."""
_FOR_NEXT = pattern(r"\bfor (?:the |our )?next (?:meeting|time|call|session)\b", re.IGNORECASE, needs="next ")
_NEXT_ON = pattern(
    r"\bfor (?:the |our )?next (?:meeting|time|call|session)(?: ?\((?:on )?(?P<day>[^()]{4,32})\))$",
    re.IGNORECASE,
    needs="next ",
)
"""Work for the next meeting (12 May): it is to be there by that day."""
_TASKS = pattern(r"\b(?:actions?|action items?|tasks?|to-?dos?)\b", re.IGNORECASE)
_SPAN_WORD = pattern(r"week|month|quarter|周|月|季度|\d", re.IGNORECASE)


def heading_due(heading: str, register: Register) -> str:
    """Return by when a heading says its tasks are to be done: Tasks for the current week, 下周工作计划."""
    if _FOR_NEXT.search(heading) is not None:
        dated = _NEXT_ON.search(heading.rstrip(" *:"))
        if dated is not None and (day := only_time(dated["day"], register.words, bare=True)):
            return day
        if _TASKS.search(heading) is not None:
            return ""  # which only says that they are seen to then
    whole = time_of_group(heading.strip(" *:：#"), register.words)
    if whole:
        return whole
    due = find_due(heading, 0, None, register.words)
    if due is None or not _SPAN_WORD.search(due.text):
        return ""
    before, _, behind = heading.partition(due.text)
    if _NEXT_MEETING.fullmatch(narrow(before)):
        return due.text  # 下次会议日期为3月8日，待办事项：
    begins = not any(map(str.isalpha, _TALKED.sub("", before)))  # 下周需要对齐的内容
    return due.text if begins or not behind or behind.isascii() or _OF_TASKS.match(behind.strip()) else ""
