"""Chinese commitments of all who were there, of each of them, of those who offer themselves: 请大家推广表单, 每人分别找文献, 李娜自告奋勇拍照."""

from __future__ import annotations

from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.owners import Register
from briefcheck.lazy import HAN, pattern

_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
_MEMBERS = "成员|同学|同事|人员|委员|家长|老师|业主|伙伴|代表|部长|组长|社员|干事|班委|队员|会员|村民|组员"
EVERYONE = pattern(
    rf"(?>大家|各自|各人|每(?:人|个人|位(?:{_MEMBERS})|个?小?组)|各位(?:{_MEMBERS})?|全体(?:{_MEMBERS})|同学们|家长们|各(?:小?组|部门|部|班级?|科室|社团|单位)(?:{_MEMBERS}|负责人)?|所有(?:人|{_MEMBERS})|[会组班部社校队院]内(?:{_MEMBERS})|[参与]会(?:人员|同学|者))",
    needs=HAN,
)
"""Those who were there, or all of their kind."""

_EARLY = (
    r"(?:也|都|务必|尽快|尽早|尽量|尽力|多多|多|再|先|继续|积极|主动|自行|抓紧|提前|按时|认真|踊跃|会后|回去|下来|下周|本周|下次|近期|平时|共同|一起|帮忙?|同步|统一|各自|分别|及时|"
    r"[于在]?[\d一二三四五六七八九十月日号/.:：星期周天]{1,8}(?:上午|下午|晚上?)?(?:之前|以前|前|内)?[,，]?)*+"
)
_NO_TASK = (
    r"参加|参与|参考|参见|出席|列席|到场|到会|到位|上线|发言|讨论|注意|关注|放心|理解|谅解|体谅|见谅|支持|知悉|知晓|周知|留意|留心|配合|遵守|遵照|按照?|保持|努力|报名|批评|指正|指教|观看|欣赏|入座|静音|稍|等|休息|珍惜|加油|期待|看(?!一下|看)|听|"
    r"勿|不|别|切|互相|相互|加强|提高|重视|谨记|牢记|记住|爱护|佩戴|带好|安静|自由|畅所|各抒|表决|投票|举手|鼓掌|回顾|尽可能|准时|谅|节约|树立|坚持|严格|高度|牢固|强化|切实|做到|克服|增强|团结|以身|放下|打开|相信|给予|踊跃|思考|考虑|想|认可|包涵|监督|团购|围绕|结合|对照|假|问"
)
_ASKED = pattern(rf"(?<![邀聘申宴])请\s*{EVERYONE.pattern}{_EARLY}(?!{_NO_TASK})[^\W\d_]{{2}}", needs="请")
_EACH = pattern(
    rf"(?:每(?:人|个人|位(?:{_MEMBERS})|个?小?组)|各自|各人)(?:都|各|分别|各自|先|再|负责|需要?|要|至少|会后|回去)*+(?!{_NO_TASK})(?:{_LONG_VERBS}|[找查写做看选交提出跑试读背画]|把[^,，。]{{2,14}}?(?:{_LONG_VERBS})|寻找|搜集|调查|浏览|了解|复习|预习|翻译|录)[^\W_]",
    needs=("每", "各自", "各人"),
)
_HEADS_OWE = pattern(
    rf"各[^\W\d_]{{0,6}}?(?:组长|部长|班长|楼长|队长|社长|主任|经理|店长|负责人|代表|委员)(?:都|也)?(?:需要?|要(?!求)|须|应|务必|负责)(?!{_NO_TASK})[^\W\d_]{{2}}",
    needs="各",
)
_OFFERS = pattern(
    r"(?:自告奋勇|主动请缨|毛遂自荐|主动(?:提出|要求|表示)?(?:愿意)?(?:承担|负责|认领|揽下|包揽|接下)|认领了?|包揽了?|接下了?|揽下了?)[^,，。]{2,}",
    needs=("自", "主动", "领", "揽", "接下"),
)


EACH = frozenset(("每人", "每个", "每位", "每组", "每小", "各自", "各人"))
"""How a clause begins that tells each of them something."""


def asks_all(text: str, _: Register) -> bool:
    """请大家推广意见表: whatever all are asked for, but to come, to speak and to mind something."""
    return _ASKED.search(text) is not None


def each_does(text: str, _: Register) -> bool:
    """每人分别寻找文献, 各组组长要入户发放告知书: each of them, and what is to be done."""
    return _EACH.match(text) is not None or _HEADS_OWE.match(text) is not None


def offers(text: str, register: Register) -> bool:
    """李娜自告奋勇承担拍照: somebody who is known takes something on."""
    end = register.name_at(text, 0)
    return end > 0 and register.is_person(text[:end]) and _OFFERS.match(text, end) is not None


def everyone_at(line: str, at: int) -> int:
    """Return the end of those who are asked at ``at`` of a folded line, whatever they are asked for; ``at`` where it is nobody."""
    match = EVERYONE.match(line, at)
    return at if match is None else match.end()
