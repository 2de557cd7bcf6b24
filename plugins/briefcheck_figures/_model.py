"""What the figures of a document are made of: figures in the rows of sheets, and equations between them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from briefcheck import Cell, NamedTuple, Quote
from briefcheck_figures._amounts import Amount, Blank

ColumnRole: TypeAlias = Literal[
    "index",
    "note",
    "quantity",
    "price",
    "discount",
    "tax-rate",
    "tax",
    "net",
    "gross",
    "amount",
    "share",
    "other",
    "unclear",
    "words",
]
"""``other``: figures that are not added (a rate, an average, a rank); ``unclear``: figures under a head that says nothing."""
RowRole: TypeAlias = Literal["line", "subtotal", "total", "tax", "discount", "memo", "payment", "average", "label"]
"""``memo``: of which, 其中; ``payment``: what is paid when, below a total; ``label``: a row without figures."""
Kind: TypeAlias = Literal["total", "subtotal", "line", "tax", "across", "share", "rate", "words"]
Certainty: TypeAlias = Literal["certain", "likely", "weak"]
"""How sure it is that the equation was meant: ``certain`` whatever the difference is, ``likely`` where one slip of the
hand explains the difference, ``weak`` where besides another column is added up in the same way."""


class Figure(NamedTuple):
    """A figure and where it stands; ``row`` and ``column`` are those of its sheet, ``column`` 0 for one in a sentence."""

    amount: Amount
    at: Cell | Quote
    row: int
    column: int

    @property
    def value(self) -> Decimal:
        """Its value in whole units."""
        return self.amount.value

    @property
    def key(self) -> tuple[object, ...]:
        """What tells its place from others."""
        place = self.at.place
        return place.part, place.number, place.line, place.column, place.table, place.row, place.cell, self.column < 0


class SheetRow(NamedTuple):
    """A row: its label, what its cells hold by grid column, and the cells. ``outside``: a sentence below the table."""

    label: str
    readings: dict[int, Amount | Blank]
    cells: dict[int, Cell | Quote]
    role: RowRole = "line"
    outside: bool = False
    words: str = ""


class Sheet(NamedTuple):
    """The rows under one head. ``over`` are the words above the table and in its title row, where units are set."""

    heads: dict[int, str]
    rows: list[SheetRow]
    over: str = ""
    width: int = 0


class Equation(NamedTuple):
    """What a figure should be: the sum of ``terms``, each times its coefficient; their product with ``product``.

    ``computed`` is what comes out, ``tolerance`` the difference that rounding explains for certain, ``loose`` the one
    that it may explain.
    """

    kind: Kind
    target: Figure
    terms: tuple[Figure, ...]
    coefficients: tuple[Decimal, ...]
    computed: Decimal
    tolerance: Decimal = Decimal(0)
    loose: Decimal = Decimal(0)
    product: bool = False
    certainty: Certainty = "certain"
    family: str = ""

    @property
    def difference(self) -> Decimal:
        """What the cell says too much."""
        return self.target.value - self.computed

    @property
    def holds(self) -> bool:
        """Whether the figures agree, as far as they are written."""
        return abs(self.difference) <= self.tolerance

    def required(self, figure: Figure) -> Decimal | None:
        """Return the value with which ``figure`` would make the equation hold; None if there is none."""
        if figure.key == self.target.key:
            return self.computed
        places = [at for at, term in enumerate(self.terms) if term.key == figure.key]
        if len(places) != 1:
            return None
        at = places[0]
        if self.product:
            rest = self.computed / figure.value if figure.value else Decimal(0)
            return self.target.value / rest if rest else None
        return figure.value + self.difference / self.coefficients[at] if self.coefficients[at] else None

    def slack(self, figure: Figure) -> Decimal:
        """Return the tolerance in the units of ``figure``."""
        if figure.key == self.target.key:
            return self.tolerance
        at = next(at for at, term in enumerate(self.terms) if term.key == figure.key)
        each = self.computed / figure.value if self.product and figure.value else self.coefficients[at]
        return abs(self.tolerance / each) if each else self.tolerance


def is_slip(stated: Decimal, wanted: Decimal, step: Decimal) -> bool:
    """Tell whether one slip of the hand makes one figure of the other: a digit wrong, lost or doubled, two exchanged."""
    first, second = (str(abs(int((value / step).to_integral_value()))) for value in (stated, wanted))
    if first == second:
        return (stated < 0) != (wanted < 0) and stated != 0
    if (stated < 0) != (wanted < 0):
        return False
    if len(first) == len(second):
        differ = [at for at in range(len(first)) if first[at] != second[at]]
        return len(differ) == 1 or (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and (first[differ[0]], first[differ[1]]) == (second[differ[1]], second[differ[0]])
        )
    short, long = sorted((first, second), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def slipped(equation: Equation) -> bool:
    """Tell whether one slip in one of its figures explains why an equation does not hold."""
    for figure in (equation.target, *equation.terms):
        wanted = equation.required(figure)
        if wanted is None or figure.amount.counted == "×":
            continue
        step = figure.amount.step
        rounded = (wanted / step).to_integral_value() * step
        near = figure.key == equation.target.key or abs(rounded - wanted) <= equation.slack(figure)
        if near and is_slip(figure.value, rounded, step):
            return True
    return False
