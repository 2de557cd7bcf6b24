"""Labels of header fields: what a ``label:`` on a line means, whatever language and width it is written in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import ClassVar

from briefcheck.document.normal import fold
from briefcheck.facts.model import FieldNames
from briefcheck.facts.narrow import HAN_LETTER
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_LEAD = pattern(
    r"^(?:[\s>*•·●○■□◆▪–—✅❌☐☑-]|[(（]?\d{1,2}[.)、）]|[(（]?[一二三四五六七八九十]{1,2}[.)、）]|[\U0001F000-\U0001FAFF☀-➿️‍])+"
)
"""What may stand before a label: bullets, numbers, emoji."""

_SPLIT = pattern(r"[^\W\d_a-zA-ZÀ-ɏ]+|[a-zA-ZÀ-ɏ.#/&' -]+")
"""The Chinese and the Latin stretches of a bilingual label."""

_LONGEST = 24
"""Characters of the longest label that is looked for inside a line."""

_WIDEST = 8 * _LONGEST
"""Characters beyond which nothing is a label, however many blanks and signs it is typed with."""

_REACH = 2_000
"""Characters of a line in which labels are looked for. A form exported as one line has a few hundred."""

_MOST_SIGNS = 50
"""Colons of a line that labels are looked for at: a line of colons must not take longer than one of words."""

_SIGNS = dict.fromkeys(map(ord, "[]【】*_:.。()（）「」"))
"""Signs around and inside of a label that say nothing."""

_BREAK = pattern(r"[\s|/;,、。-]")

_APART = pattern(r"[\d,;，；、]|\t|\s{3,}", needs="0123456789,;，；、\t ")
"""What stands between a value and the label behind it, and not in a label of two languages: 11-20 (Fri)    制表."""

_WIDE = pattern(r"(?:\t|\s{2,})(?P<label>[^\W\d_][^\s:,;.，、；。|/]{1,11})$")
"""A label nobody knows, set off from the value before it by a gap as wide as a tab (客户：北风　　编号：N-1)."""


@frozen
class Labelled:
    """A ``label: value`` on a line. ``id`` is "" for a label nobody knows; the offsets are those of the line."""

    id: str
    label_start: int
    label_end: int
    value_start: int
    value_end: int


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return a label as it is looked up: folded, without white space, brackets, numbers before it and colons."""
    folded = fold(text).casefold()
    folded = folded[_after_lead(folded) :]
    return "".join(folded.translate(_SIGNS).split())


def _after_lead(text: str) -> int:
    """Return the offset behind what may stand before a label."""
    if text[:1].isalpha() and text[0] not in "一二三四五六七八九十":
        return 0  # most lines
    if text[:1].isdecimal() and not any(mark in text[1:3] for mark in ".)、）"):
        return 0  # a number, not one of an item
    lead = _LEAD.match(text)
    return lead.end() if lead else 0


def _ids_of(types: Sequence[FieldNames], *, plain: bool) -> dict[str, str]:
    """Return the id for each label, looked up by :func:`key`; where two fields share a label the first has it.

    ``plain``: without those that hold a Chinese character, whose keys are never plain ASCII.
    """
    ids: dict[str, str] = {}
    for entry in types:
        for label in (entry.name.zh, entry.name.en, *entry.also_called):
            if not plain or label.isascii() or HAN_LETTER.search(label) is None:
                ids.setdefault(key(label), entry.id)
    return ids


class _Ids:
    """The ids of the labels of some fields. An English document asks for no Chinese label, and to fold them all takes long."""

    def __init__(self, types: Sequence[FieldNames]) -> None:
        self.types = types
        self._plain: dict[str, str] | None = None
        self._all: dict[str, str] | None = None

    def get(self, wanted: str) -> str | None:
        """Return the id for what :func:`key` returned."""
        if self._all is not None:
            return self._all.get(wanted)
        if not wanted.isascii():
            self._all = _ids_of(self.types, plain=False)
            return self._all.get(wanted)
        if self._plain is None:
            self._plain = _ids_of(self.types, plain=True)
        return self._plain.get(wanted)


_NO_LABEL = pattern(
    r"[A-Za-z]{2,12}:\s?//|[^:]{0,60}\d:\s?[0-5]\d(?!\d)|.*(?:\t|\.{3,}|…)\s*\d{1,3}\s*$", needs="0123456789/"
)
"""A colon within an address or a time of day, or a line of a table of contents: nothing there is labelled."""


class Labels:
    """The labels that a document type knows."""

    _kept: ClassVar[dict[int, _Ids]] = {}
    """The ids of the types seen so far, by the identity of their fields: a run has a few dozen types and many documents."""

    def __init__(self, types: Sequence[FieldNames]) -> None:
        """Take the fields of the type."""
        kept = self._kept.get(id(types))
        if kept is None or kept.types is not types:
            kept = self._kept[id(types)] = _Ids(types)
        self._ids = kept

    def id_of(self, label: str, *, both: bool = False) -> str | None:
        """Return the id of the field that ``label`` names, in one language or two; None if nobody knows it.

        Of a bilingual label one half is enough ("Data 日期" is a typing slip that real files keep), unless ``both``.
        """
        if len(label) > _WIDEST:
            return None
        wanted = key(label)
        if not wanted or len(wanted) > 2 * _LONGEST:
            return None
        found = self._ids.get(wanted)
        if found is not None or label.isascii():
            return found
        stretches = [key(stretch) for stretch in _SPLIT.findall(fold(label).casefold())]
        stretches = [stretch for stretch in stretches if stretch]
        if len(stretches) != 2 or stretches[0].isascii() == stretches[1].isascii():
            return None
        ids = [self._ids.get(stretch) for stretch in stretches]
        known = [id_ for id_ in ids if id_ is not None]
        return known[0] if len(set(known)) == 1 and (len(known) == 2 or not both) else None

    def on_line(self, line: str) -> Iterator[Labelled]:
        """Yield every label of a line with its value; the first one also when it is unknown.

        Further labels on the line (客户：A  品牌：B) count only if they are known or stand behind a wide gap.
        """
        folded = fold(line[:_REACH])
        colons = islice((index for index, letter in enumerate(folded) if letter == ":"), _MOST_SIGNS)
        heads: list[tuple[str, int, int, int]] = []
        for colon in colons:
            after = heads[-1][3] if heads else 0
            head = self._label_before(folded, after, colon, first=not heads)
            if head is not None:
                heads.append((*head, colon + 1))
            elif not heads:
                return
        for index, (id_, start, end, value) in enumerate(heads):
            stop = heads[index + 1][1] if index + 1 < len(heads) else len(line)
            value_start, value_end = _trim(line, value, stop, last=index + 1 == len(heads))
            yield Labelled(id_, start, end, value_start, value_end)

    def _label_before(self, line: str, after: int, colon: int, *, first: bool) -> tuple[str, int, int] | None:
        """Return id, start and end of the label that ends at ``colon``; its start is not before ``after``."""
        end = len(line[:colon].rstrip(" *_\t"))
        start = after + _after_lead(line[after:end])
        whole = line[start:end]
        id_ = self.id_of(whole, both=not first) if whole else None
        if id_ is not None:
            return id_, start, end
        if first:
            bounded = 0 < len(whole) <= 2 * _LONGEST and not whole.isdecimal()
            return ("", start, end) if bounded and not _NO_LABEL.match(line, start) else None
        glued = self._glued(line, start, end)
        wide = None if glued or line.startswith("//", colon + 1) else _WIDE.search(line, start, end)
        return ("", wide.start("label"), end) if wide is not None else glued

    def _glued(self, line: str, start: int, end: int) -> tuple[str, int, int] | None:
        """Return the longest known label that ends at ``end`` after the value of the label before it.

        It begins behind a break; with no break at all it may follow the value directly, as in exports of forms
        (客户：新华品牌：). So 截止日期 is never read as 日期.
        """
        breaks = [begin for begin in range(max(start, end - _LONGEST), end) if _BREAK.match(line[begin - 1])]
        for begin in breaks or range(max(start + 1, end - _LONGEST), end - 1):
            if line[begin].isspace() or (not breaks and line[begin].isascii() and line[begin - 1].isascii()):
                continue
            apart = not breaks or _APART.search(line, begin, end) is not None
            id_ = self.id_of(line[begin:end], both=apart)
            if id_ is not None:
                return id_, begin, end
        return None


def _trim(line: str, start: int, end: int, *, last: bool) -> tuple[int, int]:
    """Return the value's offsets without the white space and, before a further label, the separators around it."""
    edge = " \t\u3000*" if last else " \t\u3000*|/;；,，、-—"
    while start < end and line[start] in " \t\u3000*":
        start += 1
    while end > start and line[end - 1] in edge:
        end -= 1
    return start, end
