"""How a document stands, in the words of the reports for people: more is told apart than its status tells programs."""

from __future__ import annotations

from collections import Counter
from typing import Literal, TypeAlias

from briefcheck.rules.report import DocumentReport, Report

Standing: TypeAlias = Literal["passed", "unjudged", "failed", "unchecked"]


def standing(document: DocumentReport) -> Standing:
    """Return the status; ``unjudged`` where errors were found and nothing was to fail a document (``--fail-on never``)."""
    if document.status == "passed" and document.fail_on == "off" and _counts(document)["error"]:
        return "unjudged"
    return document.status


def standings(report: Report) -> Counter[Standing]:
    """Return how many documents stand how; what a run that was stopped did not come to is unchecked."""
    counts = Counter(map(standing, report.documents))
    counts["unchecked"] += len(report.not_reached)
    return counts


def to_mend(document: DocumentReport) -> int:
    """Return how much a document that passed for internal use still has to be mended before it leaves the house."""
    counts = _counts(document)
    passed = standing(document) == "passed" and document.audience == "internal" and document.language is not None
    return counts["warning"] if passed and not counts["error"] else 0


def _counts(document: DocumentReport) -> Counter[str]:
    return Counter(finding.severity for finding in document.findings if not finding.waived)
