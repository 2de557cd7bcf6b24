"""A row of a table that is still the template's own.

表格里还留着模板自带的行。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_structure._rows import template_rows

_BAD = """# Contact report

## Next steps

| Done | Action | Owner | Due |
|---|---|---|---|
| | item | who | due_date |
| | TBD | TBD | TBD |
"""
_BAD_ZH = """# 客户会议报告

## 下一步行动

| 事项 | 负责人 | 完成时间 |
|---|---|---|
| 【请填写事项】 | 待定 | 待定 |
"""


@rule(
    name="template-row-left",
    since="0.1.0",
    source="T06",
    messages={
        "left": Text(
            en="This row is still the template's: {row}",
            zh="这一行还是模板里的原样：{row}",
        )
    },
    why=Text(
        en="The reader cannot tell whether the rest of the table was forgotten too; it makes the whole paper look unfinished.",
        zh="看的人会想：别的行是不是也没填？整份文件都像没做完。",
    ),
    how=Text(en="Fill the row in, or delete it.", zh="请填好这一行，或者删掉。"),
    examples=[
        Bad(_BAD, expect=["7 left", "8 left"]),
        Good(
            _BAD.replace("item | who | due_date", "Send the layout | Ann Lee | 12 June").replace(
                "| | TBD | TBD | TBD |\n", ""
            )
        ),
        Bad(_BAD_ZH, expect=["7 left"]),
        Good(_BAD_ZH.replace("【请填写事项】 | 待定", "发出最终包装稿 | 李安")),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each row that nobody filled in."""
    for row in template_rows(context.document):
        words = " | ".join(cell.text.strip().replace("\n", " ") for cell in row.cells)
        yield Finding(
            "left",
            at=row.place,
            data={"row": words.strip()},
            confidence="certain" if context.type is not None else "likely",
        )
