"""Folding keeps every offset."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.document.normal import fold, simplify


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Next Steps", "next steps"),
        ("ＴＢＤ：（１２）　ａ", "tbd:(12) a"),
        ("會議紀要", "会议纪要"),
        ("下一步行動：負責人", "下一步行动:负责人"),
        ("Straße İ Σς", "straße İ σσ"),
        ("后", "后"),
        ("皇后", "皇后"),
        ("無後續行動", "无后续行动"),
        ("由於", "由于"),
        ("乾坤", "乾坤"),
        ("𠀀", "𠀀"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "simple"),
    [("會議 Report：ＡＢ", "会议 Report：ＡＢ"), ("Report", "Report"), ("会议", "会议"), ("㐀龘", "㐀龘")],
)
def test_simplify_changes_nothing_but_traditional_characters(text, simple):
    assert simplify(text) == simple


@given(st.text())
def test_length_is_kept(text):
    assert len(fold(text)) == len(simplify(text)) == len(text)


@given(st.text())
def test_each_character_stands_for_itself(text):
    plain = text.translate(dict.fromkeys(map(ord, "‘’“”–—‐‑\xa0"), "-"))
    assert fold(plain) == "".join(map(fold, plain))


def test_what_word_puts_for_quotes_and_dashes_is_what_was_typed_but_in_chinese():
    assert fold("don’t – José’s “green” one\xa0– 2—3") == "don't - josé's \"green\" one - 2-3"
    assert fold("“绿色”——定稿") == "“绿色”——定稿"


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert simplify(simplify(text)) == simplify(text)


def test_the_converter_is_loaded_only_for_traditional_characters():
    code = "import sys; from briefcheck.document.normal import fold; fold('会议 ＴＢＤ — ☑'); print('opencc' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
