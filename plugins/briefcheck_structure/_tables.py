"""The tables that a section of a document type is made of, and which of their columns is which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefcheck import Cell, Context, FieldType, Row, SectionType, Table, clean_heading, record, tables

_HEAD_ROWS = 3
"""Rows from the top among which the head of a table is looked for; further down, in a form, most of its cells must be known."""

_IN_TABLES = ("column", "cell", "row")
"""Forms of headings that stand in a table themselves: 合计 in its first cell parts it from no section."""

_LEAST_COLUMNS = 3
"""Columns of a list of things; two are label and value."""

_ENOUGH = 2
"""Columns that must be known before a table is taken for that of a section."""


@record
class FoundTable:
    """A table of a section. ``head`` is the index of its head row, ``columns`` the grid column of each part found."""

    table: Table
    head: int
    columns: Mapping[str, int]

    @property
    def below(self) -> Sequence[Row]:
        """The rows under the head."""
        return self.table.rows[self.head + 1 :]


def part_named(text: str, parts: Sequence[FieldType]) -> FieldType | None:
    """Return the column, item, field or signer whose name ``text`` is; an exact name before that of one half of a label."""
    for word in clean_heading(text):
        for part in parts:
            if word in part.known_as:
                return part
    return None


def tables_of(context: Context, wanted: SectionType) -> Iterator[FoundTable]:
    """Yield the tables of a section: those under its heading, else, where it needs none, any that has its columns."""
    headed = [section for section in context.sections if section.outline.heading.form not in _IN_TABLES]
    under = [section for section in headed if section.id == wanted.id]
    inside = [table for section in under for table in tables(section.blocks)]
    if not inside and (wanted.anywhere or not under):
        others = {table.place for other in headed if other.id != wanted.id for table in tables(other.blocks)}
        inside = [table for table in tables(context.document.body) if table.place not in others]
    seen: set[int] = set()
    for table in inside:
        found = _read(table, wanted.parts)
        if found is not None and id(table) not in seen:
            seen.add(id(table))
            yield found


def _read(table: Table, parts: Sequence[FieldType]) -> FoundTable | None:
    best: FoundTable | None = None
    for index, row in enumerate(table.rows):
        columns: dict[str, int] = {}
        for cell in row.cells:
            part = part_named(cell.text, parts) if not cell.continues else None
            if part is not None and part.id in columns:
                other = part_named(cell.text, [entry for entry in parts if entry.id not in columns])
                if other is None and _filled(table, index, cell.column) > _filled(table, index, columns[part.id]):
                    columns[part.id] = cell.column  # 阶段 | 工作内容: the step is what every row names
                part = other
            if part is not None:
                columns.setdefault(part.id, cell.column)
        if columns or not row.cells[0].text.strip():
            _add_unnamed(row, parts, columns)
        deep = index >= _HEAD_ROWS and 2 * len(columns) < len(row.cells)
        if len(columns) >= _ENOUGH and not deep and (best is None or len(columns) > len(best.columns)):
            found = FoundTable(table, index, columns)
            best = found if not _is_form(found) else best
    return best


def _add_unnamed(row: Row, parts: Sequence[FieldType], columns: dict[str, int]) -> None:
    """Add the columns of a price list that need no name: the first, blank over the items, and that of a currency."""
    known = {part.id for part in parts} - columns.keys()
    first = row.cells[0]
    if "item" in known and not first.text.strip() and not first.continues:
        columns["item"] = first.column
    for cell in row.cells:
        if "amount" in known and cell.text.strip(" ()（）").casefold() in _CURRENCIES:
            columns.setdefault("amount", cell.column)


_CURRENCIES = frozenset({"£", "$", "€", "¥", "￥", "元", "rmb", "cny", "gbp", "usd", "eur", "hk$", "人民币"})


def _filled(table: Table, head: int, column: int) -> int:
    below = (row.cell_at(column) for row in table.rows[head + 1 :])
    return sum(1 for cell in below if cell is not None and not cell.continues and cell.text.strip())


def _is_form(found: FoundTable) -> bool:
    """Tell whether the row is one of a form, label beside value, and no head: what stands under it is a label too."""
    head = found.table.rows[found.head]
    if not head.cells[0].text.strip():
        return False  # over the names of what is listed
    between = [cell for cell in head.cells if cell.column not in found.columns.values()]
    return bool(between) and len(found.columns) * 2 <= len(head.cells) and len(head.cells) <= 2 * _ENOUGH


def heads_a_column(context: Context, wanted: FieldType) -> bool:
    """Tell whether a column of a table bears the name of a field and is filled: a list of several clients."""
    signed = {entry.place.table for entry in context.signatures}
    for table in tables(context.document.body):
        head = table.rows[0] if table.rows and table.place.table not in signed else None
        for cell in head.cells if head is not None and len(head.cells) >= _LEAST_COLUMNS else ():
            below = [row.cell_at(cell.column) for row in table.rows[1:]]
            filled = [other for other in below if other is not None and other.text.strip()]
            if filled and part_named(cell.text, (wanted,)) is not None:
                return True
    return False


def is_total(row: Row) -> bool:
    """Tell whether a row sums up the rows above it."""
    words = next((cell.text.strip().casefold() for cell in row.cells if cell.text.strip()), "")
    return words in ("net", "净额", "vat") or words.startswith(
        (
            "合计",
            "小计",
            "总计",
            "共计",
            "总额",
            "税",
            "增值税",
            "大写",
            "total",
            "sub",
            "grand total",
            "sum",
            "vat",
            "tax",
            "gst",
        )
    )


def own_cells(row: Row) -> list[Cell]:
    """Return the cells of a row that are not the lower part of one above."""
    return [cell for cell in row.cells if not cell.continues]
