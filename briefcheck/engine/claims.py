"""Which document of a run is which entry of the baseline under another name: no entry is for two documents.

Each document is judged for itself, maybe in another process, maybe in an earlier run; its report brings along what it may
be. Who has all reports of a run decides, by them and by which files are there now.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.engine.baseline import is_there, mark_old
from briefcheck.engine.check import verdict
from briefcheck.frozen import replace
from briefcheck.rules.report import DocumentReport
from briefcheck.rules.waiver import Claim, Known


def settle_claims(
    reports: Sequence[DocumentReport], homes: Sequence[str] = (), *, look: bool = False
) -> tuple[DocumentReport, ...]:
    """Return the reports, each entry of a baseline given to the document that is most like it; ties by path.

    Args:
        reports: of a whole run.
        homes: for each, the folder of its baseline, or what else tells two baselines apart; none: there is one.
        look: whether to look, in the folders, which files are there now; else it is as when each document was judged.
    """
    if not any(report.claims for report in reports):
        return tuple(reports)
    claimed = [
        (-claim.alike, report.path, claim.path, number, claim)
        for number, report in enumerate(reports)
        for claim in report.claims
        if not (is_there(homes[number], claim.path) if look and claim.alike <= 1 else claim.there)
    ]
    given: dict[int, Claim] = {}
    taken: set[tuple[str, str]] = set()
    for _, _, name, number, claim in sorted(claimed, key=lambda entry: entry[:4]):
        entry = (homes[number] if homes else "", name)
        if number not in given and entry not in taken:
            given[number] = claim
            taken.add(entry)
    return tuple(_with(report, given.get(number)) if report.claims else report for number, report in enumerate(reports))


def without_claims(report: DocumentReport) -> DocumentReport:
    """Return a report in which only what the baseline knows under the document's own name is old."""
    return _with(report, None) if report.claims else report


def _with(report: DocumentReport, claim: Claim | None) -> DocumentReport:
    findings = tuple(mark_old(report.findings, claim.old if claim else ()))
    known = Known(claim.path, len(claim.old), claim.gone) if claim else None
    status = report.status if report.status == "unchecked" else verdict(findings, report.fail_on)
    return replace(report, findings=findings, known=known, status=status)
