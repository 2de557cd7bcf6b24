"""Plain text keeps the way back to the text as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck import plain


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("１３８－００１３", "138-0013"),
        ("（Ａｂ＠ｃ．ｄ）", "(Ab@c.d)"),
        ("138\u2013001\u2212\u2011", "138-001--"),
        ("a\u00a0b\u3000c\td", "a b c d"),
        ("٣𝟛①³", "3313"),
        ("1\u200b3\u00ad8\ufeff", "138"),
        ("中文，不变。", "中文,不变。"),
        ("a\tb", "a b"),
        ("doesn’t", "doesn't"),
        ("call 1\u200b\u00ad\u200c38 and then some more", "call 138 and then some more"),
    ],
)
def test_forms_become_one(written, text):
    assert plain(written).text == text


def test_the_place_as_written_is_told():
    seen = plain("甲1\u200b3\u200b8乙")
    start = seen.text.index("138")
    assert seen.written(start, start + 3) == (1, 6)
    assert plain("abc").written(1, 2) == (1, 2)


@given(st.text(max_size=60))
def test_every_character_comes_from_where_the_offsets_say(text):
    seen = plain(text)
    places = [seen.written(index, index + 1) for index in range(len(seen.text))]
    assert [plain(text[start:end]).text for start, end in places] == list(seen.text)
    assert [start for start, _ in places] == sorted({start for start, _ in places})


def test_in_a_long_text_each_character_becomes_what_it_becomes_alone():
    changing = [char for char in map(chr, range(0x20000)) if plain(char).text != char]
    assert len(changing) > 800
    for char in changing:
        long = f"{'a' * 30}{char}b{char}"
        seen, alone = plain(long), plain(char).text
        assert seen.text == f"{'a' * 30}{alone}b{alone}"
        assert seen.written(len(seen.text) - 1 - len(alone), len(seen.text) - len(alone)) == (31, 32)


def test_a_text_in_which_very_many_characters_change_is_plain_as_well():
    text = "".join(map(chr, range(0xFF01, 0xFF5F))) + "\u200b\0甲“"
    seen = plain(text)
    assert seen.text == "".join(map(chr, range(0x21, 0x7F))) + "\0甲“"
    assert seen.written(94, 97) == (95, 98)


def test_a_character_of_a_rare_script_that_stays_hides_none_behind_it():
    assert plain("अ" * 30 + "ｂ１").text == "अ" * 30 + "b1"
