"""Who acts of several in one sentence: not those who only help (李娜牵头，王强配合，…), nor who goes first (由李娜汇总后王强发)."""

from __future__ import annotations

from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.names import SURNAMES
from briefcheck.lazy import HAN, pattern

_HELPERS = pattern(
    r"\s*[，,、；;]?\s*(?P<who>[^，,。；;：:（()）]{1,16}?)(?:配合|协助|支持|辅助|为辅|参与|参加|协同|协办)\s*(?=[，,。；;：:、)）]|$)",
    needs=HAN,
)
"""Those who only help, a clause of their own: 李娜牵头，小周、老高配合，…"""

_LED = pattern(r"(?:主责|牵头|负责|主导|为主|主办)[，,、；;]?\s*$", needs=HAN)
_HELPS_BY = pattern(
    r"\s*[，,、；;]?\s*(?P<who>[^，,。；;：:（()）]{1,12}?)(?:配合|协助|支持|辅助)(?=\x1f|\d{1,2}[月/.日号]|[下本这]?周|明[天日]|今[天晚])",
    needs=HAN,
)
"""The same before the day of what the one in the lead does: 李娜主责，王强配合3月8日前发方案."""

_IN_LEAD = pattern(r"\s*负责(?=[，,、；;])", needs=HAN)
_APPROVES = ("确认", "审", "批", "把关", "复核", "过目", "签", "验收", "拍板")
_FIRST_DONE = pattern(rf"[^，,。；;{TIME}]{{1,10}}?后[，,]?再?由?", needs="后")
_OTHER_VERB = pattern(
    r"(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?!(?:and|or|of|from|at|plus|with|as)\b)[a-z]+s [^,]*\band$", needs=" and"
)


def after_helpers(line: str, at: int, register: Register) -> int:
    """Return the offset behind a clause that only says who helps; ``at`` where none follows."""
    lead = _IN_LEAD.match(line, at)
    begin = lead.end() if lead is not None else at
    helpers = _HELPERS.match(line, begin)
    if helpers is None and _LED.search(line, max(0, begin - 4), begin) is not None:
        helpers = _HELPS_BY.match(line, begin)
    return helpers.end() if helpers is not None and register.read(helpers["who"], sure=False) else at


def then_acts(line: str, at: int, register: Register) -> int:
    """Return where the one known is named who acts right behind what another one does first: 由李娜汇总后王强统一发; 0 without."""
    first = _FIRST_DONE.match(line, at)
    end = register.name_at(line, first.end()) if first is not None else 0
    known = first is not None and end > first.end() and register.is_person(line[first.end() : end])
    approves = line.startswith(_APPROVES, end)  # 李娜出报价后由王强确认
    return first.end() if first is not None and known and not approves else 0


def before_other_verb(words: str, register: Register) -> str:
    """Return the one known with whom a subject begins that goes on with what they do before: Lorna joins the board and will."""
    match = _OTHER_VERB.match(words) if words[-1].islower() else None
    return match["who"] if match is not None and register.is_person(match["who"]) else words


_BETWEEN = frozenset("和与、")
_DO = tuple(
    [
        how + act
        for how in ("来", "去", "先", "先来", "先着手", "着手", "一起", "继续")
        for act in ("做", "实现", "完成", "处理", "开发", "测试", "写", "弄", "搞")
    ]
)


def surnames_at(line: str, at: int) -> list[str]:
    """Return the surnames alone at ``at`` of a line, before what is said to be done by them: 由胡和周先着手做; none without."""
    alone = []
    while line[at : at + 1] in SURNAMES:
        alone += [line[at]]
        at += 1
        if line[at : at + 1] not in _BETWEEN:
            return alone if line.startswith(_DO, at) else []
        at += 1
    return []
