"""Workers: one document that a worker does not survive costs one result, and everything else is checked."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from support.plugins import make_extensions, make_policy, word_rule

from briefcheck import UsageError
from briefcheck.engine import processes, workers
from briefcheck.engine.check import check_bytes
from briefcheck.engine.tasks import Spec, Task
from briefcheck.engine.worker import Limits, judge_with, packed, receive, send, serve
from briefcheck.engine.workers import Workers, cores, memory_limit
from briefcheck.errors import BriefcheckError
from briefcheck.rules.report import DocumentReport

EXTENSIONS = make_extensions(word_rule("TBD"))
POLICY = make_policy(EXTENSIONS)

forks = pytest.mark.skipif(sys.platform != "linux", reason="judges of the test's own are taken along by a fork")


class Same:
    """Policies that say the same of every file."""

    def for_file(self, _: str) -> Any:
        return POLICY


def judge(task: Task) -> DocumentReport:
    """Judge bytes; some words in them do to the process what a poison document may do."""
    data = task.data or b""
    if b"KILL" in data:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"ABORT" in data:
        faulthandler.disable()  # pytest's; it would print where
        os.abort()
    if b"LEAVE" in data:
        os._exit(0)
    if b"HANG" in data:
        while True:
            with suppress(BaseException):  # one that will not be stopped from within
                time.sleep(60)
    if b"EAT" in data:
        return eat()
    if b"SLOW" in data:
        time.sleep(0.05)
    if b"USAGE" in data:
        raise UsageError("no such type")
    return check_bytes(data, task.path, POLICY, EXTENSIONS)


def eat() -> DocumentReport:
    eaten = []
    while True:
        eaten.append(bytearray(50_000_000))


def pool(count: int = 2, judge_: Callable[[Task], Any] = judge, **limits: Any) -> Workers:
    loaded: Any = (EXTENSIONS, Same())
    return Workers(Spec(), count, loaded=loaded, judge=judge_, start="fork", **limits)


def tasks(*texts: str) -> list[Task]:
    return [Task(f"{number}.md", text.encode()) for number, text in enumerate(texts)]


def outcome(report: DocumentReport) -> str:
    if report.status != "unchecked":
        return report.status
    (piece,) = report.not_checked
    return piece.why.en


@forks
def test_poison_costs_one_result_each_and_everything_else_is_checked() -> None:
    given = ["fine", "TBD", "KILL", "fine", "HANG", "EAT", "ABORT", "LEAVE", *["fine", "TBD"] * 10]
    with pool(seconds=5, megabytes=200) as workers_:
        reports = list(workers_.check(tasks(*given)))
    assert [report.path for report in reports] == [f"{number}.md" for number in range(len(given))]
    found = [outcome(report) for report in reports]
    assert found[2] == (
        "the process that was checking it was killed (SIGKILL): by somebody, or by a system that was short of memory"
    )
    assert found[4] == "checking it took longer than 5 seconds; --timeout allows more"
    assert found[5] == "checking it ran out of memory: it needed more than 200 MB; --memory allows more"
    assert found[6].startswith("the process that was checking it crashed (SIGABRT).")
    assert found[7].startswith("the process that was checking it crashed (exit code 0).")
    rest = [found[number] for number in range(len(given)) if number not in {2, 4, 5, 6, 7}]
    assert rest == ["passed", "failed", "passed", *["passed", "failed"] * 10]


@forks
def test_reports_come_in_the_order_of_the_tasks_and_are_those_of_one_process() -> None:
    given = tasks(*["SLOW TBD", "one", "TBD two", "SLOW"] * 6)
    alone = [judge(task) for task in given]
    with pool(3) as workers_:
        assert list(workers_.check(given)) == alone
        assert list(workers_.check(given[:5])) == alone[:5]  # the pool is there for more


@forks
def test_worker_killed_from_outside_is_named_and_replaced() -> None:
    with pool(1) as workers_:
        (first,) = workers_.pids
        reports: Iterator[DocumentReport] = workers_.check(tasks("SLOW", "SLOW HANG", "fine"))
        assert next(reports).status == "passed"
        os.kill(first, signal.SIGKILL)
        assert [outcome(report)[:40] for report in reports] == ["the process that was checking it was kil", "passed"]
        assert workers_.pids != (first,)


@forks
def test_large_documents_go_through_while_a_worker_is_busy() -> None:
    large = "word " * 200_000
    with pool(1, seconds=20) as workers_:
        reports = list(workers_.check(tasks("SLOW", *[large] * 4)))
    assert [report.status for report in reports] == ["passed"] * 5


@forks
def test_wrong_configuration_stops_the_run() -> None:
    with pool() as workers_, pytest.raises(UsageError, match="no such type"):
        list(workers_.check(tasks("fine", "USAGE", "fine")))


@forks
def test_no_worker_is_left_when_the_pool_is_closed() -> None:
    with pool() as workers_:
        reports = workers_.check(tasks("fine", "HANG", "HANG", "HANG"))
        assert next(reports).status == "passed"
        pids = workers_.pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@forks
def test_worker_makes_way_for_a_new_one_after_many_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_DOCUMENTS", 3)
    with pool(1) as workers_:
        first = workers_.pids
        reports = list(workers_.check(tasks(*["fine"] * 10)))
        assert workers_.pids != first
    assert [report.status for report in reports] == ["passed"] * 10


@forks
def test_hang_of_one_does_not_hold_up_more_than_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_AHEAD", 5)
    with pool(seconds=0.5) as workers_:
        reports = list(workers_.check(tasks("HANG", *["fine"] * 30)))
    assert [report.status for report in reports] == ["unchecked", *["passed"] * 30]


def test_started_anew_a_worker_judges_as_this_process_does(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("# Contact report\n\nClient: North Wind Tea\n\nTBD\n", encoding="utf-8")
    (tmp_path / "briefcheck.yaml").write_text("audience: client\n", encoding="utf-8")
    path = str(tmp_path / "report.md")
    given = [Task(path), Task("from-elsewhere.md", b"TBD\n", governed_by=path), Task(str(tmp_path / "none.md"))]
    spec = Spec(fail_on="warning")
    extensions, policies = spec.load()
    alone = [judge_with(policies, extensions)(task) for task in given]
    with Workers(spec, 1, loaded=(extensions, policies), start="spawn") as workers_:
        reports = list(workers_.check(given))
    assert reports == alone
    assert [(report.audience, report.status) for report in reports][1:] == [
        ("client", reports[1].status),
        ("client", "unchecked"),
    ]


def test_what_is_wrong_with_the_spec_stops_workers_started_anew(tmp_path: Path) -> None:
    path = tmp_path / "briefcheck.yaml"
    path.write_text("audience: client\n", encoding="utf-8")
    spec = Spec(config=str(path))
    loaded = spec.load()
    path.write_text("audienz: client\n", encoding="utf-8")
    with Workers(spec, 1, loaded=loaded, start="spawn") as pool_, pytest.raises(UsageError, match="audienz"):
        list(pool_.check([Task(str(tmp_path / "a.md"))]))


def test_workers_that_never_get_ready_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_CODE", "raise SystemExit(7)")
    loaded: Any = (EXTENSIONS, Same())
    with (
        Workers(Spec(), 1, loaded=loaded, start="spawn") as pool_,
        pytest.raises(BriefcheckError, match=r"end as soon as they are started \(exit code 7\)"),
    ):
        list(pool_.check(tasks("fine")))


def test_no_process_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> Any:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(workers, "spawn", refused)
    loaded: Any = (EXTENSIONS, Same())
    with pytest.raises(BriefcheckError, match=r"no process can be started .* \(Resource temporarily unavailable\)"):
        Workers(Spec(), 2, loaded=loaded, start="spawn")


def test_with_fewer_processes_than_wished_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real, started = workers.spawn, []

    def one_only(*given: Any) -> Any:
        if started:
            raise OSError(11, "Resource temporarily unavailable")
        started.append(1)
        return real(*given)

    monkeypatch.setattr(workers, "spawn", one_only)
    with Workers(Spec(), 3, start="spawn") as pool_:
        assert len(pool_.pids) == 1


def served(*given: object, judge_: Callable[[Task], Any] = judge) -> list[tuple[str, Any, Any]]:
    """Return the answers of a worker that lives in this process."""
    import pickle

    down_read, down_write = os.pipe()
    up_read, up_write = os.pipe()
    for message in given:
        send(down_write, message)
    os.close(down_write)
    serve(down_read, up_write, judge_, Limits(50, 0))
    os.close(up_write)
    answers = []
    while (message := receive(up_read)) is not None:
        answers.append(pickle.loads(message))  # noqa: S301  # our own bytes
    os.close(down_read)
    os.close(up_read)
    return answers


def test_worker_answers_each_task_and_ends_with_the_pipe() -> None:
    answers = served(*tasks("fine", "USAGE", "TBD"))
    assert [kind for kind, _, _ in answers] == ["ready", "done", "raised", "done"]
    assert [answers[1][1].status, answers[2][1].en, answers[3][1].status] == ["passed", "no such type", "failed"]


def test_worker_that_ran_out_of_memory_says_so_and_ends() -> None:
    def out_of_memory(_: Task) -> DocumentReport:
        raise MemoryError

    assert served(*tasks("a", "b"), judge_=out_of_memory) == [("ready", None, ()), ("memory", None, ())]


def test_memory_that_a_rule_took_is_told_from_a_fault_of_the_rule() -> None:
    def greedy(_: object) -> Any:
        raise MemoryError

    from support.plugins import make_rule

    extensions = make_extensions(make_rule("greedy", greedy))
    policy = make_policy(extensions)

    def judged(task: Task) -> DocumentReport:
        return check_bytes(task.data or b"", task.path, policy, extensions)

    assert served(*tasks("a"), judge_=judged)[1:] == [("memory", None, ())]


def test_message_that_breaks_off_ends_the_worker() -> None:
    read, write = os.pipe()
    os.write(write, packed(Task("a.md"))[:-3])
    os.close(write)
    assert receive(read) is None
    os.close(read)


def test_cores_are_those_of_the_container(tmp_path: Path) -> None:
    share = tmp_path / "cpu.max"
    for text, expected in (("150000 100000", 2), ("max 100000", sys.maxsize), ("50000 100000", 1), ("", sys.maxsize)):
        share.write_text(text, encoding="ascii")
        assert workers._share(str(share)) == expected
    assert workers._share(str(tmp_path / "none")) == sys.maxsize
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_memory_is_shared_out_among_the_workers() -> None:
    assert 512 <= memory_limit(10_000) <= memory_limit(1) <= 4_096
    assert memory_limit(10_000) == 512
