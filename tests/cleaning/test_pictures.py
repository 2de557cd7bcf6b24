"""What stands in pictures beside the picture."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import concealed
from support.cleaned import cleaned
from support.word import word

from briefcheck.cleaning.pictures import stripped
from briefcheck.readers.docx.concealed.exif import location

JFIF = b"\xff\xe0\0\x07JFIF\0"
TABLE = b"\xff\xdb\0\x05abc"
SCAN = b"\xff\xda\0\x04\0\0\x12\x34\xff\0\xff\xd9"


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def exif(turn: int, order: str = ">") -> bytes:
    mark = b"MM\0*" if order == ">" else b"II*\0"
    entry = struct.pack(order + "HHLHH", 0x0112, 3, 1, turn, 0)
    return (
        b"Exif\0\0"
        + mark
        + struct.pack(order + "LH", 8, 2)
        + struct.pack(order + "HHLL", 0x010F, 2, 4, 0x41)
        + entry
        + bytes(4)
    )


def test_jpeg_loses_exif_xmp_captions_and_comments_and_nothing_else() -> None:
    tells = (
        segment(0xE1, exif(1)) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>") + segment(0xED, b"Photoshop 3.0")
    )
    colours = segment(0xE2, b"ICC_PROFILE\0")

    picture = b"\xff\xd8" + JFIF + tells + colours + segment(0xFE, b"by Ann") + b"\xff\x01\xff" + TABLE + SCAN

    assert stripped(picture) == b"\xff\xd8" + JFIF + colours + b"\xff\x01" + TABLE + SCAN


@pytest.mark.parametrize("order", [">", "<"])
def test_how_a_photograph_is_turned_stays(order: str) -> None:
    after = stripped(b"\xff\xd8" + JFIF + segment(0xE1, exif(6, order)) + TABLE + SCAN)

    assert after[: 2 + len(JFIF)] == b"\xff\xd8" + JFIF
    assert after.endswith(TABLE + SCAN)
    assert b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06" in after
    assert stripped(after) == after


def test_place_of_a_photograph_is_gone() -> None:
    before = concealed.photograph((31, 13, 5))

    assert location(before) is not None
    assert location(stripped(before)) is None


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))


def test_png_loses_its_texts_and_exif() -> None:
    head, data, end = chunk(b"IHDR", bytes(13)), chunk(b"IDAT", b"abc"), chunk(b"IEND", b"")
    tells = b"".join(chunk(kind, b"Author\0Ann") for kind in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))
    start = b"\x89PNG\r\n\x1a\n"

    assert stripped(start + head + tells + data + end + b"behind") == start + head + data + end + b"behind"


def test_webp_loses_exif_and_says_so() -> None:
    def part(kind: bytes, content: bytes) -> bytes:
        return kind + struct.pack("<L", len(content)) + content + bytes(len(content) % 2)

    def whole(*parts: bytes) -> bytes:
        body = b"WEBP" + b"".join(parts)
        return b"RIFF" + struct.pack("<L", len(body)) + body

    picture = part(b"VP8 ", b"abc")
    before = whole(part(b"VP8X", b"\x1c" + bytes(9)), picture, part(b"EXIF", b"II*\0"), part(b"XMP ", b"<x/>"))

    assert stripped(before) == whole(part(b"VP8X", b"\x10" + bytes(9)), picture)
    assert stripped(whole(picture)) == whole(picture)


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"GIF89a",
        b"\xff\xd8abc",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe1\xff\xff",
        b"\xff\xd8\xff\xe1\0\0",
        b"\x89PNG\r\n\x1a\nabc",
        b"\x89PNG\r\n\x1a\n\0\0\0\x09tEXt",
        b"RIFF\0\0\0\0WEBPEXIF\xff\0\0\0",
    ],
)
def test_damaged_or_foreign_picture_is_left_as_it_is(damaged: bytes) -> None:
    assert stripped(damaged) == damaged


@given(st.binary(max_size=60), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF    WEBP"]))
def test_nothing_makes_it_fail_and_twice_is_as_once(tail: bytes, start: bytes) -> None:
    once = stripped(start + tail)

    assert stripped(once) == once
    assert len(once) <= len(start + tail) + 40


def test_pictures_in_the_file_are_cleaned_by_what_they_are() -> None:
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + chunk(b"IEND", b"")
    data = word(
        f"a{concealed.picture('photo')}",
        parts={"word/media/image1.bin": concealed.photograph((31, 13, 5)), "word/media/image2.png": png},
        links=[("photo", "image", "media/image1.bin"), ("other", "image", "media/image2.png")],
    )

    copy = cleaned(data)

    assert copy.done == {"picture-data": 1}
    assert copy.left == {}
    assert copy.parts["word/media/image2.png"] == png


def test_place_in_a_format_that_is_left_alone_is_listed() -> None:
    tiff = concealed.photograph((31, 13, 5))[12:]
    data = word(
        f"a{concealed.picture('photo')}",
        parts={"word/media/image1.tif": tiff},
        links=[("photo", "image", "media/image1.tif")],
    )

    assert list(cleaned(data).left) == ["picture-location"]


INKSCAPE = 'xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\Users\\lan\\a.png"'


@pytest.mark.parametrize(
    "said",
    [
        "<title>Southwind</title>",
        "<g><desc>Southwind</desc></g>",
        "<metadata><a>Southwind</a></metadata>",
        "<!-- Southwind -->",
        "<?a Southwind?>",
        f'<g {INKSCAPE} id="Southwind"/>'.replace("Southwind", "g1"),
    ],
)
def test_svg_loses_what_it_does_not_draw(said: str) -> None:
    copy = cleaned(word("a", **concealed.svg(said + "<text>Summer</text>")))
    after = copy.xml("word/media/image1.svg")

    assert "Southwind" not in after
    assert "lan" not in after
    assert "<text>Summer</text>" in after
    assert '<path d="M0 0h9"/>' in after
    assert copy.done == {"picture-data": 1}


@pytest.mark.parametrize("content", ["<text>a title</text>", "<desc>"])
def test_svg_that_says_nothing_or_is_damaged_stays_as_it_is(content: str) -> None:
    data = word("a", **concealed.svg(content))

    assert cleaned(data).data == data
