"""A company's registration code (统一社会信用代码).

公司的统一社会信用代码。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="company-code",
    since="0.1.0",
    source="C07, GB 32100-2015",
    messages={
        "found": Text(en="A company's credit code{places}: {value}", zh="统一社会信用代码{places}：{value}"),
    },
    why=Text(
        en="The code is public, but it names one company beyond doubt. In a document for somebody else it tells whose paper was copied.",
        zh="信用代码虽然可以公开查到，但唯一对应一家公司；出现在给别家的文件里，就等于说出这份文件是从谁那里拷来的。",
    ),
    how=Text(
        en="Check whose code it is. Delete it unless this document needs it, as a contract or an invoice does; your own goes into the option 'allow'.",
        zh="先看是谁的代码。除合同、开票资料等确实需要的以外请删去；本公司的代码请加入选项 allow。",
    ),
    examples=[
        Bad("甲方：样例公司，统一社会信用代码 91350100M000100Y43。", expect=["1 found"]),
        Bad("| Company | Tax ID |\n|---|---|\n| Sample Ltd | 91110000600037341L |", expect=["3 found"]),
        Good("91350100M000100Y44 的最后一位不对。"),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each code once; one of digits alone only where the words around say so."""
    yield from findings(not_allowed(numbers(context, "company-code"), options.allow), KEEP)
