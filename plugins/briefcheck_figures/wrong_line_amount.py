"""A line whose amount is not its quantity times its price.

某一行的数量乘以单价，与金额不符。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_figures._say import told

_ZH = """| 项目 | 数量 | 单价 | 金额 |
|---|---|---|---|
| 海报设计 | 3 | 2,000 | 6,000 |
| 三折页 | 2 | 1,500 | 3,500 |
| 易拉宝 | 4 | 300 | 1,200 |
"""
_EN = """| Role | Days | People | Rate | Total |
|---|---|---|---|---|
| Promoter | 5 | 8 | $120 | $4,800 |
| Supervisor | 5 | 2 | $200 | $2,200 |
| Driver | 5 | 1 | $150 | $750 |
"""


@rule(
    name="wrong-line-amount",
    since="0.1.0",
    source="G07",
    messages={
        "product": Text(
            en="{sum}, but this line says {said} ({difference})", zh="{sum}，这一行写的是 {said}（{difference}）"
        ),
    },
    why=Text(
        en="Which of the three is wrong, the quantity, the price or the amount? The client will take the one that is cheapest.",
        zh="数量、单价、金额，到底哪个错了？客户会挑最便宜的那个当真。",
    ),
    how=Text(
        en="Check quantity and price against the quote, then multiply again; look at the total as well.",
        zh="请对照报价核对数量和单价，重新相乘；合计也要再看一眼。",
    ),
    examples=[
        Bad(_ZH, expect=["4 product"]),
        Good(_ZH.replace("3,500", "3,000")),
        Bad(_EN, expect=["4 product"]),
        Good(_EN.replace("$2,200", "$2,000")),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each line that is multiplied out wrongly."""
    yield from told(context, "wrong-line-amount")
