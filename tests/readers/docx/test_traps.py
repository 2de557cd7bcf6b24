"""The traps of real Word files: each was seen in one, and each has its right answer here."""

import pytest
from support.word import NAMESPACES, W, blocks, package, paragraph, part, relationships, run, word

from briefcheck import Document, UnreadableDocument, paragraphs
from briefcheck.readers.docx import read_docx


def read(description="", **parts) -> Document:
    return read_docx(word(description, **parts), "test.docx")


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document.body)]


def concealed(document: Document, kind: str) -> list[str]:
    return [entry.text for entry in document.concealed if entry.kind == kind]


def only(document: Document):
    (entry,) = paragraphs(document.body)
    return entry


# 1. The main part is where the relationship says.


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("word/document2.xml", "word/document2.xml"),
        ("/word/document22.xml", "word/document22.xml"),
        ("./word/../word/document.xml", "word/document.xml"),
        ("Word/Document.XML", "word/document.xml"),
        ("word/%E6%AD%A3%E6%96%87.xml", "word/正文.xml"),
        ("word/a%20b.xml", "word/a%20b.xml"),
        ("word\\document.xml", "word\\document.xml"),
        ("word/gone.xml", "word/document.xml"),
    ],
)
def test_main_part_is_found_by_relationship(target, name):
    document = part("document", f"<w:body>{paragraph('found')}</w:body>")
    rels = relationships([("t", "metadata/thumbnail", "docProps/gone.jpeg"), ("m", "officeDocument", target)])
    assert texts(read_docx(package({"_rels/.rels": rels, name: document}), "x.docx")) == ["found"]


def test_other_parts_are_found_from_the_folder_of_the_main_part():
    styled = paragraph("x", '<w:pStyle w:val="A1"/>')
    files = {
        "_rels/.rels": relationships([("m", "officeDocument", "/here/main.xml")]),
        "here/main.xml": part("document", f"<w:body>{styled}</w:body>"),
        "here/_rels/main.xml.rels": relationships(
            [("s", "styles", "../there/Styles.xml"), ("gone", "header", "none.xml")]
        ),
        "there/styles.xml": part(
            "styles", '<w:style w:type="paragraph" w:styleId="A1"><w:name w:val="heading 2"/></w:style>'
        ),
    }
    entry = only(read_docx(package(files), "x.docx"))
    assert (entry.kind, entry.level, entry.style) == ("heading", 2, "heading 2")


# 2. Strict names, other prefixes.


def test_strict_file_is_read_whole():
    document = read(
        "# Head{fn:1}",
        strict=True,
        header="top",
        footnotes={1: "note"},
        core={"title": "T"},
        app={"Company": "C"},
        custom={"a": "b"},
    )
    assert [(entry.kind, [p.text for p in paragraphs(entry.blocks)]) for entry in document.parts] == [
        ("body", ["Head"]),
        ("header", ["top"]),
        ("footnote", ["note"]),
    ]
    assert only(document).level == 1
    assert [entry.group for entry in document.properties] == ["core", "app", "custom"]


def test_prefix_is_of_no_account():
    xml = f'<x:document xmlns:x="{W}"><x:body><x:p><x:r><x:t>found</x:t></x:r></x:p></x:body></x:document>'
    assert texts(read(parts={"word/document.xml": xml})) == ["found"]


# 3, 4 and 6 are in test_changes.py.

# 5. The style is not always the first property.


def test_style_after_other_properties_is_read():
    assert (
        only(read([paragraph("x", '<w:spacing w:after="1"/><w:jc w:val="left"/><w:pStyle w:val="Heading2"/>')])).level
        == 2
    )


# 7, 8 and 9 are in test_constructs.py. 7 again: several branches at the level of blocks.


def test_nested_alternatives_around_blocks_count_once():
    inner = '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
    text = inner.replace("{}", blocks("once"))
    assert texts(read([inner.replace("{}", text), "after"])) == ["once", "after"]


# 10. Fields.


def field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark.format('separate')}{result}{mark.format('end')}"


def test_result_is_text_and_code_is_not():
    entry = only(read([f"<w:p>{run('a ')}{field('DATE', run('today'))}{run(' b')}</w:p>"]))
    assert entry.text == "a today b"
    assert [(span.kind, span.start, span.end) for span in entry.spans] == [("field", 2, 7)]


def test_field_in_the_code_of_a_field_is_not_shown():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    outer = f"{mark.format('begin')}{run('IF ')}{field('X', run('inner'))}{mark.format('separate')}{run('yes')}{mark.format('end')}"
    assert only(read([f"<w:p>{outer}</w:p>"])).text == "yes"


def test_hyperlink_field_is_a_link():
    entry = only(read(["<w:p>" + field(' HYPERLINK "https://example.com" ', run("here")) + "</w:p>"]))
    assert [(span.kind, span.target) for span in entry.spans] == [("link", "https://example.com")]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ('HYPERLINK \\t "_blank" "https://a.example"', "https://a.example"),
        ('HYPERLINK \\l "part" "https://a.example"', "https://a.example#part"),
        ('hyperlink https://a.example \\o "a tip" \\l part', "https://a.example#part"),
        ('HYPERLINK \\l "_Toc1" \\h', "#_Toc1"),
        ('HYPERLINK "https://a.example" \\n "no more"', "https://a.example"),
    ],
)
def test_the_switches_of_a_link_may_stand_first(code, target):
    entry = only(read(["<w:p>" + field(code, run("here")) + "</w:p>"]))
    assert [(span.kind, span.target) for span in entry.spans] == [("link", target)]


def test_field_spread_over_paragraphs():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>TOC</w:instrText></w:r>"
    document = read(
        [
            f"<w:p>{mark.format('begin')}{code}{mark.format('separate')}{run('one 1')}</w:p>",
            "two 2",
            f"<w:p>{mark.format('end')}{run('after')}</w:p>",
            "plain",
        ]
    )
    assert texts(document) == ["one 1", "two 2", "after", "plain"]
    assert [[span.kind for span in entry.spans] for entry in paragraphs(document.body)] == [
        ["field"],
        ["field"],
        [],
        [],
    ]


@pytest.mark.parametrize("kind", ["begin", "separate", "end"])
def test_half_a_field_swallows_nothing(kind):
    document = read([f'<w:p>{run("a")}<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{run("b")}</w:p>', "c"])
    assert texts(document) == ["ab", "c"]


# 12. Words cross runs.


def test_a_word_broken_into_runs_is_one_word():
    pieces = "".join(f'<w:r w:rsidR="00{at:06d}"><w:t>{sign}</w:t></w:r>' for at, sign in enumerate("机密资料"))
    assert only(read([f"<w:p>{pieces}</w:p>"])).text == "机密资料"


# 13. A tab stop is no tab.


def test_tab_stop_is_no_tab():
    assert only(read([paragraph("x", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')])).text == "x"


def test_blanks_kept_by_the_root_are_kept():
    body = '<w:body><w:p><w:r><w:t> x </w:t></w:r><w:r><w:t xml:space="default"> y </w:t></w:r></w:p></w:body>'
    xml = f'<w:document {NAMESPACES} xml:space="preserve">{body}</w:document>'
    assert only(read(parts={"word/document.xml": xml})).text == " x y"


# 16 is in test_constructs.py. 17. Headers.


def test_header_used_twice_is_read_once_and_one_that_no_section_names_is_read_too():
    reference = '<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="header2"/></w:sectPr></w:pPr></w:p>'
    again = reference.replace('"first"', '"even"')
    document = read(
        [reference, again],
        header=["one", "two"],
        links=[("extra", "header", "h9.xml")],
        parts={"word/h9.xml": part("hdr", paragraph("nine"))},
    )
    found = [[entry.text for entry in paragraphs(it.blocks)] for it in document.parts if it.kind == "header"]
    assert found == [["two"], ["one"], ["nine"]]


# 18. Comments between paragraphs.


def test_comment_that_begins_between_paragraphs_hangs_on_the_next():
    document = read(["a", '<w:commentRangeStart w:id="0"/>', "b", "c {/c:0}"], comments={0: "why"})
    (entry,) = document.concealed
    assert (entry.place.line, entry.place.column) == (2, 1)


# 19. The zip and the XML around it.


def test_utf_16_with_a_byte_order_mark():
    xml = part("document", f"<w:body>{paragraph('好')}</w:body>").replace("UTF-8", "UTF-16").encode("utf-16")
    assert texts(read(parts={"word/document.xml": xml})) == ["好"]


def test_stored_members_and_words_before_the_zip():
    data = b"mail gateway was here\n" + word("x")
    assert texts(read_docx(data, "x.docx")) == ["x"]
    files = {"word/document.xml": part("document", f"<w:body>{paragraph('s')}</w:body>")}
    assert texts(read_docx(package(files, compression=0), "x.docx")) == ["s"]


def test_several_bodies_are_all_read():
    xml = part("document", f"<w:body>{paragraph('a')}</w:body><w:body>{paragraph('b')}</w:body>")
    assert texts(read(parts={"word/document.xml": xml})) == ["a", "b"]


def test_damaged_header_is_said_and_the_body_is_read():
    document = read("body", header="x", parts={"word/header1.xml": "<w:hdr"})
    assert texts(document) == ["body"]
    (entry,) = document.not_read
    assert entry.what.en == "a header"
    assert entry.why.en == (
        "The file is damaged (word/header1.xml is not well-formed). Open it in Word, let Word repair it, and save it."
    )


def test_malformed_tables_lose_no_words():
    document = read(
        [
            f"<w:tbl>{paragraph('a')}<w:tc>{paragraph('b')}</w:tc><w:tr>{paragraph('c')}</w:tr></w:tbl>",
            f"<w:tr><w:tc>{paragraph('d')}</w:tc></w:tr>",
        ]
    )
    assert sorted(text for text in texts(document) if text) == ["a", "b", "c", "d"]


def test_paragraph_inside_a_paragraph_loses_no_words():
    assert texts(read([f"<w:p>{run('a')}{paragraph('b')}{run('c')}</w:p>"])) == ["ac", "b"]
    assert texts(read([f"<w:p>{run('a')}<w:r>{paragraph('b')}</w:r>{run('c', '<w:vanish/>')}{run('d')}</w:p>"])) == [
        "ad",
        "b",
    ]


# 20. Offsets count code points.


def test_columns_count_code_points():
    document = read("𠀀😊{-x-}")
    assert document.concealed[0].place.column == 3


def test_a_doctype_is_refused():
    xml = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + part("document", "").partition("?>")[2]
    with pytest.raises(UnreadableDocument, match="it declares a document type"):
        read(parts={"word/document.xml": xml})


def test_the_word_doctype_in_the_text_is_no_doctype():
    xml = part("document", "<w:body><w:p><w:r><w:t><![CDATA[<!DOCTYPE html>]]></w:t></w:r></w:p></w:body>")
    assert texts(read(parts={"word/document.xml": xml})) == ["<!DOCTYPE html>"]
