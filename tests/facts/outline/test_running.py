"""Labels in running text, titles without a style, markings."""

from __future__ import annotations

import pytest
from support.blocks import grid, line, word_document
from support.word import word

from briefcheck.facts.outline import find_title, read_outline
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

LABELS = (
    "讨论内容",
    "决议",
    "行动",
    "背景",
    "目标",
    "Discussion",
    "Decisions",
    "Action",
    "Message",
    "Tone",
    "会议纪要",
)


def outline(text):
    """Return heading and words of each section, of a Word file if the text is a list."""
    document = read_docx(word(text), "a.docx") if isinstance(text, list) else read_markdown(text.encode(), "a.md")
    return [(section.path, [quote.text for quote in section.content()]) for section in read_outline(document, LABELS)]


def test_a_label_line_in_a_discussion_ends_with_its_line():
    found = outline(
        "# Report\n\n## Discussion\n\nWe saw it.\n\nAction: Tom to send it.\n\nThen we left.\n\n## Decisions\n\nnone\n"
    )
    assert found[1:3] == [
        (("Report", "Discussion"), ["We saw it.", "Action: Tom to send it.", "Then we left."]),
        (("Report", "Discussion", "Action"), ["Tom to send it."]),
    ]


def test_the_list_right_below_a_label_line_belongs_to_it():
    found = outline("## 讨论内容\n\n行动：会后要做\n\n- 王平发样片\n- 李安订场地\n\n随后谈了预算。\n")
    assert found[1] == (("讨论内容", "行动"), ["会后要做", "王平发样片", "李安订场地"])


@pytest.mark.parametrize("heading", ["**讨论内容**", "一、讨论内容"])
def test_the_discussion_goes_on_below_a_label_line_whatever_its_heading_looks_like(heading):
    found = outline(
        [heading, "看了样片。", "行动：王平发样片", "行动：李安订场地", "随后谈了预算。", "**决议**", "通过"]
    )
    named = {path[-1]: words for path, words in found}
    assert named["行动"] == ["李安订场地"]
    assert named["讨论内容"][-1] == "随后谈了预算。"
    assert named["决议"] == ["通过"]


def test_a_label_line_at_the_end_of_a_section_stands_beside_it():
    found = outline(["**背景**", "市场在变", "目标：提升认知", "**决议**", "通过"])
    assert [path for path, _ in found] == [("背景",), ("目标",), ("决议",)]


def test_where_labels_are_all_the_headings_the_text_below_belongs_to_them():
    found = outline("# Brief\n\nTone: warm\n\nAnd plain, as ever.\n\nMessage: buy\n")
    assert found[1] == (("Brief", "Tone"), ["warm", "And plain, as ever."])


def test_a_label_that_comes_again_and_again_is_in_running_text_without_any_heading():
    found = outline("We saw it.\n\nAction: Tom sends it.\n\nWe liked it.\n\nAction: Ann books it.\n\nThe end.\n")
    assert found == [(("Action",), ["Tom sends it."]), (("Action",), ["Ann books it."])]


def test_an_item_that_begins_with_a_label_ends_with_the_item():
    found = outline("## 讨论内容\n\n1. 看样片\n2. 行动：王平发样片\n3. 客户满意\n")
    assert found[1] == (("讨论内容", "行动"), ["王平发样片"])


def test_a_number_and_a_label_that_no_type_knows_end_the_section_before():
    found = outline(
        "6. Tone: warm\n\n7. Message: buy\n\n8. Visuals: are there new ones, and who makes them?\n\nMore.\n"
    )
    assert [words for _, words in found] == [["warm"], ["buy"], ["are there new ones, and who makes them?", "More."]]


@pytest.mark.parametrize(
    "item",
    ["3. 客户说：这个方向可以，但是要再看一次", "3. 他，她：都说很好，没有意见要提了", "3. ：看样片的时候没有意见"],
)
def test_an_item_of_a_list_with_a_colon_is_no_heading(item):
    assert outline(f"## 讨论内容\n\n1. 看样片\n2. 谈预算\n{item}\n")[1:] == []


def test_the_bold_first_line_is_the_title_and_above_all_sections():
    found = outline(["**Contact report**", "Date: 3 May", "**Discussion**", "We saw it.", "**Decisions**", "none"])
    assert [path for path, _ in found] == [
        ("Contact report",),
        ("Contact report", "Discussion"),
        ("Contact report", "Decisions"),
    ]


def test_headings_by_style_stand_below_a_bold_title():
    found = outline(["**客户会议报告**", "# 讨论内容", "看了样片。", "## 预算", "五万", "# 决议", "无"])
    assert [path for path, _ in found] == [
        ("客户会议报告",),
        ("客户会议报告", "讨论内容"),
        ("客户会议报告", "讨论内容", "预算"),
        ("客户会议报告", "决议"),
    ]


def test_a_title_that_is_also_the_name_of_a_section_is_the_title():
    found = outline(["**会议纪要**", "**讨论内容**", "看了样片。"])
    assert found[-1][0] == ("会议纪要", "讨论内容")


@pytest.mark.parametrize("first", ["**背景**", "**一、背景**", "**背景：**"])
def test_a_section_at_the_top_is_no_title(first):
    found = outline([first, "市场在变", "**目标**", "认知"])
    assert found[-1][0] == ("目标",)


@pytest.mark.parametrize(
    "marking",
    [
        "内部资料",
        "【机密】",
        "绝密",
        "仅供内部使用 请勿外传",
        "INTERNAL USE ONLY",
        "Strictly confidential",
        "Private and confidential – not for distribution",
    ],
)
def test_a_marking_heads_nothing_and_is_no_title(marking):
    for text in (
        [f"**{marking}**", "**客户会议报告**", "**讨论内容**", "看了样片。"],
        f"**{marking}**\n\n**客户会议报告**\n\n**讨论内容**\n\n看了样片。\n",
        f"# 客户会议报告\n\n**{marking}**\n\n## 讨论内容\n\n看了样片。\n",
    ):
        assert [path for path, _ in outline(text)] == [("客户会议报告",), ("客户会议报告", "讨论内容")]
    document = word_document(line(f"**{marking}**", 1), line("**客户会议报告**", 2))
    assert find_title(document) == "客户会议报告"


@pytest.mark.parametrize("heading", ["保密条款", "Confidentiality of the data", "内部沟通"])
def test_what_speaks_of_secrecy_may_be_a_heading(heading):
    assert outline(f"# 客户会议报告\n\n**{heading}**\n\n看了样片。\n")[-1][0][-1] == heading


def test_a_marking_over_a_table_heads_no_rows():
    table = grid(["内部资料", "<"], ["背景", "市场在变"], ["目标", "认知"])
    sections = read_outline(word_document(table), LABELS)
    assert [section.path for section in sections] == [("背景",), ("目标",)]


def test_a_table_at_the_top_has_no_title_before_it():
    assert read_outline(word_document(grid(["a", "b"]), line("**Later**", 200)), LABELS)[0].heading.text == "Later"
