"""Thirty-odd documents of agency life that are full of innocent numbers, and as many short ones that leak something.

They were written before the rules were tried on them. ``%%`` begins a document; behind it stands what it is or the rule
that must find something in it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.facts import markdown

from briefcheck import Context
from briefcheck.plugins import load_extensions

HERE = Path(__file__).parent / "documents"
RULES = [rule for rule in load_extensions().rules if rule.plugin == "sensitive"]


def documents(name):
    entries = (HERE / name).read_text(encoding="utf-8").split("%% ")[1:]
    return [
        pytest.param(*entry.split("\n", 1), id=f"{number}-{entry[:20].splitlines()[0]}")
        for number, entry in enumerate(entries)
    ]


def found(text):
    context = Context(markdown(text, "a.md"), None)
    return [
        (rule.name, finding.confidence, finding.evidence)
        for rule in RULES
        for finding in rule.check(context, rule.options())
    ]


@pytest.mark.parametrize(("name", "text"), documents("quiet.md"))
def test_innocent_numbers_raise_nothing(name, text):
    assert [entry for entry in found(text) if entry[1] != "possible"] == [], name


@pytest.mark.parametrize(("rule", "text"), documents("leaks.md"))
def test_a_leak_is_found_and_little_else(rule, text):
    sure = [name for name, confidence, _ in found(text) if confidence != "possible"]
    assert rule in sure
