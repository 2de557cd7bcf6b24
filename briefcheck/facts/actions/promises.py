"""Commitments in prose, Chinese: 请X于D前…, 由X负责…, X需在D前…, 下周…, and tags at the end."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from briefcheck.facts.actions.clauses import DATE, LEAST, Sentence, asking, behind_bracket, is_told
from briefcheck.facts.actions.doings import acts_at, does, does_later, says_ahead
from briefcheck.facts.actions.duties import SIGNS, TOPIC_LABEL, owes
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.nopromises import COMPLETE, JUDGED, MILESTONES, OPINING, RULE
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.promisedlast import behind_dash, in_bracket, is_last, is_tagged
from briefcheck.facts.actions.sentence import Kinds
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.names import is_chinese_name
from briefcheck.lazy import HAN, pattern

_VERBS = "|".join(PLAN_VERBS)
_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
_TIME = rf"(?:(?:于|在|到)?(?:{DATE})(?:\([^)]{{1,6}}\))?(?:上午|下午|中午|晚上?|下班)?(?:\d{{1,2}}[:点]\d{{0,2}})?(?:之?前|以前|之?内|以内)?[,，]?)"
_OCCASION = (
    r"(?:(?:在|于)?(?:下次|下周|本周)(?:会议|例会|周会|评审)?(?:之?前|上)?[,，]?|会后|后续|接下来|届时|随后|尽快|近期)"
)
_MODAL = r"(?:负责|重新|再次|直接|提前|主动|需要?|将|会|要|须|应|务必|争取|计划|拟|继续|先|再|尽快|尽早|统一|抓紧|共同|一起|配合|协助|进行|各自|逐步|来|去|完成|帮忙|帮)"
_ASKED = pattern(
    r"(?:^|[,，:：]|后续|会后|下周|先|(?<!不)再|并|另外?|需|将|届时|,)\s*(?:烦|麻烦|还|再)?(?:请|需要?|麻烦|劳烦|安排|拜托|要求|责成|委托|授权|指定|委派|让)(?!参[看见考]|注意|大家注意|在此|各位?知|您知|见|看)",
    needs="请需麻劳安拜要责委授指让",
)
_TURNS = pattern(r"\s*(?:再|会|要|来|先|已)?(?:请(?!问)|让|叫|安排|派|拜托|催)\s*", needs="请让叫安派拜催")
_PRESSES = pattern(r"\s*(?:尽快|尽早|抓紧|务必|帮忙?|协助|提前|抽空|重新|再|先|去|来|把[^,，。]{2,})\S{2,}", needs=HAN)
"""What stands behind the name of somebody who is asked."""

_ASKS_INSIDE = pattern(r"(?<=[^\W\d_A-Za-z]{2})(?<![邀聘申回宴有])请(?!问|假|示|客|求)", needs="请")
"""请 behind a topic."""

_PRESENT = ("参加", "出席", "列席")
_BY = pattern(
    r"(?:^|[,，:：]|[例周]会|后续|会后|下周|将|统一|先|届时|主要)\s*由|轮到|交给|改由|换成(?=\S{2,4}$)",
    needs="由轮交换",
)
_LEADS = pattern(
    rf"^\s*(?:(?:{_TIME}|{_OCCASION}|[^,，。]{{2,8}}?(?:开会|会议|上线|拍摄|提案)?(?:之前|以前|前)[,，]?(?=大家|各|每|全))\s*)*",
    needs=HAN,
)
_TOWARDS = r"(?:[向跟和与找给对就将把从][^,，。;；]{1,14}?)"
_ACTS = pattern(
    rf"\s*(?:(?:{_MODAL}|{_TIME}|{_OCCASION}|在\S{{1,10}}[上中前里内])\s*){{0,4}}(?:{_VERBS}|{_TOWARDS}(?:{_LONG_VERBS}|[催要问发交给报改拉约]))",
    needs=HAN,
)
_TASKED = pattern(
    rf"\s*(?:(?:{_TIME}|{_OCCASION})\s*){{0,2}}(?:需要?|将|会(?!议)|须|务必|争取|要|应|继续|尽快|先|负责(?={_LONG_VERBS}))",
    needs=HAN,
)
_OWES = pattern(
    rf"(?:需要?|须|应|务必|计[划画]|争取|拟|要|请)(?:于|在)?\s*(?:{DATE}|下次\S{{0,4}}前)[^,，]{{0,8}}(?:{_LONG_VERBS}|交)",
    needs=HAN,
)
_DONE_BY = pattern(
    rf"(?:{DATE})(?:\([^)]{{1,6}}\))?(?:上午|下午|晚上?|下班)?(?:\d{{1,2}}[:点]\d{{0,2}})?(?:之?前|以前|之?内|以内)[,，]?(?:[^,，。]{{0,12}}?(?:{_LONG_VERBS}|交|[^\W\d_](?:好|完|妥|齐|掉|到位))|(?:必须|要|需|先|全部|统一)?(?:出|给|发|定|做|写|改|弄|搞|送|寄|建|补|报(?!名|告)|回(?!顾|来)|填|领(?!导))\S?)(?!的)",
    needs="前内",
)
_SOON = pattern(
    r"^(?:明后天|明[天日儿]|后天|这[一两]天|下周[一二三四五六日天]?|本周[一二三四五六日天内]?|会后|今晚|周末|这[几两]天|周[一二三四五六日])(?:上午|下午|晚上?)?(?:例会|周会)?(?:上|前|之前|内)?[,，]?(?:\s*(?:需要?|要|将|再|先|继续|统一|一起))?(?P<rest>.+)",
    needs=HAN,
)
_PLANS = pattern(
    rf"^(?:(?:逐步|争取|着手|抓紧|启动|尽快|尽早|继续)|(?:后续|接下来|会后)(?:需要?|要|将|再|先|会|统一|继续)*(?={_LONG_VERBS}))(?P<rest>.+)",
    needs=HAN,
)
_TOGETHER = pattern(
    r"(?:大家|我们|各位|所有人|全员|一起).{0,6}(?:一起)?.{0,4}(?:看|测|过|讨论|碰|对|试|review)一下",
    re.IGNORECASE,
    needs="一",
)
_SPEAKER = pattern(r"(?P<who>[^:：,，。;；\d]{1,20})\s*[:：]\s*(?P<rest>.+)", needs=":：")
_SUPPLIES = pattern(r"[^\W\d_A-Za-z]{0,4}(?:提供|提交|负责|输出|给出)\S{2,}", needs="提负输给")

_STANDING = pattern(rf"负责(?:{_LONG_VERBS}|.*(?:部分|PPT|ppt|文档|报告|页面|模块|稿|表|图|代码|接口))", needs="负责")
_HAN = pattern(r"[^\W\x00-\u2fff]", needs=HAN)
_SAID_BY = pattern(r"(?!上[次期周个]|例|示例|注|说明|备注|已|[\d.\s]+[:：])[^:：,，。]{1,16}[:：]\s*", needs=":：")
"""Who says it, or what it is about, before a colon."""

_CLAUSE = pattern(r"[^,，;；。]+")


def promises(sentence: str, register: Register) -> bool:
    """Whether a sentence (in half width and simplified letters) commits somebody to something, or something to a day."""
    text = sentence.strip(" \t*_>-•·")
    if text.isascii() or not _HAN.search(text):
        return False
    if RULE.search(text):
        return is_tagged(text)
    if MILESTONES.match(text) is not None and not any(name in text for name in register.endings):
        return False
    if is_tagged(text) or in_bracket(text, register):
        return True
    last = text[-1] in register.last_letters or text[-2:-1] in register.last_letters
    if (last and is_last(text, register)) or _some_clause(text, register):
        return True
    said = _SAID_BY.match(text) if ":" in text and TOPIC_LABEL.match(text) is None else None
    return said is not None and _some_clause(text[said.end() :], register)


def focus_of(line: str, register: Register) -> int:
    """Return where the clause begins that commits somebody, behind what was said and done before; 0 if the line begins with it."""
    if line.isascii() or not _HAN.search(line):
        return 0
    said = _SAID_BY.match(line)
    start = said.end() if said is not None else 0
    for clause in _CLAUSE.finditer(line, start):
        words = clause[0].strip()
        if len(words) > LEAST and not is_told(words) and (_commits(words, register) or _of_somebody(words, register)):
            return clause.start() if clause.start() > start or said is not None else 0
    return 0


def _some_clause(text: str, register: Register) -> bool:
    sentence = Sentence(text)
    if does_later(sentence, register):
        return True
    if sentence.past or sentence.thought:
        clauses = sentence.clauses()
        asked = asking(clauses)
        for clause in asked:
            if _commits(clause.text, register):
                return True
        for clause in clauses:
            if clause.past or clause in asked:
                continue
            # 王强希望再暖一些，Tom承诺下周二出样片
            if says_ahead(clause.text, register) if clause.thought else does(clause.text, register):
                return True
        return False
    if JUDGED.search(text) or _commits(text, register):
        return JUDGED.search(text) is None
    later = asking(sentence.clauses())[1:] if "," in text else []
    return any(does(clause.text, register) or _of_somebody(clause.text, register) for clause in later)


def _of_somebody(clause: str, register: Register) -> bool:
    """Whether a later clause begins with somebody who is known and what is to be done: …，范大勇联系苗圃报价."""
    end = _name_end(clause, 0, register)
    return end > 0 and _are_known(clause[:end], register) and _commits(clause, register)


def _commits(text: str, register: Register) -> bool:
    """Whether a clause, free of the past and of opinions, commits somebody; judged once in a document."""
    known = register.judged.get(text)
    if known is None:
        kinds = _kinds().of(frozenset(text))
        known = register.judged[text] = (
            _commits_in_a_way(text, kinds & _ALL, register)
            or (kinds >> len(_STEPS) > 0 and owes(text, kinds >> len(_STEPS), register))
            or does(text, register)
        )
    return known


def _commits_in_a_way(text: str, kinds: int, register: Register) -> bool:
    for step in _open(kinds):  # noqa: SIM110  # a plain loop takes half the time of ``any``
        if step(text, register):
            return True
    return False


def _asked(text: str, register: Register) -> bool:
    """请王强于3月5日前提供…: a person, a side or a group behind 请, and a verb of a plan."""
    for match in (*_ASKED.finditer(text), *_asks_known(text, register)):
        end = _name_end(text, match.end(), register)
        if end > match.end() and (_ACTS.match(text, end) is not None or is_tied(text[end:])):
            return True
        # of somebody who is known whatever is asked for will do: 请江涛尽快盖章寄回
        if end > match.end() and acts_at(text, end) and not text.startswith(_PRESENT, end):
            return True  # 让李娜盯着后期
        if (
            end > match.end()
            and _PRESSES.match(text, end) is not None
            and _are_known(text[match.end() : end], register)
        ):
            return True
    return False


def _asks_known(text: str, register: Register) -> list[re.Match[str]]:
    """Return where somebody known is asked behind the topic: 场地请志强洽询总务处."""
    if "请" not in text[1:] or not register.endings:
        return []
    found = [match for match in _ASKS_INSIDE.finditer(text) if register.may_call(text[match.end() : match.end() + 1])]
    return [match for match in found if register.is_person(text[match.end() : register.name_at(text, match.end())])]


def _turns_to(text: str, register: Register) -> bool:
    """童童请Vivian把矢量文件发一下: somebody who is known asks another one."""
    first = register.name_at(text, 0)
    asks = _TURNS.match(text, first) if first else None
    end = register.name_at(text, asks.end()) if asks is not None else 0
    if asks is None or end <= asks.end() or not _are_known(text[:first], register):
        return False
    return _are_known(text[asks.end() : end], register) and len(text) > end + LEAST


def _tagged_first(text: str, register: Register) -> bool:
    """``@李娜 周五前提交排期``, ``【王强】3/7前发报价``: who, in a tag or brackets, then a verb of a plan or a day."""
    match = _HEAD_TAG.match(text) if text[0] in "@【[" else None
    if match is None:
        return False
    if match["inside"] is not None:
        owners = register.read(match["inside"], sure=False)
        if not owners or not all(_is_surely(owner.name, register) for owner in owners):
            return False
    return is_tied(text) or _ACTS.match(text, match.end()) is not None


def _follows_up(text: str, register: Register) -> bool:
    """``排期问题，李娜跟进``: who, and that it is in their hands, at the end."""
    match = _IN_HANDS.search(text)
    if match is None:
        return False
    owners = register.read(match["who"], sure=False)
    return bool(owners) and all(owner.kind == "person" and _is_surely(owner.name, register) for owner in owners)


def _by_somebody(text: str, register: Register) -> bool:
    """下周例会由李娜讲解…: 由 with a name and a verb; 由李娜负责媒介 without a day is how the work is divided."""
    for match in _BY.finditer(text):
        end = _name_end(text, match.end(), register)
        acts = _ACTS.match(text, end) if end > match.end() else None
        if acts is None:
            continue
        only = acts[0].strip().endswith("负责") and not _STANDING.search(text, end)
        if not only or is_tied(text) or match[0].strip(" 由,，:：") not in ("", "统一"):
            return True
    return False


def _subject(text: str, register: Register) -> bool:
    """李娜需在周五前提交…, 各组成员需在下次会议前完成…, 各人同步主分支: who, then what is to be done."""
    if not (_OWING.search(text, 0, _EARLY) or "前" in text or "内" in text):
        return False
    lead = _LEADS.match(text)
    start = lead.end() if lead is not None else 0
    end = _name_end(text, start, register)
    acts = _ACTS.match(text, end) if end > start else None
    if acts is None or text.startswith("的", acts.end()):
        return False  # 房号8/26前公布的和…
    # among people who are all known a word that looks like a name is none: 甘特图
    known = not register.listed or _are_known(text[start:end], register)
    if is_tied(text) or (known and (start > 0 or _TASKED.match(text, end))):
        return True
    if not known:
        return False
    if text.startswith("负责", end):
        return _STANDING.search(text, end) is not None
    return text[start:end] in _EACH and not text.startswith(OPINING, end)


def _owed(text: str, _: Register) -> bool:
    """重构需要在本周完成, 3月8日前完成场地确认: nobody is named, but a day and what is due."""
    if ":" in text and TOPIC_LABEL.match(text):
        return False  # 目标：9月2日前完成核心功能
    return _OWES.search(text) is not None or _DONE_BY.search(text) is not None


def _soon(text: str, register: Register) -> bool:
    """明天组织临时会议…, 下周蚂蚁和美团同学进行…: a time that lies ahead, then a verb or a name."""
    match = _SOON.match(text) if text[0] in "明后这下本会今周" else None
    if match is None:
        return False
    rest = match["rest"]
    if _LONG_VERB_FIRST.match(rest):
        return True
    end = _name_end(rest, 0, register)
    return (end > 0 and _ACTS.match(rest, end) is not None) or _GROUP_ACTS.match(rest) is not None


def _plans(text: str, _: Register) -> bool:
    """逐步更新指导文档, 争取解决上周的问题: an adverb of what lies ahead, first in the line."""
    match = _PLANS.match(text) if text[0] in "逐争着抓启尽继后接会" else None
    return match is not None and len(match["rest"]) > 2 and len(text) < 60


def _together(text: str, _: Register) -> bool:
    return _TOGETHER.search(text) is not None


def _speaker(text: str, register: Register) -> bool:
    """李剑锋：安恒提供威胁建模模型: who, a colon, and what is going to be supplied."""
    match = _SPEAKER.fullmatch(text)
    if match is None:
        return False
    rest = match["rest"].strip()
    supplied = not rest.startswith(COMPLETE + OPINING) and (_TASKED.match(rest) or _SUPPLIES.match(rest))
    if not supplied and not is_tied(rest):
        return False
    owners = register.read(match["who"], sure=False)
    return bool(owners) and all(register.is_surely(owner) and owner.kind == "person" for owner in owners)


def _are_known(words: str, register: Register) -> bool:
    owners = register.read(words, sure=True)
    return all(owner.kind in ("side", "group") or register.is_person(owner.name) for owner in owners)


def _is_surely(name: str, register: Register) -> bool:
    return register.is_person(name) or is_chinese_name(name)


def _named_acts(text: str, start: int, register: Register) -> bool:
    end = _name_end(text, start, register)
    return end > start and _ACTS.match(text, end) is not None


def _name_end(text: str, start: int, register: Register) -> int:
    """Return the end of the names that begin at ``start``, ``start`` if none do: 李娜、王强和陈涛."""
    end = register.name_at(text, start)
    while end > start:
        between = _BETWEEN.match(text, end)
        further = register.name_at(text, between.end()) if between is not None else end
        if between is None or further == between.end():
            break
        end = further
    return behind_bracket(text, end) if end > start else end


_HEAD_TAG = pattern(r"(?:@[\w.-]+[\s,、，&]*)+[:：]?\s*|[【\[](?P<inside>[^】\]]{2,16})[】\]]\s*[:：]?\s*")
_IN_HANDS = pattern(
    r"(?:^|[,，;；:：、。\s]|由)(?P<who>[^\s,，;；:：。]{2,12}?)(?:来|去|会|将|继续|负责)?(?:跟进|负责|处理|落实|确认|推进|解决|对接|整理|牵头)(?:一下)?(?:[。.]?$|(?=[,，]\s*(?:[于在]|需|请|\d|[本下这]?周|[明后今]天)))"
)
_EARLY = 28
"""Characters within which it is said that somebody is to do something."""

_OWING = pattern(r"[需将会须争要应先请由]|负责|务必|继续|尽快|[各每所全大]|明[天日]|[下本]?周|^\d", needs=HAN)
_BETWEEN = pattern(r"\s*(?:[(（][^)）]{1,12}[)）]\s*)?(?:[、/&，,]|和|与|及)\s*", needs="、/&，,和与及(（")
_EACH = frozenset(
    {"各人", "大家", "每人", "每个人", "各组", "所有人", "全员", "所有成员", "各组成员", "各位", "各自", "全体成员"}
)
_VERB_FIRST = pattern(rf"(?:需要?|要|继续|先|再)?(?:{_LONG_VERBS})", needs=HAN)
_LONG_VERB_FIRST = pattern(rf"\s*(?:{_LONG_VERBS})\S{{2,}}", needs=HAN)
_GROUP_ACTS = pattern(
    r"[^,，。]{2,14}(?:同学|同事|团队|小组|组|部)(?:们)?(?:需要?|要|将|负责|来|去)?(?:进行|完成|提供|输出|给出|落实|推进|开发|测试|准备|组织)",
    needs=HAN,
)
_STEPS = (
    (_asked, frozenset("请需麻劳安拜要责委授指让")),
    (_turns_to, frozenset("请让叫安派拜催")),
    (_tagged_first, frozenset("@】]")),
    (_follows_up, frozenset("跟负处落确推解对整牵")),
    (_by_somebody, frozenset("由轮交换")),
    (_owed, frozenset("前内需须应务计争拟要请")),
    (_soon, frozenset("明后下本会今周这")),
    (_plans, frozenset("步续取手紧动快早后来")),
    (_together, frozenset("一")),
    (_speaker, frozenset(":：")),
    (behind_dash, frozenset("-—–")),
    (_subject, frozenset("需将会须争要应先请由负务继尽各每所全大明下本周前内0123456789")),
)
"""The ways in which somebody commits to something, with signs one of which each of them holds."""

_ALL = (1 << len(_STEPS)) - 1


@cache
def _kinds() -> Kinds:
    """Return what tells by the letters of a clause which of the ways, here and in ``duties``, are open to it."""
    return Kinds(*(signs for _, signs in _STEPS), *SIGNS)


@lru_cache(maxsize=4096)
def _open(kinds: int) -> tuple[Callable[[str, Register], bool], ...]:
    """Return the ways for a clause with letters of these kinds."""
    return tuple(step for at, (step, _) in enumerate(_STEPS) if kinds >> at & 1)
