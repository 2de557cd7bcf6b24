"""The waivers that stand in a document: read from its comments, and what of the document each is for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from briefcheck.document.blocks import Block, Paragraph, tables
from briefcheck.document.document import Concealed, Document
from briefcheck.document.place import PartKind, Place
from briefcheck.facts.model import HeadingForm
from briefcheck.frozen import replace
from briefcheck.lazy import pattern
from briefcheck.rules.context import Context
from briefcheck.rules.rule import Rule
from briefcheck.rules.waiver import Waiver, WaiverState
from briefcheck.tuples import NamedTuple

_MARK = pattern(
    r"(?is)\s*briefcheck(?:\s*[:：]\s*|\s+(?=allow\s+[\w-]+/))"
    r"((?:al+ow(?:s|ed)?|waive|ignore|disable)\b|允许|豁免|忽略)(.*)"
)
"""What begins a waiver, and words by which people who mean one begin it."""
_ALLOW = frozenset({"allow", "允许", "豁免"})
_REASON = pattern(
    r"\s*(?:--+|—+|–+|－+|(?<=\s)-(?=\s))\s*(?:(?:(?i:reason)|原因|理由)\s*[:：])?"
    r"|\s*[,，;；.。]?\s*(?:(?i:reason)|原因|理由)\s*[:：]"
)
"""What stands between the rules and the reason: Word makes a dash of two hyphens."""
_UNTIL = pattern(r"(?i)(?:\s+|\s*[,，;；]\s*)(?:until\s+|(?:有效期)?[至到]\s*)(\S+)\s*\Z")
_DAY = pattern(r"(\d{4})[年./](\d{1,2})[月./](\d{1,2})日?\Z")
_NAME = pattern(r"(?i)(?<![a-z])(?!and\s)[^\s,，、;；&和与及]+")
_AROUND = "`'\"“”‘’「」:：.。"
"""What people write around the name of a rule."""

_Position = tuple[PartKind, int, int, int]
_Numbered = tuple[int, int]
"""Line and column."""
_END: _Numbered = (1 << 60, 0)


def is_about_whole(place: Place | None) -> bool:
    """Tell whether a finding at a place is about the document as a whole, its properties or its name."""
    return place is None or place.part in {"properties", "file-name"}


class Reach(NamedTuple):
    """What of a document a waiver is for: all of it, or what stands from ``start`` to before ``end`` in a part.

    ``whole`` says that findings about the document as a whole, its properties and its name are in it, too.
    """

    part: PartKind = "body"
    number: int = 1
    start: _Numbered = (0, 0)
    end: _Numbered = _END
    whole: bool = False
    everything: bool = False

    def has(self, place: Place | None) -> bool:
        """Tell whether a finding at a place is in it."""
        if self.everything:
            return True
        if place is None or is_about_whole(place):
            return self.whole
        here = (place.line, place.column)
        return (place.part, place.number) == (self.part, self.number) and self.start <= here < self.end


class Written(NamedTuple):
    """A waiver as it stands in a document, the rule that it names where there is one, and what it is for."""

    waiver: Waiver
    rule: str
    reach: Reach


def is_waiver(text: str) -> bool:
    """Tell whether the words of a comment are meant as a waiver."""
    return _MARK.match(text) is not None


def named_rules(text: str) -> list[tuple[int, int]]:
    """Return where the rules stand that the words of a comment name as a waiver, in their order."""
    found = _MARK.match(text)
    if found is None:
        return []
    named, start = found[2], found.start(2)
    dash = _REASON.search(named)
    named = named[: dash.start()] if dash else named
    day = _UNTIL.search(named)
    named = named[: day.start()] if day else named
    return [(start + rule.start(), start + rule.end()) for rule in _NAME.finditer(named)]


def rule_named(name: str, names: Mapping[str, Rule]) -> Rule | None:
    """Return the rule that goes by a name, also in capitals or full-width letters; ``names`` has every rule by all of its."""
    if name in names:
        return names[name]
    from unicodedata import normalize

    return names.get(normalize("NFKC", name).casefold())


def written_waivers(context: Context, names: Mapping[str, Rule]) -> list[Written]:
    """Return the waivers in the comments of a document, one for each rule that a comment names, in its order.

    Args:
        context: the document.
        names: every rule by all of its full names.
    """
    entries = [entry for entry in context.document.concealed if entry.kind in {"comment", "html-comment"}]
    marked = [(entry, match) for entry in entries if (match := _MARK.match(entry.text))]
    if not marked:
        return []
    layout = _Layout(context)
    found: list[Written] = []
    for entry, match in marked:
        reach = layout.reach(entry)
        for waiver in _read(entry, match[1].casefold() in _ALLOW, match[2]):
            rule = rule_named(waiver.rule, names)
            state = waiver.state if rule or waiver.state != "unused" else _unknown(waiver.rule)
            nearest = _nearest(waiver.rule, names) if state == "no-rule" else ""
            made = replace(waiver, state=state, nearest=nearest)
            found.append(Written(made, rule.full_name if rule else "", reach))
    return found


def _nearest(name: str, names: Mapping[str, Rule]) -> str:
    """Return the full name of the rule that is meant by a name without its plugin, or a misspelt one; "" for none."""
    from difflib import get_close_matches

    wanted = name.casefold()
    without_plugin = [full for full in names if full.partition("/")[2] == wanted]
    if len(without_plugin) == 1:
        return names[without_plugin[0]].full_name
    near = get_close_matches(wanted, list(names), n=1, cutoff=0.75)
    return names[near[0]].full_name if near else ""


def _read(entry: Concealed, allows: bool, words: str) -> Iterator[Waiver]:
    """Yield a waiver for each rule that a comment names."""
    dash = _REASON.search(words)
    named, reason = (words[: dash.start()], words[dash.end() :]) if dash else (words, "")
    day, until = _UNTIL.search(named), None
    state: WaiverState = "unused"
    if day is not None:
        named = named[: day.start()]
        until = _day(day[1])
        state = "unused" if until else "no-date"
    reason = " ".join(reason.split())
    if state == "unused" and not any(map(str.isalnum, reason)):
        state = "missing-reason"
    rules = [rule for found in _NAME.findall(named) if (rule := found.strip(_AROUND))]
    if dash is None:  # what follows the rules is meant as the reason
        rules = [rule for rule in rules if "/" in rule] or rules[:1]
    if not allows or not rules:
        rules, state = rules[:1] or [""], "no-waiver"
    for rule in rules:
        yield Waiver(rule, reason, entry.place, until, entry.author, "", state)


def _day(words: str) -> date | None:
    """Return the day that words name by year, month and day; None where they name none."""
    written = _DAY.match(words)
    try:
        return date(*map(int, written.groups())) if written else date.fromisoformat(words)
    except ValueError:
        return None


def _unknown(rule: str) -> WaiverState:
    return "many-rules" if rule.endswith("*") else "no-rule"


class _Unit(NamedTuple):
    """A paragraph outside tables, or a row: where it begins, its last line, and the paragraph or the table."""

    start: _Numbered
    last: int
    block: Block


class Hanging:
    """Knows what the notes and text boxes of a document hang on, for who waives these words waives what stands there."""

    def __init__(self, document: Document) -> None:
        """Take the document."""
        self._anchors: dict[tuple[PartKind, int], Place] = {
            (part.kind, part.number): part.anchor
            for part in document.parts
            if part.kind in {"footnote", "endnote", "text-box"} and part.anchor is not None
        }

    def places_of(self, place: Place | None) -> list[Place | None]:
        """Return a place and, where it is in a note or a box, the place that this hangs on; of a box in a note both."""
        found = [place]
        while place is not None and len(found) <= len(self._anchors):
            place = self._anchors.get((place.part, place.number))
            if place is not None:
                found.append(place)
        return found


_HEADINGS: frozenset[HeadingForm] = frozenset({"style", "outline-level", "markdown", "bold", "numbered"})
"""Headings over a section of their own; a label or a cell only heads its own words."""


class _Layout:
    """Knows what a comment hangs on: the paragraph, the row of a table, the section below a heading."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._document: Document = context.document

    def reach(self, entry: Concealed) -> Reach:
        """Return what a waiver in a comment is for."""
        place = entry.place
        part, number = place.part, place.number
        units = self._units.get((part, number), [])
        here = (place.line, place.column)
        index = bisect_right(units, here, key=_start) - 1
        above = self._document.format == "markdown" and (index < 0 or units[index].last < place.line)
        if above:  # on a line of its own: for what comes next
            index += 1
        if not 0 <= index < len(units):
            return Reach(part, number, _END, _END)
        first = part == "body" and index == 0
        if first and (above or self._is_title(units[0].block)):
            return Reach(everything=True)
        start = units[index].start
        end = units[index + 1].start if index + 1 < len(units) else _END
        block = units[index].block
        if isinstance(block, Paragraph):
            end = self._section_ends.get((part, number, *_numbered(block.place)), end)
        elif above:
            end = next((unit.start for unit in units[index:] if unit.block is not block), _END)
        return Reach(part, number, start, end, whole=first)

    def _is_title(self, block: Block) -> bool:
        if not isinstance(block, Paragraph) or block.kind == "heading":
            return isinstance(block, Paragraph)
        in_word = self._document.format == "word"  # where titles often have no style of their own
        return in_word and block.text.strip() == self._context.title.strip()

    @cached_property
    def _units(self) -> dict[tuple[PartKind, int], list[_Unit]]:
        return {(part.kind, part.number): sorted(_units(part.blocks), key=_start) for part in self._document.parts}

    @cached_property
    def _section_ends(self) -> dict[_Position, _Numbered]:
        """Where the sections end, by where their headings stand."""
        found: dict[_Position, _Numbered] = {}
        outline = [entry for entry in self._context.outline if entry.heading.form in _HEADINGS]
        for at, entry in enumerate(outline):
            place = entry.heading.place
            following = (
                _numbered(other.heading.place)
                for other in outline[at + 1 :]
                if (other.heading.place.part, other.heading.place.number) == (place.part, place.number)
                and len(other.path) <= len(entry.path)
            )
            found[place.part, place.number, place.line, place.column] = next(following, _END)
        return found


def _units(blocks: tuple[Block, ...]) -> Iterator[_Unit]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.text.strip():
                yield _Unit(_numbered(block.place), block.place_at(max(len(block.text) - 1, 0)).line, block)
            continue
        for table in tables((block,)):
            for row in table.rows:
                yield _Unit(_numbered(row.place), row.place.line, block)


def _start(unit: _Unit) -> _Numbered:
    return unit.start


def _numbered(place: Place) -> _Numbered:
    return (place.line, place.column)
