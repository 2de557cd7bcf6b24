"""A whole file inside the document.

嵌在文档里的整个文件。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, once, place

_OBJECT = '{<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="sheet"/></w:object></w:r>}'
_FORMULA = '{<w:r><w:object><o:OLEObject Type="Embed" ProgID="Equation.3" r:id="sheet"/></w:object></w:r>}'
_PARTS = {"word/embeddings/rates.xlsx": b"not opened here"}
_LINKS = [("sheet", "package", "embeddings/rates.xlsx")]
_CHART = '{<w:r><w:drawing><wp:inline><c:chart r:id="chart"/></wp:inline></w:drawing></w:r>}'
_C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_SHEET = '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>{value}</v></c></row></sheetData>'
_XL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = f'<Relationship Id="{{id}}" Type="{_OFFICE}/{{kind}}" Target="{{target}}"/>'


def _workbook(*sheets: str) -> dict[str, str]:
    """Return the parts of a workbook with these sheets, each with 100 in A1 and a value in B1."""
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    names = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="s{at}"/>' for at, name in enumerate(sheets))
    led = "".join(_REL.format(id=f"s{at}", kind="worksheet", target=f"s{at}.xml") for at, _ in enumerate(sheets))
    return {
        "_rels/.rels": rels.format(_REL.format(id="w", kind="officeDocument", target="xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_XL}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels.format(led),
        **{
            f"xl/s{at}.xml": f'<worksheet xmlns="{_XL}">{_SHEET.format(value=at)}</worksheet>'
            for at, _ in enumerate(sheets)
        },
    }


def _chart(*sheets: str) -> dict[str, object]:
    formulas = f"<c:chartSpace {_C}><c:f>Sheet1!$A$1:$B$1</c:f></c:chartSpace>"
    return {
        "parts": {"word/charts/chart1.xml": formulas, "word/embeddings/book1.xlsx": _workbook(*sheets)},
        "links": [("chart", "chart", "charts/chart1.xml")],
        "rels": {"word/charts/chart1.xml": [("book", "package", "../embeddings/book1.xlsx")]},
    }


_KINDS = {
    "excel": (
        Text(en="an Excel workbook", zh=" Excel 工作簿"),
        Text(en="every sheet can be opened, hidden ones too", zh="每张工作表都能打开，隐藏的也在内"),
    ),
    "powerpoint": (
        Text(en="a PowerPoint presentation", zh=" PowerPoint 演示文稿"),
        Text(en="every slide can be opened, with its notes", zh="每张幻灯片连同备注都能打开"),
    ),
    "word": (
        Text(en="a Word document", zh=" Word 文档"),
        Text(en="every page can be opened, with comments and tracked changes", zh="每一页连同批注和修订都能打开"),
    ),
    "visio": (
        Text(en="a Visio drawing", zh=" Visio 图"),
        Text(en="every page can be opened", zh="每一页都能打开"),
    ),
    "package": (
        Text(en="a file", zh="文件"),
        Text(en="all of it can be opened", zh="里面的内容都能打开"),
    ),
}
_SUFFIXES = {"xls": "excel", "ppt": "powerpoint", "pps": "powerpoint", "doc": "word", "vsd": "visio"}


@rule(
    name="embedded-file",
    since="0.1.0",
    source="C07, T10",
    messages={
        "file": Text(
            en="The document holds {kind} ({name}) as a whole: {what}", zh="文档里嵌有整个{kind}（{name}）：{what}"
        ),
        "chart": Text(
            en="The workbook behind a chart holds more than the chart shows: {more}",
            zh="图表背后的工作簿里有图上没有的内容：{more}",
        ),
    },
    why=Text(
        en="A double click opens the whole file, not only the piece that is shown.",
        zh="双击就能打开整个文件，而不只是显示出来的那一块。",
    ),
    how=Text(
        en="Paste it as a picture instead (Home › Paste › Paste Special › Picture), or delete from the file what the "
        "client is not to see.",
        zh="改为粘贴成图片（开始 › 粘贴 › 选择性粘贴 › 图片），或先从文件里删掉不该给客户看的内容。",
    ),
    examples=[
        Bad("The fees:\n" + _OBJECT, word={"parts": _PARTS, "links": _LINKS}, expect=["2 file"]),
        Bad("费用如下：\n\n" + _OBJECT, word={"parts": _PARTS, "links": _LINKS}, expect=["2 file"]),
        Bad("The fees:\n" + _CHART, word=_chart("Sheet1", "Margins"), expect=["2 chart"]),
        Good("费用如下：\n" + _CHART, word=_chart("Sheet1")),
        Good("The formula:\n" + _FORMULA, word={"parts": _PARTS, "links": _LINKS}),
        Good("费用如下：一百万元。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each embedded file; of a chart's workbook only what the chart does not show."""
    for entry in held(context, "embedded-file"):
        if entry.target == "chart":
            yield Finding("chart", at=place(entry), data={"more": entry.text}, evidence=entry.text)
        else:
            kind, what = _kind(entry.text, entry.name)
            yield once("file", [entry], {"kind": kind, "name": entry.name, "what": what}, entry.name)


def _kind(program: str, name: str) -> tuple[Text, Text]:
    """Return what kind of file it is, and what of it the reader gets to see."""
    word = program.partition(".")[0].casefold() or _SUFFIXES.get(name.rpartition(".")[2].casefold()[:3], "")
    return _KINDS.get(word, _KINDS["package"])
