"""A label with nothing behind it.

标签后面没有内容。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefcheck import Bad, Context, Field, Finding, Good, Paragraph, Text, fold, pattern, rule, says_none
from briefcheck_structure._words import is_signed_by_hand, says_nothing, signed_spots, spot

_LONGEST_VALUE = 60
"""Characters of a line under a label that can be its value; a longer one begins the text."""
_SOON = pattern(
    r"\W*(?:(?:is|are|please|needed|required|urgent(?:ly)?|请|务必|需|越快越好|加急|[，,、：: -])\s*)*"
    r"(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|you can|we can)|soon(?:est)?|urgent(?:ly)?|immediate(?:ly)?|"
    r"right away|尽快|尽早|尽速|儘快|越快越好|马上|立即|立刻|即刻|火速|加急|紧急|特急)(?:\s*(?:please|完成|提交|交稿|交付|提供|[吧！!。.]))*\W*"
)
"""A date that is none: each reads it as it suits them."""

_BAD = """# Contact report

Client:
Date: 4 June 2024
Present: none

## Next steps

- Ann Lee sends the final pack design by 12 June 2024.
"""
_GOOD = _BAD.replace("Client:", "Client: Northwind Tea").replace("none", "Ann Lee, Tom Fox")
_DUE = "# Creative brief\n\nDue date: {due}\nClient: Northwind Tea\n"
_BAD_ZH = """# 客户会议报告

| 客户 | | 会议日期 | 2024年6月4日 |
|---|---|---|---|
| 与会人员 | 无 | 记录人 | 李安 |

## 下一步行动

1. 李安 6月12日前发出最终包装稿
"""
_GOOD_ZH = _BAD_ZH.replace("| 客户 | |", "| 客户 | 北风茶业 |").replace("| 无 |", "| 李安、方涛 |")


@rule(
    name="empty-field",
    since="0.1.0",
    source="T06, C08, S03, B03",
    messages={
        "empty": Text(en="“{label}” is not filled in.", zh="“{label}”没有填。"),
        "none": Text(en="“{label}” only says “{value}”.", zh="“{label}”只写了“{value}”。"),
        "soon": Text(en="“{label}” says “{value}”, which is no date.", zh="“{label}”写的是“{value}”，没有日期。"),
    },
    why=Text(
        en="A label with nothing behind it looks like an unfinished paper, and nobody can tell forgotten from unknown.",
        zh="只有名称没有内容，看着像没做完的文件，别人也分不清是忘了填还是没有。",
    ),
    how=Text(
        en="Fill it in. If it does not apply to this job, take the line out.",
        zh="请填上；这份文件用不到的，就把这一项删掉。",
    ),
    examples=[
        Bad(_BAD, type="contact-report", expect=["3 empty", "5 none"]),
        Good(_GOOD, type="contact-report"),
        Bad(_BAD_ZH, type="contact-report", expect=["3 empty", "5 none"]),
        Good(_GOOD_ZH, type="contact-report"),
        Bad(_DUE.format(due="ASAP"), type="creative-brief", expect=["3 soon"]),
        Good(_DUE.format(due="12 June 2024, sooner if possible"), type="creative-brief"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each field of the type that has a label and no value anywhere in the document."""
    if context.type is None:
        return
    signed = signed_spots(context)
    for wanted in context.type.fields:
        field = context.field(wanted.id)
        if field is None or is_signed_by_hand(field.label) or spot(field.label_place) in signed:
            continue
        message = _fault(field) or ("soon" if wanted.kind == "date" and _SOON.fullmatch(fold(field.value)) else "")
        said_by_sides = any(other.id in wanted.satisfied_by and other.value.strip() for other in context.fields)
        if message == "empty" and (said_by_sides or _is_filled_below(context, field)):
            continue
        if message in ("empty", "soon") or (message == "none" and wanted.required and not wanted.none_is_fine):
            yield Finding(
                message,
                at=field.label_place,
                data={"label": field.label.strip(), "value": field.value.strip()},
                confidence="certain" if wanted.required else "possible",
            )


def _fault(field: Field) -> str:
    if not field.value.strip():
        return "empty"
    return "none" if says_none(field.value) or says_nothing(field.value) else ""


def _is_filled_below(context: Context, field: Field) -> bool:
    """Tell whether the value of an empty label stands in the line under it, as lists of people often do."""
    labels = {spot(other.label_place) for other in context.fields}
    labels |= {spot(entry.heading.place) for entry in context.outline}
    lines = [
        line
        for part in context.document.parts
        for block in part.blocks
        if isinstance(block, Paragraph)
        for line in block.lines()
        if line.text.strip()
    ]
    for line, below in pairwise(lines):
        if spot(line.place) == spot(field.label_place):
            words = below.text.strip()
            return spot(below.place) not in labels and len(words) <= _LONGEST_VALUE and not words.endswith(("。", "."))
    return False
