"""What Word files hold and do not show, for tests: each function returns keywords of ``support.word.word`` or raw XML."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from support.word import PACKAGE, R

MICROSOFT = "http://schemas.microsoft.com/office"
PEOPLE = f"{MICROSOFT}/2011/relationships/people"
VBA = f"{MICROSOFT}/2006/relationships/vbaProject"
WEB_EXTENSION = f"{MICROSOFT}/2011/relationships/webextension"
THUMBNAIL = f"{PACKAGE}/relationships/metadata/thumbnail"
CHART_EX = f"{MICROSOFT}/2014/relationships/chartEx"

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def merged(*given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keywords of several things together."""
    whole: dict[str, Any] = {}
    for keywords in given:
        for name, value in keywords.items():
            if isinstance(value, dict):
                whole[name] = {**whole.get(name, {}), **value}
            elif isinstance(value, list):
                whole[name] = [*whole.get(name, []), *value]
            else:
                whole[name] = value
    return whole


# ---------------------------------------------------------------------- raw XML for a line of the description


def coloured(text: str, colour: str, more: str = "") -> str:
    """Return a run in a colour, six digits."""
    return f'{{<w:r><w:rPr><w:color w:val="{colour}"/>{more}</w:rPr><w:t>{text}</w:t></w:r>}}'


def shaded(fill: str) -> str:
    """Return a shading."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def sized(text: str, half_points: int) -> str:
    """Return a run of a size."""
    return f'{{<w:r><w:rPr><w:sz w:val="{half_points}"/></w:rPr><w:t>{text}</w:t></w:r>}}'


def field(code: str, result: str = "x") -> str:
    """Return a field of begin, code, separator, result and end."""
    code = code.replace('"', "&quot;")
    return (
        '{<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>}'
    )


def picture(identifier: str = "", *, attributes: str = "", crop: str = "") -> str:
    """Return a picture in DrawingML: the id of its part, more attributes of ``docPr``, and attributes of the crop."""
    blip = f'<a:blip r:embed="{identifier}"/>' if identifier else ""
    source = f"<a:srcRect {crop}/>" if crop else ""
    return (
        f'{{<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" {attributes}/><a:graphic><a:graphicData>'
        f"<pic:pic><pic:blipFill>{blip}{source}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>}"
    )


def vector_picture(identifier: str = "", attributes: str = "") -> str:
    """Return a picture in VML."""
    return f'{{<w:r><w:pict><v:shape><v:imagedata r:id="{identifier}" {attributes}/></v:shape></w:pict></w:r>}}'


def drawn(element: str, name: str = "Chart 1") -> str:
    """Return a drawing that holds one element: a chart, a diagram."""
    return f'{{<w:r><w:drawing><wp:inline><wp:docPr id="1" name="{name}"/>{element}</wp:inline></w:drawing></w:r>}}'


def named_picture(name: str, shown: str = "Picture 1") -> str:
    """Return a picture with the name of its file, and the name by which Word lists it."""
    return drawn(
        f'<a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic>',
        shown,
    )


def control(properties: str, words: str) -> str:
    """Return a content control in a paragraph: what its properties hold, and its words."""
    return (
        f"{{<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>}}"
    )


def form_field(data: str) -> str:
    """Return a form field of the old kind: what it holds beside its words."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="T1"/>{data}</w:ffData></w:fldChar></w:r>'
    return f'{{{begin}<w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>}}'


def embedded_object(identifier: str, program: str) -> str:
    """Return an OLE object."""
    return f'{{<w:r><w:object><o:OLEObject Type="Embed" ProgID="{program}" r:id="{identifier}"/></w:object></w:r>}}'


def watermark(text: str, identifier: str = "PowerPlusWaterMarkObject1") -> str:
    """Return a paragraph with a watermark as Word makes it."""
    return (
        f'<w:p><w:r><w:pict><v:shape id="{identifier}" style="position:absolute"><v:textpath string="{text}"/>'
        "</v:shape></w:pict></w:r></w:p>"
    )


# ---------------------------------------------------------------------- keywords


def variables(**values: str) -> dict[str, Any]:
    """Return document variables."""
    return {
        "settings": "<w:docVars>"
        + "".join(f'<w:docVar w:name="{k}" w:val="{v}"/>' for k, v in values.items())
        + "</w:docVars>"
    }


def attached_template(target: str) -> dict[str, Any]:
    """Return an attached template."""
    return {
        "settings": '<w:attachedTemplate r:id="template"/>',
        "rels": {"word/settings.xml": [("template", "attachedTemplate", target)]},
    }


def mail_merge(query: str, target: str) -> dict[str, Any]:
    """Return the source of a mail merge."""
    return {
        "settings": f'<w:mailMerge><w:query w:val="{query}"/><w:dataSource r:id="source"/></w:mailMerge>',
        "rels": {"word/settings.xml": [("source", "mailMergeSource", target)]},
    }


def people(author: str, provider: str, account: str) -> dict[str, Any]:
    """Return the part of people."""
    return {
        "parts": {
            "word/people.xml": f'<w15:people xmlns:w15="{MICROSOFT}/word/2012/wordml"><w15:person w15:author="{author}">'
            f'<w15:presenceInfo w15:providerId="{provider}" w15:userId="{account}"/></w15:person></w15:people>'
        },
        "links": [("people", PEOPLE, "people.xml")],
    }


def linked_part(name: str, kind: str, content: Any, identifier: str = "part") -> dict[str, Any]:
    """Return a part under ``word/`` that the main part leads to."""
    return {"parts": {f"word/{name}": content}, "links": [(identifier, kind, name)]}


def package_part(name: str, kind: str, content: Any) -> dict[str, Any]:
    """Return a part that the file as a whole leads to."""
    return {"parts": {name: content}, "rels": {"": [("whole", kind, name)]}}


def relationships(links: Sequence[tuple[str, str, str]]) -> str:
    """Return a part of relationships."""
    lines = "".join(f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>' for key, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]], hidden: Sequence[str] = ()) -> dict[str, str]:
    """Return the parts of a workbook: sheet name to rows of cells; numbers as values, words as shared strings."""
    strings: list[str] = []
    parts = {"_rels/.rels": relationships([("w", "officeDocument", "xl/workbook.xml")])}
    for at, rows in enumerate(sheets.values(), 1):
        lines = []
        for number, row in enumerate(rows, 1):
            cells = ""
            for column, text in enumerate(row):
                place = f"{chr(65 + column)}{number}"
                if text.replace(".", "").isdecimal():
                    cells += f'<c r="{place}"><v>{text}</v></c>'
                elif text:
                    strings.append(text)
                    cells += f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'
            lines.append(f'<row r="{number}">{cells}</row>')
        parts[f"xl/worksheets/sheet{at}.xml"] = (
            f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
        )
    names = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="s{at}"{" state=" + chr(34) + "veryHidden" + chr(34) if name in hidden else ""}/>'
        for at, name in enumerate(sheets, 1)
    )
    parts["xl/workbook.xml"] = f'<workbook xmlns="{SHEET}" xmlns:r="{R}"><sheets>{names}</sheets></workbook>'
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{SHEET}">{"".join(f"<si><t>{text}</t></si>" for text in strings)}</sst>'
    )
    links = [(f"s{at}", "worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)]
    parts["xl/_rels/workbook.xml.rels"] = relationships([*links, ("t", "sharedStrings", "sharedStrings.xml")])
    return parts


def presentation(text: str) -> dict[str, str]:
    """Return the parts of a presentation with one slide."""
    slide = f'<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{text}</a:t></a:r></a:p><a:p/></p:sld>'
    return {
        "_rels/.rels": relationships([("p", "officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": '<p:presentation xmlns:p="p"/>',
        "ppt/slides/slide1.xml": slide,
    }


def chart(formulas: Sequence[str], cached: Sequence[str] = (), title: str = "", book: Any = None) -> dict[str, Any]:
    """Return a chart with the formulas of its series, cached values, a title and the workbook behind it."""
    inside = "".join(f"<c:f>{formula}</c:f>" for formula in formulas)
    inside += "".join(f"<c:pt><c:v>{value}</c:v></c:pt>" for value in cached)
    words = f"<a:p><a:r><a:t>{title}</a:t></a:r></a:p>" if title else ""
    space = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{words}{inside}</c:chartSpace>'
    )
    keywords = linked_part("charts/chart1.xml", "chart", space, "chart")
    if book is not None:
        keywords["parts"]["word/embeddings/book1.xlsx"] = book
        keywords["rels"] = {"word/charts/chart1.xml": [("book", "package", "../embeddings/book1.xlsx")]}
    return keywords


def photograph(
    latitude: tuple[int, int, int] | None, longitude: tuple[int, int, int] = (121, 28, 12), order: str = "<"
) -> bytes:
    """Return the beginning of a JPEG file with Exif; None: with a block for the place that says nothing."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    head = mark + struct.pack(order + "L", 8)
    pointer = struct.pack(order + "HHHLLL", 1, 0x8825, 4, 1, 26, 0)
    if latitude is None:
        block = head + pointer + struct.pack(order + "HL", 0, 0)
    else:
        entries = struct.pack(order + "HHHLLHHLL", 2, 2, 5, 3, 56, 4, 5, 3, 80) + struct.pack(order + "L", 0)
        numbers = [value for part in (*latitude, *longitude) for value in (part, 1)]
        block = head + pointer + entries + struct.pack(order + "12L", *numbers)
    exif = b"Exif\0\0" + block
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xd9"


def remarked(*comments: str) -> bytes:
    """Return the beginning of a JPEG file with comments."""
    packed = (comment.encode() for comment in comments)
    return b"\xff\xd8" + b"".join(b"\xff\xfe" + struct.pack(">H", len(it) + 2) + it for it in packed) + b"\xff\xd9"


def metafile(*texts: str) -> bytes:
    """Return an enhanced metafile that draws some texts."""
    records = b""
    for text in texts:
        words = text.encode("utf-16-le")
        body = bytes(36) + struct.pack("<LL", len(text), 52) + words + bytes(-len(words) % 4)
        records += struct.pack("<LL", 84, len(body) + 8) + body
    return struct.pack("<LL", 1, 44) + bytes(32) + b" EMF" + records + struct.pack("<LL", 14, 20) + bytes(12)


def ink(identifier: str = "ink") -> str:
    """Return a run that holds ink."""
    return f'{{<w:r><w14:contentPart r:id="{identifier}"/></w:r>}}'


def ink_part(kind: str = "customXml") -> dict[str, Any]:
    """Return the part with the strokes of :func:`ink`."""
    trace = '<i:ink xmlns:i="http://www.w3.org/2003/InkML"><i:trace>13912345678 2, 3 4</i:trace></i:ink>'
    return linked_part("ink/ink1.xml", kind, trace, "ink")


def label_part(identity: str, enabled: str = "1", removed: str = "0") -> dict[str, Any]:
    """Return the part of sensitivity labels with one label."""
    label = f'<l:label id="{{{identity}}}" enabled="{enabled}" method="Privileged" siteId="" removed="{removed}"/>'
    content = f'<l:labelList xmlns:l="{MICROSOFT}/2020/mipLabelMetadata">{label}</l:labelList>'
    return package_part("docMetadata/LabelInfo.xml", f"{MICROSOFT}/2020/02/relationships/classificationlabels", content)


def ole(*pieces: bytes) -> bytes:
    """Return what begins as an OLE file and holds pieces, with bytes between them that are no text."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(bytes(24) + b"\x01\x02" + piece + b"\x03" for piece in pieces)


# ---------------------------------------------------------------------- what stands in no element


def rewritten(
    data: bytes,
    change: Callable[[str, bytes], bytes] = lambda _, content: content,
    more: Sequence[str] = (),
    comment: str = "",
) -> bytes:
    """Return a file with its members changed, ``more`` members that nothing leads to, and a comment of the zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
        for name in more:
            after.writestr(name, b"\x89PNG")
        after.comment = comment.encode()
    return made.getvalue()


def put(part: str, before: str, after: str) -> Callable[[str, bytes], bytes]:
    """Return a change of one part, for :func:`rewritten`: ``before``, where it stands first, becomes ``after``."""

    def change(name: str, content: bytes) -> bytes:
        return content.replace(before.encode(), after.encode(), 1) if name == part else content

    return change


def svg(content: str) -> dict[str, Any]:
    """Return a picture in SVG with these elements."""
    whole = f'<svg xmlns="http://www.w3.org/2000/svg">{content}<path d="M0 0h9"/></svg>'
    return linked_part("media/image1.svg", "image", whole, "drawing")
