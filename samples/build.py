"""Build the Word twins of the samples: ``python samples/build.py``.

Every ``<language>/<name>.md`` is the source of the ``.docx`` beside it, with the same words. How it looks in Word stands
here: header form, bold headings or heading styles, typed or automatic numbers, an action table, signatures.

What Markdown cannot hold has a ``.txt`` as its source, and no twin: Markdown with ``{-deleted-}`` and ``{+inserted+}``
words of a tracked change. A line ``![words](sketch)`` is a picture with these words as its alternative text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from sketch import sketch

from briefcheck import Paragraph, Table
from briefcheck.readers.markdown import read_markdown

HERE = Path(__file__).parent
_WHEN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_TRACKED = re.compile(r"\{([-+])(.+?)\1\}")
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Look:
    """How a sample looks in Word.

    ``headings``: as agencies do it, bold lines of Normal style, or with Word's heading styles. ``automatic``: the
    headings are numbered 一、二、三、 by Word, so that the number is not in the text. ``label_columns``: for each table
    the columns (from 0) that hold labels; a table without any has a header row. ``editor`` is who tracked changes,
    on the day ``edited``.
    """

    agency: str
    kind: str
    headings: str = "bold"
    automatic: bool = False
    label_columns: tuple[tuple[int, ...], ...] = ((0, 2),)
    accent: str = "1F4E79"
    editor: str = ""
    edited: str = ""


LOOKS = {
    "zh/contact-report-good": Look("澄明广告", "客户会议报告"),
    "zh/contact-report-bad": Look("澄明广告", "客户会议报告"),
    "zh/contact-report-looks-fine": Look("澄明广告", "客户会议报告", editor="沈嘉禾", edited="2026-03-31"),
    "zh/creative-brief-good": Look("澄明广告", "创意简报", label_columns=((0,),), accent="7F3F00"),
    "zh/communication-strategy-good": Look("澄明广告", "传播策略", automatic=True, label_columns=((0, 2, 4),)),
    "zh/communication-strategy-bad": Look("澄明广告", "传播策略", label_columns=((0, 2, 4),)),
    "en/contact-report-good": Look("Lanternfold", "Contact report", headings="style", accent="2E5E4E"),
    "en/contact-report-bad": Look("Lanternfold", "Contact report", accent="2E5E4E"),
    "en/contact-report-looks-fine": Look(
        "Lanternfold", "Contact report", accent="2E5E4E", editor="Daniel Marsh", edited="2026-09-22"
    ),
    "en/creative-brief-bad": Look("Lanternfold", "Creative brief", label_columns=(), accent="2E5E4E"),
}


def build(name: str) -> bytes:
    """Return the Word file of the sample ``name`` ("zh/contact-report-good"), byte for byte the same every time."""
    source = HERE / f"{name}.md"
    if not source.exists():
        source = source.with_suffix(".txt")
    blocks = read_markdown(source.read_bytes(), source.name).body
    return _Writer(LOOKS[name], chinese=name.startswith("zh/")).write(blocks)


class _Writer:
    """Writes one document."""

    def __init__(self, look: Look, *, chinese: bool) -> None:
        self.look = look
        self.chinese = chinese
        self.document: Any = Document()
        self.tables = self.changes = 0
        self._set_up_page()
        self._set_up_styles()
        if look.automatic:
            self.numbering = self._add_numbering()

    def write(self, blocks: tuple[Paragraph | Table, ...]) -> bytes:
        """Write all blocks and return the file."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            else:
                self._paragraph(block)
        properties = self.document.core_properties
        properties.author = properties.last_modified_by = self.look.agency
        properties.comments = properties.keywords = ""
        properties.title = self.look.kind
        properties.created = properties.modified = _WHEN
        return _fixed(self.document)

    def _set_up_page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.3)
        section.top_margin, section.bottom_margin = Cm(2), Cm(1.8)
        header = section.header.paragraphs[0]
        header.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._run(header, f"{self.look.agency} · {self.look.kind}", size=8.5, colour="7F7F7F")
        footer = section.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _add_page_number(self._run(footer, "", size=8.5, colour="7F7F7F"))

    def _set_up_styles(self) -> None:
        styles = self.document.styles
        names = ["Normal", "Title", "Heading 1", "List Bullet", "List Number"]
        for name in names:
            style = styles[name]
            style.font.name = "Calibri"
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "微软雅黑")
            style.paragraph_format.space_after = Pt(4)
            style.paragraph_format.line_spacing = 1.15
        for border in styles["Table Grid"].element.xpath(".//w:tblBorders/*"):
            border.set(qn("w:color"), "A6A6A6")
        styles["Normal"].font.size = Pt(10.5)
        styles["Heading 1"].font.size = Pt(13)
        styles["Heading 1"].font.color.rgb = RGBColor.from_string(self.look.accent)

    def _add_numbering(self) -> int:
        """Add the list 一、二、三、 for headings and return its number."""
        part = self.document.part.numbering_part.element
        abstract, number = 90, 90
        part.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}"><w:multiLevelType w:val="singleLevel"/>'
                '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>'
                '<w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/>'
                f'<w:rPr><w:b/><w:color w:val="{self.look.accent}"/><w:sz w:val="24"/></w:rPr></w:lvl></w:abstractNum>'
            ),
        )
        part.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>')
        )
        return number

    def _paragraph(self, block: Paragraph) -> None:
        if block.kind == "heading" and block.level == 1:
            self._title(block)
        elif block.kind == "heading":
            self._heading(block)
        elif any(span.kind == "image" for span in block.spans):
            self._picture(block)
        elif block.kind == "list-item":
            style = "List Bullet" if block.number in ("-", "*", "+") else "List Number"
            self._words(self.document.add_paragraph(style=style), block)
        else:
            self._words(self.document.add_paragraph(), block)

    def _title(self, block: Paragraph) -> None:
        paragraph = self.document.add_paragraph(style="Title" if self.look.headings == "style" else None)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(10)
        self._run(paragraph, block.text, size=20, bold=True, colour=self.look.accent)

    def _heading(self, block: Paragraph) -> None:
        if self.look.headings == "style":
            self.document.add_paragraph(block.text, style="Heading 1")
            return
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.paragraph_format.keep_with_next = True
        self._run(paragraph, block.text, size=12, bold=True, colour=self.look.accent)
        if self.look.automatic:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001  # python-docx has no public way
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self.numbering

    def _picture(self, block: Paragraph) -> None:
        """Add the sketch, with the words of ``block`` as its alternative text."""
        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shape = paragraph.add_run().add_picture(io.BytesIO(sketch()), width=Cm(9))
        shape._inline.docPr.set("descr", block.text)  # noqa: SLF001  # python-docx has no public way

    def _words(self, paragraph: Any, block: Paragraph, *, bold: bool = False, size: float | None = None) -> None:
        """Write the words of ``block``, what is bold in it bold."""
        for text, strong in _bold_pieces(block):
            for words, mark in filter(any, _tracked_pieces(text)):
                run = self._run(paragraph, words, bold=bold or strong, size=size)
                if mark:
                    self._track(run, mark)

    def _track(self, run: Any, mark: str) -> None:
        """Make ``run`` a tracked deletion ("-") or insertion ("+")."""
        self.changes += 1
        change = OxmlElement("w:del" if mark == "-" else "w:ins")
        for name, value in (
            ("id", str(self.changes)),
            ("author", self.look.editor),
            ("date", f"{self.look.edited}T17:42:00Z"),
        ):
            change.set(qn(f"w:{name}"), value)
        run._r.addprevious(change)  # noqa: SLF001  # as above
        change.append(run._r)  # noqa: SLF001  # as above
        for words in list(change.iter(qn("w:t"))) if mark == "-" else ():
            words.tag = qn("w:delText")

    def _run(
        self, paragraph: Any, text: str, *, size: float | None = None, bold: bool = False, colour: str = ""
    ) -> Any:
        run = paragraph.add_run(text)
        run.bold = bold or None
        run.font.name = "Calibri"
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "微软雅黑")  # noqa: SLF001  # as above
        if size:
            run.font.size = Pt(size)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
        return run

    def _table(self, block: Table) -> None:
        labels = self.look.label_columns[self.tables] if self.tables < len(self.look.label_columns) else ()
        self.tables += 1
        columns = len(block.rows[0].cells)
        table = self.document.add_table(rows=0, cols=columns, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        widths = _widths(block, labels)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for number, row in enumerate(block.rows):
            cells = table.add_row().cells
            for index, cell in enumerate(row.cells):
                head = index in labels or (not labels and number == 0)
                cells[index].width = Cm(widths[index])
                if head:
                    _shade(cells[index], self.look.accent if not labels else "E7ECF2")
                paragraph = cells[index].paragraphs[0]
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
                for entry in cell.blocks:
                    self._cell(paragraph, entry, head=head, white=head and not labels)
            if not labels and number == 0:
                _repeat(table.rows[0])
        gap = self.document.add_paragraph()
        gap.paragraph_format.space_after = Pt(0)
        gap.paragraph_format.line_spacing = 0.7

    def _cell(self, paragraph: Any, block: Paragraph | Table, *, head: bool, white: bool) -> None:
        if isinstance(block, Paragraph):
            self._words(paragraph, block, bold=head, size=10)
            for run in paragraph.runs if white else ():
                run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _bold_pieces(block: Paragraph) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, each with whether it is bold; a Word run breaks its lines at the line ends in it."""
    edges = {0, len(block.text)}
    bold = [span for span in block.spans if span.kind == "bold"]
    for span in bold:
        edges |= {span.start, span.end}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        yield block.text[start:end], any(span.start <= start and end <= span.end for span in bold)


def _tracked_pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text in pieces, each with "-" or "+" if it is a tracked change, "" if not."""
    at = 0
    for found in _TRACKED.finditer(text):
        yield text[at : found.start()], ""
        yield found[2], found[1]
        at = found.end()
    yield text[at:], ""


def _widths(block: Table, labels: tuple[int, ...]) -> list[float]:
    """Return the columns' widths in cm: labels narrow, the rest by the longest text in them. The page has 16.4."""
    columns = range(len(block.rows[0].cells))
    longest = [
        max(sum(1.8 if char > "\u2e7f" else 1 for char in row.cells[index].text) for row in block.rows)
        for index in columns
    ]
    weights = [min(max(length, 6), 44) ** 0.7 for length in longest]
    left = 16.4 - 2.6 * len(labels)
    total = sum(weight for index, weight in enumerate(weights) if index not in labels)
    return [2.6 if index in labels else left * weights[index] / total for index in columns]


def _shade(cell: Any, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(  # noqa: SLF001  # python-docx has no public way to shade
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    )


def _repeat(row: Any) -> None:
    """Mark a header row, which Word repeats on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  # as above


def _add_page_number(run: Any) -> None:
    for kind, words in (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "1"), ("end", "")):
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:t" if kind else "w:instrText")
            mark.text = words
        run._r.append(mark)  # noqa: SLF001  # as above


def _fixed(document: Any) -> bytes:
    """Return the file with every time stamp of the archive the same, in the order of the names."""
    written = io.BytesIO()
    document.save(written)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            target.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def main() -> None:
    """Write every Word file beside its source."""
    for name in LOOKS:
        (HERE / f"{name}.docx").write_bytes(build(name))
        print(f"samples/{name}.docx")


if __name__ == "__main__":
    main()
