"""An action with a date that may be something else than its deadline.

一项行动里有日期，但看不出是不是完成日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import due_of, open_actions, sure
from briefcheck_actions._words import shortened


@rule(
    name="unclear-due-date",
    since="0.1.0",
    source="C05, C11",
    messages={
        "unclear": Text(
            en="Is “{due}” the day by which this is to be done? {action}",
            zh="看不出“{due}”是不是完成日期：{action}",
        ),
    },
    why=Text(
        en="A date inside the task may be that of the meeting, the shoot or the launch that it is about; then nobody knows "
        "by when the task itself is to be done.",
        zh="写在事情里的日期，可能是会议、拍摄或上线的日期；事情本身哪天做完，反而没有写。",
    ),
    how=Text(
        en="Write the deadline so that it can be nothing else: “by 14 June”.",
        zh="把期限写得不会看错，例如“6月14日前”。",
    ),
    examples=[
        Bad(
            english("Tom Fox to prepare the client for 10 June with the new copy"),
            type="contact-report",
            expect=found("unclear"),
        ),
        Bad(chinese("方涛跟进客户6月10日看样的安排"), type="contact-report", expect=found("unclear")),
        Good(english("Tom Fox to revise the deck by 14 June"), type="contact-report"),
        Good(english("Tom Fox to revise the deck - 14 June"), type="contact-report"),
        Good(chinese("方涛于6月14日前修改提案稿"), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every open action whose date nothing ties to it as the deadline."""
    for action in open_actions(context):
        if action.due is not None and not action.due.clear:
            data = {"due": shortened(action.due.text), "action": shortened(action.text)}
            yield Finding("unclear", at=due_of(action), data=data, confidence=sure(action, "likely"))
