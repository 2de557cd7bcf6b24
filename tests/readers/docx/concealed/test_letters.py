"""White and tiny letters: what is behind them, what styles give, and what is no such thing."""

from __future__ import annotations

import pytest
from support import concealed as c
from support.word import blocks, part, word

from briefcheck.readers.docx import read_docx

WHITE = c.coloured("two", "FFFFFF")
BOX = (
    "<w:p><w:r><w:drawing><wp:inline><wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:rPr>"
    '<w:color w:val="FFFFFF"/></w:rPr><w:t>two</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
VML_BOX = (
    "<w:p><w:r><w:pict><v:shape {fill}><v:textbox><w:txbxContent><w:p><w:r><w:rPr>"
    '<w:color w:val="FFFFFF"/></w:rPr><w:t>two</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'
)


def cell(properties: str = "", table: str = "", run: str = '<w:color w:val="FFFFFF"/>') -> str:
    return (
        f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:rPr>{run}</w:rPr>"
        "<w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )


def style(identifier: str, inside: str, kind: str = "paragraph", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{identifier}"/>{based}{inside}</w:style>'


DARK = style(
    "Dark",
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr>',
    "table",
)
WHITE_STYLE = style("Pale", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')
TINY_STYLE = style("Small", '<w:rPr><w:sz w:val="2"/></w:rPr>', "character")


def found(description: str, **keywords: object) -> list[tuple[str, str]]:
    document = read_docx(word(description, **keywords), "a.docx")  # type: ignore[arg-type]
    assert document.missed == ()
    return [(entry.kind, entry.text) for entry in document.held if entry.kind in {"white-text", "tiny-text"}]


SEEN = {
    "on a highlighter": "a " + c.coloured("two", "FFFFFF", '<w:highlight w:val="black"/>'),
    "on a shaded run": "a " + c.coloured("two", "FFFFFF", c.shaded("1F3864")),
    "on a shaded paragraph": f"<w:p><w:pPr>{c.shaded('C00000')}</w:pPr>{WHITE[1:-1]}</w:p>",
    "on a pattern": "a " + c.coloured("two", "FFFFFF", '<w:shd w:val="pct75" w:color="000000" w:fill="FFFFFF"/>'),
    "on solid": "a " + c.coloured("two", "FFFFFF", '<w:shd w:val="solid" w:color="auto" w:fill="FFFFFF"/>'),
    "in a shaded cell": cell(c.shaded("1F3864")),
    "in a cell shaded by the theme": cell('<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="accent1"/>'),
    "in a shaded table": cell(table=c.shaded("1F3864")),
    "in a row that is shaded apart": cell().replace("<w:tr>", f"<w:tr><w:tblPrEx>{c.shaded('1F3864')}</w:tblPrEx>"),
    "in a nested table": f"<w:tbl><w:tr><w:tc><w:tcPr>{c.shaded('1F3864')}</w:tcPr>{cell()}<w:p/></w:tc></w:tr></w:tbl>",
    "in a filled box": BOX.format(fill='<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'),
    "in a box without a fill": BOX.format(fill="<a:noFill/>"),
    "in a box of the theme": BOX.format(fill='<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'),
    "in a darkened box": BOX.format(
        fill='<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'
    ),
    "in a filled shape": VML_BOX.format(fill='fillcolor="#1F3864"'),
    "in a shape without a fill": VML_BOX.format(fill='filled="f"'),
    "in another colour": c.coloured("two", "DDDDDD"),
    "automatic": c.coloured("two", "auto"),
    "blank": c.coloured(" ", "FFFFFF"),
    "only a dash": c.coloured("—", "FFFFFF"),
    "large": c.sized("two", 9),
    "no number": '{<w:r><w:rPr><w:sz w:val="x"/></w:rPr><w:t>two</w:t></w:r>}',
}
UNSEEN = {
    "plain": WHITE,
    "nearly white": c.coloured("two", "F8F8F8"),
    "by the theme": '{<w:r><w:rPr><w:color w:val="auto" w:themeColor="background1"/></w:rPr><w:t>two</w:t></w:r>}',
    "on a nearly white ground": c.coloured("two", "FFFFFF", c.shaded("F2F2F2")),
    "black on black": c.coloured("two", "000000", c.shaded("000000")),
    "black on a black highlighter": c.coloured("two", "000000", '<w:highlight w:val="black"/>'),
    "blue on blue": c.coloured("two", "1F3864", c.shaded("1F3864")),
    "in a white cell": cell(c.shaded("FFFFFF")),
    "in a cell without a ground": cell(c.shaded("auto")),
    "black in a black cell": cell(c.shaded("000000"), run='<w:color w:val="000000"/>'),
    "in a white box": BOX.format(fill='<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'),
    "in a white shape": VML_BOX.format(fill='fillcolor="white [3212]"'),
    "in several runs": c.coloured("t", "FFFFFF") + c.coloured("wo", "FFFFFF"),
}  # fmt: skip


@pytest.mark.parametrize("description", SEEN.values(), ids=SEEN.keys())
def test_what_can_be_read_is_not_found(description):
    assert found("One\n" + description) == []


@pytest.mark.parametrize("description", UNSEEN.values(), ids=UNSEEN.keys())
def test_what_nobody_can_read_is_found(description):
    assert found("One\n" + description) == [("white-text", "two")]


@pytest.mark.parametrize(("page", "colour", "unseen"), [("1F3864", "FFFFFF", False), ("1F3864", "1F3864", True)])
def test_the_colour_of_the_page_counts_where_it_is_shown(page, colour, unseen):
    body = part("document", f'<w:background w:color="{page}"/><w:body>{blocks(c.coloured("two", colour))}</w:body>')
    keywords = {"parts": {"word/document.xml": body}}
    assert found("x", settings="<w:displayBackgroundShape/>", **keywords) == ([("white-text", "two")] if unseen else [])
    assert found("x", **keywords) == ([] if unseen else [("white-text", "two")])


def test_the_style_of_a_table_may_paint_its_cells():
    named = '<w:tblStyle w:val="Dark"/>'
    assert found(cell(table=named), styles=DARK) == []
    assert found(cell(table=named), styles=style("Dark", "", "table")) == [("white-text", "two")]
    heir = style("Heir", "", "table", base="Dark")
    assert found(cell(table='<w:tblStyle w:val="Heir"/>'), styles=DARK + heir) == []


def test_colour_and_size_of_styles_count():
    assert found("[Pale] two", styles=WHITE_STYLE) == [("white-text", "two")]
    assert found("[Heir] two", styles=WHITE_STYLE + style("Heir", "", base="Pale")) == [("white-text", "two")]
    small = '{<w:r><w:rPr><w:rStyle w:val="Small"/></w:rPr><w:t>two</w:t></w:r>}'
    assert found("One" + small, styles=TINY_STYLE) == [("tiny-text", "two")]
    assert found("[Pale] " + c.coloured("two", "000000"), styles=WHITE_STYLE) == []
    assert found("[Pale] " + c.coloured("two", "auto"), styles=WHITE_STYLE) == []


def test_the_ground_of_a_paragraph_style_counts():
    banner = style("Banner", f'<w:pPr>{c.shaded("1F3864")}</w:pPr><w:rPr><w:color w:val="FFFFFF"/></w:rPr>')
    assert found("[Banner] two", styles=banner) == []


def test_a_style_that_is_based_on_itself_ends():
    assert found("[A] two", styles=style("A", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>', base="A")) == [
        ("white-text", "two")
    ]


def test_defaults_of_the_document_count():
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="4"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert found("two", styles=defaults) == [("tiny-text", "two")]
    assert found(c.sized("two", 24), styles=defaults) == []


def test_hidden_letters_are_hidden_and_not_white():
    assert found("One " + c.coloured("two", "FFFFFF", "<w:vanish/>")) == []


def test_letters_beside_a_floating_picture_are_not_sure():
    floating = "{<w:r><w:drawing><wp:anchor behindDoc='1'><wp:docPr id='1' name='x'/></wp:anchor></w:drawing></w:r>}"
    for drawing in (floating, '{<w:r><w:pict><v:group style="position:absolute"/></w:pict></w:r>}'):
        (entry,) = read_docx(word(drawing + WHITE), "a.docx").held
        assert (entry.kind, entry.sure) == ("white-text", False)


def test_runs_that_touch_are_one_and_others_end_it():
    text = c.coloured("two", "FFFFFF") + "{<w:r><w:t> </w:t></w:r>}" + c.coloured("three", "FFFFFF")
    assert found(text) == [("white-text", "two three")]
    assert found(WHITE + "and" + WHITE) == [("white-text", "two"), ("white-text", "two")]
    assert found(WHITE + c.sized("small", 2)) == [("white-text", "two"), ("tiny-text", "small")]


def test_a_part_with_another_prefix_is_read_all_the_same():
    body = (
        '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:rPr>'
        '<x:color x:val="FFFFFF"/></x:rPr><x:t>two</x:t></x:r></x:p></x:body></x:document>'
    )
    assert found("x", parts={"word/document.xml": body}) == [("white-text", "two")]


def test_without_styles_there_are_direct_looks():
    assert found(WHITE, styles=None) == [("white-text", "two")]
