"""An amount in words that is not the amount in digits.

大写金额与小写金额不一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_figures._gate import found_in
from briefcheck_figures._say import told

_ZH = """| 项目 | 金额 |
|---|---|
| 策划费 | 30,000 |
| 执行费 | 95,600 |
| 合计 | 125,600 |

金额大写：人民币壹拾贰万陆仟伍佰元整
"""
_EN = "The fee is US$12,350 (US dollars twelve thousand three hundred and fifteen only)."


@rule(
    name="amount-in-words-mismatch",
    since="0.1.0",
    source="G07",
    messages={
        "digits": Text(en="“{words}” is {value}, but the digits say {said}", zh="“{words}”是 {value}，小写却是 {said}"),
        "currency": Text(
            en="“{words}” is in another currency than the digits beside it", zh="“{words}”与旁边的小写金额币种不同"
        ),
    },
    why=Text(
        en="Where words and digits differ, banks and courts usually go by the words; finance will send the paper back.",
        zh="大小写不一致时，通常以大写为准；财务和银行会直接退回。",
    ),
    how=Text(
        en="Write both anew from the total that is right.",
        zh="请以核对无误的合计为准，把大小写都改对。",
    ),
    examples=[
        Bad(_ZH, expect=["7 digits"]),
        Good(_ZH.replace("陆仟伍佰", "伍仟陆佰")),
        Bad(_EN, expect=["1 digits"]),
        Good(_EN.replace("fifteen", "fifty")),
        Bad("合同总额：人民币伍万元整（HK$50,000）", expect=["1 currency"]),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each amount in words that is another one than the digits beside or above it."""
    yield from told(context, "amount-in-words-mismatch")
    found = found_in(context)
    for entry, _amount in found.currencies if found is not None else ():
        yield Finding("currency", at=entry.at, data={"words": entry.at.text}, evidence=entry.at.text)
