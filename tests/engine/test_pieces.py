"""Pieces come out as they went in, whatever was refused and whoever judged them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import pytest

from briefcheck.engine.pieces import Checker, Piece
from briefcheck.engine.tasks import Task
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Text

WHY = Text("too far away", "太远")


class Pool:
    """Stands for workers, which answer in order."""

    def check(self, tasks: Iterable[Task]) -> Iterator[DocumentReport]:
        ahead = list(tasks)
        for task in ahead:
            assert task.data == b"# A\n"
            yield DocumentReport(task.path, None, None, None, "internal", "passed")


@pytest.mark.parametrize("workers", [None, Pool()])
@pytest.mark.parametrize("pattern", ["", "d", "r", "rrd", "drd", "ddrr", "rdrdr"])
def test_order(workers: object, pattern: str) -> None:
    extensions = load_extensions()
    checker = Checker(Policies(extensions), extensions, workers)  # type: ignore[arg-type]
    pieces = [
        Piece(f"{at}.md", f"{at}.md", b"# A\n") if kind == "d" else Piece(f"{at}.md", f"{at}.md", b"", WHY)
        for at, kind in enumerate(pattern)
    ]

    reports = list(checker.check(pieces))

    assert [report.path for report in reports] == [piece.path for piece in pieces]
    assert "".join("d" if report.status == "passed" else "r" for report in reports) == pattern
    assert all(report.not_checked[0].why == WHY for report in reports if report.status == "unchecked")


def test_a_name_of_its_own_is_kept_beside_what_governs(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    extensions = load_extensions()
    checker = Checker(Policies(extensions), extensions)
    names = SimpleNamespace(
        alike=Piece("s3://b/x/a.md", str(tmp_path / "in" / "a.md"), b"# A\n"),
        other=Piece("s3://b/x/a.md", str(tmp_path / "document.md"), b"# A\n"),
    )

    assert [report.path for report in checker.check([names.alike, names.other])] == ["s3://b/x/a.md"] * 2
