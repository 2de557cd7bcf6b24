"""Banned terms: width, script and letter case are one; words are whole; exceptions hold."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import banned_term
from briefcheck_sensitive.banned_term import Term
from support.findings import find
from support.word import word

from briefcheck import Document, Text
from briefcheck.readers.docx import read_docx

REASON = Text(en="A superlative.", zh="绝对化用语。")


def found(text: str | Document, *terms: Term) -> list[tuple[str, int]]:
    return [(f.data["term"], _count(f.data["places"])) for f in find(banned_term.check, text, terms=terms)]  # type: ignore[misc]


def _count(places: Text) -> int:
    return int(places.en.strip(" (places)") or 1)


def test_no_terms_no_findings():
    assert found("全国第一") == []


@pytest.mark.parametrize(
    ("text", "term", "written"),
    [
        ("我們是國內領導品牌", "领导品牌", "領導品牌"),
        ("我们是领导品牌", "領導品牌", "领导品牌"),
        ("Ｎｏ．１ 品牌", "no.1", "Ｎｏ．１"),
        ("The BEST agency", "best", "BEST"),
        ("最\u200b佳", "最佳", "最\u200b佳"),
        ("这是best的选择", "best", "best"),
    ],
)
def test_one_word_in_all_its_forms(text, term, written):
    assert found(text, Term(term, REASON)) == [(written, 1)]


def test_a_latin_word_is_whole_unless_text_is_asked_for():
    assert found("bestow, best2, abest", Term("best", REASON)) == []
    assert found("bestow", Term("best", REASON, match="text")) == [("best", 1)]


def test_letter_case_can_matter():
    assert found("apple Apple", Term("Apple", REASON, ignore_case=False)) == [("Apple", 1)]


def test_a_longer_word_may_be_fine():
    term = Term("第一", REASON, except_=("第一时间", "第一季度"))
    assert found("第一时间回复，第一季度见", term) == []
    assert found("全国第一时间到", Term("第一", REASON, except_=("时间",))) == [("第一", 1)]
    assert found("行业第一，第一时间回复", term) == [("第一", 1)]


def test_the_longer_of_two_terms_wins():
    terms = (Term("最", REASON), Term("最佳", REASON))
    assert found("最佳品牌，最好", *terms) == [("最佳", 1), ("最", 1)]


def test_the_finding_has_place_count_and_reason():
    (finding,) = find(banned_term.check, "第一行\n\n我们是最佳团队，最佳。", terms=(Term("最佳", REASON),))
    assert (finding.place.line, finding.place.column) == (3, 4)
    assert finding.data == {"term": "最佳", "reason": REASON, "places": Text(en=" (2 places)", zh="（共 2 处）")}
    assert finding.evidence == "我们是最佳团队，最佳。"
    assert finding.sensitive == ()


def test_a_term_of_nothing_matches_nothing():
    assert found("text", Term("", REASON), Term("\u200b", REASON)) == []


HELD = {
    "property": word("正文", core={"title": "最佳"}),
    "author": word("正文", core={"creator": "最佳"}),
    "comment": word("{c:0}正文{/c:0}", comments={0: "最佳"}),
    "deleted": word("正文{-最佳-}。"),
    "hidden": word("正文{~最佳~}。"),
    "footer": word("正文", footer="最佳"),
}


@pytest.mark.parametrize("place", HELD)
def test_a_term_is_found_wherever_the_file_holds_it(place):
    assert found(read_docx(HELD[place], "a.docx"), Term("最佳", REASON)) == [("最佳", 1)]


def test_samples_of_code_are_left_alone():
    assert found("```\n最佳\n```", Term("最佳", REASON)) == []


def test_the_other_places_are_named():
    (finding,) = find(banned_term.check, "最佳\n\n我们是最佳团队", terms=(Term("最佳", REASON),))
    assert [(at.place.line, at.place.column) for at in finding.also_at] == [(3, 4)]
