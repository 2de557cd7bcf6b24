"""The published vectors match, and each of them with one character changed does not wherever a check digit can see it."""

from __future__ import annotations

import pytest
from support.findings import find
from support.vectors import VALID

from briefcheck import Rule
from briefcheck.plugins import load_extensions

RULES: dict[str, Rule] = {rule.name: rule for rule in load_extensions().rules if rule.plugin == "sensitive"}

INVALID = [
    ("resident-id", "身份证号 110105194912310021"),
    ("resident-id", "身份证号 11010519490231002X"),
    ("company-code", "统一社会信用代码 91350100M000100Y4Z"),
    ("bank-card", "6222021234567890123"),
    ("mobile-number", "电话 12800138000"),
    ("landline-number", "电话 2021-12345678"),
    ("hong-kong-id", "A123456(7)"),
    ("taiwan-id", "A123456788"),
    ("licence-plate", "京ABCDEF"),
    ("iban", "DE89370400440532013031"),
    ("social-security-number", "SSN 078-05-1120"),
    ("social-security-number", "SSN 219-09-9999"),
    ("national-insurance-number", "national insurance QQ123456C"),
]
CHECKED = {"resident-id", "company-code", "hong-kong-id", "taiwan-id", "iban"}
_TAIWAN = (0, 8, 7, 6, 5, 4, 3, 2, 1, 1)
"""Weights of the places, modulo 10: five times an even change is no change that the check digit can see."""


def values(rule: str, text: str) -> list[str]:
    options = {"allow": ()} if hasattr(RULES[rule].options(), "allow") else {}
    return [finding.sensitive[0].text for finding in find(RULES[rule], text, **options)]


@pytest.mark.parametrize(("rule", "value", "text"), VALID)
def test_a_valid_vector_matches(rule, value, text):
    (found,) = values(rule, text.format(value))
    assert found in value


@pytest.mark.parametrize(("rule", "text"), INVALID)
def test_an_invalid_vector_does_not_match(rule, text):
    assert [finding.sensitive[0].text for finding in find(RULES[rule], text)] == []


@pytest.mark.parametrize(("rule", "value", "text"), [vector for vector in VALID if vector[0] in CHECKED])
def test_one_changed_digit_is_seen(rule, value, text):
    missed = []
    for place, character in enumerate(value):
        if character.isdigit():
            for other in set("0123456789") - {character}:
                if rule == "taiwan-id" and (int(other) - int(character)) * _TAIWAN[place] % 10 == 0:
                    continue
                changed = value[:place] + other + value[place + 1 :]
                missed += [changed] if changed in values(rule, text.format(changed)) else []
    assert missed == []


@pytest.mark.parametrize("value", [value for rule, value, _ in VALID if rule == "bank-card"])
def test_one_changed_digit_of_a_card_makes_it_no_card_of_a_scheme(value):
    for place, character in enumerate(value):
        for other in set("0123456789") - {character}:
            assert values("bank-card", f"订单 {value[:place]}{other}{value[place + 1 :]}") == []
