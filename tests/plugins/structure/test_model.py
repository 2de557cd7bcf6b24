"""What Markdown cannot show: content controls, wrapped paragraphs of a Word file, merged cells, other parts."""

from __future__ import annotations

import pytest
from briefcheck_structure import (
    empty_field,
    empty_section,
    missing_field,
    missing_section,
    placeholder_left,
    several_statements,
    template_row_left,
)
from support.blocks import grid
from support.facts import creative_brief, report

from briefcheck import (
    Context,
    Document,
    DocumentType,
    FieldType,
    Paragraph,
    Part,
    Place,
    Property,
    SectionType,
    Span,
    Text,
)
from briefcheck.frozen import replace
from briefcheck.readers.markdown import read_markdown

MEMO = DocumentType("memo", Text(en="Memo", zh="备忘录"))


def found(
    document: Document, rule=placeholder_left.check, type_: DocumentType | None = None
) -> list[tuple[str, str, str]]:
    findings = rule.check(Context(document, type_), rule.options())
    return [(finding.message, finding.evidence, finding.confidence) for finding in findings]


def test_an_untouched_content_control_is_reported_in_any_document_and_once():
    prompt = Paragraph("客户：单击此处输入文字。", Place(paragraph=1), spans=(Span("placeholder", 3, 12),))
    document = Document("a.docx", "word", (Part("body", (prompt,)),))
    assert found(document) == [("prompt", "单击此处输入文字。", "likely")]
    assert found(document, type_=MEMO) == [("prompt", "单击此处输入文字。", "certain")]


def test_a_prompt_of_the_template_s_own_words_is_known_by_its_control():
    prompt = Paragraph("Name of the person in charge", Place(), spans=(Span("placeholder", 0, 28),))
    assert found(Document("a.docx", "word", (Part("body", (prompt,)),))) == [
        ("prompt", "Name of the person in charge", "likely")
    ]


def test_headers_and_footnotes_are_looked_at():
    header = Part("header", (Paragraph("XX年XX月XX日", Place(part="header")),))
    assert found(Document("a.docx", "word", (Part("body", ()), header))) == [("slot", "XX年XX月XX日", "likely")]


def test_a_comment_may_say_that_something_is_to_be_decided():
    comment = Part("comment", (Paragraph("[client name] TBD XX年XX月", Place(part="comment")),))
    assert found(Document("a.docx", "word", (Part("body", ()), comment)), type_=MEMO) == []


def test_a_signature_cell_may_stay_blank():
    table = grid(["客户签字", "________", "日期", "    年    月    日"])
    assert found(Document("a.docx", "word", (Part("body", (table,)),)), type_=MEMO) == []


def test_a_merged_row_is_no_template_row():
    table = grid(["Topic", "Owner", "Date"], ["^", "TBD", "TBD"], ["TBD", "<", "TBD"])
    rows = found(Document("a.docx", "word", (Part("body", (table,)),)), template_row_left.check)
    assert rows == [("left", "", "likely")]


def test_rows_marked_as_heads_are_no_template_rows():
    table = grid(["Minutes", "4 June"], ["TBD", "TBD"])
    marked = replace(table, rows=(table.rows[0], replace(table.rows[1], header=True)))
    assert found(Document("a.docx", "word", (Part("body", (marked,)),)), template_row_left.check) == []


def test_the_head_after_a_merged_row_is_no_template_row():
    table = grid(["Item", "Who", "When"], ["Decisions", "<", "<"], ["Task", "Owner", "Date"])
    assert found(Document("a.docx", "word", (Part("body", (table,)),)), template_row_left.check) == []


def test_the_label_of_a_field_in_the_properties_has_no_line_below():
    type_ = replace(MEMO, fields=(FieldType("client", Text(en="Client", zh="客户"), required=True),))
    document = Document(
        "a.md",
        "markdown",
        (Part("body", (Paragraph("Ann Lee", Place(line=4)),)),),
        (Property("client", "", Place(part="properties"), "front-matter"),),
    )
    assert found(document, empty_field.check, type_) == [("empty", "", "certain")]


def test_the_head_of_a_column_within_a_section_is_no_section():
    names = ("decisions", "topic")
    type_ = replace(MEMO, sections=tuple(SectionType(name, Text(en=name, zh=name), required=True) for name in names))
    table = replace(grid(["topic", "result"], ["", "x"], at=3), number=2)
    heading = Paragraph("decisions", Place(line=1), kind="heading", level=1)
    assert found(Document("a.docx", "word", (Part("body", (heading, table)),)), empty_section.check, type_) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("客户方：王强\n\n我方：李娜", []),
        ("客户方与会：王强\n\n代理方与会：李娜", []),
        ("客户出席人：王强 品牌总监\n\n公司出席人：李娜", []),
        ("甲方：王强\n\n乙方：李娜", []),
        ("出席：\n\n客户：王强\n\n公司：李娜", []),
        ("参加：王强、李娜", []),
        ("我方：李娜", []),
        ("For the client: Rita Wong\n\nFor the agency: Tom Keller", []),
        ("Client: Northwind\n\nAgency: Hillside", ["missing"]),
    ],
)
def test_the_two_sides_are_the_attendees(lines, expected):
    page = f"# 客户会议报告\n\n会议日期：2026年3月3日\n\n{lines}\n\n## 决议\n\nB方案通过。\n"
    context = report(page)
    assert [finding.message for finding in missing_field.check.check(context, None)] == expected
    assert list(empty_field.check.check(context, None)) == []


def brief(page: str) -> Context:
    return Context(read_markdown(f"# 创意简报\n\n{page}".encode(), "a.md"), creative_brief())


@pytest.mark.parametrize(
    "page",
    [
        "## Signatures\n\nClient ________  GM ________\n",
        "## Sign off\n\nClient: ________\n\nCreative director: ________\n",
        "## 签字\n\n客户：    创意总监：\n",
        "## 客户签字\n",
    ],
)
def test_what_is_signed_by_hand_may_stay_blank(page):
    context = brief(page)
    for rule in (empty_field, empty_section):
        assert list(rule.check.check(context, None)) == []
    assert list(placeholder_left.check.check(context, placeholder_left.Options())) == []


def test_actions_that_were_read_are_not_missing():
    table = "| 事项 | 负责人 | 完成时间 |\n|---|---|---|\n| 提交KV | 李娜 | 3月8日 |\n"
    context = report(f"# 客户会议报告\n\n会议日期：2026年3月3日\n\n## 会议结论\n\nB方案通过。\n\n{table}")
    assert context.actions
    assert list(missing_section.check.check(context, missing_section.Options())) == []


def test_headings_that_were_not_recognised_are_named():
    context = brief("## 背景\n\n春季上市。\n\n## 多少银子\n\n35万\n\n## 哪天\n\n周三\n")
    findings = list(missing_section.check.check(context, missing_section.Options()))
    assert {finding.message for finding in findings} == {"unread"}
    assert {finding.data["headings"] for finding in findings} == {"多少银子、哪天"}
    many = brief("".join(f"## 别的{n}\n\n春季。\n\n" for n in "甲乙丙丁戊"))
    assert {finding.message for finding in missing_section.check.check(many, missing_section.Options())} == {"missing"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("下午三点，轻下来。 Lighter at three.", []),
        ("下午三点，轻下来。\n\nLighter at three.", []),
        ("下午三点，轻下来。对身体好。 Lighter at three.", ["several"]),
        ("下午三点，轻下来。对身体好。", ["several"]),
    ],
)
def test_one_statement_in_two_languages_is_one(words, expected):
    findings = several_statements.check.check(brief(f"## 单一诉求\n\n{words}\n"), None)
    assert [finding.message for finding in findings] == expected


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ("又香又脆", "又"),
        ("好喝与安心", "与"),
        ("Calming, warm and cheap.", "and"),
        ("一杯茶，让同事安静，老板放心，客户高兴。", "同事安静，老板放心，客户高兴"),
        ("让你在上班的路上，也能安静一分钟，像在家里。", None),
        ("妈妈和孩子的下午茶", None),
        ("今天又和你又见面", None),
        ("Tea and time", None),
    ],
)
def test_qualities_side_by_side_are_several_thoughts(words, joined):
    findings = list(several_statements.check.check(brief(f"## 单一诉求\n\n{words}\n"), None))
    assert [finding.data["word"] for finding in findings] == ([joined] if joined else [])


def test_a_hint_in_a_label_cell_belongs_to_the_form():
    form = "| 单一诉求<br>（用一句话说明我们要说什么） | 下午三点，轻下来。 |\n|---|---|\n| 背景 | 春季上市。 |\n"
    left = "| 单一诉求 | （用一句话说明我们要说什么） |\n|---|---|\n| 背景 | 春季上市。 |\n"
    options = placeholder_left.Options()
    assert list(placeholder_left.check.check(brief(form), options)) == []
    assert [finding.message for finding in placeholder_left.check.check(brief(left), options)] == ["prompt"]


@pytest.mark.parametrize("words", ["同上", "详见附件。", "See attached."])
def test_a_section_that_only_points_elsewhere_may_be_empty(words):
    (finding,) = empty_section.check.check(brief(f"## 背景\n\n{words}\n"), None)
    assert (finding.message, finding.confidence) == ("none", "possible")
    assert list(empty_section.check.check(brief(f"## 背景\n\n春季上市。{words}\n"), None)) == []


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (
            [
                ["提交第二稿", "李娜", "3月8日"],
                ["item", "who", "due_date"],
                ["事项1", "姓名", "YYYY-MM-DD"],
                ["", "", ""],
            ],
            2,
        ),
        ([["提交第二稿", "李娜", "3月8日"], ["任务1", "姓名", "YYYY-MM-DD"], ["提交KV", "陈涛", "3月9日"]], 1),
    ],
)
def test_a_template_row_may_stand_anywhere(rows, left):
    document = Document("a.docx", "word", (Part("body", (grid(["事项", "负责人", "完成时间"], *rows),)),))
    assert len(found(document, template_row_left.check)) == left


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ("要办成什么事？ / What is it for?", ["要办成什么事？ / What is it for?"]),
        ("要办成什么事？", ["要办成什么事？"]),
        ("What is it for?", ["What is it for?"]),
        ("多卖两成茶。 / What is it for?", ["What is it for?"]),
        ("要办成什么事？ / More tea sold", ["要办成什么事？"]),
        ("多卖两成茶 What is it for?", ["What is it for?"]),
        ("【多卖两成茶 / What is it for?】", ["【多卖两成茶 / What is it for?】"]),
        ("多卖两成茶。 / More tea sold", []),
        ("More tea sold. But What is it for?", []),
    ],
)
def test_either_half_of_a_bilingual_prompt_is_found(value, left):
    context = brief(f"| 目标 Objective | {value} |\n|---|---|\n| 背景 | 春季上市。 |\n")
    both = ("要办成什么事？", "What is it for?")
    context.__dict__["prompts"] = frozenset({*both, " / ".join(both)})
    findings = placeholder_left.check.check(context, placeholder_left.Options())
    assert [finding.evidence for finding in findings] == left


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ("要办成什么事？多卖两成茶。", ["要办成什么事？"]),
        ("多卖两成茶。要办成什么事？", []),
        ("为什么？因为安静。", []),
    ],
)
def test_a_value_typed_behind_its_prompt_in_a_form(value, left):
    context = brief(f"| 目标 | {value} |\n|---|---|\n| 背景 | 春季上市。 |\n")
    context.__dict__["prompts"] = frozenset({"要办成什么事？"})
    findings = placeholder_left.check.check(context, placeholder_left.Options())
    assert [finding.evidence for finding in findings] == left
