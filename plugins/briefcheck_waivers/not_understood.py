"""A waiver that cannot be read, or names no rule there is.

看不懂的豁免。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_waivers._of import about, of_state

_MESSAGES = {"no-rule": "rule", "many-rules": "many", "no-date": "date", "no-waiver": "form"}


@rule(
    name="not-understood",
    since="0.1.0",
    source="own",
    messages={
        "form": Text(
            en="This is meant as a waiver and does not hold: it has to read “briefcheck: allow RULE -- reason”",
            zh="这像是一条豁免，但不起作用：应写成“briefcheck: allow 规则 -- 原因”",
        ),
        "rule": Text(en="There is no rule “{rule}” to waive{nearest}", zh="没有“{rule}”这条规则，无法豁免{nearest}"),
        "many": Text(
            en="“{rule}” stands for many rules: a waiver names each by itself",
            zh="“{rule}”代表许多规则：豁免要逐条写明",
        ),
        "date": Text(
            en="The last day of the waiver of {rule} is no date: write it as in “until 2026-12-31”",
            zh="对 {rule} 的豁免，截止日不是日期：请写成“until 2026-12-31”",
        ),
    },
    why=Text(en="Somebody believes that this is allowed, and it is not.", zh="有人以为这里已经允许了，其实没有。"),
    how=Text(
        en="Write “briefcheck: allow RULE -- reason”, with the rule's name as the report shows it in brackets.",
        zh="请写“briefcheck: allow 规则 -- 原因”，规则名以报告里方括号中的为准。",
    ),
    examples=[
        Bad("# Report\n\n- Book it <!-- briefcheck: ignore actions/missing-owner -- soon -->\n", expect=["3 form"]),
        Bad("# Report\n\n- Book it <!-- briefcheck: allow actions/missing-ownr -- soon -->\n", expect=["3 rule"]),
        Bad("# Report\n\n- Book it <!-- briefcheck: allow actions/* -- soon -->\n", expect=["3 many"]),
        Bad(
            "# 报告\n\n- 订场地 <!-- briefcheck: allow actions/missing-owner 至 月底 -- 客户定人 -->\n",
            expect=["3 date"],
        ),
        Good("# Report\n\n- Book it <!-- briefcheck: allow actions/missing-owner -- the client names one -->\n"),
        Good("# 报告\n\n- 订场地 <!-- briefcheck 检查过 -->\n"),
    ],
    last=True,
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report what is meant as a waiver and is none."""
    for waiver in of_state(context, *_MESSAGES):
        near = waiver.nearest
        nearest = Text(en=f"; is “{near}” meant?", zh=f"；是不是“{near}”？") if near else Text(en="", zh="")
        yield about(_MESSAGES[waiver.state], waiver, nearest=nearest)
