"""The pre-commit hook on a fresh repository: fails on a bad document, passes after the mend."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support.word import word

from .conftest import FOREIGN, run
from .test_installed import BAD

pytestmark = pytest.mark.slow

IDENTITY = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid")
GOOD = BAD.replace("| 提交第二版画面 |  |", "| 提交第二版画面 | 李娜 |")


def commit(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "-A"], [*IDENTITY, "commit", "-q", "-m", "first"]):
        done = run(["git", *command], folder)
        assert done.returncode == 0, done.stderr


def as_word(markdown: str) -> bytes:
    """The same report as a Word file."""
    return word("\n".join(line for line in markdown.splitlines() if line and not line.startswith("|--")))


def test_try_repo_fails_on_a_bad_word_file_and_passes_after_the_mend(checkout: Path, tmp_path: Path):
    commit(checkout)
    repository = tmp_path / "documents"
    repository.mkdir()
    report = repository / "会议报告 第一次.docx"
    report.write_bytes(as_word(BAD))
    (repository / "good.md").write_text(GOOD, encoding="utf-8")
    (repository / "~$议报告.docx").write_bytes(b"\x05lock")
    commit(repository)
    command = [sys.executable, "-m", "pre_commit", "try-repo", checkout, "briefcheck", "--all-files", "--verbose"]
    env = {"PRE_COMMIT_HOME": str(tmp_path / "cache"), "BRIEFCHECK_LANG": "zh"}

    failed = run(command, repository, env)
    report.write_bytes(as_word(GOOD))
    run(["git", "add", "-A"], repository)
    passed = run(command, repository, env)

    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "没有负责人" in failed.stdout
    assert "会议报告 第一次.docx" in failed.stdout
    assert "good.md" not in failed.stdout
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_manifest_takes_a_foreign_plugin_by_additional_dependencies(checkout: Path, tmp_path: Path):
    if not (checkout / ".git").exists():
        commit(checkout)
    repository = tmp_path / "documents"
    repository.mkdir()
    (repository / "good.md").write_text(GOOD, encoding="utf-8")
    (repository / "briefcheck.yaml").write_text("require-plugins: [acme]\n", encoding="utf-8")
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {checkout}\n  rev: HEAD\n  hooks:\n  - id: briefcheck\n"
        f"    additional_dependencies: ['briefcheck-acme @ {FOREIGN.as_uri()}']\n",
        encoding="utf-8",
    )
    commit(repository)
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]

    done = run(command, repository, {"PRE_COMMIT_HOME": str(tmp_path / "cache")})

    assert done.returncode == 0, done.stdout + done.stderr
