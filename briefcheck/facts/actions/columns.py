"""Which columns of a table hold task, owner and due date: told by their heads, or by what their cells hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from briefcheck.document.blocks import Cell, Row, Table
from briefcheck.document.normal import fold
from briefcheck.facts.actions.contents import (
    MOST,
    column_of_days,
    column_of_names,
    is_name,
    says_when,
    says_who,
    share,
    text_at,
)
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.plans import (
    REMARKS,
    Head,
    by_now,
    by_when,
    given_out,
    is_programme,
    is_side_column,
    leads,
    lists_invoices,
    next_step,
    pick,
    said_last,
    task_of,
    who,
)
from briefcheck.facts.actions.words import (
    DISCUSSION_COLUMNS,
    OTHER_COLUMNS,
    WEAK_OWNER_COLUMNS,
    Words,
)
from briefcheck.facts.written import find_dates
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_NOISE = pattern(r"[（(\[【][^）)\]】]*[)）\]】]|[*:：?？]", needs="（([【*:：?？")
_ACTION_BY = frozenset(
    {"action", "actions", "action by", "act", "who", "by", "执行人", "执行", "跟进", "跟进人", "行动"}
)
_SAID_COLUMNS = frozenset(
    {"discussion", "discussions", "讨论", "讨论内容", "会议内容", "notes & materials", "讨论要点"}
)
"""Heads of what was said: beside them a row without owner and date is talk, whatever its action cell holds."""

_NO_ACTION = frozenset(
    {
        "",
        "note",
        "noted",
        "info",
        "for info",
        "information",
        "for information",
        "closed",
        "none",
        "n/a",
        "record",
        "知悉",
        "无",
        "备查",
    }
)
_HALVES = pattern(r"[^\W\d_A-Za-zÀ-ÿ]+|[a-z][a-z #/&-]*[a-z]|[a-z]")

_PARTS = pattern(r"\s*(?:[/\n,、&+|()]|及|和|与|\band\b)\s*")
_LONGEST_COMBINED = 40
_LEAST_HEADS = 2
_LONGEST_HEAD = 200
"""Characters of the longest cell that is read as the head of a column."""


@frozen
class Columns:
    """The grid columns of a table of actions, from 1; None where the table has no such column."""

    task: int
    owner: int | None
    due: int | None
    status: int | None
    owner_header: str = ""
    due_header: str = ""
    sure: bool = True
    """False where the rows hold all that was said, and an owner only beside the actions (Item | Action by)."""
    following: int | None = None
    """The column of the next step where the task is another: 事项 | 下一步."""
    of_job: bool = False
    """Whether the task's column names the job only, so that the next step is what is to be done: Job | Status | Next step."""

    before: int | None = None
    """The column of the day that another one took the place of: Original date | New date."""

    leads: tuple[int, ...] = ()
    """Other columns of owners, which count where the first is empty: Agency lead | Client lead."""
    remark: int | None = None
    """A column of remarks, where no other one says who or by when."""
    joined: bool = False
    """Whether who is to do it stands in the task's cell: Action / Owner."""

    @property
    def said(self) -> list[int]:
        """The columns of owner and date, where there are such."""
        return [column for column in (self.owner, self.due) if column is not None]


def columns_of(row: Row, words: Words, *, expected: bool) -> Columns | None:
    """Return what the columns are if ``row`` heads a table of actions; None if it does not.

    Args:
        row: any row: in a form the header may stand in the middle of the table.
        words: the vocabulary.
        expected: True under an action section, where weaker headers (姓名 | 任务) are enough.
    """
    return columns_in(_heads(row), words, expected=expected)


def columns_in(heads: list[Head], words: Words, *, expected: bool) -> Columns | None:
    """Return the same of the heads of a row."""
    owner = who(heads, words) or (given_out(heads, words) if expected else None)
    if not heads or (owner is None and not expected):
        return None  # most rows
    if (
        expected
        and owner is None
        and all(
            is_side_column(forms, words) or forms & (words.task_columns | _SAID_COLUMNS)
            for _, text, forms in heads
            if text
        )
    ):
        return _task_only(heads, words)
    due, before = by_now(heads, owner, words)
    task = task_of(heads, words, expected=expected)
    status = pick([head for head in heads if head != due], words.status_columns)
    if owner is None and expected and task is not None:
        owner = pick(heads, WEAK_OWNER_COLUMNS)
    known = [found for found in (owner, due, task) if found is not None]
    if not (owner is not None and (task is not None or due is not None)) and not (expected and len(known) >= 2):
        return None
    taken = {found[0] for found in (owner, due, status) if found is not None}
    if task is None or task[0] in taken:
        if lists_invoices(heads):
            return None
        task = next(
            ((at, text, forms) for at, text, forms in heads if at not in taken and not forms & OTHER_COLUMNS), None
        )
    if task is None:
        return None
    following, of_job = next_step(heads, task)
    given_out_by_day = owner is not None and due is not None and "事项" in task[2]  # 事项 | 负责人 | 完成时间
    talks = bool(task[2] & DISCUSSION_COLUMNS) and not given_out_by_day
    return Columns(
        task=task[0],
        following=following,
        of_job=of_job,
        owner=owner[0] if owner else None,
        due=due[0] if due else None,
        before=before,
        leads=leads(heads, owner, words) if owner else (),
        status=status[0] if status else None,
        owner_header=owner[1] if owner else "",
        due_header=due[1] if due else "",
        sure=expected or not (talks or any(head[2] & _SAID_COLUMNS for head in heads)),
        remark=told[0] if due is None and (told := pick(heads, REMARKS)) is not None and told[0] != task[0] else None,
    )


def _heads(row: Row) -> list[Head]:
    cells = [(cell.column, cell.text) for cell in row.cells if not cell.continues]
    lengths = [length for _, text in cells if (length := len(text.strip()))]
    few = len(lengths) < _LEAST_HEADS or max(lengths) > _LONGEST_COMBINED
    return [] if few else [(column, text.strip(), _forms(text)) for column, text in cells]


def _task_only(heads: list[Head], words: Words) -> Columns | None:
    """Return the columns of a table under an action heading that names tasks only: Task ID | Description of Task."""
    wanted = [head for head in heads if head[1] and not is_side_column(head[2], words)]
    if any(head[2] & _SAID_COLUMNS for head in wanted):  # Item | Discussion | Action
        wanted = [head for head in wanted if head[2] & (words.task_columns - DISCUSSION_COLUMNS)]
    if len(wanted) != 1:
        return None
    status = pick(heads, words.status_columns)
    remark = pick(heads, REMARKS)
    return Columns(
        task=wanted[0][0],
        owner=None,
        due=None,
        status=status[0] if status else None,
        remark=remark[0] if remark else None,
    )


@lru_cache(maxsize=2048)
def _forms(text: str) -> frozenset[str]:
    """Return the ways to read a header: whole, each language of it, each side of a slash."""
    if len(text) > _LONGEST_HEAD:
        return frozenset()
    folded = _NOISE.sub(" ", fold(text))
    whole = " ".join(folded.split())
    parts = {
        whole,
        whole.replace(" ", ""),
        *(part.strip() for part in folded.replace("|", "/").replace("\n", "/").split("/")),
    }
    parts.update(half.strip() for half in _HALVES.findall(whole) if not whole.isascii())
    parts.add(said_last(whole))
    return frozenset(part for part in parts if part)


def names_actions(table: Table) -> bool:
    """Whether the head of a table says in so many words that its rows are actions, wherever it stands: Action | Owner | Due."""
    return bool(table.rows) and any(_forms(cell.text) & _ACTIONS for cell in table.rows[0].cells)


_ACTIONS = frozenset(
    ("action", "actions", "action item", "action items", "action point", "action points", "next step", "next steps")
) | {"action required", "to do", "to-do", "行动", "行动项", "待办", "待办事项"}


def heads_actions(table: Table, row: Row, register: Register) -> bool:
    """Whether a row of a table is the head of columns of actions."""
    return columns_at(table, row, register, expected=True) is not None


def columns_at(table: Table, row: Row, register: Register, *, expected: bool) -> Columns | None:
    """Return what the columns are if a row of a table heads tasks; None if it does not."""
    heads = [(cell, text) for cell in row.cells if (text := cell.text).strip()]
    if len(heads) < _LEAST_HEADS:
        return None
    known = _heads(row)
    if known and not expected and is_programme(table, row, known, register.words):
        return None
    found = _combined(table, row, heads, register) if known else None
    if found is None:
        found = columns_in(known, register.words, expected=expected)
        if found is not None and (found.owner is None or found.due is None):
            return _completed(found, _below(table, row), known, register)
    if found is None and not lists_invoices(known):
        told = _unknown(table, row, known, register) if expected else None
        found = told if told is not None and told.due else _beside(table, row, heads, register) or told
    return found


def _below(table: Table, head: Row) -> Sequence[Row]:
    """Return the rows below the head of a table, of a long one the 40 that tell what its columns hold."""
    first = bisect_right(table.rows, head.place.row or 0, key=lambda row: row.place.row or 0)
    return table.rows[first : first + 40]


def _strangers(known: list[Head], taken: Sequence[int | None], words: Words) -> list[tuple[int, str]]:
    """Return the columns whose heads are words that nobody knows."""
    others = words.task_columns | words.owner_columns | words.due_columns | words.status_columns | OTHER_COLUMNS
    return [(at, text) for at, text, forms in known if at not in taken and not forms & others]


def _completed(found: Columns, below: Sequence[Row], known: list[Head], register: Register) -> Columns:
    """Return the columns with those of owner and date that only their cells tell: Action | Who | Needed for."""
    heads = {at: text for at, text, _ in known}
    taken = (found.task, found.owner, found.due, found.status, found.following)
    strangers = _strangers(known, taken, register.words)
    if found.owner is None:
        owner = column_of_names(strangers, below, register)
        found = replace(found, owner=owner, owner_header=heads.get(owner or 0, ""))
    if found.due is None:
        strangers = [entry for entry in strangers if entry[0] != found.owner]
        due = column_of_days(strangers, below, register)
        found = replace(found, due=due, due_header=heads.get(due or 0, ""))
    return found


def _unknown(table: Table, head: Row, known: list[Head], register: Register) -> Columns | None:
    """Return the columns of a table where actions are expected whose heads say little: names, days, and the rest."""
    first = next((row for row in table.rows if len([cell for cell in row.cells if cell.text.strip()]) > 1), None)
    below = _below(table, head)
    words = register.words
    if first is not head or not below or not known or is_programme(table, head, known, words):
        return None
    names = [text for _, text, forms in known if text and not forms & words.placeholders]  # a head may be Who
    if any(says_who(text, register) or says_when(text, register) for text in names):
        return None  # the first row is a task itself
    owner, due = who(known, words), by_when(known, None, words)
    task, status = task_of(known, words, expected=True), pick(known, words.status_columns)
    taken = [entry[0] for entry in (owner, due, task, status) if entry is not None]
    strangers = _strangers(known, taken, words)
    whom = owner[0] if owner else column_of_names(strangers, below, register)
    when = due[0] if due else column_of_days([entry for entry in strangers if entry[0] != whom], below, register)
    if whom is None or (when is None and not taken):
        return None
    heads = {at: text for at, text, _ in known}
    rest = [at for at, _ in _strangers(known, [*taken, whom, when], words)]
    done = (
        task[0] if task and task[0] not in (whom, when) else max(rest, key=lambda at: _width(below, at), default=None)
    )
    if done is None or share([text_at(row, done) for row in below], lambda text: is_name(text, register)) >= MOST:
        return None
    return Columns(done, whom, when, status[0] if status else None, heads.get(whom, ""), heads.get(when or 0, ""))


def _width(below: Sequence[Row], column: int) -> int:
    return sum(len(text_at(row, column)) for row in below)


def _combined(table: Table, head: Row, heads: list[tuple[Cell, str]], register: Register) -> Columns | None:
    """Return the columns of Topic | Action / by whom / when, whose last cells hold a task with its owner and date."""
    own = [entry for entry in heads if not entry[0].continues]
    if len(own) < _LEAST_HEADS or max([len(text) for _, text in own]) > _LONGEST_COMBINED:
        return None
    words = register.words
    for cell, text in own:
        if _PARTS.search(text) is None:
            continue
        parts = {part.strip() for part in _PARTS.split(fold(text).casefold())}
        tasks, owners = (parts & words.task_columns) - DISCUSSION_COLUMNS, (parts & words.owner_columns) - _ACTION_BY
        tasks |= parts & {"事项"} if owners else set()
        if not (len(parts) > 1 and tasks and (owners or "who" in parts or "by" in parts)):
            continue
        below = _below(table, head)
        names = [text for row in below if (text := text_at(row, cell.column))]
        if names and share(names, lambda text: is_name(text, register)) < MOST:
            others = [(other.column, text.strip(), _forms(text)) for other, text in own if other is not cell]
            due, status = by_when(others, None, words), pick(others, words.status_columns)
            return Columns(
                task=cell.column,
                owner=None,
                due=due[0] if due else None,
                status=status[0] if status else None,
                due_header=due[1] if due else "",
                joined=True,
            )
    return None


def _beside(table: Table, head: Row, heads: list[tuple[Cell, str]], register: Register) -> Columns | None:
    """Return the columns of DISCUSSION | ACTION, where only who is to act stands in the second: SL, TK."""
    action = next((cell for cell, text in heads if not _ACTION_BY.isdisjoint(_forms(text))), None)
    if action is None:
        return None
    below = _below(table, head)
    names = [text for row in below if (text := text_at(row, action.column)) and not is_no_action(text)]
    if not names or share(names, lambda text: is_name(text, register)) < MOST:
        return None
    others = [cell for cell, text in heads if cell is not action and not _forms(text) & OTHER_COLUMNS]
    if not others:
        return None
    task = max(others, key=lambda cell: _width(below, cell.column))
    return Columns(
        task=task.column, owner=action.column, due=None, status=None, owner_header=action.text.strip(), sure=False
    )


def is_no_action(cell: str) -> bool:
    """Whether a cell beside what was said only says that nobody is to act: -, Note, Closed."""
    return fold(cell).casefold().strip(" .-–—/") in _NO_ACTION


def guessed_columns(table: Table, register: Register) -> Columns | None:
    """Return the columns of a table without header: one of names, perhaps one of dates, and the task left of them."""
    if not table.rows or len(table.rows[0].cells) < _LEAST_HEADS:
        return None
    heads = register.words.owner_columns | register.words.due_columns | register.words.task_columns
    told = [cell for cell in table.rows[0].cells if cell.text.strip()]
    if any(_forms(cell.text) & heads for cell in told) and not heads_task_only(table.rows[0], register):
        return None  # it has a head, of something else
    grid = sorted({cell.column for row in table.rows for cell in row.cells})
    texts = {column: [text for row in table.rows if (text := text_at(row, column))] for column in grid}
    owner = next((c for c in grid if share(texts[c], lambda text: bool(register.read(text, sure=False))) > MOST), None)
    due = next((c for c in grid if c != owner and share(texts[c], lambda text: bool(find_dates(text))) > MOST), None)
    rest = [column for column in grid if column not in (owner, due) and texts[column]]
    sure = due is not None or any(says_who(text, register) for text in texts.get(owner or 0, ()))
    if owner is None or not rest or not sure:  # Large and Small could be names
        return None
    task = max(rest, key=lambda column: sum(map(len, texts[column])) / len(texts[column]))
    return Columns(task=task, owner=owner, due=due, status=None)


def heads_task_only(row: Row, register: Register) -> bool:
    """Whether the only words of a row of several columns head the one of the tasks."""
    told = [cell for cell in row.cells if cell.text.strip()]
    words = register.words.task_columns - DISCUSSION_COLUMNS
    return len(told) == 1 and len(row.cells) >= _LEAST_HEADS and bool(_forms(told[0].text) & words)


def heads_names(row: Row, columns: Columns, register: Register) -> bool:
    """Whether the first row of a table, whose columns were told by their cells, heads the names (姓名), or the tasks only."""
    return heads_task_only(row, register) or bool(
        _forms(text_at(row, columns.owner)) & (WEAK_OWNER_COLUMNS | register.words.placeholders)
    )
