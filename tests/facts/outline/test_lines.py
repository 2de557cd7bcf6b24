"""Headings among paragraphs, however they are made."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.blocks import line, word_document

from briefcheck.document.blocks import paragraphs
from briefcheck.facts.outline import read_outline
from briefcheck.readers.markdown import read_markdown

LABELS = (
    "背景",
    "目标",
    "下一步",
    "其他事项",
    "Background",
    "Objective",
    "Next steps",
    "Who are we talking to?",
    "Tone",
)


def outline(text, labels=LABELS):
    return read_outline(read_markdown(text.encode(), "example.md"), labels)


def shape(sections):
    return [(section.heading.text, section.heading.form, section.heading.level) for section in sections]


def content(section):
    return [line.text for line in section.content()]


def test_markdown_headings_nest_by_their_level():
    sections = outline("# One\n\na\n\n## Two\n\nb\n\n### Three\n\nc\n\n## Four\n\nd\n")
    assert shape(sections) == [
        ("One", "markdown", 1),
        ("Two", "markdown", 2),
        ("Three", "markdown", 3),
        ("Four", "markdown", 2),
    ]
    assert [section.path for section in sections] == [
        ("One",),
        ("One", "Two"),
        ("One", "Two", "Three"),
        ("One", "Four"),
    ]
    assert content(sections[1]) == ["b", "Three", "c"]
    assert content(sections[3]) == ["d"]


def test_a_hash_without_its_space_is_a_heading_and_a_hashtag_is_not():
    sections = outline("##目标\n\n提升认知\n\n###4.8 会议纪要：\n\n内容\n\n#launch day\n\n#3 in the chart\n")
    assert shape(sections) == [("目标", "markdown", 2), ("4.8 会议纪要：", "markdown", 3)]
    assert sections[1].heading.place.line == 5
    assert sections[1].heading.place.column == 4


@pytest.mark.parametrize(
    "mark", ["**{}**", "**{}：**", "**一、{}**", "一、{}", "（一）{}", "第一部分 {}", "{}：", "{}"]
)
def test_an_unmarked_line_heads_what_follows(mark):
    sections = outline(mark.format("背景") + "\n\n市场在变。\n\n竞品也在变。\n")
    assert len(sections) == 1
    assert "背景" in sections[0].heading.text
    assert content(sections[0]) == ["市场在变。", "竞品也在变。"]


@pytest.mark.parametrize("mark", ["**{}**", "**{}:**", "{}:", "{}", "BACKGROUND"])
def test_an_unmarked_english_line_heads_what_follows(mark):
    sections = outline(mark.format("Background") + "\n\nThe market moves.\n")
    assert len(sections) == 1
    assert content(sections[0]) == ["The market moves."]


@pytest.mark.parametrize(
    ("text", "heading", "inline"),
    [
        ("目标：提升认知", "目标", "提升认知"),
        ("**目标**：提升认知", "目标", "提升认知"),
        ("**目标：** 提升认知", "目标", "提升认知"),
        ("**目标** 提升认知", "目标", "提升认知"),
        ("- 目标：提升认知", "目标", "提升认知"),
        ("【目标】提升认知", "目标", "提升认知"),
        ("二、目标：提升认知", "二、目标", "提升认知"),
        ("Objective: raise awareness", "Objective", "raise awareness"),
        ("**Objective** raise awareness", "Objective", "raise awareness"),
        ("Objective - raise awareness", "Objective", "raise awareness"),
        ("Objective\traise awareness", "Objective", "raise awareness"),
        ("1. Objective: raise awareness", "Objective", "raise awareness"),
        ("一：目标：提升认知", "目标", "提升认知"),
        ("Who are we talking to? Young parents", "Who are we talking to?", "Young parents"),
        ("Background & Objective: sales fell", "Background & Objective", "sales fell"),
        ("## Objective: raise awareness", "Objective", "raise awareness"),
    ],
)
def test_a_known_label_heads_the_words_beside_it(text, heading, inline):
    (section,) = outline(text + "\n")
    assert section.heading.text == heading
    assert section.inline is not None
    assert section.inline.text == inline


@pytest.mark.parametrize(
    "text",
    [
        "客户：甲公司",
        "一、这件事：我们在会上又谈了很久也没有结论",
        "Background and the weather of the whole of last year in every one of the northern provinces and towns",
        "We met the client: they agreed.",
        "**Client:** Acme",
        "任务1：写脚本",
        "张三：\n\n写脚本",
        "**张三：**\n\n写脚本",
        "**Write the script, then send it.**",
        "```\nBackground\n```",
        "1. 写脚本\n2. 拍片",
        "- Background\n- Objective\n",
    ],
)
def test_what_is_no_label_of_a_section_is_no_heading(text):
    assert outline(text + "\n", (*LABELS, "任务")) == ()


def test_a_label_without_text_holds_the_lines_below_up_to_the_next():
    sections = outline("目标：\n\n- 认知\n- 销量\n\n下一步：\n\n- 写脚本\n")
    assert [content(section) for section in sections] == [["认知", "销量"], ["写脚本"]]


def test_a_label_with_text_goes_on_in_the_next_paragraph():
    first, second = outline("目标：提升认知\n\n也提升销量。\n\n下一步：无\n")
    assert content(first) == ["提升认知", "也提升销量。"]
    assert content(second) == ["无"]


def test_lines_of_one_paragraph_are_told_apart():
    sections = outline("背景：市场在变\n目标：提升认知\n并提升销量\n下一步：无\n")
    assert [content(section) for section in sections] == [["市场在变"], ["提升认知", "并提升销量"], ["无"]]
    assert [section.heading.place.line for section in sections] == [1, 2, 4]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (
            "背景：客户希望在下半年提升品牌在一线城市的知名度，\n目标：半年内把无提示知名度提高五个百分点，\n下一步：无\n",
            ["背景", "目标", "下一步"],
        ),
        (
            "Background: The client wants a new look for the\nObjective: to grow before the end of\nTone: warm, calm,\n",
            ["Background", "Objective", "Tone"],
        ),
    ],
)
def test_a_label_is_never_the_rest_of_the_sentence_above_it(text, headings):
    assert [section.heading.text for section in outline(text)] == headings


def test_a_wrapped_sentence_behind_a_label_goes_on():
    [section] = outline("Background: We want a look for the\nbrand that lasts.\n")
    assert section.inline is not None
    assert section.inline.text.split() == "We want a look for the brand that lasts.".split()  # noqa: SIM905
    [short] = outline("Tone: warm for the\nbrand\n")
    assert short.inline is not None
    assert short.inline.text == "warm for the"


def test_a_wrapped_english_sentence_begins_no_section():
    assert outline("We talked of the\nobjective: it stays.\n") == ()


def test_numbered_headings_nest_by_their_style():
    sections = outline("一、背景\n\n（一）市场\n\n变了\n\n（二）品牌\n\n老了\n\n二、目标\n\n认知\n")
    assert [(section.heading.text, section.heading.level) for section in sections] == [
        ("一、背景", 1),
        ("（一）市场", 2),
        ("（二）品牌", 2),
        ("二、目标", 1),
    ]


def test_automatic_numbers_count_as_numbers():
    blocks = [
        line("会议目的", 1, number="一、"),
        line("说明", 2),
        line("脚本", 3, number="1.", kind="list-item", level=1),
        line("样片", 4, number="2.", kind="list-item", level=1),
        line("结论", 5, number="二、"),
        line("通过", 6),
    ]
    sections = read_outline(word_document(*blocks), ())
    assert shape(sections) == [("会议目的", "numbered", 1), ("结论", "numbered", 1)]
    assert content(sections[0]) == ["说明", "脚本", "样片"]


def test_a_numbered_list_inside_of_a_numbered_section_does_not_end_it():
    sections = read_outline(
        word_document("1. Background", "Sales fell.", "1. In the north", "2. In the south", "2. Objective", "Grow."),
        LABELS,
    )
    assert [section.heading.text for section in sections] == ["1. Background", "2. Objective"]
    assert content(sections[0]) == ["Sales fell.", "1. In the north", "2. In the south"]


def test_an_unknown_number_goes_on_with_those_before_it():
    sections = read_outline(
        word_document("1. Background", "Sales fell.", "2. The weather", "It rains.", "3. Objective", "Grow."), LABELS
    )
    assert [section.heading.text for section in sections] == ["1. Background", "2. The weather", "3. Objective"]


def test_typed_numbers_above_text_are_headings_and_a_list_is_not():
    sections = read_outline(word_document("1. Method", "We use sprints.", "2. Team", "Five people."), ())
    assert [section.heading.text for section in sections] == ["1. Method", "2. Team"]
    assert read_outline(word_document("1. Send the script", "2. Book the studio", "3. Call the client"), ()) == ()


def test_the_last_item_of_a_list_is_no_heading_of_the_line_below_it():
    blocks = ["背景", "1. 海报的进展", "2. 瓶盖的下一步", "安琪：画瓶盖。", "目标", "卖光。"]
    sections = read_outline(word_document(*blocks), LABELS)
    assert [section.heading.text for section in sections] == ["背景", "目标"]
    assert content(sections[0]) == blocks[1:4]


def test_a_day_before_a_colon_heads_nothing_and_nor_do_those_after_it():
    lines = "# 分工\n\n4.14: 画草图；\n\n安琪：画瓶盖\n\n4.21: 画定稿；\n\n方舟：画瓶身\n"
    assert [section.heading.text for section in outline(lines)] == ["分工"]


def test_a_topic_in_a_list_of_topics_is_no_section():
    sections = outline("## 议程\n\n1. 脚本\n2. 其他事项\n\n## 下一步\n\n无\n")
    assert [section.heading.text for section in sections] == ["议程", "下一步"]


def test_a_list_item_with_something_below_it_is_a_section():
    sections = outline("1. 背景\n   - 市场在变\n2. 目标\n   - 认知\n")
    assert [(section.heading.text, content(section)) for section in sections] == [
        ("背景", ["市场在变"]),
        ("目标", ["认知"]),
    ]


def test_sections_that_look_unlike_stand_side_by_side():
    sections = outline("Background\n\nSales fell.\n\n**Objective**\n\nGrow.\n\nTone: warm\n")
    assert [section.heading.level for section in sections] == [1, 1, 1]
    assert content(sections[0]) == ["Sales fell."]


def test_bold_is_no_sign_where_everything_is_bold():
    blocks = [line(f"**Point {letter}**", at) for at, letter in enumerate("abcdefgh", start=1)]
    assert read_outline(word_document(*blocks), ()) == ()


def test_word_headings_by_style_level_and_title():
    blocks = [
        line("Spring campaign", 1, style="Title"),
        line("Background", 2, kind="heading", level=1, style="heading 1"),
        line("Sales fell.", 3),
        line("Details", 4, kind="heading", level=2, style="Body with level"),
        line("目标受众\t3", 5, kind="heading", level=1, style="heading 1"),
        line("Background\t1", 6, style="toc 1"),
    ]
    sections = read_outline(word_document(*blocks), LABELS)
    assert shape(sections) == [
        ("Spring campaign", "style", 1),
        ("Background", "style", 2),
        ("Details", "outline-level", 3),
    ]


def test_a_heading_with_its_body_run_in_heads_that_body():
    body = "The market has changed a good deal since the last campaign, and the brand has not moved with it at all."
    heading = line(f"The market\n{body}", 1, kind="heading", level=3, style="heading 3")
    (section,) = read_outline(word_document(heading), ())
    assert section.heading.text == "The market"
    assert content(section) == [body]


def test_a_picture_is_no_heading():
    assert outline("**![Background](a.png)**\n\ntext\n") == ()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["# Background", "##目标", "**一、背景**", "二、目标：提升", "Objective: grow\nTone: warm", "- **Tone** warm", "text",
             "1. item", "（一）说明", "| 背景 | 变了 |\n|---|---|\n| 目标 | 认知 |", "**Next steps**", "- Background: x"]
        ),
        min_size=1,
        max_size=8,
    )
)  # fmt: skip
def test_the_place_of_every_heading_points_at_its_words(pieces):
    text = "\n\n".join(pieces)
    lines = text.split("\n")
    document = read_markdown(text.encode(), "example.md")
    for section in read_outline(document, LABELS):
        place = section.heading.place
        assert lines[place.line - 1][place.column - 1 :].replace("**", "").startswith(section.heading.text)
        assert section.path[-1] == section.heading.text
        inside = {paragraph.place for paragraph in paragraphs(section.blocks)}
        assert section.heading.place not in inside


def test_a_labelled_item_of_a_list_ends_with_the_item():
    first, second = outline("- Objective: grow\n  - by half\n- call the client\n- Tone: warm\n")
    assert content(first) == ["grow", "by half"]
    assert content(second) == ["warm"]


def test_words_before_the_first_label_of_a_paragraph_stay_in_the_section_above():
    first, second = outline("## 背景\n\n市场在变\n目标：提升认知\n再说\n")
    assert content(first) == ["市场在变", "目标：提升认知", "再说"]
    assert content(second) == ["提升认知"]


def test_a_bold_heading_with_spans_only_on_its_letters_is_bold():
    document = read_markdown("**一**、**背景**\n\n市场在变\n".encode(), "a.md")
    assert [section.heading.text for section in read_outline(document, LABELS)] == ["一、背景"]


def test_a_typed_number_after_headings_numbered_by_word_is_an_item():
    headings = [line(words, number=f"{n}.", kind="list-item", bold=True) for n, words in enumerate(("背景", "目标"), 1)]
    items = [line(f"{n}. {words}") for n, words in enumerate(("0糖", "0卡", "好看"), 1)]
    sections = read_outline(word_document(*headings, *items), LABELS)
    assert [section.heading.text for section in sections] == ["背景", "目标"]
    assert content(sections[1]) == ["1. 0糖", "2. 0卡", "3. 好看"]


def test_an_owner_before_the_first_task_heads_nothing():
    sections = outline("一、背景\n\n春季上市。\n\n二、下一步\n\n1、李娜：3月8日前交稿。\n\n2、请客户提供高清图。\n")
    assert [section.heading.text for section in sections] == ["一、背景", "二、下一步"]
    assert content(sections[1]) == ["1、李娜：3月8日前交稿。", "2、请客户提供高清图。"]


def test_a_word_for_what_is_open_heads_nothing_by_itself():
    labels = (*LABELS, "待定")
    assert shape(outline("**背景**\n\n待定\n", labels)) == [("背景", "bold", 1)]
    assert shape(outline("**背景**\n\nx\n\n**待定**\n\ny\n", labels))[1:] == [("待定", "bold", 1)]
    assert shape(outline("一、背景\n\nx\n\n二、待定\n\ny\n", labels))[1:] == [("二、待定", "numbered", 1)]
