"""Which section a heading heads by the tag of the content control under it, as ``briefcheck new`` sets it.

A tag is exact where words are not: the writer may call the section what she likes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from briefcheck.document.blocks import paragraphs
from briefcheck.document.place import Place
from briefcheck.facts.model import OutlineSection

NO_TAGS: Mapping[int, str] = {}

_IN_TABLES = frozenset({"cell", "row", "column"})
"""Forms of headings over a part of a table: the section is what the table stands under."""

_Spot: TypeAlias = tuple[str, int, int]


def tags_of(outline: Sequence[OutlineSection]) -> Mapping[int, str]:
    """Return the tag of each section that has one, by its index in the outline.

    It is the first tag under the nearest heading above it, and of the heading that this one stands directly under. What
    looks like a heading within the control is the writer's.
    """
    tags = _tagged(outline)
    if not tags:
        return NO_TAGS
    heads = [
        (_spot(entry.heading.place), index)
        for index, entry in enumerate(outline)
        if entry.heading.form not in _IN_TABLES and _spot(entry.heading.place) not in tags
    ]
    heads.sort()
    found: dict[int, str] = {}
    for spot, tag in tags.items():
        before = bisect_left(heads, (spot, -1)) - 1
        if before >= 0 and heads[before][0][:2] == spot[:2]:
            found.setdefault(heads[before][1], tag)
    for index in sorted(found):
        if index > 1 and index - 1 not in found and _is_first_in(outline[index], outline[index - 1]):
            found[index - 1] = found[index]
    return found


def _is_first_in(entry: OutlineSection, above: OutlineSection) -> bool:
    """Tell whether a section begins the one above it: a heading over groups that have heads of their own."""
    begins = next((it for it in paragraphs(above.blocks) if it.text.strip()), None)
    return entry.path[:-1] == above.path and begins is not None and _spot(begins.place) == _spot(entry.heading.place)


def _tagged(outline: Sequence[OutlineSection]) -> dict[_Spot, str]:
    """Return the tags of paragraphs, by where they stand, in reading order."""
    return {
        _spot(paragraph.place): span.target
        for entry in outline
        if len(entry.path) == 1  # what stands under the others stands under these
        for paragraph in paragraphs(entry.blocks)
        for span in paragraph.spans
        if span.kind == "control"
    }


def _spot(place: Place) -> _Spot:
    return place.part, place.number, place.line
