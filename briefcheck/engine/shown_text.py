"""The text of a document made ready to be shown beside its findings: masked, with what each finding points at marked.

It is masked as one text a part, not paragraph by paragraph: a key of many lines is one secret.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.document import ConcealedKind, Document, Part
from briefcheck.document.place import PartKind, Place
from briefcheck.engine.extent import length_of, unseen_of
from briefcheck.engine.judge import Judgement
from briefcheck.engine.masking import Masker, cover
from briefcheck.facts.model import HeadingForm
from briefcheck.frozen import replace
from briefcheck.rules.context import Context
from briefcheck.rules.finding import Finding, Located
from briefcheck.rules.shown import ShownBlock, ShownCell, ShownParagraph, ShownPart, ShownPiece, ShownTable, ShownText

T = TypeVar("T")

_LEFT_OUT: frozenset[PartKind] = frozenset({"comment"})
"""Parts that no page shows."""

_HANGING: frozenset[ConcealedKind] = frozenset({"comment", "html-comment", "tracked-deletion", "hidden-text"})
"""What is told to hang on a paragraph; a tracked insertion stands in its text."""

_HEADINGS: frozenset[HeadingForm] = frozenset({"style", "outline-level", "markdown", "bold", "numbered"})
"""The forms of headings that have a paragraph to themselves."""

_WIDEST = 1_000
"""Columns and rows over which a browser lets a cell reach."""

_Stretch = tuple[int, int, int]
"""The number of a paragraph, and the first and last offset in its text; both 0 for the paragraph as a whole."""


def show_text(context: Context, judgement: Judgement) -> tuple[ShownText | None, Judgement]:
    """Return the text, None where a rule that masks has failed; and the judgement, its findings with their marks."""
    if judgement.withheld:
        return None, judgement
    document = context.document
    index = _Index(document)
    numbers: dict[_Stretch, int] = {}
    findings = []
    for finding, sources in zip(judgement.findings, judgement.sources, strict=True):
        stretches = dict.fromkeys(stretch for source in sources for stretch in index.stretches(source))
        findings.append(
            replace(finding, marks=tuple(numbers.setdefault(stretch, len(numbers)) for stretch in stretches))
        )
    writer = _Writer(index, judgement.masker, numbers, _hanging(document, index), _headings(context, index))
    text = ShownText(tuple(writer.part(part) for part in document.parts if part.kind not in _LEFT_OUT))
    return text, replace(judgement, findings=tuple(findings))


def _hanging(document: Document, index: _Index) -> dict[int, list[ConcealedKind]]:
    """Return, by paragraph, the kinds of what hangs on it unseen, each once."""
    found: dict[int, list[ConcealedKind]] = {}
    for piece in document.concealed:
        paragraph = index.paragraph_at(piece.place) if piece.kind in _HANGING else None
        if paragraph is not None and piece.kind not in found.setdefault(paragraph, []):
            found[paragraph].append(piece.kind)
    return found


def _headings(context: Context, index: _Index) -> dict[int, int]:
    """Return the levels of the paragraphs that head what follows, however they look."""
    places = ((section.heading, len(section.path)) for section in context.outline)
    found = ((index.paragraph_at(heading.place), level) for heading, level in places if heading.form in _HEADINGS)
    return {paragraph: level for paragraph, level in found if paragraph is not None}


class _Index:
    """Every paragraph of the shown parts by number, and where its lines stand in the file."""

    def __init__(self, document: Document) -> None:
        self.paragraphs: list[Paragraph] = []
        self.first: dict[tuple[PartKind, int], int] = {}
        """The number of the first paragraph of a part."""
        self._anchors = {(part.kind, part.number): part.anchor for part in document.parts if part.anchor is not None}
        lines: list[tuple[PartKind, int, int, int, int, int]] = []
        for part in document.parts:
            if part.kind in _LEFT_OUT:
                continue
            self.first[part.kind, part.number] = len(self.paragraphs)
            for paragraph in paragraphs(part.blocks):
                starts = paragraph.marks or ((0, paragraph.place.line, paragraph.place.column),)
                number = len(self.paragraphs)
                lines += [(part.kind, part.number, line, column, number, offset) for offset, line, column in starts]
                self.paragraphs.append(paragraph)
        self._lines = sorted(lines)

    def stretches(self, finding: Finding) -> Iterator[_Stretch]:
        """Yield what a finding points at, as far as it stands in a shown part."""
        for at in (finding.at, *finding.also_at):
            if at is not None and (stretch := self._stretch(at, finding)) is not None:
                yield stretch

    def paragraph_at(self, place: Place) -> int | None:
        """Return the number of the paragraph at ``place``, or of the one that what stands there hangs on."""
        found = self._find(place)
        return found[0] if found is not None else None

    def _stretch(self, at: Located | Place, finding: Finding) -> _Stretch | None:
        place = at if isinstance(at, Place) else at.place
        found = self._find(place)
        if found is None:
            return None
        number, offset = found
        if place.part in _LEFT_OUT or unseen_of(at) not in {"", "alt-text"}:
            return number, 0, 0
        paragraph = self.paragraphs[number]
        sensitive = [word.text for word in finding.sensitive]
        length = length_of(at, sensitive, finding.evidence, paragraph)
        return (number, offset, offset + length) if length else (number, 0, 0)

    def _find(self, place: Place) -> tuple[int, int] | None:
        """Return the paragraph at a place and the offset in it; None where that is in no shown part."""
        if place.part in _LEFT_OUT or place.part not in {kind for kind, _ in self.first}:
            anchor = self._anchors.get((place.part, place.number))
            return self._find(anchor) if anchor is not None and anchor.part != place.part else None
        at = (
            bisect_right(self._lines, (place.part, place.number, place.line, place.column, len(self.paragraphs), 0)) - 1
        )
        if at < 0 or self._lines[at][:3] != (
            place.part,
            place.number,
            place.line,
        ):  # a table's place is its first cell's
            at += 1
        if at >= len(self._lines) or self._lines[at][:2] != (place.part, place.number):
            return None
        _, _, line, column, number, offset = self._lines[at]
        behind = place.column - column if line == place.line else 0
        return number, max(0, min(offset + behind, len(self.paragraphs[number].text)))


class _Writer:
    """Writes the parts down. Paragraphs are met in the order in which the index numbered them."""

    def __init__(
        self,
        index: _Index,
        masker: Masker,
        marks: dict[_Stretch, int],
        hanging: dict[int, list[ConcealedKind]],
        headings: dict[int, int],
    ) -> None:
        self._index = index
        self._masker = masker
        self._hanging = hanging
        self._headings = headings
        self._marks: dict[int, list[tuple[int, int, int]]] = {}
        for (paragraph, start, end), mark in marks.items():
            self._marks.setdefault(paragraph, []).append((start, end, mark))
        self._next = 0
        self._start = 0
        self._hidden: set[int] = set()
        self._withheld: set[int] = set()

    def part(self, part: Part) -> ShownPart:
        """Return a part, its words masked as one text."""
        self._next, self._start = self._index.first[part.kind, part.number], 0
        text = "\n".join(paragraph.text for paragraph in paragraphs(part.blocks))
        self._hidden, self._withheld = self._masker.covered(text)
        return ShownPart(part.kind, tuple(map(self._block, part.blocks)), part.number)

    def _block(self, block: Block) -> ShownBlock:
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        heights = _heights(block)
        rows = (tuple(self._row(row, heights)) for row in block.rows)
        return ShownTable(tuple(rows), block.number)

    def _row(self, row: Row, heights: dict[Place, int]) -> Iterator[ShownCell]:
        for cell in row.cells:
            blocks = tuple(map(self._block, cell.blocks))  # those of a cell that is left out are counted, too
            if not cell.continues or any(piece.text for piece in blocks if isinstance(piece, ShownParagraph)):
                yield ShownCell(blocks, min(cell.span, _WIDEST), min(heights.get(cell.place, 1), _WIDEST), row.header)

    def _paragraph(self, paragraph: Paragraph) -> ShownParagraph:
        number, self._next = self._next, self._next + 1
        start, self._start = self._start, self._start + len(paragraph.text) + 1
        marks = self._marks.get(number, [])
        heading = self._headings.get(number)
        return ShownParagraph(
            pieces=tuple(self._pieces(paragraph, start, [mark for mark in marks if mark[1]])),
            kind="heading" if heading else paragraph.kind,
            level=heading or paragraph.level,
            number=self._masker.mask(paragraph.number),
            checked=paragraph.checked,
            bold=paragraph.bold,
            marks=tuple(mark for _, end, mark in marks if not end),
            unseen=tuple(self._hanging.get(number, ())),
        )

    def _pieces(self, paragraph: Paragraph, base: int, marks: Sequence[tuple[int, int, int]]) -> Iterator[ShownPiece]:
        """Yield the text cut where a look or a mark begins or ends; ``base`` is where it stands in its part."""
        text = paragraph.text
        spans = [(span.start, span.end, span.kind) for span in paragraph.spans if span.kind != "field"]
        pictures = sorted({start for start, end, kind in spans if kind == "image" and start == end}, reverse=True)
        cuts = sorted({0, len(text), *_ends(spans), *_ends(marks)})
        looks, covering = _over(spans, cuts), _over(marks, cuts)
        for start, end, kinds, numbers in zip(cuts, [*cuts[1:], len(text)], looks, covering, strict=True):
            if pictures and start == pictures[-1]:
                pictures.pop()
                yield ShownPiece("", ("image",))
            if start < end:
                words = cover(text[start:end], self._hidden, self._withheld, base + start)
                yield ShownPiece(words, tuple(dict.fromkeys(kinds)), tuple(numbers))


def _heights(table: Table) -> dict[Place, int]:
    """Return, by their places, over how many rows the cells reach that reach over more than one."""
    heights: dict[Place, int] = {}
    above: dict[int, Cell] = {}
    for row in table.rows:
        here = {}
        for cell in row.cells:
            over = above.get(cell.column) if cell.continues else None
            if over is not None and over.span == cell.span:
                heights[over.place] = heights.get(over.place, 1) + 1
            here[cell.column] = over or cell
        above = here
    return heights


def _ends(stretches: Iterable[tuple[int, int, object]]) -> Iterator[int]:
    for start, end, _ in stretches:
        yield start
        yield end


def _over(stretches: Iterable[tuple[int, int, T]], cuts: Sequence[int]) -> list[list[T]]:
    """Return what covers the piece behind each cut."""
    covering: list[list[T]] = [[] for _ in cuts]
    for start, end, what in stretches:
        for piece in range(bisect_left(cuts, start), bisect_left(cuts, end)):
            covering[piece].append(what)
    return covering
