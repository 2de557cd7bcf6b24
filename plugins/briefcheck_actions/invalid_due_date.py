"""A due date that no calendar has, or with the wrong day of the week.

完成日期日历上没有，或写的星期几不对。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, day_text, rule, weekday_text
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import by_due_date, due_of, open_actions, sure
from briefcheck_actions._words import known_day, shortened


@rule(
    name="invalid-due-date",
    since="0.1.0",
    source="C05, C11, G08",
    messages={
        "no-such-day": Text(
            en="There is no such day as “{due}”: {action}", zh="写的是“{due}”，日历上没有这一天：{action}"
        ),
        "wrong-weekday": Text(
            en="{day} is a {weekday}, but the document says “{written}”: {action}",
            zh="{day}是{weekday}，文中写的是“{written}”：{action}",
        ),
    },
    why=Text(
        en="Each reader guesses the day that is meant, one by the date, the next by the day of the week, and all are sure of it.",
        zh="这样的日期只能猜：有人按几号算，有人按星期几算，都以为自己没有记错。",
    ),
    how=Text(
        en="Look it up in a calendar and write the day that was agreed: “Friday 14 June”.",
        zh="对一下日历，写上商定的那一天，例如“6月14日（周五）”。",
    ),
    examples=[
        Bad(english("Tom Fox to send the estimate by 31 June"), type="contact-report", expect=found("no-such-day")),
        Bad(
            english("Tom Fox to send the estimate by Friday 13 June 2024"),
            type="contact-report",
            expect=found("wrong-weekday"),
        ),
        Bad(chinese("方涛于6月31日前发报价"), type="contact-report", expect=found("no-such-day")),
        Bad(chinese("方涛于6月13日（周五）前发报价"), type="contact-report", expect=found("wrong-weekday")),
        Good(english("Tom Fox to send the estimate by Friday 14 June 2024"), type="contact-report"),
        Good(chinese("方涛于6月14日（周五）前发报价"), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every open action whose due date cannot be."""
    for action, others in by_due_date(open_actions(context)):
        due = action.due
        words = shortened(action.text)
        if due is None:
            continue
        if due.kind == "invalid":
            data: dict[str, object] = {"due": shortened(due.text), "action": words}
            yield Finding(
                "no-such-day", at=due_of(action), data=data, confidence=sure(action), also_at=tuple(map(due_of, others))
            )
        elif due.wrong_weekday and due.date is not None:
            day = day_text(due.date, known_day(context))
            data = {"day": day, "weekday": weekday_text(due.date), "written": due.wrong_weekday, "action": words}
            yield Finding(
                "wrong-weekday",
                at=due_of(action),
                data=data,
                confidence=sure(action),
                also_at=tuple(map(due_of, others)),
            )
