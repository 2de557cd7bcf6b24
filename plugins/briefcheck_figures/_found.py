"""Everything that does not add up in a document, worked out once for all rules; each fault at the cell that is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefcheck import Document, NamedTuple
from briefcheck_figures._across import across_in
from briefcheck_figures._amounts import Amount, compatible
from briefcheck_figures._columns import Column, columns_of
from briefcheck_figures._currency import Mixed, mixed_in
from briefcheck_figures._inwords import InWords, dues_of, find_in_words, other_currency, totals_of, words_equation
from briefcheck_figures._lines import lines_in
from briefcheck_figures._model import Equation, Figure, Sheet, slipped
from briefcheck_figures._rounding import is_whole
from briefcheck_figures._shares import shares_in
from briefcheck_figures._sheets import read_sheets
from briefcheck_figures._sums import sums_in
from briefcheck_figures._tax import tax_columns_in, tax_rows_in

_RANK = {"certain": 0, "likely": 1, "weak": 2}
_MOST_EQUATIONS = 4000
"""Equations of one document that are weighed against each other; a document with more is no business paper."""


class Fault(NamedTuple):
    """A figure that is wrong by ``equation``; ``crossed`` are equations that it breaks as one of several terms."""

    figure: Figure
    equation: Equation
    wanted: Decimal
    crossed: tuple[Equation, ...] = ()
    rounded: bool = False
    slip: bool = True


class Found(NamedTuple):
    """What is wrong with the figures of a document."""

    faults: tuple[Fault, ...] = ()
    mixed: tuple[Mixed, ...] = ()
    currencies: tuple[tuple[InWords, Amount], ...] = ()


def find_faults(document: Document) -> Found:
    """Return what does not add up."""
    equations: list[Equation] = []
    mixed: list[Mixed] = []
    totals: list[Figure] = []
    dues: list[Figure] = []
    for sheet in read_sheets(document):
        columns = columns_of(sheet)
        mine = _of_sheet(sheet, columns)
        mixed.extend(mixed_in(document, sheet, columns, mine))
        equations.extend(mine)
        totals.extend(totals_of(sheet, columns))
        dues.extend(dues_of(sheet, columns))
        if len(equations) > _MOST_EQUATIONS:
            break
    words = list(find_in_words(document))
    for entry in words:
        now = _near(entry, dues)
        equation = words_equation(entry, now if entry.due and now else [*now, *_near(entry, totals)])
        if equation is not None:
            equations.append(equation)
    currencies = tuple((entry, amount) for entry in words if (amount := other_currency(entry)))
    return Found(tuple(_blamed(_unlike(equations))), tuple(mixed), currencies)


def _of_sheet(sheet: Sheet, columns: list[Column]) -> list[Equation]:
    equations = [equation for column in columns for equation in sums_in(sheet, column)]
    equations += [
        *lines_in(sheet, columns),
        *shares_in(sheet, columns),
        *across_in(sheet, columns),
        *tax_rows_in(sheet, columns),
        *tax_columns_in(sheet, columns),
    ]
    return [equation for equation in equations if equation.holds or _comparable(equation)]


def _comparable(equation: Equation) -> bool:
    """Tell whether the figures are in one currency, and none of them may be written with a point for thousands."""
    figures = (equation.target, *equation.terms)
    signs = [figure.amount.currency for figure in figures if figure.amount.currency]
    dotted = any(figure.amount.dotted for figure in figures)
    return not dotted and all(compatible(signs[0], sign) for sign in signs[1:])


def _near(entry: InWords, totals: Sequence[Figure]) -> list[Figure]:
    """Return the totals of the table that an amount in words stands in or below."""
    place = entry.at.place
    same = [
        figure for figure in totals if figure.at.place.part == place.part and figure.at.place.number == place.number
    ]
    before = [figure for figure in same if figure.at.place.line <= place.line + 3]
    last = max((figure.at.place.line for figure in before), default=0)
    if not before or place.line - last > _REACH:
        return []
    table = next(figure.at.place.table for figure in before if figure.at.place.line == last)
    return [figure for figure in before if figure.at.place.table == table or figure.at.place.line == last]


_REACH = 12
"""Lines below a total, or paragraphs in Word, in which it may be said again in words."""


def _unlike(equations: list[Equation]) -> list[Equation]:
    """Return the equations without those that say the same of the same figure from the same others; the surest stays."""
    kept: dict[tuple[object, ...], list[Equation]] = {}
    for equation in sorted(equations, key=lambda entry: _RANK[entry.certainty]):
        same = kept.setdefault((equation.target.key, equation.computed), [])
        terms = {term.key for term in equation.terms}
        if not any(terms & {term.key for term in other.terms} for other in same):
            same.append(equation)
    return [equation for same in kept.values() for equation in same]


def _blamed(equations: list[Equation]) -> Iterator[Fault]:
    """Yield each figure that is wrong: one that several equations ask the same other value of, else the one computed."""
    broken = [equation for equation in equations if not equation.holds]
    if not broken:
        return
    right = {figure.key for equation in equations if equation.holds for figure in (equation.target, *equation.terms)}
    near = [equation for equation in broken if abs(equation.difference) <= equation.loose]
    written = _as_written(equations, near)
    loose = [equation for equation in near if equation not in written]
    broken = [equation for equation in broken if equation not in loose]
    while broken:
        fault = _crossed(broken, right)
        if fault is None:
            break
        yield fault
        broken = [equation for equation in broken if equation not in fault.crossed]
    if len(loose) == 1:
        broken += loose  # several figures that are off by so little were rounded
    supported = {(equation.target.at.place.table, equation.target.row) for equation in equations if equation.holds}
    for equation in _one_a_figure(broken):
        slip = slipped(equation)
        rounded = equation in loose
        known = (equation.target.at.place.table, equation.target.row) in supported
        if equation.certainty == "certain" or (slip and (equation.certainty == "likely" or known)):
            sure = slip and equation not in near
            yield Fault(equation.target, equation, equation.computed, rounded=rounded, slip=sure)


def _as_written(equations: Sequence[Equation], near: Sequence[Equation]) -> list[Equation]:
    """Return the sums that are off by little, and whose figures were hardly rounded before they were added up.

    Lines that are exact products were not rounded; nor were plain whole numbers, unless several sums are off like that.
    """
    exact = {entry.target.key for entry in equations if entry.product and not entry.difference}
    whole = [entry for entry in near if all(is_whole(figure) for figure in (entry.target, *entry.terms))]
    right = sum(entry.holds and not entry.product and len(entry.terms) > 1 for entry in equations)
    alone = len(whole) == 1 or len(whole) * _SELDOM <= right
    return [entry for entry in near if (alone and entry in whole) or all(figure.key in exact for figure in entry.terms)]


_SELDOM = 3
"""Sums that agree for each that is off by little: of fewer, the figures were rounded all through."""


def _one_a_figure(broken: list[Equation]) -> list[Equation]:
    best: dict[tuple[object, ...], Equation] = {}
    for equation in broken:
        other = best.get(equation.target.key)
        if other is None or _RANK[equation.certainty] < _RANK[other.certainty]:
            best[equation.target.key] = equation
    return list(best.values())


def _crossed(broken: list[Equation], right: set[tuple[object, ...]]) -> Fault | None:
    """Return the figure that most of the broken equations hold, and that one other value would put right in all of them.

    Where several figures would do, and none of them is what one of the equations comes to, nobody can tell which it is;
    then the result of the surest equation stands for all.
    """
    holding: dict[tuple[object, ...], list[tuple[Figure, Equation]]] = {}
    for equation in broken:
        for figure in (equation.target, *equation.terms):
            if figure.key not in right:
                holding.setdefault(figure.key, []).append((figure, equation))
    agreed = [fault for pairs in holding.values() if (fault := _agreed(pairs)) is not None]
    if not agreed:
        return None
    most = max(len(fault.crossed) for fault in agreed)
    best = [fault for fault in agreed if len(fault.crossed) == most]
    results = [fault for fault in best if fault.figure.key == fault.equation.target.key]
    if results:
        return results[0]
    first = best[0]
    if len(best) == 1:
        return first
    return Fault(first.equation.target, first.equation, first.equation.computed, first.crossed)


def _agreed(pairs: list[tuple[Figure, Equation]]) -> Fault | None:
    """Return the fault when two or more of the equations ask for the same value of their common figure."""
    wanted = [
        (value, figure, equation) for figure, equation in pairs if (value := equation.required(figure)) is not None
    ]
    # the one that leaves the least room says the value
    for value, figure, asking in sorted(wanted, key=lambda entry: entry[2].slack(entry[1])):
        slack = asking.slack(figure)
        same = [
            equation
            for other, _, equation in wanted
            if abs(other - value) <= max(equation.slack(figure) + slack, figure.amount.step / 100)
        ]
        if len(same) > 1 and value != figure.value:
            targets = [equation for equation in same if equation.target.key == figure.key]
            first = min(targets or same, key=lambda equation: _RANK[equation.certainty])
            return Fault(figure, first, value, tuple(same))
    return None
