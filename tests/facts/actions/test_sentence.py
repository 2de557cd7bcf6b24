"""The words of a line, by which a form of commitment is not even looked for."""

import pytest

from briefcheck.facts.actions.sentence import Letters, own_words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Tom will send it.", {"Tom", "will", "send", "it"}),
        ("I'll ask Ann to go", {"I", "ll", "ask", "Ann", "to", "go"}),
        ("李娜 to send the KV", {"to", "send", "the", "KV"}),
    ],
)
def test_the_words_of_a_line(line: str, words: set[str]):
    assert own_words(line) == words


def test_letters_that_no_file_should_hold_end_a_word():
    assert own_words("send\udcffit") == {"send", "it"}


def test_the_letters_of_a_text_tell_which_sets_it_holds_one_of():
    letters = Letters(frozenset("前内"), frozenset("]-^"), frozenset("前需"))
    assert [letters.of(text) for text in ("3月前", "[a]", "需要^", "会议", "")] == [0b101, 0b10, 0b110, 0, 0]
