"""What paragraphs take from their styles."""

import pytest
from support.word import paragraph, word

from briefcheck import Document, paragraphs
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.package import parse
from briefcheck.readers.docx.styles import read_styles, without_unread


def read(description="", **parts) -> Document:
    return read_docx(word(description, **parts), "test.docx")


def style(identifier: str, name: str, more: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{more}</w:style>'


def outline(value: object) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{value}"/></w:pPr>'


STYLES = "".join(
    (
        style("1", "heading 1"),
        style("berschrift2", "Heading 2"),
        style("biaoti3", "标题 3"),
        style("House", "House head", outline(1)),
        style("Child", "House child", '<w:basedOn w:val="House"/>'),
        style("Grandchild", "House grandchild", '<w:basedOn w:val="Child"/>'),
        style("ChildOf1", "Client head", '<w:basedOn w:val="1"/>'),
        style("Body", "Body again", '<w:basedOn w:val="1"/>' + outline(9)),
        style("Loop", "Loop", '<w:basedOn w:val="Pool"/>'),
        style("Pool", "Pool", '<w:basedOn w:val="Loop"/>'),
        style("Q", "Quote"),
        style("BoldHead", "Bold head", "<w:rPr><w:b/></w:rPr>"),
        style("Plainer", "Plainer", '<w:basedOn w:val="BoldHead"/><w:rPr><w:b w:val="0"/></w:rPr>'),
        style("Struck", "Struck", "<w:rPr><w:strike/></w:rPr>"),
        style("NoName", "", kind="paragraph"),
        style("Loud", "Loud", "<w:rPr><w:b/></w:rPr>", "character"),
    )
)


@pytest.mark.parametrize(
    ("identifier", "kind", "level", "name"),
    [
        ("1", "heading", 1, "heading 1"),
        ("berschrift2", "heading", 2, "Heading 2"),
        ("biaoti3", "heading", 3, "标题 3"),
        ("House", "heading", 2, "House head"),
        ("Child", "heading", 2, "House child"),
        ("Grandchild", "heading", 2, "House grandchild"),
        ("ChildOf1", "heading", 1, "Client head"),
        ("Body", "paragraph", 0, "Body again"),
        ("Loop", "paragraph", 0, "Loop"),
        ("Q", "quote", 0, "Quote"),
        ("NoName", "paragraph", 0, "NoName"),
        ("Gone", "paragraph", 0, "Gone"),
        ("heading4", "heading", 4, "heading4"),
    ],
)
def test_heading_by_style(identifier, kind, level, name):
    (entry,) = paragraphs(read([f"[{identifier}] x"], styles=STYLES).body)
    assert (entry.kind, entry.level, entry.style) == (kind, level, name)


@pytest.mark.parametrize(
    ("style_id", "value", "level"),
    [("Normal", 0, 1), ("Normal", 8, 9), ("Normal", 9, 0), ("Heading1", 9, 0), ("Heading1", 2, 3), ("Normal", "x", 0)],
)
@pytest.mark.parametrize("text", ["x", "x **bold**"])
def test_heading_by_its_own_outline_level(style_id, value, level, text):
    (entry,) = paragraphs(
        read([paragraph(text, f'<w:pStyle w:val="{style_id}"/><w:outlineLvl w:val="{value}"/>')]).body
    )
    assert (entry.level, entry.kind) == (level, "heading" if level else "paragraph")


def test_paragraph_without_a_style_has_the_default_one():
    (entry,) = paragraphs(read(["x"]).body)
    assert entry.style == "Normal"
    (entry,) = paragraphs(read(["x"], styles=None).body)
    assert entry.style == "Normal"


@pytest.mark.parametrize(
    ("line", "bold"),
    [
        ("[BoldHead] all of it", True),
        ("[BoldHead]  ", False),
        ("[Plainer] none", False),
        ("[BoldHead] **toggled off by nothing**", True),
        (
            '<w:p><w:pPr><w:pStyle w:val="BoldHead"/></w:pPr><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>x</w:t></w:r></w:p>',
            False,
        ),
        # Two styles that both say bold cancel each other out (ISO/IEC 29500-1, 17.7.3).
        (
            '<w:p><w:pPr><w:pStyle w:val="BoldHead"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Loud"/></w:rPr><w:t>x</w:t></w:r></w:p>',
            False,
        ),
        ('<w:p><w:r><w:rPr><w:rStyle w:val="Loud"/></w:rPr><w:t>x</w:t></w:r></w:p>', True),
        ("**a** **b**", True),
        ("**a** b", False),
        ("", None),
    ],
)
def test_bold_is_resolved_over_run_and_styles(line, bold):
    assert [entry.bold for entry in paragraphs(read([line], styles=STYLES).body)] == ([] if bold is None else [bold])


def test_struck_by_style():
    (entry,) = paragraphs(read(["[Struck] gone"], styles=STYLES).body)
    assert [(span.kind, span.start, span.end) for span in entry.spans] == [("strike", 0, 4)]


def test_bold_by_the_defaults():
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert [entry.bold for entry in paragraphs(read(["x", "[Title] y"], styles=defaults).body)] == [True, True]


def test_damaged_styles_make_the_file_unreadable_in_part():
    document = read(["x"], parts={"word/styles.xml": "<broken", "word/numbering.xml": "<broken"})
    assert [entry.what.en for entry in document.not_read] == ["the styles", "the lists"]
    assert [entry.text for entry in paragraphs(document.body)] == ["x"]


def test_tables_of_styles_are_kept_for_equal_parts_and_not_for_ever(monkeypatch):
    from briefcheck.readers.docx import tables

    tables.forget()
    monkeypatch.setattr(tables, "KEPT", 2)
    for at in range(4):
        read(["x"], styles=style(f"S{at}", "S"))
        read(["x"], styles=style(f"S{at}", "S"))
    assert len(tables._styles) == 2


def test_two_styles_of_one_id_and_odd_defaults():
    odd = (
        style("Twice", "heading 1")
        + style("Twice", "heading 2")
        + '<w:style w:type="table" w:default="1" w:styleId="T"><w:name w:val="T"/><w:rPr><w:b/></w:rPr></w:style>'
        + style("Numbers", "N", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    )
    document = read(["[Twice] x", "| cell |", "[Numbers] y"], styles=odd)
    assert [(entry.level, entry.bold, entry.number) for entry in paragraphs(document.body)] == [
        (1, False, ""),
        (0, True, ""),
        (2, False, "a)"),
    ]


LATENT = (
    '<w:latentStyles w:count="2"><w:lsdException w:name="heading 1"/><w:lsdException w:name="Normal"/></w:latentStyles>'
)
ROW = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:vanish/></w:rPr></w:tblStylePr>'
LINES = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
GRID = style("Grid", "Table Grid", '<w:basedOn w:val="1"/><w:rPr><w:strike/></w:rPr>{row}{row}', "table")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def part(inside: str, head: str = HEAD) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{head}<w:styles xmlns:w="{space}">{inside}</w:styles>'.encode()


def test_what_no_reading_needs_of_the_styles_is_not_parsed():
    whole = part(LATENT + STYLES + GRID.format(row=LINES + ROW))
    assert without_unread(whole) == part(STYLES + GRID.format(row=""))


@pytest.mark.parametrize(
    "inside",
    [
        STYLES + GRID.format(row="<!-- </w:tblStylePr> -->" + ROW),
        GRID.format(row='<w:tblStylePr w:type="firstRow"/>'),
        GRID.format(row='<w:tblStylePr w:type="firstRow"/>' + ROW),
        GRID.format(row='<w:tblStylePr w:type="firstRow"' + ROW),
        GRID.format(row='<w:tblStylePr w:type="firstRow"</w:tblStylePr>'),
        GRID.format(row="<w:tblStylePrs>" + ROW.removeprefix("<w:tblStylePr")),
        GRID.format(row="</w:tblStylePr>"),
        GRID.format(row="<w:tblStylePr>") + ROW,
        GRID.format(row=ROW + "<w:tblStylePr>"),
        GRID.format(row=ROW.removesuffix("</w:tblStylePr>")) + STYLES + "</w:tblStylePr>",
        "<?mark <w:latentStyles>?>" + LATENT,
        "<?mark <w:tblPr></w:tblPr>?>",
        style("Grid", "Table Grid", '<w:tblStylePr w:type="firstRow"/><w:rPr/></w:tblStylePr>', "table"),
        style("Grid", "Table Grid", '<w:tblStylePr w:type="firstRow">', "table") + STYLES + "</w:tblStylePr>",
    ],
)
def test_styles_written_otherwise_are_parsed_as_they_are(inside):
    assert without_unread(part(inside)) == part(inside)


def test_a_table_style_keeps_its_own_looks():
    styles = read_styles(parse(without_unread(part(STYLES + GRID.format(row=ROW))), "styles"))
    grid = styles.by_id["Grid"]
    assert (grid.strike, grid.hidden, grid.bold, grid.level) == (True, False, False, 1)
