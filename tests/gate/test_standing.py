"""What stays in the stage of a file that is held or in use passes by what holds today, or leaves it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from support.gates import RULES, InProcess, Trial, told

from briefcheck.engine.tasks import Spec
from briefcheck.errors import ExitCode
from briefcheck.gate import words
from briefcheck.gate.judging import load
from briefcheck.gate.settings import Limit
from briefcheck.gate.stage import Stage
from briefcheck.rules.report import DocumentReport

STRICTER = RULES.replace("terms: [", 'terms: [{term: Slow Sunday, reason: {en: "A client", zh: "客户"}}, ')
FIRST = "# Note\n\nSlow Sunday likes it.\n"
BAD = "# Note\n\nThis is EVIL.\n"


def by(trial: Trial, rules: str) -> None:
    """Have other rules hold from now on."""
    config = trial.folder / "rules" / "briefcheck.yaml"
    config.parent.mkdir(exist_ok=True)
    config.write_text(rules)
    trial.loaded = load(Spec(config=str(config)))


def is_held(trial: Trial) -> None:
    trial.write("a.md", BAD)


def is_open(trial: Trial) -> None:
    trial.write("a.md", "# Another\n")
    trial.write(".~lock.a.md#", "Ann")


@pytest.mark.parametrize("becomes", [is_held, is_open])
def test_stricter_rules_hold_for_the_version_that_is_kept(trial: Trial, becomes: Callable[[Trial], None]) -> None:
    trial.write("a.md", FIRST)
    trial.write("b.md")
    trial.go()
    becomes(trial)
    assert trial.go().kept == 1
    by(trial, STRICTER)

    result = trial.go()

    assert list(trial.staged()) == ["b.md"]
    assert ("a.md", "removed", words.NO_LONGER_PASSES) in [(line.shown, line.sign, line.why) for line in result.lines]
    assert result.kept == 0


def test_a_stricter_option_holds_for_it_too(trial: Trial) -> None:
    trial.write("a.md", FIRST)
    trial.write("b.md", "---\ntype: memo\n---\n# Memo\n\nTo: Ann\n")
    trial.go()
    trial.write("a.md", BAD)
    result = trial.go(require_type=True)
    assert list(trial.staged()) == ["b.md"]
    assert told(result)["a.md"] == "removed"


def test_what_passes_by_the_new_rules_stays_and_is_listed_with_them(trial: Trial) -> None:
    manifest = trial.folder / "manifest.jsonl"
    trial.write("a.md", "# First\n")
    trial.go(manifest=manifest)
    trial.write("a.md", BAD)
    by(trial, STRICTER)

    result = trial.go(manifest=manifest)

    assert (trial.staged(), result.kept, told(result)) == ({"a.md": "# First\n"}, 1, {"a.md": "held"})
    assert trial.judged == ("a.md", "a.md")
    audit = trial.folder / "audit.jsonl"
    trial.go(manifest=manifest, audit=audit)
    begin, line = (json.loads(file.read_text().splitlines()[at]) for file, at in ((audit, 0), (manifest, 1)))
    assert line["rules"] == begin["rules"]
    assert trial.judged == ()  # both verdicts are known by now


def test_in_a_folder_that_cannot_be_listed_too(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("clients/a.md", FIRST)
    trial.write("b.md")
    trial.go()
    by(trial, STRICTER)
    scandir = os.scandir

    def refuses(path: str) -> object:
        if path == str(trial.source / "clients"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuses)
    trial.go()
    assert list(trial.staged()) == ["b.md"]


def test_withdrawals_of_what_was_kept_are_limited(trial: Trial) -> None:
    for number in range(3):
        trial.write(f"{number}.md", FIRST)
    trial.go()
    for number in range(3):
        trial.write(f"{number}.md", BAD)
    by(trial, STRICTER)

    result = trial.go(max_delete=Limit(2))

    assert result.trouble == [words.TOO_MANY_WITHDRAWN.fill({"number": 3, "whole": 3, "most": 2})]
    assert (len(trial.staged()), result.kept) == (3, 0)
    trial.go(max_delete=Limit(3))
    assert trial.staged() == {}


def verdicts(trial: Trial) -> dict[str, str]:
    lines = (trial.folder / "manifest.jsonl").read_text().splitlines()[1:]
    return {line["name"]: line["verdict"] for line in map(json.loads, lines)}


@pytest.mark.parametrize("same_bytes", [True, False])
def test_what_fails_and_may_not_leave_yet_is_not_called_passed(trial: Trial, same_bytes: bool) -> None:
    given: dict[str, Any] = {
        "manifest": trial.folder / "manifest.jsonl",
        "audit": trial.folder / "audit.jsonl",
        "max_delete": Limit(1),
    }
    trial.write("fine.md")
    for name in ("a.md", "b.md"):
        trial.write(name, FIRST)
    trial.go(**given)
    for name in ("a.md", "b.md"):
        trial.write(name, FIRST if same_bytes else BAD)
    by(trial, STRICTER)
    for _ in range(2):
        result = trial.go(**given)
        assert verdicts(trial) == {"a.md": "failed", "b.md": "failed", "fine.md": "passed"}
        assert (result.failing, result.kept, result.code) == (2, 0, ExitCode.UNCHECKED)
        assert [line.shown for line in result.lines if line.why == words.STILL_STAGED] == ["a.md", "b.md"]
    events = [line for line in map(json.loads, given["audit"].read_text().splitlines()) if line["event"] == "fails"]
    assert [(line["path"], line["verdict"], line["why"]) for line in events] == [
        ("a.md", "failed", words.NO_LONGER_PASSES.en),
        ("b.md", "failed", words.NO_LONGER_PASSES.en),
    ]  # once, not in each round

    by(trial, RULES)  # it was a mistake
    result = trial.go(**given, new_rules=True)
    assert set(verdicts(trial).values()) == {"passed"}
    assert (result.failing, result.kept, result.trouble) == (0, 0 if same_bytes else 2, [])


def test_a_name_that_may_not_leave_yet_is_not_called_passed(trial: Trial) -> None:
    given: dict[str, Any] = {"manifest": trial.folder / "manifest.jsonl", "other": "pass", "max_delete": Limit(0)}
    for name in ("long-name.md", "long-name.xlsx"):
        trial.write(name)
    trial.go(**given)
    assert trial.go(**given, longest_path=5).failing == 2
    assert set(verdicts(trial).values()) == {"failed"}
    trial.write("~$long-name.xlsx", "Ann")
    trial.go(**given)
    assert verdicts(trial) == {"long-name.md": "passed", "long-name.xlsx": "failed"}  # nobody judges the one in use
    (trial.source / "~$long-name.xlsx").unlink()
    trial.go(**given)
    assert verdicts(trial) == {"long-name.md": "passed", "long-name.xlsx": "unchecked"}


def test_what_cannot_be_judged_and_may_not_leave_yet_is_not_called_passed(
    trial: Trial, request: pytest.FixtureRequest
) -> None:
    given: dict[str, Any] = {"manifest": trial.folder / "manifest.jsonl", "max_delete": Limit(0)}
    trial.write("a.md", "# panda\n")
    trial.go(**given)
    by(trial, STRICTER)
    request.getfixturevalue("crash")
    assert trial.go(**given).failing == 1
    assert verdicts(trial) == {"a.md": "unjudged"}


def test_what_was_to_leave_for_another_reason_stays_as_it_was(trial: Trial) -> None:
    given: dict[str, Any] = {"manifest": trial.folder / "manifest.jsonl", "max_delete": Limit(0)}
    trial.write("a.md")
    trial.go(**given)
    trial.write("a.md", BAD)
    result = trial.go(**given, hold_policy="remove")
    assert (verdicts(trial), result.failing, result.kept) == ({"a.md": "passed"}, 0, 1)


def test_what_fails_in_a_round_that_is_stopped_is_not_called_passed(trial: Trial) -> None:
    manifest = trial.folder / "manifest.jsonl"
    for name in ("a.md", "b.md"):
        trial.write(name, FIRST)
    trial.go(manifest=manifest)
    by(trial, STRICTER)
    trial.stopped = trial.held.exists  # once there is a page about the first
    assert trial.go(manifest=manifest).trouble == [words.STOPPED]
    assert verdicts(trial) == {"a.md": "failed", "b.md": "passed"}


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have documents about pandas crash whoever judges them."""
    check = InProcess.check

    def crashes(self: InProcess, documents: Sequence[tuple[str, bytes]]) -> Iterator[DocumentReport]:
        for path, data in documents:
            yield from check(
                self, [(path, b"version https://git-lfs.github.com/spec/v1\noid" if b"panda" in data else data)]
            )

    monkeypatch.setattr(InProcess, "check", crashes)


@pytest.mark.parametrize("same_bytes", [True, False])
@pytest.mark.parametrize("other_rules", [True, False])
def test_what_cannot_be_judged_anew_stays_by_the_same_rules_only(
    trial: Trial, request: pytest.FixtureRequest, same_bytes: bool, other_rules: bool
) -> None:
    trial.write("a.md", "# panda\n")
    trial.write("b.md")
    trial.go()
    trial.clock.today = "2026-03-03"
    if not same_bytes:
        trial.write("a.md", BAD)
    if other_rules:
        by(trial, STRICTER)
    request.getfixturevalue("crash")

    result = trial.go()

    assert result.code == ExitCode.UNCHECKED
    assert result.counts["unjudged"] == 1
    assert sorted(trial.staged()) == (["b.md"] if other_rules else ["a.md", "b.md"])
    saved = list((trial.work / "found").rglob("a.md"))
    assert [file.read_text() for file in saved] == (["# panda\n"] if other_rules else [])
    assert result.kept == (not other_rules)


def test_what_was_never_judged_is_not_judged_now(trial: Trial) -> None:
    trial.write("prices.xlsx", "Slow Sunday")
    trial.go(other="pass")
    trial.write("~$prices.xlsx", "Ann")
    by(trial, STRICTER)
    assert told(trial.go(other="pass")) == {"prices.xlsx": "busy"}
    assert list(trial.staged()) == ["prices.xlsx"]


@pytest.mark.parametrize("error", [True, False])
def test_what_cannot_be_read_from_the_stage_is_told(trial: Trial, monkeypatch: pytest.MonkeyPatch, error: bool) -> None:
    trial.write("a.md", "# First\n")
    trial.go()
    trial.write("a.md", BAD)
    by(trial, STRICTER)

    def read(_stage: Stage, _path: str) -> bytes:
        if error:
            raise OSError(5, "Input/output error")
        return b"# Somebody's\n"

    monkeypatch.setattr(Stage, "read", read)
    result = trial.go()
    assert (told(result), result.code) == ({"a.md": "unjudged"}, ExitCode.UNCHECKED)
    assert list(trial.staged()) == ["a.md"]


def test_many_are_judged_in_batches(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcheck.gate.standing._BATCH_BYTES", 40)
    for number in range(3):
        trial.write(f"{number}.md", FIRST)
    trial.go()
    for number in range(3):
        trial.write(f"{number}.md", BAD)
    by(trial, STRICTER)
    trial.go()
    assert trial.staged() == {}


def test_a_name_that_is_held_by_the_rules_of_today_leaves_the_stage(trial: Trial) -> None:
    name = "a" * 60 + ".md"
    trial.write(name)
    trial.write("b.md")
    trial.go()
    result = trial.go(longest_path=50)
    assert list(trial.staged()) == ["b.md"]
    assert words.NAME_NO_LONGER_FIT in [line.why for line in result.lines]
