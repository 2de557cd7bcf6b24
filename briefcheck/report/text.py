"""The text reporter: for people."""

from __future__ import annotations

from briefcheck.rules.report import Report
from briefcheck.text import Language


def write(report: Report, language: Language) -> str:
    """Return the report as plain text, unwrapped and without colour."""
    out = []
    for document in report.documents:
        out.append(f"{document.path}: {document.status}")
        for finding in document.findings:
            out.append(f"  {finding.severity} {finding.rule} {finding.location.where.in_(language)}")
            out.append(f"    {finding.message.in_(language)}")
        out += [f"  {piece.what.in_(language)}: {piece.why.in_(language)}" for piece in document.not_checked]
    return "\n".join(out) + "\n"
