"""The audit log: chained, append-only, honest about what was cut off or taken away."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from support.gates import Ticks, Trial

from briefcheck.gate import words
from briefcheck.gate.audit import Audit, Head, verify
from briefcheck.gate.errors import GateStopped
from briefcheck.text import Text


def write(path: Path, *events: str, remembered: Head | None = None) -> tuple[Head, list[Text]]:
    with Audit(str(path), "run", Ticks(), remembered) as audit:
        for event in events:
            audit.write(event, path="报告.md")
        audit.flush()
        return audit.head, audit.notes


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


def test_each_line_names_the_one_before(log: Path) -> None:
    write(log, "one", "two")
    write(log, "three")
    assert [(line["n"], line["event"]) for line in lines(log)] == [(1, "one"), (2, "two"), (3, "three")]
    assert lines(log)[0]["previous"] == "0" * 64
    assert verify(str(log)) == (3, [])


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace("two", "TWO"), [words.CHAIN_BROKEN.fill({"line": 3})]),
        (
            lambda text: "".join(line for line in text.splitlines(keepends=True) if "two" not in line),
            [words.CHAIN_BROKEN.fill({"line": 2}), words.CHAIN_NUMBER.fill({"line": 2, "told": 3})],
        ),
        (lambda text: text.splitlines(keepends=True)[0] + text, None),
        (lambda text: text[:-9], [words.CHAIN_TORN_END.fill({"line": 3})]),
    ],
)
def test_what_was_changed_shows(log: Path, change: Any, says: list[Text] | None) -> None:
    write(log, "one", "two", "three")
    log.write_text(change(log.read_text()))
    broken = verify(str(log))[1]
    assert broken
    assert says is None or broken == says


@pytest.mark.parametrize("cut", [1, 20, 150])
def test_a_line_cut_off_by_a_kill_stays_and_the_log_goes_on(log: Path, cut: int) -> None:
    write(log, "one", "two", "three")
    torn = log.read_bytes()[:-cut]
    log.write_bytes(torn)

    head, notes = write(log, "four")

    assert log.read_bytes().startswith(torn)
    assert notes == [words.AUDIT_TORN.fill({"path": log, "line": 3})]
    assert head.number == 5
    last = [json.loads(line) for line in log.read_bytes().splitlines()[3:]]
    assert [line["event"] for line in last] == ["torn-line", "four"]
    assert verify(str(log)) == (5, [])


def test_a_torn_first_line_is_survived_too(log: Path) -> None:
    log.write_text('{"n": 1, "ti')
    head, _ = write(log, "one")
    assert head.number == 3
    assert verify(str(log)) == (3, [])


def test_garbage_that_no_line_explains_shows(log: Path) -> None:
    write(log, "one")
    first = log.read_text()
    write(log, "two")
    log.write_text(first + "garbage\n" + log.read_text()[len(first) :])
    assert words.CHAIN_GARBLED.fill({"line": 2}) in verify(str(log))[1]


def test_a_log_that_was_shortened_or_replaced_is_noticed(log: Path) -> None:
    head, _ = write(log, "one", "two")
    first, _, _ = log.read_text().partition("\n")
    log.write_text(first + "\n")

    _, notes = write(log, "three", remembered=head)

    assert notes == [words.AUDIT_REPLACED.fill({"path": log})]
    assert [line["event"] for line in lines(log)] == ["one", "log-replaced", "three"]
    assert lines(log)[1]["expected"] == head.sha256
    assert verify(str(log))[1] == [words.CHAIN_REPLACED.fill({"line": 2})]


def test_a_log_with_more_than_was_remembered_is_no_matter(log: Path) -> None:
    head, _ = write(log, "one")
    write(log, "two")  # of a run that was killed before it could remember
    assert write(log, "three", remembered=head)[1] == []


def test_long_lines_are_found_from_the_end(log: Path) -> None:
    with Audit(str(log), "run", Ticks()) as audit:
        audit.write("long", text="长" * 100_000)
    write(log, "after")
    assert verify(str(log)) == (2, [])


def test_a_log_that_cannot_be_written_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "audit.jsonl").mkdir()
    with pytest.raises(GateStopped, match="Is a directory"):
        write(tmp_path / "audit.jsonl", "one")
    with pytest.raises(GateStopped, match="No such file"):
        verify(str(tmp_path / "none.jsonl"))


def test_a_disk_that_fills_up_ends_the_round_before_the_deed(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("a.md")
    append = Audit._append

    def full(self: Audit, raw: bytes) -> None:
        if b'"published"' in raw:
            append(self, raw[:10])
            raise OSError(28, "No space left on device")
        append(self, raw)

    monkeypatch.setattr(Audit, "_append", full)
    result = trial.go(audit=trial.folder / "audit.jsonl")

    assert trial.staged() == {}
    assert "No space left" in result.trouble[0].en


def test_every_change_of_the_stage_is_on_record(trial: Trial) -> None:
    log = trial.folder / "audit.jsonl"
    trial.write("a.md", "# A\n")
    trial.write("b.md", "This is EVIL\n")
    trial.go(audit=log)
    trial.write("b.md", "Fine\n")
    (trial.source / "a.md").unlink()
    trial.go(audit=log)
    trial.go(audit=log)

    told = [(line["event"], line.get("path")) for line in lines(log)]
    assert told == [
        ("begin", None),
        ("published", "a.md"),
        ("held", "b.md"),
        ("end", None),
        ("begin", None),
        ("released", "b.md"),
        ("published", "b.md"),
        ("removed", "a.md"),
        ("end", None),
        ("begin", None),
        ("end", None),
    ]
    begin, published = lines(log)[:2]
    assert {"host", "user", "pid", "tool", "plugins", "rules", "source", "stage", "options"} <= set(begin)
    assert len(published["sha256"]) == 64
    assert verify(str(log)) == (11, [])


def test_sensitive_names_of_held_files_are_masked_on_record(trial: Trial) -> None:
    log = trial.folder / "audit.jsonl"
    trial.write("电话 13573214856.md", "# A\n")
    result = trial.go(audit=log)
    assert result.counts["held"] == 1
    assert "13573214856" not in log.read_text()
    assert "13573214856" not in repr(result.lines)
    plain = hashlib.sha256("电话 13573214856.md".encode()).hexdigest()  # which anybody could find by trying all numbers
    assert plain not in log.read_text()
    assert not any(plain[:8] in path.name for path in trial.held.rglob("*"))
    assert not any("13573214856" in path.name for path in trial.held.rglob("*"))
    assert not any("13573214856" in path.read_text() for path in trial.held.rglob("*.html"))
