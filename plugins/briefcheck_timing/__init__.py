"""Rules about time: what is late, what is too short, and dates that cannot be right."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "date-in-future",
    "dates-out-of-order",
    "impossible-date",
    "late-agenda",
    "late-report",
    "off-day",
    "short-film-lead",
    "short-media-lead",
    "weekday-mismatch",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about time."""
    return rules_in(__name__, _RULES, gate="_gate:wanted")
