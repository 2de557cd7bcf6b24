"""A margin, cost, rebate or commission next to its figure.

毛利、成本、返点、佣金等连同数字。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_sensitive._commercial import commercial, terms_of
from briefcheck_sensitive._hits import findings
from briefcheck_sensitive._stream import stream_of


@record
class Options:
    """The options of ``sensitive/commercial-terms``."""

    terms: tuple[str, ...] = option(
        (), Text(en="More words that your house uses for what it earns or pays.", zh="贵公司对利润、成本的其他叫法。")
    )
    allow: tuple[str, ...] = option(
        ("客户毛利", "行业毛利", "行业平均"),
        Text(
            en="Words beside which a figure is fine, for instance where the client's own margin is the subject.",
            zh="旁边有这些词时不算，例如讨论的是客户自己产品的毛利。",
        ),
    )
    fine_in: tuple[str, ...] = option(
        ("contract",),
        Text(en="Document types in which such figures belong.", zh="本来就要写这些数字的文档类型。"),
    )
    priced_in: tuple[str, ...] = option(
        ("estimate", "quotation", "statement-of-work"),
        Text(
            en="Document types in which prices, rates and commissions belong, but no margin and no column of what suppliers charge.",
            zh="本来就要写价格、单价、佣金的文档类型；其中的毛利和供应商成本栏仍会报告。",
        ),
    )


@rule(
    name="commercial-terms",
    since="0.1.0",
    source="C07",
    messages={
        "beside": Text(en="“{service}” stands next to a figure{places}", zh="“{service}”旁边写着数字{places}"),
        "in-table": Text(
            en="A table gives figures under “{service}”{places}", zh="表格里“{service}”一栏写着数字{places}"
        ),
    },
    why=Text(
        en="What the house earns on a job and pays its suppliers is not for the client's eyes. Once known, every later "
        "price is argued from it.",
        zh="一单赚多少、付给供应商多少，都不是给客户看的。对方知道了，以后每次报价都会拿它来压。",
    ),
    how=Text(
        en="Delete the figures, or move them into a paper that stays in the house. Look at hidden columns and embedded "
        "tables as well.",
        zh="删去数字，或移到只在内部使用的文件里；隐藏的列、嵌入的表格也要看一看。",
    ),
    examples=[
        Bad("本项目毛利率 35%，媒体返点 8 个点。", expect=["1 beside", "1 beside"]),
        Bad("Agency margin on production: 22%.", expect=["1 beside"]),
        Bad("| Item | Supplier cost |\n|---|---|\n| Film | ¥120,000 |\n| Stills | ¥30,000 |", expect=["3 in-table"]),
        Good("毛利和返点另行沟通；活动成本控制在合理范围内。"),
        Good("The margin of error is 3%. p { margin: 10%; }"),
        Good("项目结算价 12 万元", type=None, options={"allow": ["项目结算价"]}),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each term and figure once, and each column once; none in a document whose subject they are."""
    if context.type is not None and context.type.id in options.fine_in:
        return
    priced = context.type is not None and context.type.id in options.priced_in
    yield from findings(commercial(stream_of(context), terms_of(options.terms), options.allow, priced=priced))
