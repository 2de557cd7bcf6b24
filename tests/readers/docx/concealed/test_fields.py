"""Codes of fields: in pieces, in each other, and those that say nothing."""

from __future__ import annotations

import pytest
from support import concealed as c
from support.word import word

from briefcheck.readers.docx import read_docx


def found(description: str) -> list[tuple[str, str, str]]:
    document = read_docx(word("One\n" + description), "a.docx")
    assert document.missed == ()
    return [(entry.kind, entry.name, entry.target) for entry in document.held]


def codes(*pieces: str) -> str:
    """Return a field whose code is cut into pieces, without its end."""
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}'


SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
CLOSE = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
END = SEPARATE + "<w:r><w:t>x</w:t></w:r>" + CLOSE


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('INCLUDETEXT "D:\\\\plans\\\\old.docx" part', ("link-field", "INCLUDETEXT", "D:\\plans\\old.docx")),
        ("includetext old.docx", ("link-field", "INCLUDETEXT", "old.docx")),
        ('DDEAUTO Excel "C:\\\\a b.xls" Sheet1', ("link-field", "DDEAUTO", "C:\\a b.xls")),
        ("DDE Excel", ("link-field", "DDE", "")),
        ("DATABASE", ("link-field", "DATABASE", "")),
        ("RD \\f part2.docx", ("link-field", "RD", "part2.docx")),
        ('INCLUDETEXT "\\\\\\\\fs01\\\\a.docx"', ("link-field", "INCLUDETEXT", "\\\\fs01\\a.docx")),
        ('HYPERLINK "C:\\\\Users\\\\ann\\\\a.docx"', ("file-link", "hyperlink", "C:\\Users\\ann\\a.docx")),
        ('HYPERLINK \\t "_blank" "file:///C:/a.xlsx"', ("file-link", "hyperlink", "file:///C:/a.xlsx")),
        ('HYPERLINK \\l "abc" "file:///C:/a.xlsx"', ("file-link", "hyperlink", "file:///C:/a.xlsx")),
        ("HYPERLINK \\n \\l abc C:\\\\a.xlsx", ("file-link", "hyperlink", "C:\\a.xlsx")),
        ("hyperlink smb://fs01/clients", ("file-link", "hyperlink", "smb://fs01/clients")),
        ('INCLUDEPICTURE "https://far.example/p.png" \\d', ("external-link", "image", "https://far.example/p.png")),
        ('INCLUDEPICTURE "https://far.example/p.png"', ("link-field", "INCLUDEPICTURE", "https://far.example/p.png")),
        ('INCLUDEPICTURE "file:///C:/p.png" \\d', ("link-field", "INCLUDEPICTURE", "file:///C:/p.png")),
        ('HYPERLINK "\\\\\\\\fs01\\\\a.docx"', ("file-link", "hyperlink", "\\\\fs01\\a.docx")),
        ("GREETINGLINE", ("merge-field", "GREETINGLINE", "")),
    ],
)
def test_where_a_field_leads(code, expected):
    assert found(c.field(code)) == [expected]


@pytest.mark.parametrize(
    "code", ["PAGE", 'HYPERLINK "https://www.example.com/LINK"', "TOC \\o", "= 1 + 1", " ", "IF 1 = 1 a b"]
)
def test_fields_that_lead_nowhere(code):
    assert found(c.field(code)) == []


def test_a_code_in_pieces_is_one():
    assert found("{" + codes("INCLUDE", "PICTURE d.", "png") + END + "}") == [("link-field", "INCLUDEPICTURE", "d.png")]


def test_a_field_in_the_result_of_another_is_its_own():
    inner = "{" + codes("TOC") + SEPARATE + codes("RD a.docx") + END + CLOSE + "}"
    assert found(inner) == [("link-field", "RD", "a.docx")]


def test_a_field_without_a_result_and_one_that_never_ends():
    closed = "{" + codes("RD a.docx") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>}'
    assert found(closed) == [("link-field", "RD", "a.docx")]
    assert found("{" + codes("RD a.docx") + "}") == []
    assert found('{<w:r><w:fldChar w:fldCharType="end"/></w:r>}' + c.field("RD a.docx")) == [
        ("link-field", "RD", "a.docx")
    ]


def test_only_codes_with_words_of_somebody_are_words():
    document = read_docx(
        word("One\n" + c.field('ASK fee "What do they pay?"') + c.field("PAGE") + c.field("RD a.docx")), "a.docx"
    )
    assert [entry.text for entry in document.held_text] == ['ASK fee "What do they pay?"', "RD a.docx"]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (c.field('HYPERLINK "https://a.cn" \\o "Ask Ann"'), ["Ask Ann"]),
        (c.field('HYPERLINK "https://a.cn"') + c.field('TOC \\o "1-3"'), []),
        (c.field('DISPLAYBARCODE "tel:12" QR'), ['DISPLAYBARCODE "tel:12" QR']),
        ("{<w:fldSimple w:instr='QUOTE \"tea\"'/>}", ['QUOTE "tea"']),
        (c.field('QUOTE "tea"').replace("instrText", "delInstrText"), ['QUOTE "tea"']),
    ],
)
def test_words_of_fields_however_they_are_written(field, expected):
    document = read_docx(word("One\n" + field), "a.docx")
    assert [entry.text for entry in document.held_text if entry.kind == "field-code"] == expected


MARK = '{<w:bookmarkStart w:id="1" w:name="Budget"/>}'


@pytest.mark.parametrize("code", ["REF budget", "PAGEREF Budget \\h", 'REF "Budget"', "PAGEREF _Toc123 \\h", "REF"])
def test_references_that_are_whole_or_written_anew(code):
    assert found(MARK + c.field(code)) == []


@pytest.mark.parametrize("code", ["REF offer", "PAGEREF offer \\h", "NOTEREF offer", "ref offer"])
def test_references_that_lead_nowhere(code):
    assert found(MARK + c.field(code)) == [("broken-reference", "offer", "")]


def test_a_bookmark_in_a_header_is_one():
    document = read_docx(word("One\n" + c.field("REF budget"), header=MARK + "Plan"), "a.docx")
    assert document.held == ()
