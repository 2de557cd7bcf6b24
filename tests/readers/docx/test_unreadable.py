"""A file that cannot be read: one plain sentence for each reason, in both languages, and never another error."""

import contextlib
import gc
import struct

import pytest
from support.word import package, paragraph, part, relationships, word

from briefcheck import UnreadableDocument
from briefcheck.readers.docx import package as opened
from briefcheck.readers.docx import read_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def lock_file() -> bytes:
    return (b"\x03Ann" + b"\x00" * 50 + b"\x03\x00" + "Ann".encode("utf-16-le")).ljust(162, b"\x00")


def ole(name: str) -> bytes:
    return OLE + b"\x00" * 1000 + name.encode("utf-16-le") + b"\x00" * 1000


def archive(*names: str) -> bytes:
    return package(dict.fromkeys(names, "<x/>"))


GOOD = word("text")
SAVE_AS = "save it as “Word Document (.docx)”."
ZH_SAVE_AS = "另存为“Word 文档 (.docx)”。"

REASONS = {
    "empty": (
        b"",
        "a.docx",
        (
            "The file is empty. If it lies in a cloud folder (OneDrive, iCloud), open it once in Word and wait until it is there;"
            " else ask whoever sent it for a new copy."
        ),
        "文件是空的。如果它在网盘文件夹里（OneDrive、iCloud、坚果云），请先用 Word 打开一次，等它下载完；否则请让发件人重新发一份。",
    ),
    "zeros": (
        b"\x00" * 5000,
        "a.docx",
        "The file holds only zeros: it was not fully copied or downloaded. Copy or download it again.",
        "文件内容全是零，说明没有完整复制或下载。请重新复制或下载。",
    ),
    "lock file by name": (
        b"\x01",
        "in/~$port.docx",
        "This is Word's lock file for a document that somebody has open, not a document. Close Word; if the file stays, it can be deleted.",
        "这是 Word 打开文档时留下的锁定文件，不是文档。请关闭 Word；如果文件仍在，可以删除。",
    ),
    "lock file by content": (
        lock_file(),
        "report.docx",
        "This is Word's lock file for a document that somebody has open, not a document. Close Word; if the file stays, it can be deleted.",
        "这是 Word 打开文档时留下的锁定文件，不是文档。请关闭 Word；如果文件仍在，可以删除。",
    ),
    "side file of macOS by name": (
        b"anything",
        "C:\\in\\._report.docx",
        "This is a side file that macOS leaves beside a document, not a document. It can be deleted; check the file without “._” in front.",
        "这是 macOS 在文档旁边留下的附属文件，不是文档，可以删除。请检查文件名前面没有“._”的那一个。",
    ),
    "side file of macOS by content": (
        b"\x00\x05\x16\x07" + b"x" * 100,
        "report.docx",
        "This is a side file that macOS leaves beside a document, not a document. It can be deleted; check the file without “._” in front.",
        "这是 macOS 在文档旁边留下的附属文件，不是文档，可以删除。请检查文件名前面没有“._”的那一个。",
    ),
    "Git LFS": (
        b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
        "a.docx",
        "This is only a Git LFS pointer; the document itself was not downloaded. Run “git lfs pull”.",
        "这只是 Git LFS 的指针，文档本身还没有下载。请运行“git lfs pull”。",
    ),
    "password": (
        ole("EncryptedPackage"),
        "a.docx",
        "The file is protected with a password. Open it in Word, remove the password (File › Info › Protect Document) and save it.",
        "文件有密码保护。请在 Word 中打开，取消密码（文件 › 信息 › 保护文档）后保存。",
    ),
    "old Word": (
        ole("WordDocument"),
        "a.docx",
        f"This is a Word file in the old .doc format. Open it in Word and {SAVE_AS}",
        f"这是旧的 .doc 格式。请在 Word 中打开，{ZH_SAVE_AS}",
    ),
    "old Office": (
        ole("Workbook"),
        "a.docx",
        f"This is a file in an old Office format, not a .docx document. Open it in its program and {SAVE_AS}",
        f"这是旧的 Office 格式，不是 .docx 文档。请用原来的程序打开，{ZH_SAVE_AS}",
    ),
    "RTF": (
        rb"{\rtf1 x}",
        "a.docx",
        f"This is an RTF file with a Word name. Open it in Word and {SAVE_AS}",
        f"这是改了扩展名的 RTF 文件。请在 Word 中打开，{ZH_SAVE_AS}",
    ),
    "web page": (
        b"\xef\xbb\xbf<!DOCTYPE html><html>",
        "a.docx",
        f"This is a web page with a Word name. Open it in Word and {SAVE_AS}",
        f"这是改了扩展名的网页。请在 Word 中打开，{ZH_SAVE_AS}",
    ),
    "single file web page": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n",
        "a.docx",
        f"This is a web page with a Word name. Open it in Word and {SAVE_AS}",
        f"这是改了扩展名的网页。请在 Word 中打开，{ZH_SAVE_AS}",
    ),
    "PDF": (
        b"%PDF-1.7\n",
        "a.docx",
        "This is a PDF with a Word name. Check the Word document that it was made from.",
        "这是改了扩展名的 PDF。请检查生成它的那份 Word 文档。",
    ),
    "plain XML": (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="x"/>',
        "a.docx",
        f"This is a Word file saved as plain XML. Open it in Word and {SAVE_AS}",
        f"这是另存为 XML 的 Word 文件。请在 Word 中打开，{ZH_SAVE_AS}",
    ),
    "plain text": (
        b"just words",
        "a.docx",
        "This is no Word file, whatever its name says. Ask whoever sent it for the Word document.",
        "这不是 Word 文件，虽然名字像。请向发件人索取 Word 文档。",
    ),
    "cut off": (
        GOOD[: len(GOOD) // 2],
        "a.docx",
        "The file is cut off or damaged: the end is missing. Copy or download it again.",
        "文件不完整或已损坏：缺少结尾。请重新复制或下载。",
    ),
    "Excel": (
        archive("[Content_Types].xml", "xl/workbook.xml"),
        "a.docx",
        "This is an Excel workbook with a Word name. Give it its own name back; only Word and Markdown documents are checked.",
        "这是改了扩展名的 Excel 工作簿。请改回原来的扩展名；只检查 Word 和 Markdown 文档。",
    ),
    "Excel, with its relationships": (
        package(
            {
                "_rels/.rels": relationships([("m", "officeDocument", "xl/workbook.xml")]),
                "xl/workbook.xml": "<workbook/>",
            }
        ),
        "a.docx",
        "This is an Excel workbook with a Word name. Give it its own name back; only Word and Markdown documents are checked.",
        "这是改了扩展名的 Excel 工作簿。请改回原来的扩展名；只检查 Word 和 Markdown 文档。",
    ),
    "PowerPoint": (
        archive("ppt/presentation.xml"),
        "a.docx",
        "This is a PowerPoint presentation with a Word name. Give it its own name back; only Word and Markdown documents are checked.",
        "这是改了扩展名的 PowerPoint 演示文稿。请改回原来的扩展名；只检查 Word 和 Markdown 文档。",
    ),
    "OpenDocument": (
        archive("mimetype", "content.xml"),
        "a.docx",
        f"This is an OpenDocument file with a Word name. Open it in Word or LibreOffice and {SAVE_AS}",
        f"这是改了扩展名的 OpenDocument 文件。请在 Word 或 LibreOffice 中打开，{ZH_SAVE_AS}",
    ),
    "another package": (
        archive("[Content_Types].xml"),
        "a.docx",
        "This is no Word file, whatever its name says. Ask whoever sent it for the Word document.",
        "这不是 Word 文件，虽然名字像。请向发件人索取 Word 文档。",
    ),
    "zip archive": (
        archive("report.txt"),
        "a.docx",
        "This is a zip archive, not a Word document. Unpack it and check the documents inside.",
        "这是压缩包，不是 Word 文档。请解压后检查里面的文档。",
    ),
    "damaged": (
        word(parts={"word/document.xml": "<w:document"}),
        "a.docx",
        "The file is damaged (word/document.xml is not well-formed). Open it in Word, let Word repair it, and save it.",
        "文件已损坏（word/document.xml 的 XML 有误）。请在 Word 中打开，让 Word 修复后保存。",
    ),
    "document type": (
        word(parts={"word/document.xml": "<!DOCTYPE x><x/>"}),
        "a.docx",
        (
            "The file is built in a way that Word never does (it declares a document type), so it was not opened. "
            "Open it in Word only if you trust its sender, and save it again."
        ),
        "文件的结构不是 Word 会生成的（含有文档类型声明），因此没有打开。确信发件人可靠时，再用 Word 打开并重新保存。",
    ),
    "part outside": (
        word(parts={"../evil.xml": "<x/>"}),
        "a.docx",
        (
            "The file is built in a way that Word never does (a part lies outside the file), so it was not opened. "
            "Open it in Word only if you trust its sender, and save it again."
        ),
        "文件的结构不是 Word 会生成的（有部件的路径指向文件之外），因此没有打开。确信发件人可靠时，再用 Word 打开并重新保存。",
    ),
    "two parts of one name": (
        word(parts={"word/DOCUMENT.xml": "<x/>"}),
        "a.docx",
        (
            "The file is built in a way that Word never does (two parts have the same name), so it was not opened. "
            "Open it in Word only if you trust its sender, and save it again."
        ),
        "文件的结构不是 Word 会生成的（有两个同名的部件），因此没有打开。确信发件人可靠时，再用 Word 打开并重新保存。",
    ),
}


def why(data: bytes, path: str = "a.docx"):
    with pytest.raises(UnreadableDocument) as error:
        read_docx(data, path)
    return error.value.why


@pytest.mark.parametrize("reason", REASONS)
def test_reason_is_said_plainly(reason):
    data, path, english, chinese = REASONS[reason]
    said = why(data, path)
    assert (said.en, said.zh) == (english, chinese)


def test_a_whole_document_with_the_name_of_a_lock_file_is_read():
    assert read_docx(GOOD, "~$a.docx").format == "word"


def test_bomb_is_refused():
    bomb = word(parts={"word/document.xml": part("document", " " * 20_000_000)})
    assert why(bomb).en.startswith("The file is built in a way that Word never does (packed too tightly)")
    assert "（压缩比过高）" in why(bomb).zh


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(opened, "MAX_PARTS", 5)
    assert why(GOOD).en.startswith("The file is built in a way that Word never does (more than 5 parts)")
    assert "（超过 5 个部件）" in why(GOOD).zh


def test_too_much_text_is_refused(monkeypatch):
    big = word(parts={"word/document.xml": part("document", "<w:body/>" + "<!-- -->" * 300_000)})
    monkeypatch.setattr(opened, "MAX_PART_BYTES", 2**20)
    said = why(big)
    assert (
        said.en == "The file is too big to be checked (2 MB of text). Split the document, or take large pictures out."
    )
    assert said.zh == "文件太大，无法检查（文字部分 2 MB）。请拆分文档，或删去大图片。"


def test_too_much_text_in_all_is_refused(monkeypatch):
    monkeypatch.setattr(opened, "MAX_TOTAL_BYTES", 100)
    assert "too big" in why(GOOD).en


def test_too_deep_is_damaged():
    deep = part("document", "<w:sdt>" * 400 + "</w:sdt>" * 400)
    assert "is not well-formed" in why(word(parts={"word/document.xml": deep})).en


def patched(data: bytes, name: bytes, offset: int, value: bytes) -> bytes:
    """Change bytes of the directory entry of a part."""
    at = data.rindex(name) - 46 + offset
    return data[:at] + value + data[at + len(value) :]


def test_encrypted_member_needs_a_password():
    assert "password" in why(patched(GOOD, b"word/document.xml", 8, b"\x01")).en


@pytest.mark.parametrize(
    ("offset", "value", "words"),
    [
        (16, b"\x00\x00\x00\x00", "word/document.xml has a wrong checksum"),
        (24, struct.pack("<I", 50), "word/document.xml has a wrong checksum"),
        (10, b"\x63\x00", "word/document.xml is packed in an unknown way"),
        (20, b"\x05\x00\x00\x00", "word/document.xml cannot be unpacked"),
    ],
)
def test_damaged_directory(offset, value, words):
    assert words in why(patched(GOOD, b"word/document.xml", offset, value)).en


def test_damaged_stream():
    files = {"word/document.xml": part("document", f"<w:body>{paragraph('x')}</w:body>")}
    data = package(files)
    at = data.index(b"word/document.xml") + len(b"word/document.xml")
    assert "cannot be unpacked" in why(data[:at] + b"\xff" * 8 + data[at + 8 :]).en


def test_part_that_begins_nowhere():
    assert "cut off" in why(patched(GOOD, b"word/document.xml", 42, b"\x03\x00\x00\x00")).en


@pytest.mark.parametrize("cut", range(0, len(GOOD), 97))
def test_cut_anywhere_it_is_unreadable_and_nothing_worse(cut):
    why(GOOD[:cut])


def test_flipped_bytes_are_read_or_unreadable():
    for at in range(0, len(GOOD), 5):
        data = GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :]
        try:
            document = read_docx(data, "a.docx")
        except UnreadableDocument:
            continue
        assert document.parts[0].kind == "body"


@pytest.mark.parametrize("collecting", [True, False])
@pytest.mark.parametrize("data", [b"no zip file", word("Words")])
def test_the_garbage_collector_is_left_as_it_was(data: bytes, collecting: bool) -> None:
    was = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        with contextlib.suppress(UnreadableDocument):
            read_docx(data, "a.docx")
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()
