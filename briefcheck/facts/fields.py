"""Header fields: a label and its value, in a line, in two paragraphs, in a form table, in the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.document import Document, Property
from briefcheck.document.normal import fold
from briefcheck.document.place import Quote
from briefcheck.facts.dividing import divides_sides
from briefcheck.facts.labels import Labelled, Labels, key
from briefcheck.facts.model import Field, FieldNames
from briefcheck.facts.names import lists_names
from briefcheck.facts.people import is_of_those_present
from briefcheck.facts.spaced import spaced_fields
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_HEADER_AREA = 30
"""Paragraphs from the top in which a ``label: value`` that nobody knows is still given as a field."""

_LONGEST_VALUE = 200
"""Characters of the longest paragraph that is taken as the value of the label on the line above it."""

_SLOT = pattern(r"[\[【<{].*[\]】>}]", re.DOTALL, needs="[【<{")
"""A cell all in brackets: a slot of the template (【客户名称】), not a label."""

_COLONS = (":", "：")

_CLIENT = frozenset({"client", "client-side"})
_SIDE_OF = {"client": "client-side"}
"""Whom the client sent, within a list of people."""

_SIDES = _CLIENT | {"agency-side"}
_ATTENDEES = "attendees"
_AGENCY_WORDS = frozenset({"公司", "公司方", "本公司", "代理商", "agency", "us"})
"""Labels of our side below a bare ``出席：``, beside those that the type knows."""

_LONGEST_LABEL = 16
"""Characters of the longest cell that is taken for a label nobody knows, beside one that is known."""

_TWO = 2
_CAME = frozenset(
    ["present", "attendees", "in attendance", "attending", "participants", "参会", "与会", "出席", "参加", "到会", "参会人员",
     "与会人员", "出席人员", "参加人员", "参会人", "与会人", "参加者", "与会者", "出席者"]
)  # fmt: skip
"""Labels of those who came to a meeting: a paper of several meetings has them under each."""

_ROWS_OF_A_FORM = 2
"""Rows of label, value, label, value with one known label each make a form, the first one of them, though none is known throughout."""

_DECLARATIONS = frozenset({"type", "briefcheck-type"})
"""Keys of the front matter that tell briefcheck what the document is; they are no part of it."""

_PARTS = ("body", "header", "text-box")
"""Parts that hold header fields: letterheads often stand in the page header or in a text box."""


def find_fields(document: Document, types: Sequence[FieldNames]) -> tuple[Field, ...]:
    """Return the labelled values of the document, in reading order.

    A label that one of ``types`` knows bears its id, wherever it stands at the start of a line or in a cell of a form;
    other ``label: value`` lines are given with the id "" as long as they stand in the header area, before the first
    section. A Word file's own properties come last and only for fields that the text does not fill.
    """
    people, dates = ({entry.id for entry in types if entry.kind == kind} for kind in ("people", "date"))
    finder = _Finder(Labels(types), people, dates)
    found = [
        field
        for entry in document.properties
        if entry.group == "front-matter" and entry.name.casefold() not in _DECLARATIONS
        for field in finder.property_(entry)
    ]
    for part in document.parts:
        if part.kind in _PARTS:
            found.extend(finder.blocks(part.blocks, in_header_area=part.kind == "body"))
    filled = {field.id for field in found if field.value}
    for entry in document.properties:
        if entry.group == "custom":
            found.extend(field for field in finder.property_(entry) if field.id and field.id not in filled)
    return tuple(found)


class _Finder:
    def __init__(self, labels: Labels, people: set[str], dates: set[str]) -> None:
        self.labels = labels
        self.people = people
        self.dates = dates
        self._known: dict[str, str | None] = {}

    def property_(self, entry: Property) -> Iterator[Field]:
        id_ = self.labels.id_of(entry.name) or ""
        yield Field(id_, entry.name, entry.value.strip(), entry.place, entry.place)

    def blocks(self, blocks: tuple[Block, ...], *, in_header_area: bool) -> Iterator[Field]:
        """Yield the fields of a run of blocks."""
        seen = headings = 0
        skip = 0
        spaced = spaced_fields(blocks, self.labels, self.dates, longest=_HEADER_AREA) if in_header_area else {}
        before_items = {
            index - 1 for index, block in enumerate(blocks) if type(block) is Paragraph and block.kind == "list-item"
        }
        for index, block in enumerate(blocks):
            if isinstance(block, Table):
                yield from self._table(block)
                continue
            if skip:
                skip -= 1
                continue
            text = block.text
            heads = block.kind == "heading"
            seen += bool(text.strip())
            headings += heads and seen > 1
            if heads or block.bold or index in before_items or text.rstrip().endswith(_COLONS):
                stop = next((at for at in spaced if at > index), len(blocks))
                alone, skip = self._label_alone(block, blocks, index + 1, stop)
                if alone is not None:
                    yield alone
                    continue
            if block.kind != "code" and (index in spaced or ":" in text or "：" in text):
                unknown = in_header_area and headings <= 1 and seen <= _HEADER_AREA
                yield from self._lines(block, spaced.get(index, {}), unknown=unknown)

    def _lines(self, paragraph: Paragraph, spaced: Mapping[int, Labelled], *, unknown: bool) -> Iterator[Field]:
        """Yield the fields of a paragraph; ``spaced`` are those without a colon, by the number of their line."""
        lines = list(paragraph.lines())
        offset = taken = 0
        for index, (line, place) in enumerate((line.text, line.place) for line in lines):
            on_line: Iterable[Labelled] = ()
            if index in spaced:
                on_line = (spaced[index],)
            elif index >= taken and (":" in line or "：" in line):
                on_line = self._nested(list(self.labels.on_line(line)))
            for entry in on_line:
                joined = () if entry.id else self._joined(paragraph, offset, line, entry)
                if joined:
                    yield from joined
                    continue
                wanted = unknown or _says_who_came(line, entry)
                if not entry.id and (not wanted or entry.value_end <= entry.value_start):
                    continue
                label = paragraph.quote(offset + entry.label_start, offset + entry.label_end)
                value = paragraph.quote(offset + entry.value_start, offset + entry.value_end)
                id_ = entry.id or (_ATTENDEES if self._came(label.text, value.text) else "")
                if entry.id in self.people and entry.value_end <= entry.value_start:
                    below = self._people_lines(lines[index + 1 :])
                    taken = index + 1 + len(below)
                    value = Quote("\n".join(one.text.strip() for one in below), below[0].place if below else place)
                yield _field(id_, label, value)
            offset += len(line) + 1

    def _came(self, label: str, value: str) -> bool:
        """Whether a label the type does not know lists those present, where it has a field for them: On the call: …."""
        return _ATTENDEES in self.people and is_of_those_present(label) and lists_names(value)

    def _nested(self, entries: list[Labelled]) -> list[Labelled]:
        """Return the labels of a line; a list of people holds those of its sides: 参会人员：客户：周敏；我方：李安."""
        head = next((at for at, entry in enumerate(entries) if entry.id in self.people - _SIDES), len(entries))
        sides = list(takewhile(lambda entry: entry.id in _SIDES, entries[head + 1 :]))
        filled = sum(entry.value_end > entry.value_start for entry in sides)
        if len(sides) < _TWO or not filled or entries[head].value_end > entries[head].value_start:
            return entries
        whole = replace(entries[head], value_start=sides[0].label_start, value_end=sides[-1].value_end)
        own = [replace(entry, id=_SIDE_OF.get(entry.id, entry.id)) for entry in sides]
        return [*entries[:head], whole, *own, *entries[head + 1 + len(sides) :]]

    def _joined(self, paragraph: Paragraph, offset: int, line: str, entry: Labelled) -> tuple[Field, ...]:
        """Return the two fields of a label of both: 客户 / 品牌：北风茶业 / 冷泡茶; none for any other label."""
        words = line[entry.label_start : entry.label_end]
        ids = [self.labels.id_of(part) for part in words.split("/")]
        values = line[entry.value_start : entry.value_end].split("/")
        if len(ids) != len(values) or len({*ids}) != _TWO or None in ids:
            return ()
        label = paragraph.quote(offset + entry.label_start, offset + entry.label_end)
        starts = (offset + entry.value_start, offset + entry.value_start + len(values[0]) + 1)
        quotes = [paragraph.quote(start, start + len(value)) for start, value in zip(starts, values, strict=True)]
        return tuple(
            _field(id_ or "", label, Quote(quote.text.strip(), quote.place))
            for id_, quote in zip(ids, quotes, strict=True)
        )

    def _people_lines(self, lines: Sequence[Quote]) -> list[Quote]:
        """Return the lines below a bare ``Participants:`` that hold names, with or without a side before them."""
        return list(takewhile(lambda line: self._lists_people(line.text), lines))

    def _lists_people(self, line: str) -> bool:
        known = {entry.id for entry in self.labels.on_line(line) if entry.id}
        if known - _SIDES - {_ATTENDEES}:  # 客户：李安、方涛 is whom the client sent; 分发：李安 is a list of its own
            return False
        return lists_names(line) or (":" in fold(line) and lists_names(line[fold(line).index(":") + 1 :]))

    def _label_alone(
        self, paragraph: Paragraph, blocks: tuple[Block, ...], after: int, stop: int
    ) -> tuple[Field | None, int]:
        """Return the field whose label is a whole paragraph and whose value follows, and how many blocks it takes.

        The value is looked for in ``blocks[after:stop]``.
        """
        text = paragraph.text.strip()
        first = blocks[after] if after < stop else None
        listed = isinstance(first, Paragraph) and first.kind == "list-item"
        marked = text.endswith((":", "：")) or paragraph.kind == "heading" or paragraph.bold
        if not text or "\n" in text or not (marked or listed):
            return None, 0
        id_ = self.labels.id_of(text)
        if id_ is None or not (marked or id_ in self.people):
            return None, 0
        following = blocks[after:stop]
        value = self._sides(following) if id_ in self.people else []
        for block in following[len(value) :]:
            if not isinstance(block, Paragraph) or not self._continues(block, value, id_, paragraph):
                break
            value.append(block)
        start = paragraph.text.index(text)
        label = paragraph.quote(start, start + len(text.rstrip(":： \t")))
        words = [entry for entry in value if entry.text.strip()]
        if not words:
            if not text.endswith((":", "：")) and id_ not in self.people:
                return None, 0  # a bold 内部资料 says something by itself
            return Field(id_, label.text, "", label.place, label.place), 0
        joined = "\n".join(entry.text.strip() for entry in words)
        return Field(id_, label.text, joined, words[0].place, label.place), len(value)

    def _sides(self, following: tuple[Block, ...]) -> list[Paragraph]:
        """Return the lines ``客户：王强`` and ``公司：李娜`` below a bare ``出席：``; none where one side is missing.

        ``Client: Northwind`` by itself is the client, not one of those present.
        """
        found: list[Paragraph] = []
        sides: set[bool] = set()
        for block in following:
            entry = next(iter(self.labels.on_line(block.text)), None) if isinstance(block, Paragraph) else None
            if not isinstance(block, Paragraph) or entry is None or not self._lists_people(block.text):
                break
            ours = entry.id not in _CLIENT
            if ours and entry.id not in self.people and key(block.text[: entry.label_end]) not in _AGENCY_WORDS:
                break
            sides.add(ours)
            found.append(block)
        return found if len(sides) == 2 else []

    def _continues(self, block: Paragraph, value: list[Paragraph], id_: str, label: Paragraph) -> bool:
        """Whether ``block`` belongs to the value begun with ``value``: the next paragraph, or a list and all its items."""
        if block.kind in ("heading", "code"):
            return False
        if not block.text.strip():
            return not any(entry.text.strip() for entry in value)
        if len(block.text) > _LONGEST_VALUE or self._is_label_line(block):
            return False
        words = [entry for entry in value if entry.text.strip()]
        if words and label.bold and block.bold and not words[0].bold:
            return False  # a heading, as the label is; groups of people have heads from the first one on
        if not words or (id_ in self.people and (block.kind == "list-item" or lists_names(block.text))):
            return True
        return block.kind == words[0].kind == "list-item"

    def _is_label_line(self, block: Paragraph) -> bool:
        first = block.text.split("\n")[0]
        if (block.bold or first.rstrip().endswith((":", "："))) and self.labels.id_of(first) is not None:
            return True
        return any(entry.id for entry in self.labels.on_line(first))

    def _table(self, table: Table) -> Iterator[Field]:
        taken: set[int] = set()
        rows = [cells for row in table.rows if (cells := _own(row))]  # a row may hold merged cells only
        form = any(self._alternates(cells) and self._label(cells[0]) is not None for cells in rows) or (
            bool(rows) and self._knows_some(rows[0]) and sum(map(self._knows_some, rows)) >= _ROWS_OF_A_FORM
        )
        for index, row in enumerate(table.rows):
            if index in taken:
                continue
            below = table.rows[index + 1] if index + 1 < len(table.rows) else None
            if below is not None and self._heads(row, below):
                taken.add(index + 1)
                several = len(table.rows) > index + 2 and any(self._label(cell) is None for cell in row.cells)
                for cell in () if several else row.cells:  # in a list of things the columns are no fields
                    yield from self._cell_field(cell, below.cell_at(cell.column))
            elif not divides_sides(row, below):
                yield from self._form_row(row, below, in_form=form)

    def _heads(self, row: Row, below: Row) -> bool:
        """Whether the row is one of labels, with their values in the row below.

        Two labels side by side are enough if no cell is blank: in a form the second would be a value.
        """
        labels = [self._label(cell) is not None for cell in row.cells]
        if len(labels) < 2 or any(self._label(cell) is not None for cell in below.cells):
            return False
        filled = all(cell.text.strip() and not _with_colon(cell) for cell in row.cells)
        return all(labels) or (filled and len(below.cells) == len(labels) and any(map(all, pairwise(labels))))

    def _form_row(self, row: Row, below: Row | None, *, in_form: bool) -> Iterator[Field]:
        """Yield the fields of a row of a form: label, value, label, value … and cells with ``label: value`` inside."""
        cells = _own(row)
        if cells and self._label(cells[0]) is None and below is not None and _merged_down(cells[0], below):
            cells = cells[1:]  # a title that stands beside several rows
        form = self._alternates(cells)
        if in_form and not form and self._knows_some(cells):
            for label, beside in zip(cells[::2], cells[1::2], strict=True):
                yield from self._cell_field(label, beside)
            return
        index = 0
        while index < len(cells):
            cell = cells[index]
            id_ = self._label(cell)
            if id_ is not None and (form or _with_colon(cell)):
                right = cells[index + 1] if index + 1 < len(cells) else None
                following = self._label(right) if right is not None else None
                # 地点 | 线上会议: what would say the same again is the value; 抄送 | 与会人员 are people
                same = following == id_ or ({id_, following} <= self.people and index + 2 == len(cells))
                same = right is not None and same and not _with_colon(right)
                value = right if following is None or same else None
                yield from self._cell_field(cell, value)
                index += 1 if value is None else 2
            else:
                if id_ is None:  # a label in the head of a list of things ("No.", "Date") is no field without a value
                    yield from self.blocks(cell.blocks, in_header_area=False)
                index += 1

    def _alternates(self, cells: list[Cell]) -> bool:
        """Whether the row reads label, value, label, value; a header row of a list of things does not."""
        index = 0
        while index < len(cells):
            if self._label(cells[index]) is not None:
                empty = index + 1 < len(cells) and self._label(cells[index + 1]) is not None
                index += 1 if empty else 2
            elif cells[index].text.strip():
                return False
            else:
                index += 1
        return True

    def _knows_some(self, cells: list[Cell]) -> bool:
        """Whether a row of a form reads label, value, label, value, of whose labels one or more is known."""
        if len(cells) not in {4, 6}:
            return False
        for label, value in zip(cells[::2], cells[1::2], strict=True):
            id_, words = self._label(label), value.text.strip()
            if self._label(value) is not None or not 0 < len(label.text.strip()) <= _LONGEST_LABEL:
                return False
            if not words and (id_ is not None or label is cells[0]):
                return False  # 制作预算 | 48,000 | 实际 | with what is not known yet left blank
            if id_ in self.dates and not any(map(str.isnumeric, words)):
                return False  # 日期 beside 负责人: the heads of columns
        return any(self._label(label) is not None for label in cells[::2])

    def _label(self, cell: Cell) -> str | None:
        """Return the id of the field whose label the cell is; each is asked for a cell several times."""
        text = cell.text
        if text not in self._known:
            slot = not (label := text.strip()) or _SLOT.fullmatch(label)
            self._known[text] = None if slot else self.labels.id_of(label.replace("\n", ""))
        return self._known[text]

    def _cell_field(self, label: Cell, value: Cell | None) -> Iterator[Field]:
        id_ = self._label(label)
        quote = _quote(label)
        if id_ is None or quote is None:
            return
        words = _quote(value) if value is not None else None
        yield _field(id_, Quote(quote.text.rstrip(":： "), quote.place), words)


def _says_who_came(line: str, entry: Labelled) -> bool:
    """Whether an unknown label below the head lists who came to a meeting."""
    label = fold(line[entry.label_start : entry.label_end]).casefold()
    return label in _CAME and lists_names(line[entry.value_start : entry.value_end])


def _own(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if not cell.continues]


def _merged_down(cell: Cell, below: Row) -> bool:
    under = below.cell_at(cell.column)
    return under is not None and under.continues


def _with_colon(cell: Cell) -> bool:
    return cell.text.rstrip().endswith((":", "："))


def _quote(cell: Cell) -> Quote | None:
    """Return the words of a cell with the place of the first; None when it is blank."""
    words = [entry for entry in paragraphs(cell.blocks) if entry.text.strip()]
    if not words:
        return None
    first = words[0]
    start = len(first.text) - len(first.text.lstrip())
    return Quote("\n".join(entry.text.strip() for entry in words), first.place_at(start))


def _field(id_: str, label: Quote, value: Quote | None) -> Field:
    if value is None or not value.text.strip():
        return Field(id_, label.text, "", label.place, label.place)
    return Field(id_, label.text, value.text, value.place, label.place)
