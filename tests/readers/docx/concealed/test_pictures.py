"""Crops, places in photographs, thumbnails."""

from __future__ import annotations

import struct

import pytest
from support import concealed as c
from support.word import word

from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.concealed.exif import location
from briefcheck.readers.docx.concealed.metafile import words_of

SHANGHAI = pytest.approx((31.24, 121.47))


def found(kind: str, description: str, **keywords: object) -> list[str]:
    document = read_docx(word("One\n" + description, **keywords), "a.docx")  # type: ignore[arg-type]
    assert document.missed == ()
    return [entry.text for entry in document.held if entry.kind == kind]


@pytest.mark.parametrize(
    ("crop", "share"),
    [
        ('l="50000"', ["50%"]),
        ('l="50%"', ["50%"]),
        ('t="20000" b="20000"', ["40%"]),
        ('l="60000" r="60000"', ["100%"]),
        ('l="9000"', []),
        ('l="-50000"', []),
        ('l="-50%"', []),
        ('l="much"', []),
        ('l="much%"', []),
        ("", []),
    ],
)
def test_the_share_that_is_cropped_away(crop, share):
    assert found("cropped-picture", c.picture(crop=crop or 'l="0"')) == share


@pytest.mark.parametrize(("crop", "share"), [("32768f", ["50%"]), (".25", ["25%"]), ("-3277f", []), ("much", [])])
def test_the_share_that_is_cropped_away_in_vml(crop, share):
    assert found("cropped-picture", c.vector_picture(attributes=f'cropright="{crop}"')) == share


def test_a_picture_in_two_branches_is_one():
    inner = c.picture(crop='l="50000"')[1:-1]
    both = (
        f'{{<mc:AlternateContent><mc:Choice Requires="wps">{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback>'
        "</mc:AlternateContent>}"
    )
    assert found("cropped-picture", both) == ["50%"]


# ---------------------------------------------------------------------- where a photograph was taken


@pytest.mark.parametrize("order", ["<", ">"])
def test_degrees_of_a_photograph(order):
    assert location(c.photograph((31, 14, 24), order=order)) == SHANGHAI


def test_exif_in_other_kinds_of_picture():
    block = c.photograph((31, 14, 24))[12:-2]
    chunk = struct.pack(">L", len(block))
    assert location(block) == SHANGHAI  # TIFF
    assert location(b"\x89PNG\r\n\x1a\n" + chunk + b"eXIf" + block) == SHANGHAI
    assert location(b"RIFF\0\0\0\0WEBPEXIF" + struct.pack("<L", len(block)) + block) == SHANGHAI


@pytest.mark.parametrize(
    "picture",
    [
        b"",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8Exif\0\0",
        b"\xff\xd8Exif\0\0XX*\0\x08\0\0\0",
        c.photograph(None),
        c.photograph((0, 0, 0), (0, 0, 0)),
        c.photograph((95, 0, 0)),
        c.photograph((31, 14, 24))[:70],
        b"II*\0\x08\0\0\0" + struct.pack("<HHHLLL", 1, 0x0112, 3, 1, 1, 0),
        b"II*\0\xff\xff\xff\xff",
    ],
)
def test_a_picture_without_a_place(picture):
    assert location(picture) is None


def test_a_hostile_count_of_entries_ends_soon():
    assert location(b"II*\0\x08\0\0\0\xff\xff" + bytes(200_000)) is None


def test_a_rational_without_a_denominator_is_nought():
    picture = c.photograph((31, 14, 24)).replace(struct.pack("<LL", 24, 1), struct.pack("<LL", 24, 0))
    found_there = location(picture)
    assert found_there is not None
    assert found_there[0] == pytest.approx(31 + 14 / 60)


def test_a_photograph_used_twice_is_one_and_one_not_used_belongs_to_the_file():
    photo = {"parts": {"word/media/image1.jpeg": c.photograph((31, 14, 24))}}
    links = [("one", "image", "media/image1.jpeg"), ("two", "image", "media/image1.jpeg")]
    assert len(found("picture-location", c.picture("one") + c.picture("two"), links=links, **photo)) == 1
    document = read_docx(word("One", links=links, **photo), "a.docx")
    assert [(entry.place.part, entry.place.line) for entry in document.held] == [("properties", 0)]


def test_a_photograph_that_is_missing_or_stored_unpacked():
    links = [("one", "image", "media/image1.jpeg")]
    assert found("picture-location", c.picture("one"), links=links) == []


# ---------------------------------------------------------------------- the picture of the first page


def test_words_of_a_metafile():
    assert words_of(c.metafile("北风", "茶业")) == "北风茶业"
    assert words_of(b"") == ""
    assert words_of(c.metafile("a")[:60]) == ""
    assert words_of(b"\x01\0\0\0" + bytes(36) + b" EMF") == ""


def test_small_text_of_a_metafile():
    def record(text: str, options: int, rectangle: bytes) -> bytes:
        words = text.encode("latin-1" if options & 0x200 else "utf-16-le")
        body = bytes(8) + struct.pack("<LL", len(text), options) + bytes(12) + rectangle + words
        return struct.pack("<LL", 108, len(body) + 8) + body

    head = c.metafile()[:44]
    assert words_of(head + record("Plan", 0x100, b"")) == "Plan"
    assert words_of(head + record("Plan", 0x200, bytes(16))) == "Plan"
    assert words_of(head + struct.pack("<LL", 108, 12) + bytes(4)) == ""


def test_the_thumbnail_of_python_docx_is_an_empty_page():
    from io import BytesIO

    import docx

    file = BytesIO()
    docx.Document().save(file)
    assert [entry for entry in read_docx(file.getvalue(), "a.docx").held if entry.kind == "thumbnail"] == []


# ---------------------------------------------------------------------- descriptions


def test_a_description_comes_once_and_blank_ones_do_not():
    described = c.picture(attributes='descr="tea" title="tea"') + c.picture(attributes='descr=" "')
    document = read_docx(word(described), "a.docx")
    assert [(entry.kind, entry.text) for entry in document.held_text] == [("alt-text", "tea")]
