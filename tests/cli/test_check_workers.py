"""``briefcheck check`` with workers, as users run it: a foreign plugin, poison among the documents, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.dists import install
from support.ran import Ran

PLUGIN = """
import os, signal, time
from contextlib import suppress
from briefcheck import Bad, Finding, Good, Text, hookimpl, rule

said = Text("x", "x")

@rule(name="poison", since="1.0", source="X01", messages={"found": Text("Found: {what}", "发现：{what}")},
      why=said, how=said, examples=[Bad("POISON", expect=["1 found"]), Good("y")])
def poison(context, options):
    words = "\\n".join(passage.text for passage in context.passages)
    if "KILL" in words:
        os.kill(os.getpid(), signal.SIGKILL)
    while "HANG" in words:
        with suppress(BaseException):
            time.sleep(60)
    if "EAT" in words:
        eaten = []
        while True:
            eaten.append(bytearray(50_000_000))
    if "POISON" in words:
        yield Finding("found", data={"what": "poison"})

@hookimpl
def briefcheck_rules():
    return [poison]
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="limits of memory, and signals, are Linux's here")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plugin beside it, a configuration that names its ruleset by a path, and poison among documents."""
    install(tmp_path / "site", "briefcheck_venom", PLUGIN)
    place = tmp_path / "documents"
    place.mkdir()
    (tmp_path / "ours.yaml").write_text("rules:\n  venom/poison: error\n", encoding="utf-8")
    (place / "briefcheck.yaml").write_text("extends: [../ours.yaml]\n", encoding="utf-8")
    for number in range(12):
        (place / f"{number:02}.md").write_text("POISON\n" if number % 4 == 1 else "fine\n", encoding="utf-8")
    return place


def started(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder.parent / "site")}
    command = [sys.executable, "-m", "briefcheck", "check", "--lang", "en", *arguments, "."]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


@linux
def test_poison_costs_one_result_each_named_and_everything_else_is_checked(folder: Path) -> None:
    for number, word in ((2, "KILL"), (6, "HANG"), (10, "EAT")):
        (folder / f"{number:02}.md").write_text(f"{word}\n", encoding="utf-8")
    process = started(folder, "--jobs", "2", "--timeout", "6", "--memory", "300", "--format", "concise")
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (3, "")
    lines = out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["01.md", "02.md", "05.md", "06.md", "09.md", "10.md"]
    assert [line for line in lines if "venom/poison" in line] == [lines[0], lines[2], lines[4]]
    assert "the process that was checking it was killed (SIGKILL)" in lines[1]
    assert "checking it took longer than 6 seconds" in lines[3]
    assert "checking it ran out of memory: it needed more than 300 MB" in lines[5]


@linux
def test_interrupted_run_says_what_was_not_checked(folder: Path) -> None:
    (folder / "04.md").write_text("HANG\n", encoding="utf-8")
    process = started(folder, "--jobs", "2", "--timeout", "100")
    time.sleep(0.5)
    waited = 0
    while waited < 600 and len(children(process.pid)) < 2:
        time.sleep(0.05)
        waited += 1
    time.sleep(1.5)  # the others are judged by now, or are named as not checked all the same
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "documents were not checked because the run was stopped" in out or "04.md" in out
    assert "not checked" in out


def children(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--jobs", "two"), "--jobs takes a whole number, not 'two'"),
        (("--jobs", "-1"), "--jobs takes a whole number, not '-1'"),
        (("--memory", "1.5"), "--memory takes a whole number, not '1.5'"),
        (("--timeout", "soon"), "--timeout takes a number of seconds, not 'soon'"),
        (("--timeout", "nan"), "--timeout takes a number of seconds, not 'nan'"),
    ],
)
def test_numbers_are_checked(arguments: tuple[str, ...], said: str, run: Callable[..., Ran], here: Path) -> None:
    (here / "a.md").write_text("fine\n", encoding="utf-8")
    done = run("check", "a.md", *[f"{arguments[0]}={arguments[1]}"])
    assert done == Ran(2, "", f"briefcheck: {said}\n")


def test_options_that_limit_take_a_worker_even_for_one_file(run: Callable[..., Ran], here: Path) -> None:
    (here / "a.md").write_text("fine\n", encoding="utf-8")
    alone = run("check", "a.md", "--format", "json")
    assert run("check", "a.md", "--format", "json", "--timeout", "60", "--memory", "2000") == alone
    assert run("check", ".", "--format", "json", "--jobs", "1", "--no-trust-mtime") == alone
    assert run("check", ".", "--format", "json", "--no-cache") == alone
