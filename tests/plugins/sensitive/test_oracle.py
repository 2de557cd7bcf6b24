"""Our check digits against python-stdnum's, which is used here and nowhere else; it was written by others for the same standards.

``stdnum.cn.ric`` is no oracle for whole numbers: it refuses counties that are right (measured: half of those in force when
the numbers were given out). Its check digit is.
"""

from __future__ import annotations

import string

import pytest
from briefcheck_sensitive import _checksums as ours
from briefcheck_sensitive._iban import is_iban
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban, luhn
from stdnum.cn import ric, uscc
from stdnum.us import ssn
from support.findings import find
from support.vectors import VALID

from briefcheck.plugins import load_extensions

RULES = {rule.name: rule for rule in load_extensions().rules if rule.plugin == "sensitive"}

DIGITS = st.text("0123456789", min_size=15, max_size=19)


@given(DIGITS)
def test_luhn(number):
    assert ours.passes_luhn(number) == luhn.is_valid(number)
    assert [digit for digit in "0123456789" if ours.passes_luhn(number + digit)] == [luhn.calc_check_digit(number)]


@given(st.dates(), st.integers(0, 999), st.sampled_from(["110105", "310101", "440305", "810000"]))
def test_resident_identity_numbers(day, sequence, area):
    first = f"{area}{day:%Y}{day:%m}{day:%d}{sequence:03}".zfill(17)
    right = [check for check in "0123456789X" if ours.is_resident_id(first + check)]
    assert right == ([ric.calc_check_digit(first + "0")] if day.year in range(1901, 2050) else [])


@given(
    st.sampled_from("159"),
    st.text("123456789", min_size=7, max_size=7),
    st.text(uscc._alphabet, min_size=9, max_size=9),
)
def test_company_codes(first, digits, rest):
    code = first + digits + rest
    right = [check for check in uscc._alphabet if ours.is_company_code(code + check)]
    assert right == [uscc.calc_check_digit(code)]


@given(
    st.sampled_from(["GB", "DE", "NL", "FR"]),
    st.text(string.digits + "ABCD", min_size=11, max_size=23),
    st.integers(2, 98),
)
def test_account_numbers(country, account, check):
    number = f"{country}{check:02}{account}"
    assert ours.passes_mod_97(number) == (iban.calc_check_digits(number) == f"{check:02}")
    if iban.is_valid(number):
        assert is_iban(number)


@settings(deadline=None)
@given(st.integers(0, 999_999_999))
def test_social_security_numbers(number):
    written = f"{number:09}"
    written = f"{written[:3]}-{written[3:5]}-{written[5:]}"
    found = find(RULES["social-security-number"], f"SSN: {written}", allow=())
    assert bool(found) == ssn.is_valid(written)


ORACLES = {"bank-card": luhn, "company-code": uscc, "iban": iban}


@pytest.mark.parametrize(("rule", "value"), [(rule, value) for rule, value, _ in VALID if rule in ORACLES])
def test_the_vectors_are_valid_to_the_oracle_and_changed_ones_are_not(rule, value):
    assert ORACLES[rule].is_valid(value)
    for place, character in enumerate(value):
        for other in set("0123456789") - {character} if character.isdigit() else ():
            assert not ORACLES[rule].is_valid(value[:place] + other + value[place + 1 :])


@pytest.mark.parametrize("value", [value for rule, value, _ in VALID if rule == "resident-id"])
def test_the_identity_numbers_have_the_check_digit_of_the_oracle(value):
    assert ric.calc_check_digit(value) == value[-1]
