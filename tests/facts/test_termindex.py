"""Many words sought at once are found where each alone would be."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefcheck.facts.termindex import TermIndex

TEXTS = st.text(alphabet="ab1- .北风一", max_size=40)
WORDS = st.lists(st.text(alphabet="ab1-.北风", min_size=2, max_size=5), max_size=12)


def one_after_the_other(words: list[str], text: str) -> list[tuple[int, int]]:
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return [found.span() for found in re.finditer("|".join(map(re.escape, longest)) or "(?!)", text)]


@given(WORDS, TEXTS)
def test_words_are_found_where_a_search_for_each_finds_them(words, text):
    index = TermIndex(words, apart=False)

    assert list(index.find(text)) == one_after_the_other(words, text)
    assert index.is_in(text) == any(word in text for word in words)


@given(WORDS, TEXTS)
def test_a_word_that_is_the_end_of_a_longer_one_is_none_when_they_are_to_be_apart(words, text):
    found = list(TermIndex(words, apart=True).find(text))

    assert all(not (re.match("[0-9a-z]", text[start]) and re.search("[0-9a-z]$", text[:start])) for start, _ in found)
    assert {text[start:end] for start, end in found} <= set(words)


def test_a_word_of_one_character_is_none():
    index = TermIndex(["a", "北", "tea", "青禾"], apart=True)

    assert list(index.find("a tea 北 steak 青禾")) == [(2, 5), (14, 16)]
    assert not TermIndex(["青禾"], apart=True).is_in("tea")
    assert not TermIndex(["tea"], apart=True).is_in("青禾")
    assert not TermIndex([], apart=True).is_in("青禾")


def test_a_word_that_does_not_count_hides_no_other():
    index = TermIndex(["orchid", "orchid tea", "teas"], apart=False)
    text = "orchid teas"
    assert [text[start:end] for start, end in index.find(text, lambda start, end: end - start < 8)] == [
        "orchid",
        "teas",
    ]


def test_of_words_that_begin_alike_the_longest_is_found_and_none_inside_it():
    index = TermIndex(["orchid", "orchid tea", "tea house", "tea"], apart=True)

    assert list(index.find("orchid tea house")) == [(0, 10)]
