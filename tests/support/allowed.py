"""Documents checked as a run does it, in a folder with its waivers and its baseline."""

from __future__ import annotations

from pathlib import Path

from briefcheck.engine.check import check_file
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.report import DocumentReport, ReportedFinding

OWNER = "actions/missing-owner"


def checked(path: Path | str, audience: str | None = None) -> DocumentReport:
    """Return the report on a file, with what lies beside it."""
    extensions = load_extensions()
    return check_file(str(path), Policies(extensions, audience=audience).for_file(str(path)), extensions)


def of(report: DocumentReport, rule: str = OWNER) -> list[ReportedFinding]:
    """Return the findings of a rule."""
    return [finding for finding in report.findings if finding.rule == rule]


def open_(report: DocumentReport, rule: str = OWNER) -> list[str]:
    """Return the evidence or the message of the findings of a rule that count."""
    return [finding.message.en.partition(": ")[2] for finding in of(report, rule) if not finding.waived]


def about_waivers(report: DocumentReport) -> list[str]:
    """Return what is wrong with waivers: the rule and the line, 0 for none."""
    found = [finding for finding in report.findings if finding.rule.startswith("waivers/")]
    return [f"{finding.rule.removeprefix('waivers/')} {finding.location.line or 0}" for finding in found]
