"""Columns that are added up: subtotals, totals, totals of totals, rows of tax and discount, 其中.

The rows above a total are kept as a stack. A total that is the sum of the last of them takes their place, so that any
depth of subtotals is understood without being told. What could be meant in another way counts as right.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from briefcheck import NamedTuple, pattern, plain
from briefcheck_figures._amounts import ONE, ZERO, Amount, Blank
from briefcheck_figures._columns import Column
from briefcheck_figures._counted import Choice, Item, choices, kind_of
from briefcheck_figures._model import Certainty, Equation, Figure, RowRole, Sheet, SheetRow, slipped
from briefcheck_figures._roles import is_plain_total, says_in_words
from briefcheck_figures._rounding import sum_loose, sum_tolerance

_ADDED = frozenset({"quantity", "amount", "net", "gross", "tax", "share", "unclear"})
_RATE = pattern(r"(\d{1,2}(?:\.\d{1,3})?) ?%", needs="%")
_USUAL_RATES = tuple(
    Decimal(rate) / 100
    for rate in ["1", "3", "5", "6", "7", "8", "9", "10", "11", "13", "15", "16", "17", "19", "20", "21", "23", "25"]
)
"""Rates of VAT and GST in use, for a total that says it includes tax without saying how much."""
_TAXED = pattern(r"(?i)税|vat|gst|\btax")
_UNTAXED = pattern(r"(?i)不含税|未税|税前|除税|excl|\bex\b|before|net of")
_MEASURED = pattern(
    r"(?i)\bper\b|/|每|人均|触达|曝光|转化|人数|粉丝|播放|阅读|点击|(?<![a-z])(?:reach|impressions?|visits?|visitors|views?|clicks?|users?|followers|leads|score|number)(?![a-z])"
)
"""What a row called a total measures that is no sum of the rows above it."""
_DIGIT = pattern(r"\d")
_OPTIONAL = pattern(
    r"(?i)可选|备选|选做|选配|另选|optional|\boption\b|alternative|if required|not included|不计入|不含在内|供参考"
)
_NUMBER = pattern(r"\(?(\d{1,2}(?:\.\d{1,2})*)(?:[.、)]|\s|$)")


_MOST_STARTS = 20
"""Places above a total where what it adds up may begin; of very many, the nearest and the top."""
_MOST_ROWS = 1000
"""Rows of a table that are added up: a longer one is a list of data, and no estimate."""
_MOST_NESTED = 200
"""Rows above a total among which parts over their own lines are looked for."""


class _Adding:
    """Goes down a column, with the rows on the stack that no total has taken yet."""

    def __init__(self, sheet: Sheet, column: Column) -> None:
        self.sheet = sheet
        self.column = column
        self.stack: list[Item] = []
        self.whole: Figure | None = None
        self.payments: list[Figure] = []
        self.first = False

    def take(self, at: int, row: SheetRow) -> Equation | None:
        """Take one row; return the equation of a total."""
        entry = self.column.entries.get(at)
        if isinstance(entry, Figure) and _ofkind_of(entry, self.column):
            if row.role in {"total", "subtotal"}:
                return self._total(entry, row)
            self._line(entry, row)
        elif entry == "open" or _holds_back(self.column, row, entry):
            self.stack = _open(self.stack, row.role)
        return None

    def _line(self, entry: Figure, row: SheetRow) -> None:
        if row.role == "payment" and self.whole is not None:
            self.payments.append(entry)
            return
        role: RowRole = "line" if row.role == "payment" else row.role
        optional = bool(_OPTIONAL.search(f"{row.label} {row.words}"))
        self.stack.append(Item(entry, role, first=self.first, optional=optional))
        self.first = False

    def _total(self, entry: Figure, row: SheetRow) -> Equation | None:
        equation: Equation | None
        if self.stack and self.stack[-1].merged and says_in_words(row.label) and _DIGIT.search(entry.at.text):
            equation = _equation(self.sheet, self.column, entry, self.stack[-1:], (ONE,))  # the total again
        elif self.stack or row.role == "subtotal" or not is_plain_total(row.label):
            self.whole = entry
            equation, taken = _total(self.sheet, self.column, entry, row.role, self.stack)
            self.stack = [*self.stack[: len(self.stack) - taken], Item(entry, "line", merged=True)]
        else:
            equation = _above(self.sheet, self.column, entry)
        if equation is not None and self.column.role == "share" and 100 not in {entry.value, equation.computed}:
            return None
        return equation


def sums_in(sheet: Sheet, column: Column) -> Iterator[Equation]:
    """Yield the equation of every total in a column."""
    if column.role not in _ADDED:
        return
    adding = _Adding(sheet, column)
    parents = _parents(sheet, column)
    for at, row in enumerate(sheet.rows[:_MOST_ROWS]):
        if row.role == "label":
            adding.first = True
        elif row.role != "average" and at not in parents.children:
            equation = adding.take(at, row)
            if equation is not None:
                yield equation
    yield from parents.equations
    if adding.whole is not None and len(adding.payments) > 1 and column.sure:
        yield _rest(adding.whole, adding.payments)


def _rest(whole: Figure, payments: list[Figure]) -> Equation:
    """Return the equation of the last payment: what the others leave of the total."""
    *others, last = payments
    computed = whole.value - sum((abs(figure.value) for figure in others), ZERO)
    signs = (ONE, *(-ONE if figure.value > 0 else ONE for figure in others))
    terms = (whole, *others)
    return Equation(
        "rate", last, terms, signs, computed, sum_tolerance(last, terms), sum_loose(last, terms), certainty="likely"
    )


def _holds_back(column: Column, row: SheetRow, entry: Figure | Blank | None) -> bool:
    """Tell whether a cell stands for a figure that is not known: ~5, 10-15, 35+, words among amounts, a percentage."""
    if isinstance(entry, Figure):
        return row.role == "line"
    if entry != "words" or len(column.figures()) < 2 or row.role == "memo":
        return False
    return column.sure or bool(_DIGIT.search(row.cells[column.number].text))


def _ofkind_of(figure: Figure, column: Column) -> bool:
    """Tell whether a figure is of its column's kind: no percentage among amounts, no price of one."""
    return figure.amount.percent == (column.role == "share") and not (figure.amount.per and column.role != "price")


def _open(stack: list[Item], role: RowRole) -> list[Item]:
    """Return the stack when a figure is yet to come; a total of it makes all above unknown."""
    return [Item(None, "line")] if role in {"total", "subtotal"} else [*stack, Item(None, role)]


def _total(
    sheet: Sheet, column: Column, target: Figure, role: RowRole, stack: list[Item]
) -> tuple[Equation | None, int]:
    """Return the equation of a total, and how many items of the stack it takes the place of."""
    if not stack:
        return None, 0
    reach = _block(stack, role)
    found = _explained(sheet, column, target, stack, reach)
    if found is not None:
        return found
    if any(item.figure is None for item in stack[-reach:]) or _otherwise(sheet, column, target, stack):
        return None, reach
    known = [item for item in stack[-reach:] if item.figure is not None]
    if len(known) < 2:
        alone = stack[-1].merged
        single = _equation(sheet, column, target, known, (ONE,)) if not alone and kind_of(known[0]) == "line" else None
        return (single._replace(certainty="likely") if single and column.sure else None), 0 if alone else 1
    equation, reach = _broken(sheet, column, target, stack, reach)
    return equation, reach


def _block(stack: list[Item], role: RowRole) -> int:
    """Return how many items a total is first taken to add up: those since the last subtotal, or all of them."""
    if role == "subtotal":
        merged = [at for at, item in enumerate(stack) if item.merged]
        since = len(stack) - merged[-1] - 1 if merged else len(stack)
        return since if since > 0 else len(stack)
    return len(stack)


def _explained(
    sheet: Sheet, column: Column, target: Figure, stack: list[Item], reach: int
) -> tuple[Equation, int] | None:
    """Return the first equation that holds, the likeliest reach first, and how many items it takes."""
    for count in (reach, *(count for count in _counts(stack) if count != reach)):
        items = stack[-count:]
        if any(item.figure is None for item in items):
            continue
        for choice in choices(items):
            for times in _taxed(sheet, target):
                equation = _equation(sheet, column, target, items, choice, times=times)
                if equation.holds and any(choice):
                    return equation, count
    return None


def _counts(stack: list[Item]) -> list[int]:
    """Return how many of the last items a total may add up: from the top, from a total or from behind one, from a part."""
    size = len(stack)
    starts = {0, *(at for at, item in enumerate(stack) if item.merged or item.first)}
    starts |= {at + 1 for at, item in enumerate(stack) if item.merged and at + 1 < size}
    nearest = sorted(starts, reverse=True)[:_MOST_STARTS]
    return [size - at for at in sorted({0, *nearest})]


def _taxed(sheet: Sheet, target: Figure) -> tuple[Decimal, ...]:
    """Return what a sum may be multiplied with: 1; 1.06 where the label says that 6% tax is included."""
    row = sheet.rows[target.row]
    words = f"{row.label} {row.words}"
    if not _TAXED.search(words) or any(other.role == "tax" for other in sheet.rows):
        return (ONE,)
    rates = [Decimal(rate) / 100 for rate in _RATE.findall(plain(words).text)] or list(_USUAL_RATES)
    return (ONE, *(1 / (1 + rate) if _UNTAXED.search(words) else 1 + rate for rate in rates))


def _equation(
    sheet: Sheet, column: Column, target: Figure, items: list[Item], choice: Choice, *, times: Decimal = ONE
) -> Equation:
    pairs = [
        (item.figure, factor * times)
        for item, factor in zip(items, choice, strict=True)
        if item.figure is not None and factor
    ]
    terms = tuple(figure for figure, _ in pairs)
    coefficients = tuple(factor for _, factor in pairs)
    computed = sum((figure.value * factor for figure, factor in pairs), ZERO)
    row = sheet.rows[target.row]
    plain_rows = times == ONE and all(kind_of(item) in {"line", "tax", "discount"} for item in items)
    sure = column.sure and (row.role == "subtotal" or is_plain_total(row.label) or _is_the_total(sheet, target))
    certainty: Certainty = (
        "certain"
        if sure and plain_rows
        else "likely"
        if column.sure or column.role == "amount" or _is_clear(row.label, target)
        else "weak"
    )
    return Equation(
        "subtotal" if row.role == "subtotal" else "total",
        target,
        terms,
        coefficients,
        computed,
        target.amount.step if times != ONE else sum_tolerance(target, terms),
        sum_loose(target, terms),
        certainty=certainty,
        family=f"column {column.number}",
    )


def _is_the_total(sheet: Sheet, target: Figure) -> bool:
    """Tell whether a row is the only total of its sheet, and the last row but for sentences below and payments."""
    row = sheet.rows[target.row]
    others = [other for other in sheet.rows if other.role in {"total", "subtotal"} and other is not row]
    after = [other for other in sheet.rows[target.row + 1 :] if other.role not in {"label", "payment", "memo"}]
    return row.role == "total" and not others and not after and not _MEASURED.search(row.label)


def _is_clear(label: str, target: Figure) -> bool:
    """Tell whether a figure of three digits or more is called the total and nothing else."""
    return is_plain_total(label) and abs(target.value / target.amount.step) >= 100


def _otherwise(sheet: Sheet, column: Column, target: Figure, stack: list[Item]) -> bool:
    """Tell whether a total can be explained in yet another way: twice counted, the rows below it, in other units."""
    figures = [item.figure for item in stack if item.figure is not None]
    whole = sum((figure.value for figure in figures), ZERO)
    values = [figure.value for figure in figures]
    tolerance = sum_tolerance(target, figures)
    if len(values) <= _MOST_NESTED and any(
        abs(_collapsed(order) - target.value) <= tolerance for order in (values, values[::-1])
    ):
        return True
    if target.value and any(abs(whole - target.value * 10**power) <= 10**power // 2 for power in (3, 4, 6, 8)):
        return True
    below = _below(sheet, column, target)
    return below is not None and below.holds


def _collapsed(values: list[Decimal]) -> Decimal:
    """Return the sum of the figures without those whose sum stands right above them: the lines of a part."""
    total, at = ZERO, 0
    while at < len(values):
        total += values[at]
        sums = itertools.accumulate(values[at + 1 :])
        lines = next((count for count, value in enumerate(sums, 1) if count > 1 and value == values[at]), 0)
        at += 1 + lines
    return total


def _above(sheet: Sheet, column: Column, target: Figure) -> Equation | None:
    """Return the equation of a total that stands over its rows, when it holds or one slip explains why not."""
    below = _below(sheet, column, target)
    return below if below is not None and (below.holds or slipped(below)) else None


def _below(sheet: Sheet, column: Column, target: Figure) -> Equation | None:
    """Return the sum of the rows below a total that stands on top."""
    items: list[Item] = []
    for at in range(target.row + 1, len(sheet.rows)):
        entry = column.entries.get(at)
        if sheet.rows[at].role in {"total", "subtotal"}:
            break
        if isinstance(entry, Figure) and sheet.rows[at].role == "line":
            items.append(Item(entry, "line"))
    if len(items) < 2:
        return None
    return _equation(sheet, column, target, items, tuple(ONE for _ in items))


def _broken(sheet: Sheet, column: Column, target: Figure, stack: list[Item], reach: int) -> tuple[Equation | None, int]:
    """Return the equation that was most likely meant: the one that a single slip explains, else the plain one."""
    since = _block(stack, "subtotal")
    plain_label = is_plain_total(sheet.rows[target.row].label)
    subtotal = sheet.rows[target.row].role == "subtotal"
    counts = [reach, since] if subtotal or plain_label else [since, reach]
    running = since + 1 if since < len(stack) and since != reach else 0
    for count in dict.fromkeys((*counts, *([running] if running else []))):
        items = stack[-count:]
        if len([item for item in items if item.figure is not None]) < 2 or any(item.figure is None for item in items):
            continue
        for choice in choices(items):
            equation = _equation(sheet, column, target, items, choice)
            if any(choice) and slipped(equation):
                return equation, count
    items = stack[-reach:]
    choice = next(iter(choices(items)))
    return _equation(sheet, column, target, items, choice), reach


class _Parents(NamedTuple):
    """Rows that are the sum of the rows numbered below them: 1 over 1.1 and 1.2."""

    children: frozenset[int]
    equations: list[Equation]


def _parents(sheet: Sheet, column: Column) -> _Parents:
    numbers = {at: match[1] for at, row in enumerate(sheet.rows) if (match := _numbered(row))}
    children: set[int] = set()
    equations: list[Equation] = []
    if not any("." in number for number in numbers.values()):
        return _Parents(frozenset(), [])
    for at, number in numbers.items():
        entry = column.entries.get(at)
        below = [
            (other, figure)
            for other, inner in numbers.items()
            if other > at and inner.startswith(f"{number}.") and inner.count(".") == number.count(".") + 1
            and isinstance(figure := column.entries.get(other), Figure)
        ]  # fmt: skip
        if isinstance(entry, Figure) and below:
            children.update(other for other, _ in below)
            items = [Item(figure, "line") for _, figure in below]
            equation = _equation(sheet, column, entry, items, tuple(ONE for _ in items))
            if len(items) > 1:
                equations.append(equation._replace(kind="subtotal", certainty="likely" if column.sure else "weak"))
    return _Parents(frozenset(children), equations)


def _numbered(row: SheetRow) -> re.Match[str] | None:
    """Return the number of a row, as 1.2: of its first cell or at the start of its label."""
    first = min((column for column in row.cells if column), default=0)
    cell = row.cells.get(first)
    text = cell.text.strip() if cell is not None else ""
    reading = row.readings.get(first)
    if isinstance(reading, Amount) and len(text) <= 5 and not reading.currency:
        return _NUMBER.fullmatch(text)
    return _NUMBER.match(text or row.label)
