"""A tax that is not its rate of the amount, or an amount with tax that is not both together.

税额与税率算出来的不符，或含税金额不等于不含税金额加税额。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_figures._say import told

_EN = """| Item | Amount |
|---|---|
| Campaign design | £8,000 |
| Artwork | £2,500 |
| Subtotal | £10,500 |
| VAT (20%) | £2,010 |
| Total | £12,600 |
"""
_ZH = """| 项目 | 不含税金额 | 税率 | 税额 | 含税金额 |
|---|---|---|---|---|
| 创意费 | 50,000 | 6% | 3,000 | 53,000 |
| 制作费 | 80,000 | 6% | 4,300 | 84,800 |
| 印刷费 | 20,000 | 13% | 2,600 | 22,600 |
"""


@rule(
    name="wrong-tax",
    since="0.1.0",
    source="G07",
    messages={
        "sum": Text(en="{sum}, but here it says {said} ({difference})", zh="{sum}，这里写的是 {said}（{difference}）"),
    },
    why=Text(
        en="The invoice must state the right tax; one that does not agree with the estimate is sent back and paid later.",
        zh="发票上的税额必须对；与报价对不上的发票会被退回，回款就晚了。",
    ),
    how=Text(
        en="Work the tax out again, and say whether the amounts include it.",
        zh="请按税率重新计算，并写清金额是否含税。",
    ),
    examples=[
        Bad(_EN, expect=["6 sum"]),
        Good(_EN.replace("£2,010", "£2,100")),
        Bad(_ZH, expect=["4 sum"]),
        Good(_ZH.replace("4,300", "4,800")),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each tax, and each amount with tax, that is wrong."""
    yield from told(context, "wrong-tax")
