"""A plugin's rules as a pytest test: one case for the law of each rule, one for each example."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

from briefcheck.frozen import frozen
from briefcheck.rules.rule import Bad, Rule
from briefcheck.testing.examples import check_example, twice
from briefcheck.testing.law import law


@frozen
class Case:
    """One thing to test: the example of that number, from 1, or, with 0, the law."""

    rule: Rule
    number: int

    @property
    def name(self) -> str:
        """How pytest calls it: ``missing-owner-law``, ``missing-owner-bad-1``."""
        if self.number == 0:
            return f"{self.rule.name}-law"
        kind = "bad" if isinstance(self.rule.examples[self.number - 1], Bad) else "good"
        return f"{self.rule.name}-{kind}-{self.number}"

    def faults(self) -> list[str]:
        """Return what is wrong, a sentence each."""
        if self.number == 0:
            return law(self.rule)
        return [*twice(self.rule, self.number), *check_example(self.rule, self.rule.examples[self.number - 1])]


def rule_tests(plugin: ModuleType | Iterable[Rule]) -> Callable[..., None]:
    """Return a test function for pytest that tests every rule of a plugin.

    Args:
        plugin: the module that holds the hook ``briefcheck_rules``, or the rules themselves.

    Raises:
        ValueError: there is no rule to test.
    """
    import pytest

    rules = list(_rules(plugin))
    if not rules:
        raise ValueError("there is no rule to test")
    cases = [Case(rule, number) for rule in rules for number in range(len(rule.examples) + 1)]

    @pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases])
    def test_rules(case: Case) -> None:
        faults = case.faults()
        if faults:
            pytest.fail("\n".join(f"{case.name}: {fault}" for fault in faults), pytrace=False)

    return test_rules


def _rules(plugin: Any) -> Iterable[Rule]:
    rules: Iterable[Rule] = plugin.briefcheck_rules() if isinstance(plugin, ModuleType) else plugin
    return rules
