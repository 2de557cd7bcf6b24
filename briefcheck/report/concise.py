"""The concise reporter: one line a finding, ``file:line:column: severity: message [rule]``, for editors and grep."""

from __future__ import annotations

from briefcheck.report.flat import entries, plain, sentence
from briefcheck.rules.report import Report
from briefcheck.text import Language


def write_concise(report: Report, language: Language) -> str:
    """Return one line a finding; the severity is in English whatever the language, for programs go by it."""
    return "".join(
        f"{plain(entry.path)}:{entry.line}:{entry.column}: {entry.finding.severity}: {sentence(entry, language)}"
        f" [{entry.finding.rule}]\n"
        for entry in entries(report)
    )
