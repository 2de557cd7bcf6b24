"""Which teams a paper is to reach, by what it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Context, Text, pattern, record, says_none

_FEEDBACK = ("client-comments", "feedback")
"""Ids that document types give to the section with what the client says."""

_FORECAST = frozenset({"revenue-forecast"})

_OF_CREATIVE = pattern(
    r"创意|设计|文案|脚本|画面|稿|标题|分镜|主视觉|\bKV\b|\blayouts?\b|\bcreative\b|\bcopy\b|\bscripts?\b|\bstoryboards?\b|\bdesigns?\b|"
    r"\bvisuals?\b|\bartwork\b|\bheadlines?\b|\bposters?\b",
    re.IGNORECASE,
)
_OF_MEDIA = pattern(
    r"媒介|媒体购买|投放|排期|点位|档期|\bmedia (?:buy|plan|spend|schedule)\w*|\bbookings?\b|\bspots?\b|\bflight(?:s|ing)\b",
    re.IGNORECASE,
)

_CREATIVE = pattern(
    r"创意|设计|文案|美术|美指|\bcreatives?\b|\bart\b|\bcopywriters?\b|\bdesign\w*\b|\bCD\b|\bECD\b|\bACD\b",
    re.IGNORECASE,
)
_MEDIA = pattern(r"媒介|媒体|\bmedia\b|\bplanners?\b|\bbuyers?\b", re.IGNORECASE)
_MANAGER = pattern(
    r"总经理|\bgeneral manager\b|\bGM\b|\bmanaging director\b|\bMD\b|管理层|领导|\bmanagement\b|\bboard\b",
    re.IGNORECASE,
)
_LEADER = pattern(
    r"经理|总监|主管|主任|负责人|领导|管理层|总裁|老板|\b(?:manager|management|director|supervisor|head|lead|leader|principal)s?\b"
    r"|\b(?:GM|MD|GAD|AD|AM|CEO|COO)\b",
    re.IGNORECASE,
)
_FINANCE = pattern(r"财务|\bfinance\b|\bfinancial\b|\baccounting\b|\bCFO\b", re.IGNORECASE)


@record
class Team:
    """Somebody a paper is to reach. ``words`` tell of them on a list; ``because`` is what the paper holds."""

    name: Text
    words: re.Pattern[str]
    because: Text


_COMMENTS = Text(en="the client's comments on the creative work", zh="客户对创意作品的意见")
_BUYING = Text(en="the client's comments on the media", zh="客户对媒介投放的意见")
_OPINIONS = Text(en="the client's opinion", zh="客户的意见")
_INCOME = Text(en="the forecast of the income", zh="收入预报")


def teams_for(context: Context) -> Iterator[Team]:
    """Yield the teams that the paper is to reach (G03, G12, P05, N02)."""
    words = "\n".join(section.text for id_ in _FEEDBACK if (section := context.section(id_)) is not None)
    if words and not says_none(words):
        yield Team(Text(en="anybody of the management", zh="管理层的人"), _LEADER, _OPINIONS)
    if words and _OF_CREATIVE.search(words):
        yield Team(Text(en="creative", zh="创意"), _CREATIVE, _COMMENTS)
    if words and _OF_MEDIA.search(words):
        yield Team(Text(en="media", zh="媒介"), _MEDIA, _BUYING)
    if context.type is not None and context.type.id in _FORECAST:
        yield Team(Text(en="the general manager", zh="总经理"), _MANAGER, _INCOME)
        yield Team(Text(en="finance", zh="财务"), _FINANCE, _INCOME)
