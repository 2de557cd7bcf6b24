"""Stretches of a line that tell where somebody is and ask nobody for anything: 王强休假，…; Tom will be on leave, so ….; 请假（李娜，3/14）."""

from __future__ import annotations

from briefcheck.lazy import HAN, pattern

STATES = frozenset(("参会", "与会", "出席", "列席", "缺席", "请假", "休假", "年假", "调休", "放假", "出差", "外出"))
"""What somebody is or does on a day, as the head of a line that says who: 休假：王强3月12日."""

SIGNS = (
    *sorted(STATES),
    "假",
    "不在",
    *[f"{verb} {where}" for verb in ("is", "be", "'s", "’s") for where in ("away", "off", "out")],
    "on holiday",
    "on hols",
    " leave",
    "on vacation",
    "is travel",
    "be travel",
    "sick",
)
"""Words, one of which stands in every document that tells where somebody is."""

_HEADED = pattern(rf"(?:{'|'.join(sorted(STATES))})(?:的?人员|名单|安排)?\s*[:：(（]", needs=HAN)
_AWAY = pattern(
    r"[^,，;；:：。]{1,16}?(?:休假|放假|请假|年假|调休|产假|病假|出差|外出|不在(?:公司|办公室|上海|北京|国内)?)(?:[一两三四五半\d]+[天周]|期间|的?时候?)?[。.]?",
    needs=HAN,
)
_ENGLISH = pattern(
    r"(?:(?:and|so|as|but|while|since|because) )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?(?: is| will be| is going to be|['’]s|['’]ll be) "
    r"(?:on (?:holiday|hols|leave|vacation|annual leave|(?:maternity|paternity|sick|parental) leave)|(?:away|off|out of (?:the )?office|out|travelling|traveling|sick)\b)(?: [^,;.]{0,40})?\W*"
)


def tells_where(words: str) -> bool:
    """Whether a stretch of a line in half width says no more than where somebody is, or who was there."""
    words = words.strip()
    if words.isascii():
        return _ENGLISH.fullmatch(words) is not None
    return _HEADED.match(words) is not None or _AWAY.fullmatch(words) is not None
