"""Rules about figures: totals, subtotals, lines, tax, currencies and amounts in words that do not agree."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

RULES = (
    "amount-in-words-mismatch",
    "mixed-currency",
    "wrong-line-amount",
    "wrong-subtotal",
    "wrong-tax",
    "wrong-total",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about figures."""
    return rules_in(__name__, RULES, gate="_gate:wanted")
