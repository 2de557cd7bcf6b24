"""An action owned by a company, with no person named.

一项行动的负责人只写了某一方，没有写人。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import open_actions, owner_of, sure
from briefcheck_actions._sides import is_ours
from briefcheck_actions._words import shortened


@record
class Options:
    """Whose people are to be named."""

    whose: Literal["ours", "all"] = option(
        "ours",
        Text(
            en="Whose people must be named: “ours”, since who does it at the client's is the client's affair; or “all”.",
            zh="哪一方要写到人：“ours”只管我方，客户由谁做是客户的事；“all”各方都要写到人。",
        ),
    )
    company: tuple[str, ...] = option(
        (),
        Text(
            en="What your own company is called in documents, beside “agency” and “we”. List the names under "
            "action-words: sides too, so that they are read as a company.",
            zh="除“我方”“乙方”“agency”以外，文中对本公司的称呼。这些名字也要写进 action-words 的 sides，才会当作公司来读。",
        ),
    )


@rule(
    name="side-as-owner",
    since="0.1.0",
    source="C05, C09",
    messages={
        "side": Text(
            en="“{owner}” is a company, not a person: {action}", zh="负责人只写了“{owner}”，没有写人：{action}"
        ),
    },
    why=Text(
        en="In a contact report it is common to write “agency” or “client”. But within a company nobody is reminded by it.",
        zh="会议报告里写“我方”“客户”很常见，但公司里面没有人会因此认领这件事。",
    ),
    how=Text(
        en="Write who does it, the side in brackets: “Ann Lee (agency)”.",
        zh="写上具体的人，哪一方写在括号里，例如“李安（我方）”。",
    ),
    options=Options,
    examples=[
        Bad(english("Agency to send the estimate by 14 June"), type="contact-report", expect=found("side")),
        Bad(chinese("我方于6月14日前出报价"), type="contact-report", expect=found("side")),
        Bad(
            chinese("客户于6月14日前确认脚本"),
            type="contact-report",
            expect=found("side"),
            options={"whose": "all"},
        ),
        Bad(
            english("Harbour Pine to send the estimate by 14 June"),
            type="contact-report",
            expect=found("side"),
            options={"company": ["Harbour Pine"]},
            house={"action-words": {"sides": ["Harbour Pine"]}},
        ),
        Good(english("Client to confirm the budget by 14 June"), type="contact-report"),
        Good(english("Agency (Tom Fox) to send the estimate by 14 June"), type="contact-report"),
        Good(chinese("客户于6月14日前确认脚本"), type="contact-report"),
        Good(chinese("我方已于6月3日发出报价（已完成）"), type="contact-report"),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report every open action that only companies own."""
    for action in open_actions(context):
        if not action.owners or any(owner.kind != "side" for owner in action.owners):
            continue
        unnamed = [owner for owner in action.owners if options.whose == "all" or is_ours(owner.name, options.company)]
        if unnamed:
            data = {"owner": unnamed[0].text, "action": shortened(action.text)}
            yield Finding("side", at=owner_of(action), data=data, confidence=sure(action))
