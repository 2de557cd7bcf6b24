"""Amounts in several currencies that are added up as if they were one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefcheck import Document, NamedTuple, Paragraph, pattern
from briefcheck_figures._amounts import compatible
from briefcheck_figures._columns import MONEY, Column
from briefcheck_figures._model import Equation, Figure, Sheet

_CONVERTED = pattern(
    r"(?i)汇率|匯率|折合|换算|折算|约合|exchange|\bfx\b|convert|rate of|equivalent|\b1 ?(?:usd|hkd|eur|gbp|rmb|cny) ?=|1 ?(?:美元|港[币元]|欧元) ?[=≈]"
)


class Mixed(NamedTuple):
    """A figure in ``currency`` among figures in ``others``; ``total``: it is the sum of them."""

    figure: Figure
    currency: str
    others: str
    total: bool


def mixed_in(document: Document, sheet: Sheet, columns: Sequence[Column], sums: Sequence[Equation]) -> Iterator[Mixed]:
    """Yield the figures whose currency is not that of the others they are added up with."""
    for column in columns:
        if column.role not in MONEY and not (column.role == "unclear" and column.sure):
            continue
        written = [figure for figure in column.figures() if figure.amount.currency]
        if all(compatible(written[0].amount.currency, figure.amount.currency) for figure in written[1:]) and (
            not written or not column.currency or compatible(column.currency, written[0].amount.currency)
        ):
            continue
        if not _CONVERTED.search(_words_of(document, sheet)):
            yield from _of_column(
                column,
                [e for e in sums if e.kind in {"total", "subtotal"} and e.target.column == column.number and e.holds],
            )


def _of_column(column: Column, sums: list[Equation]) -> Iterator[Mixed]:
    """Yield the odd ones of each sum whose numbers are added up without regard to the currency."""
    seen: set[tuple[object, ...]] = set()
    for equation in sums:
        if len(equation.terms) < 2:
            continue
        counted = Counter(
            _currency(figure, column) for figure in (*equation.terms, equation.target) if _currency(figure, column)
        )
        if len(counted) < 2:
            continue
        usual = column.currency or counted.most_common(1)[0][0]
        for figure in (*equation.terms, equation.target):
            currency = _currency(figure, column)
            if currency and not compatible(currency, usual) and figure.key not in seen:
                seen.add(figure.key)
                yield Mixed(figure, currency, usual, figure.key == equation.target.key)


def _currency(figure: Figure, column: Column) -> str:
    return figure.amount.currency or column.currency


def _words_of(document: Document, sheet: Sheet) -> str:
    """Return the words of the sheet and of the short paragraphs of the body, where a rate of exchange may stand."""
    rows = (f"{row.label} {row.words}" for row in sheet.rows)
    body = (block.text for block in document.body if isinstance(block, Paragraph))
    return "\n".join((sheet.over, *sheet.heads.values(), *rows, *body))
