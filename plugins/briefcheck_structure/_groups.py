"""The groups of a section that asks the same of each competitor, each rater: where each begins and which fields it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck import (
    Block,
    Context,
    FieldType,
    OutlineSection,
    Paragraph,
    Place,
    Section,
    SectionType,
    Table,
    fold,
    paragraphs,
    record,
)
from briefcheck import tables as tables_in
from briefcheck_structure._tables import part_named, tables_of

_LONGEST_LABEL = 40


@record
class Group:
    """One of the groups. ``fields`` are the ids of those that it names; ``filled`` those that say something."""

    name: str
    place: Place
    fields: frozenset[str]
    filled: frozenset[str]


def groups_of(context: Context, wanted: SectionType) -> tuple[Group, ...]:
    """Return the groups of a section: rows or columns of a table, sub-headings, or labels that come again."""
    found = [section for section in context.sections if section.id == wanted.id]
    groups = [
        group
        for section in found
        for group in (*_tabled(section.blocks, wanted.parts), *_headed(context, section, wanted.parts))
    ]
    if not groups:
        groups = [group for section in found for group in _labelled(section.blocks, wanted.parts)]
    if not groups and wanted.anywhere:
        body = context.document.body
        groups = list(_by_outline(context, wanted.parts)) or list(_rows(context, wanted))
        groups = groups or list(_tabled(body, wanted.parts)) or list(_labelled(body, wanted.parts))
    return tuple(groups)


def _rows(context: Context, wanted: SectionType) -> Iterator[Group]:
    """Yield a group for each row of a table whose head names the fields."""
    first = wanted.parts[0].id  # whose group it is: a list of other things has no such column
    tables = (found for found in tables_of(context, wanted) if first in found.columns)
    return (group for found in tables for group in _each_row(found.table, found.head, wanted.parts))


def _tabled(blocks: Sequence[Block], parts: Sequence[FieldType]) -> Iterator[Group]:
    for table in tables_in(blocks):
        across = [part_named(cell.text, parts) for cell in table.rows[0].cells]
        down = [part_named(row.cells[0].text, parts) if row.cells else None for row in table.rows]
        if sum(part is not None for part in across) >= max(2, sum(part is not None for part in down)):
            yield from _each_row(table, 0, parts)
        elif sum(part is not None for part in down) >= 2:  # one may be chance
            yield from _each_column(table, down)


def _each_row(table: Table, head: int, parts: Sequence[FieldType]) -> Iterator[Group]:
    ids = {cell.column: part for cell in table.rows[head].cells if (part := part_named(cell.text, parts)) is not None}
    for row in table.rows[head + 1 :]:
        texts = {ids[cell.column].id: cell.text.strip() for cell in row.cells if cell.column in ids}
        first = next((cell.text.strip() for cell in row.cells if cell.text.strip()), "")
        if first:
            known = frozenset(part.id for part in ids.values())
            yield Group(first, row.place, known, frozenset(id_ for id_, text in texts.items() if text))


def _each_column(table: Table, down: Sequence[FieldType | None]) -> Iterator[Group]:
    last = max(cell.column for row in table.rows for cell in row.cells)
    known = frozenset(part.id for part in down if part is not None)
    for column in range(2, last + 1):
        texts = [row.cell_at(column) for row in table.rows]
        filled = frozenset(
            part.id for part, cell in zip(down, texts, strict=True) if part is not None and cell and cell.text.strip()
        )
        name = next((cell.text.strip() for cell in texts if cell is not None and cell.text.strip()), "")
        if name:
            place = next(cell.blocks[0].place for cell in texts if cell is not None and cell.blocks)
            yield Group(name, place, known, filled)


def _headed(context: Context, section: Section, parts: Sequence[FieldType]) -> Iterator[Group]:
    """Yield a group for each heading right under that of the section, other than the name of a field."""
    depth = len(section.path) + 1
    for entry in context.outline:
        inside = len(entry.path) == depth and entry.path[: depth - 1] == section.path
        if inside and part_named(entry.heading.text, parts) is None:
            yield _read(context, entry, parts)


def _by_outline(context: Context, parts: Sequence[FieldType]) -> Iterator[Group]:
    """Yield a group for each heading of the document under which two or more of the fields stand."""
    for entry in context.outline:
        is_title = entry.heading.text.strip() == context.title.strip()
        if not is_title and part_named(entry.heading.text, parts) is None:
            deeper = [other for other in context.outline if other.path[:-1] == entry.path]
            if any(part_named(other.heading.text, parts) is None for other in deeper):
                continue
            group = _read(context, entry, parts)
            if len(group.fields) >= 2:  # one may be chance
                yield group


def _read(context: Context, group: OutlineSection, parts: Sequence[FieldType]) -> Group:
    """Return the group that a heading begins, with the fields of its labels and of the headings right under it."""
    named = {part.id: bool(value) for part, value, _ in _labels(group.blocks, parts)}
    for entry in context.outline:
        part = part_named(entry.heading.text, parts) if entry.path[:-1] == group.path else None
        if part is not None:
            named[part.id] = named.get(part.id, False) or any(line.text.strip() for line in entry.content())
    filled = frozenset(id_ for id_, said in named.items() if said)
    return Group(group.heading.text.strip(), group.heading.place, frozenset(named), filled)


def _labelled(blocks: Sequence[Block], parts: Sequence[FieldType]) -> Iterator[Group]:
    """Yield a group each time that a label comes again."""
    named: dict[str, str] = {}
    start: Place | None = None
    for part, value, place in _labels(blocks, parts):
        if part.id in named and start is not None:
            yield _group(named, start)
            named, start = {}, None
        start = start or place
        named[part.id] = value
    if start is not None and len(named) > 1:
        yield _group(named, start)


def _group(named: dict[str, str], place: Place) -> Group:
    name = next((value for value in named.values() if value), "")
    return Group(name, place, frozenset(named), frozenset(id_ for id_, value in named.items() if value))


def _labels(blocks: Sequence[Block], parts: Sequence[FieldType]) -> Iterator[tuple[FieldType, str, Place]]:
    """Yield the labelled values among the lines, and among the rows of two cells."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _on_lines(block, parts)
            continue
        for row in block.rows:
            texts = [cell.text.strip() for cell in row.cells]
            part = part_named(texts[0], parts) if len(texts) == 2 else None  # label and value
            if part is not None:
                yield part, texts[1], row.place
            else:
                for paragraph in (entry for cell in row.cells for entry in paragraphs(cell.blocks)):
                    yield from _on_lines(paragraph, parts)


def _on_lines(paragraph: Paragraph, parts: Sequence[FieldType]) -> Iterator[tuple[FieldType, str, Place]]:
    for line in paragraph.lines():
        label, colon, _ = fold(line.text).partition(":")
        part = part_named(label, parts) if colon and len(label) <= _LONGEST_LABEL else None
        if part is not None:
            yield part, line.text[len(label) + 1 :].strip(), line.place
