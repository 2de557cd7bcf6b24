"""Readable words in embedded objects of unknown make: OLE files, old Office formats, packed files (MS-CFB, MS-OLEDS)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefcheck.document.plain import plain
from briefcheck.lazy import pattern
from briefcheck.text import Text

NOT_ALL: Final = Text(
    en="Not all of it can be searched for words. Open the object in Word by a double click and check that file by itself, "
    "or delete it.",
    zh="无法检索其中的全部文字。请在 Word 中双击打开该对象，单独检查那个文件，或将其删除。",
)
_MOST_RUNS: Final = 20_000  # of one object: a thick report in the old format has some thousand
_LETTERS: Final = rb"[\t\x20-\x7e]"
# With the dashes, the quotation marks and what does not show (U+2000 to U+206F, U+FEFF, U+00AD): numbers are split by them.
_UTF_8: Final = pattern(
    rb"(?:"
    + _LETTERS
    + rb"|[\xe3-\xe9][\x80-\xbf]{2}|\xe2[\x80-\x81][\x80-\xbf]|\xef[\xbc-\xbd][\x80-\xbf]|\xef\xbb\xbf|\xc2\xad){6,}+"
)
# Marks and the characters of GB 2312: the rarer ones of GB 18030 would let every second packed byte pass for one.
_GB: Final = pattern(rb"(?:" + _LETTERS + rb"|[\xa1-\xa3\xb0-\xf7][\xa1-\xfe]){6,}+")
_WIDE: Final = pattern(r"[\t\x20-\x7e\u200b-\u201f\u2060-\u206f\ufeff\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]{4,}+")
_WORDY: Final = 0.7  # of the characters of a run are letters, digits and blanks; fewer in what is packed

_ZIP: Final = b"PK\x03\x04"
_PACKED: Final = (_ZIP, b"%PDF-", b"7z\xbc\xaf", b"Rar!\x1a\x07", b"\x1f\x8b\x08")
_THEME: Final = b"theme/theme/themeManager.xml"
"""Word and PowerPoint put a small zip file of colours into their old formats."""
_OFFICE: Final = (b"word/document", b"xl/workbook", b"ppt/presentation")
_OLE: Final = b"\xd0\xcf\x11\xe0"
_OLD_WORKBOOK: Final = "Workbook".encode("utf-16-le")
"""The stream of an old Excel workbook, in which the words are readable and the numbers of the cells are not."""


def readable(content: bytes) -> Iterator[str]:
    """Yield the runs of words in bytes, each once: UTF-8, GB 18030 (the common characters) and UTF-16LE."""
    if content[:4] == _ZIP:
        return
    seen: set[str] = set()
    for run in _runs(content):
        text = " ".join(run.split())
        if text not in seen and _is_wordy(text):
            seen.add(text)
            yield text
            if len(seen) == _MOST_RUNS:
                return


def _runs(content: bytes) -> Iterator[str]:
    for form, encoding in ((_UTF_8, "utf-8"), (_GB, "gb18030")):
        for found in form.finditer(content):
            yield found[0].decode(encoding, "ignore")
    for start in (0, 1):
        for wide in _WIDE.finditer(content[start:].decode("utf-16-le", "replace")):
            written = wide[0].encode("utf-16-le")
            # Two Latin letters pass for one Chinese character, and a letter read a byte too early does too.
            if not (written.isascii() and b"\0" not in written) and written[::2].strip(b"\0"):
                yield wide[0]


def _is_wordy(text: str) -> bool:
    text = plain(text).text
    words = sum(character.isalnum() or character == " " for character in text)
    return len(text) > 1 and any(map(str.isalnum, text)) and words >= _WORDY * len(text)


def is_read_whole(content: bytes) -> bool:
    """Tell whether :func:`readable` meets all words: nothing is packed in it, and it is no old workbook."""
    if content[:4] == _OLE and _OLD_WORKBOOK in content:
        return False
    packed = [mark for mark in _PACKED if mark in content]
    if packed == [_ZIP] and _THEME in content:
        packed = [mark for mark in _OFFICE if mark in content]
    return not packed and len(list(readable(content))) < _MOST_RUNS
