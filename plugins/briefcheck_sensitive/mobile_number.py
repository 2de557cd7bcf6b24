"""A mobile telephone number of mainland China.

中国大陆的手机号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, option, pattern, rule
from briefcheck_sensitive._hits import KEEP, Hit, findings
from briefcheck_sensitive._numbers import may_hold_one, resident_ids
from briefcheck_sensitive._text import Reading, label, readings, stands_alone

# The prefixes that the ministry (MIIT) has given out.
_MOBILE = pattern(
    r"(?<![0-9A-Za-z+])(?P<country>\(?(?:\+|00)?86\)?[ -]?)?"
    r"(?P<number>1(?:3[0-9]|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])(?P<gap>[ .-]?)[0-9]{4}(?P=gap)[0-9]{4})"
    r"(?![0-9A-Za-z])"
)
_CONTEXT = pattern(
    r"(?i)电话|電話|手机|手機|联系|聯絡|聯繫|微信|致电|短信|热线"
    r"|(?<![a-z])(?:tel|telephone|mobiles?|phones?|cell|cellphone|call|contacts?|wechat|whatsapp)(?![a-z])"
)
_OTHER_NUMBER = label(
    r"(?:QQ(?:号|群)?|扣扣|群号|单号|單號|编号|编码|工号|学号|序号|流水号|批号|条码|货号|型号|版本|订单|运单|快递|税号|账号|帐号|房间号|会议号|会议 ?ID"
    r"|阅读量?|播放量?|曝光量?|粉丝数?|(?<![a-z])(?:id|order|sku|uid|tracking|invoice|serial|version|ref|po|meeting)"
    r"(?: ?(?:number|no\.?|id|#))?)(?:为|是)?"
)
# Numbers that stand for a number: 13812345678, 13888888888.
_MADE_UP = pattern(r"12345678\Z|87654321\Z|([0-9])\1{7}\Z")


@dataclass(frozen=True, eq=False, repr=False)
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
        "into the option 'allow'.",
        zh="删去号码，改留公司座机或工作邮箱。本来就公开的号码请加入选项 allow。",
    ),
    examples=[
        Bad("活动现场请联系小赵，手机 139-1357-2468。", expect=["1 found"]),
        Bad("| Name | Mobile |\n|---|---|\n| Ann Lee | +86 186 2135 7924 |", expect=["3 found"]),
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
    yield from findings((hit for hit in _hits(context) if hit.value not in allowed), KEEP)


def _hits(context: Context) -> Iterator[Hit]:
    for reading in readings(context, may_hold_one):
        people = list(resident_ids(reading.text))
        for found in _MOBILE.finditer(reading.text):
            start, end = found.span()
            value = re.sub(r"[^0-9]", "", found["number"])
            if _MADE_UP.search(value) or any(start < person.end and person.start < end for person in people):
                continue
            if not stands_alone(reading.text, start, end) or _is_other_number(reading, start, end, found["gap"]):
                continue
            sure = bool(found["country"]) or reading.near(_CONTEXT, start, end)
            unsure: Confidence = (
                "possible" if reading.passage.kind == "code" else "likely"
            )  # 2 to the 34th: 17179869184
            yield Hit(reading, *found.span("number"), value, "certain" if sure else unsure, "found")


def _is_other_number(reading: Reading, start: int, end: int, gap: str) -> bool:
    """Tell whether the words say it is some other number, or the groups belong to a longer row of figures."""
    if reading.labelled(_OTHER_NUMBER, start) or reading.text.startswith("@qq.", end):
        return True
    row = bool(gap) and re.search(r"[0-9] \Z", reading.text[max(0, start - 2) : start])
    return bool(row) and not reading.near(_CONTEXT, start, end)
