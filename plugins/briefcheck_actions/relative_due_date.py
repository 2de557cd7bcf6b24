"""An action whose due date must be counted from the day of the meeting.

一项行动的完成日期要从开会那天推算，例如“下周三”“三天内”。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefcheck import (
    Action,
    Bad,
    Context,
    Finding,
    Good,
    Text,
    country_of,
    day_text,
    only_weekends_off,
    pattern,
    rule,
)
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import by_due_date, due_of, open_actions, sure
from briefcheck_actions._words import known_day, shortened

_WORKING_DAYS = pattern(r"(?i)工作日|\b(?:working|business)\s+days?\b", needs=("工", "d", "D"))


@rule(
    name="relative-due-date",
    since="0.1.0",
    source="C05, C11",
    messages={
        "resolved": Text(
            en="“{due}” must be worked out from the day of the meeting; write {day}: {action}",
            zh="“{due}”要从开会那天推算，请写成{day}：{action}",
        ),
        "holidays-between": Text(
            en="“{due}” must be counted from the day of the meeting, over public holidays; look up which day it is and write "
            "it: {action}",
            zh="“{due}”要从开会那天数工作日，中间有节假日或调休，请查好是哪一天再写上：{action}",
        ),
        "unresolved": Text(
            en="“{due}” does not say which day: {action}",
            zh="“{due}”看不出是哪一天：{action}",
        ),
    },
    why=Text(
        en="A report is read later, by people who do not have the day of the meeting in mind.",
        zh="报告往往过几天才有人看，看的人不一定记得会是哪天开的。",
    ),
    how=Text(
        en="Write the date itself, with the day of the week if you like: “Friday 14 June”.",
        zh="直接写日期，需要时在后面写星期几，例如“6月14日（周五）”。",
    ),
    examples=[
        Bad(english("Tom Fox to send the estimate by Friday"), type="contact-report", expect=found("resolved")),
        Bad(chinese("方涛下周三前发报价"), type="contact-report", expect=found("resolved")),
        Bad(chinese("方涛5个工作日内发报价"), type="contact-report", expect=found("holidays-between")),
        Bad(
            "# 客户会议报告\n\n## 下一步行动\n\n- 方涛下周三前发报价\n", type="contact-report", expect=["5 unresolved"]
        ),
        Bad(
            english("Tom Fox to send the estimate within 5 working days"),
            type="contact-report",
            expect=found("resolved"),
        ),
        Good(english("Tom Fox to send the estimate by Friday 14 June"), type="contact-report"),
        Good(chinese("方涛于6月12日（周三）前发报价"), type="contact-report"),
        Good(chinese("方涛：尽快发报价"), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every open action with a relative due date, and the day it comes to where that can be told."""
    for action, others in by_due_date(open_actions(context)):
        due = action.due
        if due is None or due.kind != "relative":
            continue
        message = "unresolved"
        data: dict[str, object] = {"due": shortened(due.text), "action": shortened(action.text)}
        if due.date is not None and _counts_holidays(action, due.date, context):
            message = "holidays-between"
        elif due.date is not None:
            message = "resolved"
            data["day"] = day_text(due.date, known_day(context))
        yield Finding(
            message, at=due_of(action), data=data, confidence=sure(action), also_at=tuple(map(due_of, others))
        )


def _counts_holidays(action: Action, day: date, context: Context) -> bool:
    """Tell whether a number of working days leads to ``day`` only because holidays were taken for working days."""
    meeting = context.meeting_date
    if meeting is None or action.due is None or not _WORKING_DAYS.search(action.due.text):
        return False
    return not only_weekends_off(meeting, day, country_of(context.language, action.text))
