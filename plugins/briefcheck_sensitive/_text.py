"""The passages of a document made plain, the words around a place, and where a number really begins and ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefcheck import Context, Passage, Plain, pattern, plain

_BETWEEN = " :=#(\"'*_|-"  # what stands between a label and its number
_REACH = 40  # characters either side of a number whose words say what it is
_LINK = pattern(r"(?i)(?:[a-z][a-z0-9+.-]*://|www\.)[!-~]*\Z")
_SIGN_BEFORE = pattern(r"[¥$€£][ ]?\Z|(?<![0-9])[0-9]{1,3},\Z|[0-9][.-]\Z")
_LIST_NUMBER_BEFORE = pattern(r"(?:\A|[\s(])[1-9][0-9]?[.]\Z")
_UNIT_AFTER = pattern(r"[.-][0-9]|,[0-9]{3}(?![0-9])|[ ]?(?:%|元|万|亿|千|次|人|份|件|字|RMB|CNY|USD|HKD|EUR|px|bytes)")


def label(words: str) -> re.Pattern[str]:
    """Return the pattern of labels that end what stands before a number."""
    return pattern(f"(?i)(?:{words})\\Z")


class Reading(NamedTuple):
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

    def near(self, words: re.Pattern[str], start: int, end: int) -> bool:
        """Tell whether the pattern ``words`` is found close by: around, in the row, the column's head, the heading."""
        search = words.search
        if search(self.text, max(0, start - _REACH), start) or search(self.text, end, end + _REACH):
            return True
        around = (self.passage.header, self.passage.row, self.passage.heading)
        return any(text and search(plain(text).text) for text in around)

    def labelled(self, label: re.Pattern[str], start: int) -> bool:
        """Tell whether ``label``, which :func:`label` made, ends what stands right before, or the column's or row's head."""
        around = (self.text[max(0, start - _REACH) : start], self.passage.header, self.passage.row)
        return any(text and label.search(plain(text).text.rstrip(_BETWEEN)) for text in around)


def readings(context: Context, gate: Callable[[str], object], *, links: bool = False) -> Iterator[Reading]:
    """Yield every passage that ``gate`` finds something in, made plain; with ``links`` their addresses as well."""
    for passage in context.passages:
        if gate(passage.text):
            yield Reading(passage, plain(passage.text))
        if links and passage.paragraph is not None:
            for span in passage.paragraph.spans:
                if span.target and gate(span.target) and span.target not in passage.text:
                    yield Reading(passage, plain(span.target), (span.start, span.target))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the digits are a number of their own: no amount, no decimal, no piece of an address or a code."""
    before = text[max(0, start - 200) : start]
    if _SIGN_BEFORE.search(before[-5:]) and not _LIST_NUMBER_BEFORE.search(before[-5:]):
        return False
    return not _UNIT_AFTER.match(text, end) and not _LINK.search(before)
