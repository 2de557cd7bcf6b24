"""A resident identity number (居民身份证号).

居民身份证号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="resident-id",
    since="0.1.0",
    source="C07, GB 11643-1999",
    messages={
        "found": Text(
            en="A resident identity number{places}: {value}",
            zh="居民身份证号{places}：{value}",
        ),
    },
    why=Text(
        en="An identity number belongs to one living person. Whoever receives the document can misuse it, and the law "
        "(PIPL) counts it as sensitive personal information.",
        zh="身份证号属于具体的个人。文件一旦外发，谁都可能拿去冒用；《个人信息保护法》把它列为敏感个人信息。",
    ),
    how=Text(
        en="Delete the number, or keep the last four characters only. If somebody really needs it, send it to that "
        "person alone, protected by a password.",
        zh="删去该号码，或只保留后四位。确实需要时，加密后单独发给需要的人，不要写在文件里。",
    ),
    examples=[
        Bad("来宾名单：张三，身份证号 11010519491231002X。", expect=["1 found"]),
        Bad("| 姓名 | 证件号码 |\n|---|---|\n| 李四 | 340524 19800101 001X |", expect=["3 found"]),
        Bad("Guest list: Ann Lee, ID card 110105-19491231-002X", expect=["1 found"]),
        Good("订单号 110105194912310021，请查收。"),  # the check character is wrong
        Good("Tracking number 20240501123456789012."),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once; the form of before 1999 and odd spacing only where the words around say so."""
    yield from findings(not_allowed(numbers(context, "resident-id"), options.allow), KEEP)
