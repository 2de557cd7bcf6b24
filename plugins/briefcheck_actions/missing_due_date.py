"""An action without a date by which it is done.

一项行动没有写明何时完成。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_actions._open import due_of, is_left_waiting, open_actions, sure, sure_of_missing
from briefcheck_actions._words import is_dash, shortened

_TABLE = """# Contact report

Client: Northwind Tea
Date: 4 June 2024
Present: Ann Lee, Tom Fox

## Next steps

| Action | Owner | Due |
|---|---|---|
| Send the final pack design | Ann Lee | {one} |
| Confirm the media budget | Client | {two} |
"""
_LIST_ZH = """# 客户会议报告

客户：北风茶业
会议日期：2024年6月4日
与会人员：李安、方涛

## 下一步行动

1. 李安于6月12日前发出最终包装稿
2. {second}
"""


@record
class Options:
    """What counts as a date."""

    client_actions: bool = option(
        True,
        Text(
            en="Whether the client's own actions need a date too. Some agencies leave those dates to the client.",
            zh="由客户方做的事是否也要写日期。有的公司由客户自己定。",
        ),
    )


@rule(
    name="missing-due-date",
    since="0.1.0",
    source="C05, G06",
    messages={
        "missing": Text(en="This action has no due date: {action}", zh="这条行动没有完成日期：{action}"),
        "placeholder": Text(
            en="The due date of this action is still “{due}”: {action}",
            zh="这条行动的完成日期还写着“{due}”：{action}",
        ),
        "dash": Text(
            en="Only a dash stands where the due date of this action should be: {action}",
            zh="这条行动的完成日期只画了一道横线，没有写日期：{action}",
        ),
    },
    why=Text(
        en="Without a date nobody can see that a task is late until it is too late.",
        zh="没有日期，就看不出事情已经拖了，等发现时往往来不及。",
    ),
    how=Text(
        en="Write the day by which it is done, as agreed at the meeting: “12 June 2024”.",
        zh="写上会上商定的完成日期，写到日，例如“2024年6月12日”。",
    ),
    options=Options,
    examples=[
        Bad(_TABLE.format(one="", two="14 June 2024"), type="contact-report", expect=["11 missing"]),
        Bad(_TABLE.format(one="12 June 2024", two="TBC"), type="contact-report", expect=["12 placeholder"]),
        Bad(_TABLE.format(one="12 June 2024", two="—"), type="contact-report", expect=["12 dash"]),
        Bad(
            "# Contact report\n\nDate: 4 June 2024\n\n## Next steps\n\n- Ann to send the final pack design\n",
            type="contact-report",
            expect=["7 missing"],
        ),
        Bad(_LIST_ZH.format(second="方涛跟进客户确认"), type="contact-report", expect=["10 missing"]),
        Bad(
            _LIST_ZH.format(second="订摄影棚 - 负责人：方涛 - 截止日期：待定"),
            type="contact-report",
            expect=["10 placeholder"],
        ),
        Good(_TABLE.format(one="12 June 2024", two="14/6"), type="contact-report"),
        Good(_LIST_ZH.format(second="请客户于6月14日（周五）下班前确认脚本"), type="contact-report"),
        Good(_LIST_ZH.format(second="方涛：尽快发报价"), type="contact-report"),
        Good(_LIST_ZH.format(second="等印厂的打样"), type="contact-report"),
        Good(_LIST_ZH.format(second="请客户确认预算"), type="contact-report", options={"client-actions": False}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report every open action without a due date, and those whose date only holds the place of one."""
    for action in open_actions(context):
        theirs = bool(action.owners) and all(owner.kind == "side" for owner in action.owners)
        if theirs and not options.client_actions:
            continue
        words = shortened(action.text)
        if is_left_waiting(action):
            continue  # missing-owner says both in one sentence
        if action.due is None:
            yield Finding(
                "missing", at=due_of(action), data={"action": words}, confidence=sure_of_missing(action, context)
            )
        elif action.due.kind == "placeholder" and is_dash(action.due.text):
            yield Finding("dash", at=due_of(action), data={"action": words}, confidence=sure(action))
        elif action.due.kind == "placeholder":
            yield Finding(
                "placeholder",
                at=due_of(action),
                data={"action": words, "due": action.due.text},
                confidence=sure(action),
            )
