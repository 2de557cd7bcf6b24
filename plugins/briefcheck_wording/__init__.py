"""Rules about wording. They are data in Vale's format: our own in ``rulesets/wording``, and every style a user brings."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck import Rule, StyleFolder, StyleFormat, StyleRule, hookimpl, rules_in

RULES = (
    "blame",
    "criticised-colleague",
    "disrespect",
    "excuse",
    "first-person-singular",
    "hedge",
    "jargon",
    "loose-promise",
    "overlong",
    "transcript-style",
    "undecided-approval",
    "undefined-reference",
    "unexplained-english",
    "verdict-without-reason",
)


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return our own rules about wording."""
    return rules_in(__name__, RULES, made_by="_own:own_rule", gate="_gate:wanted")


@hookimpl
def briefcheck_styles() -> list[StyleFormat]:
    """Return the reader of Vale's styles."""
    return [StyleFormat("vale", _load)]


def _load(folders: Sequence[StyleFolder], vocabularies: Sequence[StyleFolder] | None) -> Sequence[StyleRule]:
    from briefcheck_wording._styles import load_styles

    return load_styles(folders, vocabularies)
