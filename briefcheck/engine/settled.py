"""Whether a report would come out the same again; apart from what keeps reports, which a run of a few does without."""

from __future__ import annotations

from briefcheck.rules.report import DocumentReport


def is_settled(report: DocumentReport) -> bool:
    """Tell whether another look at the same bytes would come to the same: no failure was the reason for anything."""
    return not any(piece.frames for piece in report.not_checked)
