"""Chinese commitments in which somebody is asked, or something is given to somebody: 请X于D前…, 由X负责…, X让Y…, …，X跟进."""

from __future__ import annotations

import re

from briefcheck.facts.actions.clauses import DATE, LEAST, behind_bracket
from briefcheck.facts.actions.doings import acts_at
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.nopromises import TELLS
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.words import OFFICES
from briefcheck.facts.names import is_chinese_name, may_begin_name
from briefcheck.lazy import HAN, pattern

_VERBS = "|".join(PLAN_VERBS)
_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
TIME = rf"(?:(?:于|在|到)?(?:{DATE})(?:\([^)]{{1,6}}\))?(?:上午|下午|中午|晚上?|下班)?(?:\d{{1,2}}[:点]\d{{0,2}})?(?:之?前|以前|之?内|以内)?[,，]?)"
OCCASION = (
    r"(?:(?:在|于)?(?:下次|下周|本周)(?:会议|例会|周会|评审)?(?:之?前|上)?[,，]?|会后|后续|接下来|届时|随后|尽快|近期)"
)
_MODAL = r"(?:负责|重新|再次|直接|提前|主动|需要?|将|会|要|须|应|务必|争取|计划|拟|继续|先|再|尽快|尽早|统一|抓紧|共同|一起|配合|协助|进行|各自|逐步|来|去|完成|帮忙|帮)"
_TOWARDS = r"(?:(?:[向跟和与找给对就将把从]|根据|依据|按照?[^,，。]{0,8}?(?:意见|建议|反馈|要求|模板|方案|评论)|基于|结合|参考|针对|围绕)[^,，。;；]{1,14}?)"
ACTS = pattern(
    rf"\s*(?:(?:{_MODAL}|{TIME}|{OCCASION}|在\S{{1,10}}[上中前里内])\s*){{0,4}}(?:{_VERBS}|{_TOWARDS}(?:{_LONG_VERBS}|[催要问发交给报改拉约]))",
    needs=HAN,
)
_ASKED = pattern(
    r"(?:^(?:[^\W\d_]{0,8}(?:会|会议|校方|甲方|业主方|领导|导师|老师|主席)(?:一致|决定|同意|再次)?)?|[,，:：]|后续|会后|下周|先|(?<!不)再|并|另外?|需|将|届时|,)\s*(?:烦|麻烦|还|再)?(?:请|需要?|麻烦|劳烦|安排|拜托|要求|责成|委托|授权|指定|委派|让)(?!参[看见考]|注意|大家注意|在此|各位?知|您知|见|看)",
    needs="请需麻劳安拜要责委授指让",
)

_TURNS = pattern(r"\s*(?:再|会|要|来|先|已)?(?:请(?!问)|让|叫|安排|派|拜托|催|要求)\s*", needs="请让叫安派拜催要")

_TURN = pattern("请(?!问)|让|叫|安排|派|拜托|催|要求", needs="请让叫安派拜催要")
"""What stands in each of these."""

_PRESSES = pattern(r"\s*(?:尽快|尽早|抓紧|务必|帮忙?|协助|提前|抽空|重新|再|先|去|来|把[^,，。]{2,})\S{2,}", needs=HAN)
"""What stands behind the name of somebody who is asked."""

_ASKS_INSIDE = pattern(r"(?<=[^\W\d_A-Za-z]{2})(?<![邀聘申回宴有])请(?!问|假|示|客|求)", needs="请")
"""请 behind a topic."""

_PRESENT = ("参加", "出席", "列席")

_BY = pattern(
    r"(?:^|[,，:：]|[例周]会|后续|会后|下周|将|统一|先|届时|主要|委|交)\s*由|轮到|交给|改由|换成(?=\S{2,4}$)",
    needs="由轮交换",
)

STANDING = pattern(rf"负责(?:{_LONG_VERBS}|.*(?:部分|PPT|ppt|文档|报告|页面|模块|稿|表|图|代码|接口))", needs="负责")
_PREPARES = pattern(
    r"负责(?!日常)[^,，。]{0,6}?(?:前置|准备|筹备|善后|收尾|复原)(?:作业|工作|事宜)(?=[。,，(（]|$)", needs="负责"
)
"""What is done once, before or behind something, and is no standing duty: 由总干事负责前置作业."""

_IN_HANDS = pattern(
    r"(?:^|[,，;；:：、。\s]|由)(?P<who>[^\s,，;；:：。]{2,12}?)(?:来|去|会|将|继续|负责)?(?:跟进|负责|处理|落实|确认|推进|解决|对接|整理|牵头)(?:一下)?(?:[。.]?$|(?=[,，]\s*(?:[于在]|需|请|\d|[本下这]?周|[明后今]天)))"
)

_NEAR = 8
_OF_PERSONS = frozenset("@爸妈爷奶婆公姥") | {word[0] for word in OFFICES}
"""Letters that an office begins with, a tag, and what children call those of their family."""

_BETWEEN = pattern(r"\s*(?:[(（][^)）]{1,12}[)）]\s*)?(?:[、/&+，,]|和|与|及)\s*", needs="、/&+，,和与及(（")


def asked(text: str, register: Register) -> bool:
    """请王强于3月5日前提供…: a person, a side or a group behind 请, and a verb of a plan."""
    for match in (*_ASKED.finditer(text), *_asks_known(text, register)):
        end = name_end(text, match.end(), register)
        if end > match.end() and (ACTS.match(text, end) is not None or is_tied(text[end:])):
            return True
        # of somebody who is known whatever is asked for will do: 请江涛尽快盖章寄回
        if end > match.end() and _is_somebody(text[match.end() : end], register) and _goes_on(text, end):
            return True
        if end > match.end() and acts_at(text, end) and not text.startswith(_PRESENT, end):
            return True  # 让李娜盯着后期
        if end > match.end() and _PRESSES.match(text, end) is not None and are_known(text[match.end() : end], register):
            return True
    return False


def _asks_known(text: str, register: Register) -> list[re.Match[str]]:
    """Return where somebody known is asked behind the topic: 场地请志强洽询总务处."""
    if "请" not in text[1:] or not register.endings:
        return []
    found = [match for match in _ASKS_INSIDE.finditer(text) if register.may_call(text[match.end() : match.end() + 1])]
    return [match for match in found if register.is_person(text[match.end() : register.name_at(text, match.end())])]


def turns_to(text: str, register: Register) -> bool:
    """童童请Vivian把矢量文件发一下: somebody who is known asks another one."""
    if _TURN.search(text, 1) is None:
        return False
    first = register.name_at(text, 0)
    asks = _TURNS.match(text, first) if first else None
    end = register.name_at(text, asks.end()) if asks is not None else 0
    if asks is None or end <= asks.end() or not are_known(text[:first], register):
        return False
    return are_known(text[asks.end() : end], register) and len(text) > end + LEAST


def by_somebody(text: str, register: Register) -> bool:
    """下周例会由李娜讲解…: 由 with a name and a verb; 由李娜负责媒介 without a day is how the work is divided."""
    for match in _BY.finditer(text):
        end = name_end(text, match.end(), register)
        acts = ACTS.match(text, end) if end > match.end() else None
        if acts is None:
            if end > match.end() and _is_somebody(text[match.end() : end], register) and _goes_on(text, end):
                return True
            continue
        only = acts[0].strip().endswith("负责") and not (STANDING.search(text, end) or _PREPARES.match(text, end))
        if not only or is_tied(text) or match[0].strip(" 由,，:：") not in ("", "统一"):
            return True
    return False


def _is_somebody(name: str, register: Register) -> bool:
    """Whether a name is somebody who is known, or an office that one person holds."""
    return register.is_person(name) or register.is_office(name)


def _goes_on(text: str, end: int) -> bool:
    """Whether something is to be done behind the name of whom it is given to, in whatever words: 由主委以个人身份提起告诉."""
    rest = text[end : end + _NEAR]
    return (
        len(rest) > LEAST
        and "的" not in rest
        and not rest.startswith(("负责", *_PRESENT))
        and TELLS.match(text, end) is None
    )


def may_name(words: str, register: Register) -> bool:
    """Whether somebody who is surely a person may be named in words, by the letters that a name or an office begins with."""
    for letter in words:
        if letter in _OF_PERSONS or may_begin_name(letter) or (letter > "\x7f" and register.may_call(letter)):
            return True
    return False


def follows_up(text: str, register: Register) -> bool:
    """``排期问题，李娜跟进``: who, and that it is in their hands, at the end."""
    match = _IN_HANDS.search(text)
    if match is None:
        return False
    owners = register.read(match["who"], sure=False)
    return bool(owners) and all(owner.kind == "person" and is_surely(owner.name, register) for owner in owners)


def are_known(words: str, register: Register) -> bool:
    """Whether words name nobody but those who are known, sides and groups."""
    owners = register.read(words, sure=True)
    return all(owner.kind in ("side", "group") or register.is_person(owner.name) for owner in owners)


def is_surely(name: str, register: Register) -> bool:
    """Whether a name is that of somebody known, or a Chinese name by its form."""
    return register.is_person(name) or is_chinese_name(name)


def name_end(text: str, start: int, register: Register) -> int:
    """Return the end of the names that begin at ``start``, ``start`` if none do: 李娜、王强和陈涛."""
    end = register.name_at(text, start)
    while end > start:
        between = _BETWEEN.match(text, end)
        further = register.name_at(text, between.end()) if between is not None else end
        if between is None or further == between.end():
            break
        end = further
    return behind_bracket(text, end) if end > start else end
