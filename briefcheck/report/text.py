"""The text reporter: for people, plain. On a terminal the command line prints the same lines in colour."""

from __future__ import annotations

from briefcheck.report.lines import report_lines
from briefcheck.rules.report import Report
from briefcheck.text import Language


def write_text(report: Report, language: Language) -> str:
    """Return the report as plain text, unwrapped and without colour."""
    return "".join(f"{line.text}\n" for line in report_lines(report, language))
