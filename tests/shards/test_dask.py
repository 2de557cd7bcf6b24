"""A real cluster of two workers, one of them killed midway: every shard is done, and the report is that of one machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import REPORT

pytestmark = pytest.mark.slow


def briefcheck(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "briefcheck", *arguments]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[dict[str, object]]:
    log = (tmp_path / "cluster.log").open("wb")
    command = [sys.executable, str(Path(__file__).with_name("cluster.py"))]
    with log, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log) as process:
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()


def test_a_killed_worker_costs_nothing(cluster: dict[str, object], tmp_path: Path) -> None:
    briefs = tmp_path / "briefs"
    briefs.mkdir()
    for number in range(60):
        text = REPORT.format("" if number % 7 == 0 else "李娜")
        (briefs / f"{number:02} 纪要.md").write_text(text, encoding="utf-8")
    plan = briefcheck("plan", "briefs", "-o", "plan", "--shard-docs", "10")
    subprocess.run(plan, cwd=tmp_path, check=True, capture_output=True)
    address, pids = cluster["address"], cluster["pids"]
    assert isinstance(pids, list)

    command = briefcheck("run", "plan", "-o", "out", "--engine", f"dask://{address}", "--no-progress")
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        out = tmp_path / "out"
        until = time.monotonic() + 120
        while not list(out.glob("shard-*")) and running.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        done = len(list(out.glob("shard-*")))
        os.kill(pids[0], signal.SIGKILL)
        told, said = running.communicate(timeout=180)

    assert 1 <= done < 6, "the worker was not killed midway"
    assert running.returncode == 0, said.decode()
    assert told.decode().splitlines()[-1].startswith("All 6 shards are done")
    environment = {**os.environ, "BRIEFCHECK_LANG": "en"}
    merged, checked = (
        subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
        for command in (
            briefcheck("merge", "out", "--format", "json"),
            briefcheck("check", "briefs", "--format", "json", "--no-cache"),
        )
    )
    assert merged.returncode == checked.returncode == 1
    assert merged.stdout == checked.stdout
