from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

from briefcheck.cli.main import main

REPORT = "# 会议报告\n\n日期：2026-03-02\n\n## 下一步行动\n\n| 行动 | 负责人 | 截止日期 |\n|---|---|---|\n| 提交第二版画面 | {} | 2026-03-09 |\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")

    def runs(*arguments: object) -> Ran:
        # Workers beside the threads of a test runner are started anew, at a second each: only where they are tried.
        jobs = ("--jobs", "0") if arguments[0] in {"run-shard", "run"} and "--jobs" not in arguments else ()
        code = main([str(argument) for argument in (*arguments, *jobs)])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return runs


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with ten documents in ``briefs``: three fail, one cannot be checked; one is by rules of its own."""
    briefs = tmp_path / "briefs"
    (briefs / "in").mkdir(parents=True)
    for number in range(8):
        (briefs / f"{number} 纪要.md").write_text(REPORT.format("" if number % 3 == 0 else "李娜"), encoding="utf-8")
    (briefs / "old.doc").write_bytes(b"x")
    (briefs / "in" / "briefcheck.yaml").write_text("rules:\n  actions/missing-owner: off\n")
    (briefs / "in" / "a.md").write_text(REPORT.format(""), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
