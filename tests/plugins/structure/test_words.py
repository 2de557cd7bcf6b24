"""Words that say nothing, and lines that are signed by hand."""

from __future__ import annotations

import pytest
from briefcheck_structure._words import as_typed, is_signed_by_hand, only_asks, says_nothing

from briefcheck import Context, Text, says_none
from briefcheck.readers.markdown import read_markdown


@pytest.mark.parametrize(
    "text", ["无", "无。", "暂无", "（无）", "None.", "N/A", "n/a", "Ｎ／Ａ", "-", "——", " / ", "Not applicable"]
)
def test_none_is_none(text: str):
    assert says_none(text)


@pytest.mark.parametrize("text", ["无糖", "None of the layouts", "6", "no sugar"])
def test_a_word_that_begins_with_none_is_not(text: str):
    assert not says_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "No specific timeline mentioned",
        "Not yet specified.",
        "no budget has been given",
        "会议中未提及具体时间。",
        "暂未提供",
        "没有说明",
        "No specific budget mentioned for this poster",
        "To be confirmed later.",
        "will be announced in due course",
        "后续再确认",
        "另行通知",
    ],
)
def test_a_sentence_that_says_that_nothing_was_said(text: str):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["No sugar is given to children under six", "未提供样品的门店不参加，其他照旧进行，名单见附件", "Given to Ann"],
)
def test_a_sentence_that_says_something(text: str):
    assert not says_nothing(text)


@pytest.mark.parametrize("text", ["客户签字：", "Client signature", "Signed by", "Approved", "（公章）"])
def test_a_line_for_the_pen(text: str):
    assert is_signed_by_hand(text)


@pytest.mark.parametrize("text", ["The design", "assignment", "Significant"])
def test_a_line_for_the_keyboard(text: str):
    assert not is_signed_by_hand(text)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Who drinks it? What do they think?", "Audience"),
        ("what is the budget?", "Budget"),
        ("by when?", "Timing"),
        ("What is our goal?", "Objective"),
        ("我们对谁说话？他们怎么想？", "受众"),
        ("预算有多少？", "预算"),
    ],
)
def test_the_questions_of_a_form_are_no_answer(text: str, heading: str):
    assert only_asks(text, heading)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Who drinks it? People who work at home.", "Audience"),
        ("Why wait for summer to be cool?", "Proposition"),
        ("Lid B.", "Decisions"),
        ("夏天一定要等到六月才开始吗？", "单一诉求"),
        ("", "Budget"),
    ],
)
def test_an_answer_or_a_question_of_the_writers_own_is_none(text: str, heading: str):
    assert not only_asks(text, heading)


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("# 会议纪要\n\n会上看了海报。\n", "决议 (Decisions)", "决议"),
        ("# Contact report\n\nWe saw the poster.\n", "Decisions", "Decisions（决议）"),
    ],
)
def test_what_is_to_be_typed_is_in_the_documents_language(text: str, en: str, zh: str):
    context = Context(read_markdown(text.encode(), "a.md"), None)
    assert as_typed(context, Text(en="Decisions", zh="决议")) == Text(en=en, zh=zh)
    assert as_typed(context, Text(en="KPI", zh="KPI")) == Text(en="KPI", zh="KPI")
