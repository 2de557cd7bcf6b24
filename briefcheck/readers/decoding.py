"""From the bytes of a text file to its text: which encoding it is in, or why it cannot be read."""

from __future__ import annotations

import codecs

from briefcheck.errors import UnreadableDocument
from briefcheck.text import Text

LARGEST = 5 * 1024 * 1024
"""The largest text file that is read, in bytes. A book of a thousand pages has two million."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    (b"PK\x03\x04", Text(en="a Word or zip file", zh="Word 或压缩文件")),
    (b"\xd0\xcf\x11\xe0", Text(en="an old Word file (.doc)", zh="旧版 Word 文件（.doc）")),
    (b"%PDF-", Text(en="a PDF", zh="PDF")),
    (b"{\\rtf", Text(en="an RTF file", zh="RTF 文件")),
    (b"\x89PNG", Text(en="a picture", zh="图片")),
    (b"\xff\xd8\xff", Text(en="a picture", zh="图片")),
)

_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 11, 12, 13))


def decode(data: bytes, path: str) -> tuple[str, str]:
    """Return the text of a file, without byte order mark, and the name of its encoding.

    Args:
        data: the bytes of the file.
        path: its path; a name can tell that a program left the file behind as a lock.

    Raises:
        UnreadableDocument: it is empty, too large, not text, broken, or only stands for another file.
    """
    _refuse_what_is_no_document(data, path)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_decode_strictly(data[len(mark) :], encoding), encoding)
    if b"\0" in data:
        return _decode_utf16(data)
    try:
        text = data.decode("utf-8")
        # of nearly every file the bytes tell sooner than the text that there are none
        clean = len(data.translate(None, _CONTROLS)) == len(data) and not text.isspace()
        return (text, "utf-8") if clean else _checked(text, "utf-8")
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            raise _broken("UTF-8", data, error.start) from None
    return _decode_legacy(data)


def _refuse_what_is_no_document(data: bytes, path: str) -> None:
    """Raise for files that are told by their name, size or first bytes."""
    name = path.replace("\\", "/").rpartition("/")[2]
    if name.startswith(("~$", "._")):
        why = Text(
            en="This is a lock or helper file that Word or macOS left behind, not a document.",
            zh="这是 Word 或 macOS 留下的临时文件，不是文档。",
        )
        raise UnreadableDocument(why)
    if not data or data.isspace():
        raise UnreadableDocument(Text(en="The file is empty.", zh="文件是空的。"))
    if len(data) > LARGEST:
        limit, size = LARGEST // 1024**2, len(data) / 1024**2
        why = Text(
            en=f"The file is too large: {size:.0f} MB; text files of up to {limit} MB are read.",
            zh=f"文件过大：{size:.0f} MB；最多读取 {limit} MB 的文本文件。",
        )
        raise UnreadableDocument(why)
    if data.startswith(b"version https://git-lfs.github.com/spec/"):
        why = Text(
            en="The document itself is not here, only a Git LFS pointer to it. Run: git lfs pull",
            zh="这里只有 Git LFS 指针，没有文档本身。请先运行：git lfs pull",
        )
        raise UnreadableDocument(why)
    for signature, what in _OTHER_FORMATS:
        if data.startswith(signature):
            why = Text(
                en=f"The file is named like a text file, but it is {what.en}.",
                zh=f"文件名像文本文件，实际是{what.zh}。",
            )
            raise UnreadableDocument(why)


def _decode_strictly(data: bytes, encoding: str) -> str:
    """Decode, or say at which line the file is broken."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(encoding.upper(), data, error.start) from None


def _broken(encoding: str, data: bytes, position: int) -> UnreadableDocument:
    line = data.count(b"\n", 0, position) + 1
    return UnreadableDocument(
        Text(
            en=f"The file is damaged: line {line} is not valid {encoding}.",
            zh=f"文件已损坏：第 {line} 行不是有效的 {encoding} 文本。",
        )
    )


def _checked(text: str, encoding: str) -> tuple[str, str]:
    """Return text and encoding, unless the text is full of control characters, which no text is."""
    if not text.strip():
        raise UnreadableDocument(Text(en="The file is empty.", zh="文件是空的。"))
    controls = sum(map(text.count, map(chr, _CONTROLS)))
    if controls * 50 > len(text):
        raise _NOT_TEXT
    return text, encoding


_NOT_TEXT = UnreadableDocument(
    Text(
        en="The file is not text: neither UTF-8, UTF-16, GB18030 nor Big5.",
        zh="文件不是文本：UTF-8、UTF-16、GB18030、Big5 都无法解读。",
    )
)


def _decode_utf16(data: bytes) -> tuple[str, str]:
    """Decode UTF-16 without a byte order mark, which is told by reading sense; else bytes with NUL are no text."""
    found = _unmarked_utf16(data)
    if found is not None:
        return found
    if data.count(0) * 1000 < len(data):  # a stray NUL in a text
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            pass
    raise _NOT_TEXT


def _unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """Return text and encoding if the bytes read as usual characters in one of the two byte orders."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _try(data, encoding)
        if text.strip() and sum(map(_is_usual, text)) >= 0.97 * len(text):
            return text, encoding
    return None


def _is_usual(char: str) -> bool:
    """Tell whether a character is one that Chinese and English texts are made of."""
    return (
        char in "\t\n\r"
        or " " <= char <= "\u00ff"
        or "\u2010" <= char <= "\u2044"
        or "\u3000" <= char <= "\u303f"
        or "\u4e00" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uffef"
    )


def _is_broken_utf8(data: bytes) -> bool:
    """Tell UTF-8 with a few bad bytes from another encoding, in which hardly anything is UTF-8."""
    text = data.decode("utf-8", errors="replace")
    good = sum(char > "\x7f" and char != "\ufffd" for char in text)
    return good > 5 * text.count("\ufffd")


def _decode_legacy(data: bytes) -> tuple[str, str]:
    """Choose between GB18030, Big5 and Windows-1252 by which of them reads as usual characters.

    GB18030 decodes nearly anything, so that it decodes says little: in a Chinese text nine characters of ten are of
    the first, commoner half of the standard (level 1: GB 2312 rows 16-55, Big5 A440-C67E).
    """
    chinese = _try(data, "gb18030")
    share = _common_share(chinese, "gb2312", 0xB0, 0xD7)
    if share < 0.7:
        found = _unmarked_utf16(data)
        if found is not None:
            return found
        big5 = _try(data, "big5")
        if _common_share(big5, "big5", 0xA4, 0xC6) > 0.9:
            return _checked(big5, "big5")
        western = _try(data, "windows-1252")
        if western and sum(char > "\x7f" for char in western) * 10 < len(western):
            return _checked(western, "windows-1252")
    if not chinese or share < 0.3:
        raise _NOT_TEXT
    return _checked(chinese, "gb18030")


def _try(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _common_share(text: str, encoding: str, first: int, last: int) -> float:
    """Return the share of Chinese words' characters that are common ones, by the lead byte in ``encoding``."""
    other = [char for char in text if char > "\x7f" and not (char in "\u00a0·—–…‘’“”" or "\u3000" <= char <= "\u303f")]
    other = [char for char in other if not "\uff00" <= char <= "\uffef"]
    if not other:
        return 1.0 if text else 0.0
    common = 0
    for char in other:
        code = char.encode(encoding, errors="ignore")
        common += len(code) == 2 and first <= code[0] <= last
    return common / len(other)
