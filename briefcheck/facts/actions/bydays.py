"""One line, several tasks of one owner, each with its day: revise the deck (13 Nov), book the studio (16 Nov); 方案11月13日，排期11月16日."""

from __future__ import annotations

import re

from briefcheck.facts.actions.doings import acts_at
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import HAN_LETTER, narrow
from briefcheck.lazy import HAN, pattern

_MARKS = pattern(r"\s*[,;、]\s*(?:(?:and|then|and then)\s+|再|并|然后|同时)?|\s+(?:and|then|&)\s+")
_IN_BRACKET = pattern(rf"\([\s{TIME}]*{TIME}[\s{TIME}]*\)[\s.。]*$", needs="(")
_AT_END = pattern(rf"{TIME}[\s{TIME}.。]*$", needs=TIME)
_TIMES = pattern(rf"{TIME}+[^{TIME}]+{TIME}", needs=TIME)
_IN_TURN = pattern(rf"分别[于在]?\s*{TIME}+\s*[、,和及]|\brespectively\b", needs=("分别", "respectively"))
"""Days of several people, one each, which are no tasks of their own: 王强、李娜分别于3月12日、3月13日交稿."""

_OTHER_WORDS = pattern(
    r"\W*(?:now|then|or|not|latest|instead|previously|formerly|originally|was|were|is|are|as|because|since|so|if|when|which|who|that|where|but|for|after|before|once|unless|although|while|until|till|to|from|by|on|at|in|ready|due|live|starting|launch\w*|ahead|i\.e|e\.g|meeting|call|next)\b",
    re.IGNORECASE,
)
"""How a clause begins that only says more of the task, or of its day."""

_TELLS = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|be|been|starts?|opens?|closes?|runs?|arrives?|leaves?|launch\w*|goes|\w{2,}ed)\b",
    re.IGNORECASE,
)
_OTHER_HAN = pattern(
    r"[现改原最或至到延推顺因但如若等即实也就而则是为需要须预计]|以便|用于|其中|前提|方便|供|包括|届时|当[天日]",
    needs=HAN,
)
_EVENTS = pattern(
    r"时间|日期|期限|档期|上[线刊市映]|开[拍业幕机播会]|拍摄|进场|撤场|搭建|直播|会议|活动|发布会|播出|投放|见面|开始|放假|休假|出差|生效|到期|展期",
    needs=HAN,
)
"""What is on a day, and is no task."""

_LONGEST_THING = 16
_MOST_WORDS = 7
_LEAST = 2


def day_starts(line: str, start: int, end: int, register: Register) -> tuple[list[re.Match[str]], str]:
    """Return the marks in ``line[start:end]`` between the tasks that have a day each, and who does them all; none mostly."""
    words = narrow(line[start:end])
    view = without_times(words)
    if _TIMES.search(view) is None or (("分别" in view or "respectively" in view) and _IN_TURN.search(view)):
        return [], ""
    marks = [
        mark
        for mark in _MARKS.finditer(line, start, end)
        if view[mark.start() - start : mark.end() - start].strip(f"{TIME} ")
    ]
    cuts: list[re.Match[str]] = []
    begin, dated = start, False
    for mark in (*marks, None):
        stop = mark.start() if mark is not None else end
        part = view[begin - start : stop - start]
        if dated and cuts and cuts[-1].end() == begin and not _begins_task(words, part, begin - start, register):
            cuts.pop()
        dated = _IN_BRACKET.search(part) is not None or _AT_END.search(part) is not None
        ahead = mark is not None and not dated and _is_dated_ahead(words, view, mark.end() - start)
        if mark is not None and (dated or (ahead and _acts_on_day(words, view, begin - start, stop - start))):
            cuts.append(mark)
            dated = True
        begin = mark.end() if mark is not None else end
    return _owned(line, start, end, cuts, register)


def _begins_task(words: str, part: str, at: int, register: Register) -> bool:
    """Whether a stretch behind a day is a task of its own, and has a day or follows brackets with days."""
    if not part.strip(f"{TIME} .。()"):
        return False
    if register.name_at(words, at) > at:
        return False
    if HAN_LETTER.search(words) is None:
        first = part.split(maxsplit=1)[0].strip(".,()").casefold()
        plain = _TELLS.search(part) is None and len(part.split()) <= _MOST_WORDS
        return _OTHER_WORDS.match(part) is None and (first in PLAN_VERBS_ENGLISH or plain)
    bare = part.replace(TIME, "").strip(" .。()")
    return _OTHER_HAN.match(bare) is None and _EVENTS.search(bare) is None and len(bare) <= _LONGEST_THING


def _is_dated_ahead(words: str, view: str, at: int) -> bool:
    """Whether a stretch begins with a day, and goes on with what is done then: 16号发版式."""
    rest = len(view) - len(view[at:].lstrip(TIME))
    return at < rest < len(words) and acts_at(words, rest) and _EVENTS.match(words, rest) is None


def _acts_on_day(words: str, view: str, begin: int, end: int) -> bool:
    """Whether what is done stands behind the day of a stretch: 小安明天发排期, not 李娜跟进3月15日发布会的场地."""
    at = view.find(TIME, begin, end)
    return at >= 0 and _is_dated_ahead(words, view, at)


def _owned(
    line: str, start: int, end: int, cuts: list[re.Match[str]], register: Register
) -> tuple[list[re.Match[str]], str]:
    """Return the cuts where two stretches or more have a day, and the first one its owner."""
    stops = [*(cut.start() for cut in cuts), end]
    starts = [start, *(cut.end() for cut in cuts)]
    parts = [without_times(narrow(line[begin:stop])) for begin, stop in zip(starts, stops, strict=True)]
    if sum(TIME in part for part in parts) < _LEAST or any(TIME not in part for part in parts[:-1]):
        return [], ""
    if TIME not in parts[-1] and _IN_BRACKET.search(parts[0]) is None:
        return [], ""
    found = find_owners(line[start : stops[0]], register)
    above = ", ".join(owner.text for owner in found.owners) if found is not None else ""
    return (cuts, above) if above else ([], "")
