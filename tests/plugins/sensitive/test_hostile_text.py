"""No text, however made, takes a rule more than a moment: a pattern that backtracks would take minutes on these."""

from __future__ import annotations

import time

import pytest
from briefcheck_sensitive import briefcheck_rules
from briefcheck_sensitive.banned_term import Term
from briefcheck_sensitive.banned_term import check as banned_term
from support.findings import find

from briefcheck import Context, Document, Paragraph, Part, Place, Text

SIZE = 200_000
TEXTS = {
    "digits": "1" * SIZE,
    "digits and spaces": "1 " * (SIZE // 2),
    "mobile numbers": "13913572468 " * (SIZE // 12),
    "cards in fours": "6222 " * (SIZE // 5),
    "dashes": "1-" * (SIZE // 2),
    "zero width": "1\u200b" * (SIZE // 2),
    "keys begun": "-eyJ-sk-ant-glpat-" * (SIZE // 18),
    "dots": "eyJaaaaaaaaaaaaa.eyJ." * (SIZE // 21),
    "private keys begun": "-----BEGIN PRIVATE KEY-----" * (SIZE // 27),
    "passwords": "密码：" * (SIZE // 3),
    "key labels": "api key=" * (SIZE // 8) + "0" * 200,
    "logins": "http://a:b" * (SIZE // 10),
    "shares": "pan.baidu.com/?" * (SIZE // 15),
    "brackets": "【" * SIZE,
    "brackets and spaces": "【 " * (SIZE // 2) + "机密",
    "one long word": "a" * SIZE + "13913572468",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_takes_no_longer_than_other_text(name):
    text = TEXTS[name]
    context = Context(Document("a.docx", "word", (Part("body", (Paragraph(text, Place()),)),)), None)
    for rule in briefcheck_rules():
        begin = time.process_time()
        list(rule.check(context, rule.options()))
        assert time.process_time() - begin < 8, rule.name


def test_many_terms_are_one_search():
    terms = tuple(Term(f"词{number}", Text(en="No.", zh="不。")) for number in range(500))
    assert [finding.data["term"] for finding in find(banned_term, "甲词499乙", terms=terms)] == ["词499"]
