"""The baseline: findings that were there before do not fail a document; those that are gone are counted."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from unicodedata import normalize

from briefcheck.frozen import replace
from briefcheck.lazy import pattern
from briefcheck.policy.allowances import Allowances, Baseline, OldDocument
from briefcheck.rules.report import DocumentReport, ReportedFinding
from briefcheck.rules.waiver import Claim, Known, WaivedBy
from briefcheck.yamlfile import is_there as path_is_there

_OLD = WaivedBy("baseline")
_NUMBER = pattern(r"#\d+\Z")
_ALIKE = 0.5
"""So much of what is known of a document must be in one of another name for the two to be one."""


def match_baseline(
    findings: Sequence[ReportedFinding],
    path: str,
    allowances: Allowances,
    sketch: Callable[[], tuple[str, ...]],
    closed: Callable[[str], bool],
) -> tuple[list[ReportedFinding], Known | None, tuple[Claim, ...]]:
    """Return the findings, the old ones marked as waived, what the baseline knows of the document, and what it may be.

    A document of another name is taken for the one it is most like among those that are gone. Where several documents
    are checked, :func:`briefcheck.engine.claims.settle_claims` sees to it that no two are taken for the same.

    Args:
        findings: those of one document, with fingerprints.
        path: of the document, as a baseline names it.
        allowances: with a baseline.
        sketch: returns by what the document is known when it bears another name; asked for only if need be.
        closed: tells whether nobody may waive a rule: what it finds is never old.
    """
    documents = allowances.baseline.documents if allowances.baseline is not None else {}
    if path in documents and not _is_masked(path):
        old, gone = _found(findings, documents[path], closed)
        return mark_old(findings, old), Known(path, len(old), gone), ()
    if not documents:
        return list(findings), None, ()
    own = set(sketch())
    claims = []
    for name, document in documents.items():
        alike = _likeness(own, document.sketch)
        is_own = _is_masked(path) and _NUMBER.sub("", name) == path
        if alike >= _ALIKE or is_own:
            old, gone = _found(findings, document, closed)
            there = not is_own and is_there(allowances.folder, name)
            claims.append(Claim(name, alike + 2 * is_own, old, gone, there))
    claims.sort(key=lambda claim: (-claim.alike, claim.path))
    best = next((claim for claim in claims if not claim.there), None)
    if best is None:
        return list(findings), None, tuple(claims)
    return mark_old(findings, best.old), Known(best.path, len(best.old), best.gone), tuple(claims)


def is_there(folder: str, name: str) -> bool:
    """Tell whether a document still bears the name that the baseline of ``folder`` knows it under."""
    path = os.path.join(folder, name)
    there = path_is_there(path)
    if there or not _is_masked(name):
        return there
    place, pattern_ = os.path.split(_NUMBER.sub("", path))
    sys.audit("briefcheck.relied", place)  # see briefcheck.engine.relied
    try:
        return any(fnmatchcase(normalize("NFC", each), pattern_.replace("…", "*")) for each in os.listdir(place))
    except OSError:
        return False


def masked_name(path: str, mask: Callable[[str], str]) -> str:
    """Return the path of a document with what is sensitive in its name masked, as every report names it."""
    folder, slash, name = path.rpartition("/")
    return folder + slash + mask(name)


def numbered(name: str, taken: Collection[str]) -> str:
    """Return the name that a document gets in a baseline: of several that are the same when masked, each has a number."""
    number, made = 1, name
    while made in taken:
        number += 1
        made = f"{name}#{number}"
    return made


def _is_masked(name: str) -> bool:
    last = name.rpartition("/")[2]
    return "*" in last or "…" in last


def mark_old(findings: Iterable[ReportedFinding], old: Collection[str]) -> list[ReportedFinding]:
    """Return findings with exactly those marked as old that have these fingerprints; what a person waived stays so."""
    marked = []
    for finding in findings:
        if finding.waiver == _OLD and finding.fingerprint not in old:
            marked.append(replace(finding, waived=False, waiver=None))
        elif finding.fingerprint in old and not finding.waived:
            marked.append(replace(finding, waived=True, waiver=_OLD))
        else:
            marked.append(finding)
    return marked


def _found(
    findings: Iterable[ReportedFinding], document: OldDocument, closed: Callable[[str], bool]
) -> tuple[tuple[str, ...], int]:
    """Return the fingerprints that are still found, and how many others there were."""
    left = Counter(
        (rule, print_) for rule, prints in document.findings.items() if not closed(rule) for print_ in prints
    )
    old = []
    for finding in findings:
        mark = (finding.rule, finding.fingerprint)
        if left[mark] > 0:
            left[mark] -= 1
            old.append(finding.fingerprint)
    return tuple(old), left.total()


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
        if name not in names and (is_there(allowances.folder, name) or not os.path.realpath(path).startswith(tops)):
            kept[name] = documents[name]
    return kept


def _tops(folders: Sequence[str]) -> tuple[str, ...]:
    return tuple(os.path.realpath(folder).rstrip(os.sep) + os.sep for folder in folders)
