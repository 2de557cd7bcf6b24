"""Deadlines that are no day: events, parts of a month, 尽快, and what only holds the place of a date."""

from __future__ import annotations

import re
from datetime import date

from briefcheck.facts.actions.due.relative import Step
from briefcheck.facts.actions.words import SEASONS, VAGUE, VAGUE_ENGLISH, VERBS
from briefcheck.facts.model import Due
from briefcheck.lazy import HAN, longest_first, pattern

_NOUN = (
    "meeting|call|launch|shoot|pitch|presentation|ppm|release|approval|approved|review|workshop|session|event|sign-?off|go-?live|print|kick-?off|"
    "holidays?|christmas|cny|new year|easter|weekend|demo|sprint|campaign|production|filming|airing|conference|summit|tc|agm|retro(?:spective)?|checkpoint|milestone|freeze|standup|stand-up|catch-?up|half[- ]term|term|christmas|fair|festival|opening|deadline|inspection|audit|exam|hand-?over|delivery|installation|visit|season|match|race|concert|show|rehearsal|premiere|wedding|trip|election|hearing|move|xmas|break|recess|vacation|hackathon|webinar|handover|roll-?out|cut-?over|migration|deployment|ceremony|exhibition|tournament|gala|seminar|lecture|assembly|1:1|1-1|one[- ](?:to|on)[- ]one|crit|panel|egm"
)
_EVENT = pattern(
    rf"\b(?:before|prior to|ahead of|by|until|after|in time for|once|following)\s+(?:the\s+|our\s+|their\s+|a\s+)?(?:next\s+)?(?:[\w/-]+\s+){{0,2}}?(?:{_NOUN})s?\b"
    rf"|\b(?:at|for|in|to)\s+(?:the\s+|our\s+)?next\s+(?:[\w/-]+\s+)?(?:{_NOUN})\b|\bnext (?:meeting|call|session|tc)\s*[.)]?\s*$"
    rf"|\b(?:pre|post)-(?:{_NOUN})s?\b|\bwhen\s+(?:[\w'’]+\s+){{0,2}}?back\b(?:\s+(?:from|at)\s+[\w'’]+)?|\bon\s+(?:the\s+)?(?:shoot|launch|pitch|event|wedding|opening|filming)\s+day\b"
    r"|\b(?:on|upon|after)\s+(?:receipt|receiving|approval|confirmation|sign-?off|completion)\b(?:\s+of(?:\s+[\w'-]+){1,3})?"
    r"|\bonce\s+[A-Z][\w'-]+\s+[a-z]+(?:s|ed)\b|\bonce\s+(?!more\b|again\b|a\b|per\b)(?:[\w'-]+\s+){0,3}?(?:approved|confirmed|received|signed|agreed|ready|available|done|complete|completed|is|are|has|have|we|the)\b"
    r"|(?:下次|下周|本次|下个|下一次)的?(?:会议?|例会|周会|月会)(?:之?前|以前|上)|下次(?:会议|例会|评审|周会|月会)|下次(?:再|来)?(?=讲|看|汇报|检查|演示|展示|分享|过一|带来|交)|(?<=[列入交报请送于在到])下次[^\W\d_]{2,4}?会(?!员|长|计|议(?!程))|(?:例会|周会|月会|会议)(?:之?前|以前)|(?<![A-Za-z])T ?[-+]\s?\d{1,2}\s*(?:个?工作日|天|日|周|d\b|days?)?"
    r"|(?:元旦|春节|清明|五一|端午|中秋|国庆|十一|双十一|圣诞|节|假)(?:节|假期|长假|期)?(?:之?[前后]|以[前后])"
    r"|(?:收到|接到|拿到|待|等)[^，,。；;]{1,14}(?:后|之后|以后)",
    re.IGNORECASE,
    needs=(
        "before", "prior", "ahead", "by ", "until", "after", "in time", "once", "following", "next", "receipt", "receiving", "upon",
        "t-", "t+", "t ", "会", "下次", "后", "pre-", "post-", "back", " day",
    ),
)  # fmt: skip
_ONCE = pattern(
    r"\b(?:once|as soon as|after|until) (?:(?:the|our|his|her|their|its|all|both|an?|this|that) )?(?!we\b|you\b|i\b|they\b|it\b|there\b)(?:[\w'’/-]+ ){1,3}?"
    r"(?:is|are|has|have|comes?|gets?|arrives?|merges?|lands?|closes|opens|finishes|returns|replies|responds|signs|approves|confirms|clears|allows?|merge)\b[^.;,]{0,30}[.;]?$"
    r"|\bafter (?:this|today['’]s) (?:meeting|call|session|huddle|stand-?up)\b",
    re.IGNORECASE,
    needs=("once ", "as soon", "after ", "until "),
)
"""A clause at the end: add it after the requests merge."""

_BEFORE_THAT = pattern(
    r"(?:\b(?:\d+|an?|one|two|three|a few|a couple of) (?:working |business )?(?:day|week|hour|month)s? )?(?<!\bas )(?<!\bthe )\b(?:before|prior to|ahead of|in advance of)"
    r"\s+(?!and\b|or\b|but\b|last\b|that\b|then\b|now\b|this\b|\w+ing\s(?!and\b|or\b|but\b|[-–—]))[\w'’/-]+(?:\s+(?!and\b|but\b|or\b)[\w'’/-]+){0,4}(?=\s*(?:[.,;)(]|[-–—]\s|and\b|but\b|or\b|$))",
    re.IGNORECASE,
    needs=("before", "prior to", "ahead of", "advance of"),
)
"""Before something that a line names last: before the reshoot, before printing. What is done before doing more is no day: before asking him."""

_INVITES = pattern(r"\binvit\w+\b[^.;]*$", re.IGNORECASE, needs="invit")
"""To the next meeting is where somebody is invited to, not by when."""

_FRONT = pattern(
    r"(?P<event>(?:[^\W_]|\.|/){2,14}?)(?:(?<![目当提此先之以眼跟面从])前|之前|以前)(?!期|面|后|台|端|往|者|提(?:是|下|条|为))"
    r"(?P<days>(?:[一两二三四五六七八九十]|\d{1,2})个?(?:天|日|工作日|周|小时))?",
    needs="前",
)
_DAYS_BEFORE = pattern(
    r"[^，,。；;\s]{2,12}?(?:提前|前)?(?<![月\d])(?:[一两二三四五六七八九十]|\d{1,2})个?(?:天|日|工作日|周)(?:之?前|以前)",
    needs="前",
)
_AFTER_AT_START = pattern(r"^\W*(?P<event>[^，,。；;：:]{2,14}(?:之后|以后|(?<![延落推])后))\s*[，,]", needs="后")
_AFTER_INSIDE = pattern(
    r"[在待等]\s?(?P<event>[^，,。；;：:]{2,16}(?:之后|以后|后))(?![续期面台端天勤来者])", needs="后"
)
_FILLER = ("这", "那", "与", "和", "在", "于", "要", "需", "请", "须")
_MONTH_PART = pattern(
    r"(?:春节|国庆|五一|年|节|假期?)(?:之|以)?后的?(?:第[一二三1-3]|首)个?(?:周|工作日|天)|(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2}|本|下|这个?|下个)月(?:份)?(?:初|中旬?|底|末|上旬|下旬)|(?<=[在于])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?=开始|启动|着手|完成|上线|推出|之?前|内)|月[底初末]|[今明]?年[底初末]|季度末|周末)(?:之?前|以前)?|\bend[\s-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\byear[\s-]end\b|\b(?:early|mid|late|(?:the\s+)?end of|beginning of|start of)[\s-]+(?:the\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|quarter|year|next|this|q[1-4]|summer|spring|autumn|winter)[a-z]*(?:\s+(?:week|month|quarter|year))?"
    r"|\b(?:by|in|before|until|end of|during)\s+(?:the\s+)?week\s+\d{1,2}\b(?:\s+(?:mon|tue|wed|thu|fri|sat|sun|week)[a-z]*)?|^\W*week\s+\d{1,2}\b(?:\s+(?:mon|tue|wed|thu|fri|sat|sun|week)[a-z]*)?(?=\s*[:：])|\bweek\s+\d{1,2}\s*[.)|]*\s*$|第[一二三四五六七八九十\d]{1,3}周(?:之?前|以前|内)?"
    r"|\b(?:by|in|before|until|end of|during)\s+Q[1-4]\b|Q[1-4](?:之?前|以前|内|末|底)|\bQ[1-4]\s*[.)]?\s*$|第?[一二三四1-4]季度(?:末|底|内|前)|每隔?[一两二三四五六七八九十\d]+个?(?:天|日|周|月|工作日)",
    re.IGNORECASE,
    needs=(
        "月",
        "年",
        "early",
        "mid",
        "late",
        "end",
        "ning of",
        "start of",
        "week",
        "周",
        "q1",
        "q2",
        "q3",
        "q4",
        "季度",
        "每",
    ),
)
_MONTH_ALONE = pattern(
    r"\b(?:by|in|before|until|during)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s*\d)",
    needs=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
)
_SEASON = pattern(
    r"\b(?:by|in|this|next|until|before|over)\s+(?:the\s+)?(?:" + "|".join(sorted(SEASONS)) + r")\b",
    re.IGNORECASE,
    needs=tuple(SEASONS),
)
_VAGUE = pattern(
    "(?:"
    + "|".join(sorted(VAGUE, key=longest_first))
    + ")(?!间|(?<=[周月])的?(?:工作量|进[度展]|周报|月报|数据|总结|情况|成果|业绩|销[量售]|会议纪要))",
    needs=VAGUE,
)
_NAMES_WEEK = pattern(
    r"的|(?!" + "|".join(VERBS) + r"|[前内末底]|之|具体|主要|开始|继续|正式|分别|统一|全部|争取|尽量|就|才)[^\W\d_]{2}",
    needs=HAN,
)
"""What stands behind a week that only says of which the thing is."""

_LOOKS_BACK = ("总结", "回顾", "梳理", "复盘", "整理", "汇报")
"""Before a week that is over: 总结第一周遇到的问题."""

_IF_ANY = pattern(
    r"(?:有|遇到?|发现|出现|碰到)(?:任何|什么|其他|了)?[^,，。;；]{0,6}?(?:问题|疑问|困难|异常|情况|变[动化更]|意见|[Bb][Uu][Gg]|想法|需[要求]|冲突|漏洞)的?(?:话)?[,，]?(?:请|要|可以?|应|须|就|大家|务必)*$",
    needs=("有", "遇", "现", "碰"),
)
"""What comes first where 及时 only says what to do in case of something: 有问题及时联系."""

_HOW_OFTEN = frozenset(("每日", "每周", "每月", "每天", "长期", "持续", "定期", "不定期"))
_IN_BRACKET = pattern(r"[(（][^()（）]{0,40}$", needs="(（")
_ALSO_ADJECTIVES = frozenset({"后续", "之后"})
_VAGUE_ENGLISH = pattern(
    r"\b(?:" + "|".join(sorted(map(re.escape, VAGUE_ENGLISH), key=longest_first)) + r")\b(?!')",
    re.IGNORECASE,
    needs=tuple(VAGUE_ENGLISH),
)
_ARTICLE_BEFORE = pattern(r"\b(?:an?|the|any|no|some|one|our|their)\s+$", needs=" ")
_FEAST_LAST = pattern(
    r"\b(?:xmas|christmas(?: eve| day)?|new year['’]?s (?:eve|day)|easter)\s*$",
    re.IGNORECASE,
    needs=("xmas", "christmas", "year", "easter"),
)
"""A feast that a line ends with."""

_WHEN_FIRST = pattern(
    r"^\W*(?:once|as soon as|after|when) [^,;:]{4,60}?(?: \([^()]*\))?(?=, )",
    re.IGNORECASE,
    needs=("once ", "as soon", "after ", "when "),
)
"""A clause at the start: After the content has been developed, Dee will …"""

EVENT_TIMES = (_EVENT,)
PART_TIMES = (_MONTH_PART,)
VAGUE_TIMES = (_VAGUE,)
VAGUE_ENGLISH_TIMES = (_VAGUE_ENGLISH,)
"""The forms that stand for a time wherever they are written."""

_UNDECIDED = pattern(
    r"(?:(?:时间|日期|[-–—,，(（]|\b(?:due|dates?|deadline|when|by))\s*[:：]?\s*)(?P<word>待定|待确认|TBC|TBD)\s*[)）。.]?\s*$",
    re.IGNORECASE,
    needs=("待定", "待确认", "tbc", "tbd"),
)


def event(folded: str, _: date | None) -> Step:
    """Find something that must come before or after: PPM前三天, before the next meeting, on receipt of the brief."""
    match = _WHEN_FIRST.search(folded) or _EVENT.search(folded)
    if match is None:
        match = _ONCE.search(folded)
    if match is not None and not (match[0][:3].casefold() == "to " and _INVITES.search(folded[: match.start()])):
        return match.start(), match.end(), Due("", "event")
    then = _BEFORE_THAT.search(folded) or _FEAST_LAST.search(folded)
    if then is not None:
        return then.start(), then.end(), Due("", "event")
    if folded.isascii():
        return None
    days = _DAYS_BEFORE.search(folded)
    if days is not None:
        return days.start(), days.end(), Due("", "event")
    return _before(folded) or _after(folded)


def is_loose(words: str) -> bool:
    """Whether the words of an event only say what else comes later: before 2FA requirements. The time of their list is sooner."""
    return words.isascii() and _BEFORE_THAT.fullmatch(words) is not None and _EVENT.search(words) is None


def _before(folded: str) -> Step:
    """Find 上线前, where the end of a clause or a verb follows."""
    for match in _FRONT.finditer(folded):
        rest = folded[match.end() :].lstrip()
        if rest and not match["days"] and rest[0] not in "，,、。；;)）" and not rest.startswith(tuple(VERBS)):
            continue
        start = match.start("event")
        for filler in _FILLER:
            at = match["event"].rfind(filler)
            start = max(start, match.start("event") + at + 1 if at >= 0 else 0)
        if match.start("days") - start > 2 or match.end() - start > 2:
            return start, match.end(), Due("", "event")
    return None


def _after(folded: str) -> Step:
    match = _AFTER_AT_START.search(folded) or _AFTER_INSIDE.search(folded)
    return None if match is None else (match.start("event"), match.end("event"), Due("", "event"))


def month_part(folded: str, meeting: date | None) -> Step:
    """Find 3月中旬, end of March, Q2, in June; the end of a month is still no day, but its last one is known."""
    match = _MONTH_PART.search(folded) or _MONTH_ALONE.search(folded) or _SEASON.search(folded)
    if match is None:
        return None
    from briefcheck.facts.actions.due.monthend import month_end  # few papers name a part of a month

    of_thing = folded.startswith("的", match.end())  # 月底的验收
    if (
        match[0][0] == "第"
        and match[0][-1] == "周"
        and (_NAMES_WEEK.match(folded, match.end()) or folded[: match.start()].endswith(_LOOKS_BACK))
    ):
        return None  # 第一周展示用PPT
    last = month_end(folded, *match.span(), meeting) if meeting is not None and not of_thing else None
    return match.start(), match.end(), Due("", "vague", last)


def vague(folded: str, _: date | None) -> Step:
    """Find 尽快, 下周."""
    for match in _VAGUE.finditer(folded):
        # 后续请彭育演示 says when, 保证后续开发 says of which
        if match[0] in _ALSO_ADJECTIVES and folded[match.start() - 1 : match.start()].isalpha():
            continue
        before = folded[: match.start()]
        aside = match[0] in _HOW_OFTEN and folded[match.end() : match.end() + 2].isalpha()
        if not (_IF_ANY.search(before) or (aside and _IN_BRACKET.search(before))):
            return match.start(), match.end(), Due("", "vague")
    return None


def vague_english(folded: str, _: date | None) -> Step:
    """Find ASAP, next week."""
    for english in _VAGUE_ENGLISH.finditer(folded):
        # a later slot is no time
        if not (english[0].casefold() == "later" and _ARTICLE_BEFORE.search(folded, 0, english.start())):
            return english.start(), english.end(), Due("", "vague")
    return None


def undecided(folded: str, _: date | None) -> Step:
    """Find 待定 or TBC where a date should stand."""
    match = _UNDECIDED.search(folded)
    return None if match is None else (match.start("word"), match.end("word"), Due("", "placeholder"))
