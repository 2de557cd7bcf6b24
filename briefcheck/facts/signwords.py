"""Words at the places where a document is signed: whose a place is, that it is to sign, its date, the name in print."""

from __future__ import annotations

import re

from briefcheck.document.normal import fold
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import longest_first, pattern

_ROLES = """
client customer advertiser brand-owner agency account-director account-head account-lead account-manager account-supervisor
account-executive group-account-director head-of-account business-director account-team account creative-director
creative-lead creative-head head-of-creative executive-creative-director creative-team creative creatives art-director
copywriter general-manager managing-director md gm gad ad cd ecd ceo planner planning-director strategy-director strategist
strategic-planner media-director media-manager media finance-director finance-manager finance producer production-manager
production project-manager project-lead brand-manager marketing-director marketing-manager model talent artist performer
guardian parent witness photographer supplier contractor supervisor line-manager reviewer approver
客户方代表 客户代表 客户负责人 客户方 客户 甲方代表 甲方 广告主 委托方 乙方代表 乙方 代理商 广告公司 公司代表 我方代表 我方 我司代表 我司 本司 贵司
总经理 副总经理 董事总经理 项目主管 项目经理 项目负责人 客户主管 客户总监 客户经理 客户部主管 客户部总监 客户部 业务主管 业务总监 业务负责人 业务部
创意总监 创意主管 创意负责人 创意部主管 创意部 创意组 创意 执行创意总监 美术指导 文案 策略总监 策略主管 策划人 策划 策略
媒介总监 媒介主管 媒介经理 媒介部 媒介 财务经理 财务总监 财务主管 财务部 财务 制作部 制作主管 制片人 制片 导演 品牌经理 品牌总监 市场总监 市场部
模特 演员 授权人 被授权人 肖像权人 监护人 见证人 供应商 承办人 经办人 上级主管 直属主管 主管 部门主管
"""
SIGN = (
    r"签字盖章|签名盖章|签字|签名|签章|盖章|签署|签认|签核|会签|核准|批准|审核|审批|确认|复核|"
    r"\bsigned(?: by)?\b|\bsignatures?\b|\bsignatory\b|\bapproved(?: by)?\b|\bapprovals?\b|\breviewed by\b|\bauthori[sz]ed by\b|"
    r"\bsign[ -]?off\b|\binitials\b|\baccepted(?= (?:by|for|on behalf)\b)"
)
_DATE = r"签字日期|签署日期|签署时间|日期|时间|\bdate(?:d| signed)?\b"
_NAME = r"正楷姓名|姓名|\bprint(?:ed)? name\b|\bname\b|职务|职位|\btitle\b|\bposition\b"


def _words(text: str) -> str:
    words = [re.escape(word).replace(r"\-", r"[\s-]+") for word in text.split()]
    return "|".join(rf"\b{word}\b" if word.isascii() else word for word in sorted(words, key=longest_first))


TOKEN = pattern(rf"(?P<date>{_DATE})|(?P<name>{_NAME})|(?P<sign>{SIGN})|(?P<role>{_words(_ROLES)})")
"""A word of a label; the name of its group says of what."""

_WITHOUT_COLON = pattern(r"^(?P<role>\S{2,8})[ \u3000]+(?P<name>\S{2,12})(?=[ \u3000]+\d)", re.MULTILINE)
"""Under a heading such as 签字: 客户 周敏 2024年4月22日."""
_SIGNED_BY = pattern(rf"\s*(?:(?:{SIGN})\s*[:：\t]\s*)?(?=[^\W\d_])")
"""What may stand before the first of several places on one line, or in the cell before: 签字：客户____ 总经理____."""

_AFTER_ROLE = pattern(r"(?=[_:：(（]|$)|[ \u3000\t]+")


def each_apart(text: str) -> str:
    """Return a line of several places, as long as it was, with a tab before and a colon behind each of whose they are.

    "" for a line of anything else: that of 签字：客户____ 总经理 韩立 begins with whose a place is and has a blank or two.
    """
    folded = fold(narrow(text))
    head = _SIGNED_BY.match(folded)
    if head is None:
        return ""
    apart: list[tuple[int, int]] = []
    for match in TOKEN.finditer(folded, head.end()):
        free = match.start() == head.end() or folded[match.start() - 1] in " \t_,;、"
        if match.lastgroup == "role" and free and _AFTER_ROLE.match(folded, match.end()) is not None:
            apart.append(match.span())
    if len(apart) < 2 or apart[0][0] != head.end() or ("__" not in folded and not folded[: head.end()].strip()):
        return ""
    letters = list(text)
    letters[: head.end()] = "\t" * head.end()
    for start, end in apart:
        if start and letters[start - 1] != "_":
            letters[start - 1] = "\t"
        if letters[end : end + 1] and letters[end].isspace():
            letters[end] = ":"
    return "".join(letters)


def with_colons(text: str) -> str:
    """Return lines, as long as they were, with a colon behind whose a name is: 客户 周敏 2024年4月22日."""
    return _WITHOUT_COLON.sub(_with_colon, text)


def _with_colon(match: re.Match[str]) -> str:
    """Return what is before a date, as long as it was, with a colon behind the words that say whose the name is."""
    whose = TOKEN.search(fold(match["role"]))
    if whose is None or whose.lastgroup != "role":
        return match[0]
    end = match.end("role") - match.start()
    return f"{match[0][:end]}：{match[0][end + 1 :]}"
