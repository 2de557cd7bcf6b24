"""What the page about waivers tells to copy works as it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from support.allowed import OWNER, checked, of
from support.reports import document, finding, report

from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.report.concise import write_concise

DOCS = Path(__file__).parents[2] / "docs"


def blocks(language: str, kind: str) -> list[str]:
    text = (DOCS / language / "waivers.md").read_text(encoding="utf-8")
    return re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_files_of_the_page_are_read(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCHECK_KEY", "k" * 16)
    waivers, unwaivable, key = blocks(language, "yaml")
    (tmp_path / "briefcheck-waivers.yaml").write_text(waivers, encoding="utf-8")
    (tmp_path / "briefcheck.yaml").write_text(unwaivable + key, encoding="utf-8")
    allowances = Policies(load_extensions()).for_file(str(tmp_path / "a.md")).allowances
    assert [entry.rule for entry in allowances.waivers] == ["sensitive/mobile-number"]
    assert allowances.unwaivable == {"sensitive/secret", "sensitive/resident-id"}
    assert allowances.key == b"k" * 16


@pytest.mark.parametrize("language", ["en", "zh"])
def test_waiver_of_the_page_holds(language: str, tmp_path: Path) -> None:
    (waiver,) = blocks(language, "text")
    text = f"# Contact report\n\n## Next steps\n\n- Book it by 7 June <!-- {waiver.strip()} -->\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert [entry.waived for entry in of(checked(tmp_path / "a.md"), OWNER)] == [True]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_problem_matcher_reads_every_line(language: str) -> None:
    (task,) = json.loads(blocks(language, "json")[0])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    lines = write_concise(report(document("a: b.docx", "failed", finding(), finding("note"))), "zh").splitlines()
    for line, severity in zip(lines, ["error", "note"], strict=True):
        found = re.match(pattern["regexp"], line)
        assert found is not None
        parts = [found[pattern[name]] for name in ("file", "line", "column", "severity")]
        assert parts == ["a: b.docx", "1", "1", severity]
