"""A Chinese sentence and its clauses: which of them tell of the past, or of what somebody thinks, and which may ask for something."""

from __future__ import annotations

from briefcheck.frozen import frozen
from briefcheck.lazy import HAN, pattern

DATE = (
    r"(?:\d{4}[-/.年])?\d{1,2}(?:[-/.月]\d{1,2})?[日号]?|[下本这]?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末]?|明[天日]|后天|今[天日晚]|[本下]?月[底初中]|"
    r"[一两二三四五六七八九十\d]+(?:个)?(?:工作日|天|日|周)"
)
_PAST = pattern(
    r"了(?<=[^\W\d_\sA-Za-z]了)(?<![除为]了)(?!解|如|一下)|已(?!有的|知的)经?|曾(?=[经于在与向被对有是任多提说用做发将就])|刚刚|刚才|上[周次](?!遗留|提出|的|留下|会议?(?:遗留|提出|的))|昨[天日]|前天|此前|完毕|告一段落|通过了?评审",
    needs="了已曾刚上昨前此完告通",
)
_OPINION = pattern(
    r"建议|没(?<!有没)有?(?:答应|同意|承诺|松口|表态|批准)|原本|原先(?=答应|说|承诺|要|想|打算|定)|本来(?=答应|说|承诺|要|想|打算|定)|拒绝|婉拒|谢绝|不(?:肯|愿)|希望|认为|觉得|表示(?![将会])|期望|出(?<!不出)差|参展|出国|回国|度假|请假|休假|休产假|年假|有事|调[去到往任回]|转岗|入职|离职|上任|退休|接替|不(?:行|在(?!于|乎)|方便|宜|适合|建议|参加|到场|出差|可能)|没空|没时间|来不及|赶不上|做不到|一直|向来|历来|约定|写明|将[于在].{0,14}(?:召开|举行|举办|开业|上市|播出|开幕)|能否|问(?<![去再问回先]问)[^,，]{1,12}?(?:能不能|可不可以|会不会|行不行|能否|可否)|吗[。.]?$|是否|可否|要不要|的话(?=[,，]|$)|如果|如有|如需|如无|假如|若(?<![^\W\d_]若)|除非|讨论了?是否|提到|提及|透露|得知|听说|询(?<![内前将会去再来要责周月天日]询)问|问(?<!询问)(?=什么|能|是|有没|多|谁|怎|为什|可|会不|要不要|哪|几)|补充(?=说|道|[:,]|最好|应该)|提醒(?=说|道|[:,]|最好)|强调(?=说|道|[:,])|指出|反映|可能|也许|原则上|例如|比如|不(?<![能要会可]不)[需用必会能]|暂不|无需|"
    r"没有|未能|可以|什么样|怎(?<![看想究论认定问解道明白]怎)么(?!办)|欢迎|感兴趣|取决于|视.{1,6}而定|预计|原计划|\?\s*$|？\s*$",
    needs=HAN,
)
"""Each way begins with its first letter, and what must not stand before that is asked behind it: so the engine skips to the
letters with which any of them can begin, and what most clauses ask costs them a tenth."""

_ANEW = pattern(
    rf"(?:要求|请(?!问)|责成|决定|会议|最终|最后|因此|故|所以|由(?!于)|会后|回头|随后|现[在已]?(?:改|定|推迟|延)|改[为成到在]|{DATE})",
    needs=HAN,
)
"""How a clause begins that asks for something, or says when, whatever was thought in the one before."""

_BRACKET = pattern(r"\([^()]{1,12}\)\s*", needs="(")
LEAST = 3
"""Characters of the longest clause that is too short to say who does what."""


@frozen
class Clause:
    """A clause, and whether it says what was done, and what somebody thinks."""

    text: str
    past: bool
    thought: bool


class Sentence:
    """A sentence in half width; every step asks the same of it, and it is looked for once."""

    def __init__(self, text: str) -> None:
        """Take the words."""
        self.text = text
        self.past = _PAST.search(text) is not None
        self.thought = _OPINION.search(text) is not None

    def clauses(self) -> list[Clause]:
        """Return the clauses; one can only tell of what the whole sentence tells of, or ask where that goes on."""
        past, thought = self.past, self.thought or "?" in self.text
        return [
            Clause(part, past and _PAST.search(part) is not None, thought and _OPINION.search(part) is not None)
            for part in map(str.strip, self.text.split(","))
        ]


def asking(clauses: list[Clause]) -> list[Clause]:
    """Return those of a sentence that say neither what was done nor what somebody thinks: the last of 已评审，请李娜改稿."""
    if clauses[0].thought:
        # 郑凯反映接口文档不全，要求吴倩于3月18日前补齐: what is asked, or when, stands in a clause of its own
        clauses = [clause for clause in clauses[1:] if _ANEW.match(clause.text)]
    return [clause for clause in clauses if len(clause.text) > LEAST and not (clause.past or clause.thought)]


def behind_bracket(text: str, end: int) -> int:
    """Return the offset behind a bracket that tells who is named before it: ruo(景若颢) 明天…; ``end`` where none follows."""
    bracket = _BRACKET.match(text, end) if text[end : end + 1] == "(" else None
    return end if bracket is None else bracket.end()


def is_told(clause: str) -> bool:
    """Whether a clause says what was done, or what somebody thinks."""
    return _PAST.search(clause) is not None or _OPINION.search(clause) is not None
