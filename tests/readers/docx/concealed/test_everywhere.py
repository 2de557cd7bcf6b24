"""Words in places that no page shows and people do not think of: each of them is read, once, with where it came from."""

from __future__ import annotations

import struct
import zlib

import pytest
from support import concealed as c
from support.word import W, part, word

from briefcheck.document.document import HeldText
from briefcheck.readers.docx import read_docx

SAID = "ask Ann at North Wind"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DRAWN = f'<a:p xmlns:a="{DRAWING}"><a:r><a:t>{SAID}</a:t></a:r></a:p>'
BOOK = c.workbook({"S": [["a"]]})
SHEET = BOOK["xl/worksheets/sheet1.xml"]


def held(data: bytes) -> list[HeldText]:
    """Return the words in question as read; nothing else may have been missed."""
    document = read_docx(data, "a.docx")
    assert document.missed == ()
    return [entry for entry in document.held_text if SAID in entry.text]


def book(**parts: str) -> bytes:
    """Return a Word file with a workbook in it that has these parts, by their names with __ for a slash."""
    more = {name.replace("__", "/") + ".xml": content for name, content in parts.items()}
    return embedded({**BOOK, **more}, "book1.xlsx")


def embedded(content: object, name: str) -> bytes:
    linked = c.linked_part(f"embeddings/{name}", "package", content, "thing")
    return word("One\n" + c.embedded_object("thing", "Package"), **linked)


def in_sheet(xml: str) -> bytes:
    return book(xl__worksheets__sheet1=SHEET.replace("</worksheet>", f"{xml}</worksheet>"))


def show(name: str, xml: str) -> bytes:
    parts = {
        "_rels/.rels": c.relationships([("a", "officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": "<p/>",
        name: xml,
    }
    return embedded(parts, "show1.pptx")


def blocks(xml: str, beside: tuple[str, str] = ("", ""), properties: str = '<w:name w:val="block"/>') -> bytes:
    """Return a file with a building block, and a part that belongs to the building blocks: its kind and content."""
    kind, content = beside
    body = (
        f'<w:glossaryDocument xmlns:w="{W}" xmlns:wp="u"><w:docParts><w:docPart><w:docPartPr>{properties}</w:docPartPr>'
        f"<w:docPartBody>{xml}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
    )
    linked = c.linked_part("glossary/document.xml", "glossaryDocument", body)
    if kind:
        own = {"word/glossary/beside.xml": content}
        linked = c.merged(linked, {"parts": own, "rels": {"word/glossary/document.xml": [("b", kind, "beside.xml")]}})
    return word("One", **linked)


def chart(xml: str, **more: object) -> bytes:
    content = f'<c:chartSpace xmlns:c="u" xmlns:a="{DRAWING}">{xml}</c:chartSpace>'
    return word(
        "One\n" + c.drawn('<c:chart r:id="chart"/>'),
        **c.merged(c.linked_part("charts/chart1.xml", "chart", content, "chart"), more),
    )


def paragraph(name: str) -> str:
    return f"<w:p><w:r><w:{name}>{SAID}</w:{name}></w:r></w:p>"


USER_SHAPES = {
    "parts": {"word/drawings/drawing1.xml": f'<c:userShapes xmlns:c="u">{DRAWN}</c:userShapes>'},
    "rels": {"word/charts/chart1.xml": [("u", "chartUserShapes", "../drawings/drawing1.xml")]},
}
FIELD = f'ASK a "{SAID}"'

EMBEDDED = {
    "name of a sheet": embedded(c.workbook({SAID: [["a"]]}), "book1.xlsx"),
    "string that no cell shows": book(
        xl__sharedStrings=BOOK["xl/sharedStrings.xml"].replace("</sst>", f"<si><t>{SAID}</t></si></sst>")
    ),
    "comment on a cell": book(
        xl__comments1=f'<comments xmlns="{c.SHEET}"><comment ref="A1"><text><t>{SAID}</t></text></comment></comments>'
    ),
    "defined name": book(
        xl__workbook=BOOK["xl/workbook.xml"].replace(
            "</workbook>", f'<definedNames><definedName name="n">"{SAID}"</definedName></definedNames></workbook>'
        )
    ),
    "header of a sheet": in_sheet(f"<headerFooter><oddHeader>{SAID}</oddHeader></headerFooter>"),
    "prompt for a cell": in_sheet(f'<dataValidations><dataValidation sqref="A1" prompt="{SAID}"/></dataValidations>'),
    "text in a formula": book(
        xl__worksheets__sheet1=SHEET.replace(
            "<sheetData>", f'<sheetData><row r="9"><c r="A9"><f>IF(B1,"{SAID}","")</f><v>1</v></c></row>'
        )
    ),
    "what a pivot table keeps": book(
        xl__pivotCache__pivotCacheRecords1=f'<pivotCacheRecords xmlns="{c.SHEET}"><r><s v="{SAID}"/></r></pivotCacheRecords>'
    ),
    "connection to a database": book(
        xl__connections=f'<connections xmlns="{c.SHEET}"><connection><dbPr connection="{SAID}"/></connection></connections>'
    ),
    "title of a workbook": book(docProps__core=f'<coreProperties xmlns="u"><title>{SAID}</title></coreProperties>'),
    "slide": show("ppt/slides/slide1.xml", f"<p>{DRAWN}</p>"),
    "notes to a slide": show("ppt/notesSlides/notesSlide1.xml", f"<p>{DRAWN}</p>"),
    "master of slides": show("ppt/slideMasters/slideMaster1.xml", f"<p>{DRAWN}</p>"),
    "picture on a slide": show("ppt/slides/slide1.xml", f'<p><cNvPr name="Picture 1" descr="{SAID}"/></p>'),
    "comment on a slide": show("ppt/comments/comment1.xml", f"<cmLst><cm><text>{SAID}</text></cm></cmLst>"),
    "Word file": embedded(word(SAID), "inner1.docx"),
    "template": embedded(word(SAID), "inner1.dotx"),
    "comment in a Word file": embedded(word("{c:0}a{/c:0}", comments={0: SAID}), "inner1.docx"),
    "deleted text in a Word file": embedded(word(f"a{{-{SAID}-}}"), "inner1.docx"),
    "hidden text in a Word file": embedded(word(f"a{{~{SAID}~}}"), "inner1.docx"),
    "title of a Word file": embedded(word("a", core={"title": SAID}), "inner1.docx"),
    "Word file in a Word file": embedded(embedded(word(SAID), "inner1.docx"), "inner1.docx"),
}


@pytest.mark.parametrize("where", EMBEDDED)
def test_words_in_embedded_files(where: str) -> None:
    (entry,) = held(EMBEDDED[where])
    assert (entry.kind, entry.place.line) == ("embedded", 2)


BLOCKS = {
    "paragraph": blocks(paragraph("t")),
    "deleted": blocks(f'<w:p><w:del w:id="1"><w:r><w:delText>{SAID}</w:delText></w:r></w:del></w:p>'),
    "field": blocks(paragraph("instrText")),
    "picture": blocks(f'<w:p><w:r><wp:docPr id="1" descr="{SAID}"/></w:r></w:p>'),
    "list": blocks(
        f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{SAID}"/></w:dropDownList></w:sdtPr></w:sdt>'
    ),
    "name": blocks("<w:p/>", properties=f'<w:name w:val="{SAID}"/>'),
    "category": blocks("<w:p/>", properties=f'<w:category><w:name w:val="{SAID}"/></w:category>'),
    "description": blocks("<w:p/>", properties=f'<w:description w:val="{SAID}"/>'),
    "header": blocks("<w:p/>", ("header", part("hdr", paragraph("t")))),
    "comment": blocks("<w:p/>", ("comments", part("comments", f"<w:comment>{paragraph('t')}</w:comment>"))),
    "variable": blocks("<w:p/>", ("settings", part("settings", f'<w:docVars><w:docVar w:val="{SAID}"/></w:docVars>'))),
}


@pytest.mark.parametrize("where", BLOCKS)
def test_words_of_building_blocks(where: str) -> None:
    (entry,) = held(BLOCKS[where])
    assert entry.kind == "building-block"


def png(chunk: bytes, content: bytes) -> bytes:
    whole = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (chunk, content), (b"IEND", b"")]
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in whole
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def jpeg(content: bytes) -> bytes:
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(content) + 2) + content + b"\xff\xd9"


def exif(tag: int, content: bytes) -> bytes:
    entry = struct.pack("<HHHII", 1, tag, 2, len(content), 26)
    return b"Exif\0\0" + b"II*\0" + struct.pack("<I", 8) + entry + b"\0\0\0\0" + content


def pictured(name: str, content: bytes) -> bytes:
    return word("One\n" + c.picture("thing"), **c.linked_part(f"media/{name}", "image", content, "thing"))


PICTURES = {
    "description": pictured("a.jpeg", jpeg(exif(0x010E, SAID.encode() + b"\0"))),
    "comment of Windows": pictured("a.jpg", jpeg(exif(0x9C9C, SAID.encode("utf-16-le") + b"\0\0"))),
    "XMP": pictured(
        "a.jpg",
        jpeg(f"<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>{SAID}</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>".encode()),
    ),
    "PNG": pictured("a.png", png(b"tEXt", b"Comment\0" + SAID.encode())),
    "PNG, packed": pictured("a.png", png(b"zTXt", b"Comment\0\0" + zlib.compress(SAID.encode()))),
    "PNG, international": pictured("a.png", png(b"iTXt", b"Title\0\0\0zh\0\0" + SAID.encode())),
    "PNG, international, packed": pictured("a.png", png(b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(SAID.encode()))),
}


@pytest.mark.parametrize("where", PICTURES)
def test_words_written_into_pictures(where: str) -> None:
    (entry,) = held(PICTURES[where])
    assert (entry.kind, entry.place.line) == ("custom-xml", 2)


@pytest.mark.parametrize(
    "content",
    [
        jpeg(exif(0x010E, b"")),
        jpeg(b"Exif\0\0II*\0\xff\xff\xff\xff"),
        png(b"tEXt", b"Software\0" + SAID.encode()),
        png(b"zTXt", b"Comment\0\0not packed"),
        png(b"tEXt", b"Comment\0" + b" - "),
        b"\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXt",
    ],
)
def test_pictures_that_say_nothing(content: bytes) -> None:
    name = "image1.png" if content.startswith(b"\x89") else "image1.jpg"
    assert read_docx(pictured(name, content), "a.docx").held_text == ()


OTHERS = {
    "text beside the numbers of a list": (
        "setting",
        word(
            "One",
            numbering=f'<w:abstractNum w:abstractNumId="70"><w:lvl w:ilvl="0"><w:lvlText w:val="{SAID} %1."/></w:lvl></w:abstractNum>',
        ),
    ),
    "name of a style": (
        "setting",
        word(
            "One",
            styles=f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="Z"><w:name w:val="{SAID}"/></w:style>',
        ),
    ),
    "name of a property": ("setting", word("One", custom={SAID: "x"})),
    "name of a variable": (
        "setting",
        word("One", settings=f'<w:docVars><w:docVar w:name="{SAID}" w:val="x"/></w:docVars>'),
    ),
    "query of a mail merge": ("setting", word("One", **c.mail_merge(SAID, "file:///x"))),
    "header of a chart": ("chart", chart(f"<c:oddHeader>{SAID}</c:oddHeader>")),
    "shape on a chart": ("custom-xml", chart("", **USER_SHAPES)),
    "shape in a diagram": (
        "diagram",
        word(
            "One",
            **c.linked_part(
                "diagrams/data1.xml", "diagramData", f'<d><dgm14:cNvPr xmlns:dgm14="u" descr="{SAID}"/></d>'
            ),
        ),
    ),
    "words on a canvas": (
        "diagram",
        word("One\n" + c.drawn(f"<a:graphic>{DRAWN.replace(f' xmlns:a={chr(34)}{DRAWING}{chr(34)}', '')}</a:graphic>")),
    ),
    "a button": (
        "custom-xml",
        word(
            "One",
            **c.package_part(
                "customUI/customUI.xml",
                "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
                f'<u xmlns="u"><tab label="{SAID}"/></u>',
            ),
        ),
    ),
    "what nothing leads to": (
        "custom-xml",
        word("One", parts={"word/left.xml": f"<a>{SAID}</a>", "[trash]/0.dat": "x"}),
    ),
    "text that nothing leads to": ("custom-xml", word("One", parts={"[trash]/0000.dat": SAID})),
    "link of a picture": (
        "address",
        word(
            'One{<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"><a:hlinkClick r:id="h"/></wp:docPr></wp:inline></w:drawing></w:r>}',
            links=[("h", "hyperlink", f"https://x.example/{SAID}")],
        ),
    ),
    "who may edit": ("form", word(f'One{{<w:permStart w:id="1" w:ed="{SAID}"/><w:permEnd w:id="1"/>}}')),
    "signature line": (
        "form",
        word(f'One{{<w:r><w:pict><v:shape><o:signatureline o:suggestedsigner="{SAID}"/></v:shape></w:pict></w:r>}}'),
    ),
    "phonetic guide": (
        "form",
        word(
            f"One{{<w:r><w:ruby><w:rt><w:r><w:t>{SAID}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>x</w:t></w:r></w:rubyBase></w:ruby></w:r>}}"
        ),
    ),
    "source of a quotation": (
        "custom-xml",
        word(
            "One",
            parts={
                "customXml/item1.xml": '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">'
                f"<b:Source><b:Title>{SAID}</b:Title></b:Source></b:Sources>"
            },
            links=[("b", "customXml", "../customXml/item1.xml")],
        ),
    ),
    "name of the file of a picture": (
        "address",
        word("One" + c.picture("p"), **c.linked_part(f"media/{SAID}.gif", "image", b"x", "p")),
    ),
    "oval": ("alt-text", word(f'One{{<w:r><w:pict><v:oval alt="{SAID}"/></w:pict></w:r>}}')),
    "field of comments": ("field-code", word("One" + c.field(f'COMMENTS "{SAID}"'))),
}


@pytest.mark.parametrize("where", OTHERS)
def test_words_elsewhere(where: str) -> None:
    kind, data = OTHERS[where]
    (entry,) = held(data)
    assert entry.kind == kind


def test_a_field_and_a_picture_in_a_comment() -> None:
    xml = part(
        "comments",
        f'<w:comment w:id="0"><w:p><w:r><w:t>a</w:t></w:r><w:r><wp:docPr id="1" name="Picture 1" descr="{SAID}"/></w:r>'
        f'<w:fldSimple w:instr="{FIELD.replace(chr(34), "&quot;")}"/></w:p></w:comment>',
    )
    data = word("{c:0}One{/c:0}", comments={0: "a"}, parts={"word/comments.xml": xml})
    assert {entry.kind for entry in held(data)} == {"alt-text", "field-code"}


def test_what_a_diagram_shows_and_its_data_says_comes_once() -> None:
    shown = ("shown", "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing", "diagrams/drawing1.xml")
    parts = {"word/diagrams/data1.xml": f"<d>{DRAWN}</d>", "word/diagrams/drawing1.xml": f"<d>{DRAWN}</d>"}
    data = word("One", parts=parts, links=[("data", "diagramData", "diagrams/data1.xml"), shown])
    assert [entry.kind for entry in held(data)] == ["diagram"]


def test_words_of_programs_are_left_out() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="70"><w:lvl w:ilvl="0"><w:lvlText w:val="(%1.%2)  "/></w:lvl></w:abstractNum>'
    )
    other = {"word/other.xml": '<a id="rId4" colour="#FF00FF" on="true" ns="http://x.example/y" size="12.5"/>'}
    assert read_docx(word("One", numbering=numbering, parts=other), "a.docx").held_text == ()


def test_a_link_on_words_is_with_its_words() -> None:
    data = word(
        'One {<w:hyperlink r:id="h"><w:r><w:t>x</w:t></w:r></w:hyperlink>}',
        links=[("h", "hyperlink", "https://x.example")],
    )
    assert read_docx(data, "a.docx").held_text == ()


def test_files_in_files_are_read_to_a_depth() -> None:
    data = word(SAID)
    for _ in range(5):
        data = embedded(data, "inner1.docx")
    document = read_docx(data, "a.docx")
    assert [entry for entry in document.held_text if SAID in entry.text] == []
    assert "too deeply" in document.missed[0].why.en


def test_a_workbook_with_very_much_beside_its_cells_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcheck.readers.docx.concealed.workbook._MOST_CELLS", 2)
    document = read_docx(book(xl__other="<a>" + "<b>tea</b>" * 9 + f"<b>{SAID}</b></a>"), "a.docx")
    assert [entry for entry in document.held_text if SAID in entry.text] == []


def test_a_damaged_presentation_is_said() -> None:
    document = read_docx(embedded(b"PK no", "show1.pptx"), "a.docx")
    assert [entry.kind for entry in document.held_text] == ["address"]
    assert document.missed


def test_parts_of_other_makes_that_are_damaged_are_said() -> None:
    document = read_docx(word("One", parts={"word/other.xml": "<a"}), "a.docx")
    assert document.held_text == ()
    assert document.missed
