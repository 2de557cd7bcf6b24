"""Waivers on their way: which of them are for a finding. There may be thousands of both, so they are looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefcheck.document.place import PartKind, Place
from briefcheck.engine.waivers import Reach
from briefcheck.policy.allowances import FileWaiver
from briefcheck.rules.report import ReportedFinding
from briefcheck.rules.waiver import Waiver, WaiverState

_At = tuple[PartKind, int, tuple[int, int]]


class Offer:
    """A waiver: the rule it is for and where, or the entry of the file it is from, and what becomes of it."""

    def __init__(self, waiver: Waiver, rule: str, reach: Reach | None = None, entry: FileWaiver | None = None) -> None:
        """Take a waiver with its ``reach`` in the document, or with its ``entry`` of the file."""
        self.waiver = waiver
        self.rule = rule
        self.reach = reach
        self.entry = entry
        self.state: WaiverState = waiver.state

    @property
    def key(self) -> Reach | str:
        """What it is for: waivers of one rule with the same one hold for the same findings."""
        return self.entry.fingerprint if self.entry is not None else self.reach or Reach(everything=True)


class OpenOffers:
    """The waivers of one rule that can hold."""

    def __init__(self, offers: Iterable[Offer]) -> None:
        """Take them in the order of the document, those of the file after them."""
        self._groups: dict[Reach | str, list[Offer]] = {}
        for offer in offers:
            self._groups.setdefault(offer.key, []).append(offer)
        reaches = [key for key in self._groups if isinstance(key, Reach)]
        self._wide = [reach for reach in reaches if reach.everything or reach.whole]
        self._narrow = sorted((it for it in reaches if it not in self._wide), key=_outer_first)
        self._starts: list[_At] = [(it.part, it.number, it.start) for it in self._narrow]
        self._around = _around(self._narrow)
        self._used: set[Reach | str] = set()

    def holding(self, finding: ReportedFinding, places: Sequence[Place | None]) -> Offer | None:
        """Return the first waiver that is for a finding, None for none. All that are for it count as used.

        Args:
            finding: the finding.
            places: where it is; behind that, of what stands in a note or a box, the words that this hangs on.
        """
        keys = [key for place in places for key in self._keys(finding.fingerprint, place)]
        for key in keys:
            if key not in self._used:
                self._used.add(key)
                for offer in self._groups[key]:
                    offer.state = "used"
        return self._groups[keys[0]][0] if keys else None

    def _keys(self, fingerprint: str, place: Place | None) -> Iterator[Reach | str]:
        yield from (reach for reach in self._wide if reach.has(place))
        if place is not None and self._narrow:
            at = bisect_right(self._starts, (place.part, place.number, (place.line, place.column))) - 1
            while at >= 0:
                if self._narrow[at].has(place):
                    yield self._narrow[at]
                at = self._around[at]
        yield from (key for key in dict.fromkeys((fingerprint, "")) if key in self._groups)


def _outer_first(reach: Reach) -> tuple[PartKind, int, tuple[int, int], int, int]:
    return reach.part, reach.number, reach.start, -reach.end[0], -reach.end[1]


def _around(reaches: list[Reach]) -> list[int]:
    """Return for each reach the index of the one that it lies in, -1 for none: paragraphs in sections in sections."""
    found: list[int] = []
    open_: list[int] = []
    for at, reach in enumerate(reaches):
        while open_ and not _lies_in(reach, reaches[open_[-1]]):
            open_.pop()
        found.append(open_[-1] if open_ else -1)
        open_.append(at)
    return found


def _lies_in(inner: Reach, outer: Reach) -> bool:
    return (inner.part, inner.number) == (outer.part, outer.number) and inner.start < outer.end
