"""What the rules say of hostile text; how long they may take for it is measured by ``tests/bench/hostile.py``."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import briefcheck_rules
from briefcheck_sensitive.banned_term import Term
from briefcheck_sensitive.banned_term import check as banned_term
from support.findings import find
from support.hostile_texts import FAMILIES, VALUES, hostile_texts
from support.hostile_texts import FOUND as OF_FAMILIES

from briefcheck import Context, Document, Paragraph, Part, Place, Text

SIZE = 6_000
TEXTS = hostile_texts(SIZE)
MESSAGES = {
    "bank-card": "card",
    "messenger-id": "wechat",
    "secret": "password",
    "commercial-terms": "beside",
}
FOUND = {
    "zero width": [("disguised-number", "zero-width", 1)],
    "asides in a list": [("confidential-marking", "marked", 1)],
    "private keys begun": [("secret", "private-key", 1)],
    **{
        f"{rule} in a list": [(rule, MESSAGES.get(rule, "found"), SIZE // (len(value) + 1))]
        for rule, value in VALUES.items()
    },
}
"""The rule, its message and the number of places; in the other texts there is nothing to find."""


NAMES = {f"{family} {number}": family for family in FAMILIES for number in range(1, 1 + len(FAMILIES[family]))}


@pytest.mark.parametrize("name", [name for name, family in NAMES.items() if family in OF_FAMILIES])
def test_a_true_finding_behind_hostile_text_is_found(name):
    context = Context(Document("a.docx", "word", (Part("body", (Paragraph(TEXTS[name], Place()),)),)), None)
    assert OF_FAMILIES[NAMES[name]] in [
        rule.name for rule in briefcheck_rules() for _ in rule.check(context, rule.options())
    ]


@pytest.mark.parametrize("name", [name for name in TEXTS if NAMES.get(name, "markings") in {"markings", "names"}])
def test_nothing_but_what_is_there_is_found_in_hostile_text(name):
    context = Context(Document("a.docx", "word", (Part("body", (Paragraph(TEXTS[name], Place()),)),)), None)
    found = [
        (rule.name, finding.message, 1 + len(finding.also_at))
        for rule in briefcheck_rules()
        for finding in rule.check(context, rule.options())
    ]
    assert found == FOUND.get(name, [])


def test_quotes_of_many_numbers_in_a_paragraph_are_short():
    context = Context(
        Document("a.docx", "word", (Part("body", (Paragraph(TEXTS["mobile-number in a list"], Place()),)),)), None
    )
    (finding,) = [finding for rule in briefcheck_rules() for finding in rule.check(context, rule.options())]
    assert max(len(quote.text) for quote in (finding.at, *finding.also_at)) < 500


def test_many_terms_are_one_search():
    terms = tuple(Term(f"词{number}", Text(en="No.", zh="不。")) for number in range(500))
    assert [finding.data["term"] for finding in find(banned_term, "甲词499乙", terms=terms)] == ["词499"]
