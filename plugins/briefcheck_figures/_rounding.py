"""How far figures may be apart because they were rounded before they were written down."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefcheck_figures._amounts import ONE, ZERO
from briefcheck_figures._model import Figure


def is_ragged(figure: Figure) -> bool:
    """Tell whether a figure can have been rounded to its last digit: 12,345 and 38.0 can, 12,000 was hardly 12,000.4."""
    amount = figure.amount
    return int(figure.value / amount.step) % 10 != 0 or amount.step * 10 == amount.scale


def is_whole(figure: Figure) -> bool:
    """Tell whether a figure is a plain whole number: no 万 or k, in its cell or in the head, no decimals, no percentage."""
    amount = figure.amount
    return amount.scale == amount.step == ONE and not amount.percent


def sum_tolerance(target: Figure, terms: Sequence[Figure]) -> Decimal:
    """Return the difference that rounding certainly explains: of percentages, and of a total in coarser units."""
    finest = min((figure.amount.step for figure in terms), default=ONE)
    coarse = target.amount.step > finest and (is_ragged(target) or target.amount.scale > ONE)
    percentages = [figure for figure in (target, *terms) if figure.amount.percent]
    return sum((figure.amount.step / 2 for figure in percentages), target.amount.step / 2 if coarse else ZERO)


def sum_loose(target: Figure, terms: Sequence[Figure]) -> Decimal:
    """Return the difference that rounding may explain: every figure that is not round may have been rounded."""
    ragged = [figure for figure in terms if is_ragged(figure) and figure.amount.step <= target.amount.step]
    return sum((figure.amount.step for figure in (target, *ragged)), ZERO) / 2 if len(ragged) > 1 else ZERO


def product_tolerance(target: Figure, factors: Sequence[Figure], product: Decimal) -> Decimal:
    """Return the difference that rounding explains: of the result, and of factors with decimals or in thousands."""
    step = target.amount.step
    own = ZERO if product % step == 0 else step
    spread = sum(
        (
            abs(product / figure.value) * figure.amount.step / 2
            for figure in factors
            if figure.value and not figure.amount.percent and is_ragged(figure) and _is_rounded(figure)
        ),
        ZERO,
    )
    return own + min(spread, abs(product) / 200)


def _is_rounded(figure: Figure) -> bool:
    """Tell whether a factor is one that people round: 33.33, 1.67 hours, 3.5万; not 2.5 days."""
    return figure.amount.step <= Decimal("0.01") or (
        figure.amount.scale > ONE and figure.amount.step < figure.amount.scale
    )
