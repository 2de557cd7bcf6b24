"""The styles of a blank Word document: everything is dressed by a style, so that a house can change its look in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document

LATIN: Final = "Arial"
CHINESE: Final = "Microsoft YaHei"
"""Both are on every computer with Word, Windows and Mac."""

INK: Final = "1F2933"
ACCENT: Final = "1F4E5F"
LINE: Final = "B8C4CC"
SHADE: Final = "EEF3F5"
GREY: Final = "6B7780"
"""Dark enough to be read on white and to be printed (contrast 4.5 to 1 and more)."""

PROMPT: Final = "PlaceholderText"
CLIENT: Final = "FormClient"
LABEL: Final = "FormLabel"
VALUE: Final = "FormValue"
HEAD: Final = "FormColumnHead"
ITEM: Final = "FormCheckItem"
GROUP: Final = "Heading2"
TABLE: Final = "FormTable"

_SPACE: Final = '<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _paragraph(id_: str, name: str, *, based: str = "Normal", following: str = "", p: str = "", r: str = "") -> str:
    """Return a paragraph style."""
    after = f'<w:next w:val="{following}"/>' if following else ""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    custom = ' w:customStyle="1"' if id_.startswith("Form") else ' w:default="1"' if id_ == "Normal" else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"{custom}><w:name w:val="{name}"/>{parent}{after}<w:qFormat/>'
        f"<w:pPr>{p}</w:pPr><w:rPr>{r}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _space(before: int, after: int, line: int = 288) -> str:
    """Return the space around a paragraph, in twentieths of a point; ``line`` in 240ths of a line."""
    return _SPACE.format(before=before, after=after, line=line)


_RULE: Final = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="{ACCENT}"/></w:pBdr>'
_TABS: Final = '<w:tabs><w:tab w:val="clear" w:pos="4320"/><w:tab w:val="clear" w:pos="8640"/><w:tab w:val="right" w:pos="9638"/></w:tabs>'
_INK: Final = f'<w:color w:val="{INK}"/>'
_ACCENT: Final = f'<w:b/><w:bCs/><w:color w:val="{ACCENT}"/>'
_QUIET: Final = f'<w:color w:val="{GREY}"/>{_size(16)}'

_PARAGRAPHS: Final = (
    _paragraph("Normal", "Normal", based="", r=_INK),
    _paragraph("Title", "Title", following="Normal", p=_RULE + _space(0, 240, 240), r=_ACCENT + _size(44)),
    _paragraph(
        "Heading1",
        "heading 1",
        following="Normal",
        p="<w:keepNext/>" + _space(320, 100, 264) + '<w:outlineLvl w:val="0"/>',
        r=_ACCENT + _size(26),
    ),
    _paragraph(
        "Heading2",
        "heading 2",
        following="Normal",
        p="<w:keepNext/>" + _space(200, 80, 264) + '<w:outlineLvl w:val="1"/>',
        r=_ACCENT + _size(22),
    ),
    _paragraph("Header", "header", p=_TABS + _space(0, 0, 240), r=_QUIET),
    _paragraph("Footer", "footer", p=_TABS + _space(0, 0, 240), r=_QUIET),
    _paragraph(LABEL, "Form Label", following=VALUE, p=_space(50, 50, 252), r=_ACCENT + _size(18)),
    _paragraph(VALUE, "Form Value", p=_space(50, 50, 252), r=_size(20)),
    _paragraph(CLIENT, "Form Client", based=VALUE),
    _paragraph(
        HEAD, "Form Column Head", following=VALUE, p="<w:keepNext/>" + _space(50, 50, 252), r=_ACCENT + _size(18)
    ),
    _paragraph(ITEM, "Form Check Item", p=_space(60, 60, 264) + '<w:ind w:left="454" w:hanging="454"/>'),
)
"""Sizes in half points, spaces in twentieths of a point."""

_CHARACTER: Final = (
    f'<w:style w:type="character" w:styleId="{PROMPT}"><w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/>'
    f'<w:uiPriority w:val="99"/><w:rPr><w:color w:val="{GREY}"/></w:rPr></w:style>'
)


def _table() -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 28), ("left", 113), ("bottom", 28), ("right", 113))
    )
    head = f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/></w:tcPr></w:tblStylePr>'
    return (
        f'<w:style w:type="table" w:styleId="{TABLE}" w:customStyle="1"><w:name w:val="Form Table"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{head}</w:style>"
    )


def dress(document: Document) -> None:
    """Give the document its styles, in place of those of the template that bear the same name."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    styles = document.styles.element
    kept = {"DefaultParagraphFont", "TableNormal", "NoList", "ListBullet"}
    for style in list(styles.iterchildren(qn("w:style"))):
        if style.get(qn("w:styleId")) not in kept:
            styles.remove(style)
    for source in (*_PARAGRAPHS, _CHARACTER, _table()):
        styles.append(parse_xml(source.replace("<w:style ", f"<w:style {nsdecls('w')} ", 1)))
    _defaults(document)


def _defaults(document: Document) -> None:
    """Set the fonts and the language of everything: Chinese characters take the East Asian font of a run."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is not None:
        styles.remove(defaults)
    fonts = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{CHINESE}" w:cs="{LATIN}"/>'
    spoken = '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    styles.insert(
        0,
        parse_xml(
            f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{fonts}{_size(21)}{spoken}</w:rPr></w:rPrDefault>"
            f"<w:pPrDefault><w:pPr>{_space(0, 100)}</w:pPr></w:pPrDefault></w:docDefaults>"
        ),
    )
