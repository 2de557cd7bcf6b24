"""Rounds in which everybody says what is next: a name or a tag, below it Done: and Next:, as teams write them each day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.lines import Line, cased
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import words
from briefcheck.facts.actions.words import WORDS
from briefcheck.facts.none import says_none
from briefcheck.lazy import pattern

_NEXT = pattern(
    r"\W*(?:next(?: up| week)?|up next|doing next|this week|本周|这周|today|tomorrow|will do|t|今[日天]?|plans?(?: for (?:today|tomorrow|next week))?|下一步(?:计划)?|下周(?:计划|工作)?|接下来|明[日天](?:的?计划|的?工作|要做的?(?:事情?)?)?|"
    r"今[日天]计划|本周计划|后续(?:计划)?|计划)\s*[:：]\s*",
    re.IGNORECASE,
    needs=(
        "next",
        "plan",
        "this week",
        "today",
        "tomorrow",
        "will do",
        "t:",
        "t：",
        "下",
        "计划",
        "明",
        "后续",
        "今",
        "本周",
        "这周",
    ),
)
NEXT_BEGINS = cased(
    [
        *words("ne up do th to wi pl 今日 今天 明日 明天 本周 这周 下一 下周 接下 后续 计划"),
        *[short + behind for short in "t今" for behind in ("", *":： \t\n\xa0\u3000")],
    ]
)
"""The first two letters of such a line, behind any marks."""

_PAST = pattern(
    r"\W*(?:did|done|y|yesterday|last week|previous(?:ly)?|昨[日天]?(?:完成|工作)?|上周(?:完成|工作)?|已完成|完成)\s*[:：]",
    re.IGNORECASE,
    needs=("did", "done", "y", "last", "previous", "昨", "上周", "完成"),
)
"""How a line begins that says what somebody did, beside that of what is next."""

_THIS_WEEK = pattern(r"\W*(?:本周|这周|this week)\W", re.IGNORECASE, needs=("本周", "这周", "this week"))
_THEN = pattern(
    r"\W*(?:下周|下一步|接下来|后续|明[日天]|next|up next|tomorrow|plans?)(?:计划|工作| week)?\s*[:：]?\s*(?:$|\S)",
    re.IGNORECASE,
    needs=("下", "接下来", "后续", "明", "next", "tomorrow", "plan"),
)
"""What this week's tasks are is next, unless next week's stand below: then they were done."""

_TAGS = pattern(r"\W*(?:@[\w.-]+[\s,、，&]*)+[:：]?\s*", needs="@")
_LONGEST = 40
_REACH = 10
"""Blocks above a line among which the one that names who speaks is looked for."""


_TODAY = frozenset(("今天", "今日", "昨天", "昨日"))
_PLANNED = frozenset(("明天", "明日", "继续"))
_LEAST_OF_DAY = 3
"""Lines of the shortest note of a day: who, what was done, what is next."""

_IS_AWAY = pattern(r"[^,，。]{0,4}(?:请假|休息|休假|放假|出差|有事|有课|没|不|无|考试)|\W*$")
"""Behind tomorrow, what is no plan."""


def is_next(text: str) -> bool:
    """Whether words only say that what is next stands below them or behind: Next, 下周计划."""
    return _NEXT.fullmatch(f"{text.strip().rstrip(':： ')}:") is not None


def heads_next(block: Paragraph) -> bool:
    """Whether a line only says that what is next stands below it: ``- Next:``, with or without its colon."""
    text = block.text.strip().rstrip(":： *")
    return len(text) <= _LONGEST and _NEXT.fullmatch(text + ": ") is not None


def says_next(line: Line, speaker: str) -> Candidate | None:
    """Return what comes next by a line such as ``Next: tidy up``; None if it says nothing of it."""
    match = _NEXT.match(line.text)
    rest = line.text[match.end() :].strip() if match is not None else ""
    if match is None or not any(map(str.isalpha, rest)) or says_none(rest):
        return None  # nothing, or a number to call
    due = only_time(match[0].partition("要做")[0] if "要做" in match[0] else match[0], WORDS)
    return Candidate(line.paragraph, line.start + match.end(), line.end, "label", owner_above=speaker, due_above=due)


def rounds_in(lines: Sequence[Line], register: Register) -> list[Candidate]:
    """Return what comes next for whom the first line of a paragraph names: 高远, below it 本周：… and 下周：…."""
    if len(lines) < 2 or len(lines[0].text) > _LONGEST:
        return []
    if not any(_NEXT.match(line.text) for line in lines[1:]):
        by_days = lines[-1].text[:2] in _PLANNED and lines[0].text[-1] in ":："
        return _of_days(lines, register) if by_days else []
    speaker = lines[0].text.strip(" *:：")
    if not _is_somebody(speaker, register, rounds=any(_PAST.match(line.text) for line in lines[1:])):
        return []
    then = any(_THEN.match(line.text) for line in lines[1:])
    ahead = [line for line in lines[1:] if not (then and _THIS_WEEK.match(f"{line.text} "))]
    return [entry for line in ahead if (entry := says_next(line, speaker)) is not None]


def _of_days(lines: Sequence[Line], register: Register) -> list[Candidate]:
    """Return what somebody plans for tomorrow, or goes on with, by notes of each day: 高远：, below it 今天…, then 明天…."""
    last = lines[-1]
    done = "了" in lines[1].text or any(line.text[:2] in _TODAY for line in lines[1:])
    if len(lines) < _LEAST_OF_DAY or not done or _IS_AWAY.match(last.text, 2) or says_none(last.text[2:]):
        return []
    speaker = lines[0].text.strip(" *:：")
    if not _is_somebody(speaker, register, rounds=True):
        return []
    return [Candidate(last.paragraph, last.start, last.end, "prose", owner_above=speaker)]


def was_done(blocks: Sequence[Block], index: int) -> bool:
    """Whether 本周： heads what was done: 下周： stands below it for the same speaker, or nothing is said of last week above."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or not _THIS_WEEK.match(f"{block.text} "):
        return False
    near = [other for other in blocks[max(0, index - _REACH) : index] if isinstance(other, Paragraph)]
    if not any(_PAST.match(f"{other.text.strip()}:") for other in near):
        return True
    for other in blocks[index + 1 : index + 1 + _REACH]:
        if not isinstance(other, Paragraph) or other.kind == "heading":
            return False
        if len(other.text) <= _LONGEST and _THEN.match(other.text):
            return True
    return False


def may_say_next(text: str) -> bool:
    """Whether a paragraph may begin with such a label, or be one; most do not."""
    if text[:2] not in NEXT_BEGINS and text[:1].isalnum():
        return False  # most lines
    if len(text) > _LONGEST and ":" not in text and "：" not in text:
        return False
    return _NEXT.match(f"{text}:") is not None


def speaker_above(blocks: Sequence[Block], index: int, register: Register) -> str:
    """Return the words of the line above that only names who speaks: ``@tom``, ``李娜：``; "" if none does."""
    level = _level(blocks[index])
    rounds = False
    for at in range(index - 1, max(-1, index - _REACH - 1), -1):
        other = blocks[at]
        if not isinstance(other, Paragraph):
            return ""
        text = other.text.strip()
        past = _PAST.match(text) is not None
        rounds |= past
        last = text.rpartition("\n")[2].strip() if "\n" in text else ""
        if last.endswith((":", "：")) and _is_somebody(last.rstrip(":： *"), register, rounds=rounds):
            return last  # 陈静：, glued to the last item above
        if _level(other) >= level > 0:
            continue
        if len(text) <= _LONGEST and (
            _TAGS.fullmatch(text) or _is_somebody(text.rstrip(":： *"), register, rounds=rounds)
        ):
            return "" if _is_among_names(blocks, at, register) else text
        if level > 0 or other.kind == "heading" or (other.bold and not past):
            return ""
    return ""


def _is_among_names(blocks: Sequence[Block], at: int, register: Register) -> bool:
    """Whether an item that is a name stands below another one: the last of those present, who speaks nowhere below."""
    item, above = blocks[at], blocks[at - 1] if at else None
    if (
        not isinstance(item, Paragraph)
        or not isinstance(above, Paragraph)
        or not item.kind == above.kind == "list-item"
    ):
        return False
    return item.level == above.level and _is_somebody(above.text.strip(), register, rounds=False)


def _is_somebody(words: str, register: Register, *, rounds: bool) -> bool:
    """Whether words name somebody; beside what somebody did (``rounds``) any words that can be a name do."""
    owners = register.read(words, sure=False)
    return bool(owners) and all(owner.kind == "person" and (rounds or register.is_surely(owner)) for owner in owners)


def _level(block: Block) -> int:
    return block.level if isinstance(block, Paragraph) and block.kind == "list-item" else 0
