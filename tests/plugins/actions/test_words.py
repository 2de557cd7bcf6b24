from __future__ import annotations

import pytest
from briefcheck_actions._words import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Book it", "Book it"),
        ("Book\n  it", "Book it"),
        ("Send the layouts to the client", "Send the layouts to…"),
        ("请客户在下周五之前确认所有的脚本和预算，以及所有的演员", "请客户在下周五之前确认所有的脚本和预算…"),
    ],
)
def test_an_action_is_cut_to_one_short_line(text, short):
    assert shortened(text, most=20) == short
