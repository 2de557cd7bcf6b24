"""Lines among the actions that ask nobody to do anything: wishes, conditions, rules, costs, days off, pointers (domain.md 3.4)."""

from __future__ import annotations

import re

from briefcheck.document.normal import fold
from briefcheck.facts.actions.clauses import DATE
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_LABELLED = pattern(
    r"\W*(?:D-?\d{1,3}\b[.)]?(?=\s)|decision|fyi|risks?|contact(?: person)?|key|abbreviations?|update|风险|联系人|联系方式|缩写|决定|信息)\s*(?:[:：]|(?<=\d)\s|(?<=\d[.)])\s)",
    re.IGNORECASE,
)
_BEGINS = pattern(
    r"\W*(?:fyi\b|none (?:from|for|on)\b|same as (?:last|before|above|previous)\b|as (?:last time|before|above)\W*$|see (?:attached|above|below|also|e-?mails?\W*$|the attached)\b|thanks to\b|deadline (?:for|is)\b|(?:the )?office (?:is )?closed\b"
    r"|(?:may|might) (?:be|need|have|want|also|not)\b"
    r"|all (?:(?:the|of the|our|previous|other|outstanding|last) )*(?:actions?|action (?:items|points)|items|tasks|points|matters)(?: (?:from|arising|of|in)\b[^.,;]{0,40}?)? (?:(?:have|has) (?:now )?been |(?:are|were) (?:now )?)?(?:complete|completed|done|closed|actioned|dealt with|carried out|discharged|cleared|covered)\W*$"
    r"|no (?:new |further |other |open |more |additional )?(?:actions?|action items|next steps|tasks|to-?dos)\b"
    r"|(?:next steps|actions) (?:were|are|marked)\b|(?:the|an?) (?:owner|assignee|author|reviewer)\b[^,.]*\bwhen\b)",
    re.IGNORECASE,
)
_CONDITION = pattern(r"\W*(?:if|should|unless|in case)\s+(?!possible|needed|necessary|required)[^,]+,", re.IGNORECASE)
_TASKED = pattern(
    r"(?-i:\b[A-Z][\w.'’-]* (?:to|will|shall) [a-z])|\bplease\b|, (?:the |our )?\w+ to (?:be )?[a-z]|"
    r"\b(?:agreed|offered|promised|undertaken|volunteered|committed) (?:that|to)\b",
    re.IGNORECASE,
    needs=(" to ", " will ", " shall ", "please", "that"),
)
_NAMED_TASK = pattern(
    r"\b(?!(?:We|It|This|That|They|There|He|She|You|These|Those)\b)[A-Z][\w.'’-]* (?:to|will|shall) [a-z]",
    needs=(" to ", " will ", " shall "),
)
_OLDER = pattern(
    r"\W*happy (?:for|with)\b|\W*(?:previous|last|older) actions?\b[^:：]{0,20}[:：]|^(?:上次|上期)(?:的)?(?:行动项?|任务|待办)\s*[:：]",
    re.IGNORECASE,
    needs=(":", "：", "happy"),
)
_NOTHING = pattern(
    r"\W*[^-–—:：]{1,24}[-–—:：]\s*(?:none|nothing(?: \w+){0,3}|no actions?|n/a|无|暂无|没有)[。.]?\s*$",
    re.IGNORECASE,
    needs=("none", "nothing", "no action", "n/a", "无", "没有"),
)
_RULE = pattern(
    r"\W*(?:all|any|every|each|no) (?!members?\b|attendees\b|participants\b|team\b|of (?:us|you)\b)(?:[\w'’/-]+ ){1,7}?(?:must|may|can|should|is|are|will|shall|ha[sv]e?)\b(?! (?:also )?(?:prepare|send|review))",
    re.IGNORECASE,
)
_WHO = r"(?P<who>(?:[Tt]he )?[A-Z][\w.'’/&-]*(?: (?:and |& )?[A-Z][\w.'’-]*){0,3}(?: (?:team|group))?)"
_WISH = pattern(
    _WHO
    + r" (?:\w+ly )?(?:would (?:like|love|prefer|rather|also like)|wants?|wish(?:es)?|hopes?|prefers?|expects?|likes?|thinks?|feels?|believes?|worr(?:y|ies)|was|were|had|has (?!to\b)"
    r"|updates (?:on|that|us)\b(?!.*\bby (?:[\dA-Z]|the |tomorrow|next|end|noon|close))|reports that\b|remains?|said|told|felt|thought|saw|met|(?!need\b|feed\b|proceed\b|embed\b)[a-z]+ed)\b(?! to (?:be )?(?:send|do)\b)"
)
_NOT_DOING = pattern(
    r"\W*(?:(?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)? (?:will|shall|is|are|does|do|must|need) not (?!only\b|just\b)|(?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)? (?:won['’]t|needn['’]t|does(?: not|n['’]t) (?:need|have) to) )",
    needs=(" not ", "won", "needn", "doesn"),
)
"""What somebody is not going to do: Ann will not send the film until 1 April."""

_NO_NEED = pattern(r"\W*(?:there(?: is|['’]s) )?no need (?:for|to)\b", re.IGNORECASE, needs="need")
_EXPECTS = pattern(r"\W*[Ee]xpect (?:the |an? )?[\w' -]{2,40}? to be\b", needs="xpect ")
_RESTS = pattern(
    r"\W*(?:(?!\b(?:to|will)\b)[^:–—]){2,60}?(?::|\s[-–—]+)\s*(?:now |still |all )?(?:parked|on hold|on ice|shelved|paused|mothballed|no longer happening|not happening)\b(?!.*\b(?:to|will) [a-z])",
    re.IGNORECASE,
    needs=("parked", "on hold", "on ice", "shelved", "paused", "mothballed", "happening"),
)
"""What waits, with nobody asked to do anything: Logo refresh: parked until Q2."""

_NOT_DOING_HAN = pattern(
    rf"(?:(?:{DATE})(?:之?前|以前|之?内|以内)?|[,，\s])*(?:暂时?不|不会|不再|不用|无需|不必|不打算)", needs="不无"
)
"""The same behind a name: 王强3月8日前不会定稿."""

_TAKES_PLACE = pattern(
    r"\W*(?:the|our) [a-z][\w'’ -]{2,40}? (?:goes live|airs|launches|opens|closes|starts|begins|ends|runs|takes place|follows|wraps|ships) (?:on|from|at|in|to|until)\b",
    re.IGNORECASE,
)
"""A milestone, which nobody is asked for: The film goes live on 1 April."""

_AWAY = pattern(
    r"^\W*(?-i:[A-Z])\w+(?: is| will be|['’]s)? (?:off|away|out)(?: (?:until|till|from|on|all|next|this|mon|tue|wed|thu|fri|\d)[^:,;-]{0,24})?\W*$|^\W*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri)(?:day)?|(?:this|next) week|\d{1,2} [A-Z][a-z]+):? (?-i:[A-Z])\w+ (?:is )?(?:in|at|off|away|out)(?: (?-i:[A-Z])\w+| (?:the )?office)?\W*$|\b(?:on (?:holiday|hols|leave|vacation)|out of (?:the )?office|annual leave)\b",
    re.IGNORECASE,
)
_IS = pattern(
    r"\W*(?:the |our |an? )?(?!to\b|please\b)[\w'’/-]+(?: (?!who\b|that\b|which\b|what\b|if\b|whether\b|why\b|how\b|where\b|to\b)[\w'’*/-]+){0,6}? "
    r"(?:is|are|was|were|has been|have been|remains?) (?!to\b(?! be (?:borne|paid|charged))|going\b|need|required\b|missing\b|due\b|asked\b|requested\b|"
    r"expected\b|invited\b|outstanding\b|overdue\b|tasked\b|assigned\b|still\b|responsible for \w+ing\b|in charge of \w+ing\b|being\b|taking\b|doing\b|"
    r"(?:currently )?[a-z]+ing\b)",
    re.IGNORECASE,
    needs=(" is ", " are ", " was ", " were ", " been ", " remain"),
)
_FIRST = pattern(r"\W*(?P<word>[A-Za-z-]+)")
_TAIL = pattern(
    r"\s[-–—>→]+\s*[^\W\d_][\w ./&,@'’-]{1,30}$|[(\[（【@][\w ./&,@'’-]{2,30}[)\]）】]?\s*$|[:：]\s*[A-Z][\w.]+$"
)
_CHINESE = pattern(
    r"^(?:如果|若(?![尔干])|倘若|如(?!家)|假如)[^，,]{2,}[，,].{0,12}?(?:则|就(?![近位地任])|再|便(?!利|捷)|即(?!使)|按原|重新|视为)|^[^,，]{1,8}(?:总负责|总协调|总控|负责日常[^,，]{0,6})[。.]?$|(?:先|暂时?)(?:放一?放|搁置|搁一?搁|缓一?缓|不做|不动|不管)(?![^。]*\d[日号][^，,。]{0,2}再(?:议|说|谈|看))|(?:明年|以后|下季度|年后)再(?:说|议)|搁置(?:[。.,，]|$)|^暂缓|已(?:经)?于\s*\d"
    r"|(?:费用|成本|开支|税费|部分|运费).{0,8}由.{1,12}(?:承担|支付|负担|出)[。.]?$"
    r"|^(?:所有|全部|任何|凡)(?!成员|人员|同学|人|参会|与会)[^，,。前]{2,16}(?:须|必须|应|均|都|一律|不得|需)[^前]*$"
    r"|^(?:责任人|负责人)(?:及时|需|应|可以|要)|^确保.{0,8}(?:清楚|了解|知悉|明白)|(?:未|没有|没)(?:能)?(?:达成一致|结论|定论|定下来)|没有结论"
    r"|^(?:(?:[下本这]?周[一二三四五六日天末]?|明[天日]|后天|今[天晚]|\d{1,2}[月/]\d{1,2}[日号]?|\d{1,2}[日号])(?:上午|下午|晚上?)?)[^\W\d_]{2,4}(?:都|要|会|还)?在(?!前|内|线)(?:[^\W\d_前内]{2,3}|[^\W\d_前内]{0,6}(?:出差|办公|开会|拍摄))[。.]?$"
    r"|^(?:详见|参见|请见|见附)|^.{1,12}(?:休假|放假|请假|年假|调休|出差)(?:[一两三四五半\d]+[天周])?[。.]?$|^\d{1,2}月\d{1,2}日(?:[(（].[)）])?(?:为|是)(?!.*前)"
    r"|^.{0,6}(?:一般|通常|原则上|按惯例)|^(?:会议|会上)(?:讨论|提到|提及)|^(?:上次|上期)[^，。]{0,8}(?:都|均)?已|^带.{1,3}的(?:为|是)|^.{0,8}(?:暂时|目前|暂)?(?:没有|没有了|无)(?:需要?.{0,4})?[。.]?$|^(?:同|跟)上(?:次|周|期)(?:一样)?[。.]?$|^见(?:邮件|附件|群|文档|上|下)[^,，]{0,6}$|^以上.{0,4}如?无异议|^下次(?:碰面|碰头|见面|开会)(?!之?前)[^,，]{0,14}$",
    needs=(
        *(
            "如",
            "总负责",
            "总协调",
            "总控",
            "负责",
            "先",
            "暂",
            "再",
            "搁置",
            "若",
            "已",
            "承担",
            "支付",
            "负担",
            "出",
            "须",
            "应",
            "均",
            "都",
            "一律",
            "不得",
            "需",
            "及时",
            "可以",
            "要",
        ),
        *(
            "确保",
            "结论",
            "一致",
            "定论",
            "定下来",
            "见",
            "假",
            "调休",
            "月",
            "一般",
            "通常",
            "原则",
            "惯例",
            "会",
            "上",
            "在",
            "没有",
            "带",
        ),
    ),
)
_HAN = pattern("[\u4e00-\u9fff]", needs=HAN)
_CLAUSE = pattern(r"[,，;；:：]\s*(?:then |but |and |so |则|就|那么?)?", needs=",，;；:：")
"""Where a clause ends and another one may ask somebody for something."""

_IS_SOMEBODY = pattern(r"^(?P<who>[^\W\d_]{2,4})是(?!否)[^，。]{2,14}[。.]?$", needs="是")


def tasks_somebody(line: str) -> bool:
    """Whether a line says, whatever else it tells, that somebody is to do something: Signs were small: Nils to get new ones."""
    return _NAMED_TASK.search(line) is not None


def is_aside(line: str, register: Register) -> bool:
    """Whether a line among the actions asks nobody for anything. What says behind a dash or in brackets who is to do it, asks."""
    if _OLDER.match(line) or _NOTHING.match(line):
        return True
    if _LABELLED.match(line):
        return _TASKED.search(line) is None
    if line.isascii() or not _HAN.search(line):
        return _is_aside_english(line, register)
    folded = fold(line)
    if _CHINESE.search(folded):
        return not _asks_besides(narrow(line), register)
    somebody = _IS_SOMEBODY.match(folded)
    if somebody is not None and register.is_person(somebody["who"]):
        return True
    text = narrow(line)
    end = register.name_at(text, 0) if "不" in text or "无需" in text else 0
    return end > 0 and _NOT_DOING_HAN.match(text, end) is not None


def _asks_besides(line: str, register: Register) -> bool:
    """Whether behind a clause that asks nobody another one asks, with a day: No need to wait: Tom sends it by 12 March."""
    for mark in _CLAUSE.finditer(line):
        at = mark.end()
        end = register.name_at(line, at)
        verb = _FIRST.match(line, at) if line[at : at + 1].isascii() else None
        asks = end > at and register.is_person(line[at:end])
        if (asks or (verb is not None and verb["word"] in PLAN_VERBS_ENGLISH)) and is_tied(line[at:]):
            return True
    return False


def _is_aside_english(line: str, register: Register) -> bool:
    if _BEGINS.match(line) or _CONDITION.match(line):
        return _TASKED.search(line) is None
    if any(form.match(line) for form in (_NOT_DOING, _RESTS, _NO_NEED, _EXPECTS)):
        return not _asks_besides(line, register)
    if _TAIL.search(line.rstrip(" .")) or _TASKED.search(line):
        return False
    if _RULE.match(line) or _AWAY.search(line):
        return True
    first = _FIRST.match(line)
    if first is None or first["word"].casefold() in PLAN_VERBS_ENGLISH:
        return False
    wish = _WISH.match(line)
    stands = _IS.match(line) is not None or _TAKES_PLACE.match(line) is not None
    return stands or (wish is not None and bool(register.read(wish["who"], sure=False)))
