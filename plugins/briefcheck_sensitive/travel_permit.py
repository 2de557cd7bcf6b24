"""The number of a travel permit for Hong Kong, Macau or Taiwan.

港澳台通行证号（往来港澳、回乡证、台胞证等）。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="travel-permit",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(en="A travel permit number{places}: {value}", zh="通行证号{places}：{value}"),
    },
    why=Text(
        en="A travel permit is an identity document. With its number and a name, somebody else can book, check in or open an account.",
        zh="通行证是身份证件。有了号码和姓名，就可能被人冒名订票、入住或开户。",
    ),
    how=Text(
        en="Delete the number. Give it to the travel agent directly, not in a document that others read.",
        zh="删去号码。请直接交给订票的人，不要写在大家都看的文件里。",
    ),
    examples=[
        Bad("赴港人员：吴女士，往来港澳通行证 C12345678。", expect=["1 found"]),
        Bad("| Name | Home return permit |\n|---|---|\n| Chan | H1234567801 |", expect=["3 found"]),
        Good("通行证在有效期内即可，场地编号 A12345678。"),
        Good("Batch C12345678 arrives on Monday."),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once, only where the words around speak of a permit."""
    yield from findings(not_allowed(numbers(context, "travel-permit"), options.allow), KEEP)
