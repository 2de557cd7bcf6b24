"""A fixed telephone line of mainland China.

中国大陆的固定电话号码。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import KEEP, findings
from briefcheck_sensitive._numbers import numbers
from briefcheck_sensitive._options import Allowing
from briefcheck_sensitive._telephones import national


@rule(
    name="landline-number",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(en="A landline number{places}: {value}", zh="固定电话号码{places}：{value}"),
    },
    why=Text(
        en="A direct line is somebody's desk or home. In a document that goes on to others it invites calls that nobody asked for.",
        zh="直线电话连着某个人的办公桌或家里。文件再转出去，就会有不相干的人打进来。",
    ),
    how=Text(
        en="Delete it unless the readers are meant to call it. The switchboard of your house goes into the option 'allow'.",
        zh="如果不是要让读者拨打，请删去。本公司的总机请加入选项 allow。",
    ),
    examples=[
        Bad("场地方座机：021-61234567 转 802。", expect=["1 found"]),
        Bad("Call the venue: +86 10 6123 4567.", expect=["1 found"]),
        Bad("| 部门 | 电话 |\n|---|---|\n| 前台 | (0571)86541237 |", expect=["3 found"]),
        Good("2021-12345678 不是区号；热线 400-612-3456 本来就是公开的。"),
        Good("总机 021-61234567", options={"allow": ["+86 21 6123 4567"]}),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once, unless it is allowed."""
    allowed = set(map(national, options.allow))
    yield from findings((hit for hit in numbers(context, "landline-number") if hit.value not in allowed), KEEP)
