"""Rules about who a paper goes to, who signed it, and whose names it holds."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "absentee-not-copied",
    "attendee-not-copied",
    "missing-author",
    "missing-signature",
    "missing-signer",
    "name-spelled-two-ways",
    "team-not-copied",
    "unsigned-date",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about circulation."""
    return rules_in(__name__, _RULES, gate="_gate:wanted")
