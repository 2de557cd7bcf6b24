"""Words that a file keeps where nobody looks: remarks in the XML, packed data of fields, names of parts nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.marks import INK_KINDS, is_ink
from briefcheck.readers.docx.concealed.named import is_made
from briefcheck.readers.docx.concealed.scan import spots
from briefcheck.readers.docx.concealed.ziprest import rest, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.readers.docx.concealed.opened import Opened

_REMARKED: Final = (
    *("header", "footer", "footnotes", "endnotes", "comments", "settings", "webSettings", "styles", "numbering"),
    *("customXml", "glossaryDocument"),
)
_REMARKS: Final = ((b"<!--", b"-->"), (b"<?", b"?>"))
_DECLARATION: Final = (b"xml ", b"xml-stylesheet", b"mso-")
"""How instructions to programs begin that every file has."""
_PACKED: Final = {
    b"fldData": pattern(rb"fldData[^>]{0,200}>([0-9A-Za-z+/=\s]{8,})<"),
    b"uniqueTag": pattern(rb"uniqueTag\s[^>]{0,200}?:val=[\"']([0-9A-Za-z+/=]{8,})"),
}
"""What a program keeps with a field (17.16.5.1), and the row of its source a letter is made from (17.14.33), in base 64."""
_LINK: Final = pattern(rb"(?<=\s)href=[\"']([^\"'#][^\"']{2,2000})")
_SHAPES: Final = b"urn:schemas-microsoft-com:vml"
_NOTES: Final = ("footnotes", "endnotes")
_PLAIN: Final = frozenset({"", "normal"})
_FRAME: Final = frozenset({"name", "title", "sourceFileName", "note"})
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22


def kept_words(opened: Opened) -> Iterator[HeldText]:
    """Yield these words, those of one part each once."""
    for name, text in dict.fromkeys(_texts(opened)):
        words = " ".join(text.split())
        if any(map(str.isalnum, words)):
            yield HeldText("custom-xml", words, OF_THE_FILE, name=name.rpartition("/")[2])


def _texts(opened: Opened) -> Iterator[tuple[str, str]]:
    parts = dict.fromkeys([opened.main, *(link.target for _, link in opened.targets(*_REMARKED))])
    drawings = (link.target for _, link in opened.targets("image") if link.target.lower().endswith(".svg"))
    for name in (*parts, *dict.fromkeys(drawings)):
        content = opened.content(name)
        yield from ((name, text) for text in remarks(content))
        if _SHAPES in content:
            yield from ((name, _written(found[1])) for found in spots(content, b"href=", _LINK, tag=True))
    for name in (*parts, *(link.target for _, link in opened.targets("recipientData", "mailMergeRecipientData"))):
        for word, form in _PACKED.items():
            found = (match[1] for match in spots(opened.content(name), word, form))
            yield from ((name, text) for packed in found for text in _unpacked(packed))
    yield from _of_separators(opened)
    yield from _of_web(opened)
    yield from _of_ink(opened)
    yield from _of_the_zip(opened)


def remarks(content: bytes) -> Iterator[str]:
    """Yield the comments of a part of XML, and its instructions to programs (XML 1.0, 2.5 and 2.6)."""
    for begin, end in _REMARKS:
        at = content.find(begin)
        while at >= 0:
            to = content.find(end, at + len(begin))
            if to < 0:
                break
            said = content[at + len(begin) : to]
            if not said.startswith(_DECLARATION):
                yield said.decode("utf-8", "replace")
            at = content.find(begin, to)


def _written(content: bytes) -> str:
    from html import unescape

    return unescape(content.decode("utf-8", "replace"))


def _unpacked(packed: bytes) -> Iterable[str]:
    import binascii

    from briefcheck.readers.docx.concealed.objects import readable

    try:
        content = binascii.a2b_base64(packed)
    except binascii.Error:
        return ()
    return readable(content)


def _of_separators(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the words in the lines above notes, which Word draws and nobody writes in (17.11.23)."""
    for _, link in opened.targets(*_NOTES):
        content = opened.content(link.target)
        root = opened.root(link.target) if b"eparator" in content or b"ontinuationNotice" in content else None
        for note in () if root is None else root.iterchildren("*"):
            space = str(note.tag).rpartition("}")[0] + "}"
            if note.get(space + "type", "") not in _PLAIN:
                yield link.target, "".join(it.text or "" for it in note.iter(space + "t"))


def _of_web(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the names and addresses of the frames of a web page (17.15.2)."""
    for _, link in opened.targets("webSettings"):
        content = opened.content(link.target)
        root = opened.root(link.target) if b"frame" in content or b"note" in content else None
        for element in () if root is None else root.iter("*"):
            space, _, word = str(element.tag).rpartition("}")
            if word in _FRAME:
                yield link.target, element.get(space + "}val") or ""


def _of_ink(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield what is written beside ink: who drew it, what a program read in it (InkML, 5)."""
    for _, link in opened.targets(*INK_KINDS):
        root = opened.root(link.target) if is_ink(opened, link.target) else None
        for element in () if root is None else root.iter("{*}annotation", "{*}annotationXML"):
            yield link.target, " ".join(map(str, element.itertext()))


def _of_the_zip(opened: Opened) -> Iterator[tuple[str, str]]:
    """Yield the comment of the zip file, what stands beside its parts, and the names of the parts nothing leads to."""
    yield "zip", comment(opened.package.data)
    for piece in rest(opened.package):
        from briefcheck.readers.docx.concealed.objects import readable

        yield from (("zip", text) for content in unpacked(piece) for text in readable(content))
    reached = {link.target.strip("/").lower() for _, link in opened.all_links if not link.external}
    for key, entry in opened.package.entries.items():
        file = entry.name.rpartition("/")[2]
        file = file.rpartition(".")[0] or file
        loose = key not in reached and key != opened.main.lower() and not key.endswith((".rels", "/", ".xml"))
        if loose and not is_made(file):
            yield "zip", file


def comment(data: bytes) -> str:
    """Return the comment at the end of a zip file (APPNOTE 4.3.16)."""
    at = data.rfind(_END)
    return data[at + _END_SIZE :].decode("utf-8", "replace") if at >= 0 else ""
