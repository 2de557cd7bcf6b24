"""The columns of a sheet: what each is for, and its figures in whole units."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from briefcheck import NamedTuple
from briefcheck_figures._amounts import ONE, Amount, Blank
from briefcheck_figures._model import ColumnRole, Figure, Sheet, SheetRow
from briefcheck_figures._roles import column_role, is_period
from briefcheck_figures._sheets import currency_over, scale_over

MONEY = frozenset({"amount", "net", "gross", "tax"})


class Column(NamedTuple):
    """A column: what it is for; ``entries`` by row. ``sure``: its head or its signs say that it is money."""

    number: int
    head: str
    role: ColumnRole
    entries: dict[int, Figure | Blank]
    sure: bool
    currency: str

    def figures(self) -> list[Figure]:
        """Return its figures, from the top."""
        return [entry for entry in self.entries.values() if isinstance(entry, Figure)]


def columns_of(sheet: Sheet) -> list[Column]:
    """Return the columns of a sheet that hold figures, from the left; a figure in a sentence stands in the main one."""
    numbers = sorted({column for row in sheet.rows for column in row.readings if column} | set(sheet.heads))
    columns = [column for number in numbers if (column := _column(sheet, number)).figures()]
    if not any(column.role in {"amount", "net", "gross", "quantity"} for column in columns):
        columns = [
            column._replace(role="amount", sure=True) if column.role == "price" else column for column in columns
        ]
    main = main_column(columns)
    if main is None:
        return columns
    for at, row in enumerate(sheet.rows):
        reading = row.readings.get(0)
        if isinstance(reading, Amount):
            amount = _in_units(reading, sheet, main.number) if not row.outside or not reading.currency else reading
            main.entries[at] = Figure(amount, row.cells[0], at, main.number)
        elif main.number not in row.readings and (row.role not in {"line", "label", "memo"} or _ends_in_a_figure(row)):
            _move(sheet, columns, main, at)
    return columns


def _ends_in_a_figure(row: SheetRow) -> bool:
    """Tell whether a line is a label and, in one merged cell to the end, its only figure: 服务费10% below the 小计."""
    figures = [column for column, reading in row.readings.items() if isinstance(reading, Amount)]
    return row.role == "line" and figures == [max(row.readings, default=0)] and bool(row.label.strip())


def _move(sheet: Sheet, columns: list[Column], main: Column, at: int) -> None:
    """Take the figure of a total whose merged cell begins left of the main column and reaches into it."""
    for column in columns:
        entry = column.entries.get(at)
        if not isinstance(entry, Figure) or column is main:
            continue
        cell = sheet.rows[at].cells[column.number]
        if column.number < main.number < column.number + getattr(cell, "span", 1):
            main.entries[at] = entry._replace(column=main.number)
            column.entries[at] = "empty"
            return


def main_column(columns: list[Column]) -> Column | None:
    """Return the column in which a total without a column stands: the last one of amounts."""
    for roles in (("gross", "amount"), ("net",), ("unclear",)):
        found = [column for column in columns if column.role in roles]
        if found:
            return next((column for column in reversed(found) if column.sure), found[-1])
    return None


def _column(sheet: Sheet, number: int) -> Column:
    readings = {at: row.readings[number] for at, row in enumerate(sheet.rows) if number in row.readings}
    head = sheet.heads.get(number, "")
    lines = [reading for at, reading in readings.items() if sheet.rows[at].role == "line"]
    role = column_role(head, lines or list(readings.values()))
    entries: dict[int, Figure | Blank] = {}
    for at, reading in readings.items():
        if isinstance(reading, Amount):
            amount = _in_units(reading, sheet, number) if role in MONEY or role in {"price", "unclear"} else reading
            entries[at] = Figure(amount, sheet.rows[at].cells[number], at, number)
        else:
            entries[at] = reading
    _point_for_thousands(entries)
    figures = [entry.amount for entry in entries.values() if isinstance(entry, Figure)]
    signed = 2 * sum(bool(figure.currency) for figure in figures) >= max(1, len(figures))
    currency = currency_over(sheet, number)
    sure = role in {"amount", "net", "gross", "tax"} and not (is_period(head) and not signed and not currency)
    return Column(number, head, role, entries, sure or (role == "unclear" and signed), currency)


def _point_for_thousands(entries: dict[int, Figure | Blank]) -> None:
    """Read 12.500 as twelve thousand in a column that has no other decimals."""
    figures = {at: entry for at, entry in entries.items() if isinstance(entry, Figure)}
    if any(not figure.amount.dotted and figure.amount.step < figure.amount.scale for figure in figures.values()):
        return
    for at, figure in figures.items():
        if figure.amount.dotted:
            amount = figure.amount
            entries[at] = figure._replace(
                amount=amount._replace(value=amount.value * 1000, step=amount.step * 1000, dotted=False)
            )


@lru_cache(maxsize=1024)
def _scaled(amount: Amount, scale: Decimal) -> Amount:
    return amount._replace(value=amount.value * scale, step=amount.step * scale, scale=scale)


def _in_units(amount: Amount, sheet: Sheet, column: int) -> Amount:
    """Return a figure in whole units: the head says 万元, and the cell itself no unit of its own."""
    if amount.scale != ONE or amount.percent or amount.counted:
        return amount
    scale = scale_over(sheet, column)
    return _scaled(amount, scale) if scale != ONE else amount
