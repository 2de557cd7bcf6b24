import re

import pytest

from briefcheck.lazy import HAN, pattern


def test_a_pattern_is_compiled_when_first_used():
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_what_a_pattern_needs_is_looked_for_before_it_is_compiled():
    wrong = pattern("(x", needs="x")
    assert wrong.search("none") is wrong.match("none") is wrong.fullmatch("none") is None
    assert list(wrong.finditer("none")) == wrong.findall("none") == []
    assert wrong.sub("-", "none") == "none"
    assert wrong.subn("-", "none") == ("none", 0)
    assert wrong.split("none", maxsplit=1) == ["none"]
    with pytest.raises(re.error):
        wrong.search("xylophone")


@pytest.mark.parametrize(
    ("needs", "flags", "text", "found"),
    [
        (("due", "by"), re.IGNORECASE, "Due Friday", True),
        (("due", "by"), re.IGNORECASE, "on Friday", False),
        (("Due",), 0, "due", False),
        (HAN, 0, "周五", True),
        (HAN, 0, "Friday", False),
        ((), 0, "Friday", True),
    ],
)
def test_a_text_with_what_is_needed_is_searched(needs, flags, text, found):
    assert (pattern(r"\w+", flags, needs=needs).search(text) is not None) is found


def test_what_does_not_match_after_all_is_not_found():
    due = pattern(r"\bdue\b", re.IGNORECASE, needs=("due",))
    assert due.search("residue") is None
    assert due.sub("", "none") == "none"
    assert due.pattern == r"\bdue\b"
