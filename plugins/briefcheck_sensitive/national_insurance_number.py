"""A national insurance number of the United Kingdom.

英国国民保险号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing, not_allowed


@rule(
    name="national-insurance-number",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(en="A national insurance number{places}: {value}", zh="英国国民保险号{places}：{value}"),
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
        Bad("英国自由职业者：Ann Lee，国民保险号 AB123456C。", expect=["1 found"]),
        Bad("Freelancer: Ann Lee, AB 12 34 56 C", expect=["1 found"]),
        Good("National insurance number QQ123456C is the sample of the form."),
        Good("Part AB123456C"),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once; one without its spaces only where the words around say so."""
    yield from findings(not_allowed(numbers(context, "national-insurance-number"), options.allow), KEEP)
