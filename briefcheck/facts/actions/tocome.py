"""Chinese clauses of what is still to come, whoever does it: …会于随后更新, …需调研后确认, …双周会之前调整完, 张三找一下….

Beside ``duties``, for the wordings of reports and mails, in which the day or the later step stands inside of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.clauses import is_told
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.lines import Line
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
_SOON = "随后|后续|稍后|近期|日后|之后|会后|近日|不日|尽快|下周|本周内|这周内|本月内?|下月|下个?月|月底|年底前|明天|节后|届时"
_SOON_SIGNS = frozenset("随后稍近日会尽周月年明节届")
_COMING = pattern(
    rf"[^,，。:：]{{2,24}}?(?:将会?|会(?!议|上|后|员|前)|要|拟|计划)(?:于|在)?(?:{_SOON})(?:内|前|之前)?(?:统一|再|继续|陆续|逐步|尽快|正式|另行|单独)*(?:进行|予以|做)?[^,，。]{{0,8}}?(?:{_LONG_VERBS}|公示|公布|归档|发[出布给送]|宣布|落地)",
    needs=("会", "将", "要", "拟", "计划"),
)
_LATER_STEP = pattern(
    rf"[^,，。]{{0,16}}?(?:需要?|待|须|应|要)(?:在|先)?[^,，。需]{{1,10}}?(?:之?后|完成后)(?:再|才|另行|具体|进一步|最终|统一)+(?:行)?(?:确认|确定|讨论|商议|明确|决定|评估|修改|调整|补充|提交|实施|推进|{_LONG_VERBS})",
    needs="后",
)
_OF_THING = pattern(
    rf"(?:^|[,，])(?:同时|另外|此外|因此|所以|目前|也|还|仍|尚|下一步|后续)*需要?(?:对|就|将|把|为|给|向|与|和|跟)[^,，。]{{1,20}}?(?:{_LONG_VERBS}|沟通|处理|完善)",
    needs="需",
)
_TO_CHANGE = pattern(
    r"(?:^|[,，])(?:还|也|另外|同时)?需要?(?:再)?(?:增加|添加|更换|补充|删除|替换|重新|增设)[^\W\d_]",
    needs="需",
)
_TAGGED = pattern(
    r"由\s*@[\w.-]+(?!\s*(?:指出|提出|提议|反馈|介绍|主持|记录|汇报|分享|讲解|说明|发起|补充|确认过))\s*[^\W\d_@]{2,}|@[\w.-]+\s*(?:来|去)?(?:跟进|负责|处理|解决|实现|修复|落实|推进|牵头|对接)",
    needs="@",
)
_FEAST = pattern(
    rf"(?:五一|十一|国庆|元旦|春节|过年|中秋|端午|清明|寒假|暑假|期末|开学|答辩|年底|明[天日](?:上午|下午|晚上?)?[一二三四五六七八九十]{{1,3}}点半?)(?:节|假期)?(?:之前|以前|前)[,，]?(?:要|需要?|争取|务必)?[^,，。]{{0,10}}?(?:{_LONG_VERBS}|[交发给定做写改]\S?)",
    needs="前",
)
_STARTS = pattern(
    r"将会?(?:在|于)(?:\d{1,2}月(?:\d{1,2}[日号]|[初中底末])?|下周|下个?月|本月|近期|月底|节后)(?:开始|着手|启动|推进|展开)\S{2,}|(?:今天?晚上?|今天下午|明天|明晚|下周[一二三四五]?|下个?月)(?:正式)?(?:开始|着手|启动|把)(?!会)\S{2,}",
    needs="今明下将",
)
_PLEASE = pattern(
    r"请(?:大家|各位|你们?|尽快)?(?:将|把)[^,，。]{1,16}?(?:发送|提交|发[到给至]|交[到给至]|上传|填写|填好|寄|反馈|整理)",
    needs="请",
)
_BEFORE_MEETING = pattern(
    rf"(?:^|[,，]|[^\W\d_]{{1,12}}?)(?:请|需要?|争取|务必|要|应)?(?:在|于)?(?:[下本][次周个]?|[^\W\d_]{{1,8}}?[双本每]?周?)(?:会议?|例会|周会|组会|班会|碰头|开会|见面|汇报|答辩|验收|评审|检查|上线|演示)(?:之前|以前|前)[,，]?(?:[^,，。]{{0,14}}?(?:{_LONG_VERBS})|[^,，。]{{1,12}}?[^\W\d_](?:完|好|齐|妥|到位|出来))",
    needs="前",
)
_ONCE = pattern(
    r"(?:再|先|去|来|帮忙?|也|负责)?(?:(?!进[行一])[^\W\d_]{1,2}一下(?![子午面])|(?:再|去|来|先)(?:找|问|查|看|试|做|改|写|画|跑|测|催|约|调|补|拍|订|买|借)[^了过得])",
    needs="一再去来先",
)
_CLAUSE = pattern(r"(?=[^\s])[^，,；;。]+")
_ACTS = pattern(rf"(?:{_LONG_VERBS})(?!度|情况|率)", needs=HAN)
_EARLY = 16
"""Characters at the beginning of a plan in which its first verb stands."""

_SPLIT = pattern(
    r"(?:^|[,，;；。:：])\s*(?:前端|后端|测试|设计|文案|视觉|产品|运营|算法|数据|硬件|软件|美术|策划|媒介|制作|客户端|服务端|文档|接口|后台|前台)(?:部分|这块|方面)?(?:由|:|：)?[^\W\d_A-Za-z]{2,4}?(?:来|去)?(?:负责|跟进|完成|处理|做)",
    needs=("负责", "跟进", "完成", "处理", "做"),
)


def planned(block: Paragraph, line: Line, start: int) -> Iterator[Candidate]:
    """Yield what stands behind the head of a plan, clause by clause where each has its verb: 本周目标：完成首页，下周实现后台."""
    parts = clauses = [(part.start(), part.end()) for part in _CLAUSE.finditer(line.text, start)]
    if not parts or not all(_ACTS.search(line.text, *part) for part in parts):
        parts = [(start, len(line.text))]
    words = narrow(line.text[start:]).lstrip()
    if (
        is_told(narrow(line.text[slice(*clauses[0])]))
        or _ACTS.search(words[:_EARLY]) is None
        or topic_of(words) != "discussion"
    ):
        return
    for begin, end in parts:
        yield Candidate(block, line.start + begin, line.start + end, "prose")


def is_coming(text: str, _: Register) -> bool:
    """成员名单会于随后更新与公示, 具体方案需要调研后再确认, 各报表双周会之前调整完."""
    if "需" in text and (_OF_THING.search(text) is not None or _TO_CHANGE.search(text) is not None):
        return True
    if "后" in text and _LATER_STEP.search(text) is not None:
        return True
    if "前" in text and (_BEFORE_MEETING.match(text) is not None or _FEAST.match(text) is not None):
        return True
    if text[0] in "今明下将" and _STARTS.match(text) is not None:
        return True
    if (text[0] == "请" and _PLEASE.match(text) is not None) or ("@" in text and _TAGGED.search(text) is not None):
        return True
    return not _SOON_SIGNS.isdisjoint(text) and _COMING.search(text) is not None


def does_once(text: str, register: Register) -> bool:
    """张琦找一下合适的图: a name by its form, where nobody is listed, and something small that is to be done."""
    if register.listed or "一下" not in text:
        return False
    end = register.name_at(text, 0)
    return end > 0 and is_chinese_name(text[:end]) and _ONCE.match(text, end) is not None


def is_split(text: str, _: Register) -> bool:
    """前端小梅负责，后端远波负责: the parts of the work, each with who does it."""
    return _SPLIT.search(text) is not None
