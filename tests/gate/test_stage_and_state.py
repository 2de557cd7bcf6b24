"""The state, the stage, and what becomes of both in a kill, a stop, a dry run."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest
from support.gates import Trial, told

from briefcheck.cli.gate_output import round_lines
from briefcheck.errors import ExitCode, UsageError
from briefcheck.gate import state as states
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.stage import NotPublishedError, Stage

BAD = "# Note\n\nThis is EVIL.\n"


# ---------------------------------------------------------------------- the state


def test_a_locked_state_changes_nothing(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md")
    trial.go()
    trial.write("b.md")
    monkeypatch.setattr(states, "_WAIT", 0.05)
    other = sqlite3.connect(trial.work / "state.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(GateStopped) as caught:
        trial.go()

    other.close()
    assert "database is locked" in caught.value.text.en
    assert "被别的程序锁住了" in caught.value.text.zh
    assert list(trial.staged()) == ["a.md"]


def test_a_broken_state_changes_nothing(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    (trial.work / "state.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(GateStopped, match="not a database"):
        trial.go()
    assert list(trial.staged()) == ["a.md"]


def test_a_state_of_another_version_or_stage_is_refused(trial: Trial, tmp_path: Path) -> None:
    trial.write("a.md")
    trial.go()
    with pytest.raises(UsageError, match="belongs to the stage"):
        trial.go(stage=tmp_path / "elsewhere")
    with sqlite3.connect(trial.work / "state.sqlite") as db:
        db.execute("UPDATE meta SET value = '99' WHERE name = 'version'")
    db.close()
    with pytest.raises(GateStopped, match="another version"):
        trial.go()


def test_a_state_on_a_network_share_is_refused(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefcheck.gate import round as rounds

    monkeypatch.setattr(rounds, "network_kind", lambda _: "cifs")
    trial.write("a.md")
    with pytest.raises(UsageError, match="cifs"):
        trial.go()


def test_a_stage_with_files_of_others_is_refused_unless_adopted(trial: Trial) -> None:
    trial.write("a.md", "# A\n")
    trial.write("b.md", BAD)
    trial.stage.mkdir()
    (trial.stage / "a.md").write_text("# A\n")
    (trial.stage / "b.md").write_text(BAD)
    (trial.stage / "holiday.jpg").write_text("sun")

    with pytest.raises(UsageError, match="did not put there: 3"):
        trial.go()
    assert len(trial.staged()) == 3

    result = trial.go(adopt=True)

    assert trial.staged() == {"a.md": "# A\n"}
    assert told(result) == {"b.md": "removed", "holiday.jpg": "removed"}
    aside = {path.name: path.read_text() for path in (trial.work / "found").rglob("*") if path.is_file()}
    assert aside == {"b.md": BAD, "holiday.jpg": "sun"}


# ---------------------------------------------------------------------- the stage


def test_a_full_disk_ends_the_round_and_leaves_whole_files(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md", "# First\n")
    trial.go()
    for name in ("a.md", "b.md", "c.md"):
        trial.write(name, f"# {name}\n")
    write, written = Stage._write, list[str]()

    def full(self: Stage, data: bytes, temporary: str) -> str:
        written.append(temporary)
        if len(written) > 2:  # the probe, and the first file
            raise OSError(28, "No space left on device")
        return write(self, data, temporary)

    monkeypatch.setattr(Stage, "_write", full)
    result = trial.go()
    monkeypatch.undo()

    assert result.code == ExitCode.UNCHECKED
    assert "No space left on device" in result.trouble[0].en
    assert "磁盘满了" in result.trouble[0].zh
    assert trial.staged() == {"a.md": "# a.md\n"}
    assert list((trial.work / "tmp").iterdir()) == []
    assert trial.go().code == ExitCode.OK
    assert len(trial.staged()) == 3


def test_a_stage_that_cannot_be_written_changes_nothing(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md", "# First\n")
    trial.go()
    trial.write("a.md", "# Second\n")

    def read_only(*_: object) -> str:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Stage, "_write", read_only)
    with pytest.raises(GateStopped, match="Read-only file system"):
        trial.go()
    assert trial.staged() == {"a.md": "# First\n"}


def test_nothing_is_published_through_a_link_in_the_stage(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    trial.write("folder/b.md")
    (trial.stage / "folder").symlink_to(trial.source)  # somebody's link: nothing is published through it

    result = trial.go()

    assert told(result)["folder"] == "foreign"
    assert trial.staged()["folder/b.md"] == "# Note\n\nFine.\n"
    assert not (trial.stage / "folder").is_symlink()


def test_a_link_that_somebody_puts_there_while_the_gate_works_leads_nothing_out_of_the_stage(tmp_path: Path) -> None:
    stage = Stage(str(tmp_path / "out"), str(tmp_path / "out-gate"))
    stage.prepare()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "folder").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotPublishedError, match="in the way of a folder"):
        stage.put("folder/a.md", b"# Note")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_others_put_into_the_stage_is_moved_out(trial: Trial) -> None:
    trial.write("a.md", "# A\n")
    trial.write("b.md", "# B\n")
    trial.go()
    os.chmod(trial.stage / "a.md", 0o644)
    (trial.stage / "a.md").write_text("# changed past the gate\n")
    (trial.stage / "evil.md").write_text(BAD)
    (trial.stage / "b.md").unlink()
    (trial.stage / ".stfolder").mkdir()

    result = trial.go()

    assert trial.staged() == {"a.md": "# A\n", "b.md": "# B\n"}
    assert [(line.shown, line.sign) for line in result.lines if line.sign == "foreign"] == [
        ("a.md", "foreign"),
        ("evil.md", "foreign"),
    ]
    assert result.code == ExitCode.FINDINGS
    found = sorted(path.name for path in (trial.work / "found").rglob("*.md"))
    assert found == ["a.md", "evil.md"]


def test_published_files_may_only_be_read(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    assert (trial.stage / "a.md").stat().st_mode & 0o222 == 0


def test_a_stage_that_was_copied_elsewhere_and_back_is_known_by_its_bytes(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    file = trial.stage / "a.md"
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data)
    assert told(trial.go()) == {}


# ---------------------------------------------------------------------- kills, stops, dry runs


def test_what_a_killed_run_was_about_to_publish_is_settled_by_asking_the_stage(trial: Trial) -> None:
    trial.write("a.md", "# First\n")
    trial.write("b.md", "# B\n")
    trial.go()
    there, not_there = "# Second\n", "# Third\n"
    db = sqlite3.connect(trial.work / "state.sqlite")
    for path, text in (("a.md", there), ("b.md", not_there)):
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        db.execute("INSERT INTO pending VALUES (?, ?, ?, 'passed', '')", (path, sha256, len(text)))
    db.commit()
    db.close()
    os.chmod(trial.stage / "a.md", 0o644)
    (trial.stage / "a.md").write_text(there)
    (trial.work / "tmp" / ".briefcheck-1-1.tmp").write_text("half")
    trial.write("a.md", there)

    result = trial.go()

    assert told(result) == {}
    assert trial.staged() == {"a.md": there, "b.md": "# B\n"}
    assert list((trial.work / "tmp").iterdir()) == []


def test_a_stop_comes_between_two_files_and_takes_nothing_out(trial: Trial) -> None:
    trial.write("a.md")
    trial.write("gone.md")
    trial.go()
    (trial.source / "gone.md").unlink()
    for name in ("b.md", "c.md"):
        trial.write(name)
    trial.stopped = (trial.stage / "b.md").exists

    result = trial.go()

    assert sorted(trial.staged()) == ["a.md", "b.md", "gone.md"]
    assert result.trouble == [words.STOPPED]
    assert result.code == ExitCode.UNCHECKED


def test_a_round_that_is_stopped_at_once_does_not_say_that_there_was_nothing_to_do(trial: Trial) -> None:
    trial.write("a.md")
    trial.stopped = lambda: True
    lines = [line.text for line in round_lines(trial.go(), trial.settings(), "en", verbose=False)]
    assert lines == [f"Note: {words.STOPPED.en}"]


def test_an_empty_folder_where_a_file_belongs_is_set_aside(trial: Trial) -> None:
    trial.write("a.md")
    trial.write("b.md", "# B\n")
    trial.go()
    (trial.source / "b.md").unlink()
    trial.go()
    (trial.stage / "b.md" / "in").mkdir(parents=True)
    (trial.stage / "b.md" / ".DS_Store").write_text("")
    trial.write("b.md", "# B\n")

    result = trial.go()

    assert [(line.shown, line.sign) for line in result.lines] == [("b.md", "foreign"), ("b.md", "published")]
    assert result.code == ExitCode.FINDINGS
    assert trial.staged()["b.md"] == "# B\n"
    assert [path.name for path in (trial.work / "found").rglob("*") if path.name == "in"] == ["in"]
    assert trial.go().code == ExitCode.OK


def test_a_folder_with_files_of_ours_is_left_where_it_is(trial: Trial) -> None:
    """A store may have a file and a folder of one name; no disk does."""
    trial.stage.mkdir()
    (trial.stage / "a.md").mkdir()
    (trial.stage / "a.md" / "in.md").write_text("ours")
    (trial.stage / "link").symlink_to(trial.stage / "a.md")
    stage = Stage(str(trial.stage), str(trial.work))
    assert [stage.is_hollow(path) for path in ("a.md", "a.md/in.md", "link", "none")] == [False] * 4


def test_a_dry_run_says_and_writes_nothing(trial: Trial) -> None:
    trial.write("a.md")
    trial.write("bad.md", BAD)
    result = trial.go(dry_run=True)
    assert told(result) == {"a.md": "published", "bad.md": "held"}
    assert sorted(path.name for path in trial.folder.iterdir()) == ["team"]

    trial.go()
    (trial.source / "a.md").unlink()
    trial.write("new.md")
    before = sorted(path for path in trial.folder.rglob("*"))
    result = trial.go(dry_run=True)
    assert told(result) == {"a.md": "removed", "bad.md": "held", "new.md": "published"}
    assert sorted(path for path in trial.folder.rglob("*")) == before


def test_trusted_times_spare_the_reading(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefcheck.sources.local import LocalSource

    trial.write("a.md")
    trial.go()
    read = list[str]()
    monkeypatch.setattr(LocalSource, "read", lambda _, path, __="": read.append(path))

    result = trial.go(trust_times=True)

    assert (read, dict(result.counts)) == ([], {"unchanged": 1})
