"""The rest of the detection table: each row found at its place, in Strict files too; words of every part and property."""

from __future__ import annotations

from typing import Any

import pytest
from support import concealed as c
from support.word import part, word

from briefcheck import Context
from briefcheck.document.document import Document
from briefcheck.readers.docx import read_docx

FILE = ("properties", 0)
BODY_1 = ("body", 1)
BODY_2 = ("body", 2)
LABEL = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
SOUTHWIND = "报价 Southwind".encode("gb18030")
TEXT = "<w:r><w:t>two</w:t></w:r>"


def changed(kind: str, where: str) -> str:
    """Return a second block with one tracked change of a format; ``where`` has a place for it."""
    return "One\n" + where.format(f'<w:{kind} w:id="1" w:author="Ann"/>')


CELL = "<w:tbl>{0}<w:tr>{1}<w:tc>{2}<w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
FORMATS = {
    "rPrChange": "<w:p><w:r><w:rPr>{}</w:rPr><w:t>two</w:t></w:r></w:p>",
    "sectPrChange": f"<w:p><w:pPr><w:sectPr>{{}}</w:sectPr></w:pPr>{TEXT}</w:p>",
    "numberingChange": f"<w:p><w:pPr><w:numPr>{{}}</w:numPr></w:pPr>{TEXT}</w:p>",
    "tblPrChange": CELL.format("<w:tblPr>{}</w:tblPr>", "", ""),
    "tblGridChange": CELL.format("<w:tblGrid>{}</w:tblGrid>", "", ""),
    "trPrChange": CELL.format("", "<w:trPr>{}</w:trPr>", ""),
    "tcPrChange": CELL.format("", "", "<w:tcPr>{}</w:tcPr>"),
    "cellMerge": CELL.format("", "", "<w:tcPr>{}</w:tcPr>"),
}

THINGS: dict[str, tuple[str, dict[str, Any], tuple[str, tuple[str, int], dict[str, Any]]]] = {
    **{
        f"tracked format, {kind}": (changed(kind, where), {}, ("tracked-format", BODY_2, {"author": "Ann"}))
        for kind, where in FORMATS.items()
    },
    "moved away": (
        'One\n{<w:moveFrom w:id="1" w:author="Ann"><w:r><w:t>two</w:t></w:r></w:moveFrom>}',
        {},
        ("tracked-deletion", BODY_2, {"text": "two", "author": "Ann"}),
    ),
    "moved here": (
        'One\n{<w:moveTo w:id="1" w:author="Ann"><w:r><w:t>two</w:t></w:r></w:moveTo>}',
        {},
        ("tracked-insertion", BODY_2, {"text": "two", "author": "Ann"}),
    ),
    "inserted cell": (
        "One\n" + CELL.format("", "", '<w:tcPr><w:cellIns w:id="1" w:author="Ann"/></w:tcPr>'),
        {},
        ("tracked-insertion", BODY_2, {"author": "Ann"}),
    ),
    "content control moved here": (
        'One\n{<w:customXmlMoveToRangeStart w:id="1" w:author="Tom"/>}two',
        {},
        ("tracked-insertion", BODY_2, {"author": "Tom"}),
    ),
    "content control moved away": (
        'One\n{<w:customXmlMoveFromRangeStart w:id="1" w:author="Tom"/>}two',
        {},
        ("tracked-deletion", BODY_2, {"author": "Tom"}),
    ),
    "white by the theme": (
        'One\n{<w:r><w:rPr><w:color w:val="auto" w:themeColor="background1"/></w:rPr><w:t>two</w:t></w:r>}',
        {},
        ("white-text", BODY_2, {"text": "two"}),
    ),
    "hidden by the mark of a special paragraph": (
        "One\n<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>two</w:t></w:r></w:p>",
        {},
        ("hidden-text", BODY_2, {"text": "two"}),
    ),
    **{
        f"field {name}": ("One\n" + c.field(code), {}, ("link-field", BODY_2, {"name": name, "target": r"D:\rates.docx"}))
        for name, code in {
            "INCLUDETEXT": r'INCLUDETEXT "D:\\rates.docx"',
            "DDE": r'DDE Word.Document "D:\\rates.docx" all',
            "DDEAUTO": r'DDEAUTO Word.Document "D:\\rates.docx" all',
        }.items()
    },
    "link to a server of the house": (
        "One\nsee [two](file:///\\\\fs01\\clients\\a.docx)",
        {},
        ("file-link", BODY_2, {"target": "file:///\\\\fs01\\clients\\a.docx"}),
    ),
    "linked object": (
        "One\n" + c.embedded_object("far", "Excel.Sheet.12"),
        {"links": [("far", "oleObject", "file:///D:\\rates.xlsx")]},
        ("external-link", BODY_2, {"target": "file:///D:\\rates.xlsx", "name": "oleObject"}),
    ),
    "part of a master document": (
        'One\n{<w:subDoc r:id="far"/>}',
        {"links": [("far", "subDocument", "file:///D:\\part2.docx")]},
        ("external-link", BODY_2, {"target": "file:///D:\\part2.docx", "name": "subDocument"}),
    ),
    "foreign piece": (
        'One\n<w:altChunk r:id="piece"/>',
        c.linked_part("afchunk1.htm", "aFChunk", "<p>Southwind</p>", "piece"),
        ("embedded-file", BODY_1, {"name": "afchunk1.htm"}),
    ),
    "sensitivity label": ("One", c.label_part(LABEL.upper()), ("sensitivity-label", FILE, {"name": LABEL})),
    "ink": ("One\n" + c.ink(), c.ink_part(), ("ink", BODY_2, {"name": "ink1.xml"})),
    "ink by another program": ("One\n" + c.ink(), c.ink_part("ink"), ("ink", BODY_2, {"name": "ink1.xml"})),
    "cropped picture, right and bottom": (
        "One\n" + c.picture(crop='r="25000" b="20000"'), {}, ("cropped-picture", BODY_2, {"text": "40%"})
    ),
}  # fmt: skip


def objected(*pieces: bytes, name: str = "oleObject1.bin", kind: str = "oleObject") -> dict[str, Any]:
    """Return an embedded object that holds pieces of text."""
    return c.linked_part(f"embeddings/{name}", kind, c.ole(*pieces), "ole")


OBJECT = "One\n" + c.embedded_object("ole", "Package")
WORDS: dict[str, tuple[str, dict[str, Any], tuple[str, tuple[str, int], dict[str, Any]]]] = {
    "object in UTF-16": (
        OBJECT, objected("报价 Southwind 13912345678".encode("utf-16-le")),
        ("embedded", BODY_2, {"text": "报价 Southwind 13912345678", "name": "oleObject1.bin"}),
    ),
    "object in UTF-16 at an odd place": (
        OBJECT, objected(b"\x05" + "报价 Southwind".encode("utf-16-le")), ("embedded", BODY_2, {"text": "报价 Southwind"})
    ),
    "object in ASCII": (OBJECT, objected(b"Southwind rates"), ("embedded", BODY_2, {"text": "Southwind rates"})),
    "object in GB 18030": (OBJECT, objected(SOUTHWIND), ("embedded", BODY_2, {"text": "报价 Southwind"})),
    "object in UTF-8": (OBJECT, objected("南风茶业报价".encode()), ("embedded", BODY_2, {"text": "南风茶业报价"})),
    "old Word file": (
        OBJECT, objected("南风报价".encode("utf-16-le"), name="old.doc", kind="package"),
        ("embedded", BODY_2, {"text": "南风报价", "name": "old.doc"}),
    ),
    "foreign piece": (
        'One\n<w:altChunk r:id="piece"/>',
        c.linked_part("afchunk1.htm", "aFChunk", "<p>Southwind rates of the year</p>", "piece"),
        ("embedded", BODY_1, {"text": "Southwind rates of the year"}),
    ),
    "foreign Word file": (
        'One\n<w:altChunk r:id="piece"/>', c.linked_part("afchunk1.docx", "aFChunk", word("Southwind"), "piece"),
        ("embedded", BODY_1, {"text": "Southwind"}),
    ),
    "description of a table": (
        'One\n<w:tbl><w:tblPr><w:tblDescription w:val="Southwind"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
        {}, ("alt-text", BODY_2, {"text": "Southwind"}),
    ),
    "title of a content control": (
        ('One\n{<w:sdt><w:sdtPr><w:alias w:val="Southwind"/><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>two</w:t></w:r>'
        "</w:sdtContent></w:sdt>}"),
        {}, ("custom-xml", BODY_2, {"text": "Southwind", "name": "alias"}),
    ),
    "tag of a content control": (
        ('One\n<w:sdt><w:sdtPr><w:tag w:val="Southwind"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>two</w:t></w:r></w:p>'
        "</w:sdtContent></w:sdt>"),
        {}, ("custom-xml", BODY_2, {"text": "Southwind", "name": "tag"}),
    ),
    "SVG picture": (
        "One\n" + c.picture("svg"),
        c.linked_part(
            "media/image1.svg", "image", '<svg xmlns="http://www.w3.org/2000/svg"><text>South<tspan>wind</tspan></text></svg>', "svg"
        ),
        ("diagram", BODY_2, {"text": "Southwind", "name": "image1.svg"}),
    ),
    "newer chart": (
        "One\n" + c.drawn('<c:chart r:id="chart"/>'),
        c.linked_part("charts/chartEx1.xml", c.CHART_EX, '<x xmlns:c="c"><c:pt>Southwind</c:pt></x>', "chart"),
        ("chart", BODY_2, {"text": "Southwind"}),
    ),
    "data of SharePoint": (
        "One", c.linked_part("../customXml/item1.xml", "customXml", "<p><DocAuthor>ann.lee@agency.example</DocAuthor></p>"),
        ("custom-xml", FILE, {"text": "ann.lee@agency.example", "name": "DocAuthor"}),
    ),
}  # fmt: skip

PROPERTIES: dict[str, tuple[dict[str, Any], tuple[str, str]]] = {
    **{f"core {name}": ({"core": {name: "Southwind"}}, ("core", name)) for name in (
        "creator", "lastModifiedBy", "revision", "lastPrinted", "title", "subject", "keywords", "category", "description",
    )},
    **{f"app {name}": ({"app": {name: "Southwind"}}, ("app", name)) for name in (
        "Company", "Manager", "Template", "TotalTime", "HyperlinkBase",
    )},
    **{f"custom {name}": ({"custom": {name: "Southwind"}}, ("custom", name)) for name in (
        "KSOProductBuildVer", "ICV", "KSOTemplateDocerSaveRecord", "ContentTypeId", "_dlc_DocId", "_SourceUrl", "TemplateUrl",
        "_reviewerList", "_approverList", "_AdHocReviewCycleID", f"MSIP_Label_{LABEL}_Name", "Client",
    )},
}  # fmt: skip

BOX = "{{<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{0}</mc:Choice><mc:Fallback>{1}</mc:Fallback></mc:AlternateContent></w:r>}}"
CONTENT = "<w:txbxContent><w:p><w:r><w:t>Southwind</w:t></w:r></w:p></w:txbxContent>"
BOXED = BOX.format(
    f"<w:drawing><wp:anchor><wp:docPr id='1' name='x'/><wps:txbx>{CONTENT}</wps:txbx></wp:anchor></w:drawing>",
    f"<w:pict><v:shape><v:textbox>{CONTENT}</v:textbox></v:shape></w:pict>",
)
HIDDEN_HEADER = '<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="h"/></w:sectPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
HEADER = c.linked_part("header9.xml", "header", part("hdr", "<w:p><w:r><w:t>Southwind</w:t></w:r></w:p>"), "h")
PARTS: dict[str, tuple[str, dict[str, Any], str]] = {
    "header": ("One", {"header": "Southwind"}, "header"),
    "footer": ("One", {"footer": "Southwind"}, "footer"),
    "second header": ("One", {"header": ["Plan", "Southwind"]}, "header"),
    "header of a first page that is not shown": (HIDDEN_HEADER, HEADER, "header"),
    "footnote": ("One{fn:2}", {"footnotes": {2: "Southwind"}}, "footnote"),
    "endnote": ("One{en:2}", {"endnotes": {2: "Southwind"}}, "endnote"),
    "comment": ("{c:0}One{/c:0}", {"comments": {0: "Southwind"}}, "comment"),
    "comment that hangs nowhere": ("One", {"comments": {0: "Southwind"}}, "comment"),
    "text box": ("One" + BOXED, {}, "text-box"),
    "text box in a header": ("One", {"header": "Plan" + BOXED}, "text-box"),
}


def read(description: str, keywords: dict[str, Any], *, strict: bool) -> Document:
    parts = {name.replace("word/../", ""): content for name, content in keywords.get("parts", {}).items()}
    return read_docx(word(description, **{**keywords, "parts": parts}, strict=strict), "a.docx")


both = pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])


@both
@pytest.mark.parametrize("row", [*THINGS, *WORDS])
def test_a_row_is_found_at_its_place(row, strict):
    for rows, name in ((THINGS, "held"), (WORDS, "held_text")):
        if row in rows:
            description, keywords, (kind, at, fields) = rows[row]
            document = read(description, keywords, strict=strict)
            entries = getattr(document, name)
            found = [it for it in entries if (it.kind, (it.place.part, it.place.line)) == (kind, at)]
            assert [it for it in found if all(getattr(it, key) == value for key, value in fields.items())], entries
            assert document.depths.not_read() == ()  # that Word has yet to merge a foreign piece, the first look says


@both
@pytest.mark.parametrize("row", PROPERTIES)
def test_a_property_is_read_and_searched(row, strict):
    keywords, (group, name) = PROPERTIES[row]
    document = read("One", keywords, strict=strict)
    assert [(it.group, it.name, it.value, it.place.part) for it in document.properties if it.value == "Southwind"] == [
        (group, name, "Southwind", "properties")
    ]
    (passage,) = [it for it in Context(document, None).passages if it.text == "Southwind"]
    assert (passage.kind, passage.header) == ("property", name)


@both
@pytest.mark.parametrize("row", PARTS)
def test_words_of_a_part_are_searched_once(row, strict):
    description, keywords, part = PARTS[row]
    passages = Context(read(description, keywords, strict=strict), None).passages
    assert [it.place.part for it in passages if "Southwind" in it.text] == [part]


def test_the_name_of_the_file_is_searched():
    assert [it.text for it in Context(read("One", {}, strict=False), None).passages if it.kind == "file-name"] == [
        "a.docx"
    ]


@both
@pytest.mark.parametrize(
    "pieces",
    [(b"%PDF-1.7 x",), (b"PK\x03\x04rates.docx",), ("Workbook".encode("utf-16-le"), b"Planner")],
    ids=["PDF", "zip", "old workbook"],
)
def test_an_object_that_cannot_be_searched_wholly_is_not_checked(pieces, strict):
    document = read(OBJECT, objected(*pieces), strict=strict)
    assert document.held_text is not None
    (missed,) = document.missed
    assert "oleObject1.bin" in missed.what.en
    assert "double click" in missed.why.en


def test_the_theme_in_an_old_file_is_no_packed_file():
    theme = b"PK\x03\x04 theme/theme/themeManager.xml"
    for pieces, missed in (((theme,), 0), ((theme, b"word/document.xml"), 1)):
        document = read(OBJECT, objected(*pieces), strict=False)
        assert document.held_text is not None
        assert len(document.missed) == missed


def test_a_formula_is_not_searched():
    document = read("One\n" + c.embedded_object("ole", "Equation.3"), objected(b"Southwind rates"), strict=False)
    assert (document.held_text, document.missed) == ((), ())


def test_strokes_of_ink_are_no_words():
    assert read("One\n" + c.ink(), c.ink_part(), strict=False).held_text == ()


@pytest.mark.parametrize("part", [c.label_part(LABEL, enabled="0"), c.label_part(LABEL, removed="1"), c.label_part("")])
def test_a_label_that_is_off_is_none(part):
    assert read("One", part, strict=False).held == ()
