from __future__ import annotations

import pytest
from support.facts import contact_report

from briefcheck import Context, Document, Paragraph, Place, Property, Quote, tables
from briefcheck.document.blocks import Cell, Row, Table
from briefcheck.document.document import Part
from briefcheck.document.place import Unseen
from briefcheck.engine.heads import Label, names_of
from briefcheck.engine.locate import Locator
from briefcheck.frozen import replace
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.report import Location

MARKDOWN = """---
client: Tea
---

# Contact report

Opening words.

## Next steps

The first.

| Action | Owner | Due |
| --- | --- | --- |
| Send it | | Friday |

### Later

> The last.
"""


def locate(document: Document, place: Place | None) -> Location:
    return Locator(Context(document, None), lambda text: text).location(place)


def where(document: Document, place: Place | None) -> tuple[str, str]:
    text = locate(document, place).where
    return text.en, text.zh


def in_markdown(line: int, text: str = MARKDOWN) -> tuple[str, str]:
    return where(read_markdown(text.encode(), "a.md"), Place(line=line))


def cell_of(document: Document, row: int, column: int) -> Place:
    table = next(iter(tables(document.body)))
    cell = table.rows[row - 1].cell_at(column)
    assert cell is not None
    return cell.place


def test_nowhere_is_the_document_as_a_whole() -> None:
    location = locate(read_markdown(b"x", "a.md"), None)
    assert (location.where.en, location.where.zh) == ("the document as a whole", "整篇文档")
    assert (location.line, location.section) == (None, ())


def test_line_of_a_markdown_file_with_the_headings_above_it() -> None:
    assert in_markdown(11) == ("Next steps › line 11", "Next steps › 第 11 行")
    assert in_markdown(19) == ("Next steps › Later › line 19", "Next steps › Later › 第 19 行")


def test_title_is_left_out_of_the_words_and_kept_in_the_data() -> None:
    location = locate(read_markdown(MARKDOWN.encode(), "a.md"), Place(line=11))
    assert location.section == ("Contact report", "Next steps")
    assert in_markdown(7) == ("line 7", "第 7 行")


def test_text_before_any_heading_has_its_line_only() -> None:
    assert in_markdown(1, "words\n\n# Heading\n") == ("line 1", "第 1 行")


def test_cell_is_told_by_table_row_and_column_header() -> None:
    document = read_markdown(MARKDOWN.encode(), "a.md")
    assert where(document, cell_of(document, 2, 2)) == (
        "Next steps › table 1, row 2, column “Owner” (line 15)",
        "Next steps › 表 1，第 2 行，“Owner”列（文件第 15 行）",
    )


def test_header_cell_itself_has_no_column_words() -> None:
    document = read_markdown(MARKDOWN.encode(), "a.md")
    assert where(document, cell_of(document, 1, 1))[0] == "Next steps › table 1, row 1 (line 13)"


def test_front_matter_and_file_name_have_words_of_their_own() -> None:
    document = read_markdown(MARKDOWN.encode(), "a.md")
    assert where(document, Place(part="properties", line=2)) == (
        "front matter, line 2",
        "文件开头的属性，第 2 行",
    )
    assert where(document, Place(part="file-name")) == ("file name", "文件名")


# Word: built from the model, so that the reader's own tests stay the reader's.


def paragraph(text: str, line: int, part: str = "body", number: int = 1, **fields: object) -> Paragraph:
    return Paragraph(text, Place(part=part, line=line, number=number), **fields)  # type: ignore[arg-type]


def table(rows: list[list[str]], line: int, *, header: bool = False) -> Table:
    made = []
    for index, words in enumerate(rows, start=1):
        cells = []
        for column, text in enumerate(words, start=1):
            place = Place(line=line, table=1, row=index, cell=column)
            cells.append(Cell((Paragraph(text, place),), place, column))
            line += 1
        place = Place(line=line - len(words), table=1, row=index)
        made.append(Row(tuple(cells), place, header=header and index == 1))
    return Table(tuple(made), Place(line=made[0].place.line, table=1))


def word(*blocks: Paragraph | Table, parts: tuple[Part, ...] = ()) -> Document:
    return Document("a.docx", "word", (Part("body", blocks), *parts))


HEADING = paragraph("下一步行动", 1, kind="heading", level=1)


def test_paragraph_of_a_word_file_is_named_by_its_beginning_under_its_heading() -> None:
    document = word(HEADING, paragraph("今天讨论了包装。", 2))
    expected = "下一步行动 › “今天讨论了包装。”"
    assert where(document, Place(line=2)) == (expected, expected)
    assert where(document, Place(line=2, column=5)) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请客户王强于3月6日前确认新的包装方案和报价", "请客户王强于3月6日前确认…"),
        ("The client confirms the new design of the pack", "The client confirms the new…"),
        ("a" * 40, "a" * 30 + "…"),
        ("演员李某，身份证号310*************19", "演员李某，身份证号…"),
        ("请看\nhttps://example.com/a/very/long/address", "请看…"),
        ("Short.", "Short."),
    ],
)
def test_beginning_of_a_line_is_short_and_ends_at_a_word(text: str, expected: str) -> None:
    document = word(HEADING, paragraph(text, 2))
    assert where(document, Place(line=2))[0] == f"下一步行动 › “{expected}”"


def test_line_after_a_soft_line_end_is_quoted_itself() -> None:
    text = "安琪：画海报\n方舟：订会议室\n白帆：寄样品"
    document = word(HEADING, paragraph(text, 2))
    place = document.parts[0].blocks[1].place_at(text.index("订"))
    assert where(document, place)[0] == "下一步行动 › “方舟：订会议室”"
    assert where(document, document.parts[0].blocks[1].place_at(2))[0].startswith("下一步行动 › “安琪：画海报")


def test_number_that_word_writes_begins_the_line() -> None:
    numbered = replace(paragraph("寄样品", 2), number="1.")
    assert where(word(HEADING, numbered), Place(line=2))[0] == "下一步行动 › “1. 寄样品”"


def test_number_of_the_paragraph_stays_in_the_location() -> None:
    document = word(HEADING, paragraph("今天讨论了包装。", 2))
    assert locate(document, Place(line=2, paragraph=2)).paragraph == 2


def test_empty_paragraph_is_found_by_the_line_above() -> None:
    document = word(HEADING, paragraph("今天讨论了包装。", 2), paragraph("", 3))
    assert where(document, Place(line=3)) == (
        "下一步行动 › after “今天讨论了包装。”",
        "下一步行动 › “今天讨论了包装。”之后",
    )


def test_empty_paragraph_with_nothing_above_is_counted() -> None:
    assert where(word(paragraph("", 1), paragraph("x", 2)), Place(line=1)) == ("paragraph 1", "第 1 段")


def test_line_is_masked_before_it_is_cut() -> None:
    document = word(HEADING, paragraph("Password Moonrise-over-the-hills", 2))
    mask = Locator(Context(document, None), lambda text: text.replace("Moonrise-over-the-hills", "********"))
    assert mask.location(Place(line=2)).where.en == "下一步行动 › “Password ********”"


def test_words_within_a_heading_are_not_said_twice() -> None:
    document = word(HEADING, paragraph("今天讨论了包装。", 2))
    assert where(document, Place(line=1, column=3)) == ("下一步行动", "下一步行动")


@pytest.mark.parametrize(
    ("unseen", "en", "zh"),
    [
        (
            "deleted",
            " (text deleted in a tracked change: it goes when the changes are accepted under Review)",
            "（修订中已删除的文字：在“审阅”里接受修订后消失）",
        ),
        (
            "hidden",
            " (hidden text: to see it, show the formatting marks ¶ under Home)",
            "（隐藏文字：在“开始”里打开显示编辑标记可见）",
        ),
        ("comment", " (a comment that the page does not show)", "（页面上不显示的注释）"),
        ("", "", ""),
    ],
)
def test_words_the_page_does_not_show_are_called_so(unseen: Unseen, en: str, zh: str) -> None:
    document = word(HEADING, paragraph("今天讨论了包装。", 2))
    location = Locator(Context(document, None), str).location(Quote("x", Place(line=2), unseen))
    beginning = "下一步行动 › “今天讨论了包装。”"
    assert (location.where.en, location.where.zh) == (beginning + en, beginning + zh)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("description", ("document property “Comments” (File › Info)", "文档属性“备注”（文件 › 信息）")),
        (
            "lastModifiedBy",
            ("document property “Last Modified By” (File › Info)", "文档属性“上次修改者”（文件 › 信息）"),
        ),
        ("项目代号", ("document property “项目代号” (File › Info)", "文档属性“项目代号”（文件 › 信息）")),
    ],
)
def test_property_is_named(name: str, expected: tuple[str, str]) -> None:
    entries = (
        Property("title", "a", Place("properties", 1), "core"),
        Property(name, "b", Place("properties", 2), "core"),
    )
    document = replace(word(HEADING), properties=entries)
    assert where(document, Place("properties", 2)) == expected


def test_heading_is_its_own_place() -> None:
    assert where(word(HEADING, paragraph("今天讨论了包装。", 2)), Place(line=1)) == ("下一步行动", "下一步行动")


def test_first_row_of_three_short_cells_heads_the_columns() -> None:
    document = word(HEADING, table([["事项", "负责人", "日期"], ["寄样品", "", "周五"], ["订样品", "", "周六"]], 2))
    assert where(document, cell_of(document, 2, 2)) == (
        "下一步行动 › table 1, row 2, column “负责人”",
        "下一步行动 › 表 1，第 2 行，“负责人”列",
    )


def test_two_columns_have_row_labels_and_no_headers() -> None:
    document = word(HEADING, table([["100", "北风茶业"], ["200：", ""]], 2))
    assert where(document, cell_of(document, 2, 2)) == (
        "下一步行动 › table 1, row 2, “200”",
        "下一步行动 › 表 1，第 2 行，“200”",
    )


def test_label_that_heads_its_row_is_not_said_twice() -> None:
    document = word(table([["客户：", "北风茶业"], ["日期：", ""]], 2))
    assert where(document, cell_of(document, 2, 2))[1].count("日期") == 1


def test_two_columns_have_headers_where_the_file_says_so() -> None:
    document = word(HEADING, table([["事项", "负责人"], ["寄样品", ""]], 2, header=True))
    assert where(document, cell_of(document, 2, 2))[1] == "下一步行动 › 表 1，第 2 行，“负责人”列"


def test_title_row_over_the_table_is_no_header() -> None:
    title = [["行动清单"], ["事项", "负责人", "日期"], ["寄样品", "", "周五"], ["订样品", "", "周六"]]
    document = word(HEADING, table(title, 2))
    assert where(document, cell_of(document, 3, 2))[1] == "下一步行动 › 表 1，第 3 行，“负责人”列"


def test_row_and_table_alone() -> None:
    document = word(HEADING, table([["事项", "负责人", "日期"], ["寄样品", "", "周五"], ["订样品", "", "周六"]], 2))
    assert where(document, Place(line=5, table=1, row=2))[1] == "下一步行动 › 表 1，第 2 行"
    assert where(document, Place(line=5, table=1))[1] == "下一步行动 › 表 1"
    assert where(document, Place(line=5, table=9, row=2, cell=1))[1] == "下一步行动 › 表 9，第 2 行"


def test_long_words_are_shortened() -> None:
    document = word(paragraph("很长的标题" * 20, 1, kind="heading", level=1), paragraph("x", 2))
    assert where(document, Place(line=1))[1] == ("很长的标题" * 20)[:39] + "…"


@pytest.mark.parametrize(
    ("part", "number", "expected"),
    [
        ("header", 1, ("header › “x”", "页眉 › “x”")),
        ("footer", 1, ("footer › “x”", "页脚 › “x”")),
        ("footnote", 2, ("footnote 2", "脚注 2")),
        ("endnote", 3, ("endnote 3", "尾注 3")),
        ("text-box", 1, ("text box 1", "文本框 1")),
        ("comment", 4, ("comment 4", "批注 4")),
        ("properties", 1, ("document properties", "文档属性")),
    ],
)
def test_other_parts_have_their_names(part: str, number: int, expected: tuple[str, str]) -> None:
    inner = Part(part, (paragraph("x", 1, part, number),), number)  # type: ignore[arg-type]
    assert where(word(HEADING, parts=(inner,)), Place(part=part, number=number)) == expected  # type: ignore[arg-type]


def test_note_stands_in_the_section_of_its_anchor() -> None:
    note = Part("footnote", (paragraph("x", 1, "footnote"),), 1, anchor=Place(line=2))
    document = word(HEADING, paragraph("今天讨论了包装。", 2), parts=(note,))
    assert where(document, Place(part="footnote")) == ("下一步行动 › footnote 1", "下一步行动 › 脚注 1")


def test_words_of_the_document_are_masked_before_they_are_shortened() -> None:
    heading = "x" * 35 + " Moonrise"
    document = word(paragraph(heading, 1, kind="heading", level=1))
    location = Locator(Context(document, None), lambda text: text.replace("Moonrise", "***")).location(Place())
    assert location.where.en == "x" * 35 + " ***"
    assert location.section == ("x" * 35 + " ***",)


FORM = [["客户名称", "北风茶业", "品牌", "青芽"], ["会议日期", "", "地点", "线上"]]


def labelled(document: Document, row: int, column: int) -> str:
    context = Context(document, contact_report())
    return Locator(context, lambda text: text).location(cell_of(document, row, column)).where.zh


@pytest.mark.parametrize(("column", "label"), [(1, "会议日期"), (2, "会议日期"), (3, "地点"), (4, "地点")])
def test_cell_of_a_form_is_told_by_its_label_in_both_formats(column: int, label: str) -> None:
    assert labelled(word(table(FORM, 1)), 2, column) == f"表 1，第 2 行，“{label}”"
    first, second = ("| " + " | ".join(row) + " |" for row in FORM)
    text = f"{first}\n|---|---|---|---|\n{second}\n"
    assert labelled(read_markdown(text.encode(), "a.md"), 2, column) == f"表 1，第 2 行，“{label}”（文件第 3 行）"
    bold = text.replace("客户名称", "**客户名称**").replace("品牌", "**品牌**").replace("会议日期", "**会议日期**")
    bold = bold.replace("地点", "**地点**")
    assert labelled(read_markdown(bold.encode(), "a.md"), 2, column) == f"表 1，第 2 行，“{label}”（文件第 3 行）"


@pytest.mark.parametrize(("column", "head"), [(1, "议题"), (2, "时间"), (3, "汇报人")])
def test_column_that_bears_the_name_of_a_section_hides_no_other(column: int, head: str) -> None:
    agenda = table([["议题", "时间", "汇报人"], ["海报", "", ""], ["文案", "", ""]], 1, header=True)
    assert names_of(agenda, 2, column, [Label("议题", 1, 1)]) == (head, "")


def test_label_on_top_of_its_value_is_the_column() -> None:
    document = word(table([["客户", "品牌", "地点"], ["北风茶业", "青芽", "线上"]], 1))
    assert labelled(document, 2, 2) == "表 1，第 2 行，“品牌”列"


def test_label_beside_its_value_heads_nothing_below() -> None:
    letter = table([["Copy to:", "Ada"], ["Subject:", "Lid"], ["Dear Ada", "it is red"]], 1)
    labels = [Label("Copy to:", 1, 1), Label("Subject:", 2, 1)]
    assert names_of(letter, 3, 1, labels) == ("", "")
    assert names_of(letter, 2, 2, labels) == ("", "Subject:")


def test_first_row_over_one_row_is_a_head_only_where_it_alone_is_bold() -> None:
    plain = table([["姓名", "车牌", "座位"], ["李安", "甲", "乙"]], 2)
    assert where(word(HEADING, plain), plain.rows[1].cells[1].place)[1] == "下一步行动 › 表 1，第 2 行，“李安”"
    head = tuple(replace(cell, blocks=(replace(cell.blocks[0], bold=True),)) for cell in plain.rows[0].cells)
    bold = replace(plain, rows=(replace(plain.rows[0], cells=head), plain.rows[1]))
    assert where(word(HEADING, bold), bold.rows[1].cells[1].place)[1] == "下一步行动 › 表 1，第 2 行，“车牌”列"


def test_title_is_left_out_where_there_are_sections() -> None:
    text = "# Report\n\nOpening.\n\n## Next steps\n\nThe first.\n"
    assert in_markdown(3, text)[0] == "line 3"
    assert in_markdown(3, "# Report\n\nOpening.\n")[0] == "Report › line 3"


def test_row_is_named_by_its_words_not_by_its_number() -> None:
    rows = [["4", "演员", "人"], ["5", "30", "x"]]
    assert names_of(table(rows, 1), 1, 3, []) == ("", "演员")
    assert names_of(table(rows, 1), 2, 3, []) == ("", "")
    assert names_of(table([["7)", "x"], ["2026-05-03", "x"]], 1), 1, 2, []) == ("", "")
    assert names_of(table([["7)", "x"], ["2026-05-03", "x"]], 1), 2, 2, []) == ("", "2026-05-03")


def test_labels_in_the_last_rows_leave_the_columns_their_heads() -> None:
    estimate = table([["序号", "项目", "金额"], ["1", "导演", "10"], ["2", "演员", "20"], ["大写", "叁拾元", ""]], 1)
    assert names_of(estimate, 3, 3, [Label("大写", 4, 1)]) == ("金额", "")
    assert names_of(estimate, 4, 2, [Label("大写", 4, 1)]) == ("", "大写")
