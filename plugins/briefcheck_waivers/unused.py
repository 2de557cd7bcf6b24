"""A waiver that holds for nothing any more.

没有用到的豁免。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_waivers._of import about, of_state


@rule(
    name="unused",
    since="0.1.0",
    source="own",
    messages={
        "unused": Text(
            en="The waiver of {rule} holds for nothing any more{source}", zh="对 {rule} 的豁免已经没有用处{source}"
        )
    },
    why=Text(
        en="What was allowed is no longer there. The waiver would silently allow the next one of its kind.",
        zh="当初允许的问题已经不在了。留着这条豁免，下次再出现同样的问题就没人知道了。",
    ),
    how=Text(
        en="Delete the waiver: the comment in the document, or its entry in briefcheck-waivers.yaml. If the place only moved, "
        "move the comment along.",
        zh="删掉这条豁免：文档里的批注（注释），或 briefcheck-waivers.yaml 里的条目。如果只是位置变了，请把批注一起移过去。",
    ),
    examples=[
        Bad(
            "# Report\n\n<!-- briefcheck: allow actions/missing-owner -- the client names one after the pitch -->\n\nAll is done.\n",
            expect=["3 unused"],
        ),
        Bad(
            "# 报告\n\n都做完了。<!-- briefcheck: allow actions/missing-owner -- 客户下周定人 -->\n",
            expect=["3 unused"],
        ),
        Bad(
            "{c:0}All is done.{/c:0}",
            word={"comments": {0: "briefcheck: allow actions/missing-owner — not yet known"}},
            expect=["1 unused"],
        ),
        Good("# Report\n\nAll is done. <!-- who wrote this? -->\n"),
        Good("# 报告\n\n<!-- briefcheck: allow actions/missing-owner -->\n\n都做完了。\n"),
    ],
    last=True,
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the waivers that fit no finding although their rule is on."""
    for waiver in of_state(context, "unused"):
        yield about("unused", waiver)
