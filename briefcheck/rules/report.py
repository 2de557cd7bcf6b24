"""A report: what a run found, ready to be written out. Plain data, masked, in both languages."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.document.document import ConcealedKind
from briefcheck.document.place import PartKind
from briefcheck.frozen import frozen
from briefcheck.rules.finding import Audience, Confidence, Severity
from briefcheck.text import Language, Text

Status: TypeAlias = Literal["passed", "failed", "unchecked"]


@frozen
class Location:
    """Where a finding stands. ``where`` is for people; the numbers are as in :class:`briefcheck.Place`."""

    where: Text
    part: PartKind = "body"
    line: int | None = None
    column: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    section: tuple[str, ...] = ()


@frozen
class ReportedFinding:
    """A finding with everything a reporter needs. ``rule`` is the full name, ``message_id`` the key of its message."""

    rule: str
    severity: Severity
    confidence: Confidence
    message: Text
    why: Text
    how: Text
    evidence: str
    location: Location
    waived: bool = False
    message_id: str = ""


@frozen
class NotChecked:
    """What could not be checked, and why; ``frames`` are where in the program, if an exception was the reason.

    A rule may yield one: of a piece of the document, or, with :data:`THIS_RULE` as ``what``, of itself.
    """

    what: Text
    why: Text
    frames: str = ""


THIS_RULE = Text(en="the rule", zh="规则")
"""As ``what`` of a :class:`NotChecked` that a rule yields: the rule itself cannot look at the document."""


@frozen
class DocumentReport:
    """What was found in one document. ``type`` is None when it was not recognised.

    ``concealed`` counts what a Word file holds that its pages do not show and no finding is about, for a document that
    leaves the house.
    """

    path: str
    type: str | None
    type_name: Text | None
    language: Language | None
    audience: Audience
    status: Status
    findings: tuple[ReportedFinding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    concealed: tuple[tuple[ConcealedKind, int], ...] = ()


@frozen
class Report:
    """What a run found. ``not_reached`` are the paths a run that was stopped did not come to."""

    version: str
    fail_on: Severity
    documents: tuple[DocumentReport, ...]
    not_reached: tuple[str, ...] = ()
