from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.facts import markdown

from briefcheck import Document, Part
from briefcheck.facts import language
from briefcheck.facts.language import detect_language


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The launch is in March.", "en"),
        ("Ann Lee presented the layouts to Wang Min (王敏) and the plan was approved by all.", "en"),
        ("会上确认了KV和TVC的brief，由AE在周五前发出revised版本。", "zh"),
        ("客户", "zh"),
        ("见 https://example.com/a/long/address/with/many/words/in/it 附件", "zh"),
        ("说明文字\n\n```\nfor item in items: print item and more words here than above\n```", "zh"),
    ],
)
def test_the_language_is_told_by_its_words(text, told):
    assert detect_language(markdown(text)) == told


def test_a_document_without_words_is_taken_as_english():
    assert detect_language(Document("", "markdown", (Part("body", ()),))) == "en"


def test_a_long_document_is_sampled():
    assert detect_language(markdown("Words in English.\n\n" * 500 + "中文" * 9000)) == "en"


@given(st.text(st.sampled_from(list("客户会议々〇㐀鿰é1a the \n")), max_size=60))
def test_common_characters_tell_no_other_language_than_all(text):
    document = markdown("x\n\n" + text)
    told = detect_language(document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "_COMMON_HAN", b"")
        assert detect_language(document) == told
