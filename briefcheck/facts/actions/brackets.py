"""One line, several tasks, by what stands in it more than once: 版式（小安，11/17），文案（老白，11/19）; 老白下周二，Vivi下周四."""

from __future__ import annotations

import re
from itertools import pairwise

from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.tail import inside
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import find_dates
from briefcheck.lazy import pattern

_LAST_WORD = pattern(
    r"[(（\[【](?P<inside>[^()（）\[\]【】]{2,24})[)）\]】]\s*(?P<then>[,，;；、]\s*(?:then\s+|and\s+)?|$|[。.]\s*$)"
)
_SHARED = pattern(rf"\s*(?:均|都|皆|全部|各|both|all|each)?(?: (?:by|due|on|for))*[\s{TIME}前.。]*")
"""One day for all, which is no task: layouts (Ann), copy (Tom), both 17 March."""

_CLAUSES = pattern(r"[,，;；、]\s*", needs=",，;；、")
_EACH = pattern(r"各|分别", needs="各分")
_BETWEEN_NAMES = pattern(r"\s*(?:[、/&,，+]|和|与|及)\s*")
_BATCHES = pattern(r"分[两二三四]?[批次步期]|首批|第一批", needs="批次步期")
_LEAST = 2


def bracket_cuts(line: str, start: int, end: int, register: Register) -> list[re.Match[str]]:
    """Return the marks behind the brackets of ``line[start:end]`` where each names who does the words before it."""
    found = [match for match in _LAST_WORD.finditer(line, start, end) if match["inside"]]
    named = [match for match in found if _is_named(match["inside"], register)]
    if len(named) < _LEAST or len(named) < len(found):
        return []
    rest = named[-1].end() < end and _SHARED.fullmatch(without_times(line[named[-1].end() : end])) is None
    more = named if rest else named[:-1]  # …；接口（赵亮）；测试用例
    return [_CLAUSES.match(line, match.start("then")) or match for match in more]


def _is_named(words: str, register: Register) -> bool:
    owners = inside(words, register)
    return bool(owners) and all(owner.kind == "person" and register.is_surely(owner) for owner in owners)


def day_cuts(line: str, start: int, end: int, register: Register) -> list[tuple[int, int, str]]:
    """Return the clauses that are no more than somebody and a day, and who it is, where two are: 老白下周二，Vivi下周四."""
    found: list[tuple[int, int, str]] = []
    at = start
    for mark in (*_CLAUSES.finditer(line, start, end), None):
        stop = mark.start() if mark is not None else end
        begin = at + len(line[at:stop]) - len(line[at:stop].lstrip())
        name = _name_before_day(line, begin, stop, register)
        if name > begin:
            found.append((begin, stop, line[begin:name]))
        at = mark.end() if mark is not None else end
    return found if len(found) >= _LEAST else []


def _name_before_day(line: str, begin: int, stop: int, register: Register) -> int:
    """Return the end of the name in a clause that is a name and a day: of somebody known, or named before 各; else its begin."""
    end = register.name_at(line, begin)
    if not (end > begin and register.is_person(line[begin:end])):
        lead = _EACH.split(line[:begin], maxsplit=1)
        named = _BETWEEN_NAMES.split(lead[0]) if len(lead) > 1 else []
        end = begin + max([len(name) for name in named if len(name) > 1 and line.startswith(name, begin)], default=0)
    return end if begin < end < stop and _is_day(line[end:stop].strip(" 。."), register) else begin


def _is_day(words: str, register: Register) -> bool:
    return bool(words) and bool(only_time(words, register.words, bare=True))


def batch_cuts(line: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the marks between the batches of one task, each with its day: 素材分两批交：首批11/24，尾批11/26."""
    if _BATCHES.search(line, start, end) is None:
        return []
    marks = list(_CLAUSES.finditer(line, start, end))
    stops = [start, *(mark.end() for mark in marks), end]
    dated = [bool(find_dates(narrow(line[begin:stop]))) for begin, stop in pairwise(stops)]
    if sum(dated) < _LEAST:
        return []
    return [mark for mark, before, behind in zip(marks, dated, dated[1:], strict=False) if before and behind]
