"""Chinese lines that say of several tasks below, or further along, whose they are: 请罗经理周五前提供：; 老陈报价、马琳选角."""

from __future__ import annotations

import re

from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_ASKS_BELOW = pattern(
    r"(?:提供|提交|准备|确认|完成|补充|给到?|发[来送出]?|处理|落实|负责|跟进|做好?|办理?|要做的?)(?:以下|下列|如下)?(?:几[项点件]|资料|内容|材料|文件|事项|工作|信息|问题|任务)*\s*[:：]?$",
    needs=HAN,
)
"""How a line ends that asks somebody for what stands below it."""

_NOBODY = frozenset(
    [
        "还没人",
        "没人",
        "暂无人",
        "无人",
        "待认领",
        "无人认领",
        "没人认领",
        "未分配",
        "待分配",
        "nobody yet",
        "unassigned",
        "nobody",
    ]
)


def asked_below(words: str, register: Register) -> tuple[str, str] | None:
    """Return by whom, and by when, what stands below a line is to be done: 请罗经理周五前提供：; None if it asks nobody."""
    bare = narrow(words).strip(" *:")
    if bare.isascii() or _ASKS_BELOW.search(bare) is None:
        return None
    found = find_owners(bare, register)
    if found is None or not found.owners or not all(map(register.is_surely, found.owners)):
        return None
    due = find_due(bare, found.end, None, register.words, begin=found.start)
    return "、".join(owner.text for owner in found.owners), due.text if due is not None else ""


def is_nobodys(words: str) -> bool:
    """Whether a line over tasks says that nobody has taken them yet: 还没人."""
    return words.strip(" *:：").casefold() in _NOBODY


_DOING = pattern(
    r"(?!牵头|主导|主责|为主|负责(?:[,，、]|$)|配合|协助|支持|参与|等|[和与及跟])[^\W_][^,，、]+", needs=HAN
)
_EACH = pattern(r"、\s*(?=[^\W\d_])", needs="、")


def shared_out(line: str, start: int, end: int, register: Register) -> list[re.Match[str]]:
    """Return the marks in ``line[start:end]`` behind which somebody else who is known begins to act: 老陈报价、马琳选角."""
    if "、" not in line or not register.endings:
        return []
    head = line.find(":", start, end)
    begin = head + 1 if head >= 0 and only_time(line[start:head], register.words) else start
    marks = [mark for mark in _EACH.finditer(line, begin, end) if _acts(line, mark.end(), register)]
    return marks if marks and _acts(line, begin, register) else []


def _acts(line: str, at: int, register: Register) -> bool:
    """Whether somebody known stands at ``line[at]``, with more than a word of leading or helping behind."""
    end = register.name_at(line, at)
    return end > at and register.is_person(line[at:end]) and _DOING.match(line, end) is not None
