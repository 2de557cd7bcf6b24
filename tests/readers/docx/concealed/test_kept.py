"""Words that stand in no element of a text: remarks, packed data, frames, names of loose parts, pages of other formats."""

from __future__ import annotations

import base64

import pytest
from support import concealed as c
from support.concealed import put, rewritten
from support.word import word

from briefcheck.cleaning.clean import clean
from briefcheck.cleaning.plan import Plan
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.concealed.pages import lines_of

SAID = "Southwind 的预算"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKED = base64.b64encode(SAID.encode()).decode()
SHEET = f'<w:recipients {W}><w:recipientData><w:uniqueTag w:val="{PACKED}"/></w:recipientData></w:recipients>'
FIELD = f'正文 {{<w:r><w:fldChar w:fldCharType="begin"><w:fldData>{PACKED}</w:fldData></w:fldChar></w:r>}}'
FRAMES = f'<w:webSettings {W}><w:frameset><w:frame><w:name w:val="{SAID}"/></w:frame></w:frameset></w:webSettings>'
INK = f'<i:ink xmlns:i="http://www.w3.org/2003/InkML"><i:annotation>{SAID}</i:annotation></i:ink>'
SHAPE = '正文 {<w:r><w:pict><v:shape href="https://a.sample.cn/Southwind"/></w:pict></w:r>}'
NOTE = f'<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>{SAID}</w:t></w:r></w:p></w:footnote>'


LEFT = {
    "a program's field": lambda: word("正文 " + c.field(f"ADDIN EN.CITE {SAID}")),
    "data of a field": lambda: word(FIELD),
    "a frame": lambda: word("正文", **c.linked_part("webSettings.xml", "webSettings", FRAMES)),
    "ink": lambda: word("正文", **c.linked_part("ink/ink1.xml", "customXml", INK)),
    "an address of a shape": lambda: word(SHAPE),
    "a line above notes": lambda: rewritten(
        word("正文{fn:1}", footnotes={1: "x"}), put("word/footnotes.xml", "</w:footnotes>", NOTE + "</w:footnotes>")
    ),
}
TAKEN = {
    "a row of a mail merge": lambda: word("正文", **c.linked_part("recipientData.xml", "recipientData", SHEET)),
    "a comment of XML": lambda: rewritten(
        word("正文"), put("word/document.xml", "<w:body>", f"<w:body><!-- {SAID} -->")
    ),
    "an instruction": lambda: rewritten(word("正文"), put("word/document.xml", "<w:body>", f"<w:body><?a {SAID}?>")),
    "the zip file's comment": lambda: rewritten(word("正文"), comment=SAID),
    "the name of a loose part": lambda: rewritten(word("正文"), more=(f"word/media/{SAID}.png",)),
}


def said(data):
    return [held for held in read_docx(data, "a.docx").held_text if "Southwind" in held.text]


@pytest.mark.parametrize("build", [*LEFT.values(), *TAKEN.values()], ids=[*LEFT, *TAKEN])
def test_words_that_no_page_shows_are_read(build):
    assert {held.kind for held in said(build())} == {"custom-xml"}


@pytest.mark.parametrize("build", LEFT.values(), ids=LEFT)
def test_what_cleaning_leaves_of_them_is_named(build):
    cleaned = clean(build(), "a.docx", Plan())
    assert said(cleaned.data)
    assert "custom-xml" in [left.kind for left in cleaned.left]


@pytest.mark.parametrize("build", TAKEN.values(), ids=TAKEN)
def test_what_cleaning_takes_out_is_gone(build):
    cleaned = clean(build(), "a.docx", Plan())
    assert said(cleaned.data) == []
    assert cleaned.done


def test_xml_that_is_cut_off_ends_no_look():
    data = rewritten(word("正文"), put("word/document.xml", "<w:body>", "<w:body><?b?>"))
    assert said(data) == []
    broken = FIELD.replace(PACKED, "AAAAAAAAA")
    assert said(word(broken)) == []


ARCHIVE = (
    b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    + base64.b64encode("<p>青禾<b>乳业</b></p>".encode())
)


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("a.html", "<p>青禾<b>乳业</b> &amp; Co<br>two</p>".encode(), ["青禾乳业 & Co", "two"]),
        ("a.htm", "<style>p {}</style><script>var a</script><!-- 备注 -->x".encode(), ["备注 x"]),
        ("a.htm", b'<img alt="tea &amp; Co"><a title=\'two\' href="tel:139">x</a>', ["x", "tea & Co", "two", "139"]),
        ("a.htm", "<p>青禾".encode("gb18030"), ["青禾"]),
        ("a.htm", '<meta charset="big5"><p>預算'.encode("big5"), ["預算"]),
        ("a.htm", b"<p>a\xff", ["a\ufffd"]),
        ("a.mht", ARCHIVE, ["青禾乳业"]),
        ("a.txt", "青禾 <b>\r\n two".encode("gb18030"), ["青禾 <b>", "two"]),
        ("a.txt", "青禾".encode("utf-16"), ["青禾"]),
        ("a.rtf", rb"{\rtf1\ansi \u38738?\u31166?\par two \'c7\'e0\u-10240?}", ["青禾", "two 青"]),
    ],
)
def test_pages_of_other_formats_are_lines_of_words(name, content, lines):
    assert list(lines_of(name, content)) == lines


def words_of(**keywords):
    document = read_docx(word("正文", **keywords), "a.docx")
    found = [entry.text for entry in document.held_text if entry.kind == "custom-xml"]
    assert document.missed == ()
    return found


def test_comments_of_pictures_are_words_and_those_of_programs_are_none():
    picture = c.remarked("CREATOR: gd-jpeg v1.0", SAID, "")
    odd = [b"\xff\xd8\xff", b"\xff\xd8\xff\xfe\x00", b"\xff\xd8\xff\xfe\x00\x00ab", b"\xff\xd8\xff\xda\x00\x08"]

    assert words_of(**c.linked_part("media/image1.jpg", "image", picture, "photo")) == [SAID]
    for content in odd:
        assert words_of(**c.linked_part("media/image1.jpg", "image", content, "photo")) == []


@pytest.mark.parametrize(
    ("drawn", "older", "expected"),
    [("一 段话", "一段 话", []), ("一段话", SAID, [SAID]), ("一段话", "", []), (SAID, SAID[:5], [])],
)
def test_what_older_programs_show_instead_is_read_where_it_says_something_else(drawn, older, expected):
    branches = "".join(
        f"<mc:{name}><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        f"</w:pict></mc:{name.split()[0]}>"
        for name, text in (('Choice Requires="wps"', drawn), ("Fallback", older))
    )
    data = word(f"正文 {{<w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r>}}")

    document = read_docx(data, "a.docx")

    assert [entry.text for entry in document.held_text if entry.kind == "diagram"] == expected


def test_a_branch_without_paragraphs_is_read_and_one_that_is_empty_is_none():
    branches = '<mc:Choice Requires="w14"><w:r><w:t>a</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>b</w:t></w:r></mc:Fallback>'
    data = word(f"正文 {{<mc:AlternateContent/>}}{{<mc:AlternateContent>{branches}</mc:AlternateContent>}}")

    document = read_docx(data, "a.docx")

    assert [entry.text for entry in document.held_text if entry.kind == "diagram"] == ["b"]
    assert document.missed == ()


def test_a_document_that_nothing_leads_to_is_an_embedded_file_with_words():
    inner = word("| 电话 13911015671 |")
    for name, content in (("word/embeddings/x.docx", inner), ("word/x.bin", b"%PDF-1.7 none")):
        document = read_docx(word("正文", parts={name: content}), "a.docx")

        assert [(it.kind, it.name) for it in document.held] == [("embedded-file", name.rpartition("/")[2])]
        if content == inner:
            assert [it.text for it in document.held_text if it.kind == "embedded"] == ["电话 13911015671"]
            assert document.missed == ()
        else:
            assert [it.text for it in document.held_text if it.kind == "embedded"] != ["电话 13911015671"]
            assert document.missed != ()


def test_a_document_that_is_led_to_is_told_once():
    document = read_docx(word("正文", **c.linked_part("embeddings/x.docx", "package", word("inner"), "p")), "a.docx")
    assert [it.kind for it in document.held] == ["embedded-file"]
    assert [it.text for it in document.held_text if it.kind == "embedded"] == ["inner"]


def test_pictures_that_nothing_leads_to_are_no_documents():
    document = read_docx(word("正文", parts={"word/media/image9.png": b"\x89PNG\r\n\x1a\n"}), "a.docx")
    assert document.held == ()


def test_words_before_the_zip_are_read():
    data = "报价底线 4200 元，请勿外传".encode() + word("正文")
    document = read_docx(data, "a.docx")
    assert "报价底线 4200 元，请勿外传" in [it.text for it in document.held_text if it.kind == "custom-xml"]
    assert [it for it in read_docx(word("正文"), "a.docx").held_text if it.kind == "custom-xml"] == []
