"""Hours of a meeting that end before they begin: 14:00-13:00."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context, Quote, pattern

_FIELDS = frozenset({"meeting-date", "next-meeting", "next-meeting-date"})
_HOURS = pattern(
    r"(?<![\d:.：])(?P<begin>\d\d[:：][0-5]\d)\s*(?:-+|–|—+|~|～|至|到|to)\s*(?P<end>\d\d[:：][0-5]\d)(?![\d:：]|\s*[ap]\.?m)",
    needs=(":", "："),
)
"""Both with two digits, so that 2:00 is not that of the afternoon."""

_ZONES = pattern(
    r"\b(?:UTC|GMT|BST|CES?T|E[DS]T|P[DS]T|JST|SGT|HKT|time\s?zones?|local time)\b|时区|时差|当地时间|(?:北京|东京|伦敦|纽约)时间",
    needs=("T", "C", "t", "l", "时"),
)
"""Words of more than one place: the second may be the hour there."""

_NOON = 13 * 60
_LONGEST = 4 * 60
"""Minutes: 22:00-02:00 is a night, 16:00-09:00 ends on the next day."""

_EARLIEST = 8 * 60
_SHORT = 60
"""Minutes by which 10:30-10:00 is a slip: half of a day lies between, if the second is of the evening."""


def backward_hours(context: Context) -> Iterator[Quote]:
    """Yield the hours of the meetings that end before they begin, as far as they cannot be those of a night."""
    for field in context.fields:
        moment = context.moment(field) if field.id in _FIELDS else None
        if moment is None or moment.first != moment.last or _ZONES.search(field.value):
            continue
        for match in _HOURS.finditer(field.value):
            begin, end = _minutes(match["begin"]), _minutes(match["end"])
            apart = begin - end
            if all(
                field.value.count(match[name]) > 1 for name in ("begin", "end")
            ):  # each is told again, with its place
                continue
            if end >= _EARLIEST and (0 < apart <= _SHORT or (begin >= _NOON and 0 < apart <= _LONGEST)):
                yield Quote(match[0], field.place)


def _minutes(clock: str) -> int:
    hours, minutes = clock.replace("：", ":").split(":")
    return int(hours) * 60 + int(minutes)
