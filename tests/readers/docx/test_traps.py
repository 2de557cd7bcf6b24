"""The traps of real Word files: each was seen in one, and each has its right answer here."""

import pytest
from support.word import BY, NAMESPACES, W, blocks, package, paragraph, part, relationships, run, word

from briefcheck import Document, UnreadableDocument, paragraphs, tables
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


# 3. Tracked changes.


def test_deleted_runs_hold_more_than_text():
    gone = (
        f"<w:del {BY}><w:r><w:delText>a</w:delText><w:tab/><w:br/><w:sym w:font='Symbol' w:char='F0B7'/></w:r></w:del>"
    )
    document = read([f"<w:p>{run('x')}{gone}</w:p>"])
    assert texts(document) == ["x"]
    (entry,) = document.concealed
    assert (entry.kind, entry.text, entry.author, entry.date) == (
        "tracked-deletion",
        "a\t\n•",
        "Ann",
        "2024-05-01T09:00:00Z",
    )
    assert (entry.place.line, entry.place.column) == (1, 2)


def test_neighbouring_changes_of_one_hand_are_one():
    document = read("a{+b+}{+c+}d{-e-}{-f-}")
    assert texts(document) == ["abcd"]
    assert concealed(document, "tracked-insertion") == ["bc"]
    assert concealed(document, "tracked-deletion") == ["ef"]


MARK = f"<w:rPr><w:del {BY}/></w:rPr>"


def test_deleted_paragraph_mark_joins_with_the_next():
    document = read([paragraph("one **bold**", MARK), "# two", "three"])
    assert texts(document) == ["one boldtwo", "three"]
    joined = next(paragraphs(document.body))
    assert (joined.kind, joined.place.line) == ("heading", 1)  # the mark that stays holds the properties
    assert [(joined.place_at(at).line, joined.place_at(at).column) for at in (0, 7, 8, 9)] == [
        (1, 1),
        (1, 8),
        (2, 1),
        (2, 2),
    ]
    assert [(span.kind, span.start, span.end) for span in joined.spans] == [("bold", 4, 8)]
    assert concealed(document, "tracked-deletion") == ["\n"]


def test_three_joined_paragraphs_keep_their_places():
    document = read([paragraph("a", MARK), paragraph("b", MARK), "c"])
    joined = only(document)
    assert joined.text == "abc"
    assert [joined.place_at(at).line for at in range(3)] == [1, 2, 3]


def test_a_paragraph_deleted_with_its_mark_is_gone():
    document = read([paragraph("{-all of it-}", MARK), "next", paragraph("{-last-}", MARK)])
    assert texts(document) == ["next"]
    assert next(paragraphs(document.body)).place.line == 2
    assert concealed(document, "tracked-deletion") == ["all of it", "last"]


def test_deleted_mark_before_a_table_joins_nothing():
    document = read([paragraph("text", MARK), "| cell |", "after"])
    assert texts(document) == ["text", "cell", "after"]


def test_inserted_mark_is_noted_once():
    inserted = f"<w:rPr><w:ins {BY}/></w:rPr>"
    document = read([paragraph("{+new+}", inserted), paragraph("old", inserted)])
    assert [(entry.text, entry.place.line, entry.place.column) for entry in document.concealed] == [
        ("new", 1, 1),
        ("\n", 2, 4),
    ]


def test_deleted_and_inserted_rows_and_cells():
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [
        f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell.format('', 'gone')}{cell.format('', 'too')}</w:tr>",
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell.format('', 'new')}{cell.format('', 'row')}</w:tr>",
        f"<w:tr>{cell.format(f'<w:cellDel {BY}/>', 'cut')}{cell.format(f'<w:cellIns {BY}/>', 'put')}</w:tr>",
    ]
    document = read([f"<w:tbl>{''.join(rows)}</w:tbl>"])
    (table,) = tables(document.body)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["new", "row"], ["put"]]
    assert [(entry.kind, entry.text) for entry in document.concealed] == [
        ("tracked-deletion", "gone\ttoo"),
        ("tracked-insertion", "new\trow"),
        ("tracked-deletion", "cut"),
        ("tracked-insertion", "put"),
    ]


def test_deleted_row_whose_runs_are_marked_too_is_noted_once():
    row = f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph('{-gone-}')}</w:tc></w:tr>"
    document = read([f"<w:tbl>{row}</w:tbl>", "x"])
    assert texts(document) == ["x"]
    assert concealed(document, "tracked-deletion") == ["gone"]


def test_deletion_around_whole_blocks():
    document = read([f"<w:del {BY}>{blocks('gone')}</w:del>", "here"])
    assert texts(document) == ["here"]
    assert concealed(document, "tracked-deletion") == ["gone"]


# 4. Old properties are not the properties.


def test_old_style_span_and_outline_are_not_read():
    old = f'<w:pPrChange {BY}><w:pPr><w:pStyle w:val="Heading1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    cell = f'<w:tc><w:tcPr><w:tcPrChange {BY}><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr><w:p/></w:tc>'
    document = read([paragraph("x", f'<w:pStyle w:val="Title"/>{old}'), f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"])
    head = next(paragraphs(document.body))
    assert (head.kind, head.style) == ("paragraph", "Title")
    (table,) = tables(document.body)
    assert [(cell.column, cell.span, cell.continues) for cell in table.rows[0].cells] == [(1, 1, False), (2, 1, False)]


def test_changed_formats_are_noted_once_a_paragraph():
    changed = f"<w:rPrChange {BY}><w:rPr/></w:rPrChange>"
    document = read(["<w:p>" + run("a", changed) + run("b", changed) + "</w:p>"])
    assert [(entry.kind, entry.text, entry.author) for entry in document.concealed] == [("tracked-format", "ab", "Ann")]


def test_changed_table_and_section_formats_are_noted():
    table = f"<w:tbl><w:tblPr><w:tblPrChange {BY}><w:tblPr/></w:tblPrChange></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    assert concealed(read([table, f"<w:sectPr><w:sectPrChange {BY}/></w:sectPr>"]), "tracked-format") == ["", ""]


# 5. The style is not always the first property.


def test_style_after_other_properties_is_read():
    assert (
        only(read([paragraph("x", '<w:spacing w:after="1"/><w:jc w:val="left"/><w:pStyle w:val="Heading2"/>')])).level
        == 2
    )


# 6. Hidden text.

HIDING = (
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Shown"><w:name w:val="Shown"/><w:basedOn w:val="Base"/><w:rPr><w:vanish w:val="off"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="GhostTable"><w:name w:val="GhostTable"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("line", "shown", "hidden"),
    [
        ("[Base] secret", [], ["secret"]),
        ("[Derived] secret", [], ["secret"]),
        ("[Shown] open", ["open"], []),
        ("<w:p>" + run("a") + run("secret", '<w:rStyle w:val="Ghost"/>') + "</w:p>", ["a"], ["secret"]),
        ("<w:p>" + run("open", '<w:rStyle w:val="Ghost"/><w:vanish w:val="false"/>') + "</w:p>", ["open"], []),
        # Toggle properties of styles cancel each other out (ISO/IEC 29500-1, 17.7.3).
        (
            '<w:p><w:pPr><w:pStyle w:val="Base"/></w:pPr>' + run("open", '<w:rStyle w:val="Ghost"/>') + "</w:p>",
            ["open"],
            [],
        ),
        ("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>open</w:t></w:r></w:p>", ["open"], []),
        (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="GhostTable"/></w:tblPr><w:tr><w:tc>{paragraph("secret")}</w:tc></w:tr></w:tbl>',
            [""],
            ["secret"],
        ),
    ],
)
def test_hidden_text_is_out_of_the_text_and_kept(line, shown, hidden):
    document = read([line], styles=HIDING)
    assert (texts(document), concealed(document, "hidden-text")) == (shown, hidden)


def test_everything_hidden_by_the_defaults():
    document = read(
        ["secret"], styles="<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    )
    assert (texts(document), concealed(document, "hidden-text")) == ([""], ["secret"])


def test_hidden_row_is_not_shown():
    row = f"<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"
    document = read([f"<w:tbl>{row}<w:tr><w:tc>{paragraph('c')}</w:tc></w:tr></w:tbl>"])
    assert (texts(document), concealed(document, "hidden-text")) == (["c"], ["a\tb"])


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


def test_damaged_properties_are_no_properties():
    assert read("x", core={"title": "T"}, parts={"docProps/core.xml": "<"}).properties == ()


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
