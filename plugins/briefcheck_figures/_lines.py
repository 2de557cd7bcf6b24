"""Lines that are multiplied out: quantity times price, days times rate times people, with discount and tax.

Which columns are multiplied is learned from the lines themselves: the way that most of them keep.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefcheck import NamedTuple, pattern
from briefcheck_figures._amounts import ONE
from briefcheck_figures._columns import Column
from briefcheck_figures._model import Certainty, Equation, Figure, Sheet
from briefcheck_figures._rounding import product_tolerance

_MOST_QUANTITIES = 4
_REDUCED = pattern(
    r"(?i)折|优惠|赠|免|打包|套餐|一口价|起步|最低|discount|free|bundle|package|minimum|\boff\b|waive|flat|capped|rebate"
)


class _Way(NamedTuple):
    """The columns that are multiplied; ``tax`` is the column of the rate that is added; ``off``: 10% discount leaves 90%."""

    factors: tuple[Column, ...]
    tax: Column | None = None
    off: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        return (*self.factors, self.tax) if self.tax is not None else self.factors


def lines_in(sheet: Sheet, columns: Sequence[Column]) -> Iterator[Equation]:
    """Yield the equation of every line whose amount is a product of its other cells."""
    prices = [column for column in columns if column.role == "price"]
    targets = [column for column in columns if column.role in {"amount", "net", "gross", "unclear"}]
    products = [
        column
        for column in columns
        if column.role == "quantity" and any(f.amount.counted == "×" for f in column.figures())
    ]
    for target in targets:
        ways = [way for price in prices for way in _ways(columns, price)]
        if not prices and target.role != "unclear":
            ways = [_Way((column,)) for column in products]
        yield from _of_target(sheet, target, ways)


def _ways(columns: Sequence[Column], price: Column) -> Iterator[_Way]:
    quantities = [column for column in columns if column.role == "quantity"][:_MOST_QUANTITIES]
    discounts: list[Column | None] = [None, *(column for column in columns if column.role == "discount")]
    rates: list[Column | None] = [None, *(column for column in columns if column.role == "tax-rate")]
    for count in range(len(quantities), 0, -1):
        for chosen in itertools.combinations(quantities, count):
            for discount, rate in itertools.product(reversed(discounts), rates):
                for off in (True, False) if discount else (False,):
                    yield _Way((*chosen, price, discount) if discount else (*chosen, price), rate, off)
    yield from (_Way((price, discount), off=off) for discount in discounts if discount for off in (True, False))


def _of_target(sheet: Sheet, target: Column, ways: list[_Way]) -> Iterator[Equation]:
    by_way = [
        {at: equation for at in target.entries if (equation := _equation(sheet, target, way, at))} for way in ways
    ]
    if not any(by_way):
        return
    kept = [sum(equation.holds for equation in equations.values()) for equations in by_way]
    best = max(
        range(len(by_way)), key=lambda at: (kept[at], len(by_way[at]) > 0, len(ways[at].factors), ways[at].tax is None)
    )
    failing = [at for at, equation in by_way[best].items() if not equation.holds]
    sure = kept[best] > 1
    doubtful = len(failing) > max(1, kept[best])
    for at in sorted({at for equations in by_way for at in equations}):
        mine = [(way, equations[at]) for way, equations in enumerate(by_way) if at in equations]
        held = next(
            (equation for way, equation in mine if equation.holds and not (sure and _drops(ways[best], ways[way]))),
            None,
        )
        if held is not None:
            yield held
        elif at in by_way[best] and _is_reduced(sheet, by_way[best][at]):
            continue
        elif at in by_way[best] and not doubtful and not any(_in_other_units(equation) for _, equation in mine):
            yield by_way[best][at]._replace(certainty=_certainty(target, kept[best], len(failing)))


def _is_reduced(sheet: Sheet, equation: Equation) -> bool:
    """Tell whether a line costs less than its price times its quantity, and says in words why."""
    return equation.difference < 0 and bool(_REDUCED.search(sheet.rows[equation.target.row].words))


def _drops(best: _Way, other: _Way) -> bool:
    """Tell whether a way leaves out the discount or the tax that the best way counts with."""
    lost = {column.number for column in best.columns} - {column.number for column in other.columns}
    return any(column.number in lost and column.role in {"discount", "tax-rate"} for column in best.columns)


def _certainty(target: Column, kept: int, failing: int) -> Certainty:
    if kept >= 2 * failing and kept > 1:
        return "certain"
    return "likely" if target.role != "unclear" or kept else "weak"


def _equation(sheet: Sheet, target: Column, way: _Way, at: int) -> Equation | None:
    """Return the equation of one line; None where one of its cells is no figure."""
    result = target.entries.get(at)
    figures = [column.entries.get(at) for column in way.columns]
    if (
        sheet.rows[at].role not in {"line", "discount", "memo"}
        or not isinstance(result, Figure)
        or result.amount.percent
    ):
        return None
    factors = [figure for figure in figures if isinstance(figure, Figure)]
    if len(factors) < len(figures) or result.amount.per:
        return None
    constant = ONE
    computed = ONE
    for column, figure in zip(way.columns, factors, strict=True):
        if column is way.tax:
            constant *= 1 + figure.value / 100
        elif column.role == "discount" and way.off:
            constant *= 1 - (figure.value / 100 if figure.amount.percent or figure.value > 1 else figure.value)
        elif figure.amount.percent:
            constant *= Decimal("0.01")
            computed *= figure.value
        elif column.role == "discount":
            if not 0 < figure.value <= 1:
                return None
            computed *= figure.value
        else:
            computed *= figure.value
    computed *= constant
    multiplied = tuple(
        figure
        for column, figure in zip(way.columns, factors, strict=True)
        if column is not way.tax and not (way.off and column.role == "discount")
    )
    tolerance = product_tolerance(result, multiplied, computed)
    return Equation(
        "line",
        result,
        multiplied,
        (constant,),
        computed,
        tolerance,
        tolerance,
        product=True,
        family=f"lines {target.number}",
    )


def _in_other_units(equation: Equation) -> bool:
    """Tell whether the amount is right in thousands or in 万: the head of the table may not say so."""
    target = equation.target
    if not target.value or not equation.computed:
        return False
    return any(
        abs(equation.computed / 10**power - target.value) <= target.amount.step
        or abs(equation.computed * 10**power - target.value) <= target.amount.step * 10**power
        for power in (3, 4, 6, 8)
    ) and abs(equation.computed) != abs(target.value)
