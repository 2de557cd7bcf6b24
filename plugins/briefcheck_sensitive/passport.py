"""A passport number.

护照号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="passport",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(en="A passport number{places}: {value}", zh="护照号{places}：{value}"),
    },
    why=Text(
        en="With a passport number and a name, tickets can be changed and bookings be made in somebody else's name. Lists of travellers go round for long after the journey.",
        zh="有了护照号和姓名，就可能被人改签机票、冒名预订。出行名单在行程结束后往往还会流传很久。",
    ),
    how=Text(
        en="Delete the number. Give it to the travel agent directly, not in a document that others read.",
        zh="删去号码。请直接交给订票的人，不要写在大家都看的文件里。",
    ),
    examples=[
        Bad("拍摄组出行：周先生，护照号 E12345678。", expect=["1 found"]),
        Bad("| Name | Passport no. |\n|---|---|\n| Ann Lee | 512345678 |", expect=["3 found"]),
        Good("护照请随身携带，报名编号 E12345678901。"),
        Good("Order E12345678 was shipped."),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once, only where the words around speak of a passport."""
    yield from findings(not_allowed(numbers(context, "passport"), options.allow), KEEP)
