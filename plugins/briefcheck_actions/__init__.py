"""Rules about actions: who does what by when."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "due-before-meeting",
    "due-on-day-off",
    "invalid-due-date",
    "missing-due-date",
    "missing-owner",
    "no-actions",
    "relative-due-date",
    "several-owners",
    "side-as-owner",
    "unclear-due-date",
    "unknown-owner",
    "vague-due-date",
    "vague-owner",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about actions."""
    return rules_in(__name__, _RULES, gate="_gate:wanted")
