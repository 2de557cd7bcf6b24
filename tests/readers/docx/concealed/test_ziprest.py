"""What a zip file holds beside its parts is read, and is gone from a cleaned copy; and parts of any ending that nothing leads to."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from support.word import word

from briefcheck.cleaning.clean import clean
from briefcheck.cleaning.plan import Plan
from briefcheck.readers.docx import read_docx

SAID = "Southwind 的预算".encode()
END = b"PK\x05\x06"


def before_the_directory(data: bytes, said: bytes) -> bytes:
    """Put bytes behind the last part."""
    at = data.rfind(END)
    start = int.from_bytes(data[at + 16 : at + 20], "little")
    end = bytearray(data[at:])
    end[16:20] = struct.pack("<L", start + len(said))
    return data[:start] + said + data[start:at] + bytes(end)


def written_anew(data: bytes, *, comment: bytes = b"", extra: bytes = b"", stream: bool = False) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(Stream(made) if stream else made, "w") as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename)
            info.comment, info.extra, info.compress_type = comment, extra, zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(entry))
    return made.getvalue()


class Stream:
    """Nothing can be sought in: so each checksum stands behind its part."""

    def __init__(self, made: io.BytesIO) -> None:
        self.write, self.flush = made.write, made.flush


def stale(*, packed: bool) -> bytes:
    """A part as an earlier version of the file had it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as old:
        old.writestr("word/document.xml", b"<w:t>" + SAID + b"</w:t>")
    data = made.getvalue()
    return data[: data.find(b"PK\x01\x02")]


def extra_field(kind: int, words: bytes) -> bytes:
    return struct.pack("<2H", kind, len(words)) + words


PLAIN = word("正文")
HELD = {
    "before the directory": lambda: before_the_directory(PLAIN, SAID),
    "an earlier version, packed": lambda: before_the_directory(PLAIN, stale(packed=True)),
    "an earlier version": lambda: before_the_directory(PLAIN, stale(packed=False)),
    "comments of entries": lambda: written_anew(PLAIN, comment=SAID),
    "an extra field": lambda: written_anew(PLAIN, extra=extra_field(0x4242, SAID)),
    "a stream with comments": lambda: written_anew(PLAIN, comment=SAID, stream=True),
    "a loose log": lambda: word("正文", parts={"word/s.log": SAID}),
    "a loose part without an ending": lambda: word("正文", parts={"word/note": SAID}),
    "a loose text beside data": lambda: word("正文", parts={"customXml/secret.txt": SAID}),
}
NOTHING = {
    "plain": lambda: PLAIN,
    "a stream": lambda: written_anew(PLAIN, stream=True),
    "times and padding": lambda: written_anew(
        PLAIN, extra=extra_field(0x5455, b"\x01abcd") + extra_field(0xA220, b"\0" * 40)
    ),
    "alignment": lambda: before_the_directory(PLAIN, b"\0" * 40),
}


def said(data: bytes) -> list[str]:
    return [held.text for held in read_docx(data, "a.docx").held_text if held.kind == "custom-xml"]


@pytest.mark.parametrize("build", HELD.values(), ids=HELD)
def test_what_stands_beside_the_parts_is_read_and_cleaned(build):
    data = build()
    assert any("Southwind 的预算" in text for text in said(data))
    copy = clean(data, "a.docx", Plan())
    assert [(done.kind, done.count) for done in copy.done] == [("leftovers", 1)]
    assert said(copy.data) == []
    assert b"Southwind" not in copy.data


@pytest.mark.parametrize("build", NOTHING.values(), ids=NOTHING)
def test_an_ordinary_zip_has_nothing_beside_its_parts(build):
    data = build()
    assert said(data) == []
    assert clean(data, "a.docx", Plan()).data == data


@pytest.mark.parametrize(
    "sign", [b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"]
)
def test_files_of_other_programs_that_nothing_leads_to_are_named(sign):
    (found,) = read_docx(word("正文", parts={"word/media/old.bin": sign + b"\0" * 40}), "a.docx").held
    assert (found.kind, found.name) == ("embedded-file", "old.bin")
