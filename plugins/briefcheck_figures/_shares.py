"""Shares of a total: a column of percentages beside the amounts that they are the shares of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck_figures._amounts import ZERO
from briefcheck_figures._columns import Column
from briefcheck_figures._model import Equation, Figure, Sheet

_FEWEST = 2


def shares_in(sheet: Sheet, columns: Sequence[Column]) -> Iterator[Equation]:
    """Yield the equation of every share of a column's total; the amounts are those of which most shares are right."""
    last = max((at for at, row in enumerate(sheet.rows) if row.role == "total"), default=None)
    if last is None:
        return
    for share in columns:
        if share.role != "share":
            continue
        ways = [
            _of_amounts(share, column, last)
            for column in columns
            if column.role in {"amount", "net", "gross", "quantity", "unclear"}
        ]
        kept = [sum(equation.holds for equation in way) for way in ways]
        if not kept or max(kept) < _FEWEST:
            continue
        best = ways[kept.index(max(kept))]
        if len(best) - max(kept) <= max(1, max(kept) // 3):
            yield from best


def _of_amounts(share: Column, amounts: Column, last: int) -> list[Equation]:
    whole = amounts.entries.get(last)
    if not isinstance(whole, Figure) or not whole.value:
        return []
    pairs = [
        (figure, amount)
        for at, figure in share.entries.items()
        if at != last
        and isinstance(figure, Figure)
        and isinstance(amount := amounts.entries.get(at), Figure)
        and figure.amount.percent
    ]
    return [_equation(figure, amount, whole) for figure, amount in pairs]


def _equation(share: Figure, amount: Figure, whole: Figure) -> Equation:
    factor = 100 / whole.value
    computed = amount.value * 100 / whole.value
    # cut off as often as rounded
    tolerance = ZERO if computed % share.amount.step == 0 else share.amount.step
    return Equation(
        "share",
        share,
        (amount,),
        (factor,),
        computed,
        tolerance,
        tolerance,
        product=True,
        certainty="likely",
        family="shares",
    )
