"""An action that nobody owns.

一项行动没有写明由谁负责。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_actions._open import is_left_waiting, open_actions, owner_of, sure, sure_of_missing
from briefcheck_actions._words import is_dash, shortened

_TABLE = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: Ann Lee, Tom Fox

## Next steps

| Action | Owner | Due |
|---|---|---|
| Send the final pack design | {one} | 12 June 2024 |
| Book the studio | {two} | 14 June 2024 |
"""
_LIST_ZH = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：李安、方涛

## 下一步行动

1. 李安于6月12日前发出最终包装稿
2. {second}
"""


@rule(
    name="missing-owner",
    since="0.1.0",
    source="C05, G06, G17",
    messages={
        "missing": Text(en="Nobody owns this action: {action}", zh="这条行动没有负责人：{action}"),
        "waiting": Text(
            en="This waits for others, and does not say who asks them, nor by when: {action}",
            zh="这条在等别人，没有写由谁去催、何时之前要有结果：{action}",
        ),
        "placeholder": Text(
            en="The owner of this action is still “{owner}”: {action}",
            zh="这条行动的负责人还写着“{owner}”：{action}",
        ),
        "dash": Text(
            en="Only a dash stands where the owner of this action should be: {action}",
            zh="这条行动的负责人只画了一道线，没有写名字：{action}",
        ),
    },
    why=Text(
        en="A task that belongs to everybody is done by nobody, and at the next meeting each side thought the other had it.",
        zh="没写谁负责的事，往往谁都不做；到下次会议，双方都以为是对方在跟。",
    ),
    how=Text(
        en="Write one name beside the action. For the client's own tasks, the name of the person there, or “Client”.",
        zh="在这条行动旁写上一个人的名字；由客户方做的，写对方的联系人，或至少写“客户”。",
    ),
    examples=[
        Bad(_TABLE.format(one="Ann Lee", two=""), type="contact-report", expect=["12 missing"]),
        Bad(_TABLE.format(one="TBD", two="Tom Fox"), type="contact-report", expect=["11 placeholder"]),
        Bad(_TABLE.format(one="/", two="Tom Fox"), type="contact-report", expect=["11 dash"]),
        Bad(
            "# Contact report\n\nDate: 4 June 2024\n\n## Next steps\n\n- Ann to send the final pack design by 12 June\n"
            "- Confirm the media budget by 14 June\n",
            type="contact-report",
            expect=["8 missing"],
        ),
        Bad(_LIST_ZH.format(second="6月14日前订好摄影棚"), type="contact-report", expect=["10 missing"]),
        Bad(
            _LIST_ZH.format(second="订摄影棚（负责人：待定，6月14日）"),
            type="contact-report",
            expect=["10 placeholder"],
        ),
        Bad(_LIST_ZH.format(second="等印厂的打样"), type="contact-report", expect=["10 waiting"]),
        Good(_TABLE.format(one="Ann Lee", two="Client (Rita)"), type="contact-report"),
        Good(_LIST_ZH.format(second="由客户于6月14日前确认预算"), type="contact-report"),
        Good(_LIST_ZH.format(second="订好摄影棚（已完成）"), type="contact-report"),
        Good("# Contact report\n\nDate: 4 June 2024\n\n## Next steps\n\nNone.\n", type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report every open action without an owner, and those whose owner only holds the place of one."""
    for action in open_actions(context):
        words = shortened(action.text)
        if not action.owners:
            message = "waiting" if is_left_waiting(action) else "missing"
            sure_of = sure_of_missing(action, context)
            yield Finding(message, at=owner_of(action), data={"action": words}, confidence=sure_of)
        elif all(owner.kind == "placeholder" and is_dash(owner.text) for owner in action.owners):
            yield Finding("dash", at=owner_of(action), data={"action": words}, confidence=sure(action))
        elif all(owner.kind == "placeholder" for owner in action.owners):
            yield Finding(
                "placeholder",
                at=owner_of(action),
                data={"action": words, "owner": action.owners[0].text},
                confidence=sure(action),
            )
