"""Why a file cannot be read as a Word document: one plain sentence for each reason, in both languages."""

from __future__ import annotations

import re
from typing import Final

from briefcheck.errors import UnreadableDocument
from briefcheck.lazy import pattern
from briefcheck.text import Text

EMPTY: Final = Text(
    en="The file is empty. If it lies in a cloud folder (OneDrive, iCloud), open it once in Word and wait until it is there;"
    " else ask whoever sent it for a new copy.",
    zh="文件是空的。如果它在网盘文件夹里（OneDrive、iCloud、坚果云），请先用 Word 打开一次，等它下载完；否则请让发件人重新发一份。",
)
ZEROS: Final = Text(
    en="The file holds only zeros: it was not fully copied or downloaded. Copy or download it again.",
    zh="文件内容全是零，说明没有完整复制或下载。请重新复制或下载。",
)
LOCK: Final = Text(
    en="This is Word's lock file for a document that somebody has open, not a document. Close Word; if the file stays, it can be deleted.",
    zh="这是 Word 打开文档时留下的锁定文件，不是文档。请关闭 Word；如果文件仍在，可以删除。",
)
APPLE_DOUBLE: Final = Text(
    en="This is a side file that macOS leaves beside a document, not a document. It can be deleted; check the file without “._” in front.",
    zh="这是 macOS 在文档旁边留下的附属文件，不是文档，可以删除。请检查文件名前面没有“._”的那一个。",
)
LFS: Final = Text(
    en="This is only a Git LFS pointer; the document itself was not downloaded. Run “git lfs pull”.",
    zh="这只是 Git LFS 的指针，文档本身还没有下载。请运行“git lfs pull”。",
)
ENCRYPTED: Final = Text(
    en="The file is protected with a password. Open it in Word, remove the password (File › Info › Protect Document) and save it.",
    zh="文件有密码保护。请在 Word 中打开，取消密码（文件 › 信息 › 保护文档）后保存。",
)
OLD_WORD: Final = Text(
    en="This is a Word file in the old .doc format. Open it in Word and save it as “Word Document (.docx)”.",
    zh="这是旧的 .doc 格式。请在 Word 中打开，另存为“Word 文档 (.docx)”。",
)
OLD_OFFICE: Final = Text(
    en="This is a file in an old Office format, not a .docx document. Open it in its program and save it as “Word Document (.docx)”.",
    zh="这是旧的 Office 格式，不是 .docx 文档。请用原来的程序打开，另存为“Word 文档 (.docx)”。",
)
RTF: Final = Text(
    en="This is an RTF file with a Word name. Open it in Word and save it as “Word Document (.docx)”.",
    zh="这是改了扩展名的 RTF 文件。请在 Word 中打开，另存为“Word 文档 (.docx)”。",
)
HTML: Final = Text(
    en="This is a web page with a Word name. Open it in Word and save it as “Word Document (.docx)”.",
    zh="这是改了扩展名的网页。请在 Word 中打开，另存为“Word 文档 (.docx)”。",
)
PDF: Final = Text(
    en="This is a PDF with a Word name. Check the Word document that it was made from.",
    zh="这是改了扩展名的 PDF。请检查生成它的那份 Word 文档。",
)
XML: Final = Text(
    en="This is a Word file saved as plain XML. Open it in Word and save it as “Word Document (.docx)”.",
    zh="这是另存为 XML 的 Word 文件。请在 Word 中打开，另存为“Word 文档 (.docx)”。",
)
NOT_WORD: Final = Text(
    en="This is no Word file, whatever its name says. Ask whoever sent it for the Word document.",
    zh="这不是 Word 文件，虽然名字像。请向发件人索取 Word 文档。",
)
TRUNCATED: Final = Text(
    en="The file is cut off or damaged: the end is missing. Copy or download it again.",
    zh="文件不完整或已损坏：缺少结尾。请重新复制或下载。",
)
DAMAGED: Final = Text(
    en="The file is damaged ({what}). Open it in Word, let Word repair it, and save it.",
    zh="文件已损坏（{what}）。请在 Word 中打开，让 Word 修复后保存。",
)
EXCEL: Final = Text(
    en="This is an Excel workbook with a Word name. Give it its own name back; only Word and Markdown documents are checked.",
    zh="这是改了扩展名的 Excel 工作簿。请改回原来的扩展名；只检查 Word 和 Markdown 文档。",
)
POWERPOINT: Final = Text(
    en="This is a PowerPoint presentation with a Word name. Give it its own name back; only Word and Markdown documents are checked.",
    zh="这是改了扩展名的 PowerPoint 演示文稿。请改回原来的扩展名；只检查 Word 和 Markdown 文档。",
)
ODT: Final = Text(
    en="This is an OpenDocument file with a Word name. Open it in Word or LibreOffice and save it as “Word Document (.docx)”.",
    zh="这是改了扩展名的 OpenDocument 文件。请在 Word 或 LibreOffice 中打开，另存为“Word 文档 (.docx)”。",
)
ZIP: Final = Text(
    en="This is a zip archive, not a Word document. Unpack it and check the documents inside.",
    zh="这是压缩包，不是 Word 文档。请解压后检查里面的文档。",
)
SUSPICIOUS: Final = Text(
    en="The file is built in a way that Word never does ({what}), so it was not opened. Open it in Word only if you trust its sender, and save it again.",
    zh="文件的结构不是 Word 会生成的（{what}），因此没有打开。确信发件人可靠时，再用 Word 打开并重新保存。",
)
TOO_BIG: Final = Text(
    en="The file is too big to be checked ({what}). Split the document, or take large pictures out.",
    zh="文件太大，无法检查（{what}）。请拆分文档，或删去大图片。",
)

MAX_PARAGRAPHS: Final = 200_000  # some 5,000 pages

ZIP_START: Final = b"PK\x03\x04"
_OLE_START: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_APPLE_DOUBLE_STARTS: Final = (b"\x00\x05\x16\x07", b"\x00\x05\x16\x00")
_LOCK_SIZES: Final = (162, 165)  # Word's owner file; the longer one is Excel's
_TEXT_STARTS: Final = (
    (pattern(rb"\{\\rtf"), RTF),
    (pattern(rb"%PDF-"), PDF),
    (pattern(rb"version https://git-lfs\.github\.com/spec/"), LFS),
    (
        pattern(
            rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        HTML,
    ),
    (pattern(rb"(?:MIME-Version|From|Content-Type):[^\n]*\n", re.IGNORECASE), HTML),  # .mht: "single file web page"
    (pattern(rb"<\?xml.{0,300}(?:<pkg:package|<w:wordDocument|progid=\"Word\.Document\")", re.DOTALL), XML),
)


def unreadable(why: Text, **data: Text) -> UnreadableDocument:
    """Return the error for ``why``, its placeholders filled, each in its own language."""
    return UnreadableDocument(
        Text(
            en=why.en.format_map({name: text.en for name, text in data.items()}),
            zh=why.zh.format_map({name: text.zh for name, text in data.items()}),
        )
    )


def too_many_paragraphs() -> UnreadableDocument:
    """Return the error for a document of more paragraphs than any that a person wrote."""
    return unreadable(
        TOO_BIG, what=Text(f"more than {MAX_PARAGRAPHS:,} paragraphs", f"超过 {MAX_PARAGRAPHS // 10_000} 万个段落")
    )


def refuse_what_is_no_zip(data: bytes, path: str) -> None:
    """Raise UnreadableDocument when ``data`` is not even a zip file, with the reason as far as it can be told."""
    if data.startswith(ZIP_START):
        return
    why = _by_name(path.replace("\\", "/").rpartition("/")[2], data) or _by_start(data)
    if why is not None:
        raise unreadable(why)


def _by_name(name: str, data: bytes) -> Text | None:
    if name.startswith("~$") or _is_lock(data):
        return LOCK
    if name.startswith("._") or data.startswith(_APPLE_DOUBLE_STARTS):
        return APPLE_DOUBLE
    return None


def _is_lock(data: bytes) -> bool:
    """Tell Word's owner file: the length of the user's name, the name, blanks or zeros, the name again in UTF-16."""
    if len(data) not in _LOCK_SIZES or not 0 < data[0] <= 52:
        return False
    return data[1 + data[0] : 54].strip(b"\x00 ") == b""


def _by_start(data: bytes) -> Text | None:
    if not data:
        return EMPTY
    if not data.strip(b"\x00"):
        return ZEROS
    if data.startswith(_OLE_START):
        return _inside_ole(data)
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, why in _TEXT_STARTS:
        if start.match(head):
            return why
    # A zip may have something before it (a mail gateway's note, a self-extractor); then its directory is at the end.
    return None if b"PK\x05\x06" in data[-66000:] else NOT_WORD


def _inside_ole(data: bytes) -> Text:
    # Names in the directory of a compound file are UTF-16 ([MS-CFB] 2.6.1); no need to follow its sectors for that.
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ENCRYPTED
    if "WordDocument".encode("utf-16-le") in data:
        return OLD_WORD
    return OLD_OFFICE
