"""An action owned by everybody, or by a department.

一项行动的负责人写成“大家”或一个部门。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, record, rule
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import open_actions, owner_of, sure
from briefcheck_actions._sides import is_department, is_everybody
from briefcheck_actions._words import shortened


@record
class Options:
    """Who is too vague."""

    departments: bool = option(
        True,
        Text(
            en="Whether a department or a team (media, brand team) is too vague as well, not only “everybody”.",
            zh="除“大家”之外，部门和小组（媒介部、品牌组）是否也算不明确。",
        ),
    )
    allowed: tuple[str, ...] = option(
        (),
        Text(
            en="Groups that may own an action, as they are written: a department of one, say.",
            zh="可以作为负责人的群体，照文中的写法列出，例如只有一个人的部门。",
        ),
    )


@rule(
    name="vague-owner",
    since="0.1.0",
    source="C05, C09",
    messages={
        "everybody": Text(
            en="“{owner}” is nobody in particular: {action}", zh="负责人写的是“{owner}”，没有落实到人：{action}"
        ),
        "department": Text(
            en="“{owner}” is a team, not a person: {action}", zh="负责人写的是“{owner}”，只到部门，没有到人：{action}"
        ),
    },
    why=Text(
        en="What everybody is to do, each leaves to the others. A department cannot answer at the next meeting why it was not done.",
        zh="写“大家”“相关人员”，人人都以为别人会做；只写部门，下次会上不知道该问谁。",
    ),
    how=Text(
        en="Write one name; the department may stand behind it: “Ann Lee (media)”.",
        zh="写到一个人，部门可以写在名字后面，例如“李安（媒介部）”。",
    ),
    options=Options,
    examples=[
        Bad(english("Everyone to send comments by 14 June"), type="contact-report", expect=found("everybody")),
        Bad(
            english("Brand team to provide the research by 14 June"), type="contact-report", expect=found("department")
        ),
        Bad(chinese("相关人员于6月14日前提交资料"), type="contact-report", expect=found("everybody")),
        Bad(chinese("媒介部6月14日前发排期"), type="contact-report", expect=found("department")),
        Good(english("Tom Fox to send comments by 14 June"), type="contact-report"),
        Good(english("Client to confirm the budget by 14 June"), type="contact-report"),
        Good(chinese("方涛（媒介部）6月14日前发排期"), type="contact-report"),
        Good(chinese("大家6月3日前提交资料（已完成）"), type="contact-report"),
        Good(chinese("媒介部6月14日前排好期"), type="contact-report", options={"departments": False}),
        Good(chinese("财务部6月14日前付清尾款"), type="contact-report", options={"allowed": ["财务部"]}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report every open action that only groups own; a person named beside a group answers for it."""
    allowed = {fold(name) for name in options.allowed}
    for action in open_actions(context):
        if not action.owners or any(owner.kind != "group" or fold(owner.name) in allowed for owner in action.owners):
            continue
        names = [owner.name for owner in action.owners]
        if any(is_everybody(name) for name in names):
            message = "everybody"
        elif options.departments and all(is_department(name, context) for name in names):
            message = "department"
        else:
            continue
        data = {"owner": action.owners[0].text, "action": shortened(action.text)}
        yield Finding(message, at=owner_of(action), data=data, confidence=sure(action))
