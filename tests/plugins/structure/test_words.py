"""Words that say nothing, and lines that are signed by hand."""

from __future__ import annotations

import pytest
from briefcheck_structure._words import is_signed_by_hand, says_nothing

from briefcheck import says_none


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
