"""The tester is strict with the examples too. The words of every fault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck.frozen import replace
from briefcheck.testing import check_examples


@rule(
    name="tea",
    since="0.1.0",
    source="C11",
    messages={"tea": Text(en="Tea: “{kind}”", zh="茶：“{kind}”"), "cup": Text(en="Cup.", zh="杯。")},
    why=Text(en="So.", zh="如此。"),
    how=Text(en="So.", zh="如此。"),
    examples=[],
)
def tea(context: Context, _: object) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.kind == "shown" and "tea" in passage.text:
            yield Finding("tea", at=passage, data={"kind": passage.text.removesuffix("tea").strip()})


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        (
            Bad("green tea\n", expect=[]),
            "is a Bad one and expects nothing; say what the rule reports, or make it a Good one",
        ),
        (Bad("green tea\n", expect="1 tea"), "expect is a list of \"LINE MESSAGE\" pairs (got the text '1 tea')"),
        (
            Bad("green tea\n", expect=["tea"]),
            "'tea' is no expectation; write the line and the message, as in '7 missing'",
        ),
        (Bad("green tea\n", expect=["1 cups"]), "'1 cups' expects a message the rule has not (it has: tea, cup)"),
        (Bad("green tea\n", expect=["2 tea"]), "'2 tea' expects a line the text has not (it has 1)"),
        (Bad("green tea\n", expect=["1 tea", "1 tea"]), "'1 tea' is expected and not reported"),
        (Bad("green tea\n", expect=["1 cup", "1 tea"]), "'1 cup' is expected and not reported"),
        (Good("green tea\n"), "'1 tea' is reported and not expected: Tea: “green”"),
        (Good(" \n"), "has no text"),
        (Bad("tea\n", expect=["1 tea"]), "'1 tea' is reported with nothing in a placeholder: Tea: “”"),
        (Good("cup\n", type="menu"), "there is no document type 'menu' (known: "),
        (Good("cup\n", options={"kind": 1}), "unknown option 'kind' of tested/tea It has no options."),
    ],
)
def test_a_fault_is_said_in_words(example: Bad | Good, fault: str):
    assert check_examples(replace(tea, examples=(example,)))[0].startswith(f"example 1: {fault}")


def test_two_examples_alike():
    examples = (Good("cup\n"), Good("cup\n"), Good("cup\n", audience="client"))
    assert check_examples(replace(tea, examples=examples)) == ["example 2: is the same as example 1"]


def test_a_placeholder_that_no_data_fills():
    def check(_context: Context, _: object) -> Iterator[Finding]:
        yield Finding("tea")

    [fault] = check_examples(replace(tea, check=check, examples=(Good("cup\n"),)))
    assert "without 'kind', which its message 'tea' needs" in fault


def test_true_examples_have_no_fault():
    assert check_examples(replace(tea, examples=(Bad("green tea", expect=["1 tea"]), Good("cup\n")))) == []


def test_an_example_can_be_a_word_file():
    examples = (
        Bad("green tea\n\nblack tea", word={}, expect=["1 tea", "2 tea"]),
        Bad("cup", word={"header": "green tea"}, expect=["1 tea"], path="cup.docm"),
        Good("{-green tea-}", word={}),
        Good("cup\n", word={"comments": {0: "cup"}}),
        Good("cup\n", word={"core": {"title": "cup"}}),
        Good("cup\n"),
    )
    assert check_examples(replace(tea, examples=examples)) == []


def test_the_words_of_the_document_in_a_word_file_may_stand_anywhere():
    wrong = replace(tea, examples=(Bad("green tea", word={}, expect=["9 tea"]),))
    assert check_examples(wrong) == [
        "example 1: '9 tea' is expected and not reported",
        "example 1: '1 tea' is reported and not expected: Tea: “green”",
    ]


def test_two_word_files_alike():
    examples = (Good("cup\n", word={"header": "a"}), Good("cup\n", word={"header": "a"}), Good("cup\n", word={}))
    assert check_examples(replace(tea, examples=examples)) == ["example 2: is the same as example 1"]
