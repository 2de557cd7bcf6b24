"""The gitlab reporter: a Code Quality report, as merge requests of GitLab show it."""

from __future__ import annotations

import json
from typing import Final

from briefcheck.report.flat import entries, help_of, sentence
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import Report
from briefcheck.text import Language

_SEVERITY: Final[dict[Severity, str]] = {"error": "major", "warning": "minor", "note": "info", "off": "info"}


def write_gitlab(report: Report, language: Language) -> str:
    """Return the findings as GitLab wants them: the path unescaped, without "./", each fingerprint once."""
    content = [
        {
            "description": sentence(entry, language),
            "check_name": entry.finding.rule,
            "fingerprint": entry.fingerprint,
            "severity": _SEVERITY[entry.finding.severity],
            "location": {"path": entry.path, "lines": {"begin": entry.line}},
            "content": {"body": help_of(entry, language)},
        }
        for entry in entries(report)
    ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
