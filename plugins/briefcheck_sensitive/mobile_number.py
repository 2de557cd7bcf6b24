"""A mobile telephone number of mainland China, Hong Kong, Macao, Taiwan, Singapore or Britain.

中国大陆、香港、澳门、台湾以及新加坡、英国的手机号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, option, record, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers


@record
class Options:
    """The options of ``sensitive/mobile-number``."""

    allow: tuple[str, ...] = option(
        ("13800138000",),
        Text(
            en="Numbers that may stand in documents, digits only: switchboards, service lines, sample numbers.",
            zh="允许出现的号码（只写数字）：总机、服务热线、示例号码。",
        ),
    )


@rule(
    name="mobile-number",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(en="A mobile number{places}: {value}", zh="手机号{places}：{value}"),
    },
    why=Text(
        en="A mobile number is personal data. Once the document is passed on, its owner gets calls from strangers and "
        "cannot take the number back.",
        zh="手机号是个人信息。文件一旦转发出去，号码的主人就会接到陌生来电，而且收不回来。",
    ),
    how=Text(
        en="Delete it, or give the office line or an office e-mail address instead. Numbers that are meant to be seen go "
        "into the option 'allow'. Numbers that end in 12345678, 87654321 or seven times one digit are taken for samples, "
        "unless the sentence asks to call them.",
        zh="删去号码，改留公司座机或工作邮箱。本来就公开的号码请加入选项 allow。以 12345678、87654321 或连续七个以上相同数字结尾的号码"
        "视为示例，句子里请人拨打的除外。",
    ),
    examples=[
        Bad("活动现场请联系小赵，手机 139-1357-2468。", expect=["1 found"]),
        Bad("| Name | Mobile |\n|---|---|\n| Ann Lee | +86 186 2135 7924 |", expect=["3 found"]),
        Bad("Call Ann on +44 7911 123 456 or +852 9123 4560.", expect=["1 found", "1 found"]),
        Good("示例：13800138000。"),
        Good("QQ：13913572468，订单号 18621357924，总价 ¥15821357924。"),
        Good("时间戳 1700000000000，物料编号 12800138000。"),
    ],
    options=Options,
    masks=True,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each number once, unless it is allowed."""
    allowed = {re.sub(r"[^0-9]", "", number)[-11:] for number in options.allow}
    yield from findings((hit for hit in numbers(context, "mobile-number") if hit.value not in allowed), KEEP)
