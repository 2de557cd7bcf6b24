"""Whether what a rule yields is a finding that can be reported. A wrong one is that rule's failure and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from briefcheck.document.place import PartKind, Place
from briefcheck.engine import words
from briefcheck.rules.finding import Confidence, Finding, Sensitive
from briefcheck.rules.rule import Rule
from briefcheck.text import Text

_PARTS = frozenset(get_args(PartKind))
_CONFIDENCES = get_args(Confidence)


class UnsoundFindingError(Exception):
    """A rule yielded something that cannot be reported; ``what`` says why, in both languages."""

    def __init__(self, what: Text) -> None:
        """Take what is wrong."""
        self.what = what
        super().__init__(what.en)


def message_of(finding: object, rule: Rule) -> Text:
    """Return the message of a finding, filled in. Raises UnsoundFindingError."""
    if not isinstance(finding, Finding):
        raise UnsoundFindingError(words.NO_FINDING.fill({"value": _told(finding)}))
    for field, right in _fields(finding, rule):
        if not right:
            raise UnsoundFindingError(words.BAD_FINDING.fill({"field": field, "value": _told(getattr(finding, field))}))
    try:
        return rule.messages[finding.message].fill(finding.data)
    except KeyError as error:
        missing = {"message": finding.message, "name": str(error.args[0])}
        raise UnsoundFindingError(words.MISSING_DATA.fill(missing)) from error


def _fields(finding: Finding, rule: Rule) -> Iterator[tuple[str, bool]]:
    yield "message", isinstance(finding.message, str) and finding.message in rule.messages
    yield "data", isinstance(finding.data, Mapping)
    yield "evidence", isinstance(finding.evidence, str)
    yield "confidence", finding.confidence in _CONFIDENCES
    yield "at", finding.at is None or _is_place(finding.at)
    yield "also_at", isinstance(finding.also_at, (tuple, list)) and all(map(_is_place, finding.also_at))
    yield "sensitive", isinstance(finding.sensitive, (tuple, list)) and all(map(_is_sensitive, finding.sensitive))


def _is_place(at: object) -> bool:
    place = at if isinstance(at, Place) else getattr(at, "place", None)
    if not isinstance(place, Place) or place.part not in _PARTS:
        return False
    optional = (place.paragraph, place.table, place.row, place.cell)
    return all(isinstance(number, int) for number in (place.line, place.column, place.number)) and all(
        number is None or isinstance(number, int) for number in optional
    )


def _is_sensitive(value: object) -> bool:
    if not isinstance(value, Sensitive) or not isinstance(value.text, str):
        return False
    keep = value.keep
    return isinstance(keep, tuple) and len(keep) == 2 and all(isinstance(number, int) for number in keep)


def _told(value: object) -> str:
    """Return a value as it may be named: a word of the rule's own, or the kind of thing it is."""
    if isinstance(value, str) and value.isascii() and value.replace("-", "").isalpha() and len(value) < 24:
        return f"'{value}'"
    if isinstance(value, (tuple, list)):
        return ", ".join(type(item).__name__ for item in value)
    return "None" if value is None else type(value).__name__
