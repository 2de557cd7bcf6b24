"""A Chinese sentence and its clauses: the past, what somebody thinks, and what may ask for something."""

import pytest

from briefcheck.facts.actions.clauses import Sentence, asking, is_told


@pytest.mark.parametrize(
    ("text", "past", "thought"),
    [
        ("李娜改稿", False, False),
        ("李娜改了稿", True, False),
        ("完了改稿", True, False),
        ("先了解需求", False, False),
        ("已评审", True, False),
        ("已有的素材", False, False),
        ("客户希望暖一些", False, True),
        ("客户表示会改", False, False),
        ("不需要改稿", False, True),
        ("能不能改稿", False, False),
        ("李娜改稿?", False, True),
        ("李娜改稿？ ", False, True),
        ("可以改稿", False, True),
    ],
)
def test_what_a_sentence_tells_of(text: str, past: bool, thought: bool):
    sentence = Sentence(text)
    assert (sentence.past, sentence.thought) == (past, thought)
    assert is_told(text) is (past or thought)


def test_each_clause_tells_for_itself():
    clauses = Sentence("初稿已评审, 客户希望暖一些,请李娜改稿").clauses()
    assert [(clause.text, clause.past, clause.thought) for clause in clauses] == [
        ("初稿已评审", True, False),
        ("客户希望暖一些", False, True),
        ("请李娜改稿", False, False),
    ]


def test_a_question_inside_of_a_sentence_ends_its_clause():
    sentence = Sentence("周三能交稿?,请李娜改稿")
    assert not sentence.thought
    assert [clause.thought for clause in sentence.clauses()] == [True, False]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("初稿已评审,请李娜改稿", ["请李娜改稿"]),
        ("初稿已评审,好", []),
        ("郑凯认为接口不全,要求吴倩补齐,文档在组内", ["要求吴倩补齐"]),
        ("李娜改稿,王强送样", ["李娜改稿", "王强送样"]),
    ],
)
def test_the_clauses_that_may_ask_for_something(text: str, asked: list[str]):
    assert [clause.text for clause in asking(Sentence(text).clauses())] == asked


@pytest.mark.parametrize(
    ("text", "past"), [("为了赶进度", False), ("除了海报", False), ("海报改了", True), ("确认了尺寸", True)]
)
def test_a_purpose_and_an_exception_are_nothing_that_was_done(text: str, past: bool) -> None:
    assert Sentence(text).past is past
