"""A report: what a run found, ready to be written out. Plain data, masked, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from briefcheck.document.document import ConcealedKind
from briefcheck.document.place import PartKind, Unseen
from briefcheck.frozen import frozen
from briefcheck.rules.finding import Audience, Confidence, Severity
from briefcheck.rules.waiver import Claim, Known, WaivedBy
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.rules.shown import ShownText

Status: TypeAlias = Literal["passed", "failed", "unchecked"]


@frozen
class Location:
    """Where a finding stands. ``where`` is for people; the numbers are as in :class:`briefcheck.Place`.

    ``length`` counts the characters of the paragraph's text, from there on, that the finding is about: 0 where that is
    not known, or the page does not show them, which ``unseen`` says.
    """

    where: Text
    part: PartKind = "body"
    line: int | None = None
    column: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    section: tuple[str, ...] = ()
    number: int = 1
    length: int = 0
    unseen: Unseen = ""


@frozen
class ReportedFinding:
    """A finding with everything a reporter needs. ``rule`` is the full name, ``message_id`` the key of its message.

    ``marks`` are the numbers of what it points at in ``DocumentReport.text``, where that was asked for. ``waiver`` says
    why it is ``waived``; it does not count then. ``fingerprint`` is 16 hexadecimal digits: the same for the same finding
    as long as its words and its section stay, and unique in the document.
    """

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
    marks: tuple[int, ...] = ()
    waiver: WaivedBy | None = None
    fingerprint: str = ""


@frozen
class Failure:
    """A rule that failed, by its full name, and what its exception says; ``masks``: it says what is to be masked."""

    rule: str
    error: Text
    masks: bool = False


@frozen
class NotChecked:
    """What could not be checked, and why; ``frames`` are where in the program, if an exception was the reason.

    ``failure`` says the same of a rule that failed in pieces, so that several that fail alike can be told as one.
    A rule may yield one: of a piece of the document, or, with :data:`THIS_RULE` as ``what``, of itself.
    """

    what: Text
    why: Text
    frames: str = ""
    failure: Failure | None = None


THIS_RULE = Text(en="the rule", zh="规则")
"""As ``what`` of a :class:`NotChecked` that a rule yields: the rule itself cannot look at the document."""


@frozen
class DocumentReport:
    """What was found in one document. ``type`` is None when it was not recognised.

    ``language`` is None for a file that could not be read, and for a file of waivers, which is no document.

    ``concealed`` counts what a Word file holds that its pages do not show and no finding is about, for a document that
    leaves the house. ``text`` is what the document says, masked, where a reporter asked for it and nothing forbids it.
    ``known`` is what the baseline knows of it, None without one. ``sketch`` is by what the document is known under
    another name, keyed as fingerprints are; only where a baseline is to be written. ``claims`` are the entries of the
    baseline that it may be under another name; ``fail_on`` is by what it has its status. ``prose`` is False for a
    document without a type that does not read as a record of a meeting: its running text was not read for actions.
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
    text: ShownText | None = None
    known: Known | None = None
    sketch: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    fail_on: Severity = "error"
    prose: bool = True


@frozen
class Report:
    """What a run found. ``not_reached`` are the paths a run that was stopped did not come to.

    ``vanished`` counts the old findings of documents that the baseline knows and that are not there any more. ``alike``:
    some paths looked alike when masked, and have a number now.
    """

    version: str
    fail_on: Severity
    documents: tuple[DocumentReport, ...]
    not_reached: tuple[str, ...] = ()
    vanished: int = 0
    alike: bool = False
