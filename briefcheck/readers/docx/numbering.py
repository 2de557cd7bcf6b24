"""Automatic numbering: the numbers that Word shows and does not write into the text (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import Names, is_on, names_of, whole_number
from briefcheck.readers.docx.numerals import numeral
from briefcheck.readers.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEVELS: Final = 9
_PLACE: Final = pattern(r"%([1-9])")
BULLET: Final = "•"


class Level:
    """One level of a list: how it counts and how its number looks."""

    __slots__ = ("format", "legal", "pieces", "places", "restart", "start", "style")

    def __init__(self) -> None:
        """Begin with what the standard says for a level that says nothing."""
        self.start = 0
        self.format = "decimal"
        self.pieces = [""]
        """Words and the digits of levels, in turn."""
        self.places: list[tuple[int, int]] = []
        """Which of the pieces are digits, and of which level from 0."""
        self.restart = -1
        self.legal = False
        self.style = ""


class Abstract:
    """A list definition: nine levels, or a link to the list of a numbering style."""

    __slots__ = ("by_style", "levels", "linked", "style")

    def __init__(self) -> None:
        """Begin with nine levels that show nothing."""
        self.levels = [Level() for _ in range(LEVELS)]
        self.linked = ""
        self.style = ""
        self.by_style: dict[str, int] = {}


class Instance:
    """A list as paragraphs name it: a definition with its own starts and its own levels."""

    __slots__ = ("abstract", "levels", "starts")

    def __init__(self, abstract: str) -> None:
        """Take the id of the definition."""
        self.abstract = abstract
        self.starts: dict[int, int] = {}
        self.levels: dict[int, Level] = {}


class Definitions:
    """A numbering part. Immutable once read, so that it can be shared between documents."""

    __slots__ = ("abstracts", "instances")

    def __init__(self) -> None:
        """Begin with no list."""
        self.abstracts: dict[str, Abstract] = {}
        self.instances: dict[str, Instance] = {}


def read_numbering(root: Element) -> Definitions:
    """Read a numbering part."""
    names = names_of(str(root.tag))
    found = Definitions()
    for element in root:
        word = names.local[element.tag]
        if word == "abstractNum":
            found.abstracts.setdefault(element.get(names.w + "abstractNumId") or "", _abstract(element, names))
        elif word == "num":
            found.instances.setdefault(element.get(names.w + "numId") or "", _instance(element, names))
    return found


def _abstract(element: Element, names: Names) -> Abstract:
    abstract = Abstract()
    for child in element:
        word = names.local[child.tag]
        if word == "lvl":
            index = whole_number(child.get(names.w + "ilvl"), 0, 0, LEVELS - 1)
            level = _level(child, names)
            abstract.levels[index] = level
            if level.style:
                abstract.by_style.setdefault(level.style, index)
        elif word == "numStyleLink":
            abstract.linked = child.get(names.val) or ""
        elif word == "styleLink":
            abstract.style = child.get(names.val) or ""
    return abstract


def _instance(element: Element, names: Names) -> Instance:
    instance = Instance("")
    for child in element:
        word = names.local[child.tag]
        if word == "abstractNumId":
            instance.abstract = child.get(names.val) or ""
        elif word == "lvlOverride":
            index = whole_number(child.get(names.w + "ilvl"), 0, 0, LEVELS - 1)
            for entry in child:
                if names.local[entry.tag] == "startOverride":
                    instance.starts[index] = whole_number(entry.get(names.val), 0, 0, 32767)
                elif names.local[entry.tag] == "lvl":
                    instance.levels[index] = _level(entry, names)
    return instance


def _level(element: Element, names: Names) -> Level:
    level = Level()
    # Newer formats stand in an AlternateContent whose Fallback is a plain numFmt: the last one found is understood.
    for child in element.iter():
        word = names.local[child.tag]
        value = child.get(names.val)
        if word == "start":
            level.start = whole_number(value, 0, 0, 32767)
        elif word == "numFmt":
            level.format = value or "decimal"
        elif word == "lvlText":
            level.pieces = _PLACE.split(value or "")
            level.places = [(at, int(level.pieces[at]) - 1) for at in range(1, len(level.pieces), 2)]
        elif word == "lvlRestart":
            level.restart = whole_number(value, -1, -1, LEVELS)
        elif word == "isLgl":
            level.legal = is_on(value)
        elif word == "pStyle":
            level.style = value or ""
    return level


_DEEPER: Final = [list(range(above + 1, LEVELS)) for above in range(LEVELS)]
"""For each level, the deeper ones."""


class _List:
    """A list in use: its levels, and the counters it shares with other lists of its definition."""

    __slots__ = ("abstract", "counts", "levels", "resets", "waiting")

    def __init__(self, abstract: Abstract, instance: Instance, counts: list[int | None]) -> None:
        self.abstract = abstract
        self.levels = [instance.levels.get(at) or level for at, level in enumerate(abstract.levels)]
        self.counts = counts
        self.waiting = dict(instance.starts)
        """The starts that count from the first paragraph of this list on."""
        self.resets = _DEEPER
        if any(level.restart >= 0 for level in self.levels):
            self.resets = [
                [at for at in deeper if (wanted := self.levels[at].restart) < 0 or above < wanted]
                for above, deeper in enumerate(_DEEPER)
            ]
        """For each level, the deeper ones that begin again after it."""


class Numberer:
    """Counts the numbered paragraphs of one story. Lists that share a definition share its counters."""

    def __init__(self, definitions: Definitions, styles: Styles) -> None:
        """Take the lists and the styles of the document."""
        self.definitions = definitions
        self.styles = styles
        self.counts: dict[str, list[int | None]] = {}
        self.lists: dict[str, _List | None] = {}

    def level_of_style(self, number: str, style: str) -> int:
        """Return the level that a list links with a paragraph style, 0 when it links none."""
        found = self._list(number)
        return found.abstract.by_style.get(style, 0) if found else 0

    def next(self, number: str, index: int) -> str | None:
        """Count one paragraph of list ``number`` at level ``index`` (from 0); return its number.

        None when there is no such list.
        """
        found = self._list(number)
        if found is None:
            return None
        counts = found.counts
        if found.waiting:
            for at in [at for at in found.waiting if at <= index]:
                start = found.waiting.pop(at)
                counts[at] = start - 1 if at == index else start
        level = found.levels[index]
        current = counts[index]
        counts[index] = level.start if current is None else current + 1
        for deeper in found.resets[index]:
            counts[deeper] = None
        return BULLET if level.format == "bullet" else _shown(level, found.levels, counts, index)

    def _list(self, number: str) -> _List | None:
        found = self.lists.get(number)
        if found is None and number not in self.lists:
            found = self.lists[number] = self._find(number)
        return found

    def _find(self, number: str) -> _List | None:
        key = number
        for _ in range(3):  # a list may be that of a numbering style, which names another list; a circle ends
            instance = self.definitions.instances.get(key)
            abstract = self.definitions.abstracts.get(instance.abstract) if instance else None
            if instance is None or abstract is None:
                return None
            if not abstract.linked:
                counts = self.counts.setdefault(instance.abstract, [None] * LEVELS)
                return _List(abstract, self.definitions.instances[number], counts)
            key = self.styles.numbering_styles.get(abstract.linked, "")
        return None


def _shown(level: Level, levels: list[Level], counts: list[int | None], index: int) -> str:
    pieces = level.pieces.copy()
    for place, at in level.places:
        count = counts[at]
        if count is None and at <= index:  # a level above that was skipped counts as begun
            count = counts[at] = levels[at].start
        shape = levels[at].format
        if level.legal and shape != "decimalZero":
            shape = "decimal"
        pieces[place] = numeral(count, shape) if count is not None and at <= index else ""
    return "".join(pieces).strip()
