"""An identity or residence number of Taiwan.

台湾的身份证号或居留证号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="taiwan-id",
    since="0.1.0",
    source="C07, Household Registration Act of Taiwan",
    messages={
        "found": Text(en="An identity number of Taiwan{places}: {value}", zh="台湾身份证号{places}：{value}"),
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
        Bad("出席人：林小姐，身分證字號 A123456789。", expect=["1 found"]),
        Bad("| Name | National ID |\n|---|---|\n| Lin | A123456789 |", expect=["3 found"]),
        Good("身分證字號 A123456788。"),
        Good("Part no. A123456789"),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once; without a word that says so it is merely possible."""
    yield from findings(not_allowed(numbers(context, "taiwan-id"), options.allow), KEEP)
