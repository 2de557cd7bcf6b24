"""A subtotal that is not the sum of its lines.

小计与所属各项相加的结果不符。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_figures._say import told

_EN = """| Item | Cost |
|---|---|
| Director | £4,000 |
| Crew | £6,500 |
| Subtotal | £10,600 |
| Edit | £2,000 |
| Grade | £1,000 |
| Subtotal | £3,000 |
| Total | £13,500 |
"""
_ZH = """| 项目 | 金额（元） |
|---|---|
| 导演 | 40,000 |
| 摄影 | 26,500 |
| 小计 | 65,500 |
| 剪辑 | 20,000 |
| 合计 | 86,500 |
"""


@rule(
    name="wrong-subtotal",
    since="0.1.0",
    source="G07",
    messages={
        "sum": Text(
            en="{sum}, but this subtotal says {said} ({difference})", zh="{sum}，这里的小计是 {said}（{difference}）"
        ),
    },
    why=Text(
        en="Whoever approves one part of the work approves its subtotal; and the error goes on into the total.",
        zh="客户常按小计批预算；小计错了，总计也跟着错。",
    ),
    how=Text(
        en="Add the lines of this part up again, then look at the total as well.",
        zh="请把这一部分重新加一遍，再看总计要不要跟着改。",
    ),
    examples=[
        Bad(_EN, expect=["5 sum"]),
        Good(_EN.replace("10,600", "10,500")),
        Bad(_ZH, expect=["5 sum"]),
        Good(_ZH.replace("65,500", "66,500")),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each subtotal that is wrong."""
    yield from told(context, "wrong-subtotal")
