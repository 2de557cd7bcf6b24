"""A form as a Word file. python-docx is imported here, and only when one is made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from briefcheck.blank import styles
from briefcheck.blank.controls import Controls, element, field, set_custom_properties
from briefcheck.blank.form import Body, Boxes, Form, FormSection, Grid, Labelled, Prose, Slot
from briefcheck.doctypes.prompts import in_form
from briefcheck.text import Text

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_WIDTH: Final = 9638
"""The text on an A4 page with margins of 2 cm, in twentieths of a point."""
_LABEL_WIDTH: Final = {"en": 1700, "zh": 1500, "both": 2150}

_MARGINS: Final = 260
"""Of a cell, left and right, in twentieths of a point, with its border."""
_LETTER: Final = 108
"""A bold Latin letter of 9 points, on the average."""
_CHINESE_LETTER: Final = 185
_CHINESE_LETTERS: Final = 4
"""So many in a line can be read; in a narrower column they stand one below the other."""

_ROOM_TO_SIGN: Final = 680
"""The least height of a row that is signed with a pen, in twentieths of a point: 12 mm."""
_PAGE: Final = Text(en="Page {page} of {pages}", zh="第 {page} 页，共 {pages} 页")
_FORM: Final = Text(en="Form {id}, version {version}", zh="表单 {id}，第 {version} 版")
_LEFT_OUT: Final = ("thumbnail", "customXml", "stylesWithEffects")
"""Ends of the names of relationships of python-docx's own template that a new document has no use for."""


def word(form: Form, now: datetime) -> bytes:
    """Return the blank document. ``now`` is when it is made, in UTC."""
    from docx import Document

    document = Document()
    _strip(document)
    styles.dress(document)
    _page(document, form)
    document.add_paragraph(form.title, style="Title")
    controls = Controls(form.language)
    _head(document, form, controls)
    for section in form.sections:
        _section(document, section, controls)
    _properties(document, form, now)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _strip(document: Document) -> None:
    """Take out what python-docx's own template brings and a new document has no use for."""
    from docx.oxml.ns import qn

    for relations in (document.part.package.rels, document.part.rels):
        for id_ in [id_ for id_, it in relations.items() if it.reltype.endswith(_LEFT_OUT)]:
            del relations[id_]
    settings = document.settings.element
    for name in ("proofState", "savePreviewPicture", "rsids", "doNotAutoCompressPictures"):
        for old in settings.findall(qn(f"w:{name}")):
            settings.remove(old)  # a preview that Word keeps would show an older state of the document
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # of Word 2013 and later; less, and Word says "compatibility mode"
    for fonts in settings.findall(qn("w:themeFontLang")):
        fonts.set(qn("w:eastAsia"), "zh-CN")


def _properties(document: Document, form: Form, now: datetime) -> None:
    core = document.core_properties
    core.title = form.title
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = ""
    core.language = "en-GB" if form.language == "en" else "zh-CN"
    core.created = core.modified = now
    core.revision = 1
    set_custom_properties(document, {"briefcheck-type": form.type_id, "briefcheck-template": str(form.version)})


# ---------------------------------------------------------------------- the page


def _page(document: Document, form: Form) -> None:
    from docx.shared import Twips

    page = document.sections[0]
    page.page_width, page.page_height = Twips(11906), Twips(16838)
    page.left_margin = page.right_margin = Twips(1134)
    page.top_margin, page.bottom_margin = Twips(1418), Twips(1247)
    page.header_distance = page.footer_distance = Twips(624)
    header = page.header.paragraphs[0]
    header.add_run(form.title + "\t")
    if any(it.slot.entry == "client" for it in form.fields):
        _append(header._p, field('STYLEREF "Form Client"', ""))  # noqa: SLF001  # python-docx has no fields
    footer = page.footer.paragraphs[0]
    footer.add_run(in_form(_FORM, form.language, " / ").format(id=form.type_id, version=form.version) + "\t")
    wording = in_form(_PAGE, form.language, " / ")
    for piece in _pieces(wording):
        if piece in {"page", "pages"}:
            _append(footer._p, field("PAGE" if piece == "page" else "NUMPAGES", "1"))  # noqa: SLF001  # as above
        elif piece:
            footer.add_run(piece)


def _pieces(wording: str) -> list[str]:
    return [piece for part in wording.split("{") for piece in part.split("}")]


def _append(paragraph: BaseOxmlElement, runs: Sequence[BaseOxmlElement]) -> None:
    for run in runs:
        paragraph.append(run)


# ---------------------------------------------------------------------- the head and the sections


def _head(document: Document, form: Form, controls: Controls) -> None:
    """Add the table of the head: two short values to a row, below them the lists of people."""
    short = [it for it in form.fields if it.slot.kind != "people"]
    rows: list[tuple[Labelled, ...]] = [tuple(short[index : index + 2]) for index in range(0, len(short), 2)]
    rows += [(it,) for it in form.fields if it.slot.kind == "people"]
    if not rows:
        return
    label = _LABEL_WIDTH[form.language]
    half = (_WIDTH - 2 * label) // 2
    table = _table(document, len(rows), (label, half, label, half), first_row=False)
    for row, pair in zip(table.rows, rows, strict=True):
        if len(pair) == 1:
            row.cells[1].merge(row.cells[3])
        for index, labelled in enumerate(pair):
            head, value = row.cells[2 * index], row.cells[2 * index + 1]
            _words(head, labelled.label, styles.LABEL)
            _shade(head)
            _place(value, labelled.slot, controls, styles.CLIENT if labelled.slot.entry == "client" else styles.VALUE)


def _section(document: Document, section: FormSection, controls: Controls) -> None:
    document.add_paragraph(section.heading, style="heading 1")
    _body(document, section.body, controls)


def _body(document: Document, body: Body, controls: Controls) -> None:
    if isinstance(body, Prose):
        control = controls.of_lines(body.slot, "ListBullet" if body.points else "")
        document.element.body.insert_element_before(control, "w:sectPr")
    elif isinstance(body, Grid):
        _grid(document, body, controls)
    elif isinstance(body, Boxes):
        for item in body.items:
            paragraph = document.add_paragraph(style="Form Check Item")
            paragraph._p.append(controls.box(body.tag, item))  # noqa: SLF001  # python-docx has no content controls
            paragraph.add_run(f"\t{item}")
    else:
        for head, group in body.groups:
            document.add_paragraph(head, style="heading 2")
            table = _table(document, len(group), (2600, _WIDTH - 2600), first_row=False)
            for row, labelled in zip(table.rows, group, strict=True):
                _words(row.cells[0], labelled.label, styles.LABEL)
                _shade(row.cells[0])
                _place(row.cells[1], labelled.slot, controls)


def _grid(document: Document, grid: Grid, controls: Controls) -> None:
    from docx.shared import Twips

    table = _table(document, 1 + len(grid.rows) + grid.blank_rows, _widths(grid), first_row=True)
    for cell, head in zip(table.rows[0].cells, grid.heads, strict=True):
        _words(cell, head, styles.HEAD)
    for row, cells in zip(table.rows[1:], grid.rows, strict=False):
        if any(isinstance(held, Slot) and not held.prompt for held in cells):
            row.height = Twips(_ROOM_TO_SIGN)
        for cell, held in zip(row.cells, cells, strict=True):
            if isinstance(held, str):
                _words(cell, held, styles.LABEL)
            else:
                _place(cell, held, controls)
    for row in table.rows[1 + len(grid.rows) :]:
        for cell in row.cells:
            _words(cell, "", styles.VALUE)


def _widths(grid: Grid) -> tuple[int, ...]:
    """Return the widths of the columns: days, numbers and people need less room than words, but none breaks a word in two."""
    first = grid.rows[0]
    weights = [_weight(cell, index) for index, cell in enumerate(first)]
    least = [_least(head, cell) for head, cell in zip(grid.heads, first, strict=True)]
    narrow: set[int] = set()
    while True:
        others = sum(weight for at, weight in enumerate(weights) if at not in narrow)
        left = _WIDTH - sum(least[at] for at in narrow)
        widths = [least[at] if at in narrow else left * weight // others for at, weight in enumerate(weights)]
        more = {at for at, width in enumerate(widths) if width < least[at]}
        if not more or len(narrow | more) == len(widths):
            return (*widths[:-1], _WIDTH - sum(widths[:-1]))
        narrow |= more


def _least(head: str, cell: Slot | str) -> int:
    """Return the room that the longest word at the head of a column, or in its first cell, takes; of Chinese four characters."""
    said = cell if isinstance(cell, str) else cell.prompt
    words = [word for word in f"{head} {said}".split() if word.isascii()]
    chinese = 0 if f"{head}{said}".isascii() else _CHINESE_LETTERS * _CHINESE_LETTER
    return _MARGINS + max(chinese, *(len(word) * _LETTER for word in words), 0)


def _weight(cell: Slot | str, index: int) -> int:
    if isinstance(cell, str):
        return 4
    if cell.kind in {"date", "person", "people", "money", "number"}:
        return 3
    return 7 if index == 0 else 5


# ---------------------------------------------------------------------- tables and their cells


def _table(document: Document, rows: int, widths: Sequence[int], *, first_row: bool) -> Table:
    from docx.shared import Twips

    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001  # python-docx takes only styles that its own template names
    for old in properties.xpath("w:tblStyle | w:tblLook | w:tblW"):
        properties.remove(old)
    properties.insert(0, element(f'<w:tblStyle w:val="{styles.TABLE}"/>'))
    properties.insert(1, element(f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'))
    look = f'<w:tblLook w:val="{"0020" if first_row else "0000"}" w:firstRow="{int(first_row)}" w:firstColumn="0" w:noHBand="1" w:noVBand="1"/>'
    properties.append(element(look))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    for index, row in enumerate(table.rows):
        kept = "<w:cantSplit/>" + ("<w:tblHeader/>" if first_row and not index else "")
        row._tr.insert(0, element(f"<w:trPr>{kept}</w:trPr>"))  # noqa: SLF001  # as above
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(width)
    return table


def _shade(cell: _Cell) -> None:
    """Shade a label: the style of a table knows first rows and columns, and labels stand in every other one."""
    cell._tc.get_or_add_tcPr().append(element(f'<w:shd w:val="clear" w:color="auto" w:fill="{styles.SHADE}"/>'))  # noqa: SLF001


def _words(cell: _Cell, text: str, style: str) -> None:
    paragraph = cell.paragraphs[0]
    _styled(paragraph, style)
    if text:
        paragraph.add_run(text)


def _place(cell: _Cell, slot: Slot, controls: Controls, style: str = styles.VALUE) -> None:
    paragraph = cell.paragraphs[0]
    _styled(paragraph, style)
    if slot.prompt:
        paragraph._p.append(controls.in_line(slot))  # noqa: SLF001


def _styled(paragraph: Paragraph, style: str) -> None:
    paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = style  # noqa: SLF001
