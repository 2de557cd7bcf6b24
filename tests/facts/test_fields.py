from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.facts import FIELDS, fields, markdown, pairs, word

from briefcheck import Place
from briefcheck.facts.fields import find_fields


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("客户：北风茶业", [("client", "北风茶业")]),
        ("Client: Northwind Tea", [("client", "Northwind Tea")]),
        ("**会议时间**：2024 年 10 月 15日", [("meeting-date", "2024 年 10 月 15日")]),
        ("- Date: 12 March 2024", [("meeting-date", "12 March 2024")]),
        ("1. 地点：二楼会议室", [("place", "二楼会议室")]),
        ("客户CLIENT：北风茶业", [("client", "北风茶业")]),
        ("Data日期：3月5日", [("meeting-date", "3月5日")]),
        ("客戶：北風茶業", [("client", "北風茶業")]),
        ("客户：北风茶业　品牌：青芽", [("client", "北风茶业"), ("brand", "青芽")]),
        (
            "客户：北风茶业　　品牌：青芽　　日期：3月5日",
            [("client", "北风茶业"), ("brand", "青芽"), ("meeting-date", "3月5日")],
        ),
        ("客户：北风茶业　　单号：N-1　　品牌：青芽", [("client", "北风茶业"), ("brand", "青芽")]),
        ("客户：北风茶业　单号：N-1", [("client", "北风茶业　单号：N-1")]),
        ("Place: Room 4,  https://example.com/a", [("place", "Room 4,  https://example.com/a")]),
        ("客户：北风茶业品牌：青芽", [("client", "北风茶业"), ("brand", "青芽")]),
        ("客户CLIENT:北风茶业品牌BRAND:青芽", [("client", "北风茶业"), ("brand", "青芽")]),
        ("Client: Northwind | Brand: Green Leaf", [("client", "Northwind"), ("brand", "Green Leaf")]),
        ("客户：品牌：青芽", [("client", ""), ("brand", "青芽")]),
        ("客户：", [("client", "")]),
        ("客户：【请填写】", [("client", "【请填写】")]),
        ("客户：____", [("client", "____")]),
        (
            "客户：北风        日期：2026-11-20 (Fri)       品牌：青芽",
            [("client", "北风"), ("meeting-date", "2026-11-20 (Fri)"), ("brand", "青芽")],
        ),
        ("On the call: Ann Lee; Rita Gomez, Tom Fox", [("attendees", "Ann Lee; Rita Gomez, Tom Fox")]),
        ("On the call: nobody said what it costs", []),
        (
            "参会人员：客户：周敏 Mindy、Rita Gomez；我方：李安、方涛\n缺席：何铭",
            [
                ("attendees", "客户：周敏 Mindy、Rita Gomez；我方：李安、方涛"),
                ("client-side", "周敏 Mindy、Rita Gomez"),
                ("agency-side", "李安、方涛"),
                ("absent", "何铭"),
            ],
        ),
        ("参会人员：\n李安、方涛\n缺席：何铭", [("attendees", "李安、方涛"), ("absent", "何铭")]),
        ("参会人员：　客户：北风", [("attendees", ""), ("client", "北风")]),
        ("Date: TBD", [("meeting-date", "TBD")]),
        ("任务：写稿 - 截止日期：3月5日", []),
        ("她说：日期很重要", []),
        ("https://example.com/a", []),
    ],
)
def test_a_label_on_a_line_has_its_value(text, found):
    assert pairs(text) == found


def test_positions_of_label_and_value_are_exact():
    (field,) = fields("# 报告\n\n- **客户**：北风茶业\n")
    assert (field.label, field.label_place.line, field.label_place.column) == ("客户", 3, 5)
    assert (field.value, field.place.line, field.place.column) == ("北风茶业", 3, 10)


def test_an_empty_field_stands_at_its_label():
    (field,) = fields("客户：\n")
    assert field.place == field.label_place == Place(line=1, column=1, paragraph=field.place.paragraph)


def test_label_and_value_in_two_paragraphs():
    assert pairs("Date:\n\n12 March 2024\n\nClient:\n\nPlace:\n\nRoom 2\n") == [
        ("meeting-date", "12 March 2024"),
        ("client", ""),
        ("place", "Room 2"),
    ]


def test_a_heading_label_takes_the_list_below_it():
    text = "## 参会人员\n\n- 李安\n- 方涛\n\n会上讨论了两件事。\n\n## Date\n\n12 March 2024\n"
    assert pairs(text) == [("attendees", "李安\n方涛"), ("meeting-date", "12 March 2024")]


def test_a_plain_line_that_reads_like_a_label_is_none():
    assert pairs("Place\n\nRoom 2\n") == []


def test_a_long_paragraph_is_no_value():
    assert pairs("Place:\n\n" + "words " * 60) == [("place", "")]


def test_unknown_labels_are_given_in_the_header_area_only():
    found = fields("# Report\n\nVendor: Acme\n\nEmpty:\n\n## One\n\n### Two\n\nOther: thing\n")
    assert [(field.id, field.label, field.value) for field in found] == [("", "Vendor", "Acme")]


@pytest.mark.parametrize(
    "line",
    [
        "https://aurora.example/plan",
        "July 21st / 10:00 AM",
        "Relations: the two sides ...... 3",
        "Lids: red and blue\t12",
    ],
)
def test_addresses_times_and_lines_of_contents_are_no_fields(line):
    assert [field.label for field in find_fields(word(f"Aurora\n{line}\nColour: red"), ())] == ["Colour"]


def test_front_matter_keys_are_fields():
    found = fields("---\nclient: Northwind\nowner: Ann\n---\n\n# Report\n")
    assert [(field.id, field.value) for field in found] == [("client", "Northwind"), ("", "Ann")]


def test_a_form_table_has_label_left_and_value_right():
    document = word("""
    | 客户 | 北风茶业 | 日期 | 2024年3月1日 |
    | 品牌 | | 地点 | |
    """)
    assert pairs(document) == [("client", "北风茶业"), ("meeting-date", "2024年3月1日"), ("brand", ""), ("place", "")]
    assert (fields(document)[0].place.row, fields(document)[0].place.cell) == (1, 2)


def test_a_form_whose_rows_hold_labels_that_nobody_knows():
    document = word("""
    | Production | Spring film | Client | Northwind |
    | Date | 1 March 2024 | Weather cover | studio 4 |
    """)
    assert pairs(document) == [("client", "Northwind"), ("meeting-date", "1 March 2024")]
    assert pairs(word("| Production | Spring film | Client | Northwind |")) == []


def test_labels_above_their_values():
    document = word("""
    | Client | Brand | Date |
    | Northwind | Green Leaf | 1 March 2024 |
    """)
    assert pairs(document) == [("client", "Northwind"), ("brand", "Green Leaf"), ("meeting-date", "1 March 2024")]


def test_a_title_beside_the_rows_of_a_form_is_passed_over():
    document = word("""
    | 会议 | 客户 | 北风茶业 |
    | ^ | 品牌 | 青芽 |
    """)
    assert pairs(document) == [("client", "北风茶业"), ("brand", "青芽")]


def test_label_and_value_in_one_cell():
    assert pairs(word("| 客户：北风茶业 | 品牌：青芽 |")) == [("client", "北风茶业"), ("brand", "青芽")]


def test_a_slot_of_the_template_is_a_value():
    assert pairs(word("| 客户 | 【客户名称】 |")) == [("client", "【客户名称】")]


def test_a_bold_line_without_a_value_is_no_field():
    assert pairs("**地点**\n\n## 一、目的\n") == []
    assert pairs("**地点：**\n\n## 一、目的\n") == [("place", "")]
    assert pairs("**参会人员**\n\n## 一、目的\n") == [("attendees", "")]


def test_the_head_of_a_list_of_things_is_no_form():
    document = word("""
    | 时间 | 内容 | 主讲 |
    | 9:00 | 开场 | 李安 |
    """)
    assert pairs(document) == []


def test_custom_properties_fill_what_the_text_leaves_open():
    document = word("客户：北风茶业", custom={"Client": "Other", "Brand": "Green Leaf", "Secret": "x"})
    assert pairs(document) == [("client", "北风茶业"), ("brand", "Green Leaf")]


def test_code_is_no_field():
    assert find_fields(markdown("```\nClient: x\n```\n"), FIELDS) == ()


@given(
    st.lists(
        st.sampled_from(["客户", "Client", "：", ":", " ", "品牌", "北风", "x", "|", "- ", "\n", "截止日期"]),
        max_size=14,
    )
)
def test_value_and_label_are_quoted_from_where_they_stand(pieces):
    text = "x" + "".join(pieces)
    lines = text.split("\n")
    for field in fields(text):
        for words, place in ((field.label, field.label_place), (field.value, field.place)):
            first = words.split("\n")[0].split("**")[0]
            if first and place.line <= len(lines):
                assert first in lines[place.line - 1]


def test_columns_with_one_row_of_values_have_them_below():
    for document in (
        "|时间|地点|主题|\n|---|---|---|\n|16：00-18：10|线上|定内容|\n",
        word("| 时间 | 地点 | 主题 |\n| 16：00-18：10 | 线上 | 定内容 |"),
    ):
        assert pairs(document) == [("meeting-date", "16：00-18：10"), ("place", "线上")]


def test_columns_with_several_rows_are_data():
    text = "|时间|地点|主题|\n|---|---|---|\n|16：00|线上|定内容|\n|17：00|二楼|定分工|\n"
    assert pairs(text) == []


def test_the_type_of_the_document_is_no_field():
    assert pairs("---\ntype: contact-report\nclient: Northwind\n---\n") == [("client", "Northwind")]
    assert [field.label for field in fields("---\ntype: x\nbriefcheck-type: y\nauthor: Ann\n---\n")] == ["author"]


@pytest.mark.parametrize(
    "text",
    [
        "Present:\nTom Fox\nAnn Lee (Northwind)\n\nWe met.\n",
        "**Present:**\n\nTom Fox\n\nAnn Lee (Northwind)\n\nWe met in the hall.\n",
        "Present\n\n- Tom Fox\n- Ann Lee (Northwind)\n",
    ],
)
def test_names_below_a_bare_label_are_its_value(text):
    assert pairs(text) == [("attendees", "Tom Fox\nAnn Lee (Northwind)")]


def test_sides_below_a_bare_label_are_part_of_its_value():
    text = "与会人员：  \n客户：李安、方涛  \n我方：王平  \n日期：2024年3月1日\n"
    assert pairs(text) == [("attendees", "客户：李安、方涛\n我方：王平"), ("meeting-date", "2024年3月1日")]


def test_a_sentence_below_a_bare_label_is_not_its_value():
    assert pairs("Present:\nWe met in the hall.\n") == [("attendees", "")]


def test_both_sides_below_a_bare_label_of_those_present():
    assert pairs("与会人员：\n\n客户：王强\n\n公司：李娜\n\n地点：二楼\n") == [
        ("attendees", "客户：王强\n公司：李娜"),
        ("place", "二楼"),
    ]
    assert pairs("Present:\n\nClient: Northwind\n\nBrand: Leaf\n") == [
        ("attendees", ""),
        ("client", "Northwind"),
        ("brand", "Leaf"),
    ]


def test_an_unknown_label_does_not_hide_the_known_one_beside_it():
    form = "| 会面缘由 | 新品 | 日期 | 2026/3/3 |\n| 与会人员 | 王强 | 地点 | 二楼 |\n"
    assert pairs(word(form)) == [("meeting-date", "2026/3/3"), ("attendees", "王强"), ("place", "二楼")]


def test_the_heads_of_columns_in_a_form_are_no_fields():
    form = "| 与会人员 | 王强 | 地点 | 二楼 |\n| 序号 | 内容 | 日期 | 负责人 |\n| 1 | 交稿 | 3月5日 | 李娜 |\n"
    assert pairs(word(form)) == [("attendees", "王强"), ("place", "二楼")]
    form = "| 与会人员 | 王强 | 地点 | 二楼 |\n| 很长很长很长很长很长很长很长很长的一句话 | 王强 | 地点 | 二楼 |\n"
    assert pairs(word(form)) == [("attendees", "王强"), ("place", "二楼")]


def test_a_row_of_merged_cells_only_is_passed_over():
    rows = "| 客户 | 远山饮料 |\n| ^ | ^ |\n| 品牌 | 远山茶 |"

    assert pairs(word(rows)) == [("client", "远山饮料"), ("brand", "远山茶")]


@pytest.mark.parametrize(
    "text",
    [
        "客户\t北风茶业\n会议时间\t2024年6月4日\n天气\t晴\n",
        "客户　　北风茶业\n会议时间　　2024年6月4日\n天气　　晴\n",
        "# 会议报告\n\n客户    北风茶业\n\n会议时间 \t 2024年6月4日\n\n天气    晴\n",
        "某某公司\n\n# 会议报告\n\n客户\t北风茶业\n会议时间\t2024年6月4日\n天气\t晴\n",
    ],
)
def test_a_tab_or_several_blanks_part_label_and_value(text):
    assert pairs(text) == [("client", "北风茶业"), ("meeting-date", "2024年6月4日")]


def test_tabs_part_label_and_value_in_word():
    document = word("会议报告\n\nClient\tNorth Wind\n\nDate\t4 June 2024\n\nPlace:\n\nRoom 2")
    assert pairs(document) == [("client", "North Wind"), ("meeting-date", "4 June 2024"), ("place", "Room 2")]


def test_positions_of_a_value_behind_a_tab_are_exact():
    (_, field) = fields("客户    北风茶业\n日期\t\t2024年6月4日\n")
    assert (field.label, field.label_place.line, field.label_place.column) == ("日期", 2, 1)
    assert (field.value, field.place.line, field.place.column) == ("2024年6月4日", 2, 5)


def test_a_line_with_a_tab_is_not_the_value_of_the_label_above():
    assert pairs("Client:\n\nDate\t4 June 2024\n") == [("client", ""), ("meeting-date", "4 June 2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Date\tClient\n4 June 2024\tNorth Wind\n5 June 2024\tSouth Wind\n",  # the heads of columns
        "Client\tStatus\nNorth Wind\tdone\n",
        "日期\t内容\n6月4日\t提案\n6月5日\t定稿\n",
        "Client\tNorth Wind\nClient\tSouth Wind\n",  # a list of clients
        "Client\tApproves\nProducer\tBooks\nDesigner\tDraws\n",  # who does what: one word is known by chance
        "# R\n\n## Who does what\n\nClient\tApproves the layouts\nAgency\tSends the layouts\n",
        "# R\n\n## A\n\ntext\n\n## B\n\nClient\tNorth Wind\nDate\t4 June 2024\n",  # not the header any more
        "Client  asked for a new layout\n",  # a slip of the thumb
        "Client\tNorth Wind\tSouth Wind\n",  # three columns
        "```\nClient\tNorth Wind\n```\n",
        "客户代表\t王强\n",  # no label that the type knows
        "Date\tto be agreed\n",
        "Client\t" + "a long sentence about what they asked for " * 6,
    ],
)
def test_two_columns_are_not_a_header(text):
    assert pairs(text) == []


def test_a_header_ends_after_thirty_paragraphs():
    assert pairs("some words\n\n" * 29 + "Client\tNorth Wind\n") == [("client", "North Wind")]
    assert pairs("some words\n\n" * 30 + "Client\tNorth Wind\n") == []


def test_a_table_parts_the_lines_of_a_header():
    table = "| a | b |\n|---|---|\n| c | d |\n"
    assert pairs(f"Client\tNorth Wind\n\n{table}\nClient\tSouth Wind\n") == [
        ("client", "North Wind"),
        ("client", "South Wind"),
    ]


def test_markdown_and_word_read_a_line_of_fields_alike():
    line = "客户：北风茶业　　单号：N-1　　品牌：青芽　　日期：3月5日"
    read = [[(field.id, field.value) for field in fields(document)] for document in (markdown(line), word(line))]
    assert read[0] == read[1]
    assert read[0] == [("client", "北风茶业"), ("", "N-1"), ("brand", "青芽"), ("meeting-date", "3月5日")]


def test_a_time_of_the_day_is_no_label():
    assert pairs("14:10 主视觉二稿\n\n客户：北风茶业\n") == [("client", "北风茶业")]
    assert [field.label for field in fields("# 议程\n\n1. 14:10 主视觉\n2. 15:20 小结\n")] == []


def test_a_label_of_two_fields_has_a_value_for_each():
    assert pairs("客户 / 品牌：北风茶业 / 冷泡茶\n") == [("client", "北风茶业"), ("brand", "冷泡茶")]
    assert pairs("客户 / 品牌：北风茶业\n") == []
    assert pairs("Client / Venue 2: Northwind / Bristol\n") == []


def test_a_form_may_end_in_a_blank_that_is_filled_in_later():
    head = "| 编号 | N-1 | 客户 | 北风茶业 |\n|---|---|---|---|\n"
    expected = [("client", "北风茶业"), ("brand", "青芽")]
    assert pairs(f"{head}| 品牌 | 青芽 | 实际 | |\n") == expected
    assert pairs(f"{head}| 实际 | | 品牌 | 青芽 |\n") == []


def test_people_may_be_told_by_a_label_of_people():
    head = "| 客户 | 北风茶业 |\n|---|---|\n"
    assert pairs(f"{head}| 缺席 | 参会人员 |\n")[1:] == [("absent", "参会人员")]
    assert pairs(f"{head}| 缺席 | 品牌 |\n")[1:] == [("absent", ""), ("brand", "")]
    assert pairs("| 参会人员 | 缺席 |\n|---|---|\n| 李安 | 方涛 |\n") == [("attendees", "李安"), ("absent", "方涛")]


@pytest.mark.parametrize(
    ("page", "fields_there"),
    [
        ("Date: 1 March 2024\n# Actions\n| Action | Who | When |\n| Agency | > | > |\n| Quote | Ben | 5/3 |\n", 1),
        ("日期：2024年3月1日\n# 待办\n| 事项 | 负责人 | 时间 |\n| 客户 | > | > |\n| 开票 | 方涛 | 3月6日 |\n", 1),
    ],
)
def test_a_side_merged_over_tasks_is_no_label_without_a_value(page, fields_there):
    assert len(pairs(word(page))) == fields_there
