"""The gate of the rules about concealed content lets in every rule that has something to say."""

from __future__ import annotations

import pytest
from briefcheck_hidden import briefcheck_rules
from briefcheck_hidden._gate import wanted
from support.word import word

from briefcheck import Context
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

EXAMPLES = [(rule, example) for rule in briefcheck_rules() for example in rule.examples]


def context_of(example) -> Context:
    if example.word is None:
        return Context(read_markdown(example.text.encode(), "a.md"), None, audience="client")
    return Context(read_docx(word(example.text, **example.word), "a.docx"), None, audience="client")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda it: getattr(it, "name", ""))
def test_no_rule_that_finds_something_is_left_out(rule, example):
    context = context_of(example)
    if list(rule.check(context, rule.options())):
        assert rule.name in set(wanted(context))


def test_examples_are_found_without_options():
    found = {rule.name for rule, it in EXAMPLES if list(rule.check(context_of(it), rule.options()))}
    assert found == {rule.name for rule in briefcheck_rules()} - {"author", "company"}


def test_a_plain_file_wants_the_two_that_read_the_page():
    context = Context(read_docx(word("One", core={"creator": "Ann"}), "a.docx"), None, audience="client")
    assert set(wanted(context)) == {"broken-reference", "highlight-left"}
