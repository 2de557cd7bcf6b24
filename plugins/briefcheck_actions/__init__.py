"""Rules about actions: who does what by when."""

from __future__ import annotations

from briefcheck import Rule, hookimpl


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about actions."""
    from briefcheck_actions import missing_due_date, missing_owner, no_actions

    return [missing_due_date.check, missing_owner.check, no_actions.check]
