"""Rules about waivers: those that hold for nothing, have run out, or were never valid."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = ("expired", "missing-reason", "not-understood", "unused", "unwaivable")


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about waivers."""
    return rules_in(__name__, _RULES, gate="_gate:wanted", last=True)
