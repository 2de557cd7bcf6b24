"""Tables of actions: which columns hold task, owner and due date, and the rows as candidates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from briefcheck.document.blocks import Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.cells import tasks_of, where_in, words_of
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.lines import LONGEST, Line, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.plans import (
    Head,
    by_when,
    given_out,
    is_programme,
    is_side_column,
    lists_invoices,
    next_step,
    pick,
    said_last,
    task_of,
    who,
)
from briefcheck.facts.actions.status import is_other, is_unfilled, tells_state
from briefcheck.facts.actions.words import (
    DISCUSSION_COLUMNS,
    OTHER_COLUMNS,
    WEAK_OWNER_COLUMNS,
    Words,
)
from briefcheck.facts.none import says_none
from briefcheck.facts.written import find_dates
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_NOISE = pattern(r"[（(\[【][^）)\]】]*[)）\]】]|[*:：?？]", needs="（([【*:：?？")
_ACTION_BY = frozenset(
    {"action", "actions", "action by", "act", "who", "by", "执行人", "执行", "跟进", "跟进人", "行动"}
)
_SAID_COLUMNS = frozenset(
    {"discussion", "discussions", "讨论", "讨论内容", "会议内容", "notes & materials", "讨论要点"}
)
"""Heads of what was said: beside them a row without owner and date is talk, whatever its action cell holds."""

_MOST = 0.6
"""Share of the cells that must be names for the column to be one of names."""

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
_INITIALS = pattern(r"[A-Z]{2,3}")
_HELD = pattern(r"(?:on hold|paused|parked|suspended|已?暂停|已?搁置|已?挂起|暂缓)\b.{0,40}", re.IGNORECASE)
_DASH = pattern(r"[-–—/\s]*")
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
        and all(is_side_column(forms, words) or forms & words.task_columns for _, text, forms in heads if text)
    ):
        return _task_only(heads, words)
    due = by_when(heads, owner, words)
    task = task_of(heads, words, expected=expected)
    status = pick(heads, words.status_columns)
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
    return Columns(
        task=task[0],
        following=following,
        of_job=of_job,
        owner=owner[0] if owner else None,
        due=due[0] if due else None,
        status=status[0] if status else None,
        owner_header=owner[1] if owner else "",
        due_header=due[1] if due else "",
        sure=expected or not (task[2] & DISCUSSION_COLUMNS or any(head[2] & _SAID_COLUMNS for head in heads)),
    )


def _heads(row: Row) -> list[Head]:
    cells = [(cell.column, cell.text) for cell in row.cells if not cell.continues]
    lengths = [length for _, text in cells if (length := len(text.strip()))]
    few = len(lengths) < _LEAST_HEADS or max(lengths) > _LONGEST_COMBINED
    return [] if few else [(column, text.strip(), _forms(text)) for column, text in cells]


def _task_only(heads: list[Head], words: Words) -> Columns | None:
    """Return the columns of a table under an action heading that names tasks only: Task ID | Description of Task."""
    wanted = [head for head in heads if head[1] and not is_side_column(head[2], words)]
    if len(wanted) != 1:
        return None
    status = pick(heads, words.status_columns)
    return Columns(task=wanted[0][0], owner=None, due=None, status=status[0] if status else None)


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


def heads_actions(table: Table, row: Row, register: Register) -> bool:
    """Whether a row of a table is the head of columns of actions."""
    return _columns(table, row, register, expected=True) is not None


def _columns(table: Table, row: Row, register: Register, *, expected: bool) -> Columns | None:
    heads = [(cell, text) for cell in row.cells if (text := cell.text).strip()]
    if len(heads) < _LEAST_HEADS:
        return None
    known = _heads(row)
    if known and not expected and is_programme(table, row, known, register.words):
        return None
    found = _combined(table, row, heads, register) if known else None
    found = found or columns_in(known, register.words, expected=expected)
    return found or (None if lists_invoices(known) else _beside(table, row, heads, register))


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
        if not (len(parts) > 1 and tasks and (owners or "who" in parts or "by" in parts)):
            continue
        below = [row for row in table.rows if (row.place.row or 0) > (head.place.row or 0)]
        names = [text for row in below if (text := _text(row, cell.column))]
        if names and _share(names, lambda text: _is_name(text, register)) < _MOST:
            return Columns(task=cell.column, owner=None, due=None, status=None)
    return None


def _beside(table: Table, head: Row, heads: list[tuple[Cell, str]], register: Register) -> Columns | None:
    """Return the columns of DISCUSSION | ACTION, where only who is to act stands in the second: SL, TK."""
    action = next((cell for cell, text in heads if not _ACTION_BY.isdisjoint(_forms(text))), None)
    if action is None:
        return None
    below = [row for row in table.rows if (row.place.row or 0) > (head.place.row or 0)]
    names = [text for row in below if (text := _text(row, action.column)) and not _is_no_action(text)]
    if not names or _share(names, lambda text: _is_name(text, register)) < _MOST:
        return None
    others = [cell for cell, text in heads if cell is not action and not _forms(text) & OTHER_COLUMNS]
    if not others:
        return None
    task = max(others, key=lambda cell: sum(len(_text(row, cell.column)) for row in below))
    return Columns(
        task=task.column, owner=action.column, due=None, status=None, owner_header=action.text.strip(), sure=False
    )


def _is_no_action(cell: str) -> bool:
    """Whether a cell beside what was said only says that nobody is to act: -, Note, Closed."""
    return fold(cell).casefold().strip(" .-–—/") in _NO_ACTION


def _is_name(text: str, register: Register) -> bool:
    """Whether a cell holds names only, or initials: not Hook, which could be a name too."""
    owners = register.read(text, sure=False)
    return bool(owners) and all(register.is_surely(owner) or _INITIALS.fullmatch(owner.name) for owner in owners)


def rows_of(table: Table, register: Register, *, expected: bool) -> Iterator[Candidate]:
    """Yield the rows of a table that are actions; nothing for a table that holds none.

    A header counts for the rows under it, up to a row that is one merged cell or another header. Under an action
    section a table without a header is understood by what its cells hold.
    """
    columns: Columns | None = None
    headed = False
    above = _Above()
    for row in table.rows:
        header = _columns(table, row, register, expected=expected)
        if header is not None:
            columns, headed, above = header, True, _Above()
            continue
        if columns is not None and _is_break(row, columns):
            columns = None
        if columns is not None:
            yield from _row(row, columns, above, register)
    guessed = _guess(table, register) if not headed and expected else None
    for row in table.rows if guessed is not None else ():
        if guessed is not None:
            yield from _row(row, guessed, above, register)


class _Above:
    """The cells of owner and date of the row above: those merged into them say the same."""

    def __init__(self) -> None:
        self.cells: dict[int, Cell | None] = {}

    def at(self, row: Row, column: int | None) -> Cell | None:
        """Return the cell of a row at a column, or the one it is merged into."""
        if column is None:
            return None
        own = row.cell_at(column)
        if own is None or not own.continues:
            self.cells[column] = own
        return self.cells.get(column)


def _is_break(row: Row, columns: Columns) -> bool:
    """Whether a row is one cell across the columns: the heading of what comes next in a form."""
    if len(row.cells) != 1 or columns.owner is None:
        return False
    cell = row.cells[0]
    return cell.column <= min(columns.task, columns.owner) and cell.column + cell.span > max(
        columns.task, columns.owner
    )


def _row(row: Row, columns: Columns, above: _Above, register: Register) -> Iterator[Candidate]:
    """Yield the actions of a row: its task, or each of the several tasks that its cell holds."""
    owner, due, status = (above.at(row, column) for column in (columns.owner, columns.due, columns.status))
    when = due
    task = row.cell_at(_task_column(row, columns))
    if task is None or task.continues or _is_total(row):
        return
    said = (words_of(owner), words_of(due))
    if not columns.sure and not any(words and not _is_no_action(words) for words in said):
        return  # minutes in two columns: what nobody is to do is what was said
    if _rests(row, columns, said):
        return
    if tells_state(said[1], register.words):
        due, status = None, due
    several = tasks_of(task, owner) if columns.sure else []
    if not several:
        words = _task(task, columns, register)
        if words is not None and not (not columns.sure and any(is_other(line.text) for line in lines_of(words))):
            start = len(words.text) - len(words.text.lstrip())
            several = [(Line(words, start, len(words.text[: start + LONGEST].rstrip())), None)]
    for line, index in several:
        if says_none(line.text) or is_unfilled(line.text, said, register.words):
            continue
        yield Candidate(
            paragraph=line.paragraph,
            start=line.start,
            end=line.end,
            container="row",
            owner_cell=words_of(owner, index) if columns.owner is not None else None,
            due_cell=words_of(due, index) if columns.due is not None else None,
            status_cell=words_of(status, index) if status is not None else None,
            owner_column=columns.owner_header,
            due_column=columns.due_header,
            owner_at=where_in(owner, index),
            due_at=where_in(when, index),
        )


def _task_column(row: Row, columns: Columns) -> int:
    """Return where a row's task stands: of a job with a next step that is the step, else the job."""
    step = columns.following if columns.of_job else None
    return columns.task if step is None or _DASH.fullmatch(_text(row, step)) else step


def _rests(row: Row, columns: Columns, said: tuple[str, str]) -> bool:
    """Whether nothing is to be done: nobody and no day beside a job on hold, or beside a next step that is a dash."""
    if columns.owner is None or not all(_DASH.fullmatch(words) for words in said):
        return False
    following = _text(row, columns.following)
    if not _DASH.fullmatch(following):
        return False
    return bool(following) or any(_HELD.fullmatch(cell.text.strip()) for cell in row.cells)


def _task(cell: Cell, columns: Columns, register: Register) -> Paragraph | None:
    """Return the paragraph with the task: the first; of a cell with all that was said the last with a date, else the last."""
    filled = [entry for entry in paragraphs(cell.blocks) if entry.text.strip()]
    if columns.sure or len(filled) < 2:
        return filled[0] if filled else None
    dated = [entry for entry in filled if find_due(entry.text, 0, None, register.words) is not None]
    return (dated or filled)[-1]


def _is_total(row: Row) -> bool:
    first = next((cell.text.strip() for cell in row.cells if cell.text.strip()), "")
    return fold(first) in {"合计", "总计", "小计", "total", "备注", "notes", "说明"}


def _text(row: Row, column: int | None) -> str:
    cell = row.cell_at(column) if column is not None else None
    return cell.text[:LONGEST].strip() if cell is not None else ""


def _guess(table: Table, register: Register) -> Columns | None:
    """Return the columns of a table without header: one of names, perhaps one of dates, and the task left of them."""
    if not table.rows or len(table.rows[0].cells) < _LEAST_HEADS:
        return None
    heads = register.words.owner_columns | register.words.due_columns | register.words.task_columns
    if any(_forms(cell.text) & heads for cell in table.rows[0].cells):
        return None  # it has a head, of something else
    grid = sorted({cell.column for row in table.rows for cell in row.cells})
    texts = {column: [text for row in table.rows if (text := _text(row, column))] for column in grid}
    owner = next(
        (c for c in grid if _share(texts[c], lambda text: bool(register.read(text, sure=False))) > _MOST), None
    )
    due = next((c for c in grid if c != owner and _share(texts[c], lambda text: bool(find_dates(text))) > _MOST), None)
    rest = [column for column in grid if column not in (owner, due) and texts[column]]
    if owner is None or not rest:
        return None
    task = max(rest, key=lambda column: sum(map(len, texts[column])) / len(texts[column]))
    return Columns(task=task, owner=owner, due=due, status=None)


def _share(texts: list[str], test: Callable[[str], bool]) -> float:
    return sum(test(text) for text in texts) / len(texts) if texts else 0.0
