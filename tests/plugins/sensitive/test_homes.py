"""How far the address of a home reaches."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import home_address
from support.findings import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("住址：杭州市西湖区样例路12号院3幢402，谢谢", "杭州市西湖区样例路12号院3幢402"),
        ("住址：杭州市西湖区样例路12号院3幢2026年搬", "杭州市西湖区样例路12号院3幢"),
        ("住址：杭州市西湖区样例路12号院3幢 2026 年搬", "杭州市西湖区样例路12号院3幢"),
        ("住址：臺北市大安區和平東路二段12號3樓", "臺北市大安區和平東路二段12號3樓"),
    ],
)
def test_a_year_behind_a_building_is_no_room(text, value):
    assert values(home_address.check, text) == [value]
