"""Heading words without their trimmings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcheck.facts.outline.words import clean_heading, known_in, read_numbering, split_heading

TRIMMED = [
    "一、会议目的",
    "一. 会议目的",
    "一：会议目的",
    "（一）会议目的",
    "(1) 会议目的",
    "1. 会议目的",
    "1） 会议目的",
    "1.1 会议目的",
    "1.1.2会议目的",
    "3会议目的",
    "① 会议目的",
    "A. 会议目的",
    "第一部分 会议目的",
    "第3章：会议目的",
    "Part 1: 会议目的",
    "会议目的：",
    "会议目的:",
    "**会议目的**",
    "## 会议目的",
    "###4.8 会议目的：",
    "【会议目的】",
    "「会议目的」",
    "📋 会议目的",
    "👥会议目的",
    "• 会议目的",
    "会 议 目 的",
    "會議目的",
    "会议目的？",
    "会议目的2",
    "会议目的……12",
    "会议目的 - ",
    "（三）【会议目的】：",
    "<center>会议目的</center>",
    "会议目的（见附件）",
]


@pytest.mark.parametrize("heading", TRIMMED)
def test_trimmings_of_a_chinese_heading_come_off(heading):
    assert clean_heading(heading)[0] == "会议目的"


@pytest.mark.parametrize(
    "heading",
    [
        "Target Audience",
        "TARGET AUDIENCE:",
        "Ｔａｒｇｅｔ Ａｕｄｉｅｎｃｅ",
        "3. Target Audience",
        "3) Target audience",
        "IV. Target audience",
        "Section 3: Target audience",
        "Item 2 Target audience",
        "Step 4. Target audience",
        "Target Audience2",
        "Target Audience\t12",
        "Target Audience.......7",
        "🎯 Target audience",
        "__Target audience__",
        "[Target audience](#target)",
        "The target audience",
        "Our target audiences",
        "Target audience: -",
        "Target audience?",
        "Target   audience",
        "Target audience (primary)",
        "a) Target audience",
    ],
)
def test_trimmings_of_an_english_heading_come_off(heading):
    assert clean_heading(heading)[0] == "target audience"


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Topics - 议题", {"topic", "议题"}),
        ("Topics议题", {"topic", "议题"}),
        ("参会人员 Attendees", {"参会人员", "attendee"}),
        ("Host 会议主持人", {"host", "会议主持人"}),
        ("二、目标受众（Target audience）", {"目标受众", "target audience"}),
        ("Target audience（目标受众）", {"目标受众", "target audience"}),
        ("KPI 考核", {"kpi"}),
    ],
)
def test_a_bilingual_heading_is_known_by_each_language(heading, parts):
    assert parts <= set(clean_heading(heading))


def test_a_short_latin_word_qualifies_the_chinese_and_is_no_translation():
    assert clean_heading("TV 脚本") == ("tv 脚本",)
    assert "工具" not in clean_heading("AI工具")


@pytest.mark.parametrize(("singular", "plural"), [("Next step", "Next steps"), ("Objective", "Objective(s)")])
def test_english_plural_is_one_with_the_singular(singular, plural):
    assert clean_heading(singular) == clean_heading(plural)


@pytest.mark.parametrize("word", ["business", "status", "analysis", "gas"])
def test_a_final_s_that_is_no_plural_stays(word):
    assert clean_heading(word)[0] == word


def test_the_possessive_is_one_with_the_plain_word():
    assert clean_heading("Client’s objectives") == clean_heading("client objective")


@pytest.mark.parametrize("text", ["3个目标", "2024年计划", "10月28日"])
def test_a_count_or_a_date_is_no_numbering(text):
    assert clean_heading(text)[0] == text


def test_a_heading_of_marks_only_has_no_candidate():
    assert clean_heading("——————") == ()
    assert clean_heading("") == ()


def test_a_text_too_long_for_a_heading_has_no_candidate():
    assert clean_heading("background " * 40) == ()


def test_words_in_brackets_only_are_taken_from_them():
    assert clean_heading("(Background)") == ("background",)


@pytest.mark.parametrize(
    ("text", "rank", "number"),
    [
        ("第二部分 目标", 0, 2),
        ("十二、目标", 1, 12),
        ("二十、目标", 1, 20),
        ("十、目标", 1, 10),
        ("IX. Timing", 1, 9),
        ("（三）目标", 2, 3),
        ("4. Budget", 3, 4),
        ("1.2 Budget", 4, 2),
        ("1.2.3 Budget", 4.1, 3),
        ("5) Budget", 6, 5),
        ("(6) Budget", 7, 6),
        ("⑦ Budget", 8, 7),
        ("c. Budget", 9, 3),
    ],
)
def test_every_style_of_number_has_its_rank_and_value(text, rank, number):
    found = read_numbering(text)
    assert found is not None
    assert (found.rank, found.number) == (rank, number)
    assert text[found.end :] in {"目标", "Budget", "Timing"}


@pytest.mark.parametrize("text", ["目标", "Budget", "2024.05.06 会议", "一致同意", "Introduction", "e.g. this"])
def test_what_is_no_number_is_none(text):
    assert read_numbering(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("行动项与决策", ("行动项", "决策")),
        ("background & objective", ("background", "objective")),
        ("goal, audience and tone", ("goal", "audience", "tone")),
        ("timing/budget", ("timing", "budget")),
        ("brand", ()),
        ("与会", ()),
    ],
)
def test_a_heading_that_names_two_things_is_split(text, parts):
    assert split_heading(text) == parts


def test_a_heading_is_known_by_all_of_its_parts_or_not_at_all():
    words = frozenset({"background", "objective"})
    assert known_in("1. Background & Objectives", words)
    assert known_in("Background:", words)
    assert not known_in("Background & weather", words)


@settings(max_examples=400)
@given(st.text(max_size=40))
def test_cleaning_what_was_cleaned_changes_nothing(text):
    for candidate in clean_heading(text)[:1]:
        assert clean_heading(candidate)[:1] == (candidate,)


@settings(max_examples=600)
@given(st.text(alphabet="ab'sS The第一二部分背景目标(（）)【】1.2、:：?？#*-•🎯&/和\t…<>[]《》\n’", max_size=16))
def test_cleaning_headings_made_of_trimmings_changes_nothing_twice(text):
    candidates = clean_heading(text)
    assert all(candidates)
    if candidates:
        assert clean_heading(candidates[0])[0] == candidates[0]
