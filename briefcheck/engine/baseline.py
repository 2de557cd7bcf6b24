"""The baseline: findings that were there before do not fail a document; those that are gone are counted."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from briefcheck.frozen import replace
from briefcheck.policy.allowances import Allowances, Baseline, OldDocument
from briefcheck.rules.report import DocumentReport, ReportedFinding
from briefcheck.rules.waiver import Known, WaivedBy

_OLD = WaivedBy("baseline")
_ALIKE = 0.5
"""So much of what is known of a document must be in one of another name for the two to be one."""


def match_baseline(
    findings: Sequence[ReportedFinding],
    path: str,
    allowances: Allowances,
    sketch: Callable[[], tuple[str, ...]],
    closed: Callable[[str], bool],
) -> tuple[list[ReportedFinding], Known | None]:
    """Return the findings, the old ones marked as waived, and what the baseline knows of the document.

    Args:
        findings: those of one document, with fingerprints.
        path: of the document, as a baseline names it.
        allowances: with a baseline.
        sketch: returns by what the document is known when it bears another name; asked for only if need be.
        closed: tells whether nobody may waive a rule: what it finds is never old.
    """
    baseline = allowances.baseline
    entry = _entry(baseline, path, allowances.folder, sketch) if baseline is not None else None
    if entry is None:
        return list(findings), None
    name, document = entry
    left = _counted(document.findings, closed)
    all_, old = left.total(), 0
    marked = []
    for finding in findings:
        mark = (finding.rule, finding.fingerprint)
        is_old = left[mark] > 0
        if is_old:
            left[mark] -= 1
            old += 1
        marked.append(replace(finding, waived=True, waiver=_OLD) if is_old and not finding.waived else finding)
    return marked, Known(name, old, all_ - old)


def _counted(findings: Mapping[str, Sequence[str]], closed: Callable[[str], bool]) -> Counter[tuple[str, str]]:
    return Counter((rule, print_) for rule, prints in findings.items() if not closed(rule) for print_ in prints)


def _entry(
    baseline: Baseline, path: str, folder: str, sketch: Callable[[], tuple[str, ...]]
) -> tuple[str, OldDocument] | None:
    """Return what is known of the document at a path: under that path, else under one where there is no file any more."""
    if path in baseline.documents:
        return path, baseline.documents[path]
    vanished = [name for name in baseline.documents if not os.path.lexists(os.path.join(folder, name))]
    if not vanished:
        return None
    own = set(sketch())
    alike = {name: _likeness(own, baseline.documents[name].sketch) for name in sorted(vanished)}
    best = max(alike, key=alike.__getitem__)
    return (best, baseline.documents[best]) if alike[best] >= _ALIKE else None


def _likeness(one: set[str], other: Sequence[str]) -> float:
    return len(one.intersection(other)) / max(len(one), len(other), 1)


def vanished_findings(allowances: Allowances, names: Collection[str], folders: Sequence[str]) -> int:
    """Return how many old findings are gone with their documents: those below ``folders``, which were checked as wholes.

    ``names`` are what the baseline calls the documents that it knew: one under another name now is not gone.
    """
    documents = allowances.baseline.documents if allowances.baseline else {}
    kept = left_alone(allowances, names, folders)
    gone = (document for name, document in documents.items() if name not in kept and name not in names)
    return sum(len(prints) for document in gone for prints in document.findings.values())


def may_be_old(finding: ReportedFinding, closed: Callable[[str], bool]) -> bool:
    """Tell whether a finding belongs into a baseline: nobody has waived it, and it may be waived at all."""
    by_hand = finding.waiver is not None and finding.waiver.kind != "baseline"
    return not by_hand and not closed(finding.rule)


def written_again(
    baseline: Baseline | None, reports: Mapping[str, DocumentReport], closed: Callable[[str], bool], *, prune: bool
) -> dict[str, OldDocument]:
    """Return what a baseline is to hold of documents, by their paths as it names them.

    Args:
        baseline: that of before, None for none.
        reports: on the documents, with sketches. What could not be checked keeps what was known of it.
        closed: tells whether nobody may waive a rule.
        prune: only what was old and is still there stays; nothing is added.
    """
    before = baseline.documents if baseline else {}
    made: dict[str, OldDocument] = {}
    for path, report in reports.items():
        known = before.get(report.known.path if report.known else path)
        if report.status == "unchecked":
            made |= {path: known} if known is not None else {}
            continue
        prints: dict[str, list[str]] = {}
        for finding in report.findings:
            is_old = finding.waiver is not None and finding.waiver.kind == "baseline"
            if is_old or (not prune and may_be_old(finding, closed)):
                prints.setdefault(finding.rule, []).append(finding.fingerprint)
        made[path] = OldDocument({rule: tuple(each) for rule, each in prints.items()}, report.sketch)
    return made


def left_alone(allowances: Allowances, names: Collection[str], folders: Sequence[str]) -> dict[str, OldDocument]:
    """Return what a baseline holds of documents that were not checked; those that are gone from ``folders`` are left out."""
    documents = allowances.baseline.documents if allowances.baseline else {}
    tops = _tops(folders)
    kept = {}
    for name in documents:
        path = os.path.join(allowances.folder, name)
        if name not in names and (os.path.lexists(path) or not os.path.realpath(path).startswith(tops)):
            kept[name] = documents[name]
    return kept


def _tops(folders: Sequence[str]) -> tuple[str, ...]:
    return tuple(os.path.realpath(folder).rstrip(os.sep) + os.sep for folder in folders)
