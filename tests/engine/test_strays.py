"""What is told of waivers whose documents a store or a plan did not hold: a sentence, for the list may serve others too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

from briefcheck.cli.main import main
from briefcheck.engine.strays import not_met
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies

LIST = """waivers:
  - {rule: actions/missing-owner, document: to-client/a.md, reason: it is agreed}
  - {rule: actions/missing-owner, document: to-client/gone.md, reason: it was agreed}
  - {rule: actions/missing-due-date, document: to-client/gone.md, reason: it was agreed}
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    def runs(*arguments: str) -> Ran:
        code = main([*arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return runs


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefcheck.yaml").write_text("audience: client\n")
    (tmp_path / "briefcheck-waivers.yaml").write_text(LIST)
    (tmp_path / "to-client").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(folder: Path, *documents: str) -> list[str]:
    policies = Policies(load_extensions())
    governed = [str(folder / name) for name in documents]
    for path in governed:
        policies.for_file(path)
    return [text.en for text in not_met(policies, governed)]


def test_documents_that_a_run_elsewhere_did_not_meet_are_counted_once_each(folder: Path) -> None:
    (said,) = told(folder, "to-client/a.md", "to-client/b.md")
    assert said.endswith(
        "briefcheck-waivers.yaml: 1 document that it names was not met here: gone, renamed, or of another folder or store. "
        "No finding is made of it, for one list may serve several."
    )
    (both,) = told(folder, "to-client/b.md")
    assert "2 documents that it names were not met here" in both


def test_nothing_is_told_where_all_are_there(folder: Path) -> None:
    assert told(folder, "to-client/a.md", "to-client/gone.md") == []
    (folder / "to-client" / "gone.md").write_text("here\n")
    assert told(folder, "to-client/a.md") == []
    (folder / "briefcheck-waivers.yaml").unlink()
    assert told(folder, "to-client/a.md") == []


def test_a_plan_tells_of_them(folder: Path, run: Callable[..., Ran]) -> None:
    (folder / "to-client" / "a.md").write_text("# Report\n")

    ran = run("plan", ".", "-o", "plan", "--lang", "zh")

    assert ran.code == 0
    assert "briefcheck-waivers.yaml：其中有 1 份文档这次没有遇到" in ran.err
    assert run("plan", "to-client/a.md", "-o", "plan2").err == ""
