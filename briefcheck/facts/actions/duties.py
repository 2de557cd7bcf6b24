"""Further forms of Chinese commitments: 需要讨论…, 本周需要…, 后续会…, 由李娜牵头, 李娜-排期，王强-报价."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefcheck.facts.actions.clauses import behind_bracket
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.helpers import surnames_at
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.names import SURNAMES, is_chinese_name
from briefcheck.lazy import HAN, pattern

_LONG_VERBS = "|".join(
    (*(verb for verb in PLAN_VERBS if len(verb) > 1), "讨论", "审视", "考虑", "寻找", "删减", "返回")
)
_MEETING_VERBS = "讨论|确认|审视|提交|明确|评审|沟通|联系|反馈|提供|补充|更新|整理|准备|完成|解决|跟进|安排|组织|调研|对接|协调|寻找|梳理|刷新|输出|申请|通知|汇总|汇报|发邮件|约"
"""What teams need to do; 需要优化… and 需要支持… as often tell of a design."""

_TIME_OF_DAY = r"(?:一?[整早]?[天晚]|[上下中]午|晚上?|内|之?前)?"
_NEEDS = pattern(
    rf"(?:^|[,，])(?:同时|另外|此外|因此|所以|目前|并且|最后|也|还|仍|尚)*需要?(?:再次?|继续|进一步|尽快|先|重新|一起|统一|对.{{1,16}}?进行)?(?:{_MEETING_VERBS})",
    needs="需",
)
_STILL = pattern(
    rf"(?<![用户统])(?:仍|还|后续|部分|均)?需要?(?:着手|继续|尽快|抓紧)(?:.{{0,12}}?)(?:{_LONG_VERBS})", needs="需"
)
_REVIEW = pattern(
    r"需要?(?:先)?(?:在|到|上|由|请|邮件|提交|经过?)\S{1,14}?(?:评审|审核|审批|讨论|确认|汇报|投票|表决|澄清|盖章|签字)",
    needs="需",
)
_DAY = r"(?:(?<![上每到至从])[本下这]?周[一二三四五六日天末]|[本下这]周|本月|下月|明[天日]|后天|[今明]晚|月底|节后)"
_BY_DAY = pattern(
    rf"{_DAY}{_TIME_OF_DAY}(?:的?例会上?)?[,，]?(?:大家|我们|全员)?(?:还|都|也)?(?:优先|重点|集中|需要?|要|将会?|会(?!议|上)|计划|争取|必须|须|务必|尽量|把)\S{{2,}}",
    needs=HAN,
)
_ON_DAY = pattern(
    rf"(?:(?<![上每到至从])[下这]?周[一二三四五六日天]|下周|明[天日]|[今明]晚){_TIME_OF_DAY}(?:{_LONG_VERBS})(?!会|情况)\S",
    needs="周明今",
)
_AGAIN = pattern(r"需要?(?:要)?(?:重新|再次?|尽快|另外?|补|继续)\S{1,}", needs="需")
_AWAITS = pattern(
    r"(?:待|等)(?P<who>[^\W\d_]{2,8}?)(?:书面|最终|尽快|内部)?(?:支付|付款|确认|提供|回复|反馈|补充|签字|盖章|审批|给出|拍板|定夺|答复|回传)(?:后|完)?[。.]?$",
    needs="待等",
)
_LEFT_TO = pattern(
    r"(?:^|[,，:：])\s*[待等]\s*(?P<who>[^\W\d_]{2,10}?)\s*(?:再|尽快)?[与和跟向找]\s*[^,，。]{1,10}?(?:议价|沟通|协商|洽谈|确认|商量|对接|谈|协调|联系|核对|讨论|核实)[^,，。后完]{0,8}[。.]?$",
    needs="待等",
)
"""Who is waited for that is to talk with another one: 待王强与厂商议价."""

_LATER = pattern(
    rf"(?:后续|接下来|会后|随后|届时|下一步|之后(?=再))[,，]?(?!任务|工作|内容|安排)\S{{0,6}}?(?:将会?|会(?!议)|需要?|再|持续|继续|统一|逐步|尽快)+\S{{0,10}}?(?:{_LONG_VERBS}|增加|适配|扩充|移除|发[给到]|交给|上传)",
    needs="后接随届下之",
)
_BY_WHOM = pattern(r"(?:交?由(?!于)|交给|委托)\s*", needs="由交委")
_NUMBER = pattern(r"\d{5,12}", needs="0123456789")
_LED = pattern(
    rf"\s*(?:(?:{_DAY}|\d{{1,2}}月\d{{1,2}}[日号]?|\d{{1,2}}[/.]\d{{1,2}}){_TIME_OF_DAY}[,，]?(?=\S)|来|去|到|再|先|统一|主要|具体|一起|共同|进行|重新|最终|拍板|定夺|牵头|主导|主责|跟进|(?!负责)(?:{_LONG_VERBS})|[于在][^,，。]{{1,8}}?[里上中内](?:{_LONG_VERBS})"
    r"|[出拿给发交写画改做寄送查跑催约订定估](?!席|生|身|现|任|资|具体|示|\S{0,12}的[。.]?$|了|过|于))",
    needs=HAN,
)
_WILL = pattern(r"(?P<who>[^\W\d_A-Za-z]{2,3})将(?:在|于|会|与|和|对|为|继续|负责|进行|提供|组织|协助)", needs="将")
_PLAIN_VERBS = "准备|汇总|撰写|制作|修改|整理|编写|修复|补充|完善|联系|搭建|起草|绘制|录制|剪辑|跟进|对接|梳理|审核|核对|更新|提交|主要|进行主要|进行修改"
_EARLY = 24
"""Characters within which a clause comes from who to the verb."""

_PLAIN = pattern(_PLAIN_VERBS, needs=HAN)
_NOW = pattern(rf"\s*(?:一起|共同|继续|先|主要|来|去)?(?:{_PLAIN_VERBS})\S{{2,}}", needs=HAN)
TOPIC_LABEL = pattern(
    r"[^:：]{0,6}(?:目标|愿景|风险|压力|节点|里程碑|背景|原则|策略|周期|要求|现状|问题|时间)\s*[:：]", needs=":："
)
_OBJECT = frozenset("和与跟向给对让找问")
"""What stands before a name that somebody turns to: 和李娜确认."""

_KNOWN_ACTS = pattern(
    rf"(?:那边|这边|下来|回去|会后|回头|之后|{_DAY}{_TIME_OF_DAY}|今天)*(?:(?:再|先|去|来|把|盯|催|帮忙|一起去|抽空|要|得|务必)\S|(?:整理|修改|确认|更新|汇总|核对)后(?:再)?(?:发|交|给|提|同步|上传)"
    r"|负责(?:[订写做画买约找发催拍改查跑]\S))|(?:下周|本周|这周|明[天日]|周[一二三四五六日])(?!在|休|请假|出差|不在|没空|有)\S{2,}"
    rf"|\s*[于在](?:[本下这]?周[一二三四五六日天末]|明[天日]){_TIME_OF_DAY}(?:之前|以前|前)[,，]?\S{{2,}}",
    needs=HAN,
)
_I_DO = pattern(
    r"(?:^|[,，:：][^,，:：。我]{0,6})我(?:(?:给|出|做|写|改|画|发|弄|交|补)(?:个|一|你|大家|[^\W\d_]{0,3}[版稿份])|看看|试试|找找|问问|查查|改改|弄弄|(?:也|再|先)?[问查看催跟说]一?下|来|去|会(?!议)|这边|负责|明[天早晚]|今[天晚]|下午|晚上|下周(?!不|没|休|请|在)|周[一二三四五六日]|尽快|晚点|稍后|回去|回头|再|先(?!说)|把|抽空|马上|让)\S{1,}",
    needs="我",
)
_PLEASE = pattern(
    rf"(?:^|[,，:：])请[^,，。:：]{{1,8}}?(?:尽快|尽早|协助|帮忙|(?<![基关对由属位处])于|在\S{{1,8}}前)\S{{0,8}}?(?:{_LONG_VERBS})",
    needs="请",
)
SHARING = ("分工", "分配", "分派", "任务", "安排")
"""Words one of a sentence holds that gives out several tasks."""

_PIECE = pattern(r"[,，;；、]?\s*[^,，;；]+")
_SHARE = pattern(r"\s*(?:[-—–:]+\s*\S{2,}|(?:来|去)?(?:负责|完成|进行|做|写|画|准备|编写|整理)\S{2,})")
_DASHED = pattern(r"[^\W\d_A-Za-z]{2,4}(?=\s*[-—–:])", needs="-—–:")
_LEAST_SHARES = 2
_BETWEEN = pattern(r"\s*(?:[、/&]|和|与|及)\s*")
_LONGEST = 60
"""Characters of the longest clause of a plan that says no more than what is needed."""


def owing(kinds: int) -> Callable[[str, Register], bool]:
    """Return what tells whether a clause, free of the past and of opinions, says that something is to be done, or who does it.

    ``kinds`` are those of :data:`SIGNS` of which it holds a letter, each a bit.
    """
    all_forms = [form for at, (_, forms) in enumerate(_FORMS) if kinds >> at & 1 for form in forms]
    not_needed = [form for form in all_forms if form not in _FORMS[0][1]]
    steps = [step for at, (_, step) in enumerate(_STEPS, start=len(_FORMS)) if kinds >> at & 1]

    def owes(text: str, register: Register) -> bool:
        if ":" in text and TOPIC_LABEL.match(text):
            return False  # 时间压力：8月底前必须完成
        for form in not_needed if len(text) > _LONGEST else all_forms:
            if form.search(text) is not None:
                return True
        for step in steps:  # noqa: SIM110  # as fast as can be: every clause comes here
            if step(text, register):
                return True
        return False

    return owes


def _known_acts(text: str, register: Register) -> bool:
    """Whether somebody who is known is going to do something by what stands behind the name: 排期李娜盯一下."""
    for name in register.endings:
        at = text.find(name) if name in text else -1
        if at >= 0 and text[at - 1 : at] not in _OBJECT and _KNOWN_ACTS.match(text, at + len(name)):
            return True
    return False


def _is_led(text: str, register: Register) -> bool:
    """Whether somebody is to lead or to do it: PPT由李娜牵头, 交由王强部署."""
    for match in _BY_WHOM.finditer(text):
        at = match.end()
        if text[at : at + 1] in SURNAMES and surnames_at(text, at):
            return True  # 这部分由胡和周先着手做
        number = _NUMBER.match(text, at)
        end = number.end() if number is not None else _names(text, at, register, sides=True)
        if end > at and _LED.match(text, behind_bracket(text, end)):
            return True
    return False


def _awaits(text: str, register: Register) -> bool:
    """Whether somebody known, or a side, is waited for: 尾款待客户支付."""
    match = _AWAITS.search(text)
    if match is None and (left := _LEFT_TO.search(text)) is not None:
        return register.is_person(left["who"].strip())
    if match is None or match[0].rstrip("。.").endswith(("后", "完")):
        return False
    return register.is_person(match["who"]) or match["who"] in register.words.sides


def _will(text: str, register: Register) -> bool:
    match = _WILL.match(text)
    if match is None:
        return False
    who = match["who"]
    return register.is_person(who) or is_chinese_name(who)


def _acts_now(text: str, register: Register) -> bool:
    """Whether a clause is who does what, in the present: 李娜和王强准备提案."""
    if _PLAIN.search(text, 0, _EARLY) is None:
        return False
    end = _names(text, 0, register)
    return end > 0 and _NOW.match(text, end) is not None


def _names(text: str, start: int, register: Register, *, sides: bool = False) -> int:
    """Return the end of the sure names, or of ``sides`` too, that begin at ``start``; ``start`` if none do."""
    end = _name(text, start, register, sides=sides)
    while end > start:
        between = _BETWEEN.match(text, end)
        further = _name(text, between.end(), register, sides=sides) if between is not None else end
        if between is None or further == between.end():
            break
        end = further
    return end


def _name(text: str, start: int, register: Register, *, sides: bool) -> int:
    end = register.name_at(text, start)
    name = text[start:end]
    return end if end > start and ((sides and name in register.words.sides) or _is_sure(name, register)) else start


def _is_sure(name: str, register: Register) -> bool:
    return register.is_person(name) or is_chinese_name(name) or register.is_office(name)


def shares(sentence: str, register: Register) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence with one of :data:`SHARING` that gives out several tasks: 分工为：李娜-排期，王强-报价."""
    pieces = []
    for match in _PIECE.finditer(sentence):
        start = match.start() + len(match[0]) - len(match[0].lstrip(",，;；、 "))
        colon = max(match[0].rfind(":"), match[0].rfind("："))
        if colon > 0:
            start = match.start() + colon + 1
        dashed = _DASHED.match(sentence, start)
        end = dashed.end() if dashed and _is_sure(dashed[0], register) else _names(sentence, start, register)
        if end > start and _SHARE.match(sentence, end):
            pieces.append((start, match.end()))
    if len(pieces) >= _LEAST_SHARES:
        yield from pieces


_NEED = frozenset("需")
_FORMS = (
    (_NEED, (_NEEDS, _STILL, _REVIEW, _AGAIN)),
    (frozenset("周月明后今底节"), (_BY_DAY, _ON_DAY)),
    (frozenset("后接随届下之"), (_LATER,)),
    (frozenset("我"), (_I_DO,)),
    (frozenset("请"), (_PLEASE,)),
)
"""The forms that name nobody, or need not know who it is, with letters one of which each of them holds."""

_STEPS = (
    (frozenset("由交委"), _is_led),
    (frozenset("待等"), _awaits),
    (frozenset("将"), _will),
    (frozenset(_PLAIN_VERBS), _acts_now),
    (frozenset("周明天来去把再先盯催帮一抽要得务整修确更汇核负"), _known_acts),
)
"""The ways that name somebody, with the same."""

SIGNS = (*(signs for signs, _ in _FORMS), *(signs for signs, _ in _STEPS))
"""The letters that a clause is asked for; those of what is needed are the first."""
