"""Commitments in prose, Chinese: 请X于D前…, 由X负责…, X需在D前…, 下周…, and tags at the end."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from briefcheck.facts.actions.answered import answers
from briefcheck.facts.actions.clauses import DATE, LEAST, Clause, Sentence, asking, is_told
from briefcheck.facts.actions.doings import MAY_GO_ON, does, does_later, hands_out, says_ahead
from briefcheck.facts.actions.duties import SIGNS, TOPIC_LABEL, owing
from briefcheck.facts.actions.everyone import asks_all, each_does, offers
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.handed import (
    ACTS,
    OCCASION,
    STANDING,
    TIME,
    are_known,
    asked,
    by_somebody,
    follows_up,
    is_surely,
    may_name,
    name_end,
    turns_to,
)
from briefcheck.facts.actions.nopromises import COMPLETE, JUDGED, MILESTONES, OPINING, RULE
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.promisedlast import before_dash, behind_dash, in_bracket, is_last, is_tagged
from briefcheck.facts.actions.sentence import Letters
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.tocome import does_once, is_coming, is_split
from briefcheck.lazy import HAN, pattern

_VERBS = "|".join(PLAN_VERBS)
_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
_LEADS = pattern(
    rf"^\s*(?:(?:{TIME}|{OCCASION}|[^,，。]{{2,8}}?(?:开会|会议|上线|拍摄|提案)?(?:之前|以前|前)[,，]?(?=大家|各|每|全))\s*)*",
    needs=HAN,
)
_TASKED = pattern(
    rf"\s*(?:(?:{TIME}|{OCCASION})\s*){{0,2}}(?:需要?|将|会(?!议)|须|务必|争取|要|应|继续|尽快|先|负责(?={_LONG_VERBS}))",
    needs=HAN,
)
_OWES = pattern(
    rf"(?:需要?|须|应|务必|计[划画]|预[计定]|争取|拟|要|请)(?:于|在)?\s*(?:{DATE}|下次\S{{0,4}}前)[^,，]{{0,8}}?(?:{_LONG_VERBS}|交|寄|发(?!生|现)|写|做)|限期?(?:{DATE})内?[,，]?\s*(?:{_LONG_VERBS})",
    needs=HAN,
)
_DONE_BY = pattern(
    rf"(?:{DATE})(?:\s?\([^)]{{1,6}}\))?(?:上午|下午|晚上?|下班)?(?:\d{{1,2}}[:点]\d{{0,2}})?(?:开会|例会|会议)?(?:之?前|以前|之?内|以内)[,，]?(?:[^,，。]{{0,12}}?(?:{_LONG_VERBS}|交|[^\W\d_](?:好|完|妥|齐|掉|到位))|(?:必须|要|需|先|全部|统一)?(?:出|给|发|定|做|写|改|弄|搞|送|寄|建|补|报(?!名|告)|回(?!顾|来)|填|领(?!导))\S?)(?!的)",
    needs="前内",
)
_SOON = pattern(
    r"^(?:明后天|明[天日儿]|后天|这[一两]天|下周[一二三四五六日天]?|本周[一二三四五六日天内]?|会后|今晚|周末|这[几两]天|周[一二三四五六日])(?:上午|下午|晚上?)?(?:例会|周会)?(?:上|前|之前|内)?[,，]?(?:\s*(?:需要?|要|将|再|先|继续|统一|一起))?(?P<rest>.+)",
    needs=HAN,
)
_PLANS = pattern(
    rf"^(?:(?:逐步(?!向|走向|形成|成为|提[升高]|增强|演进|过渡|转)|争取|着手|抓紧|启动|尽快|尽早|继续)|(?:后续|接下来|会后)(?:需要?|要|将|再|先|会|统一|继续)*(?={_LONG_VERBS}))(?P<rest>.+)",
    needs=HAN,
)
_TOGETHER = pattern(
    r"(?:大家|我们|各位|所有人|全员|一起).{0,6}(?:一起)?.{0,4}(?:看|测|过|讨论|碰|对|试|review)一下",
    re.IGNORECASE,
    needs="一",
)
_SPEAKER = pattern(r"(?P<who>[^:：,，。;；\d]{1,20})\s*[:：]\s*(?P<rest>.+)", needs=":：")
_SUPPLIES = pattern(r"[^\W\d_A-Za-z]{0,4}(?:提供|提交|负责|输出|给出)\S{2,}", needs="提负输给")

_ORDER = pattern(
    r"(?:后续|再|先|另外)?(?:把(?!握|关|控)[^,，。]{1,20}?(?:起来|出来|一下|一遍|好|完|掉|上去?|下来|到\S{1,8})|[^\W\d_]{1,2}(?<![上下里内外之以如当目零线年月天午时底以地旗门手名])一?下(?![一面来去午周次班线载单发述列方级游属文个月令滑调降场划滚拉水])\S{3,}|[^,，。]{0,12}?(?:找|抽)个?时间\S{2,}|下面(?:再|要|先|继续|准备)?(?:做|解|写|改|调|测|跑|工作包括)\S{2,}|[^,，。]{2,12}?(?:还|暂时)?(?:没|无)人(?:开|填|认领|负责|跟进|做|写|接|管|弄)[。.]?$|[^,，。]{0,10}到时候(?:发|给|带|拿|交)\S{2,})(?<!了)",
    needs=("把", "下", "时", "人"),
)
"""How somebody orders something in a line of its own."""

_HAN = pattern(r"[^\W\x00-\u2fff]", needs=HAN)
_SAID_BY = pattern(
    r"(?!上[次期周个]|例|示例|注|说明(?!\s*[:：]\s*请)|备注|已|(?:会议)?(?:主题|议题|目的|标题)[:：]|[\d.\s]+[:：])[^:：,，。]{1,16}[:：]\s*",
    needs=":：",
)
"""Who says it, or what it is about, before a colon."""

_HEADS = pattern(
    r"的\s*(?:方向|项目|事项|事情?|内容|问题|功能|部分|工作|任务|东西|目标|重点|资料|材料|清单|人|[几\d]+[件点项个]\S{0,3})\s*:$"
    r"|(?:要|想|需要?|准备|打算)(?:一起|在会上)?(?:讨论|说|讲|问|聊|提|谈|看|分享|汇报|确认|商量|了解|知道)的\s*:?$",
    needs="的",
)
"""How a line ends that only heads what stands below it: 六月前要更新的项目：, 小海目前想到要讨论的"""

_CLAUSE = pattern(r"[^,，;；。]+")


def promises(sentence: str, register: Register) -> bool:
    """Whether a sentence (in half width and simplified letters) commits somebody to something, or something to a day."""
    text = sentence.strip(" \t*_>-•·")
    if not _HAN.search(text):
        return False
    if RULE.search(text) or (text[-1] in ":的" and _HEADS.search(text) is not None):
        return is_tagged(text)
    several = "," in text or "、" in text or ";" in text
    if several and MILESTONES.match(text) is not None and not any(name in text for name in register.endings):
        return False
    if (
        ("@" in text and is_tagged(text))
        or (text[-1] in _MAY_CLOSE and in_bracket(text, register))
        or (text[0] == "预" and _OWES.match(text) is not None)
    ):
        return True
    last = text[-1] in register.last_letters or text[-2:-1] in register.last_letters or text[-1] == ")"
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
    if ("呢" in text or "位可以" in text or "位就" in text) and hands_out(text, register):
        return True
    sentence = Sentence(text)
    if MAY_GO_ON.search(text) is not None and does_later(sentence, register):
        return True
    if sentence.past or sentence.thought:
        if _beside_told(sentence, register):
            return True
        may = sentence.thought and "," in text and ("问" in text or "能" in text or "原" in text or "本来" in text)
        return may and answers(text, register)
    several = "," in text
    if several and text[0] != "请" and JUDGED.search(text) is not None:
        return False
    return _commits(text, register) or (several and _later(asking(sentence.clauses())[1:], register))


def _beside_told(sentence: Sentence, register: Register) -> bool:
    """Whether a clause commits somebody beside others that tell what was done, or what somebody thinks."""
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


def _later(clauses: list[Clause], register: Register) -> bool:
    """Whether one of the later clauses names who does it."""
    for clause in clauses:  # a plain loop takes half the time of ``any``
        text = clause.text
        if does(text, register) or _of_somebody(text, register) or (text[0] == "@" and _tagged_first(text, register)):
            return True
    return False


def _of_somebody(clause: str, register: Register) -> bool:
    """Whether a later clause begins with somebody who is known and what is to be done: …，范大勇联系苗圃报价."""
    end = name_end(clause, 0, register)
    return end > 0 and are_known(clause[:end], register) and _commits(clause, register)


def _commits(text: str, register: Register) -> bool:
    """Whether a clause, free of the past and of opinions, commits somebody; judged once in a document."""
    known = register.judged.get(text)
    if known is None:
        known = False
        for way in _open(_kinds().of(text)):
            if way(text, register):
                known = True
                break
        register.judged[text] = known
    return known


def _tagged_first(text: str, register: Register) -> bool:
    """``@李娜 周五前提交排期``, ``【王强】3/7前发报价``: who, in a tag or brackets, then a verb of a plan or a day."""
    match = _HEAD_TAG.match(text) if text[0] in "@【[" else None
    if match is None:
        return _ROLE_TAG.match(text) is not None
    if match["inside"] is not None:
        owners = register.read(match["inside"], sure=False)
        if not owners or not all(is_surely(owner.name, register) for owner in owners):
            return False
    return is_tied(text) or ACTS.match(text, match.end()) is not None


def _subject(text: str, register: Register) -> bool:
    """李娜需在周五前提交…, 各组成员需在下次会议前完成…, 各人同步主分支: who, then what is to be done."""
    if not (_OWING.search(text, 0, _EARLY) or "前" in text or "内" in text):
        return False
    lead = _LEADS.match(text)
    start = lead.end() if lead is not None else 0
    end = name_end(text, start, register)
    acts = ACTS.match(text, end) if end > start else None
    if acts is None or text.startswith("的", acts.end()):
        return False  # 房号8/26前公布的和…
    # among people who are all known a word that looks like a name is none: 甘特图
    known = not register.listed or are_known(text[start:end], register)
    if is_tied(text) or (known and (start > 0 or _TASKED.match(text, end))):
        return True
    if not known:
        return False
    if text.startswith("负责", end):
        return STANDING.search(text, end) is not None
    return text[start:end] in _EACH and not text.startswith(OPINING, end)


def _owed(text: str, _: Register) -> bool:
    """重构需要在本周完成: nobody is named, but a day and what is due."""
    return _OWES.search(text) is not None and not (":" in text and TOPIC_LABEL.match(text))


def _done_by(text: str, _: Register) -> bool:
    """3月8日前完成场地确认: the same; 目标：9月2日前完成核心功能 is what a project aims at."""
    return _DONE_BY.search(text) is not None and not (":" in text and TOPIC_LABEL.match(text))


def _soon(text: str, register: Register) -> bool:
    """明天组织临时会议…, 下周蚂蚁和美团同学进行…: a time that lies ahead, then a verb or a name."""
    match = _SOON.match(text) if text[0] in "明后这下本会今周" else None
    if match is None:
        return False
    rest = match["rest"]
    if _LONG_VERB_FIRST.match(rest):
        return True
    end = name_end(rest, 0, register)
    return (end > 0 and ACTS.match(rest, end) is not None) or _GROUP_ACTS.match(rest) is not None


def _plans(text: str, _: Register) -> bool:
    """逐步更新指导文档, 争取解决上周的问题: an adverb of what lies ahead, first in the line."""
    match = _PLANS.match(text) if text[0] in "逐争着抓启尽继后接会" else None
    return match is not None and len(match["rest"]) > 2 and len(text) < 60


def _is_order(text: str, _: Register) -> bool:
    """把环境搭起来, 看下去年的报告, 抽时间升级驱动: said as one says what is to be done."""
    return _ORDER.match(text) is not None


def _together(text: str, _: Register) -> bool:
    return _TOGETHER.search(text) is not None


def _speaker(text: str, register: Register) -> bool:
    """李剑锋：安恒提供威胁建模模型: who, a colon, and what is going to be supplied."""
    match = _SPEAKER.fullmatch(text)
    if match is None or not may_name(match["who"], register):
        return False
    owners = register.read(match["who"], sure=False)  # most are topics
    if not owners or not all(register.is_surely(owner) and owner.kind == "person" for owner in owners):
        return False
    rest = match["rest"].strip()
    supplied = not rest.startswith(COMPLETE + OPINING) and (_TASKED.match(rest) or _SUPPLIES.match(rest))
    return bool(supplied) or is_tied(rest)


_ROLE_TAG = pattern(rf"[^\W\d_A-Za-z]{{2,6}}@[\w.-]+\s+(?:{_LONG_VERBS})", needs="@")
"""产品经理@xiaolin 撰写初稿."""

_HEAD_TAG = pattern(r"(?:@[\w.-]+[\s,、，&]*)+[:：]?\s*|[【\[](?P<inside>[^】\]]{2,16})[】\]]\s*[:：]?\s*")
_EARLY = 28
"""Characters within which it is said that somebody is to do something."""

_OWING = pattern(r"[需将会须争要应先请由]|负责|务必|继续|尽快|[各每所全大]|明[天日]|[下本]?周|^\d", needs=HAN)
_EACH = frozenset(
    {"各人", "大家", "每人", "每个人", "各组", "所有人", "全员", "所有成员", "各组成员", "各位", "各自", "全体成员"}
)
_VERB_FIRST = pattern(rf"(?:需要?|要|继续|先|再)?(?:{_LONG_VERBS})", needs=HAN)
_LONG_VERB_FIRST = pattern(rf"\s*(?:{_LONG_VERBS})\S{{2,}}", needs=HAN)
_GROUP_ACTS = pattern(
    r"[^,，。]{2,14}(?:同学|同事|团队|小组|组|部)(?:们)?(?:需要?|要|将|负责|来|去)?(?:进行|完成|提供|输出|给出|落实|推进|开发|测试|准备|组织)",
    needs=HAN,
)
_MAY_CLOSE = frozenset(")）】]。.")
"""The last letters of a text that ends in a bracket."""

_DATES = frozenset("0123456789周星礼明后今月天日次")
"""Letters one of which stands in every date, and in 下次."""

_STEPS: tuple[tuple[Callable[[str, Register], bool], *tuple[frozenset[str], ...]], ...] = (
    (asked, frozenset("请需麻劳安拜要责委授指让")),
    (asks_all, frozenset("请"), frozenset("家位体们组部所内会")),
    (each_does, frozenset("每各"), frozenset("人位组自长任理责代委")),
    (offers, frozenset("自主毛认包接揽"), frozenset("告缨荐动领揽下")),
    (turns_to, frozenset("请让叫安派拜催要")),
    (_tagged_first, frozenset("@】]")),
    (follows_up, frozenset("跟负处落确推解对整牵"), frozenset("进责理实认决接头")),
    (by_somebody, frozenset("由轮交换")),
    (_owed, frozenset("需须应务计争拟要请预限"), _DATES),
    (_done_by, frozenset("前内"), _DATES),
    (_soon, frozenset("明后下本会今周这")),
    (_plans, frozenset("步续取手紧动快早后来")),
    (_together, frozenset("一"), frozenset("下")),
    (_is_order, frozenset("把下时人")),
    (_speaker, frozenset(":：")),
    (is_coming, frozenset("会将拟划后需前要@今明下请")),
    (does_once, frozenset("一")),
    (is_split, frozenset("端试计案觉品营法据件术划介制户务档口台")),
    (behind_dash, frozenset("-—–")),
    (before_dash, frozenset("-—–")),
    (_subject, frozenset("需将会须争要应先请由负务继尽各每所全大明下本周前内0123456789")),
)
"""The ways in which somebody commits to something, with sets of letters one of each of which each of them holds."""

_SETS = tuple(dict.fromkeys(signs for _, *needed in _STEPS for signs in needed))


@cache
def _kinds() -> Letters:
    """Return what tells by the letters of a clause which of the ways, here and in ``duties``, are open to it."""
    return Letters(*_SETS, *SIGNS)


@lru_cache(maxsize=4096)
def _open(kinds: int) -> tuple[Callable[[str, Register], bool], ...]:
    """Return the ways for a clause with letters of these kinds; the last ones know who is to do it by whatever words."""
    held = {signs for at, signs in enumerate(_SETS) if kinds >> at & 1}
    ways = [step for step, *needed in _STEPS if held.issuperset(needed)]
    more = kinds >> len(_SETS)
    return (*ways, *((owing(more),) if more else ()), does)
