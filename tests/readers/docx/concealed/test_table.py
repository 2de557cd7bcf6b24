"""The detection table: every kind of thing that a Word file can hold and not show, found at its place, in Strict files too."""

from __future__ import annotations

from typing import Any

import pytest
from support import concealed as c
from support.word import word

from briefcheck.document.document import Concealed, Document, HeldText
from briefcheck.readers.docx import read_docx

FILE = ("properties", 0)
BODY_2 = ("body", 2)
JPEG = ("photo", "image", "media/image1.jpeg")
BOOK = c.workbook({"Rates": [["Role", "Day rate"], ["Planner", "900"]]})

# description of the body, what else the file holds, and what is to be found: kind, (part, line), and some of its fields
THINGS: dict[str, tuple[str, dict[str, Any], tuple[str, tuple[str, int], dict[str, Any]]]] = {
    "tracked insertion": ("One\n{+two+}", {}, ("tracked-insertion", BODY_2, {"text": "two", "author": "Ann"})),
    "tracked deletion": ("One\n{-two-}", {}, ("tracked-deletion", BODY_2, {"text": "two", "author": "Ann"})),
    "tracked format": (
        'One\n<w:p><w:pPr><w:pPrChange w:id="1" w:author="Ann"/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>',
        {},
        ("tracked-format", BODY_2, {"author": "Ann"}),
    ),
    "inserted content control": (
        'One\n{<w:customXmlInsRangeStart w:id="1" w:author="Tom"/>}two{<w:customXmlInsRangeEnd w:id="1"/>}',
        {},
        ("tracked-insertion", BODY_2, {"author": "Tom"}),
    ),
    "deleted custom XML": (
        'One\n{<w:customXmlDelRangeStart w:id="1" w:author="Tom"/>}two',
        {},
        ("tracked-deletion", BODY_2, {"author": "Tom"}),
    ),
    "deleted cell": (
        (
            '<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1" w:author="Ann"/></w:tcPr><w:p><w:r><w:t>90</w:t></w:r></w:p>'
            "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        ),
        {},
        ("tracked-deletion", ("body", 1), {"text": "90", "author": "Ann"}),
    ),
    "comment": ("One\n{c:0}two{/c:0}", {"comments": {0: "why?"}}, ("comment", BODY_2, {"text": "why?", "author": "Ann"})),
    "hidden text": ("One\n{~two~}", {}, ("hidden-text", BODY_2, {"text": "two"})),
    "hidden by a style": (
        'One\n{<w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>two</w:t></w:r>}',
        {"styles": '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>'},
        ("hidden-text", BODY_2, {"text": "two"}),
    ),
    "hidden row": (
        "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>90</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        {},
        ("hidden-text", ("body", 1), {"text": "90"}),
    ),
    "hidden picture": (
        "One\n" + c.picture(attributes='hidden="1" descr="the other layout"'),
        {},
        ("hidden-picture", BODY_2, {"text": "the other layout", "name": "Picture 1"}),
    ),
    "white text": ("One\n" + c.coloured("two", "FFFFFF"), {}, ("white-text", BODY_2, {"text": "two", "sure": True})),
    "white text in a header": (
        "One",
        {"header": "One\n" + c.coloured("two", "FEFEFE")},
        ("white-text", ("header", 2), {"text": "two"}),
    ),
    "white text in a footnote": (
        "One{fn:2}{fn:3}",
        {"footnotes": {3: c.coloured("two", "FFFFFF"), 2: "one"}},
        ("white-text", ("footnote", 1), {"text": "two"}),
    ),
    "tiny text": ("One\n" + c.sized("two", 2), {}, ("tiny-text", BODY_2, {"text": "two"})),
    "watermark": ("One", {"header": [c.watermark("DRAFT")]}, ("watermark", ("header", 1), {"text": "DRAFT"})),
    "drawn watermark": (
        "One",
        {
            "header": (
                "{<w:r><w:drawing><wp:anchor><wp:docPr id='1' name='水印 1'/><wps:txbx><w:txbxContent><w:p><w:r>"
                "<w:t>草稿</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>}"
            )
        },
        ("watermark", ("header", 1), {"text": "草稿"}),
    ),
    "link field": (
        "One\n" + c.field(r'LINK Excel.Sheet.12 "C:\\Users\\ann\\rates.xlsx" "Sheet1!R1C1" \a \f 0'),
        {},
        ("link-field", BODY_2, {"name": "LINK", "target": r"C:\Users\ann\rates.xlsx"}),
    ),
    "included picture": (
        'One\n{<w:fldSimple w:instr="INCLUDEPICTURE &quot;D:\\\\tea.png&quot; \\* MERGEFORMATINET"/>}',
        {},
        ("link-field", BODY_2, {"name": "INCLUDEPICTURE", "target": r"D:\tea.png"}),
    ),
    "database field": (
        "One\n" + c.field(r'DATABASE \d "D:\\clients.mdb" \c "DSN=x"'),
        {},
        ("link-field", BODY_2, {"name": "DATABASE", "target": r"D:\clients.mdb"}),
    ),
    "merge field": ("One\n" + c.field("MERGEFIELD Name", "«Name»"), {}, ("merge-field", BODY_2, {"name": "MERGEFIELD Name"})),
    "reference to a bookmark that is gone": (
        "One\n" + c.field("REF budget \\h"), {}, ("broken-reference", BODY_2, {"name": "budget"})
    ),
    "mail merge": (
        "One",
        c.mail_merge("SELECT * FROM `Clients$`", "file:///C:\\clients.xlsx"),
        ("mail-merge", FILE, {"text": "SELECT * FROM `Clients$`", "target": "file:///C:\\clients.xlsx"}),
    ),
    "document variable": ("One", c.variables(client="Southwind"), ("document-variable", FILE, {"name": "client", "text": "Southwind"})),
    "attached template": (
        "One",
        c.attached_template("file:///\\\\fs01\\South.dotx"),
        ("attached-template", FILE, {"target": "file:///\\\\fs01\\South.dotx"}),
    ),
    "link to a file": (
        "One\nsee [two](file:///C:\\rates.xlsx)",
        {},
        ("file-link", BODY_2, {"target": "file:///C:\\rates.xlsx", "name": "hyperlink"}),
    ),
    "picture on the web": (
        "One\n" + c.vector_picture("far"),
        {"links": [("far", "image", "https://track.example/pixel.png")]},
        ("external-link", BODY_2, {"target": "https://track.example/pixel.png", "name": "image"}),
    ),
    "frame": ("One", {"links": [("far", "frame", "https://track.example/a.htm")]}, ("external-link", FILE, {"name": "frame"})),
    "embedded workbook": (
        "One\n" + c.embedded_object("book", "Excel.Sheet.12"),
        c.linked_part("embeddings/book1.xlsx", "package", BOOK, "book"),
        ("embedded-file", BODY_2, {"name": "book1.xlsx", "text": "Excel.Sheet.12"}),
    ),
    "embedded object": (
        "One\n" + c.embedded_object("ole", "Package"),
        c.linked_part("embeddings/oleObject1.bin", "oleObject", b"\xd0\xcf\x11\xe0", "ole"),
        ("embedded-file", BODY_2, {"name": "oleObject1.bin", "text": "Package"}),
    ),
    "chart with a rate card behind it": (
        "One\n" + c.drawn('<c:chart r:id="chart"/>'),
        c.chart(["Shown!$A$1:$B$2"], book=c.workbook({"Shown": [["a", "1"], ["b", "2"]], "Costs": [["x", "9"]]})),
        ("embedded-file", BODY_2, {"target": "chart", "text": "Costs"}),
    ),
    "macros": ("One", c.linked_part("vbaProject.bin", c.VBA, b"x"), ("macro", FILE, {"name": "VBA"})),
    "control": (
        'One\n{<w:r><w:object><w:control r:id="box"/></w:object></w:r>}',
        c.linked_part("activeX/activeX1.xml", "control", f'<ax:ocx xmlns:ax="{c.MICROSOFT}/2006/activeX" ax:classid="{{8BD2}}"/>', "box"),
        ("macro", BODY_2, {"name": "ActiveX", "text": "{8BD2}"}),
    ),
    "ribbon": (
        "One",
        c.package_part("customUI/customUI.xml", f"{c.MICROSOFT}/2006/relationships/ui/extensibility", "<customUI/>"),
        ("macro", FILE, {"name": "ribbon"}),
    ),
    "toolbar": (
        "One",
        c.linked_part("attachedToolbars.bin", f"{c.MICROSOFT}/2006/relationships/attachedToolbars", b"x"),
        ("macro", FILE, {"name": "toolbar"}),
    ),
    "add-in": (
        "One",
        {
            "parts": {
                "word/webextensions/taskpanes.xml": "<x/>",
                "word/webextensions/webextension1.xml": f'<we:webextension xmlns:we="{c.MICROSOFT}/webextensions/webextension/2010/11">'
                '<we:reference id="wa1" store="en-US"/></we:webextension>',
            },
            "rels": {"word/webextensions/taskpanes.xml": [("one", c.WEB_EXTENSION, "webextension1.xml")]},
        },
        ("add-in", FILE, {"name": "wa1", "text": "en-US"}),
    ),
    "people": (
        "One",
        c.people("Ann", "AD", "S::ann@agency.example::0a1b"),
        ("person", FILE, {"author": "Ann", "text": "S::ann@agency.example::0a1b", "name": "AD"}),
    ),
    "printer": (
        "One",
        c.linked_part("printerSettings1.bin", "printerSettings", "Canon-3F".encode("utf-16-le") + bytes(80)),
        ("printer", FILE, {"name": "Canon-3F"}),
    ),
    "cropped picture": ("One\n" + c.picture(crop='l="25000" t="20000"'), {}, ("cropped-picture", BODY_2, {"text": "40%"})),
    "cropped picture, VML": (
        "One\n" + c.vector_picture(attributes='cropleft="32768f"'),
        {},
        ("cropped-picture", BODY_2, {"text": "50%"}),
    ),
    "photograph with its place": (
        "One\n" + c.picture("photo"),
        {"parts": {"word/media/image1.jpeg": c.photograph((31, 14, 24))}, "links": [JPEG]},
        ("picture-location", BODY_2, {"text": "31.240000, 121.470000", "name": "image1.jpeg"}),
    ),
    "thumbnail": (
        "One",
        c.package_part("docProps/thumbnail.emf", c.THUMBNAIL, c.metafile("Plan for", " Southwind")),
        ("thumbnail", FILE, {"text": "Plan for Southwind", "sure": True}),
    ),
    "thumbnail that is a photograph": (
        "One",
        c.package_part("docProps/thumbnail.jpeg", c.THUMBNAIL, b"\xff\xd8"),
        ("thumbnail", FILE, {"text": "", "sure": False, "name": "thumbnail.jpeg"}),
    ),
}  # fmt: skip

WORDS: dict[str, tuple[str, dict[str, Any], tuple[str, tuple[str, int], dict[str, Any]]]] = {
    "alt text": ("One\n" + c.picture(attributes='descr="C:\\tea.png"'), {}, ("alt-text", BODY_2, {"text": "C:\\tea.png", "name": "Picture 1"})),
    "title of a picture": ("One\n" + c.picture(attributes='title="Southwind"'), {}, ("alt-text", BODY_2, {"text": "Southwind"})),
    "alt text, VML": (
        'One\n{<w:r><w:pict><v:shape alt="Southwind"/></w:pict></w:r>}', {}, ("alt-text", BODY_2, {"text": "Southwind"})
    ),
    "caption of a table": (
        '<w:tbl><w:tblPr><w:tblCaption w:val="Southwind"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
        {},
        ("alt-text", ("body", 1), {"text": "Southwind"}),
    ),
    "alt text in a header": (
        "One", {"header": c.picture(attributes='descr="Southwind"')}, ("alt-text", ("header", 1), {"text": "Southwind"})
    ),
    "field code": ("One\n" + c.field('SET fee "900"'), {}, ("field-code", BODY_2, {"text": 'SET fee "900"'})),
    "document variable": ("One", c.variables(client="Southwind"), ("document-variable", FILE, {"text": "Southwind", "name": "client"})),
    "building block": (
        "One",
        c.linked_part(
            "glossary/document.xml",
            "glossaryDocument",
            '<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart>'
            '<w:docPartPr><w:name w:val="Footer"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>South</w:t></w:r><w:r><w:t>wind'
            "</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>",
        ),
        ("building-block", FILE, {"text": "Southwind", "name": "Footer"}),
    ),
    "SmartArt": (
        "One\n" + c.drawn('<x r:id="diagram"/>'),
        c.linked_part(
            "diagrams/data1.xml",
            "diagramData",
            '<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Southwind</a:t></a:r></a:p></x>',
            "diagram",
        ),
        ("diagram", BODY_2, {"text": "Southwind"}),
    ),
    "title of a chart": (
        "One\n" + c.drawn('<c:chart r:id="chart"/>'), c.chart([], title="Southwind"), ("chart", BODY_2, {"text": "Southwind"})
    ),
    "cached value of a chart": (
        "One\n" + c.drawn('<c:chart r:id="chart"/>'), c.chart([], cached=["13912345678"]), ("chart", BODY_2, {"text": "13912345678"})
    ),
    "cell of an embedded workbook": (
        "One\n" + c.embedded_object("book", "Excel.Sheet.12"),
        c.linked_part("embeddings/book1.xlsx", "package", BOOK, "book"),
        ("embedded", BODY_2, {"text": "900", "name": "book1.xlsx › Rates", "header": "Day rate", "row": "Planner"}),
    ),
    "cell of a hidden sheet behind a chart": (
        "One\n" + c.drawn('<c:chart r:id="chart"/>'),
        c.chart(["Shown!$A$1"], book=c.workbook({"Shown": [["1"]], "Costs": [["Southwind"]]}, hidden=["Costs"])),
        ("embedded", BODY_2, {"text": "Southwind", "name": "book1.xlsx › Costs"}),
    ),
    "embedded Word file": (
        "One\n" + c.embedded_object("inner", "Word.Document.12"),
        c.linked_part("embeddings/inner.docx", "package", word("Southwind"), "inner"),
        ("embedded", BODY_2, {"text": "Southwind", "name": "inner.docx"}),
    ),
    "slide of an embedded presentation": (
        "One\n" + c.embedded_object("inner", "PowerPoint.Show.12"),
        c.linked_part("embeddings/inner.pptx", "package", c.presentation("Southwind"), "inner"),
        ("embedded", BODY_2, {"text": "Southwind", "name": "inner.pptx › slide1.xml"}),
    ),
    "custom XML": (
        "One",
        c.linked_part("../customXml/item1.xml", "customXml", "<brief><client>Southwind</client></brief>"),
        ("custom-xml", FILE, {"text": "Southwind", "name": "client"}),
    ),
    "name of an inserted picture": (
        "One\n" + c.named_picture("Southwind storyboard.png"), {}, ("object-name", BODY_2, {"text": "Southwind storyboard.png"})
    ),
    "name of a shape": (
        "One\n" + c.drawn("", "Southwind_logo"), {}, ("object-name", BODY_2, {"text": "Southwind logo", "name": "Southwind_logo"})
    ),
    "entry of a list to choose from": (
        "One\n" + c.control('<w:dropDownList><w:listItem w:displayText="Southwind" w:value="s"/></w:dropDownList>', "two"),
        {},
        ("form", BODY_2, {"text": "Southwind", "name": "listItem"}),
    ),
    "value of an entry": (
        "One\n" + c.control('<w:comboBox><w:listItem w:displayText="S" w:value="Southwind"/></w:comboBox>', "two"),
        {},
        ("form", BODY_2, {"text": "Southwind", "name": "listItem"}),
    ),
    "entry of a form field": (
        "One\n" + c.form_field('<w:ddList><w:listEntry w:val="Southwind"/></w:ddList>'), {}, ("form", BODY_2, {"text": "Southwind"})
    ),
    "default of a form field": (
        "One\n" + c.form_field('<w:textInput><w:default w:val="Southwind"/></w:textInput>'), {}, ("form", BODY_2, {"text": "Southwind"})
    ),
    "help on a form field": (
        "One\n" + c.form_field('<w:helpText w:type="text" w:val="Southwind"/>'), {}, ("form", BODY_2, {"text": "Southwind"})
    ),
    "tip of a link": (
        'One\n{<w:hyperlink w:anchor="a" w:tooltip="Southwind"><w:r><w:t>here</w:t></w:r></w:hyperlink>}',
        {},
        ("form", BODY_2, {"text": "Southwind", "name": "hyperlink"}),
    ),
    "tip of a picture's link": (
        "One\n" + c.drawn('<a:hlinkClick tooltip="Southwind"/>'), {}, ("form", BODY_2, {"text": "Southwind", "name": "hlinkClick"})
    ),
    "smart tag": (
        ('One\n{<w:smartTag w:element="x" w:uri="u"><w:smartTagPr><w:attr w:name="n" w:val="Southwind"/></w:smartTagPr><w:r><w:t>z'
        "</w:t></w:r></w:smartTag>}"),
        {},
        ("form", BODY_2, {"text": "Southwind", "name": "smartTagPr"}),
    ),
    "name of a bookmark": (
        'One\n{<w:bookmarkStart w:id="1" w:name="fee_Southwind"/><w:bookmarkEnd w:id="1"/>}two',
        {},
        ("form", BODY_2, {"text": "fee Southwind", "name": "bookmarkStart"}),
    ),
    "attribute of custom XML": (
        "One",
        c.linked_part("../customXml/item1.xml", "customXml", '<brief client="Southwind" done="true" id="{5F3A9B7C-8D5F-3A9B-7C8D-5F3A9B7C8D12}"/>'),
        ("custom-xml", FILE, {"text": "Southwind", "name": "brief", "header": "client"}),
    ),
}  # fmt: skip


def read(description: str, keywords: dict[str, Any], *, strict: bool) -> Document:
    parts = {name.replace("word/../", ""): content for name, content in keywords.get("parts", {}).items()}
    return read_docx(word(description, **{**keywords, "parts": parts}, strict=strict), "a.docx")


def has(found: Concealed | HeldText, kind: str, at: tuple[str, int], fields: dict[str, Any]) -> bool:
    place = (found.place.part, found.place.line)
    return (found.kind, place) == (kind, at) and all(getattr(found, name) == value for name, value in fields.items())


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
@pytest.mark.parametrize("row", THINGS)
def test_a_thing_is_found_at_its_place(row, strict):
    description, keywords, expected = THINGS[row]
    document = read(description, keywords, strict=strict)
    assert [entry for entry in document.held if has(entry, *expected)], document.held
    assert document.missed == ()


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
@pytest.mark.parametrize("row", WORDS)
def test_words_are_found_at_their_place(row, strict):
    description, keywords, expected = WORDS[row]
    document = read(description, keywords, strict=strict)
    assert [entry for entry in document.held_text if has(entry, *expected)], document.held_text
    assert document.missed == ()


def test_a_plain_file_holds_nothing():
    document = read_docx(
        word(
            "# Plan\nWords **bold** [link](https://www.example.com).\n| a | b |\n" + c.field("PAGE", "1"),
            header="Plan",
            footer=c.field("NUMPAGES", "2"),
            footnotes={1: "note"},
            core={"creator": "Ann Lee", "title": "Plan"},
            app={"Company": "Agency", "Template": "Normal.dotm"},
            settings='<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids>',
        ),
        "a.docx",
    )
    assert (document.held, document.held_text, document.missed) == ((), (), ())
