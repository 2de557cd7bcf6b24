"""Lines by which somebody signs, below the actions: Approved: Ann Lee, 20 November 2026; 批准：王敏."""

from __future__ import annotations

import re

from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.names import lists_names
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_BY = pattern(
    r"\W*(?:(?:client|agency|customer) )?(?:approved|signed|checked|reviewed|authori[sz]ed|accepted|verified|signed off|"
    r"(?P<noun>approval|signature|sign-?off))(?: (?:by|for(?: the)? \w+|on behalf of[^:]{0,30}))?\s*[:：]\s*(?P<who>.+)"
    r"|\W*(?:客户方?|我[方司]|甲方|乙方|公司|部门|主管|领导|负责人)?(?P<chinese>批准|核准|审批|审核|审定|复核|校对|签字|签名|签章|签发|会签|确认|整理|拟稿|撰稿|执笔|制表|填表|记录)(?:人|者|方)?\s*[:：]\s*(?P<name>.+)",
    re.IGNORECASE,
    needs=(
        "approv",
        "sign",
        "check",
        "review",
        "authori",
        "accept",
        "verifi",
        "批",
        "准",
        "审",
        "核",
        "签",
        "校",
        "认",
        *("整理", "拟稿", "撰稿", "执笔", "表", "记录"),
    ),
)
_LONGEST = 80
_STROKES = " \t\u3000,，、.。()（）/|-–—_*"


def is_signature(line: str, *, item: bool) -> bool:
    """Whether a line says no more than who signed or approved, and when; an item of a list such as 审核：王敏 may be a task."""
    match = _BY.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None or (item and (match["chinese"] or match["noun"])):
        return False
    who = without_times(narrow(match["who"] or match["name"])).replace(TIME, " ").strip(_STROKES)
    return not who or lists_names(who)
