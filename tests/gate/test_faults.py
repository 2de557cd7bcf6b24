"""What goes wrong with one file costs that file; what goes wrong with the stage ends the round."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.gates import Trial, told

from briefcheck.errors import BriefcheckError, ExitCode
from briefcheck.gate import looking, words
from briefcheck.gate import stage as stages
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.stage import Stage
from briefcheck.sources.local import LocalSource
from briefcheck.sources.source import ChangedError, GoneError
from briefcheck.text import Text


def test_a_file_that_cannot_be_put_in_place_costs_itself(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md", "# First\n")
    trial.write("b.md")
    trial.go()
    trial.write("a.md", "# Second\n")
    trial.write("b.md", "# Second\n")
    replace = os.replace

    def refuses(source: str, target: str) -> None:
        if target.endswith("a.md"):
            raise PermissionError(1, "Operation not permitted")
        replace(source, target)

    monkeypatch.setattr(stages.os, "replace", refuses)
    result = trial.go(audit=trial.folder / "audit.jsonl")
    monkeypatch.undo()

    assert told(result) == {"a.md": "unjudged", "b.md": "published"}
    assert result.code == ExitCode.UNCHECKED
    assert trial.staged() == {"a.md": "# First\n", "b.md": "# Second\n"}
    assert list((trial.work / "tmp").iterdir()) == []
    assert "not-published" in (trial.folder / "audit.jsonl").read_text()
    assert told(trial.go()) == {"a.md": "published"}


def test_a_file_that_cannot_be_taken_out_is_told_and_tried_again(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md")
    trial.write("b.md")
    trial.go()
    (trial.source / "a.md").unlink()
    unlink = os.unlink

    def refuses(path: str) -> None:
        if path == str(trial.stage / "a.md"):
            raise PermissionError(1, "Operation not permitted")
        unlink(path)

    monkeypatch.setattr(stages.os, "unlink", refuses)
    result = trial.go()
    monkeypatch.undo()

    assert told(result) == {"a.md": "unjudged"}
    assert told(trial.go()) == {"a.md": "removed"}
    assert list(trial.staged()) == ["b.md"]


def test_a_foreign_file_that_cannot_be_moved_out_ends_the_round(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md")
    trial.go()
    trial.write("b.md")
    (trial.stage / "evil.md").write_text("EVIL")

    def refuses(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(stages.shutil, "move", refuses)
    result = trial.go()

    assert result.trouble[0].en.startswith("broken off: “evil.md” in the stage was not published by the gate")
    assert result.code == ExitCode.UNCHECKED
    assert "b.md" not in trial.staged()


@pytest.mark.parametrize(
    ("error", "sign"), [(GoneError("it is no longer there"), None), (ChangedError("it kept changing"), "busy")]
)
def test_a_file_that_goes_or_changes_while_it_is_read_waits(
    trial: Trial, monkeypatch: pytest.MonkeyPatch, error: Exception, sign: str | None
) -> None:
    trial.write("a.md", "# First\n")
    trial.go()
    trial.write("a.md", "# Second\n")

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(LocalSource, "read", fails)
    result = trial.go()

    assert told(result).get("a.md") == sign
    assert trial.staged() == {"a.md": "# First\n"}


def test_many_files_are_judged_in_batches(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "_BATCH_FILES", 3)
    for number in range(8):
        trial.write(f"{number}.md")
    assert trial.go().counts["published"] == 8
    assert len(trial.staged()) == 8


def test_workers_that_cannot_be_started_end_the_round(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    from support.gates import InProcess

    def fails(*_: object) -> None:
        raise BriefcheckError(Text("no process can be started", "无法启动进程"))

    trial.write("a.md")
    monkeypatch.setattr(InProcess, "check", fails)
    result = trial.go(audit=trial.folder / "audit.jsonl", manifest=trial.folder / "manifest.jsonl")
    assert result.trouble == [words.BROKEN_OFF.fill({"why": Text("no process can be started", "无法启动进程")})]
    assert trial.staged() == {}
    assert '"code": 3' in (trial.folder / "audit.jsonl").read_text()


def test_where_the_stage_is_a_file_system_of_its_own_files_are_made_inside(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Facts:
        st_dev = -1

    stat = os.stat

    def other_device(path: object, *arguments: object, **named: object) -> object:
        return Facts() if str(path).endswith(os.sep + "tmp") else stat(path, *arguments, **named)  # type: ignore[arg-type]

    trial.write("a.md")
    trial.stage.mkdir()
    (trial.stage / ".briefcheck-1-1.tmp").write_text("of a run that was killed")
    monkeypatch.setattr(stages.os, "stat", other_device)
    monkeypatch.setattr("briefcheck.gate.round._same_stage", lambda *_: None)
    result = trial.go()
    assert (result.code, list(trial.staged())) == (ExitCode.OK, ["a.md"])


def test_a_folder_in_the_way_of_a_file_is_told(trial: Trial) -> None:
    trial.write("a.md")

    def fill() -> None:  # somebody, after the survey
        (trial.stage / "a.md").mkdir(parents=True, exist_ok=True)
        (trial.stage / "a.md" / "in.txt").write_text("foreign")

    trial.clock.while_asleep = fill
    result = trial.go()
    assert told(result) == {"a.md": "unjudged"}
    assert "Is a directory" in result.lines[0].why.en


def test_what_is_missing_in_the_stage_has_no_hash(tmp_path: Path) -> None:
    stage = Stage(str(tmp_path), str(tmp_path / "work"))
    assert (stage.sha256("none.md"), stage.token("none.md")) == ("", "")
    (tmp_path / "folder").mkdir()
    assert stage.token("folder") == ""


def test_a_stage_that_cannot_be_listed_ends_the_round(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("clients/a.md")
    trial.go()
    scandir = os.scandir

    def refuses(path: str) -> object:
        if path == str(trial.stage / "clients"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuses)
    result = trial.go()
    monkeypatch.undo()
    assert "cannot be listed" in result.trouble[0].en
    assert list(trial.staged()) == ["clients/a.md"]


def test_the_gates_own_folder_that_cannot_be_made_stops_the_run(trial: Trial) -> None:
    trial.write("a.md")
    trial.work.write_text("in the way")
    with pytest.raises(GateStopped, match="--state and --held name other places"):
        trial.go()


def test_an_audit_log_has_one_gate_at_a_time(trial: Trial) -> None:
    code = (
        "import sys, time\nfrom briefcheck.gate.lock import Lock\nfrom briefcheck.text import Text\n"
        "with Lock(sys.argv[1], Text('', ''), 'x'):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    trial.write("a.md")
    audit = trial.folder / "audit.jsonl"
    with subprocess.Popen([sys.executable, "-c", code, f"{audit}.lock"], stdout=subprocess.PIPE) as other:
        try:
            assert other.stdout is not None
            other.stdout.readline()
            with pytest.raises(GateStopped, match="another gate writes to the audit log"):
                trial.go(audit=audit)
        finally:
            other.kill()
    assert not trial.stage.exists()


def test_adopting_holds_for_the_first_run_alone(trial: Trial) -> None:
    trial.write("a.md")
    trial.go(adopt=True)
    (trial.stage / "evil.md").write_text("EVIL")
    assert told(trial.go(adopt=True)) == {"evil.md": "foreign"}
