"""Tables of actions: their rows as candidates, each with what its cells say of owner and date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.cells import says_ditto, tasks_of, where_in, words_of
from briefcheck.facts.actions.columns import Columns, columns_at, guessed_columns, heads_names, is_no_action
from briefcheck.facts.actions.contents import text_at
from briefcheck.facts.actions.dividers import Over, divides, goes_on, over
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.lines import LONGEST, Line, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sidecolumns import by_side, side_columns
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.status import is_other, is_unfilled, tells_state
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.narrow import narrow
from briefcheck.facts.none import says_none
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_HELD = pattern(r"(?:on hold|paused|parked|suspended|已?暂停|已?搁置|已?挂起|暂缓)\b.{0,40}", re.IGNORECASE)
_TOTALS = frozenset(
    {
        "合计",
        "总计",
        "小计",
        "共计",
        "total",
        "totals",
        "subtotal",
        "sub-total",
        "grand total",
        "sum",
        "备注",
        "notes",
        "说明",
    }
)
_MAY_SAY_WHEN = pattern("前|内|內|下次|by |before|until|due", re.IGNORECASE)
_TOLD = pattern(
    r"(?<![\w-])(?:was|were|is|has|had|said|says|told|thinks?|thought|asked|sent|gave|made|met|came|did|may|might|not|since|[a-z]{2,}(?<!ne)(?<!fe)ed)(?!\w)|已|了|说|曾",
    re.IGNORECASE,
)
"""A remark that tells something: Ann told us 1/3 was fine."""

_NOTHING = Over()
_DAYS = frozenset(
    ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期")
)
_BEGINS = frozenset([day[:2] for day in _DAYS])
_FIRSTS = frozenset("MTWFSmtwfs周星*")
_LEAST = 2
_STROKE = pattern(r"[/／|｜]", needs="/／|｜")
_DASH = pattern(r"[-–—/\s]*")


def rows_of(table: Table, register: Register, *, expected: bool) -> Iterator[Candidate]:
    """Yield the rows of a table that are actions; nothing for a table that holds none.

    A header counts for the rows under it, up to a row that is one merged cell or another header. Under an action
    section a table without a header is understood by what its cells hold.
    """
    planned = _planned(table, register) if expected else []
    if planned:
        yield from planned
        return
    columns: Columns | None = None
    headed = False
    above, over_rows = _Above(), Over()
    for index, row in enumerate(table.rows):
        header = columns_at(table, row, register, expected=expected)
        if header is not None:
            columns, headed, above, over_rows = header, True, _Above(), Over()
            continue
        if columns is not None and divides(row, columns, register):
            words = (row.cell_at(columns.task) or row.cells[0]).text.strip()
            below = table.rows[index + 1 :]
            columns = columns if goes_on(words, below, columns, register) else None
            above, over_rows = _Above(), over(words, register)
        elif columns is not None:
            for entry in _row(row, columns, above, register):
                yield replace(
                    entry, owner_above=entry.owner_above or over_rows.owner, due_above=entry.due_above or over_rows.due
                )
    if headed or not expected:
        return
    from briefcheck.facts.actions.freecells import (
        free_cells,
        laid_out,
    )  # most tables of actions say what their columns are

    told = laid_out(table, register)
    guessed = None if told else guessed_columns(table, register)
    yield from told or (free_cells(table, register) if guessed is None else ())
    for row in table.rows if guessed is not None else ():
        if guessed is not None and not (row is table.rows[0] and heads_names(row, guessed, register)):
            yield from _row(row, guessed, above, register)


def _planned(table: Table, register: Register) -> list[Candidate]:
    """Return the tasks of a table with a column for each side, or for each day: Who | Mon | Tue."""
    sides = side_columns(table, register)
    if sides:
        return list(by_side(table, sides, register))
    if not table.rows or not _heads_days(table.rows[0]):
        return []
    from briefcheck.facts.actions.freecells import laid_out  # few tables are such plans

    return laid_out(table, register)


def _heads_days(row: Row) -> bool:
    """Whether the last two heads are days of the week."""
    if len(row.cells) <= _LEAST:
        return False
    if row.cells[-1].text[:1] not in _FIRSTS:
        return False  # most tables
    last, before = row.cells[-1].text.strip(" *:：").casefold(), row.cells[-2].text
    return (last[:3] in _DAYS or last[:2] in _DAYS) and before.strip(" *:：").casefold()[: len(last)][:2] in _BEGINS


class _Above:
    """The cells of owner and date of the row above: those merged into them, or that say ditto, say the same."""

    def __init__(self) -> None:
        self.cells: dict[int, Cell | None] = {}

    def at(self, row: Row, column: int | None) -> Cell | None:
        """Return the cell of a row at a column, or the one it is merged into."""
        if column is None:
            return None
        own = row.cell_at(column)
        if own is None or not (own.continues or (column in self.cells and says_ditto(own.text))):
            self.cells[column] = own
        return self.cells.get(column)


def _row(row: Row, columns: Columns, above: _Above, register: Register) -> Iterator[Candidate]:
    """Yield the actions of a row: its task, or each of the several tasks that its cell holds."""
    owner, due, status = _beside(row, columns, above)
    when = due
    task = row.cell_at(_task_column(row, columns))
    if task is None or task.continues or (_is_total(row) and not _is_given(owner, due, register)):
        return
    remark = _NOTHING if columns.remark is None else _remarked(row, columns, register)
    said = (words_of(owner), words_of(due))
    if not columns.sure and not any(words and not is_no_action(words) for words in said):
        return  # minutes in two columns: what nobody is to do is what was said
    if _rests(row, columns, said):
        return
    if tells_state(said[1], register.words):
        due, status = None, due
    several = tasks_of(task, owner, due) if columns.sure else []
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
            owner_above=_behind_stroke(line.text, register) if columns.joined else remark.owner,
            due_above=remark.due,
            due_cell=words_of(due, index) if columns.due is not None else None,
            status_cell=words_of(status, index) if status is not None else None,
            owner_column=columns.owner_header,
            due_column=columns.due_header,
            owner_at=where_in(owner, index),
            due_at=where_in(when, index),
        )


def _behind_stroke(task: str, register: Register) -> str:
    """Return who stands behind the last stroke of a task, where the head of its column says so: 方案/老白."""
    last = _STROKE.split(task)[-1].strip() if _STROKE.search(task) else ""
    owners = register.read(last, sure=False) if last else ()
    return last if owners and all(map(register.is_surely, owners)) else ""


def _task_column(row: Row, columns: Columns) -> int:
    """Return where a row's task stands: of a job with a next step that is the step, else the job."""
    step = columns.following if columns.of_job else None
    return columns.task if step is None or _DASH.fullmatch(text_at(row, step)) else step


def _beside(row: Row, columns: Columns, above: _Above) -> tuple[Cell | None, Cell | None, Cell | None]:
    """Return the cells of owner, day and state of a row, of those of owner and day the ones that hold something."""
    owner, due, status = (above.at(row, column) for column in (columns.owner, columns.due, columns.status))
    if owner is not None and columns.leads and _DASH.fullmatch(owner.text):
        owner = next((cell for at in columns.leads if (cell := row.cell_at(at)) and cell.text.strip()), owner)
    if columns.before is not None and (due is None or _DASH.fullmatch(due.text)):
        due = above.at(row, columns.before)  # Original date | New date, of what did not move
    return owner, due, status


def _remarked(row: Row, columns: Columns, register: Register) -> Over:
    """Return who and by when a remark says, where it says both: 钱总，11/13; of a task whose owner has a column by when."""
    words = text_at(row, columns.remark)
    if columns.owner is not None:
        may = words and _MAY_SAY_WHEN.search(words)
        due = find_due(words, 0, None, register.words) if may and ("下次" in words or is_tied(words)) else None
        return _NOTHING if due is None else Over(due=due.text)
    if not words:
        return _NOTHING
    found = find_owners(narrow(words), register)
    if found is None or not all(map(register.is_surely, found.owners)) or _TOLD.search(words):
        return _NOTHING
    due = find_due(words, found.end, None, register.words, begin=found.start)
    return Over(", ".join(owner.name for owner in found.owners), due.text) if due is not None else _NOTHING


def _rests(row: Row, columns: Columns, said: tuple[str, str]) -> bool:
    """Whether nothing is to be done: nobody and no day beside a job on hold, or beside a next step that is a dash."""
    if columns.owner is None or not all(_DASH.fullmatch(words) for words in said):
        return False
    following = text_at(row, columns.following)
    if not _DASH.fullmatch(following):
        return says_none(following)
    return bool(following) or any(_HELD.fullmatch(cell.text.strip()) for cell in row.cells)


def _task(cell: Cell, columns: Columns, register: Register) -> Paragraph | None:
    """Return the paragraph with the task: the first; of a cell with all that was said the last with a date, else the last."""
    filled = [entry for entry in paragraphs(cell.blocks) if entry.text.strip()]
    if columns.sure or len(filled) < 2:
        return filled[0] if filled else None
    dated = [entry for entry in filled if find_due(entry.text, 0, None, register.words) is not None]
    return (dated or filled)[-1]


def _is_given(owner: Cell | None, due: Cell | None, register: Register) -> bool:
    """Whether a row called Total or Notes has an owner and a day, as a task does."""
    who, when = words_of(owner), words_of(due)
    return bool(who and when) and any(map(register.is_surely, register.read(who, sure=False)))


def _is_total(row: Row) -> bool:
    first = next((cell.text.strip() for cell in row.cells if cell.text.strip()), "")
    return fold(first) in _TOTALS
