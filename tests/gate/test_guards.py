"""What stops a round before it changes anything, and what has to be chosen."""

from __future__ import annotations

import pytest
from support.gates import Trial, told

from briefcheck.errors import ExitCode, UsageError
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.settings import Limit
from briefcheck.sources.source import SourceError

BAD = "# Note\n\nThis is EVIL.\n"


def test_an_empty_source_changes_nothing(trial: Trial) -> None:
    file = trial.write("a.md")
    trial.go()
    file.unlink()
    trial.write(".DS_Store", "x")

    with pytest.raises(GateStopped) as caught:
        trial.go()

    assert caught.value.text == words.SOURCE_EMPTY.fill({"number": 1})
    assert list(trial.staged()) == ["a.md"]
    trial.go(allow_empty=True)
    assert trial.staged() == {}


def test_a_source_that_is_not_there_changes_nothing(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    trial.source.rename(trial.source.with_name("unmounted"))

    with pytest.raises(SourceError):
        trial.go()

    assert list(trial.staged()) == ["a.md"]


def test_too_many_deletions_change_nothing(trial: Trial) -> None:
    for number in range(20):
        trial.write(f"{number}.md")
    trial.go()
    for number in range(11):
        (trial.source / f"{number}.md").unlink()
    trial.write("new.md")

    with pytest.raises(GateStopped) as caught:
        trial.go()
    assert caught.value.text == words.TOO_MANY_GONE.fill({"number": 11, "whole": 20, "most": 10})
    assert len(trial.staged()) == 20
    with pytest.raises(GateStopped):
        trial.go(max_delete=Limit(50, percent=True))

    trial.go(max_delete=Limit(11))
    assert len(trial.staged()) == 10


def test_too_many_withdrawals_are_refused_too(trial: Trial) -> None:
    for number in range(4):
        trial.write(f"{number}.md")
    trial.go()
    for number in range(3):
        trial.write(f"{number}.md", BAD)

    result = trial.go(hold_policy="remove", max_delete=Limit(2))

    assert len(trial.staged()) == 4
    assert result.trouble == [words.TOO_MANY_WITHDRAWN.fill({"number": 3, "whole": 4, "most": 2})]
    assert result.code == ExitCode.UNCHECKED


def test_other_kinds_want_a_choice(trial: Trial) -> None:
    trial.write("a.md")
    trial.write("prices.xlsx")
    trial.write("README")

    with pytest.raises(UsageError) as caught:
        trial.go()

    assert caught.value.text == words.CHOOSE_OTHER.fill({"number": 2, "kinds": "(-) 1, .xlsx 1"})
    assert not trial.stage.exists()


def test_other_kinds_held_skipped_and_passed(trial: Trial) -> None:
    trial.write("a.md")
    trial.write("prices.xlsx", "1")
    trial.write("old.doc", "2")

    held = trial.go(other="hold")
    assert told(held) == {"a.md": "published", "old.doc": "unjudged", "prices.xlsx": "held"}

    passed = trial.go(other="pass")
    assert told(passed) == {"old.doc": "unjudged", "prices.xlsx": "published"}
    assert passed.unchecked == 1
    assert trial.staged()["prices.xlsx"] == "1"
    assert trial.go(other="pass").counts["unchanged"] == 2

    skipped = trial.go(other="skip")
    assert told(skipped) == {"prices.xlsx": "removed"}
    assert (skipped.skipped, skipped.code) == (2, ExitCode.OK)
    assert list(trial.staged()) == ["a.md"]
    assert trial.pages() == []


def test_files_that_the_rules_come_from_are_never_published(trial: Trial) -> None:
    from briefcheck.engine.tasks import Spec
    from briefcheck.gate.judging import load

    trial.write("a.md")
    trial.write("clients.csv", "name\nAcme\n")
    sections = "[{id: points, name: {en: Points, zh: 要点}, kind: points}]"
    trial.write(
        "types/debrief.yaml",
        f"type: debrief\nname: {{en: Debrief, zh: 复盘}}\nsource: [C09]\nfields: []\nsections: {sections}\n",
    )
    config = trial.write(
        "briefcheck.yaml",
        "extends: []\ntypes: [types]\nclients: clients.csv\nrules:\n  sensitive/other-client: error\n",
    )
    trial.loaded = load(Spec(config=str(config)))

    result = trial.go(other="pass")

    assert list(trial.staged()) == ["a.md"]
    assert result.passed_over == 3
    assert result.notes == [words.RULES_IN_SOURCE.fill({"path": str(config)})]


def test_another_kind_that_somebody_has_open_waits(trial: Trial) -> None:
    trial.write("prices.xlsx", "1")
    trial.write("~$prices.xlsx", "Ann")
    assert told(trial.go(other="pass")) == {"prices.xlsx": "busy"}
    assert trial.staged() == {}


def test_a_type_may_be_required(trial: Trial) -> None:
    trial.write("a.md")
    trial.write("b.md", "---\ntype: memo\n---\n# Memo\n\nTo: Ann\n")

    result = trial.go(require_type=True)

    assert told(result) == {"a.md": "held", "b.md": "published"}
    assert result.lines[0].why == words.UNTYPED
    assert "a.md" not in trial.staged()
