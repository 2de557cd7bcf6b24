"""Tracked changes, old properties and hidden text: out of the text, and kept (traps 3, 4 and 6)."""

import pytest
from support.word import BY, blocks, paragraph, run, word

from briefcheck import Document, paragraphs, tables
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


def test_changed_paragraph_keeps_its_new_list_and_level():
    old = f'<w:pPrChange {BY}><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    own = '<w:outlineLvl w:val="9"/><w:numPr><w:numberingChange w:id="1"/><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    entry = only(read([paragraph("x", own + old)]))
    assert (entry.kind, entry.level, entry.number) == ("list-item", 1, "一、")


def test_marks_moved_shown_and_reformatted():
    moved = f"<w:rPr><w:moveTo {BY}/><w:vanish w:val='0'/><w:rFonts/><w:rPrChange {BY}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
    document = read([paragraph("x", moved)])
    assert (texts(document), only(document).bold) == (["x"], False)
    assert [entry.kind for entry in document.concealed] == ["tracked-format", "tracked-insertion"]


@pytest.mark.parametrize(
    ("run_properties", "bold"),
    [
        ("<w:b/>", True),
        ('<w:b w:val="0"/>', False),
        ('<w:rStyle w:val="Strong"/>', True),
        ('<w:rStyle w:val="Strong"/><w:b w:val="0"/>', False),
        ('<w:rStyle w:val="Gone"/>', False),
        (f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>", True),
        (f"<w:rPrChange {BY}><w:rPr><w:b/></w:rPr></w:rPrChange>", False),
        ("<w:b/><w:highlight w:val='none'/>", True),
        ("<w:b/><w:dstrike w:val='0'/>", True),
    ],
)
@pytest.mark.parametrize("inside", ["<w:t>x</w:t>", "<w:lastRenderedPageBreak/><w:t>x</w:t>", "<w:t>x</w:t><w:tab/>"])
def test_bold_is_the_same_read_on_the_way_and_exactly(run_properties, bold, inside):
    line = f"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr>{run_properties}</w:rPr>{inside}</w:r><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>"
    exactly = line.replace("</w:p>", "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>")
    for entry in (only(read([line])), only(read([exactly]))):
        assert entry.bold is bold
        assert [span.kind for span in entry.spans] == (["bold"] if bold else [])
