"""A media plan that is wanted sooner than two weeks after its brief.

媒介计划从简报到交稿不到两周。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_timing._gate import OF_TYPES
from briefcheck_timing._wanted import wanted_by
from briefcheck_timing._when import days_text, issued, said

_ENGLISH = """# Media brief

Client: Northwind Tea
Date: {issued}
{wanted}

## Background

The new tea is in the shops from September.

## Budget

GBP 120,000 for the quarter.
"""
_CHINESE = """# 媒介简报

客户：北风茶业
日期：{issued}
{wanted}

## 市场背景

新茶九月上市。

## 预算

一季度人民币120万元。
"""


@record
class Options:
    """How long, and for which documents."""

    days: int = option(14, Text(en="Days that planning needs at least.", zh="做计划至少要几天。"))
    types: tuple[str, ...] = option(
        OF_TYPES["short-media-lead"], Text(en="The types of documents it is for.", zh="哪些类型的文件。")
    )


@rule(
    name="short-media-lead",
    since="0.1.0",
    source="P02",
    messages={
        "short": Text(
            en="The plan is wanted by {wanted}, {days} after the brief of {issued}; a major media plan needs at least {least}.",
            zh="简报日期{issued}，{wanted}就要媒介计划，只有{days}；重大媒介策划至少需要{least}。",
        ),
    },
    why=Text(
        en="With less time the media team books what is left instead of what is right.",
        zh="时间不够，媒介人员只能有什么位置买什么，买不到合适的。",
    ),
    how=Text(
        en="Agree a later day with the client, or with media what can be left out. For a small buy leave it as it is.",
        zh="请和客户商定晚一点的日期，或和媒介部商定哪些可以不做；只是小额投放的，不用改。",
    ),
    options=Options,
    examples=[
        Bad(
            _ENGLISH.format(issued="3 June 2024", wanted="Plan due date: 10 June 2024"),
            type="media-brief",
            expect=["5 short"],
        ),
        Good(_ENGLISH.format(issued="3 June 2024", wanted="Plan due date: 17 June 2024"), type="media-brief"),
        Bad(
            _CHINESE.format(issued="2024年6月3日", wanted="提案日期：2024年6月12日"),
            type="media-brief",
            expect=["5 short"],
        ),
        Good(_CHINESE.format(issued="2024年6月3日", wanted="提案日期：2024年6月20日"), type="media-brief"),
        Good(
            _CHINESE.format(issued="2024年6月3日", wanted="提案日期：2024年6月12日"),
            type="media-brief",
            options={"days": 7},
        ),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a day for the plan that lies too close to the day of the brief."""
    if context.type is None or context.type.id not in options.types:
        return
    begun = issued(context)
    wanted = wanted_by(context) if begun is not None else None
    if begun is None or wanted is None or not (begun[1].sure and begun[1].year_written):
        return
    days = (wanted.day - begun[1].first).days
    if 0 <= days < options.days:
        data = {
            "wanted": said(wanted.day),
            "issued": said(begun[1].first),
            "days": days_text(days),
            "least": days_text(options.days),
        }
        yield Finding("short", at=wanted.at, data=data, confidence="likely")
