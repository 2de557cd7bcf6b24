"""Words in names and forms that no page shows: of pictures, lists to choose from, form fields, links, bookmarks, smart tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import HeldText
from briefcheck.document.place import Place
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.scan import holds, spots

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.opened import Opened
    from briefcheck.readers.docx.names import Names

_OBJECTS: Final = ("{*}docPr", "{*}cNvPr")
_NAME: Final = pattern(rb"(?:docPr|cNvPr)\s[^>]{0,3000}?\bname=[\"']([^\"']{0,1000})")
_MADE: Final = frozenset(
    """|picture|image|photo|graphic|graphik|grafik|bild|imagen|imagem|immagine|afbeelding|text box|textbox|textfeld|rectangle
rectangle: rounded corners|rounded rectangle|oval|line|shape|freeform|freeform: shape|group|gruppe|gruppieren|connector|arrow
straight connector|straight arrow connector|elbow connector|connector: elbow|autoshape|object|objekt|chart|diagram|diagramm
table|canvas|ink|title|placeholder|content placeholder|officeart object|powerpluswatermarkobject|wordpicturewatermark
图片|圖片|图像|图形|圖形|照片|图|文本框|文字方塊|文字方块|矩形|矩形: 圆角|圆角矩形|椭圆|直线|线条|形状|任意多边形|组合|群組|直接连接符
直接箭头连接符|直线连接符|直线箭头连接符|连接符|对象|图表|圖表|图示|画布|墨迹|自选图形|占位符|内容占位符
img|dsc|dscn|pic|mmexport|wps图片|微信图片|微信截图|企业微信截图|qq图片|qq截图|截图|截屏|屏幕截图|屏幕快照|screenshot
wechat image|wechatimg|clipboard""".replace("\n", "|").split("|")
)
"""Names that Word, WPS, python-docx, cameras and chat programs give by themselves, without the number behind them."""
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".webp")
_NUMBERING: Final = "0123456789 \t\xa0_:()#+.-"
_CODED: Final = pattern(r"(?i)\{?[0-9a-f-]{24,}+\}?")
_LONG: Final = pattern(r"(?<!\d)(?:1\d{10}|\d{15,16}|\d{18,19})(?!\d)")  # as a telephone, a card or an identity has

_FORMS: Final = holds(
    b"listItem ",
    b"listEntry ",
    b"ffData",
    b":tooltip=",
    b" tooltip=",
    b"smartTagPr",
    b"customXmlPr",
    b"permStart",
    b"signatureline",
    b"rubyBase",
)
_MARK: Final = pattern(rb"bookmarkStart\s[^>]{0,300}?[\s:]name=[\"'](?!_|OLE_LINK\d)[^\"']")
MARKED: Final = holds(b"bookmarkStart", then=_MARK)
"""Lets a part through that has a bookmark which somebody named."""
_PROGRAMS: Final = pattern(r"_|OLE_LINK\d+$")
_OF_FIELDS: Final = ("name", "helpText", "statusText", "default")
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
_SIGNATURE: Final = _OFFICE + "signatureline"
_SIGNERS: Final = ("suggestedsigner", "suggestedsigner2", "suggestedsigneremail", "signinginstructions")
_CLICKS: Final = ("{*}hlinkClick", "{*}hlinkHover")


def is_made(name: str) -> bool:
    """Tell whether a program made a name up: "Picture 1", "图片 1", "image1.png"; a number as long as an identity's is none."""
    stem = name.strip().casefold()
    for ending in _PICTURES:
        stem = stem.removesuffix(ending)
    if stem.strip(_NUMBERING) in _MADE:
        return _LONG.search(stem) is None
    return _CODED.fullmatch(stem) is not None


def object_names(opened: Opened) -> Iterator[HeldText]:
    """Yield the names of pictures and shapes that somebody gave: Word keeps the name of the file that was inserted (20.1.2.2.8)."""
    for story in opened.word_stories(has_given_name):
        seen: set[tuple[str, Place]] = set()
        for element in story.each(*_OBJECTS):
            name = (element.get("name") or "").strip()
            if is_made(name):
                continue
            key = (name, story.place(element))
            if key not in seen:
                seen.add(key)
                yield HeldText("object-name", _spaced(name), key[1], name=name)


def has_given_name(content: bytes) -> bool:
    """Tell whether a part has a picture or shape that somebody named; most have none and need not be parsed."""
    found: set[bytes] = set()
    for word in (b"docPr ", b"cNvPr "):
        found.update(match[1] for match in spots(content, word, _NAME, tag=True))
    return any(not is_made(name.decode("utf-8", "replace")) for name in found)


def _spaced(name: str) -> str:
    """Return a name with blanks for what stands for them in names: there words are joined by underscores."""
    return " ".join(name.replace("_", " ").split())


def form_words(opened: Opened) -> Iterator[HeldText]:
    """Yield entries of lists (17.5.2.21, 17.16.24), help and defaults of form fields, tips of links, and smart tags' data."""
    tags = ("listItem", "listEntry", "ffData", "hyperlink", "smartTagPr", "customXmlPr", "permStart", "rt", _SIGNATURE)
    for story in opened.word_stories(_FORMS):
        seen: set[tuple[str, Place]] = set()
        for element in story.each(*tags, *_CLICKS):
            word = str(element.tag).rpartition("}")[2]
            for text in _said(element, word, story.names):
                key = (" ".join((text or "").split()), story.place(element))
                if key[0] and key not in seen:
                    seen.add(key)
                    yield HeldText("form", key[0], key[1], name=word)


def _said(element: Element, word: str, names: Names) -> list[str | None]:
    """Return the words of one element of a form; ``word`` is its name."""
    if word == "listItem":
        return [element.get(names.w + "displayText"), element.get(names.w + "value")]
    if word == "ffData":
        return [it.get(names.val) for it in element.iter(*(names.w + field for field in _OF_FIELDS))]
    if word in {"smartTagPr", "customXmlPr"}:
        return [it.get(names.val) for it in element.iter(names.w + "attr")]
    if word == "rt":  # what stands above words to say how they are read (17.3.3.24)
        return ["".join(it.text or "" for it in element.iter(names.t))]
    if word == "signatureline":
        return [element.get(_OFFICE + key) for key in _SIGNERS]
    keys = (names.val, names.w + "tooltip", "tooltip", names.w + "ed")  # of a list's entry, of links, of who may edit
    return [element.get(key) for key in keys]


def mark_names(opened: Opened) -> Iterator[HeldText]:
    """Yield the names of bookmarks that somebody gave; those of programs begin with an underscore (17.13.6.2)."""
    for story in opened.word_stories(MARKED):
        for element in story.each("bookmarkStart"):
            name = (element.get(story.names.w + "name") or "").strip()
            if is_given_mark(name):
                yield HeldText("form", _spaced(name), story.place(element), name="bookmarkStart")


def is_given_mark(name: str) -> bool:
    """Tell whether a bookmark's name is one that somebody gave."""
    return bool(name) and not _PROGRAMS.match(name)
