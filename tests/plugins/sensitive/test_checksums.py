"""The check digits, by the standards' own examples, by a second calculation, and by damage."""

from __future__ import annotations

import pytest
from briefcheck_sensitive._checksums import is_issued_card, is_old_resident_id, is_resident_id, passes_luhn
from hypothesis import given
from hypothesis import strategies as st

VALID_IDS = ["11010519491231002X", "34052419800101001X", "11010519491231002x"]
VALID_CARDS = ["4111111111111111", "5500000000000004", "378282246310005", "6222022914177763174"]


@pytest.mark.parametrize("number", VALID_IDS)
def test_valid_identity_numbers_are_known(number):
    assert is_resident_id(number)


@pytest.mark.parametrize(
    "number",
    [
        "110105194912310021",  # the check character
        "11010519490231002X",  # 31 February, right by the check character
        "440524188001010014",  # the example of GB 11643: born 1880, nobody alive
    ],
)
def test_invalid_identity_numbers_are_refused(number):
    assert not is_resident_id(number)


def test_a_number_needs_a_province_or_belongs_to_a_foreigner():
    assert not is_resident_id(with_check("20010519491231002"))
    assert is_resident_id(with_check("81000019491231002"))
    assert is_resident_id(with_check("91110519491231002"))


def with_check(first: str) -> str:
    """Return 17 digits with their check character, worked out the way ISO 7064 describes it: doubling modulo 11."""
    value = 0
    for digit in first:
        value = (value + int(digit)) * 2 % 11
    check = (12 - value) % 11
    return first + ("X" if check == 10 else str(check))


@given(st.integers(0, 10**17 - 1), st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(serial, position, shift):
    number = with_check("110105" + "19491231" + f"{serial % 1000:03d}")
    assert is_resident_id(number)
    wrong = "0123456789X" if position == 17 else "0123456789"
    changed = wrong[(wrong.index(number[position]) + shift) % len(wrong)]
    assert not is_resident_id(number[:position] + changed + number[position + 1 :])


def test_the_old_form_has_a_birthday_and_a_province():
    assert is_old_resident_id("110105491231002")
    assert not is_old_resident_id("110105490231002")
    assert not is_old_resident_id("200105491231002")


@pytest.mark.parametrize("number", VALID_CARDS)
def test_valid_cards_are_known(number):
    assert is_issued_card(number)


@pytest.mark.parametrize("number", VALID_CARDS)
def test_one_wrong_digit_of_a_card_is_seen(number):
    for position, digit in enumerate(number):
        for other in set("0123456789") - {digit}:
            assert not passes_luhn(number[:position] + other + number[position + 1 :])


@pytest.mark.parametrize("number", ["6222021234567890123", "7992739871300003", "41111111111111", "2221000000000008"])
def test_a_card_needs_its_scheme_its_length_and_its_check_digit(number):
    assert not is_issued_card(number)


@pytest.mark.parametrize("number", ["2221000000000009", "2720990000000007", "3530111333300000", "371449635398431"])
def test_schemes_are_told_by_their_first_digits(number):
    assert is_issued_card(number)


@given(st.text("0123456789", min_size=2, max_size=19))
def test_luhn_agrees_with_the_definition(number):
    doubled = [
        int(digit) if index % 2 == 0 else sum(divmod(2 * int(digit), 10)) for index, digit in enumerate(number[::-1])
    ]
    assert passes_luhn(number) == (sum(doubled) % 10 == 0)
