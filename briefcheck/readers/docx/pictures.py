"""Pictures: the words that a person wrote to describe one, and the words of WordArt, which are drawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import TEXT_PATH, VML, Names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What programs write as a description by themselves: it says nothing that a person meant to say.
_AUTOMATIC: Final = pattern(
    r"description automatically generated|ai-generated content|with solid fill|自动生成|自動產生|生成的内容可能不正确"
    r"|^(?:an? (?:picture|screenshot|close[- ]?up|group|person|man|woman|blurry|sign|drawing|logo) (?:containing|of|with)\b"
    r"|see the source image|image result for|related image|查看源图像|图片包含|圖片包含|形状描述|纯色填充)",
    re.IGNORECASE,
)
_NUMBERED: Final = pattern(
    r"(?:图片|图像|图形|图|圖片|圖像|圖|截图|屏幕截图|微信图片|微信截图|pictures?|images?|graphics?|grafik|bild|photo|img|dsc|"
    r"screen ?shots?|untitled|logo|icon|object|shape|rectangle|chart|diagram|text box)[\s_\d.:：()（）-]*",
    re.IGNORECASE,
)
_FILE_NAME: Final = pattern(
    r"(?:\S+://|[a-z]:[\\/]|\\\\).*|.*\.(?:png|jpe?g|gif|bmp|dib|emf|wmf|emz|wmz|tiff?|svg|webp|heic|pdf|eps|psd|ai)",
    re.IGNORECASE,
)
_CODE_NAME: Final = pattern(r"(?=\S*\d)[\w{}=+/-]{8,}", re.ASCII)


def picture_of(element: Element, names: Names) -> str | None:
    """Return the description of the picture that a ``w:drawing``, ``w:pict`` or ``w:object`` shows, "" where nobody wrote one.

    None when it shows none: a shape, whose words stand in its text box, or a line.
    """
    local = names.local[element.tag]
    shown = local != "pict"
    described = ""
    for inner in element.iter("{*}docPr", "{*}graphicData", VML + "shape", VML + "imagedata", names.w + "txbxContent"):
        word = str(inner.tag).rpartition("}")[2]
        if word == "txbxContent" or (
            word == "graphicData" and (inner.get("uri") or "").endswith("wordprocessingShape")
        ):
            return None
        if word == "docPr" and not described:
            described = inner.get("descr") or inner.get("title") or ""
        elif word == "shape" and not described:
            described = inner.get("alt") or ""
        elif word == "imagedata":
            shown = True
    return _written(described) if shown else None


def _written(description: str) -> str:
    """Return a description on one line, "" when a program wrote it."""
    text = " ".join(description.split())
    if _AUTOMATIC.search(text) or any(it.fullmatch(text) for it in (_NUMBERED, _FILE_NAME, _CODE_NAME)):
        return ""
    return text


def drawn_words(element: Element, names: Names) -> Element | None:
    """Return a text box with the words of WordArt (``v:textpath``), None when it has none."""
    words = (element.get("string") or "").strip()
    if element.tag != TEXT_PATH or not words:
        return None
    box = element.makeelement(names.w + "txbxContent")
    for line in words.splitlines():
        paragraph = box.makeelement(names.w + "p")
        run = box.makeelement(names.r)
        text = box.makeelement(names.t)
        text.text = line.strip()
        run.append(text)
        paragraph.append(run)
        box.append(paragraph)
    return box
