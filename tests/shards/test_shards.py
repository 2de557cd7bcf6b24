"""Plan, run-shard and merge: what one machine would have said, resumable, and never by other rules than planned."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

from briefcheck.engine.run import How
from briefcheck.errors import UsageError
from briefcheck.shards import running
from briefcheck.shards.files import TEMPORARY, write_whole
from briefcheck.shards.running import STALE, Runner

from .conftest import REPORT

Run = Callable[..., Ran]

HERE = How(jobs=0)
FORMATS = {"jsonl": ("text", "json", "sarif"), "parquet": ("junit",)}


def planned(run: Run, *more: str) -> Ran:
    return run("plan", "briefs", "-o", "plan", "--shard-docs", "3", *more)


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_the_merged_report_is_that_of_one_machine(form: str, run: Run, here: Path) -> None:
    assert planned(run).out == (
        "10 documents in 4 shards: plan\nNext: briefcheck run-shard plan -o RESULTS   (on as many machines as you like)\n"
    )
    assert sorted(os.listdir("plan")) == ["plan.json", *(f"shard-0000{number}.jsonl" for number in range(1, 5))]

    assert run("run-shard", "plan", "-o", "out", "--to", form, "--jobs", "2" if form == "jsonl" else "0").code == 0

    for name in FORMATS[form]:
        merged = run("merge", "out", "--format", name)
        assert merged == run("check", "briefs", "--format", name, "--no-cache"), name
        assert merged.code == 3
    assert (here / "out" / f"shard-00001.{form}").is_file()


def test_options_hold_in_the_shards(run: Run, here: Path) -> None:
    (here / "briefs" / "old.doc").unlink()
    (here / "house.yaml").write_text("rules:\n  actions/missing-owner: note\n")
    options = ("--audience", "client", "--fail-on", "note", "--ruleset", "./house.yaml", "--type", "contact-report")
    planned(run, *options)
    run("run-shard", "plan", "-o", "out")

    merged = run("merge", "out", "--lang", "zh", "--format", "json")
    assert merged == run("check", "briefs", *options, "--lang", "zh", "--format", "json", "--no-cache")
    assert merged.code == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"severity": "error"', '"severity": "note"'),
        ('"status": "failed"', '"status": "passed"'),
        ('"failed": ', '"passed": '),
    ],
)
def test_a_result_that_was_edited_is_refused(run: Run, here: Path, before: str, after: str) -> None:
    planned(run)
    run("run-shard", "plan", "-o", "out", "--jobs", "0")
    path = next(path for path in sorted((here / "out").glob("shard-*.jsonl")) if before in path.read_text())
    path.write_text(path.read_text().replace(before, after))

    ran = run("merge", "out")

    assert (ran.code, ran.out) == (2, "")
    assert f"{path.relative_to(here)}' is damaged" in ran.err


def test_a_shard_that_is_done_is_not_done_again(run: Run, here: Path) -> None:
    planned(run)
    shard = "plan/shard-00003.jsonl"
    first = run("run-shard", shard, "-o", "out")
    result = here / "out" / "shard-00003.jsonl"
    before = result.stat().st_mtime_ns

    assert first.out == "shard-00003: 1 failed, 2 passed\n"
    assert run("run-shard", shard, "-o", "out").out == "shard-00003: done before, 1 failed, 2 passed\n"
    assert result.stat().st_mtime_ns == before
    result.write_text(result.read_text(encoding="utf-8")[:-30], encoding="utf-8")
    assert run("merge", "out").err == (
        "briefcheck: 'out/shard-00003.jsonl' is damaged\n  Remove it and make it again.\n"
    )
    result.write_text("{}\n")
    assert run("run-shard", shard, "-o", "out").out == first.out
    assert run("run-shard", "plan", "-o", "out", "--lang", "zh").out.splitlines() == [
        "shard-00001：1 份未通过，2 份通过",
        "shard-00002：1 份未通过，2 份通过",
        "shard-00004：1 份无法检查",
        "4 个分片都已完成。下一步：briefcheck merge out",
    ]


@pytest.mark.usefixtures("here")
def test_what_is_missing_is_no_pass(run: Run) -> None:
    planned(run)
    run("run-shard", "plan/shard-00003.jsonl", "-o", "out")

    merged = run("merge", "out")

    assert merged.code == 3
    assert "shard-00001 (3 documents)" in merged.out
    assert run("merge", "nowhere").code == 2


def test_other_rules_are_refused(run: Run, here: Path) -> None:
    planned(run)
    (here / "briefs" / "in" / "briefcheck.yaml").write_text("rules:\n  actions/missing-owner: error\n")

    done = [run("run-shard", f"plan/shard-0000{number}.jsonl", "-o", "out") for number in range(1, 5)]

    assert [ran.code for ran in done].count(2) == 1
    assert "this machine judges by other rules than the plan was made for" in "".join(ran.err for ran in done)


def test_a_plan_is_not_edited_and_has_a_folder_of_its_own(run: Run, here: Path) -> None:
    planned(run)
    assert planned(run).err.startswith("briefcheck: 'plan' is there already and is not empty")
    shard = here / "plan" / "shard-00001.jsonl"
    shard.write_text(shard.read_text(encoding="utf-8").replace("0 ", "1 ", 1), encoding="utf-8")
    assert "is not the file that was planned" in run("run-shard", shard, "-o", "out").err
    shard.unlink()
    assert "cannot be read" in run("run-shard", shard, "-o", "out").err
    assert "is no shard of a plan" in run("run-shard", "plan/shard-00009.jsonl", "-o", "out").err
    (here / "briefs" / "one more.md").write_text("# One more\n")
    run("plan", "briefs", "-o", "plan2")
    assert "holds results of another plan" in run("run-shard", "plan2", "-o", "out").err
    run("run-shard", "plan2", "-o", "out2")
    found = json.loads((here / "out2" / "plan.json").read_text())
    for text, said in (
        (json.dumps({**found, "briefcheck-plan": 9}), "another version"),
        ("{}", "damaged"),
        ("", "damaged"),
    ):
        (here / "out2" / "plan.json").write_text(text)
        assert said in run("merge", "out2").err
    found["rules"] = ["0" * 64] * len(found["rules"])
    (here / "out2" / "plan.json").write_text(json.dumps(found))
    assert "is of other rules or another plan" in run("merge", "out2").err


def test_wrong_calls(run: Run, here: Path) -> None:
    (here / "taken").write_text("x")
    assert (
        "--shard-docs takes a whole number of 1 or more, not '0'"
        in run("plan", "briefs", "-o", "p", "--shard-docs", "0").err
    )
    assert run("plan", "nothing", "-o", "p").code == 2
    assert "nothing can be written" in run("plan", "briefs", "-o", "taken/plan").err
    planned(run)
    assert "nothing can be written" in run("run-shard", "plan", "-o", "taken/out").err
    assert "there is no engine 'ray://x'" in run("run", "plan", "-o", "out", "--engine", "ray://x").err


def test_without_pyarrow_parquet_names_the_extra(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planned(run)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "pip install 'briefcheck[scale]'" in run("run-shard", "plan", "-o", "out", "--to", "parquet").err
    assert [name for name in os.listdir(here / "out") if name.startswith(("shard", TEMPORARY, ".claim"))] == []


def test_a_folder_may_lie_elsewhere_on_another_machine(run: Run, here: Path) -> None:
    planned(run)
    expected = run("check", "briefs", "--no-cache", "--format", "json")
    (here / "briefs").rename(here / "mounted")

    assert run("run-shard", "plan", "-o", "out", "--source", "mounted").code == 0
    assert run("merge", "out", "--format", "json") == expected


def test_what_changed_or_went_since_the_plan_is_judged_as_it_is(run: Run, here: Path) -> None:
    planned(run)
    (here / "briefs" / "1 纪要.md").write_text(REPORT.format(""), encoding="utf-8")
    (here / "briefs" / "2 纪要.md").unlink()
    run("run-shard", "plan", "-o", "out")

    found = {it["path"]: it["status"] for it in json.loads(run("merge", "out", "--format", "json").out)["documents"]}

    assert (found["briefs/1 纪要.md"], found["briefs/2 纪要.md"]) == ("failed", "unchecked")


def test_a_store_is_planned_without_its_password(run: Run, here: Path) -> None:
    import fsspec

    fs = fsspec.filesystem("memory")
    for file in (here / "briefs").rglob("*.*"):
        fs.pipe_file(f"/host/briefs/{file.relative_to(here / 'briefs')}", file.read_bytes())
    try:
        url = "memory://ann:secret@host/briefs"
        assert run("plan", url, "-o", "plan", "--shard-docs", "4").code == 0
        assert "secret" not in "".join(file.read_text() for file in (here / "plan").iterdir())
        assert "the plan holds no password" in run("run-shard", "plan", "-o", "out").err
        assert run("run-shard", "plan", "-o", "out", "--source", url).code == 0
        assert run("merge", "out", "--format", "json") == run("check", url, "--format", "json")
        assert run("plan", f"{url}/1 纪要.md", "-o", "plan1").out.startswith("1 document in 1 shard:")
        assert run("plan", f"{url}/none", "-o", "plan2").code in {2, 3}
    finally:
        fs.rm("/host", recursive=True)


def test_a_store_that_does_not_answer_is_no_result(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcheck.sources.remote._PAUSE", 0)
    assert run("plan", "webdav://127.0.0.1:9/x", "-o", "plan").code == 3
    assert not (here / "plan").exists()


# ---------------------------------------------------------------------- many machines


@pytest.mark.usefixtures("here")
def test_each_machine_takes_what_nobody_else_is_at(run: Run) -> None:
    planned(run)
    now = [1_000_000_000.0]

    def clock() -> float:
        return now[0]

    with Runner("plan", "out", how=HERE, clock=clock) as one, Runner("plan", "out", how=HERE, clock=clock) as other:
        mine = one.unclaimed(one.plan.shards)
        first = next(mine)
        os.utime("out/.claim-shard-00001", (now[0], now[0]))
        theirs = other.unclaimed(other.plan.shards)
        second = next(theirs)
        os.utime("out/.claim-shard-00002", (now[0], now[0]))
        assert (first.name, second.name) == ("shard-00001", "shard-00002")
        now[0] += STALE - 1
        one.run(first)  # renews its claim
        assert next(mine).name == "shard-00003"
        now[0] += 10
        assert [shard.name for shard in one.unclaimed(one.plan.shards)][:1] == ["shard-00002"]  # the other is gone


@pytest.mark.usefixtures("here")
def test_a_claim_that_cannot_be_taken_over_is_left_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    planned(run)
    with Runner("plan", "out", how=HERE, clock=lambda: 9e12) as runner:
        shards = list(runner.plan.shards)
        for shard in shards:
            write_whole(f"out/.claim-{shard.name}", b"other 1")

        def refused(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        with monkeypatch.context() as patch:
            patch.setattr(running.os, "rename", refused)
            assert list(runner.unclaimed(shards)) == []
        with monkeypatch.context() as patch:
            patch.setattr(running.os, "open", refused)
            with pytest.raises(UsageError, match="nothing can be written"):
                list(runner.unclaimed(shards))
    told = run("run-shard", "plan", "-o", "out").out
    assert told.startswith("Nothing left to do here: 0 of 4 shards are done")


def test_run_does_all_here(run: Run, here: Path) -> None:
    planned(run)
    ran = run("run", "plan", "-o", "out")
    assert ran.out.splitlines()[-1] == "All 4 shards are done. Next: briefcheck merge out"
    (here / "out" / "shard-00002.jsonl").unlink()
    assert run("run", "plan", "-o", "out").out.splitlines()[0] == "shard-00002: 1 failed, 2 passed"


def test_a_file_is_there_whole_or_not_at_all(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefcheck.shards.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(str(here / "result"), b"x")
    assert sorted(os.listdir(here)) == ["briefs"]
