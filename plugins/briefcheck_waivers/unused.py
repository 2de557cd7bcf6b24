"""A waiver that holds for nothing any more.

没有用到的豁免。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_waivers._of import about, of_state

_REASONS = {
    "unused": Text(en="any more", zh="已经没有用处"),
    "gone": Text(en="any more: the document “{document}” is not there", zh="已经没有用处：找不到文档“{document}”了"),
    "not-whole": Text(
        en="here: what the rule found is about the whole document, and is waived on the title or, in Markdown, above the "
        "first line",
        zh="写在这里不起作用：这条规则的问题是针对整份文档的，豁免要写在标题上，Markdown 也可以写在第一行之前",
    ),
}
"""By the state of a waiver."""


@rule(
    name="unused",
    since="0.1.0",
    source="own",
    messages={
        "unused": Text(
            en="The waiver of {rule} holds for nothing {reason}{source}", zh="对 {rule} 的豁免{reason}{source}"
        ),
    },
    why=Text(
        en="It allows nothing that is there now, and would silently allow the next of its kind that comes to this place.",
        zh="它现在没有允许任何问题；留着它，以后这里再出现同样的问题就没人知道了。",
    ),
    how=Text(
        en="Delete the waiver: the comment in the document, or its entry in briefcheck-waivers.yaml. If the place only moved, "
        "move the comment along; if the document has another name now, write that into the entry.",
        zh="删掉这条豁免：文档里的批注（注释），或 briefcheck-waivers.yaml 里的条目。如果只是位置变了，请把批注一起移过去；"
        "如果文档改了名，请在条目里写上新名字。",
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
    for waiver in of_state(context, *_REASONS):
        yield about("unused", waiver, reason=_REASONS[waiver.state].fill({"document": waiver.document}))
