"""A labelled value that a document of this type must state, and this one does not mention.

这类文件必须写明的一项，全文没有提到。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, FieldType, Finding, Good, Text, rule

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


@rule(
    name="missing-field",
    since="0.1.0",
    source="C08, S03, B03, B04, F08",
    messages={
        "missing": Text(
            en="“{field}” is not stated: add the line “{field}: …” at the top.",
            zh="没有写“{field}”：请在文件开头加一行“{field}：……”。",
        )
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
    present = {field.id for field in context.fields} | {section.id for section in context.sections}
    for wanted in context.type.fields:
        if wanted.required and wanted.id not in present and not _is_said_elsewhere(context, wanted):
            yield Finding("missing", data={"field": wanted.name})


def _is_said_elsewhere(context: Context, wanted: FieldType) -> bool:
    """Tell whether another field says the same: 客户方：… 我方：… are the attendees, by their sides."""
    others = [field for field in context.fields if field.id in wanted.satisfied_by and field.value.strip()]
    if wanted.kind != "people":
        return bool(others)
    places = {field.place for field in others}
    names = [person.name for person in context.attendees if person.place in places]
    # "Agency: Northwind" is a company, though it could be a name; two such, or one in Chinese, are people
    return len(names) > 1 or any(not name.isascii() for name in names)
