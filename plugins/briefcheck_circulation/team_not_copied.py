"""A team that needs the paper and does not get it: the management, creative, media, finance.

需要看这份文件的部门不在分发名单里：管理层、创意、媒介、财务。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, rule
from briefcheck_circulation._copies import Copies, copies_of
from briefcheck_circulation._teams import teams_for

_ENGLISH = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: Rita Gomez (client), Ann Lee (account)
Distribution: {copies}

## Client comments

{comment}
"""
_CHINESE = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：周敏、李安
分发：{copies}

## 客户意见

{comment}
"""
_FORECAST = """# 广告费收入预报

客户：北风茶业
期间：2024年第三季度
分发：{copies}
"""


@rule(
    name="team-not-copied",
    since="0.1.0",
    source="G03, G12, P05, N02",
    messages={
        "missing": Text(
            en="This holds {because}, but {team} is not on the list “{label}”.",
            zh="这里有{because}，“{label}”名单里却没有{team}。",
        ),
    },
    why=Text(
        en="Those who have to work with it hear of it last, and second-hand.",
        zh="真正要据此做事的人最后才听说，而且是转述。",
    ),
    how=Text(
        en="Add the team, or the person with her role in brackets: “Tom Fox (creative)”.",
        zh="请补上这个部门，或写上人名并注明职务：“方涛（创意）”。",
    ),
    examples=[
        Bad(
            _ENGLISH.format(copies="client team, account director", comment="The layouts are too dark."),
            type="contact-report",
            expect=["6 missing"],
        ),
        Good(
            _ENGLISH.format(copies="client team, account director, creative team", comment="The layouts are too dark."),
            type="contact-report",
        ),
        Bad(
            _CHINESE.format(copies="客户、客户部经理", comment="投放的城市太多。"),
            type="contact-report",
            expect=["6 missing"],
        ),
        Good(_CHINESE.format(copies="客户、客户部经理、媒介部", comment="投放的城市太多。"), type="contact-report"),
        Bad(
            _CHINESE.format(copies="客户、客户部", comment="会议时间太长。"),
            type="contact-report",
            expect=["6 missing"],
        ),
        Good(_CHINESE.format(copies="客户、客户部经理", comment="会议时间太长。"), type="contact-report"),
        Bad(_FORECAST.format(copies="财务部"), type="revenue-forecast", expect=["5 missing"]),
        Good(_FORECAST.format(copies="总经理、财务经理"), type="revenue-forecast"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each team that the paper is to reach and that no list of recipients names."""
    teams = list(teams_for(context))
    copies = copies_of(context) if teams else None
    if copies is None or copies.everybody:
        return
    roles = {person.name: person.company for person in context.attendees}
    words = [copies.words, *(roles.get(person.name, "") for person in copies.people)]
    for team in teams:
        if any(team.words.search(word) for word in words):
            continue
        data = {"team": team.name, "because": team.because, "label": copies.at.label.strip()}
        yield Finding("missing", at=copies.at, data=data, confidence=_confidence(copies, roles))


def _confidence(copies: Copies, roles: dict[str, str]) -> Confidence:
    """A name without a role may be anybody's; only lists of teams, or of people whose side is known, tell."""
    known = all(person.company or roles.get(person.name) for person in copies.people)
    return "likely" if known else "possible"
