"""A table without a column that it needs.

表格少了一列。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_structure._tables import tables_of
from briefcheck_structure._words import as_typed

_GOOD = """# Media list

Client: Northwind Tea

| Item | Qty | Amount |
|---|---|---|
| Layout | 2 | 4,000 |
"""
_BAD = """# Status report

Date: 4 June 2024

| Job | Owner | Due |
|---|---|---|
| Tea pack | Ann Lee | 12 June 2024 |
"""
_BAD_ZH = """# 工作进展报告

日期：2024年6月4日

| 工作号 | 工作内容 | 负责人 | 完成日期 |
|---|---|---|---|
| T-12 | 茶包装 | 李安 | 6月12日 |
"""


@rule(
    name="missing-column",
    since="0.2.0",
    source="T11, F02, N03, N04",
    messages={
        "missing": Text(
            en="This table has no column “{column}”.",
            zh="这张表没有“{column}”一列。",
        )
    },
    why=Text(
        en="What has no column is not written down for any of the lines, and whoever works from the table has to ask about each of them.",
        zh="没有这一列，每一行都不会写，照着表做事的人只好一行一行来问。",
    ),
    how=Text(
        en="Add a column with that heading and fill it in for each row.",
        zh="加一列，写上这个列名，每一行都填好。",
    ),
    examples=[
        Bad(_BAD, type="status-report", expect=["5 missing"]),
        Good(
            _BAD.replace("| Due |", "| Due | Status |")
            .replace("|---|---|---|", "|---|---|---|---|")
            .replace("2024 |\n", "2024 | first layout |\n"),
            type="status-report",
        ),
        Good(_GOOD, type="estimate"),
        Bad(_BAD_ZH, type="status-report", expect=["5 missing"]),
        Good(_BAD_ZH.replace("工作号", "进展").replace("T-12", "初稿"), type="status-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each required column that a table of the type has not.

    Of several tables in a section the one that has most of the columns counts: the others may be something else.
    """
    for wanted in context.type.sections if context.type is not None else ():
        needed = [part for part in wanted.parts if part.required] if wanted.kind == "table" else []
        found = list(tables_of(context, wanted)) if needed else []
        if not found:
            continue
        best = max(found, key=lambda table: len(table.columns))
        for part in needed:
            if part.id not in best.columns and not set(part.satisfied_by) & set(best.columns):
                row = best.table.rows[best.head]
                yield Finding(
                    "missing", at=row.place, data={"column": as_typed(context, part.name)}, confidence="likely"
                )
