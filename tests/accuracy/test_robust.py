"""Each odd, broken or locked file alone, by the command line: passed, failed, or unchecked with a reason."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from briefcheck.cli.main import main

CODES = {"passed": 0, "failed": 1, "unchecked": 3}


@pytest.mark.slow
def test_every_robust_file_alone_is_passed_failed_or_unchecked_with_a_reason(
    corpus: Path, capsys: pytest.CaptureFixture[str]
):
    files = sorted(path for path in (corpus / "robust").rglob("*") if path.is_file())
    statuses: Counter[str] = Counter()
    for file in files:
        code = main(["check", "--format", "json", "--audience", "client", str(file)])
        captured = capsys.readouterr()
        assert captured.err == "", file
        (document,) = json.loads(captured.out)["documents"]
        reasons = [piece["why"] for piece in document["not_checked"]]
        assert code == CODES[document["status"]], file
        assert (document["status"] == "unchecked") == bool(reasons), file
        assert all(reasons), file
        assert not [why for why in reasons if "briefcheck failed" in why or "the rule failed" in why], file
        statuses[document["status"]] += 1
    assert statuses.total() == len(files) > 0
