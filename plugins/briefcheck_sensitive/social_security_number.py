"""A social security number of the United States.

美国社会安全号（SSN）。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import not_allowed


@record
class Options:
    """The options of ``sensitive/social-security-number``."""

    allow: tuple[str, ...] = option(
        ("078-05-1120", "219-09-9999"),
        Text(
            en="Numbers that may stand in documents; as given, the two that were printed on samples for everybody.",
            zh="允许出现的号码；默认是两个公开印在样张上的号码。",
        ),
    )


@rule(
    name="social-security-number",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(en="A social security number{places}: {value}", zh="美国社会安全号{places}：{value}"),
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
        Bad("海外模特：Ann Lee，社会安全号 536-22-8145。", expect=["1 found"]),
        Bad("Talent: Ann Lee, SSN 536-22-8145", expect=["1 found"]),
        Good("SSN 000-12-3456, 666-12-3456, 912-12-3456."),
        Good("Call 536-228-1450."),
    ],
    options=Options,
    masks=True,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each number once; one without its dashes only where the words around say so."""
    yield from findings(not_allowed(numbers(context, "social-security-number"), options.allow), KEEP)
