"""Whether the top of a paper tells that people talked, where it does not call itself minutes: notes from Friday, 跟客户碰了下."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.facts.actions.chats import is_chat
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_TALKED = pattern(
    r"\b(?:recap|wrap[- ]?up|de-?brief|follow[- ]?up)\b"
    r"|(?<!release )(?<!patch )(?<!lecture )(?<!speaker )\bnotes\b"
    r"|\b(?:call|calls|chat|chats|talk|talks|catch[- ]?up|conversation|session|lunch|coffee|zoom|teams|visit|discussion) (?:with|w/)"
    r"|\b(?:spoke|talked|met(?: up)?|chatted|caught up|sat down) (?:to|with|w/)"
    r"|\bon the (?:phone|call)\b|\bover (?:the phone|lunch|coffee|zoom|teams)\b|\bas (?:agreed|discussed)\b|\bper our\b"
    r"|\b(?:good|great|nice|lovely) to (?:see|meet|talk|speak|chat|catch)\b"
    r"|\bthank(?:s| you)(?: again| so much| very much)? (?:for|to)(?: \w+){0,3} (?:time|call|chat|meeting|joining|coming|visit|today|conversation|session)\b"
    r"|\b(?:following|further to|after|from) (?:up (?:on|from) )?(?:our|today['’]s|yesterday['’]s|this (?:morning|afternoon)['’]s) [a-z ]{0,12}(?:call|chat|conversation|session|visit|discussion|catch)",
    re.IGNORECASE,
    needs=(
        "recap",
        "wrap",
        "brief",
        "follow",
        "notes",
        " with",
        " w/",
        " to ",
        "on the ",
        "over ",
        "as agreed",
        "as discussed",
        "per our",
        "thank",
        "further",
        "after",
        "from ",
    ),
)
_TALKED_HAN = pattern(
    r"碰了?一?[下次]|碰了?个?[头面]|记(?:录)?(?:一下)?(?:以下|如下)?[几两三四五]个?[点条]|[沟交]通了|聊了|谈了|通了?个?电话|电话[里中上]|刚才?的?(?:电话|通话)|开了个|会上|见了个?一?面|面谈了?[,，。:：]"
    r"|(?:沟通|交流|访谈|拜访|面谈|通话|对齐|讨论|会谈)(?:会)?(?:纪要|记录|小结|要点|备忘|摘要)|对齐(?:了|一下|会)|(?:今天|昨天|上午|下午)[^,，。]{0,10}对齐",
    needs=HAN,
)
_DAY = pattern(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of )?{_MONTH}\b|\b{_MONTH}\s+\d{{1,2}}\b|\d{{4}}\s?[-/.年]\s?\d{{1,2}}|\b\d{{1,2}}[/.]\d{{1,2}}\b"
    r"|\b(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sun)(?:day)?\b(?!')|\b(?:today|yesterday|this (?:morning|afternoon))\b"
    r"|今[天日早晚]|昨[天日晚]|刚[才刚]|[上下中]午|周[一二三四五六日天]|星期[一二三四五六日天]|\d{1,2}月\d{1,2}",
    re.IGNORECASE,
)
_DATE = pattern(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b|\b{_MONTH}\s+\d{{1,2}}\b|\d{{4}}\s?[-/.年]\s?\d{{1,2}}|\b\d{{1,2}}[/.]\d{{1,2}}\b|\d{{1,2}}月\d{{1,2}}",
    re.IGNORECASE,
)
_GREETS = pattern(
    r"\W*(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening))\s*,?\s+(?:all|both|team|everyone|everybody|folks|guys|[A-Z]\w+)\b"
    r"|\W*(?:各位|大家|[^\W\d_A-Za-z]{1,3}(?:总|经理|老师|先生|女士|小姐|姐|哥))[^,，。]{0,4}好",
    re.IGNORECASE,
)
_WITH = pattern(r"(?:\b(?:with|to)\b|w/) ?(?:(?:mr|mrs|ms)\.? )?(?P<who>[A-Za-z]\w+)", re.IGNORECASE)
_WITH_HAN = pattern(
    r"[跟和与同][^,，。:：]{0,10}?(?:客户|甲方|品牌方|供应商|[^\W\d_A-Za-z](?:总|经理|姐|哥|老师)|[老小][^\W\d_A-Za-z])",
    needs="跟和与同",
)
TOP = 5
"""Lines at the top that may tell of it."""

_LONGEST = 200
_LONGEST_DATED = 60
"""Characters of the longest line that is looked at, and of a line that is no more than when."""


def tells_of_talk(lines: Sequence[str]) -> bool:
    """Whether one of the first lines tells that people talked, and says with whom or on what day, or greets somebody; or they chat."""
    if is_chat(lines):
        return True
    top = [narrow(line[: _LONGEST + 1]) for line in lines[:TOP]]
    talked = [line for line in top if len(line) <= _LONGEST and _says_so(line)]
    if not talked:
        return False
    if any(_DAY.search(line) or _names(line) for line in talked):
        return True
    return any(_GREETS.match(line) or (len(line) <= _LONGEST_DATED and _DATE.search(line)) for line in top)


def _says_so(line: str) -> bool:
    return _TALKED.search(line) is not None or _TALKED_HAN.search(line) is not None


def _names(line: str) -> bool:
    with_han = _WITH_HAN.search(line) is not None or _GREETS.match(line) is not None
    return with_han or any(match["who"].casefold() in GIVEN_NAMES for match in _WITH.finditer(line))
