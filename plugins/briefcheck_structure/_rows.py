"""Rows of a table that came with the template and that nobody filled in."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Document, Row, Table, tables
from briefcheck_structure._placeholders import is_placeholder
from briefcheck_structure._words import bare

# What a template writes into its first row to show what belongs there.
_SAMPLES = frozenset(
    [
        "item",
        "items",
        "task",
        "tasks",
        "action",
        "action item",
        "action items",
        "description",
        "topic",
        "who",
        "whom",
        "owner",
        "assignee",
        "responsible",
        "name",
        "names",
        "first name",
        "first names",
        "last name",
        "last names",
        "company",
        "affiliation",
        "email",
        "e-mail",
        "phone",
        "date",
        "due",
        "due date",
        "due_date",
        "duedate",
        "deadline",
        "when",
        "status",
        "done",
        "comment",
        "comments",
        "note",
        "notes",
        "y",
        "y/n",
        "n",
        "yes/no",
        "title",
        "role",
        "department",
        "text",
        "…",
        "...",
        "事项",
        "任务",
        "行动",
        "内容",
        "描述",
        "负责人",
        "责任人",
        "姓名",
        "名称",
        "公司",
        "部门",
        "职位",
        "邮箱",
        "电话",
        "日期",
        "时间",
        "截止日期",
        "完成时间",
        "状态",
        "备注",
        "示例",
        "dd/mm/yyyy",
        "mm/dd/yyyy",
        "年/月/日",
    ]
)

_COUNTED = frozenset({"item", "task", "action", "action item", "topic", "name", "事项", "任务", "行动", "内容", "姓名"})
"""Those of them that a template counts: 事项1, Task 2."""


def template_rows(document: Document) -> Iterator[Row]:
    """Yield every row of every table that holds nothing but what the template put there."""
    for part in document.parts:
        for table in tables(part.blocks):
            yield from _of(table)


def _of(table: Table) -> Iterator[Row]:
    if len(table.rows) < 2:
        return
    head = table.rows[0]
    for index, row in enumerate(table.rows[1:], start=1):
        if row.header:
            continue
        filled = [cell for cell in row.cells if cell.text.strip()]
        if len(filled) < 2 or any(cell.continues for cell in row.cells):
            continue
        if all(is_placeholder(cell.text) for cell in filled) or (
            all(_is_example(cell.text) for cell in filled) and _stands_under(head, row) and not _heads(table, index)
        ):
            yield row


def _is_example(text: str) -> bool:
    words = bare(text)
    return words in _SAMPLES or _is_counted(text) or (len(words) > 1 and set(words) == {"x"}) or is_placeholder(text)


def _is_counted(text: str) -> bool:
    words = bare(text)
    return words[-1:].isdigit() and words.rstrip("0123456789 ") in _COUNTED


def _stands_under(head: Row, row: Row) -> bool:
    """Tell whether the words run on over three or more columns that the table's head names, and differ from it.

    A form table has a label beside an empty value, so its labels do not run on; a repeated head is the same words.
    """
    columns = [cell.column for cell in row.cells if cell.text.strip()]
    cells = [cell for cell in row.cells if columns[0] <= cell.column <= columns[-1]]
    over = [head.cell_at(column) for column in columns]
    names = [bare(cell.text) if cell is not None else "" for cell in over]
    return (
        len(columns) >= 3
        and len(cells) == len(columns)
        and all(names)
        and len({id(cell) for cell in over}) == len(over)
        and names != [bare(cell.text) for cell in cells]
    )


def _heads(table: Table, index: int) -> bool:
    """Tell whether the row heads rows below it: in a document that is one table, heads stand in its middle."""
    if any(_is_counted(cell.text) or is_placeholder(cell.text) for cell in table.rows[index].cells):
        return False
    width = sum(bool(cell.text.strip()) for cell in table.rows[index].cells)
    if sum(bool(cell.text.strip()) for cell in table.rows[index - 1].cells) < 2 and index > 1:
        return True
    below = table.rows[index + 1 : index + 2]
    return index > 1 and any(
        sum(bool(cell.text.strip()) and not _is_example(cell.text) for cell in row.cells) >= max(2, width - 1)
        for row in below
    )
