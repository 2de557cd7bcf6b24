"""A whole run: results of earlier runs and of workers, in the order of the candidates."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from support.plugins import make_extensions, make_policy, make_rule, word_rule

from briefcheck import Finding
from briefcheck.engine import ground as grounds
from briefcheck.engine import relied, workers
from briefcheck.engine import run as runs
from briefcheck.engine.discover import Candidate
from briefcheck.engine.results import Ground
from briefcheck.engine.run import How, Run
from briefcheck.engine.tasks import Spec
from briefcheck.rules.extension import Extensions
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Text

REFUSED = Text("no such reader", "没有读取器")

forks = pytest.mark.skipif(sys.platform != "linux", reason="what the test itself makes is taken along by a fork")


class Same:
    """Policies that say the same of every file."""

    def __init__(self, extensions: Extensions) -> None:
        self.policy = make_policy(extensions)

    def for_file(self, _: str) -> Any:
        return self.policy


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(grounds, "GRANULARITY", -3600)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    relied._seen.clear()
    relied._in_order.clear()
    monkeypatch.setattr(workers, "safe_start", lambda: "fork")


@pytest.fixture
def candidates(tmp_path: Path) -> list[Candidate]:
    """Twelve documents, one of a format that nobody reads and one that is not there."""
    found = []
    for number in range(12):
        path = tmp_path / f"{number:02}.md"
        path.write_text("TBD\n" if number % 3 else "fine\n", encoding="utf-8")
        found.append(Candidate(str(path)))
    return [*found[:4], Candidate(str(tmp_path / "04.odt"), REFUSED), *found[4:], Candidate(str(tmp_path / "none.md"))]


def run(candidates: list[Candidate], extensions: Extensions, *, kept: bool = False, **how: Any) -> Run:
    results = None
    if kept:
        on = Ground.open()
        assert on is not None
        results = on.results((), [candidate.path for candidate in candidates], read_anew=lambda _: False)
        assert results is not None
    policies: Any = Same(extensions)
    return Run(candidates, Spec(), (extensions, policies), How(results=results, **how))


def statuses(reports: list[DocumentReport]) -> str:
    return "".join(report.status[0] for report in reports)


EXPECTED = "pffp" + "u" + "ffpffpff" + "u"


@pytest.mark.parametrize("jobs", [0, pytest.param(1, marks=forks), pytest.param(3, marks=forks)])
def test_reports_come_in_the_order_of_the_candidates(jobs: int, candidates: list[Candidate]) -> None:
    extensions = make_extensions(word_rule("TBD"))
    checking = run(candidates, extensions, jobs=jobs)
    reports = list(checking.reports())
    assert [report.path for report in reports] == [candidate.path for candidate in candidates]
    assert statuses(reports) == EXPECTED
    assert reports[4].not_checked[0].why == REFUSED
    assert checking.settled


@pytest.mark.parametrize("jobs", [0, pytest.param(2, marks=forks)])
def test_what_is_known_is_not_judged_again(jobs: int, candidates: list[Candidate]) -> None:
    judged: list[str] = []

    def look(context: Any) -> list[Finding]:
        judged.append(context.document.path)
        return []

    extensions = make_extensions(word_rule("TBD"), make_rule("look", look))
    readable = candidates[:-1]
    first = list(run(readable, extensions, kept=True, jobs=0).reports())
    assert len(judged) == 12
    changed = Path(readable[7].path)
    changed.write_text("TBD and more\n", encoding="utf-8")
    judged.clear()
    checking = run(readable, extensions, kept=True, jobs=jobs)
    again = list(checking.reports())
    assert judged == ([str(changed)] if jobs == 0 else [])
    assert checking.settled
    assert [one == other for one, other in zip(first, again, strict=True)].count(False) == 1
    assert again[7].findings[0].evidence == "TBD and more"
    touched = Path(readable[0].path)
    touched.touch()
    judged.clear()
    assert list(run(readable, extensions, kept=True, jobs=jobs).reports()) == again
    assert judged == []  # touched, but its bytes are the same


def test_run_with_a_file_that_cannot_be_opened_is_not_final(
    candidates: list[Candidate], monkeypatch: pytest.MonkeyPatch
) -> None:
    extensions = make_extensions(word_rule("TBD"))
    assert run(candidates, extensions, kept=True, jobs=0).settled
    opened = os.open

    def refuse(path: Any, *how: Any, **more: Any) -> Any:
        if str(path).endswith("none.md"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *how, **more)

    Path(candidates[-1].path).write_text("fine\n", encoding="utf-8")
    monkeypatch.setattr(os, "open", refuse)
    for kept in (False, True, True):
        checking = run(candidates, extensions, kept=kept, jobs=0)
        reports = list(checking.reports())
        assert statuses(reports) == EXPECTED
        assert reports[-1].not_checked[0].why.en == "it cannot be opened: Permission denied"
        assert not checking.settled


@forks
def test_poison_in_a_worker_is_one_result_and_not_kept(candidates: list[Candidate]) -> None:
    import os
    import signal

    poison = candidates[5].path

    def kill(context: Any) -> list[Finding]:
        if context.document.path == poison:
            os.kill(os.getpid(), signal.SIGKILL)
        return []

    extensions = make_extensions(word_rule("TBD"), make_rule("kill", kill))
    for _ in range(2):
        checking = run(candidates[:-1], extensions, kept=True, jobs=2)
        reports = list(checking.reports())
        assert statuses(reports) == "pffpuufpffpff"
        assert "killed (SIGKILL)" in reports[5].not_checked[0].why.en
        assert not checking.settled


def test_run_that_is_left_early_closes_what_it_opened(candidates: list[Candidate]) -> None:
    extensions = make_extensions(word_rule("TBD"))
    checking = run(candidates, extensions, kept=True, jobs=0)
    reports = checking.reports()
    next(reports)
    reports.close()  # type: ignore[attr-defined]  # a generator
    assert list(run(candidates[:1], extensions, kept=True, jobs=0).reports())


@pytest.mark.parametrize(
    ("documents", "how", "count"),
    [
        (0, {"jobs": 4}, 0),
        (1, {}, 0),
        (runs.MANY - 1, {}, 0),
        (runs.MANY, {}, 3),
        (1, {"seconds": 5.0}, 1),
        (1, {"megabytes": 500}, 1),
        (runs.MANY, {"jobs": 0, "seconds": 5.0}, 0),
        (2, {"jobs": 4}, 2),
        (1000, {"jobs": 8}, 8),
    ],
)
def test_workers_are_started_where_it_pays_or_is_asked_for(
    documents: int, how: dict[str, Any], count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    assert runs._workers_for(documents, How(**how)) == count
    monkeypatch.setattr(workers, "cores", lambda: 1)
    if documents == runs.MANY and not how:
        assert runs._workers_for(documents, How()) == 0
        assert runs._workers_for(documents, How(seconds=5.0)) == 1
