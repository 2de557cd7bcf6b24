"""What the walk does at the elements that are neither text nor the start of a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Concealed, NotRead
from briefcheck.readers.docx import names as n
from briefcheck.readers.docx.frames import CELL, ROW, TABLE, WIDEST, Frame
from briefcheck.readers.docx.names import is_on, whole_number
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.readings import Change
    from briefcheck.readers.docx.walk import Walk

FOREIGN_FILE: Final = NotRead(
    what=Text(en="a file put into the document as a whole", zh="整个嵌入文档的另一个文件"),
    why=Text(
        en="Its words appear only when Word merges it. Open the document in Word, save it, and check it again.",
        zh="其中的文字要由 Word 合并后才会出现。请在 Word 中打开文档，保存后重新检查。",
    ),
)
SUBDOCUMENT: Final = NotRead(
    what=Text(en="a subdocument of this master document", zh="主控文档的子文档"),
    why=Text(en="It is a file of its own. Check that file too.", zh="它是单独的文件，请另行检查。"),
)

_LEVELS: Final = "012345678"


def _run_style(walk: Walk, element: Element) -> None:
    style = walk.styles.special_runs[element.get(walk.names.val) or ""]  # the walk passes over all others
    properties = element.getparent()
    if properties is None:
        return
    walk.formatted.add(properties)
    if style.hidden or style.strike or walk.styles.paragraph(walk.style).bold or not _note_bold(walk, properties):
        walk.special = True


def _look(walk: Walk, element: Element) -> None:
    """Note what changes how a run looks, or what became of a paragraph mark."""
    walk.special = True
    properties = element.getparent()
    if properties is not None:
        walk.formatted.add(properties)
        _note_mark(walk, properties)


def _note_mark(walk: Walk, properties: Element) -> None:
    owner = properties.getparent()
    if owner is not None and owner.tag == walk.names.p_pr:
        walk.marked = True


def _old(walk: Walk, _: Element) -> None:
    """Old properties: what was read on the way may have been one of them."""
    walk.special = walk.marked = True


def _box(walk: Walk, _: Element) -> None:
    """Note a text box: the paragraph around it is not yet read to its end when the first one inside begins."""
    walk.special = walk.unfinished = True


def _field(walk: Walk, element: Element) -> None:
    walk.special = True
    walk.fields.meet(element)


def _bold(walk: Walk, element: Element) -> None:
    properties = element.getparent()
    if properties is None:
        return
    walk.formatted.add(properties)
    if not is_on(element.get(walk.names.val)):
        # It takes something away only where a style gives it.
        walk.special = walk.special or bool(walk.bold) or walk.styles.paragraph(walk.style).bold
    elif not _note_bold(walk, properties):
        walk.special = True


def _note_bold(walk: Walk, properties: Element) -> bool:
    """Note that the next piece of text is bold; False where that is not plain to see: a run of more than this text."""
    text = properties.getnext()
    if text is None or walk.paragraph is None:
        return True  # of a paragraph mark, an empty run or a style: no text
    if text.tag != walk.names.t or text.getnext() is not None or not text.text:
        return False
    if not walk.bold or walk.bold[-1] != len(walk.pieces):
        walk.bold.append(len(walk.pieces))
    return True


def _level(walk: Walk, element: Element) -> None:
    value = element.get(walk.names.val) or ""
    level = _LEVELS.find(value) if len(value) == 1 else -1
    walk.level = level if level >= 0 else whole_number(value, -1, 0, 8)


def _number(walk: Walk, element: Element) -> None:
    walk.list = element.get(walk.names.val) or ""


def _outline(walk: Walk, element: Element) -> None:
    walk.outline = whole_number(element.get(walk.names.val), -1, 0, 9)


def _tab(walk: Walk, element: Element) -> None:
    parent = element.getparent()
    if parent is not None and parent.tag == walk.names.r:  # in the paragraph's properties it defines a tab stop
        walk.pieces.append("\t")


def _break(walk: Walk, _: Element) -> None:
    walk.pieces.append("\n")


def _hyphen(walk: Walk, _: Element) -> None:
    walk.pieces.append("-")


def _table(walk: Walk, element: Element) -> None:
    outer = walk.container(element)
    if outer is None:
        return
    walk.tables += 1
    frame = walk.open(TABLE, element, outer, walk.styles.table_default)
    frame.table = walk.tables
    frame.row = frame.column = None


def _row(walk: Walk, element: Element) -> None:
    table = walk.container(element)
    if table is None or table.kind != TABLE:
        return  # what is inside goes to the container that is open
    frame = walk.open(ROW, element, table, table.style)
    frame.row = len(table.rows) + 1


def _cell(walk: Walk, element: Element) -> None:
    row = walk.container(element)
    if row is None or row.kind != ROW:
        return
    frame = walk.open(CELL, element, row, row.style)
    frame.column = row.next_column


def _owner(walk: Walk, element: Element, kind: int) -> Frame | None:
    """Return the innermost frame when ``element`` is one of its own properties: not one of the nest, nor an old value."""
    properties = element.getparent()
    top = walk.top
    if properties is not None and top.kind == kind and properties.getparent() is top.element:
        return top
    return None


def _span(walk: Walk, element: Element) -> None:
    cell = _owner(walk, element, CELL)
    if cell is not None:
        cell.span = whole_number(element.get(walk.names.val), 1, 1, WIDEST)


def _before(walk: Walk, element: Element) -> None:
    row = _owner(walk, element, ROW)
    if row is not None:
        row.next_column = 1 + whole_number(element.get(walk.names.val), 0, 0, WIDEST)


def _down(walk: Walk, element: Element) -> None:
    cell = _owner(walk, element, CELL)
    if cell is not None:
        cell.down = element.get(walk.names.val) or "continue"


def _across(walk: Walk, element: Element) -> None:
    cell = _owner(walk, element, CELL)
    if cell is not None and element.get(walk.names.val) != "restart":
        row = walk.stack[-2]
        if row.cells:
            cell.across = True
            cell.column = row.cells[-1].column


def _header_row(walk: Walk, element: Element) -> None:
    row = _owner(walk, element, ROW)
    if row is not None:
        row.header = is_on(element.get(walk.names.val))


def _hidden_row(walk: Walk, element: Element) -> None:
    row = _owner(walk, element, ROW)
    if row is not None:
        row.hidden = is_on(element.get(walk.names.val))


def _table_style(walk: Walk, element: Element) -> None:
    table = _owner(walk, element, TABLE)
    if table is not None:
        table.style = walk.styles.by_id.get(element.get(walk.names.val) or "", table.style)


def _change(walk: Walk, element: Element) -> Change:
    return element.get(walk.names.author) or "", element.get(walk.names.date) or ""


def _inserted(walk: Walk, element: Element) -> None:
    walk.special = True
    properties = element.getparent()
    if properties is not None:
        _note_mark(walk, properties)
    row = _owner(walk, element, ROW)
    if row is not None:
        row.inserted = _change(walk, element)


def _deleted(walk: Walk, element: Element) -> None:
    walk.special = True
    properties = element.getparent()
    if properties is not None:
        _note_mark(walk, properties)
    row = _owner(walk, element, ROW)
    if row is not None:
        row.deleted = _change(walk, element)


def _cell_deleted(walk: Walk, element: Element) -> None:
    cell = _owner(walk, element, CELL)
    if cell is not None:
        cell.deleted = _change(walk, element)


def _cell_inserted(walk: Walk, element: Element) -> None:
    cell = _owner(walk, element, CELL)
    if cell is not None:
        cell.inserted = _change(walk, element)


def _format(walk: Walk, element: Element) -> None:
    place = walk.place(walk.top, max(walk.lines, walk.top.line))
    walk.source.concealed.append(Concealed("tracked-format", "", place, *_change(walk, element)))


def _anchor(walk: Walk, element: Element) -> None:
    if walk.paragraph is not None and any(above is walk.paragraph for above in element.iterancestors()):
        walk.special = True
    else:
        walk.waiting.append(element.get(walk.names.id) or "")


def _page_part(walk: Walk, element: Element) -> None:
    walk.source.page_parts.append(element.get(walk.names.relationship) or "")


def _foreign(walk: Walk, element: Element) -> None:
    walk.source.not_read.append(SUBDOCUMENT if walk.names.local[element.tag] == "subDoc" else FOREIGN_FILE)


HANDLERS: Final[dict[int, Callable[[Walk, Element], None]]] = {
    n.RUN_STYLE: _run_style,
    n.LEVEL: _level,
    n.NUMBER: _number,
    n.OUTLINE: _outline,
    n.TAB: _tab,
    n.BREAK: _break,
    n.HYPHEN: _hyphen,
    n.TABLE: _table,
    n.ROW: _row,
    n.CELL: _cell,
    n.SPAN: _span,
    n.BEFORE: _before,
    n.DOWN: _down,
    n.ACROSS: _across,
    n.HEADER_ROW: _header_row,
    n.HIDDEN_ROW: _hidden_row,
    n.TABLE_STYLE: _table_style,
    n.INSERTED: _inserted,
    n.DELETED: _deleted,
    n.CELL_DELETED: _cell_deleted,
    n.CELL_INSERTED: _cell_inserted,
    n.FORMAT: _format,
    n.ANCHOR: _anchor,
    n.PAGE_PART: _page_part,
    n.FOREIGN: _foreign,
    n.BOLD: _bold,
    n.LOOK: _look,
    n.OLD: _old,
    n.BOX: _box,
    n.FIELD: _field,
}
