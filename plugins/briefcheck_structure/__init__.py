"""Rules about what a document holds: its sections, its fields, and what of a template was left in it."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "empty-field",
    "empty-section",
    "missing-field",
    "missing-section",
    "outdated-template",
    "placeholder-left",
    "several-statements",
    "template-row-left",
    "too-many-points",
    "unknown-document-type",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about structure."""
    return rules_in(__name__, _RULES)
