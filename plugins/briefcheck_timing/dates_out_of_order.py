"""Two dates that cannot both be right: one that must come later comes earlier.

两个日期先后颠倒，不可能都对。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_timing._examples import ISSUED, MORE, chinese, english
from briefcheck_timing._pairs import pairs
from briefcheck_timing._when import days_text, said

_RESEARCH = """# Research summary

Client: Northwind Tea
Report date: {report}

## Fieldwork

{fieldwork}, Leeds and Bristol

## Key findings

Nine of ten knew the brand.
"""
_RESEARCH_ZH = """# 调查总结

客户：北风茶业
报告日期：{report}

## 调查时间

{fieldwork}，上海、成都

## 主要发现

十个人里九个知道这个品牌。
"""
_BRIEF = "# Creative brief\n\nClient: Northwind Tea\nDate: {date}\nDue date: {due}\n\n## Background\n\nA new tea.\n"
_RELEASE = "# 肖像权授权书\n\n拍摄日期：2024年6月3日\n\n## 签字\n\n模特签字：李安 日期：{day}\n"
_FLIGHT = "# 创意简报\n\n客户：北风茶业\n完成日期：{run}\n\n## 背景\n\n新茶上市。\n"


@rule(
    name="dates-out-of-order",
    since="0.1.0",
    source="F09, C03, C08, P08, G06",
    messages={
        "written-before": Text(
            en="The report is dated {first}, {days} before the meeting of {second} that it reports.",
            zh="报告日期{first}，比所记的{second}会议还早{days}。",
        ),
        "next-before": Text(
            en="The next meeting is on {first}, {days} before this one ({second}).",
            zh="下次会议定在{first}，比本次会议（{second}）还早{days}。",
        ),
        "next-same": Text(
            en="The next meeting is on {first}, the day of this one.",
            zh="下次会议定在{first}，和本次会议是同一天。",
        ),
        "fieldwork-after": Text(
            en="The fieldwork ends on {first}, {days} after the report of {second}.",
            zh="现场调查到{first}才结束，报告日期却是{second}，早了{days}。",
        ),
        "due-before": Text(
            en="The work is due on {first}, {days} before the paper itself ({second}).",
            zh="要求{first}完成，比这份文件的日期（{second}）还早{days}。",
        ),
        "signed-after": Text(
            en="The release is signed on {first}, {days} after the shoot of {second}.",
            zh="授权书{first}才签，比拍摄日期（{second}）晚了{days}。",
        ),
        "backwards": Text(
            en="“{label}” ends on {first}, {days} before it begins ({second}).",
            zh="“{label}”{first}结束，比开始的日期（{second}）还早{days}。",
        ),
    },
    why=Text(
        en="One of the two is a slip of the pen, often last year's or one copied from the paper before; whoever reads it later cannot tell which.",
        zh="其中一个是笔误，常见的是年份没改，或从上一份文件抄来的；以后看的人分不清哪个对。",
    ),
    how=Text(
        en="Look both days up and correct the wrong one.",
        zh="请核对这两个日期，把错的改过来。",
    ),
    examples=[
        Bad(english("4 June 2024", "27 May 2024"), type="contact-report", expect=[f"{ISSUED} written-before"]),
        Good(english("4 June 2024"), type="contact-report"),
        Bad(
            chinese("2024年6月4日", more="## 下次会议\n\n5月28日 14:00，北风会议室"),
            type="contact-report",
            expect=[f"{MORE + 2} next-before"],
        ),
        Bad(
            english("4 June 2024", more="Next meeting: 4 June 2024, at Northwind"),
            type="contact-report",
            expect=[f"{MORE} next-same"],
        ),
        Good(english("4 June 2024, 9:00", more="Next meeting: 4 June 2024, 17:00"), type="contact-report"),
        Good(chinese("2024年6月4日", more="## 下次会议\n\n6月18日 14:00，北风会议室"), type="contact-report"),
        Bad(
            _RESEARCH.format(report="3 June 2024", fieldwork="20 May to 14 June 2024"),
            type="research-summary",
            expect=["8 fieldwork-after"],
        ),
        Good(_RESEARCH.format(report="28 June 2024", fieldwork="20 May to 14 June 2024"), type="research-summary"),
        Bad(
            _RESEARCH_ZH.format(report="2024年6月3日", fieldwork="2024年5月20日至6月14日"),
            type="research-summary",
            expect=["8 fieldwork-after"],
        ),
        Good(_RESEARCH_ZH.format(report="2024年6月28日", fieldwork="2024年5月20日至6月14日"), type="research-summary"),
        Bad(_BRIEF.format(date="4 June 2024", due="20 May 2024"), type="creative-brief", expect=["5 due-before"]),
        Good(_BRIEF.format(date="4 June 2024", due="20 June 2024"), type="creative-brief"),
        Bad(_RELEASE.format(day="2024年6月5日"), type="model-release", expect=["7 signed-after"]),
        Good(_RELEASE.format(day="2024年6月1日"), type="model-release"),
        Bad(
            _FLIGHT.format(run="2024年6月30日至2024年6月3日"),
            type="creative-brief",
            expect=["4 backwards"],
        ),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every pair of dates that stands the wrong way round."""
    if context.type is None:
        return
    for pair in pairs(context):
        data = {
            "first": said(pair.first),
            "second": said(pair.second),
            "days": days_text(abs((pair.first - pair.second).days)),
            "label": pair.label,
        }
        yield Finding(
            pair.message,
            at=pair.at,
            data={name: value for name, value in data.items() if name != "label" or value},
            confidence="certain" if pair.sure else "likely",
        )
