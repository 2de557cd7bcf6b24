"""Reports of documents as JSON, in both languages, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefcheck.rules.report import DocumentReport, Failure, Location, NotChecked, ReportedFinding
from briefcheck.rules.waiver import Claim, Known, WaivedBy
from briefcheck.text import Text

NESTED: Mapping[type, Mapping[str, type]] = {
    DocumentReport: {
        "type_name": Text,
        "findings": ReportedFinding,
        "not_checked": NotChecked,
        "known": Known,
        "claims": Claim,
    },
    ReportedFinding: {"message": Text, "why": Text, "how": Text, "location": Location, "waiver": WaivedBy},
    Location: {"where": Text},
    NotChecked: {"what": Text, "why": Text, "failure": Failure},
    Failure: {"error": Text},
    WaivedBy: {},
    Known: {},
    Claim: {},
    Text: {},
}
"""The classes that reports are made of, and of which of them their fields are, alone or in a tuple."""

LEFT_OUT = {DocumentReport: ("text",)}
"""What does not travel: the documents' texts, which are as large as the documents."""


def pack(value: Any) -> Any:
    """Return a report, or a piece of one, as JSON knows it."""
    if isinstance(value, tuple):
        return [pack(item) for item in value]
    kind = type(value)
    if kind in NESTED:
        left_out = LEFT_OUT.get(kind, ())
        return {name: pack(getattr(value, name)) for name in kind.__match_args__ if name not in left_out}
    return value


def unpack(kind: type, packed: Any) -> Any:
    """Return what was packed as an object of a class. Raises TypeError and LookupError where it is none."""
    if packed is None:
        return None
    if isinstance(packed, list):
        return tuple(unpack(kind, item) for item in packed)
    nested = NESTED[kind]
    fields = {name: unpack(nested[name], value) if name in nested else _plain(value) for name, value in packed.items()}
    return kind(**fields)


def _plain(value: Any) -> Any:
    return tuple(_plain(item) for item in value) if isinstance(value, list) else value
