"""Where identity numbers of Hong Kong, Taiwan, the United States and the United Kingdom stand in a text.

A check digit alone is weak evidence: one random number in ten passes. So the form counts, and the words around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Confidence, pattern
from briefcheck_sensitive._checksums import is_hong_kong_id, is_taiwan_id
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading, in_link, label, stands_alone

_IDENTITY = r"身[份分]证|身份證|身分證|证件|證件|(?<![a-z])(?:id card|identity card|id no|id number|identity)"
_HONG_KONG_WORDS = pattern(rf"(?i){_IDENTITY}|(?<![a-z])hkid")
_TAIWAN_WORDS = pattern(rf"(?i){_IDENTITY}|居留[证證]|统一编号|統一編號|(?<![a-z])(?:national id|arc no)")
OTHER = label(
    r"学号|學號|工号|订单号?|單號|单号|(?<![证證照])编号|编码|型号|货号|批号|序列号|合同号|发票号?|(?<![a-z])(?:student|staff|order|ref|sku|part|model|serial"
    r"|item|po|case|invoice|job|ticket|quote|quotation|estimate|project|batch|lot|route|asset|docket|film|reel|poster|barcode|(?<!passport )code|tracking)"
    r"(?: ?(?:ids?|nos?\.?|numbers?|codes?|#))?"
)
_NUMBER_OF = label(r"(?<![a-z])nos?\.?|№")
_HONG_KONG = pattern(
    r"(?<![0-9A-Za-z])(?P<letters>[A-Z]{1,2})[ .-]?(?P<digits>[0-9]{3}[ .-]?[0-9]{3})"
    r"(?:[ .-]?\((?P<in>[0-9A])\)|[ .-]?(?P<bare>[0-9A]))(?![0-9A-Za-z])"
)
_TAIWAN = pattern(r"(?<![0-9A-Za-z])[A-Z][ .-]?[1289][0-9]{2}(?P<gap>[ .-]?)[0-9]{3}(?P=gap)[0-9]{3}(?![0-9A-Za-z])")


def hong_kong_ids(reading: Reading) -> Iterator[Hit]:
    """Yield identity card numbers of Hong Kong; one whose check digit is not in brackets only where words say so."""
    for found in _HONG_KONG.finditer(reading.text):
        start, end = found.span()
        digits = re.sub(r"[^0-9]", "", found["digits"])
        check = found["in"] or found["bare"]
        if not is_hong_kong_id(found["letters"], digits, check) or _is_other(reading, start, end):
            continue
        named = reading.near(_HONG_KONG_WORDS, start, end)
        if named or (found["in"] and not reading.labelled(_NUMBER_OF, start)):
            sure: Confidence = "possible" if not named else "certain" if found["in"] else "likely"
            yield Hit(reading, start, end, f"{found['letters']}{digits}{check}", sure)


def taiwan_ids(reading: Reading) -> Iterator[Hit]:
    """Yield identity and residence numbers of Taiwan."""
    for found in _TAIWAN.finditer(reading.text):
        start, end = found.span()
        value = re.sub(r"[ .-]", "", found[0])
        if is_taiwan_id(value) and not _is_other(reading, start, end):
            named = reading.near(_TAIWAN_WORDS, start, end)
            yield Hit(reading, start, end, value, "certain" if named else "possible")


_SOCIAL_SECURITY_WORDS = pattern(r"(?i)(?<![a-z])(?:ssn|social[ -]security)(?![a-z])|社会安全号|社會安全|社安号")
_SOCIAL_SECURITY = pattern(
    r"(?<![0-9A-Za-z])(?!000|666|9)[0-9]{3}(?P<gap>[ .-]?)(?!00)[0-9]{2}(?P=gap)(?!0000)[0-9]{4}(?![0-9A-Za-z])"
)
_INSURANCE_WORDS = pattern(r"(?i)(?<![a-z])(?:national insurance|nino|ni n(?:umber|o))(?![a-z])|国民保险|國民保險")
# The first two letters as HMRC gives them out; BG, GB, KN, NK, NT, TN and ZZ are never used.
_INSURANCE = pattern(
    r"(?<![0-9A-Za-z])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?P<gap>[ .-]?)[0-9]{2}(?P=gap)[0-9]{2}"
    r"(?P=gap)[0-9]{2}(?P=gap)[A-D](?![0-9A-Za-z])"
)


def social_security_numbers(reading: Reading) -> Iterator[Hit]:
    """Yield social security numbers of the United States; one without its two dashes only where words say so."""
    for found in _SOCIAL_SECURITY.finditer(reading.text):
        start, end = found.span()
        if not stands_alone(reading.text, start, end):
            continue
        named = reading.near(_SOCIAL_SECURITY_WORDS, start, end)
        if named or (
            found["gap"] == "-" and not _is_other(reading, start, end) and not reading.labelled(_NUMBER_OF, start)
        ):
            value = re.sub(r"[^0-9]", "", found[0])
            yield Hit(reading, start, end, value, "certain" if named and found["gap"] == "-" else "likely")


def insurance_numbers(reading: Reading) -> Iterator[Hit]:
    """Yield national insurance numbers of the United Kingdom; one without its spaces only where words say so."""
    for found in _INSURANCE.finditer(reading.text):
        start, end = found.span()
        named = reading.near(_INSURANCE_WORDS, start, end)
        if named or (found["gap"] == " " and not _is_other(reading, start, end)):
            value = re.sub(r"[ .-]", "", found[0])
            yield Hit(reading, start, end, value, "certain" if named else "likely")


def _is_other(reading: Reading, start: int, end: int) -> bool:
    """Tell whether it is labelled as some other number, or is a piece of an address or of a longer code."""
    text = reading.text
    joined = text[start - 1 : start] in "-_/." if start else False
    goes_on = text[end : end + 1] in "-_/" if end < len(text) else False
    return joined or goes_on or in_link(text, start) or reading.labelled(OTHER, start)
