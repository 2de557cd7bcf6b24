"""The house rules of Acme."""

from __future__ import annotations

from pathlib import Path

from briefcheck import Rule, RulesetFolder, hookimpl


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules of this plugin."""
    from briefcheck_acme import foreign_job_number, shouting_heading

    return [foreign_job_number.check, shouting_heading.check]


@hookimpl
def briefcheck_rulesets() -> list[RulesetFolder]:
    """Return the folder with acme.yaml and the document type job-ticket."""
    return [RulesetFolder(str(Path(__file__).parent / "rulesets"))]
