"""Tables: grid columns, merges, header rows, places."""

from support.word import blocks, paragraph, word

from briefcheck import Document, Table, paragraphs, tables
from briefcheck.readers.docx import read_docx


def read(description="", **parts) -> Document:
    return read_docx(word(description, **parts), "test.docx")


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str) -> Table:
    (found,) = tables(read([f"<w:tbl>{''.join(rows)}</w:tbl>"]).body)
    return found


def shape(found: Table) -> list[list[tuple[str, int, int, bool]]]:
    return [[(it.text, it.column, it.span, it.continues) for it in row.cells] for row in found.rows]


def test_grid_column_is_not_the_number_of_the_cell():
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    found = table(
        "<w:tr>" + cell("a", '<w:gridSpan w:val="2"/>') + cell("b") + "</w:tr>",
        f"<w:tr>{before}{cell('c')}{cell('d')}</w:tr>",
    )
    assert shape(found) == [[("a", 1, 2, False), ("b", 3, 1, False)], [("c", 2, 1, False), ("d", 3, 1, False)]]
    assert [found.rows[0].cell_at(column) for column in range(5)] == [
        None,
        *(found.rows[0].cells[at] for at in (0, 0, 1)),
        None,
    ]
    assert found.rows[1].cell_at(1) is None
    assert found.rows[1].cells[1].place.cell == 3


def test_cells_merged_downwards():
    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = table(
        "<w:tr>" + cell("a", restart) + cell("b") + "</w:tr>",
        "<w:tr>" + cell("", goes_on) + cell("c") + "</w:tr>",
        "<w:tr>" + cell("", '<w:vMerge w:val="continue"/>') + cell("d") + "</w:tr>",
        "<w:tr>" + cell("e") + cell("f", goes_on) + "</w:tr>",
    )
    assert shape(found) == [
        [("a", 1, 1, False), ("b", 2, 1, False)],
        [("", 1, 1, True), ("c", 2, 1, False)],
        [("", 1, 1, True), ("d", 2, 1, False)],
        [("e", 1, 1, False), ("f", 2, 1, False)],  # nothing above to go on from: Word shows it
    ]
    assert found.rows[1].cells[0].blocks == ()


def test_words_in_a_cell_that_word_does_not_show_are_hidden_text():
    document = read(
        [
            "<w:tbl><w:tr>"
            + cell("a", '<w:vMerge w:val="restart"/>')
            + "</w:tr><w:tr>"
            + cell("lost", "<w:vMerge/>")
            + "</w:tr></w:tbl>"
        ]
    )
    assert [it.text for it in paragraphs(document.body)] == ["a"]
    (hidden,) = document.concealed
    assert (hidden.kind, hidden.text, hidden.place.row) == ("hidden-text", "lost", 2)


def test_old_merge_across():
    found = table(
        "<w:tr>" + cell("a", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>") + cell("b") + "</w:tr>",
        "<w:tr>" + cell("c", '<w:hMerge w:val="restart"/>') + cell("d", '<w:hMerge w:val="continue"/>') + "</w:tr>",
        "<w:tr>" + cell("e", "<w:hMerge/>") + "</w:tr>",
    )
    assert shape(found) == [
        [("a", 1, 2, False), ("b", 3, 1, False)],
        [("c\nd", 1, 2, False)],
        [("e", 1, 1, False)],
    ]


def test_header_row_is_told():
    found = table(f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('h')}</w:tr>", f"<w:tr>{cell('x')}</w:tr>")
    assert [row.header for row in found.rows] == [True, False]


def test_places_in_tables():
    document = read(["before", "| a | b |", "| c | d{p}e |", "after"])
    assert [
        (it.text, it.place.line, it.place.table, it.place.row, it.place.cell) for it in paragraphs(document.body)
    ] == [
        ("before", 1, None, None, None),
        ("a", 2, 1, 1, 1),
        ("b", 3, 1, 1, 2),
        ("c", 4, 1, 2, 1),
        ("d", 5, 1, 2, 2),
        ("e", 6, 1, 2, 2),
        ("after", 7, None, None, None),
    ]
    (found,) = tables(document.body)
    assert (found.place.line, found.place.table, found.place.row) == (2, 1, None)
    assert (found.rows[1].place.line, found.rows[1].place.row, found.rows[1].place.cell) == (4, 2, None)
    assert (found.rows[1].cells[1].place.line, found.rows[1].cells[1].place.cell) == (5, 2)


def test_table_after_a_table_is_another_table():
    assert [it.number for it in tables(read([blocks("| a |"), blocks("| b |")]).body)] == [1, 2]


def test_absurd_spans_are_held_down():
    found = table(
        "<w:tr>"
        + cell("a", '<w:gridSpan w:val="99999999"/>')
        + cell("b", '<w:gridSpan w:val="-3"/>')
        + cell("c", '<w:gridSpan w:val="x"/>')
        + "</w:tr>"
    )
    assert [it.span for it in found.rows[0].cells] == [1000, 1, 1]


def test_bold_table_style_makes_its_paragraphs_bold():
    bold = '<w:style w:type="table" w:styleId="B"><w:name w:val="B"/><w:rPr><w:b/></w:rPr></w:style>'
    document = read(
        [f'<w:tbl><w:tblPr><w:tblStyle w:val="B"/></w:tblPr><w:tr>{cell("x")}</w:tr></w:tbl>', "y"], styles=bold
    )
    assert [it.bold for it in paragraphs(document.body)] == [True, False]
