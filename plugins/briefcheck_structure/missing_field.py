"""A labelled value that a document of this type must state, and this one does not mention.

这类文件必须写明的一项，全文没有提到。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, FieldType, Finding, Good, Place, SectionType, Text, rule

_BAD = """# Contact report

Client: Northwind Tea
Present: Ann Lee, Tom Fox

## Next steps

- Ann Lee sends the final pack design by 12 June 2024.
"""
_BAD_ZH = """# 客户会议报告

客户：北风茶业
与会人员：李安、方涛

## 下一步行动

1. 李安 6月12日前发出最终包装稿
"""
_GROUP = """# Competitive review

Client: Northwind Tea
Date: 4 June 2024
Verified by: Ann Lee

## Competitors

### South Leaf

- Appeal: calm in a cup
- Target: people in offices
- Promise: five quiet minutes, by herbs
- Creative concept and tone: a clock that melts, quiet
- Production: fine
"""
_GROUP_ZH = """# 竞争者评议

客户：北风茶业
日期：2024年6月4日
策划核实：李安

## 竞争品牌

### 南叶

- 诉求点：一杯安静
- 目标对象：写字楼里的人
- 承诺及支持点：五分钟安静，草本
- 创意概念及语气：融化的钟，安静
- 媒介形式：地铁灯箱
"""


@rule(
    name="missing-field",
    since="0.1.0",
    source="C08, S03, B03, B04, F08, F12",
    messages={
        "missing": Text(
            en="“{field}” is not stated: add the line “{line}” at the top.",
            zh="没有写“{field}”：请在文件开头加一行“{line}”。",
        ),
        "of-group": Text(en="“{group}” lacks: {fields}.", zh="“{group}”缺少：{fields}。"),
    },
    why=Text(
        en="A year from now nobody will know it by heart, and this document may be the only place to look it up.",
        zh="一年以后没有人还记得，而能查的可能只有这份文件。",
    ),
    how=Text(
        en="Add it as a line of its own, or in the form at the top of the document.",
        zh="单独写一行，或者填进文件开头的表格。",
    ),
    examples=[
        Bad(_BAD, type="contact-report", expect=["0 missing"]),
        Good(_BAD.replace("Present", "Date: 4 June 2024\nPresent"), type="contact-report"),
        Bad(_BAD_ZH, type="contact-report", expect=["0 missing"]),
        Good(_BAD_ZH.replace("与会", "会议日期：2024年6月4日\n与会"), type="contact-report"),
        Bad(_GROUP, type="competitive-review", expect=["9 of-group"]),
        Good(_GROUP + "- Media: underground posters\n", type="competitive-review"),
        Bad(_GROUP_ZH, type="competitive-review", expect=["9 of-group"]),
        Good(_GROUP_ZH + "- 制作水准：精良\n", type="competitive-review"),
        Good(_BAD.replace("Present: ", "4 June 2024 | Teams | Zoe, "), type="contact-report"),
        Bad("# Contact report\n\nDate: 4 June 2024\nAgency: Northwind\n", type="contact-report", expect=["0 missing"]),
        Good(
            _BAD_ZH.replace("与会人员：李安", "会议日期：2024年6月4日\n客户方：王强\n我方：李安"), type="contact-report"
        ),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each required field of the type that the document does not mention."""
    if context.type is None:
        return
    signed = {_row(entry.place) for entry in context.signatures}  # the day beside a signature is that of signing
    stated = {field.id for field in context.fields if _row(field.label_place) not in signed}
    present = stated | {section.id for section in context.sections}
    for wanted in context.type.fields:
        if not wanted.required or wanted.id in present or _is_said_elsewhere(context, wanted):
            continue
        from briefcheck_structure._dated import is_dated, is_said, is_said_with, period_is_said  # most state them all
        from briefcheck_structure._head import says_itself
        from briefcheck_structure._tables import heads_a_column

        listed = wanted.id == "client" and heads_a_column(context, wanted)
        ways = (is_dated, is_said, is_said_with, says_itself, period_is_said)
        if not (listed or any(way(context, wanted) for way in ways)):
            line = f"{wanted.name.zh}：……" if context.language == "zh" else f"{wanted.name.en}: …"
            yield Finding("missing", data={"field": wanted.name, "line": line})
    for section in context.type.sections:
        if section.kind == "groups":
            yield from _in_groups(context, section)


def _row(place: Place) -> tuple[object, ...]:
    return place.part, place.number, place.table, place.row or place.line


def _in_groups(context: Context, wanted: SectionType) -> Iterator[Finding]:
    """Yield a finding for each group of a section, one review for each competitor, that lacks required fields."""
    from briefcheck_structure._groups import groups_of  # few types of document have groups

    for group in groups_of(context, wanted):
        lacking = [part.name for part in wanted.parts if part.required and part.id not in group.filled]
        if lacking:
            fields = Text(en=", ".join(name.en for name in lacking), zh="、".join(name.zh for name in lacking))
            yield Finding("of-group", at=group.place, data={"group": group.name, "fields": fields})


def _is_said_elsewhere(context: Context, wanted: FieldType) -> bool:
    """Tell whether another field says the same: 客户方：… 我方：… are the attendees, by their sides."""
    others = [field for field in context.fields if field.id in wanted.satisfied_by and field.value.strip()]
    if wanted.kind != "people":
        return bool(others)
    places = {field.place for field in others}
    names = [person.name for person in context.attendees if wanted.id == "attendees" or person.place in places]
    # "Agency: Northwind" is a company, though it could be a name; two such, or one in Chinese, are people
    return len(names) > 1 or any(not name.isascii() for name in names)
