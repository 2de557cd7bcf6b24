"""Chinese commitments in which who does it stands last: in a tag, in brackets, behind a dash or a comma, behind 交给."""

from __future__ import annotations

import re

from briefcheck.facts.actions.clauses import DATE
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.handed import may_name
from briefcheck.facts.actions.nopromises import IDEA, TOPIC
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.names import is_chinese_name
from briefcheck.lazy import HAN, pattern

_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
_HAN = pattern(r"[^\W\x00-\u2fff]", needs=HAN)
_VERB_FIRST = pattern(rf"(?:需要?|要|继续|先|再)?(?:{_LONG_VERBS})", needs=HAN)
_VERB_LAST = pattern(rf"(?:{_LONG_VERBS})$|对\S{{2,20}}进行", needs=HAN)
_HEAD_DASH = pattern(r"(?P<who>[^\W\d_]{2,12})\s*[-—–]{1,2}\s*", needs="-—–")
_CLOSING = frozenset(")）】]")
_TAGS = pattern(r"(?P<body>.{4,}?)(?:\s*@[\w.-]+(?:[(（][^)）]*[)）])?[,、，&/和]?)+\s*[。.]?\s*$", needs="@")
_CHOOSES = pattern(
    r"(?:^|[，,。；;：:、\s])(?:并|也|都|先|再|可以?|最终|最后|决定|建议|同意|统一|暂时?|直接|需要?|要|只)*"
    r"(?:去掉|去除|删[掉除]|剔除|拿掉|撤掉|撤下|[换改]掉|替换|更换|排除|淘汰|放弃|取消|不[用选要]|弃用|选[定用择中]?|敲?定|[启采]用|用|保留|留下|新?增加?|加[上入]|签约?|首推|主推)\s*$|[换改][成为]\s*$",
    needs=HAN,
)
"""What was decided of whom the tag behind it names: KOL定12位，去掉@小鹿酱. They do nothing."""

_TAIL_BRACKET = pattern(
    r"(?P<body>.{2,}?)\s*[(（【\[](?P<inside>[^()（）【】\[\]]{1,24})[)）】\]]\s*[。.]?\s*$", needs="(（【["
)
_TAIL_DASH = pattern(
    r"(?P<body>.{4,}?)\s*[-—–]{1,3}\s*(?P<who>[^-—–,，。:：>\s][^-—–,，。:：>]{0,20})\s*$", needs="-—–"
)
_TAIL_TIME = pattern(r"\s*(?:[(（][^()（）]{1,16}[)）]|[,，]\s*[^,，—–-]{1,12})\s*[。.]?$", needs="(（,，")
_INSIDE = pattern(
    r"(?P<who>[^\s,，]{1,14}?)\s*(?:负责|牵头|解决|跟进|处理|落实|对接|来做|来弄|整理|确认)(?:一下)?|all|一起(?:看|过|讨论|测|做|弄|跟)(?:一下)?|大家(?:一起)?(?:看|过|做)?(?:一下)?",
    re.IGNORECASE,
)
_DOINGS = frozenset(
    [
        "查重",
        "查漏",
        "查错",
        "查账",
        "祝酒",
        "花艺",
        "包装",
        "计时",
        "计票",
        "解说",
        "解题",
        "华章",
        "路演",
        "路测",
        "管账",
    ]
)
"""What is done, by its form a name."""

_AWAY = pattern(
    r"[^,，。]{0,4}(?:事假|病假|公假|年假|请假|未出勤|缺勤|缺席|未到|迟到|早退|旷课|旷工|出差|全勤|出席|线上参会|远程参加|主持|记录|列席)(?:人员|的?同学|者)?",
    needs=HAN,
)
"""Of whom the bracket says that they were away: 事假（李娜）."""

_TIMED_INSIDE = pattern(rf"(?P<who>[^\W\d_]{{2,12}}?)[\s,，、]+(?:{DATE})[^\s,，]{{0,4}}", needs=HAN)
"""Who, and by when: （老陈，周一）."""

_MOST_OWNERS = 3
"""Names in a bracket that own a task; more of them took part in something."""

_HANDED = pattern(
    r"(?:(?:交|留|转|归)给?|轮到)\s*(?P<who>[^\s,，。;；]{2,6})(?:了|吧|来|负责|处理|跟)?[。.]?$",
    needs="交留转归轮",
)
"""Whom it is given to: 这块交给李娜."""

_LAST_CLAUSE = pattern(r"(?P<body>[^。;；]{4,}?)[,，、]\s*(?P<who>[^\s,，。;；:：]{2,4})[。.]?$", needs=",，")
_LIST_SIGN = pattern(r"[、,，:：]\s*")
_SPACED_LAST = pattern(
    r"(?P<body>[^\s,，、:：;；。()（）][^,，、:：;；。()（）]{2,40}?[^\s\x00-\u2fff])\s+(?P<who>[^\W\d_A-Za-z]{2,4}|[A-Z][a-z]+)\s*(?:[(（][^()（）]{1,10}[)）])?[。.]?",
    needs=HAN,
)
_AGAIN = pattern(rf"(?:{_LONG_VERBS})|[改写画做发查问催补订拍剪约]", needs=HAN)


def is_last(text: str, register: Register) -> bool:
    """Whether somebody known stands at the end of what is to be done: 海报再改一版，李娜; 这块交给陈涛."""
    spaced = _SPACED_LAST.fullmatch(text)
    if (
        spaced is not None
        and not spaced["body"].isascii()
        and "--" not in spaced["body"]
        and register.is_person(spaced["who"])
        and TOPIC.match(spaced["body"]) is None
    ):
        return True  # 前端用户界面 李娜（本周）
    handed = _HANDED.search(text)
    if handed is not None and register.is_person(handed["who"]):
        return True
    last = _LAST_CLAUSE.fullmatch(text)
    if (
        last is None
        or not register.is_person(last["who"])
        or "了" in last["body"]
        or _AGAIN.search(last["body"]) is None
    ):
        return False
    before = _LIST_SIGN.split(last["body"].rstrip())[-1]
    return not register.is_person(before)  # 出席：王强，李娜


def is_tagged(text: str) -> bool:
    """``邮件确认代码冻结的标签 @章清洁``: tags at the end, and something to do before them."""
    match = _TAGS.fullmatch(text) if "@" in text else None
    return (
        match is not None
        and _HAN.search(match["body"]) is not None
        and _CHOOSES.search(match["body"]) is None
        and not match["body"].rstrip().endswith((":", "："))
    )


def in_bracket(text: str, register: Register) -> bool:
    """Who does it, in a bracket at the end; behind an idea (点子一：…) it is whose it was.

    ``gzip（陈帅）``, ``图形合并（李娜负责）``, ``断连的问题（客户端解决）``, ``（一起看）``: who does it, in a bracket at the end.
    """
    match = _TAIL_BRACKET.fullmatch(text) if text.rstrip("。. ")[-1:] in _CLOSING else None
    if match is None or IDEA.match(text):
        return False
    timed = _TIMED_INSIDE.fullmatch(match["inside"])
    if timed is not None and register.is_person(timed["who"]):
        return True
    body, inside = match["body"], match["inside"]
    acts = any(_INSIDE.fullmatch(words.strip()) for words in (inside, inside.rsplit(" ", 1)[-1]))
    if not (acts or _are_owners(inside, register)):
        return False
    return not (_AWAY.fullmatch(body) or _is_name_itself(body, register))


def _are_owners(words: str, register: Register) -> bool:
    """Whether words in a bracket are nothing but the names of a few people."""
    owners = register.read(words, sure=False) if may_name(words, register) else ()
    return 0 < len(owners) <= _MOST_OWNERS and all(
        owner.kind == "person" and _is_surely(owner.name, register) for owner in owners
    )


def behind_dash(text: str, register: Register) -> bool:
    """``排期更新 -李娜``: who does it behind a dash, and a verb of a plan first."""
    match = _TAIL_DASH.fullmatch(_TAIL_TIME.sub("", text))
    if match is None:
        return False
    owners = register.read(match["who"], sure=False)
    if not owners or not all(register.is_surely(owner) for owner in owners):
        return False
    body = match["body"]
    if _VERB_FIRST.match(body) is not None:
        return True
    # 真空泵换油 —— 小胖，11.3: somebody who is known does whatever is named
    if all(register.is_person(owner.name) for owner in owners):
        return _HAN.search(body) is not None and TOPIC.match(body) is None and not match["who"].startswith("owner")
    last = _VERB_LAST.search(body) if all(owner.kind == "person" for owner in owners) else None
    return last is not None and TOPIC.match(body) is None


def before_dash(text: str, register: Register) -> bool:
    """``赵一鸣 - 画架构图``: somebody known, a dash, and what is to be done."""
    match = _HEAD_DASH.match(text)
    return match is not None and register.is_person(match["who"]) and _AGAIN.match(text, match.end()) is not None


def _is_name_itself(body: str, register: Register) -> bool:
    """Whether what stands before the bracket is a person too: 刘辉（李娜代表）."""
    if _VERB_FIRST.match(body) is not None or body in _DOINGS:
        return False  # 查重（李娜）: 查 is a family name too
    owners = register.read(body, sure=False)
    return bool(owners) and all(_is_surely(owner.name, register) for owner in owners)


def _is_surely(name: str, register: Register) -> bool:
    return register.is_person(name) or is_chinese_name(name)
