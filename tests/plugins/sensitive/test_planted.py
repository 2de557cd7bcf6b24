"""Planted identifiers are found in every place a file holds words; ``tests/accuracy/planted.py`` prints the whole table."""

from __future__ import annotations

import re

import pytest
from support.planted import CANARY, FORMS, planted

from briefcheck import Context, Rule
from briefcheck.plugins import load_extensions

RULES = {rule.name: rule for rule in load_extensions().rules if rule.plugin == "sensitive"}


def bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper()


def reported(rule: Rule, context: Context) -> list[str]:
    return [bare(words.text) for finding in rule.check(context, rule.options()) for words in finding.sensitive]


def test_what_is_written_plainly_is_found_in_every_place():
    missed = []
    for entry in planted(1, ["plain"]):
        context = Context(entry.document, None)
        assert any(CANARY in passage.text for passage in context.passages), f"{entry.place} is not read"
        wanted = bare("".join(entry.groups))
        if not any(wanted in found or found in wanted for found in reported(RULES[entry.kind.rule], context)):
            missed.append((entry.kind.rule, entry.place))
    assert missed == []


@pytest.mark.parametrize("form", [form for form in FORMS if form != "plain"])
def test_other_forms_are_found_in_a_paragraph_and_a_cell(form):
    missed = []
    for entry in planted(1, [form]):
        if entry.place in {"md paragraph", "md table"}:
            found = [
                rule
                for name in (entry.kind.rule, "disguised-number")
                for rule in reported(RULES[name], Context(entry.document, None))
            ]
            missed += [] if found else [(entry.kind.rule, entry.place)]
    assert missed == []
