"""Rules about what must not leave the house: personal numbers, secrets, confidential papers, banned terms."""

from __future__ import annotations

from briefcheck import Rule, hookimpl, rules_in

_RULES = (
    "bank-card",
    "banned-term",
    "commercial-terms",
    "company-code",
    "confidential-marking",
    "disguised-number",
    "email-address",
    "home-address",
    "hong-kong-id",
    "iban",
    "landline-number",
    "licence-plate",
    "messenger-id",
    "missing-marking",
    "mobile-number",
    "national-insurance-number",
    "other-client",
    "passport",
    "resident-id",
    "secret",
    "social-security-number",
    "state-secret-marking",
    "taiwan-id",
    "travel-permit",
)

_NO_IDENTIFIERS = frozenset(
    {
        "banned-term",
        "commercial-terms",
        "confidential-marking",
        "missing-marking",
        "other-client",
        "state-secret-marking",
    }
)
"""Those whose findings hold nothing that others must mask: words that anybody may read."""


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about sensitive content."""
    return rules_in(
        __name__, _RULES, masks=[name for name in _RULES if name not in _NO_IDENTIFIERS], gate="_gate:wanted"
    )
