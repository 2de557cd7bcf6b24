"""Where numbers of passports and travel permits stand in a text: they have no check digit, so words must say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import pattern
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._identities import OTHER
from briefcheck_sensitive._text import Reading, in_link, label

_PASSPORT_NEAR = pattern("(?i)护照|護照|passport")
_NUMBER = r"(?:号码?|號碼?|编号|編號| ?(?:number|no\.?|#))?"
_PASSPORT_LABEL = label(
    rf"(?:护照|護照|passport)(?:\([^()]{{0,12}}\))?{_NUMBER}(?:\([^()]{{0,12}}\))?(?: ?(?:为|是|is))?"
)
# A pass for vehicles, works, guests or a site is nobody's identity.
_OTHERS = "车辆車輛货运施工门禁出入临时园区活动展会场馆人员工作嘉宾记者电子"
_OF_PEOPLE = f"(?<![{_OTHERS}])通行[证證]"
_OTHER_PASS = label(rf"[{_OTHERS}]通行[证證]{_NUMBER}(?: ?(?:为|是|is))?")
_PERMIT_NEAR = pattern(f"(?i){_OF_PEOPLE}|回[乡鄉][证證]|台胞[证證]|travel permit|return permit")
_PERMIT_LABEL = label(
    rf"(?:{_OF_PEOPLE}|台胞[证證]|(?:travel|return|entry|home[ -]return) permit)(?:\([^()]{{0,12}}\))?{_NUMBER}(?: ?(?:为|是|is))?"
)

# In one piece or in groups of three digits or more; a date has groups of two.
_CANDIDATE = pattern(
    r"(?<![0-9A-Za-z])[A-Z]{0,2}[ .-]?(?:[0-9]{6,10}|[0-9]{3,5}(?:[ .-][0-9]{3,5}){1,2})(?![0-9A-Za-z]|[.-][0-9])"
)
# China: ordinary E and G (a second letter since 2017), diplomatic D, service S, public affairs P. Hong Kong: H and K. Macau: M.
_PASSPORT = pattern(r"E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|[DSP]E?[0-9]{7,8}|[HK]J?[0-9]{7,8}|MA?[0-9]{7,8}")
# Another country's: what is labelled as one.
_FOREIGN_PASSPORT = pattern(r"[A-Z]{1,2}[0-9]{6,8}|[0-9]{8,9}")
# To Hong Kong and Macau C and W, to Taiwan L and T; of residents of Hong Kong H and of Macau M.
_PERMIT = pattern(r"[CW][0-9]{8}|C[A-HJ-NP-Z][0-9]{7}|[LT][0-9]{8}|[HM][0-9]{8}(?:[0-9]{2})?")
_PERMIT_OF_TAIWAN = pattern(r"[0-9]{8}(?:[0-9]{2})?")
_DATE = pattern(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def passports(reading: Reading) -> Iterator[Hit]:
    """Yield passport numbers: China's and its regions' where a passport is spoken of, others where labelled as one."""
    yield from _documents(reading, _PASSPORT, _PASSPORT_NEAR, _FOREIGN_PASSPORT, _PASSPORT_LABEL)


def travel_permits(reading: Reading) -> Iterator[Hit]:
    """Yield numbers of travel permits between the mainland, Hong Kong, Macau and Taiwan."""
    yield from _documents(reading, _PERMIT, _PERMIT_NEAR, _PERMIT_OF_TAIWAN, _PERMIT_LABEL)


def _documents(
    reading: Reading, own: re.Pattern[str], near: re.Pattern[str], other: re.Pattern[str], label: re.Pattern[str]
) -> Iterator[Hit]:
    """Yield the numbers of form ``own`` near words, and of form ``other`` right behind their label."""
    for found in _CANDIDATE.finditer(reading.text):
        start, end = found.span()
        value = re.sub(r"[ .-]", "", found[0])
        if _DATE.fullmatch(value) or in_link(reading.text, start):
            continue
        if own.fullmatch(value):
            labelled = reading.labelled(label, start)
            other_thing = reading.labelled(OTHER, start) or reading.labelled(_OTHER_PASS, start)
            if labelled or (not other_thing and reading.near(near, start, end)):
                yield Hit(reading, start, end, value, "certain" if labelled else "likely")
        elif other.fullmatch(value) and reading.labelled(label, start):
            yield Hit(reading, start, end, value, "likely")
