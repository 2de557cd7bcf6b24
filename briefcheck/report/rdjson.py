"""The rdjson reporter: Reviewdog Diagnostic Format, for reviewdog.

Its columns count bytes of UTF-8. A report knows code points and not the line before them, so a finding names its line
alone, which the format allows.
"""

from __future__ import annotations

import json
from typing import Final

from briefcheck.report.flat import entries, help_of, sentence
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import Report
from briefcheck.text import Language

_SEVERITY: Final[dict[Severity, str]] = {"error": "ERROR", "warning": "WARNING", "note": "INFO", "off": "INFO"}


def write_rdjson(report: Report, language: Language) -> str:
    """Return the findings as one DiagnosticResult."""
    diagnostics = []
    for entry in entries(report):
        helped = help_of(entry, language)
        diagnostics.append(
            {
                "message": sentence(entry, language) + (f"\n{helped}" if helped else ""),
                "location": {"path": entry.path, "range": {"start": {"line": entry.line}}},
                "severity": _SEVERITY[entry.finding.severity],
                "code": {"value": entry.finding.rule},
            }
        )
    content = {"source": {"name": "briefcheck"}, "diagnostics": diagnostics}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
