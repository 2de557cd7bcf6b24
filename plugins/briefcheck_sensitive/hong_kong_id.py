"""The number of a Hong Kong identity card.

香港居民身份证号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="hong-kong-id",
    since="0.1.0",
    source="C07, Registration of Persons Ordinance (Cap. 177)",
    messages={
        "found": Text(en="A Hong Kong identity card number{places}: {value}", zh="香港身份证号{places}：{value}"),
    },
    why=Text(
        en="An identity number belongs to one living person. Whoever receives the document can misuse it, and it cannot be changed like a password.",
        zh="证件号属于具体的个人。文件一旦外发，谁都可能拿去冒用，而且不能像密码那样更换。",
    ),
    how=Text(
        en="Delete the number, or keep the last two characters only. If somebody really needs it, send it to that person alone, protected by a password.",
        zh="删去该号码，或只保留末两位。确实需要时，加密后单独发给需要的人，不要写在文件里。",
    ),
    examples=[
        Bad("來賓：陳先生，身份證號碼 A123456(3)。", expect=["1 found"]),
        Bad("| Name | HKID |\n|---|---|\n| Chan | C1234569 |", expect=["3 found"]),
        Bad("Chan Tai Man, G123456（A）", expect=["1 found"]),
        Good("身份證號碼 A123456(7)。"),
        Good("学号 A1234563，型号 C1234569。"),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once; one whose check digit is not in brackets only where the words around say so."""
    yield from findings(not_allowed(numbers(context, "hong-kong-id"), options.allow), KEEP)
