"""An open action that was due before the meeting it is reported from.

一项还没完成的行动，完成日期早于会议日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, day_text, rule
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import by_due_date, due_of, open_actions, sure
from briefcheck_actions._words import known_day, shortened

_RECEIVABLES = """# 应收账款表

日期：2024年6月25日

| 客户 | 发票号 | 金额 | 到期日 | 未付 | 负责人 | 行动 |
|---|---|---|---|---|---|---|
| 北风 | 001 | 50,000 | 2024-05-31 | 30,000 | 方涛 | 电话催款 |
"""
_AGENDA = """# 会议议程

日期：2024年6月25日

会前准备：请方涛于6月24日前提供检测报告。
"""
_NO_MEETING = frozenset({"receivables", "invoice", "estimate", "revenue-forecast", "agenda", "pre-meeting-checklist"})
"""Types of papers on money, where a day that is past is one on which somebody was to pay; and of what is prepared before."""


@rule(
    name="due-before-meeting",
    since="0.1.0",
    source="C05, C11",
    messages={
        "before": Text(
            en="Due on {day}, before the meeting of {meeting}: {action}",
            zh="完成日期{day}早于会议日期{meeting}：{action}",
        ),
    },
    why=Text(
        en="Either the date is a slip of the pen, often last year's, or the action is overdue and the report does not say so.",
        zh="要么日期写错了（常见的是写成去年），要么这件事已经拖期，报告里却没有说。",
    ),
    how=Text(
        en="Correct the date. An action that is late gets a new date and a word on it: “carried over, 14 June”.",
        zh="改正日期；确实拖了的，写上新的日期并注明，例如“顺延至6月14日”。",
    ),
    examples=[
        Bad(english("Tom Fox to send the estimate by 14 June 2023"), type="contact-report", expect=found("before")),
        Bad(chinese("方涛于5月14日前发报价"), type="contact-report", expect=found("before")),
        Good(english("Tom Fox to send the estimate by 14 June 2024"), type="contact-report"),
        Good(english("Tom Fox to send the estimate by 4 June 2024"), type="contact-report"),
        Good(chinese("方涛于5月14日前发报价（已完成）"), type="contact-report"),
        Good(chinese("方涛于6月14日前发报价"), type="contact-report"),
        Good(_RECEIVABLES, type="receivables"),
        Good(_AGENDA, type="agenda"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every open action due before the day of the meeting; one carried over may keep its date.

    Of a date that may be no deadline another rule asks whether it is one.
    """
    if context.type is not None and context.type.id in _NO_MEETING:
        return
    meeting = context.meeting_date
    pending = (action for action in open_actions(context) if action.status != "carried")
    for action, others in by_due_date(pending):
        day = action.due.date if action.due is not None and action.due.clear else None
        if day is None or meeting is None or day >= meeting:
            continue
        beside = known_day(context)
        shown = (day_text(day, beside), day_text(meeting, day if beside else None))
        data = {"day": shown[0], "meeting": shown[1], "action": shortened(action.text)}
        yield Finding(
            "before",
            at=due_of(action),
            data=data,
            confidence=sure(action, "likely"),
            also_at=tuple(map(due_of, others)),
        )
