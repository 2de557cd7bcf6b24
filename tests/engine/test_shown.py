"""What a report shows of a text: one line, masked, not too long, however long the text is."""

from __future__ import annotations

from briefcheck import Sensitive
from briefcheck.engine.judge import shown
from briefcheck.engine.masking import Masker

NOBODY = Masker(())
KEY = "".join(f"{number:04x}" for number in range(2_000))


def test_a_long_text_is_cut():
    assert shown("a\tb " * 5_000, NOBODY) == ("a b " * 60)[:239] + "…"


def test_words_behind_many_blanks_are_shown():
    assert shown("a" + " " * 9_000 + "b", NOBODY) == "a b"


def test_a_secret_longer_than_what_is_looked_at_is_masked():
    masker = Masker([Sensitive(KEY)])
    assert shown(f"key {KEY} end", masker) == "key ******** end"
    assert shown(f"{'word ' * 700}{KEY}", masker) == ("word " * 60)[:239].rstrip() + "…"


def test_a_text_is_looked_at_no_further_than_is_shown():
    asked = []

    class Asked(Masker):
        def mask(self, text: str) -> str:
            asked.append(len(text))
            return text

    shown("word " * 100_000, Asked(()))
    assert asked == [4_000]
