"""The check digits of identity numbers and bank cards."""

from __future__ import annotations

from datetime import date
from operator import mul

# GB 11643-1999, weights and check characters of MOD 11-2.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# GB/T 2260, the first two digits: the provinces, and 81 to 83 for residents from Hong Kong, Macau and Taiwan.
_PROVINCES = frozenset(
    str(code)
    for codes in (
        range(11, 16),
        range(21, 24),
        range(31, 38),
        range(41, 47),
        range(50, 55),
        range(61, 66),
        (71, 81, 82, 83),
    )
    for code in codes
)
# Nobody alive was born outside. The end stands still on purpose: a rule must not change its mind with the clock.
_BORN = range(1901, 2050)


def is_resident_id(number: str) -> bool:
    """Tell whether 18 characters are a resident identity number: check character, a real birthday, a province.

    A first digit 9 is the permanent residence card of a foreigner, which has no province.
    """
    if not (number[:2] in _PROVINCES or number[0] == "9"):
        return False
    if not _is_birthday(int(number[6:10]), int(number[10:12]), int(number[12:14])):
        return False
    total = sum(map(mul, map(int, number[:17]), _WEIGHTS))
    return _CHECKS[total % 11] == number[17].upper()


def is_old_resident_id(number: str) -> bool:
    """Tell whether 15 digits can be a resident identity number of before 1999, which has no check digit."""
    birthday = _is_birthday(1900 + int(number[6:8]), int(number[8:10]), int(number[10:12]))
    return number[:2] in _PROVINCES and birthday


def _is_birthday(year: int, month: int, day: int) -> bool:
    if year not in _BORN:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_DOUBLED = bytes.maketrans(b"0123456789", b"0246813579")  # twice a digit, and of two digits the sum


def passes_luhn(number: str) -> bool:
    """Tell whether the last digit checks the others (ISO/IEC 7812-1, annex B). One random number in ten does."""
    digits = number.encode()  # the code of a digit is 48 more than the digit
    return (sum(digits[-1::-2]) + sum(digits[-2::-2].translate(_DOUBLED)) - 48 * len(digits)) % 10 == 0


_CARD_LENGTHS = range(15, 20)
_AMERICAN_EXPRESS, _MOST_CARDS = 15, 16
_ANY_OF_THESE = ("4", "51", "52", "53", "54", "55")
"""What a number of sixteen digits by Visa or Mastercard begins with."""


def is_issued_card(number: str) -> bool:
    """Tell whether the beginning and the length are those of a card scheme, and the check digit is right.

    UnionPay 62 with 16 to 19 digits, Visa 4 with 16, Mastercard 51 to 55 and 2221 to 2720 with 16,
    American Express 34 and 37 with 15, JCB 3528 to 3589 with 16.
    """
    length = len(number)
    if length not in _CARD_LENGTHS:
        return False
    fits = number.startswith(("34", "37") if length == _AMERICAN_EXPRESS else "62")
    if length == _MOST_CARDS and not fits:
        fits = number.startswith(_ANY_OF_THESE) or "2221" <= number[:4] <= "2720" or "3528" <= number[:4] <= "3589"
    return fits and passes_luhn(number)


# GB 32100-2015: the characters in the order of their values; I, O, S, V and Z are not used.
_COMPANY = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_COMPANY_VALUES = {character: value for value, character in enumerate(_COMPANY)}
_COMPANY_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))


def is_company_code(code: str) -> bool:
    """Tell whether 18 characters are a unified social credit code (统一社会信用代码), by their last one."""
    total = sum(map(mul, map(_COMPANY_VALUES.__getitem__, code[:17]), _COMPANY_WEIGHTS))
    return _COMPANY[-total % 31] == code[17]


def is_hong_kong_id(letters: str, digits: str, check: str) -> bool:
    """Tell whether one or two letters, six digits and a check character are a Hong Kong identity card number.

    A missing first letter counts 36; the weights are 9 to 2; the sum with the check character (A is 10) is a multiple of 11.
    """
    values = [36, *map(_letter, letters)][-2:] + [int(digit) for digit in digits]
    total = sum(value * weight for value, weight in zip(values, range(9, 1, -1), strict=True))
    return (total + (10 if check == "A" else int(check))) % 11 == 0


def _letter(letter: str) -> int:
    return ord(letter) - ord("A") + 10


# The letters of the counties in the order of their codes, from 10.
_COUNTIES = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
_TAIWAN_WEIGHTS = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)


def is_taiwan_id(number: str) -> bool:
    """Tell whether a letter and nine digits are an identity or residence number of Taiwan: weighted sum modulo 10."""
    digits = [*map(int, str(10 + _COUNTIES.index(number[0]))), *map(int, number[1:])]
    return sum(digit * weight for digit, weight in zip(digits, _TAIWAN_WEIGHTS, strict=True)) % 10 == 0


def passes_mod_97(number: str) -> bool:
    """Tell whether an account number's check digits are right (ISO 13616, ISO 7064 MOD 97-10)."""
    return int("".join(str(int(character, 36)) for character in number[4:] + number[:4])) % 97 == 1
