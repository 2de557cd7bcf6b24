"""Words of pages in other formats that a file takes in whole (17.17.2.1): HTML, web archives, RTF, plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefcheck.lazy import pattern

PAGES: Final = (".htm", ".html", ".xhtml", ".mht", ".mhtml", ".rtf", ".txt")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_ARCHIVES: Final = (".mht", ".mhtml")
_UNSEEN: Final = pattern(r"(?i)<(/?)(?:script|style)\b[^<>]*+>")
_BLOCK: Final = pattern(r"(?i)<(?:/?(?:p|div|tr|li|h[1-6]|table|body|html|title)|br)\b[^<>]*+>")
_TAG: Final = pattern(r"<!--|-->|<[^<>]*+>")
_SAID: Final = pattern(
    r"(?i)\s(?:(?:title|alt|content|value|placeholder|summary|aria-label)=(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})')"
    r"|href=[\"'](?:tel|sms|mailto):([^\"'<>?]{1,300}))"
)
"""What attributes say; a link's number or address, whatever its words are."""
_CHARSET: Final = pattern(rb"(?i)charset=[\"']?([-\w]{3,20})")
_ESCAPED: Final = pattern(
    r"\\u(-?[0-9]{1,6}) ?\??|((?:\\'[0-9a-fA-F]{2})+)|\\(?:par|line|row|cell)\b ?|\\[a-z]{1,32}-?[0-9]{0,10} ?"
)
_GROUPS: Final = str.maketrans("", "", "{}")


def lines_of(name: str, content: bytes) -> Iterator[str]:
    """Yield the lines of a page; of a comment in it, too."""
    if name.lower().endswith(".rtf"):
        texts = [_of_rtf(content.decode("latin-1"))]
    elif name.lower().endswith(".txt"):
        texts = [_decoded(content, None)]
    elif name.lower().endswith(_ARCHIVES):
        texts = [_of_html(text) for text in _of_archive(content)]
    else:
        texts = [_of_html(_decoded(content, None))]
    for text in texts:
        for line in text.split("\n"):
            words = " ".join(line.split())
            if any(map(str.isalnum, words)):
                yield words


def _of_html(text: str) -> str:
    from html import unescape

    shown = "".join(_without_code(text)).replace("\r", " ").replace("\n", " ")
    said = ["".join(found) for found in _SAID.findall(shown)]
    return unescape("\n".join((_TAG.sub("", _BLOCK.sub("\n", shown)), *said)))


def _without_code(text: str) -> Iterator[str]:
    """Yield the pieces of a page outside of its scripts and styles."""
    done = 0
    inside = False
    for tag in _UNSEEN.finditer(text):
        if not inside:
            yield text[done : tag.start()]
        inside = not tag[1]
        done = tag.end()
    yield text[done:]


def _of_archive(content: bytes) -> Iterator[str]:
    """Yield the texts of a web archive, which is a letter of several parts (RFC 2557)."""
    from email import message_from_bytes

    for part in message_from_bytes(content).walk():
        if part.get_content_maintype() == "text":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                yield _decoded(body, part.get_content_charset())


def _decoded(content: bytes, charset: str | None) -> str:
    said = _CHARSET.search(content[:2000])
    wide = "utf-16" if content.startswith(_WIDE) else None
    for encoding in (wide, charset, said[1].decode() if said else None, "utf-8", "gb18030"):
        try:
            return content.decode(encoding) if encoding else content.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")


def _of_rtf(text: str) -> str:
    """Return the words of rich text; those of its tables of fonts and styles too."""
    return _ESCAPED.sub(_shown, text.replace("\r", "").replace("\n", "")).translate(_GROUPS)


def _shown(found: re.Match[str]) -> str:
    whole, code, packed = found[0], found[1], found[2]
    if code:
        number = int(code) % 0x10000
        return chr(number) if not 0xD800 <= number < 0xE000 else ""
    if packed:
        return bytes.fromhex(packed.replace("\\'", "")).decode("gb18030", "replace")
    return "\n" if whole.startswith(("\\par", "\\line", "\\row", "\\cell")) else ""
