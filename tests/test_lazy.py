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


class Watched(str):
    """A text that counts how often it is looked through."""

    __slots__ = ()
    looked = 0

    def casefold(self):
        Watched.looked += 1
        return super().casefold()

    def isascii(self):
        Watched.looked += 1
        return super().isascii()


@pytest.mark.parametrize(("words", "last"), [(("switchboard", "hotline"), "Hotline"), (("总机", "热线"), "热线")])
@pytest.mark.parametrize("needs", [(), HAN])
def test_in_a_piece_of_a_long_text_the_pattern_alone_looks(monkeypatch, words, last, needs):
    """To look through all of a long text for words, once for each of its pieces, takes time in its square."""
    monkeypatch.setattr("briefcheck.lazy.held", lambda *_: (words,))
    monkeypatch.setattr(Watched, "looked", 0)
    lazy = pattern("(?i)" + "|".join(words), needs=needs)
    text = Watched("号 " * 1500 + last)
    assert lazy.search(text, 0, 20) is None
    assert lazy.search(text, 2990)[0] == last
    assert [found[0] for found in lazy.finditer(text, 2990, len(text))] == [last]
    assert not Watched.looked
    assert lazy.search(text)[0] == last
    assert Watched.looked
