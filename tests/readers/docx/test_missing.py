"""Parts that a document leads to and that are missing, damaged or something else: said, never passed over."""

import io
import zipfile

import pytest
from support.word import W, package, word

from briefcheck import UnreadableDocument
from briefcheck.readers.docx import package as opened
from briefcheck.readers.docx import read_docx, tables, unreadable, walk

FULL = word(
    "a{fn:1}{en:1}{c:0}b{/c:0}",
    header="h",
    footer="f",
    footnotes={1: "n"},
    endnotes={1: "e"},
    comments={0: "c"},
    core={"title": "T"},
    app={"Company": "C"},
    custom={"k": "v"},
)
DAMAGED = "The file is damaged ({}). Open it in Word, let Word repair it, and save it."
DAMAGED_ZH = "文件已损坏（{}）。请在 Word 中打开，让 Word 修复后保存。"
STORIES = {
    "word/header1.xml": ("a header", "页眉"),
    "word/footer1.xml": ("a footer", "页脚"),
    "word/footnotes.xml": ("the footnotes", "脚注"),
    "word/endnotes.xml": ("the endnotes", "尾注"),
    "word/comments.xml": ("the comments", "批注"),
}
PROPERTIES = {
    "docProps/core.xml": ("the properties of the file (title, author and so on)", "文件属性（标题、作者等）"),
    "docProps/app.xml": ("the properties of the file (company, manager and so on)", "文件属性（公司、经理等）"),
    "docProps/custom.xml": ("the custom properties of the file", "文件的自定义属性"),
}
LINKS = "word/_rels/document.xml.rels"


def changed(name: str, content: bytes | None, of: bytes = FULL) -> bytes:
    """Return a file with one part replaced, or left out."""
    archive = zipfile.ZipFile(io.BytesIO(of))
    parts: dict[str, str | bytes] = {it: archive.read(it) for it in archive.namelist()}
    del parts[name]
    return package(parts if content is None else parts | {name: content})


def said(data: bytes) -> list[tuple[str, str, str, str]]:
    found = read_docx(data, "x.docx").not_read
    return [(it.what.en, it.what.zh, it.why.en, it.why.zh) for it in found]


def test_nothing_is_said_of_a_whole_file():
    assert said(FULL) == []


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize(
    ("content", "en", "zh"),
    [
        (None, "{} is missing", "缺少 {}"),
        (b"<a/>", "{} is not what it should be", "{} 的内容不对"),
        (b"<w:foo", "{} is not well-formed", "{} 的 XML 有误"),
    ],
)
def test_story_that_cannot_be_read_is_said(name, content, en, zh):
    expected = (*STORIES[name], DAMAGED.format(en.format(name)), DAMAGED_ZH.format(zh.format(name)))
    assert said(changed(name, content)) == [expected]


@pytest.mark.parametrize("name", PROPERTIES)
def test_properties_that_are_damaged_are_said_and_missing_ones_are_none(name):
    broken = (*PROPERTIES[name], DAMAGED.format(f"{name} is not well-formed"), DAMAGED_ZH.format(f"{name} 的 XML 有误"))
    assert said(changed(name, b"<")) == [broken]
    assert said(changed(name, b"<a/>"))[0][2] == DAMAGED.format(f"{name} is not what it should be")
    assert said(changed(name, None)) == []


TABLES = {
    "word/styles.xml": ("the styles", "样式"),
    "word/numbering.xml": ("the lists", "编号列表"),
    "word/settings.xml": ("the settings of the document", "文档设置"),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_that_the_document_leads_to_and_that_are_missing_or_empty_are_said(name):
    data = word("a", styles=" ", numbering=" ", settings=" ")
    assert said(data) == []
    gone = changed(name, None, data)
    assert said(gone) == [(*TABLES[name], DAMAGED.format(f"{name} is missing"), DAMAGED_ZH.format(f"缺少 {name}"))]
    assert [it[:2] for it in said(changed(name, b"", data))] == [TABLES[name]]


def test_settings_that_nothing_leads_to_are_not_missed():
    assert said(word("a", parts={"word/settings.xml": ""})) == []


@pytest.mark.parametrize(
    ("content", "why"), [(None, "is missing"), (b"", "is not well-formed"), (b"<a/>", "is not what it should be")]
)
def test_file_without_a_list_of_its_parts_is_damaged(content, why):
    name = "[Content_Types].xml"
    found = said(changed(name, content))
    assert [it[:3] for it in found] == [
        ("the list of what is in the file", "文件内容清单", DAMAGED.format(f"{name} {why}"))
    ]


def test_relationships_that_are_missing_are_said_where_the_body_refers_to_some():
    assert said(changed(LINKS, None)) == [
        (
            "the headers, footers, notes and comments",
            "页眉、页脚、脚注、尾注和批注",
            DAMAGED.format(f"{LINKS} is missing"),
            DAMAGED_ZH.format(f"缺少 {LINKS}"),
        )
    ]
    plain = f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    assert said(package({"word/document.xml": plain, "[Content_Types].xml": types})) == []


def test_relationships_that_are_none_are_damaged():
    with pytest.raises(UnreadableDocument) as error:
        read_docx(changed(LINKS, b"<a/>"), "x.docx")
    assert error.value.why.en == DAMAGED.format(f"{LINKS} is not what it should be")


def test_document_without_a_body_is_damaged():
    with pytest.raises(UnreadableDocument) as error:
        read_docx(word(parts={"word/document.xml": f'<w:document xmlns:w="{W}"/>'}), "x.docx")
    assert error.value.why.en == DAMAGED.format("word/document.xml has no body")
    assert error.value.why.zh == DAMAGED_ZH.format("word/document.xml 没有正文")


def test_document_of_nothing_but_pictures_is_not_read():
    picture = "<w:p><w:r><w:drawing/></w:r></w:p>"
    assert said(word([picture, "."])) == [
        (
            "the pictures",
            "图片",
            "The document holds only pictures, which briefcheck cannot read. Check the document that they were made from.",
            "文档里只有图片，briefcheck 无法读取图片。请检查制作这些图片所用的原文档。",
        )
    ]
    assert said(word([picture, "words"])) == said(word(["."])) == []
    assert said(word([picture], links=[("d", "diagramData", "d.xml")])) == []


def test_too_many_paragraphs_or_elements_are_refused(monkeypatch):
    monkeypatch.setattr(walk, "MAX_PARAGRAPHS", 3)
    with pytest.raises(UnreadableDocument) as error:
        read_docx(word(["a", "b", "c"], header="h"), "x.docx")
    assert error.value.why == unreadable.too_many_paragraphs().why
    assert error.value.why.en == (
        "The file is too big to be checked (more than 200,000 paragraphs). Split the document, or take large pictures out."
    )
    assert error.value.why.zh == "文件太大，无法检查（超过 20 万个段落）。请拆分文档，或删去大图片。"
    monkeypatch.setattr(opened, "MAX_ELEMENTS", 10)
    with pytest.raises(UnreadableDocument, match="more than 10 elements"):
        read_docx(FULL, "x.docx")


def test_a_styles_part_with_the_checksum_of_another_is_read_itself():
    tables.forget()
    other = '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="heading 1"/></w:style>'
    for styles, level in ((other, 1), (other.replace("heading 1", "heading 2"), 2), (other, 1)):
        (block,) = read_docx(word(["[X] t"], styles=styles), "x.docx").body
        assert block.level == level
    assert {type(key[0]) for key in tables._styles} == {bytes}
    assert len(tables._styles) == 2
