"""Rules about what must not leave the house: personal numbers, secrets, confidential papers, banned terms."""

from __future__ import annotations

from briefcheck import Rule, hookimpl


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about sensitive content."""
    from briefcheck_sensitive import (
        bank_card,
        banned_term,
        confidential_marking,
        mobile_number,
        resident_id,
        secret,
    )

    return [
        bank_card.check,
        banned_term.check,
        confidential_marking.check,
        mobile_number.check,
        resident_id.check,
        secret.check,
    ]
