"""The law for all rules, built-in and foreign: every installed rule keeps it and tells the truth in its examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.plugins import load_extensions
from briefcheck.rules.rule import Bad, Rule
from briefcheck.testing import check_examples, law, private_imports

ROOT = Path(__file__).parents[1]
RULES = load_extensions().rules
EXCEPTIONS = {
    # "no actions" is the bad pattern itself here, not a prohibition
    "actions/no-actions": ["the name 'no-actions' is an order; name the bad pattern"],
}

every_rule = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.full_name) for rule in RULES])


@every_rule
def test_every_rule_keeps_the_law(rule: Rule):
    assert law(rule) == EXCEPTIONS.get(rule.full_name, [])


@every_rule
def test_every_rule_does_what_its_examples_say(rule: Rule):
    assert check_examples(rule) == []


@every_rule
def test_every_rule_shows_an_example_in_each_language(rule: Rule):
    texts = [example.text for example in rule.examples if isinstance(example, Bad)]
    chinese = [any("\u4e00" <= character <= "\u9fff" for character in text) for text in texts]
    assert set(chinese) == {True, False}


@every_rule
def test_words_of_the_document_stand_in_curly_quotes(rule: Rule):
    assert [text.en for text in rule.messages.values() if "'{" in text.en or "}'" in text.en] == []


@every_rule
def test_no_name_or_alias_is_given_twice(rule: Rule):
    taken = [name for other in RULES for name in (other.full_name, *(f"{other.plugin}/{old}" for old in other.aliases))]
    assert taken.count(rule.full_name) == 1


@pytest.mark.parametrize(
    "file", sorted((ROOT / "plugins").rglob("*.py")), ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_plugins_import_public_names_only(file: Path):
    assert private_imports(file) == []
