"""A waiver of a rule that nobody may waive.

不许豁免的规则。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_waivers._of import about, of_state


@rule(
    name="unwaivable",
    since="0.1.0",
    source="own",
    messages={
        "closed": Text(
            en="Nobody may waive {rule}: the waiver does not hold{source}",
            zh="{rule} 不许豁免，这条豁免不起作用{source}",
        )
    },
    why=Text(
        en="Some things must not leave the house whoever says so; the ruleset names them under “unwaivable”.",
        zh="有些内容无论谁说可以都不能外传；规则集在“unwaivable”里列出了它们。",
    ),
    how=Text(
        en="Mend what was found and delete the waiver. If it is a false alarm, ask whoever keeps the ruleset.",
        zh="改好发现的问题，删掉这条豁免。如果是误报，请找维护规则集的人。",
    ),
    examples=[
        Bad(
            "# Report\n\n<!-- briefcheck: allow waivers/unused -- it will be of use again -->\n\nDone.\n",
            expect=["3 closed"],
        ),
        Bad("# 报告\n\n<!-- briefcheck: allow waivers/expired -- 忙 -->\n\n完成。\n", expect=["3 closed"]),
        Good("# Report\n\n- Book it <!-- briefcheck: allow actions/missing-owner -- the client names one -->\n"),
        Good("# 报告\n\n- 订场地 <!-- briefcheck: allow actions/missing-owner -- 客户定人 -->\n"),
    ],
    last=True,
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the waivers of rules that the ruleset closes, and of the rules about waivers themselves."""
    for waiver in of_state(context, "unwaivable"):
        yield about("closed", waiver)
