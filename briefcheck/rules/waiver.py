"""Waivers: findings that a person allows, with a reason."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from briefcheck.document.place import Place
from briefcheck.frozen import frozen

WaiverState: TypeAlias = Literal[
    "used", "unused", "not-whole", "off",
    "gone", "expired", "missing-reason", "unwaivable", "no-rule", "many-rules", "no-date", "no-waiver",
]  # fmt: skip
"""What became of a waiver: it holds for a finding; for none; for none, since those of its rule
are about the whole document and it is for a piece; its rule is off; its document is not there; it has run out; it says no reason; its rule
cannot be waived; there is no such rule; it names many at once (``plugin/*``); its date is none; it cannot be read."""
WaiverKind: TypeAlias = Literal["document", "file", "baseline"]
"""Where a finding is allowed: in the document itself, in briefcheck-waivers.yaml, or in the baseline."""


@frozen
class Waiver:
    """One rule that a person allows in a document, or in a piece of it.

    ``rule`` is as written. ``place`` is where it stands in the document, None for an entry of briefcheck-waivers.yaml,
    which ``source`` names with its line. ``until`` is the last day on which it holds. ``by`` is who says so, as far as
    is known. ``nearest`` is the full name of the rule that may be meant where there is none of that name. ``document`` is
    the path that an entry names, masked, where the document is gone: its ``place`` is then that of the entry in its file.
    """

    rule: str
    reason: str
    place: Place | None = None
    until: date | None = None
    by: str = ""
    source: str = ""
    state: WaiverState = "unused"
    nearest: str = ""
    document: str = ""


@frozen
class WaivedBy:
    """Why a finding is waived. ``reason``, ``by`` and ``until`` (ISO 8601) are masked as the report is; a baseline has none."""

    kind: WaiverKind
    reason: str = ""
    by: str = ""
    until: str = ""


@frozen
class Known:
    """What a baseline knows of a document: under which path, how many findings are old, and how many of it are gone."""

    path: str
    old: int
    gone: int


@frozen
class Claim:
    """An entry of the baseline under another name that a document may be; in the end one document at most has it.

    ``alike`` is how much of the one is in the other, 0.5 to 1; 2 more where the names are the same when masked. ``old`` are the fingerprints that the entry holds, and
    ``gone`` counts those of it that are not found any more. ``there`` says that a file of the entry's own name exists.
    """

    path: str
    alike: float
    old: tuple[str, ...]
    gone: int
    there: bool
