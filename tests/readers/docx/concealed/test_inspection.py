"""The second look: taken when asked for, once, and never a reason for a run to fall."""

from __future__ import annotations

import pickle

import pytest
from support import concealed as c
from support.word import word

from briefcheck.document.document import OF_THE_FILE, Document, Part
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.concealed import inspection, opened, settings
from briefcheck.readers.docx.package import Package

FILE = word("One", **c.people("Ann", "AD", "ann@agency.example"))


def test_nothing_is_looked_at_before_it_is_asked_for(monkeypatch):
    def refuse(*_: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(opened.Opened, "__init__", refuse)
    document = read_docx(FILE, "a.docx")
    assert document.concealed == ()
    assert document.missed == ()


def test_the_look_is_taken_once(monkeypatch):
    document = read_docx(FILE, "a.docx")
    first = document.held
    monkeypatch.setattr(opened.Opened, "__init__", None)
    assert document.held == first
    assert document.held_text == ()


def test_a_document_without_depths_holds_what_is_concealed():
    document = Document("a.md", "markdown", (Part("body", ()),))
    assert (document.held, document.held_text, document.missed) == ((), (), ())


def test_two_looks_into_the_same_bytes_are_equal_and_say_nothing_of_them():
    one, two = read_docx(FILE, "a.docx").depths, read_docx(FILE, "a.docx").depths
    assert one == two
    assert hash(one) == hash(two)
    assert one != read_docx(word("Two"), "a.docx").depths
    assert one != FILE
    assert repr(one) == f"Inspection({len(FILE)} bytes)"


def test_a_document_goes_to_another_process():
    document = read_docx(FILE, "a.docx")
    again = pickle.loads(pickle.dumps(document))  # noqa: S301  # our own bytes
    assert again == document
    assert [entry.kind for entry in again.held] == ["person"]


def test_a_look_that_fails_is_said_and_the_others_go_on(monkeypatch):
    def fail(_: object) -> list[object]:
        raise KeyError("secret words of the document")

    monkeypatch.setattr(settings, "find_variables", fail)
    document = read_docx(FILE, "a.docx")
    assert [entry.kind for entry in document.held] == ["person"]
    (missed,) = document.missed
    assert missed.what == inspection._WHAT
    assert "KeyError" in missed.why.en
    assert "secret" not in missed.why.en + missed.why.zh


DAMAGED = {
    "people": c.linked_part("people.xml", c.PEOPLE, "<people"),
    "custom XML": c.linked_part("custom.xml", "customXml", "<a>"),
    "chart": c.chart([], title="x") | {"parts": {"word/charts/chart1.xml": "<c"}},
    "workbook": c.linked_part("embeddings/a.xlsx", "package", b"PK\x03\x04 and no more"),
    "cells": c.linked_part("embeddings/a.xlsx", "package", {**c.workbook({"A": [["1"]]}), "xl/worksheets/sheet1.xml": "<x"}),
    "presentation": c.linked_part("embeddings/a.pptx", "package", {"ppt/slides/slide1.xml": "<p"}),
    "embedded Word file": c.linked_part("embeddings/a.docx", "package", b"no zip file at all"),
    "relationships": {"parts": {"word/_rels/footer9.xml.rels": "<Relationships"}},
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_damaged_is_not_read(name):
    document = read_docx(word("One", **DAMAGED[name]), "a.docx")
    assert document.not_read == ()
    assert document.held is not None
    assert document.held_text is not None
    (missed,) = document.missed
    assert missed.why.en
    assert missed.why.zh


def test_a_document_with_a_damaged_piece_is_not_checked():
    from briefcheck.testing import RuleTestError, check_bytes

    with pytest.raises(RuleTestError, match=r"word/people\.xml"):
        check_bytes(word("One", **DAMAGED["people"]), path="a.docx", rule="hidden/personal-property")


def test_a_part_that_is_missing_is_nothing():
    links = [("one", "glossaryDocument", "glossary/document.xml"), ("two", "chart", "charts/chart1.xml")]
    document = read_docx(word("One", links=links), "a.docx")
    assert (document.held, document.held_text, document.missed) == ((), (), ())


def test_a_part_in_utf_16_is_read():
    body = (
        '<?xml version="1.0" encoding="UTF-16"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:docVars><w:docVar w:name="客户" w:val="南风"/></w:docVars></w:settings>'
    )
    file = word("One", settings="", parts={"word/settings.xml": body.encode("utf-16")})
    (entry,) = read_docx(file, "a.docx").held
    assert (entry.name, entry.text, entry.place) == ("客户", "南风", OF_THE_FILE)


def test_a_file_without_a_relationship_to_its_body():
    document = inspection.inspect(word("One", parts={"_rels/.rels": "<Relationships/>"}), ())
    assert document.things() == ()


def test_a_stored_picture_is_read():
    import zipfile

    from support.word import package

    photo = package({"word/media/image1.jpeg": c.photograph((31, 14, 24))}, compression=zipfile.ZIP_STORED)
    assert opened.Opened(Package(photo), ()).head("word/media/image1.jpeg", 100)[:2] == b"\xff\xd8"
    assert opened.Opened(Package(photo), ()).head("word/media/none.jpeg", 100) == b""


def test_a_picture_that_cannot_be_unpacked_is_not_read():
    from support.word import package

    file = bytearray(package({"word/media/image1.jpeg": bytes(1000)}))
    at = file.index(b"image1.jpeg") + len(b"image1.jpeg")
    file[at : at + 4] = b"\xff\xff\xff\xff"
    look = opened.Opened(Package(bytes(file)), ())
    assert look.head("word/media/image1.jpeg", 100) == b""
    assert len(look.not_read) == 1


def test_embedded_files_share_one_limit(monkeypatch):
    book = c.workbook({"A": [["tea " * 200]]})
    monkeypatch.setattr(opened, "MAX_TOTAL_BYTES", 6000)
    parts = {f"word/embeddings/b{at}.xlsx": book for at in range(3)}
    links = [(f"b{at}", "package", f"embeddings/b{at}.xlsx") for at in range(3)]
    document = read_docx(word("One", parts=parts, links=links), "a.docx")
    assert 0 < len([entry for entry in document.held_text if entry.text.startswith("tea")]) < 3
    assert document.missed


def test_many_embedded_documents_are_not_all_read():
    from briefcheck.readers.docx.concealed.inside import MOST_DOCUMENTS

    inner = word("tea", styles=None, numbering=None)
    numbers = range(MOST_DOCUMENTS + 2)
    parts = {f"word/embeddings/d{at}.docx": inner for at in numbers}
    links = [(f"d{at}", "package", f"embeddings/d{at}.docx") for at in numbers]
    document = read_docx(word("One", parts=parts, links=links), "a.docx")
    assert len(document.held_text) == MOST_DOCUMENTS
    assert "more than 20 embedded documents" in document.missed[0].why.en
