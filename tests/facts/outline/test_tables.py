"""Headings in tables: forms, column heads, merged rows, and tables that only hold the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.blocks import grid, line, word_document

from briefcheck.document.blocks import Table, paragraphs
from briefcheck.facts.outline import read_outline
from briefcheck.readers.markdown import read_markdown

LABELS = (
    "背景",
    "目标",
    "目标受众",
    "预算",
    "讨论内容",
    "行动项",
    "Background",
    "Objective",
    "Budget",
    "Action items",
    "Discussion",
    "Tone",
)


def content(section):
    return [quote.text for quote in section.content()]


def named(sections):
    return {section.heading.text: content(section) for section in sections}


def forms(sections):
    return {section.heading.form for section in sections}


def test_label_cells_head_the_cell_to_their_right():
    form = grid(["客户", "甲公司"], ["背景", "市场在变\n竞品也在变"], ["目标受众", "年轻人"], ["预算", ""])
    sections = read_outline(word_document(form), LABELS)
    assert named(sections) == {"背景": ["市场在变", "竞品也在变"], "目标受众": ["年轻人"], "预算": []}
    assert forms(sections) == {"cell"}
    assert (sections[0].heading.place.table, sections[0].heading.place.row, sections[0].heading.place.cell) == (1, 2, 1)


def test_label_cells_that_no_type_knows_are_told_by_their_look():
    form = grid(["**Weather**", "rain"], ["**Mood**", "good"])
    assert named(read_outline(word_document(form), ())) == {"Weather": ["rain"], "Mood": ["good"]}
    form = grid(["Weather:", "rain"], ["Mood：", "good"])
    assert named(read_outline(word_document(form), ())) == {"Weather:": ["rain"], "Mood：": ["good"]}
    assert read_outline(word_document(grid(["Weather", "rain"], ["Mood", "good"])), ()) == ()


def test_two_pairs_in_a_row_are_two_sections():
    form = grid(["背景", "市场在变", "目标", "认知"], ["预算", "5 万", "日期", "5 月"])
    assert named(read_outline(word_document(form), LABELS)) == {
        "背景": ["市场在变"],
        "目标": ["认知"],
        "预算": ["5 万"],
    }


def test_a_number_cell_before_the_label_is_passed_over():
    form = grid(["1", "背景", "市场在变"], ["2", "目标", "认知"])
    assert named(read_outline(word_document(form), LABELS)) == {"背景": ["市场在变"], "目标": ["认知"]}


def test_a_label_merged_over_rows_heads_all_of_them():
    form = grid(["目标受众", "年龄", "20-30"], ["^", "城市", "上海"], ["预算", "5 万", "<"])
    sections = read_outline(word_document(form), LABELS)
    assert named(sections) == {"目标受众": ["年龄", "20-30", "城市", "上海"], "预算": ["5 万"]}
    (rest,) = sections[0].blocks
    assert isinstance(rest, Table)
    assert [len(row.cells) for row in rest.rows] == [2, 2]


def test_a_merged_label_with_one_value_a_row_holds_the_words():
    form = grid(["目标", "认知"], ["^", "销量"], ["预算", "5 万"])
    assert named(read_outline(word_document(form), LABELS)) == {"目标": ["认知", "销量"], "预算": ["5 万"]}


def test_column_heads_have_their_values_below():
    form = grid(["Background", "Objective", "Tone"], ["Sales fell", "Grow", "Warm"])
    assert named(read_outline(word_document(form), LABELS)) == {
        "Background": ["Sales fell"],
        "Objective": ["Grow"],
        "Tone": ["Warm"],
    }


def test_columns_of_minutes_are_sections():
    long = "We went through the script line by line and found three things to mend."
    form = grid(["Discussion", "Action items"], [long, "AB"], [long, "CD"])
    assert named(read_outline(word_document(form), LABELS)) == {
        "Discussion": [long, long],
        "Action items": ["AB", "CD"],
    }
    assert forms(read_outline(word_document(form), LABELS)) == {"column"}


def test_columns_of_data_are_no_sections():
    assert read_outline(word_document(grid(["Objective", "Budget"], ["North", "5"], ["South", "6"])), LABELS) == ()


def test_a_table_of_tasks_is_the_section_of_its_head():
    form = grid(["行动项", "负责人", "截止日期"], ["写脚本", "张三", "5月3日"], ["拍片", "李四", "5月9日"])
    (section,) = read_outline(word_document(form), (*LABELS, "截止日期"))
    assert (section.heading.text, section.heading.form, section.path) == ("行动项", "column", ())
    assert section.blocks == (form,)


@pytest.mark.parametrize(
    "head",
    [("Action items", "Owner", "Due"), ("No.", "Action items", "Owner", "Due date"), ("行动项", "责任人", "完成时间")],
)
def test_the_head_of_a_table_of_tasks_is_in_no_path(head):
    table = grid(list(head), *(["x"] * len(head) for _ in range(2)))
    sections = read_outline(word_document(line("**Next**", 1), table), LABELS)
    assert [section.path for section in sections] == [("Next",), ("Next",)]
    assert [section.heading.form for section in sections] == ["bold", "column"]


def test_a_row_of_a_table_of_tasks_is_no_head():
    form = grid(["What", "How", "Who"], ["Budget", "Send by Friday", "Anna"], ["Tone", "Ask", "Bea"])
    assert read_outline(word_document(form), ("Budget",)) == ()


def test_merged_rows_head_the_rows_below_them():
    form = grid(
        ["Contact report", "<", "<"],
        ["Date", "5 May", ""],
        ["Discussion:", "<", "<"],
        ["The film was seen.\nThe client liked it.", "<", "<"],
        ["Action items:", "<", "<"],
        ["What", "Who", "When"],
        ["Mend the script", "AB", "6 May"],
    )
    sections = read_outline(word_document(form, "After the table."), LABELS)
    assert [section.heading.text for section in sections] == [
        "Contact report",
        "Discussion:",
        "Action items:",
    ]
    assert forms(sections) == {"row"}
    discussion, actions = sections[1:]
    assert content(discussion) == ["The film was seen.", "The client liked it."]
    (table,) = actions.blocks
    assert isinstance(table, Table)
    assert [row.place.row for row in table.rows] == [6, 7]
    assert "After the table." not in [text for section in sections for text in content(section)]


def test_a_document_in_one_cell_is_read_like_a_page():
    page = grid(["**一、背景**\n市场在变\n**二、目标**\n认知"])
    sections = read_outline(word_document(page), LABELS)
    assert named(sections) == {"一、背景": ["市场在变"], "二、目标": ["认知"]}


def test_a_merged_row_with_label_and_text_is_a_section():
    form = grid(["背景：市场在变", "<"], ["客户", "甲"], ["行动项", "<"], ["写脚本", "张三"])
    sections = read_outline(word_document(form), LABELS)
    assert sections[0].heading.text == "背景"
    assert content(sections[0])[0] == "市场在变"
    assert content(sections[-1]) == ["写脚本", "张三"]


def test_headings_inside_of_a_value_are_sub_sections():
    form = grid(["Objective", "Budget:\n5000\nTone: warm"], ["Background", "Sales fell"])
    sections = read_outline(word_document(form), LABELS)
    assert [section.path for section in sections] == [
        ("Objective",),
        ("Objective", "Budget"),
        ("Objective", "Tone"),
        ("Background",),
    ]


def test_the_section_above_a_table_holds_the_whole_table():
    table = grid(["姓名", "电话"], ["张三", "1"], ["李四", "2"])
    document = word_document(line("**背景**", 1), table, line("后文", 300))
    (section,) = read_outline(document, LABELS)
    assert section.blocks[0] is table
    form = grid(["Weather:", "rain"], ["Mood:", "good"])
    above = read_outline(word_document(line("**Form**", 1), form), ())[0]
    assert above.blocks == (form,)


def test_a_table_without_rows_or_words_is_no_section():
    assert read_outline(word_document(grid(["", ""], ["", ""])), LABELS) == ()


def test_a_markdown_form_reads_like_a_word_form():
    document = read_markdown("| 项目 | 内容 |\n|---|---|\n| 背景 | 市场在变 |\n| **目标** | 认知 |\n".encode(), "a.md")
    assert named(read_outline(document, LABELS)) == {"背景": ["市场在变"], "目标": ["认知"]}


def test_every_word_of_a_table_stays_in_the_section_above():
    form = grid(["背景", "市场"], ["Action items", "<"], ["写", "张三"])
    document = word_document(line("Report", 1, kind="heading", level=1), form)
    first = read_outline(document, LABELS)[0]
    assert [entry.text for entry in paragraphs(first.blocks)] == ["背景", "市场", "Action items", "写", "张三"]


def test_a_plain_merged_row_below_a_heading_is_its_content():
    form = grid(["Action items", "<"], ["none", "<"], ["Tone", "<"], ["warm and plain", "<"], ["a", "b"])
    sections = read_outline(word_document(form), LABELS)
    assert named(sections) == {"Action items": ["none"], "Tone": ["warm and plain", "a", "b"]}


def test_a_label_cell_stays_inside_of_the_merged_row_above_it():
    form = grid(["会议基本信息", "<"], ["目标", "看片"], ["日期", "5 月"])
    sections = read_outline(word_document(line("**讨论内容**", 1), form), LABELS)
    assert [section.path for section in sections] == [
        ("讨论内容",),
        ("讨论内容", "会议基本信息"),
        ("讨论内容", "会议基本信息", "目标"),
    ]


def test_a_row_of_a_single_cell_beside_nothing_is_no_label():
    assert read_outline(word_document(grid(["背景", "市场"], ["^", "x"], ["目标"])), LABELS)[0].heading.text == "背景"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(["背景", "目标：认知", "**甲：**", "", "^", "<", "text.", "行动项", "负责人", "a\nb", "1"]),
            max_size=4,
        ),
        max_size=5,
    )
)
def test_any_table_is_read_and_loses_no_words(rows):
    safe = [[text if column or text != "<" else "" for column, text in enumerate(row)] for row in rows]
    table = grid(*safe)
    document = word_document(line("Report", 1, kind="heading", level=1), table)
    first = read_outline(document, LABELS)[0]
    words = [entry.text for entry in paragraphs((table,)) if entry.text]
    assert [entry.text for entry in paragraphs(first.blocks) if entry.text] == words


def test_a_cell_merged_upwards_in_a_table_of_one_column_is_passed_over():
    (section,) = read_outline(word_document(grid(["**背景**\n市场"], ["^"])), LABELS)
    assert content(section) == ["市场"]


def test_a_number_without_a_mark_in_a_cell_is_an_amount():
    table = grid(["背景", "0糖0卡"], ["目标", "3种配料"])
    sections = read_outline(word_document(table), ("背景", "目标"))
    assert [(section.heading.text, "\n".join(content(section))) for section in sections] == [
        ("背景", "0糖0卡"),
        ("目标", "3种配料"),
    ]


def test_a_value_that_is_open_is_no_label():
    sections = read_outline(word_document(grid(["背景", "待定"], ["目标", "春季"])), ("背景", "目标", "待定"))
    assert [(section.heading.text, "\n".join(content(section))) for section in sections] == [
        ("背景", "待定"),
        ("目标", "春季"),
    ]


@pytest.mark.parametrize(
    "row", [["Total", "", "", "250"], ["", "Total", "", "", "250"], ["Total", "3", "", "250"], ["Total", "", "250"]]
)
def test_the_row_of_a_total_is_the_section_with_its_figure(row):
    head = ["No.", "Item", "Qty", "Rate", "Amount"][-len(row) :]
    line_ = ["1", "Photo", "2", "100", "200"][-len(row) :]
    sections = read_outline(word_document(grid(head, line_, row)), ("Total",))
    assert [section.heading.text for section in sections] == ["Total"]
    assert content(sections[0])[-1] == "250"


def test_the_row_of_a_total_without_a_figure_is_empty():
    form = grid(["Item", "Qty", "Rate", "Amount"], ["Photo", "2", "100", "200"], ["Total", "", "", ""])
    assert named(read_outline(word_document(form), ("Total",))) == {"Total": []}


def test_months_beside_the_word_total_are_no_total():
    form = grid(["Total", "Q1", "Q2"], ["Photo", "2", "100"], ["Print", "2", "100"])
    assert read_outline(word_document(form), ("Total",)) == ()
