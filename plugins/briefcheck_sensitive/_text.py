"""The passages of a document made plain, the words around a place, and where a number really begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefcheck import Context, Passage, Plain, plain

_REACH = 40  # characters either side of a number whose words say what it is
_LINK = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)[!-~]*\Z", re.IGNORECASE)
_SIGN_BEFORE = re.compile(r"[¥$€£][ ]?\Z|(?<![0-9])[0-9]{1,3},\Z|[0-9][.-]\Z")
_LIST_NUMBER_BEFORE = re.compile(r"(?:\A|[\s(])[1-9][0-9]?[.]\Z")
_UNIT_AFTER = re.compile(
    r"[.-][0-9]|,[0-9]{3}(?![0-9])|[ ]?(?:%|元|万|亿|千|次|人|份|件|字|RMB|CNY|USD|HKD|EUR|px|bytes)"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage made plain. ``target`` is the address of a link, where that is looked at instead of the words."""

    passage: Passage
    plain: Plain
    target: tuple[int, str] | None = None

    @property
    def text(self) -> str:
        """The plain text, which patterns are matched against."""
        return self.plain.text

    @property
    def source(self) -> str:
        """The whole text as written."""
        return self.target[1] if self.target is not None else self.passage.text

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]`` begins and ends in the words as written."""
        return self.plain.written(start, end)

    def near(self, pattern: re.Pattern[str], start: int, end: int, reach: int = _REACH) -> bool:
        """Tell whether ``pattern`` is found close by: around, in the row, in the column's head, in the heading."""
        passage = self.passage
        if pattern.search(self.text, max(0, start - reach), start) or pattern.search(self.text, end, end + reach):
            return True
        return any(
            words and pattern.search(plain(words).text) for words in (passage.header, passage.row, passage.heading)
        )

    def labelled(self, pattern: re.Pattern[str], start: int) -> bool:
        """Tell whether ``pattern``, which ends in ``\\Z``, is found right before, or names the column or the row."""
        label = self.text[max(0, start - _REACH) : start].rstrip(" :=#(\"'*_|")
        passage = self.passage
        return any(
            bool(pattern.search(plain(words).text.rstrip(" :")))
            for words in (label, passage.header, passage.row)
            if words
        )


def readings(context: Context, gate: re.Pattern[str], *, links: bool = False) -> Iterator[Reading]:
    """Yield every passage that ``gate`` finds something in, made plain; with ``links`` their addresses as well."""
    for passage in context.passages:
        if gate.search(passage.text):
            yield Reading(passage, plain(passage.text))
        if links and passage.paragraph is not None:
            for span in passage.paragraph.spans:
                if span.target and gate.search(span.target) and span.target not in passage.text:
                    yield Reading(passage, plain(span.target), (span.start, span.target))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the digits are a number of their own: no amount, no decimal, no piece of an address or a code."""
    before = text[max(0, start - 200) : start]
    if _SIGN_BEFORE.search(before[-5:]) and not _LIST_NUMBER_BEFORE.search(before[-5:]):
        return False
    return not _UNIT_AFTER.match(text, end) and not _LINK.search(before)
