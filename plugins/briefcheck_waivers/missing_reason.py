"""A waiver that does not say why.

没有写原因的豁免。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_waivers._of import about, of_state


@rule(
    name="missing-reason",
    since="0.1.0",
    source="own",
    messages={
        "missing": Text(
            en="The waiver of {rule} says no reason and does not hold", zh="对 {rule} 的豁免没有写原因，不起作用"
        )
    },
    why=Text(
        en="Whoever finds the waiver in a year must know whether it still makes sense, and whom to ask.",
        zh="一年后看到这条豁免的人，要知道它是否还有道理、该去问谁。",
    ),
    how=Text(
        en="Write the reason behind two hyphens: “briefcheck: allow RULE -- why this is fine here”.",
        zh="在两个连字符后面写上原因：“briefcheck: allow 规则 -- 为什么这里可以”。",
    ),
    examples=[
        Bad("# Report\n\n<!-- briefcheck: allow actions/missing-owner -->\n\n- Book it\n", expect=["3 missing"]),
        Bad(
            "# Report\n\n- Book it <!-- briefcheck: allow actions/missing-owner -- reason: … -->\n",
            expect=["3 missing"],
        ),
        Bad(
            "{c:0}订场地{/c:0}", word={"comments": {0: "briefcheck：allow actions/missing-owner"}}, expect=["1 missing"]
        ),
        Good("# Report\n\n- Book it <!-- briefcheck: allow actions/missing-owner -- the client names one -->\n"),
        Good("# 报告\n\n- 订场地 <!-- briefcheck: allow actions/missing-owner -- 原因：客户定人 -->\n"),
    ],
    last=True,
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the waivers in the document without a reason; in briefcheck-waivers.yaml that is an error of the file."""
    for waiver in of_state(context, "missing-reason"):
        yield about("missing", waiver)
