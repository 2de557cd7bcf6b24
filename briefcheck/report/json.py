"""The json reporter: the contract for programs. ``schemas/check.schema.json`` describes it."""

from __future__ import annotations

import json
from collections import Counter

from briefcheck.report.words import STOPPED, WHOLE_FILE
from briefcheck.rules.report import DocumentReport, Report, ReportedFinding
from briefcheck.rules.waiver import WaivedBy
from briefcheck.text import Language


def write_json(report: Report, language: Language) -> str:
    """Return the report as JSON, texts in ``language``."""
    documents = [_document(document, language) for document in report.documents]
    documents += [_not_reached(path, language) for path in report.not_reached]
    content = {
        "version": 1,
        "tool": {"name": "briefcheck", "version": report.version},
        "documents": documents,
        "summary": _summary(report),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _summary(report: Report) -> dict[str, int]:
    statuses = Counter(document.status for document in report.documents)
    severities = Counter(
        finding.severity for document in report.documents for finding in document.findings if not finding.waived
    )
    waivers = [finding.waiver for document in report.documents for finding in document.findings if finding.waived]
    old = sum(waiver is not None and waiver.kind == "baseline" for waiver in waivers)
    return {
        "documents": len(report.documents) + len(report.not_reached),
        "passed": statuses["passed"],
        "failed": statuses["failed"],
        "unchecked": statuses["unchecked"] + len(report.not_reached),
        "error": severities["error"],
        "warning": severities["warning"],
        "note": severities["note"],
        "waived": len(waivers) - old,
        "old": old,
        "gone": report.vanished + sum(document.known.gone for document in report.documents if document.known),
    }


def _document(document: DocumentReport, language: Language) -> dict[str, object]:
    return {
        "path": document.path,
        "type": document.type,
        "language": document.language,
        "audience": document.audience,
        "status": document.status,
        "findings": [_finding(finding, language) for finding in document.findings],
        "not_checked": [
            {"what": piece.what.in_(language), "why": piece.why.in_(language)} for piece in document.not_checked
        ],
    }


def _not_reached(path: str, language: Language) -> dict[str, object]:
    return {
        "path": path,
        "type": None,
        "language": None,
        "audience": None,
        "status": "unchecked",
        "findings": [],
        "not_checked": [{"what": WHOLE_FILE.in_(language), "why": STOPPED.in_(language)}],
    }


def _waiver(waiver: WaivedBy) -> dict[str, object]:
    return {
        "in": waiver.kind,
        "reason": waiver.reason or None,
        "by": waiver.by or None,
        "until": waiver.until or None,
    }


def _finding(finding: ReportedFinding, language: Language) -> dict[str, object]:
    location = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message.in_(language),
        "why": finding.why.in_(language),
        "how": finding.how.in_(language),
        "evidence": finding.evidence,
        "waived": finding.waived,
        "waiver": _waiver(finding.waiver) if finding.waiver is not None else None,
        "fingerprint": finding.fingerprint,
        "location": {
            "where": location.where.in_(language),
            "part": location.part,
            "line": location.line,
            "column": location.column,
            "paragraph": location.paragraph,
            "table": location.table,
            "row": location.row,
            "cell": location.cell,
            "section": list(location.section),
        },
    }
