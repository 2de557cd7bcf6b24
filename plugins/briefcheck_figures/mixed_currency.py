"""Amounts in different currencies, added up as if they were one.

不同币种的金额直接相加。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_figures._gate import found_in
from briefcheck_figures._say import written

_ZH = """| 项目 | 费用 |
|---|---|
| 拍摄 | ¥80,000 |
| 外籍模特 | US$5,000 |
| 后期 | ¥20,000 |
| 合计 | ¥105,000 |
"""
_EN = """| Item | Cost |
|---|---|
| Studio | HK$12,000 |
| Crew | HK$30,000 |
| Total | RMB 42,000 |
"""


@rule(
    name="mixed-currency",
    since="0.1.0",
    source="G07",
    messages={
        "mixed": Text(
            en="{said} is in {currency}, and is added to amounts in {others} without being converted",
            zh="{said} 是{currency}，却未经换算就与{others}的金额相加",
        ),
        "total": Text(
            en="This total is in {currency}, the amounts it adds up are in {others}",
            zh="这个合计写的是{currency}，相加的各项却是{others}",
        ),
    },
    why=Text(
        en="Added so, the total is in no currency at all, and whoever pays will read it in the one that suits them.",
        zh="这样加出来的数不属于任何一种货币，付款的人会按对自己有利的币种来读。",
    ),
    how=Text(
        en="Convert it into the currency of the table and state the rate, or give a total for each currency.",
        zh="请折算成同一币种并注明汇率，或按币种分别合计。",
    ),
    examples=[
        Bad(_ZH, expect=["4 mixed"]),
        Good(_ZH.replace("US$5,000", "¥5,000")),
        Bad(_EN, expect=["5 total"]),
        Good(_EN.replace("RMB 42,000", "$42,000")),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each amount whose currency is not that of the sum it is in."""
    found = found_in(context)
    for entry in found.mixed if found is not None else ():
        figure = entry.figure
        yield Finding(
            "total" if entry.total else "mixed",
            at=figure.at,
            data={
                "currency": _NAMES.get(entry.currency, entry.currency),
                "others": _NAMES.get(entry.others, entry.others),
            }
            | ({} if entry.total else {"said": written(figure)}),
            evidence=" ".join(figure.at.text.split()),
        )


_NAMES = {
    "CNY": Text(en="RMB", zh="人民币"),
    "USD": Text(en="US dollars", zh="美元"),
    "HKD": Text(en="Hong Kong dollars", zh="港币"),
    "TWD": Text(en="Taiwan dollars", zh="新台币"),
    "EUR": Text(en="euros", zh="欧元"),
    "GBP": Text(en="pounds", zh="英镑"),
    "JPY": Text(en="yen", zh="日元"),
    "$": Text(en="dollars", zh="“$”"),
    "¥": Text(en="RMB or yen (¥)", zh="“¥”"),
}
