"""One round: what is published, held, left for later, and taken out."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from support.gates import Trial, told

from briefcheck.errors import ExitCode
from briefcheck.gate import words
from briefcheck.text import Text

BAD = "# Note\n\nThis is EVIL.\n"


def test_what_passes_is_published_and_what_fails_is_held(trial: Trial) -> None:
    trial.write("a.md", "# A\n")
    trial.write("clients/报价.md", "# B\n")
    trial.write("bad.md", BAD)

    result = trial.go()

    assert trial.staged() == {"a.md": "# A\n", "clients/报价.md": "# B\n"}
    assert told(result) == {"a.md": "published", "clients/报价.md": "published", "bad.md": "held"}
    assert result.code == ExitCode.FINDINGS
    assert trial.pages() == ["bad.md.html"]


def test_all_published_answers_0_and_the_second_look_judges_nothing(trial: Trial) -> None:
    trial.write("a.md")
    assert trial.go().code == ExitCode.OK
    assert trial.judged == ("a.md",)

    result = trial.go()

    assert (result.code, trial.judged) == (ExitCode.OK, ())
    assert dict(result.counts) == {"unchanged": 1}


def test_what_is_held_is_not_judged_again_unless_its_page_is_missing(trial: Trial) -> None:
    trial.write("bad.md", BAD)
    trial.go()

    result = trial.go()
    assert trial.judged == ()
    assert result.lines[0].why.en == "1 error"

    (trial.held / "bad.md.html").unlink()
    trial.go()
    assert trial.judged == ("bad.md",)
    assert trial.pages() == ["bad.md.html"]


def test_another_day_or_other_rules_judge_anew(trial: Trial, tmp_path: Path) -> None:
    trial.write("a.md")
    trial.go()
    trial.clock.today = "2026-03-03"
    trial.go()
    assert trial.judged == ("a.md",)

    from briefcheck.engine.tasks import Spec
    from briefcheck.gate.judging import load

    other = tmp_path / "other" / "briefcheck.yaml"
    other.parent.mkdir()
    other.write_text("extends: []\nrules:\n  sensitive/mobile-number: error\n")
    trial.loaded = load(Spec(config=str(other)))
    trial.go()
    assert trial.judged == ("a.md",)


def test_a_held_file_keeps_its_last_approved_version(trial: Trial) -> None:
    trial.write("a.md", "# First\n")
    trial.go()
    trial.write("a.md", BAD)

    result = trial.go()

    assert trial.staged() == {"a.md": "# First\n"}
    assert (told(result), result.kept) == ({"a.md": "held"}, 1)


def test_hold_policy_remove_keeps_nothing(trial: Trial) -> None:
    trial.write("a.md", "# First\n")
    trial.write("b.md")
    trial.go()
    trial.write("a.md", BAD)

    result = trial.go(hold_policy="remove")

    assert list(trial.staged()) == ["b.md"]
    assert [(line.shown, line.sign) for line in result.lines] == [("a.md", "held"), ("a.md", "removed")]


def test_a_published_version_that_no_longer_passes_is_taken_out(trial: Trial, tmp_path: Path) -> None:
    trial.write("a.md", "# Price war\n")
    trial.write("b.md")
    trial.go()
    from briefcheck.engine.tasks import Spec
    from briefcheck.gate.judging import load

    stricter = tmp_path / "stricter" / "briefcheck.yaml"
    stricter.parent.mkdir()
    terms = '[{term: price war, reason: {en: "no", zh: "不"}}]'
    stricter.write_text(
        f"extends: []\nrules:\n  sensitive/banned-term: {{severity: error, options: {{terms: {terms}}}}}\n"
    )
    trial.loaded = load(Spec(config=str(stricter)))

    result = trial.go(hold_policy="keep")

    assert list(trial.staged()) == ["b.md"]
    assert words.NO_LONGER_PASSES in [line.why for line in result.lines]


def test_deletes_and_renames_propagate(trial: Trial) -> None:
    trial.write("a.md", "# A\n")
    trial.write("old/b.md", "# B\n")
    trial.go()
    (trial.source / "a.md").unlink()
    (trial.source / "old").rename(trial.source / "new")

    result = trial.go()

    assert trial.staged() == {"new/b.md": "# B\n"}
    assert not (trial.stage / "old").exists()
    assert told(result) == {"a.md": "removed", "old/b.md": "removed", "new/b.md": "published"}
    assert result.code == ExitCode.OK


def test_a_rename_of_letter_case_alone_and_a_file_that_becomes_a_folder(trial: Trial) -> None:
    trial.write("plan.md", "# A\n")
    trial.write("x.md/y.md", "# Y\n")
    trial.write("z.md", "# Z\n")
    trial.go()
    (trial.source / "plan.md").rename(trial.source / "Plan.md")
    (trial.source / "x.md" / "y.md").unlink()
    (trial.source / "x.md").rmdir()
    trial.write("x.md", "# X\n")
    (trial.source / "z.md").unlink()
    trial.write("z.md/in.md", "# In\n")

    trial.go()

    assert trial.staged() == {"Plan.md": "# A\n", "x.md": "# X\n", "z.md/in.md": "# In\n"}


@pytest.mark.parametrize(
    ("one", "other", "why", "why_other"),
    [
        ("Plan.md", "plan.md", words.TWIN, words.TWIN),
        (
            unicodedata.normalize("NFC", "Café.md"),
            unicodedata.normalize("NFD", "Café.md"),
            words.COMPOSED_TWIN,
            words.DECOMPOSED_TWIN,
        ),
        (unicodedata.normalize("NFC", "Café.md"), unicodedata.normalize("NFD", "café.md"), words.TWIN, words.TWIN),
    ],
)
def test_twins_are_both_held_and_the_older_stays(
    trial: Trial, one: str, other: str, why: Text, why_other: Text
) -> None:
    trial.write(one, "# One\n")
    trial.go()
    trial.write(other, "# Other\n")
    if len(os.listdir(trial.source)) < 2:
        pytest.skip("this file system takes the two for one")

    result = trial.go()

    assert told(result) == {one: "held", other: "held"}
    whys = {line.shown: line.why for line in result.lines}
    assert whys == {one: why.fill({"other": other}), other: why_other.fill({"other": one})}
    assert trial.staged() == {one: "# One\n"}
    assert len(trial.pages()) == 2

    (trial.source / other).unlink()
    assert told(trial.go()) == {}
    assert trial.pages() == []


def test_a_file_and_a_folder_may_be_twins(trial: Trial) -> None:
    trial.write("Plan.md", "# One\n")
    trial.write("plan.md/in.md", "# In\n")
    assert told(trial.go()) == {"Plan.md": "held", "plan.md/in.md": "published"}


def test_names_that_windows_does_not_take_are_held(trial: Trial) -> None:
    trial.write("what?.md")
    trial.write("new\nline.md")
    trial.write("CON.md")
    trial.write("a.md")
    (trial.source / os.fsdecode(b"latin-\xe9.md")).write_text("# A\n")

    result = trial.go()

    assert trial.staged() == {"a.md": "# Note\n\nFine.\n"}
    assert {line.why for line in result.lines if line.sign == "held"} == {
        words.ILLEGAL_MARK.fill({"mark": "?"}),
        words.ILLEGAL_MARK.fill({"mark": "U+000A"}),
        words.DEVICE.fill({"name": "CON"}),
        words.NOT_UTF8,
    }
    assert len(trial.pages()) == 4
    assert result.code == ExitCode.FINDINGS


def test_symbolic_links_are_not_followed(trial: Trial, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n")
    trial.write("a.md")
    (trial.source / "link.md").symlink_to(tmp_path / "secret.md")
    (trial.source / "folder").symlink_to(tmp_path)

    result = trial.go()

    assert list(trial.staged()) == ["a.md"]
    assert told(result) == {"a.md": "published", "folder": "held", "link.md": "held"}


@pytest.mark.parametrize("lock", [".~lock.contact report.md#", "~$ntact report.docx"])
def test_a_file_that_somebody_has_open_waits(trial: Trial, lock: str) -> None:
    name = "contact report.docx" if lock.startswith("~$") else "contact report.md"
    trial.write(name, "# First\n" if name.endswith("md") else b"PK")
    trial.write("b.md")
    trial.write(f"sub/{lock}", "")  # beside another file of that name it would say nothing
    before = trial.go()
    trial.write(name, "# Second\n")
    trial.write(lock, "Ann")

    result = trial.go()

    assert told(result) == {name: "busy"}
    assert result.lines[0].why == words.OPEN.fill({"lock": lock})
    assert result.code == ExitCode.FINDINGS
    assert trial.staged().get(name) == ("# First\n" if name.endswith("md") else None)
    assert before.passed_over == 1


def test_a_growing_file_waits_for_the_next_round(trial: Trial) -> None:
    trial.write("a.md", "# First\n")
    file = trial.write("grows.md", "# Begin")
    trial.clock.while_asleep = lambda: file.write_text(file.read_text() + ".")

    result = trial.go()

    assert told(result) == {"a.md": "published", "grows.md": "busy"}
    assert list(trial.staged()) == ["a.md"]
    assert words.BEING_SAVED in [line.why for line in result.lines]

    trial.clock.while_asleep = lambda: None
    assert trial.go().code == ExitCode.OK
    assert trial.staged()["grows.md"] == file.read_text()


def test_waiting_to_settle_costs_no_more_than_that_time_once(trial: Trial) -> None:
    for number in range(5):
        trial.write(f"{number}.md")
    trial.go(settle=30.0)
    assert 30 <= trial.clock.time < 31

    trial.go(settle=30.0)
    assert trial.clock.time < 32


def test_a_truncated_word_file_is_not_published(trial: Trial) -> None:
    from support.word import word

    whole = word("# Contact report\nFine")
    trial.write("a.docx", whole)
    assert trial.go().code == ExitCode.OK
    trial.write("a.docx", whole[: len(whole) // 2])

    result = trial.go()

    assert told(result) == {"a.docx": "unjudged"}
    assert result.code == ExitCode.UNCHECKED
    assert (trial.stage / "a.docx").read_bytes() == whole


def test_a_file_that_is_too_large_and_a_pipe_are_not_read(trial: Trial) -> None:
    from briefcheck.sources.local import LocalSource

    trial.write("a.md", "# A\n")
    trial.write("large.md", "# " + "x" * 100)
    os.mkfifo(trial.source / "pipe.md")
    result = trial.go(source=LocalSource(str(trial.source), 50))
    assert told(result) == {"a.md": "published", "large.md": "unjudged", "pipe.md": "held"}
    assert "too large" in next(line.why.en for line in result.lines if line.shown == "large.md")


def test_an_empty_file_is_held(trial: Trial) -> None:
    trial.write("a.md", "")
    trial.write("b.md")
    assert told(trial.go()) == {"a.md": "held", "b.md": "published"}


def test_a_git_lfs_pointer_is_no_document(trial: Trial) -> None:
    trial.write("a.md", "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 12\n")
    trial.write("b.md")
    assert told(trial.go()) == {"a.md": "unjudged", "b.md": "published"}


def test_an_unreadable_file_answers_3_and_keeps_the_old_version(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefcheck.errors import UnreadableDocument
    from briefcheck.sources.local import LocalSource

    trial.write("a.md", "# First\n")
    trial.go()
    read = LocalSource.read

    def fails(self: LocalSource, path: str, token: str = "") -> object:
        if path == "a.md":
            raise UnreadableDocument("it cannot be opened: Permission denied")
        return read(self, path, token)

    trial.write("b.md")
    monkeypatch.setattr(LocalSource, "read", fails)
    result = trial.go()

    assert told(result) == {"a.md": "unjudged", "b.md": "published"}
    assert result.code == ExitCode.UNCHECKED
    assert trial.staged()["a.md"] == "# First\n"


def test_a_folder_that_cannot_be_listed_is_not_taken_for_gone(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    trial.write("clients/a.md")
    trial.write("b.md")
    trial.go()
    scandir = os.scandir

    def refuses(path: str) -> object:
        if path == str(trial.source / "clients"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuses)
    result = trial.go()
    monkeypatch.undo()

    assert told(result) == {"clients/": "unjudged"}
    assert sorted(trial.staged()) == ["b.md", "clients/a.md"]
    assert result.code == ExitCode.UNCHECKED
