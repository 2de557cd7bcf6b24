"""A name is sought the slow way only where the quick look cannot rule it out, and the quick look never rules one out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefcheck.facts.clientforms import loose, tight

LETTERS = "abé·-_. \n\u3000\u00a0茶业A1%20\u0301"


@given(st.text(LETTERS, max_size=12), st.text(LETTERS, min_size=1, max_size=4))
def test_what_a_loose_reading_holds_a_tight_one_holds_too(text: str, word: str) -> None:
    changed = loose(text)
    if changed is not None and word in changed[0]:
        assert tight(word) in tight(text)


def test_a_tight_reading_has_no_gaps_and_no_accents() -> None:
    assert tight("K-e.s_t\u3000r é·l%20D\u0301airy 茶 业") == "KestrelDairy茶业"
