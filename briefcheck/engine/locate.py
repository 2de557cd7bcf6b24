"""From a place in the model to a location a person can find: "Next steps › table 2, row 3, column “Owner”"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from briefcheck.document.blocks import Block, Paragraph, Table, paragraphs, tables
from briefcheck.document.place import PartKind, Place, Quote, Unseen
from briefcheck.engine import words
from briefcheck.engine.extent import length_of, offset_of, unseen_of
from briefcheck.engine.heads import Label, names_of
from briefcheck.rules.context import Context
from briefcheck.rules.finding import Located
from briefcheck.rules.report import Location
from briefcheck.text import Text

_ARROW = " › "
_LONGEST = 40
"""Characters of a heading or a column's header that are repeated: enough to recognise it by."""
_LINE_COLUMNS = 30
"""Columns of a Word paragraph's beginning that are repeated; a Chinese character counts for two and a half, being a
word of its own."""
_CHINESE_COLUMNS = 2.5

_Position = tuple[PartKind, int, int, int]
_Line = tuple[PartKind, int, int]
_NOTHING = Text("", "")


class Locator:
    """Finds the locations of one document. What it needs of the document is worked out at the first question."""

    def __init__(self, context: Context, mask: Callable[[str], str]) -> None:
        """Take the document with its facts, and what masks the words of it that are repeated."""
        self._context = context
        self._mask = mask
        self._document = context.document
        self._begun: dict[tuple[int, int], str] = {}
        """How the lines begin that were asked for, by their number in ``_lines`` and where in the paragraph they begin."""

    def location(self, at: Located | Place | None, evidence: str = "", sensitive: Iterable[str] = ()) -> Location:
        """Return the location of ``at``; None is the document as a whole. The others are the words in question."""
        if at is None:
            return Location(words.WHOLE_DOCUMENT)
        place = at if isinstance(at, Place) else at.place
        section = self.section(place)
        return Location(
            where=self._where(place, section, at.unseen if isinstance(at, Quote) else ""),
            part=place.part,
            line=place.line,
            column=place.column,
            paragraph=place.paragraph,
            table=place.table,
            row=place.row,
            cell=place.cell,
            section=tuple(self._mask(heading) for heading in section),
            number=place.number,
            length=0
            if (paragraph := self._paragraphs.get(_line(place))) is None
            else length_of(at, sensitive, evidence, paragraph),
            unseen=unseen_of(at),
        )

    def standing(self, said: str, place: Place) -> tuple[Paragraph, int] | None:
        """Return the paragraph that has the words at ``place``, and where in it; None where it has others there."""
        paragraph = self._paragraphs.get(_line(place))
        start = offset_of(place, paragraph) if paragraph is not None else None
        if paragraph is None or start is None or not paragraph.text.startswith(said, start):
            return None
        return paragraph, start

    def section(self, place: Place) -> tuple[str, ...]:
        """Return the headings above ``place``, outermost first; for a note or comment those above its anchor."""
        if place.part in {"properties", "file-name"}:
            return ()
        anchor = self._anchors.get((place.part, place.number))
        if anchor is not None:
            return self.section(anchor)
        positions, paths = self._paths
        index = bisect_right(positions, _position(place)) - 1
        if index < 0 or positions[index][:2] != (place.part, place.number):
            return ()
        return paths[index]

    def _where(self, place: Place, section: tuple[str, ...], unseen: Unseen) -> Text:
        steps = list(self._steps(place))
        titled = bool(section) and section[0].strip() == self._context.title.strip()
        above = section[1:] if titled and (len(section) > 1 or (steps and self._has_sections)) else section
        beside = {" ".join(label.text.split()) for label in self._labels_of(place) if label.row == place.row}
        headings = [self._short(heading).rstrip(":： ") for heading in above if heading not in beside]
        steps = [Text(en=heading, zh=heading) for heading in headings] + steps
        if not steps:
            return words.WHOLE_DOCUMENT
        in_source = unseen == "alt-text" and self._document.format == "markdown"  # it stands there to be read
        note = _NOTHING if in_source else words.UNSEEN.get(unseen, _NOTHING)
        return Text(
            en=_ARROW.join(step.en for step in steps) + note.en,
            zh=_ARROW.join(step.zh for step in steps) + note.zh,
        )

    def _steps(self, place: Place) -> Iterator[Text]:
        """Yield the part, where it is not the body, and the place in it."""
        text_file = self._document.format == "markdown"
        if place.part == "properties":
            yield words.FRONT_MATTER.fill({"line": place.line}) if text_file else self._property(place)
            return
        if place.part != "body":
            yield words.PARTS[place.part].fill({"number": place.number})
        if place.part == "file-name":
            return
        if place.table is not None:
            cell = self._cell(place)
            yield words.IN_TABLE.fill({"cell": cell, "line": place.line}) if text_file else cell
        elif text_file:
            yield words.LINE.fill({"line": place.line})
        elif place.part in {"body", "header", "footer"} and _line(place) not in self._headings:
            yield self._beginning(place)

    def _property(self, place: Place) -> Text:
        entry = next((entry for entry in self._document.properties if entry.place.line == place.line), None)
        if entry is None:
            return words.PROPERTIES
        name = self._short(entry.name)
        known = words.PROPERTY_NAMES.get(entry.name.casefold(), Text(en=name, zh=name))
        return words.PROPERTY.fill({"name": known})

    def _beginning(self, place: Place) -> Text:
        """Return how the line begins: Word shows no numbers of paragraphs. An empty one is found by the one above."""
        lines = self._lines
        index = bisect_right(lines, _line(place), key=lambda line: line[0]) - 1
        if index >= 0 and lines[index][0][:2] == (place.part, place.number):
            position, text = lines[index]
            said = words.QUOTED_LINE if position == _line(place) else words.AFTER_LINE
            at = self._soft_line(place) if "\n" in text and position == _line(place) else 0
            if (index, at) not in self._begun:  # a line may hold thousands of findings
                own = self._mask(self._paragraphs[position].text[at:]).partition("\n")[0] if at else self._mask(text)
                self._begun[index, at] = _begin(own)
            return said.fill({"line": self._begun[index, at]})
        return words.PARAGRAPH.fill({"number": place.paragraph or place.line})

    def _soft_line(self, place: Place) -> int:
        """Return where in its paragraph the line begins that ``place`` stands in, of those that end softly."""
        paragraph = self._paragraphs[_line(place)]
        offset = place.column - paragraph.place.column
        return paragraph.text.rfind("\n", 0, max(0, offset)) + 1

    @cached_property
    def _lines(self) -> list[tuple[_Line, str]]:
        """Every paragraph outside tables that holds words, in order."""
        return sorted(
            (_line(block.place), f"{block.number} {block.text}".strip())
            for part in self._document.parts
            for block in part.blocks
            if isinstance(block, Paragraph) and block.text.strip()
        )

    @cached_property
    def _paragraphs(self) -> dict[_Line, Paragraph]:
        """Every paragraph, by each line that its text comes from."""
        found: dict[_Line, Paragraph] = {}
        for part in self._document.parts:
            for block in paragraphs(part.blocks):
                lines = {block.place.line, *(line for _, line, _ in block.marks)}
                found.update({(block.place.part, block.place.number, line): block for line in lines})
        return found

    def _cell(self, place: Place) -> Text:
        table = self._tables.get((place.part, place.number, place.table or 0))
        column = label = ""
        if table is not None and place.row is not None and place.cell is not None:
            column, label = names_of(table, place.row, place.cell, self._labels_of(place))
        data = {
            "table": place.table,
            "row": place.row,
            "column": self._short(column),
            "label": self._short(label).rstrip(":： "),
        }
        if place.row is None:
            return words.TABLE.fill(data)
        if column:
            return words.TABLE_ROW_COLUMN.fill(data)
        return words.TABLE_ROW_LABEL.fill(data) if data["label"] else words.TABLE_ROW.fill(data)

    def _labels_of(self, place: Place) -> list[Label]:
        """Return the labels of the form that ``place`` stands in; none where it is no form."""
        return self._labels.get((place.part, place.number, place.table), []) if place.table is not None else []

    @cached_property
    def _labels(self) -> dict[tuple[PartKind, int, int | None], list[Label]]:
        """The labels of fields and of sections that stand in cells of forms, by table."""
        found: dict[tuple[PartKind, int, int | None], list[Label]] = {}
        named = [(field.label, field.label_place) for field in self._context.fields]
        named += [
            (section.heading.text, section.heading.place)
            for section in self._context.outline
            if section.heading.form == "cell"
        ]
        for text, place in named:
            if place.row is not None and place.cell is not None:
                label = Label(text.strip(), place.row, place.cell)
                found.setdefault((place.part, place.number, place.table), []).append(label)
        return found

    def _short(self, text: str) -> str:
        """Mask, then shorten: a word cut in two would not be known any more."""
        line = " ".join(self._mask(text).split())
        return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"

    @cached_property
    def _anchors(self) -> dict[tuple[PartKind, int], Place]:
        return {(part.kind, part.number): part.anchor for part in self._document.parts if part.anchor is not None}

    @cached_property
    def _tables(self) -> dict[tuple[PartKind, int, int], Table]:
        return {
            (part.kind, part.number, table.number): table
            for part in self._document.parts
            for table in tables(part.blocks)
        }

    @cached_property
    def _has_sections(self) -> bool:
        """Whether the document has headings besides its title, so that the title says nothing about where."""
        return any(len(entry.path) > 1 and entry.heading.form != "cell" for entry in self._context.outline)

    @cached_property
    def _headings(self) -> frozenset[_Line]:
        return frozenset(_line(section.heading.place) for section in self._context.outline)

    @cached_property
    def _paths(self) -> tuple[list[_Position], list[tuple[str, ...]]]:
        """Every block's and cell's position, in order, and the headings above each.

        Sub-sections come after their parent in the outline, so that the innermost has the last word.
        """
        above: dict[_Position, tuple[str, ...]] = {}
        for part in self._document.parts:
            above.update(dict.fromkeys(map(_position, _places(part.blocks)), ()))
        for section in self._context.outline:
            inside = map(_position, _places(section.blocks))
            above.update(dict.fromkeys(inside, section.path))
            above[_position(section.heading.place)] = section.path
            if section.inline is not None:
                above[_position(section.inline.place)] = section.path
        positions = sorted(above)
        return positions, [above[position] for position in positions]


def _position(place: Place) -> _Position:
    return (place.part, place.number, place.line, place.column)


def _line(place: Place) -> _Line:
    return (place.part, place.number, place.line)


def _begin(text: str) -> str:
    """Return the beginning of a masked line: some 12 Chinese characters or 30 Latin ones, not a part of a word."""
    line = " ".join(text.split())
    used = 0.0
    for index, character in enumerate(line):
        used += 1 if character.isascii() else _CHINESE_COLUMNS
        if used > _LINE_COLUMNS:
            start = index
            while start and line[start].isascii() and not line[start].isspace():
                start -= 1
            end = start + (not line[start].isascii()) if start and character.isascii() else index
            return line[:end].rstrip() + "…"
    return line


def _places(blocks: Iterable[Block]) -> Iterator[Place]:
    for block in blocks:
        yield block.place
        if isinstance(block, Paragraph):
            continue
        for row in block.rows:
            yield row.place
            for cell in row.cells:
                yield cell.place
                yield from _places(cell.blocks)
