"""Two dates that cannot both be right: one that must come later comes earlier.

两个日期先后颠倒，不可能都对。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_timing._examples import (
    BRIEF,
    FLIGHT,
    INVOICE,
    INVOICE_ZH,
    ISSUED,
    MEETING,
    MORE,
    PPM,
    RELEASE,
    RESEARCH,
    RESEARCH_ZH,
    chinese,
    english,
)
from briefcheck_timing._hours import backward_hours
from briefcheck_timing._pairs import pairs
from briefcheck_timing._when import days_text, said


@rule(
    name="dates-out-of-order",
    since="0.1.0",
    source="F09, C03, C08, P07, P08, P09, G06",
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
        "payable-before": Text(
            en="The invoice is to be paid by {first}, {days} before its own date ({second}).",
            zh="付款期限{first}，比开票日期（{second}）还早{days}。",
        ),
        "signed-after": Text(
            en="It is signed on {first}, {days} after the shoot of {second}.",
            zh="{first}才签字，比拍摄日期（{second}）晚了{days}。",
        ),
        "met-after": Text(
            en="The pre-production meeting is on {first}, {days} after the shoot of {second}.",
            zh="制作前会议{first}才开，比拍摄日期（{second}）晚了{days}。",
        ),
        "backwards": Text(
            en="“{label}” ends on {first}, {days} before it begins ({second}).",
            zh="“{label}”{first}结束，比开始的日期（{second}）还早{days}。",
        ),
        "hours-backwards": Text(
            en="The hours “{hours}” end before they begin.",
            zh="“{hours}”结束的时间比开始的时间还早。",
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
            RESEARCH.format(report="3 June 2024", fieldwork="20 May to 14 June 2024"),
            type="research-summary",
            expect=["8 fieldwork-after"],
        ),
        Good(RESEARCH.format(report="28 June 2024", fieldwork="20 May to 14 June 2024"), type="research-summary"),
        Bad(
            RESEARCH_ZH.format(report="2024年6月3日", fieldwork="2024年5月20日至6月14日"),
            type="research-summary",
            expect=["8 fieldwork-after"],
        ),
        Good(RESEARCH_ZH.format(report="2024年6月28日", fieldwork="2024年5月20日至6月14日"), type="research-summary"),
        Bad(BRIEF.format(date="4 June 2024", due="20 May 2024"), type="creative-brief", expect=["5 due-before"]),
        Good(BRIEF.format(date="4 June 2024", due="20 June 2024"), type="creative-brief"),
        Bad(INVOICE.format(due="1 May 2024"), type="invoice", expect=["6 payable-before"]),
        Good(INVOICE.format(due="4 July 2024"), type="invoice"),
        Good(INVOICE.format(due="30 days from the invoice date"), type="invoice"),
        Bad(INVOICE_ZH.format(due="2024年5月1日"), type="invoice", expect=["6 payable-before"]),
        Good(INVOICE_ZH.format(due="2024年6月4日"), type="invoice"),
        Bad(RELEASE.format(day="2024年6月5日"), type="model-release", expect=["7 signed-after"]),
        Good(RELEASE.format(day="2024年6月1日"), type="model-release"),
        Bad(PPM.format(day="17 June 2024"), type="pre-production-meeting", expect=["4 met-after"]),
        Good(PPM.format(day="7 June 2024"), type="pre-production-meeting"),
        Bad(
            FLIGHT.format(run="2024年6月30日至2024年6月3日"),
            type="creative-brief",
            expect=["4 backwards"],
        ),
        Bad(chinese("2024年6月4日 14:00-13:00"), type="contact-report", expect=[f"{MEETING} hours-backwards"]),
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
    for hours in backward_hours(context):
        yield Finding("hours-backwards", at=hours, data={"hours": hours.text}, confidence="likely")
