"""What ties a date to a task as its deadline, and what makes it the date of something else."""

from __future__ import annotations

import re

from briefcheck.facts.actions.words import VERBS
from briefcheck.lazy import HAN, pattern

_CLOCK = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?"
_MEETINGS = "meeting|call|session|workshop|conference|event|webinar|shoot|party|exhibition|fair|interview|training"
_EVENTS = (
    f"{_MEETINGS}|launch|pitch|presentation|ppm|review|briefing|demo|webcast|broadcast|anniversary|holiday|kick-?off|release|"
    "go-live|opening|visit|premiere"
)
_PAPERS = "deck|version|draft|minutes|report|email|e-mail|mail"
_CHINESE_EVENTS = "会议|例会|周会|月会|早会|晚会|年会|大会|展会|峰会|论坛|评审会?|提案会|发布会|启动会|复盘会|说明会|见面会|碰头会|沟通会|活动|庆典|周年|直播|首映|开业|路演"
_CHINESE_PAPERS = "提案稿|提案|会议纪要|纪要|报告|邮件|版本|版|稿"

_TIE_WORDS = (
    "by", "before", "until", "till", "due", "target", "deadline", "later than", "prior to", "ahead of", "in time for", "w/e", "week",
    "eta", "latest", "ddl", "deliver", "not after", "截止", "时间", "日期", "截至", "不晚于", "不迟于", "最晚", "最迟", "务必", "期限", "时限", "赶在", "限",
)  # fmt: skip
TIE_BEFORE = pattern(
    r"(?:\b(?:by|before|until|till|due|target(?:ed)?(?: date)?|deadline|(?:no|not) later than|not after|w/e|week ending|eta|ddl|on or before"
    r"|prior to|ahead of|in time for|latest|for delivery|to be delivered)\b"
    r"|截止日期|截止时间|截至|(?:完成|交付|提交|预计完成)(?:时间|日期)|截止[到至于]?|不晚于|不迟于|最晚[于在]?|最迟[于在]?|务必[于在]?|期限[为至是]?|时限[为至是]?|赶在|限)"
    r"[\s:：]*(?:(?:the|on|at|is|of|close|end|start|play|business|day|cob|eod|eob|cop|noon|midday|midnight|lunchtime|morning|afternoon|evening|around|about|latest|date"
    rf"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|{_CLOCK}),?\s+)*"
    r"(?:(?:周|星期|礼拜)[一二三四五六日天])?\s*[（(]?$",
    re.IGNORECASE,
    needs=_TIE_WORDS,
)
_VERBS = (
    "完成|提交|交付|交(?![流接通易谈叉])|到期|提供|发(?:给|出|送|客|我|第|初|终|修)|给(?=[客我甲乙])|反馈|回复|回传|确认|定稿|出(?:稿|初|二|终|修|第|报|具)|落实|到位|送审|"
    "送达|寄出|汇报|敲定|定下|付款|到账|签字|盖章|归档|截止"
)
TIE_AFTER = pattern(
    r"\s*(?:[（(][^）)]{1,8}[)）])?\s*(?:\d{1,2}[:.：点时]\d{0,2}\s*(?:am|pm|分)?半?|[一二两三四五六七八九十]{1,3}点半?钟?|[上下中]午|早上|下班|晚上?|凌晨|中午|下班时?|之?内)*\s*"
    rf"(?:之前|以前|前(?!期|面|后|台|端|往|提(?:是|下|条|为))|截止|为止|{_VERBS}|[就才可]?以?能?(?:[改做写弄搞画印剪拍送寄备搭](?:好|完|出|到|齐|妥)))",
    needs=HAN,
)
_BEFORE_ITS_EVENT = pattern(
    r"\s*的?[^\W\d_]{1,6}?(?:之前|以前|前(?!期|面|后|台|端|往|提(?:是|下|条|为)))(?![^\W\d_]{0,2}[版稿])", needs="前"
)
"""3月5日发布会前: the event's date is the deadline."""

_TIE_AT_END = pattern(
    r"\s*(?:at the )?(?:latest|deadline|\(?(?:due|deadline)\)?|截止|为?deadline|ddl)\b",
    re.IGNORECASE,
    needs=("latest", "deadline", "due", "ddl"),
)

FORMER = pattern(
    r"\b(?:originally|previously|formerly|initially)(?: (?:due|planned|agreed|set|promised|scheduled))(?: (?:for|by|on))?(?: the)?\s*\d|(?:原[定本]?|本来|原计划)(?:是|为|于|在|定)?\s*\d",
    needs=("origin", "previous", "former", "initial", "原", "本来"),
)
"""What was once the day: originally due 1 March, by 12 March."""

FORMER_DAY = pattern(
    r"(?i)\b(?:originally|previously|formerly) (?:due|planned|agreed|set|promised|scheduled)(?: (?:for|by|on))?(?: the)? [^,;.()]{1,24}(?=[,;)])",
    needs=("riginally", "reviously", "ormerly"),
)
"""The same with the day, where the line goes on behind it."""

WEEK = pattern(
    r"\b(?:w/c|w/b|wc|w(?:ee)?k (?:commencing|beginning|starting|of))[\s:]*(?:the\s+|(?:mon|tue|wed|thu|fri)[a-z]*\.?,?\s+)*$",
    re.IGNORECASE,
    needs=("w/c", "w/b", "wc", "week", "wk "),
)

WEEK_BEHIND = pattern(r"\s*(?:当周|那一?周|所在周|这一周|起?的?一周|起的?那周)", needs="周")
"""3月11日当周: a week is no day."""

_EVENT_NOUN = pattern(
    rf"(?:(?<!\bto\s)(?<!\bwill\s)\b(?:(?:{_EVENTS})s?\b(?:\s+[\w/&-]+){{0,4}}?\s+(?:on|in|for|of|dated)|(?:{_MEETINGS})s?\s*,?)"
    rf"|(?:{_CHINESE_EVENTS})(?:定|安排)?\s*[于在为是,，]?)\s*(?:the\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?$",
    re.IGNORECASE,
    needs=(
        *_EVENTS.replace("?", "").split("|"),
        "会",
        "活动",
        "周年",
        "庆典",
        "直播",
        "首映",
        "开业",
        "路演",
        "论坛",
        "评审",
    ),
)
_ACTS_AT_IT = pattern(
    r"\b(?:hold|host|run|attend|lead|chair|join|at|during|facilitate|moderate)\b(?:\s+(?!on\b)[\w'/&-]+){0,6}\s*$",
    re.IGNORECASE,
)
"""The event's date is when its owner acts: hold the workshop on 12 March, present at the meeting on 12 March."""

_BEFORE_EVENT = pattern(
    r"\b(?:before|by|until|for|ahead of|prior to|in time for)\s+(?:the|our|their|next|a)?\s*(?:[\w/&-]+\s+){0,3}$",
    re.IGNORECASE,
    needs=("before", "by", "until", "for", "ahead", "prior", "in time"),
)
"""The event's date is the deadline: before the meeting on 12 March, for the 12 March shoot."""

_SCHEDULES = pattern(
    r"\b(?:schedule|scheduling|arrange|arranging|(?<=to )book|(?<=will )book|(?<=and )book|(?<=please )book|^\W*book|booking|reserve|reserving|organi[sz]\w+|set(?:ting)? up|invites?|inviting|(?<=to )plan|(?<=will )plan|planning|hire"
    r"|propose|proposing)\b[^.;:]*$",
    re.IGNORECASE,
    needs=(
        "sched",
        "arr",
        "book",
        "reserve",
        "reserving",
        "organi",
        "set",
        "call",
        "invite",
        "inviting",
        "plan",
        "hire",
        "propose",
        "proposing",
    ),
)
_FOR = pattern(
    r"\b(?:for|on)\s+(?:the\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?$", re.IGNORECASE, needs=("for", "on")
)
_DATE_THEN_NOUN = pattern(
    rf"\s*(?:'s\s+)?(?:[a-z/&-]+\s+)?\b(?:{_EVENTS}|{_PAPERS})s?\b|\s*(?:[（(][^）)]{{1,6}}[)）])?\s*(?:的|[那这][张份次个封笔版批场条]|(?:{_CHINESE_EVENTS}|{_CHINESE_PAPERS})|(?:上午|下午|晚上?)?(?:开会|召开|举行|举办|开拍|开机|开业|播出|上刊|见面|会面|碰面|开幕|开业))",
    re.IGNORECASE,
    needs=(
        *f"{_EVENTS}|{_PAPERS}".replace("?", "").split("|"),
        "的",
        "那",
        "这",
        "会",
        "活动",
        "提案",
        "发布",
        "启动",
        "周年",
        "庆典",
        "直播",
        "首映",
        "开",
        "路演",
        "论坛",
        "纪要",
        "报告",
        "邮件",
        "版",
        "稿",
        "召",
        "举",
        "播",
        "上刊",
        "面",
    ),
)
_THE = pattern(
    r"\b(?:the|our|this|your|their|his|her|next|last)\s+$",
    re.IGNORECASE,
    needs=("the", "our", "this", "your", "their", "his", "her", "next", "last"),
)
_IS_ON = pattern(
    r"(?:^|[.;!]\s+|:\s+)(?![^.;]*\b(?:deadline|due|delivery|target|date|cut-?off|submission|closing|close|completion|final|artwork|copy|eta|ready|ddl)\b)"
    r"(?:the\s+|our\s+|their\s+)?[\w'’&-]+(?:\s[\w'’&-]+){0,2}\s(?:is|are|will be)\s(?:now\s)?(?:on\s)?(?:the\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s)?$",
    re.IGNORECASE,
    needs=(" is ", " are ", " be "),
)
"""Board is 15 December."""
_A_NOUN = pattern(
    r"\s+(?!(?:and|or|at|for|if|to|so|with|by|but|in|on|of|from|then|latest|deadline|due|noon|am|pm|eod|cob)\b)[a-z]{3,}"
)
"""The 14 March walkthrough: any noun behind makes it its date."""

_ORIGIN_BEFORE = pattern(
    r"(?:\b(?:done|closed|completed|finished|resolved|cancelled|issued|raised|since|dated|as of|from|of|received|sent|approved|agreed|discussed|opened|logged|started|starting|effective|last updated)(?:\s+on)?\s+(?:the\s+)?|[自从]\s*|(?:提出|收到|更新|始|发出|已发)[于,，]?\s*)$",
    re.IGNORECASE,
)
_ORIGIN_BEHIND = pattern(
    r"\s*(?:已?(?:关闭|闭环)|起(?!草)|以来|提出|收到|会上|[:：]\s*(?:close|done|open|完成|关闭|闭环))",
    re.IGNORECASE,
    needs=("关闭", "闭环", "起", "以来", "提出", "收到", "会上", ":", "："),
)


_REACH = 80
"""Characters before a date that are looked at: a clause has no more."""


def is_tied(folded: str, start: int, end: int) -> bool:
    """Whether a word ties the date ``folded[start:end]`` to the task: by, before, due, 前, 截止, 完成."""
    if is_directly_tied(folded, start, end):
        return True
    if not is_of_event(folded, start, end):
        return False
    before = folded[max(0, start - _REACH) : start]
    return _BEFORE_EVENT.search(before) is not None and _SCHEDULES.search(before) is None


def is_directly_tied(folded: str, start: int, end: int) -> bool:
    """Whether the word is the date's own, not that of an event on its day: for the 14 March walkthrough, by 11 March."""
    before = folded[max(0, start - _REACH) : start]
    if TIE_BEFORE.search(before) or TIE_AFTER.match(folded, end) or _TIE_AT_END.match(folded, end):
        return True
    return _BEFORE_ITS_EVENT.match(folded, end) is not None or _is_when(folded, start, end)


def _is_when(folded: str, start: int, end: int) -> bool:
    """Whether the date says when the verb behind it is done: 需要在9月30日解决."""
    if folded[start - 1 : start] not in ("于", "在") or _DATE_THEN_NOUN.match(folded, end):
        return False
    return folded[end:].lstrip().startswith(tuple(VERBS))


def is_of_event(folded: str, start: int, end: int) -> bool:
    """Whether the date belongs to a thing in the task: the Dec 12 meeting, 10月28日的提案稿, schedule a call on 7 May."""
    before = folded[max(0, start - _REACH) : start]
    if WEEK.search(before):
        return False  # in the week of 18 March
    if _ORIGIN_BEFORE.search(before) or _ORIGIN_BEHIND.match(folded, end) or _DATE_THEN_NOUN.match(folded, end):
        return True
    if _THE.search(before) and _A_NOUN.match(folded, end):
        return True
    if _FOR.search(before) and _SCHEDULES.search(before):
        return True
    if _IS_ON.search(before):
        return True
    noun = _EVENT_NOUN.search(before.rstrip(" （("))
    return noun is not None and not _ACTS_AT_IT.search(before[: noun.start()])
