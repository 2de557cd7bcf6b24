"""Tax: its own row under a total, its own columns beside net and gross; added to the price or contained in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefcheck import pattern, plain
from briefcheck_figures._amounts import ONE, ZERO
from briefcheck_figures._columns import Column
from briefcheck_figures._model import Certainty, Equation, Figure, Kind, RowRole, Sheet, slipped
from briefcheck_figures._rounding import sum_loose, sum_tolerance

_RATE = pattern(r"(\d{1,2}(?:\.\d{1,3})?) ?%", needs="%")

_NAMED_RATE = pattern(
    r"[^%]*?(?<![\d.])(\d{1,2}(?:\.\d{1,2})?) ?%\)?(?: (?:of|on) [a-z -]{3,30}| [a-z-]+)?\.?", needs="%"
)
_EXEMPT = pattern(
    r"(?i)免税|免征|零税率|不征税|代收|代垫|exempt|zero[- ]rated|outside the scope|disbursement|no (?:vat|tax|gst)"
)
_MOST_LINES = 12
_MOST_RATES = 12
_MOST_ROWS = 300
"""Rows with a rate, and rows at all, of one column that are looked at: more are no estimate."""
_MOST_BASES = 40
"""Figures, and runs of lines, that are looked at for what a tax is taken of."""
_CONTAINED = pattern(r"(?i)其中|内含|已含|incl|contained|thereof|of which")
_RATED = pattern(
    r"(?i)服务费|服務費|代理费|管理费|手续费|佣金|不可预见|预备费|备用金|预付|定金|订金|首付|首款|首期|尾款|余款|中期|折扣|优惠|款|(?<![a-z])(?:fees?|commission|contingency|mark-?up|deposit|advance|balance|discount|rebate|service charge|handling|on signing|payment|instal?ment)(?![a-z])"
)


def tax_rows_in(sheet: Sheet, columns: Sequence[Column]) -> Iterator[Equation]:
    """Yield the equation of every row of tax, and of every fee and payment, whose rate is written beside it."""
    for column in columns:
        if column.role in {"amount", "unclear", "net", "gross"}:
            yield from itertools.islice(_rated(sheet, columns, column), _MOST_RATES)


def _rated(sheet: Sheet, columns: Sequence[Column], column: Column) -> Iterator[Equation]:
    for at, row in itertools.islice(enumerate(sheet.rows), _MOST_ROWS):
        entry = column.entries.get(at)
        if not isinstance(entry, Figure) or entry.amount.percent or row.role in {"total", "subtotal", "average"}:
            continue
        rate = _rate_of_row(sheet, columns, at) if row.role == "tax" else _named_rate(row.label)
        equation = _of_row(sheet, column, entry, rate, row.role) if rate else None
        if equation is not None:
            yield equation


def _named_rate(label: str) -> Decimal | None:
    """Return the rate in the label of a fee, a discount or a payment: 服务费（10%）, Contingency 5%, Deposit (50%)."""
    match = _NAMED_RATE.fullmatch(plain(label).text.strip())
    return Decimal(match[1]) / 100 if match and _RATED.search(label) else None


def _rate_of_row(sheet: Sheet, columns: Sequence[Column], at: int) -> Decimal | None:
    row = sheet.rows[at]
    rates = {Decimal(rate) for rate in _RATE.findall(plain(row.words or row.label).text)}
    for column in columns:
        entry = column.entries.get(at)
        if isinstance(entry, Figure) and entry.amount.percent and column.number:
            rates.add(entry.value)
    return rates.pop() / 100 if len(rates) == 1 else None


def _of_row(sheet: Sheet, column: Column, tax: Figure, rate: Decimal, role: RowRole) -> Equation | None:
    """Return the equation that holds; else the one of the nearest base that is written down."""
    above: list[Figure] = []
    totals: list[Figure] = []
    for at, row in enumerate(sheet.rows):
        entry = column.entries.get(at)
        if isinstance(entry, Figure) and at != tax.row and row.role not in {"average", "label", "payment"}:
            (totals if row.role in {"total", "subtotal"} else above).append(entry)
    before = [figure for figure in totals if figure.row < tax.row]
    rows = {figure.row: sheet.rows[figure.row].role for figure in above}
    # a discount is written as it stands or with its sign; other tax is no base
    lines = [figure for figure in above if rows[figure.row] in {"line", "discount"} and figure.row < tax.row]
    signs = [-ONE if rows[figure.row] == "discount" and figure.value > 0 else ONE for figure in lines]
    last = before[-1] if before else None
    fresh = [at for at, figure in enumerate(lines) if last is not None and figure.row > last.row]
    bases = [
        *([((last,), (ONE,))] if last is not None and not fresh else []),
        (tuple(lines), tuple(signs)),
        *(
            [((last, *(lines[at] for at in fresh)), (ONE, *(signs[at] for at in fresh)))]
            if last is not None and fresh
            else []
        ),
        *(((figure,), (ONE,)) for figure in [*totals, *above][-_MOST_BASES:]),
        *((tuple(lines[at:]), tuple(signs[at:])) for at in range(1, min(len(lines), _MOST_BASES))),
        *((tuple(lines[:at]), tuple(signs[:at])) for at in range(2, min(len(lines), _MOST_BASES))),
    ]
    is_tax = role == "tax"
    sign = -ONE if tax.value < 0 else ONE
    factors = (rate, rate / (1 + rate)) if is_tax else (rate,)
    later = any(figure.row > tax.row for figure in totals)
    if is_tax and (_CONTAINED.search(sheet.rows[tax.row].label) or (before and not later)):
        factors = factors[::-1]
    equations = [
        _taxed(tax, figures, tuple(sign * each * factor for each in signs_), "tax" if is_tax else "rate")
        for figures, signs_ in bases
        if figures
        for factor in factors
    ]
    holds = next((equation for equation in equations if equation.holds), None)
    if holds is not None or not equations:
        return holds
    first = next((equation for equation in equations[: 2 * len(factors)] if slipped(equation)), equations[0])
    exempt = any(_EXEMPT.search(f"{row.label} {row.words}") for row in sheet.rows)
    if is_tax and (exempt or not slipped(first)) and _of_some(tax, lines, signs, factors):
        return None
    sure = is_tax and later and last is not None and not fresh and column.sure and tax.row == last.row + 1
    return first._replace(certainty="certain" if sure else "likely")


def _of_some(tax: Figure, lines: list[Figure], signs: list[Decimal], factors: tuple[Decimal, ...]) -> bool:
    """Tell whether some of the lines are taxed and the others are not."""
    if len(lines) > _MOST_LINES:
        return True
    values = [figure.value * sign for figure, sign in zip(lines, signs, strict=True)]
    sums = {ZERO}
    for value in values:
        sums |= {value + other for other in sums}
    return any(abs(value * factor - tax.value) <= tax.amount.step for value in sums for factor in factors)


def _taxed(tax: Figure, figures: tuple[Figure, ...], factors: tuple[Decimal, ...], kind: Kind = "tax") -> Equation:
    computed = sum((figure.value * factor for figure, factor in zip(figures, factors, strict=True)), ZERO)
    step = tax.amount.step
    tolerance = ZERO if computed % step == 0 else step
    return Equation(kind, tax, figures, factors, computed, tolerance, tolerance, family="tax rows")


def tax_columns_in(sheet: Sheet, columns: Sequence[Column]) -> Iterator[Equation]:
    """Yield the equations between the columns of net, rate, tax and gross."""
    by_role = {
        role: [column for column in columns if column.role == role]
        for role in ("net", "tax-rate", "tax", "gross", "amount")
    }
    if len(by_role["tax"]) != 1:
        return
    tax = by_role["tax"][0]
    nets, grosses = by_role["net"] or by_role["amount"], by_role["gross"] or by_role["amount"]
    for kinds in (_taxes(sheet, tax, nets, grosses, by_role["tax-rate"]), _grosses(sheet, tax, nets, grosses)):
        yield from _learned(kinds, tax.sure)


def _learned(ways: list[dict[int, Equation]], sure: bool) -> Iterator[Equation]:
    """Yield the equations of the way that most rows keep, where a good part of them does."""
    if not any(ways):
        return
    kept = [sum(equation.holds for equation in way.values()) for way in ways]
    best = max(range(len(ways)), key=lambda at: (kept[at], len(ways[at])))
    failing = len(ways[best]) - kept[best]
    if failing > max(1, kept[best]):
        return
    certainty: Certainty = "certain" if sure and kept[best] > 1 and kept[best] >= 2 * failing else "likely"
    for at, equation in ways[best].items():
        held = next((way[at] for way in ways if at in way and way[at].holds), None)
        yield held or equation._replace(certainty=certainty)


def _taxes(
    sheet: Sheet, tax: Column, nets: list[Column], grosses: list[Column], rates: list[Column]
) -> list[dict[int, Equation]]:
    ways: list[dict[int, Equation]] = []
    for base, contained in (*((net, False) for net in nets), *((gross, True) for gross in grosses)):
        way: dict[int, Equation] = {}
        for at, entry in tax.entries.items():
            figure = base.entries.get(at)
            rate = _rate_in(tax, rates, at)
            if isinstance(entry, Figure) and isinstance(figure, Figure) and rate and sheet.rows[at].role == "line":
                way[at] = _taxed(entry, (figure,), (rate / (1 + rate) if contained else rate,))
        ways.append(way)
    return ways


def _rate_in(tax: Column, rates: list[Column], at: int) -> Decimal | None:
    for column in rates:
        entry = column.entries.get(at)
        if isinstance(entry, Figure):
            return entry.value / 100 if entry.amount.percent or entry.value >= 1 else entry.value
    named = _RATE.findall(plain(tax.head).text)
    return Decimal(named[0]) / 100 if len(named) == 1 else None


def _grosses(sheet: Sheet, tax: Column, nets: list[Column], grosses: list[Column]) -> list[dict[int, Equation]]:
    ways: list[dict[int, Equation]] = []
    for net in nets:
        for gross in grosses:
            if gross.number <= net.number:
                continue
            way: dict[int, Equation] = {}
            for at, entry in gross.entries.items():
                terms = [net.entries.get(at), tax.entries.get(at)]
                figures = tuple(figure for figure in terms if isinstance(figure, Figure))
                if isinstance(entry, Figure) and len(figures) == 2 and sheet.rows[at].role != "label":
                    computed = figures[0].value + figures[1].value
                    way[at] = Equation(
                        "tax",
                        entry,
                        figures,
                        (ONE, ONE),
                        computed,
                        sum_tolerance(entry, figures),
                        sum_loose(entry, figures),
                        family="gross",
                    )
            ways.append(way)
    return ways
