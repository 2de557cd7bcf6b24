"""A point of a checklist that nobody has ticked.

清单上有一项没有打钩。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_structure._items import boxes_of, items_of

_BAD = """# Pre-meeting checklist

Client: Northwind Tea

- [x] Agenda, six copies
- [ ] Unpaid invoices
- [ ] Media samples: none
"""
_BAD_ZH = """# 会议前清单

客户：北风茶业

- [x] 会议议程六份
- [ ] 未付发票和对账单
- [ ] 媒介样本：无
"""


@rule(
    name="unticked-item",
    since="0.2.0",
    source="A06, A09, A10, A16",
    messages={
        "unticked": Text(en="This is not ticked: {item}", zh="这一项还没有打钩：{item}"),
        "none": Text(
            en="Nothing on this checklist is ticked ({count} points).", zh="这份清单一项都没有打钩（共{count}项）。"
        ),
    },
    why=Text(
        en="A point without a tick is still to be done, or done and nobody can tell.",
        zh="没打钩，就是还没办，或者办了也没人知道。",
    ),
    how=Text(
        en="See to it and tick it. If it is not needed, write “none” behind it.",
        zh="办好了就打钩；用不到的，在后面写“无”。",
    ),
    examples=[
        Bad(_BAD, type="pre-meeting-checklist", expect=["6 unticked"]),
        Good(_BAD.replace("[ ] Unpaid", "[x] Unpaid"), type="pre-meeting-checklist"),
        Bad(_BAD_ZH, type="pre-meeting-checklist", expect=["6 unticked"]),
        Bad(_BAD_ZH.replace("[x]", "[ ]"), type="pre-meeting-checklist", expect=["5 none"]),
        Good(_BAD_ZH.replace("[ ] 未付", "[x] 未付"), type="pre-meeting-checklist"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each known item with an empty box; one for a list in which no box at all is ticked."""
    for wanted in context.type.sections if context.type is not None else ():
        if wanted.kind != "checklist":
            continue
        open_ = [item for item in items_of(context, wanted) if item.ticked is False and not item.none]
        boxes = boxes_of(context, wanted) if len(open_) > 1 else ()
        if boxes and not any(boxes):
            yield Finding("none", at=open_[0].place, data={"count": len(boxes)})
            continue
        for item in open_:
            yield Finding("unticked", at=item.place, data={"item": item.text}, evidence=item.text)
