"""Encodings told apart, and the files that are no documents."""

from __future__ import annotations

import pytest

from briefcheck.errors import UnreadableDocument
from briefcheck.readers import decoding
from briefcheck.readers.decoding import decode
from briefcheck.text import Text

SIMPLIFIED = (
    "客户会议报告\n\n会议日期：2026年3月2日\n出席：青禾茶饮市场部、我方客户部\n\n下一步行动：周五前提交脚本修改稿。\n"
)
TRADITIONAL = (
    "客戶會議報告\n\n會議日期：2026年3月2日\n出席：青禾茶飲市場部、我方客戶部\n\n下一步行動：週五前提交腳本修改稿。\n"
)
ENGLISH = "Contact report\n\nThe client’s budget is “final” – see below. Café meeting, 10 March.\n" * 3


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16-le"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        ("客户会议报告，出席人员与会议结论如下", "utf-16-le", "utf-16-le"),
        ("客户会议报告，出席人员与会议结论如下", "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "utf-32", "utf-32-le"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        ("会议报告🙂㐀" * 5, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (ENGLISH, "windows-1252", "windows-1252"),
        ("plain", "ascii", "utf-8"),
    ],
)
def test_encodings_are_told_apart(text, codec, name):
    assert decode(text.encode(codec), "a.md") == (text, name)


def test_a_byte_order_mark_decides():
    assert decode(b"\xfe\xff" + "会议".encode("utf-16-be"), "a.md") == ("会议", "utf-16-be")


def test_a_stray_nul_does_not_make_a_text_unreadable():
    text = "会议报告，" * 500 + "\0"
    assert decode(text.encode(), "a.md") == (text, "utf-8")


def why(data: bytes, path: str = "a.md") -> Text:
    with pytest.raises(UnreadableDocument) as raised:
        decode(data, path)
    assert isinstance(raised.value.why, Text)
    return raised.value.why


@pytest.mark.parametrize("data", [b"", b" \n\r\n", b"\xef\xbb\xbf", b"\xff\xfe \x00", "\u3000".encode()])
def test_empty_files(data):
    assert why(data) == Text(en="The file is empty.", zh="文件是空的。")


@pytest.mark.parametrize("path", ["~$报告.md", "x/._a.md", "C:\\docs\\~$a.md"])
def test_lock_files(path):
    assert why(b"text", path) == Text(
        en="This is a lock or helper file that Word or macOS left behind, not a document.",
        zh="这是 Word 或 macOS 留下的临时文件，不是文档。",
    )


def test_a_git_lfs_pointer():
    assert why(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n") == Text(
        en="The document itself is not here, only a Git LFS pointer to it. Run: git lfs pull",
        zh="这里只有 Git LFS 指针，没有文档本身。请先运行：git lfs pull",
    )


def test_a_file_too_large():
    assert why(b"a" * (decoding.LARGEST + 1024**2)) == Text(
        en="The file is too large: 6 MB; text files of up to 5 MB are read.",
        zh="文件过大：6 MB；最多读取 5 MB 的文本文件。",
    )


@pytest.mark.parametrize(
    ("data", "en", "zh"),
    [
        (b"PK\x03\x04...", "a Word or zip file", "Word 或压缩文件"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word file (.doc)", "旧版 Word 文件（.doc）"),
        (b"%PDF-1.7", "a PDF", "PDF"),
        (b"{\\rtf1", "an RTF file", "RTF 文件"),
        (b"\x89PNG\r\n", "a picture", "图片"),
    ],
)
def test_other_formats_under_a_wrong_name(data, en, zh):
    assert why(data) == Text(
        en=f"The file is named like a text file, but it is {en}.", zh=f"文件名像文本文件，实际是{zh}。"
    )


def test_utf8_with_a_broken_character_names_its_line():
    data = SIMPLIFIED.encode()
    broken = data[:40] + b"\xff" + data[40:]
    assert why(broken) == Text(
        en="The file is damaged: line 3 is not valid UTF-8.", zh="文件已损坏：第 3 行不是有效的 UTF-8 文本。"
    )


def test_utf16_cut_in_the_middle_of_a_character():
    assert why(b"\xff\xfea\0\n\0b") == Text(
        en="The file is damaged: line 2 is not valid UTF-16-LE.", zh="文件已损坏：第 2 行不是有效的 UTF-16-LE 文本。"
    )


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x00\x01\x02" * 50,
        b"\x01\x02\x03abc" * 20,
        b"\x00" * 3 + b"\xff" * 4000,
        bytes(range(128, 256)) * 3,
        "鼪鼬鼫".encode("gb18030") * 20,
    ],
)
def test_what_is_no_text(data):
    assert why(data) == Text(
        en="The file is not text: neither UTF-8, UTF-16, GB18030 nor Big5.",
        zh="文件不是文本：UTF-8、UTF-16、GB18030、Big5 都无法解读。",
    )
