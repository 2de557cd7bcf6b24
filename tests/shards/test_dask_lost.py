"""Dask without a cluster: lost workers, shards that never work, rules loaded once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Self

import pytest
from support.ran import Ran

from briefcheck.shards import dask
from briefcheck.shards.dask import Job, run_there

Run = Callable[..., Ran]


def planned(run: Run) -> None:
    run("plan", "briefs", "-o", "plan", "--shard-docs", "3")


def test_without_dask_the_extra_is_named(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    planned(run)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install 'briefcheck[dask]'" in run("run", "plan", "-o", "out", "--engine", "dask://x:1").err


def test_a_thread_of_a_cluster_loads_the_rules_once(run: Run, here: Path) -> None:
    planned(run)
    job = Job(str(here / "plan"), str(here / "out"), "jsonl")
    try:
        assert run_there(job, "shard-00001") == {"failed": 1, "passed": 2}
        first = dask._kept.runner
        assert run_there(job, "shard-00002") == {"failed": 1, "passed": 2}
        assert dask._kept.runner is first
        (here / "plan" / "shard-00003.jsonl").unlink()
        en, zh = run_there(job, "shard-00003")
        assert ("cannot be read" in en, "读不了" in zh, dask._kept.runner) == (True, True, None)
        assert run_there(job, "shard-00001") == {"failed": 1, "passed": 2}
    finally:
        dask._forget()


class FakeFuture:
    def __init__(self, key: str, status: str, value: object) -> None:
        self.key, self.status, self._value = key, status, value

    def result(self) -> object:
        return self._value

    def exception(self) -> object:
        return self._value

    def release(self) -> None:
        self.status = "released"


def fake_cluster(outcomes: dict[str, list[tuple[str, object]]], most: list[int]) -> SimpleNamespace:
    futures: list[FakeFuture] = []

    class Client:
        def __init__(self, address: str, **_: object) -> None:
            if address == "nobody:1":
                raise OSError("refused")

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            futures.clear()

        def nthreads(self) -> dict[str, int]:
            return {"a": 1}

        def submit(self, _call: object, _job: object, name: str, *, key: str, pure: bool) -> FakeFuture:
            assert not pure
            return FakeFuture(key, *outcomes[name].pop(0))

    class Completed:
        def add(self, future: FakeFuture) -> None:
            futures.append(future)
            most.append(len(futures))

        def __next__(self) -> FakeFuture:
            return futures.pop(0)

    return SimpleNamespace(Client=Client, as_completed=Completed)


def test_lost_workers_are_survived_and_what_never_works_is_told(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(run)
    killed = ("error", type("KilledWorker", (Exception,), {})())
    most: list[int] = []
    outcomes: dict[str, list[tuple[str, object]]] = {
        "shard-00001": [killed, ("finished", {"passed": 3})],
        "shard-00002": [killed] * 9,
        "shard-00003": [("finished", ("other rules", "规则不同"))],
        "shard-00004": [("error", ValueError("secret"))],
    }
    monkeypatch.setitem(sys.modules, "distributed", fake_cluster(outcomes, most))

    ran = run("run", "plan", "-o", "out", "--engine", "dask://somebody:1")

    assert ran.code == 3
    assert sorted(ran.err.splitlines()) == [
        "shard-00002: not done: its workers died 5 times",
        "shard-00003: not done: other rules",
        "shard-00004: not done: ValueError",
    ]
    assert ran.out == "shard-00001: 3 passed\n4 of 4 shards are not done.\n"
    assert max(most) == 2
    assert "no Dask scheduler answers" in run("run", "plan", "-o", "out", "--engine", "dask://nobody:1").err
    assert not (here / "out" / "shard-00001.jsonl").exists()
