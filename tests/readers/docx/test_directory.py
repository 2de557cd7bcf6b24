"""The zip directory, read by hand and by the standard library alike; blocks made quickly and slowly alike."""

import io
import struct
import zipfile

import pytest
from support.word import package, word

from briefcheck import Cell, Paragraph, Place, Property, Row, Span, paragraphs
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.directory import read_directory
from briefcheck.readers.docx.quick import make_cell, make_paragraph, make_place, make_property, make_row


def known(data: bytes) -> list[tuple]:
    return [
        (it.filename, it.flag_bits, it.compress_type, it.CRC, it.compress_size, it.file_size, it.header_offset)
        for it in zipfile.ZipFile(io.BytesIO(data)).infolist()
    ]


def read(data: bytes) -> list[tuple]:
    return [(it.name, it.flags, it.method, it.crc, it.packed_size, it.size, it.offset) for it in read_directory(data)]


@pytest.mark.parametrize(
    "data",
    [
        word("text", header="x"),
        b"before " * 9 + word("text"),
        package({"正文.xml": "x", "a/b.xml": ""}),
        package({"a.xml": "x"}, compression=0),
        package({}),
    ],
)
def test_directory_is_read_as_the_standard_library_reads_it(data):
    assert read(data) == known(data)


def test_zip64_is_left_to_the_standard_library(monkeypatch):
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    data = word("big")
    assert read(data) == known(data)
    assert [entry.text for entry in paragraphs(read_docx(data, "x.docx").body)] == ["big"]


def test_damaged_zip64_is_said(monkeypatch):
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    data = word("big").replace(b"PK\x06\x06", b"PK\x06\x05")
    with pytest.raises(ValueError, match="Bad magic number for central directory"):
        read_directory(data)


def test_entry_with_sizes_elsewhere_is_left_to_the_standard_library():
    data = package({"a.xml": "x"})
    at = data.rindex(b"a.xml") - 46 + 24
    data = data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :]
    assert read(data) == known(data)


GOOD = package({"a.xml": "x", "b.xml": "y"})
END = len(GOOD) - 22


def patched(offset: int, value: int, size: str) -> bytes:
    return GOOD[:offset] + struct.pack(size, value) + GOOD[offset + struct.calcsize(size) :]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK", "no directory"),
        (GOOD[:-5], "no directory"),
        (patched(END + 16, len(GOOD), "<L"), "a directory that begins before the file"),
        (patched(END + 12, len(GOOD), "<L"), "a directory that begins before the file"),
        (patched(END + 12, 20, "<L"), "a directory that is cut off"),
        (patched(END + 12, 60, "<L"), "a directory that is damaged"),
    ],
)
def test_damaged_directory_is_said(data, words):
    with pytest.raises(ValueError, match=words):
        read_directory(data)


def test_blocks_made_quickly_equal_blocks_made_slowly():
    place = make_place("header", 3, 4, 2, 5, 6, 7)
    assert place == Place("header", 3, 4, 3, 2, 5, 6, 7)
    spans = (Span("bold", 0, 1),)
    made = make_paragraph("t", place, "heading", 2, "一、", "S", bold=True, spans=spans, marks=((0, 3, 1),))
    assert made == Paragraph("t", place, "heading", 2, "一、", "S", bold=True, spans=spans, marks=((0, 3, 1),))
    cell = make_cell((made,), place, 2, 3, continues=True)
    assert cell == Cell((made,), place, 2, 3, continues=True)
    assert make_row((cell,), place, header=True) == Row((cell,), place, header=True)
    assert make_property("title", "T", place, "core") == Property("title", "T", place, "core")
    assert hash(made) == hash(Paragraph("t", place, "heading", 2, "一、", "S", True, None, spans, ((0, 3, 1),)))


@pytest.mark.parametrize(
    ("quick", "slow"),
    [
        (make_place("body", 1, 1, 1, None, None, None), Place),
        (make_paragraph("", Place(), "paragraph", 0, "", "", bold=False, spans=(), marks=()), Paragraph),
        (make_cell((), Place(), 1, 1, continues=False), Cell),
        (make_row((), Place(), header=False), Row),
        (make_property("", "", Place(), "app"), Property),
    ],
)
def test_blocks_made_quickly_are_whole_and_frozen(quick, slow):
    assert type(quick) is slow
    assert {name: getattr(quick, name) for name in slow.__slots__}.keys() == set(slow.__slots__)
    with pytest.raises(AttributeError):
        quick.place = None
