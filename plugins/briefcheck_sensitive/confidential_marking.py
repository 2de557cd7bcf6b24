"""A confidentiality marking (机密, internal use only) on a document.

文件带有保密标记（机密、内部资料等）。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._markings import marked
from briefcheck_sensitive._stream import stream_of


@rule(
    name="confidential-marking",
    since="0.1.0",
    source="C07",
    messages={
        "marked": Text(
            en="The document is marked “{marking}”{places}",
            zh="文件带有保密标记“{marking}”{places}",
        ),
    },
    why=Text(
        en="A document marked as internal or confidential that goes to the client or to the public either should not go "
        "at all or shows that nobody looked at it before sending.",
        zh="标着“内部”“机密”的文件发给客户或公众，要么本不该发，要么说明发之前没人看过。",
    ),
    how=Text(
        en="Ask who set the marking. If the document may leave the house, remove the marking from the page, the header "
        "and the footer; if not, do not send it. Where the marking heads a line, take out the whole line: it was meant to stay inside.",
        zh="先问清是谁加的标记。可以外发，就把正文、页眉、页脚里的标记去掉；不可以，就不要发。标记只写在某一行开头的，要连同那一行一起删掉。",
    ),
    examples=[
        Bad("机密 严禁外传\n\n夏季推广策略，供客户讨论。", expect=["1 marked"]),
        Bad("# 【内部资料】夏季推广策略", expect=["1 marked"]),
        Bad("Strictly confidential\n\nThe plan for the summer.", expect=["1 marked"]),
        Bad("# Minutes\n\nINTERNAL ONLY – the client has not seen this budget.", expect=["3 marked"]),
        Bad("# 会议纪要\n\n（内部）客户还不知道此事。", expect=["3 marked"]),
        Good("双方应签署保密协议，并对商业秘密承担保密义务。"),
        Good("All confidential information stays with the agency; this plan is for internal use only until May."),
    ],
)
def check(context: Context, _options: object) -> Iterator[Finding]:
    """Report each marking once: a whole paragraph or cell, in brackets, after 密级, in a header or footer, heading a line."""
    yield from marked(stream_of(context), "marked")
