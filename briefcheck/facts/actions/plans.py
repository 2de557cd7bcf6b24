"""What the heads of columns say of a table: an agenda, a plan with first and last days, a list of jobs or of invoices."""

from __future__ import annotations

import re
from typing import TypeAlias

from briefcheck.document.blocks import Row, Table
from briefcheck.facts.actions.words import (
    DISCUSSION_COLUMNS,
    OTHER_COLUMNS,
    WEAK_DUE_COLUMNS,
    WEAK_OWNER_COLUMNS,
    Words,
)
from briefcheck.lazy import pattern

Head: TypeAlias = tuple[int, str, frozenset[str]]
"""The head of a column: where it stands, its words, and the ways to read them."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


REMARKS = _names(
    "备注|说明|内容|内容说明|任务说明|任务描述|描述|具体内容|具体要求|要求|完成标准|remarks|remark|notes|note|comments|comment|details|description"
)
"""Heads of what is said of a task beside it: by when, where no other column says so."""

_STARTS = _names("from|start|starts|begin|begins|start date|开始|开始日期|开始时间|起|起始|起始日期")
_ENDS = _names("to|until|end|ends|finish|end date|finish date|完成|结束|结束日期|结束时间|止|截止")
_TOPICS = _names("topic|topics|agenda item|agenda|subject|item|议题|议程|议题内容|环节|内容|主题")
_GIVEN_OUT = _names("分工|人员分工|任务分工|分工安排|人员安排")
"""Heads of columns of names, beside one of parts: 模块 | 分工."""

_PARTS = _names("模块|功能|功能模块|部分|章节|子任务|页面|文档|材料|题目|板块|环节")
"""Heads of the tasks of a table where actions are expected: who writes which chapter."""

_TASK_AFTER_ALL = _names("事项")
"""Of 事项 | 下一步 the first is the task."""

_SLOTS = _names("time|times|time slot|timing|duration|mins|minutes|length|时间|时长|用时|时段|时间段|分钟")
_JOBS = _names("job|jobs|job no|job number|job name|工作项目|工作|工作名称|项目名称")
"""Heads of columns that say what is worked on: where another says what is done next, that is the task."""

_NEXT = _names(
    "next|what next|what is next|接下来|下步|next step|next steps|next action|next actions|下一步|下一步行动|下一步工作|后续行动"
)
_RENEWED = _names(
    "new date|new dates|new due date|new due|new deadline|revised date|revised due date|revised due|revised deadline|updated date|updated deadline|updated due date|rescheduled to|rescheduled|moved to|slipped to|now due|"
    "新期限|新日期|新时间|新截止日期|新截止时间|新的日期|新的期限|新完成时间|调整后日期|调整后时间|调整后期限|调整后完成时间|变更后日期|变更后时间|变更后期限|修订日期|修订后日期|修订后时间|延期至|延至|顺延至|改期至|改到"
)
"""Heads of the day that holds now, where another column has the one before: Original date | New date."""

_RENEWED_BESIDE = _names("new|revised|updated|now|current|latest|调整后|变更后|修订后|更新后|现|现在|新|最新")
"""The same beside a column headed by one of the next."""

_ORIGINAL = _names(
    "original|original date|original due date|original due|original deadline|first date|previous date|previous due date|old date|old due date|was|was due|initial date|planned"
    "|原定|原定时间|原定日期|原定期限|原计划|原计划时间|原期限|原日期|原时间|原截止日期|原截止时间|原完成时间|原来|调整前|变更前"
)

_BY = frozenset({"by"})
_WHO_ENDS = (
    " lead",
    " owner",
    " in charge",
    " in-charge",
    " responsible",
    "负责人",
    "责任人",
    "责任部门",
    "责任单位",
    "负责部门",
    "负责单位",
)
_WHEN_ENDS = (
    *(
        f" {verb} {at}"
        for verb in ("submitted", "completed", "done", "delivered", "finished", "sent")
        for at in ("on", "by")
    ),
    *(" deadline", " due date", "截止日期", "截止时间", "完成时间", "完成日期", "完成时限", "完成期限"),
)
_INVOICED = frozenset(
    {"已付", "未付", "已收", "未收", "已付金额", "未付金额", "已收金额", "未收金额"}
    | {"欠款", "开票日期", "发票号", "发票号码", "invoice", "invoice no", "invoice no.", "invoice number"}
    | {
        "invoice date",
        "paid",
        "outstanding",
        "balance",
        "bill no",
        "bill no.",
        "days overdue",
        "days late",
        "overdue days",
    }
    | {"账单号", "账单编号", "请款单号", "开票金额", "应收金额", "逾期天数", "账龄", "超期天数"}
)
"""Heads of a list of invoices: its rows are no tasks unless it has a column for them."""

_LONGEST = 40
"""Characters of the longest cell that is read as a time."""
_HOUR = r"(?:(?:上午|下午|晚上|中午|早上|凌晨)\s*)?(?:\d{1,2}[:：]\d{2}(?::\d{2})?|\d{1,2}(?=\s*[ap]\.?m)|\d{1,2}\.\d{2}(?=\s*[ap]\.?m)|\d{1,2}[点时](?:半|\d{1,2}分?)?)(?:\s*[ap]\.?m\.?)?"
_CLOCK = pattern(
    rf"{_HOUR}(?:\s*(?:[-–—~～至到]|to|until)\s*{_HOUR})?|\d{{1,3}}\s*(?:min(?:ute)?s?\.?|hours?|h|分钟|小时|['’′])",
    re.IGNORECASE,
)
"""A cell with a time of the day, from one to another, or how long it takes; 11.27 is a day."""

_NUMBER_COLUMN = pattern(
    r"(?:task|action|item|ai|ap)\s*(?:id|no\.?|nr\.?|number|#|ref\.?)|(?:任务|事项|行动)?(?:编号|序号|号)",
    re.IGNORECASE,
)


def said_last(head: str) -> str:
    """Return the head of a column that a longer one ends in: of Faculty in-charge, Draft to be submitted on; "" if in none."""
    return "in charge" if head.endswith(_WHO_ENDS) else "due date" if head.endswith(_WHEN_ENDS) else ""


def pick(heads: list[Head], wanted: frozenset[str]) -> Head | None:
    """Return the first head that can be read as one of ``wanted``."""
    for head in heads:  # every row of every table comes here: a plain loop takes half the calls
        if head[2] & wanted:
            return head
    return None


def task_of(heads: list[Head], words: Words, *, expected: bool) -> Head | None:
    """Return the column of the tasks: of 议题 | 结论 | 下一步 the last is what is to be done."""
    task = pick(heads, (words.task_columns - DISCUSSION_COLUMNS) | _TASK_AFTER_ALL) or pick(heads, words.task_columns)
    return task or (pick(heads, _PARTS | _GIVEN_OUT) if expected else None)


def given_out(heads: list[Head], words: Words) -> Head | None:
    """Return the column of those among whom the parts are given out: 模块 | 分工; of 姓名 | 分工 it is that of the tasks."""
    named = pick(heads, WEAK_OWNER_COLUMNS) is None
    return pick(heads, _GIVEN_OUT) if named and pick(heads, _PARTS | words.task_columns) is not None else None


_WITH = frozenset(
    (
        "With",
        "with",
        "WITH",
        "Now with",
        "Sits with",
        "Lies with",
        "Ball with",
        "Ball in court",
        "Whose court",
        "In whose court",
        "Over to",
        "Waiting on",
        "Waiting for",
    )
) | {"在谁那", "在谁那里", "在谁手里", "在谁手上", "卡在谁", "等谁", "球在谁那", "手里", "谁在跟", "谁在跟进"}
"""Heads over those whose turn it is, in a table with a column of days beside it."""


def who(heads: list[Head], words: Words) -> Head | None:
    """Return the column of owners; one headed By is that of the day where another says who: Who | What | By."""
    owners = [head for head in heads if head[2] & words.owner_columns]  # none in most rows
    if not owners:
        for head in heads:  # a plain loop asks nothing
            if head[1] in _WITH and by_when(heads, None, words) is not None:
                return head
        return None
    return next((head for head in owners if (head[2] & words.owner_columns) - _BY), owners[0])


def leads(heads: list[Head], owner: Head | None, words: Words) -> tuple[int, ...]:
    """Return the other columns of owners: Client lead beside Agency lead."""
    return tuple(head[0] for head in heads if head != owner and (head[2] & words.owner_columns) - _BY)


def by_when(heads: list[Head], owner: Head | None, words: Words) -> Head | None:
    """Return the column of the day: by its head, by one that says By beside that of the owners, by one that says Date."""
    strong = pick(heads, words.due_columns - WEAK_DUE_COLUMNS)
    by = [head for head in heads if head[2] & _BY and head != owner]
    return strong or (by[0] if by and owner is not None else None) or pick(heads, words.due_columns) or last_day(heads)


def by_now(heads: list[Head], owner: Head | None, words: Words) -> tuple[Head | None, int | None]:
    """Return the column of the day that holds now, and where the one before it stands: New date, Original date."""
    due, first = by_when(heads, owner, words), pick(heads, _ORIGINAL)
    now = pick(heads, _RENEWED | _RENEWED_BESIDE if first is not None else _RENEWED)
    if now is None or now == first:
        return due, None
    before = first or (due if due != now else None)
    return now, before[0] if before is not None else None


def last_day(heads: list[Head]) -> Head | None:
    """Return the column of the last day where a plan has one for the first beside it: From | To, 开始 | 完成."""
    return pick(heads, _ENDS) if pick(heads, _STARTS) else None


def heads_topics(heads: list[Head], words: Words) -> bool:
    """Whether a row heads an agenda: 时间 | 议题 | 汇报人 says who speaks, and when, not who does what by which day."""
    if not (pick(heads, _TOPICS) and pick(heads, _SLOTS)):
        return False
    rest = (words.task_columns - DISCUSSION_COLUMNS - _TOPICS) | (words.due_columns - WEAK_DUE_COLUMNS - _SLOTS)
    return pick(heads, rest) is None


def is_programme(table: Table, head: Row, heads: list[Head], words: Words) -> bool:
    """Whether a row heads an agenda, or a running order: Time | What | Who over 10:05, 10:20 says who is on, and when."""
    if heads_topics(heads, words):
        return True
    slot = pick(heads, _SLOTS)
    if slot is None or pick(heads, words.due_columns - WEAK_DUE_COLUMNS - _SLOTS):
        return False
    below = [row.cell_at(slot[0]) for row in table.rows if (row.place.row or 0) > (head.place.row or 0)]
    times = [text for cell in below if cell is not None and (text := cell.text[:_LONGEST].strip())]
    return bool(times) and all(_CLOCK.fullmatch(text) for text in times)


def next_step(heads: list[Head], task: Head) -> tuple[int | None, bool]:
    """Return the column of the next step beside that of the task, and whether the task's names the job only."""
    following = pick(heads, _NEXT)
    if following is None or following == task:
        return None, False
    return following[0], bool(task[2] & _JOBS)


def lists_invoices(heads: list[Head]) -> bool:
    """Whether a row heads a list of invoices."""
    return any(forms & _INVOICED for _, _, forms in heads)


def is_side_column(forms: frozenset[str], words: Words) -> bool:
    """Whether a column is neither task, owner nor date, but stands in tables of actions: a number, a state, a note."""
    return bool(forms & (OTHER_COLUMNS | words.status_columns)) or any(_NUMBER_COLUMN.fullmatch(form) for form in forms)
