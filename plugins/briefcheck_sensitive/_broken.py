"""Numbers broken over paragraphs: in a narrow cell of a table people press Enter where the line is full."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from briefcheck import NamedTuple, Passage, Place, Plain, pattern, plain
from briefcheck_sensitive._text import Reading

if TYPE_CHECKING:
    from briefcheck_sensitive._hits import Hit

BREAK = pattern(r"\n(?<=[0-9 ./_\u2013-]\n) ?[0-9Xx]")
"""Finds, in passages joined by line ends, where a digit ends one and may go on in the next."""
# The halves of a resident identity number: a cell has six digits of it or more.
_HALVES = pattern(r"(?=(?:\n?[0-9]){17}\n?[0-9Xx]\Z)[0-9]{6,12}\n[0-9]{5,11}[0-9Xx]")
_SAYS_SO = pattern(r"(?i)身[份分]证|身份證|身分證|证件|證件|(?<![a-z])(?:id card|identity|id n)")
_SEPARATORS = " ./_\u2013-"
_SEPARATED = pattern(r"[0-9]([ ./_-])[0-9]")


class Broken(NamedTuple):
    """The paragraphs of one cell as one text; ``joints`` are the places in it where the next one begins.

    What stands between the groups of a number may stand, or be missing, where it is broken. So there are two for a cell
    with such groups: one with nothing at the joints, one with what is between the groups.
    """

    reading: Reading
    joints: tuple[int, ...]

    def is_broken(self, hit: Hit) -> bool:
        """Tell whether a number goes over the end of a paragraph: one that does not is found in its paragraph."""
        at = bisect_right(self.joints, hit.start)
        return at < len(self.joints) and self.joints[at] < hit.end

    def pieces(self, hit: Hit) -> Iterator[str]:
        """Yield what of a number stands in each paragraph."""
        joints = self.joints[bisect_right(self.joints, hit.start) : bisect_left(self.joints, hit.end)]
        for start, end in pairwise((hit.start, *joints, hit.end)):
            yield self.reading.text[start:end].rstrip(_SEPARATORS)


def chains(passages: Sequence[Passage], ends: Iterable[int]) -> Iterator[Broken]:
    """Yield the paragraphs of one cell, joined, of which a digit ends one and goes on in the next.

    ``ends``: the passages, rising, behind which :data:`BREAK` was found.
    """
    chain: list[int] = []
    for index in ends:
        if not _are_of_one_cell(passages[index].place, passages[index + 1].place):
            yield from _over_cells(passages[index], passages[index + 1])
            continue
        if chain and chain[-1] != index:
            yield from _joined([passages[at] for at in chain])
            chain = []
        chain = chain or [index]
        chain.append(index + 1)
    if chain:
        yield from _joined([passages[at] for at in chain])


def _are_of_one_cell(one: Place, other: Place) -> bool:
    if one.cell is None or one.line == other.line:  # a passage comes again with the address of its link
        return False
    return (one.part, one.number, one.table, one.row, one.cell) == (
        *(other.part, other.number, other.table, other.row, other.cell),
    )


def _over_cells(one: Passage, other: Passage) -> Iterator[Broken]:
    """Yield two cells side by side that hold nothing but the halves of an identity number."""
    if one.place.cell is None or other.place.cell is None or other.place.cell != one.place.cell + 1:
        return
    if not any(_SAYS_SO.search(plain(words).text) for words in (one.header, one.row, other.header) if words):
        return
    if one.place.row == other.place.row and _HALVES.fullmatch(plain(f"{one.text.strip()}\n{other.text.strip()}").text):
        yield next(_joined((one, other)))


def _joined(passages: Sequence[Passage]) -> Iterator[Broken]:
    pieces = [plain(passage.text).text.strip(" ") for passage in passages]
    pieces[:-1] = [piece.rstrip(_SEPARATORS) for piece in pieces[:-1]]
    first = passages[0]
    separated = (_SEPARATED.search(piece) for piece in pieces)
    between = next((found[1] for found in separated if found), "")
    for joint in dict.fromkeys(("", between)):
        text = joint.join(pieces)
        whole = Passage(text, first.place, first.kind, None, first.header, first.row, first.heading)
        yield Broken(Reading(whole, Plain(text)), tuple(accumulate(len(piece) + len(joint) for piece in pieces[:-1])))
