"""Text boxes that the page does not show, WordArt, and pictures with what is written about them."""

import pytest
from support.word import BY, run, word

from briefcheck import Document, paragraphs
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

BOX = (
    f"<w:r><w:pict><v:textbox><w:txbxContent><w:p>{run('in the box')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
)
IN_BOX = f"<w:p>{BOX}</w:p>"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def read(description="", **parts) -> Document:
    return read_docx(word(description, **parts), "test.docx")


def boxes(document: Document) -> list[list[str]]:
    return [[entry.text for entry in paragraphs(it.blocks)] for it in document.parts if it.kind == "text-box"]


def row(properties: str, cell: str = "") -> str:
    return f"<w:tbl><w:tr><w:trPr>{properties}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{IN_BOX}</w:tc></w:tr></w:tbl>"


CONTINUED = (
    f'<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>{run("a")}</w:p></w:tc></w:tr>'
    f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{IN_BOX}</w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    ("block", "kind", "author"),
    [
        (f"<w:p><w:del {BY}>{BOX}</w:del></w:p>", "tracked-deletion", "Ann"),
        (f"<w:p><w:moveFrom {BY}>{BOX}</w:moveFrom></w:p>", "tracked-deletion", "Ann"),
        (f"<w:p>{BOX.replace('<w:r><w:pict>', '<w:r><w:rPr><w:vanish/></w:rPr><w:pict>')}</w:p>", "hidden-text", ""),
        (row("<w:hidden/>"), "hidden-text", ""),
        (row(f"<w:del {BY}/>"), "tracked-deletion", "Ann"),
        (row("", f"<w:cellDel {BY}/>"), "tracked-deletion", "Ann"),
        (CONTINUED, "hidden-text", ""),
    ],
)
def test_box_that_is_not_shown_is_concealed_with_its_words(block, kind, author):
    document = read(["before", block, IN_BOX.replace("in the box", "shown")])
    assert boxes(document) == [["shown"]]
    found = [(it.kind, it.author, it.place.part) for it in document.concealed if it.text == "in the box"]
    assert found == [(kind, author, "body")]
    assert next(it.number for it in document.parts if it.kind == "text-box") == 1


def test_box_in_a_box_that_is_not_shown_is_concealed_too():
    inner = BOX.replace("in the box", "inner")
    outer = BOX.replace("</w:p></w:txbxContent>", f"{inner}</w:p></w:txbxContent>")
    document = read([f"<w:p><w:del {BY}>{outer}</w:del></w:p>"])
    assert boxes(document) == []
    assert [(it.kind, it.text) for it in document.concealed] == [
        ("tracked-deletion", "in the box"),
        ("tracked-deletion", "inner"),
    ]


def test_empty_box_that_is_not_shown_conceals_nothing():
    empty = BOX.replace("in the box", "")
    assert read([f"<w:p><w:del {BY}>{empty}</w:del></w:p>"]).concealed == ()


def test_deleted_words_without_a_change_around_them_are_concealed():
    (entry,) = read([f"<w:p>{run('gone', tag='delText')}</w:p>"]).concealed
    assert (entry.kind, entry.text, entry.author) == ("tracked-deletion", "gone", "")


def word_art(words: str) -> str:
    return f'<w:p><w:r><w:pict><v:shape><v:textpath string="{words}"/></v:shape></w:pict></w:r></w:p>'


def test_word_art_is_read_as_a_text_box():
    document = read(["a", word_art("机密&#10;draft"), word_art(" ")], header=[word_art("mark")])
    assert boxes(document) == [["机密", "draft"], ["mark"]]
    assert [it.anchor.part for it in document.parts if it.anchor] == ["body", "header"]


# ---------------------------------------------------------------------- pictures


def picture(alt: str = "", *, kind: str = "picture", name: str = "descr") -> str:
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing"><wp:docPr id="1" name="x" {name}="{alt}"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/{kind}"/></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def only(runs: str):
    (entry,) = paragraphs(read([f"<w:p>{runs}</w:p>"]).body)
    return entry


def images(entry) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in entry.spans if span.kind == "image"]


def test_described_picture_reads_as_in_markdown():
    entry = only(run("a ") + picture("Sales by\nregion") + run(" b"))
    (twin,) = paragraphs(read_markdown(b"a ![Sales by region](x.png) b\n", "x.md").body)
    assert entry.text == twin.text == "a Sales by region b"
    assert images(entry) == images(twin) == [(2, 17)]


def test_title_is_the_description_where_there_is_no_other():
    assert only(picture("Our new shop", name="title")).text == "Our new shop"


@pytest.mark.parametrize(
    "alt",
    [
        "",
        "图片 1",
        "Picture 12",
        "A picture containing text&#10;&#10;Description automatically generated",
        "A group of people&#10;AI-generated content may be incorrect.",
        "图片包含 人, 室内&#10;&#10;描述已自动生成",
        "logo.png",
        "C:\\Users\\x\\shop",
        "https://example.com/a",
        "IMG_20240501_1200",
        "微信图片_20240501",
        "Checkmark with solid fill",
    ],
)
def test_description_that_a_program_wrote_is_no_text_but_the_picture_is_there(alt):
    entry = only(run("a") + picture(alt))
    assert (entry.text, images(entry)) == ("a", [(1, 1)])


def test_shape_is_no_picture():
    assert images(only(run("a") + picture("line", kind="wordprocessingShape"))) == []
    assert images(only("<w:r><w:pict><v:line/></w:pict></w:r>")) == []


@pytest.mark.parametrize("tag", ["pict", "object"])
def test_old_picture_has_its_description_at_the_shape(tag):
    entry = only(f'<w:r><w:{tag}><v:shape alt="The shop"><v:imagedata r:id="x"/></v:shape></w:{tag}></w:r>')
    assert (entry.text, images(entry), entry.bold) == ("The shop", [(0, 8)], False)


def test_picture_takes_nothing_from_a_bold_line():
    entry = only(run("Bold", "<w:b/>") + picture("The shop"))
    assert (entry.text, entry.bold) == ("BoldThe shop", True)


def test_picture_that_is_not_shown():
    document = read([f"<w:p><w:del {BY}>{picture('The shop')}{picture()}</w:del></w:p>"])
    assert [(it.kind, it.text) for it in document.concealed] == [("tracked-deletion", "The shop")]
    assert [entry.spans for entry in paragraphs(document.body)] == [()]
    hidden = picture("The shop").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    assert [(it.kind, it.text) for it in read([f"<w:p>{hidden}</w:p>"]).concealed] == [("hidden-text", "The shop")]


def test_inserted_picture_is_an_insertion_as_far_as_it_has_words():
    document = read([f"<w:p><w:ins {BY}>{picture('The shop')}{picture()}</w:ins></w:p>"])
    assert [(it.kind, it.text) for it in document.concealed] == [("tracked-insertion", "The shop")]


def test_picture_in_the_code_of_a_field_is_not_shown():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    assert only(f"{mark.format('begin')}{picture('The shop')}{mark.format('end')}").spans == ()
