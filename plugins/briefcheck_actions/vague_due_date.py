"""An action whose due date is no day: soon, after the shoot, some time in March.

一项行动的完成日期没有写到日，例如“尽快”“拍摄前”“3月中旬”。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import by_due_date, due_of, open_actions, sure
from briefcheck_actions._words import shortened


@record
class Options:
    """What counts as vague."""

    events: bool = option(
        True,
        Text(
            en="Whether a date that hangs on an event is too vague: “before the shoot”, “at the next meeting”.",
            zh="随某件事而定的时间是否算不明确，例如“拍摄前”“下次会议前”。",
        ),
    )
    ranges: bool = option(
        False,
        Text(
            en="Whether a span of days is too vague: “week commencing 10 June”.",
            zh="一段日子是否算不明确，例如“6月10日至14日”。",
        ),
    )


@rule(
    name="vague-due-date",
    since="0.1.0",
    source="C05, C11, G06",
    messages={
        "vague": Text(en="“{due}” is no date: {action}", zh="完成时间写的是“{due}”，没有日期：{action}"),
        "event": Text(
            en="“{due}” names an event, not a date: {action}",
            zh="完成时间“{due}”是跟着别的事或节日走的，没有写日期：{action}",
        ),
        "range": Text(
            en="“{due}” is a span of days, not a day: {action}", zh="完成时间“{due}”是一段日子，不是一天：{action}"
        ),
    },
    why=Text(
        en="Each reads “soon” as it suits them, and nobody can say that “soon” is over.",
        zh="“尽快”是多快，各人理解不同；没有日期，谁也不能说已经晚了。",
    ),
    how=Text(
        en="Agree on a day and write it: “14 June 2024”. If it hangs on an event, write the day of the event beside it.",
        zh="商定一个日子并写明，例如“2024年6月14日”；跟着别的事或节日走的，写出那是哪一天。",
    ),
    options=Options,
    examples=[
        Bad(english("Tom Fox to send the estimate asap"), type="contact-report", expect=found("vague")),
        Bad(
            english("Tom Fox to send the estimate before the next meeting"),
            type="contact-report",
            expect=found("event"),
        ),
        Bad(
            english("Tom Fox to send the estimate w/c 10 June"),
            type="contact-report",
            expect=found("range"),
            options={"ranges": True},
        ),
        Bad(chinese("方涛：尽快发报价"), type="contact-report", expect=found("vague")),
        Bad(chinese("方涛在PPM前三天提交演员资料"), type="contact-report", expect=found("event")),
        Good(english("Tom Fox to send the estimate w/c 10 June"), type="contact-report"),
        Good(english("Tom Fox to send the estimate by 14 June"), type="contact-report"),
        Good(chinese("方涛于6月14日（周五）前发报价"), type="contact-report"),
        Good(chinese("方涛在PPM前三天提交演员资料"), type="contact-report", options={"events": False}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report every open action whose due date is vague, and those that the options count in."""
    reported = {"vague": True, "event": options.events, "range": options.ranges}
    for action, others in by_due_date(open_actions(context)):
        if action.due is not None and reported.get(action.due.kind, False):
            data = {"due": shortened(action.due.text), "action": shortened(action.text)}
            yield Finding(
                action.due.kind,
                at=due_of(action),
                data=data,
                confidence=sure(action),
                also_at=tuple(map(due_of, others)),
            )
