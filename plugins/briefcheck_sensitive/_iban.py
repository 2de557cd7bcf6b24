"""How long an account number is in each country: the registry of ISO 13616, as SWIFT publishes it."""

from __future__ import annotations

from briefcheck_sensitive._checksums import passes_mod_97

LENGTHS = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FK FO FI GL NL SD",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HU LB NI PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for country in countries.split()
}
"""Characters of the whole number, by country."""


def is_iban(number: str) -> bool:
    """Tell whether a number without separators has its country's length and the right check digits."""
    return len(number) == LENGTHS.get(number[:2]) and passes_mod_97(number)
