"""A row of a table that leaves out what each row must say.

表格里有一行，该填的格子没有填。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, FieldType, Finding, Good, Place, Row, Text, paragraphs, rule, says_none
from briefcheck_structure._tables import FoundTable, is_total, tables_of
from briefcheck_structure._words import is_signed_by_hand

_NEXT = "next-step"
_OF_NEXT = frozenset({"owner", "due"})
"""Ids that document types give to what comes next, and to who does it and when."""

_BAD = """# Status report

Date: 4 June 2024

| Job | Status | Owner |
|---|---|---|
| Tea pack | first layout | Ann Lee |
| Tea film | | Tom Fox |
"""
_BAD_ZH = """# 报价单

客户：北风茶业

| 项目 | 数量 | 单价 | 金额 |
|---|---|---|---|
| 包装设计 | 2 | 2,000 | 4,000 |
| 修图 | 3 | 100 | |
| 合计 | | | 4,300 |
"""


@rule(
    name="empty-cell",
    since="0.2.0",
    source="T06, F02, N03, N04, G14",
    messages={
        "empty": Text(en="This row says nothing under “{columns}”.", zh="这一行的“{columns}”没有填。"),
    },
    why=Text(
        en="A gap in a table is read as forgotten, or as nothing to pay, nobody to ask; the reader cannot tell which.",
        zh="表里空着一格，别人会当作忘了填，或者当作不用付、没人管，分不清是哪一种。",
    ),
    how=Text(
        en="Fill in the cell. If there is nothing to say, write a dash or “none”.",
        zh="把格子填上；确实没有的，写“无”或一横。",
    ),
    examples=[
        Bad(_BAD, type="status-report", expect=["8 empty"]),
        Good(_BAD.replace("| | Tom", "| shot | Tom"), type="status-report"),
        Bad(_BAD_ZH, type="estimate", expect=["8 empty"]),
        Good(_BAD_ZH.replace("| 100 | |", "| 100 | 300 |"), type="estimate"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each row in which a cell of a required column is blank.

    Owner and due date of an action are left to the rules of actions, a blank row of a form to ``template-row-left``.
    """
    for wanted in context.type.sections if context.type is not None else ():
        needed = [part for part in wanted.parts if part.required and not part.none_is_fine]
        for found in tables_of(context, wanted) if wanted.kind == "table" and needed else ():
            for row in found.below:
                asked = [part for part in needed if part.id not in _OF_NEXT] if _nothing_next(row, found) else needed
                blank = [part for part in asked if part.id in found.columns and _is_blank(row, found, part)]
                if blank and _is_of_data(row, found) and not is_total(row):
                    yield Finding("empty", at=_place(row, found, blank[0]), data={"columns": _names(blank)})


def _nothing_next(row: Row, found: FoundTable) -> bool:
    """Tell whether a row says that nothing comes next: then nobody does it, on no day."""
    cell = row.cell_at(found.columns[_NEXT]) if _NEXT in found.columns else None
    return cell is not None and bool(cell.text.strip()) and says_none(cell.text)


def _is_blank(row: Row, found: FoundTable, part: FieldType) -> bool:
    cell = row.cell_at(found.columns[part.id])
    return cell is not None and not cell.continues and cell.span == 1 and not cell.text.strip()


def _place(row: Row, found: FoundTable, part: FieldType) -> Place:
    """Return where a blank cell is, in a Word file its paragraph."""
    cell = row.cell_at(found.columns[part.id])
    if cell is None:
        return row.place
    first = next(paragraphs(cell.blocks), None)
    return cell.place if first is None else first.place


def _is_of_data(row: Row, found: FoundTable) -> bool:
    """Tell whether a row says something in two of the known columns: a single word heads the rows below it."""
    cells = [row.cell_at(column) for column in found.columns.values()]
    filled = [cell for cell in cells if cell is not None and cell.text.strip()]
    return len(filled) > 1 and not any(is_signed_by_hand(cell.text) for cell in filled)


def _names(parts: list[FieldType]) -> Text:
    return Text(en=", ".join(part.name.en for part in parts), zh="、".join(part.name.zh for part in parts))
