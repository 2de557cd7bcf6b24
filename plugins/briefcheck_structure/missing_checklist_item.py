"""A point that a checklist must have, and this one has not.

清单里少了必须核对的一项。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_structure._items import items_of
from briefcheck_structure._words import as_typed

_GOOD = """# Meeting-room checklist

Date: 4 June 2024
Room: Tea room

- [x] Room booked
- [x] Projector tested
- [x] Reception told
- [x] Welcome sign
- [x] Tea and coffee
- [x] Papers of other clients removed
- [x] Spare agenda
- [x] Pads and pens
- [x] Seats for eight
- [x] Papers in order
- [x] Attendance confirmed by phone
"""
_GOOD_ZH = """# 会议室清单

日期：2024年6月4日
会议室：茶室

- [x] 会议室已预订
- [x] 投影仪、音响调试
- [x] 已通知前台
- [x] 欢迎牌
- [x] 茶点
- [x] 撤走无关物品
- [x] 多备一份议程
- [x] 纸笔
- [x] 座位八个
- [x] 资料排序
- [x] 已电话确认出席
"""


@rule(
    name="missing-checklist-item",
    since="0.2.0",
    source="A06, A07, A08, A09, A10, A16",
    messages={
        "missing": Text(en="“{item}” is not on the checklist.", zh="清单里没有“{item}”。"),
    },
    why=Text(
        en="What is not on the list is not looked for, and is missed when the client is already in the room.",
        zh="清单上没有的就不会有人去查，等客户坐下来才发现少了。",
    ),
    how=Text(
        en="Add a line for it. If it is not needed this time, write so behind it.",
        zh="加上这一项；这次用不到的，在后面写“无”。",
    ),
    examples=[
        Bad(_GOOD.replace("- [x] Welcome sign\n", ""), type="meeting-room-checklist", expect=["0 missing"]),
        Good(_GOOD, type="meeting-room-checklist"),
        Bad(_GOOD_ZH.replace("- [x] 纸笔\n", ""), type="meeting-room-checklist", expect=["0 missing"]),
        Good(_GOOD_ZH, type="meeting-room-checklist"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each required item of a checklist that no line stands for; none where there is no list at all."""
    for wanted in context.type.sections if context.type is not None else ():
        found = items_of(context, wanted) if wanted.kind == "checklist" else ()
        known = {id_ for item in found for id_ in item.ids}
        for part in wanted.parts if known else ():
            if part.required and part.id not in known:
                yield Finding("missing", data={"item": as_typed(context, part.name)})
