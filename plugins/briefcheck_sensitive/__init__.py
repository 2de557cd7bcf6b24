"""Rules about what must not leave the house: personal numbers, secrets, confidential papers, banned terms."""

from __future__ import annotations

from briefcheck import Rule, hookimpl

_RULES = (
    "bank_card",
    "banned_term",
    "commercial_terms",
    "company_code",
    "confidential_marking",
    "disguised_number",
    "email_address",
    "home_address",
    "hong_kong_id",
    "iban",
    "landline_number",
    "licence_plate",
    "messenger_id",
    "missing_marking",
    "mobile_number",
    "national_insurance_number",
    "passport",
    "resident_id",
    "secret",
    "social_security_number",
    "state_secret_marking",
    "taiwan_id",
    "travel_permit",
)
"""The modules of the rules; each has its rule as ``check``."""


@hookimpl
def briefcheck_rules() -> list[Rule]:
    """Return the rules about sensitive content."""
    from importlib import import_module

    return [import_module(f"briefcheck_sensitive.{name}").check for name in _RULES]
