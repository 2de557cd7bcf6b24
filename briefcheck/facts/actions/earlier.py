"""Tasks of the meeting before, each with who has it and how it stands: Costs (Ann) - done, Ann – costs – no news yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate, Container
from briefcheck.facts.actions.lines import Line
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_TASKS = pattern(
    r"\b(?:actions?|tasks?|to-?dos?|follow[- ]?ups?|assignments?|commitments?)\b|任务|任務|行动|行動|待办|待辦|遗留|遺留|跟进|跟進|交办|交辦|分工",
    re.IGNORECASE,
)
_BETWEEN = pattern(r"\s*(?:→|⇒|=>|\|)\s*|\s+(?:[-–—]|--|——)\s+|(?<=[^\x00-\xff])\s*[—–]{1,2}\s*", needs="—–→⇒=-|")
_BRACKET = pattern(r".{2,}?\s*[（(【\[](?P<who>[^（()）【】\[\]]{1,24})[)）】\]]\s*", needs="（([【")
_FINISHED = pattern(
    r"(?<![未待需])已经?完成|\b(?<!to be )(?<!not )(?:completed|finished|done)\b",
    re.IGNORECASE,
    needs=("完成", "completed", "finished", "done"),
)
_BEFORE_COLON = pattern(r"(?P<who>@?[^:：,，]{1,24}?)\s*[:：]\s*\S.*", needs=":：")
_FIRST = pattern(r"[,，;；。.]\s*")
_LONGEST_WHO = 24


def of_tasks(heading: str) -> bool:
    """Whether a heading that looks back is over the tasks that were given out then: Previous action items, 上周遗留."""
    return _TASKS.search(heading) is not None


def is_closed(candidate: Candidate, heading: str, done: Collection[str]) -> bool:
    """Whether a row of a table says that it is done, or the heading says it of all rows: 上周已完成任务."""
    if candidate.status_cell:
        return fold(candidate.status_cell).casefold() in done
    return _FINISHED.search(heading) is not None


def earlier(lines: Sequence[Line], register: Register) -> list[Candidate]:
    """Return the tasks that lines tell of, each with its state behind a dash or an arrow; none unless every line does."""
    tasks = []
    for line in lines:
        task = _task(line, register)
        if task is None:
            return []  # most paragraphs
        tasks.append(task)
    return tasks


def _task(line: Line, register: Register) -> Candidate | None:
    marks = list(_BETWEEN.finditer(line.text))
    if not marks or not marks[0].start() or marks[-1].end() == len(line.text):
        return None
    first = line.text[: marks[0].start()]
    whole = len(marks) > 1 and _is_known(first, register)  # Ann – costs – done
    mark = marks[1] if whole else marks[0]
    task = line.text[: mark.start()]
    who = first if whole else _who(task, register)
    if not who and not _acts(task, register):
        return None
    state = _FIRST.split(line.text[mark.end() :])[0].strip()
    end = line.start + mark.start()
    container: Container = "item" if line.paragraph.kind == "list-item" else "line"
    return Candidate(line.paragraph, line.start, end, container, owner_cell=who or None, status_cell=state)


def _who(task: str, register: Register) -> str:
    """Return who is named in the bracket behind a task, or before its colon; "" if nobody known is."""
    for form in (_BRACKET, _BEFORE_COLON):
        match = form.fullmatch(task)
        if match is not None and _is_known(match["who"], register):
            return match["who"]
    return ""


def _acts(task: str, register: Register) -> bool:
    """Whether words say themselves who is to do it: Ann to send the costs."""
    found = find_owners(narrow(task), register)
    return found is not None and all(map(register.is_surely, found.owners))


def _is_known(words: str, register: Register) -> bool:
    owners = register.read(words, sure=False) if len(words) <= _LONGEST_WHO else ()
    return bool(owners) and all(map(register.is_surely, owners))
