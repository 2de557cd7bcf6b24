"""The items of a checklist: which line of the document stands for which, and whether it is ticked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck import (
    Block,
    Context,
    FieldType,
    Paragraph,
    Place,
    Row,
    SectionType,
    fold,
    paragraphs,
    pattern,
    record,
    says_none,
)
from briefcheck_structure._tables import own_cells

_BOX = pattern(r"^\s*(?:[□☐▢○◯❑❏]|\[\s*\]|\(\s*\)|（\s*）|[☑☒✓✔√■☒]|\[\s*[xX√✓✔]\s*\]|（\s*[√✓✔]\s*）)")
_TICKED = pattern(r"[☑☒✓✔√✅■]|\[\s*[xX√✓✔]\s*\]")
_DONE = pattern(r"^(?:✓|✔|√|☑|✅|是|有|已.{0,6}|齐|完成|ok|y|yes|done|ready|x)$", re.IGNORECASE)
_WORD = pattern(r"[a-z0-9']+|[^\W\x00-\xff]")


@record
class FoundItem:
    """A line that stands for items of a checklist. ``ticked`` is None where the line has no box."""

    ids: tuple[str, ...]
    text: str
    place: Place
    ticked: bool | None
    none: bool


def boxes_of(context: Context, wanted: SectionType) -> tuple[bool, ...]:
    """Return for each point of a checklist, also those the type does not know, whether it is ticked."""
    found = {_spot(item.place): item.ticked for item in items_of(context, wanted) if item.ticked is not None}
    for part in _blocks(context, wanted):
        for place, ticked in _boxed(part):
            found.setdefault(_spot(place), ticked)
    return tuple(found.values())


def _spot(place: Place) -> tuple[object, ...]:
    return (place.part, place.table, place.row) if place.row else (place.part, place.line)


def _boxed(blocks: Sequence[Block]) -> Iterator[tuple[Place, bool]]:
    """Yield the places of the lines and rows that have a box, whatever they say, and whether it is ticked."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _boxed_lines(block)
            continue
        for row in block.rows:
            texts = [cell.text.strip() for cell in own_cells(row)]
            if any(_BOX.match(text) for text in texts):
                yield row.place, any(_TICKED.search(text) for text in texts)


def _boxed_lines(block: Paragraph) -> Iterator[tuple[Place, bool]]:
    for line in block.lines():
        ticked = _ticked(block, line.text) if block.kind != "heading" else None
        if ticked is not None:
            yield line.place, ticked


def _ticked(block: Paragraph, text: str) -> bool | None:
    """Return whether the box of a line is ticked; None where it has none."""
    box = _BOX.match(text)
    return block.checked if block.checked is not None else bool(_TICKED.search(box[0])) if box else None


def items_of(context: Context, wanted: SectionType) -> tuple[FoundItem, ...]:
    """Return the lines of a checklist: under its heading, or, where it needs none, in the whole document."""
    names = _names(wanted.parts)
    return tuple(item for part in _blocks(context, wanted) for item in _lines(part, names))


def _blocks(context: Context, wanted: SectionType) -> list[Sequence[Block]]:
    blocks: list[Sequence[Block]] = [section.blocks for section in context.sections if section.id == wanted.id]
    return [context.document.body] if wanted.anywhere or not blocks else blocks


def _names(parts: Sequence[FieldType]) -> list[tuple[str, str]]:
    """Return the names of the items, longest first, each with the id of its item."""
    pairs = {(_key(name), part.id) for part in parts for name in (part.name.en, part.name.zh, *part.also_called)}
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))


def _key(text: str) -> str:
    """Return the words of a text with single blanks between them and around it; a plural s does not matter."""
    words = _WORD.findall(fold(text).casefold())
    return "".join(word if not word.isascii() else f" {word.removesuffix('s')} " for word in words).replace("  ", " ")


def _lines(blocks: Sequence[Block], names: Sequence[tuple[str, str]]) -> Iterator[FoundItem]:
    for block in blocks:
        if not isinstance(block, Paragraph):
            for row in block.rows:
                yield from _row(row, names)
        elif block.kind != "heading":
            for line in block.lines():
                yield from _item(line.text, line.place, _ticked(block, line.text), names, none=_says_none(line.text))


def _row(row: Row, names: Sequence[tuple[str, str]]) -> Iterator[FoundItem]:
    """Yield the item of a row: its words in one cell, a tick or nothing in another."""
    cells = own_cells(row)
    for index, cell in enumerate(cells):
        found = next(_item(cell.text, row.place, None, names, none=False), None)
        if found is None:
            continue
        others = [other.text.strip() for other in cells[index + 1 :]]
        before = [other.text.strip() for other in cells[:index]]
        marks = [text for text in (*others, *before) if text and not text.isdigit()]
        ticked = any(_DONE.match(fold(text).strip()) or _TICKED.search(text) for text in marks)
        boxed = _BOX.match(cell.text)
        ticked = ticked or bool(boxed and _TICKED.search(boxed[0]))
        first = next(paragraphs(cell.blocks), None)
        known = bool(others) or bool(boxed) or bool(before)
        none = any(says_none(text) for text in others if text)
        place = first.place if first is not None else row.place
        yield FoundItem(found.ids, cell.text.strip(), place, ticked if known else None, none)
        return


def _item(
    text: str, place: Place, ticked: bool | None, names: Sequence[tuple[str, str]], *, none: bool
) -> Iterator[FoundItem]:
    key = _key(text)
    ids: list[str] = []
    for name, id_ in names:
        if name and name in key:
            key = key.replace(name, " | ", 1)
            if id_ not in ids:
                ids.append(id_)
    if ids:
        yield FoundItem(tuple(ids), text.strip(), place, ticked, none)


def _says_none(text: str) -> bool:
    """Tell whether a line says behind its words that there is none: 媒介样本：无, Media samples - n/a."""
    parts = re.split(r"[:：（(—–]|\s-\s", text)
    return len(parts) > 1 and says_none(parts[-1].strip(" )）。."))
