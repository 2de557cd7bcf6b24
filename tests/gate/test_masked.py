"""No name that is masked in one line stands in clear in another: not on the screen, not in the audit log."""

from __future__ import annotations

import os
import stat

import pytest
from support.gates import RULES, Trial, told

from briefcheck.engine.tasks import Spec
from briefcheck.errors import BriefcheckError
from briefcheck.gate import stage as stages
from briefcheck.gate.judging import Judges, load
from briefcheck.gate.result import Result

NUMBER = "13573214856"
NAME = f"电话 {NUMBER}.md"


@pytest.fixture
def masking(trial: Trial) -> Trial:
    """A trial by rules that mask telephone numbers and let them through."""
    config = trial.folder / "rules" / "briefcheck.yaml"
    config.parent.mkdir()
    config.write_text(RULES.replace("mobile-number: error", "mobile-number: note"))
    trial.loaded = load(Spec(config=str(config)))
    trial.write(NAME)
    trial.write("b.md")
    return trial


def nothing_in_clear(trial: Trial, result: Result) -> None:
    assert NUMBER not in repr(result.lines)
    assert NUMBER not in repr([*result.notes, *result.trouble])
    assert NUMBER not in (trial.folder / "audit.jsonl").read_text()


def go(trial: Trial, **options: object) -> Result:
    result = trial.go(audit=trial.folder / "audit.jsonl", **options)
    nothing_in_clear(trial, result)
    return result


@pytest.mark.parametrize("trusting", [True, False])
def test_what_is_published_published_again_and_taken_out(masking: Trial, trusting: bool) -> None:
    (shown,) = (line.shown for line in go(masking).lines if line.shown != "b.md")
    (masking.stage / NAME).unlink()
    assert told(go(masking, trust_times=trusting)) == {shown: "published"}
    (masking.source / NAME).unlink()
    assert told(go(masking)) == {shown: "removed"}


def test_what_somebody_put_into_the_stage_or_changed_there(masking: Trial) -> None:
    go(masking)
    (masking.stage / NAME).chmod(stat.S_IRUSR | stat.S_IWUSR)
    (masking.stage / NAME).write_text("changed")
    (masking.stage / f"{NUMBER} of Ann.md").write_text("foreign")
    result = go(masking)
    assert result.counts["foreign"] == 2
    assert str(masking.work / "found") in repr(result.lines)
    assert {path.name for path in (masking.work / "found").rglob("*.md")} == {NAME, f"{NUMBER} of Ann.md"}


def test_what_cannot_be_taken_or_moved_out(masking: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    go(masking)
    (masking.source / NAME).unlink()
    unlink = os.unlink

    def refuses(path: str) -> None:
        if NUMBER in str(path):
            raise PermissionError(13, "Permission denied")
        unlink(path)

    monkeypatch.setattr(stages.os, "unlink", refuses)
    assert "unjudged" in told(go(masking)).values()
    monkeypatch.undo()

    (masking.stage / f"{NUMBER}.txt").write_text("foreign")
    monkeypatch.setattr(stages.shutil, "move", lambda *_: refuses(NUMBER))
    result = go(masking)
    assert "cannot be moved out" in result.trouble[0].en


def test_what_was_adopted_and_what_a_kill_left(masking: Trial) -> None:
    masking.stage.mkdir()
    (masking.stage / NAME).write_text("# Note\n\nFine.\n")
    go(masking, adopt=True)
    assert "adopted" in (masking.folder / "audit.jsonl").read_text()


def test_the_manifest_names_the_files_as_they_are(masking: Trial) -> None:
    go(masking, manifest=masking.folder / "manifest.jsonl")
    assert NAME in (masking.folder / "SHA256SUMS").read_text()


def test_a_foreign_name_that_is_no_utf_8_is_set_aside_too(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    (trial.stage / os.fsdecode(b"latin-\xe9.md")).write_text("foreign")
    result = trial.go(audit=trial.folder / "audit.jsonl")
    assert result.counts["foreign"] == 1
    assert len(list((trial.work / "found").rglob("*.md"))) == 1


def test_where_no_rule_can_say_the_whole_name_is_masked(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md")
    trial.go()
    (trial.stage / "b.md").write_text("foreign")
    policy = Judges.policy

    def fails(self: Judges, path: str) -> object:
        if path == "b.md":
            raise BriefcheckError("broken")
        return policy(self, path)

    monkeypatch.setattr(Judges, "policy", fails)
    assert told(trial.go()) == {"….md": "foreign"}
