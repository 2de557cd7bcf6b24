"""The gate writes over nothing that it has not written itself, and says what to do instead."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from support.gates import Trial, told

from briefcheck.errors import UsageError
from briefcheck.gate import words
from briefcheck.text import Text

BAD = "# Note\n\nThis is EVIL.\n"


def refused(trial: Trial, why: Text, **options: Any) -> None:
    before = {
        path: path.read_bytes() for path in trial.folder.rglob("*") if path.is_file() and "out-gate" not in path.parts
    }
    for dry in (False, True):
        with pytest.raises(UsageError) as caught:
            trial.go(**options, dry_run=dry)
        assert caught.value.text == why
    assert {path: path.read_bytes() for path in before} == before


def another(trial: Trial, folder: Path) -> Trial:
    """Return a second gate beside the first, with a stage of its own."""
    folder.mkdir()
    return Trial(folder, Path(trial._config), trial.loaded)


def test_a_folder_of_pages_with_something_in_it_is_refused(trial: Trial) -> None:
    trial.write("bad.md", BAD)
    mine = trial.folder / "mine"
    mine.mkdir()
    (mine / "index.html").write_text("my own")
    refused(trial, words.HELD_NOT_OURS.fill({"path": mine}), held=mine)
    refused(trial, words.HELD_NOT_OURS.fill({"path": mine / "index.html"}), held=mine / "index.html")
    assert not trial.work.exists()


def test_an_empty_folder_and_what_a_file_manager_leaves_are_no_matter(trial: Trial) -> None:
    trial.write("bad.md", BAD)
    trial.held.mkdir()
    (trial.held / ".DS_Store").write_text("")
    assert told(trial.go()) == {"bad.md": "held"}
    assert told(trial.go()) == {"bad.md": "held"}
    assert (trial.held / "index.html").exists()


@pytest.mark.parametrize(
    ("both", "options", "at"),
    [
        ("--audit --manifest", {"audit": "log", "manifest": "log"}, "log"),
        ("--audit --manifest", {"audit": "log", "manifest": "LOG"}, "LOG"),
        ("--audit --manifest", {"audit": "SHA256SUMS", "manifest": "m"}, "SHA256SUMS"),
        ("--audit --manifest", {"audit": "m.sig", "manifest": "m", "key": "k"}, "m.sig"),
        ("--audit --manifest", {"audit": "m", "manifest": "m.lock"}, "m.lock"),
        ("--state --audit", {"state": "state", "audit": "state"}, "state"),
        ("--state --manifest", {"state": "state", "manifest": "state-wal"}, "state-wal"),
        ("--stage --audit", {"audit": "out-gate/lock"}, "out-gate/lock"),
    ],
)
@pytest.mark.parametrize("link", [False, True])
def test_no_two_outputs_have_one_place(trial: Trial, both: str, options: dict[str, str], at: str, link: bool) -> None:
    trial.write("a.md")
    folder = trial.folder
    if link and options.get("audit") == options.get("manifest"):
        (folder / "by-name").symlink_to(folder)
        options, at = {**options, "manifest": "by-name/log"}, "by-name/log"
    given = {name: value if name == "key" else folder / value for name, value in options.items()}
    first, second = both.split()
    refused(trial, words.ONE_PLACE.fill({"first": first, "second": second, "path": folder / at}), **given)
    assert not trial.work.exists()


def test_a_manifest_is_not_called_as_the_list_beside_it(trial: Trial) -> None:
    trial.write("a.md")
    path = trial.folder / "SHA256SUMS"
    refused(trial, words.SUMS_TWICE.fill({"path": path}), manifest=path)


@pytest.mark.parametrize(
    ("option", "where", "folder", "of"),
    [
        ("manifest", "out-held/index.html", "out-held", "--held"),
        ("audit", "out-held", "out-held", "--held"),
        ("audit", "out-gate/tmp/log", "out-gate/tmp", "--stage"),
        ("state", "out-gate/found/state", "out-gate/found", "--stage"),
    ],
)
def test_no_file_lies_in_a_folder_that_the_gate_fills_and_empties(
    trial: Trial, option: str, where: str, folder: str, of: str
) -> None:
    trial.write("a.md")
    path = trial.folder / where
    told = {"first": f"--{option}", "path": path, "second": of, "folder": trial.folder / folder}
    refused(trial, words.FILE_IN_FOLDER.fill(told), **{option: path})
    log = trial.folder / "file"
    told |= {"path": log, "second": "--held", "folder": log / "held"}
    refused(trial, words.FILE_IN_FOLDER.fill(told), **{option: log, "held": log / "held"})


def test_two_gates_do_not_share_a_folder_of_pages(trial: Trial, tmp_path: Path) -> None:
    other = another(trial, tmp_path / "other")
    for each in (trial, other):
        each.write("bad.md", BAD)
    trial.go()
    refused(other, words.HELD_NOT_OURS.fill({"path": trial.held}), held=trial.held)

    trial.write("bad.md", "# Fine\n")
    trial.go()
    assert not trial.held.exists()
    other.go(held=trial.held)  # nobody's now
    trial.write("bad.md", BAD)
    refused(trial, words.HELD_NOT_OURS.fill({"path": trial.held}))


@pytest.mark.parametrize("name", ["man.txt", "SHA256SUMS"])
def test_a_manifest_takes_the_place_of_no_other_file(trial: Trial, name: str) -> None:
    trial.write("a.md")
    (trial.folder / name).write_text("my own")
    why = words.MANIFEST_NOT_OURS.fill({"path": trial.folder / name})
    refused(trial, why, manifest=trial.folder / "man.txt")

    (trial.folder / name).unlink()
    trial.go(manifest=trial.folder / "man.txt")
    (trial.folder / "other").mkdir()
    trial.go(manifest=trial.folder / "other" / "man.txt")
    trial.write("b.md")
    trial.go(manifest=trial.folder / "man.txt")
    assert "b.md" in (trial.folder / "man.txt").read_text()


def test_the_signature_takes_the_place_of_no_other_file(trial: Trial) -> None:
    trial.write("a.md")
    (trial.folder / "man.txt.sig").write_text("my own")
    why = words.MANIFEST_NOT_OURS.fill({"path": trial.folder / "man.txt.sig"})
    refused(trial, why, manifest=trial.folder / "man.txt", key="no matter")
    trial.go(manifest=trial.folder / "man.txt")


@pytest.mark.parametrize(
    "text", ["Call Ann at ten\n", "Call Ann at ten", '{"name": "Ann"}\n', '{"n": 1, "x', "[]\n", "\n"]
)
def test_nothing_is_added_to_what_is_no_log(trial: Trial, text: str) -> None:
    trial.write("a.md")
    notes = trial.folder / "notes.txt"
    notes.write_text(text)
    refused(trial, words.AUDIT_NOT_OURS.fill({"path": notes}), audit=notes)


@pytest.mark.parametrize("text", ["", '{"n', '{"n": 1, "time": "2026-03-02T09:00'])
def test_a_log_whose_first_line_was_cut_off_goes_on(trial: Trial, text: str) -> None:
    trial.write("a.md")
    log = trial.folder / "audit.jsonl"
    log.write_text(text)
    trial.go(audit=log)
    assert '"event": "end"' in log.read_text()


def test_the_log_of_a_gate_whose_state_was_lost_goes_on(trial: Trial) -> None:
    trial.write("a.md")
    log = trial.folder / "audit.jsonl"
    trial.go(audit=log)
    (trial.work / "state.sqlite").unlink()
    trial.go(audit=log, adopt=True)
    assert log.read_text().count('"event": "end"') == 2


@pytest.mark.parametrize("dry", [True, False])
def test_another_database_is_no_state(trial: Trial, dry: bool) -> None:
    trial.write("a.md")
    path = trial.folder / "mine.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE clients (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(UsageError) as caught:
        trial.go(state=path, dry_run=dry)
    assert caught.value.text == words.STATE_NOT_OURS.fill({"path": path})
    assert path.read_bytes() == before
