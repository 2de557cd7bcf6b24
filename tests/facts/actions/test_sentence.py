"""The words of a line, by which a form of commitment is not even looked for."""

import pytest

from briefcheck.facts.actions.sentence import Held, Letters


@pytest.mark.parametrize(
    ("line", "words", "said"),
    [
        ("Tom will send it.", {"Tom", "will", "send", "it"}, {"will"}),
        ("I'll ask Ann to go", {"I", "ll", "ask", "Ann", "to", "go"}, {"ask", "to"}),
        ("the UX team will go", {"the", "UX", "team", "will", "go"}, {"team", "will", "UX"}),
        ("nobody said a word", {"nobody", "said", "a", "word"}, set()),
        ("李娜 to send the KV", {"to", "send", "the", "KV"}, {"to", "KV"}),
    ],
)
def test_the_words_of_a_line_and_those_behind_names(line: str, words: set[str], said: set[str]):
    held = Held(line)
    assert held.words == words
    assert held.said == said


def test_behind_a_bracket_any_word_may_be_said_of_somebody():
    held = Held("the man (agency) will go")
    assert held.said == held.words


def test_letters_that_no_file_should_hold_end_a_word():
    assert Held("send\udcffit").words == {"send", "it"}


def test_the_letters_of_a_text_tell_which_sets_it_holds_one_of():
    letters = Letters(frozenset("前内"), frozenset("]-^"), frozenset("前需"))
    assert [letters.of(text) for text in ("3月前", "[a]", "需要^", "会议", "")] == [0b101, 0b10, 0b110, 0, 0]
