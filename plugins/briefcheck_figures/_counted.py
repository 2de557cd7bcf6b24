"""The rows that a total may add up, and the ways in which each may count."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from briefcheck import NamedTuple
from briefcheck_figures._amounts import ONE
from briefcheck_figures._model import Figure, RowRole


class Item(NamedTuple):
    """A row on the stack; ``figure`` is None where it is yet to come; ``first``: the first one below a row without figures."""

    figure: Figure | None
    role: RowRole
    merged: bool = False
    first: bool = False
    optional: bool = False


Choice = tuple[Decimal, ...]


def choices(items: list[Item]) -> Iterator[Choice]:
    """Yield the ways in which the items may count: a discount less, tax or not, what is in brackets or not."""
    options: dict[str, tuple[tuple[int, int], ...]] = {
        "discount": ((-1, -1), (1, 1), (0, 0)),
        "tax": ((1, 1), (0, 0)),
        "memo": ((0, 0), (1, 1)),
        "optional": ((1, 1), (0, 0)),
    }
    kinds = sorted({kind_of(item) for item in items} - {"line"})
    lists = [options.get(kind, ((1, 1), (0, 0), (-1, -1))) for kind in kinds]
    for chosen in itertools.product(*lists):
        sign = dict(zip(kinds, chosen, strict=True))
        yield tuple(_coefficient(item, sign) for item in items)


def kind_of(item: Item) -> str:
    if item.figure is not None and item.figure.amount.bracketed:
        return "bracketed"
    if item.optional:
        return "optional"
    return item.role if item.role in {"discount", "tax", "memo"} else "line"


def _coefficient(item: Item, sign: dict[str, tuple[int, int]]) -> Decimal:
    kind = kind_of(item)
    if kind == "line":
        return ONE
    factor = sign[kind][0]
    if kind == "discount" and item.figure is not None and item.figure.value < 0:
        factor = abs(factor)
    return Decimal(factor)
