"""Commitments in Chinese by somebody who is known, in plain words: 李娜今晚再调一版, 排期表阿炳做, 老郑去签借用单."""

from __future__ import annotations

from briefcheck.facts.actions.clauses import Sentence, behind_bracket
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.nopromises import TELLS
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import holds
from briefcheck.lazy import HAN, pattern

_REPORTS = "提醒(?=[:,])|反馈(?!意见|修改|结果|给|到|一下)|问(?=什么|能|是|有没|多|谁|怎|为什|可|会|要不要|哪|几)|补充(?=说|道|[:,]|最好|应该|可以|要|希望|建议)|介绍|演示|汇报|讲解|分享|宣讲|展示|说明|回顾|通报|总结|强调|补充说"
"""What is done in the meeting itself, unless a time ahead says otherwise."""

_SPOKEN = frozenset(_REPORTS.split("|"))

_FURTHER = (
    "洽询|洽谈|接洽|定位|登记|购买|打印|印刷|张贴|布置|搬运|借用|归还|领取|报销|预定|下单|公布|公示|张罗|打听|询问|请教|咨询|请示|商量|讨论|转告|转发|转达|提醒|督促|催促|追踪|自查|抽检|留意|关注|"
    "帮忙|接手|值班|代班|主持|记录|出具|写完|做完|改完|改好|写好|做好|弄好|备好|补上|补齐|补全|收齐|收集|算出|列出|画出|查清|摸底|兜底|收尾|结算|付清|退回|换成|加上|去掉|删掉"
)
_LONG = "|".join(
    (
        *(verb for verb in PLAN_VERBS if len(verb) > 1 and verb not in _SPOKEN),
        _FURTHER,
    )
)
_SHORT = "派|拟|审(?!美|视)|询|做|写|画|改|发|交|拍|问|查|找|催|约|订|定|买|借|租|送|寄|打|印|盯|报|出|拉|建|调|排|剪|录|签|付|收|谈|看|搬|带|取|贴|挂|给|说服|跟|试|测|跑|算|列|补|回|办|弄|抄|邮|接|管|读|练|背|拿|领|备|核|审|过|修|装|拆|选|挑|换|加|删|传|理|比|要(?=一?[次份版个]|到|来|回)|估(?!计)|垫|开(?=票|发票)"
_NOUN = "题|告|法|板|现|展|生|面|算|作|道|归|顾|项|由|解|公|程|义|者|议|筑|性|像|单主|自|成本|试[点用]|名"
"""What makes a noun of such a verb: 问题, 报告, 看板."""

_AHEAD = (
    r"(?:\d{1,2}月\d{1,2}[日号]|\d{1,2}[/.]\d{1,2}(?!\d)|\d{1,2}[日号]|[下本这]?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末]|下周|本周|这周|周内|明[天日早晚]|后天|明后天|明儿|今儿|今[天晚日]|下午|晚上|下班|月底|月初|下月|下个月|这[几两]天|晚些时候|晚点|早上|上午|傍晚|近期|回头|会后|回去|节后|稍后|随后|届时|下次|"
    r"[一两二三四五六七八九十\d]+个?(?:工作日|天|日|周|小时)(?:之?内|以内|后))(?:上午|下午|晚上?|中午|早上|白天|凌晨|傍晚)?(?:下班)?(?:\d{1,2}[:点]\d{0,2})?(?:之?前|以前|之?内)?[,，]?"
)
_ADVERB = r"(?:那边|这边|自己|你|也|都|就|再|先|去|来|要|得|会(?!议|上)|将|需要?|应|须|必须|务必|尽快|尽早|抓紧|继续|主动|统一|一起|共同|分别|各|帮忙?|抽空|直接|提前|临时|重新|同步|负责|想办法|争取|另外|下来|到时候?|接着|改完|[^\W\d_]{1,4}完后?|[^\W\d_]{1,6}后)"
_TOWARDS = r"(?:(?:把|将|给|向|跟|和|与|对|就|找|让|请|用|按|在|从|到|于|帮|替|陪|代)[^,，。;；]{1,16}?)"
_FUTURE = pattern(rf"\s*(?:{_ADVERB}|{_TOWARDS})*{_AHEAD}", needs=HAN)
_STARTS_AHEAD = pattern(rf"\s*{_AHEAD}(?!的)", needs=HAN)
_DOES = pattern(
    rf"\s*(?:{_ADVERB}|{_AHEAD}|\s)*(?:{_TOWARDS}\s*)?(?:{_AHEAD}|{_ADVERB})*(?:{_LONG}|[^\W\d_]{{1,3}}一下|[^\W\d_]{{1,4}}?[做弄搞写改换修封收备装灌排补填洗搬贴买找搭配写画拍剪订印](?:好|完|齐|上|回)|(?:{_SHORT})(?!{_NOUN}|过(?![来去])|得|到的|的|[^\W\d_]{{0,3}}会(?:议|上)?(?:\W|$)))",
    needs=HAN,
)
_BEHIND_TOPIC = pattern(
    rf"\s*(?:{TIME}|(?:{_AHEAD})\S|(?:会(?!议)|要|将|把|得|需要?)(?!求)\S|(?:来|去|再|先|负责|跟进|盯|帮忙?)\S?|[跟和与找向][^,，。]{{1,8}}?(?:聊|谈|碰|对一|沟通|说|确认|要|商量|讨论|借|拿)|(?:{_SHORT})(?:一下|个|[,，]|[。.]?$)|(?:{_LONG})(?:一下|好|完|[,，]|[。.]?$))",
    needs=HAN,
)
"""What follows a name behind its topic: 排班表阿炳做，…; 保险李娜问一下学校."""

_REPORTED = pattern(rf"\s*(?:{_REPORTS})", needs=HAN)
_WILL = pattern(
    r"\s*(?:这边|那边)?会(?!议|上|不|觉得|认为|担心|参加|出席|迟到|缺席|在|休|被|有|更|很|影响|是|为|说|想|喜欢)[^\W\d_]{2,}",
    needs="会",
)
_SAYS = pattern(
    r"\s*(?:当场|主动|都)?(?:表示|说|(?P<gives>答应|承诺|保证|同意(?=回|去|再|先|帮))|同意|回复说?|提出|表态|拍胸脯)(?P<self>(?:他|她|自己|我|这边)(?=来|去|再|先|回|今|明|下|会|可以|负责))?(?:他|她|自己)?(?P<will>会(?!议)|将|[去来](?=[问找拿取借看谈跟办买订催查]))?(?:要|可以|能)?[:：,，]?\s*",
    needs="说示应诺意复出证态脯",
)
_HASTE = pattern(r"(?:尽快|尽早|马上|立即|抓紧|回去|回头|随后)", needs="尽马立抓回随")
_IN_CARE = (
    r"(?!(?:[订写画买约找催拍改查跑谈问跟拉建联])[^\W\d_])(?:[^\W\d_]{1,8})?(?:区|线|部|业务|市场|渠道|方面)?[。.]?$"
)
_STATE = pattern(
    rf"负责{_IN_CARE}|分管{_IN_CARE}|主管{_IN_CARE}|对接{_IN_CARE}|喜欢|满意|担心|同意|没有|无异议|人在|请假|出差|休假|缺席|生病|离职|入职|出席|参加(?:了)?会议",
    needs=HAN,
)
_MARK = frozenset('和与跟向给对让找问把将被请由叫发报交为从比按用借帮替陪的及于在是,，、(（“"@')
"""What stands before a name that is not the one who acts."""

_TODAY = pattern(r"\s*(?:今[天日]|下午|晚上)(?!再|把|就|内|先|要|得|下班|之?前|给|务必|必须)", needs="今下晚")
"""今天讨论了 tells of the meeting."""

_MILESTONE = pattern(
    r"\d{1,2}(?:月\d{1,2}[日号]?|/\d{1,2}|[日号])\s*(?:正式|开始|准时|全天)?(?:开?拍摄?|上[线刊档市映]|播出|开播|发布|发售|首发|彩排|进场|撤场|搭建|交片|开[业幕机]|送审|试镜|勘景|看景|杀青|录[音制])(?:\W|$)",
    needs="月/日号",
)
"""What is when, and nobody is told: 3月12日拍摄."""

_REPORTED_SOON = pattern(
    rf"\s*(?:{_AHEAD})+(?:\S{{0,2}}会|召开|开会|举行|见面|放假|休息|有|是|为|在(?!\S{{0,8}}前))", needs=HAN
)
_TOGETHER_WORDS = ("提前", "自行", "尽快", "尽早", "抓紧", "务必", "统一", "分别", "各自", "须")
_TOGETHER = pattern(r"\s*(?:提前|自行|尽快|尽早|抓紧|务必|统一|分别|各自|必须|须)", needs=HAN)
"""What a group is told."""

_OF_GROUPS = pattern("|".join((*_TOGETHER_WORDS, "周", "明", "后天", "今", "礼拜", "星期")), needs=HAN)
_BY_THEN = pattern(
    r"\s*(?:那边|这边)?(?:当场|都|已)?(?:(?:答应|承诺|保证|说|表示)(?:会|将|能|可以)?)?(?:[下本这]?(?:周|星期|礼拜)[一二三四五六日天末]|明[天日早晚]|后天|今晚)(?!的|会议|例会)",
    needs=HAN,
)
"""What a side does by a day: 厂家周五发样, 印厂答应周五出蓝图."""

_OURS = pattern(
    r"(?:我[们方司]|咱们)(?:这边)?(?:同意|答应|承诺|保证)?(?!.{0,12}(?:讨论|再[说定议看]|开会|见面|碰头))", needs="我咱"
)
"""What our side does, if it says when."""

_HIM = pattern(r"(?:这个|那个|这事|剩下的|其他的)?[他她](?!们|的)", needs="他她")
_LATIN = pattern(r"[A-Z][A-Za-z]+(?: ?[姐哥总导])?(?![A-Za-z])")
_OUR_DUTY = pattern(
    r"(?:将|会(?!议)|再|继续|来|去|尽快|负责)?(?:补充|提供|提交|更新|修改|调整|重新|整理|准备|出具|反馈|跟进|安排|发送|发出|重做|重拍|补拍|优化)",
    needs=HAN,
)
_FIRST = pattern(r"[^,，。]{2,10}?(?:之后|以后|后|完)(?=[^\W\d_])", needs="后完")
_NEXT = ("接下来", "下一步", "后续", "随后", "下阶段", "下一阶段", "下周")
_THEN = pattern(
    rf"(?:{'|'.join(_NEXT)})(?:[他她]|的时间)?(?:还|也|再)?(?:将(?!军)|会(?!议)|要|准备|打算|计划|继续|开始|着手|主要|负责)+[^\W\d_]{{2,}}",
    needs=HAN,
)
"""What somebody does next, in a clause of its own."""

_WHEN = pattern(rf"\s*(?:{_ADVERB}|{_AHEAD}|\s)*", needs=HAN)
_LEAST_DOING = 4
"""Characters of the shortest doing of somebody known by whatever words: 出一版样."""

_LEAST_TOPIC = 2
_AHEAD_BEGINS = frozenset("下本这周星礼明后今晚月近回会节稍随届一两二三四五六七八九十几0123456789 \t")
"""How a clause can begin that begins with a time ahead."""


def does(text: str, register: Register) -> bool:
    """Whether a clause, free of the past and of opinions, says what somebody who is known is going to do."""
    return _does(text, register) and not _STATE.search(text)


def _does(text: str, register: Register) -> bool:
    end = _names_end(text, 0, register)
    if end:
        return _acts(text, behind_bracket(text, end), register)
    if text[:1] in _AHEAD_BEGINS and _is_ahead(text):
        return _DOES.match(text) is not None
    if text[:1] in "我咱" and (ours := _OURS.match(text)) is not None:
        soon = _STARTS_AHEAD.match(text, ours.end()) is not None or _OUR_DUTY.match(text, ours.end()) is not None
        return soon and _DOES.match(text, ours.end()) is not None
    group = register.name_at(text, 0) if _OF_GROUPS.search(text) is not None else 0
    if group and (_TOGETHER.match(text, group) is not None or _BY_THEN.match(text, group) is not None):
        return _DOES.match(text, group) is not None
    first = _FIRST.match(text) if "后" in text or "完" in text else None
    then = _names_end(text, first.end(), register) if first is not None else 0
    return _acts(text, then, register) if then else behind_topic(text, register) is not None


def does_later(sentence: Sentence, register: Register) -> bool:
    """Whether a later clause says what the one will do with whom the sentence begins: 李娜说她公司有现成的，她去要一个."""
    text = sentence.text
    if holds(text, _NEXT) and _goes_on(sentence, register):
        return True
    if holds(text, _ANSWERS) and (end := _names_end(text, 0, register)) and _YES.match(text, end) is not None:
        return True
    end = _names_end(text, 0, register) if "他" in text or "她" in text else 0
    for clause in sentence.clauses()[1:] if end else ():
        him = _HIM.match(clause.text)
        if him is not None and not (clause.past or clause.thought) and _acts(clause.text, him.end(), register):
            return True
    return False


def _goes_on(sentence: Sentence, register: Register) -> bool:
    """Whether a later clause says what comes next for the one with whom the sentence begins: 王强完成了首页，接下来将做登录页."""
    end = register.name_at(sentence.text, 0)
    if not end or not (register.is_person(sentence.text[:end]) or is_chinese_name(sentence.text[:end])):
        return False
    later = sentence.clauses()[1:]
    return any(_THEN.match(clause.text) is not None and not (clause.past or clause.thought) for clause in later)


def hands_out(text: str, register: Register) -> bool:
    """Whether one who leads says in a talk who is to do what: 王强和李娜两位可以把文献都看完, 赵敏呢就研究一下缓存."""
    match = _HANDS_OUT.match(text)
    if match is None or _NOT_YET.search(text) is not None:
        return False
    owners = register.read(match["who"], sure=False)
    return bool(owners) and all(
        owner.kind == "person" and (register.is_person(owner.name) or is_chinese_name(owner.name)) for owner in owners
    )


def acts_at(text: str, end: int) -> bool:
    """Whether what is to be done stands behind a name that ends at ``end``."""
    return _DOES.match(text, end) is not None


def _is_ahead(text: str) -> bool:
    """Whether a clause begins with a time that lies ahead, and does not tell of the meeting itself."""
    return (
        _MILESTONE.match(text) is None
        and _TODAY.match(text) is None
        and _STARTS_AHEAD.match(text) is not None
        and _REPORTED_SOON.match(text) is None
    )


def behind_topic(text: str, register: Register) -> tuple[int, int] | None:
    """Return where the name stands of who does what the clause begins with: 排班表阿炳做; None if nobody is named so."""
    for name in register.endings:
        at = text.find(name) if name in text else -1  # asking costs less than finding
        if at >= _LEAST_TOPIC and text[at - 1] not in _MARK and _BEHIND_TOPIC.match(text, at + len(name)):
            return at, at + len(name)
    for match in _LATIN.finditer(text, _LEAST_TOPIC) if text != text.lower() else ():
        before = text[: match.start()].rstrip()
        if before[-1:] not in _MARK and register.is_person(match[0]) and _BEHIND_TOPIC.match(text, match.end()):
            return match.start(), match.end()
    return None


def says_ahead(text: str, register: Register) -> bool:
    """Whether somebody known says what is to come: 王强表示他会在周一把数据发过来."""
    end = _names_end(text, 0, register)
    said = _SAYS.match(text, end) if end else None
    if said is None:
        return False
    # 李娜承诺补一版, 李娜说她去问: what is promised, and what somebody says of herself, lies ahead
    ahead = said["will"] or said["self"] or said["gives"] or _HASTE.match(text, said.end()) is not None
    return _FUTURE.match(text, said.end()) is not None or (bool(ahead) and _DOES.match(text, said.end()) is not None)


_ANSWERS = ("表示", "同意", "确认", "答复", "回复")
_YES = pattern(
    r"\s*(?:表示|同意|确认|答复|回复)(?:称|说)?[:,]?(?:将|会|可以?|能够?|需要?|后续|逐步|尽快|先|再|进行|予以|来|去)*(?:添加|增加|新增|修改|调整|优化|实现|补充|安排|处理|协助|配合|跟进|完善|更新|改进|整改|删除|整理|统一|加上|加入|改成|排查|修复)",
    needs="示意认复",
)
"""How somebody says yes to what another one asked for: 王强表示可以添加该功能."""

MAY_GO_ON = pattern("|".join((*_NEXT, *_ANSWERS, "他", "她")), needs=HAN)
"""What stands in every sentence that :func:`does_later` is asked of; one look, and most hold none of it."""


def _acts(text: str, end: int, register: Register) -> bool:
    if _SAYS.match(text, end) is not None:
        return says_ahead(text, register)
    if _REPORTED.match(text, end) or text.startswith("要求", end):
        return False
    if _DOES.match(text, end) is not None or _WILL.match(text, end) is not None:
        return True
    if len(text) - end < _LEAST_DOING:
        return False
    if text[end] == " " and not text[end - 1].isascii():
        return False  # 李娜 硬件分析: what it was about
    when = _WHEN.match(text, end)
    return TELLS.match(text, end if when is None else when.end()) is None


_HANDS_OUT = pattern(
    rf"(?P<who>[^\W\d_]{{2,12}}?)(?:[两二三]位(?:同学|老师)?(?:就|可以|先|来|去)+|呢[,，]?\s*(?:你|他|她)?(?:就|先|来|去|负责)+)(?:把[^,，。]{{2,}}|(?:{_LONG}))",
    needs=("位", "呢"),
)
_NOT_YET = pattern(r"[?？]|如果|要是|能不能|是否|可能|也许|不用|不必|的话|[了过](?:[,，。]|$)|已经?|昨|上周", needs=HAN)
"""What takes back that somebody is told so, or tells of the past."""

_CALLED = frozenset("小老阿")


def _is_known(name: str, register: Register) -> bool:
    """Whether a name is somebody known; where nobody is listed, what people are called by: 小陈, 阿杰."""
    return register.is_person(name) or (not register.listed and name[0] in _CALLED and is_chinese_name(name))


def _names_end(text: str, start: int, register: Register) -> int:
    """Return the end of the known names that begin at ``start``; 0 if none do."""
    first = text[start : start + 1]
    if first <= "\x7f":
        if "0" <= first <= "9":
            return 0
    elif not (register.may_call(first) or (not register.listed and first in _CALLED)):
        return 0  # most clauses
    end = start
    while True:
        further = register.name_at(text, end)
        if further == end or not _is_known(text[end:further], register):
            return end if end > start and text[end - 1] not in "和与跟、及&/" else 0
        end = further
        between = _BETWEEN.match(text, end)
        if between is None or register.name_at(text, between.end()) == between.end():
            return end
        if not register.is_person(text[between.end() : register.name_at(text, between.end())]):
            return end
        end = between.end()


_BETWEEN = pattern(r"\s*(?:[、/&+]|和|与|及|跟)\s*")
