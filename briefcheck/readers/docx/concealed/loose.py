"""Words in parts of other makes: data that programs keep in XML, and what nothing in the file leads to any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, HeldText
from briefcheck.lazy import pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.opened import Opened

_CODE: Final = pattern(
    r"(?i)true|false|on|off|auto|none|-?[\d.]{1,9}|#?[0-9a-f]{6,8}|\{?[0-9a-f-]{24,}+\}?|rId\d+|(?:https?|urn):\S+|/?[\w.]+\.xsl"
)
"""Values that programs write for programs: switches, measures, colours, ids, namespaces, the style of a bibliography."""
_PLUMBING: Final = ("{http://www.w3.org/", "{http://schemas.openxmlformats.org/officeDocument/2006/relationships")
"""Attributes in these namespaces say how a part is to be read."""
_LONGEST: Final = 20_000  # characters of one element that count as words
_MOST: Final = 20_000  # texts of one part
_KNOWN: Final = frozenset(
    """officeDocument|header|footer|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people|styles
stylesWithEffects|numbering|settings|webSettings|fontTable|theme|themeOverride|core-properties|extended-properties
extendedProperties|custom-properties|customProperties|chart|chartEx|chartStyle|chartColorStyle|diagramData|diagramLayout
diagramQuickStyle|diagramColors|image|package|oleObject|aFChunk|glossaryDocument|customXml|customXmlProps|vbaProject
wordVbaData|attachedToolbars|keyMapCustomizations|thumbnail|printerSettings|font|ink""".replace("\n", "|").split("|")
)
"""Kinds of parts that are read elsewhere, or have the words of programs only."""
_PROPERTIES: Final = "customxml/itemprops"
"""Of what custom XML leads to, its properties, no account is kept."""
_TYPES: Final = "[content_types].xml"
_NO_TEXTS: Final = (
    *(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".webp", ".ico", ".svg", ".wdp"),
    *(".odttf", ".ttf", ".otf", ".fntdata", ".mp3", ".mp4", ".wav", ".mov", ".m4a"),
)
"""Pictures, letters, sounds: in their bytes a word stands by chance only, or is looked for elsewhere."""


def words_in(root: Element) -> Iterator[tuple[str, str, str]]:
    """Yield the words of any XML: the name of the element, that of the attribute ("" for its text), and the words."""
    left = _MOST
    for element in root.iter("*"):
        name = str(element.tag).rpartition("}")[2]
        for key, value in (("", element.text or ""), *element.attrib.items()):
            text = " ".join(str(value).split())[:_LONGEST]
            if text and not (key and (str(key).startswith(_PLUMBING) or _CODE.fullmatch(text))):
                yield name, str(key).rpartition("}")[2], text
                left -= 1
        if left <= 0:
            return


def loose_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the words of the parts that no other look goes into; what a diagram shows and its data says comes once."""
    kinds: dict[str, str] = {}
    for _, link in opened.all_links:
        if not link.external:
            kinds.setdefault(link.target.strip("/").lower(), link.kind)
    said: set[str] = set()
    for name, kind in kinds.items():
        if kind == "diagramData":
            root = opened.root(name)
            said.update(text for _, _, text in (() if root is None else words_in(root)))
    for name in opened.package.entries:
        if (
            name == _TYPES
            or name.endswith((".rels", "/"))
            or name.startswith(_PROPERTIES)
            or name == opened.main.lower()
        ):
            continue
        kind = kinds.get(name, "")
        if kind in _KNOWN:
            continue
        yield from _words(opened, name, said, reached=bool(kind))


def _words(opened: Opened, name: str, said: set[str], *, reached: bool) -> Iterator[HeldText]:
    file = name.rpartition("/")[2]
    if file.endswith((".xml", ".vml")):
        root = opened.root(name)
        found = () if root is None else words_in(root)
        for element, key, text in found:
            if text not in said:
                yield HeldText("custom-xml", text, OF_THE_FILE, name=file, header=key or element)
    elif not reached and not file.endswith(_NO_TEXTS):
        from briefcheck.readers.docx.concealed.objects import readable

        for text in readable(opened.content(name)):
            yield HeldText("custom-xml", text, OF_THE_FILE, name=file)
