"""Rules about actions: who does what by when."""

from __future__ import annotations

from briefcheck import Rule, hookimpl


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about actions."""
    from briefcheck_actions import (
        due_before_meeting,
        due_on_day_off,
        invalid_due_date,
        missing_due_date,
        missing_owner,
        no_actions,
        relative_due_date,
        several_owners,
        side_as_owner,
        unclear_due_date,
        unknown_owner,
        vague_due_date,
        vague_owner,
    )

    return [
        due_before_meeting.check,
        due_on_day_off.check,
        invalid_due_date.check,
        missing_due_date.check,
        missing_owner.check,
        no_actions.check,
        relative_due_date.check,
        several_owners.check,
        side_as_owner.check,
        unclear_due_date.check,
        unknown_owner.check,
        vague_due_date.check,
        vague_owner.check,
    ]
