"""A plugin's author tests every rule with one line."""

from __future__ import annotations

from types import ModuleType

import briefcheck_structure
import pytest
from _pytest.outcomes import Failed

from briefcheck import Good
from briefcheck.frozen import replace
from briefcheck.testing import rule_tests

test_rules = rule_tests(briefcheck_structure)
RULES = {rule.name: rule for rule in briefcheck_structure.briefcheck_rules()}


def test_there_is_a_case_for_the_law_and_for_each_example():
    [mark] = rule_tests([RULES["unknown-document-type"]]).pytestmark
    assert [case.id for case in mark.args[1]] == [
        "unknown-document-type-law",
        "unknown-document-type-bad-1",
        "unknown-document-type-bad-2",
        "unknown-document-type-bad-3",
        "unknown-document-type-bad-4",
        "unknown-document-type-good-5",
        "unknown-document-type-good-6",
        "unknown-document-type-good-7",
    ]


def test_a_fault_fails_the_case_and_is_printed():
    rule = replace(RULES["placeholder-left"], examples=(Good("Date: XX年XX月XX日\n"),))
    tests = rule_tests([rule])
    [mark] = tests.pytestmark
    law_case, example_case = (case.values[0] for case in mark.args[1])
    with pytest.raises(Failed, match="placeholder-left-law: it has no Bad example"):
        tests(law_case)
    with pytest.raises(Failed, match="placeholder-left-good-1: '1 slot' is reported and not expected"):
        tests(example_case)


def test_a_plugin_without_rules_is_an_error():
    module = ModuleType("empty")
    module.briefcheck_rules = list
    with pytest.raises(ValueError, match=r"^there is no rule to test$"):
        rule_tests(module)
