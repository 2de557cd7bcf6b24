"""Rules about what a document holds: its sections, its fields, and what of a template was left in it."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "demographics-only",
    "duplicate-section",
    "empty-cell",
    "empty-field",
    "empty-section",
    "missing-checklist-item",
    "missing-closing-call",
    "missing-column",
    "missing-duration",
    "missing-field",
    "missing-figure",
    "missing-section",
    "outdated-template",
    "placeholder-left",
    "section-out-of-order",
    "several-statements",
    "several-topics",
    "template-row-left",
    "too-many-points",
    "unknown-document-type",
    "unsourced-insight",
    "unticked-item",
    "wrong-count",
)
_ALIASES = {"missing-figure": ("no-figure",), "several-topics": ("single-topic",)}


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about structure."""
    return rules_in(__name__, _RULES, aliases=_ALIASES, gate="_gate:wanted")
