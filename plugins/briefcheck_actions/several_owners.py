"""An action with several owners, none of whom leads.

一项行动有几位负责人，没有写由谁牵头。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Action, Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import open_actions, owner_of, sure
from briefcheck_actions._words import shortened


@record
class Options:
    """How many are too many."""

    at_most: int = option(
        1,
        Text(
            en="So many people may own an action together without a lead.",
            zh="不写牵头人时，一项行动最多可以有几位负责人。",
        ),
    )

    def __post_init__(self) -> None:
        """Refuse fewer than one."""
        if self.at_most < 1:
            raise ValueError("at-most is below 1")


@rule(
    name="several-owners",
    since="0.1.0",
    source="C05, C09",
    messages={
        "no-lead": Text(
            en="{number} own this action and none of them leads ({owners}): {action}",
            zh="这条行动有{number}位负责人，没有写由谁牵头（{owners}）：{action}",
        ),
    },
    why=Text(
        en="Where two are responsible, each waits for the other.",
        zh="两个人都负责，往往互相等；出了问题也说不清该找谁。",
    ),
    how=Text(
        en="Name one owner, or say who leads: “Ann Lee (lead), Tom Fox”. Two different tasks are better two actions.",
        zh="只写一位负责人，或写明牵头人，例如“李安（牵头）、方涛”；其实是两件事的，分成两条写。",
    ),
    options=Options,
    examples=[
        Bad(
            english("Ann Lee and Tom Fox to go through the budget by 14 June"),
            type="contact-report",
            expect=found("no-lead"),
        ),
        Bad(chinese("李安、方涛于6月14日前核对预算"), type="contact-report", expect=found("no-lead")),
        Good(english("Ann Lee (lead) and Tom Fox to go through the budget by 14 June"), type="contact-report"),
        Good(english("Tom Fox to go through the budget with Ann Lee by 14 June"), type="contact-report"),
        Good(chinese("核对预算 - 责任人：方涛牵头、李安 - 截止日期：6月14日"), type="contact-report"),
        Good(chinese("李安、方涛于6月14日前核对预算"), type="contact-report", options={"at-most": 2}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report every open action that several people or sides own, none of them marked as the lead."""
    for action in open_actions(context):
        names = _names(action)
        if len(names) > options.at_most and not any(owner.lead for owner in action.owners):
            data = {
                "number": len(names),
                "owners": Text(en=", ".join(names), zh="、".join(names)),
                "action": shortened(action.text),
            }
            yield Finding("no-lead", at=owner_of(action), data=data, confidence=sure(action))


def _names(action: Action) -> list[str]:
    """Return who is named, each once: the people, or the sides if no person is; a side beside a person leads nobody."""
    people = [owner for owner in action.owners if owner.kind == "person"]
    named = people or [owner for owner in action.owners if owner.kind == "side"]
    return list(dict.fromkeys(owner.person or owner.name for owner in named))
