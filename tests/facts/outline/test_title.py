"""The title of a document."""

from __future__ import annotations

import pytest
from support.blocks import grid, line, word_document

from briefcheck.document.blocks import Paragraph
from briefcheck.document.document import Document, Part, Property
from briefcheck.document.place import Place
from briefcheck.facts.outline import find_title
from briefcheck.facts.outline.title import title_lines
from briefcheck.readers.markdown import read_markdown


def prop(name, value, group):
    return Property(name, value, Place(part="properties"), group)


CORE = prop("title", "From the properties", "core")


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([line("ACME", 1), line("Contact report", 2, style="Title"), line("Part", 3, kind="heading", level=1)], "Contact report"),
        ([line("ACME", 1), line("Contact report", 2, kind="heading", level=1)], "Contact report"),
        ([line("Contact report", 1, kind="heading", level=2)], "Contact report"),
        ([line("ACME", 1), line("Part", 2, kind="heading", level=2)], "ACME"),
        ([line("**Contact report for the meeting with the client about the spring film**", 1)],
         "Contact report for the meeting with the client about the spring film"),
        ([line("会议纪要", 1), line("时间：5 月 3 日", 2)], "会议纪要"),
        ([line("Contact report\n5 May", 1)], "Contact report"),
        ([grid(["客户会议报告", "<"], ["日期", "5 月"])], "客户会议报告"),
        ([line("We met the client.", 1)], "From the properties"),
        ([line("客户：甲公司", 1)], "From the properties"),
        ([grid(["日期", "5 月"])], "From the properties"),
        ([line("a long line that is not bold and says how the meeting went on", 1)], "From the properties"),
        ([], "From the properties"),
    ],
)  # fmt: skip
def test_the_title_is_the_first_thing_that_looks_like_one(blocks, title):
    assert find_title(word_document(*blocks, properties=(CORE,))) == title


def test_without_any_there_is_none():
    assert find_title(word_document("We met the client.")) == ""


def test_the_front_matter_comes_after_the_page():
    text = "---\ntitle: 创意简报\n---\n\n我们开会了。\n"
    assert find_title(read_markdown(text.encode(), "a.md")) == "创意简报"
    assert find_title(read_markdown((text + "\n# 页面\n").encode(), "a.md")) == "页面"


def test_a_picture_is_no_title():
    assert find_title(read_markdown(b"![Contact report](a.png)\n\n# Weekly\n", "a.md")) == "Weekly"


def test_title_lines_hold_the_top_the_headers_and_the_properties_once():
    header = Part("header", (Paragraph("CREATIVE BRIEF", Place(part="header")),))
    body = Part("body", (line("ACME", 1), line("ACME", 2), line("x" * 90, 3)))
    document = Document("a.docx", "word", (body, header), (CORE,))
    assert list(title_lines(document)) == ["ACME", "CREATIVE BRIEF", "From the properties"]


def test_a_plain_line_above_several_headings_of_level_1_is_the_title():
    document = word_document(
        "Tea board",
        line("Attendees", 2, kind="heading", level=1),
        "Ada Moss",
        line("Topics", 4, kind="heading", level=1),
        "The lid.",
    )
    assert find_title(document) == "Tea board"


def test_an_author_above_the_name_of_the_paper_is_no_title():
    assert find_title(word_document("Ada Moss", "Creative brief", "The lid.")) == "Creative brief"
    assert find_title(word_document("Ada Moss", "Her lid.")) == "Ada Moss"


def test_a_single_letter_and_the_label_of_a_block_are_no_titles():
    assert find_title(word_document("茶", "业")) == ""
    assert find_title(word_document("【会议信息】", "时间：5月3日")) == ""
