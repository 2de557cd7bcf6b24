"""Reports for tests of the reporters, from a line or two."""

from __future__ import annotations

from typing import Any

from briefcheck import DocumentReport, Location, NotChecked, Report, ReportedFinding, Text
from briefcheck.report.words import WHOLE_FILE

CONTACT_REPORT = Text("Contact report", "客户会议报告")


def finding(severity: str = "error", **fields: Any) -> ReportedFinding:
    """Return a finding of an action without an owner."""
    values: dict[str, Any] = {
        "rule": "actions/missing-owner",
        "severity": severity,
        "confidence": "certain",
        "message": Text("Nobody owns this action: Send the layout", "这条行动没有负责人：寄出版面"),
        "why": Text("What nobody owns nobody does.", "没人负责的事就没人做。"),
        "how": Text("Name one person.", "写上一个人的名字。"),
        "evidence": "Send the layout | | Friday",
        "location": Location(
            Text("Next steps › table 2, row 3, column “Owner”", "下一步行动 › 表 2，第 3 行，“负责人”列"),
            line=12,
            column=1,
            paragraph=12,
            table=2,
            row=3,
            cell=2,
            section=("Next steps",),
        ),
    }
    return ReportedFinding(**(values | fields))


def document(path: str, status: str, *findings: ReportedFinding, **fields: Any) -> DocumentReport:
    """Return the report on a contact report for internal use."""
    values: dict[str, Any] = {
        "path": path,
        "type": "contact-report",
        "type_name": CONTACT_REPORT,
        "language": "en",
        "audience": "internal",
        "status": status,
        "findings": findings,
    }
    return DocumentReport(**(values | fields))


def unreadable(path: str) -> DocumentReport:
    """Return the report on a file that could not be read."""
    why = NotChecked(WHOLE_FILE, Text("it is encrypted", "文件加了密"))
    return document(path, "unchecked", type=None, type_name=None, language=None, not_checked=(why,))


def report(*documents: DocumentReport, not_reached: tuple[str, ...] = ()) -> Report:
    """Return the report of a run."""
    return Report("0.1.0", "error", documents, not_reached)
