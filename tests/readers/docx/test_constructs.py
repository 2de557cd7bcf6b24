"""Every construct that Word files are known to hold: its words once, in their place, and nothing else in the text."""

import pytest
from support.word import BY, blocks, run, word

from briefcheck import Document, Paragraph, Span, paragraphs, tables
from briefcheck.readers.docx import read_docx

ANY = "urn:x"


def read(description="", **parts) -> Document:
    return read_docx(word(description, **parts), "test.docx")


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document.body)]


def first(document: Document) -> Paragraph:
    return next(paragraphs(document.body))


def spans(document: Document, kind: str) -> list[str]:
    return [
        paragraph.text[span.start : span.end]
        for paragraph in paragraphs(document.body)
        for span in paragraph.spans
        if span.kind == kind
    ]


def concealed(document: Document, kind: str) -> list[str]:
    return [entry.text for entry in document.concealed if entry.kind == kind]


def part(document: Document, kind: str) -> list[list[str]]:
    return [
        [paragraph.text for paragraph in paragraphs(entry.blocks)] for entry in document.parts if entry.kind == kind
    ]


# One raw piece inside "a … b": what the page shows.
INLINE = {
    "inserted run": (f"<w:ins {BY}>{run('x')}</w:ins>", "x"),
    "moved here": (f"<w:moveTo {BY}>{run('x')}</w:moveTo>", "x"),
    "moved away, which holds w:t": (f"<w:moveFrom {BY}>{run('x')}</w:moveFrom>", ""),
    "deleted": (f"<w:del {BY}>{run('x', tag='delText')}</w:del>", ""),
    "inserted, then deleted": (f"<w:ins {BY}><w:del {BY}>{run('x', tag='delText')}</w:del></w:ins>", ""),
    "hidden run": (run("x", "<w:vanish/>"), ""),
    "vanish switched off": (run("x", '<w:vanish w:val="0"/>'), "x"),
    "webHidden is another thing": (run("x", "<w:webHidden/>"), "x"),
    "specVanish is another thing": (run("x", "<w:specVanish/>"), "x"),
    "simple field": (f'<w:fldSimple w:instr="DATE">{run("x")}</w:fldSimple>', "x"),
    "content control": (f"<w:sdt><w:sdtContent>{run('x')}</w:sdtContent></w:sdt>", "x"),
    "nested content controls": (
        f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{run('x')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        "x",
    ),
    "smart tag": (f'<w:smartTag w:uri="{ANY}" w:element="d">{run("x")}</w:smartTag>', "x"),
    "custom XML": (f'<w:customXml w:element="d">{run("x")}</w:customXml>', "x"),
    "dir and bdo": (f'<w:dir w:val="rtl"><w:bdo w:val="rtl">{run("x")}</w:bdo></w:dir>', "x"),
    "link inside": (f'<w:hyperlink w:anchor="there">{run("x")}</w:hyperlink>', "x"),
    "ruby: base without reading": (
        f"<w:r><w:ruby><w:rt>{run('yomi')}</w:rt><w:rubyBase>{run('x')}</w:rubyBase></w:ruby></w:r>",
        "x",
    ),
    "formula": ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
    "symbol of an unknown font": ('<w:r><w:sym w:font="Mine" w:char="0041"/></w:r>', "A"),
    "symbol without a code": ('<w:r><w:sym w:font="Mine" w:char="zz"/></w:r>', ""),
    "symbol that is a lone surrogate": ('<w:r><w:sym w:font="Mine" w:char="D800"/></w:r>', ""),
    "line break": ("<w:r><w:br/></w:r>", "\n"),
    "page break": ('<w:r><w:br w:type="page"/></w:r>', "\n"),
    "carriage return": ("<w:r><w:cr/></w:r>", "\n"),
    "tab": ("<w:r><w:tab/></w:r>", "\t"),
    "positioned tab": ("<w:r><w:ptab/></w:r>", "\t"),
    "hyphen that does not break": ("<w:r><w:noBreakHyphen/></w:r>", "-"),
    "soft hyphen": ("<w:r><w:softHyphen/></w:r>", ""),
    "spell-check marks and bookmarks": ('<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="n"/>', ""),
    "XML comment": ("<w:r><w:t>x<!-- no -->y</w:t></w:r><!-- no -->", "xy"),
    "processing instruction": ("<w:r><w:t>x<?no no?>y</w:t></w:r>", "xy"),
    "CDATA": ("<w:r><w:t><![CDATA[<x>]]></w:t></w:r>", "<x>"),
    "outer blanks without xml:space": ("<w:r><w:t> x </w:t></w:r>", "x"),
    "line end inside a text": ('<w:r><w:t xml:space="preserve"> x\r\ny</w:t></w:r>', " x y"),
    "emoji with a fallback": (
        (
            '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="1F60A"/></mc:Choice>'
            "<mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "😊",
    ),
    "alternatives of nothing": ("<w:r><mc:AlternateContent/></w:r>", ""),
    "deleted text without a deletion": (run("x", tag="delText"), ""),
    "empty text": ("<w:r><w:t/></w:r>", ""),
}


@pytest.mark.parametrize("name", INLINE)
def test_inline_construct_is_read_as_the_page_shows_it(name):
    raw, shown = INLINE[name]
    assert texts(read(["<w:p>" + run("a") + raw + run("b") + "</w:p>"])) == [f"a{shown}b"]


@pytest.mark.parametrize("name", INLINE)
def test_inline_construct_is_read_the_same_in_the_strict_format(name):
    raw, shown = INLINE[name]
    assert texts(read(["<w:p>" + run("a") + raw + run("b") + "</w:p>"], strict=True)) == [f"a{shown}b"]


@pytest.mark.parametrize(
    ("wrap", "text"),
    [
        ("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "Goal"),
        ('<w:customXml w:element="x">{}</w:customXml>', "Goal"),
        ("<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>", "Goal"),
        (
            '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>',
            "Goal",
        ),
    ],
)
def test_heading_in_a_wrapper_around_blocks_is_still_a_heading(wrap, text):
    document = read([wrap.replace("{}", blocks(f"# {text}")), "after"])
    assert [(entry.kind, entry.text) for entry in paragraphs(document.body)] == [
        ("heading", text),
        ("paragraph", "after"),
    ]


def test_content_controls_around_rows_and_cells_keep_the_table_whole():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    wrapped = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    rows = f"<w:tr>{cell.format('a')}{wrapped.format(cell.format('b'))}</w:tr>"
    rows += wrapped.format(f"<w:tr>{cell.format('c')}{cell.format('d')}</w:tr>")
    document = read([f"<w:tbl>{rows}</w:tbl>"])
    (table,) = tables(document.body)
    assert [[(cell.text, cell.column) for cell in row.cells] for row in table.rows] == [
        [("a", 1), ("b", 2)],
        [("c", 1), ("d", 2)],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "{?Type here?}",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Type here</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    ],
)
def test_prompt_of_an_untouched_content_control_is_set_apart(line):
    assert spans(read([line]), "placeholder") == ["Type here"]


def test_prompt_in_a_cell_control_is_set_apart():
    cell = "<w:tc><w:p><w:r><w:t>Type here</w:t></w:r></w:p></w:tc>"
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{cell}</w:sdtContent></w:sdt>"
    assert spans(read([f"<w:tbl><w:tr>{control}<w:tc><w:p/></w:tc></w:tr></w:tbl>", "after"]), "placeholder") == [
        "Type here"
    ]


def test_control_that_was_filled_in_is_not_set_apart():
    control = (
        '<w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>' + run("Ann") + "</w:sdtContent></w:sdt>"
    )
    assert spans(read([f"<w:p>{control}</w:p>"]), "placeholder") == []


TAGGED = '<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def tagged(content: str, tag: str = "next-steps", more: str = "") -> str:
    return TAGGED.format(content=content, tag=tag, more=more)


@pytest.mark.parametrize(
    "line",
    [
        f"<w:p>{tagged(run('Type here'))}</w:p>",
        tagged(f"<w:p>{run('Type here')}</w:p>"),
        tagged(f"<w:tbl><w:tr><w:tc><w:p>{run('Type here')}</w:p></w:tc></w:tr></w:tbl>"),
        tagged(tagged(f"<w:p>{run('Type here')}</w:p>", "", "<w:showingPlcHdr/>")),
    ],
    ids=["of words", "of a paragraph", "of a table", "around another"],
)
def test_tag_of_a_content_control_is_kept_with_its_words(line):
    document = read([line, "after"])
    assert spans(document, "control") == ["Type here"]
    assert {span.target for it in paragraphs(document.body) for span in it.spans if span.kind == "control"} == {
        "next-steps"
    }
    assert (spans(document, "placeholder") == ["Type here"]) == ("showingPlcHdr" in line)


BOX = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
SHAPE = f"<w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>"
OLD_SHAPE = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


@pytest.mark.parametrize(
    "shape",
    [
        f'<mc:AlternateContent><mc:Choice Requires="wps">{SHAPE}</mc:Choice><mc:Fallback>{OLD_SHAPE}</mc:Fallback></mc:AlternateContent>',
        SHAPE,
        OLD_SHAPE,
    ],
)
def test_text_box_is_read_once_as_its_own_part_and_not_in_its_anchor(shape):
    document = read(["before", f"<w:p>{run('a')}<w:r>{shape}</w:r>{run('b')}</w:p>", "after"])
    assert texts(document) == ["before", "ab", "after"]
    assert part(document, "text-box") == [["in the box"]]
    (box,) = [entry for entry in document.parts if entry.kind == "text-box"]
    assert box.anchor is not None
    assert (box.anchor.part, box.anchor.line, box.anchor.column) == ("body", 2, 2)
    assert next(paragraphs(box.blocks)).place.line == 1


def test_box_in_a_box_and_table_in_a_box_are_read():
    inner = f"<w:p>{run('outer')}<w:r>{SHAPE}</w:r></w:p>" + blocks("| cell |")
    document = read(
        [f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r></w:p>", "x"]
    )
    assert texts(document) == ["", "x"]
    assert part(document, "text-box") == [["outer", "cell"], ["in the box"]]


def test_merged_and_nested_tables_are_read_once():
    nested = blocks("| inner |")
    row = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p>{nested}<w:p/></w:tc></w:tr>'
    document = read([f"<w:tbl>{row}</w:tbl>", "after"])
    assert texts(document) == ["wide", "inner", "", "after"]
    outer, inner = tables(document.body)
    assert (outer.number, inner.number) == (1, 2)
    assert outer.rows[0].cells[0].span == 2
    place = next(paragraphs(inner.rows[0].cells[0].blocks)).place
    assert (place.table, place.row, place.cell, place.line) == (2, 1, 1, 2)


def test_notes_headers_footers_and_comments_are_parts_of_their_own():
    document = read(
        "one{fn:2} two{fn:1} three{en:1} {c:0}four{/c:0}",
        header=["first head", "second head"],
        footer="foot",
        footnotes={1: "note one", 2: "note two"},
        endnotes={1: "end"},
        comments={0: ("remark", "Ann", "2024-05-01T09:00:00Z"), 7: "nowhere"},
    )
    assert texts(document) == ["one two three four"]
    assert part(document, "header") == [["first head"], ["second head"]]
    assert part(document, "footer") == [["foot"]]
    assert part(document, "footnote") == [["note two"], ["note one"]]  # as they are numbered on the page
    assert part(document, "endnote") == [["end"]]
    assert part(document, "comment") == [["remark"], ["nowhere"]]
    anchors = {(entry.kind, entry.number): entry.anchor.column for entry in document.parts if entry.anchor}
    assert anchors == {("footnote", 1): 4, ("footnote", 2): 8, ("endnote", 1): 14, ("comment", 1): 15}
    one, other = [entry for entry in document.concealed if entry.kind == "comment"]
    assert (one.text, one.author, one.date, one.place.part, one.place.column) == (
        "remark",
        "Ann",
        "2024-05-01T09:00:00Z",
        "body",
        15,
    )
    assert (other.place.part, other.place.number) == ("comment", 2)


def test_link_has_its_target():
    document = read(
        [
            "see [here](https://example.com/a) now",
            '<w:p><w:hyperlink w:anchor="top"><w:r><w:t>up</w:t></w:r></w:hyperlink></w:p>',
            '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://example.com&quot; \\l &quot;part&quot; "><w:r><w:t>f</w:t></w:r></w:fldSimple></w:p>',
        ]
    )
    found = [span for entry in paragraphs(document.body) for span in entry.spans]
    assert found == [
        Span("link", 4, 8, "https://example.com/a"),
        Span("link", 0, 2, "#top"),
        Span("link", 0, 1, "https://example.com#part"),
    ]


def test_title_is_a_paragraph_with_its_style_and_no_heading():
    title = first(read("[Title] The name"))
    assert (title.kind, title.style, title.text) == ("paragraph", "Title", "The name")


def test_properties_are_read_with_their_group():
    document = read(core={"title": "T", "creator": "Ann"}, app={"Company": "示例"}, custom={"briefcheck-type": "brief"})
    assert [(entry.group, entry.name, entry.value, entry.place.line) for entry in document.properties] == [
        ("core", "title", "T", 1),
        ("core", "creator", "Ann", 2),
        ("app", "Company", "示例", 3),
        ("custom", "briefcheck-type", "brief", 4),
    ]


def test_bold_is_told_per_paragraph_and_per_stretch():
    document = read(
        [
            "**Goal**",
            "**Goal:** text",
            "[Heading1] x",
            "<w:p>" + run("a", '<w:rStyle w:val="Strong"/>') + "</w:p>",
            "none",
        ]
    )
    assert [entry.bold for entry in paragraphs(document.body)] == [True, False, False, True, False]
    assert spans(document, "bold") == ["Goal", "Goal:", "a"]


def test_runs_that_touch_make_one_bold_stretch():
    pieces = "".join(run(text, "<w:b/>") for text in ("客", "户", "："))
    assert spans(read([f"<w:p>{pieces}{run('x')}</w:p>"]), "bold") == ["客户："]


def test_struck_and_highlighted_words_are_set_apart():
    document = read("a ~~b~~ ==c== d")
    assert (spans(document, "strike"), spans(document, "highlight")) == (["b"], ["c"])


def test_a_file_put_in_whole_is_not_silently_lost():
    document = read(['<w:altChunk r:id="x"/>', '<w:p><w:subDoc r:id="y"/></w:p>'])
    assert [(entry.what.en, entry.why.en) for entry in document.not_read] == [
        (
            "a file put into the document as a whole",
            "Its words appear only when Word merges it. Open the document in Word, save it, and check it again.",
        ),
        ("a subdocument of this master document", "It is a file of its own. Check that file too."),
    ]
    assert [(entry.what.zh, entry.why.zh) for entry in document.not_read] == [
        ("整个嵌入文档的另一个文件", "其中的文字要由 Word 合并后才会出现。请在 Word 中打开文档，保存后重新检查。"),
        ("主控文档的子文档", "它是单独的文件，请另行检查。"),
    ]
