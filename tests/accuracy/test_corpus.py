"""What must hold on real documents: every file has an answer, and ordinary documentation raises no false alarm."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from briefcheck import DocumentReport
from briefcheck.engine.check import check_paths
from briefcheck.engine.discover import discover
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies

pytestmark = pytest.mark.slow

FIRST = {
    f"sensitive/{name}"
    for name in ("resident-id", "bank-card", "mobile-number", "secret", "confidential-marking", "banned-term")
}
"""Rules of which not one finding is allowed in ordinary documentation."""
ADDRESS = "sensitive/email-address"
"""Its findings there were read by hand: all of them are addresses."""


def reports(folder: Path) -> list[DocumentReport]:
    extensions = load_extensions()
    suffixes = {suffix for reader in extensions.readers for suffix in reader.suffixes}
    candidates = discover([str(folder)], suffixes)
    return list(check_paths(candidates, Policies(extensions, audience="client"), extensions))


@pytest.mark.parametrize("folder", ["A", "B", "C"])  # those of robust, each alone: test_robust.py
def test_every_real_file_is_passed_failed_or_unchecked_with_a_reason(folder: str, corpus: Path):
    found = reports(corpus / folder)

    assert found
    for report in found:
        reasons = [piece.why.en for piece in report.not_checked]
        assert (report.status == "unchecked") == bool(reasons), report.path
        assert not [reason for reason in reasons if "briefcheck failed" in reason or "plugin" in reason], report.path


def test_ordinary_documentation_raises_no_false_alarm(corpus: Path):
    found = reports(corpus / "negatives")
    findings = [finding for report in found for finding in report.findings]
    sure = Counter(finding.rule for finding in findings if finding.confidence != "possible")
    later = {name: count for name, count in sure.items() if name.startswith("sensitive/") and name != ADDRESS}

    assert [report.path for report in found if report.type is not None] == []
    assert [finding.message.en for finding in findings if finding.rule in FIRST] == []
    assert sum(later.values()) <= len(found) / 100, later
    assert [name for name in sure if name.startswith("hidden/")] == []
    assert sum(finding.rule.startswith("structure/") for finding in findings) <= len(found) / 50
